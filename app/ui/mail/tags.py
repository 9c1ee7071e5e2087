"""Tags as they are seen: the book of names and colours, chips in rows, the strip in the header."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.mail import Row
from app.domain.tags import DEFAULT_TAGS, Tag
from app.rules.keywords import tags_of
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.theme import Theme
from app.ui.words import tr

MOST_KEYS = 9  # tags with a number key
CHIPS_IN_ROW = 3


class TagBook(QObject):
    """The tags of the profile, read again when they change. One per window."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.bridge)
        self._context = context
        self.tags: list[Tag] = []
        context.bridge.changed.connect(self._on_changed)
        self._read()

    def of(self, row: Row) -> list[Tag]:
        """Return the tags of a message."""
        return tags_of(row.keywords, self.tags) if row.keywords else []

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if "tags" in kinds(changes):
            self._read()

    def _read(self) -> None:
        engine = self._context.engine
        self._context.work.then(self, engine.query(engine.tags), self._take)

    def _take(self, tags: list[Tag]) -> None:
        if tags != self.tags:
            self.tags = tags
            self.changed.emit()


def tag_book(context: Context) -> TagBook:
    """Return the window's book, made when first asked for."""
    found = context.bridge.findChild(TagBook)
    return found if isinstance(found, TagBook) else TagBook(context)


def title(tag: Tag) -> str:
    """Return a tag's name; those it came with, as long as nobody renamed them, translated."""
    names = {
        "$label1": tr("Important", "tag"),
        "$label2": tr("Work", "tag"),
        "$label3": tr("Personal", "tag"),
        "$label4": tr("To Do", "tag"),
        "$label5": tr("Later", "tag"),
    }
    keyword = tag.keyword.lower()
    if tag.name == DEFAULT_TAGS.get(keyword):
        return names[keyword]
    return tag.name


@lru_cache(maxsize=256)
def _colors(color: str, muted: str, panel: str, dark: bool) -> tuple[str, str]:
    base = QColor(color or muted)
    if not base.isValid():
        base = QColor(muted)
    paper = QColor(panel)
    share = 0.26 if dark else 0.15
    ground = _mixed(base, paper, share)
    ink = QColor(base)
    for _step in range(24):  # towards black or white until it can be read on its ground
        if _contrast(ink, ground) >= 4.5:
            break
        ink = _mixed(QColor("#ffffff" if dark else "#000000"), ink, 0.1)
    return ground.name(), ink.name()


def chip_colors(tag: Tag, theme: Theme) -> tuple[str, str]:
    """Return ground and letters of a tag's chip; they can be read whatever colour was chosen."""
    k = theme.tokens
    return _colors(tag.color, k.muted, k.panel, k.dark)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``share`` of one colour and the rest of the other."""
    return QColor(
        round(one.red() * share + other.red() * (1 - share)),
        round(one.green() * share + other.green() * (1 - share)),
        round(one.blue() * share + other.blue() * (1 - share)),
    )


def _contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: QColor) -> float:
    """Relative luminance (WCAG 2)."""
    parts = [
        v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
        for v in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def paint_chips(
    painter: QPainter, area: QRect, tags: Sequence[Tag], theme: Theme, font: QFont
) -> int:
    """Draw up to three chips from the left of ``area``; return where they end."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, height = area.left(), min(area.height(), metrics.height() + 2)
    end = area.left() + area.width() * 6 // 10  # the rest is the first words' of the message
    for number, tag in enumerate(tags):
        text = metrics.elidedText(title(tag), Qt.TextElideMode.ElideRight, 110)
        colors = chip_colors(tag, theme)
        full = number and x + metrics.horizontalAdvance(text) + 12 > end
        if number == CHIPS_IN_ROW or full:
            text = f"+{len(tags) - number}"
            colors = chip_colors(Tag("", ""), theme)
        width = metrics.horizontalAdvance(text) + 12
        box = QRectF(x, area.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors[0]))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(colors[1]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        x += width + 4
        if number == CHIPS_IN_ROW or full:
            break
    return x


def dot(tag: Tag, theme: Theme, size: int = 12, scale: float = 1.0, *, ring: bool = False) -> QIcon:
    """Return a round spot of a tag's colour, for menus and lists; ``ring``: not filled."""
    side = round(size * scale)
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor(tag.color or theme.tokens.muted)
    if ring:
        painter.setPen(QPen(color, 2.0 * scale))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
    edge = 1.5 * scale if ring else 0.5
    painter.drawEllipse(QRectF(edge, edge, side - 2 * edge, side - 2 * edge))
    painter.end()
    image.setDevicePixelRatio(scale)
    return QIcon(image)


class TagStrip(QWidget):
    """The tags of the opened message; pressing one asks to change them."""

    change_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._book = tag_book(context)
        self._row: Row | None = None
        self._flow = FlowLayout(self, gap=6)
        self._shown: tuple[object, ...] = ()
        self._book.changed.connect(self._fill)
        context.theme.changed.connect(self._fill)
        self.hide()

    @property
    def names(self) -> list[str]:
        return [title(tag) for tag in self._book.of(self._row)] if self._row else []

    def show_row(self, row: Row | None) -> None:
        self._row = row
        self._fill()

    def _fill(self) -> None:
        tags = self._book.of(self._row) if self._row is not None else []
        shown = (tuple(tags), self._context.theme.tokens)
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.clear()
        for tag in tags:
            self._flow.addWidget(self._chip(tag))
        self.setVisible(bool(tags))

    def _chip(self, tag: Tag) -> QPushButton:
        ground, ink = chip_colors(tag, self._context.theme)
        name = title(tag)
        made = QPushButton(name.replace("&", "&&"))
        made.setObjectName("tagChip")
        made.setAutoDefault(False)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setStyleSheet(
            f"QPushButton#tagChip {{ background: {ground}; color: {ink}; padding: 1px 9px;"
            f" border: 1px solid {ground}; border-radius: 10px; min-height: 16px;"
            f" font-size: {t.SMALL}px; }}"
            f"QPushButton#tagChip:hover, QPushButton#tagChip:focus {{ border-color: {ink}; }}"
        )
        made.setAccessibleName(tr("Tag {name}", name=name))
        made.setToolTip(tr("Change tags  T"))
        made.clicked.connect(self.change_requested)
        return made


def titles(names: str) -> str:
    """Return names of tags, separated by commas, each as ``title`` has it."""
    own = {name: Tag(keyword, name) for keyword, name in DEFAULT_TAGS.items()}
    return ", ".join(title(own[n]) if n in own else n for n in names.split(", "))
