"""The tree of places: all inboxes, flagged, outbox, then every account with its folders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.domain.accounts import Account
from app.domain.ids import AccountId, FolderId
from app.domain.limits import Severity
from app.domain.mail import Folder, Role, StorageUse
from app.rules.limits import storage_severity
from app.rules.rights import allows
from app.ui.mail import sources
from app.ui.mail.model import MIME, dragged
from app.ui.mail.shelf import Shelf, places
from app.ui.mail.sources import Source
from app.ui.words import number, plural, size, tr

Index = QModelIndex | QPersistentModelIndex
NODE_ROLE = Qt.ItemDataRole.UserRole
FOLDER_MIME = "application/x-marmot-folder"

ICONS = {
    Role.INBOX: "inbox",
    Role.DRAFTS: "file-text",
    Role.SENT: "send",
    Role.ARCHIVE: "archive",
    Role.JUNK: "shield-alert",
    Role.TRASH: "trash-2",
    Role.FLAGGED: "flag",
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
    account: Account | None = None  # of a heading
    warning: str = ""  # such as "93 % full", beside a heading
    hint: str = ""  # a sentence more: tool tip, and what is spoken

    def shape(self) -> tuple[object, ...]:
        """What the tree's structure depends on; counts are not part of it."""
        return (self.key, self.title, self.icon, tuple(n.shape() for n in self.below))

    @property
    def takes_mail(self) -> bool:
        """Whether messages may be put here."""
        return (
            self.folder is not None
            and self.folder.selectable
            and allows(self.folder.rights, "insert")
        )


def nodes(
    accounts: Sequence[Account],
    folders: Sequence[Folder],
    outbox: int,
    storage: Mapping[AccountId, StorageUse] | None = None,
    *,
    vanishing: Mapping[FolderId, int] | None = None,
    subscribed_only: bool = False,
    shelf: Shelf | None = None,
    shown: str = "",
) -> list[Node]:
    """Return the lines of the tree. ``storage``: the fullest resource of an account;
    ``vanishing``: after how many days the provider empties a folder; ``shown``: the key of the
    place on show."""
    top: list[Node] = []
    every = sources.inboxes(folders)
    if len(every.folders) > 1:
        unread = sum(f.unread for f in folders if f.role is Role.INBOX)
        title = tr("All inboxes")
        source = Source("inboxes", title, every.folders, Role.INBOX)
        top.append(Node("inboxes", title, "inbox", unread, source))
    top.append(Node("flagged", tr("Flagged", "folder"), "flag", 0, sources.flagged()))
    top.append(Node("outbox", tr("Outbox"), "clock", outbox, sources.outbox()))
    for title, icon, count, source in places(shelf or Shelf(), shown):
        top.append(Node(source.key, title, icon, count, source))
    top.append(Node("deleted", tr("Deleted lately"), "history", 0, sources.deleted()))
    for account in accounts:
        head = Node(f"account:{account.id}", account.settings.address, account=account)
        own = [f for f in folders if f.account == account.id]
        if subscribed_only:
            own = wanted(own)
        head.below = _tree([f for f in own if not f.space], vanishing or {})
        head.below += _spaces(account, own)
        use = (storage or {}).get(account.id)
        if use is not None and storage_severity(use.used, use.allowed) is not Severity.OK:
            head.warning = tr("{percent} % full", percent=use.percent)
            head.hint = full_sentence(use)
        top.append(head)
    return top


def full_sentence(use: StorageUse) -> str:
    """Return how full a mailbox is, in words."""
    if use.resource == "STORAGE":
        return tr(
            "Your mailbox is {percent} % full: {used} of {allowed}.",
            percent=use.percent,
            used=size(use.used),
            allowed=size(use.allowed),
        )
    return tr(
        "Your mailbox is {percent} % full: {used} of {allowed} messages.",
        percent=use.percent,
        used=number(use.used),
        allowed=number(use.allowed),
    )


def wanted(folders: Sequence[Folder]) -> list[Folder]:
    """Return the subscribed folders, those with a role, and what lies above them."""
    kept = [f for f in folders if f.subscribed or f.role is not Role.NONE]
    return [
        f
        for f in folders
        if f in kept or any(f.delimiter and k.path.startswith(f.path + f.delimiter) for k in kept)
    ]


def _spaces(account: Account, folders: Sequence[Folder]) -> list[Node]:
    """Return folders of other people and shared ones, each kind under a heading of its own."""
    made: list[Node] = []
    for space, title in (
        ("other", tr("Folders of other people")),
        ("shared", tr("Shared folders")),
    ):
        own = [f for f in folders if f.space == space]
        if any(f.selectable for f in own):
            head = Node(f"space:{account.id}:{space}", title)
            head.below = _tree(_without_prefixes(own), {})
            made.append(head)
    return made


