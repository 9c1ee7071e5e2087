"""The tree of places: all inboxes, starred, outbox, then every account with its folders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.domain.accounts import Account
from app.domain.ids import FolderId
from app.domain.mail import Folder, Role
from app.ui.mail import sources
from app.ui.mail.model import MIME, dragged
from app.ui.mail.sources import Source
from app.ui.words import plural, tr

Index = QModelIndex | QPersistentModelIndex
NODE_ROLE = Qt.ItemDataRole.UserRole

ICONS = {
    Role.INBOX: "inbox",
    Role.DRAFTS: "file-text",
    Role.SENT: "send",
    Role.ARCHIVE: "archive",
    Role.JUNK: "shield-alert",
    Role.TRASH: "trash-2",
    Role.FLAGGED: "star",
    Role.ALL: "mails",
    Role.OUTBOX: "send",
}


@dataclass(slots=True)
class Node:
    """One line: a section heading (no source), or a place to open."""

    key: str
    title: str
    icon: str = ""
    count: int = 0
    source: Source | None = None
    folder: Folder | None = None
    below: list[Node] = field(default_factory=list)

    def shape(self) -> tuple[object, ...]:
        """What the tree's structure depends on; counts are not part of it."""
        return (self.key, self.title, self.icon, tuple(n.shape() for n in self.below))


def nodes(accounts: Sequence[Account], folders: Sequence[Folder], outbox: int) -> list[Node]:
    """Return the lines of the tree."""
    top: list[Node] = []
    every = sources.inboxes(folders)
    if len(every.folders) > 1:
        unread = sum(f.unread for f in folders if f.role is Role.INBOX)
        title = tr("All inboxes")
        source = Source("inboxes", title, every.folders, Role.INBOX)
        top.append(Node("inboxes", title, "inbox", unread, source))
    top.append(Node("starred", tr("Starred"), "star", 0, sources.starred()))
    top.append(Node("outbox", tr("Outbox"), "clock", outbox, sources.outbox()))
    top.append(Node("deleted", tr("Deleted lately"), "history", 0, sources.deleted()))
    for account in accounts:
        head = Node(f"account:{account.id}", account.settings.address)
        head.below = _tree([f for f in folders if f.account == account.id])
        top.append(head)
    return top


def _tree(folders: Sequence[Folder]) -> list[Node]:
    made: dict[str, Node] = {}
    top: list[Node] = []
    for folder in folders:
        if folder.role is Role.OUTBOX:
            continue
        title = sources.folder_title(folder)
        count = folder.total if folder.role is Role.DRAFTS else folder.unread
        source = sources.of_folder(folder) if folder.selectable else None
        node = Node(
            f"folder:{folder.id}", title, ICONS.get(folder.role, "folder"), count, source, folder
        )
        made[folder.path] = node
    for folder in folders:
        node_or_none = made.get(folder.path)
        if node_or_none is None:
            continue
        parent = None
        if folder.delimiter and folder.role is Role.NONE:
            above = folder.path.rpartition(folder.delimiter)[0]
            parent = made.get(above)
            if parent is not None and above.upper() == "INBOX":
                parent = None  # many servers put everything below INBOX
        (top if parent is None else parent.below).append(node_or_none)
    return top


class FolderModel(QStandardItemModel):
    """Keeps its items while only counts change, so that nothing folds or loses the selection."""

    moved = Signal(object, object, bool)  # list of place ids, FolderId, copy instead

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape: tuple[object, ...] = ()
        self._items: dict[str, QStandardItem] = {}

    def show(self, lines: Sequence[Node]) -> bool:
        """Take new lines; True when the structure changed and all items are new."""
        shape = tuple(n.shape() for n in lines)
        if shape == self._shape:
            self._update(lines)
            return False
        self._shape = shape
        self.clear()
        self._items.clear()
        for node in lines:
            self.invisibleRootItem().appendRow(self._make(node))
        return True

    def item_of(self, key: str) -> QStandardItem | None:
        return self._items.get(key)

    def node(self, index: Index) -> Node | None:
        found = index.data(NODE_ROLE) if index.isValid() else None
        return found if isinstance(found, Node) else None

    def _make(self, node: Node) -> QStandardItem:
        item = QStandardItem()
        self._fill(item, node)
        for below in node.below:
            item.appendRow(self._make(below))
        self._items[node.key] = item
        return item

    def _fill(self, item: QStandardItem, node: Node) -> None:
        item.setData(node, NODE_ROLE)
        item.setText(node.title)
        spoken = node.title
        if node.count:
            what = plural("1 unread", "%n unread", node.count)
            if node.key == "outbox" or (node.folder and node.folder.role is Role.DRAFTS):
                what = plural("1 message", "%n messages", node.count)
            spoken = f"{node.title}, {what}"
        item.setAccessibleText(spoken)
        flags = Qt.ItemFlag.ItemIsEnabled
        if node.source is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if node.folder is not None and node.folder.selectable:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        item.setFlags(flags)

    def _update(self, lines: Sequence[Node]) -> None:
        for node in lines:
            item = self._items[node.key]
            old = item.data(NODE_ROLE)
            if not isinstance(old, Node) or (old.count, old.folder) != (node.count, node.folder):
                self._fill(item, node)
            self._update(node.below)

    # drops

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        node = self.node(parent)
        return data.hasFormat(MIME) and node is not None and node.folder is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        node = self.node(parent)
        places = dragged(data)
        if node is None or node.folder is None or not places:
            return False
        target: FolderId = node.folder.id
        self.moved.emit(places, target, action == Qt.DropAction.CopyAction)
        return False  # the view must not remove rows: the store says what moved
