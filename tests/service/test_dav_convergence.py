"""Two clients at once end up with the same calendars and address books (R10, R18).

One is Marmot: the engine writes what the person does, the service carries it out and syncs. The
other one speaks HTTP with the server, also between two requests of Marmot. Every change writes a
word that is nowhere else, so that the test knows what became of it: a word may go only when
somebody who saw it wrote another one over it, deleted its object, or settled a conflict so.
"""

from __future__ import annotations

import random
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.base.errors import PermanentError, UserError
from app.base.paths import Profile
from app.domain.ids import ItemId
from app.domain.pim import CardFields, EventFields, Item
from app.domain.ports import RemoteChanges, RemoteCollection, RemoteItem
from app.engine import Engine
from app.net.dav import CaldavSession
from app.operations.remote import Remote
from app.service.dav_sync import DavSync
from tests.bed.radicale import Radicale
from tests.service.dav_bed import Side, card, event, new_user

COLLECTIONS = ("cal", "book")
LINES = {"cal": ("SUMMARY", "LOCATION", "DESCRIPTION"), "book": ("FN", "TITLE", "NOTE")}
ENDINGS = {"cal": ".ics", "book": ".vcf"}
MEDDLES = 0.08  # how often the other client comes before a request of ours
_WORD = re.compile(r"word\d+")


def words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def uid_of(text: str) -> str:
    return next(line.strip()[4:] for line in text.splitlines() if line.startswith("UID:"))


def plain(text: str) -> str:
    return text.replace("\r", "")


@dataclass
class Ledger:
    """What was written, and what went because somebody saw it and wanted so."""

    chance: random.Random
    written: set[str] = field(default_factory=set)
    given_up: set[str] = field(default_factory=set)
    deleted: list[tuple[str, set[str]]] = field(default_factory=list)  # UID, what was seen
    story: list[str] = field(default_factory=list)
    operations: int = 0

    def tell(self, what: str, before: str, after: str = "") -> None:
        """Note an act for whoever has to find out how a word was lost."""
        gone, came = words(before) - words(after), words(after) - words(before)
        line = f"{uid_of(before)} {what} {' '.join(sorted(gone))} -> {' '.join(sorted(came))}"
        self.story.append(line)

    def word(self) -> str:
        word = f"word{len(self.written)}"
        self.written.add(word)
        return word

    def changed(self, before: str, after: str) -> None:
        self.given_up |= words(before) - words(after)

    def removed(self, text: str) -> None:
        self.given_up |= words(text)
        self.deleted.append((uid_of(text), words(text)))


class OtherClient:
    """Changes the server by HTTP, always on top of what it has just read."""

    def __init__(self, radicale: Radicale, user: str, ledger: Ledger) -> None:
        self._place, self._user, self._ledger = radicale.collections(user), user, ledger
        self._connection = HTTPConnection(radicale.host, radicale.port, timeout=30)
        self._made = 0

    def close(self) -> None:
        self._connection.close()

    def texts(self, collection: str) -> dict[str, str]:
        """Return what the server has: name -> text."""
        files = (self._place / collection).glob("*" + ENDINGS[collection])
        texts = {path.name: plain(path.read_bytes().decode()) for path in files}
        # by words, for names are random and a seed should mean the same each time
        return dict(sorted(texts.items(), key=lambda one: sorted(words(one[1]))))

    def act(self, *, deletes: bool = True) -> None:
        ledger, chance = self._ledger, self._ledger.chance
        ledger.operations += 1
        collection = chance.choice(COLLECTIONS)
        known = list(self.texts(collection))
        what = chance.random()
        if what < 0.2 or not known:
            self._create(collection)
            return
        path = f"/{self._user}/{collection}/{chance.choice(known)}"
        etag, text = self._read(path)
        if what < 0.32 and deletes:
            self._request("DELETE", path, {"If-Match": etag})
            ledger.removed(text)
            ledger.tell("their deletion", text)
            return
        line = chance.choice(LINES[collection])
        pattern = re.compile(rf"^{line}:.*$", re.MULTILINE)
        fresh, count = pattern.subn(f"{line}:{ledger.word()}", text)
        assert count == 1
        self._put(path, fresh, {"If-Match": etag})
        ledger.changed(text, fresh)
        ledger.tell("their edit", text, fresh)

    def _create(self, collection: str) -> None:
        self._made += 1
        uid, word = f"theirs-{self._made}", self._ledger.word
        if collection == "cal":
            text = event(uid, word(), location=word(), extra=f"DESCRIPTION:{word()}")
        else:
            more = f"TITLE:{word()}\r\nNOTE:{word()}\r\nEND:VCARD"
            text = card(uid, word()).replace("END:VCARD", more)
        path = f"/{self._user}/{collection}/{uid}{ENDINGS[collection]}"
        self._put(path, text, {"If-None-Match": "*"})
        self._ledger.tell("their creation", text)

    def _read(self, path: str) -> tuple[str, str]:
        return self._request("GET", path, {})

    def _put(self, path: str, text: str, headers: dict[str, str]) -> None:
        kind = "text/calendar" if path.endswith(".ics") else "text/vcard"
        fresh = plain(text).replace("\n", "\r\n")
        headers = {**headers, "Content-Type": f"{kind}; charset=utf-8"}
        self._request("PUT", path, headers, fresh.encode())

    def _request(
        self, method: str, path: str, headers: dict[str, str], body: bytes = b""
    ) -> tuple[str, str]:
        login = b64encode(f"{self._user}:secret".encode()).decode()
        headers = {**headers, "Authorization": f"Basic {login}"}
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        text = answer.read().decode()
        assert answer.status < 300, (method, path, answer.status)
        return answer.headers.get("ETag", ""), plain(text)


