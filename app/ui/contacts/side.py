"""The list of books and groups at the left of the contacts pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui import icons
from app.ui import tokens as t
from app.ui.contacts.places import Node, Place
from app.ui.theme import Theme
from app.ui.words import number, plural, tip, tr

ROW = 30
HEADING = 38
NODE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node = index.data(NODE_ROLE)
        heading = isinstance(node, Node) and node.place is None
        return QSize(100, HEADING if heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = index.data(NODE_ROLE)
        if not isinstance(node, Node):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.place is None:
            self._heading(painter, option.rect, node)
        else:
            self._place(painter, option.rect, option, node)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(8, 1, -9, -2), t.RADIUS, t.RADIUS)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, node: Node) -> None:
        painter.setFont(self._theme.font(t.SMALL - 1, bold=True))
        painter.setPen(QColor(self._theme.tokens.muted))
        inner = area.adjusted(16, 10, -16, 0)
        text = painter.fontMetrics().elidedText(
            node.title, Qt.TextElideMode.ElideMiddle, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _place(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, node: Node
    ) -> None:
        k = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(k.accent_surface if selected else k.hover))
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), t.RADIUS, t.RADIUS)
        scale = painter.device().devicePixelRatio()
        picture = icons.pixmap(node.icon, 18, k.accent if selected else k.muted, scale)
        painter.drawPixmap(16, area.center().y() - 8, picture)
        painter.setFont(self._theme.font(t.SMALL, bold=selected))
        painter.setPen(QColor(k.accent if selected else k.muted))
        count = number(node.count)
        inner = area.adjusted(42, 0, -16, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - 8)
        painter.setFont(self._theme.font(bold=selected))
        painter.setPen(QColor(k.accent if selected else k.text))
        text = painter.fontMetrics().elidedText(
            node.title, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)


class SideList(QListView):
    """Tells which place was chosen."""

    chosen = Signal(object)  # Place
    context_requested = Signal(object, object)  # Place, global position

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sideList")
        self.setAccessibleName(tr("Address books and groups"))
        self._lines = QStandardItemModel(self)
        self._shape: tuple[object, ...] = ()
        self._filling = False
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Take new lines; the selection stays, and items are kept while only counts change."""
        current = self.key()
        shape = tuple((n.key, n.title, n.icon) for n in nodes)
        filling, self._filling = self._filling, True
        if shape != self._shape:
            self._shape = shape
            self._lines.clear()
            for _node in nodes:
                self._lines.appendRow(QStandardItem())
        for row, node in enumerate(nodes):
            item = self._lines.item(row)
            if item.data(NODE_ROLE) != node:
                self._fill(item, node)
        if current:
            self.select(current)
        self._filling = filling

    def _fill(self, item: QStandardItem, node: Node) -> None:
        item.setData(node, NODE_ROLE)
        item.setText(node.title)
        flags = Qt.ItemFlag.NoItemFlags
        spoken = node.title
        if node.place is not None:
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            spoken = f"{node.title}, {plural('1 contact', '%n contacts', node.count)}"
            if node.icon == "lock":
                spoken += f", {tr('can only be read')}"
        item.setFlags(flags)
        item.setAccessibleText(spoken)
        item.setToolTip(tip(node.title))

    def keys(self) -> list[str]:
        """Return the keys of all lines from above."""
        return [self._node(row).key for row in range(self._lines.rowCount())]

    def key(self) -> str:
        """Return the key of the chosen line, "" when there is none."""
        node = self.currentIndex().data(NODE_ROLE)
        return node.key if isinstance(node, Node) else ""

    def select(self, key: str) -> bool:
        """Mark ``key`` as the place on show, without telling."""
        filling, self._filling = self._filling, True
        found = self.choose(key)
        self._filling = filling
        return found

    def choose(self, key: str) -> bool:
        """Go to a place as if it were clicked; False when there is none of that name."""
        for row in range(self._lines.rowCount()):
            if self._node(row).key == key:
                self.setCurrentIndex(self._lines.index(row, 0))
                return True
        return False

    def _node(self, row: int) -> Node:
        found = self._lines.item(row).data(NODE_ROLE)
        assert isinstance(found, Node)
        return found

    def _on_current(self, index: QModelIndex, _old: QModelIndex) -> None:
        node = index.data(NODE_ROLE)
        if not self._filling and isinstance(node, Node) and isinstance(node.place, Place):
            self.chosen.emit(node.place)

    def _on_context(self, position: object) -> None:
        node = self.indexAt(position).data(NODE_ROLE)  # type: ignore[arg-type]
        if isinstance(node, Node) and node.place is not None:
            where = self.viewport().mapToGlobal(position)  # type: ignore[call-overload]
            self.context_requested.emit(node.place, where)
