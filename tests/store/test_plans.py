"""No question a person waits for, and no background step, reads a whole table: looked up in the
plans SQLite makes for the very statements, so that the size of the store does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.domain.ids import AccountId, PlaceId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag
from app.store import Store
from tests.store.samples import add_account, fill, folder

# "SCAN place USING INDEX place_date" goes down from the newest and ends at the last hit wanted.
_WHOLE = re.compile(
    r"^SCAN (?:m|p|q|message|place|message_text)\b(?! USING (?:COVERING )?INDEX place_date)"
)
_ACCOUNT = re.compile(r"\bUSING (?:COVERING )?INDEX message_(?:rfc|email_id) \(account_id=\?\)")


@contextmanager
def traced(store: Store) -> Iterator[list[str]]:
    """Collect the statements of this thread, as SQLite runs them."""
    ran: list[str] = []
    links = (store.messages._db.reader(), store.messages._db._writer)
    for link in links:
        link.set_trace_callback(ran.append)
    yield ran
    for link in links:
        link.set_trace_callback(None)


def whole_tables(store: Store, ran: list[str]) -> list[tuple[str, str]]:
    """Return the steps that read a whole table, each with its statement."""
    link = store.messages._db.reader()
    found: list[tuple[str, str]] = []
    for sql in dict.fromkeys(ran):
        if not sql.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE")):
            continue
        for step in link.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall():
            text = str(step[3])
            if _WHOLE.search(text) or _ACCOUNT.search(text):
                found.append((text, sql[:200]))
    return found


def _read(store: Store, account: AccountId) -> None:
    inbox = folder(store, account, "INBOX")
    ids = store.messages.ids(inbox, limit=60)
    store.messages.ids([f.id for f in store.folders.of(account)], unread=True)
    store.messages.ids(inbox, conversations=True)
    rows = store.messages.rows(ids)
    store.messages.thread(rows[0].thread)
    store.folder_view.of(account)


def _look(store: Store, account: AccountId) -> None:
    for query in ("word", "from:ada", "larger:20M", "is:flagged in:inbox", "before:2020", "ubjec"):
        store.search.find(query)


def _index(store: Store, account: AccountId) -> None:
    store.indexing.left(account)
    with store.write("words") as tx:
        store.indexing.add_words(tx, account)
    with store.write("substrings") as tx:
        store.indexing.add_substrings(tx, account)


def _act(store: Store, account: AccountId) -> None:
    places = tuple(PlaceId(n) for n in store.messages.ids(folder(store, account, "INBOX")))
    lane = f"mail:{account}"
    with store.write("act") as tx:
        store.journal.add(tx, "read", {}, [
            NewEntry("set_flags", account, lane, {"add": int(Flag.SEEN), "remove": 0}, places),
        ])  # fmt: skip
    entry = store.journal.next(lane, 1e12)
    assert entry is not None
    with store.write("done") as tx:
        store.journal.set_state(tx, entry.id, EntryState.DONE)
    store.snoozes.due(1e12)
    store.watches.due(1e12)


def _turn(store: Store, account: AccountId) -> None:
    """What the mail loop asks at each of its turns, and behind each batch it writes."""
    inbox = folder(store, account, "INBOX")
    store.mail_rules.waiting(account, 200)
    store.ledger.notices(account)
    store.messages.waiting(inbox)
    store.messages.wanted_bodies(inbox, limit=1)
    store.journal.next(f"mail:{account}", 1e12)
    store.indexing.left(account)


@pytest.mark.parametrize("work", [_read, _look, _index, _act, _turn])
def test_nothing_reads_a_whole_table(
    store: Store, work: Callable[[Store, AccountId], None]
) -> None:
    account = add_account(store)
    fill(store, folder(store, account, "INBOX"), 50)
    with traced(store) as ran:
        work(store, account)
    assert len(ran) > 3
    assert whole_tables(store, ran) == []


def test_the_outbox_is_read_by_the_lanes_that_send(store: Store) -> None:
    """The window asks for it at every change, also while 10,000 others wait."""
    with traced(store) as ran:
        store.journal.sends()
    (sql,) = ran
    steps = store.messages._db.reader().execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    assert "USING INDEX entry_active (lane>? AND lane<?)" in steps[0][3]
