"""Carries journal entries of one lane to a server, in order.

Three outcomes per entry: done; retry after a while; permanent, which reverts what is shown,
cancels dependants and leaves one problem. A fault of the connection itself puts the entry back
untouched and goes up to the loop, which knows how to reconnect; a change of mail that costs the
line again and again is tried at growing gaps, so that mail comes in meanwhile, and parked in the
end. Sending is the exception: its
operation commits how far it got, and an unknown fate is parked, never repeated blindly. What holds
the person's own words (a message, an event, a card) is never reverted: refused, it is parked.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.base.errors import (
    BugError,
    Field,
    MarmotError,
    PermanentError,
    TransientError,
    UserError,
    from_json,
)
from app.domain.accounts import Connection
from app.domain.journal import LONGEST_GAP, Entry, EntryState, SendPhase
from app.operations.remote import Remote
from app.operations.table import OPERATIONS

if TYPE_CHECKING:
    from app.service.context import LoopContext

log = logging.getLogger(__name__)

CONNECTION_CODES = frozenset(
    {
        "ca_file_unreadable",
        "cancelled",  # the program ends: the entry is due again at its next start
        "captive_portal",
        "connection_lost",
        "connection_refused",
        "host_unknown",
        "insecure_refused",
        "login_refused",
        "network_down",
        "not_this_server",
        "password_missing",
        "password_wrong",
        "protocol_error",
        "secrets_locked",
        "server_bye",
        "server_busy",
        "starttls_injection",
        "starttls_missing",
        "timeout",
        "tls_clock",
        "tls_expired",
        "tls_untrusted",
        "tls_wrong_name",
        "tls_failed",
        "tls_too_old",
    }
)

_OWN_WORDS = frozenset({"send", "dav_put"})  # what the person wrote: it is in the journal only
# A line that stood before the entry began: only then does its end tell something of the entry.
_LINE_CODES = frozenset({"connection_lost", "protocol_error", "server_bye", "timeout"})
_LINES_AT_ONCE = 2  # lost in a row with the same entry, and it is tried again at once
_MOST_LINES = 10
PROGRESS_SECONDS = 0.5  # between two reports of how far a long lane is
_FIRST_GAP = 5.0
_LONGEST_GAP = LONGEST_GAP


def retry_gap(attempts: int) -> float:
    """Return the seconds to wait after the given number of failed attempts."""
    return min(_LONGEST_GAP, _FIRST_GAP * 2.0 ** max(0, attempts - 1))


def drain(context: LoopContext, lane: str, remote: Remote) -> int:
    """Run due entries of ``lane`` until none is left; return how many were carried out."""
    finished = 0
    context.trouble[lane] = set()
    take_up(context, lane)
    told = _Told(context, lane)
    try:
        while not context.stopping.is_set():
            entry = context.store.journal.next(lane, context.clock.now())
            if entry is None:
                break
            if run_entry(context, entry, remote):
                finished += 1
                told.carried_out()
    finally:  # also when the line broke at a later entry
        told.end()
        if finished:  # a move between accounts: the other lane waited for this one
            for waiting in context.store.journal.lanes_that_wait():
                if waiting != lane:
                    context.wake_lane(waiting)
    return finished


class _Told:
    """Tells how far a long lane is: from the time on that it takes longer than a blink."""

    def __init__(self, context: LoopContext, lane: str) -> None:
        self._context, self._lane = context, lane
        self._service = lane.partition(":")[0]
        self._done = 0
        self._last = context.clock.monotonic()
        self._telling = False

    def carried_out(self) -> None:
        self._done += 1
        if self._done == 1 and self._service == "dav":  # after being offline: the line stands
            self._context.set_state(self._service, Connection.ONLINE)
        now = self._context.clock.monotonic()
        if self._service == "send" or now - self._last < PROGRESS_SECONDS:
            return
        self._last, self._telling = now, True
        left = self._context.store.journal.count_active(self._lane)
        if left:
            self._context.activity(self._service, "journal", self._done, self._done + left)

    def end(self) -> None:
        if self._telling:
            self._context.activity(self._service, "")


def take_up(context: LoopContext, lane: str) -> None:
    """Queue entries of ``lane`` again whose end could not be written (a full disk)."""
    if not context.left(lane):
        return
    store = context.store
    with store.write("journal entries taken up again") as tx:
        for entry in store.journal.active(lane):
            if entry.id in context.unsettled and entry.state is EntryState.RUNNING:
                store.journal.set_state(tx, entry.id, EntryState.QUEUED, not_before=0.0)
    for number in [n for n, of in list(context.unsettled.items()) if of == lane]:
        context.unsettled.pop(number, None)


def run_entry(context: LoopContext, entry: Entry, remote: Remote) -> bool:
    """Carry out one entry; return whether it is done."""
    store = context.store
    operation = OPERATIONS.get(entry.kind)
    if operation is None:
        _settle(context, entry, BugError("operation_unknown", operation=entry.kind))
        return False
    attempts = entry.attempts + 1
    with store.write("journal entry starts") as tx:
        if store.journal.get(entry.id).state is not EntryState.QUEUED:
            return False  # taken back by a face since it was read
        store.journal.set_state(tx, entry.id, EntryState.RUNNING, attempts=attempts)
    context.unsettled[entry.id] = entry.lane
    log.info("entry %d %s runs, attempt %d", entry.id, entry.kind, attempts)
    try:
        answer = operation.run(entry, remote)
    except MarmotError as error:
        if error.code in CONNECTION_CODES and not isinstance(error, PermanentError):
            _put_back(context, entry, error)
            raise
        _settle(context, entry, error)
        return False
    except Exception as error:
        log.exception("entry %d %s failed", entry.id, entry.kind)
        _settle(context, entry, BugError("bug", kind=type(error).__name__))
        return False
    with store.write("journal entry done") as tx:
        store.journal.set_state(tx, entry.id, EntryState.DONE, answer=answer)
    context.unsettled.pop(entry.id, None)
    context.notify()
    return True


def _put_back(context: LoopContext, entry: Entry, error: MarmotError) -> None:
    """Queue an entry again whose connection failed."""
    store, lines, not_before = context.store, 0, None
    if entry.lane.startswith("mail:") and error.code in _LINE_CODES:  # others connect as they run
        lines = _lines_lost(entry) + 1
    if lines >= _MOST_LINES:
        told = UserError("line_lost_each_time", details=error.details, cause=error.code)
        _settle(context, entry, told)
        return
    kept = from_json(error.to_json())
    if lines:
        kept.fields["lines"] = lines
    if lines > _LINES_AT_ONCE:
        not_before = context.clock.now() + retry_gap(lines)
    with store.write("journal entry waits for the connection") as tx:
        # That the program ended is nothing to tell.
        reason = None if error.code == "cancelled" else kept
        store.journal.set_state(
            tx, entry.id, EntryState.QUEUED, error=reason, not_before=not_before
        )
    context.unsettled.pop(entry.id, None)
    context.notify()


def _lines_lost(entry: Entry) -> int:
    """Return how many lines in a row the entry has cost; the person's "try again" begins anew."""
    fields = entry.error.get("fields")
    lines = fields.get("lines") if isinstance(fields, dict) and entry.attempts else None
    return lines if isinstance(lines, int) else 0


