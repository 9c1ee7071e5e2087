"""Giving disk space back: a pack that holds mostly what nobody needs is copied without it.

    the sound records of the old pack -> a new pack, on the disk
    one transaction: the rows of ``blob`` name the new pack
    an hour later: the old pack has no row any more and is removed

A kill at any point does no harm. Before the transaction the new pack is one without rows, after it
the old one is; packs without rows that nobody appends to are removed when they are an hour old, the
time a reader that opened one before may still need it. ``Blobs`` looks for a row again when a pack
is not where it was. Both packs are locked against appending meanwhile. Nothing is copied that is
not what its name says: then the old pack stays, for it may be read in part.
"""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.base.locks import FileLock
from app.store.blobs import OVERHEAD, pack_number, pack_path, packs, record_header, sync_folder
from app.store.database import Database

if TYPE_CHECKING:
    from app.store.store import Store

_log = logging.getLogger(__name__)
READERS = 3600.0  # seconds somebody may still read from a pack without rows
SMALLEST = 1 << 20  # bytes of a pack that are worth the work
SLICE = 1 << 20
Record = tuple[str, int, int]  # blob, position, length


class _Damaged(Exception):
    """A record is not what its name says."""


def step(
    store: Store,
    database: Database,
    spoiled: set[int],
    stopping: Callable[[], bool] = lambda: False,
) -> bool:
    """Remove the packs nobody refers to and copy one that is mostly empty; tell whether another
    one may follow. ``spoiled``: packs with damaged records, not tried again in this run."""
    folder = store.profile.packs
    live = _live(database)
    for path in packs(folder):
        number = pack_number(path)
        size = path.stat().st_size
        used = live.get(number, 0)
        if used and (number in spoiled or size < SMALLEST or 2 * used > size):
            continue
        if not used and time.time() - path.stat().st_mtime < READERS:
            continue
        lock = FileLock(path.with_suffix(".lock"))
        if not lock.try_acquire():  # somebody appends to it
            continue
        try:
            if not used:
                _remove(store, database, number, path)
            elif _copy(store, database, number, path, stopping):
                return True
        except _Damaged:
            _log.info("pack %d holds a damaged record and stays", number)
            spoiled.add(number)
        finally:
            lock.release()
    return False


def _live(database: Database) -> dict[int, int]:
    """Return the bytes of each pack that rows refer to."""
    rows = database.read(f"SELECT pack, sum(stored + {OVERHEAD}) FROM blob GROUP BY pack")
    return {int(pack): int(size) for pack, size in rows}


def _remove(store: Store, database: Database, number: int, path: Path) -> None:
    database.sync_log()  # the rows that name another pack instead
    with store.write("pack removed") as tx:  # nobody can name a blob in it meanwhile
        if tx.one("SELECT 1 FROM blob WHERE pack = ? LIMIT 1", (number,)) is None:
            path.unlink(missing_ok=True)
            _log.info("pack %d removed", number)


def _copy(
    store: Store, database: Database, number: int, path: Path, stopping: Callable[[], bool]
) -> bool:
    """Copy what is needed of a pack into a new one; return whether it was done. Raise _Damaged."""
    rows: list[Record] = [
        (row[0], row[1], row[2])
        for row in database.read(
            "SELECT id, position, stored FROM blob WHERE pack = ? ORDER BY position", (number,)
        )
    ]
    before = path.stat().st_size
    fresh, lock = _new_pack(store.profile.packs)
    try:
        try:
            moved = _fill(path, fresh, rows, stopping)
        except BaseException:  # from the transaction on it stays: its rows may be committed
            fresh.unlink(missing_ok=True)
            raise
        if moved is None:
            fresh.unlink(missing_ok=True)
            return False
        target = pack_number(fresh)
        os.utime(path)  # from now on its last readers have their time
        with store.write("pack compacted") as tx:
            tx.durable = True
            tx.many(
                "UPDATE blob SET pack = ?, position = ? WHERE id = ? AND pack = ? AND position = ?",
                [
                    (target, new, blob, number, old)
                    for (blob, old, _), new in zip(rows, moved, strict=True)
                ],
            )
        _log.info("pack %d compacted: %d of %d bytes", number, fresh.stat().st_size, before)
        return True
    finally:
        lock.release()


def _new_pack(folder: Path) -> tuple[Path, FileLock]:
    """Make an empty pack that nobody else appends to."""
    number = max((pack_number(path) for path in packs(folder)), default=0) + 1
    while True:
        path = pack_path(folder, number)
        lock = FileLock(path.with_suffix(".lock"))
        if lock.try_acquire():
            try:
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
                return path, lock
            except FileExistsError:
                lock.release()
            except BaseException:
                lock.release()
                raise
        number += 1


def _fill(
    source: Path, target: Path, rows: list[Record], stopping: Callable[[], bool]
) -> list[int] | None:
    """Copy records; return their new positions, None when it was stopped. Raise _Damaged."""
    positions: list[int] = []
    with source.open("rb") as old, target.open("r+b") as new:
        for blob, position, length in rows:
            if stopping():
                return None
            new.write(record_header(length, bytes.fromhex(blob)))
            positions.append(new.tell())
            if _copy_bytes(old, new, position, length) != blob:
                raise _Damaged
        new.flush()
        os.fsync(new.fileno())
    sync_folder(target.parent)
    return positions


def _copy_bytes(old: BinaryIO, new: BinaryIO, position: int, length: int) -> str:
    digest = hashlib.sha256()
    old.seek(position)
    while length > 0:
        piece = old.read(min(SLICE, length))
        if not piece:
            break
        digest.update(piece)
        new.write(piece)
        length -= len(piece)
    return digest.hexdigest()
