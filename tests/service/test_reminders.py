"""The thread that brings snoozed messages back: on time, after a restart, without looking about."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.paths import Profile
from app.domain.later import WatchState
from app.operations.opening import open_store
from app.service.reminders import LONGEST, Reminders
from app.store import Store
from tests.store.samples import START, add_account, fill, folder, shown

HOUR = 3600.0


class Held(SystemClock):
    """A clock that stands still until it is put forward."""

    time = START + 10_000.0

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


class Told:
    """Counts what the faces were told, and waits for it."""

    def __init__(self) -> None:
        self.times = 0
        self.once = threading.Event()

    def __call__(self) -> None:
        self.times += 1
        self.once.set()


def test_a_round_says_how_long_to_sleep(store: Store, clock: Held) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 2)
    told = Told()
    reminders = Reminders(store, clock, told)
    assert reminders.round() is None  # for good
    messages = [p.message for p in store.messages.places(places)]
    with store.write("test") as tx:
        store.snoozes.set(tx, {messages[0]: clock.time + HOUR, messages[1]: clock.time + 2 * HOUR})
        store.watches.add(tx, account, "<asked@x>", "Question", clock.time + 3 * HOUR)
    assert reminders.round() == HOUR
    clock.time += HOUR
    assert reminders.round() == HOUR
    assert shown(store, inbox) == places[:1]
    clock.time += 30 * 86_400.0  # a clock that jumps: all at once, told once
    assert reminders.round() is None
    assert told.times == 2
    assert len(shown(store, inbox)) == 2
    assert [w.state for w in store.watches.open()] == [WatchState.DUE]


def test_a_watch_waits_for_the_outbox(store: Store, clock: Held) -> None:
    from app.domain.journal import EntryState, NewEntry

    account = add_account(store)
    with store.write("test") as tx:
        store.watches.add(tx, account, "<asked@x>", "Question", clock.time + 1)
        batch = store.journal.add(
            tx, "sent", {}, [NewEntry("send", account, "send:1", {"message_id": "<asked@x>"})]
        )
    (entry,) = store.journal.batch_entries(batch)
    reminders = Reminders(store, clock, Told())
    clock.time += 10
    assert reminders.round() == LONGEST
    assert [w.state for w in store.watches.open()] == [WatchState.WAITING]
    with store.write("sent") as tx:
        store.journal.set_state(tx, entry.id, EntryState.DONE)
    assert reminders.round() is None
    assert [w.state for w in store.watches.open()] == [WatchState.DUE]


def test_the_thread_wakes_for_a_new_time(store: Store, clock: Held) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    (place,) = fill(store, inbox, 1)
    message = store.messages.place(place).message
    told = Told()
    reminders = Reminders(store, clock, told)
    reminders.start()
    try:
        with store.write("snoozed by a face") as tx:
            store.snoozes.set(tx, {message: clock.time + HOUR})
        clock.time += HOUR
        reminders.soon()
        assert told.once.wait(10)
        assert shown(store, inbox) == [place]
    finally:
        reminders.stop()


def test_what_fell_due_while_nothing_ran_is_back_when_it_starts(store: Store, clock: Held) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    (place,) = fill(store, inbox, 1)
    with store.write("snoozed before") as tx:
        store.snoozes.set(tx, {store.messages.place(place).message: clock.time - 1})
    assert shown(store, inbox) == []
    reminders = Reminders(store, clock, Told())
    reminders.start()
    reminders.stop()
    assert shown(store, inbox) == [place]


@pytest.mark.expects_warnings("reminders postponed")
def test_trouble_of_an_unknown_kind_does_not_end_the_thread(store: Store, clock: Held) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    first, second = fill(store, inbox, 2)
    told = Told()

    def tell() -> None:
        if not failed:
            failed.append(True)
            raise OSError(28, "No space left on device")
        told()

    failed: list[bool] = []
    reminders = Reminders(store, clock, tell)
    with store.write("snoozed") as tx:
        store.snoozes.set(tx, {store.messages.place(first).message: clock.time - 1})
    reminders.start()  # in trouble
    try:
        with store.write("snoozed") as tx:
            store.snoozes.set(tx, {store.messages.place(second).message: clock.time - 1})
        reminders.soon()
        assert told.once.wait(10)
    finally:
        reminders.stop()
