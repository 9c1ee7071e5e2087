"""A window with the source of a message, exactly as the server has it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.ids import PlaceId
from app.ui.context import Context
from app.ui.parts import column
from app.ui.sentences import of_error
from app.ui.words import tr

SHOWN_MOST = 2_000_000  # bytes


class SourceView(QWidget):
    """Read-only text of the first two megabytes."""

    def __init__(self, context: Context, parent: QWidget, place: PlaceId) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Source"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 640)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Source of the message"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setStyleHint(QFont.StyleHint.Monospace)
        self.text.setFont(font)
        self.setLayout(column(self.text))
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self, self.close)
        context.work.then(self, context.engine.raw(place), self._show, self._failed)

    def _show(self, data: bytes) -> None:
        shown = data[:SHOWN_MOST].decode("utf-8", "replace")
        if len(data) > SHOWN_MOST:
            shown += "\n…"
        self.text.setPlainText(shown)

    def _failed(self, error: BaseException) -> None:
        self.text.setPlainText(str(of_error(error)))
