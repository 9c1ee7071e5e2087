"""One database file: the writing connection behind the turnstile, and a reader per thread.

Two processes that merely BEGIN IMMEDIATE starve each other (SQLite's own back-off let a face wait
up to a second beside a bulk writer). So a face holds the turnstile while it waits for the write
lock, and the service passes through the turnstile before each of its transactions: a waiting
face is always next. Within a process a lock makes the threads queue.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from app.base.errors import BugError, TransientError
from app.base.locks import FileLock
from app.store.connection import FAULTS, Connection, connect, connect_reader, is_busy, meaning

StoreRole = Literal["face", "service"]
_PATIENCE = 60.0  # seconds a writer waits for its turn


class Database:
    """Owns all connections of this process to one database."""

    def __init__(self, path: Path, turnstile: Path, role: StoreRole, marker: Path) -> None:
        self._path = path
        self._marker = marker
        self._role: StoreRole = role
        self._turnstile = FileLock(turnstile)
        self._writer = connect(path, durable=role == "face")
        self._turn = threading.Lock()
        self._owner: int | None = None  # thread that is inside a transaction
        self._readers: dict[int, tuple[threading.Thread, Connection]] = {}
        self._readers_lock = threading.Lock()
        self._local = threading.local()
        self._closed = False

    @property
    def role(self) -> StoreRole:
        return self._role

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Translate the driver's errors; leave a marker for the next start on damage. For calls of
        the driver and of files only, as ``translated``."""
        try:
            yield
        except FAULTS as error:
            self.explain(error)
            raise

    def explain(self, error: Exception) -> None:
        """Raise what an error of the driver stands for, as ``guarded``; return for a mistake of
        ours."""
        known = meaning(error)
        if known is None:
            return
        if known.code == "store_damaged":
            self._marker.touch()
        raise known from error

    def begin(self) -> Connection:
        """Wait for the turn and the write lock; return the connection, inside a transaction."""
        me = threading.get_ident()
        if self._owner == me:
            raise BugError("nested_write")
        if not self._turn.acquire(timeout=_PATIENCE):
            raise TransientError("store_busy")
        try:
            if self._closed:
                raise BugError("store_closed")
            with self.guarded():
                self._begin_immediate()
        except BaseException:
            self._turn.release()
            raise
        self._owner = me
        return self._writer

    def _begin_immediate(self) -> None:
        end = time.monotonic() + _PATIENCE
        try:
            self._turnstile.acquire(timeout=_PATIENCE)
        except TimeoutError as error:
            raise TransientError("store_busy") from error
        try:
            if self._role == "service":
                self._turnstile.release()
            # WORKAROUND: SQLite's busy handler sleeps up to 100 ms between attempts
            self._writer.execute("PRAGMA busy_timeout = 0")
            while True:
                try:
                    self._writer.execute("BEGIN IMMEDIATE")
                    return
                except sqlite3.OperationalError as error:
                    if not is_busy(error) or time.monotonic() > end:
                        raise
                time.sleep(0.001)
        finally:
            self._writer.execute("PRAGMA busy_timeout = 10000")
            self._turnstile.release()

    def finish(self, *, commit: bool) -> None:
        """End the transaction that ``begin`` opened and let the next thread in."""
        try:
            if commit:
                with self.guarded():
                    self._writer.execute("COMMIT")
        finally:
            try:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
            finally:
                self._owner = None
                self._turn.release()

    def read(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query, as of the last commit; inside a transaction as of now."""
        with self.guarded():
            return self.reader().execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query or None."""
        with self.guarded():
            row: tuple[Any, ...] | None = self.reader().execute(sql, values).fetchone()
            return row

    def column(self, sql: str, values: Sequence[Any] = ()) -> Iterable[Any]:
        """Return the first column of a query's rows."""
        return [row[0] for row in self.read(sql, values)]

    def reader(self) -> Connection:
        """Return this thread's read-only connection, or the writing one inside a transaction."""
        if self._owner == threading.get_ident():
            return self._writer
        link: Connection | None = getattr(self._local, "link", None)
        if link is None:
            link = self._open_reader()
        return link

    def _open_reader(self) -> Connection:
        with self._readers_lock:
            if self._closed:
                raise BugError("store_closed")
            for ident, (thread, old) in list(self._readers.items()):
                if not thread.is_alive():
                    del self._readers[ident]
                    old.close()
            link = connect_reader(self._path)
            me = threading.current_thread()
            self._readers[id(me)] = (me, link)
            self._local.link = link
            return link

    def close(self) -> None:
        """Close every connection; waits for a running transaction."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            with self._readers_lock:
                for _thread, link in self._readers.values():
                    link.close()
                self._readers.clear()
            self._writer.close()

    def sync_log(self) -> None:
        """Force what has been committed to the disk (the service's commits are lazy)."""
        log = self._path.with_name(self._path.name + "-wal")
        force(log)


def force(path: Path) -> None:
    """fsync a file by path; a missing one is no error."""
    try:
        fd = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
