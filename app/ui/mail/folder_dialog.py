"""The window that asks for a folder's name and place, and the question before mail is destroyed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMessageBox, QWidget

from app.domain.ids import FolderId
from app.domain.mail import Folder
from app.ui import tokens as t
from app.ui.parts import button, column, label, row
from app.ui.words import tr

Answer = Callable[[str, "FolderId | None"], object]  # name, folder above it


class FolderDialog(QDialog):
    """Opened without blocking. A name (None: none is asked), a place (None: none is asked)."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        verb: str,
        answered: Answer,
        *,
        name: str | None = None,
        places: Sequence[Folder] | None = None,
        above: FolderId | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(400)
        self._answered = answered
        self.name = QLineEdit(name or "")
        self.name.setAccessibleName(tr("Name of the folder"))
        self.name.setMaxLength(200)
        self.name.selectAll()
        self.place = QComboBox()
        self.place.setAccessibleName(tr("Inside"))
        self.place.addItem(tr("At the top"), None)
        for folder in places or ():
            self.place.addItem(folder.path, folder.id)
            if folder.id == above:
                self.place.setCurrentIndex(self.place.count() - 1)
        self.ok = button(verb, "main")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._on_ok)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        inner = column(label(title, "title"), margins=(t.XL, t.L, t.XL, t.L), spacing=t.S)
        if name is not None:
            inner.addWidget(label(tr("Name"), "muted"))
            inner.addWidget(self.name)
        if places is not None:
            inner.addWidget(label(tr("Inside"), "muted"))
            inner.addWidget(self.place)
        inner.addSpacing(t.S)
        inner.addLayout(row(None, cancel, self.ok))
        self.setLayout(inner)
        if name is not None:
            self.name.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
            self.ok.setEnabled(bool(self.name.text().strip()))
            self.name.setFocus()
        else:
            self.place.setFocus()

    def _on_ok(self) -> None:
        self.accept()
        above = self.place.currentData()
        self._answered(self.name.text().strip(), None if above is None else FolderId(above))


def ask_for_good(
    parent: QWidget, title: str, words: str, verb: str, run: Callable[[], object]
) -> QMessageBox:
    """Ask before messages are deleted that cannot be brought back; call ``run`` on a yes."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(words)
    yes = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.buttonClicked.connect(lambda pressed: run() if pressed is yes else None)
    box.open()
    return box
