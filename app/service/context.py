"""What a loop is handed: its account, the store, the secrets, and ways to report."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.base.clock import Clock
from app.base.errors import Field, TransientError
from app.domain.accounts import AccountSettings, Connection, ServiceState
from app.domain.ids import AccountId, EntryId
from app.domain.ports import Secrets
from app.operations.remote import Remote
from app.service.journal_runner import drain
from app.service.parsing import Parsing
from app.store import Store

log = logging.getLogger(__name__)


@dataclass
class LoopContext:
    """One account's surroundings; shared by its loops, safe to use from any thread."""

    store: Store
    account: AccountId
    secrets: Secrets
    clock: Clock
    stopping: threading.Event
    ca_file: str | None = None
    announce: Callable[[], None] = lambda: None
    wake_other: Callable[[str], None] = lambda name: None  # a loop of this account: "mail", ...
    wake_lane: Callable[[str], None] = lambda lane: None  # of any account: "mail:7", ...
    parsing: Parsing = field(default_factory=Parsing)  # the service's own, for all of its loops
    unsettled: dict[EntryId, str] = field(default_factory=dict)  # entry that runs -> its lane
    trouble: dict[str, set[str]] = field(default_factory=dict)  # lane -> codes of its last drain
    _states: dict[str, ServiceState] = field(default_factory=dict)
    _unstored: set[str] = field(default_factory=set)  # services whose state is to be stored yet
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def settings(self) -> AccountSettings:
        """Return the account's settings as stored now."""
        return self.store.accounts.get(self.account).settings

    def secret(self, name: str) -> str | None:
        """Return the secret "mail" or "dav" of this account, None when there is none."""
        return self.secrets.get(f"account:{self.account}:{name}")

    def state(self, service: str) -> ServiceState | None:
        """Return the state last set for ``service`` in this run."""
        return self._states.get(service)

    def set_state(self, service: str, state: Connection, code: str = "", **fields: Field) -> None:
        """Store and announce the connection state; a repeated state costs nothing."""
        texts = tuple(sorted((name, str(value)) for name, value in fields.items()))
        with self._guard:
            old = self._states.get(service)
            same = old and (old.state, old.code, old.fields) == (state, code, texts)
            if same and service not in self._unstored:
                return
            new = ServiceState(self.account, service, state, code, texts, since=self.clock.now())
            self._states[service] = new
        log.info("account %d %s: %s %s", self.account, service, state.value, code)
        self._save(new)

    def activity(self, service: str, code: str, done: int = 0, total: int = 0) -> None:
        """Tell what runs now ("headers", "bodies", ...; "" when idle) and how far it is.

        While the line stands, ``since`` of the state is when the last of it was done.
        """
        with self._guard:
            old = self._states.get(service)
            if old and (old.activity, old.done, old.total) == (code, done, total):
                return
            state = old.state if old else Connection.CONNECTING
            finished = state is Connection.ONLINE and not code
            new = ServiceState(
                self.account,
                service,
                state,
                old.code if old else "",
                old.fields if old else (),
                code,
                done,
                total,
                self.clock.now() if old is None or finished else old.since,
            )
            self._states[service] = new
        self._save(new)

    def problem(
        self, code: str, *, entry: EntryId | None = None, details: str = "", **fields: Field
    ) -> None:
        """Record something the user should know."""
        with self.store.write("problem") as tx:
            self.store.problems.add(
                tx, code, account=self.account, entry=entry, fields=fields, details=details
            )
        self.notify()

    def notify(self) -> None:
        """Tell the faces that the change log grew; call it after commits."""
        self.announce()

    def left(self, lane: str) -> bool:
        """Tell whether an entry of the lane has run whose end is not written: ``drain`` mends it.

        To be asked by the loop that runs the lane only.
        """
        return lane in self.unsettled.values()

    def drain(self, lane: str, remote: Remote) -> int:
        """Run the lane's due entries in order; return how many were carried out.

        Raises the errors of the connection itself (lost, refused, password); faults of a single
        entry are recorded with it.
        """
        return drain(self, lane, remote)

    def _save(self, state: ServiceState) -> None:
        try:
            with self.store.write("service state") as tx:
                self.store.accounts.set_state(tx, state)
        except TransientError as error:
            # A full disk must not end the loop that tells of it; the next call stores it.
            log.warning("account %d: state not stored: %s", self.account, error.code)
            self._unstored.add(state.service)
            return
        self._unstored.discard(state.service)
        self.notify()
