"""Paints events: tinted blocks in the hour grid, bars over days, lines in a month cell.

One look for all views; colours come from the calendar and the tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.ui import tokens as t
from app.ui.calendar import dates
from app.ui.calendar.data import Entry
from app.ui.theme import Theme
from app.ui.words import tr

# looked up once: an enum of Qt costs a microsecond each time it is named
NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
INSIDE = Qt.ClipOperation.IntersectClip
RIGHT = Qt.TextElideMode.ElideRight

BAR = 3
ROUND = 4.0


def _blend(under: QColor, over: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        under.redF() + (over.redF() - under.redF()) * share,
        under.greenF() + (over.greenF() - under.greenF()) * share,
        under.blueF() + (over.blueF() - under.blueF()) * share,
    )


@dataclass(frozen=True, slots=True)
class Tints:
    """The colours of one calendar in one appearance."""

    bar: QColor
    fill: QColor
    fill_selected: QColor
    text: QColor
    time: QColor
    border: QColor


@lru_cache(maxsize=256)
def tints(color: str, k: t.Tokens) -> Tints:
    """Return the colours of blocks of a calendar."""
    own, panel = QColor(color), QColor(k.panel)
    if not own.isValid():
        own = QColor(k.accent)
    text, muted = QColor(k.text), QColor(k.muted)
    if k.dark and own.lightnessF() < 0.45:
        own = QColor.fromHslF(max(0.0, own.hslHueF()), min(0.75, own.hslSaturationF()), 0.52)
    elif not k.dark and own.lightnessF() > 0.72:
        own = QColor.fromHslF(max(0.0, own.hslHueF()), own.hslSaturationF(), 0.6)
    share = 0.24 if k.dark else 0.17
    return Tints(
        bar=own,
        fill=_blend(panel, own, share),
        fill_selected=_blend(panel, own, share + (0.16 if k.dark else 0.15)),
        text=text,
        time=_blend(muted, text, 0.4),
        border=_blend(panel, own, 0.55),
    )


class Fonts:
    """The few fonts of the views, with their measures; made anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self.title = theme.font(t.SMALL, bold=True)
        self.small = theme.font(t.SMALL)
        self.text = theme.font(t.TEXT)
        self.tiny = theme.font(11)
        self.struck = QFont(self.title)
        self.struck.setStrikeOut(True)
        self.struck_small = QFont(self.small)
        self.struck_small.setStrikeOut(True)
        self.title_size = QFontMetricsF(self.title)
        self.small_size = QFontMetricsF(self.small)
        self.tiny_size = QFontMetricsF(self.tiny)
        self._cut: dict[tuple[str, int, int, int, bool], list[str]] = {}
        self._times: dict[tuple[datetime, datetime], str] = {}

    def times(self, entry: Entry) -> str:
        """Return the hours of an entry, put into words once."""
        key = (entry.start, entry.end)
        found = self._times.get(key)
        if found is None:
            if len(self._times) > 4000:
                self._times.clear()
            found = self._times[key] = times_of(entry)
        return found

    def cut(
        self, text: str, width: float, *, rows: int = 1, taken: float = 0, bold: bool = True
    ) -> list[str]:
        """Return ``text`` in at most ``rows`` lines of a width; measured once, painted often."""
        key = (text, int(width), rows, int(taken), bold)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > 4000:
                self._cut.clear()
            size = self.title_size if bold else self.small_size
            found = self._cut[key] = _wrapped(text, size, width, rows, taken)
        return found


def name_of(entry: Entry) -> str:
    return entry.summary or tr("(no title)")


def times_of(entry: Entry) -> str:
    first, last = (dates.clock(dates.minute_of(m)) for m in (entry.start, entry.end))
    return first if first == last else f"{first} – {last}"


def spoken(entry: Entry) -> str:
    """Return an entry as it is read aloud."""
    parts = [name_of(entry), dates.when_words(entry.start, entry.end, all_day=entry.all_day)]
    parts += [entry.occurrence.location, entry.calendar]
    status = status_words(entry)
    if status:
        parts.append(status)
    if entry.conflict is not None:
        parts.append(tr("changed on two sides"))
    return ", ".join(p for p in parts if p)


