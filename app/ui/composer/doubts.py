"""The questions before a message leaves with something forgotten, or is thrown away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.rules.doubts import Doubt
from app.ui.words import tr


def ask(
    parent: QWidget,
    doubts: tuple[Doubt, ...],
    anyway: Callable[[], object],
    back: Callable[[], object],
) -> None:
    """Ask whether to send all the same; Escape, Enter and closing go back to the message."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Send anyway?"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("\n".join(_words(doubt) for doubt in doubts))
    yes = box.addButton(tr("Send anyway"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(tr("Back to the message"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.finished.connect(lambda _n: anyway() if box.clickedButton() is yes else back())
    box.open()


def ask_to_throw_away(parent: QWidget, throw_away: Callable[[], object]) -> None:
    """Ask before a draft is thrown away; Escape, Enter and closing keep it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Throw away?"))
    box.setText(tr("Throw this message away?"))
    yes = box.addButton(tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.buttonClicked.connect(lambda pressed: throw_away() if pressed is yes else None)
    box.open()


def _words(doubt: Doubt) -> str:
    if doubt is Doubt.NO_SUBJECT:
        return tr("The message has no subject.")
    return tr("The text speaks of an attachment, but nothing is attached.")
