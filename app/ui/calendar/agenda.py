"""The agenda: what comes, day by day, one line each; also what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent

from app.ui import tokens as t
from app.ui.calendar import blocks, dates
from app.ui.calendar.data import Entry
from app.ui.calendar.view import EventView
from app.ui.theme import Theme
from app.ui.words import tr

HEAD = 40
ROW = 46
WIDEST = 860
TIME = 128


@dataclass(frozen=True, slots=True)
class _Line:
    top: int
    day: date
    entry: Entry | None  # None: the heading of a day

    @property
    def height(self) -> int:
        return HEAD if self.entry is None else ROW


class AgendaView(EventView):
    """A list painted row by row; only what is seen is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines: list[_Line] = []
        self._press_point = QPoint()
        self.searching = False
        self.setAccessibleName(tr("Agenda"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(ROW)
        self.verticalScrollBar().valueChanged.connect(lambda _v: self.viewport().update())

    def show_found(self, entries: Sequence[Entry]) -> None:
        """Show the hits of a search, wherever they are."""
        self.searching = True
        found = sorted(entries, key=lambda e: e.start)
        first = found[0].first_day if found else date.today()
        last = found[-1].first_day if found else first
        self.days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self.show_entries(found)
        today = date.today()
        ahead = next((x for x in self._lines if x.day >= today), None)
        self.verticalScrollBar().setValue(ahead.top if ahead is not None else 0)

    def show_days(self, days: list[date]) -> None:
        self.searching = False
        super().show_days(days)
        self.verticalScrollBar().setValue(0)

    @property
    def is_empty(self) -> bool:
        return not any(x.entry for x in self._lines)

    # geometry

    def _arrange(self) -> None:
        self._lines = []
        top, day = 8, date.min
        for entry in self._ordered():
            begins = max(entry.first_day, self.days[0])
            if begins != day:
                day = begins
                self._lines.append(_Line(top, day, None))
                top += HEAD
            self._lines.append(_Line(top, day, entry))
            top += ROW
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, top + 12 - room))
        bar.setPageStep(room)
        self.viewport().update()

    def _row(self, line: _Line) -> QRectF:
        width = min(WIDEST, self.viewport().width() - 32)
        top = line.top - self.verticalScrollBar().value()
        return QRectF(16, top, width, line.height)

    def rect_of(self, entry: Entry) -> QRectF:
        for line in self._lines:
            if line.entry is not None and line.entry.key == entry.key:
                return self._row(line)
        return QRectF(16, 8, 10, 10)

    def entry_at(self, point: QPoint) -> Entry | None:
        for line in self._lines:
            if line.entry is not None and self._row(line).contains(QPointF(point)):
                return line.entry
        return None

    def reveal(self, entry: Entry) -> None:
        rect, bar = self.rect_of(entry), self.verticalScrollBar()
        if rect.top() < HEAD:
            bar.setValue(int(bar.value() + rect.top() - HEAD))
        elif rect.bottom() > self.viewport().height() - 8:
            bar.setValue(int(bar.value() + rect.bottom() - self.viewport().height() + 8))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        k = self._theme.tokens
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(k.panel))
        for line in self._lines:
            rect = self._row(line)
            if rect.bottom() < 0 or rect.top() > self.viewport().height():
                continue
            if line.entry is None:
                self._paint_day(painter, rect, line.day, k)
            else:
                self._paint_entry(painter, rect, line.entry, k)
        painter.end()

    def _paint_day(self, painter: QPainter, rect: QRectF, day: date, k: t.Tokens) -> None:
        today = date.today()
        words = dates.long_day(day)
        if day == today:
            words = tr("Today, {day}", day=words)
        elif day == today + timedelta(days=1):
            words = tr("Tomorrow, {day}", day=words)
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(QColor(k.accent if day == today else k.text))
        area = rect.adjusted(4, 10, 0, -2)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        painter.fillRect(QRectF(rect.left(), int(rect.bottom()), rect.width(), 1), QColor(k.line))

    def _paint_entry(self, painter: QPainter, rect: QRectF, entry: Entry, k: t.Tokens) -> None:
        colors = blocks.tints(entry.color, k)
        selected = entry.key == self.selected
        area = rect.adjusted(0, 2, 0, -1)
        if selected:
            painter.setBrush(QColor(k.accent_surface))
            pen = QPen(QColor(k.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(pen)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), t.RADIUS, t.RADIUS)
        cancelled = entry.occurrence.status.upper() == "CANCELLED"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.bar)
        bar = QRectF(area.left() + TIME, area.top() + 6, 3, area.height() - 12)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(k.muted))
        painter.setFont(self.fonts.small)
        when = tr("all day") if entry.all_day else blocks.times_of(entry)
        if entry.banner and entry.last_day > entry.first_day:
            when = tr("until {day}", day=dates.short_day(entry.last_day))
        painter.drawText(QRectF(area.left() + 8, area.top(), TIME - 14, area.height()), left, when)
        taken = blocks.marks(painter, area, entry, k, self.fonts)
        x = area.left() + TIME + 14
        width = area.right() - x - 10 - taken
        painter.setFont(self.fonts.struck if cancelled else self._theme.font(bold=True))
        painter.setPen(QColor(k.muted if cancelled else k.text))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(blocks.name_of(entry), Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QRectF(x, area.top() + 3, width, 19), left, name)
        status = blocks.status_words(entry)
        below = " · ".join(p for p in (entry.calendar, entry.occurrence.location, status) if p)
        painter.setFont(self.fonts.small)
        painter.setPen(QColor(k.muted))
        below = self.fonts.small_size.elidedText(below, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(x, area.top() + 21, width, 18), left, below)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._press_point = event.position().toPoint()
            self.select(self.entry_at(self._press_point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or entry is None:
            return
        if entry.key == self.selected:
            self.card_requested.emit(entry, self.place_of(entry))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position().toPoint())
        if entry is not None and event.button() is Qt.MouseButton.LeftButton:
            self.open_requested.emit(entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
