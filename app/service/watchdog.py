"""Ends a service that hangs while it reads a message, so that its face starts a fresh one.

Two clocks: one of this program, asked from the main thread, sees a thread that has been at one
message for too long. The other is a thread of the C library behind ``faulthandler``, wound up anew
by the first; it strikes when no Python runs any more, because a library holds the lock for ever.
The mark of the message stays behind (``attempts``), and the next service reads it in the worker.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path

from app.service.attempts import Attempts

log = logging.getLogger(__name__)

STUCK_SECONDS = 120.0  # at one message, which takes milliseconds
FROZEN_SECONDS = 300.0  # without a look from the main thread, which comes twice a second
WIND_SECONDS = 20.0
EXIT = 70  # EX_SOFTWARE


class Watchdog:
    """``look`` often from the main thread; ``stop`` before the end."""

    def __init__(self, attempts: Attempts, end: Callable[[int], object] = os._exit) -> None:
        self._attempts, self._end = attempts, end
        self._wound = float("-inf")
        self._nowhere = Path(os.devnull).open("w", encoding="ascii")  # noqa: SIM115 (held until stop)

    def look(self) -> None:
        """Wind up the other clock, and end the process when a message takes too long."""
        now = time.monotonic()
        if now - self._wound >= WIND_SECONDS:
            self._wound = now
            faulthandler.dump_traceback_later(FROZEN_SECONDS, exit=True, file=self._nowhere)
        if self._attempts.longest() > STUCK_SECONDS:
            log.error("reading one message takes too long: the service ends")
            self._end(EXIT)

    def stop(self) -> None:
        faulthandler.cancel_dump_traceback_later()
        self._nowhere.close()
