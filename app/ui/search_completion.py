"""Offers what may follow ``is:``, ``has:`` and ``in:`` while it is typed into the search field."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.domain.mail import Role
from app.rules.query import CHOICES

_TYPED = re.compile(r'(?:^|[\s(])-?(is|has|in):(?:"([^"]*)|([^\s"()]*))$', re.IGNORECASE)
_PLACES = (Role.INBOX, Role.SENT, Role.DRAFTS, Role.ARCHIVE, Role.JUNK, Role.TRASH)
_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class SearchCompletion(QObject):
    """Belongs to one field. When ``in:`` is typed it asks for the names of folders; until
    ``take_folders`` brings them it offers those it knows."""

    folders_wanted = Signal()

    def __init__(self, field: QLineEdit, changed: Callable[[], object]) -> None:
        super().__init__(field)
        self._field = field
        self._changed = changed
        self._folders: Sequence[str] = ()
        self._asked = False  # once for every ``in:``
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setWidget(field)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.activated.connect(self._take)
        popup = self.completer.popup()
        assert popup is not None
        self._popup = popup
        field.textEdited.connect(lambda _text: self.look())

    @property
    def visible(self) -> bool:
        return self._popup.isVisible()

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key belongs to the list that is open."""
        return self.visible and event.key() in _PICKS

    def look(self) -> None:
        """Offer what completes the word before the cursor, or put the list away."""
        found = _TYPED.search(self._field.text()[: self._field.cursorPosition()])
        if found is None:
            self._asked = False
            self._popup.hide()
            return
        name, begun = found[1].lower(), found[2] or found[3] or ""
        if name == "in" and not self._asked:
            self._asked = True
            self.folders_wanted.emit()
        self._model.setStringList(self._choices(name))
        self.completer.setCompletionPrefix(begun)
        count = self.completer.completionCount()
        if not count or (count == 1 and self.completer.currentCompletion() == begun):
            self._popup.hide()
            return
        self.completer.complete()
        self._popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def take_folders(self, names: Sequence[str]) -> None:
        """Offer these; the word that is being typed is completed anew when they are others."""
        if names != self._folders:
            self._folders = names
            if self._asked and self._field.hasFocus():
                self.look()

    def _choices(self, name: str) -> list[str]:
        if name != "in":
            return list(CHOICES[name])
        return list(dict.fromkeys([*(role.value for role in _PLACES), *self._folders]))

    def _take(self, chosen: str) -> None:
        """Put the chosen word in place of what has been typed of it."""
        text, at = self._field.text(), self._field.cursorPosition()
        found = _TYPED.search(text[:at])
        if found is None:
            return
        start = found.start(2) - 1 if found[2] is not None else found.start(3)
        word = f'"{chosen}"' if " " in chosen else chosen
        rest = text[at:].removeprefix('"')
        self._field.setText(f"{text[:start]}{word} {rest.lstrip()}")
        self._field.setCursorPosition(start + len(word) + 1)
        self._changed()
