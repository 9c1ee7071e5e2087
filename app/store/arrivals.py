"""What a new message means for those that wait for it: snoozed ones of its conversation come back
at once, an answer from somebody else settles a watch.

Only what really arrives counts: not a draft or a copy of ours, not spam, not old mail that a first
sync lists late.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.domain.ids import FolderId, PlaceId
from app.domain.mail import Mark
from app.store.places import Places
from app.store.transaction import Transaction

_TOLERANCE = 86_400.0  # seconds that a message may have arrived before we began to wait for it


def arrived(
    tx: Transaction,
    places: Places,
    folder: FolderId,
    messages: Sequence[int],
    new_places: Sequence[tuple[int, int]],
) -> None:
    """Look at new messages, and at new places (with their message) of messages known before."""
    sleeping = tx.one("SELECT 1 FROM snooze WHERE woken = 0 LIMIT 1") is not None
    if sleeping and new_places:
        rows = tx.read(
            "SELECT message_id FROM snooze WHERE woken = 0"
            " AND message_id IN (SELECT value FROM json_each(?))",
            (json.dumps([message for _, message in new_places]),),
        )
        hidden = {row[0] for row in rows}
        places.recompute(tx, [PlaceId(place) for place, message in new_places if message in hidden])
    if not messages:
        return
    watching = tx.one("SELECT 1 FROM watch WHERE state IN ('waiting', 'due') LIMIT 1") is not None
    if not (sleeping or watching):
        return
    role = tx.one("SELECT role FROM folder WHERE id = ?", (folder,))
    if role is None or role[0] in ("drafts", "sent", "junk", "trash", "outbox"):
        return
    wanted = json.dumps(list(messages))
    if sleeping:
        _wake(tx, places, wanted)
    if watching:
        _settle(tx, wanted)


def _wake(tx: Transaction, places: Places, messages: str) -> None:
    rows = tx.read(
        "SELECT DISTINCT s.message_id FROM message new"
        " JOIN message old ON old.thread_id = new.thread_id AND old.id <> new.id"
        " JOIN snooze s ON s.message_id = old.id"
        " WHERE new.id IN (SELECT value FROM json_each(?)) AND s.woken = 0"
        " AND max(new.date, new.internaldate) > s.created - ?",
        (messages, _TOLERANCE),
    )
    if not rows:
        return
    woken = json.dumps([row[0] for row in rows])
    among = "message_id IN (SELECT value FROM json_each(?))"
    tx.run(f"DELETE FROM snooze WHERE {among}", (woken,))
    found = tx.read(f"SELECT id FROM place WHERE {among}", (woken,))
    places.recompute(tx, [PlaceId(row[0]) for row in found])
    tx.note("snooze")


def _settle(tx: Transaction, messages: str) -> None:
    changed = tx.run(
        "UPDATE watch SET state = 'answered' WHERE id IN ("
        " SELECT w.id FROM message new"
        " JOIN thread_reference t ON t.account_id = new.account_id AND t.thread_id = new.thread_id"
        " JOIN watch w ON w.account_id = t.account_id AND w.rfc_message_id = t.rfc_message_id"
        "  AND w.state IN ('waiting', 'due')"
        " WHERE new.id IN (SELECT value FROM json_each(?))"
        " AND new.rfc_message_id <> w.rfc_message_id AND (new.marks & ?) = 0"
        " AND max(new.date, new.internaldate) > w.created - ?"
        " AND lower(new.sender_addr) NOT IN (SELECT lower(address) FROM account))",
        (messages, int(Mark.BOUNCE), _TOLERANCE),
    )
    if changed:
        tx.durable = True
        tx.note("watch")
