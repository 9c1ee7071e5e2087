"""The one search field at the top of the window, with help on what can be typed into it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.ui import tokens as t
from app.ui.icons import Icons
from app.ui.parts import tool
from app.ui.search_completion import SearchCompletion
from app.ui.search_help import SearchHelp
from app.ui.words import tr
from app.ui.work import Debounce


class SearchField(QLineEdit):
    """Tells ``searched`` while typing (after a short pause) and at once on Enter; Esc ends it.

    Alt+Down, or the question mark, opens the help.
    """

    searched = Signal(str)
    left = Signal()  # Esc, or arrow down: the focus belongs to the results

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_scope(tr("Search mail"))
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
        self._help: SearchHelp | None = None
        self.help_button = tool(icons.icon("circle-help"), tr("Search help  Alt+Down"))
        self.help_button.setParent(self)
        self.help_button.setAccessibleName(tr("Search help"))
        self.help_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.help_button.setFixedSize(26, 26)
        self.help_button.clicked.connect(self.open_help)
        self.setTextMargins(0, 0, 96, 0)
        self._pause = Debounce(180, self._tell, self)
        self._told = ""
        self.textEdited.connect(lambda _t: self._pause())
        self.completion = SearchCompletion(self, self._pause)

    def show_scope(self, words: str) -> None:
        """Say what is searched: what the pane on show holds."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def set_query(self, query: str) -> None:
        self.setText(query)
        self._tell()

    def open_help(self) -> None:
        """Show what can be typed; a chosen line is put in at the end."""
        if self._help is None:
            self._help = SearchHelp(self)
            self._help.chosen.connect(self._put_in)
        self._help.open()

    def _put_in(self, operator: str) -> None:
        """Add an operator and leave the cursor where its words go."""
        text = self.text().rstrip()
        added = '""' if operator == '"…"' else operator
        text = f"{text} {added}" if text else added
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        complete = added[-1] not in ':"-'
        self.setText(text + " " if complete else text)
        self.completion.look()
        if added == '""':
            self.cursorBackward(False)
        if complete:
            self._pause()

    def take_over(self, query: str) -> str:
        """Say what another pane is searched for, without telling; return what was said before.

        What was typed and not yet told is told first: it was meant for the pane before.
        """
        self._pause.flush()
        before, self._told = self.text(), query.strip()
        self.setText(query)
        return before

    def forget(self) -> None:
        """Be empty without telling: the search was left, what was typed last goes with it."""
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
        if self.completion.takes(event):
            event.ignore()  # the list of what may follow takes it
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_help()
        elif key == Qt.Key.Key_Escape:
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
        right = self.width() - size.width() - t.S
        self._hint.move(right, (self.height() - size.height()) // 2)
        button = self.help_button
        button.move(right - button.width() - t.XS, (self.height() - button.height()) // 2)
