"""Give a folder another name or another place, with all below it.

Payload: see ``folder_paths``, and ``former`` = [parent, name, prefix] for undo.

What is shown changes at once; the row keeps the server's path until the server has renamed, so
that queued actions, which know folders by id, always find the mailbox. An attempt whose answer was
lost is recognised by what is there and what is not, and by MAILBOXID or UIDVALIDITY.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from app.base.errors import PermanentError
from app.domain.ids import FolderId
from app.domain.journal import Entry, FolderShown, NewEntry
from app.domain.mail import Folder
from app.operations import folder_paths as paths
from app.operations import mailbox
from app.operations.remote import Remote
from app.store import Store


class FolderRename:
    kind = "folder_rename"

    def show_folders(
        self, tree: Mapping[FolderId, FolderShown], payload: Mapping[str, object]
    ) -> Mapping[FolderId, FolderShown]:
        folder = paths.folder_of(payload)
        if folder not in tree:
            return {}
        old, new = tree[folder].path, paths.shown_path(tree, payload)
        return {
            one: replace(tree[one], path=new + tree[one].path[len(old) :])
            for one in paths.subtree(tree, folder)
        }

    def run(self, entry: Entry, remote: Remote) -> str:
        store = remote.store
        folder = store.folders.get(paths.folder_of(entry.payload))
        mailbox.ensure(remote, folder)
        folder = store.folders.get(folder.id)
        path = paths.server_path(remote, entry.payload)
        if folder.path == path:
            return ""
        if not (entry.attempts and self._is_done(remote, folder, path)):
            self._rename(remote, folder, path)
        self._carry_subscriptions(remote, folder, path)
        with store.write("folder renamed") as tx:
            store.folders.renamed(tx, folder.id, path)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        former = entry.payload.get("former")
        if not isinstance(former, list) or len(former) != 3:
            raise PermanentError("folder_gone")
        now = [entry.payload.get(key) for key in ("parent", "name", "prefix")]
        payload = {
            "folder": entry.payload.get("folder"),
            **dict(zip(("parent", "name", "prefix"), former, strict=True)),
            "former": now,
        }
        return NewEntry(self.kind, entry.account, entry.lane, payload)

    def _rename(self, remote: Remote, folder: Folder, path: str) -> None:
        try:
            mailbox.session(remote).rename(folder.path, path)
        except PermanentError as error:
            if error.code == "folder_gone" and paths.is_same(remote, folder, path):
                return  # somebody else has given it this very name
            if error.code == "server_refused" and paths.is_there(remote, path):
                raise PermanentError("folder_exists", details=error.details, folder=path) from error
            raise

    def _is_done(self, remote: Remote, folder: Folder, path: str) -> bool:
        """Tell whether an attempt cut short has renamed: the old name is free, the new is taken."""
        return not paths.is_there(remote, folder.path) and paths.is_there(remote, path)

    def _carry_subscriptions(self, remote: Remote, folder: Folder, path: str) -> None:
        """Subscribe to the new names: RENAME leaves the list of subscriptions alone (RFC 9051)."""
        imap = mailbox.session(remote)
        for number, new in remote.store.folders.below(folder.id, path):
            one = remote.store.folders.get(number)
            if one.subscribed:
                with suppress(PermanentError):
                    imap.subscribe(new, subscribed=True)
                with suppress(PermanentError):
                    imap.subscribe(one.path, subscribed=False)
