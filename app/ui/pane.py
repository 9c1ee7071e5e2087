"""Base class of the panes (Mail, Calendar, Contacts).

A pane is made when it is first shown, gets everything through its ``Context``, keeps its own state
and registers its actions with ``add_action``. Panes never reach into each other.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.actions import Action
from app.ui.context import Context
from app.ui.words import tr


class Pane(QWidget):
    """One page of the window. Subclasses set ``id``, ``title`` and ``icon`` as class attributes."""

    id = ""
    title = ""  # source text, translated where it is shown
    icon = ""

    search_left = Signal()  # the pane shows something else now: the search field is to be empty
    status_changed = Signal(str)  # words for the right end of the status line

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.status_text = ""

    def add_action(self, action: Action) -> QAction:
        """Register an action whose shortcuts work while the focus is in this pane."""
        return self.context.actions.add(action, self)

    def set_status(self, text: str) -> None:
        if text != self.status_text:
            self.status_text = text
            self.status_changed.emit(text)

    def activate(self) -> None:
        """The pane is shown: put the focus where work goes on."""

    def search(self, query: str) -> bool:
        """Show what ``query`` finds here ("" ends the search). False: this pane cannot search."""
        return False

    def search_words(self) -> str:
        """Return what the search field says while this pane is on show: what it searches."""
        return tr("Search mail")

    def close_pane(self) -> bool:
        """The window closes: save state. False: something must be asked first."""
        return True
