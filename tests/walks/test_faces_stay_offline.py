"""A face never opens an internet socket: only the service talks to the network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.walks.world import World

# Runs the program under an audit hook that notes every internet socket and name look-up.
WATCHED = """
import sys
log = open(sys.argv.pop(1), "a", buffering=1)
def watch(event, args):
    if event == "socket.__new__" and int(args[1]) in (2, 10):
        log.write(f"{event} {args[1:]}\\n")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect"):
        if event != "socket.connect" or isinstance(args[1], tuple):
            log.write(f"{event}\\n")
sys.addaudithook(watch)
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "command",
    [
        ("sync",),
        ("list", "--folder", "INBOX"),
        ("account", "test", "1"),
        ("send", "--to", "ben@atelier.example", "--subject", "Hello"),
        ("search", "hello"),
        ("calendars",),
        ("doctor",),
    ],
)
def test_the_command_line_opens_none(
    synced: World, tmp_path: Path, command: tuple[str, ...]
) -> None:
    program, notes = tmp_path / "watched.py", tmp_path / "notes"
    program.write_text(WATCHED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program), str(notes), *synced.command(*command)[3:]],
        env=synced.environ(), capture_output=True, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done
    assert notes.read_text() == ""


def test_the_watch_itself_works(tmp_path: Path) -> None:
    program, notes = tmp_path / "watched.py", tmp_path / "notes"
    text = WATCHED.partition("from app.__main__")[0]
    program.write_text(f"{text}\nimport socket\nsocket.socket().close()\n", encoding="utf-8")
    subprocess.run([sys.executable, str(program), str(notes)], check=True)
    assert "socket.__new__" in notes.read_text()
