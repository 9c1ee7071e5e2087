"""Give a folder another name or another place, with all below it.

Payload: see ``folder_paths``, and ``former`` = [parent, name, prefix] for undo.

What is shown changes at once; the row keeps the server's path until the server has renamed, so
that queued actions, which know folders by id, always find the mailbox. An attempt whose answer was
lost is recognised by MAILBOXID or UIDVALIDITY: of a folder that sync has not seen yet they are
noted before the first attempt, in ``mailbox``.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from app.base.errors import PermanentError
from app.domain.ids import FolderId
from app.domain.journal import Entry, EntryState, FolderShown, NewEntry
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
        known = self._known(entry, remote, folder)
        if not (entry.attempts and self._is_done(remote, known, path)):
            self._rename(remote, known, path)
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
        """Tell whether an attempt cut short has renamed: the old name is free, and ours is under
        the new one. What has no UIDVALIDITY (it holds folders only) has nothing but its name."""
        if paths.is_there(remote, folder.path):
            return False
        if folder.mailbox_id or folder.uidvalidity:
            return paths.is_same(remote, folder, path)
        return paths.is_there(remote, path)

    def _known(self, entry: Entry, remote: Remote, folder: Folder) -> Folder:
        """Return the folder with what tells it from others on the server."""
        if folder.mailbox_id or folder.uidvalidity:
            return folder
        noted = entry.payload.get("mailbox")
        if not isinstance(noted, list) or len(noted) != 2:
            try:
                found = mailbox.session(remote).status(folder.path)
            except PermanentError:
                return folder
            noted = [found.mailbox_id, max(0, found.uidvalidity)]
            payload = {**entry.payload, "mailbox": noted}
            with remote.store.write("which folder is renamed") as tx:
                remote.store.journal.set_state(tx, entry.id, EntryState.RUNNING, payload=payload)
        return replace(folder, mailbox_id=str(noted[0]), uidvalidity=mailbox.number(noted[1]))

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
