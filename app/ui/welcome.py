"""First start: what Marmot is for, and the ways in."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess, QSize, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import Paragraph, button, label
from app.ui.words import tr


class WelcomePage(QWidget):
    """Shown instead of the panes while there is no account."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = label(tr("Welcome to Marmot"), "subject")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = Paragraph(
            tr(
                "Mail, calendar and contacts in one window. Everything stays on this computer and"
                " works without a connection."
            ),
            380,
        )
        self.add = button(tr("Add account"), "main")
        self.add.clicked.connect(context.windows.add_account)
        self.add.setMinimumSize(QSize(260, 36))
        self.take_over = button(tr("Set up from a .mobileconfig file"))
        self.take_over.clicked.connect(self._on_file)
        self.take_over.setMinimumSize(QSize(260, 36))
        column = QVBoxLayout(self)
        column.setSpacing(t.M)
        column.addStretch(2)
        for widget in (self._logo, title, text):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(t.M)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(t.M)
        column.addLayout(self._ways)
        self.sample = button(tr("Look around with sample data"))
        self.sample.setMinimumSize(QSize(260, 36))
        self.sample.clicked.connect(self._on_sample)
        self._ways.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignHCenter)
        self._ways.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        context.theme.changed.connect(self._draw)
        self._draw()
        self.setFocusProxy(self.add)

    def _draw(self) -> None:
        picture = self._context.icons.icon("marmot", "accent").pixmap(QSize(64, 64))
        self._logo.setPixmap(picture)

    def _on_sample(self) -> None:
        """Open a second window on a throw-away profile; this one keeps waiting for an account."""
        frozen = getattr(sys, "frozen", False)
        arguments = ["--demo"] if frozen else ["-m", "app", "--demo"]
        if QProcess.startDetached(sys.executable, arguments):
            words = tr("The sample opens in a window of its own. It is gone when you close it.")
            self._context.bar.say(words)
        else:
            self._context.bar.say(tr("The sample data could not be started."))

    def _on_file(self) -> None:
        dialog = QFileDialog(self, tr("Set up from a file"))
        dialog.setNameFilter(tr("Account profiles (*.mobileconfig)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str) -> None:
        from app.ui.wizard.dialog import AccountWizard

        wizard = AccountWizard(self._context, self.window())
        wizard.open()
        wizard.take_file(path)
