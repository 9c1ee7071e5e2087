"""Sent messages that want an answer, known by Message-ID: it is there before the copy in Sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.domain.ids import AccountId, PlaceId
from app.domain.later import Watch, WatchState
from app.store.database import Database
from app.store.people import clean
from app.store.transaction import Transaction

_WATCH = (
    "SELECT w.id, w.account_id, w.rfc_message_id, w.subject, w.until, w.created, w.state, ("
    "  SELECT p.id FROM message m JOIN place p ON p.message_id = m.id AND p.hidden <> 1"
    "  JOIN folder f ON f.id = p.shown_folder_id WHERE m.account_id = w.account_id"
    "  AND m.rfc_message_id = w.rfc_message_id AND f.role <> 'drafts'"
    "  ORDER BY f.role <> 'sent', f.role IN ('trash', 'junk', 'all'), p.id LIMIT 1)"
    " FROM watch w"
)
_IN_OUTBOX = (
    "EXISTS (SELECT 1 FROM entry e WHERE e.kind = 'send' AND e.account_id = w.account_id"
    " AND e.state IN ('queued', 'running', 'parked')"
    " AND json_extract(e.payload_json, '$.message_id') = w.rfc_message_id)"
)


class Watches:
    def __init__(self, database: Database) -> None:
        self._db = database

    def open(self) -> list[Watch]:
        """Return what is waited for: what is due first, then by time."""
        rows = self._db.read(
            f"{_WATCH} WHERE w.state IN ('waiting', 'due') ORDER BY w.state <> 'due', w.until, w.id"
        )
        return [_watch(row) for row in rows]

    def get(self, number: int) -> Watch | None:
        row = self._db.one(f"{_WATCH} WHERE w.id = ?", (number,))
        return _watch(row) if row else None

    def of(self, account: AccountId, rfc_message_id: str) -> Watch | None:
        """Return the open watch for a message."""
        row = self._db.one(
            f"{_WATCH} WHERE w.account_id = ? AND w.rfc_message_id = ?"
            " AND w.state IN ('waiting', 'due')",
            (account, clean(rfc_message_id)),
        )
        return _watch(row) if row else None

    def untold(self) -> list[Watch]:
        """Return what is due without the person having been told."""
        return [
            _watch(row)
            for row in self._db.read(
                f"{_WATCH} WHERE w.state = 'due' AND w.told = 0 ORDER BY w.until"
            )
        ]

    def due(self, now: float) -> list[int]:
        """Return the watches whose time has come; not while the message waits in the outbox."""
        rows = self._db.read(
            "SELECT w.id FROM watch w WHERE w.state = 'waiting' AND w.until <= ?"
            f" AND NOT {_IN_OUTBOX}",
            (now,),
        )
        return [int(row[0]) for row in rows]

    def next_time(self) -> float | None:
        """Return the earliest time; one that is past waits for the outbox."""
        row = self._db.one("SELECT min(until) FROM watch WHERE state = 'waiting'")
        return float(row[0]) if row and row[0] is not None else None

    def add(
        self, tx: Transaction, account: AccountId, rfc_message_id: str, subject: str, until: float
    ) -> int:
        """Wait for an answer to a message; an open watch for it is replaced."""
        name = clean(rfc_message_id)
        tx.run(
            "DELETE FROM watch WHERE account_id = ? AND rfc_message_id = ?"
            " AND state IN ('waiting', 'due')",
            (account, name),
        )
        tx.durable = True
        tx.note("watch")
        return tx.insert(
            "INSERT INTO watch (account_id, rfc_message_id, subject, until, created)"
            " VALUES (?, ?, ?, ?, ?)",
            (account, name, clean(subject), until, tx.now),
        )

    def set_state(self, tx: Transaction, number: int, state: WatchState) -> None:
        tx.run("UPDATE watch SET state = ?, told = 0 WHERE id = ?", (state.value, number))
        tx.durable = True
        tx.note("watch")

    def cancel(self, tx: Transaction, account: AccountId, rfc_message_id: str) -> None:
        """The message was taken back before it was sent: nobody can answer."""
        if tx.run(
            "DELETE FROM watch WHERE account_id = ? AND rfc_message_id = ? AND state = 'waiting'",
            (account, clean(rfc_message_id)),
        ):
            tx.note("watch")

    def told(self, tx: Transaction, shown: Iterable[Watch]) -> None:
        """The person knows that these are due; what fell due since is still to be told."""
        if tx.many(
            "UPDATE watch SET told = 1 WHERE id = ? AND state = 'due' AND told = 0",
            [(one.id,) for one in shown],
        ):
            tx.note("watch")

    def prune(self, tx: Transaction, before: float) -> int:
        """Forget what was settled and is older than a time."""
        return tx.run(
            "DELETE FROM watch WHERE state IN ('answered', 'dismissed') AND created < ?", (before,)
        )


def _watch(row: tuple[Any, ...]) -> Watch:
    return Watch(
        id=row[0],
        account=AccountId(row[1]),
        rfc_message_id=row[2],
        subject=row[3],
        until=row[4],
        created=row[5],
        state=WatchState(row[6]),
        place=None if row[7] is None else PlaceId(row[7]),
    )
