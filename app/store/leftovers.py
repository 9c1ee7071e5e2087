"""Blobs that nothing names any more: attachments of messages that were written, the form in which
a message left, drafts before their last change. Nobody gives them up by themselves.

There is no index by blob. All messages and journal entries are walked over once, in slices and
outside of any transaction, into a bitmap by the beginning of the name; what has no bit is named
nowhere. The one in some dozens that shares a bit with another one stays. A blob that is put once
more meanwhile is young again, and so is safe from ``_drop``.
"""

from __future__ import annotations

import json
import logging
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.blobs import pack_number, packs
from app.store.database import Database

if TYPE_CHECKING:
    from app.store.store import Store

_log = logging.getLogger(__name__)
GRACE = 7 * 86_400.0  # seconds; a composer may be open for so long, a settled entry is kept so long
SLICE = 2000
STEP = 200
_BITS = 26  # 8 MB
_BLOB = re.compile(r'"([0-9a-f]{64})"')
Old = tuple[str, float]  # blob, when it was put; 0 when nobody knows


def sweep(store: Store, database: Database, stopping: Callable[[], bool] = lambda: False) -> int:
    """Forget old blobs that nothing names; return how many. ``compaction`` gives back the room."""
    before = store.clock.now() - GRACE
    named = _named(database, stopping)
    old_packs = json.dumps(_old_packs(store.profile.packs))
    last, gone = "", 0
    while not stopping():
        rows = database.read(
            "SELECT id, added, (added > 0 AND added < ?) OR (added = 0 AND pack IN"
            " (SELECT value FROM json_each(?))) FROM blob WHERE id > ? ORDER BY id LIMIT ?",
            (before, old_packs, last, SLICE),
        )
        if not rows:
            break
        last = rows[-1][0]
        loose = [(row[0], row[1]) for row in rows if row[2] and not named.has(row[0])]
        for start in range(0, len(loose), STEP):
            if stopping():
                break
            gone += _drop(store, loose[start : start + STEP])
    if gone:
        _log.info("%d blobs that nothing names forgotten", gone)
    return gone


class _Named:
    """The blobs that something names, and some that nothing does."""

    def __init__(self) -> None:
        self._bits = bytearray(1 << (_BITS - 3))

    def add(self, blob: str) -> None:
        place = int(blob[:7], 16) >> (28 - _BITS)
        self._bits[place >> 3] |= 1 << (place & 7)

    def has(self, blob: str) -> bool:
        place = int(blob[:7], 16) >> (28 - _BITS)
        return bool(self._bits[place >> 3] & (1 << (place & 7)))


def _named(database: Database, stopping: Callable[[], bool]) -> _Named:
    named, last = _Named(), 0
    while not stopping():
        rows = database.read(
            "SELECT id, body_blob, head_blob FROM message WHERE id > ? ORDER BY id LIMIT ?",
            (last, SLICE),
        )
        if not rows:
            break
        last = rows[-1][0]
        for _, body, head in rows:
            for blob in (body, head):
                if blob:
                    named.add(blob)
    for table, column in (("entry", "payload_json"), ("batch", "fields_json")):
        last = 0
        while not stopping():
            rows = database.read(
                f"SELECT id, {column} FROM {table} WHERE id > ? ORDER BY id LIMIT ?", (last, SLICE)
            )
            if not rows:
                break
            last = rows[-1][0]
            for _, text in rows:
                for blob in _BLOB.findall(text):
                    named.add(blob)
    return named


def _old_packs(folder: Path) -> list[int]:
    """Return the packs nobody has appended to lately: for what has no time of its own."""
    return [pack_number(p) for p in packs(folder) if p.stat().st_mtime < time.time() - GRACE]


def _drop(store: Store, loose: list[Old]) -> int:
    with store.write("blobs that nothing names") as tx:
        return tx.many("DELETE FROM blob WHERE id = ? AND added = ?", loose)
