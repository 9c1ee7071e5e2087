"""Snoozed messages: hidden from their folders until a time. Known to this machine only.

A row with ``woken`` = 0 hides every place of its message, wherever sync or another client puts
it (``places.recompute`` looks here); only in Trash and Spam it is shown. Waking keeps the row, with
the time, until the person has been told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from app.domain.ids import MessageId, PlaceId
from app.domain.later import Snoozed
from app.store.database import Database
from app.store.places import Places
from app.store.transaction import Transaction

_LIST = (
    "SELECT s.message_id, p.id, s.until, s.woken FROM snooze s JOIN place p ON p.id = ("
    "  SELECT q.id FROM place q JOIN folder f ON f.id = q.shown_folder_id"
    "  WHERE q.message_id = s.message_id AND q.hidden <> 1 AND f.role NOT IN ('trash', 'junk')"
    "  ORDER BY f.role = 'all', f.gone, q.id LIMIT 1)"
)


class Snoozes:
    def __init__(self, database: Database, places: Places) -> None:
        self._db = database
        self._places = places

    def all(self) -> list[Snoozed]:
        """Return what sleeps, the next to wake first; one place of each message."""
        rows = self._db.read(f"{_LIST} WHERE s.woken = 0 ORDER BY s.until, s.message_id")
        return [Snoozed(*row) for row in rows]

    def untold(self) -> list[Snoozed]:
        """Return what has come back without the person having been told."""
        rows = self._db.read(f"{_LIST} WHERE s.woken <> 0 ORDER BY s.woken, s.message_id")
        return [Snoozed(*row) for row in rows]

    def until(self, messages: Iterable[MessageId]) -> dict[MessageId, float]:
        """Return until when these messages sleep; those that are awake are left out."""
        rows = self._db.read(
            "SELECT message_id, until FROM snooze WHERE woken = 0"
            " AND message_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(messages)),),
        )
        return dict(rows)

    def next_time(self) -> float | None:
        """Return when the next one wakes."""
        row = self._db.one("SELECT min(until) FROM snooze WHERE woken = 0")
        return float(row[0]) if row and row[0] is not None else None

    def due(self, now: float) -> list[MessageId]:
        rows = self._db.read(
            "SELECT message_id FROM snooze WHERE woken = 0 AND until <= ? ORDER BY until", (now,)
        )
        return [MessageId(row[0]) for row in rows]

    def set(self, tx: Transaction, times: Mapping[MessageId, float | None]) -> None:
        """Let messages sleep until a time; None wakes one without a word, where it was."""
        wanted = json.dumps(list(times))
        tx.run("DELETE FROM snooze WHERE message_id IN (SELECT value FROM json_each(?))", (wanted,))
        tx.many(
            "INSERT INTO snooze (message_id, until, created)"
            " SELECT id, ?, ? FROM message WHERE id = ?",
            [(until, tx.now, m) for m, until in times.items() if until is not None],
        )
        tx.run(
            "UPDATE place SET date = (SELECT date FROM message WHERE message.id = message_id)"
            " WHERE message_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        self._changed(tx, wanted)

    def wake(self, tx: Transaction, messages: Iterable[MessageId], *, tell: bool) -> list[PlaceId]:
        """Bring messages back on top of their folders; return the places that show them.

        With ``tell`` they are ``untold`` until ``told``.
        """
        wanted = json.dumps(list(messages))
        among = "message_id IN (SELECT value FROM json_each(?))"
        if tell:
            tx.run(f"UPDATE snooze SET woken = ? WHERE woken = 0 AND {among}", (tx.now, wanted))
        else:
            tx.run(f"DELETE FROM snooze WHERE {among}", (wanted,))
        back = [
            PlaceId(row[0])
            for row in tx.read(
                "SELECT p.id FROM place p JOIN folder f ON f.id = p.shown_folder_id"
                f" WHERE f.role NOT IN ('trash', 'junk') AND p.hidden <> 1 AND p.{among}",
                (wanted,),
            )
        ]
        tx.many("UPDATE place SET date = ? WHERE id = ?", [(tx.now, place) for place in back])
        self._changed(tx, wanted)
        return back

    def told(self, tx: Transaction, shown: Iterable[Snoozed]) -> None:
        """The person knows that these have come back; what came since is still to be told."""
        gone = tx.many(
            "DELETE FROM snooze WHERE message_id = ? AND woken = ? AND woken <> 0",
            [(one.message, one.woken) for one in shown],
        )
        gone += tx.run(  # nothing to be told: deleted while it slept
            "DELETE FROM snooze WHERE woken <> 0 AND NOT EXISTS (SELECT 1 FROM place p"
            " JOIN folder f ON f.id = p.shown_folder_id WHERE p.message_id = snooze.message_id"
            " AND p.hidden <> 1 AND f.role NOT IN ('trash', 'junk'))"
        )
        if gone > 0:
            tx.note("snooze")

    def _changed(self, tx: Transaction, wanted: str) -> None:
        rows = tx.read(
            "SELECT id, shown_folder_id FROM place"
            " WHERE message_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        self._places.recompute(tx, [PlaceId(row[0]) for row in rows])
        for place, folder in rows:  # the date may have changed as well
            tx.note("places", folder, (place,))
        tx.durable = True
        tx.note("snooze")
