"""The month: six weeks, bars over whole days, a line per timed event, "+3 more" for the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent

from app.ui import tokens as t
from app.ui.calendar import blocks, dates
from app.ui.calendar.arrangement import lanes
from app.ui.calendar.data import Entry
from app.ui.calendar.drag import Drag, Kind
from app.ui.calendar.view import EventView, Slot
from app.ui.theme import Theme
from app.ui.words import tr

HEAD = 30
NUMBER = 26
LINE = 20


@dataclass(frozen=True, slots=True)
class _Spot:
    rect: QRectF
    entry: Entry
    bar: bool
    begins: bool


class MonthGrid(EventView):
    """Six rows of seven days."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.month = date.today()
        self._spots: list[_Spot] = []
        self._more: list[tuple[QRectF, date, int]] = []
        self._drag: Drag | None = None
        self._pressed_on: Entry | None = None
        self._press_point = QPoint()
        self.setAccessibleName(tr("Month"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # geometry

    def _cell(self, index: int) -> QRectF:
        area = self.viewport().rect()
        width = area.width() / 7
        height = (area.height() - HEAD) / dates.MONTH_ROWS
        return QRectF(index % 7 * width, HEAD + index // 7 * height, width, height)

    def _index_at(self, point: QPointF) -> int:
        area = self.viewport().rect()
        column = int(point.x() * 7 // max(1, area.width()))
        row = int((point.y() - HEAD) * dates.MONTH_ROWS // max(1, area.height() - HEAD))
        return min(6, max(0, column)) + 7 * min(dates.MONTH_ROWS - 1, max(0, row))

    def _moment_at(self, point: QPointF) -> datetime:
        return datetime.combine(self.days[self._index_at(point)], time())

    def _arrange(self) -> None:
        self._spots, self._more = [], []
        if len(self.days) == 7 * dates.MONTH_ROWS:
            by_week: list[list[Entry]] = [[] for _ in range(dates.MONTH_ROWS)]
            for entry in self.entries:
                first = max(0, (entry.first_day - self.days[0]).days // 7)
                last = min(dates.MONTH_ROWS - 1, (entry.last_day - self.days[0]).days // 7)
                for week in range(first, last + 1):
                    by_week[week].append(entry)
            for week, found in enumerate(by_week):
                self._arrange_week(week, found)
        self.viewport().update()

    def _arrange_week(self, week: int, entries: list[Entry]) -> None:
        monday = self.days[week * 7]
        found = sorted(entries, key=lambda e: (not e.banner, e.start, e.key))
        spans: list[tuple[int, int]] = []
        for entry in found:
            first = max(0, (entry.first_day - monday).days)
            last = min(6, (entry.last_day - monday).days) if entry.banner else first
            spans.append((first, max(first, last)))
        bars = [n for n, e in enumerate(found) if e.banner]
        rows = dict(zip(bars, lanes([spans[n] for n in bars]), strict=True))
        taken: list[set[int]] = [set() for _ in range(7)]
        for n in bars:
            for day in range(spans[n][0], spans[n][1] + 1):
                taken[day].add(rows[n])
        for n in range(len(found)):
            if n not in rows:
                day = spans[n][0]
                rows[n] = next(r for r in range(len(found) + 1) if r not in taken[day])
                taken[day].add(rows[n])
        height = self._cell(0).height()
        room = max(1, int((height - NUMBER - 2) // LINE))
        full = [max(rs, default=-1) >= room for rs in taken]
        hidden = [0] * 7
        for n, entry in enumerate(found):
            first, last = spans[n]
            limit = room - 1 if any(full[first : last + 1]) else room
            if rows[n] >= limit:
                for day in range(first, last + 1):
                    hidden[day] += 1
                continue
            cell = self._cell(week * 7 + first)
            top = cell.top() + NUMBER + rows[n] * LINE
            width = cell.width() * (last - first + 1)
            rect = QRectF(cell.left() + 3, top, width - 7, LINE - 2)
            begins = entry.first_day >= monday + timedelta(days=first)
            self._spots.append(_Spot(rect, entry, entry.banner, begins))
        for day, amount in enumerate(hidden):
            if amount:
                cell = self._cell(week * 7 + day)
                top = cell.top() + NUMBER + (room - 1) * LINE
                rect = QRectF(cell.left() + 3, top, cell.width() - 7, LINE - 2)
                self._more.append((rect, self.days[week * 7 + day], amount))

    def rect_of(self, entry: Entry) -> QRectF:
        for spot in self._spots:
            if spot.entry.key == entry.key:
                return spot.rect
        if entry.first_day in self.days:
            return self._cell(self.days.index(entry.first_day))
        return self._cell(0)

    def entry_at(self, point: QPoint) -> Entry | None:
        for spot in reversed(self._spots):
            if spot.rect.contains(QPointF(point)):
                return spot.entry
        return None

    def slot_at(self, point: QPoint) -> Slot | None:
        if point.y() < HEAD or not self.days:
            return None
        begin = self._moment_at(QPointF(point))
        return Slot(begin, begin + timedelta(days=1), True)

    def screen_rect(self, slot: Slot) -> QRect:
        index = self.days.index(slot.start.date()) if slot.start.date() in self.days else 0
        rect = self._cell(index).toRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.days:
            return
        k = self._theme.tokens
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(k.panel))
        self._paint_days(painter, k)
        drag = self._drag if self._drag is not None and self._drag.began else None
        for spot in self._spots:
            moving = (
                drag is not None and drag.entry is not None and (drag.entry.key == spot.entry.key)
            )
            outside = spot.entry.last_day.month != self.month.month and (
                spot.entry.first_day.month != self.month.month
            )
            painter.setOpacity(0.35 if moving else 0.85 if outside else 1.0)
            self._paint_spot(painter, spot, k)
        painter.setOpacity(1.0)
        painter.setFont(self.fonts.tiny)
        painter.setPen(QColor(k.muted))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for rect, _day, amount in self._more:
            painter.drawText(rect.adjusted(6, 0, 0, 0), left, tr("+{count} more", count=amount))
        if drag is not None:
            self._paint_drag(painter, drag.start, drag.end, k)
        elif self.pending is not None:
            self._paint_drag(painter, self.pending.start, self.pending.end, k)
        painter.end()

    def _paint_spot(self, painter: QPainter, spot: _Spot, k: t.Tokens) -> None:
        selected, focus = spot.entry.key == self.selected, self.hasFocus()
        if spot.bar:
            blocks.banner(
                painter,
                spot.rect,
                spot.entry,
                k,
                self.fonts,
                selected=selected,
                focus=focus,
                begins=spot.begins,
            )
        else:
            blocks.line(
                painter, spot.rect, spot.entry, k, self.fonts, selected=selected, focus=focus
            )

    def _paint_days(self, painter: QPainter, k: t.Tokens) -> None:
        today, work = date.today(), dates.work_days()
        center = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self.fonts.small)
        painter.setPen(QColor(k.muted))
        for n in range(7):
            cell = self._cell(n)
            painter.drawText(
                QRectF(cell.left(), 0, cell.width(), HEAD), center, dates.day_name(self.days[n])
            )
        for index, day in enumerate(self.days):
            cell = self._cell(index)
            inside = day.month == self.month.month
            if not inside:
                painter.fillRect(cell, QColor(k.side))
            elif day.weekday() not in work:
                painter.fillRect(cell, QColor(k.window))
            spot = QRectF(cell.left() + 4, cell.top() + 3, 21, 21)
            text = str(day.day)
            painter.setPen(QColor(k.text if inside else k.muted))
            painter.setFont(self.fonts.small)
            if day == today:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(k.accent))
                painter.drawEllipse(spot)
                painter.setPen(QColor(k.on_accent))
                painter.setFont(self.fonts.title)
            elif day.day == 1:
                text = QLocale().toString(dates.q_date(day), tr("d MMM"))
                spot.setWidth(cell.width() - 8)
                painter.drawText(
                    spot.adjusted(5, 0, 0, 0),
                    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                    text,
                )
                continue
            painter.drawText(spot, center, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # crisp hairlines
        painter.setPen(QColor(k.line))
        area = self.viewport().rect()
        for n in range(1, 7):
            x = round(self._cell(n).left())
            painter.drawLine(x, HEAD, x, area.bottom())
        for row in range(dates.MONTH_ROWS):
            y = round(self._cell(row * 7).top())
            painter.drawLine(0, y, area.width(), y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_drag(self, painter: QPainter, start: datetime, end: datetime, k: t.Tokens) -> None:
        last = (end - timedelta(microseconds=1)).date()
        painter.setPen(QPen(QColor(k.accent), 2))
        fill = QColor(k.accent)
        fill.setAlphaF(0.12)
        painter.setBrush(fill)
        for index, day in enumerate(self.days):
            if start.date() <= day <= last:
                painter.drawRect(self._cell(index).adjusted(1, 1, -1, -1))

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.days or point.y() < HEAD:
            return
        self._press_point, self._pressed_on = point, None
        for rect, day, _amount in self._more:
            if rect.contains(event.position()):
                self.day_requested.emit(day)
                return
        index = self._index_at(event.position())
        cell = self._cell(index)
        if QRectF(cell.left(), cell.top(), 28, NUMBER).contains(event.position()):
            self.day_requested.emit(self.days[index])
            return
        entry = self.entry_at(point)
        origin = self._moment_at(event.position())
        self.select(entry)
        if entry is None:
            self._drag = Drag(Kind.CREATE, origin, whole_days=True)
            return
        self._pressed_on = entry
        if not entry.read_only:
            self._drag = Drag(Kind.MOVE, origin, entry, whole_days=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, point = self._drag, event.position().toPoint()
        if drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            links = any(rect.contains(event.position()) for rect, _d, _n in self._more)
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if links else Qt.CursorShape.ArrowCursor
            )
            return
        if not drag.began and (point - self._press_point).manhattanLength() < 6:
            return
        drag.began = True
        drag.to(self._moment_at(event.position()))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        drag, self._drag = self._drag, None
        entry, self._pressed_on = self._pressed_on, None
        self.viewport().update()
        if drag is not None and drag.changed:
            if drag.entry is None:
                slot = Slot(drag.start, drag.end, True)
                self.slot_requested.emit(slot, self.screen_rect(slot))
            else:
                self.moved.emit(drag.entry, drag.start, drag.end)
        elif entry is not None and not (drag is not None and drag.began):
            self.card_requested.emit(entry, self.place_of(entry))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self.days:
            return
        point = event.position().toPoint()
        self._drag = None
        entry = self.entry_at(point)
        slot = self.slot_at(point)
        if entry is not None:
            self.open_requested.emit(entry)
        elif slot is not None:
            self.slot_requested.emit(slot, self.screen_rect(slot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self._pressed_on = None
            self.viewport().update()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
