"""Remove for good what is in Trash or Junk: the messages listed here, and those that were on the
server when the person said so without being listed yet. What arrives later stays.

Payload: ``folder``, ``below`` (UIDNEXT as known then) and ``uidvalidity`` it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.base.errors import PermanentError
from app.domain.journal import Entry, NewEntry, Shown
from app.operations import folder_paths as paths
from app.operations import mailbox
from app.operations.delete import Delete
from app.operations.remote import Remote
from app.store import Store


class FolderEmpty:
    kind = "folder_empty"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        return Delete().show(shown, payload)

    def run(self, entry: Entry, remote: Remote) -> str:
        Delete().run(entry, remote)
        store, imap = remote.store, mailbox.session(remote)
        folder = store.folders.get(paths.folder_of(entry.payload))
        below = mailbox.number(entry.payload.get("below"))
        if not below or store.folders.is_local(folder.id):
            return ""
        try:
            selected = imap.select(folder.path)
        except PermanentError as error:
            if error.code != "folder_gone":
                raise
            return ""
        if selected.uidvalidity == mailbox.number(entry.payload.get("uidvalidity")):
            known = store.messages.uids(folder.id)  # came back meanwhile, or came later
            rest = [uid for uid in imap.all_uids() if uid < below and uid not in known]
            if rest:
                imap.expunge(rest)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        return Delete().inverse(entry, store)
