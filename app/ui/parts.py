"""Small building blocks that all panes share, so that spacing and look stay one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import tokens as t
from app.ui.words import tip

Item = QWidget | QLayout | int | None  # an int is a gap, None takes what is left


def label(text: str = "", role: str = "", *, wrap: bool = False, select: bool = False) -> QLabel:
    """Return a plain-text label; ``role`` is one of the style sheet's: muted, small, title ..."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    if select:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(text: str, role: str = "", icon: QIcon | None = None) -> QPushButton:
    """Return a push button; ``role`` "main" is the one filled button of a view, "link" flat."""
    # Fusion leaves 4 px between icon and text; a space makes it the 8 px of the scale
    made = QPushButton(f" {text}" if icon is not None else text)
    made.setAccessibleName(text)
    if role:
        made.setProperty("role", role)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(QSize(t.ICON_SMALL, t.ICON_SMALL))
    made.setAutoDefault(False)
    return made


def tool(icon: QIcon, name: str, *, checkable: bool = False) -> QToolButton:
    """Return an icon-only button; ``name`` is what it is called and its tool tip."""
    made = QToolButton()
    made.setIcon(icon)
    made.setIconSize(QSize(t.ICON - 2, t.ICON - 2))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def action_tool(action: QAction) -> QToolButton:
    """Return the icon button of a registered action."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(t.ICON - 2, t.ICON - 2))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setAccessibleName(action.text())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def line(*, vertical: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setObjectName("line")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def column(
    *items: Item,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 0,
) -> QVBoxLayout:
    """Return a vertical layout of widgets and layouts; an int is a gap, None takes what is left."""
    made = QVBoxLayout()
    return _filled(made, items, margins, spacing)


def row(
    *items: Item,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = t.S,
) -> QHBoxLayout:
    """Return a horizontal layout, see ``column``."""
    made = QHBoxLayout()
    return _filled(made, items, margins, spacing)


L = TypeVar("L", bound=QBoxLayout)


def _filled(
    layout: L,
    items: Iterable[Item],
    margins: tuple[int, int, int, int],
    spacing: int,
) -> L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout


def stretch(widget: QWidget) -> QWidget:
    """Let ``widget`` take the width that is left."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    return widget


def pane_header(*items: Item) -> QFrame:
    """Return the line above a list or view, with a hairline under it."""
    made = QFrame()
    made.setObjectName("paneHeader")
    made.setFixedHeight(t.HEADER_HEIGHT)
    inner = row(*items, margins=(t.L, 0, t.M, 0), spacing=t.XS)
    outer = column(margins=(0, 0, 0, 0))
    outer.addStretch(1)  # a layout of buttons alone does not grow: the line belongs at the bottom
    outer.addLayout(inner)
    outer.addStretch(1)
    outer.addWidget(line())
    made.setLayout(outer)
    return made


class Elided(QLabel):
    """One line of text that gives way when room is short and then ends with an ellipsis."""

    def __init__(self, role: str = "", least: int = 40) -> None:
        super().__init__()
        self._full = ""
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def setText(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._full)
        return QSize(wide + 2 if wide else 0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        wish = self.sizeHint()
        return QSize(min(wish.width(), self._least), wish.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        room = max(self.contentsRect().width(), self.minimumSizeHint().width())
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(tip(self._full) if shown != self._full else "")
        self.updateGeometry()


class Paragraph(QLabel):
    """Centred wrapped text of a fixed width that asks for the height it really needs."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(width)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Qt gives a wrapping label in an aligned cell the height of one line
        area = QRect(0, 0, self.maximumWidth() - 4, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        needed = self.fontMetrics().boundingRect(area, flags, self.text())
        self.setFixedHeight(needed.height() + 6)


class Empty(QWidget):
    """An empty state: an icon and a sentence that says what will be here."""

    def __init__(self, icon: QIcon, title: str, text: str, *below: QWidget) -> None:
        super().__init__()
        self._picture = QLabel()
        self._picture.setPixmap(icon.pixmap(QSize(36, 36)))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon = icon
        self.title = label(title, "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = Paragraph(text, 320)
        middle = column(self._picture, t.S, self.title, spacing=t.S)
        middle.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in below:
            middle.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(column(None, middle, None, margins=(t.XL, t.XL, t.XL, t.XL)))

    def set_words(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)

    def showEvent(self, event: object) -> None:
        self._picture.setPixmap(self._icon.pixmap(QSize(36, 36)))


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
        elif item is not None and isinstance(item.layout(), QBoxLayout):
            inner = item.layout()
            assert isinstance(inner, QBoxLayout)
            clear(inner)


def widgets(layout: QBoxLayout) -> list[QWidget]:
    """Return the widgets directly in a layout, in order."""
    items = (layout.itemAt(i) for i in range(layout.count()))
    found = (item.widget() for item in items if item is not None)
    return [widget for widget in found if widget is not None]


def plain(box: QAbstractSpinBox) -> None:
    """Take the little arrows away: wheel and arrow keys do it, and Fusion's look out of place."""
    box.setStyleSheet(
        "QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }"
    )
    field = box.findChild(QLineEdit)
    if field is not None:  # the style forgets the padding once a button is styled
        field.setTextMargins(7, 0, 0, 0)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property it looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
