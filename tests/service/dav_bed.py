"""What the tests of DAV sync and its operations stand on: a profile, a loop context, a Radicale."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from app.base.clock import SystemClock
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.ids import AccountId, BatchId, ItemId
from app.domain.journal import Entry, NewEntry
from app.domain.pim import Collection, Item
from app.net.dav import CaldavSession
from app.net.http import HttpClient
from app.operations.opening import open_store
from app.service.context import LoopContext
from app.store import Store
from tests.bed.radicale import Radicale

MKCALENDAR = (
    '<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>'
    "<D:displayname>{name}</D:displayname></D:prop></D:set></C:mkcalendar>"
)
MKBOOK = (
    '<D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>'
    "<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype>"
    "<D:displayname>{name}</D:displayname></D:prop></D:set></D:mkcol>"
)


class PlainSecrets:
    """Secrets in memory: what a test gave."""

    locked = False

    def __init__(self, known: dict[str, str]) -> None:
        self.known = known

    def unlock(self, master_password: str) -> None:
        self.locked = False

    def get(self, name: str) -> str | None:
        return self.known.get(name)

    def put(self, name: str, value: str) -> None:
        self.known[name] = value

    def delete(self, name: str) -> None:
        self.known.pop(name, None)

    def names(self) -> list[str]:
        return list(self.known)


class SteerableClock(SystemClock):
    """The machine's clock plus an offset a test may raise."""

    ahead = 0.0

    def now(self) -> float:
        return super().now() + self.ahead

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


def event(
    uid: str,
    summary: str = "Büro",
    *,
    location: str = "",
    start: str = "20261124T100000Z",
    extra: str = "",
) -> str:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Marmot//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        "DTSTAMP:20260101T000000Z",
        f"DTSTART:{start}",
        "DURATION:PT1H",
        f"SUMMARY:{summary}",
        *([f"LOCATION:{location}"] if location else []),
        *([extra] if extra else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n"


def card(uid: str, name: str) -> str:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name};;;;\r\nEND:VCARD\r\n"


def new_user(radicale: Radicale, *, second: bool = False) -> str:
    """Add a user with a calendar and an address book; return its name."""
    user = "u" + uuid.uuid4().hex[:10]
    radicale.add_user(user, "secret")
    client = HttpClient(radicale.url, user, "secret")
    try:
        for name in ["cal", "other"] if second else ["cal"]:
            body = MKCALENDAR.format(name=name).encode()
            assert client.request("MKCALENDAR", f"/{user}/{name}/", body=body).status == 201
        body = MKBOOK.format(name="book").encode()
        assert client.request("MKCOL", f"/{user}/book/", body=body).status == 201
    finally:
        client.close()
    return user


@dataclass
class Side:
    """One Marmot: a profile with one DAV account, as its service sees it."""

    store: Store
    account: AccountId
    context: LoopContext
    clock: SteerableClock
    url: str
    user: str
    sessions: list[CaldavSession] = field(default_factory=list)

    @classmethod
    def open(cls, root: Path, url: str, user: str) -> Self:
        clock = SteerableClock()
        store = open_store(Profile(root), role="service", clock=clock)
        known = store.accounts.all()
        if known:
            account = known[0].id
        else:
            settings = AccountSettings(address="ann@example.org", dav_url=url, dav_user=user)
            with store.write("account") as tx:
                account = store.accounts.add(tx, settings)
        secrets = PlainSecrets({f"account:{account}:dav": "secret"})
        context = LoopContext(store, account, secrets, clock, threading.Event())
        return cls(store, account, context, clock, url, user)

    @property
    def lane(self) -> str:
        return f"dav:{self.account}"

    def session(self) -> CaldavSession:
        self.sessions.append(CaldavSession(self.url, self.user, "secret"))
        return self.sessions[-1]

    def close(self) -> None:
        self.context.stopping.set()
        for session in self.sessions:
            session.close()
        self.store.close()

    def collection(self, name: str) -> Collection:
        return next(c for c in self.store.collections.of(self.account) if c.name == name)

    def items(self, name: str = "cal") -> dict[str, Item]:
        """Return the shown items of a collection by UID."""
        return {item.uid: item for item in self.store.items.of(self.collection(name).id)}

    # what the engine does

    def create(self, text: str, uid: str, collection: str = "cal") -> tuple[BatchId, ItemId]:
        target = self.collection(collection)
        with self.store.write("create") as tx:
            item = self.store.items.add_local(tx, target.id, uid)
            payload: dict[str, object] = {
                "data": text,
                "base": "",
                "base_etag": "",
                "uid": uid,
                "component": "VEVENT",
                "collection": int(target.id),
            }
            entry = NewEntry("dav_put", self.account, self.lane, payload, items=(item,))
            return self.store.journal.add(tx, "event_saved", {}, [entry]), item

    def edit(self, item: ItemId, text: str, collection: str = "") -> BatchId:
        known = self.store.items.get(item)
        target = self.collection(collection).id if collection else known.collection
        payload: dict[str, object] = {
            "data": text,
            "base": known.shown_data,
            "base_etag": "" if known.pending else known.etag,
            "uid": known.uid,
            "component": "VEVENT",
            "collection": int(target),
        }
        entry = NewEntry("dav_put", self.account, self.lane, payload, items=(item,))
        with self.store.write("edit") as tx:
            return self.store.journal.add(tx, "event_saved", {}, [entry])

    def delete(self, item: ItemId) -> BatchId:
        known = self.store.items.get(item)
        payload: dict[str, object] = {
            "base": known.shown_data,
            "base_etag": "" if known.pending else known.etag,
            "uid": known.uid,
            "collection": int(known.collection),
        }
        entry = NewEntry("dav_delete", self.account, self.lane, payload, items=(item,))
        with self.store.write("delete") as tx:
            return self.store.journal.add(tx, "event_deleted", {}, [entry])

    def entry(self, batch: BatchId) -> Entry:
        return self.store.journal.batch_entries(batch)[0]

    def replace(self, item: ItemId, old: str, new: str) -> BatchId:
        """Edit one item by exchanging a piece of its text."""
        text = self.store.items.get(item).shown_data
        assert old in text
        return self.edit(item, text.replace(old, new))


@contextmanager
def side(root: Path, url: str, user: str) -> Iterator[Side]:
    opened = Side.open(root, url, user)
    try:
        yield opened
    finally:
        opened.close()
