"""A layout that sets its widgets in lines, like words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Heights follow the width; an item marked by ``stretch`` takes the rest of its line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._stretch: QWidget | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def set_stretch(self, widget: QWidget) -> None:
        self._stretch = widget

    def insert_widget(self, index: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Delete all widgets."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, area: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = area.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        x, y, height = inner.x(), inner.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []

        def place() -> None:
            for item, where in line:
                if move:
                    item.setGeometry(where.translated(0, (height - where.height()) // 2))
            line.clear()

        for item in self._items:
            if item.isEmpty():
                continue
            wish = item.sizeHint().boundedTo(QSize(max(inner.width(), 40), 16_777_215))
            if line and x + wish.width() > inner.right() + 1:
                place()
                x, y, height = inner.x(), y + height + self._line_gap, 0
            width = wish.width()
            if item.widget() is self._stretch and self._stretch is not None:
                width = max(width, inner.right() + 1 - x)
            height = max(height, wish.height())
            line.append((item, QRect(QPoint(x, y), QSize(width, wish.height()))))
            x += width + self._gap
        place()
        return y + height - area.y() + margins.bottom()
