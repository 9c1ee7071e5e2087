"""Every kind of operation, by name. A new kind is a file of its own and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.journal import ShowFoldersFunction, ShowFunction, ShowItemFunction
from app.operations.append import Append
from app.operations.copy import Copy
from app.operations.dav_delete import DAV_DELETE
from app.operations.dav_put import DAV_PUT
from app.operations.delete import Delete
from app.operations.folder_create import FolderCreate
from app.operations.folder_delete import FolderDelete
from app.operations.folder_empty import FolderEmpty
from app.operations.folder_rename import FolderRename
from app.operations.folder_subscribe import FolderSubscribe
from app.operations.move import Move
from app.operations.remote import FolderOperation, ItemOperation, Operation, Runnable
from app.operations.restore import Restore
from app.operations.send import SEND
from app.operations.set_flags import SetFlags

MAIL: tuple[Operation, ...] = (
    SetFlags(),
    Move(),
    Copy(),
    Delete(),
    Append(),
    Restore(),
    SEND,
    FolderEmpty(),
)
FOLDERS: tuple[FolderOperation, ...] = (
    FolderCreate(),
    FolderRename(),
    FolderDelete(),
    FolderSubscribe(),
)
DAV: tuple[ItemOperation, ...] = (DAV_PUT, DAV_DELETE)

OPERATIONS: Mapping[str, Runnable] = {
    operation.kind: operation for operation in (*MAIL, *FOLDERS, *DAV)
}
SHOWS: Mapping[str, ShowFunction] = {operation.kind: operation.show for operation in MAIL}
ITEM_SHOWS: Mapping[str, ShowItemFunction] = {operation.kind: operation.show for operation in DAV}
FOLDER_SHOWS: Mapping[str, ShowFoldersFunction] = {
    operation.kind: operation.show_folders for operation in FOLDERS
}
