"""A hundred edits while offline, mail and calendars and contacts mixed, two restarts, then online:
all of them are applied, in order, once (R20). Drawn by Hypothesis; ``--full`` for many examples.
"""

from __future__ import annotations

import os
import random
import tempfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.base.locks import FileLock
from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import ItemId
from app.domain.pim import CardFields, CollectionKind, EventFields
from app.engine import Engine
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import FaultProxy
from tests.bed.radicale import Radicale
from tests.bed.smtp_sink import SmtpSink
from tests.engine.test_mail_kills import WAIT, Live
from tests.service.dav_bed import new_user
from tests.service.mail_torment import FOLDERS, Other, Torment

pytestmark = pytest.mark.expects_warnings("service:")
EDITS = 100


class Desk(Live):
    """A person with mail, a calendar and a book, behind lines that can be pulled."""

    def __init__(
        self, root: Path, dovecot: Dovecot, radicale: Radicale, sink: SmtpSink, user: str
    ) -> None:
        self.sink = sink
        self.profile = Profile.at(root)
        self.lines = (FaultProxy(dovecot.imap_port).start(), FaultProxy(sink.port).start(),
                      FaultProxy(urlsplit(radicale.url).port or 80).start())  # fmt: skip
        self.imap = Server("127.0.0.1", dovecot.imap_port, Transport.NONE, user)
        self.dav_user, self.radicale = new_user(radicale), radicale
        line = [Server("127.0.0.1", proxy.port, Transport.NONE, user) for proxy in self.lines]
        client = self.connect()
        for path in FOLDERS[1:]:
            client.create(path)
        client.close()
        self.engine = Engine.open(self.profile, face="cli", service=False)
        account = AccountSettings(
            user, "Ana", imap=line[0], smtp=line[1], undo_seconds=0,
            dav_url=f"http://127.0.0.1:{self.lines[2].port}/", dav_user=self.dav_user,
        )  # fmt: skip
        passwords = {"password": "secret", "dav_password": "secret"}
        self.account = self.engine.add_account(account, passwords).result(WAIT)
        self.engine.sync(self.account).result(WAIT)
        (self.calendar,) = self.engine.collections(CollectionKind.CALENDAR)
        (self.book,) = self.engine.collections(CollectionKind.BOOK)

    def online(self, *, up: bool) -> None:
        for line in self.lines:
            if up:
                line.open_door()
            else:
                line.close_door()
                line.cut_all()

    def restart(self, torment: Torment | None = None) -> None:
        """End service and face, and sit down again."""
        self.close()
        self.engine = Engine.open(self.profile, face="cli", service=False)
        if torment is not None:
            torment.engine = self.engine

    def close(self) -> None:
        if self.engine.link.up:
            self.engine.link.tell("stop")
        self.engine.close()
        lock = FileLock(self.profile.service_lock)
        lock.acquire(timeout=10.0)
        lock.release()

    def stored(self, collection: str) -> list[str]:
        """Return the objects Radicale has in a collection."""
        url = urlsplit(self.radicale.url)
        connection = HTTPConnection(url.hostname or "", url.port or 80, timeout=30)
        login = b64encode(f"{self.dav_user}:secret".encode()).decode()
        path = f"/{self.dav_user}/{collection}/"
        connection.request("GET", path, headers={"Authorization": f"Basic {login}"})
        text = connection.getresponse().read().decode()
        connection.close()
        mark = "BEGIN:VEVENT" if collection == "cal" else "BEGIN:VCARD"
        return [mark + part for part in text.split(mark)[1:]]


