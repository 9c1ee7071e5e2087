"""Brings snoozed messages back and says which answers are overdue, at their time.

The thread sleeps until the next time that something is due, and for good while nothing is; whoever
writes a new time calls ``soon``. With something ahead it never sleeps longer than a quarter of an
hour: sleep does not count the time a computer is suspended, nor a clock that was put right.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from app.base.clock import Clock
from app.base.errors import MarmotError
from app.operations.waking import tell_due, wake_due
from app.store import Store

log = logging.getLogger(__name__)

LONGEST = 900.0  # seconds
AFTER_TROUBLE = 60.0  # seconds


class Reminders:
    """One thread; ``round`` is what it does each time."""

    def __init__(self, store: Store, clock: Clock, reminded: Callable[[], object]) -> None:
        self._store, self._clock, self._reminded = store, clock, reminded
        self._stopping = threading.Event()
        self._due = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, once: what fell due meanwhile is seen to before this returns."""
        if self._thread is None:
            self._try()
            self._thread = threading.Thread(target=self._run, name="reminders", daemon=True)
            self._thread.start()

    def soon(self) -> None:
        """Look at the times again: there may be an earlier one."""
        self._due.set()

    def stop(self) -> None:
        self._stopping.set()
        self._due.set()
        if self._thread is not None:
            self._thread.join(3.0)

    def round(self) -> float | None:
        """See to everything that is due; return the seconds until the next, None for never."""
        now = self._clock.now()
        woken, overdue = wake_due(self._store, now), tell_due(self._store, now)
        if woken or overdue:
            log.info("%d messages are back, %d answers are overdue", woken, overdue)
            self._reminded()
        times = [self._store.snoozes.next_time(), self._store.watches.next_time()]
        ahead = [time - now if time > now else LONGEST for time in times if time is not None]
        return min(ahead) if ahead else None

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._due.clear()
            pause = self._try()
            self._due.wait(None if pause is None else min(pause, LONGEST))

    def _try(self) -> float | None:
        try:
            return self.round()
        except MarmotError as error:
            log.info("reminders postponed: %s", error.code)
        except Exception:  # the next message has its time all the same
            log.exception("reminders postponed")
        return AFTER_TROUBLE
