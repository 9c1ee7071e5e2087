from __future__ import annotations

import pytest

from app.base.errors import BugError, MarmotError, PermanentError, TransientError, UserError
from app.domain.ids import AccountId, PlaceId
from app.domain.journal import EntryState, NewEntry, SendPhase
from app.domain.mail import Flag
from app.store import Store
from tests.store.samples import START, add_account, digest, fill, folder, headers, remote, shown

LANE = "mail:1"


def flags(account: AccountId, places: list[PlaceId], add: Flag, **more: object) -> NewEntry:
    return NewEntry("set_flags", account, LANE, {"add": int(add)}, tuple(places), **more)  # type: ignore[arg-type]


def set_state(store: Store, entry: int, state: EntryState, **more: object) -> None:
    with store.write("test") as tx:
        store.journal.set_state(tx, entry, state, **more)  # type: ignore[arg-type]


def test_an_entry_is_shown_at_once_and_reverts_by_leaving(store: Store) -> None:
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    places = fill(store, inbox, 3)
    with store.write("test") as tx:
        batch = store.journal.add(
            tx, "archived", {"count": 2},
            [NewEntry("move", account, LANE, {"target": archive}, tuple(places[:2]))],
        )  # fmt: skip
    assert shown(store, inbox) == [places[2]]
    assert shown(store, archive) == places[1::-1]
    assert all(row.pending for row in store.messages.rows(places[:2]))
    assert (store.folders.get(archive).total, store.folders.get(inbox).unread) == (2, 1)
    (entry,) = store.journal.batch_entries(batch)
    assert entry.places == tuple(places[:2])
    set_state(store, entry.id, EntryState.FAILED, error=PermanentError("no_permission"))
    assert shown(store, inbox) == places[::-1]
    assert shown(store, archive) == []
    assert store.journal.get(entry.id).error["code"] == "no_permission"
    assert not any(row.pending for row in store.messages.rows(places))


def test_next_respects_order_time_and_dependence(store: Store) -> None:
    account = add_account(store)
    a, b, c, d = fill(store, folder(store, account, "INBOX"), 4)
    with store.write("test") as tx:
        store.journal.add(tx, "x", {}, [
            flags(account, [a], Flag.SEEN, not_before=100.0),
            flags(account, [a, b], Flag.FLAGGED),
            flags(account, [c], Flag.SEEN),
            flags(account, [d], Flag.SEEN, after=2),
        ])  # fmt: skip
    ids = [entry.id for entry in store.journal.active(LANE)]

    def following(now: float) -> int | None:
        entry = store.journal.next(LANE, now)
        return None if entry is None else ids.index(entry.id)

    assert following(0.0) == 2  # 0 waits, 1 is about a place of 0
    assert store.journal.next_time(LANE, 0.0) == 100.0
    assert store.journal.next_time(LANE, 0.0, untried=True) == 100.0
    set_state(store, ids[2], EntryState.RUNNING)
    assert following(0.0) is None  # 3 follows 2
    set_state(store, ids[2], EntryState.PARKED)
    assert following(0.0) is None
    set_state(store, ids[2], EntryState.DONE)
    assert following(0.0) == 3
    assert following(100.0) == 0
    assert store.journal.next("mail:2", 0.0) is None
    set_state(store, ids[0], EntryState.CANCELLED)
    assert following(0.0) == 1


def test_a_chosen_time_is_told_apart_from_one_the_server_made(store: Store) -> None:
    account = add_account(store)
    (place,) = fill(store, folder(store, account, "INBOX"), 1)
    with store.write("test") as tx:
        store.journal.add(tx, "x", {}, [flags(account, [place], Flag.SEEN)])
    (entry,) = store.journal.active(LANE)
    with store.write("put off") as tx:
        store.journal.set_state(
            tx, entry.id, EntryState.QUEUED, error=TransientError("server_busy"), not_before=50.0
        )
    assert store.journal.next_time(LANE, 0.0) == 50.0
    assert store.journal.next_time(LANE, 0.0, untried=True) is None


def test_failure_takes_followers_along(store: Store) -> None:
    account = add_account(store)
    a, b, c = fill(store, folder(store, account, "INBOX"), 3)
    with store.write("test") as tx:
        batch = store.journal.add(tx, "x", {}, [
            flags(account, [a], Flag.SEEN),
            flags(account, [b], Flag.SEEN, after=0),
            flags(account, [c], Flag.SEEN, after=1),
        ])  # fmt: skip
    entries = store.journal.batch_entries(batch)
    set_state(store, entries[0].id, EntryState.FAILED)
    states = [entry.state for entry in store.journal.batch_entries(batch)]
    assert states == [EntryState.FAILED, EntryState.CANCELLED, EntryState.CANCELLED]
    assert all(row.unread for row in store.messages.rows([a, b, c]))


