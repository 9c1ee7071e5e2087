"""The hour grid of the day, work week and week views: one painted widget.

Everything is painted into the viewport: the days' heads and the strip of whole days stand still,
the hours scroll under them. Rectangles of ``Spot`` are in content coordinates of their part.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)

from app.ui import tokens as t
from app.ui.calendar import blocks, dates
from app.ui.calendar.data import Entry
from app.ui.calendar.drag import Drag, Kind
from app.ui.calendar.spots import DAY_MINUTES, HOUR, LANE, Spot, in_hours, in_strip
from app.ui.calendar.view import EventView, Slot
from app.ui.theme import Theme
from app.ui.words import tr

GUTTER = 56
HEAD = 58
EDGE = 5  # px at the ends of a block that stretch it
MORNING = 7  # the hour on top at first


def drag_of(slot: Slot) -> Drag:
    """Return a slot as the end of a drag, to be painted like one."""
    made = Drag(Kind.CREATE, slot.start, whole_days=slot.all_day, began=True)
    made.start, made.end = slot.start, slot.end
    return made


class TimeGrid(EventView):
    """Days side by side over the hours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._spots: list[Spot] = []
        self._more: list[tuple[QRectF, date, int]] = []
        self._strip = LANE + 6
        self._drag: Drag | None = None
        self._pressed_on: Entry | None = None
        self._press_point = QPoint()
        self._scrolled = False
        self.setAccessibleName(tr("Calendar"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(HOUR // 2)
        self.verticalScrollBar().valueChanged.connect(lambda _v: self.viewport().update())
        self._minute = QTimer(self)
        self._minute.setInterval(30_000)
        self._minute.timeout.connect(self.viewport().update)
        self._minute.start()

    # geometry

    @property
    def _top(self) -> int:
        return HEAD + self._strip

    @property
    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _column(self, index: int) -> tuple[float, float]:
        """Return left edge and width of a day."""
        width = (self.viewport().width() - GUTTER) / max(1, len(self.days))
        return GUTTER + index * width, width

    def _day_at(self, x: float) -> int:
        _left, width = self._column(0)
        return min(len(self.days) - 1, max(0, int((x - GUTTER) // max(1.0, width))))

    def _moment_at(self, point: QPointF) -> datetime:
        day = self.days[self._day_at(point.x())]
        minutes = (point.y() - self._top + self._offset) * 60 / HOUR
        return datetime.combine(day, time()) + timedelta(
            minutes=min(DAY_MINUTES, max(0.0, minutes))
        )

    def _arrange(self) -> None:
        self._spots, self._more = [], []
        if self.days:
            self._spots, self._more, lanes = in_strip(self.days, self.entries, self._column)
            self._strip = lanes * LANE + 6
            self._spots += in_hours(self.days, self.entries, self._column)
        room = max(0, self.viewport().height() - self._top)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, 24 * HOUR - room))
        bar.setPageStep(room)
        if not self._scrolled and room > 100:
            self._scrolled = True
            bar.setValue(MORNING * HOUR - 8)
        self.viewport().update()

    def _on_screen(self, spot: Spot) -> QRectF:
        return spot.rect.translated(0, HEAD if spot.strip else self._top - self._offset)

    def rect_of(self, entry: Entry) -> QRectF:
        spot = next((s for s in self._spots if s.entry.key == entry.key), None)
        if spot is None:
            return QRectF(GUTTER, self._top, 10, 10)
        rect = self._on_screen(spot)
        if not spot.strip and rect.top() < self._top:
            rect.setTop(min(self._top, rect.bottom()))
        return rect

    def _spot_at(self, point: QPoint) -> Spot | None:
        if point.y() < HEAD:
            return None
        in_strip = point.y() < self._top
        for spot in reversed(self._spots):
            if spot.strip == in_strip and self._on_screen(spot).contains(QPointF(point)):
                return spot
        return None

    def entry_at(self, point: QPoint) -> Entry | None:
        spot = self._spot_at(point)
        return spot.entry if spot is not None else None

    def slot_at(self, point: QPoint) -> Slot | None:
        if point.x() < GUTTER or point.y() < HEAD or not self.days:
            return None
        if point.y() < self._top:
            begin = datetime.combine(self.days[self._day_at(point.x())], time())
            return Slot(begin, begin + timedelta(days=1), True)
        moment = self._moment_at(QPointF(point))
        begin = datetime.combine(moment.date(), time())
        start = begin + (moment - begin) // timedelta(minutes=30) * timedelta(minutes=30)
        return Slot(start, start + timedelta(hours=1), False)

    def slot_rect(self, slot: Slot) -> QRectF:
        """Return where a slot stands in the viewport."""
        day = slot.start.date()
        n = self.days.index(day) if day in self.days else 0
        left, width = self._column(n)
        if slot.all_day:
            span = min(len(self.days) - n, max(1, (slot.end - slot.start).days))
            return QRectF(left + 3, HEAD + 3, width * span - 7, LANE - 3)
        top = dates.minute_of(slot.start) * HOUR / 60
        height = (slot.end - slot.start).total_seconds() / 3600 * HOUR
        return QRectF(left + 4, self._top - self._offset + top + 1, width - 10, height - 2)

    def screen_rect(self, slot: Slot) -> QRect:
        rect = self.slot_rect(slot).toRect().intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def reveal(self, entry: Entry) -> None:
        spot = next((s for s in self._spots if s.entry.key == entry.key), None)
        if spot is None or spot.strip:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height() - self._top
        if spot.rect.top() - 8 < bar.value():
            bar.setValue(int(spot.rect.top() - 8))
        elif spot.rect.bottom() + 8 > bar.value() + room:
            bar.setValue(int(min(spot.rect.top() - 8, spot.rect.bottom() + 8 - room)))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.days:
            return
        k = self._theme.tokens
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(k.panel))
        area = self.viewport().rect()
        painter.save()
        painter.setClipRect(QRect(0, self._top, area.width(), area.height() - self._top))
        self._paint_hours(painter, k)
        painter.restore()
        self._paint_strip(painter, k)
        self._paint_heads(painter, k)
        painter.end()

    def _paint_hours(self, painter: QPainter, k: t.Tokens) -> None:
        area = self.viewport().rect()
        line, base = QColor(k.line), self._top - self._offset
        today = date.today()
        work = dates.work_days()
        for n, day in enumerate(self.days):
            left, width = self._column(n)
            column = QRectF(left, self._top, width, area.height() - self._top)
            if day == today and len(self.days) > 1:
                tint = QColor(k.accent)
                tint.setAlphaF(0.045)
                painter.fillRect(column, tint)
            elif day.weekday() not in work and len(self.days) > 1:
                painter.fillRect(column, QColor(k.window))
        # hairlines are crisp only without smoothing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        half = QColor(line)
        half.setAlphaF(0.45)
        painter.setFont(self.fonts.tiny)
        for hour in range(25):
            y = base + hour * HOUR
            if y > area.bottom() or y < self._top - HOUR:
                continue
            painter.setPen(line)
            painter.drawLine(GUTTER - 6, y, area.width(), y)
            if hour < 24:
                painter.setPen(half)
                painter.drawLine(GUTTER, y + HOUR // 2, area.width(), y + HOUR // 2)
            if 0 < hour < 24:
                painter.setPen(QColor(k.muted))
                rect = QRectF(0, y - 8, GUTTER - 11, 16)
                align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(rect, align, dates.clock(hour * 60))
        painter.setPen(line)
        for n in range(len(self.days)):
            x = round(self._column(n)[0])
            painter.drawLine(x, self._top, x, area.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drag = self._drag if self._drag is not None and self._drag.began else None
        for spot in self._spots:
            if spot.strip:
                continue
            rect = self._on_screen(spot)
            if rect.bottom() < self._top or rect.top() > area.bottom():
                continue
            moving = (
                drag is not None and drag.entry is not None and (drag.entry.key == spot.entry.key)
            )
            painter.setOpacity(0.35 if moving else 1.0)
            blocks.block(
                painter,
                rect,
                spot.entry,
                k,
                self.fonts,
                selected=spot.entry.key == self.selected,
                focus=self.hasFocus(),
            )
        painter.setOpacity(1.0)
        if drag is not None and not drag.whole_days:
            self._paint_ghost(painter, drag, k)
        elif self.pending is not None and not self.pending.all_day:
            self._paint_ghost(painter, drag_of(self.pending), k)
        self._paint_now(painter, k, base)

    def _paint_ghost(self, painter: QPainter, drag: Drag, k: t.Tokens) -> None:
        times = tr(
            "{begin} – {end}",
            begin=dates.clock(dates.minute_of(drag.start)),
            end=dates.clock(dates.minute_of(drag.end)),
        )
        for n, day in enumerate(self.days):
            begin = datetime.combine(day, time())
            top = max(drag.start, begin)
            bottom = min(drag.end, begin + timedelta(days=1))
            if bottom <= top:
                continue
            left, width = self._column(n)
            y = self._top - self._offset + (top - begin).total_seconds() / 3600 * HOUR
            height = (bottom - top).total_seconds() / 3600 * HOUR
            rect = QRectF(left + 4, y + 1, width - 10, max(height - 2, 18))
            if drag.entry is not None:
                blocks.block(
                    painter, rect, drag.entry, k, self.fonts, selected=True, focus=True, times=times
                )
                continue
            fill = QColor(k.accent_surface)
            painter.setPen(QPen(QColor(k.accent), 1.5))
            painter.setBrush(fill)
            painter.drawRoundedRect(rect, blocks.ROUND, blocks.ROUND)
            painter.setFont(self.fonts.title)
            painter.setPen(QColor(k.accent))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(rect.adjusted(9, 2, -4, 0), align, times)

    def _paint_now(self, painter: QPainter, k: t.Tokens, base: int) -> None:
        now = datetime.now()
        if now.date() not in self.days:
            return
        left, width = self._column(self.days.index(now.date()))
        y = base + (dates.minute_of(now) + now.second / 60) * HOUR / 60
        color = QColor(k.danger)
        painter.setPen(QPen(color, 2))
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(left, y), 4.5, 4.5)

    def _paint_heads(self, painter: QPainter, k: t.Tokens) -> None:
        area, today = self.viewport().rect(), date.today()
        painter.fillRect(QRect(0, 0, area.width(), HEAD), QColor(k.panel))
        number_font = self._theme.font(18)
        bold = self._theme.font(18, bold=True)
        center = Qt.AlignmentFlag.AlignCenter
        for n, day in enumerate(self.days):
            left, width = self._column(n)
            is_today = day == today
            painter.setPen(QColor(k.accent if is_today else k.muted))
            painter.setFont(self.fonts.title if is_today else self.fonts.small)
            name = dates.day_name(day, long=width > 150 and len(self.days) == 1)
            painter.drawText(QRectF(left, 8, width, 18), center, name)
            painter.setFont(bold if is_today else number_font)
            if not is_today:
                painter.setPen(QColor(k.muted))
            painter.drawText(QRectF(left, 25, width, 26), center, str(day.day))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(k.line))
        for n in range(len(self.days)):
            x = round(self._column(n)[0])
            painter.drawLine(x, 0, x, self._top)
        painter.drawLine(0, HEAD - 1, area.width(), HEAD - 1)
        painter.drawLine(0, self._top - 1, area.width(), self._top - 1)

    def _paint_strip(self, painter: QPainter, k: t.Tokens) -> None:
        area = QRect(0, HEAD, self.viewport().width(), self._strip)
        painter.fillRect(area, QColor(k.panel))
        painter.setFont(self.fonts.tiny)
        painter.setPen(QColor(k.muted))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, HEAD + 3, GUTTER - 8, LANE - 3), align, tr("all day", "narrow"))
        drag = self._drag if self._drag is not None and self._drag.began else None
        for spot in self._spots:
            if not spot.strip:
                continue
            moving = (
                drag is not None and drag.entry is not None and (drag.entry.key == spot.entry.key)
            )
            painter.setOpacity(0.35 if moving else 1.0)
            blocks.banner(
                painter,
                self._on_screen(spot),
                spot.entry,
                k,
                self.fonts,
                selected=spot.entry.key == self.selected,
                focus=self.hasFocus(),
                begins=spot.begins,
            )
        painter.setOpacity(1.0)
        painter.setFont(self.fonts.tiny)
        painter.setPen(QColor(k.muted))
        for rect, _day, amount in self._more:
            painter.drawText(
                rect.translated(6, HEAD),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                tr("+{count} more", count=amount),
            )
        if drag is not None and drag.whole_days:
            self._paint_strip_ghost(painter, drag, k)
        elif self.pending is not None and self.pending.all_day:
            self._paint_strip_ghost(painter, drag_of(self.pending), k)

    def _paint_strip_ghost(self, painter: QPainter, drag: Drag, k: t.Tokens) -> None:
        last_day = (drag.end - timedelta(microseconds=1)).date()
        covered = [n for n, d in enumerate(self.days) if drag.start.date() <= d <= last_day]
        if not covered:
            return
        left, width = self._column(covered[0])
        y = HEAD + 3.0
        if drag.entry is not None:
            y = self.rect_of(drag.entry).top()
        rect = QRectF(left + 3, y, width * len(covered) - 7, LANE - 3)
        if drag.entry is not None:
            blocks.banner(painter, rect, drag.entry, k, self.fonts, selected=True, focus=True)
        else:
            painter.setPen(QPen(QColor(k.accent), 1.5))
            painter.setBrush(QColor(k.accent_surface))
            painter.drawRoundedRect(rect, blocks.ROUND, blocks.ROUND)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.days:
            return
        self._press_point, self._pressed_on = point, None
        if point.y() < HEAD:
            if point.x() >= GUTTER and len(self.days) > 1:
                self.day_requested.emit(self.days[self._day_at(point.x())])
            return
        for rect, day, _amount in self._more:
            if rect.translated(0, HEAD).contains(QPointF(point)):
                self.day_requested.emit(day)
                return
        spot = self._spot_at(point)
        in_strip = point.y() < self._top
        origin = self._moment_at(event.position())
        if spot is None:
            self.select(None)
            if point.x() >= GUTTER:
                self._drag = Drag(Kind.CREATE, origin, whole_days=in_strip)
            return
        self._pressed_on = spot.entry
        self.select(spot.entry)
        if not spot.entry.read_only:
            kind = self._kind_at(spot, point)
            self._drag = Drag(kind, origin, spot.entry, whole_days=spot.strip)

    def _kind_at(self, spot: Spot, point: QPoint) -> Kind:
        rect = self._on_screen(spot)
        if spot.strip:
            if spot.entry.all_day and spot.ends and rect.right() - point.x() <= EDGE:
                return Kind.END
            if spot.entry.all_day and spot.begins and point.x() - rect.left() <= EDGE:
                return Kind.START
            return Kind.MOVE
        if spot.ends and rect.bottom() - point.y() <= EDGE:
            return Kind.END
        if spot.begins and point.y() - rect.top() <= EDGE and rect.height() > 4 * EDGE:
            return Kind.START
        return Kind.MOVE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        drag = self._drag
        if drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(point)
            return
        if not drag.began:
            if (point - self._press_point).manhattanLength() < 6:
                return
            drag.began = True
        self._scroll_along(point)
        drag.to(self._moment_at(event.position()))
        self.viewport().update()

    def _scroll_along(self, point: QPoint) -> None:
        bar = self.verticalScrollBar()
        if self._drag is not None and not self._drag.whole_days:
            if point.y() < self._top + 12:
                bar.setValue(bar.value() - 12)
            elif point.y() > self.viewport().height() - 12:
                bar.setValue(bar.value() + 12)

    def _show_cursor(self, point: QPoint) -> None:
        spot = self._spot_at(point)
        shape = Qt.CursorShape.ArrowCursor
        if point.y() < HEAD and point.x() >= GUTTER and len(self.days) > 1:
            shape = Qt.CursorShape.PointingHandCursor
        elif spot is not None and not spot.entry.read_only:
            kind = self._kind_at(spot, point)
            if kind is not Kind.MOVE:
                shape = Qt.CursorShape.SizeHorCursor if spot.strip else Qt.CursorShape.SizeVerCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        drag, self._drag = self._drag, None
        entry, self._pressed_on = self._pressed_on, None
        self.viewport().update()
        if drag is not None and drag.changed:
            if drag.entry is None:
                slot = Slot(drag.start, drag.end, drag.whole_days)
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
        if entry is not None:
            self.open_requested.emit(entry)
            return
        slot = self.slot_at(point)
        if slot is not None:
            self.slot_requested.emit(slot, self.screen_rect(slot))

    # keys, focus, size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self._pressed_on = None
            self.viewport().update()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