class Pim:
    """The person's edits of events and cards, and the book of them: name -> text, None: deleted."""

    def __init__(self, desk: Desk, chance: random.Random) -> None:
        self.desk, self.chance = desk, chance
        self.events: dict[ItemId, str] = {}
        self.cards: dict[ItemId, str] = {}
        self.number = 0

    def act(self) -> None:
        self.number += 1
        which = self.events if self.chance.random() < 0.5 else self.cards
        known = self.chance.choice([None, *which])
        if known is not None and self.chance.random() < 0.2:
            engine = self.desk.engine
            if which is self.events:
                engine.delete_event(known).result(WAIT)
            else:
                engine.delete_contacts([known]).result(WAIT)
            del which[known]
            return
        text = f"edit {self.number}"
        before = self._items(which)
        self._save(which, text, known)
        (item,) = [known] if known is not None else self._items(which) - before
        which[item] = text

    def _save(self, which: dict[ItemId, str], text: str, known: ItemId | None) -> None:
        desk = self.desk
        if which is self.events:
            fields = EventFields(
                text, "2026-11-03T19:00:00", "2026-11-03T21:00:00", all_day=False,
                tzid="Europe/Zurich", rrule="",
            )  # fmt: skip
            desk.engine.save_event(desk.calendar.id, fields, item=known).result(WAIT)
        else:
            card = CardFields(text)
            desk.engine.save_contact(desk.book.id, card, item=known).result(WAIT)

    def _items(self, which: dict[ItemId, str]) -> set[ItemId]:
        collection = self.desk.calendar if which is self.events else self.desk.book
        return {item.id for item in self.desk.engine.store.items.of(collection.id)}

    def wrong(self) -> list[str]:
        found: list[str] = []
        for name, which, mark in (("cal", self.events, "SUMMARY:"), ("book", self.cards, "FN:")):
            there = sorted(
                line.removeprefix(mark)
                for text in self.desk.stored(name)
                for line in text.splitlines()
                if line.startswith(mark)
            )
            if there != sorted(which.values()):
                found.append(f"{name}: wanted {sorted(which.values())}, is {there}")
        return found


@contextmanager
def _desk(room: Path, dovecot: Dovecot, radicale: Radicale) -> Iterator[Desk]:
    user = f"u{os.urandom(6).hex()}@atelier.example"
    dovecot.add_user(user)
    sink = SmtpSink(users={user: "secret"}).start()
    desk = Desk(room, dovecot, radicale, sink, user)
    try:
        yield desk
    finally:
        desk.close()
        for line in desk.lines:
            line.stop()
        sink.stop()


def _offline(room: Path, dovecot: Dovecot, radicale: Radicale, seed: int, edits: int) -> None:
    chance = random.Random(seed)
    with _desk(room, dovecot, radicale) as desk:
        torment = Torment(desk.engine, desk.account, chance)
        other = Other(torment, desk.connect)
        for number in range(1, 16):
            other.put(number, "ours", FOLDERS[number % len(FOLDERS)])
        desk.engine.sync(desk.account).result(WAIT)
        pim = Pim(desk, chance)
        desk.online(up=False)
        restarts = set(chance.sample(range(edits), 2))
        for number in range(edits):
            if number in restarts:
                desk.restart(torment)
            if chance.random() < 0.35:
                pim.act()
            else:
                torment.act()
        desk.online(up=True)
        desk.restart(torment)
        desk.settle(torment)
        wrong = desk.check(torment) + pim.wrong()
        assert not wrong, "\n".join(wrong)


@pytest.fixture
def offline(
    dovecot: Dovecot, radicale: Radicale, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int, int], None]:
    monkeypatch.setenv("MARMOT_MASTER_PASSWORD", "master password of the tests")

    def run(seed: int, edits: int) -> None:
        with tempfile.TemporaryDirectory() as room:
            _offline(Path(room) / "profile", dovecot, radicale, seed, edits)

    return run


SEEDS = st.integers(0, 1 << 20)
_KEPT = [HealthCheck.function_scoped_fixture]


@settings(
    max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=_KEPT
)  # an example takes seconds
@given(seed=SEEDS)
def test_edits_while_offline(offline: Callable[[int, int], None], seed: int) -> None:
    offline(seed, EDITS)


@pytest.mark.full
@settings(max_examples=20, deadline=None, phases=[Phase.generate], suppress_health_check=_KEPT)
@given(seed=SEEDS)
def test_many_times_edits_while_offline(offline: Callable[[int, int], None], seed: int) -> None:
    offline(seed, EDITS)
