"""The mail loop of one account: when which step of ``mail_sync`` runs, and on which connection.

    connecting --login--> online --work--> quiet --wake--> work ...
        ^                   |
        |            line lost: back-off with jitter, at most 8 s apart in the first five
        |            minutes and without a network, else growing to 5 minutes; ended by
        +---- wait <-- a wake
    password or certificate refused: attention; only the person's wake tries again

One connection carries commands: first the journal, then what somebody waits for (an opened
message, the folder on the screen), then folders, rows, headers and bodies, each left at the next
batch when something more important comes. A large message that was opened takes turns with folders
and rows, and goes before the rest. A second connection, with a thread of its own, sits in IDLE on
INBOX and only wakes the first ("elsewhere": a folder that is not INBOX changed).
"""

from __future__ import annotations

import logging
import math
import random
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.accounts import Connection, Server
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.journal import EntryState
from app.domain.mail import Folder
from app.domain.ports import ImapSession, RemoteFolder
from app.net.imap_session import ImapClientSession
from app.operations.remote import Remote
from app.service import bounces, folder_facts, mail_index, mail_order, mail_rules, mail_sync
from app.service.back_off import EARLY_LONGEST_GAP, EARLY_SECONDS, stays_close
from app.service.context import LoopContext
from app.service.mail_idle import IdleWatch
from app.service.opened_bodies import Arrival, OpenedBodies
from app.service.server_search import Searches, ServerSearch
from app.service.sync_run import SyncRun

log = logging.getLogger(__name__)

POLL_SECONDS = 600.0  # how often folders without IDLE are looked at
KEEP_ALIVE_SECONDS = 240.0
STALE_SECONDS = 30.0  # a connection unused for longer is tried before it is trusted
PROBE_SECONDS = 8.0
TURN_SECONDS = 4.0  # of an opened large message and of what is new, while both wait
FIRST_GAP = 0.5
LONGEST_GAP = 300.0
RETRY_REASONS = frozenset({"user", "settings", "stop"})  # end a wait for the person
BACK_OFF_REASONS = RETRY_REASONS | {"journal"}  # end a wait for the network
STEADY_SECONDS = 20.0  # a line that held for longer starts the back-off anew
HARMLESS_CODES = ("tls_", "not_this_server", "starttls_")  # no password went out: try again later


def open_imap(context: LoopContext) -> ImapClientSession:
    """Open a logged-in session for the account; raise UserError or TransientError."""
    server = server_of(context)
    password = context.secret("mail")
    if password is None:
        code = "secrets_locked" if context.secrets.locked else "password_missing"
        raise UserError(code, host=server.host)
    return ImapClientSession.open(
        server, password, ca_file=context.ca_file, cancelled=context.stopping.is_set
    )


def server_words_name(account: AccountId) -> str:
    """Return the setting that holds name and version of the account's mail server."""
    return f"server_words:{account}"


def server_of(context: LoopContext) -> Server:
    server = context.settings().imap
    if server is None:
        raise PermanentError("no_mail_server")
    return server


@dataclass
class _Plan:
    """What is still to be done on the command connection."""

    listing: bool = True
    thorough: bool = True  # flags of all messages on servers without modification sequences
    inbox: bool = False
    facts: bool = True  # rights, namespaces, storage
    folders: deque[FolderId] = field(default_factory=deque)
    bodies: deque[FolderId] = field(default_factory=deque)
    unwanted: bool = True  # words of messages whose bodies stay on the server: indexed first
    rest: bool = True  # what else the index lacks, when the bodies are here

    @property
    def news(self) -> bool:
        """Tell whether rows or flags may be missing."""
        return bool(self.listing or self.inbox or self.folders)

    @property
    def empty(self) -> bool:
        return not (self.news or self.facts or self.bodies or self.unwanted or self.rest)

    def add_bodies(self, folder: FolderId, *, first: bool = False) -> None:
        if folder in self.bodies:
            if not first:
                return
            self.bodies.remove(folder)
        if first:
            self.bodies.appendleft(folder)
        else:
            self.bodies.append(folder)


