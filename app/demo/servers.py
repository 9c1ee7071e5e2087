"""The servers of the demonstration, together, and the child process that runs them."""

from __future__ import annotations

import contextlib
import json
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Self

from app.base.locks import FileLock
from app.base.paths import Profile
from app.demo.cards import cards
from app.demo.dates import CALENDARS, events
from app.demo.dav_server import DavServer
from app.demo.imap_server import ImapServer, keep_keywords
from app.demo.keys import DemoKeys
from app.demo.letters import FOLDERS, LetterWriter
from app.demo.people import ANA, LUKAS, PASSWORD
from app.demo.smtp_server import SmtpServer

_OWN = {ANA: ("personal", "atelier"), LUKAS: ("verein",)}


class DemoServers:
    """IMAP, SMTP and DAV on loopback, filled with the sample world; all gone at ``stop``."""

    def __init__(self, root: Path, *, now: float | None = None, keys: bool = True) -> None:
        self._now = time.time() if now is None else now
        self.keys = DemoKeys.generate() if keys else None
        keep_keywords()
        self.imap = ImapServer()
        self.smtp = SmtpServer(self._deliver, self.imap.accepts)
        self.dav = DavServer(root / "dav")

    def start(self) -> Self:
        """Fill and start everything; return when all of it answers."""
        self.imap.start()
        for user in (ANA, LUKAS):
            self.imap.add_user(user, PASSWORD, FOLDERS)
            for letter in LetterWriter(user, self._now, self.keys).all():
                self.imap.append(
                    user, letter.folder, letter.data, flags=letter.flags, when=letter.when
                )
        self._fill_dav()
        self.dav.start()
        self.smtp.start()
        return self

    def stop(self) -> None:
        self.smtp.stop()
        self.dav.stop()
        self.imap.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def describe(self) -> dict[str, object]:
        """Return what a profile must know: ports and keys."""
        return {
            "imap": self.imap.port,
            "smtp": self.smtp.port,
            "dav": self.dav.port,
            "keys": self.keys.to_import() if self.keys else [],
        }

    def _fill_dav(self) -> None:
        for user, names in _OWN.items():
            self.dav.add_user(user, PASSWORD)
            for calendar in CALENDARS:
                if calendar.name in names:
                    properties = {
                        "tag": "VCALENDAR",
                        "D:displayname": calendar.display,
                        "ICAL:calendar-color": calendar.color,
                        "C:supported-calendar-component-set": "VEVENT",
                    }
                    self.dav.add_collection(
                        user, calendar.name, properties, events(calendar, self._now)
                    )
        book = {"tag": "VADDRESSBOOK", "D:displayname": "Contacts"}
        self.dav.add_collection(ANA, "contacts", book, cards())

    def _deliver(self, recipient: str, data: bytes) -> bool:
        user = recipient.lower()
        if not self.imap.has_user(user):
            return False
        self.imap.append(user, "INBOX", data)
        return True


def serve(root: Path) -> int:
    """Run the servers until standard input ends; print one line of JSON when they are ready.

    Waiting for the end of standard input ties their life to the process that started them,
    however that one ends; and so it is this process that removes ``root`` and all in it.
    """
    for number in (signal.SIGINT, signal.SIGTERM):  # meant for the window, which ends our input
        signal.signal(number, signal.SIG_IGN)
    try:
        with DemoServers(root) as servers:
            print(json.dumps(servers.describe()), flush=True)  # noqa: T201  (the parent reads it)
            sys.stdin.buffer.read()
    finally:
        _wait_for_service(root / "profile")
        shutil.rmtree(root, ignore_errors=True)
    return 0


def _wait_for_service(profile: Path) -> None:
    """Wait until the service has left the profile, so that nothing is written after it is gone."""
    if not profile.is_dir():
        return
    lock = FileLock(Profile(profile).service_lock)
    with contextlib.suppress(TimeoutError):
        lock.acquire(timeout=8.0, poll=0.05)
    lock.release()
