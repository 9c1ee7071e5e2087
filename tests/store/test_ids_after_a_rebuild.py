"""An id that was given once means the same thing for ever, whatever became of the file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.domain.ids import AccountId, BatchId, EntryId
from app.domain.journal import EntryState, NewEntry
from app.store import Store
from tests.store.samples import START, add_account, fill, folder, open_store

pytestmark = pytest.mark.expects_warnings("damaged", "rebuilt")
TABLES = (
    "account", "folder", "thread", "message", "place", "collection", "item", "batch", "entry",
    "problem", "change_log", "history", "watch", "saved_search", "rule",
)  # fmt: skip


def queue(store: Store, account: AccountId) -> tuple[BatchId, EntryId]:
    send = NewEntry("send", account, f"send:{account}", {"subject": "x"})
    with store.write("test") as tx:
        batch = store.journal.add(tx, "sent", {}, [send])
    (entry,) = store.journal.batch_entries(batch)
    return batch, entry.id


def prepare(root: Path) -> tuple[AccountId, BatchId, EntryId]:
    """A message that was sent, a rule that has run, and a message that is gone."""
    store = open_store(root)
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    for _ in range(2):
        queue(store, account)
    batch, entry = queue(store, account)
    places = fill(store, inbox, 5)
    message = store.messages.place(places[0]).message
    with store.write("sent") as tx:
        for active in store.journal.active():
            store.journal.set_state(tx, active.id, EntryState.DONE)
        store.ledger.add(tx, account, entry, "<old@x>", ["old@example.org"], START)
        for step in ("queued", "accepted", "filed"):
            store.ledger.add_step(tx, entry, step)
        store.problems.add(tx, "bounced", account=account, entry=entry)
        store.mail_rules.given(tx, [message], batch, ["Lists"])
        store.messages.place_gone(tx, places[4], "deleted")
    store.close()
    return account, batch, entry


def damage(root: Path, *statements: str) -> None:
    link = sqlite3.connect(root / "marmot.db")
    for statement in statements:
        link.execute(statement)
    link.commit()
    link.close()
    (root / "marmot.damaged").touch()


def sequences(root: Path) -> dict[str, int]:
    link = sqlite3.connect(root / "marmot.db")
    found = dict(link.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    link.close()
    return found


def test_ids_go_on(tmp_path: Path) -> None:
    account, batch, entry = prepare(tmp_path)
    before = sequences(tmp_path)
    assert set(before) >= {"entry", "batch", "place", "thread", "history"}
    damage(tmp_path)
    store = open_store(tmp_path)
    assert store.rebuilt
    for name, number in sequences(tmp_path).items():
        assert name in TABLES
        assert number >= before.get(name, 0)
    next_batch, next_entry = queue(store, account)
    assert next_batch > batch
    assert next_entry > entry
    assert store.ledger.story(next_entry) == []
    assert store.ledger.recipients_of(next_entry) == set()
    store.close()


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM sqlite_sequence",),
        ("DELETE FROM sqlite_sequence", "DELETE FROM entry", "DELETE FROM batch"),
        ("UPDATE sqlite_sequence SET seq = 1", "DELETE FROM entry", "DELETE FROM batch"),
        ("UPDATE sqlite_sequence SET seq = 'x'", "DELETE FROM entry"),
    ],
)
def test_what_is_referred_to_is_not_given_again(
    tmp_path: Path, statements: tuple[str, ...]
) -> None:
    account, batch, entry = prepare(tmp_path)
    link = sqlite3.connect(tmp_path / "marmot.db")
    (place,) = link.execute("SELECT max(place_id) FROM history").fetchone()
    link.close()
    damage(tmp_path, *statements)
    store = open_store(tmp_path)
    assert store.rebuilt
    next_batch, next_entry = queue(store, account)
    assert next_batch > batch
    assert next_entry > entry
    assert min(fill(store, folder(store, account, "Archive"), 1)) > place
    store.close()


def test_folders_that_waiting_actions_name(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    (place,) = fill(store, folder(store, account, "INBOX"), 1)
    lane = f"mail:{account}"
    with store.write("test") as tx:
        one, two = (store.folders.plan(tx, account, "/") for _ in range(2))
        each = {"target": 2, "targets": {str(place): two}}
        store.journal.add(tx, "moved", {}, [
            NewEntry("move", account, lane, {"target": one}, (place,)),
            NewEntry("move", account, lane, each, (place,)),
        ])  # fmt: skip
    store.close()
    damage(
        tmp_path,
        "UPDATE place SET shown_folder_id = folder_id",
        f"DELETE FROM folder WHERE id IN ({one}, {two})",
        "DELETE FROM sqlite_sequence",
    )
    store = open_store(tmp_path)
    assert [place] == list(store.messages.ids(folder(store, account, "INBOX")))
    with store.write("test") as tx:
        assert store.folders.plan(tx, account, "/") > two
    store.close()


def test_an_absurd_number_is_not_gone_on_from(tmp_path: Path) -> None:
    """Behind the last number there is, no row could be added any more."""
    account, _batch, entry = prepare(tmp_path)
    damage(tmp_path, "UPDATE sqlite_sequence SET seq = 9223372036854775807")
    store = open_store(tmp_path)
    _, next_entry = queue(store, account)
    assert entry < next_entry < 1000
    store.close()
