"""Putting a message into a folder of the server, for the operations that do.

Payload keys: ``target`` (folder id), ``blob``, ``flags``, ``keywords``, ``date`` and
``message_id``, and ``size`` as the server says where the message was there before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.base.errors import PermanentError
from app.domain.ids import BlobId
from app.domain.journal import Entry
from app.domain.mail import Flag, Folder, Place
from app.domain.ports import Selected
from app.operations import mailbox
from app.operations.remote import Remote

_MOST = 500  # unknown messages that are compared when there is no Message-ID


def append(remote: Remote, target: Folder, payload: Mapping[str, object]) -> int | None:
    """Append the message, the folder made when it is gone; return its UID when told."""
    try:
        return _append(remote, target, payload, mailbox.enter)
    except PermanentError as error:
        if error.code not in ("target_missing", "folder_gone"):
            raise
    mailbox.create(remote, target)
    # nothing is known of the new folder: any UIDVALIDITY will do
    return _append(
        remote, target, payload, lambda remote, made: mailbox.session(remote).select(made.path)
    )


def _append(
    remote: Remote,
    target: Folder,
    payload: Mapping[str, object],
    enter: Callable[[Remote, Folder], Selected],
) -> int | None:
    """Append the message with what the server can keep of its flags and keywords."""
    data = remote.store.blobs.octets(BlobId(str(payload.get("blob", ""))))
    flags = Flag(mailbox.number(payload.get("flags")))
    wished = keywords = mailbox.words(payload.get("keywords"))
    if keywords or flags & ~mailbox.SYSTEM:
        # some servers refuse a message for a keyword they cannot keep
        flags, keywords = mailbox.kept(enter(remote, target), flags, wished)
    imap = mailbox.session(remote)
    uid = imap.append(target.path, data, flags, sorted(keywords), date_of(payload))
    if keywords != wished:
        mailbox.say_not_kept(remote, target)
    return uid


def there(entry: Entry, remote: Remote, target: Folder, place: Place) -> int | None:
    """Return the UID of the message when the folder has it and no other place is known for that:
    by Message-ID and size, without Message-ID by size and date."""
    name = str(entry.payload.get("message_id", ""))
    if mailbox.try_enter(remote, target) is None:
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
    date = date_of(entry.payload)
    for found in imap.fetch_headers(free):
        same_time = date is not None and abs((found.internaldate or 0.0) - date) <= 1.0
        if found.uid in free and found.size in sizes and (name or same_time):
            return found.uid
    return None


def date_of(payload: Mapping[str, object]) -> float | None:
    """Return the INTERNALDATE a payload asks for, None: the server's own."""
    moment = payload.get("date")
    return float(moment) if isinstance(moment, int | float) and moment else None
