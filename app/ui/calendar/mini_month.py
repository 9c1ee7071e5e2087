"""The small month at the left: today in a circle, busy days bold, the days on show tinted."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import tokens as t
from app.ui.calendar import dates
from app.ui.icons import Icons
from app.ui.parts import column, label, row, tool
from app.ui.theme import Theme
from app.ui.words import tr

CELL = 25
ROWS = 6


class Days(QWidget):
    """The painted days."""

    chosen = Signal(object)  # date
    month_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.month = date.today().replace(day=1)
        self.current = date.today()
        self.shown: frozenset[date] = frozenset()
        self.busy: frozenset[date] = frozenset()
        self._hover: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(CELL * (ROWS + 1) + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Month"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(CELL * 7, CELL * (ROWS + 1) + 4)

    @property
    def first(self) -> date:
        return dates.week_start(self.month)

    @property
    def after(self) -> date:
        return self.first + timedelta(days=7 * ROWS)

    def set_month(self, day: date) -> None:
        month = day.replace(day=1)
        if month != self.month:
            self.month = month
            self.month_changed.emit()
        self.update()

    def set_current(self, day: date) -> None:
        self.current = day
        self.setAccessibleDescription(dates.long_day(day))
        self.set_month(day)

    def _cell(self, index: int) -> QRectF:
        width = self.width() / 7
        return QRectF(index % 7 * width, (index // 7 + 1) * CELL, width, CELL)

    def _day_at(self, point: QPointF) -> date | None:
        if point.y() < CELL:
            return None
        index = int(point.y() // CELL - 1) * 7 + int(point.x() * 7 // max(1, self.width()))
        if 0 <= index < 7 * ROWS:
            day = self.first + timedelta(days=index)
            return day if day.month == self.month.month else None
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        k, today = self._theme.tokens, date.today()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = self._theme.font(t.SMALL), self._theme.font(t.SMALL, bold=True)
        center = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self._theme.font(11))
        painter.setPen(QColor(k.muted))
        for n in range(7):
            cell = QRectF(n * self.width() / 7, 0, self.width() / 7, CELL)
            painter.drawText(cell, center, dates.day_letter((self.first.weekday() + n) % 7))
        for index in range(7 * ROWS):
            day = self.first + timedelta(days=index)
            if day.month != self.month.month:
                continue
            cell = self._cell(index)
            if day in self.shown and 1 < len(self.shown) < 28:
                painter.fillRect(cell.adjusted(0, 2, 0, -2), QColor(k.hover))
            circle = QRectF(0, 0, CELL - 1, CELL - 1)
            circle.moveCenter(cell.center())
            color = QColor(k.text)
            if day == today:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(k.accent))
                painter.drawEllipse(circle)
                color = QColor(k.on_accent)
            elif day == self._hover:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(k.line))
                painter.drawEllipse(circle)
            if day == self.current and (self.hasFocus() or len(self.shown) == 1):
                painter.setPen(QPen(QColor(k.accent), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
            painter.setFont(bold if day in self.busy or day == today else plain)
            painter.setPen(color if day in self.busy or day == today else QColor(k.muted))
            painter.drawText(cell, center, str(day.day))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.set_current(day)
            self.chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day != self._hover:
            self._hover = day
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.set_month(dates.add_months(self.month, -1 if event.angleDelta().y() > 0 else 1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }.get(Qt.Key(event.key()))
        if by is not None:
            self.set_current(self.current + timedelta(days=by))
        elif event.key() == Qt.Key.Key_PageUp:
            self.set_current(dates.add_months(self.current, -1))
        elif event.key() == Qt.Key.Key_PageDown:
            self.set_current(dates.add_months(self.current, 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class MiniMonth(QWidget):
    """Name of the month, two arrows, and its days."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.days = Days(theme)
        self._title = label("")
        self._title.setFont(theme.font(bold=True))
        back = tool(icons.icon("chevron-left"), tr("Month before"))
        ahead = tool(icons.icon("chevron-right"), tr("Month after"))
        for arrow in (back, ahead):
            arrow.setIconSize(QSize(t.ICON_SMALL, t.ICON_SMALL))
        back.clicked.connect(lambda: self._turn(-1))
        ahead.clicked.connect(lambda: self._turn(1))
        head = row(self._title, None, back, ahead, margins=(4, 0, 0, 0), spacing=0)
        self.setLayout(column(head, self.days, spacing=2))
        self.days.month_changed.connect(self._show_title)
        self._show_title()

    def _turn(self, by: int) -> None:
        self.days.set_month(dates.add_months(self.days.month, by))

    def _show_title(self) -> None:
        self._title.setText(QLocale().toString(dates.q_date(self.days.month), "MMMM yyyy"))
