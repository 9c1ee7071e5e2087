"""The second connection of an account: in IDLE on INBOX, with a thread of its own.

Where the server offers NOTIFY it tells of every folder there, else of INBOX only. It changes
nothing in the store. When the server tells of a change it holds the burst for a second, so that
ten messages arriving together are one pass, and wakes the mail loop.
"""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable

from app.base.errors import MarmotError, TransientError
from app.domain.ports import ImapSession
from app.service.context import LoopContext

log = logging.getLogger(__name__)

BURST_SECONDS = 1.0
ROUND_SECONDS = 29 * 60.0
FIRST_GAP = 2.0
LONGEST_GAP = 300.0


class IdleWatch:
    """Started by the loop once its own login went well; ends with the program or ``stop``."""

    def __init__(
        self,
        context: LoopContext,
        connect: Callable[[LoopContext], ImapSession],
        wake: Callable[[str], None],
    ) -> None:
        self._context = context
        self._connect = connect
        self._wake = wake
        self._guard = threading.Lock()
        self._session: ImapSession | None = None
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()
        self._retry = threading.Event()

    def start(self) -> None:
        """Begin watching; when it is watching or waiting to do so, try again at once."""
        self._retry.set()
        if self._thread is None or not self._thread.is_alive() or self._stopped.is_set():
            self._stopped = threading.Event()  # an old thread keeps its own, which is set
            name = f"idle:{self._context.account}"
            self._thread = threading.Thread(
                target=self._run, args=(self._stopped,), name=name, daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """End the thread; returns at once."""
        self._stopped.set()
        self._retry.set()
        with self._guard:
            session = self._session
        if session is not None:
            session.abort()

    def join(self, timeout: float) -> None:
        """Wait for the thread after ``stop``: it must not read the store when that is closed."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self, stopped: threading.Event) -> None:
        def over() -> bool:
            return stopped.is_set() or self._context.stopping.is_set()

        failures = 0
        while not over():
            self._retry.clear()
            try:
                session = self._connect(self._context)
            except MarmotError as error:
                failures += 1
                log.info("account %d idle: %s", self._context.account, error.code)
                transient = isinstance(error, TransientError)
                if transient and failures == 1:
                    self._wake("idle")  # the other connection may be broken just as well
                gap = min(LONGEST_GAP, FIRST_GAP * 2.0**failures) if transient else LONGEST_GAP
                self._retry.wait(gap * random.uniform(0.7, 1.0))
                continue
            with self._guard:
                self._session = session
            try:
                failures = 0
                self._watch(session, stopped, over)
            except MarmotError as error:
                if not over():
                    log.info("account %d idle: %s", self._context.account, error.code)
                    self._wake("idle")  # the command connection finds out whether it still stands
                    failures += 1
                    self._retry.wait(min(LONGEST_GAP, FIRST_GAP * failures))
            finally:
                with self._guard:
                    self._session = None
                session.close()

    def _watch(
        self, session: ImapSession, stopped: threading.Event, over: Callable[[], bool]
    ) -> None:
        if session.line_is_slow:
            session.compress()
        selected = session.select("INBOX")
        session.notify()
        inbox = self._context.store.folders.by_path(self._context.account, "INBOX")
        if inbox is None or (selected.uidvalidity, selected.exists, selected.highestmodseq) != (
            inbox.uidvalidity,
            inbox.server_total,
            inbox.highestmodseq,
        ):
            self._wake("idle")  # something came before the watch began
        while not over():
            if session.idle(over, ROUND_SECONDS):
                if stopped.wait(BURST_SECONDS):
                    return
                self._wake("elsewhere" if session.take_elsewhere() else "idle")
