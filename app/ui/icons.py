"""Line icons from ``resources/icons``, coloured by the theme and sharp at every scale.

``icon(name)`` follows the palette by itself: it is drawn when asked for, in the colour of the
moment, and kept per size, scale and colour.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.base.paths import resources_dir
from app.ui.theme import Theme


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    path = resources_dir() / "icons" / f"{name}.svg"
    return path.read_bytes().replace(b'stroke-width="2"', b'stroke-width="1.75"')


@lru_cache(maxsize=2048)
def pixmap(name: str, size: int, color: str, scale: float = 1.0) -> QPixmap:
    """Return icon ``name`` at ``size`` logical pixels in ``color``."""
    svg = _source(name).replace(b"currentColor", color.encode())
    renderer = QSvgRenderer(QByteArray(svg))
    side = max(1, round(size * scale))  # a button in a squeezed layout asks for nothing
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


class _ThemedEngine(QIconEngine):
    """Draws one icon in the theme's colour of the moment."""

    def __init__(self, name: str, theme: Theme, role: str) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self._role = role

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._theme, self._role)

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        k = self._theme.tokens
        if mode is QIcon.Mode.Disabled:
            color = QColor(k.muted)
            return color.darker(150).name() if k.dark else color.lighter(160).name()
        if state is QIcon.State.On:
            return k.accent
        return str(getattr(k, self._role))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        scale = device.devicePixelRatio() if device is not None else 1.0
        side = min(rect.width(), rect.height())
        image = pixmap(self._name, side, self._color(mode, state), scale)
        painter.drawPixmap(
            rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2), image
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, min(size.width(), size.height()), self._color(mode, state))

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = round(min(size.width(), size.height()) / (scale or 1.0))
        return pixmap(self._name, side, self._color(mode, state), scale or 1.0)


class Icons:
    """Hands out icons that follow a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def icon(self, name: str, role: str = "muted") -> QIcon:
        """Return icon ``name``; ``role`` is the token it is coloured by ("text", "accent" ...)."""
        return QIcon(_ThemedEngine(name, self._theme, role))

    def pixmap(self, name: str, size: int = 16, role: str = "muted", scale: float = 1.0) -> QPixmap:
        """Return a picture of the moment, for delegates and labels."""
        return pixmap(name, size, str(getattr(self._theme.tokens, role)), scale)
