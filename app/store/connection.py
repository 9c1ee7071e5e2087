"""How a connection to the database is made, and what its errors mean.

The one place that knows sqlite3's options, so that another driver with the same interface
(an encrypting one) can take its place.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.base.errors import MarmotError, PermanentError, TransientError
from app.store.query import fold

Connection = sqlite3.Connection
Cursor = sqlite3.Cursor
DatabaseError = sqlite3.DatabaseError
DRIVER_FAULTS = (sqlite3.Error, UnicodeDecodeError)
FAULTS = (*DRIVER_FAULTS, OSError)

_BUSY, _LOCKED, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 10, 11, 13, 14, 26
_READONLY = 8
_ODD_MATCH = ("fts5: syntax error", "fts5: parser stack overflow", "unterminated string")


def connect(path: Path, *, durable: bool) -> Connection:
    """Open the writing connection; ``durable``: each commit is on the disk when it returns."""
    link = sqlite3.connect(path, timeout=10.0, isolation_level=None, check_same_thread=False)
    return _prepared(
        link,
        "journal_mode = WAL",
        f"synchronous = {'FULL' if durable else 'NORMAL'}",
        "foreign_keys = ON",
        "recursive_triggers = OFF",
        f"cache_size = -{8_000 if durable else 24_000}",
        "temp_store = MEMORY",
        # The service copies its log back seldom: pages that a first sync writes again and again
        # are then copied once, and the disk is waited for a few times instead of dozens.
        f"wal_autocheckpoint = {1_000 if durable else 16_000}",
        "journal_size_limit = 67108864",
    )


def connect_reader(path: Path) -> Connection:
    """Open a connection that cannot write; readers never wait for writers (WAL)."""
    link = sqlite3.connect(
        path.absolute().as_uri() + "?mode=ro",
        uri=True,
        timeout=10.0,
        isolation_level=None,
        check_same_thread=False,
    )
    return _prepared(link, "query_only = ON", "cache_size = -8000", "temp_store = MEMORY")


def _prepared(link: Connection, *pragmas: str) -> Connection:
    """Set a connection up; close it when its file is not fit for that."""
    try:
        for pragma in pragmas:
            link.execute(f"PRAGMA {pragma}")
        link.create_function("fold", 1, fold, deterministic=True)
    except BaseException:
        link.close()
        raise
    return link


def is_busy(error: BaseException) -> bool:
    """Tell whether ``error`` means that another connection holds the write lock."""
    code = getattr(error, "sqlite_errorcode", 0) or 0
    return isinstance(error, sqlite3.OperationalError) and (code & 0xFF) in (_BUSY, _LOCKED)


def is_damage(error: BaseException) -> bool:
    """Tell whether ``error`` means that the file is not a sound database."""
    code = (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    # A bit that flipped inside a text: no check of SQLite's looks there, the driver stumbles.
    return code in (_CORRUPT, _NOTADB) or str(error).startswith("Could not decode to UTF-8")


def is_odd_match(error: BaseException) -> bool:
    """Tell whether ``error`` means that FTS5 cannot read an expression it was asked to match."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code == sqlite3.SQLITE_ERROR and str(error).startswith(_ODD_MATCH)


def translate(error: sqlite3.Error) -> MarmotError | None:
    """Return the expected error that a database error stands for, None for a mistake of ours."""
    code = (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if is_damage(error):
        return PermanentError("store_damaged")
    if code == _FULL:
        return TransientError("disk_full")
    if code in (_IOERR, _CANTOPEN, _READONLY):
        return TransientError("disk_error")
    if code in (_BUSY, _LOCKED):
        return TransientError("store_busy")
    return None


def meaning(error: Exception) -> MarmotError | None:
    """Return the expected error that one of the driver or of a file of the store stands for, None
    for a mistake of ours."""
    if isinstance(error, sqlite3.Error):
        return translate(error)
    if isinstance(error, UnicodeDecodeError):
        return PermanentError("store_damaged")
    if isinstance(error, OSError):
        return TransientError("disk_full" if error.errno == errno.ENOSPC else "disk_error")
    return None


@contextmanager
def translated() -> Iterator[None]:
    """Raise ``app.base.errors`` for the driver's errors; mistakes of ours stay as they are.

    For calls of the driver and of files only: in other code the same errors mean something else.
    """
    try:
        yield
    except FAULTS as error:
        known = meaning(error)
        if known is None:
            raise
        raise known from error
