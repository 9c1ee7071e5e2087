"""Paints one row of the contact list: section letter, picture, name, organisation or address."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.pim import Contact
from app.ui import icons
from app.ui import tokens as t
from app.ui.contacts import photos as pictures
from app.ui.contacts.model import CONTACT_ROLE, SECTION_ROLE, second_line, shown_name
from app.ui.contacts.photos import Photos
from app.ui.contacts.wording import clean
from app.ui.theme import Theme

GUTTER = 34  # where the section letters stand
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class ContactDelegate(QStyledItemDelegate):
    """Fixed row height; fonts are kept until the theme changes."""

    def __init__(self, theme: Theme, photos: Photos, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._photos = photos
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def height(self) -> int:
        line = self._metrics.height()
        return line + 16 if self._theme.compact else 2 * line + 18

    def _measure(self) -> None:
        self._font = self._theme.font()
        self._bold = self._theme.font(bold=True)
        self._small = self._theme.font(t.SMALL)
        self._metrics = QFontMetrics(self._font)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        contact = index.data(CONTACT_ROLE)
        area: QRect = option.rect
        k = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(area, QColor(k.accent_surface))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(k.hover))
        painter.setPen(QColor(k.line))
        painter.drawLine(area.left() + GUTTER, area.bottom(), area.right(), area.bottom())
        if isinstance(contact, Contact):
            section = index.data(SECTION_ROLE)
            if section:
                painter.setFont(self._bold)
                painter.setPen(QColor(k.accent))
                where = QRect(area.left(), area.top(), GUTTER, area.height())
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, section)
            self._paint_contact(painter, area, contact)
        view = option.widget
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected and (has_focus or (view is not None and view.hasFocus())):
            painter.fillRect(area.left(), area.top(), 3, area.height() - 1, QColor(k.accent))
        elif has_focus:
            painter.setPen(QColor(k.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -3), 3, 3)
        painter.restore()

    def _paint_contact(self, painter: QPainter, area: QRect, contact: Contact) -> None:
        k = self._theme.tokens
        side = 24 if self._theme.compact else 34
        top = area.top() + (area.height() - side) / 2
        circle = QRectF(area.left() + GUTTER, top, side, side)
        pictures.paint(painter, circle, contact, self._photos, self._theme)
        left = area.left() + GUTTER + side + 10
        right = area.right() - 10
        scale = painter.device().devicePixelRatio()
        marks = [
            name
            for name, on in (("users-round", contact.is_group), ("clock", contact.pending))
            if on
        ]
        for name in marks:
            right -= 14
            picture = icons.pixmap(name, 14, k.muted, scale)
            painter.drawPixmap(right, area.center().y() - 7, picture)
            right -= 6
        line = self._metrics.height()
        if self._theme.compact:
            self._paint_name(painter, QRect(left, area.top(), right - left, area.height()), contact)
            return
        below = second_line(contact)
        height = 2 * line + 1 if below else line
        first = QRect(left, area.top() + (area.height() - height) // 2, right - left, line)
        self._paint_name(painter, first, contact)
        if below:
            painter.setFont(self._small)
            painter.setPen(QColor(k.muted))
            text = self._small_metrics.elidedText(
                clean(below), Qt.TextElideMode.ElideRight, first.width()
            )
            painter.drawText(first.translated(0, line + 1), LEFT, text)

    def _paint_name(self, painter: QPainter, area: QRect, contact: Contact) -> None:
        """Draw the name; the part it is sorted by is bolder."""
        painter.setPen(QColor(self._theme.tokens.text))
        whole = clean(shown_name(contact))
        before, family = split_name(whole, contact.sort_key)
        x = area.left()
        if before:
            painter.setFont(self._font)
            text = self._metrics.elidedText(before, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, LEFT, text)
            x += self._metrics.horizontalAdvance(text) + self._metrics.horizontalAdvance(" ")
        room = area.right() - x
        if room > 12:
            painter.setFont(self._bold)
            text = self._bold_metrics.elidedText(family, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(x, area.top(), room + 1, area.height()), LEFT, text)


@lru_cache(maxsize=4096)
def split_name(name: str, sort_key: str) -> tuple[str, str]:
    """Return what stands before the family name and the family name to the end, by the first word
    that ``sort_key`` (family name first) begins with; ("", name) when it is sorted as it stands."""
    words = name.split()
    first = sort_key.split(" ", 1)[0]
    for place in range(len(words) - 1, 0, -1):
        if first and _plain(words[place]) == first:
            return " ".join(words[:place]), " ".join(words[place:])
    return "", name


def _plain(word: str) -> str:
    folded = word.casefold()
    if folded.isascii():
        return folded
    letters = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in letters if not unicodedata.combining(c))
