"""Subscribe to a folder or no longer. Payload: ``folder``, ``subscribed``: a wished state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.ids import FolderId
from app.domain.journal import Entry, FolderShown, NewEntry
from app.operations import folder_paths as paths
from app.operations import mailbox
from app.operations.remote import Remote
from app.store import Store


class FolderSubscribe:
    kind = "folder_subscribe"

    def show_folders(
        self, tree: Mapping[FolderId, FolderShown], payload: Mapping[str, object]
    ) -> Mapping[FolderId, FolderShown]:
        folder = paths.folder_of(payload)
        if folder not in tree:
            return {}
        return {folder: replace(tree[folder], subscribed=bool(payload.get("subscribed")))}

    def run(self, entry: Entry, remote: Remote) -> str:
        folder = remote.store.folders.get(paths.folder_of(entry.payload))
        mailbox.ensure(remote, folder)
        wished = bool(entry.payload.get("subscribed"))
        mailbox.session(remote).subscribe(folder.path, subscribed=wished)
        with remote.store.write("folder subscribed") as tx:
            remote.store.folders.set_subscribed(tx, folder.id, subscribed=wished)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        payload = {**entry.payload, "subscribed": not entry.payload.get("subscribed")}
        return NewEntry(self.kind, entry.account, entry.lane, payload)