class Interrupted(CaldavSession):
    """Marmot's session: somebody else may be quicker before each of its requests."""

    before: Callable[[], None]
    writing = False  # what is deleted before we saw it written counts as never stored

    def changes(self, collection: RemoteCollection, token: str) -> RemoteChanges:
        self.before()
        return super().changes(collection, token)

    def multiget(self, collection: RemoteCollection, hrefs: Sequence[str]) -> Iterator[RemoteItem]:
        self.before()
        return super().multiget(collection, hrefs)

    def get(self, href: str) -> RemoteItem | None:
        self.before()
        return super().get(href)

    def put(self, href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        self.before()
        self.writing = True
        try:
            return super().put(href, data, kind, etag=etag)
        finally:
            self.writing = False

    def delete(self, href: str, *, etag: str) -> None:
        self.before()
        super().delete(href, etag=etag)


class Marmot:
    """The person at the engine, and the service that carries out and syncs."""

    def __init__(self, root: Path, radicale: Radicale, user: str, ledger: Ledger) -> None:
        self.side = Side.open(root, radicale.url, user)
        self.engine = Engine.open(Profile(root), face="cli", service=False)
        self.session = Interrupted(radicale.url, user, "secret")
        self.session.before = lambda: None
        self._sync, self._ledger = DavSync(self.side.context), ledger

    def close(self) -> None:
        self.engine.close()
        self.session.close()
        self.side.close()

    # the service

    def drain(self) -> None:
        remote = Remote(self.side.store, self.side.clock, dav=self.session)
        self.side.context.drain(self.side.lane, remote)

    def sync(self) -> bool:
        return self._sync.run(self.session)

    # the person

    def shown(self, collection: str) -> list[Item]:
        return self.engine.store.items.of(self.side.collection(collection).id)

    def act(self) -> None:
        ledger, chance = self._ledger, self._ledger.chance
        ledger.operations += 1
        collection = chance.choice(COLLECTIONS)
        known = self.shown(collection)
        what = chance.random()
        if what < 0.2 or not known:
            self._create(collection)
            return
        if what > 0.92:
            self._undo()
            return
        item = chance.choice(known)
        if what < 0.32:
            ledger.removed(item.shown_data)
            ledger.tell("our deletion", item.shown_data)
            if collection == "cal":
                self.engine.delete_event(item.id).result(30)
            else:
                self.engine.delete_contacts([item.id]).result(30)
            return
        self._edit(collection, item.id)
        ledger.changed(item.shown_data, self.engine.item(item.id).shown_data)
        ledger.tell("our edit", item.shown_data, self.engine.item(item.id).shown_data)

    def _create(self, collection: str) -> None:
        word, target = self._ledger.word, self.side.collection(collection).id
        if collection == "cal":
            start, end = "2026-11-24T10:00:00", "2026-11-24T11:00:00"
            event = EventFields(word(), start, end, False, "UTC", word(), word())
            self.engine.save_event(target, event).result(30)
        else:
            card = CardFields(word(), title=word(), note=word())
            self.engine.save_contact(target, card).result(30)

    def _edit(self, collection: str, item: ItemId) -> None:
        word, chance = self._ledger.word(), self._ledger.chance
        target = self.side.collection(collection).id
        if collection == "cal":
            event = self.engine.event(item)
            name = chance.choice(["summary", "location", "description"])
            event = replace(event, **{name: word})  # type: ignore[arg-type]
            self.engine.save_event(target, event, item=item).result(30)
        else:
            card = self.engine.card(item)
            name = chance.choice(["name", "title", "note"])
            card = replace(card, **{name: word})  # type: ignore[arg-type]
            self.engine.save_contact(target, card, item=item).result(30)

    def _undo(self) -> None:
        """Take back one of the last changes: what it wrote may go, nothing else."""
        ledger, journal = self._ledger, self.engine.store.journal
        batches = self.engine.batches(6)
        if not batches:
            return
        batch = ledger.chance.choice(batches)
        with suppress(UserError):  # it is undone already, or an undo itself
            self.engine.undo(batch.id).result(30)
            for entry in journal.batch_entries(batch.id):
                base, wish = str(entry.payload["base"]), str(entry.payload.get("data") or "")
                ledger.tell("undone", wish or base, base)
                ledger.changed(wish, base)
                if not wish or base:  # it is back, or may be for the change that is undone
                    ledger.deleted = [one for one in ledger.deleted if one[0] != uid_of(base)]
                else:
                    ledger.changed(self._text(entry.items[0]), "")

    def _text(self, item: ItemId) -> str:
        with suppress(PermanentError):
            return self.engine.item(item).shown_data
        return ""

    def settle(self) -> None:
        """Settle the conflicts that are known, in each of the three ways."""
        ledger = self._ledger
        for entry in self.engine.conflicts():
            mine, theirs = str(entry.payload["data"]), str(entry.payload["theirs"])
            keep = ledger.chance.choice(["mine", "theirs", "both", "both"])
            self.engine.resolve_conflict(entry.id, keep).result(30)  # type: ignore[arg-type]
            ledger.tell(f"settled as {keep}", mine, theirs)
            if keep == "mine":
                mended = self.engine.store.journal.get(entry.id).payload["data"]
                ledger.changed(theirs, str(mended))
            elif keep == "theirs":
                ledger.changed(mine, theirs)


def _differences(marmot: Marmot, other: OtherClient, ledger: Ledger) -> list[str]:
    """Say in what the two are not alike, and what was lost, doubled or came back."""
    wrong: list[str] = []
    there: list[str] = []
    for collection in COLLECTIONS:
        texts = other.texts(collection)
        items = marmot.shown(collection)
        there += texts.values()
        for kind in ("server_data", "shown_data"):
            here = {item.href.rpartition("/")[2]: plain(getattr(item, kind)) for item in items}
            if here != texts:
                wrong.append(f"{collection}: {kind} {here} is not {texts}")
        if len(items) != len(texts) or any(item.pending for item in items):
            wrong.append(f"{collection}: {len(items)} rows for {len(texts)} objects")
    uids = [uid_of(text) for text in there]
    if len(set(uids)) != len(uids):
        wrong.append(f"doubled: {sorted(uids)}")
    found = {uid_of(text): words(text) for text in there}
    lost = ledger.written - ledger.given_up - words(" ".join(there))
    if lost:
        wrong.append(f"lost: {sorted(lost)}")
        told = [line for line in ledger.story if lost & words(line)]
        about = {line.split()[0] for line in told}
        wrong += [line for line in ledger.story if line.split()[0] in about]
    for uid, seen in ledger.deleted:
        if uid in found and found[uid] <= seen:
            wrong.append(f"came back with nothing new: {uid}")
            wrong += [line for line in ledger.story if line.startswith(uid)]
    return wrong


def _converge(root: Path, radicale: Radicale, seed: int, operations: int) -> None:
    """Let both act, carry out what waits, sync once, compare."""
    user, ledger = new_user(radicale), Ledger(random.Random(seed))
    chance = ledger.chance
    other, marmot = OtherClient(radicale, user, ledger), Marmot(root, radicale, user, ledger)

    def meddle() -> None:
        if ledger.operations < operations and chance.random() < MEDDLES:
            other.act(deletes=not marmot.session.writing)

    try:
        marmot.sync()
        marmot.session.before = meddle
        while ledger.operations < operations:
            what = chance.random()
            if what < 0.45:
                marmot.act()
            elif what < 0.85:
                other.act()
            elif what < 0.93:
                marmot.drain()
                marmot.sync()
            elif what < 0.97:
                marmot.drain()
            else:
                marmot.settle()
        for _ in range(30):  # a chain of edits behind a conflict takes a turn for each
            if not marmot.side.store.journal.active():
                break
            marmot.side.clock.ahead += 7200
            marmot.drain()
            marmot.settle()
        assert marmot.side.store.journal.active() == []
        assert marmot.sync() is False
        wrong = _differences(marmot, other, ledger)
        assert not wrong, "\n".join(wrong)
        told = {problem.code for problem in marmot.side.store.problems.all()}
        assert told <= {"changed_on_server"}
    finally:
        marmot.close()
        other.close()


@pytest.mark.parametrize("seed", range(4))
def test_two_clients_converge(tmp_path: Path, radicale: Radicale, seed: int) -> None:
    _converge(tmp_path / "profile", radicale, seed, 60)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 120))
def test_two_clients_converge_after_200_operations(
    tmp_path: Path, radicale: Radicale, seed: int
) -> None:
    _converge(tmp_path / "profile", radicale, seed, 200)
