"""Verbs about the whole: problems, journal, sync, settings, health."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TypeVar, cast

from app.base.codec import decode
from app.base.errors import PermanentError, UserError
from app.domain.accounts import ServiceState, StepResult
from app.domain.ids import AccountId, ProblemId
from app.domain.journal import Entry, EntryState, Problem, SendPhase
from app.engine.contact_import import ImportVerbs
from app.store import Transaction

T = TypeVar("T")


class StateVerbs(ImportVerbs):
    """What waits, what went wrong, what is set."""

    def problems(self) -> list[Problem]:
        """Return the open problems, newest first."""
        return self.store.problems.all()

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
                    self.store.journal.set_state(
                        tx, entry.id, EntryState.QUEUED, not_before=0.0, attempts=0
                    )
                elif entry.state is not EntryState.QUEUED:
                    raise UserError("problem_settled")
            self.store.problems.dismiss(tx, identifier)

        return self._write("problem retried", work)

    def can_retry(self, problem: Problem) -> bool:
        """Tell whether ``retry_problem`` can do something: what was refused for good it cannot."""
        if problem.entry is None:
            return True
        try:
            entry = self.store.journal.get(problem.entry)
        except PermanentError:
            return False  # so long ago that the journal has forgotten it
        waits = entry.state in (EntryState.PARKED, EntryState.QUEUED)
        return waits and entry.phase is not SendPhase.DOT

    def dismiss_problem(self, identifier: ProblemId) -> Future[None]:
        """Put a problem away."""
        return self._write(
            "problem dismissed", lambda tx: self.store.problems.dismiss(tx, identifier)
        )

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
