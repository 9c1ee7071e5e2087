"""Bringing snoozed messages back, on top of their folders.

The service does it when their time has come, a face when the person does not want to wait; both in
one transaction with the journal entry that makes them unread on the server.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.ids import AccountId, MessageId, PlaceId
from app.domain.journal import NewEntry
from app.domain.later import WatchState
from app.domain.mail import Flag
from app.store import Store, Transaction

STEP = 500  # messages in one transaction


def wake_due(store: Store, now: float) -> int:
    """Bring back everything whose time has come; return how many messages."""
    woken = 0
    while store.snoozes.due(now):
        with store.write("snoozed messages are back") as tx:
            due = store.snoozes.due(now)[:STEP]  # another process may have been quicker
            back = store.snoozes.wake(tx, due, tell=True)
            entries = unread_entries(store, back)
            if entries:
                store.journal.add(tx, "woke", {"count": len(due)}, entries)
        woken += len(due)
    return woken


def tell_due(store: Store, now: float) -> int:
    """Mark the watches that nobody has answered in time; return how many."""
    if not store.watches.due(now):
        return 0
    with store.write("answers are overdue") as tx:
        due = store.watches.due(now)
        for number in due:
            store.watches.set_state(tx, number, WatchState.DUE)
    return len(due)


def wake_now(store: Store, tx: Transaction, messages: Sequence[MessageId]) -> None:
    """Bring messages back before their time, as they are: the person is looking at them."""
    store.snoozes.wake(tx, messages, tell=False)


def unread_entries(store: Store, places: Sequence[PlaceId]) -> list[NewEntry]:
    """Return the entries, one for an account, that make these places unread."""
    by_account: dict[AccountId, list[PlaceId]] = {}
    for place in store.messages.places(places):
        if place.shown_flags & Flag.SEEN:
            account = store.folders.get(place.shown_folder).account
            by_account.setdefault(account, []).append(place.id)
    payload: dict[str, object] = {
        "add": 0, "remove": int(Flag.SEEN), "add_keywords": [], "remove_keywords": [],
    }  # fmt: skip
    return [
        NewEntry("set_flags", account, f"mail:{account}", payload, tuple(ids))
        for account, ids in by_account.items()
    ]