def test_recover_never_sends_twice(store: Store) -> None:
    account = add_account(store)
    sends = [NewEntry("send", account, "send:1", {}) for _ in range(4)]
    with store.write("test") as tx:
        batch = store.journal.add(tx, "sent", {}, sends)
    ids = [entry.id for entry in store.journal.batch_entries(batch)]
    for entry, phase in zip(ids, SendPhase, strict=True):
        set_state(store, entry, EntryState.RUNNING, phase=phase)
    with store.write("test") as tx:
        assert store.journal.recover(tx) == 4
    found = {entry.phase: entry for entry in store.journal.active()}
    assert found[SendPhase.DOT].state is EntryState.PARKED
    assert found[SendPhase.DOT].error["code"] == "fate_unknown"
    assert found[SendPhase.CONNECTED].state is EntryState.QUEUED
    assert found[SendPhase.ACCEPTED].state is EntryState.QUEUED


def test_former_state_is_kept_for_undo(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    a, b = fill(store, inbox, 2)
    with store.write("test") as tx:
        store.journal.add(tx, "x", {}, [flags(account, [a], Flag.SEEN)])
        second = store.journal.add(tx, "y", {}, [flags(account, [a, b], Flag.FLAGGED)])
    (entry,) = store.journal.batch_entries(second)
    former = store.journal.former(entry.id)
    assert {p: s.flags for p, s in former.items()} == {a: Flag.SEEN, b: Flag.NONE}
    assert former[a].folder == inbox


def test_ten_thousand_places_in_one_action(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 10_000)
    with store.write("test") as tx:
        store.journal.add(tx, "read", {}, [flags(account, places, Flag.SEEN)])
    assert store.folders.get(inbox).unread == 0
    last = store.changes.since(store.changes.last_seq() - 2)
    assert any(change.kind == "places" and change.ids is None for change in last)


def test_finished_entries_are_pruned_with_their_batches(store: Store) -> None:
    account = add_account(store)
    (a,) = fill(store, folder(store, account, "INBOX"), 1)
    with store.write("test") as tx:
        batch = store.journal.add(tx, "x", {}, [flags(account, [a], Flag.SEEN)])
        store.journal.add(tx, "y", {}, [flags(account, [a], Flag.FLAGGED)])
    set_state(store, store.journal.batch_entries(batch)[0].id, EntryState.DONE)
    with store.write("test") as tx:
        assert store.journal.prune(tx, tx.now + 1) == 1
    assert [found.label for found in store.journal.batches()] == ["y"]


def test_a_vanished_place_waits_for_its_entry(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    a, b = fill(store, inbox, 2)
    with store.write("test") as tx:
        batch = store.journal.add(tx, "x", {}, [flags(account, [a], Flag.SEEN)])
        store.messages.vanish(tx, inbox, [1, 2])
    assert store.messages.place(a).uid is None
    assert store.messages.places([b]) == []
    with store.write("test") as tx:
        assert store.messages.forget_unmatched(tx, inbox) == 0
    set_state(store, store.journal.batch_entries(batch)[0].id, EntryState.DONE)
    with store.write("test") as tx:
        assert store.messages.forget_unmatched(tx, inbox) == 1


def test_what_the_server_refused_to_take_stays(store: Store) -> None:
    account = add_account(store)
    drafts = folder(store, account, "Drafts")
    with store.write("draft") as tx:
        place = store.messages.add_local(
            tx, drafts, b"Subject: x", digest(of=headers("x")), Flag.DRAFT, START
        )
        batch = store.journal.add(
            tx, "draft_saved", {}, [NewEntry("append", account, f"mail:{account}", {}, (place,))]
        )
    (entry,) = store.journal.batch_entries(batch)
    with store.write("refused") as tx:
        store.journal.set_state(tx, entry.id, EntryState.FAILED, error=PermanentError("over_quota"))
        assert store.messages.forget_unmatched(tx, drafts) == 0
    assert list(store.messages.ids(drafts)) == [place]


def test_sync_and_move_meet_at_one_place(store: Store) -> None:
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    (a,) = fill(store, inbox, 1)
    with store.write("sync") as tx:
        (twin,) = store.messages.add_headers(tx, archive, [(remote(1), headers(f"m1@{inbox}"))])
    with store.write("test") as tx:
        store.messages.place_moved(tx, a, archive, 1)
    assert shown(store, archive) == [a]
    assert store.messages.places([twin]) == []
    assert store.messages.uids(archive) == {1: a}


def test_a_uid_of_another_message_is_not_taken_over(store: Store) -> None:
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    (a,) = fill(store, inbox, 1)
    (other,) = fill(store, archive, 1)
    with store.write("test") as tx:
        store.messages.place_moved(tx, a, archive, 1)
    assert sorted(shown(store, archive)) == [a, other]
    assert store.messages.uids(archive) == {1: other}


def test_a_batch_may_come_in_several_steps(store: Store) -> None:
    account = add_account(store)
    a, b, c = fill(store, folder(store, account, "INBOX"), 3)
    with store.write("test") as tx:
        batch = store.journal.add(tx, "x", {"count": 1}, [flags(account, [a], Flag.SEEN)])
    with store.write("test") as tx:
        more = [flags(account, [b], Flag.SEEN), flags(account, [c], Flag.SEEN, after=0)]
        store.journal.extend(tx, batch, more)
        store.journal.relabel(tx, batch, {"count": 3})
    first, second, third = store.journal.batch_entries(batch)
    assert (first.places, second.places, third.after) == ((a,), (b,), second.id)
    (told,) = store.journal.batches()
    assert told.fields == {"count": 3}
    assert store.journal.count_active() == store.journal.count_active(LANE) == 3
    assert store.journal.count_active("dav:1") == 0
    set_state(store, second.id, EntryState.CANCELLED)
    assert store.journal.count_active() == 1


def test_followers_are_found_without_looking_at_every_entry(store: Store) -> None:
    """Undoing 10,000 entries looks for the followers of each."""
    with store.write("test") as tx:
        plan = tx.read("EXPLAIN QUERY PLAN SELECT id FROM entry WHERE after_id = 7")
    assert "USING COVERING INDEX entry_after" in plan[0][3]


@pytest.mark.parametrize(
    ("attempts", "error", "state", "expected"),
    [
        (0, None, EntryState.QUEUED, False),
        (0, None, EntryState.PARKED, False),
        (1, None, EntryState.RUNNING, True),
        (1, TransientError("connection_lost"), EntryState.QUEUED, True),
        (9, UserError("line_lost_each_time"), EntryState.PARKED, True),
        (1, TransientError("fate_unknown"), EntryState.PARKED, True),
        (1, BugError("bug"), EntryState.PARKED, True),
        (1, UserError("server_full"), EntryState.PARKED, False),
        (1, PermanentError("forbidden"), EntryState.PARKED, False),
        (1, PermanentError("forbidden"), EntryState.QUEUED, True),  # tried again since
    ],
)
def test_what_may_have_reached_the_server(
    store: Store, attempts: int, error: MarmotError | None, state: EntryState, expected: bool
) -> None:
    account = add_account(store)
    with store.write("test") as tx:
        batch = store.journal.add(tx, "x", {}, [NewEntry("move", account, "mail:1", {})])
        (entry,) = store.journal.batch_entries(batch)
        store.journal.set_state(tx, entry.id, state, attempts=attempts, error=error)
    assert store.journal.get(entry.id).may_be_done is expected
    with store.write("test") as tx:
        store.journal.set_state(tx, entry.id, EntryState.QUEUED, forgiven=True)
    again = store.journal.get(entry.id)
    assert (again.attempts, again.error) == (attempts, {})


def test_a_doubtful_folder_goes_first_also_after_the_clock_was_wrong(store: Store) -> None:
    """It was put off while the clock ran years ahead; now nobody knows where that folder is."""
    account = add_account(store)
    place, *_ = fill(store, folder(store, account, "INBOX"), 1)
    with store.write("test") as tx:
        batch = store.journal.add(tx, "x", {}, [
            flags(account, [place], Flag.SEEN),
            NewEntry("folder_rename", account, LANE, {"folder": 1}),
        ])  # fmt: skip
        _, rename = store.journal.batch_entries(batch)
        store.journal.set_state(
            tx, rename.id, EntryState.QUEUED, attempts=1, not_before=4e9,
            error=TransientError("connection_lost"),
        )  # fmt: skip
    found = store.journal.next(LANE, START)
    assert found is not None
    assert found.id == rename.id
    set_state(store, rename.id, EntryState.QUEUED, not_before=START + 60)
    found = store.journal.next(LANE, START)
    assert found is not None
    assert found.kind == "set_flags"
