"""The editor of a card: what it writes, what it leaves alone, what it refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.pim import LabelledValue
from app.ui.composer.window import ComposerWindow
from app.ui.contacts.pane import ContactsPane
from tests.ui.contacts.conftest import Shelf, card, contact_named
from tests.ui.contacts.test_pane import NAMES, choose, names


def edit(pane: ContactsPane, name: str, qtbot: QtBot) -> None:
    choose(pane, name, qtbot)
    qtbot.keyClick(pane.list.view, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: pane.editing)


def save(pane: ContactsPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.editor.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.editing)


def test_a_new_contact_is_saved_shown_and_can_be_undone(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    editor = pane.editor
    qtbot.waitUntil(lambda: QApplication.focusWidget() is editor.given)
    qtbot.keyClicks(editor.given, "Dora")
    qtbot.keyClicks(editor.family, "Durr")
    assert editor.shown_as.text() == "Dora Durr"
    qtbot.keyClicks(editor.emails.rows[0].text, "dora@example.net")
    qtbot.keyClicks(editor.phones.rows[0].text, "+41 44 555 00 11")
    qtbot.keyClicks(editor.birthday, "29 February")
    qtbot.keyClick(editor.birthday, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Dora Durr" in names(pane))
    qtbot.waitUntil(lambda: [c.name for c in pane.list.selected()] == ["Dora Durr"])
    fields = shelf.engine.card(contact_named(shelf.engine, "Dora Durr").id)
    assert fields.emails == (LabelledValue("dora@example.net", ("home",)),)
    assert fields.phones == (LabelledValue("+41 44 555 00 11", ("cell",)),)
    assert fields.birthday == "--02-29"
    assert contact_named(shelf.engine, "Dora Durr").collection == shelf.people
    assert pane.context.bar.press()
    qtbot.waitUntil(lambda: names(pane) == NAMES)


def test_an_edit_leaves_unknown_properties_alone(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    text = card(
        "x1",
        "Emil",
        "Egli",
        "X-ABC;X-P=1:kept exactly",
        "item1.EMAIL;TYPE=HOME,PREF:emil@example.net",
        "item1.X-ABLabel:Hut",
        "ADR;TYPE=HOME:Box 7;;Weg 1\\, links;Bern;;3000;Schweiz",
        "SOUND:http://h/x.ogg",
    )
    (id,) = shelf.put(text)
    qtbot.waitUntil(lambda: "Emil Egli" in names(pane))
    edit(pane, "Emil Egli", qtbot)
    editor = pane.editor
    qtbot.keyClicks(editor.nickname, "Mil")
    place = editor.places.rows[0]
    place.parts[3].setFocus()  # type: ignore[attr-defined]
    place.parts[3].selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(place.parts[3], "Thun")  # type: ignore[attr-defined]
    editor.emails.rows[0].kind.setCurrentIndex(1)
    save(pane, qtbot)
    qtbot.waitUntil(lambda: "NICKNAME:Mil" in shelf.engine.item(id).shown_data)
    now = shelf.engine.item(id).shown_data.replace("\r\n ", "")
    assert "X-ABC;X-P=1:kept exactly\r\n" in now
    assert "item1.X-ABLabel:Hut\r\n" in now
    assert "SOUND:http://h/x.ogg\r\n" in now
    assert ":Box 7;;Weg 1\\, links;Thun;;3000;Schweiz\r\n" in now
    assert shelf.engine.card(id).emails[0].types == ("work", "pref")


def test_what_the_server_changed_meanwhile_stays(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    edit(pane, "Beat Berger", qtbot)
    known = contact_named(shelf.engine, "Beat Berger")
    fields = shelf.engine.card(known.id)
    theirs = replace(fields, note="from elsewhere", organization="Neue Firma")
    shelf.engine.save_contact(known.collection, theirs, item=known.id).result(10)
    qtbot.keyClicks(pane.editor.nickname, "Bebe")
    save(pane, qtbot)
    qtbot.waitUntil(lambda: shelf.engine.card(known.id).nickname == "Bebe")
    assert shelf.engine.card(known.id).note == "from elsewhere"
    assert shelf.engine.card(known.id).organization == "Neue Firma"


def test_saving_without_a_change_writes_nothing(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    before = shelf.engine.batches()
    edit(pane, "Anna Ammann", qtbot)
    assert not pane.editor.dirty
    save(pane, qtbot)
    assert shelf.engine.batches() == before


def test_nobody_without_anything_is_saved(pane: ContactsPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.editor.save_button, Qt.MouseButton.LeftButton)
    assert pane.editing
    assert pane.editor.problem.text() == "A contact needs a name, an address or a number."
    assert pane.editor.given.property("invalid")
    qtbot.keyClicks(pane.editor.given, "X")
    assert not pane.editor.given.property("invalid")


@pytest.mark.parametrize("bad", ["no-at-sign", "a b@example.net", "@example.net", "x@"])
def test_a_wrong_address_is_marked(pane: ContactsPane, qtbot: QtBot, bad: str) -> None:
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    line = pane.editor.emails.rows[0]
    qtbot.keyClicks(line.text, bad)
    qtbot.mouseClick(pane.editor.save_button, Qt.MouseButton.LeftButton)
    assert pane.editing
    assert line.text.property("invalid")
    assert QApplication.focusWidget() is line.text


def test_a_wrong_address_that_came_is_kept_marked_and_not_written_to(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    shelf.put(
        card("w1", "Emil", "Ernst", "EMAIL:emil@example.net", email="call me"),
        card("w2", "Finn", "Frey", email="finn at example"),
    )
    qtbot.waitUntil(lambda: "Emil Ernst" in names(pane))
    edit(pane, "Emil Ernst", qtbot)
    first, second = pane.editor.emails.rows
    assert first.text.property("invalid")
    assert first.text.toolTip() == "call me is not an e-mail address"
    assert not second.text.property("invalid")
    qtbot.keyClicks(pane.editor.nickname, "Emi")
    save(pane, qtbot)
    assert contact_named(shelf.engine, "Emil Ernst").emails == ("call me", "emil@example.net")
    qtbot.mouseClick(pane.card.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(ComposerWindow.alive))
    (composer,) = ComposerWindow.alive
    assert [a.addr for a in composer.to.people()] == ["emil@example.net"]
    assert shelf.engine.complete("finn") == []
    assert [a.addr for a in shelf.engine.complete("emil")] == ["emil@example.net"]
    composer.close()
    qtbot.waitUntil(lambda: not ComposerWindow.alive)


def test_a_wrong_birthday_is_marked(pane: ContactsPane, qtbot: QtBot) -> None:
    edit(pane, "Anna Ammann", qtbot)
    qtbot.keyClicks(pane.editor.birthday, "31 February 1980")
    qtbot.mouseClick(pane.editor.save_button, Qt.MouseButton.LeftButton)
    assert pane.editing
    assert pane.editor.birthday.property("invalid")


def test_rows_are_added_and_removed(pane: ContactsPane, shelf: Shelf, qtbot: QtBot) -> None:
    edit(pane, "Anna Ammann", qtbot)
    emails = pane.editor.emails
    qtbot.mouseClick(emails.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is emails.rows[1].text)
    qtbot.keyClicks(emails.rows[1].text, "anna@private.example")
    qtbot.mouseClick(emails.rows[0].remove, Qt.MouseButton.LeftButton)
    save(pane, qtbot)
    known = contact_named(shelf.engine, "Anna Ammann")
    assert known.emails == ("anna@private.example",)


def test_groups_complete_and_are_written(pane: ContactsPane, shelf: Shelf, qtbot: QtBot) -> None:
    edit(pane, "Carla Conti", qtbot)
    groups = pane.editor.groups
    groups.setFocus()
    groups.setCursorPosition(len(groups.text()))
    qtbot.keyClicks(groups, ", fri")
    assert groups.words.currentCompletion() == "Friends"
    groups._take("Friends")
    groups.words.popup().hide()
    save(pane, qtbot)
    known = contact_named(shelf.engine, "Carla Conti")
    assert known.groups == ("Choir", "Friends")


def test_escape_leaves_at_once_or_asks(pane: ContactsPane, qtbot: QtBot) -> None:
    edit(pane, "Anna Ammann", qtbot)
    qtbot.keyClick(pane.editor.given, Qt.Key.Key_Escape)
    assert not pane.editing
    edit(pane, "Anna Ammann", qtbot)
    qtbot.keyClicks(pane.editor.nickname, "Anni")
    qtbot.keyClick(pane.editor.nickname, Qt.Key.Key_Escape)
    assert pane.editing
    box = pane.window().findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    stay = next(b for b in box.buttons() if b.text() == "Go on editing")
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert pane.editing
    assert pane.editor.nickname.text() == "Anni"
    pane._close_editor()


def test_choosing_somebody_else_leaves_an_untouched_editor(
    pane: ContactsPane, qtbot: QtBot
) -> None:
    edit(pane, "Anna Ammann", qtbot)
    choose(pane, "Beat Berger", qtbot)
    assert not pane.editing


def click(pane: ContactsPane, name: str, qtbot: QtBot) -> None:
    """Click the row of ``name`` in the list."""
    view = pane.list.view
    place = view.visualRect(pane.list.model.index(names(pane).index(name), 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def answer(pane: ContactsPane, text: str, qtbot: QtBot) -> None:
    """Press a button of the question about unsaved changes."""
    qtbot.waitUntil(lambda: bool(pane.window().findChildren(QMessageBox)))
    (box,) = pane.window().findChildren(QMessageBox)
    wanted = next(b for b in box.buttons() if b.text() == text)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.window().findChildren(QMessageBox))


def chosen(pane: ContactsPane) -> list[str]:
    return [c.name for c in pane.list.selected()]


@pytest.mark.parametrize("words", ["Go on editing", "Discard", "Save"])
def test_choosing_somebody_else_while_editing_asks(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot, words: str
) -> None:
    edit(pane, "Beat Berger", qtbot)
    qtbot.keyClicks(pane.editor.nickname, "Bebe")
    click(pane, "Carla Conti", qtbot)
    qtbot.waitUntil(lambda: bool(pane.window().findChildren(QMessageBox)))
    assert chosen(pane) == ["Beat Berger"]  # held until it is settled
    answer(pane, words, qtbot)
    if words == "Go on editing":
        assert pane.editing
        assert pane.editor.nickname.text() == "Bebe"
        assert chosen(pane) == ["Beat Berger"]
        return
    qtbot.waitUntil(lambda: not pane.editing and chosen(pane) == ["Carla Conti"])
    qtbot.waitUntil(lambda: pane.card.fields is not None)
    qtbot.waitUntil(lambda: pane.card.fields is not None and pane.card.fields.name == "Carla Conti")
    item = contact_named(shelf.engine, "Beat Berger").id
    assert shelf.engine.card(item).nickname == ("Bebe" if words == "Save" else "")


def test_a_closed_question_goes_on_editing_and_comes_again(
    pane: ContactsPane, qtbot: QtBot
) -> None:
    edit(pane, "Beat Berger", qtbot)
    qtbot.keyClicks(pane.editor.nickname, "Bebe")
    for _again in range(2):
        click(pane, "Carla Conti", qtbot)
        qtbot.waitUntil(lambda: bool(pane.window().findChildren(QMessageBox)))
        (box,) = pane.window().findChildren(QMessageBox)
        box.close()  # as the X of its title bar does
        qtbot.waitUntil(lambda: not pane.window().findChildren(QMessageBox))
        assert pane.editing
        assert chosen(pane) == ["Beat Berger"]
    pane._close_editor()


def test_what_cannot_be_saved_holds_the_selection(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    edit(pane, "Beat Berger", qtbot)
    qtbot.keyClicks(pane.editor.birthday, "some day")
    click(pane, "Carla Conti", qtbot)
    answer(pane, "Save", qtbot)
    assert pane.editing
    assert pane.editor.problem.isVisible()
    pane.editor.birthday.clear()
    qtbot.keyClicks(pane.editor.nickname, "Bebe")
    save(pane, qtbot)  # later, by itself: nobody else is gone to
    qtbot.waitUntil(lambda: chosen(pane) == ["Beat Berger"])


def test_news_do_not_close_a_new_contact(pane: ContactsPane, shelf: Shelf, qtbot: QtBot) -> None:
    choose(pane, "Beat Berger", qtbot)
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.editing)
    with qtbot.waitSignal(pane.list.renewed):
        shelf.put(card("n9", "Nora", "Neu"))
    pane._show_soon.flush()
    assert pane.editing


def test_a_contact_deleted_meanwhile_says_so(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    edit(pane, "Anna Ammann", qtbot)
    qtbot.keyClicks(pane.editor.nickname, "Anni")
    store = shelf.engine.store
    known = contact_named(shelf.engine, "Anna Ammann")
    with store.write("test") as tx:
        store.items.item_gone(tx, known.id)
    qtbot.mouseClick(pane.editor.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.editor.problem.isVisible())
    assert pane.editing
    pane._close_editor()


def test_a_new_contact_of_a_group_begins_in_it_and_is_left_without_asking(
    pane: ContactsPane, shelf: Shelf, qtbot: QtBot
) -> None:
    pane.side.choose("group:Choir")
    qtbot.waitUntil(lambda: len(names(pane)) == 2)
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    assert not pane.editor.dirty
    qtbot.keyClick(pane.editor.given, Qt.Key.Key_Escape)
    assert not pane.editing
    qtbot.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(pane.editor.given, "Dora")
    save(pane, qtbot)
    qtbot.waitUntil(lambda: "Dora" in names(pane))
    assert contact_named(shelf.engine, "Dora").groups == ("Choir",)
