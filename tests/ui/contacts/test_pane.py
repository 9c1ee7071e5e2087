"""The contacts pane on a real engine, worked with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.mail import Role
from app.ui.composer.window import ComposerWindow
from app.ui.contacts.pane import ContactsPane
from app.ui.mail.pane import MailPane
from app.ui.parts import Elided
from app.ui.window import Window
from tests.ui.conftest import START, World
from tests.ui.contacts.conftest import Shelf, card, contact_named

NAMES = ["Zo\u00e9 \u00c4gerter", "Anna Ammann", "Beat Berger", "Carla Conti", "Stefan Staub"]


def names(pane: ContactsPane) -> list[str]:
    model = pane.list.model
    return [c.name for c in model.contacts_at(range(len(model.ids)))]


def choose(pane: ContactsPane, name: str, qtbot: QtBot) -> None:
    """Click the row of ``name`` and wait for its card."""
    position = names(pane).index(name)
    view = pane.list.view
    place = view.visualRect(pane.list.model.index(position, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: pane.card.fields is not None and pane.card.fields.name == name)


def window_of_pane(pane: ContactsPane) -> Window:
    window = pane.window()
    assert isinstance(window, Window)
    return window


# places and list


def test_everybody_is_listed_by_family_name_with_sections(pane: ContactsPane) -> None:
    assert names(pane) == NAMES
    assert pane.list.letters.letters == ("A", "B", "C", "S")
    assert pane.list.figures.text() == "5 contacts"


def test_books_and_groups_have_their_numbers(pane: ContactsPane, qtbot: QtBot) -> None:
    keys = pane.side.keys()
    assert keys[0] == "all"
    assert keys[-3:] == ["groups", "group:Choir", "group:Friends"]
    pane.side.choose("group:Choir")
    qtbot.waitUntil(lambda: names(pane) == ["Anna Ammann", "Carla Conti"])
    staff = next(k for k in keys if k == f"book:{[*pane._books][1]}")
    pane.side.choose(staff)
    qtbot.waitUntil(lambda: names(pane) == ["Stefan Staub"])


def test_the_place_is_kept_over_restarts(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot, window_of: Callable[[], Window]
) -> None:
    pane.side.choose("group:Choir")
    qtbot.waitUntil(lambda: len(names(pane)) == 2)
    qtbot.waitUntil(lambda: shelf.engine.setting("ui.contacts_place", "") == "group:Choir")
    window_of_pane(pane).close()
    window = window_of()
    window.show_pane("contacts")
    again = window.findChild(ContactsPane)
    assert isinstance(again, ContactsPane)
    qtbot.waitUntil(lambda: names(again) == ["Anna Ammann", "Carla Conti"])
    assert again.side.key() == "group:Choir"


def test_rows_speak(pane: ContactsPane) -> None:
    model = pane.list.model
    said = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Beat Berger, Atelier Berger, beat@example.net, under B"


def test_a_new_contact_is_inserted_and_the_selection_stays(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(pane.list.model, mode, pane)
    resets: list[int] = []
    pane.list.model.modelReset.connect(lambda: resets.append(1))
    choose(pane, "Carla Conti", qtbot)
    shelf.put(card("u9", "Bea", "Bauer"))
    qtbot.waitUntil(lambda: "Bea Bauer" in names(pane))
    assert names(pane) == [*NAMES[:2], "Bea Bauer", *NAMES[2:]]
    assert [c.name for c in pane.list.selected()] == ["Carla Conti"]
    assert resets == []


def test_a_changed_name_moves_its_row_and_the_card_follows(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    choose(pane, "Anna Ammann", qtbot)
    known = contact_named(shelf.engine, "Anna Ammann")
    fields = shelf.engine.card(known.id)
    from dataclasses import replace

    shelf.engine.save_contact(
        known.collection, replace(fields, name="Anna Zwick", family="Zwick"), item=known.id
    ).result(10)
    qtbot.waitUntil(lambda: names(pane)[-1] == "Anna Zwick")


def test_a_letter_is_jumped_to_by_mouse_and_by_typing(pane: ContactsPane, qtbot: QtBot) -> None:
    index = pane.list.letters
    qtbot.mouseClick(index, Qt.MouseButton.LeftButton, pos=index.place_of("C").center())
    assert pane.list.view.currentIndex().row() == 3
    view = pane.list.view
    view.setFocus()
    qtbot.keyClicks(view, "st")
    assert [c.name for c in pane.list.selected()] == ["Stefan Staub"]


def test_a_faint_letter_leads_to_the_next(pane: ContactsPane, qtbot: QtBot) -> None:
    index = pane.list.letters
    told: list[str] = []
    index.chosen.connect(told.append)
    place = index.place_of("D")
    if place.isValid():
        qtbot.mouseClick(index, Qt.MouseButton.LeftButton, pos=place.center())
    else:
        qtbot.mouseClick(
            index, Qt.MouseButton.LeftButton, pos=index.rect().bottomLeft() + QPoint(3, -3)
        )
    assert told == ["S"]


def test_given_names_are_found_by_typing_too(pane: ContactsPane, qtbot: QtBot) -> None:
    pane.list.view.setFocus()
    qtbot.keyClicks(pane.list.view, "carla")
    assert [c.name for c in pane.list.selected()] == ["Carla Conti"]


def test_the_search_field_narrows_and_escape_brings_all_back(
    pane: ContactsPane, qtbot: QtBot
) -> None:
    window = window_of_pane(pane)
    window.search_field.set_query("\u00c4gert")
    qtbot.waitUntil(lambda: names(pane) == ["Zo\u00e9 \u00c4gerter"])
    qtbot.keyClick(window.search_field, Qt.Key.Key_Down)
    assert [c.name for c in pane.list.selected()] == ["Zo\u00e9 \u00c4gerter"]
    qtbot.keyClicks(window.search_field, "xx")
    qtbot.waitUntil(lambda: names(pane) == [])
    assert pane.list.empty.title.text() == "Nobody found"
    qtbot.keyClick(window.search_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: names(pane) == NAMES)


# the card


def test_the_card_shows_the_fields_and_writes(pane: ContactsPane, qtbot: QtBot) -> None:
    choose(pane, "Beat Berger", qtbot)
    assert pane.card.name.text() == "Beat Berger"
    assert pane.card.work.text() == "Atelier Berger"
    qtbot.mouseClick(pane.card.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(ComposerWindow.alive))
    (composer,) = ComposerWindow.alive
    assert [a.addr for a in composer.to.people()] == ["beat@example.net"]
    composer.close()
    qtbot.waitUntil(lambda: not ComposerWindow.alive)


def test_a_long_address_ends_with_an_ellipsis(pane: ContactsPane, qtbot: QtBot) -> None:
    choose(pane, "Beat Berger", qtbot)
    name = "E-mail, Work, beat@example.net"
    shown = next(w for w in pane.card.findChildren(Elided) if w.accessibleName() == name)
    assert shown.text() == "beat@example.net"
    shown.setFixedWidth(70)
    qtbot.waitUntil(lambda: shown.text().endswith("\u2026"))
    assert shown.fontMetrics().horizontalAdvance(shown.text()) <= shown.contentsRect().width()
    assert shown.toolTip() == "beat@example.net"


def test_addresses_of_the_selection_are_copied(pane: ContactsPane, qtbot: QtBot) -> None:
    pane.list.view.selectAll()
    pane.context.actions.trigger("contacts.copy")
    text = QGuiApplication.clipboard().text()
    assert "Anna Ammann <anna@example.net>" in text
    assert "Carla" not in text


def test_mail_with_a_person_is_shown_and_opens_in_the_mail_pane(
    pane: ContactsPane, world: World, qtbot: QtBot
) -> None:
    world.add("From Anna", at=START, sender="Anna <anna@example.net>")
    other = world.add("From Ben", at=START + 1, sender="Ben <ben@example.net>")
    assert other
    choose(pane, "Anna Ammann", qtbot)
    together = pane.card.together
    qtbot.waitUntil(lambda: [m.subject for m in together.found.mails] == ["From Anna"])
    assert [line.words.whole for line in together.lines] == ["From Anna"]
    qtbot.mouseClick(together.lines[0], Qt.MouseButton.LeftButton)
    window = window_of_pane(pane)
    mail = window.findChild(MailPane)
    assert isinstance(mail, MailPane)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is mail)
    qtbot.waitUntil(lambda: [r.subject for r in mail.list.selected_rows()] == ["From Anna"])
    assert mail.list.source.folders == (world.folders[Role.INBOX],)


def test_coming_events_with_a_person_are_shown(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    import time

    soon = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(time.time() + 86_400))
    past = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(time.time() - 9 * 86_400))
    for uid, start, who in (
        ("e1", soon, "Anna@Example.net"),
        ("e2", past, "anna@example.net"),
        ("e3", soon, "beat@example.net"),
    ):
        shelf.put(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\n"
            f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{start}\r\nDURATION:PT1H\r\n"
            f"SUMMARY:Event {uid}\r\nORGANIZER:mailto:ana@example.org\r\n"
            f"ATTENDEE:mailto:{who}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            book="Days",
        )
    choose(pane, "Anna Ammann", qtbot)
    qtbot.waitUntil(lambda: [e.summary for e in pane.card.together.found.events] == ["Event e1"])


def test_a_portrait_is_fetched_once_and_hostile_ones_are_initials(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    known = contact_named(shelf.engine, "Zo\u00e9 \u00c4gerter")
    pane.photos.get(known.id, 31)
    qtbot.waitUntil(lambda: (known.id, 31) in pane.photos._kept)
    picture = pane.photos.get(known.id, 31)
    assert picture is not None
    assert (picture.width(), picture.height()) == (31, 31)
    (bad,) = shelf.put(card("bad", "Bad", "Picture", photo=b"\x89PNG\r\n\x1a\n" + b"\xff" * 200))
    qtbot.waitUntil(lambda: len(names(pane)) == 6)
    pane.photos.get(bad, 31)
    qtbot.waitUntil(lambda: (bad, 31) in pane.photos._kept)
    assert pane.photos.get(bad, 31) is None


# deleting


def test_delete_and_undo(pane: ContactsPane, qtbot: QtBot) -> None:
    choose(pane, "Anna Ammann", qtbot)
    view = pane.list.view
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(pane.list.selected()) == 2
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(names(pane)) == 3)
    bar = pane.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["2 contacts deleted"])
    assert bar.press()
    qtbot.waitUntil(lambda: names(pane) == NAMES)


def test_a_book_for_reading_only_is_not_changed(pane: ContactsPane, qtbot: QtBot) -> None:
    choose(pane, "Stefan Staub", qtbot)
    actions = pane.context.actions
    assert not actions.is_enabled("contacts.edit")
    assert not actions.is_enabled("contacts.delete")
    assert actions.is_enabled("contacts.write")
    assert not pane.card.edit.isVisible()
    qtbot.keyClick(pane.list.view, Qt.Key.Key_Delete)
    qtbot.keyClick(pane.list.view, Qt.Key.Key_Return)
    assert not pane.editing
    pane.list.view.selectAll()
    assert not actions.is_enabled("contacts.delete")
    assert [b.name for b in pane.writable_books()] == ["People"]


# files


def test_import_lists_all_at_once_and_undo_removes_them(
    pane: ContactsPane, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "many.vcf"
    path.write_text("".join(card(f"n{i}", f"Given{i}", f"Name{i:03}") for i in range(200)))
    pane.import_file(str(path))
    answer_import(pane, qtbot, "Import 200 contacts into People?")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 205)
    bar = pane.context.bar
    qtbot.waitUntil(lambda: "200 contacts imported into People" in bar.texts)
    assert bar.press()
    qtbot.waitUntil(lambda: names(pane) == NAMES)


def answer_import(pane: ContactsPane, qtbot: QtBot, title: str, *, yes: bool = True) -> str:
    """Answer the question before an import; return its details."""
    qtbot.waitUntil(lambda: pane.window().findChild(QMessageBox, "importQuestion") is not None)
    box = pane.window().findChild(QMessageBox, "importQuestion")
    assert isinstance(box, QMessageBox)
    assert box.text() == title
    details = box.informativeText()
    button = box.defaultButton() if yes else box.escapeButton()
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.window().findChild(QMessageBox, "importQuestion") is None)
    return details


def test_the_question_names_what_stays_out_and_cancel_changes_nothing(
    pane: ContactsPane, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "mixed.vcf"
    fresh = "".join(card(f"n{i}", f"Given{i}", f"Name{i}") for i in range(7))
    broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:e\r\nEND:VCARD\r\n"
    there = card("u1", "Anna", "Ammann")
    path.write_text(fresh + there + card("n0", "Given0", "Name0") + broken, newline="")
    pane.import_file(str(path))
    details = answer_import(pane, qtbot, "Import 7 contacts into People?", yes=False)
    assert "Given0 Name0, Given1 Name1" in details
    assert "1 contact is there already" in details
    assert "1 contact is in the file twice" in details
    assert "1 entry cannot be read and stays out; it begins at line 55." in details
    assert names(pane) == NAMES
    assert pane.context.engine.journal() == []
    pane.import_file(str(path))
    answer_import(pane, qtbot, "Import 7 contacts into People?")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == len(NAMES) + 7)
    pane.import_file(str(path))
    qtbot.waitUntil(lambda: pane.window().findChild(QMessageBox, "importQuestion") is not None)
    box = pane.window().findChild(QMessageBox, "importQuestion")
    assert isinstance(box, QMessageBox)
    assert box.text() == "All contacts of this file are in People already."
    box.close()


def test_an_address_that_cannot_be_used_is_told_and_comes_as_it_is(
    pane: ContactsPane, shelf: Shelf, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "odd.vcf"
    odd = card("o1", "Olga", "Odermatt", email="olga at home")
    path.write_text(card("n1", "Nina", "Neu", email="nina@example.net") + odd, newline="")
    pane.import_file(str(path))
    details = answer_import(pane, qtbot, "Import 2 contacts into People?")
    told = "1 contact has an e-mail address that cannot be used; it comes as it is (line 8)."
    assert told in details
    qtbot.waitUntil(lambda: "Olga Odermatt" in names(pane))
    fields = shelf.engine.card(contact_named(shelf.engine, "Olga Odermatt").id)
    assert [email.value for email in fields.emails] == ["olga at home"]


@pytest.mark.parametrize("data", [b"", b"no cards at all", b"\x00\xff" * 50])
def test_a_file_without_cards_says_so(
    pane: ContactsPane, tmp_path: Path, qtbot: QtBot, data: bytes
) -> None:
    path = tmp_path / "broken.vcf"
    path.write_bytes(data)
    pane.import_file(str(path))
    bar = pane.context.bar
    qtbot.waitUntil(lambda: any(t.startswith("This is no contact data") for t in bar.texts))
    assert names(pane) == NAMES


def test_a_file_that_is_not_there_says_so(pane: ContactsPane, tmp_path: Path, qtbot: QtBot) -> None:
    pane.import_file(str(tmp_path / "gone.vcf"))
    bar = pane.context.bar
    qtbot.waitUntil(lambda: any(t.startswith("The file cannot be read") for t in bar.texts))


def test_export_and_import_again_is_the_same(
    pane: ContactsPane, shelf: Shelf, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "out.vcf"
    pane.commands.export_file(path, pane.shown_ids())
    qtbot.waitUntil(lambda: "5 contacts exported to out.vcf" in pane.context.bar.texts)
    data = path.read_bytes()
    assert data.count(b"BEGIN:VCARD\r\n") == 5
    assert data.replace(b"\r\n", b"").count(b"\n") == 0
    from app.formats.vcard import split_cards

    shown = {shelf.engine.item(id).shown_data for id in pane.shown_ids()}
    assert set(split_cards(data.decode())) == shown


def test_export_to_where_nothing_can_be_written_says_so(
    pane: ContactsPane, tmp_path: Path, qtbot: QtBot
) -> None:
    pane.commands.export_file(tmp_path / "no such folder" / "x.vcf", pane.shown_ids())
    qtbot.waitUntil(lambda: bool(pane.context.bar.texts))
    assert "written" in pane.context.bar.texts[0]


# empty states


def test_without_a_book_nothing_can_be_added(
    world: World, pane_of: Callable[[int], ContactsPane]
) -> None:
    pane = pane_of(0)
    assert pane.list.empty.title.text() == "No address book"
    assert not pane.context.actions.is_enabled("contacts.new")
    assert not pane.context.actions.is_enabled("contacts.import")


def test_an_empty_book_offers_import(
    shelf: Shelf, pane_of: Callable[[int], ContactsPane], qtbot: QtBot
) -> None:
    pane = pane_of(0)
    assert pane.list.empty.title.text() == "No contacts yet"
    qtbot.waitUntil(lambda: pane._import_button.isVisible())


def test_closing_with_unsaved_changes_asks(pane: ContactsPane, qtbot: QtBot) -> None:
    window = window_of_pane(pane)
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(pane.editor.given, "Half")
    window.close()
    assert window.isVisible()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    drop = next(b for b in box.buttons() if b.text() == "Discard")
    qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
