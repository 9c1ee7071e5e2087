"""One server is hostile: its account says so, and the other account goes on (S5, R14).

The service is the real one in its own process; its memory is read while it works.
"""

from __future__ import annotations

import json
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bed.memory import LIMIT
from tests.net.scripted_imap import Conversation, ScriptedImap
from tests.net.test_bounds import Endless
from tests.walks.world import World

SECRET = "neighbour-marker-77"
NEIGHBOUR = "nora@neighbour.example"


def _for_ever(c: Conversation, block: bytes) -> None:
    while True:
        c.send(block)


def _flood(block: bytes) -> Callable[[Conversation], None]:
    """Let the client in and answer its first command without an end."""

    def script(c: Conversation) -> None:
        c.log_in(b"IMAP4rev1")
        c.command()
        _for_ever(c, block)

    return script


def _many_folders(c: Conversation) -> None:
    c.log_in(b"IMAP4rev1")
    while True:
        tag, command = c.command()
        if not tag:
            return
        for start in range(0, 100_000, 1000) if command.startswith(b"LIST") else ():
            c.send(b"".join(b'* LIST () "/" "f%d"\r\n' % n for n in range(start, start + 1000)))
        if command.startswith(b"SELECT"):
            c.send(b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n")
        c.send(tag + b" OK done\r\n")


def _portal(c: Conversation) -> None:
    c.send(b"HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n")


@contextmanager
def service_memory(profile: Path) -> Iterator[list[int]]:
    """Gather the highest resident memory (bytes) of the profile's service while the block runs."""
    peaks = [0]
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.05):  # samples another process
            try:
                pid = json.loads((profile / "service.json").read_text())["pid"]
                status = Path(f"/proc/{pid}/status").read_text()
            except (OSError, ValueError, KeyError):
                continue
            found = re.search(r"VmHWM:\s+(\d+)", status)
            peaks[0] = max(peaks[0], int(found[1]) << 10 if found else 0)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield peaks
    finally:
        over.set()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("script", "code"),
    [
        (_flood(b"* 5 EXISTS\r\n" * 5000), "answer_too_large"),
        (_flood(b"x" * 65536), "answer_too_large"),
        (_flood(b"* OK " + b"x" * 7_000_000 + b"\r\n"), "answer_too_large"),
        (lambda c: _for_ever(c, b"* OK " + b"x" * 65536), "not_this_server"),
        (_many_folders, "too_many_folders"),
        (_portal, "not_this_server"),
    ],
    ids=["flood", "endless-line", "large-lines", "greeting", "folders", "portal"],
)
def test_the_other_account_goes_on(
    world: World, script: Callable[[Conversation], None], code: str
) -> None:
    world.deliver("Before")
    world.wait_for_mail(["Before"])
    world.add_account()
    with service_memory(world.profile) as usual:
        world.ok("sync")
    with ScriptedImap(script) as imap, Endless(lambda seen: None) as web:
        web.block = b"HTTP/1.1 100 Continue\r\n\r\n" * 1000
        options = ["--imap", f"127.0.0.1:{imap.port}", "--imap-security", "none"]
        options += ["--dav", web.url, "--dav-user", "nora"]
        secrets = {"password": SECRET, "dav_password": SECRET}
        world.ok("account", "add", NEIGHBOUR, *options, stdin=secrets)
        world.deliver("After")
        world.wait_for_mail(["Before", "After"])
        with service_memory(world.profile) as now:
            told = world.run("sync")
        if script is _portal:
            assert SECRET.encode() not in imap.received
    assert world.subjects() == ["After", "Before"], told
    codes = {(str(s["account"]), s["service"]): s["code"] for s in told.json["accounts"]}
    nora = next(str(a["id"]) for a in world.ok("account", "list") if a["address"] == NEIGHBOUR)
    assert codes[nora, "mail"] == code, told
    assert codes[nora, "dav"] == "answer_too_large", told
    assert not any(code for (account, _), code in codes.items() if account != nora), told
    assert usual[0]
    assert now[0]
    assert now[0] - usual[0] < LIMIT
