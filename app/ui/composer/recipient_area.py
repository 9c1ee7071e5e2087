"""Shows a field for recipients: as high as its lines, from some lines on it scrolls.

Without it 42 recipients would push the message out of the window, and the line to type the next
one with it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui.composer.recipients import RecipientField
from app.ui.work import Debounce

MOST_HEIGHT = 132  # pixels: four lines of chips and the beginning of a fifth


class RecipientArea(QScrollArea):
    """Owns nothing but the view; follows the field's height and its line for typing."""

    def __init__(self, field: RecipientField) -> None:
        super().__init__()
        self._field = field
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(field)
        for part in (self.viewport(), field):
            part.setAutoFillBackground(False)
        self._fit_soon = Debounce(0, self._fit, self)
        field.installEventFilter(self)
        field.entry.installEventFilter(self)
        field.changed.connect(self._show_entry)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() is QEvent.Type.LayoutRequest:
            self._fit_soon()
        elif watched is self._field.entry and event.type() is QEvent.Type.FocusIn:
            self._show_entry()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self._field.layout()
        wanted = layout.heightForWidth(max(1, self.viewport().width())) if layout else 0
        self.setFixedHeight(min(MOST_HEIGHT, max(36, wanted)))
        if self._field.entry.hasFocus():
            self._show_entry()

    def _show_entry(self) -> None:
        if self._field.entry.hasFocus():
            self.ensureWidgetVisible(self._field.entry, 0, 6)


def area_of(field: QWidget) -> QWidget:
    """Return what to put into the window for a field."""
    return RecipientArea(field) if isinstance(field, RecipientField) else field
