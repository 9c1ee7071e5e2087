"""Where a folder is to be: payloads name the parent by id and the last name as text, so that an
entry means the same after whatever was done to the folders above it.

Payload keys: ``folder`` (id), ``parent`` (id, 0: the top), ``name``, ``prefix`` (of the account's
own namespace, for the top).
"""

from __future__ import annotations

from collections.abc import Mapping

from app.base.errors import PermanentError
from app.domain.ids import FolderId
from app.domain.journal import FolderShown
from app.domain.mail import Folder
from app.operations import mailbox
from app.operations.remote import Remote

Tree = Mapping[FolderId, FolderShown]
Payload = Mapping[str, object]


def folder_of(payload: Payload) -> FolderId:
    return FolderId(mailbox.number(payload.get("folder")))


def parent_of(payload: Payload) -> FolderId | None:
    number = mailbox.number(payload.get("parent"))
    return FolderId(number) if number else None


def shown_path(tree: Tree, payload: Payload) -> str:
    """Return the path a payload gives its folder, as shown."""
    name, parent = str(payload.get("name", "")), parent_of(payload)
    if parent is None:
        return str(payload.get("prefix", "")) + name
    above = tree.get(parent)
    return f"{above.path}{above.delimiter or '/'}{name}" if above is not None else name


def server_path(remote: Remote, payload: Payload) -> str:
    """Return the path a payload gives its folder on the server, its parent made when need be.

    Raise PermanentError("folder_gone") when the parent is there no more.
    """
    name, parent = str(payload.get("name", "")), parent_of(payload)
    if parent is None:
        return str(payload.get("prefix", "")) + name
    above = remote.store.folders.get(parent)
    mailbox.ensure(remote, above)
    return f"{above.path}{above.delimiter or '/'}{name}"


def subtree(tree: Tree, folder: FolderId) -> list[FolderId]:
    """Return a folder and all shown below it."""
    top = tree[folder]
    start = top.path + (top.delimiter or "\x01")
    return [folder] + [
        other
        for other, shown in tree.items()
        if other != folder and not shown.hidden and shown.path.startswith(start)
    ]


def is_there(remote: Remote, path: str) -> bool:
    """Ask the server for a folder by itself."""
    try:
        mailbox.session(remote).status(path)
    except PermanentError:
        return False
    return True


def is_same(remote: Remote, folder: Folder, path: str) -> bool:
    """Tell whether the server has under ``path`` the mailbox we know as ``folder``."""
    try:
        found = mailbox.session(remote).status(path)
    except PermanentError:
        return False
    if folder.mailbox_id and found.mailbox_id:
        return folder.mailbox_id == found.mailbox_id
    return folder.uidvalidity > 0 and folder.uidvalidity == found.uidvalidity
