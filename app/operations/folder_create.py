"""Make a folder. Its row is planned by the face, so that messages can be moved into it at once.

Payload: see ``folder_paths``. A folder that is there already is taken over. Taken back it is
deleted again, or rather its mail is moved to Trash first, as with every folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.base.errors import PermanentError
from app.domain.ids import FolderId
from app.domain.journal import Entry, FolderShown, NewEntry
from app.operations import folder_paths as paths
from app.operations import mailbox
from app.operations.remote import Remote
from app.store import Store


class FolderCreate:
    kind = "folder_create"

    def show_folders(
        self, tree: Mapping[FolderId, FolderShown], payload: Mapping[str, object]
    ) -> Mapping[FolderId, FolderShown]:
        folder = paths.folder_of(payload)
        if folder not in tree or not tree[folder].hidden:
            return {}
        path = paths.shown_path(tree, payload)
        return {folder: replace(tree[folder], path=path, hidden=False, subscribed=True)}

    def run(self, entry: Entry, remote: Remote) -> str:
        folder = remote.store.folders.get(paths.folder_of(entry.payload))
        if not remote.store.folders.is_local(folder.id):
            return ""  # made already
        path = paths.server_path(remote, entry.payload)
        mailbox.session(remote).create(path)
        with remote.store.write("folder made") as tx:
            remote.store.folders.made(tx, folder.id, path)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        folder = store.folders.get(paths.folder_of(entry.payload))
        if folder.total:
            raise PermanentError("folder_not_empty", folder=folder.name)
        payload = {**entry.payload, "for_good": False}
        return NewEntry("folder_delete", entry.account, entry.lane, payload)
