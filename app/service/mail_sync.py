"""The steps that make the store a mirror of a mail server. Each is a plain function that can be
left at any batch and called again: what is done is in the store, what is missing is seen by
comparing. Loops decide the order.

    listing -> first rows -> per folder: flags, vanished, new headers -> bodies

A folder is compared by QRESYNC where offered, else CONDSTORE and a list of UIDs, else by the
flags of all. Nothing a server fails to mention is deleted lightly (R15): an answer that does not
add up, or that takes away more than ten messages and more than half of a folder, is asked for a
second time after a fresh SELECT, and only what is missing in both is removed.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.base.errors import PermanentError, TransientError
from app.domain.ids import FolderId, PlaceId
from app.domain.mail import FlagUpdate, Folder, Headers, Role, ServerMessage
from app.domain.ports import RemoteFolder, Selected
from app.service import bounces, mail_order
from app.service.belonging import belongs
from app.service.context import LoopContext
from app.service.large_bodies import fetch_head, fetch_large, in_slices
from app.service.parsing import body_key, header_key
from app.service.sync_run import SyncRun

log = logging.getLogger(__name__)

FIRST_ROWS = 60
ROWS_PER_WRITE = 500
HEADERS_PER_SLICE = 4000
FLAGS_PER_WRITE = 2000
BODIES_PER_SLICE = 400
BODY_BYTES_PER_WRITE = 4 << 20
SMALL_BODY = 512 << 10
FEW = 10  # vanished messages that need no second look
INDEX_AT_ONCE = 100  # new messages of a known folder; the words of more come with their bodies
WRITE_SECONDS = 0.5  # what came over a slow line is written, and shown, at least this often
MOST_PROBLEMS = 5  # told of one folder in one pass


# ---- folders


def sync_folders(run: SyncRun) -> dict[FolderId, RemoteFolder]:
    """Take over the list of folders; return what the server said of each, by our id.

    Folders are kept when the list is empty, could not be read to its end, or lacks more than
    half of more than ten of them and a second look does not agree.
    """
    context, session = run.context, run.session
    listing = session.folders()
    known = {folder.path for folder in context.store.folders.of(context.account)}
    if not session.listing_complete:
        listing = _with_kept(context, listing, known)
    missing = known - {remote.path for remote in listing}
    if len(missing) > FEW and 2 * len(missing) > len(known):
        again = session.folders()
        seen = {remote.path for remote in listing}
        listing += [remote for remote in again if remote.path not in seen]
        if not session.listing_complete:
            listing = _with_kept(context, listing, known)
    if not any(remote.path == "INBOX" for remote in listing):
        log.warning("account %d: a list without INBOX, %d folders", context.account, len(listing))
        return {}
    if _same_listing(context, listing):
        folders = context.store.folders.of(context.account)
    else:
        with context.store.write("folder list") as tx:
            folders = context.store.folders.merge_listing(tx, context.account, listing)
        context.notify()
    remote_by_path = {remote.path: remote for remote in listing}
    return {f.id: remote_by_path[f.path] for f in folders if f.path in remote_by_path}


def _same_listing(context: LoopContext, listing: Sequence[RemoteFolder]) -> bool:
    """Tell whether the listing brings nothing new, so that nothing need be written."""
    folders = {folder.path: folder for folder in context.store.folders.of(context.account)}
    if not set(folders) <= {remote.path for remote in listing}:
        return False
    for remote in listing:
        folder = folders.get(remote.path)
        if folder is None or (
            (folder.delimiter, folder.selectable, folder.subscribed)
            != (remote.delimiter, remote.selectable, remote.subscribed)
        ):
            return False
        if remote.role not in (Role.NONE, folder.role):
            return False
        if remote.space != folder.space or remote.rights not in ("", folder.rights):
            return False
        if remote.mailbox_id not in ("", folder.mailbox_id):
            return False
    return True


def _with_kept(
    context: LoopContext, listing: Sequence[RemoteFolder], known: Iterable[str]
) -> list[RemoteFolder]:
    """Return ``listing`` with the known folders it lacks: absence in it means nothing."""
    seen = {remote.path for remote in listing}
    kept = [
        RemoteFolder(f.path, f.delimiter, f.role, f.selectable, f.subscribed, space=f.space)
        for f in context.store.folders.of(context.account)
        if f.path in known and f.path not in seen
    ]
    return [*listing, *kept]


# ---- rows and flags of one folder


def first_rows(run: SyncRun) -> bool:
    """Get the newest rows of an INBOX that was never seen, in one round trip after SELECT."""
    context, store = run.context, run.context.store
    inbox = store.folders.by_path(context.account, "INBOX")
    if inbox is None and store.folders.of(context.account):
        return False
    if inbox is not None and (inbox.synced_at is not None or inbox.total):
        return False
    selected = run.session.select("INBOX")
    newest: list[ServerMessage] = []
    lost: TransientError | None = None
    try:
        newest.extend(run.session.fetch_newest(FIRST_ROWS))
    except TransientError as error:
        lost = error  # what came is kept; the rest comes with the other headers
    if inbox is None:
        only = RemoteFolder("INBOX", "", Role.INBOX, selectable=True, subscribed=True)
        with store.write("first folder") as tx:
            store.folders.merge_listing(tx, context.account, [only])
        inbox = store.folders.by_path(context.account, "INBOX")
        assert inbox is not None
    inbox = check_uidvalidity(run, inbox, selected)
    add_rows(run, inbox, newest, index_later=True)
    if lost is not None:
        raise lost
    return True


def sync_folder_changes(run: SyncRun, folder: Folder, *, thorough: bool = True) -> bool:
    """Bring flags, vanished messages and new headers of ``folder`` up to date.

    ``thorough``: on servers without modification sequences ask the flags of all messages.
    Return False when left early. A folder that is gone is left to the next listing; one whose
    answers do not agree stays incomplete and is compared again in the next round.
    """
    context, store, session = run.context, run.context.store, run.session
    folder = store.folders.get(folder.id)
    known = store.messages.uids(folder.id)
    quick = folder.highestmodseq if folder.headers_complete else 0
    uidnext = _uidnext_before(run, folder)
    try:
        selected = session.select(
            folder.path, uidvalidity=folder.uidvalidity, modseq=quick, known_uids=list(known)
        )
    except PermanentError as error:
        if error.code not in ("folder_gone", "folder_closed"):
            raise
        log.info("folder %d cannot be opened: %s", folder.id, error.code)
        return True
    if selected.uidvalidity != folder.uidvalidity:
        folder = check_uidvalidity(run, folder, selected)
        known = store.messages.uids(folder.id)
    complete_before = folder.headers_complete
    if complete_before and selected.qresync:
        new = _apply_difference(run, folder, selected, known)
    else:
        new = _compare(run, folder, selected, known, thorough=thorough)
    with store.write("folder compared") as tx:
        # From here on the flags are known; missing headers are found by comparing UIDs.
        store.folders.set_sync(
            tx,
            folder.id,
            uidvalidity=selected.uidvalidity,
            highestmodseq=selected.highestmodseq,
            headers_complete=complete_before and not new,
        )
    if not sync_folder_headers(run, folder, sorted(new, reverse=True)):
        return False
    if not selected.uidnext:
        run.tells_uidnext = False
        selected = replace(selected, uidnext=uidnext)
    complete = True
    if thorough or not complete_before:
        complete = _forget_unmatched(run, folder, selected)
    with store.write("folder synchronised") as tx:
        store.folders.set_sync(
            tx,
            folder.id,
            uidnext=selected.uidnext,
            server_total=selected.exists,
            headers_complete=complete,
            synced_at=context.clock.now(),
        )
    context.notify()
    return True


def _uidnext_before(run: SyncRun, folder: Folder) -> int:
    """Return UIDNEXT by STATUS where SELECT does not tell it, 0 when that is not needed.

    Asked before SELECT: what arrives later makes the next STATUS another one. Without it every
    folder of such a server would be opened after every action of the person (R16).
    """
    selected = run.session.selected
    if run.tells_uidnext or (selected is not None and selected.path == folder.path):
        return 0
    try:
        return max(0, run.session.status(folder.path).uidnext)
    except PermanentError:
        return 0  # SELECT says what is wrong with it


def sync_folder_headers(run: SyncRun, folder: Folder, missing: Sequence[int]) -> bool:
    """Fetch the headers of ``missing`` (UIDs of the selected folder, newest first)."""
    remaining = {uid for uid in missing if (folder.id, uid) not in run.poison}
    for uid in set(missing) - remaining:
        run.skipped(folder, uid, "message_unreadable")
    done, total = 0, len(missing)
    later = total > INDEX_AT_ONCE or not folder.headers_complete
    for attempt in (1, 2):
        wanted = [uid for uid in missing if uid in remaining]
        at = 0
        while at < len(wanted):
            # A short first slice puts the newest rows on the screen at once.
            size = FIRST_ROWS if at == 0 and len(wanted) > ROWS_PER_WRITE else HEADERS_PER_SLICE
            part = wanted[at : at + size]
            at += size
            batch: list[ServerMessage] = []
            weight, written = 0, time.monotonic()
            stream = run.session.fetch_headers(part)
            try:
                for message in stream:
                    batch.append(message)
                    weight += len(message.header or b"")
                    slow = time.monotonic() - written >= WRITE_SECONDS
                    if slow or len(batch) >= ROWS_PER_WRITE or weight >= BODY_BYTES_PER_WRITE:
                        remaining.difference_update(add_rows(run, folder, batch, later))
                        done += len(batch)
                        batch = []
                        weight, written = 0, time.monotonic()
                        run.progress("headers", done, total)
                        if run.urgent():
                            return False
            except TransientError:
                add_rows(run, folder, batch, later)  # the next connection goes on behind it
                raise
            finally:
                close = getattr(stream, "close", None)
                if close is not None:
                    close()
            if batch:
                remaining.difference_update(add_rows(run, folder, batch, later))
                done += len(batch)
                run.progress("headers", done, total)
            if at < len(wanted) and run.urgent():
                return False
        if not remaining or attempt == 2:
            break
    if remaining:
        # Listed by SEARCH and twice not given by FETCH: gone meanwhile, or broken over there.
        still = {update.uid for update in run.session.fetch_flags(sorted(remaining))}
        log.info("folder %d: %d headers not given", folder.id, len(remaining & still))
        for uid in sorted(remaining & still)[:MOST_PROBLEMS]:
            run.skipped(folder, uid, "message_unreadable")
    return True


def add_rows(
    run: SyncRun, folder: Folder, found: Sequence[ServerMessage], index_later: bool = False
) -> set[int]:
    """Write a batch of headers; return the UIDs that were given."""
    store, parsing = run.context.store, run.context.parsing
    rows: list[tuple[ServerMessage, Headers]] = []
    seen: set[int] = set()
    for message in found:
        if message.uid in seen:
            continue
        seen.add(message.uid)
        key = header_key(folder, message.uid)
        rows.append((message, parsing.headers(key, message.header or b"")))
    keys = [header_key(folder, message.uid) for message, _ in rows]
    for part in parsing.batches(keys):
        with parsing.storing(keys[part]), store.write("headers") as tx:
            store.messages.add_headers(tx, folder.id, rows[part], index_later=index_later)
        run.context.notify()
    return seen


def check_uidvalidity(run: SyncRun, folder: Folder, selected: Selected) -> Folder:
    """Start a folder anew when its UIDVALIDITY is another one; its places wait to be matched."""
    if selected.uidvalidity == folder.uidvalidity:
        return folder
    store = run.context.store
    with store.write("uidvalidity") as tx:
        if folder.uidvalidity:
            log.info("folder %d: UIDVALIDITY changed", folder.id)
        store.messages.renew_uidvalidity(tx, folder.id, selected.uidvalidity)
    return store.folders.get(folder.id)


def _apply_difference(
    run: SyncRun, folder: Folder, selected: Selected, known: dict[int, PlaceId]
) -> set[int]:
    """Apply what QRESYNC told; return the new UIDs, or compare all when it does not add up."""
    new = {update.uid for update in selected.changed if update.uid not in known}
    gone = known.keys() & set(selected.vanished)
    if len(known) - len(gone) + len(new) != selected.exists:
        return _compare(run, folder, selected, known, thorough=True)
    _write_flags(run, folder, [u for u in selected.changed if u.uid in known])
    _vanish(run, folder, gone, known)
    return new


def _compare(
    run: SyncRun,
    folder: Folder,
    selected: Selected,
    known: dict[int, PlaceId],
    *,
    thorough: bool,
) -> set[int]:
    """Compare flags and UIDs without QRESYNC; return the new UIDs."""
    if not known and not selected.exists:
        return set()
    since = folder.highestmodseq if selected.highestmodseq else 0
    updates: list[FlagUpdate] = []
    if since:
        updates = run.session.fetch_flags(None, since)
        new = {update.uid for update in updates if update.uid not in known}
        fits = folder.headers_complete and len(known) + len(new) == selected.exists
        if not fits:
            new = _compare_uids(run, folder, known)
    else:
        new = _compare_uids(run, folder, known)
        if thorough and known:
            few = 2 * len(known) < selected.exists
            updates = run.session.fetch_flags(sorted(known) if few else None)
    _write_flags(run, folder, [update for update in updates if update.uid in known])
    return new


def _compare_uids(run: SyncRun, folder: Folder, known: dict[int, PlaceId]) -> set[int]:
    """List the UIDs there are; remove what is gone and return what is new."""
    there = set(run.session.all_uids())
    selected = run.session.selected
    gone = known.keys() - there
    if selected is not None and len(there) < selected.exists and gone:
        there |= _second_look(run, folder)
        again = run.session.selected
        if again is None or len(there) < again.exists:
            log.warning("folder %d: the list of UIDs is shorter than the folder", folder.id)
            return there - known.keys()
        gone = known.keys() - there
    _vanish(run, folder, gone, known)
    return there - known.keys()


def _second_look(run: SyncRun, folder: Folder) -> set[int]:
    selected = run.session.select(folder.path)
    if selected.uidvalidity != folder.uidvalidity:
        raise TransientError("folder_changing", folder=folder.id)
    return set(run.session.all_uids())


def _vanish(run: SyncRun, folder: Folder, gone: set[int], known: dict[int, PlaceId]) -> None:
    if not gone:
        return
    if len(gone) > FEW and 2 * len(gone) > len(known):
        gone = gone - _second_look(run, folder)
    store = run.context.store
    with store.write("vanished") as tx:
        store.messages.vanish(tx, folder.id, sorted(gone))
    log.info("folder %d: %d vanished", folder.id, len(gone))
    run.context.notify()


def _forget_unmatched(run: SyncRun, folder: Folder, selected: Selected) -> bool:
    """After a complete pass: remove the places the server did not list any more.

    Return False when the answers do not agree: the folder counts as incomplete and all is kept.
    """
    store = run.context.store
    known = store.messages.uids(folder.id)
    total = store.folders.get(folder.id).total
    lost = total - len(known)
    if lost > FEW and 2 * lost > total:
        there = _second_look(run, folder)
        if there - known.keys():
            return False  # more is there than could be read
    if selected.exists and not known:
        return False  # nothing could be read: nothing is taken for gone
    with store.write("unmatched places") as tx:
        store.messages.forget_unmatched(tx, folder.id)
    run.context.notify()
    return True


def _write_flags(run: SyncRun, folder: Folder, updates: Sequence[FlagUpdate]) -> None:
    store = run.context.store
    for at in range(0, len(updates), FLAGS_PER_WRITE):
        with store.write("flags") as tx:
            changed = store.messages.update_flags(tx, folder.id, updates[at : at + FLAGS_PER_WRITE])
        if changed:
            run.context.notify()


# ---- bodies


def sync_bodies(run: SyncRun, folder: Folder) -> bool:
    """Fetch the bodies missing in ``folder`` under the account's policy: newest first, and small
    ones before large ones. Return False when left early.
    """
    context, store = run.context, run.context.store
    settings = context.settings()
    if folder.policy:
        settings = replace(settings, policy=folder.policy)
    since = mail_order.oldest_wanted(settings, context.clock.now())
    if since is None:
        return True
    for sizes, at_once in (((0, SMALL_BODY), BODIES_PER_SLICE), ((SMALL_BODY + 1, None), 8)):
        tried: set[int] = set()
        stuck = 0  # tried in vain, and listed again each time
        while True:
            if run.urgent():
                return False
            limit = at_once + 2 * stuck
            listed = store.messages.wanted_bodies(
                folder.id, newer_than=since, sizes=sizes, limit=limit
            )
            part = [entry for entry in listed if entry[0] not in tried][:at_once]
            stuck = sum(entry[0] in tried for entry in listed)
            if not part:
                if len(listed) < limit:
                    break
                continue
            if not _at(run, folder):
                return True  # the next look at the folder matters, not its bodies
            tried.update(uid for uid, _, _ in part)
            if not _fetch_within(run, folder, part, settings.largest):
                return False
    return True


def _fetch_within(
    run: SyncRun, folder: Folder, wanted: Sequence[tuple[int, PlaceId, int]], largest: int
) -> bool:
    """Fetch bodies, of those above ``largest`` bytes (0: no limit) the beginning alone."""
    heads = [entry for entry in wanted if largest and entry[2] > largest]
    for entry in heads:
        _fetch_apart(run, folder, *entry, whole=False)
    whole = [entry for entry in wanted if not largest or entry[2] <= largest]
    return not whole or fetch_bodies(run, folder, whole)


def fetch_bodies(run: SyncRun, folder: Folder, wanted: Sequence[tuple[int, PlaceId, int]]) -> bool:
    """Fetch and store the bodies of (uid, place, size); return False when left early."""
    store = run.context.store
    if not _at(run, folder):
        return True
    places: dict[int, PlaceId] = {}
    sizes: dict[int, int] = {}
    large: list[tuple[int, PlaceId, int]] = []
    for uid, place, size in wanted:
        if (folder.id, uid) in run.poison:
            _give_up(run, folder, uid, place, "message_unreadable")
        elif in_slices(run.session, size):
            large.append((uid, place, size))
        else:
            places[uid], sizes[uid] = place, size
    stream = run.session.fetch_bodies(list(places), sizes)
    missing = dict(places)
    batch: list[tuple[PlaceId, bytes]] = []
    weight, written = 0, time.monotonic()
    try:
        for message in stream:
            owner = missing.pop(message.uid, None)
            if owner is None or message.body is None:
                continue
            batch.append((owner, message.body))
            weight += len(message.body)
            urgent = run.urgent()
            slow = time.monotonic() - written >= WRITE_SECONDS
            if urgent or slow or weight >= BODY_BYTES_PER_WRITE or len(batch) >= 100:
                _store_bodies(run, folder, batch)
                batch, weight, written = [], 0, time.monotonic()
                run.progress("bodies", len(places) - len(missing), len(places))
                if urgent:
                    return False
    except TransientError:
        if batch:
            _store_bodies(run, folder, batch)  # the next connection goes on behind it
        raise
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()
    if batch:
        _store_bodies(run, folder, batch)
        run.progress("bodies", len(places) - len(missing), len(places))
    if missing:
        there = {update.uid for update in run.session.fetch_flags(sorted(missing))}
        for uid in sorted(there & missing.keys()):
            _give_up(run, folder, uid, missing[uid], "message_unreadable")
        gone = missing.keys() - there
        if gone:
            _vanish(run, folder, set(gone), store.messages.uids(folder.id))
    return all(_fetch_apart(run, folder, *one, whole=True) for one in large)


def _fetch_apart(
    run: SyncRun, folder: Folder, uid: int, place: PlaceId, size: int, *, whole: bool
) -> bool:
    """Fetch a large message in slices, or its beginning; return False when left early."""
    try:
        if whole:
            return fetch_large(run, folder, uid, place, size)
        fetch_head(run, uid, place)
    except PermanentError as error:
        if error.code != "message_gone":
            _give_up(run, folder, uid, place, error.code)
    return True


def _at(run: SyncRun, folder: Folder) -> bool:
    """Have ``folder`` selected under the UIDVALIDITY its UIDs belong to."""
    folder = run.context.store.folders.get(folder.id)
    selected = run.session.selected
    if selected is None or selected.path != folder.path:
        try:
            selected = run.session.select(folder.path)
        except PermanentError:
            return False
    return selected.uidvalidity == folder.uidvalidity


def _give_up(run: SyncRun, folder: Folder, uid: int, place: PlaceId, code: str) -> None:
    store = run.context.store
    with store.write("body given up") as tx:
        store.messages.give_up_body(tx, place)
    run.skipped(folder, uid, code)


def _store_bodies(run: SyncRun, folder: Folder, batch: Sequence[tuple[PlaceId, bytes]]) -> None:
    store, parsing = run.context.store, run.context.parsing
    known = {place.id: place for place in store.messages.places([place for place, _ in batch])}
    messages = {place.id: place.message for place in known.values()}
    own = [
        (place, data)
        for place, data in batch
        if place in known and belongs(data, known[place].rfc_message_id)
    ]
    for place in messages.keys() - {place for place, _ in own}:
        _give_up(run, folder, known[place].uid or 0, place, "message_unreadable")
    read = [(p, data, parsing.digest(body_key(p, len(data)), data)) for p, data in own]
    keys = [body_key(place, len(data)) for place, data, _ in read]
    for part in parsing.batches(keys):
        with parsing.storing(keys[part]), store.write("bodies") as tx:
            store.messages.set_bodies(
                tx,
                [(messages[p], data, found) for p, data, found in read[part]],
            )
        run.context.notify()
    bounces.take_in(run.context)
