"""Verbs about the whole: problems, journal, sync, settings, health."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TypeVar, cast

from app.base.codec import decode
from app.base.errors import PermanentError, UserError
from app.domain.accounts import ServiceState, StepResult
from app.domain.ids import AccountId, BatchId, ProblemId
from app.domain.journal import DAV_KINDS, Entry, EntryState, Problem, SendPhase
from app.engine.invitations import InvitationVerbs
from app.store import Transaction

T = TypeVar("T")


class StateVerbs(InvitationVerbs):
    """What waits, what went wrong, what is set."""

    def problems(self) -> list[Problem]:
        """Return the open problems, newest first.

        Of several changes of one item that the server refused, the last one holds them all: only
        its problem is told. When that one is taken back, the problem before it is told again.
        """
        found = self.store.problems.all()
        about = {p.entry for p in found if p.entry is not None and p.fields.get("kept")}
        if len(about) < 2:
            return found
        kept = [e for e in self.store.journal.parked() if e.kept and e.id in about]
        last = {item: entry.id for entry in kept for item in entry.items}
        covered = {e.id for e in kept if any(last[item] != e.id for item in e.items)}
        return [p for p in found if p.entry not in covered]

    def retry_problem(self, identifier: ProblemId) -> Future[None]:
        """Try the journal entry behind a problem again; without one, just look again.

        Raise UserError("fate_unknown") where only the person can say what became of a message.
        """

        def work(tx: Transaction) -> None:
            problem = self.store.problems.get(identifier)
            if problem is None:
                raise UserError("problem_unknown")
            if problem.entry is not None:
                entry = self.store.journal.get(problem.entry)
                if entry.phase is SendPhase.DOT:
                    raise UserError("fate_unknown")
                if entry.state is EntryState.PARKED:
                    self._try_again(tx, entry)
                elif entry.state is not EntryState.QUEUED:
                    raise UserError("problem_settled")
            self.store.problems.dismiss(tx, identifier)

        return self._write("problem retried", work)

    def can_retry(self, problem: Problem) -> bool:
        """Tell whether ``retry_problem`` can do something: what was refused for good it cannot."""
        if problem.entry is None:
            return True
        entry = self._entry_of(problem)
        if entry is None:
            return False
        waits = entry.state in (EntryState.PARKED, EntryState.QUEUED)
        return waits and entry.phase is not SendPhase.DOT

    def discards(self, problem: Problem) -> bool:
        """Tell whether ``dismiss_problem`` gives a change up that is only on this computer."""
        entry = self._entry_of(problem)
        return entry is not None and entry.kept

    def dismiss_problem(self, identifier: ProblemId) -> Future[BatchId | None]:
        """Put a problem away.

        A refused change of an event, task or card goes with it, and all that was refused of that
        item before: nothing would show it any more. Return the batch with which ``undo`` brings it
        back, None where there was no such change. Raise UserError("conflict_waits") for a
        conflict: it is settled with ``resolve_conflict``.
        """

        def work(tx: Transaction) -> BatchId | None:
            problem = self.store.problems.get(identifier)
            entry = None if problem is None else self._entry_of(problem)
            batch = None
            if entry is not None and entry.kind in DAV_KINDS:
                if entry.kept:
                    batch = self._discard(tx, entry)
                elif entry.state is EntryState.PARKED:
                    raise UserError("conflict_waits")
            self.store.problems.dismiss(tx, identifier)
            return batch

        return self._write("problem dismissed", work, lane="dav")

    def _entry_of(self, problem: Problem) -> Entry | None:
        if problem.entry is None:
            return None
        try:
            return self.store.journal.get(problem.entry)
        except PermanentError:
            return None  # so long ago that the journal has forgotten it

    def _discard(self, tx: Transaction, entry: Entry) -> BatchId:
        """Cancel a refused change and what it has gone past; note what undo needs to repeat it."""
        chain = self._refused_before(entry)
        first = chain[0] if chain else entry
        again: list[dict[str, object]] = [
            {
                "entry": int(entry.id),
                "base": first.payload.get("base", ""),
                "base_etag": first.payload.get("base_etag", ""),
            }
        ]
        for one in (*chain, entry):
            again += [{"entry": int(e.id)} for e in self.store.journal.followers(one.id)]
        for one in (entry, *chain):
            self.store.journal.set_state(tx, one.id, EntryState.CANCELLED)
            self.store.problems.dismiss_entry(tx, one.id)
        return self.store.journal.add(tx, "change_discarded", {"again": again}, [])

    def journal(self) -> list[Entry]:
        """Return what has not reached the servers, oldest first."""
        return self.store.journal.active()

    def waiting_changes(self) -> int:
        """Return how many changes the servers do not know yet, messages to be sent left out."""
        return self.store.journal.count_active()

    def sync(self, account: AccountId | None = None) -> Future[list[ServiceState]]:
        """Mirror the servers and carry out the journal; done when quiet or waiting."""
        return self._later(
            lambda: [
                decode(ServiceState, item) for item in self.link.call("sync", {"account": account})
            ]
        )

    def doctor(self) -> Future[list[StepResult]]:
        """Check store, key store, disk and servers."""
        return self._later(lambda: [decode(StepResult, item) for item in self.link.call("doctor")])

    def setting(self, name: str, default: T) -> T:
        """Return a setting; one of another type than ``default`` counts as not set."""
        found = self.store.settings.get(name, default)
        if default is not None and not isinstance(found, type(default)):
            return default
        return cast(T, found)

    def set_setting(self, name: str, value: object) -> Future[None]:
        """Keep a JSON value under a name."""
        return self._write("setting", lambda tx: self.store.settings.set(tx, name, value))
