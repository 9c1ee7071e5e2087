"""Messages too large for memory, or for a slow line to bring in a moment: loaded in slices, resumed
after a cut or a restart.

A slice is as long as the line brings in about half a second, so that no action waits longer for it,
and it is on the disk before the next one is asked for (``store.spool``). Under a size limit of the
account only the beginning is loaded, for list and search; the whole comes when it is opened.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.base.errors import PermanentError
from app.base.octets import Octets
from app.domain.ids import BlobId, PlaceId
from app.domain.mail import Folder
from app.domain.ports import ImapSession
from app.service import bounces
from app.service.belonging import belongs
from app.service.parsing import body_key
from app.store.blobs import LARGE
from app.store.spool import SLICE, Spool

if TYPE_CHECKING:
    from app.service.sync_run import SyncRun

log = logging.getLogger(__name__)

MOST = 1 << 30  # bytes of a message that are loaded at all
SLICES_AT_ONCE = 4  # what a slow line brings in one go, at most: about two seconds
HEAD = 256 << 10  # bytes of the beginning that are kept under a size limit


def in_slices(session: ImapSession, size: int) -> bool:
    """Tell whether a message of this RFC822.SIZE is loaded in slices."""
    return size > LARGE or (session.line_is_slow and size > SLICES_AT_ONCE * session.slice_bytes)


def fetch_large(run: SyncRun, folder: Folder, uid: int, place: PlaceId, size: int) -> bool:
    """Load one message of the selected folder; return False when left early, to be resumed.

    Raise PermanentError("message_gone") when the server has it no more, ("body_too_large")
    beyond ``MOST``, ("message_unreadable") when it gives another message.
    """
    store = run.context.store
    spool = store.blobs.spool(f"{folder.account}-{folder.id}-{folder.uidvalidity}-{uid}")
    try:
        while True:
            asked = min(run.session.slice_bytes, SLICE)
            data = run.session.fetch_slice(uid, spool.size, asked)
            if data is None:
                spool.discard()
                raise PermanentError("message_gone")
            if not spool.size:
                _check(run, place, data)
            spool.append(data)
            run.arrived(spool.size)
            run.progress("large", spool.size, max(size, spool.size))
            if spool.size > MOST:
                spool.discard()
                raise PermanentError("body_too_large")
            # RFC822.SIZE may be wrong: a short answer is the end only when nothing follows it.
            if len(data) < asked and (spool.size >= size or not data):
                break
            if run.urgent():  # after a slice: whoever is called away all the time still gets on
                return False
        _store(run, spool, place)
    finally:
        spool.close()
    return True


def _store(run: SyncRun, spool: Spool, place: PlaceId) -> None:
    """Keep what is complete: as a pack of its own, or like any other where the line was slow."""
    store, parsing = run.context.store, run.context.parsing
    whole: Octets
    named: tuple[BlobId, int] | None = None
    if spool.size <= LARGE:
        whole = spool.read()
    else:
        named = spool.finish()
        whole = store.blobs.in_pack(named[1], spool.size)
    key = body_key(place, spool.size)
    found = parsing.digest(key, whole)
    message = store.messages.place(place).message
    with parsing.storing([key]), store.write("large message") as tx:
        if named is not None:
            blob = named[0]
            tx.adopt_blob(*named, spool.size)
        else:
            blob = tx.put_blob(whole[:])
        store.messages.set_stored(tx, [(message, blob, spool.size, found)])
    if named is None:
        spool.discard()
    run.context.notify()
    bounces.take_in(run.context)


def fetch_head(run: SyncRun, uid: int, place: PlaceId) -> None:
    """Load the beginning of a message of the selected folder whose whole is not wanted here."""
    store = run.context.store
    data = run.session.fetch_slice(uid, 0, HEAD)
    if data is None:
        raise PermanentError("message_gone")
    _check(run, place, data)
    key, parsing = body_key(place, len(data)), run.context.parsing
    found = parsing.digest(key, data)
    message = store.messages.place(place).message
    with parsing.storing([key]), store.write("beginning of a message") as tx:
        store.messages.set_head(tx, message, data, found)
    run.context.notify()


def _check(run: SyncRun, place: PlaceId, beginning: bytes) -> None:
    """Raise PermanentError("message_unreadable") for the beginning of another message."""
    if not belongs(beginning, run.context.store.messages.place(place).rfc_message_id):
        raise PermanentError("message_unreadable")
