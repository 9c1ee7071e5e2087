"""Housekeeping in short steps: old journal entries, removed accounts, windows that moved on.

Runs when the service starts working and every hour after that, one small transaction at a time so
that nobody waits for it.
"""

from __future__ import annotations

import logging
import shutil
import threading
import time
from pathlib import Path

from app.base.clock import Clock
from app.base.errors import MarmotError
from app.store import Store

log = logging.getLogger(__name__)

EVERY = 3600.0  # seconds
DAY = 86_400.0
UNDO_DAYS = 7.0  # how long a finished action can be taken back
AHEAD_DAYS = 365.0  # a series must be expanded at least so far
SPOOL_DAYS = 7.0  # how long the beginning of an unfinished large message is worth keeping
LEFTOVERS = "leftovers.swept"  # setting: when the last walk ended
STEP = 200
EXPAND_STEP = 20


class Maintenance:
    """One thread; ``stop`` ends it within a step."""

    def __init__(self, store: Store, clock: Clock, cache: Path) -> None:
        self._store, self._clock, self._cache = store, clock, cache
        self._stopping = threading.Event()
        self._due = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="maintenance", daemon=True)
            self._thread.start()

    def soon(self) -> None:
        """Do a round now: an account has been removed."""
        self._due.set()

    def stop(self) -> None:
        self._stopping.set()
        self._due.set()
        if self._thread is not None:
            self._thread.join(3.0)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._due.clear()
            try:
                self.round()
            except MarmotError as error:
                log.info("maintenance postponed: %s", error.code)
            except Exception:  # one odd file must not end housekeeping for the life of the service
                log.exception("maintenance postponed")
            self._due.wait(EVERY)

    def round(self) -> None:
        """Do everything that is due."""
        self._forget_parts()
        self._store.blobs.forget_spools(time.time() - SPOOL_DAYS * DAY)
        self._purge()
        self._prune()
        self._forget_history()
        self._forget_leftovers()
        self._compact()
        with self._store.write("items swept") as tx:
            self._store.items.sweep(tx)
        self._expand()

    def _purge(self) -> None:
        while not self._stopping.is_set():
            with self._store.write("removed accounts purged") as tx:
                if not self._store.accounts.purge(tx, STEP):
                    return

    def _prune(self) -> None:
        before = self._clock.now() - UNDO_DAYS * DAY
        while not self._stopping.is_set():
            with self._store.write("journal pruned") as tx:
                if not self._store.journal.prune(tx, before, STEP):
                    break
        if not self._stopping.is_set():
            with self._store.write("settled watches pruned") as tx:
                self._store.watches.prune(tx, before)

    def _forget_history(self) -> None:
        while not self._stopping.is_set():
            with self._store.write("old history purged") as tx:
                if not self._store.history.purge(tx, STEP):
                    break
        while not self._stopping.is_set():
            with self._store.write("settled history purged") as tx:
                if not self._store.history.settle(tx, STEP):
                    return

    def _forget_leftovers(self) -> None:
        """Once a day: it looks at every message."""
        now, last = self._clock.now(), self._store.settings.get(LEFTOVERS)
        if isinstance(last, int | float) and now - DAY < last <= now:
            return
        self._store.forget_leftovers(self._stopping.is_set)
        if not self._stopping.is_set():
            with self._store.write("leftovers forgotten") as tx:
                self._store.settings.set(tx, LEFTOVERS, now)

    def _compact(self) -> None:
        """Give room on the disk back, a pack at a time."""
        while not self._stopping.is_set() and self._store.compact(self._stopping.is_set):
            pass

    def _expand(self) -> None:
        until = self._clock.now() + AHEAD_DAYS * DAY
        done: set[int] = set()
        while not self._stopping.is_set():
            due = [i for i in self._store.items.stale(until, STEP) if i not in done]
            if not due:
                return
            done.update(due[:EXPAND_STEP])
            with self._store.write("series expanded") as tx:
                self._store.items.expand(tx, due[:EXPAND_STEP])

    def _forget_parts(self) -> None:
        """Remove decoded parts that were opened more than a day ago."""
        room = self._cache / "parts"
        if not room.is_dir():
            return
        for one in room.iterdir():
            try:
                if one.stat().st_mtime < time.time() - DAY:
                    shutil.rmtree(one, ignore_errors=True)
            except OSError:
                continue
