"""The window that asks for a folder's name and place, and the question before mail is destroyed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMessageBox, QWidget

from app.domain.ids import BatchId, FolderId
from app.domain.mail import Folder
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, column, label, restyle, row
from app.ui.sentences import of_error
from app.ui.words import tr

# what is done with a name and the folder above it; None: nothing was to be done
Answer = Callable[[str, "FolderId | None"], "Future[BatchId] | None"]


class FolderDialog(QDialog):
    """Opened without blocking. A name (None: none is asked), a place (None: none is asked).

    It stays open, with what was entered, until the answer has been carried out.
    """

    def __init__(
        self,
        context: Context,
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
        self._context, self._answered = context, answered
        self._busy, self._named = False, name is not None
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
        self.fault = label("", "danger", wrap=True)
        self.fault.setAccessibleName(tr("What is wrong"))
        self.fault.hide()
        self.ok = button(verb, "main")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._on_ok)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        inner = column(label(title, "title"), margins=(t.XL, t.L, t.XL, t.L), spacing=t.S)
        if name is not None:
            inner.addWidget(label(tr("Name"), "muted"))
            inner.addWidget(self.name)
            inner.addWidget(self.fault)
        if places is not None:
            inner.addWidget(label(tr("Inside"), "muted"))
            inner.addWidget(self.place)
        if name is None:
            inner.addWidget(self.fault)
        inner.addSpacing(t.S)
        inner.addLayout(row(None, cancel, self.ok))
        self.setLayout(inner)
        if name is not None:
            self.name.textChanged.connect(lambda _text: self._on_changed())
            self._on_changed()
            self.name.setFocus()
        else:
            self.place.setFocus()
        self.place.currentIndexChanged.connect(lambda _i: self._on_changed())

    def _on_changed(self) -> None:
        self.ok.setEnabled(not self._named or bool(self.name.text().strip()))
        self._mark("")

    def _mark(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if self.isVisible():  # a dialog does not grow by itself
            self.fault.setFixedHeight(self.fault.heightForWidth(self.width() - 2 * t.XL))
            self.adjustSize()
        self.name.setProperty("invalid", bool(fault))
        restyle(self.name)

    def _on_ok(self) -> None:
        above = self.place.currentData()
        future = self._answered(
            self.name.text().strip(), None if above is None else FolderId(above)
        )
        if future is None:
            self.accept()
            return
        self._busy = True
        self.ok.setEnabled(False)
        self._context.work.then(self, future, lambda _batch: self.accept(), self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        self.ok.setEnabled(True)
        self._mark(str(of_error(error)))
        if self._named:
            self.name.setFocus()
            self.name.selectAll()

    def reject(self) -> None:
        if not self._busy:  # what comes of it is said here
            super().reject()


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
