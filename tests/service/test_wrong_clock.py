"""A clock that jumps (R19): nothing is told twice, nothing waits for years."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import TransientError
from app.base.paths import Profile
from app.domain.journal import EntryState, NewEntry
from app.domain.later import WatchState
from app.operations.opening import open_store
from app.operations.remote import Remote
from app.service.context import LoopContext
from app.service.journal_runner import drain, retry_gap
from app.service.reminders import Reminders
from app.store import Store
from tests.operations.fake_imap import FakeImapSession, Mailbox
from tests.operations.test_send import NoSecrets
from tests.store.samples import START, add_account, fill, folder, shown

DAY = 86_400.0
JUMPS = {
    "two days on": START + 2 * DAY,
    "two days back": START - 2 * DAY,
    "2001": 978_307_200.0,
    "2038": 2_147_483_647.0,
}
jumps = pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)


class Held(SystemClock):
    """A clock that stands still until it is put somewhere else."""

    time = START

    def now(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Held:
    return Held()


@pytest.fixture
def store(tmp_path: Path, clock: Held) -> Iterator[Store]:
    opened = open_store(Profile.at(tmp_path / "profile"), role="service", clock=clock)
    yield opened
    opened.close()


@jumps
def test_what_is_snoozed_and_watched_is_told_once(store: Store, clock: Held, jump: float) -> None:
    """However often the clock goes there and back: 40 messages and 5 watches, at most one notice
    at each jump, and none when nothing new is due.
    """
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    messages = [p.message for p in store.messages.places(fill(store, inbox, 40))]
    with store.write("later") as tx:
        store.snoozes.set(tx, {m: START + (n + 1) * DAY / 20 for n, m in enumerate(messages)})
        for number in range(5):
            store.watches.add(tx, account, f"<{number}@x>", "Question", START + DAY + number)
    told: list[float] = []
    reminders = Reminders(store, clock, lambda: told.append(clock.time))
    for _ in range(3):
        for moment in (jump, START):
            clock.time = moment
            pause = reminders.round()
            assert pause is None or pause > 0  # never a loop without rest
    due = 40 if jump > START else 0
    assert len(told) == (1 if due else 0)
    assert len(shown(store, inbox)) == due
    assert sum(w.state is WatchState.DUE for w in store.watches.open()) == (5 if due else 0)
    assert len([e for e in store.journal.active() if e.kind == "set_flags"]) <= 1
    clock.time = START + 3 * DAY  # and in the end everything is back
    reminders.round()
    assert len(shown(store, inbox)) == 40
    assert len(told) == 1


@jumps
def test_a_retry_noted_under_a_wrong_clock_does_not_wait_for_years(
    store: Store, clock: Held, jump: float
) -> None:
    account = add_account(store)
    places = fill(store, folder(store, account, "INBOX"), 2)
    lane = f"mail:{account}"
    with store.write("read") as tx:
        store.journal.add(tx, "read", {}, [
            NewEntry("set_flags", account, lane, {"add": 1, "remove": 0}, tuple(places[:1])),
            NewEntry(
                "set_flags", account, lane, {"add": 4, "remove": 0}, tuple(places[1:]),
                not_before=START + 30 * DAY,
            ),
        ])  # fmt: skip
    clock.time = jump
    refused, chosen = store.journal.active(lane)
    with store.write("refused for now") as tx:
        store.journal.set_state(
            tx, refused.id, EntryState.QUEUED, error=TransientError("server_busy"), attempts=9,
            not_before=clock.now() + retry_gap(9),
        )  # fmt: skip
    assert store.journal.next(lane, START + DAY / 12) is not None  # two hours after it is right
    # A time that somebody chose is kept, whatever the clock says meanwhile.
    kept = store.journal.get(chosen.id)
    assert kept.due_at(START) == START + 30 * DAY
    assert kept.due_at(978_307_200.0) == START + 30 * DAY


def test_a_server_that_asks_for_two_days_gets_them(store: Store, clock: Held) -> None:
    account = add_account(store)
    places = fill(store, folder(store, account, "INBOX"), 1)
    lane = f"mail:{account}"
    with store.write("read") as tx:
        store.journal.add(tx, "read", {}, [
            NewEntry("set_flags", account, lane, {"add": 1, "remove": 0}, tuple(places)),
        ])  # fmt: skip
        (entry,) = store.journal.active(lane)
        store.journal.set_state(
            tx, entry.id, EntryState.QUEUED, attempts=1, not_before=START + 2 * DAY,
            error=TransientError("server_busy", delay=2 * DAY),
        )  # fmt: skip
    assert store.journal.next(lane, START + DAY) is None
    assert store.journal.next(lane, START + 2 * DAY) is not None


@pytest.mark.parametrize("delay", [0.0, -30.0])
def test_a_time_that_our_clock_has_passed_is_not_now(
    store: Store, clock: Held, delay: float
) -> None:
    """A server that answers "Retry-After: 0" is not asked without pause."""
    account = add_account(store)
    places = fill(store, folder(store, account, "INBOX"), 1)
    lane = f"mail:{account}"
    with store.write("read") as tx:
        store.journal.add(tx, "read", {}, [
            NewEntry("set_flags", account, lane, {"add": 1, "remove": 0}, tuple(places)),
        ])  # fmt: skip
    asked: list[str] = []

    class Busy(FakeImapSession):
        def used(self, verb: str) -> None:
            asked.append(verb)
            if len(asked) < 5:
                raise TransientError("resource_busy", delay=delay)

    imap = Busy()
    imap.boxes["INBOX"] = Mailbox()
    context = LoopContext(store, account, NoSecrets(), clock, threading.Event(), None)
    assert drain(context, lane, Remote(store, clock, imap=imap)) == 0
    assert len(asked) == 1
    (entry,) = store.journal.active(lane)
    assert entry.not_before == START + 1
    clock.time += 1
    assert store.journal.next(lane, clock.now()) is not None
