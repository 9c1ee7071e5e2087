"""The loop of one account's calendars and contacts: what waits here goes out, then what changed
there comes in.

States::

    connecting ──ok──> online ──poll (5 min) or wake──> drain, sync ──ok──> online
        │                 │
        │                 └─ TransientError ─> offline ── back-off or wake("user") ──> connecting
        └─ UserError ─> attention ── wake("user" | "settings"), else a slow retry ──> connecting

A wrong password is never tried again by itself: servers lock accounts.
"""

from __future__ import annotations

import logging
import random
import threading
from typing import TYPE_CHECKING

from app.base.errors import MarmotError, TransientError, UserError
from app.domain.accounts import AccountSettings, Connection
from app.net.dav import CaldavSession
from app.operations.remote import Remote
from app.service.back_off import EARLY_LONGEST_GAP, stays_close
from app.service.dav_sync import DavSync

if TYPE_CHECKING:
    from app.service.context import LoopContext

log = logging.getLogger(__name__)

POLL = 300.0
SOON = 60.0  # seconds to the second reading of what was doubted
FIRST_GAP = 5.0
LONGEST_GAP = 600.0
ATTENTION_GAP = 900.0
NEVER = 30 * 86400.0
_INSISTENT = frozenset({"user", "settings", "network", "start"})  # wakes that end a back-off
_WAIT_FOR_USER = frozenset({"password_wrong", "password_missing", "secrets_locked"})


class DavLoop:
    """Owns the DAV connection of one account; ``run`` is its thread."""

    def __init__(self, context: LoopContext) -> None:
        self._context = context
        self._lane = f"dav:{context.account}"
        self._session: CaldavSession | None = None
        self._login: tuple[str, str, str] = ("", "", "")
        self._sync = DavSync(context)
        self._guard = threading.Condition()
        self._reasons: set[str] = {"start"}
        self._resting = False  # waiting, and nothing asked for since
        self._backing_off = False
        self._failures = 0
        self._outage_began = 0.0  # on the monotonic clock
        self._next_sync = 0.0  # on the monotonic clock

    # -- from any thread ------------------------------------------------------------------------

    def wake(self, reason: str) -> None:
        with self._guard:
            self._reasons.add(reason)
            self._resting = False
            self._guard.notify_all()

    def quiet(self) -> bool:
        with self._guard:
            if not self._resting:
                return False
            if self._backing_off:
                return True
        return self._context.store.journal.next(self._lane, self._context.clock.now()) is None

    # -- the thread -----------------------------------------------------------------------------

    def run(self) -> None:
        log.info("account %d dav loop starts", self._context.account)
        delay = 0.0
        try:
            while self._wait(delay):
                delay = self._round()
        finally:
            self._drop()
            log.info("account %d dav loop ends", self._context.account)

    def _wait(self, delay: float) -> bool:
        """Wait for the time or for a reason that counts; return whether to go on."""
        clock, stopping = self._context.clock, self._context.stopping
        end = clock.monotonic() + delay
        with self._guard:
            while not stopping.is_set():
                relevant = self._reasons & _INSISTENT if self._backing_off else self._reasons
                if relevant or clock.monotonic() >= end:
                    return True
                self._reasons.clear()
                self._resting = True
                # ``stopping`` is an event of its own: look at it a few times a second.
                self._guard.wait(min(0.5, max(0.0, end - clock.monotonic())))
        return False

    def _round(self) -> float:
        """Carry out and sync once; return the seconds until the next time."""
        with self._guard:
            reasons, self._reasons = self._reasons, set()
            self._resting = False
        context = self._context
        try:
            self._work(reasons)
        except MarmotError as error:
            return self._failed(error)
        except Exception as error:
            log.exception("account %d dav loop failed", context.account)
            context.problem("bug", kind=type(error).__name__, operation="dav_sync")
            return self._failed(TransientError("bug"))
        self._failures = 0
        self._backing_off = False
        context.set_state("dav", Connection.ONLINE)
        return self._pause()

    def _work(self, reasons: set[str]) -> None:
        context = self._context
        settings = context.settings()
        if not settings.dav_url:
            self._next_sync = context.clock.monotonic() + NEVER
            return
        session = self._connected(settings)
        done = context.drain(
            self._lane, Remote(store=context.store, clock=context.clock, dav=session)
        )
        due = context.clock.monotonic() >= self._next_sync
        if due or reasons & _INSISTENT or self._backing_off:
            doubted = self._sync.run(session, full=self._sync.full_due())
            self._next_sync = context.clock.monotonic() + (SOON if doubted else POLL)
        elif done:
            log.info("account %d: %d DAV entries carried out", context.account, done)

    def _connected(self, settings: AccountSettings) -> CaldavSession:
        context = self._context
        if context.secrets.locked:
            raise UserError("secrets_locked")
        password = context.secret("dav") or context.secret("mail")
        if not password:
            raise UserError("password_missing")
        login = (settings.dav_url, settings.dav_user or settings.address, password)
        if self._session is None or login != self._login:
            self._drop()
            if self._context.state("dav") is None or not self._failures:
                context.set_state("dav", Connection.CONNECTING)
            self._session = CaldavSession(
                *login, ca_file=context.ca_file, stop=context.stopping.is_set
            )
            self._login = login
        return self._session

    def _pause(self) -> float:
        """Return the seconds until the next poll or the next entry that waits for its time."""
        context = self._context
        pause = self._next_sync - context.clock.monotonic()
        now = context.clock.now()
        due = context.store.journal.next_time(self._lane, now)
        if due is not None:
            pause = min(pause, due - now + 0.05)
        return max(0.05, pause)

    def _failed(self, error: MarmotError) -> float:
        """Tell the state an error means; return the seconds until the next try."""
        context = self._context
        if context.stopping.is_set() or error.code == "cancelled":
            return 0.0
        self._backing_off = True
        context.activity("dav", "")
        if isinstance(error, TransientError):
            now = context.clock.monotonic()
            if not self._failures:
                self._outage_began = now
            self._failures += 1
            close = stays_close(error.code, now - self._outage_began)
            longest = EARLY_LONGEST_GAP if close else LONGEST_GAP
            gap = min(longest, FIRST_GAP * 2.0 ** min(self._failures - 1, 10))
            gap *= random.uniform(0.7, 1.0)
            context.set_state("dav", Connection.OFFLINE, error.code, **error.fields)
            log.info("account %d dav: %s, again in %.0f s", context.account, error.code, gap)
            return max(gap, error.delay or 0.0)
        self._drop()
        context.set_state("dav", Connection.ATTENTION, error.code, **error.fields)
        return NEVER if error.code in _WAIT_FOR_USER else ATTENTION_GAP

    def _drop(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()
