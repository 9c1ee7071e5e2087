"""The command palette (Ctrl+K): every action by a part of its name, or else a search."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import tokens as t
from app.ui.actions import Action, ActionRegistry, group_title
from app.ui.theme import Theme
from app.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
WIDTH = 560


class _Found(QAbstractListModel):
    """The actions that fit what was typed; impossible ones are left out."""

    def __init__(self, registry: ActionRegistry, parent: QObject) -> None:
        super().__init__(parent)
        self._registry = registry
        self.found: list[Action] = []

    def look(self, query: str) -> None:
        self.beginResetModel()
        self.found = [a for a in self._registry.find(query) if self._registry.is_enabled(a.id)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        action = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return action.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            shortcut = self._registry.shortcut_text(action.id)
            return ", ".join(p for p in (group_title(action), action.text, shortcut) if p)
        if role == Qt.ItemDataRole.UserRole:
            return action
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, registry: ActionRegistry, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._registry = registry
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH, 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        action: Action = index.data(Qt.ItemDataRole.UserRole)
        k = self._theme.tokens
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(k.accent_surface))
            painter.drawRoundedRect(area.adjusted(4, 1, -4, -1), t.RADIUS, t.RADIUS)
        made = self._registry.qaction(action.id)
        made.icon().paint(painter, QRect(area.left() + 14, area.top() + 9, 18, 18))
        painter.setFont(self._theme.font())
        painter.setPen(QColor(k.text))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text_area = area.adjusted(44, 0, -14, 0)
        painter.drawText(text_area, middle, action.text)
        used = painter.fontMetrics().horizontalAdvance(action.text)
        painter.setFont(self._theme.font(t.SMALL))
        painter.setPen(QColor(k.muted))
        painter.drawText(text_area.adjusted(used + 10, 1, 0, 0), middle, group_title(action))
        painter.drawText(
            text_area,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            self._registry.shortcut_text(action.id),
        )
        painter.restore()


class Palette(QFrame):
    """A popup over the window: field above, fitting actions below; Enter runs, Esc leaves."""

    searched = Signal(str)  # what was typed is no action: look for it in mail, events and contacts

    def __init__(self, registry: ActionRegistry, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._registry = registry
        self._theme = theme
        self._window = window
        self.setObjectName("popup")
        self.setFixedWidth(WIDTH)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type what you want to do"))
        self.field.setAccessibleName(tr("Find an action"))
        self.field.setMinimumHeight(36)
        self.field.installEventFilter(self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Actions"))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = _Found(registry, self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(registry, theme, self))
        self.view.clicked.connect(lambda _i: self._run())
        self.nothing = QLabel(tr("No such action. Enter searches mail, events and contacts."))
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(t.S, t.S, t.S, t.S)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(t.S, t.S, t.S, t.S)
        column.setSpacing(t.S)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        self.field.textChanged.connect(self._on_typed)

    def open(self) -> None:
        """Show all possible actions and wait for typing."""
        self.field.clear()
        self._on_typed("")
        rows = 9
        self.resize(WIDTH, 36 * rows + 70)
        corner = self._window.mapToGlobal(QPoint(max(0, (self._window.width() - WIDTH) // 2), 52))
        self.move(corner)
        self.show()
        self.field.setFocus()

    def _on_typed(self, text: str) -> None:
        self.model.look(text)
        self.view.setVisible(bool(self.model.found))
        self.nothing.setVisible(not self.model.found)
        if self.model.found:
            self.view.setCurrentIndex(self.model.index(0))

    def _move(self, by: int) -> None:
        count = self.model.rowCount()
        if count:
            row = (self.view.currentIndex().row() + by) % count
            self.view.setCurrentIndex(self.model.index(row))

    def _run(self) -> None:
        index = self.view.currentIndex()
        if not index.isValid():
            query = self.field.text().strip()
            if query:
                self.close()
                self.searched.emit(query)
            return
        action: Action = index.data(Qt.ItemDataRole.UserRole)
        self.close()
        # after the popup has gone, so that what opens now gets the focus
        QTimer.singleShot(0, self._window, lambda: self._registry.trigger(action.id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
                self._move(1)
            elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
                self._move(-1)
            elif key == Qt.Key.Key_PageDown:
                self._move(8)
            elif key == Qt.Key.Key_PageUp:
                self._move(-8)
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
            elif key == Qt.Key.Key_Escape:
                self.close()
            else:
                return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)
