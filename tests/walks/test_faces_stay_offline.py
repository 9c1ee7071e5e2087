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


# The window, driven from inside: open an HTML mail, look at the sockets of it and its children.
WINDOW = """
import os, re
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from app.base.paths import Profile
from app.ui.application import make_application, start

app = make_application(["watched"])
notes = NOTES

def family(pid):
    found = [pid]
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            if "--service" not in Path(f"/proc/{child}/cmdline").read_text():
                found += family(int(child))
    return found

def internet_sockets():
    known = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        lines = Path(f"/proc/net/{table}").read_text().splitlines()[1:]
        known.update(line.split()[9] for line in lines)
    found = []
    for pid in family(os.getpid()):
        for fd in Path(f"/proc/{pid}/fd").iterdir():
            try:
                match = re.match(r"socket:\\\\[(\\\\d+)\\\\]", os.readlink(fd))
            except OSError:
                continue
            if match and match.group(1) in known:
                found.append((pid, match.group(1)))
    return found

def look():
    from app.ui.mail.pane import MailPane
    for window in app.topLevelWidgets():
        pane = window.findChild(MailPane)
        if pane is None or not pane.list.model.rowCount():
            continue
        if pane.reading.message is None:
            if not pane.has_selection:
                QTest.keyClick(pane.list.view, Qt.Key.Key_Down)
            continue
        for pid, inode in internet_sockets():
            print("internet socket", pid, inode, file=notes, flush=True)
        print("looked", len(family(os.getpid())), file=notes, flush=True)
        timer.stop()
        window.close()

timer = QTimer()
timer.timeout.connect(look)
timer.start(200)
raise SystemExit(start(Profile.at(PROFILE)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_window_opens_none(world: World, tmp_path: Path) -> None:
    html = (
        "<html><body><img src='http://127.0.0.1:9/x.png'><p style=\"background:"
        'url(http://127.0.0.1:9/y.png)">Hello</p></body></html>'
    )
    world.deliver_html("Newsletter", html)
    world.wait_for_mail(["Newsletter"])
    world.add_account()
    world.ok("sync")
    notes, program = tmp_path / "notes", tmp_path / "watched.py"
    head = WATCHED.partition("from app.__main__")[0].replace("sys.argv.pop(1)", repr(str(notes)))
    body = WINDOW.replace("NOTES", "log").replace("PROFILE", repr(str(world.profile)))
    program.write_text(head + body.replace("\\\\", "\\"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program)], env=world.environ(), capture_output=True,
        stdin=subprocess.DEVNULL, timeout=120, check=False,
    )  # fmt: skip
    lines = notes.read_text().splitlines()
    assert done.returncode == 0, (done, lines)
    assert len(lines) == 1, lines
    looked, processes = lines[0].split()
    assert looked == "looked"
    assert int(processes) > 1, "the web engine was not running"
