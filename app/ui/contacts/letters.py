"""The letter index beside the list: a click or the arrow keys jump to a section."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import tokens as t
from app.ui.theme import Theme
from app.ui.words import tr

WIDTH = 24
STEP = 18  # pixels a letter wants
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class LetterIndex(QWidget):
    """Letters without contacts are faint; letters there is no room for are left out."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._there: tuple[str, ...] = ()
        self._current = ""
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Letter index"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters that have contacts."""
        return self._there

    def show_letters(self, letters: Sequence[str]) -> None:
        self._there = tuple(letters)
        self.setVisible(len(self._there) > 1)
        self.update()

    def set_current(self, letter: str) -> None:
        """Mark the section at the top of the list."""
        if letter != self._current:
            self._current = letter
            self.setAccessibleDescription(letter)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def place_of(self, letter: str) -> QRect:
        """Return where ``letter`` is painted; empty when it is not."""
        return next((area for name, area in self._placed() if name == letter), QRect())

    def _placed(self) -> list[tuple[str, QRect]]:
        there = set(self._there)
        wanted = list(LATIN) if there & set(LATIN) else []
        extra = [name for name in self._there if name not in wanted]
        before = [name for name in extra if name < "A"]
        every = [*before, *wanted, *(name for name in extra if name not in before)]
        room = max(1, (self.height() - 2 * t.S) // (STEP - 4))
        if len(every) > room:
            every = list(self._there)
        if len(every) > room:
            every = [every[i * len(every) // room] for i in range(room)]
        if not every:
            return []
        step = min(STEP, (self.height() - 2 * t.S) / len(every))
        top = t.S + (self.height() - 2 * t.S - step * len(every)) / 2
        return [
            (name, QRect(0, round(top + i * step), WIDTH, round(step)))
            for i, name in enumerate(every)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        k = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        there = set(self._there)
        plain, bold = self._theme.font(t.SMALL - 1), self._theme.font(t.SMALL - 1, bold=True)
        for name, area in self._placed():
            here = name == self._current
            color = QColor(k.accent if here else k.muted)
            if name not in there:
                color.setAlpha(80)
            painter.setFont(bold if here else plain)
            painter.setPen(color)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)
        if self.hasFocus():
            painter.setPen(QColor(k.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 4, 4)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        y = event.position().y()
        placed = self._placed()
        under = next((i for i, (_n, area) in enumerate(placed) if y < area.bottom() + 1), None)
        there = set(self._there)
        for name, _area in placed[len(placed) - 1 if under is None else under :]:
            if name in there:  # a faint letter leads to the next one that is there
                self._choose(name)
                return
        if self._there:
            self._choose(self._there[-1])

    def _choose(self, name: str) -> None:
        self.set_current(name)
        self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and self._there:
            at = self._there.index(self._current) if self._current in self._there else 0
            self._choose(self._there[max(0, min(at + steps[key], len(self._there) - 1))])
        elif event.text().upper() in self._there:
            self._choose(event.text().upper())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
