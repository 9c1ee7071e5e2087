"""What leaves its last folder is remembered, until it is back or its time is over."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from app.domain.history import DAY, FOR_EVER, KEEP_SETTING
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag, Role
from app.domain.ports import RemoteFolder
from app.store import Store
from app.store.history import _SETTLED
from tests.store.samples import (
    START,
    add_account,
    digest,
    fill,
    folder,
    headers,
    remote,
    shown,
)


@dataclass
class Clock:
    """Set by hand."""

    at: float = START

    def now(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return self.at


@dataclass
class Kept:
    store: Store
    account: AccountId
    inbox: FolderId
    archive: FolderId
    places: list[PlaceId]
    clock: Clock


@pytest.fixture
def kept(store: Store) -> Kept:
    store.clock = clock = Clock()
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    places = fill(store, inbox, 3)
    with store.write("test") as tx:
        for place in places:
            message = store.messages.place(place).message
            store.messages.set_body(tx, message, b"body %d" % place, digest(of=headers()))
    return Kept(store, account, inbox, archive, places, clock)


def lost(store: Store) -> list[tuple[str, str, str]]:
    return [(one.subject, one.folder, one.reason) for one in store.history.all()]


def vanish(kept: Kept, *uids: int, where: FolderId | None = None) -> None:
    with kept.store.write("test") as tx:
        kept.store.messages.vanish(tx, where or kept.inbox, uids)


def test_what_vanishes_elsewhere_is_remembered_as_it_was(kept: Kept) -> None:
    store = kept.store
    with store.write("test") as tx:
        store.messages.add_headers(
            tx, kept.inbox, [(remote(9, Flag.FLAGGED | Flag.DELETED, keywords=frozenset({"work"})),
                              headers("nine@x", "Nine"))]
        )  # fmt: skip
    kept.clock.at = START + 5000
    vanish(kept, 9)
    (one,) = store.history.all()
    assert (one.subject, one.folder, one.reason) == ("Nine", "INBOX", "vanished")
    assert one.flags == Flag.FLAGGED
    assert one.keywords == {"work"}
    assert one.vanished_at == START + 5000
    assert one.received == START
    assert store.history.count() == 1
    assert store.history.all(since=START + 5001) == []
    assert [o.subject for o in store.history.all(words=["nine", "INBOX"])] == ["Nine"]
    assert store.history.all(words=["nine", "absent"]) == []


def test_a_move_leaves_no_trace_whichever_folder_is_read_first(kept: Kept) -> None:
    store = kept.store
    rows = {p.id: p for p in store.messages.places(kept.places)}
    names = [(1, rows[kept.places[0]].rfc_message_id), (2, rows[kept.places[1]].rfc_message_id)]
    found = [
        (remote(uid, date=START + 60 * uid, size=1000 + uid),
         headers(name.strip("<>"), f"Subject {uid}", date=START + 60 * uid))
        for uid, name in names
    ]  # fmt: skip
    vanish(kept, 1)
    assert len(lost(store)) == 1
    with store.write("test") as tx:  # the first was missed before, the second is still there
        store.messages.add_headers(tx, kept.archive, found)
    vanish(kept, 2)
    assert lost(store) == []
    assert store.history.count() == 0


def test_a_renewed_uidvalidity_leaves_only_what_is_really_gone(kept: Kept) -> None:
    store = kept.store
    with store.write("test") as tx:
        store.messages.renew_uidvalidity(tx, kept.inbox, 77)
        store.messages.add_headers(tx, kept.inbox, [
            (remote(101, date=START + 60, size=1001),
             headers(f"m1@{kept.inbox}", "Subject 1", date=START + 60)),
        ])  # fmt: skip
        store.messages.forget_unmatched(tx, kept.inbox)
    assert lost(store) == [("Subject 3", "INBOX", "vanished"), ("Subject 2", "INBOX", "vanished")]


def test_a_folder_that_is_gone_takes_its_mail_into_the_history(kept: Kept) -> None:
    store = kept.store
    with store.write("test") as tx:
        store.journal.add(tx, "flagged", {}, [
            NewEntry("set_flags", kept.account, "mail:1", {"add": 4}, (kept.places[2],)),
        ])  # fmt: skip
        store.messages.release(tx, store.messages.held(kept.inbox))
    assert sorted(lost(store)) == [
        ("Subject 1", "INBOX", "folder_gone"),
        ("Subject 2", "INBOX", "folder_gone"),
    ]
    assert shown(store, kept.inbox) == [kept.places[2]]  # the journal is about it


def test_old_versions_of_drafts_stay_apart(kept: Kept) -> None:
    store, drafts = kept.store, folder(kept.store, kept.account, "Drafts")
    with store.write("test") as tx:
        store.messages.add_headers(tx, drafts, [
            (remote(1, Flag.DRAFT, size=10), headers("draft@x", "Version 1")),
            (remote(2, Flag.DRAFT, size=20), headers("draft@x", "Version 2")),
        ])  # fmt: skip
    vanish(kept, 1, where=drafts)
    assert lost(store) == []
    vanish(kept, 2, where=drafts)
    assert lost(store) == [("Version 2", "Drafts", "vanished")]


def test_putting_back_is_shown_at_once_and_leaves_nothing_when_it_is_cancelled(kept: Kept) -> None:
    store = kept.store
    vanish(kept, 2)
    (one,) = store.history.all()
    with store.write("test") as tx:
        place = store.history.put_back(tx, one, kept.inbox)
        batch = store.journal.add(
            tx, "restored", {}, [NewEntry("restore", kept.account, "mail:1", {}, (place,))]
        )
    assert place in shown(store, kept.inbox)
    assert store.folders.get(kept.inbox).total == 3
    assert store.history.all() == []
    kept.clock.at += 3 * DAY
    with store.write("test") as tx:
        (entry,) = store.journal.batch_entries(batch)
        store.journal.set_state(tx, entry.id, EntryState.CANCELLED)
    assert place not in shown(store, kept.inbox)
    assert store.history.all() == [one]
    with store.write("test") as tx:
        store.messages.forget_unmatched(tx, kept.inbox)
    assert store.history.all() == [one]
    assert store.messages.places([place]) == []


def test_the_time_is_over(kept: Kept) -> None:
    store = kept.store
    bodies = [store.messages.place(p).body for p in kept.places]
    with store.write("test") as tx:  # a queued copy still needs the bytes of the first
        store.journal.add(tx, "copied", {}, [
            NewEntry("append", kept.account, "mail:1", {"target": 1, "blob": bodies[0]}),
        ])  # fmt: skip
    vanish(kept, 1, 2)
    purge(kept)
    assert len(lost(store)) == 2
    kept.clock.at = START + 29 * DAY
    vanish(kept, 3)
    kept.clock.at = START + 30 * DAY + 1
    assert purge(kept) == 2
    assert lost(store) == [("Subject 3", "INBOX", "vanished")]
    assert [store.blobs.size(b) is not None for b in bodies if b] == [True, False, True]
    assert store.search.coverage() == (0, 0)  # what is kept of it cannot be found
    assert store.search.total() == 0
    assert store.search.find("Subject") == []
    with store.write("test") as tx:
        tx.run("INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)")
        assert tx.read("PRAGMA foreign_key_check") == []
        assert tx.one("SELECT count(*) FROM thread") == (1,)


@pytest.mark.parametrize("days", [0, FOR_EVER])
def test_nothing_or_for_ever(kept: Kept, days: int) -> None:
    store = kept.store
    vanish(kept, 1)
    with store.write("test") as tx:
        store.settings.set(tx, KEEP_SETTING, days)
    vanish(kept, 2)
    kept.clock.at += 2 * DAY
    purge(kept)
    assert len(lost(store)) == (2 if days else 0)
    kept.clock.at += 4000 * DAY
    purge(kept)
    assert len(lost(store)) == (2 if days else 0)
    with store.write("test") as tx:
        assert tx.one("SELECT count(*) FROM message") == ((3,) if days else (1,))


def purge(kept: Kept) -> int:
    total = 0
    while True:
        with kept.store.write("test") as tx:
            went = kept.store.history.purge(tx, 1)
        if not went:
            break
        total += went
    while True:
        with kept.store.write("test") as tx:
            if not kept.store.history.settle(tx, 1):
                return total


def test_rows_of_what_is_back_go_with_time(kept: Kept) -> None:
    store = kept.store
    vanish(kept, 1, 2)
    rows = store.history.all()
    with store.write("test") as tx:
        for one in rows:
            store.history.put_back(tx, one, kept.inbox)
    purge(kept)
    assert count(store) == 2
    kept.clock.at += 31 * DAY
    assert purge(kept) == 0
    assert count(store) == 0


def test_looking_for_them_does_not_walk_over_all_messages(kept: Kept) -> None:
    with kept.store.write("test") as tx:
        plan = [str(row[3]) for row in tx.read(f"EXPLAIN QUERY PLAN {_SETTLED}", (1.0, 1))]
    assert any("history_time" in line for line in plan)
    assert not any("SCAN" in line for line in plan)


def count(store: Store) -> int:
    with store.write("test") as tx:
        row = tx.one("SELECT count(*) FROM history")
    assert row is not None
    return int(row[0])


def test_the_same_bytes_of_another_message_stay(kept: Kept) -> None:
    store = kept.store
    with store.write("test") as tx:
        (twin,) = store.messages.add_headers(
            tx, kept.archive, [(remote(5, size=7), headers(f"m1@{kept.inbox}", "Twin"))]
        )
        message = store.messages.place(twin).message
        store.messages.set_body(tx, message, b"body %d" % kept.places[0], digest(of=headers()))
    vanish(kept, 1)
    kept.clock.at += 31 * DAY
    assert purge(kept) == 1
    assert store.messages.raw(message) == b"body %d" % kept.places[0]


def test_gone_folders_are_made_again_when_named(kept: Kept) -> None:
    store = kept.store
    listing = [RemoteFolder("INBOX", "/", Role.NONE, True, True)]
    with store.write("test") as tx:
        store.folders.merge_listing(tx, kept.account, listing)
    assert store.folders.by_path(kept.account, "Archive") is None
    with store.write("test") as tx:
        made = store.folders.add_local(tx, kept.account, "Archive", Role.NONE)
    assert made.id == kept.archive
    assert store.folders.is_local(made.id)


def test_what_waits_to_be_deleted_again_is_not_offered_twice(kept: Kept) -> None:
    store = kept.store
    vanish(kept, 2)
    (one,) = store.history.all()
    with store.write("test") as tx:
        place = store.history.put_back(tx, one, kept.inbox)
        store.journal.add(
            tx, "restored", {}, [NewEntry("restore", kept.account, "mail:1", {}, (place,))]
        )
        store.journal.add(
            tx, "deleted", {}, [NewEntry("delete", kept.account, "mail:1", {}, (place,))]
        )
    assert place not in shown(store, kept.inbox)
    assert store.history.all() == []
    assert store.history.some([one.id]) == []
