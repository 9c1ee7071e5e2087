"""Messages too large for memory: loaded in slices, resumed after a cut or a restart.

A slice is as long as the line brings in about half a second, so that no action waits longer for it,
and it is on the disk before the next one is asked for (``store.spool``). Under a size limit of the
account only the beginning is loaded, for list and search; the whole comes when it is opened.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.base.errors import PermanentError
from app.domain.ids import PlaceId
from app.domain.mail import Folder
from app.service import bounces
from app.service.belonging import belongs
from app.service.parsing import body_key
from app.store.messages import LARGE
from app.store.spool import SLICE

if TYPE_CHECKING:
    from app.service.mail_sync import SyncRun

log = logging.getLogger(__name__)

MOST = 1 << 30  # bytes of a message that are loaded at all
HEAD = 256 << 10  # bytes of the beginning that are kept under a size limit


def is_large(size: int) -> bool:
    """Tell whether a message of this RFC822.SIZE is loaded in slices."""
    return size > LARGE


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
        blob, pack = spool.finish()
    finally:
        spool.close()
    key, parsing = body_key(place, spool.size), run.context.parsing
    found = parsing.digest(key, store.blobs.in_pack(pack, spool.size))
    message = store.messages.place(place).message
    with parsing.storing([key]), store.write("large message") as tx:
        tx.adopt_blob(blob, pack, spool.size)
        store.messages.set_stored(tx, [(message, blob, spool.size, found)])
    run.context.notify()
    bounces.take_in(run.context)
    return True


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
