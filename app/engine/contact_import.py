"""Taking a whole .vcf file into a book: looked through first, then written in short steps.

The file is streamed twice, once for the survey the person is asked with and once for the import,
so that its size is not the memory it takes. What has the UID of a card in the book is left alone.
All of it is one journal batch, and so one Undo.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.base.errors import MarmotError, UserError
from app.domain.ids import AccountId, BatchId, CollectionId
from app.domain.journal import NewEntry
from app.domain.limits import Verdict
from app.domain.pim import ImportSurvey
from app.engine.pim import PimVerbs, dav_lane
from app.rules.limits import severity_of
from app.store import Transaction

if TYPE_CHECKING:
    from app.formats.card_file import FileCard

MAX_IMPORT = 200_000_000  # bytes of a file
STEP_CARDS, STEP_CHARACTERS = 500, 2_000_000  # written in one transaction
NAMES = 5  # of the preview

Progress = Callable[[int], None]


@dataclass(slots=True)
class _Sorted:
    """The cards of a file by what will become of them."""

    known: set[str]  # UIDs in the book
    there: int = 0
    repeated: int = 0
    unreadable: int = 0
    first_unreadable: int = 0
    unusable: int = 0
    first_unusable: int = 0
    found: int = 0
    _seen: set[str] = field(default_factory=set)

    def new(self, cards: Iterator[FileCard]) -> Iterator[FileCard]:
        """Yield the cards to be taken in and count all others."""
        for card in cards:
            if not card.uid:
                self.unreadable += 1
                self.first_unreadable = self.first_unreadable or card.line
            elif card.uid in self.known:
                self.there += 1
            elif card.uid in self._seen:
                self.repeated += 1
            else:
                self._seen.add(card.uid)
                self.found += 1
                if card.unusable:
                    self.unusable += 1
                    self.first_unusable = self.first_unusable or card.line
                yield card


class ImportVerbs(PimVerbs):
    """Look a file of contacts through, take it in."""

    def survey_contacts(self, path: Path, book: CollectionId) -> Future[ImportSurvey]:
        """Return what importing a file would do; nothing is written.

        Raise UserError("file_unreadable"), ("file_too_large"), ("card_unreadable") when no card is
        in it, ("collection_read_only").
        """
        return self.query(lambda: self._survey(path, book))

    def import_contacts(
        self, path: Path, book: CollectionId, progress: Progress = lambda done: None
    ) -> Future[BatchId]:
        """Take the new cards of a file into a book; ``progress`` hears how many are in.

        Raise as ``survey_contacts`` and UserError("contacts_all_there"). What goes wrong on the way
        leaves nothing behind.
        """
        return self._finish(lambda: self._import(path, book, progress))

    # inner

    def _survey(self, path: Path, book: CollectionId) -> ImportSurvey:
        from app.formats.card_file import cards_of

        self._check_writable(book)
        names: list[str] = []
        with _opened(path) as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            cards = _Sorted(self.store.items.uids(book))
            for card in cards.new(cards_of(stream)):
                if len(names) < NAMES:
                    names.append(card.name)
        if not (cards.found or cards.there):
            raise UserError("card_unreadable")
        settings = self.account(self.store.collections.get(book).account).settings
        provider = self.provider(settings.provider)
        limits = self.limits(self.store.collections.get(book).account)
        verdicts = (
            ("import_contacts", cards.found, limits.import_contacts),
            ("import_bytes", size, limits.import_bytes),
        )
        return ImportSurvey(
            new=cards.found,
            there=cards.there,
            repeated=cards.repeated,
            unreadable=cards.unreadable,
            first_unreadable=cards.first_unreadable,
            unusable=cards.unusable,
            first_unusable=cards.first_unusable,
            size=size,
            names=tuple(names),
            provider=provider.name if provider else "",
            limits=tuple(
                Verdict(kind, used, limit, severity_of(used, limit))
                for kind, used, limit in verdicts
                if limit
            ),
        )

    def _import(self, path: Path, book: CollectionId, progress: Progress) -> BatchId:
        from app.formats.card_file import cards_of

        self._check_writable(book)
        account = self.store.collections.get(book).account
        batch: BatchId | None = None
        try:
            with _opened(path) as stream:
                cards = _Sorted(self.store.items.uids(book))
                for step in _steps(cards.new(cards_of(stream))):
                    batch = self._take_in(batch, account, book, step, cards.found)
                    progress(cards.found)
            if batch is None:
                raise UserError("contacts_all_there" if cards.there else "card_unreadable")
        except MarmotError:
            if batch is not None:
                self.undo(batch).result()
            raise
        return batch

    def _take_in(
        self,
        batch: BatchId | None,
        account: AccountId,
        book: CollectionId,
        cards: list[FileCard],
        count: int,
    ) -> BatchId:
        def work(tx: Transaction) -> BatchId:
            entries = [self._import_entry(tx, account, book, card) for card in cards]
            fields: dict[str, object] = {"count": count}
            if batch is None:
                return self.store.journal.add(tx, "contact_added", fields, entries)
            self.store.journal.extend(tx, batch, entries)
            self.store.journal.relabel(tx, batch, fields)
            return batch

        return self._write("contacts imported", work, account=account, lane="dav").result()

    def _import_entry(
        self, tx: Transaction, account: AccountId, book: CollectionId, card: FileCard
    ) -> NewEntry:
        item = self.store.items.add_local(tx, book, card.uid)
        payload: dict[str, object] = {
            "data": card.text,
            "base": "",
            "base_etag": "",
            "uid": card.uid,
            "component": "VCARD",
            "collection": book,
        }
        return NewEntry("dav_put", account, dav_lane(account), payload, items=(item,))


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be imported. Raise UserError("file_unreadable") or ("file_too_large")."""
    try:
        with path.open("rb") as stream:
            if stream.seek(0, 2) > MAX_IMPORT:
                raise UserError("file_too_large", limit=MAX_IMPORT)
            stream.seek(0)
            yield stream
    except OSError as error:
        raise UserError("file_unreadable", name=path.name) from error


def _steps(cards: Iterator[FileCard]) -> Iterator[list[FileCard]]:
    """Gather cards to what one short transaction takes."""
    step: list[FileCard] = []
    size = 0
    for card in cards:
        step.append(card)
        size += len(card.text)
        if len(step) >= STEP_CARDS or size >= STEP_CHARACTERS:
            yield step
            step, size = [], 0
    if step:
        yield step
