"""Asks before a link is followed whose target is not what it seems."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.ui.mail.links import Link
from app.ui.words import tr


def ask(parent: QWidget, link: Link, run: Callable[[], object]) -> QMessageBox:
    """Show the honest target and call ``run`` on a yes."""
    reasons = {
        "ip_host": tr("The link leads to a bare number instead of a name."),
        "user_at_host": tr("The link hides its target behind another name."),
        "look_alike": tr("The link's name uses letters that can look like others."),
    }
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Open this link?"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(reasons.get(link.suspicious, tr("The link is unusual.")))
    box.setInformativeText(link.shown)
    yes = box.addButton(tr("Open anyway"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.buttonClicked.connect(lambda pressed: run() if pressed is yes else None)
    box.open()
    return box
