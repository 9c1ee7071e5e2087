"""What can be done with contacts: delete, import, export, copy, write. Said in the message bar,
with Undo where something was changed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.ids import BatchId, CollectionId, ItemId
from app.domain.mail import Address
from app.domain.pim import Contact, ImportSurvey
from app.ui.contacts.files import write_cards
from app.ui.contacts.import_question import ask
from app.ui.contacts.model import shown_name
from app.ui.contacts.wording import first_address
from app.ui.context import Context
from app.ui.undo import offer_undo_of
from app.ui.words import plural, tr

MOST_RECIPIENTS = 500


class ContactCommands(QObject):
    """Carries out what the pane's actions ask for."""

    imported = Signal()  # the cards of a file are in

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._pane = parent

    def delete(self, contacts: Sequence[Contact]) -> None:
        if not contacts:
            return
        if len(contacts) == 1:
            words = tr("{name} deleted", name=shown_name(contacts[0]))
        else:
            words = plural("1 contact deleted", "%n contacts deleted", len(contacts))
        self.said(self._context.engine.delete_contacts([c.id for c in contacts]), words)

    def said(self, future: Future[BatchId], words: str) -> None:
        """Say ``words`` with Undo when a change has been written."""
        self._context.work.then(self, future, lambda batch: self.offer_undo(batch, words))

    def offer_undo(self, batch: BatchId, words: str) -> None:
        offer_undo_of(self._context, batch, words)

    def write(self, contacts: Sequence[Contact]) -> None:
        """Open a composer to the first address of everybody."""
        people = _reachable(contacts)
        if people:
            self._context.windows.write_to(people[:MOST_RECIPIENTS])

    def copy(self, contacts: Sequence[Contact]) -> None:
        """Put the addresses of contacts into the clipboard."""
        people = [str(person) for person in _reachable(contacts)]
        if people:
            QGuiApplication.clipboard().setText(", ".join(people))
            self._context.bar.say(
                plural("1 address copied", "%n addresses copied", len(people)), seconds=3
            )

    # files

    def ask_import(self, book: CollectionId, title: str) -> None:
        """Ask for a .vcf file and take it into ``book``."""
        dialog = self._dialog(tr("Import vCard file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name), book, title))
        dialog.open()

    def import_file(self, path: Path, book: CollectionId, title: str) -> None:
        """Look a file through, ask, take its new cards into a book and say how many came."""
        engine, work, bar = self._context.engine, self._context.work, self._context.bar
        name = title or tr("Address book")

        def surveyed(survey: ImportSurvey) -> None:
            ask(self._pane.window(), survey, path.name, name, lambda: take(survey.new))

        def take(count: int) -> None:
            work.then(self, engine.import_contacts(path, book), lambda b: added(b, count))

        def added(batch: BatchId, count: int) -> None:
            self.imported.emit()
            words = plural(
                "1 contact imported into {book}",
                "%n contacts imported into {book}",
                count,
                book=name,
            )
            self.offer_undo(batch, words)

        work.then(self, engine.survey_contacts(path, book), surveyed)
        bar.say(tr("Reading {file}", file=path.name), seconds=2)

    def ask_export(self, items: Sequence[ItemId], name: str) -> None:
        """Ask where to and write these cards."""
        if not items:
            return
        dialog = self._dialog(tr("Export vCard file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("vcf")
        safe = "".join(c if c.isalnum() or c in " -_" else "-" for c in name).strip() or "contacts"
        dialog.selectFile(f"{safe}.vcf")
        dialog.fileSelected.connect(lambda chosen: self.export_file(Path(chosen), items))
        dialog.open()

    def export_file(self, path: Path, items: Sequence[ItemId]) -> None:
        """Write these cards as they are shown into one file and say how many."""
        engine, bar, wanted = self._context.engine, self._context.bar, list(items)

        def write() -> int:
            return write_cards(path, (engine.item(item).shown_data for item in wanted))

        def tell(count: int) -> None:
            bar.say(
                plural(
                    "1 contact exported to {file}",
                    "%n contacts exported to {file}",
                    count,
                    file=path.name,
                )
            )

        self._context.work.then(self, engine.query(write), tell)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._pane.window(), title)
        dialog.setNameFilters([tr("vCard files (*.vcf *.vcard)"), tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _reachable(contacts: Sequence[Contact]) -> tuple[Address, ...]:
    found = ((c.name, first_address(c.emails)) for c in contacts)
    return tuple(Address(name, addr) for name, addr in found if addr)
