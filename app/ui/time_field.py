"""A field for a time of day that takes what is typed.

QTimeEdit keeps its hours and minutes apart: of "16:30" typed over 15:08 it drops the 1, as no hour
can follow what stands there, and shows 15:30. Here the text is a whole: one click (or Ctrl+A)
selects all of it and the next key replaces it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.parts import restyle

STEPS = {  # seconds
    Qt.Key.Key_Up: 900,
    Qt.Key.Key_Down: -900,
    Qt.Key.Key_PageUp: 3600,
    Qt.Key.Key_PageDown: -3600,
}
_TIME = re.compile(r"(\D*)(\d{1,2})(?:\s?[:.,h]\s?(\d{2})?|(\d{2}))?(\D*)")
_DONE = re.compile(r"\d{1,2}\s?[:.,h]\s?\d{2}\b|\d{4}\b")


def read_time(text: str, locale: QLocale) -> QTime | None:
    """Return the time of day of "16:30", "16.30", "16h30", "1630", "16" or "4:30 p.m.", else None.

    What the language itself writes is read too, whatever its words and digits.
    """
    found = _TIME.fullmatch(" ".join(text.lower().split()))
    made = _made(found, locale) if found is not None else None
    if made is None:
        made = locale.toTime(text.strip(), QLocale.FormatType.ShortFormat)
    return made if made.isValid() else None


def _made(found: re.Match[str], locale: QLocale) -> QTime | None:
    hour, minute = int(found[2]), int(found[3] or found[4] or 0)
    half = (found[1] + found[5]).strip()
    if half:
        early, late = {"am", _bare(locale.amText())}, {"pm", _bare(locale.pmText())}
        if _bare(half) not in early | late or not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if _bare(half) in late else 0)
    return QTime(hour, minute) if hour < 24 and minute < 60 else None


def _bare(half: str) -> str:
    """Return the word for a half of the day without dots and spaces, narrow ones too."""
    return "".join(half.lower().replace(".", "").split())


class TimeField(QLineEdit):
    """One time of day; ``timeChanged`` tells of it once it is typed to its end, or was left."""

    timeChanged = Signal(QTime)  # noqa: N815 (as QTimeEdit has it)

    def __init__(self, time: QTime | None = None) -> None:
        super().__init__()
        self._time = self._settled = time or QTime(0, 0)
        self._show()
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.settle)

    def time(self) -> QTime:
        """Return the last time that was entered."""
        return self._time

    def typed(self) -> QTime:
        """Return what stands there, also before it is typed to its end; else the last time."""
        return self._read() or self._time

    def setTime(self, time: QTime) -> None:
        """Show a time of day."""
        changed = time != self._time
        self._time = self._settled = time
        self._show()
        if changed:
            self.timeChanged.emit(time)

    def settle(self) -> bool:
        """Take what is typed as it stands; return False when it is no time of day."""
        found = self._read()
        if found is None:
            return False
        self.setTime(found)
        return True

    def take_back(self) -> None:
        """Show the last time that was entered instead of what cannot be read."""
        self.setTime(self._time)

    def isValid(self) -> bool:
        """Return whether what stands there is a time of day."""
        return self._read() is not None

    def _read(self) -> QTime | None:
        if self.text() == time_words(self._time):
            return self._time
        return read_time(self.text(), QLocale())

    def _show(self) -> None:
        self.setText(time_words(self._time))
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.property("invalid")) != wrong:
            self.setProperty("invalid", wrong)
            restyle(self)

    def _on_edited(self, text: str) -> None:
        found = self._read()
        self._mark(wrong=bool(text) and found is None)
        if found is None:  # of "12345" the 12:34 counts no more than the 5
            found = self._settled
        elif not _DONE.match(text.strip().lower()):
            return
        if found != self._time:
            self._time = found
            self.timeChanged.emit(found)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            if not self.text().strip():
                self._show()
            self.settle()  # what cannot be read stays, marked: nobody's time is changed unseen
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self._step(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self._step(900 if event.angleDelta().y() > 0 else -900)
        else:
            event.ignore()

    def _step(self, seconds: int) -> None:
        self.settle()
        self.setTime(self._time.addSecs(seconds))
        self.selectAll()


def time_words(time: QTime) -> str:
    """Return a time of day as the language writes it in short."""
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
