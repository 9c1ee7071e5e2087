"""One question before a message leaves in which something may have been forgotten."""

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
    """Ask whether to send all the same; Escape and Enter go back to the message."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Send anyway?"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("\n".join(_words(doubt) for doubt in doubts))
    yes = box.addButton(tr("Send anyway"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(tr("Back to the message"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.buttonClicked.connect(lambda pressed: anyway() if pressed is yes else back())
    box.open()


def _words(doubt: Doubt) -> str:
    if doubt is Doubt.NO_SUBJECT:
        return tr("The message has no subject.")
    return tr("The text speaks of an attachment, but nothing is attached.")