def status_words(entry: Entry) -> str:
    status = entry.occurrence.status.upper()
    if status == "CANCELLED":
        return tr("cancelled")
    if status == "TENTATIVE":
        return tr("tentative")
    return ""


def _is(entry: Entry, status: str) -> bool:
    return entry.occurrence.status.upper() == status


def _hatch(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Paint slanted lines: perhaps, perhaps not."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(rect, ROUND, ROUND)
    painter.setClipPath(path, INSIDE)
    faint = QColor(color)
    faint.setAlphaF(0.22)
    painter.setPen(QPen(faint, 3))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += 10
    painter.restore()


def background(
    painter: QPainter,
    rect: QRectF,
    entry: Entry,
    k: t.Tokens,
    *,
    selected: bool,
    focus: bool,
    bar: bool = True,
) -> Tints:
    """Paint fill, bar and border of an event."""
    colors = tints(entry.color, k)
    tentative, cancelled = _is(entry, "TENTATIVE"), _is(entry, "CANCELLED")
    fill = colors.fill_selected if selected else colors.fill
    if cancelled or (tentative and not selected):
        fill = QColor(k.hover if selected else k.panel)
    painter.setPen(NO_PEN)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, ROUND, ROUND)
    if tentative:
        _hatch(painter, rect, colors.bar)
    if bar:
        # a clip by a rectangle costs next to nothing, one by a path most of the painting
        painter.save()
        edge = QRectF(rect.left(), rect.top(), BAR, rect.height())
        painter.setClipRect(edge, INSIDE)
        painter.setPen(NO_PEN)
        painter.setBrush(colors.bar)
        painter.drawRoundedRect(rect, ROUND, ROUND)
        painter.restore()
    if selected and focus:
        painter.setPen(QPen(colors.bar, 2))
        painter.setBrush(NO_BRUSH)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), ROUND, ROUND)
    elif tentative or cancelled or selected:
        painter.setPen(QPen(colors.border, 1))
        painter.setBrush(NO_BRUSH)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
    return colors


def marks(painter: QPainter, rect: QRectF, entry: Entry, k: t.Tokens, fonts: Fonts) -> float:
    """Paint the marks at the right end (conflict, waits for the server); return their width."""
    if entry.conflict is not None:
        side = 14.0
        spot = QRectF(rect.right() - side - 3, rect.top() + 3, side, side)
        if spot.bottom() > rect.bottom():
            spot.moveTop(rect.center().y() - side / 2)
        painter.setPen(NO_PEN)
        painter.setBrush(QColor(k.danger))
        painter.drawEllipse(spot)
        painter.setPen(QColor(k.panel))
        painter.setFont(fonts.title)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, "!")
        return side + 6
    if entry.occurrence.pending:
        painter.setPen(NO_PEN)
        painter.setBrush(QColor(k.warning))
        top = min(rect.top() + 9, rect.center().y())
        painter.drawEllipse(QPointF(rect.right() - 8, top), 3, 3)
        return 14.0
    return 0.0


