"""Folders as the person sees them: what the server has plus active journal entries about folders.

Computed when asked, never stored: sync and operations work with the folders of the server
(``Folders``), faces with these. So a rename is seen at once while every queued action and every
sync still knows the folder by the name the server knows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from app.domain.ids import AccountId, FolderId
from app.domain.journal import FolderShown, ShowFoldersFunction
from app.domain.mail import Folder
from app.store.database import Database
from app.store.folders import Folders, in_order, last_name
from app.store.journal import IS_OF_FOLDERS


class FolderView:
    def __init__(
        self, database: Database, folders: Folders, shows: Mapping[str, ShowFoldersFunction]
    ) -> None:
        self._db = database
        self._folders = folders
        self._shows = dict(shows)

    def of(self, account: AccountId) -> list[Folder]:
        """Return the folders of an account as shown, in their order."""
        entries = self._entries(account)
        if not entries:
            return self._folders.of(account)
        return in_order(self._shown(account, entries))

    def get(self, folder: FolderId) -> Folder:
        """Return one folder as shown, also a hidden one; raise PermanentError("folder_unknown")."""
        found = self._folders.get(folder)
        entries = self._entries(found.account)
        for shown in self._shown(found.account, entries) if entries else ():
            if shown.id == folder:
                return shown
        return found

    def find(self, folder: FolderId) -> Folder | None:
        """Return one folder as shown; None when it is hidden or gone."""
        account = self._folders.get(folder).account
        return next((f for f in self.of(account) if f.id == folder), None)

    def by_path(self, account: AccountId, path: str) -> Folder | None:
        return next((f for f in self.of(account) if f.path == path), None)

    def _entries(self, account: AccountId) -> list[tuple[str, str]]:
        rows = self._db.read(
            f"SELECT kind, payload_json FROM entry WHERE {IS_OF_FOLDERS} AND lane = ?"
            " AND account_id = ? ORDER BY id",
            (f"mail:{account}", account),
        )
        return [(kind, payload) for kind, payload in rows if kind in self._shows]

    def _shown(self, account: AccountId, entries: list[tuple[str, str]]) -> list[Folder]:
        every = self._folders.all(account)
        before = {
            f.id: FolderShown(f.path, f.delimiter, hidden=not here, subscribed=f.subscribed)
            for f, here in every
        }
        tree = dict(before)
        for kind, payload in entries:
            tree.update(self._shows[kind](tree, json.loads(payload)))
        found: list[Folder] = []
        for folder, _here in every:
            shown = tree[folder.id]
            if shown.hidden:
                continue
            if shown == before[folder.id]:
                found.append(folder)
                continue
            found.append(
                replace(
                    folder,
                    path=shown.path,
                    name=last_name(shown.path, folder.delimiter),
                    subscribed=shown.subscribed,
                    pending=True,
                )
            )
        return found
