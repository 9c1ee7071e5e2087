"""Asks for the master password when the passwords are kept under one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, column, label, row
from app.ui.sentences import of_error
from app.ui.words import tr


class UnlockDialog(QDialog):
    """Opened without blocking; closes itself when the password fits."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("Unlock passwords"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(400)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(tr("Master password"))
        self.message = label("", "danger", wrap=True)
        self.message.hide()
        self.ok = button(tr("Unlock"), "main")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._on_ok)
        self.ok.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.ok.setEnabled(bool(text)))
        cancel = button(tr("Not now"))
        cancel.clicked.connect(self.reject)
        words = tr(
            "Your passwords are kept under a master password, because this computer offers no key"
            " store. Enter it, or choose one if this is the first time."
        )
        self.setLayout(
            column(
                label(words, wrap=True),
                self.field,
                self.message,
                t.S,
                row(None, cancel, self.ok),
                margins=(t.XL, t.L, t.XL, t.L),
                spacing=t.S,
            )
        )

    def _on_ok(self) -> None:
        self.ok.setEnabled(False)
        future = self._context.engine.unlock(self.field.text())
        self._context.work.then(self, future, lambda _n: self.accept(), self._on_wrong)

    def _on_wrong(self, error: BaseException) -> None:
        self.message.setText(str(of_error(error)))
        self.message.show()
        self.ok.setEnabled(True)
        self.field.selectAll()
        self.field.setFocus()
