"""Paints one row of the message list: avatar, sender, time, subject, snippet, marks."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.mail import Address, Flag, Mark, Row
from app.domain.tags import Tag
from app.ui import avatars, icons
from app.ui import tokens as t
from app.ui.mail.model import ROW_ROLE, MessageModel
from app.ui.mail.tags import TagBook, paint_chips
from app.ui.mail.times import ahead
from app.ui.theme import Theme
from app.ui.words import day, tr

MARKS: tuple[tuple[Mark, str], ...] = (
    (Mark.BOUNCE, "circle-alert"),
    (Mark.INVITATION, "calendar-plus"),
    (Mark.ATTACHMENT, "paperclip"),
    (Mark.ENCRYPTED, "lock"),
    (Mark.SIGNED, "shield-check"),
)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MessageDelegate(QStyledItemDelegate):
    """Fixed row height; fonts and metrics are kept until the theme changes."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.book: TagBook | None = None
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def height(self) -> int:
        """Return the height of every row: three lines comfortable, two compact."""
        lines = 2 if self._theme.compact else 3
        return self._metrics.height() * lines + (12 if self._theme.compact else 14)

    def _measure(self) -> None:
        self._font: QFont = self._theme.font()
        self._bold: QFont = self._theme.font(bold=True)
        self._small: QFont = self._theme.font(t.SMALL)
        self._metrics = QFontMetrics(self._font)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(240, self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row | None = index.data(ROW_ROLE)
        area: QRect = option.rect
        k = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if selected:
            painter.fillRect(area, QColor(k.accent_surface))
        elif hover:
            painter.fillRect(area, QColor(k.hover))
        painter.setPen(QColor(k.line))
        painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
        if row is not None:
            self._paint_row(painter, area, row, index.model())
        view = option.widget
        if option.state & QStyle.StateFlag.State_HasFocus or (
            selected and view is not None and view.hasFocus()
        ):
            if selected:
                painter.fillRect(area.left(), area.top(), 3, area.height() - 1, QColor(k.accent))
            else:
                painter.setPen(QColor(k.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(area.adjusted(1, 1, -2, -3), 3, 3)
        painter.restore()

    def _paint_row(self, painter: QPainter, area: QRect, row: Row, model: QObject) -> None:
        k = self._theme.tokens
        recipients = isinstance(model, MessageModel) and model.show_recipients
        conversations = isinstance(model, MessageModel) and model.conversations
        unread = row.unread
        line = self._metrics.height()
        top = area.top() + 6
        if unread:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(k.accent))
            painter.drawEllipse(QRectF(area.left() + 4.5, top + 15, 7, 7))
        side = 26 if self._theme.compact else 34
        person = shown_person(row, recipients=recipients)
        avatars.paint(painter, QRectF(area.left() + 15, top + 3, side, side), person, self._theme)
        left = area.left() + 15 + side + 10
        right = area.right() - 14
        # first line: sender, count, marks, time
        times = model.times if isinstance(model, MessageModel) else {}
        due, now = times.get(row.id), time.time()
        when = day(row.date) if due is None else tr("overdue") if due <= now else ahead(due, now)
        first = QRect(left, top, right - left, line)
        tags = self.book.of(row) if self.book is not None else []
        late = due is not None and due <= now
        x = self._paint_time_and_marks(painter, first, row, when, tags, late=late)
        who = row.to if recipients and row.to else (person.name or person.addr)
        metrics = self._bold_metrics if unread else self._metrics
        count = str(row.thread_count) if conversations and row.thread_count > 1 else ""
        room = x - left - (self._metrics.horizontalAdvance(count) + 6 if count else 0) - 6
        text = metrics.elidedText(_clean(who), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._bold if unread else self._font)
        painter.setPen(QColor(k.text))
        painter.drawText(QRect(left, top, room, line), LEFT, text)
        if count:
            painter.setFont(self._font)
            painter.setPen(QColor(k.muted))
            start = left + metrics.horizontalAdvance(text) + 5
            painter.drawText(QRect(start, top, 60, line), LEFT, count)
        # second line: subject; third: snippet
        subject = _clean(row.subject) or tr("(no subject)")
        second = QRect(left, top + line + 1, right - left, line)
        place = model.place_name(row) if isinstance(model, MessageModel) else ""
        if self._theme.compact:
            second.setRight(self._paint_place(painter, second, place))
        painter.setFont(self._bold if unread else self._font)
        painter.setPen(QColor(k.text if row.subject else k.muted))
        shown = metrics.elidedText(subject, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, LEFT, shown)
        if not self._theme.compact:
            third = QRect(left, second.bottom() + 1, right - left, line)
            third.setRight(self._paint_place(painter, third, place))
            if tags:
                third.setLeft(paint_chips(painter, third, tags, self._theme, self._small) + 2)
            painter.setFont(self._small)
            painter.setPen(QColor(k.muted))
            words = _clean(row.snippet)
            if not words and row.marks & Mark.ENCRYPTED:
                words = tr("Encrypted message")
            snippet = self._small_metrics.elidedText(
                words, Qt.TextElideMode.ElideRight, third.width()
            )
            painter.drawText(third, LEFT, snippet)

    def _paint_place(self, painter: QPainter, area: QRect, place: str) -> int:
        """Draw the folder at the right and return how far the rest of the line may go."""
        if not place:
            return area.right()
        metrics = self._small_metrics
        text = metrics.elidedText(_clean(place), Qt.TextElideMode.ElideRight, area.width() * 3 // 5)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(area, RIGHT, text)
        device = painter.device()
        scale = device.devicePixelRatio() if device is not None else 1.0
        x = area.right() - metrics.horizontalAdvance(text) - 17
        picture = icons.pixmap("folder", 12, self._theme.tokens.muted, scale)
        painter.drawPixmap(x, area.top() + (area.height() - 12) // 2, picture)
        return x - 8

    def _paint_time_and_marks(
        self,
        painter: QPainter,
        area: QRect,
        row: Row,
        when: str,
        tags: Sequence[Tag],
        *,
        late: bool = False,
    ) -> int:
        """Draw from the right and return how far the sender may go."""
        k = self._theme.tokens
        painter.setFont(self._small)
        painter.setPen(QColor(k.warning if late else k.muted))
        painter.drawText(area, RIGHT, when)
        x = area.right() - self._small_metrics.horizontalAdvance(when) - 8
        device = painter.device()
        scale = device.devicePixelRatio() if device is not None else 1.0
        names = [(name, k.muted) for mark, name in MARKS if row.marks & mark]
        if row.flags & Flag.FLAGGED:
            names.append(("flag", k.warning))
        if row.flags & Flag.ANSWERED:
            names.append(("reply", k.muted))
        elif row.flags & Flag.FORWARDED:
            names.append(("forward", k.muted))
        if row.pending:
            names.append(("clock", k.muted))
        for name, color in reversed(names[:5]):
            x -= 15
            picture = icons.pixmap(name, 14, color, scale)
            painter.drawPixmap(x, area.top() + (area.height() - 14) // 2, picture)
            x -= 4
        if self._theme.compact:  # no third line for chips
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for tag in reversed(tags[:4]):
                x -= 9
                painter.setBrush(QColor(tag.color or k.muted))
                painter.drawEllipse(QRectF(x, area.center().y() - 3, 8, 8))
                x -= 3
        return x


def shown_person(row: Row, *, recipients: bool) -> Address:
    """Return whose initials stand in the row: the sender, in Sent the first recipient."""
    if recipients and row.to:
        first = row.to.split(",")[0].strip()
        return Address(first, row.to_address or first)
    return row.sender


def _clean(text: str) -> str:
    """Leave out direction marks and controls that could rearrange a line."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c.isprintable() and c not in _MARKS_OUT)


_MARKS_OUT = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