def _without_prefixes(folders: Sequence[Folder]) -> list[Folder]:
    """Leave out the bare prefix of a namespace: the heading stands for it."""
    return [f for f in folders if f.selectable or (f.delimiter and f.delimiter in f.path)]


def rights_sentence(folder: Folder) -> str:
    """Say what may not be done in a folder; "" when nothing is forbidden."""
    may_add, may_take = allows(folder.rights, "insert"), allows(folder.rights, "take_out")
    if may_add and may_take:
        return ""
    if may_add:
        return tr("You may add messages here, but not move or delete them.")
    if may_take:
        return tr("You may move and delete messages here, but not add any.")
    return tr("You may read this folder, but not change it.")


def _tree(folders: Sequence[Folder], vanishing: Mapping[FolderId, int]) -> list[Node]:
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
        node.hint = rights_sentence(folder)
        if not node.hint and (days := vanishing.get(folder.id)):
            node.hint = plural(
                "The provider deletes what is here after 1 day.",
                "The provider deletes what is here after %n days.",
                days,
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
    folder_moved = Signal(object, object)  # FolderId, FolderId of its new parent or None

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
            if node.key == sources.WAITING:
                what = plural("1 overdue", "%n overdue", node.count)
            elif node.key in ("outbox", sources.SNOOZED) or (
                node.folder and node.folder.role is Role.DRAFTS
            ):
                what = plural("1 message", "%n messages", node.count)
            spoken = f"{node.title}, {what}"
        if node.warning:
            spoken = f"{spoken}, {node.warning}"
        item.setAccessibleText(spoken)
        item.setAccessibleDescription(node.hint)
        item.setToolTip(node.hint)
        flags = Qt.ItemFlag.ItemIsEnabled
        if node.source is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if node.folder is not None or node.account is not None:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        if node.folder is not None and is_movable(node.folder):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)

    def _update(self, lines: Sequence[Node]) -> None:
        for node in lines:
            item = self._items[node.key]
            old = item.data(NODE_ROLE)
            if not isinstance(old, Node) or _looks(old) != _looks(node):
                self._fill(item, node)
            self._update(node.below)

    # drops

    def mimeTypes(self) -> list[str]:
        return [MIME, FOLDER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        node = self.node(indexes[0]) if indexes else None
        if node is not None and node.folder is not None:
            made.setData(FOLDER_MIME, str(node.folder.id).encode())
        return made

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        node = self.node(parent)
        if node is None:
            return False
        folder = self._dragged_folder(data)
        if folder is not None:
            return self._may_go(folder, node)
        return data.hasFormat(MIME) and node.takes_mail

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        node = self.node(parent)
        if node is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        folder, places = self._dragged_folder(data), dragged(data)
        if folder is not None:
            self.folder_moved.emit(folder.id, node.folder.id if node.folder is not None else None)
        elif node.folder is not None and places:
            target: FolderId = node.folder.id
            self.moved.emit(places, target, action == Qt.DropAction.CopyAction)
        return False  # the view must not remove rows: the store says what moved

    def _dragged_folder(self, data: QMimeData) -> Folder | None:
        if not data.hasFormat(FOLDER_MIME):
            return None
        text = bytes(data.data(FOLDER_MIME).data()).decode("ascii", "replace")
        item = self.item_of(f"folder:{text}")
        node = self.node(item.index()) if item is not None else None
        return node.folder if node is not None else None

    def _may_go(self, folder: Folder, node: Node) -> bool:
        if node.account is not None:
            return node.account.id == folder.account and _depth_of(folder) > 0
        target = node.folder
        return (
            target is not None
            and target.account == folder.account
            and target.id != folder.id
            and not target.path.startswith(folder.path + (folder.delimiter or "\x01"))
            and allows(target.rights, "create")
        )


def is_movable(folder: Folder) -> bool:
    """Tell whether a folder may be renamed and moved."""
    return (
        folder.role not in (Role.INBOX, Role.OUTBOX)
        and bool(folder.delimiter)
        and allows(folder.rights, "rename")
    )


def _depth_of(folder: Folder) -> int:
    return folder.path.count(folder.delimiter) if folder.delimiter else 0


def _looks(node: Node) -> tuple[object, ...]:
    return (node.count, node.folder, node.source, node.warning, node.hint)
