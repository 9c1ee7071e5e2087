"""Carries one account's outgoing messages to its SMTP server when they are due.

Waiting (undo time, send later, a full quota, a refusal for now) is ``not_before`` of the entry, so
it survives restarts. A broken connection is tried again at growing gaps; what needs the person
(password, certificate) is tried rarely until the settings change.
"""

from __future__ import annotations

import logging
import threading
import time

from app.base.errors import MarmotError, TransientError, UserError
from app.domain.accounts import Connection
from app.domain.journal import Entry, EntryState, SendPhase
from app.net.imap_session import ImapClientSession
from app.net.smtp import SmtplibSender
from app.operations.remote import Remote
from app.operations.send import SEND
from app.service.back_off import EARLY_LONGEST_GAP, stays_close
from app.service.context import LoopContext

log = logging.getLogger(__name__)

_FIRST_GAP = 5.0
_LONGEST_GAP = 600.0
_ATTENTION_GAP = 300.0
_PASSWORD_GAP = 3600.0  # servers lock accounts that are tried too often
_PASSWORD_CODES = frozenset({"password_wrong", "password_missing", "login_refused"})
_LOOK_AGAIN = 60.0  # the wall clock may jump, and the machine may have slept


class OutboxLoop:
    """Implements ``service.loops.Loop`` for lane "send:ID"."""

    def __init__(self, context: LoopContext) -> None:
        self._context = context
        self._lane = f"send:{context.account}"
        self._woken = threading.Event()
        self._idle = False
        self._failures = 0
        self._outage_began = 0.0  # monotonic
        self._blocked_until = 0.0  # monotonic
        self._sender: SmtplibSender | None = None

    def run(self) -> None:
        """Work until ``context.stopping`` is set."""
        self._take_up()
        while not self._context.stopping.is_set():
            self._idle = False  # before the clearing: nobody may take "heard of it" for "done"
            self._woken.clear()
            wait = self._wait()
            if wait > 0:
                self._idle = True
                self._woken.wait(wait)
                continue
            self._work()

    def wake(self, reason: str) -> None:
        """Look for work now; "user" and "settings" also end a back-off."""
        if reason in ("user", "settings", "network"):
            self._blocked_until = 0.0
        self._woken.set()
        sender = self._sender
        if sender is not None and self._context.stopping.is_set():
            sender.abort()

    def quiet(self) -> bool:
        """Tell whether nothing is due, or what is due waits for the network or the person."""
        return self._idle and not self._woken.is_set()

    def _take_up(self) -> None:
        """Queue entries that a loop or a service which ended unexpectedly left behind.

        Those of unknown fate too: their operation looks for them on the server and tells the
        person, it never sends them.
        """
        store = self._context.store
        left = [
            entry
            for entry in store.journal.active(self._lane)
            if entry.state is EntryState.RUNNING
            or (entry.phase is SendPhase.DOT and not self._told_unknown(entry))
        ]
        if left:
            with store.write("sends taken up again") as tx:
                for entry in left:
                    store.journal.set_state(tx, entry.id, EntryState.QUEUED, not_before=0.0)
            self._context.notify()

    def _told_unknown(self, entry: Entry) -> bool:
        story = self._context.store.ledger.story(entry.id)
        return bool(story) and story[-1].step == "unknown"

    def _wait(self) -> float:
        """Return the seconds until there is something to do, at most _LOOK_AGAIN."""
        entries = self._context.store.journal.active(self._lane)
        self._settle_parked(entries)
        if self._context.left(self._lane):
            return min(max(self._blocked_until - time.monotonic(), 0.0), _LOOK_AGAIN)
        now = self._context.clock.now()
        due = [e.due_at(now) for e in entries if e.state is EntryState.QUEUED]
        if not due:
            return _LOOK_AGAIN
        by_clock = min(due) - now
        if by_clock <= 0 and self._context.store.journal.next(self._lane, now) is None:
            return _LOOK_AGAIN  # it waits for another entry
        blocked = self._blocked_until - time.monotonic()
        return min(max(by_clock, blocked, 0.0), _LOOK_AGAIN)

    def _settle_parked(self, entries: list[Entry]) -> None:
        """An unknown fate is known as soon as sync has seen the message on the server."""
        for entry in entries:
            if entry.state is EntryState.PARKED and entry.phase is SendPhase.DOT:
                remote = Remote(self._context.store, self._context.clock)
                known = SEND.answered(entry) or SEND.found_on_server(entry, self._context.store)
                if known and SEND.settle_as_sent(entry, remote):
                    self._after_sending()

    def _work(self) -> None:
        context = self._context
        imap: ImapClientSession | None = None
        try:
            sender = self._open_sender()
            imap = self._search_session()
            self._sender = sender
            context.activity("send", "sending")
            remote = Remote(context.store, context.clock, imap=imap, smtp=sender)
            try:
                context.drain(self._lane, remote)
            finally:
                self._after_sending()
            self._failures = 0
            context.set_state("send", Connection.ONLINE)
        except MarmotError as error:
            self._failed(error)
        finally:
            self._sender = None
            if imap is not None:
                imap.close()
            context.activity("send", "")

    def _after_sending(self) -> None:
        """Wake the mail lane for what it may do by now: copies in Sent, what is back in Drafts."""
        context = self._context
        lane = f"mail:{context.account}"
        if context.store.journal.next(lane, context.clock.now()) is not None:
            context.wake_other("mail")
        context.notify()

    def _open_sender(self) -> SmtplibSender:
        context = self._context
        server = context.settings().smtp
        if server is None:
            raise UserError("no_smtp")
        password = context.secret("smtp") or context.secret("mail")
        if not password:
            raise UserError("password_missing", host=server.host)
        return SmtplibSender(server, password, context.ca_file)

    def _search_session(self) -> ImapClientSession | None:
        """Open IMAP only when an unknown fate is to be settled; failing that, do without."""
        context = self._context
        doubtful = any(
            entry.phase is SendPhase.DOT and entry.state is EntryState.QUEUED
            for entry in context.store.journal.active(self._lane)
        )
        server = context.settings().imap
        password = context.secret("mail")
        if not doubtful or server is None or not password:
            return None
        try:
            return ImapClientSession.open(server, password, ca_file=context.ca_file)
        except MarmotError as error:
            log.info("account %d: no search for a sent message: %s", context.account, error.code)
            return None

    def _failed(self, error: MarmotError) -> None:
        context = self._context
        if context.stopping.is_set():
            return
        now = time.monotonic()
        if not self._failures:
            self._outage_began = now
        self._failures += 1
        if isinstance(error, TransientError):
            state = Connection.OFFLINE
            close = stays_close(error.code, now - self._outage_began)
            if error.code == "connection_lost":  # maybe each time, under the same long message
                close = False
            longest = EARLY_LONGEST_GAP if close else _LONGEST_GAP
            gap = min(longest, _FIRST_GAP * 2.0 ** min(self._failures - 1, 20))
            gap = max(gap, error.delay or 0.0)
        else:
            state = Connection.ATTENTION
            gap = _PASSWORD_GAP if error.code in _PASSWORD_CODES else _ATTENTION_GAP
        self._blocked_until = now + gap
        context.set_state("send", state, error.code, **error.fields)
        log.info("account %d send: %s, again in %.0f s", context.account, error.code, gap)
