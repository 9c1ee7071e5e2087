"""The door to everything that is kept: repositories over one database, and write transactions."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from app.base.clock import Clock, SystemClock
from app.base.errors import MarmotError
from app.base.locks import FileLock
from app.base.paths import Profile
from app.domain.journal import ShowFoldersFunction, ShowFunction, ShowItemFunction
from app.domain.pim import ItemDigest
from app.store import compaction, index, leftovers
from app.store.accounts import Accounts
from app.store.blobs import Blobs
from app.store.changes import Changes
from app.store.collections import Collections
from app.store.connection import connect, translated
from app.store.database import Database, StoreRole
from app.store.folder_view import FolderView
from app.store.folders import Folders
from app.store.history import History
from app.store.indexing import Indexing
from app.store.items import Items
from app.store.journal import Journal
from app.store.keys import Keys
from app.store.ledger import Ledger
from app.store.mail_rules import MailRules
from app.store.messages import Messages
from app.store.places import Places
from app.store.problems import Problems
from app.store.repair import faults, marker, mend, presence, withdraw
from app.store.safekeeping import keep
from app.store.salvage import UNSHOWN
from app.store.saved_searches import SavedSearches
from app.store.schema import check_age, upgrade
from app.store.search import Search
from app.store.settings import Settings
from app.store.snoozes import Snoozes
from app.store.storage import Storage
from app.store.tags import Tags
from app.store.transaction import Transaction
from app.store.watches import Watches

_log = logging.getLogger(__name__)


class Store:
    """One opened profile. Safe to share between threads; one per process."""

    def __init__(
        self,
        profile: Profile,
        database: Database,
        clock: Clock,
        shows: Mapping[str, ShowFunction],
        item_shows: Mapping[str, ShowItemFunction],
        digest_item: Callable[[str, str], ItemDigest] | None,
        folder_shows: Mapping[str, ShowFoldersFunction],
    ) -> None:
        self.profile = profile
        self.clock = clock
        self.rebuilt = False  # the file was damaged and has been made anew, see ``repair``
        self._db = database
        self._keeping = threading.Lock()
        self._spoiled: set[int] = set()  # packs, see ``compaction``
        self._owes_copy = False  # of the accounts
        self._owes_sync = False  # of the log, to the disk
        self._presence = presence(profile)
        self._presence.try_acquire()
        self.blobs = Blobs(database, profile.packs)
        self.places = Places(database, shows)
        self.search = Search(database)
        self.indexing = Indexing(database)
        self.accounts = Accounts(database)
        self.folders = Folders(database)
        self.folder_view = FolderView(database, self.folders, folder_shows)
        self.storage = Storage(database)
        self.messages = Messages(database, self.blobs, self.places)
        self.collections = Collections(database)
        self.items = Items(database, item_shows, digest_item)
        self.journal = Journal(database, self.places, self.items)
        self.ledger = Ledger(database)
        self.mail_rules = MailRules(database)
        self.history = History(database, self.places)
        self.problems = Problems(database)
        self.settings = Settings(database)
        self.keys = Keys(database)
        self.tags = Tags(database)
        self.snoozes = Snoozes(database, self.places)
        self.watches = Watches(database)
        self.saved_searches = SavedSearches(database)
        self.changes = Changes(database)

    @classmethod
    def open(
        cls,
        profile: Profile,
        *,
        role: StoreRole,
        clock: Clock | None = None,
        shows: Mapping[str, ShowFunction] | None = None,
        item_shows: Mapping[str, ShowItemFunction] | None = None,
        digest_item: Callable[[str, str], ItemDigest] | None = None,
        folder_shows: Mapping[str, ShowFoldersFunction] | None = None,
    ) -> Store:
        """Open the profile's store, creating or upgrading it; a damaged one is rebuilt.

        Raise UserError("store_newer") for one of a newer Marmot. The show halves of operations
        and the digest of items come from floors above, see ``operations.opening``.
        """
        profile.prepare()
        with FileLock(profile.root / "store.lock"), translated():
            rebuilt = mend(profile)
            link = connect(profile.database, durable=True)
            try:
                check_age(link)
                upgrade(link)
            finally:
                link.close()
        with translated():
            database = Database(profile.database, profile.turnstile, role, marker(profile))
        store = cls(
            profile,
            database,
            clock or SystemClock(),
            shows or {},
            item_shows or {},
            digest_item,
            folder_shows or {},
        )
        store.rebuilt = rebuilt
        try:
            store._finish_opening()
        except BaseException:
            store.close()
            raise
        return store

    def _finish_opening(self) -> None:
        self._keep_accounts()
        if self.settings.get(UNSHOWN):
            self._show_anew()

    def _show_anew(self) -> None:
        """Compute what is shown after a rebuild; an action that damage made senseless keeps
        nobody out of the profile: what the others show waits for the next opening then."""
        try:
            with self.write("shown state after a rebuild") as tx:
                self.journal.recompute_active(tx)
                self.settings.set(tx, UNSHOWN, None)
        except MarmotError:
            raise
        except Exception as error:
            _log.error("after a rebuild: not computed what is shown: %s", type(error).__name__)

    def examine(self) -> str:
        """Check the whole database (seconds for a large one); return "" or what is wrong.

        A damaged one is marked, and rebuilt when the profile is opened next.
        """
        report = faults(self.profile.database)
        if report:
            marker(self.profile).touch()
        return report

    def compact(self, stopping: Callable[[], bool] = lambda: False) -> bool:
        """Give back the room of one pack that holds mostly what nobody needs any more; return
        whether there may be another one. For the service's maintenance only.

        Raise TransientError("disk_full") or ("disk_error").
        """
        with translated():
            return compaction.step(self, self._db, self._spoiled, stopping)

    def forget_leftovers(self, stopping: Callable[[], bool] = lambda: False) -> int:
        """Forget old blobs that nothing names; return how many. A walk over all messages, in short
        steps: once a day. For the service's maintenance only."""
        with translated():
            return leftovers.sweep(self, self._db, stopping)

    def close(self) -> None:
        """Close all connections; waits for a running transaction."""
        self._db.close()
        self.blobs.close()
        self._presence.release()
        withdraw(self.profile)

    @contextmanager
    def write(self, reason: str) -> Iterator[Transaction]:
        """Run one transaction: committed at the end of the block, rolled back on an exception.

        Keep it short: 500 rows or 20 ms. Raise TransientError("store_busy"), ("disk_full"),
        ("disk_error") or PermanentError("store_damaged"): then nothing was written.

        Nothing is raised any more once it is committed: everybody sees it then, and whoever was
        told of a failure would do it again. What could not be done behind the commit is logged
        and tried at each later write: the copy of the accounts, and to force a durable transaction
        of the service to the disk. Until that succeeds a power cut may take it back (not a kill).
        Who is about to do something outside that cannot be taken back asks ``tx.confirm()`` first,
        after the block. A face need not: its commits are on the disk or fail.
        """
        link = self._db.begin()
        done = False
        try:
            tx = Transaction(link, self._db, self.blobs, self.clock.now())
            yield tx
            index.flush(tx)
            accounts_changed = tx.noted("account")
            noted = tx.write_notes()
            with self._db.guarded():
                self.blobs.flush()
            done = True
        finally:
            self._db.finish(commit=done)
        if self._db.role == "service" and (tx.durable or self._owes_sync):
            self._sync_log(tx)
        if accounts_changed or self._owes_copy:
            self._keep_accounts()
        if noted:
            _log.debug("written: %s", reason)

    def _sync_log(self, tx: Transaction) -> None:
        try:
            self._db.sync_log()
        except OSError as error:
            tx.unconfirmed = True
            if not self._owes_sync:
                _log.warning("committed, but not forced to the disk: error %s", error.errno)
            self._owes_sync = True
        else:
            self._owes_sync = False

    def _keep_accounts(self) -> None:
        with self._keeping:
            try:
                with translated():
                    keep(self._db, self.profile.root)
            except MarmotError as error:
                if not self._owes_copy:
                    _log.warning("the copy of the accounts was not written: %s", error.code)
                self._owes_copy = True
            else:
                self._owes_copy = False
