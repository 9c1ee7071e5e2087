"""The people of an event: one address per line, and what becomes of them."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.base.addresses import is_address
from app.ui import tokens as t
from app.ui.parts import column, label, restyle
from app.ui.words import tr

_NAMED = re.compile(r"[^<>]*<([^<>]*)>")


class People(QWidget):
    """Keeps what was typed, also where it is no address; ``check`` says so."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(tr("People"))
        self.field.setTabChangesFocus(True)
        self.field.setPlaceholderText(tr("One address per line"))
        self.field.setFixedHeight(66)
        self.fault = label("", "danger", wrap=True)
        self.fault.setAccessibleName(tr("What is wrong"))
        self.fault.hide()
        self.note = label(
            tr(
                "They are written into the event; Marmot does not send invitations yet."
                " Some servers do so by themselves."
            ),
            "small",
            wrap=True,
        )
        self.setLayout(column(self.field, self.fault, self.note, spacing=t.XS))
        self.setFocusProxy(self.field)
        self._first: tuple[str, ...] = ()
        self.field.textChanged.connect(self._on_changed)

    def set_addresses(self, addresses: tuple[str, ...]) -> None:
        self._first = addresses
        self.field.setPlainText("\n".join(addresses))

    def addresses(self) -> tuple[str, ...]:
        """Return what is entered, "Name <address>" as the address alone."""
        text = self.field.toPlainText().replace(",", "\n").replace(";", "\n")
        found = (_address(part.strip()) for part in text.split("\n"))
        return tuple(dict.fromkeys(part for part in found if part))

    def check(self) -> bool:
        """Say which entries are no addresses; what was there before is not asked about."""
        wrong = [a for a in self.addresses() if a not in self._first and not is_address(a)]
        self._mark(tr("{text} is not an e-mail address", text=wrong[0]) if wrong else "")
        return not wrong

    def _on_changed(self) -> None:
        if not self.fault.isHidden():
            self.check()

    def _mark(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        if bool(self.field.property("invalid")) != bool(words):
            self.field.setProperty("invalid", bool(words))
            restyle(self.field)


def _address(text: str) -> str:
    named = _NAMED.fullmatch(text)
    return named[1].strip() if named is not None else text
