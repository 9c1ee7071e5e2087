"""A letter on its way back to Drafts, with what its draft has to know in front of it."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass

from app.base.errors import MarmotError
from app.base.octets import Octets
from app.domain.ids import BlobId
from app.domain.journal import Entry
from app.domain.mail import Flag
from app.formats.draft_notes import DraftNotes
from app.store import Store, Transaction
from app.store.blobs import LARGE
from app.store.spool import SLICE

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Back:
    """The bytes of a draft; ``blob`` names them where they are stored already."""

    data: Octets
    blob: BlobId | None = None
    pack: int | None = None  # of a finished spool, not named yet

    def keep(self, tx: Transaction) -> BlobId:
        """Name the bytes in the store."""
        if self.blob is None:
            return tx.put_blob(self.data[:])
        if self.pack is not None:
            tx.adopt_blob(self.blob, self.pack, len(self.data))
        return self.blob


def notes_of(store: Store, entry: Entry) -> DraftNotes:
    """Return how a message of a send entry was meant; its watch must not be cancelled yet.

    Whether it is signed or encrypted shows in itself.
    """
    names = {Flag.ANSWERED: "", Flag.FORWARDED: ""}
    for sibling in store.journal.batch_entries(entry.batch):
        for flag in names:
            if sibling.kind == "set_flags" and sibling.payload.get("add") == int(flag):
                found = store.messages.places(sibling.places[:1])
                names[flag] = found[0].rfc_message_id if found else ""
    watch = store.watches.of(entry.account, str(entry.payload.get("message_id", "")))
    return DraftNotes(
        answers=names[Flag.ANSWERED],
        forwards=names[Flag.FORWARDED],
        watch=watch.until if watch else None,
    )


def with_notes(store: Store, entry: Entry, blob: BlobId) -> Back:
    """Return a stored message with the notes of its send entry in front.

    A large one is never in memory; where there is no room for a copy of it, the notes are lost
    rather than the message. Raise PermanentError("blob_unknown") or ("blob_damaged").
    """
    head, data = notes_of(store, entry).before(b""), store.blobs.octets(blob)
    if not head:
        return Back(data, blob)
    if len(data) <= LARGE:
        return Back(head + data[:])
    try:
        return _spooled(store, f"back-{entry.id}", head, data)
    except MarmotError as error:
        _log.warning("entry %d goes back without its notes: %s", entry.id, error.code)
        return Back(data, blob)


def _spooled(store: Store, key: str, head: bytes, data: Octets) -> Back:
    spool = store.blobs.spool(key)
    if spool.size:  # of a time that ended early
        spool.discard()
        spool = store.blobs.spool(key)
    try:
        spool.append(head)
        for at in range(0, len(data), SLICE):
            spool.append(data[at : at + SLICE])
        name, pack = spool.finish()
    except MarmotError:
        with suppress(MarmotError):
            spool.discard()
        raise
    finally:
        spool.close()
    return Back(store.blobs.in_pack(pack, spool.size), name, pack)
