from __future__ import annotations

import threading

import pytest

from app.store import Store, transaction


def test_notes_of_a_transaction_become_one_line_each(store: Store) -> None:
    start = store.changes.last_seq()
    with store.write("test") as tx:
        tx.note("places", 1, [3, 2])
        tx.note("places", 1, [3, 5])
        tx.note("places", 2, [9])
        tx.note("places", 3, [])
        tx.note("journal")
    found = store.changes.since(start)
    assert [(c.kind, c.scope, c.ids) for c in found] == [
        ("places", 1, (2, 3, 5)),
        ("places", 2, (9,)),
        ("journal", 0, None),
    ]
    assert store.changes.since(found[0].seq) == found[1:]
    assert store.changes.since(found[-1].seq) == []


def test_many_ids_become_everything(store: Store) -> None:
    start = store.changes.last_seq()
    with store.write("test") as tx:
        tx.note("places", 1, range(transaction.MAX_IDS + 1))
        tx.note("places", 1, [1])
    assert [c.ids for c in store.changes.since(start)] == [None]


def test_nothing_is_noted_by_a_transaction_that_failed(store: Store) -> None:
    start = store.changes.last_seq()
    with pytest.raises(ZeroDivisionError), store.write("test") as tx:
        tx.note("places", 1 // 0)
    assert store.changes.last_seq() == start


def test_who_fell_behind_reads_everything(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "KEPT_CHANGES", 100)
    for number in range(600):
        with store.write("test") as tx:
            tx.note("message", 0, [number])
    last = store.changes.last_seq()
    (line,) = store.changes.since(3)
    assert (line.kind, line.seq, line.ids) == ("all", last, None)
    assert (store.changes.since(0)[0].kind) == "all"
    assert len(store.changes.since(last - 50)) == 50
    assert store.changes.since(last + 1000)[0].kind == "all"  # the store was made anew


def test_data_version_tells_of_commits_elsewhere(store: Store) -> None:
    before = store.changes.data_version()
    assert store.changes.data_version() == before

    def write() -> None:
        with store.write("test") as tx:
            store.settings.set(tx, "x", 1)

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert store.changes.data_version() != before
