"""The service: owns the store, the secrets and the loops, and lives as long as a face does.

Loops run only while a window is open or a sync was asked for: a command line that just shows a
message does not wake the network. One service per profile, held by ``service.lock``.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import time
from dataclasses import dataclass, field

from app import providers
from app.base.clock import Clock, SystemClock
from app.base.errors import MarmotError, UserError
from app.base.locks import FileLock
from app.base.paths import Profile, resources_dir
from app.domain.accounts import AccountSettings, Connection, Provider
from app.domain.ids import AccountId
from app.net.secrets import open_secrets
from app.operations.opening import open_store
from app.service.context import LoopContext
from app.service.dav_loop import DavLoop
from app.service.endpoint import Endpoint, Peer
from app.service.loops import Loop
from app.service.mail_loop import MailLoop
from app.service.maintenance import Maintenance
from app.service.outbox_loop import OutboxLoop
from app.service.parsing import Parsing
from app.service.reminders import Reminders
from app.service.watchdog import Watchdog

log = logging.getLogger(__name__)

GRACE = 2.0  # seconds between the last face leaving and the end
FIRST_FACE = 30.0  # seconds a service waits for its first face
LOOPS_END = 2.5  # seconds the loops have to end: with the rest, three from asking to the end (R12)


@dataclass
class AccountLoops:
    """The loops of one account and their threads."""

    context: LoopContext
    mail: MailLoop | None = None
    outbox: OutboxLoop | None = None
    dav: DavLoop | None = None
    threads: list[threading.Thread] = field(default_factory=list)

    def all(self) -> list[tuple[str, Loop]]:
        named: list[tuple[str, Loop | None]] = [
            ("send", self.outbox),
            ("mail", self.mail),
            ("dav", self.dav),
        ]
        return [(name, loop) for name, loop in named if loop is not None]


class Service:
    """Everything that runs in the service process."""

    def __init__(
        self, profile: Profile, *, ca_file: str | None = None, clock: Clock | None = None
    ) -> None:
        self.profile = profile
        self.clock = clock or SystemClock()
        self.ca_file = ca_file
        self._lock = FileLock(profile.service_lock)
        if not self._lock.try_acquire():
            raise UserError("service_running")
        try:
            self.store = open_store(profile, role="service", clock=self.clock)
        except BaseException:
            self._lock.release()
            raise
        self.secrets = open_secrets(
            profile, master_password=os.environ.pop("MARMOT_MASTER_PASSWORD", None)
        )
        self.parsing = Parsing(profile.cache / "attempts")
        self.maintenance = Maintenance(self.store, self.clock, profile.cache)
        self.reminders = Reminders(self.store, self.clock, self._reminded)
        self._guard = threading.RLock()
        self._loops: dict[AccountId, AccountLoops] = {}
        self._active = False
        self._end = threading.Event()
        self._left = threading.Event()
        self.endpoint: Endpoint | None = None
        self.providers: list[Provider] = providers.load_all(resources_dir() / "providers")
        with self.store.write("recover the journal") as tx:
            recovered = self.store.journal.recover(tx)
        if recovered:
            log.info("%d journal entries taken up again", recovered)

    # life

    def run(self) -> None:
        """Serve until the last face has left for GRACE seconds or ``stop`` is called."""
        from app.service.calls import calls_of

        self.endpoint = Endpoint(self.profile, calls_of(self), self._left.set)
        log.info("service ready")
        watchdog = Watchdog(self.parsing.attempts)
        try:
            self._serve(self.endpoint, watchdog)
        finally:
            watchdog.stop()
        self.close()

    def _serve(self, endpoint: Endpoint, watchdog: Watchdog) -> None:
        alone_since, patience = time.monotonic(), FIRST_FACE
        while not self._end.is_set():
            watchdog.look()
            if endpoint.peers:
                alone_since, patience = time.monotonic(), GRACE
            elif time.monotonic() - alone_since >= patience:
                break
            if self._left.wait(timeout=0.5):  # a face may come and go between two looks
                self._left.clear()
                alone_since, patience = time.monotonic(), GRACE

    def stop(self) -> None:
        """Ask ``run`` to end."""
        self._end.set()
        self._left.set()

    def close(self) -> None:
        """Stop the loops (at most 3 seconds), close the door and the store."""
        if self.endpoint is not None:
            self.endpoint.close()
        with self._guard:
            groups = list(self._loops.values())
            self._loops.clear()
        for group in groups:
            self._signal_stop(group)
        self.parsing.close()
        end = time.monotonic() + LOOPS_END
        self.maintenance.stop()
        self.reminders.stop()
        for group in groups:
            for thread in group.threads:
                thread.join(max(0.0, end - time.monotonic()))
        if all(not t.is_alive() for group in groups for t in group.threads):
            self.store.close()
            self._lock.release()
        # Otherwise both are left to the end of the process: no second service beside these loops.
        log.info("service ended")

    # loops

    def activate(self) -> None:
        """Start the loops of all accounts; harmless when they run."""
        self.maintenance.start()
        self.reminders.start()
        with self._guard:
            self._active = True
            if self.secrets.locked:
                for account in self.store.accounts.all():
                    for name in ("mail", "dav"):
                        self._context(account.id).set_state(
                            name, Connection.ATTENTION, "secrets_locked"
                        )
                return
            for account in self.store.accounts.all():
                if account.id not in self._loops:
                    self._start(account.id, account.settings)

    def restart(self, account: AccountId) -> None:
        """Stop and start one account's loops after its settings or secrets changed."""
        self.stop_account(account)
        if self._active:
            self.activate()

    def stop_account(self, account: AccountId) -> None:
        """Stop one account's loops and wait for them."""
        with self._guard:
            group = self._loops.pop(account, None)
        if group is not None:
            self._signal_stop(group)
            for thread in group.threads:
                thread.join(5.0)

    def loops(self, account: AccountId) -> AccountLoops | None:
        with self._guard:
            return self._loops.get(account)

    def groups(self) -> list[AccountLoops]:
        with self._guard:
            return list(self._loops.values())

    def wake(self, reason: str, account: AccountId | None = None, lane: str = "") -> None:
        """Wake loops: all, those of one account, or one lane of it ("mail", "send", "dav")."""
        for group in self.groups():
            if account is not None and group.context.account != account:
                continue
            for name, loop in group.all():
                if not lane or name == lane:
                    loop.wake(reason)

    def wake_lane(self, lane: str) -> None:
        """Wake the loop that carries out a lane of the journal, such as "mail:7"."""
        name, _, account = lane.partition(":")
        if account.isdecimal():
            self.wake("journal", AccountId(int(account)), name)

    def announce(self, *, but: Peer | None = None) -> None:
        """Tell the faces that the change log grew."""
        if self.endpoint is not None:
            self.endpoint.broadcast({"event": "changes"}, but=but)

    def _reminded(self) -> None:
        """Something is back or overdue: the faces look, and servers learn what is unread again."""
        self.announce()
        self.wake("journal", lane="mail")

    def _context(self, account: AccountId) -> LoopContext:
        return LoopContext(
            store=self.store,
            account=account,
            secrets=self.secrets,
            clock=self.clock,
            stopping=threading.Event(),
            ca_file=self.ca_file,
            announce=self.announce,
            wake_other=lambda name: self.wake("journal", account, name),
            wake_lane=self.wake_lane,
            parsing=self.parsing,
        )

    def _start(self, account: AccountId, settings: AccountSettings) -> None:
        context = self._context(account)
        group = AccountLoops(context)
        if settings.smtp is not None:
            group.outbox = OutboxLoop(context)
        if settings.imap is not None:
            group.mail = MailLoop(context)
        if settings.dav_url:
            group.dav = DavLoop(context)
        for name, loop in group.all():
            thread = threading.Thread(
                target=self._guarded, args=(context, name, loop), name=f"{name}:{account}"
            )
            thread.daemon = True
            group.threads.append(thread)
            thread.start()
        self._loops[account] = group

    def _guarded(self, context: LoopContext, name: str, loop: Loop) -> None:
        """Run a loop; a bug in it is reported and the loop started anew after a while."""
        gap = 5.0
        while not context.stopping.is_set():
            try:
                loop.run()
            except MarmotError as error:
                log.warning("loop %s of account %d: %s", name, context.account, error.code)
                context.set_state(name, Connection.OFFLINE, error.code)
            except Exception as error:
                log.exception("loop %s of account %d", name, context.account)
                context.set_state(name, Connection.OFFLINE, "bug", kind=type(error).__name__)
            else:
                if context.stopping.is_set():
                    return
            context.stopping.wait(gap)
            gap = min(300.0, gap * 2)

    def _signal_stop(self, group: AccountLoops) -> None:
        group.context.stopping.set()
        for _name, loop in group.all():
            loop.wake("stop")


def run_service(profile: Profile, *, ca_file: str | None = None) -> int:
    """Run the service of ``profile`` in this process; return its exit code (3: running already)."""
    if sys.platform != "win32":
        os.nice(5)  # the window goes first; on Windows the parent sets the priority class
    try:
        service = Service(profile, ca_file=ca_file)
    except MarmotError as error:
        log.warning("service not started: %s", error.code)
        return 3 if error.code == "service_running" else 1
    # What is loaded stays loaded: looking for cycles in it again and again costs 3 % of a first
    # sync, which makes thousands of objects a second and hardly a cycle.
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    service.run()
    return 0
