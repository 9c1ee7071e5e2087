"""Asks for one name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.ui import tokens as t
from app.ui.parts import button, column, label, row
from app.ui.words import tr


def ask_name(
    parent: QWidget, question: str, text: str, button_text: str, named: Callable[[str], object]
) -> QDialog:
    """Open the question; ``named`` gets what was entered, never an empty text."""
    dialog = QDialog(parent.window())
    dialog.setWindowTitle(question)
    field = QLineEdit(text)
    field.setAccessibleName(question)
    field.setMaxLength(200)
    field.setMinimumWidth(280)
    field.selectAll()
    name = label(question)
    name.setBuddy(field)
    ok = button(button_text, "main")
    no = button(tr("Cancel"))
    no.clicked.connect(dialog.reject)

    def check() -> None:
        ok.setEnabled(bool(field.text().strip()))

    def take() -> None:
        entered = field.text().strip()
        if entered:
            dialog.accept()
            named(entered)

    field.textChanged.connect(lambda _text: check())
    ok.setDefault(True)
    ok.clicked.connect(take)
    check()
    dialog.setLayout(
        column(name, field, row(None, no, ok), margins=(t.XL, t.L, t.XL, t.L), spacing=t.M)
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    field.setFocus()
    return dialog