def block(
    painter: QPainter,
    rect: QRectF,
    entry: Entry,
    k: t.Tokens,
    fonts: Fonts,
    *,
    selected: bool = False,
    focus: bool = False,
    times: str | None = None,
) -> None:
    """Paint an event of the hour grid: title, time, place as room allows."""
    colors = background(painter, rect, entry, k, selected=selected, focus=focus)
    painter.save()
    painter.setClipRect(rect, INSIDE)
    taken = marks(painter, rect, entry, k, fonts)
    inner = rect.adjusted(BAR + 6, 3, -4, -2)
    cancelled = _is(entry, "CANCELLED")
    title_font = fonts.struck if cancelled else fonts.title
    size, when = fonts.title_size, fonts.times(entry) if times is None else times
    line = size.height()
    painter.setFont(title_font)
    painter.setPen(colors.time if cancelled else colors.text)
    name = name_of(entry)
    if inner.height() < line * 2 - 2:  # one line: title, then the time if it fits
        top = rect.center().y() - line / 2
        width = inner.width() - taken
        shown = size.elidedText(name, RIGHT, width)
        painter.drawText(QRectF(inner.left(), top, width, line), 0, shown)
        used = size.horizontalAdvance(shown) + 8
        if fonts.small_size.horizontalAdvance(when) <= width - used:
            painter.setFont(fonts.small)
            painter.setPen(colors.time)
            painter.drawText(QRectF(inner.left() + used, top, width - used, line), 0, when)
        painter.restore()
        return
    rows = max(1, int((inner.height() - fonts.small_size.height()) // line))
    y = inner.top()
    taken = taken if inner.width() > 70 else 0  # a mark must not push a narrow title away
    for text in fonts.cut(name, inner.width(), rows=min(3, rows), taken=taken):
        painter.drawText(QPointF(inner.left(), y + size.ascent()), text)
        y += line
    painter.setFont(fonts.small)
    painter.setPen(colors.time)
    for text in (when, entry.occurrence.location):
        if text and y + fonts.small_size.height() <= rect.bottom():
            (shown,) = fonts.cut(text, inner.width(), bold=False)
            painter.drawText(QPointF(inner.left(), y + fonts.small_size.ascent()), shown)
            y += fonts.small_size.height() + 1
    painter.restore()


def _wrapped(text: str, size: QFontMetricsF, width: float, rows: int, taken: float) -> list[str]:
    """Break ``text`` into at most ``rows`` lines; the first one is shorter by ``taken``."""
    lines: list[str] = []
    rest = text.split() if rows > 1 else [text]
    while rest and len(lines) < rows:
        room = width - (taken if not lines else 0)
        if len(lines) == rows - 1:
            lines.append(size.elidedText(" ".join(rest), RIGHT, room))
            break
        line = rest.pop(0)
        while rest and size.horizontalAdvance(f"{line} {rest[0]}") <= room:
            line = f"{line} {rest.pop(0)}"
        lines.append(size.elidedText(line, RIGHT, room))
    return lines


def banner(
    painter: QPainter,
    rect: QRectF,
    entry: Entry,
    k: t.Tokens,
    fonts: Fonts,
    *,
    selected: bool = False,
    focus: bool = False,
    begins: bool = True,
) -> None:
    """Paint a bar over whole days; ``begins`` False: it comes from before."""
    colors = background(painter, rect, entry, k, selected=selected, focus=focus, bar=begins)
    taken = marks(painter, rect, entry, k, fonts)
    inner = rect.adjusted(BAR + 5, 0, -4 - taken, 0)
    text = name_of(entry)
    if not entry.all_day and begins:
        text = f"{dates.clock(dates.minute_of(entry.start))} {text}"
    cancelled = _is(entry, "CANCELLED")
    painter.setFont(fonts.struck_small if cancelled else fonts.small)
    painter.setPen(colors.time if cancelled else colors.text)
    shown = fonts.small_size.elidedText(text, RIGHT, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def line(
    painter: QPainter,
    rect: QRectF,
    entry: Entry,
    k: t.Tokens,
    fonts: Fonts,
    *,
    selected: bool = False,
    focus: bool = False,
) -> None:
    """Paint a timed event of a month cell: dot, time, title."""
    colors = tints(entry.color, k)
    if selected:
        background(painter, rect, entry, k, selected=True, focus=focus, bar=False)
    painter.setPen(NO_PEN)
    painter.setBrush(colors.bar)
    y = rect.center().y()
    painter.drawEllipse(QPointF(rect.left() + 8, y), 3.5, 3.5)
    taken = marks(painter, rect, entry, k, fonts)
    x = rect.left() + 17
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    when = dates.clock(dates.minute_of(entry.start))
    room = rect.right() - x - 3 - taken
    painter.setFont(fonts.small)
    if room > 90:
        painter.setPen(colors.time)
        width = fonts.small_size.horizontalAdvance(when)
        painter.drawText(QRectF(x, rect.top(), width + 2, rect.height()), align, when)
        x += width + 5
        room = rect.right() - x - 3 - taken
    cancelled = _is(entry, "CANCELLED")
    painter.setFont(fonts.struck_small if cancelled else fonts.small)
    painter.setPen(colors.time if cancelled else colors.text)
    text = fonts.small_size.elidedText(name_of(entry), RIGHT, room)
    painter.drawText(QRectF(x, rect.top(), room + 2, rect.height()), align, text)
