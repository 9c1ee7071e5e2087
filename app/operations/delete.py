"""Remove messages for good: exactly these, no others. (Moving to Trash is a move.)

Payload: ``replaced`` when something else took the place (a newer version of a draft, the copy in
another account): nothing for the history then. What the server has no more is done already. Taking
it back is putting back what the history kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.base.errors import PermanentError
from app.domain.journal import Entry, NewEntry, Shown
from app.operations import mailbox
from app.operations.remote import Remote
from app.store import Store


class Delete:
    kind = "delete"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        return replace(shown, hidden=True)

    def run(self, entry: Entry, remote: Remote) -> str:
        reason = "" if entry.payload.get("replaced") else "deleted"
        for number, places in mailbox.by_folder(remote, entry.places).items():
            folder = remote.store.folders.get(number)
            for part in mailbox.chunks(places):
                try:
                    mailbox.enter(remote, folder)
                    located = mailbox.with_uids(remote, folder, part)
                    if located:
                        mailbox.session(remote).expunge(sorted(located))
                except PermanentError as error:
                    if error.code != "folder_gone":
                        raise
                with remote.store.write("messages deleted") as tx:
                    for place in part:
                        remote.store.messages.place_gone(tx, place.id, reason)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        raise PermanentError("deleted_for_good")
