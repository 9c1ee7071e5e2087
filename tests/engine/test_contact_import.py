"""Looking a file of contacts through and taking it into a book."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.base.errors import TransientError, UserError
from app.domain.accounts import AccountSettings
from app.domain.ids import CollectionId
from app.domain.ports import RemoteCollection
from app.engine import Engine, contact_import
from app.store import Transaction


def card(number: int) -> str:
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u{number}\r\nFN:Person {number:04}\r\n"
        f"EMAIL:p{number}@verein.example\r\nEND:VCARD\r\n"
    )


@pytest.fixture
def people(engine: Engine) -> CollectionId:
    """An empty book of an account."""
    listed = [
        RemoteCollection("https://dav.example/p/", "book", "P", "", frozenset(), False, "", "")
    ]
    with engine.store.write("account") as tx:
        account = engine.store.accounts.add(tx, AccountSettings("ana@atelier.example"))
        engine.store.collections.merge_listing(tx, account, listed)
    (book,) = engine.collections()
    return book.id


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.vcf"
    path.write_text("".join(card(n) for n in range(1200)), newline="")
    return path


def test_one_batch_in_several_steps_and_one_undo(
    engine: Engine, people: CollectionId, file: Path
) -> None:
    steps: list[int] = []
    batch = engine.import_contacts(file, people, steps.append).result(30)
    assert steps == [500, 1000, 1200]
    assert len(engine.contacts()) == engine.waiting_changes() == 1200
    assert {entry.batch for entry in engine.journal()} == {batch}
    (told,) = engine.batches(1)
    assert (told.label, told.fields) == ("contact_added", {"count": 1200})
    engine.undo(batch).result(30)
    assert engine.contacts() == []
    assert engine.waiting_changes() == 0


def test_what_is_in_the_book_is_left_alone(
    engine: Engine, people: CollectionId, file: Path
) -> None:
    engine.import_contacts(file, people).result(30)
    file.write_text(card(3).replace("Person 0003", "Other") + card(9999), newline="")
    survey = engine.survey_contacts(file, people).result(30)
    assert (survey.new, survey.there, survey.names) == (1, 1, ("Person 9999",))
    engine.import_contacts(file, people).result(30)
    names = [contact.name for contact in engine.contacts()]
    assert len(names) == 1201
    assert "Other" not in names
    with pytest.raises(UserError, match="contacts_all_there"):
        engine.import_contacts(file, people).result(30)


def test_a_file_in_utf_16_is_looked_through_and_taken_in(
    engine: Engine, people: CollectionId, file: Path
) -> None:
    file.write_text(card(7).replace("Person 0007", "Zoë 田中"), encoding="utf-16", newline="")
    survey = engine.survey_contacts(file, people).result(30)
    assert (survey.new, survey.names, survey.size) == (1, ("Zoë 田中",), file.stat().st_size)
    engine.import_contacts(file, people).result(30)
    assert [contact.name for contact in engine.contacts()] == ["Zoë 田中"]


def test_a_fault_on_the_way_leaves_nothing_behind(
    engine: Engine,
    people: CollectionId,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    extend = engine.store.journal.extend

    def full(tx: Transaction, *arguments: object) -> None:
        if len(engine.contacts()) >= 1000:
            raise TransientError("disk_full")
        extend(tx, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(engine.store.journal, "extend", full)
    with pytest.raises(TransientError, match="disk_full"):
        engine.import_contacts(file, people).result(30)
    assert engine.contacts() == []
    assert engine.journal() == []


def test_files_that_cannot_be_taken_in(
    engine: Engine,
    people: CollectionId,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for work in (engine.survey_contacts, engine.import_contacts):
        with pytest.raises(UserError, match="file_unreadable"):
            work(file.with_name("gone.vcf"), people).result(30)
        with pytest.raises(UserError, match="file_unreadable"):
            work(file.parent, people).result(30)
        empty = file.with_name("empty.vcf")
        empty.write_text("nothing")
        with pytest.raises(UserError, match="card_unreadable"):
            work(empty, people).result(30)
        monkeypatch.setattr(contact_import, "MAX_IMPORT", 1000)
        with pytest.raises(UserError, match="file_too_large"):
            work(file, people).result(30)
        monkeypatch.undo()
    assert engine.journal() == []
