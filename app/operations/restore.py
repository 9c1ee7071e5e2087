"""Put a message back that was deleted or vanished, where it was, with its flags and date.

Payload: ``target`` (folder id), ``blob``, ``size``, ``flags``, ``keywords``, ``date`` and
``message_id``. The entry's place is where the message is shown from the beginning on.

Put back exactly once: before anything is sent the folder is searched for the Message-ID and size,
so that an attempt whose answer was lost is recognised, and so is a message that the server or
another client has put back meanwhile. A message without Message-ID is recognised after a lost
answer by size and date among what the store does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.base.errors import PermanentError
from app.domain.ids import FolderId
from app.domain.journal import Entry, NewEntry, Shown
from app.domain.mail import Flag
from app.operations import filing, mailbox
from app.operations.remote import Remote
from app.store import Store


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
        uid = None
        if entry.attempts or payload.get("message_id"):
            uid = filing.there(entry, remote, target, places[0])
        if uid is None:
            uid = filing.append(remote, target, payload)
        with store.write("message put back") as tx:
            store.history.is_back(tx, places[0].id, target.id, uid)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        places = tuple(place.id for place in store.messages.places(entry.places))
        if not places:
            raise PermanentError("message_gone")
        return NewEntry("delete", entry.account, entry.lane, {}, places)
