"""Initials on a coloured circle, for people without a picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.mail import Address
from app.ui.theme import Theme
from app.ui.tokens import avatar_color


def initials(person: Address) -> str:
    """Return one or two letters for a person."""
    words = [w for w in person.name.replace("(", " ").split() if w[0].isalnum()]
    if not words:
        first = next((c for c in person.addr if c.isalnum()), "?")
        return first.upper()
    if len(words) == 1:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()


def paint(painter: QPainter, area: QRectF, person: Address, theme: Theme) -> None:
    """Draw the circle of ``person`` into ``area``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(avatar_color(person.addr or person.name)))
    painter.drawEllipse(area)
    painter.setPen(QColor("#ffffff"))
    painter.setFont(theme.font(max(8, round(area.height() * 0.34)), bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(person))
    painter.restore()


class Avatar(QWidget):
    """The circle as a widget."""

    def __init__(self, theme: Theme, side: int = 34) -> None:
        super().__init__()
        self._theme = theme
        self._person = Address("", "")
        self._side = side
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, person: Address) -> None:
        self._person = person
        self.setAccessibleName(person.name or person.addr)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, QRectF(0.5, 0.5, self._side - 1, self._side - 1), self._person, self._theme)
        painter.end()
