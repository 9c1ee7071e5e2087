"""Put a message back that was deleted or vanished, where it was, with its flags and date.

Payload: ``target`` (folder id), ``blob``, ``size``, ``flags``, ``keywords``, ``date`` and
``message_id``. The entry's place is where the message is shown from the beginning on.

Put back exactly once: before anything is sent the folder is searched for the Message-ID and size,
so that an attempt whose answer was lost is recognised, and so is a message that the server or
another client has put back meanwhile. A message without Message-ID is recognised after a lost
answer by size and date among what the store does not know.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.base.errors import PermanentError
from app.base.octets import Octets
from app.domain.ids import BlobId, FolderId
from app.domain.journal import Entry, NewEntry, Shown
from app.domain.mail import Flag, Folder, Place
from app.operations import mailbox
from app.operations.remote import Remote
from app.store import Store

_MOST = 500  # unknown messages that are compared when there is no Message-ID


class Restore:
    kind = "restore"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        return replace(shown, flags=shown.flags & ~Flag.DELETED, hidden=False)

    def run(self, entry: Entry, remote: Remote) -> str:
        store, payload = remote.store, entry.payload
        places = store.messages.places(entry.places)
        if not places:
            raise mailbox.gone()
        if places[0].uid is not None:  # sync has found it there already
            return ""
        target = store.folders.get(FolderId(mailbox.number(payload.get("target"))))
        mailbox.ensure(remote, target)
        uid = self._there(entry, remote, target, places[0])
        if uid is None:
            data = store.blobs.octets(BlobId(str(payload.get("blob", ""))))
            uid = self._append(remote, target, data, payload)
        with store.write("message put back") as tx:
            store.history.is_back(tx, places[0].id, target.id, uid)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        places = tuple(place.id for place in store.messages.places(entry.places))
        if not places:
            raise PermanentError("message_gone")
        return NewEntry("delete", entry.account, entry.lane, {}, places)

    def _there(self, entry: Entry, remote: Remote, target: Folder, place: Place) -> int | None:
        """Return the UID of the message when the folder has it already."""
        name = str(entry.payload.get("message_id", ""))
        if not name and not entry.attempts:
            return None
        try:
            mailbox.enter(remote, target)
        except PermanentError as error:
            if error.code != "folder_gone":
                raise
            return None
        imap = mailbox.session(remote)
        known = remote.store.messages.uids(target.id)
        hits: Sequence[int] = imap.find_message_id(name) if name else imap.all_uids()[-_MOST:]
        free = [uid for uid in hits if known.get(uid, place.id) == place.id]
        if not free:
            return None
        # our copy may be longer or shorter than a server once said
        own = remote.store.blobs.size(BlobId(str(entry.payload.get("blob", ""))))
        sizes = {mailbox.number(entry.payload.get("size")), own}
        date = _date(entry.payload)
        for found in imap.fetch_headers(free):
            same_time = date is not None and abs((found.internaldate or 0.0) - date) <= 1.0
            if found.uid in free and found.size in sizes and (name or same_time):
                return found.uid
        return None

    def _append(
        self, remote: Remote, target: Folder, data: Octets, payload: Mapping[str, object]
    ) -> int | None:
        imap = mailbox.session(remote)
        flags = Flag(mailbox.number(payload.get("flags")))
        keywords = sorted(mailbox.words(payload.get("keywords")))
        date = _date(payload)
        try:
            return imap.append(target.path, data, flags, keywords, date)
        except PermanentError as error:
            if error.code not in ("target_missing", "folder_gone"):
                raise
        mailbox.create(remote, target)
        return imap.append(target.path, data, flags, keywords, date)


def _date(payload: Mapping[str, object]) -> float | None:
    moment = payload.get("date")
    return float(moment) if isinstance(moment, int | float) and moment else None
