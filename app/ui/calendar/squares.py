"""The coloured square that stands for a calendar in lists, menus and cards."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


@lru_cache(maxsize=128)
def square(color: str, side: int, scale: float = 1.0) -> QPixmap:
    """Return a rounded square of ``side`` logical pixels."""
    image = QPixmap(QSize(round(side * scale), round(side * scale)))
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3)
    painter.end()
    return image
