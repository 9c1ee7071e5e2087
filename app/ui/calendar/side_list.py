"""The list of calendars: grouped by account, a coloured square that shows or hides each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QCheckBox, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.accounts import Account
from app.domain.pim import Collection
from app.ui import tokens as t
from app.ui.calendar.data import color_of
from app.ui.icons import Icons
from app.ui.parts import clear, label
from app.ui.theme import Theme
from app.ui.words import tip, tr

ROW = 29
SQUARE = 13


class CalendarRow(QCheckBox):
    """One calendar; checked: it is shown."""

    menu_requested = Signal(object, QPoint)

    def __init__(self, collection: Collection, theme: Theme, icons: Icons) -> None:
        super().__init__(collection.name)
        self.collection = collection
        self._theme, self._icons = theme, icons
        self._inside = False
        self.setChecked(collection.visible)
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = [collection.name]
        if collection.is_default:
            words.append(tr("new events go here"))
        if collection.read_only:
            words.append(tr("read only"))
        self.setAccessibleName(", ".join(words))
        self.setToolTip(tip(", ".join(words)))

    def sizeHint(self) -> QSize:
        return QSize(120, ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, ROW)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        k = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if self._inside or self.hasFocus():
            painter.setPen(QPen(QColor(k.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(k.hover))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), t.RADIUS, t.RADIUS)
        color = QColor(color_of(self.collection))
        square = QRectF(8, (self.height() - SQUARE) / 2, SQUARE, SQUARE)
        on = self.isChecked()
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(color if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 3, 3)
        if on:
            painter.setPen(QPen(QColor("white"), 1.7))
            x, y = square.left(), square.top()
            painter.drawPolyline(
                [QPointF(x + 3.2, y + 6.8), QPointF(x + 5.7, y + 9.3), QPointF(x + 9.9, y + 4.2)]
            )
        right = float(self.width() - 8)
        name = "lock" if self.collection.read_only else ""
        name = "star" if self.collection.is_default and not name else name
        if name:
            right -= 14
            scale = self.devicePixelRatioF()
            picture = self._icons.pixmap(name, 14, "muted", scale)
            painter.drawPixmap(QPointF(right, (self.height() - 14) / 2), picture)
            right -= 4
        painter.setPen(QColor(k.text if on else k.muted))
        painter.setFont(self._theme.font())
        room = right - 30
        text = painter.fontMetrics().elidedText(
            self.collection.name, Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(QRectF(30, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._inside = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._inside = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(self.collection, event.globalPos())


class CalendarList(QScrollArea):
    """All calendars of all accounts."""

    visibility_chosen = Signal(object, bool)  # Collection
    menu_requested = Signal(object, QPoint)  # Collection, where on the screen

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self._known: tuple[object, ...] = ()
        self.rows: list[CalendarRow] = []
        inside = QWidget()
        inside.setObjectName("side")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(8, 0, 8, 12)
        self._column.setSpacing(0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Calendars"))
        theme.changed.connect(lambda: [r.update() for r in self.rows])

    def show_calendars(self, accounts: Sequence[Account], calendars: Sequence[Collection]) -> None:
        """Show the list; nothing moves when nothing changed."""
        wanted = tuple(
            (c.id, c.name, c.color, c.visible, c.is_default, c.read_only) for c in calendars
        )
        if wanted == self._known:
            return
        same = [w[:2] for w in wanted] == [k[:2] for k in self._known]  # type: ignore[index]
        self._known = wanted
        if same and self.rows:
            by_id = {c.id: c for c in calendars}
            for shown in self.rows:
                shown.collection = by_id[shown.collection.id]
                shown.blockSignals(True)
                shown.setChecked(shown.collection.visible)
                shown.blockSignals(False)
                shown.update()
            return
        clear(self._column)
        self.rows = []
        for account in accounts:
            own = [c for c in calendars if c.account == account.id]
            if not own:
                continue
            head = label(account.settings.address, "section")
            head.setContentsMargins(8, 12, 4, 4)
            head.setToolTip(account.settings.address)
            head.setMinimumWidth(20)
            self._column.addWidget(head)
            for collection in own:
                self._column.addWidget(self._row(collection))
        self._column.addStretch(1)

    def _row(self, collection: Collection) -> CalendarRow:
        made = CalendarRow(collection, self._theme, self._icons)
        made.toggled.connect(lambda on: self.visibility_chosen.emit(made.collection, on))
        made.menu_requested.connect(self.menu_requested)
        self.rows.append(made)
        return made
