"""The folder of a role, made when an account has none; and folders that are needed once more while
their deletion waits: they are made again right behind it.
"""

from __future__ import annotations

from app.domain.ids import AccountId
from app.domain.mail import Folder, Role
from app.operations.folder_delete import FolderDelete
from app.operations.folder_paths import folder_of, parent_of
from app.store import Store, Transaction

NAMES = {
    Role.ARCHIVE: "Archive",
    Role.TRASH: "Trash",
    Role.JUNK: "Junk",
    Role.SENT: "Sent",
    Role.DRAFTS: "Drafts",
}


def role_folder(store: Store, tx: Transaction, account: AccountId, role: Role) -> Folder:
    """Return the account's folder of a role; a new one is made on the server when first needed."""
    found = store.folders.by_role(account, role)
    if found is not None and store.folder_view.find(found.id) is not None:
        return found
    for shown in store.folder_view.of(account):  # another one, or one that is still to be made
        if shown.role is role or (shown.pending and shown.path == NAMES[role]):
            return store.folders.get(shown.id)
    again = made_again(store, tx, found) if found is not None else None
    return again or store.folders.add_local(tx, account, NAMES[role], role)


def path_folder(store: Store, tx: Transaction, account: AccountId, path: str) -> Folder:
    """Return the folder that has, or had, this path on the server; made again when need be."""
    found = store.folders.by_path(account, path)
    if found is None:
        return store.folders.add_local(tx, account, path, Role.NONE)
    if store.folder_view.find(found.id) is None:
        return made_again(store, tx, found) or found
    return found


def made_again(store: Store, tx: Transaction, folder: Folder) -> Folder | None:
    """Queue behind the deletion of a folder that it is made anew; None when it cannot be, because
    the one above it goes as well."""
    shown = {one.id for one in store.folder_view.of(folder.account)}
    for entry in reversed(store.journal.of_folders(f"mail:{folder.account}")):
        if entry.kind != "folder_delete" or folder_of(entry.payload) != folder.id:
            continue
        back = FolderDelete().inverse(entry, store)
        if back is None or (parent_of(back.payload) or folder.id) not in {*shown, folder.id}:
            return None
        store.journal.add(tx, "undone", {"label": "folder_deleted"}, [back])
        return folder
    return None
