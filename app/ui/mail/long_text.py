"""Long plain text, laid out as far as it is seen; scrolls inside itself.

A rich text view lays out everything at once: two million characters took the window fourteen
seconds, and one line of that length took minutes. Here the text comes in pieces, one each time the
window is idle, and no paragraph is longer than layout can do at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.theme import Theme
from app.ui.words import tr

LONGEST_LINE = 1_000  # characters of a paragraph; bidirectional text is quadratic in it
PIECE = 40_000  # characters at a time
PIECE_LINES = 500
HEIGHT = 640  # pixels; the rest scrolls inside


class LongText(QPlainTextEdit):
    """Shows text without links and colours, whatever its length."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: Iterator[str] = iter(())
        self.setProperty("role", "bare")
        self.setAccessibleName(tr("Message"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setFixedHeight(HEIGHT)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._on_idle)

    def show_text(self, text: str) -> None:
        """Show the beginning now and the rest as time allows."""
        self.setFont(self._theme.font(14))
        self._pieces = pieces(text)
        self.setPlainText(next(self._pieces, ""))
        self._more.start()

    @property
    def complete(self) -> bool:
        """Whether all of the text is there."""
        return not self._more.isActive()

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar, step = self.verticalScrollBar(), event.angleDelta().y()
        at_end = bar.value() == (bar.minimum() if step > 0 else bar.maximum())
        if at_end:
            event.ignore()  # the reading view scrolls on
        else:
            super().wheelEvent(event)

    def _on_idle(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self._more.stop()
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece)


def short_lines(text: str) -> Iterator[str]:
    """Yield the lines of ``text``, those beyond LONGEST_LINE in several."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start, start + LONGEST_LINE)
        if end >= 0:
            yield text[start:end]
            start = end + 1
        elif len(text) - start <= LONGEST_LINE:
            yield text[start:]
            return
        else:
            cut = text.rfind(" ", start + 1, start + LONGEST_LINE) + 1 or start + LONGEST_LINE
            yield text[start:cut]
            start = cut + (text[cut : cut + 1] == "\n")


def pieces(text: str) -> Iterator[str]:
    """Yield ``text`` in pieces that can be shown one by one, its lines shortened."""
    lines: list[str] = []
    size, first = 0, True
    for line in short_lines(text):
        lines.append(line)
        size += len(line)
        if size >= PIECE or len(lines) >= PIECE_LINES:
            yield ("" if first else "\n") + "\n".join(lines)
            lines, size, first = [], 0, False
    if lines:
        yield ("" if first else "\n") + "\n".join(lines)
