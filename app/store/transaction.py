"""One write transaction: statements, change notes and blobs that commit together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from app.base.errors import TransientError
from app.domain.ids import BlobId
from app.store import index
from app.store.blobs import Blobs
from app.store.connection import DRIVER_FAULTS, Connection, Cursor
from app.store.database import Database

MAX_IDS = 500  # more changed ids than this in one scope: readers re-read the scope
KEPT_CHANGES = 20_000
_PRUNE_EVERY = 256


class Transaction:
    """Handed out by ``Store.write``; valid inside that block and that thread only.

    Errors of the driver are translated here, call by call: what the block itself raises is its own.
    """

    def __init__(self, link: Connection, database: Database, blobs: Blobs, now: float) -> None:
        self._link = link
        self._database = database
        self._blobs = blobs
        self._notes: dict[tuple[str, int], set[int] | None] = {}
        self.now = now  # seconds since the epoch, one value for the whole transaction
        self.words: dict[int, index.Words] = {}  # waiting for the full-text index
        self.durable = False  # must be on the disk when the block ends, whoever writes
        self.unconfirmed = False  # durable and committed, but the disk did not say so

    def confirm(self) -> None:
        """After the block: raise TransientError("disk_error") when it is committed, but a power cut
        may take it back; see ``Store.write``."""
        if self.unconfirmed:
            raise TransientError("disk_error")

    def run(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Execute a statement; return the number of rows it changed."""
        return self._execute(sql, values).rowcount

    def insert(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Execute an INSERT; return the id of the new row."""
        return int(self._execute(sql, values).lastrowid or 0)

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """Execute a statement for each row of values; return the number of rows changed."""
        made = rows if isinstance(rows, list) else list(rows)  # errors of whoever makes them
        try:
            return self._link.executemany(sql, made).rowcount
        except DRIVER_FAULTS as error:
            self._database.explain(error)
            raise

    def read(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._link.execute(sql, values).fetchall()
        except DRIVER_FAULTS as error:
            self._database.explain(error)
            raise

    def one(self, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        try:
            row: tuple[Any, ...] | None = self._link.execute(sql, values).fetchone()
        except DRIVER_FAULTS as error:
            self._database.explain(error)
            raise
        return row

    def _execute(self, sql: str, values: Sequence[Any] | dict[str, Any]) -> Cursor:
        try:
            return self._link.execute(sql, values)
        except DRIVER_FAULTS as error:
            self._database.explain(error)
            raise

    def next_id(self, table: str) -> int:
        """Return the first id never used in an AUTOINCREMENT table, for bulk inserts."""
        row = self.one("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(row[0]) + 1 if row else 1

    def note(self, kind: str, scope: int = 0, ids: Iterable[int] | None = None) -> None:
        """Add a line to the change log; lines of one kind and scope become one at commit."""
        key = (kind, scope)
        if ids is None:
            self._notes[key] = None
            return
        known = self._notes.setdefault(key, set())
        if known is None:
            return
        known.update(ids)
        if len(known) > MAX_IDS:
            self._notes[key] = None

    def noted(self, kind: str) -> bool:
        """Tell whether a change of this kind is waiting to be written."""
        return any(known == kind for known, _ in self._notes)

    def put_blob(self, data: bytes) -> BlobId:
        """Store bytes; they are on the disk before this transaction commits."""
        return self.put_blobs([data])[0]

    def put_blobs(self, data: Sequence[bytes]) -> list[BlobId]:
        """Store several; see ``put_blob``."""
        with self._database.guarded():
            return self._blobs.put_all(self._link, data, self.now)

    def adopt_blob(self, blob: BlobId, pack: int, size: int) -> None:
        """Name the bytes of a finished spool (``Blobs.spool``)."""
        with self._database.guarded():
            self._blobs.adopt(self._link, blob, pack, size, self.now)

    def write_notes(self) -> bool:
        """Append the collected notes to the change log; return whether there were any."""
        rows = [
            (kind, scope, None if ids is None else json.dumps(sorted(ids)))
            for (kind, scope), ids in self._notes.items()
            if ids is None or ids
        ]
        if not rows:
            return False
        last = 0
        for row in rows:
            last = self.insert(
                "INSERT INTO change_log (kind, scope, ids_json) VALUES (?, ?, ?)", row
            )
        if last // _PRUNE_EVERY != (last - len(rows)) // _PRUNE_EVERY:
            self.run("DELETE FROM change_log WHERE seq <= ?", (last - KEPT_CHANGES,))
        self._notes.clear()
        return True
