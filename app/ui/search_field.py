"""The one search field at the top of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.ui import tokens as t
from app.ui.icons import Icons
from app.ui.words import tr
from app.ui.work import Debounce


class SearchField(QLineEdit):
    """Tells ``searched`` while typing (after a short pause) and at once on Enter; Esc ends it."""

    searched = Signal(str)
    left = Signal()  # Esc, or arrow down: the focus belongs to the results

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Search mail, events and contacts"))
        self.setAccessibleName(tr("Search mail, events and contacts"))
        self.setFixedHeight(32)
        self.setMaximumWidth(560)
        self.setMinimumWidth(240)
        lead = QAction(icons.icon("search"), tr("Search"), self)
        self.addAction(lead, QLineEdit.ActionPosition.LeadingPosition)
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self._hint = QLabel(keys.replace("+", " "), self)
        self._hint.setProperty("role", "chip")
        self._hint.setToolTip(tr("All actions by name: Ctrl+K"))
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(0, 0, 64, 0)
        self._pause = Debounce(180, self._tell, self)
        self._told = ""
        self.textEdited.connect(lambda _t: self._pause())

    def set_query(self, query: str) -> None:
        self.setText(query)
        self._tell()

    def reset(self) -> None:
        """Empty the field without telling."""
        self._pause.cancel()
        self._told = ""
        self.clear()

    def put_away(self) -> None:
        """The window closes: tell nothing any more."""
        self._pause.close()

    def _tell(self) -> None:
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._pause.cancel()
            self.clear()
            self._tell()
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._pause.cancel()
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.adjustSize()
        size: QSize = self._hint.size()
        self._hint.move(self.width() - size.width() - t.S, (self.height() - size.height()) // 2)