class MailLoop:
    """Implements ``loops.Loop`` for mail. ``run`` owns the command connection."""

    def __init__(
        self,
        context: LoopContext,
        *,
        connect: Callable[[LoopContext], ImapSession] = open_imap,
        idle: bool = True,
    ) -> None:
        self._context = context
        self._connect = connect
        self._lane = f"mail:{context.account}"
        self._watch = IdleWatch(context, connect, self._on_idle) if idle else None
        self._guard = threading.Lock()
        self._signal = threading.Event()
        self._reasons: set[str] = set()
        self._quiet = False
        self._session: ImapSession | None = None
        self._used = 0.0  # monotonic time the session last answered
        self._plan = _Plan()
        self._wanted_folders: deque[FolderId] = deque(maxlen=8)
        self._opened = OpenedBodies()
        self._searches = Searches()
        self._trouble: MarmotError | None = None  # why there is no connection
        self._told: set[tuple[FolderId, int]] = set()
        self._poison: set[tuple[FolderId, int]] = set()
        self._first_rows_spoiled = False  # one of them ends the connection
        self._online_since = 0.0
        self._turn_ends = math.inf  # monotonic time at which a step gives way to another one
        self._news_until = 0.0  # until then what is new goes before an opened large message
        self._ender: threading.Thread | None = None

    # from any thread

    def wake(self, reason: str) -> None:
        """Look for work now.

        Reasons: "journal", "user", "settings", "folder", "idle", "elsewhere" or "stop".
        """
        with self._guard:
            self._reasons.add(reason)
            self._quiet = False
            self._signal.set()
            session = self._session
        if self._context.stopping.is_set():
            if session is not None:
                session.abort()
            if self._watch is not None:
                self._watch.stop()

    def quiet(self) -> bool:
        with self._guard:
            return self._quiet and not self._signal.is_set()

    def want_folder(self, folder: FolderId) -> None:
        """Synchronise this folder next: the person looks at it."""
        with self._guard:
            if folder in self._wanted_folders:
                self._wanted_folders.remove(folder)
            self._wanted_folders.appendleft(folder)
        self.wake("folder")

    def want_body(self, place: PlaceId) -> Arrival:
        """Fetch this message before everything else. The arrival fails with
        TransientError("offline") while there is no connection.
        """
        with self._guard:
            trouble = self._trouble
            arrival = Arrival() if trouble is not None else self._opened.want(place)
        if trouble is not None:
            arrival.set_exception(_offline(trouble))
        else:
            self.wake("body")
        return arrival

    def want_search(self, job: ServerSearch) -> None:
        """Search on the server before the sync goes on; fails like ``want_body``."""
        with self._guard:
            self._searches.add(job)
            if self._trouble is not None:
                self._searches.fail(_offline(self._trouble))
        self.wake("search")

    def _on_idle(self, reason: str) -> None:
        self.wake(reason)

    # the thread

    def run(self) -> None:
        context = self._context
        failures = 0
        outage_began = context.clock.monotonic()
        self._watch_for_end()
        try:
            while not context.stopping.is_set():
                self._online_since = 0.0
                try:
                    self._once()
                    return
                except MarmotError as error:
                    if context.stopping.is_set():
                        return
                    now = context.clock.monotonic()
                    if self._online_since:
                        outage_began = now
                        if now - self._online_since > STEADY_SECONDS:
                            failures = 0
                    failures += 1
                    if self._online_since and failures == 1 and isinstance(error, TransientError):
                        log.info("account %d mail: %s", context.account, error.code)
                        continue  # a line that was good is taken up again at once
                    self._wait_after(error, failures, now - outage_began)
        finally:
            self._fail_wanted(TransientError("stopped"))
            if self._watch is not None:
                self._watch.stop()
                self._watch.join(2.0)

    def _watch_for_end(self) -> None:
        """End what waits on the network when ``stopping`` is set, whoever sets it."""
        if self._ender is None:
            self._ender = threading.Thread(
                target=self._end_when_stopping,
                name=f"mail-end:{self._context.account}",
                daemon=True,
            )
            self._ender.start()

    def _end_when_stopping(self) -> None:
        self._context.stopping.wait()
        self.wake("stop")

    def _once(self) -> None:
        """Connect and work until the line is lost (an error) or the program ends."""
        context = self._context
        with self._guard:
            self._quiet = False
        if self._trouble is None:  # else the reason stays to be read while it is tried again
            context.set_state("mail", Connection.CONNECTING)
        session = self._connect(context)
        with self._guard:
            self._session = session
            self._trouble = None
        try:
            if context.stopping.is_set():
                return
            context.set_state("mail", Connection.ONLINE)
            self._used = self._online_since = context.clock.monotonic()
            self._plan = _Plan()
            self._keep_words(session.server_words)
            self._work(session)
        finally:
            with self._guard:
                self._session = None
            session.close()

    def _wait_after(self, error: MarmotError, failures: int, outage: float) -> None:
        """Say what is wrong and wait until it makes sense to try again."""
        context = self._context
        attention = isinstance(error, UserError)
        state = Connection.ATTENTION if attention else Connection.OFFLINE
        log.info("account %d mail: %s", context.account, error.code)
        with self._guard:
            self._trouble = error
        self._fail_wanted(_offline(error))
        context.activity("mail", "")
        context.set_state("mail", state, error.code, **error.fields)
        hold: float | None
        if not attention:
            early = outage < EARLY_SECONDS or stays_close(error.code, outage)
            longest = EARLY_LONGEST_GAP if early else LONGEST_GAP
            asked = getattr(error, "delay", None)
            gap = asked if asked is not None else min(longest, FIRST_GAP * 2.0 ** min(failures, 12))
            hold = gap * random.uniform(0.7, 1.0)
        elif error.code.startswith(HARMLESS_CODES):
            hold = LONGEST_GAP
        else:
            hold = None  # no hammering with a refused password
        self._wait_for_reason(hold, RETRY_REASONS if attention else BACK_OFF_REASONS)

    def _wait_for_reason(self, seconds: float | None, enough: frozenset[str]) -> None:
        context = self._context
        end = None if seconds is None else context.clock.monotonic() + seconds
        while not context.stopping.is_set():
            left = None if end is None else end - context.clock.monotonic()
            if left is not None and left <= 0:
                return
            with self._guard:
                self._quiet = not self._signal.is_set()
            self._signal.wait(left)
            if self._take_reasons() & enough:
                return

    def _take_reasons(self) -> set[str]:
        with self._guard:
            reasons, self._reasons = self._reasons, set()
            self._signal.clear()
            return reasons

    def _keep_words(self, words: str) -> None:
        """Keep what the server says of itself, for the examination of the profile."""
        store, name = self._context.store, server_words_name(self._context.account)
        if store.settings.get(name, "") != words:
            with store.write("server words") as tx:
                store.settings.set(tx, name, words or None)

    # working

    def _work(self, session: ImapSession) -> None:
        context = self._context
        run = SyncRun(context, session, urgent=self._urgent, told=self._told, poison=self._poison)
        bounces.take_in(context)  # what was left when the program or the line ended
        watching = False
        packed = False
        while not context.stopping.is_set():
            if not packed and session.line_is_slow:
                packed = True
                session.compress()
            self._note(self._take_reasons())
            self._turn_ends = math.inf
            self._serve(run)
            if self._signal.is_set():
                continue
            if mail_rules.apply(run):
                continue  # what they want goes first
            if self._opened.large or not self._plan.empty:
                self._take_turns(run)
                if not watching and self._watch is not None and not self._plan.listing:
                    watching = True
                    self._watch.start()
                continue
            run.rest()
            self._rest(session)

    def _note(self, reasons: set[str]) -> None:
        if reasons & {"user", "settings"}:
            self._plan.listing = self._plan.thorough = self._plan.facts = True
        if "idle" in reasons:
            self._plan.inbox = True
        if "elsewhere" in reasons:
            self._plan.listing = True  # STATUS of all tells which, INBOX among them

    def _serve(self, run: SyncRun) -> None:
        """Do what somebody waits for: queued actions, an opened message, the folder looked at."""
        context = self._context
        due = context.store.journal.next(self._lane, context.clock.now()) is not None
        if due or context.left(self._lane):
            self._probe(run.session)
            remote = Remote(context.store, context.clock, imap=run.session)
            done = context.drain(self._lane, remote)
            if done or context.trouble.get(self._lane) != {"folder_not_made"}:
                # also when it failed: the folder may be another one now
                self._plan.listing = True
            self._used = context.clock.monotonic()
        while not context.stopping.is_set() and (place := self._opened.ordinary()) is not None:
            self._probe(run.session)
            self._opened.fetch(run, place)
        if self._searches.waiting:
            self._probe(run.session)
            self._searches.work(run)
            self._used = context.clock.monotonic()
        with self._guard:
            wanted, self._wanted_folders = list(self._wanted_folders), deque(maxlen=8)
        for folder in reversed(wanted):
            if folder in self._plan.folders:
                self._plan.folders.remove(folder)
            self._plan.folders.appendleft(folder)
            self._plan.add_bodies(folder, first=True)

    def _probe(self, session: ImapSession) -> None:
        """Find out quickly whether a line that was silent for a while still stands (R12)."""
        now = self._context.clock.monotonic()
        if now - self._used > STALE_SECONDS:
            session.noop(PROBE_SECONDS)
        self._used = now

    def _take_turns(self, run: SyncRun) -> None:
        """Do a step of the plan, or of a large message somebody opened while rows are missing."""
        now = self._context.clock.monotonic()
        news_first = self._plan.news and now < self._news_until
        if self._opened.large and not news_first:
            self._turn_ends = now + TURN_SECONDS if self._plan.news else math.inf
            self._probe(run.session)
            self._opened.go_on(run)
            self._news_until = self._context.clock.monotonic() + TURN_SECONDS
        else:
            self._turn_ends = self._news_until if self._opened.large else math.inf
            self._step(run)
        self._used = self._context.clock.monotonic()

    def _urgent(self) -> bool:
        return self._signal.is_set() or self._context.clock.monotonic() >= self._turn_ends

    def _step(self, run: SyncRun) -> None:
        """Do the next thing of the plan; what was left early stays in it."""
        plan, context = self._plan, self._context
        self._probe(run.session)
        if plan.listing or plan.inbox or plan.folders:
            plan.unwanted = plan.rest = True
        if plan.listing:
            run.progress("folders", 0, 0)
            if not self._first_rows_spoiled:
                try:
                    mail_sync.first_rows(run)
                except TransientError as error:
                    self._first_rows_spoiled = "uid" in error.fields
                    raise
            self._plan_folders(mail_sync.sync_folders(run))
            plan.listing = False
        elif plan.inbox:
            inbox = context.store.folders.by_path(context.account, "INBOX")
            if inbox is None or self._sync(run, inbox, thorough=False):
                plan.inbox = False
                if inbox is not None:
                    plan.add_bodies(inbox.id, first=True)
        elif plan.folders:
            folder = self._known(plan.folders[0])
            if folder is None or self._sync(run, folder, thorough=plan.thorough):
                plan.folders.popleft()
            if not plan.folders:
                plan.thorough = False
        elif plan.facts:
            folder_facts.look(run)
            plan.facts = False
        elif plan.unwanted:
            plan.unwanted = not mail_index.index_unwanted(run)
        elif plan.bodies:
            folder = self._known(plan.bodies[0])
            if folder is None or self._sync(run, folder, bodies=True):
                plan.bodies.popleft()
        else:
            plan.rest = not mail_index.index_rest(run)

    def _sync(
        self, run: SyncRun, folder: Folder, *, thorough: bool = False, bodies: bool = False
    ) -> bool:
        """Work on one folder; one the server refuses to give is recorded and passed over."""
        try:
            if bodies:
                return mail_sync.sync_bodies(run, folder)
            return mail_sync.sync_folder_changes(run, folder, thorough=thorough)
        except TransientError as error:
            run.note_poison(folder.id, error)
            raise
        except PermanentError as error:
            log.warning("folder %d: %s", folder.id, error.code)
            if (folder.id, 0) not in self._told:
                self._told.add((folder.id, 0))
                self._context.problem(error.code, folder=folder.id, details=error.details)
            return True

    def _known(self, folder: FolderId) -> Folder | None:
        try:
            found = self._context.store.folders.get(folder)
        except PermanentError:
            return None
        return found if found.selectable else None

    def _plan_folders(self, remote: dict[FolderId, RemoteFolder]) -> None:
        """Queue the folders that changed, in the order they matter, and all of them for bodies."""
        plan, context = self._plan, self._context
        folders = context.store.folders.of(context.account)
        for folder in mail_order.in_order(folders):
            told = remote.get(folder.id)
            if told is None:
                continue
            plain = told.highestmodseq <= 0
            # A place whose message went while the journal was about it still waits for a UID.
            waiting = context.store.messages.waiting(folder.id)
            changed = mail_order.is_changed(folder, told) or (plan.thorough and (plain or waiting))
            if changed and folder.id not in plan.folders:
                plan.folders.append(folder.id)
            plan.add_bodies(folder.id)

    def _rest(self, session: ImapSession) -> None:
        """Nothing to do: wait for a wake, the next due entry or the next look at all folders."""
        context = self._context
        with self._guard:
            if self._signal.is_set():
                return
            self._quiet = True
        start = context.clock.monotonic()
        while not context.stopping.is_set():
            if context.store.journal.next(self._lane, context.clock.now()) is not None:
                break
            due = self._next_due()
            passed = context.clock.monotonic() - start
            wait = min(KEEP_ALIVE_SECONDS, POLL_SECONDS - passed, due)
            if wait <= 0 or self._signal.wait(wait):
                break
            if context.clock.monotonic() - self._used >= KEEP_ALIVE_SECONDS - 1:
                session.noop()
                self._used = context.clock.monotonic()
        with self._guard:
            self._quiet = False
        if context.clock.monotonic() - start >= POLL_SECONDS:
            self._plan.listing = self._plan.facts = True

    def _next_due(self) -> float:
        """Return the seconds until an entry that waits for its time can run; 0.0: one can now."""
        now = self._context.clock.now()
        if self._context.store.journal.next(self._lane, now) is not None:
            return 0.0
        times = [
            entry.due_at(now) - now
            for entry in self._context.store.journal.active(self._lane)
            if entry.state is EntryState.QUEUED and entry.due_at(now) > now
        ]
        return max(0.0, min(times, default=LONGEST_GAP))

    def _fail_wanted(self, error: MarmotError) -> None:
        with self._guard:
            self._searches.fail(error)
        self._opened.fail(error)


def _offline(cause: MarmotError) -> TransientError:
    return TransientError("offline", cause=cause.code)
