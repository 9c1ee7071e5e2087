"""Reading the change log: what a face must read again since it last looked."""

from __future__ import annotations

import json

from app.domain.journal import Change
from app.store.database import Database


class Changes:
    """Read side of the log that every ``Transaction`` appends to.

    The log keeps its newest lines only (``transaction.KEPT_CHANGES``). Who asks for older ones
    gets a single ``Change("all")``.
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def last_seq(self) -> int:
        """Return the number of the newest line, 0 for an empty log."""
        row = self._db.one("SELECT seq FROM sqlite_sequence WHERE name = 'change_log'")
        return int(row[0]) if row else 0

    def since(self, seq: int) -> list[Change]:
        """Return the lines after ``seq``, oldest first."""
        rows = self._db.read(
            "SELECT seq, kind, scope, ids_json FROM change_log WHERE seq >= ? ORDER BY seq", (seq,)
        )
        if rows and rows[0][0] == seq:
            rows = rows[1:]
        elif seq > 0 or (rows and rows[0][0] > 1):
            last = self.last_seq()
            first = rows[0][0] if rows else last + 1
            if first > seq + 1 or last < seq:  # lines fell out, or the store was rebuilt
                return [Change(last, "all", 0, None)]
        return [
            Change(number, kind, scope, None if ids is None else tuple(json.loads(ids)))
            for number, kind, scope, ids in rows
        ]

    def data_version(self) -> int:
        """Return a figure that differs whenever another connection has committed since.

        Only comparable within one thread; costs microseconds, so that it may be polled.
        """
        row = self._db.one("PRAGMA data_version")
        return int(row[0]) if row else 0