def _settle(context: LoopContext, entry: Entry, error: MarmotError) -> None:
    """Record what became of an entry that could not be carried out now."""
    context.trouble.setdefault(entry.lane, set()).add(error.code)
    store, now = context.store, context.clock.now()
    fresh = store.journal.get(entry.id)
    if fresh.state not in (EntryState.QUEUED, EntryState.RUNNING):
        context.unsettled.pop(entry.id, None)
        context.notify()  # the operation settled itself
        return
    if error.code == "fate_unknown" or (
        isinstance(error, TransientError) and fresh.phase is SendPhase.DOT
    ):
        state, tell, not_before = EntryState.PARKED, True, None
    elif isinstance(error, TransientError):
        # A server may say "at once", or a date that our clock has passed.
        gap = retry_gap(fresh.attempts) if error.delay is None else max(1.0, error.delay)
        state, tell, not_before = EntryState.QUEUED, False, now + gap
    elif isinstance(error, UserError) or entry.kind in _OWN_WORDS:
        # A message that its operation has not put back into Drafts stays in the outbox.
        state, tell, not_before = EntryState.PARKED, True, None
    else:
        state, tell, not_before = EntryState.FAILED, True, None
    fields: dict[str, Field] = {**error.fields, "operation": entry.kind}
    with store.write("journal entry settled") as tx:
        store.journal.set_state(tx, entry.id, state, error=error, not_before=not_before)
        if store.journal.get(entry.id).kept:
            fields["kept"] = entry.kind
        if tell:
            store.problems.add(
                tx,
                error.code,
                account=entry.account,
                entry=entry.id,
                fields=fields,
                details=error.details,
            )
    context.unsettled.pop(entry.id, None)
    log.info("entry %d %s: %s (%s)", entry.id, entry.kind, state.value, error.code)
    context.notify()
