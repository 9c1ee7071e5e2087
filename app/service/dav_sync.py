"""Bringing in what servers hold of calendars and contacts. Plain steps; ``dav_loop`` schedules.

What never happens here: a deletion on the strength of an empty, unreadable or partial answer. More
than a few items vanishing at once are kept until a second, complete reading says the same (R15);
a collection that is not listed any more is asked for itself, on two occasions, before it goes.
Sync tokens and ctags are stored only after all they stand for is stored, so a cut repeats little
and skips nothing (R11). Reports that cannot be true (a token accepted but ignored, a changed ctag
without changes) are followed by a full compare of ETags (R17).
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.pim import Collection, ItemDigest
from app.domain.ports import DavSession, RemoteChanges, RemoteCollection, RemoteItem
from app.operations.dav_resource import as_listed
from app.operations.opening import digest_item
from app.service.journal_runner import CONNECTION_CODES
from app.store import Store

if TYPE_CHECKING:
    from app.service.context import LoopContext

log = logging.getLogger(__name__)

MANY = 10  # items; more of them vanishing at once, and more than half, are doubted
FETCH = 250  # resources asked for at a time
FETCH_BYTES = 8 << 20  # letters of objects in memory before they are stored
WRITE = 100  # resources written in one transaction
FULL_EVERY = 86400.0  # seconds between two full compares, whatever the tokens say
TOLD = 10  # problems reported one by one for a collection in one run
EXPAND_AHEAD = 400 * 86400.0  # series are kept expanded at least this far into the future

T = TypeVar("T")
Progress = Callable[[int, int], None]


@dataclass
class Outcome:
    """What the sync of one collection did."""

    stored: int = 0
    removed: int = 0
    doubted: int = 0  # vanished, but kept for now
    unreadable: list[str] = field(default_factory=list)  # hrefs
    unavailable: list[str] = field(default_factory=list)  # hrefs the server lists but cannot give


class DavSync:
    """Syncs all collections of one account; remembers between runs what it began to doubt."""

    def __init__(self, context: LoopContext) -> None:
        self._context = context
        self._missing: set[str] = set()  # collections not listed last time
        self._last_full = context.clock.monotonic()
        self._swept = False

    def full_due(self) -> bool:
        return self._context.clock.monotonic() - self._last_full >= FULL_EVERY

    def run(self, session: DavSession, *, full: bool = False) -> bool:
        """Sync everything once; return whether something is doubted and worth an early look.

        Raises the errors of the connection; a fault of one collection is recorded and the others
        go on.
        """
        context = self._context
        if not self._swept:
            self._sweep()
        context.activity("dav", "collections")
        listing = session.collections()
        doubted = self._take_listing(session, listing)
        failed = 0
        for remote in listing:
            if context.stopping.is_set():
                return doubted
            local = context.store.collections.by_href(context.account, remote.href)
            if local is None:
                continue
            try:
                outcome = sync_collection(
                    context.store,
                    session,
                    local,
                    remote,
                    full=full,
                    progress=self._progress,
                    announce=context.notify,
                )
            except MarmotError as error:
                if error.code in CONNECTION_CODES or error.code == "cancelled":
                    raise
                failed += 1
                log.info("collection %d not synced: %s", local.id, error.code)
                self._tell(error.code, local, details=error.details)
                continue
            doubted = doubted or bool(outcome.doubted)
            failed += bool(outcome.unavailable)
            self._report(local, outcome)
        if not failed and not doubted:
            self._all_well()
        if full and not failed:
            self._last_full = context.clock.monotonic()
        self._expand()
        context.activity("dav", "")
        return doubted

    def _progress(self, done: int, total: int) -> None:
        if total > WRITE:
            self._context.activity("dav", "items", done, total)

    def _take_listing(self, session: DavSession, listing: Sequence[RemoteCollection]) -> bool:
        context = self._context
        store = context.store
        with store.write("collections listed") as tx:
            unlisted = store.collections.merge_listing(tx, context.account, listing)
        context.notify()
        gone = [
            one
            for one in unlisted
            if one.href in self._missing and _is_gone(session, one, moved=bool(listing))
        ]
        self._missing = {one.href for one in unlisted}
        for one in gone:
            if self._has_unsent(one):
                continue
            with store.write("collection gone") as tx:
                store.collections.remove(tx, one.id)
            log.info("collection %d is gone on the server", one.id)
            context.notify()
        return bool(self._missing)

    def _has_unsent(self, collection: Collection) -> bool:
        store = self._context.store
        items = {
            item
            for entry in store.journal.active(f"dav:{self._context.account}")
            for item in entry.items
        }
        for item in items:
            try:
                if store.items.get(item).collection == collection.id:
                    return True
            except PermanentError:
                continue
        return False

    def _report(self, local: Collection, outcome: Outcome) -> None:
        if outcome.stored or outcome.removed or outcome.doubted:
            log.info(
                "collection %d: %d stored, %d removed, %d doubted",
                local.id,
                outcome.stored,
                outcome.removed,
                outcome.doubted,
            )
        if outcome.doubted:
            self._tell("many_vanished", local, count=outcome.doubted, total=local.total)
        for code, hrefs in (
            ("item_unreadable", outcome.unreadable),
            ("item_unavailable", outcome.unavailable),
        ):
            for href in hrefs[:TOLD]:
                self._tell(code, local, details=href)
            if len(hrefs) > TOLD:
                self._tell(code, local, count=len(hrefs))

    def _tell(
        self, code: str, local: Collection, *, details: str = "", count: int = 1, total: int = 0
    ) -> None:
        self._context.problem(
            code,
            details=details,
            operation="dav_sync",
            collection=int(local.id),
            name=local.name,
            count=count,
            total=total,
        )

    def _all_well(self) -> None:
        """Take back what earlier runs complained about; unreadable objects stay told."""
        store = self._context.store
        past = [
            problem.id
            for problem in store.problems.all()
            if problem.account == self._context.account
            and problem.fields.get("operation") == "dav_sync"
            and problem.code != "item_unreadable"
        ]
        if past:
            with store.write("sync problems settled") as tx:
                for problem in past:
                    store.problems.dismiss(tx, problem)
            self._context.notify()

    def _sweep(self) -> None:
        """Once a run of the program: drop deleted items the journal has forgotten."""
        store = self._context.store
        with store.write("items swept") as tx:
            store.items.sweep(tx)
        self._swept = True

    def _expand(self) -> None:
        """Draw the occurrences of endless series further as time goes on."""
        store = self._context.store
        until = self._context.clock.now() + EXPAND_AHEAD
        while not self._context.stopping.is_set():
            stale = store.items.stale(until, limit=50)
            if not stale:
                return
            with store.write("series expanded") as tx:
                store.items.expand(tx, stale)
            self._context.notify()
            if set(store.items.stale(until, limit=50)) & set(stale):
                return  # they cannot be drawn any further


def sync_collection(
    store: Store,
    session: DavSession,
    local: Collection,
    remote: RemoteCollection,
    *,
    full: bool = False,
    progress: Progress = lambda done, total: None,
    announce: Callable[[], None] = lambda: None,
) -> Outcome:
    """Make ``local`` hold what the server has in ``remote``; see the module for what is doubted."""
    doubts = set(store.collections.suspect(local.id))
    if not full and not doubts and _unchanged(local, remote):
        return Outcome()
    known = store.items.etags(local.id)
    token = "" if full or doubts else local.sync_token
    changes = session.changes(remote, token)
    if not changes.complete and _implausible(changes, known, local, remote):
        log.info("collection %d: implausible report, full compare", local.id)
        changes = session.changes(remote, "")
        if not changes.complete:
            raise TransientError("unreadable_answer", details="no complete listing")
    outcome = Outcome()
    wanted = [
        item for item in changes.changed if not item.etag or known.get(item.href) != item.etag
    ]
    done = 0
    for batch, found in _fetched(session, remote, wanted):
        _take(store, local, batch, found, outcome)
        done += len(batch)
        announce()
        progress(done, len(wanted))
    if changes.complete:
        vanished = set(known) - {item.href for item in changes.changed}
    else:
        vanished = set(changes.removed) & set(known)
    if len(vanished) > MANY and 2 * len(vanished) > len(known) and not vanished <= doubts:
        outcome.doubted = len(vanished)
        with store.write("vanished items doubted") as tx:
            store.collections.set_suspect(tx, local.id, sorted(vanished))
        return outcome
    for gone in _batches(sorted(vanished), WRITE):
        with store.write("vanished items removed") as tx:
            outcome.removed += store.items.remove_server(tx, local.id, gone)
        announce()
    with store.write("collection synced") as tx:
        if doubts:
            store.collections.set_suspect(tx, local.id, [])
        if not outcome.unavailable:
            store.collections.set_sync(tx, local.id, ctag=remote.ctag, sync_token=changes.token)
    return outcome


def _unchanged(local: Collection, remote: RemoteCollection) -> bool:
    if remote.ctag:
        return remote.ctag == local.ctag
    return bool(remote.sync_token) and remote.sync_token == local.sync_token


def _implausible(
    changes: RemoteChanges,
    known: dict[str, str],
    local: Collection,
    remote: RemoteCollection,
) -> bool:
    """Tell whether an incremental report looks like a token that was accepted but ignored."""
    if not changes.changed and not changes.removed:
        # Something changed, or we would not have asked, if the server has such a mark at all.
        return bool(remote.ctag or remote.sync_token) and not _unchanged(local, remote)
    same = sum(1 for item in changes.changed if known.get(item.href) == item.etag)
    return same > 0 and 2 * same >= len(known)


def _fetched(
    session: DavSession, remote: RemoteCollection, wanted: Sequence[RemoteItem]
) -> Iterator[tuple[Sequence[RemoteItem], list[RemoteItem]]]:
    """Yield batches with what the server delivers; the next is on its way while one is stored."""

    def ask(batch: Sequence[RemoteItem]) -> tuple[list[RemoteItem], list[RemoteItem]]:
        """Return what came, and what is better asked for when that has been stored."""
        found: list[RemoteItem] = []
        left = {item.href: item for item in batch}
        weight = 0
        for item in session.multiget(remote, list(left)):
            found.append(item)
            left.pop(item.href, None)
            weight += len(item.data or "")
            if weight > FETCH_BYTES:
                return found, list(left.values())
        return found, []

    batches = _batches(wanted, FETCH)
    with ThreadPoolExecutor(1, thread_name_prefix="dav-fetch") as pool:
        ahead = deque((batch, pool.submit(ask, batch)) for batch in islice(batches, 1))
        while ahead:
            batch, coming = ahead.popleft()
            found, left = coming.result()
            following: Iterable[Sequence[RemoteItem]] = [left] if left else islice(batches, 1)
            ahead.extend((more, pool.submit(ask, more)) for more in following)
            later = {item.href for item in left}
            yield [item for item in batch if item.href not in later], found


def _take(
    store: Store,
    local: Collection,
    batch: Sequence[RemoteItem],
    found: Sequence[RemoteItem],
    outcome: Outcome,
) -> None:
    """Parse and store one batch; parsing happens outside the transactions."""
    etags = {item.href: item.etag for item in batch}
    ready: list[tuple[RemoteItem, ItemDigest]] = []
    for item in found:
        listed = etags.pop(item.href, "")
        text = item.data
        if text is None:
            continue  # gone since the listing; the next one will not name it
        digest = digest_item(text, local.kind.value)
        if not digest.component:
            outcome.unreadable.append(item.href)
        ready.append((item if item.etag else replace(item, etag=listed), digest))
        if len(ready) >= WRITE:
            _store(store, local, ready, outcome)
            ready = []
    _store(store, local, ready, outcome)
    outcome.unavailable.extend(etags)


def _store(
    store: Store,
    local: Collection,
    ready: Sequence[tuple[RemoteItem, ItemDigest]],
    outcome: Outcome,
) -> None:
    if ready:
        with store.write("items stored") as tx:
            store.items.put_server(tx, local.id, ready)
        outcome.stored += len(ready)


def _is_gone(session: DavSession, collection: Collection, *, moved: bool) -> bool:
    """Ask for a collection that is not listed any more; only a clear "gone" counts.

    ``moved``: the server lists others, so one of another host belongs to former settings.
    """
    try:
        session.changes(as_listed(collection), "")
    except PermanentError as error:
        return error.code == "gone" or (moved and error.code == "foreign_href")
    except MarmotError as error:
        if error.code in CONNECTION_CODES or error.code == "cancelled":
            raise
    return False


def _batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
