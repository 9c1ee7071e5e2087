"""A profile with one mail account on a bed server, its loop, and ways to compare the two."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from app.base.clock import SystemClock
from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Connection, Server, Transport
from app.domain.ids import AccountId, PlaceId
from app.domain.journal import NewEntry
from app.domain.mail import Flag, Folder
from app.net.imap_session import ImapClientSession
from app.operations.opening import open_store
from app.service.context import LoopContext
from app.service.mail_loop import MailLoop
from app.service.parsing import Parsing

MAIL = (
    b"From: Ana <ana@atelier.example>\r\nSubject: number %d\r\nMessage-ID: <%d@x>\r\n"
    b"Date: Tue, 14 Nov 2023 %02d:%02d:20 +0000\r\n\r\nbody %d\r\n"
)

Mirror = dict[str, dict[int, tuple[int, bytes | None]]]


def mail(number: int) -> bytes:
    return MAIL % (number, number, number // 60, number % 60, number)


class Passwords:
    """Secrets of one account; ``None``: locked."""

    def __init__(self, password: str | None = "secret") -> None:
        self.password = password

    @property
    def locked(self) -> bool:
        return self.password is None

    def unlock(self, master_password: str) -> None:
        self.password = master_password

    def get(self, name: str) -> str | None:
        return self.password

    def put(self, name: str, value: str) -> None:
        self.password = value

    def delete(self, name: str) -> None:
        self.password = None

    def names(self) -> list[str]:
        return []


class MailBed:
    """Owns store, loop and a second client; ``close`` ends them all."""

    def __init__(
        self, root: Path, port: int, user: str, *, policy: str = "all", direct: int = 0
    ) -> None:
        self.server = Server("127.0.0.1", port, Transport.NONE, user)
        self._direct = Server("127.0.0.1", direct or port, Transport.NONE, user)
        self.profile = Profile(root / "profile")
        mask = os.umask(0o022)
        self.store = open_store(self.profile, role="service")
        os.umask(mask)  # a profile narrows it for the process; the bed's servers run as others
        with self.store.write("account") as tx:
            self.account: AccountId = self.store.accounts.add(
                tx, AccountSettings(user, imap=self.server, policy=policy)
            )
        self.secrets = Passwords()
        self.parsing = Parsing(root / "attempts")
        self._changed = threading.Condition()
        self._clients: list[ImapClientSession] = []
        self._make_context()

    def _make_context(self) -> None:
        self.context = LoopContext(
            self.store,
            self.account,
            self.secrets,
            SystemClock(),
            threading.Event(),
            announce=self._announce,
            parsing=self.parsing,
        )
        self.loop = MailLoop(self.context)
        self._thread: threading.Thread | None = None

    def _announce(self) -> None:
        with self._changed:
            self._changed.notify_all()

    # the loop

    def start(self) -> None:
        self._thread = threading.Thread(target=self.loop.run, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """Stop the loop; return the seconds that took."""
        began = time.monotonic()
        self.context.stopping.set()
        if self._thread is not None:
            self._thread.join(20)
            assert not self._thread.is_alive()
        return time.monotonic() - began

    def again(self) -> None:
        """Stop, and start a fresh loop on the same store."""
        self.stop()
        self._make_context()
        self.start()

    def until(self, reached: Callable[[], bool], timeout: float = 25.0) -> None:
        """Wait for ``reached``, looking after every announced change."""
        end = time.monotonic() + timeout
        while not reached():
            if time.monotonic() > end:
                raise TimeoutError
            with self._changed:
                self._changed.wait(0.02)  # not every state is announced

    def until_quiet(self) -> None:
        self.until(self.loop.quiet)

    def sync(self) -> None:
        """Ask for a sync as the person does and wait for its end."""
        self.loop.wake("user")
        self.until_quiet()

    @property
    def state(self) -> Connection | None:
        state = self.context.state("mail")
        return state.state if state else None

    def close(self) -> None:
        self.stop()
        for client in self._clients:
            client.abort()
            client.close()
        self.parsing.close()
        self.store.close()

    # the other side

    def client(self) -> ImapClientSession:
        """Return a second client, past any proxy."""
        client = ImapClientSession.open(self._direct, "secret")
        self._clients.append(client)
        return client

    def fill(self, folder: str, numbers: range, flags: Flag = Flag.NONE) -> None:
        client = self.client()
        if folder != "INBOX":
            client.create(folder)
        for number in numbers:
            client.append(folder, mail(number), flags, (), 1_700_000_000.0 + number)

    def there(self) -> Mirror:
        """Return what the server has: folder -> uid -> flags and body."""
        client = self.client()
        found: Mirror = {}
        for folder in client.folders():
            if folder.selectable:
                client.select(folder.path)
                uids = client.all_uids()
                bodies = {m.uid: m.body for m in client.fetch_bodies(uids)}
                flags = {u.uid: int(u.flags) for u in client.fetch_flags(None)}
                found[folder.path] = {uid: (flags[uid], bodies[uid]) for uid in uids}
        return found

    def here(self) -> Mirror:
        """Return what the store has of the server."""
        found: Mirror = {}
        for folder in self.store.folders.of(self.account):
            if not folder.selectable:
                continue
            known = self.store.messages.uids(folder.id)
            flags = self.store.messages.known_flags(folder.id)
            places = {place.id: place for place in self.store.messages.places(known.values())}
            found[folder.path] = {
                uid: (flags[uid][0], self.store.messages.raw(places[place].message))
                for uid, place in known.items()
            }
        return found

    # the store

    def folder(self, path: str) -> Folder:
        folder = self.store.folders.by_path(self.account, path)
        assert folder is not None
        return folder

    def places(self, path: str) -> list[PlaceId]:
        return [PlaceId(place) for place in self.store.messages.ids(self.folder(path).id)]

    def do(self, kind: str, payload: dict[str, object], places: list[PlaceId]) -> None:
        """Write an action of the person as a face does."""
        entry = NewEntry(kind, self.account, f"mail:{self.account}", payload, tuple(places))
        with self.store.write("action") as tx:
            self.store.journal.add(tx, kind, {}, [entry])
        self.loop.wake("journal")
