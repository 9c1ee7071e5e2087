"""A disk that fills up at drawn moments (R8): reading goes on, writing stops with one message, and
when there is room again everything that was done is carried out. ``--full``: 40 of 40.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.domain.mail import Flag
from tests.bed.odd_imap import MODERN, Habits, OddImap
from tests.bed.smtp_sink import SmtpSink
from tests.service.fault_bench import ADDRESS, Bench, OddHost, shorten
from tests.service.mail_bed import mail
from tests.walks.world import fill_up

pytestmark = pytest.mark.expects_warnings("not stored")


@pytest.fixture
def bench(
    small_disk: Path,
    odd_imap: Callable[[Habits], OddImap],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Bench]:
    shorten(monkeypatch)
    sink = SmtpSink(users={ADDRESS: "secret"}).start()
    made = Bench(small_disk, OddHost(odd_imap(MODERN)), ADDRESS, sink, seed=1)
    yield made
    made.close()
    sink.stop()


def _fill_but(path: Path, left: int) -> None:
    """Fill the disk up to ``left`` bytes, so that the end comes in the middle of something."""
    fill_up(path)
    with path.open("r+b") as file:
        file.truncate(max(0, path.stat().st_size - left))


def _sound(database: Path) -> str:
    link = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return str(link.execute("PRAGMA integrity_check").fetchone()[0])
    finally:
        link.close()


def _fill_ups(bench: Bench, chance: random.Random, times: int) -> None:
    torment, other = bench.begin(letters=15)
    server = bench.host.server  # type: ignore[attr-defined]
    refused = 0
    for number in range(times):
        before = torment.refused
        _fill_but(bench.room, chance.choice((0, 0, 4096, 20_000, 80_000, 300_000)))
        for _ in range(3):  # large mail comes, the person goes on working
            server.put(mail(1000 + number) + b"x" * chance.randint(1_000, 60_000))
            torment.act()
        bench.wake("user")
        bench.until_quiet()
        # reading goes on
        inbox = bench.folder("INBOX")
        rows = bench.engine.rows(bench.engine.list_ids(inbox.id))
        assert len(rows) == inbox.total
        assert _sound(bench.profile.database) == "ok", number
        refused += torment.refused > before
        with server.changed:  # what only filled the disk goes again
            for uid, each in list(server.box().messages.items()):
                if len(each.data) > 900:
                    server.box().drop(uid)
        bench.heal()
        bench.settle(torment)
        wrong = bench.check(torment)
        assert not wrong, "\n".join([f"fill-up {number}", *wrong])
        assert _sound(bench.profile.database) == "ok", number
        other.act()
    assert refused  # it was full indeed


def test_a_disk_that_fills_up(bench: Bench) -> None:
    _fill_ups(bench, random.Random(5), 4)


@pytest.mark.full
def test_forty_times_a_disk_that_fills_up(bench: Bench) -> None:
    _fill_ups(bench, random.Random(6), 40)


def test_without_room_an_act_is_refused_with_one_word(bench: Bench) -> None:
    bench.begin(letters=6)
    fill_up(bench.room)
    places = bench.places("INBOX")
    codes = set()
    for number in range(400):  # the log of the database has some room of its own
        flag = Flag.FLAGGED if number % 2 else Flag.SEEN
        try:
            bench.engine.set_flags(places, add=flag).result(10)
        except TransientError as error:
            codes.add(error.code)
            break
    assert codes == {"disk_full"}
    assert len(bench.engine.rows(bench.engine.list_ids(bench.folder("INBOX").id))) == len(places)
    bench.heal()
    bench.engine.set_flags(places, add=Flag.FLAGGED).result(10)
    bench.until(lambda: not bench.store.journal.active() and bench.quiet())
