"""The folder tree at the left of the mail pane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from app.domain.accounts import Account
from app.domain.ids import AccountId, FolderId
from app.domain.mail import Folder, StorageUse
from app.ui import icons
from app.ui import tokens as t
from app.ui.mail.folder_model import NODE_ROLE, FolderModel, Node, nodes
from app.ui.mail.shelf import Shelf
from app.ui.mail.sources import Source
from app.ui.theme import Theme
from app.ui.words import number, tr

ROW = 30
STEP = 14  # indentation of a folder below another


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        node = index.data(NODE_ROLE)
        heading = isinstance(node, Node) and node.source is None and node.folder is None
        return QSize(100, 38 if heading else ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        node = index.data(NODE_ROLE)
        if not isinstance(node, Node):
            return
        k = self._theme.tokens
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QTreeView) else 200
        full = QRect(0, option.rect.top(), wide, option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.source is None and node.folder is None:
            self._heading(painter, full, node, option)
        else:
            self._place(painter, full, option, node, _depth(index))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(k.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(full.adjusted(8, 1, -9, -2), t.RADIUS, t.RADIUS)
        painter.restore()

    def _heading(
        self, painter: QPainter, area: QRect, node: Node, option: QStyleOptionViewItem
    ) -> None:
        k = self._theme.tokens
        painter.setFont(self._theme.font(t.SMALL - 1, bold=True))
        painter.setPen(QColor(k.muted))
        inner = area.adjusted(16, 10, -28, 0)
        metrics = painter.fontMetrics()
        if node.warning:
            painter.setPen(QColor(k.danger))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, node.warning
            )
            inner = inner.adjusted(0, 0, -metrics.horizontalAdvance(node.warning) - 8, 0)
            painter.setPen(QColor(k.muted))
        text = metrics.elidedText(node.title, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        inner = area.adjusted(16, 10, -28, 0)
        open_ = bool(option.state & QStyle.StateFlag.State_Open)
        if not open_:
            scale = painter.device().devicePixelRatio()
            picture = icons.pixmap("chevron-right", 14, k.muted, scale)
            painter.drawPixmap(area.right() - 26, inner.center().y() - 7, picture)

    def _place(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        node: Node,
        depth: int,
    ) -> None:
        k = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        shape = area.adjusted(8, 1, -8, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(QColor(k.accent_surface))
            painter.drawRoundedRect(shape, t.RADIUS, t.RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(k.hover))
            painter.drawRoundedRect(shape, t.RADIUS, t.RADIUS)
        color = k.accent if selected else k.text
        scale = painter.device().devicePixelRatio()
        left = 16 + depth * STEP
        picture = icons.pixmap(node.icon, 18, k.accent if selected else k.muted, scale)
        painter.drawPixmap(left, area.center().y() - 8, picture)
        if node.below:
            open_ = bool(option.state & QStyle.StateFlag.State_Open)
            name = "chevron-down" if open_ else "chevron-right"
            painter.drawPixmap(
                left - 13, area.center().y() - 5, icons.pixmap(name, 12, k.muted, scale)
            )
        right = area.right() - 16
        if node.count:
            painter.setFont(self._theme.font(t.SMALL, bold=selected))
            painter.setPen(QColor(k.accent if selected else k.muted))
            text = number(node.count)
            painter.drawText(
                QRect(area.left(), area.top(), right - area.left(), area.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
            right -= painter.fontMetrics().horizontalAdvance(text) + 8
        unread = node.count > 0 and node.icon == "inbox"
        painter.setFont(self._theme.font(bold=selected or unread))
        painter.setPen(QColor(color if node.source is not None else k.muted))
        inner = QRect(left + 26, area.top(), right - left - 26, area.height())
        text = painter.fontMetrics().elidedText(
            node.title, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    """Return how many folders are above; accounts are headings and do not count."""
    depth, parent = 0, index.parent()
    while parent.isValid():
        node = parent.data(NODE_ROLE)
        depth += int(isinstance(node, Node) and node.folder is not None)
        parent = parent.parent()
    return depth


class FolderTree(QTreeView):
    """Tells which place was chosen; takes dropped messages."""

    chosen = Signal(object)  # Source
    context_requested = Signal(object, object)  # Node, global position

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sideTree")
        self.setAccessibleName(tr("Folders"))
        self.folders = FolderModel(self)
        self.setModel(self.folders)
        self.setItemDelegate(_Delegate(theme, self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)
        self._folded: set[str] = set()
        self._filling = False
        self.expanded.connect(lambda i: self._remember(i, folded=False))
        self.collapsed.connect(lambda i: self._remember(i, folded=True))

    def show_places(
        self,
        accounts: Sequence[Account],
        folders: Sequence[Folder],
        outbox: int,
        storage: Mapping[AccountId, StorageUse] | None = None,
        *,
        vanishing: Mapping[FolderId, int] | None = None,
        subscribed_only: bool = False,
        shelf: Shelf | None = None,
    ) -> None:
        """Show accounts and folders; keeps selection and folding."""
        current = self.folders.node(self.currentIndex())
        self._filling = True
        lines = nodes(
            accounts, folders, outbox, storage,
            vanishing=vanishing, subscribed_only=subscribed_only,
            shelf=shelf, shown=current.key if current is not None else "",
        )  # fmt: skip
        if self.folders.show(lines):
            self._fold_again()
            if current is not None:
                self.select(current.key)
        self._filling = False
        self.viewport().update()

    def select(self, key: str) -> bool:
        """Mark the place ``key`` as the one on show."""
        item = self.folders.item_of(key)
        if item is None:
            return False
        filling, self._filling = self._filling, True
        self.setCurrentIndex(item.index())
        self._filling = filling
        return True

    def choose(self, key: str) -> bool:
        """Go to a place as if it were clicked."""
        item = self.folders.item_of(key)
        if item is None:
            return False
        if self.currentIndex() == item.index():
            self._tell(item.index())
        else:
            self.setCurrentIndex(item.index())
        return True

    def _fold_again(self) -> None:
        def walk(parent: QModelIndex) -> None:
            for row in range(self.folders.rowCount(parent)):
                index = self.folders.index(row, 0, parent)
                node = self.folders.node(index)
                if node is not None and node.below:
                    self.setExpanded(index, node.key not in self._folded)
                    walk(index)

        walk(QModelIndex())

    def _remember(self, index: QModelIndex, *, folded: bool) -> None:
        node = self.folders.node(index)
        if node is None or self._filling:
            return
        if folded:
            self._folded.add(node.key)
        else:
            self._folded.discard(node.key)

    def _on_clicked(self, index: QModelIndex) -> None:
        node = self.folders.node(index)
        if node is None:
            return
        if node.source is None or (node.below and self._over_arrow(index)):
            self.setExpanded(index, not self.isExpanded(index))
        elif index == self.currentIndex():
            self._tell(index)

    def _over_arrow(self, index: QModelIndex) -> bool:
        x = self.viewport().mapFromGlobal(self.cursor().pos()).x()
        return x < 16 + _depth(index) * STEP

    def _on_current(self, index: QModelIndex, _old: QModelIndex) -> None:
        if not self._filling:
            self._tell(index)

    def _tell(self, index: QModelIndex) -> None:
        node = self.folders.node(index)
        if node is not None and isinstance(node.source, Source):
            self.chosen.emit(node.source)

    def _on_context(self, position: object) -> None:
        index = self.indexAt(position)  # type: ignore[arg-type]
        node = self.folders.node(index)
        if node is not None:
            self.context_requested.emit(node, self.viewport().mapToGlobal(position))  # type: ignore[call-overload]
