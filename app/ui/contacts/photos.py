"""Pictures of people, decoded off the UI thread, kept small and bounded.

A card comes from anywhere, so only the few formats address books use are decoded, by the content's
own signature, and nothing above a size no portrait has.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter, QPixmap, QTransform

from app.base.errors import MarmotError
from app.domain.ids import ItemId
from app.domain.mail import Address
from app.domain.pim import Contact
from app.ui import avatars
from app.ui.context import Context
from app.ui.theme import Theme

KEPT = 400
MOST_PIXELS = 40_000_000
_SIGNATURES = (
    (b"\xff\xd8\xff", b"jpeg"),
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"GIF8", b"gif"),
    (b"RIFF", b"webp"),
)


def decode(data: bytes, side: int) -> QImage | None:
    """Return a square of ``side`` pixels cut from the middle; None for what is no good picture."""
    format = next((f for start, f in _SIGNATURES if data.startswith(start)), None)
    if format is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(format))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    short = min(size.width(), size.height())
    if short > side:
        reader.setScaledSize(
            size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    image = reader.read()
    if image.isNull():
        return None
    short = min(image.width(), image.height())
    square = image.copy((image.width() - short) // 2, (image.height() - short) // 2, short, short)
    return square.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


class Photos(QObject):
    """Hands out what is at hand and fetches the rest."""

    arrived = Signal(int)  # item id

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[tuple[int, int], QPixmap | None] = OrderedDict()
        self._under_way: set[tuple[int, int]] = set()

    def get(self, item: ItemId, side: int) -> QPixmap | None:
        """Return the picture of a card at ``side`` device pixels, None while it is not here."""
        key = (item, side)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._under_way:
            self._under_way.add(key)
            engine = self._context.engine

            def read() -> QImage | None:
                try:
                    data = engine.photo(item)
                except MarmotError:  # the card has gone meanwhile
                    return None
                return decode(data, side) if data else None

            self._context.work.then(self, engine.query(read), lambda image: self._keep(key, image))
        return None

    def forget(self, items: Iterable[int]) -> None:
        """Read these cards' pictures again when they are next painted."""
        gone = set(items)
        for key in [k for k in self._kept if k[0] in gone]:
            del self._kept[key]

    def _keep(self, key: tuple[int, int], image: QImage | None) -> None:
        self._under_way.discard(key)
        self._kept[key] = QPixmap.fromImage(image) if image is not None else None
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if image is not None:
            self.arrived.emit(key[0])


def person(contact: Contact) -> Address:
    return Address(contact.name, next(iter(contact.emails), ""))


def paint(painter: QPainter, area: QRectF, contact: Contact, photos: Photos, theme: Theme) -> None:
    """Draw the picture of a contact into a circle, or its initials."""
    picture = None
    if contact.has_photo:
        scale = painter.device().devicePixelRatio()
        picture = photos.get(contact.id, round(area.width() * scale))
    if picture is None:
        avatars.paint(painter, area, person(contact), theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    brush = QBrush(picture)  # a clip would leave the edge jagged
    share = area.width() / picture.width()
    brush.setTransform(QTransform.fromTranslate(area.x(), area.y()).scale(share, share))
    painter.setBrush(brush)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(area)
    painter.restore()
