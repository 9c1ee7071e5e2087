"""Tags in the window: keys, chooser, menu, chips, settings."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.ids import PlaceId
from app.domain.mail import Row
from app.domain.tags import Tag
from app.engine.engine import Engine
from app.ui.mail.pane import MailPane
from app.ui.mail.tag_chooser import TagChooser
from app.ui.mail.tags import _contrast, chip_colors, tag_book, title
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.tags import TagsPage
from app.ui.theme import Theme
from app.ui.window import Window
from tests.ui.conftest import START, World


@pytest.fixture
def places(world: World) -> dict[str, PlaceId]:
    return {f"Message {n}": world.add(f"Message {n}", at=START + n) for n in range(3)}


@pytest.fixture
def pane(places: dict[str, PlaceId], window_of: Callable[[], Window], qtbot: QtBot) -> MailPane:
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    found = window.findChild(MailPane)
    assert isinstance(found, MailPane)
    qtbot.waitUntil(lambda: len(found.list.model.ids) == 3)
    qtbot.waitUntil(lambda: len(found.later.book.tags) == 5)
    found.list.select_row(0)
    found.list.view.setFocus()
    qtbot.waitUntil(lambda: found.reading.message is not None)
    return found


def names(pane: MailPane, position: int = 0) -> list[str]:
    row = pane.list.model.row(position)
    assert row is not None
    return [title(tag) for tag in pane.later.book.of(row)]


def test_number_keys_give_and_take_tags(pane: MailPane, qtbot: QtBot) -> None:
    view = pane.list.view
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: names(pane) == ["Important"])
    qtbot.keyClick(view, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: names(pane) == ["Important", "Personal"])
    qtbot.waitUntil(lambda: pane.reading.tags.names == ["Important", "Personal"])
    assert pane.reading.tags.isVisible()
    spoken = pane.list.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Important, Personal" in spoken
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: names(pane) == ["Personal"])
    qtbot.keyClick(view, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: names(pane) == [])
    qtbot.waitUntil(lambda: not pane.reading.tags.isVisible())
    qtbot.keyClick(view, Qt.Key.Key_9)  # there is no ninth tag
    assert names(pane) == []


def test_a_key_fills_up_a_mixed_selection(pane: MailPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.list.view, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: names(pane) == ["Work"])
    pane.list.view.selectAll()
    qtbot.keyClick(pane.list.view, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: [names(pane, n) for n in range(3)] == [["Work"]] * 3)
    qtbot.keyClick(pane.list.view, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: [names(pane, n) for n in range(3)] == [[]] * 3)


def test_the_chooser_makes_a_new_tag(pane: MailPane, engine: Engine, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.list.view, Qt.Key.Key_T)
    chooser = pane.window().findChild(TagChooser)
    assert isinstance(chooser, TagChooser)
    qtbot.keyClicks(chooser.field, "pers")
    assert chooser.list.count() == 2  # Personal, and a new one
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(pane) == ["Personal"])
    assert chooser.list.item(0).checkState() is Qt.CheckState.Checked
    chooser.field.clear()
    qtbot.keyClicks(chooser.field, "Chor")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(pane) == ["Personal", "Chor"])
    assert [t.keyword for t in engine.tags()][-1] == "chor"


def test_the_menu_shows_what_is_set(pane: MailPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.list.view, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: names(pane) == ["Important"])
    menu = QMenu(pane)
    pane.later.fill_tag_menu(menu)
    qtbot.waitUntil(lambda: len(menu.actions()) > 0)
    first, second = menu.actions()[:2]
    assert (first.text(), first.isChecked()) == ("Important\t1", True)
    assert not second.isChecked()
    second.trigger()
    qtbot.waitUntil(lambda: names(pane) == ["Important", "Work"])
    menu.deleteLater()


def test_a_large_selection_is_read_once_and_elsewhere(
    pane: MailPane, engine: Engine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, read = engine.rows, list[tuple[int, int]]()

    def noted(ids: Sequence[int]) -> list[Row]:
        read.append((threading.get_ident(), len(ids)))
        return rows(ids)

    pane.list.view.selectAll()
    monkeypatch.setattr(engine, "rows", noted)
    menu = QMenu(pane)
    pane.later.fill_tag_menu(menu)
    qtbot.waitUntil(lambda: len(menu.actions()) > 0)
    assert [count for _, count in read] == [3]
    qtbot.keyClick(pane.list.view, Qt.Key.Key_1)
    pane.list.select_row(0)  # what was selected when the key was pressed gets the tag
    qtbot.waitUntil(lambda: [names(pane, n) for n in range(3)] == [["Important"]] * 3)
    assert threading.get_ident() not in {thread for thread, _ in read[:2]}
    menu.deleteLater()


def test_tags_of_other_clients_are_shown_under_their_names(
    pane: MailPane, places: dict[str, PlaceId], engine: Engine, qtbot: QtBot
) -> None:
    keywords = ["tr&AOg-s_urgent", "$HasNoAttachment"]
    engine.set_flags([places["Message 2"]], add_keywords=keywords).result(5)
    qtbot.waitUntil(lambda: names(pane) == ["très urgent"])
    qtbot.keyClick(pane.list.view, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: names(pane) == [])


def test_rows_show_the_colour_of_a_tag(pane: MailPane, theme: Theme, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.list.view, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: names(pane) == ["To Do"])
    tag = pane.later.book.tags[3]
    for compact in (False, True):
        theme.set_compact(compact)
        wanted = tag.color if compact else chip_colors(tag, theme)[0]
        qtbot.waitUntil(lambda wanted=wanted: wanted in colors(pane))  # type: ignore[misc]
    theme.set_compact(False)


def colors(pane: MailPane) -> set[str]:
    view = pane.list.view
    image: QImage = view.viewport().grab(view.visualRect(pane.list.model.index(0, 0))).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("color", ["", "#ffff00", "#000000", "#ffffff", "#2c5fa8", "nonsense"])
def test_every_colour_can_be_read(color: str, theme: Theme) -> None:
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        ground, ink = chip_colors(Tag("x", "x", color), theme)
        assert _contrast(QColor(ground), QColor(ink)) >= 4.5, (mode, ground, ink)


# settings


@pytest.fixture
def page(pane: MailPane, qtbot: QtBot) -> TagsPage:
    dialog = SettingsDialog(pane.context, pane.window())
    dialog.open()
    found = dialog.findChild(TagsPage)
    assert isinstance(found, TagsPage)
    dialog.sections.setCurrentRow(2)
    return found


def fields(page: TagsPage) -> list[QLineEdit]:
    return [f for f in page.findChildren(QLineEdit) if f.accessibleName() == "Name of the tag"]


def press(page: TagsPage, name: str, qtbot: QtBot) -> None:
    (button,) = [b for b in page.findChildren(QToolButton) if b.accessibleName() == name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_tag_is_renamed_and_moved(page: TagsPage, engine: Engine, qtbot: QtBot) -> None:
    field = fields(page)[0]
    field.selectAll()
    qtbot.keyClicks(field, "Urgent")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: engine.tags()[0].name == "Urgent")
    assert engine.tags()[0].keyword == "$label1"
    qtbot.waitUntil(lambda: [f.text() for f in fields(page)][:2] == ["Urgent", "Work"])
    press(page, "Move Work up", qtbot)
    qtbot.waitUntil(lambda: [t.name for t in engine.tags()][:2] == ["Work", "Urgent"])
    qtbot.waitUntil(lambda: [f.text() for f in fields(page)][:2] == ["Work", "Urgent"])
    field = fields(page)[0]
    field.selectAll()
    qtbot.keyClicks(field, "urgent")  # there is one of that name
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.text() == "Work")


def test_a_deleted_tag_leaves_its_messages_and_comes_back_with_undo(
    page: TagsPage, pane: MailPane, engine: Engine, qtbot: QtBot
) -> None:
    engine.tag([PlaceId(i) for i in pane.list.model.ids], add=["Later"]).result(5)
    qtbot.waitUntil(lambda: names(pane) == ["Later"])
    press(page, "Delete Later", qtbot)
    qtbot.waitUntil(lambda: page.window().findChild(QMessageBox) is not None)
    box = page.window().findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "Delete the tag “Later”? It is taken off 3 messages."
    (yes,) = [b for b in box.buttons() if b.text() == "Delete"]
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(engine.tags()) == 4 and names(pane) == [])
    bar = pane.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["Tag Later deleted"])
    assert bar.press()
    qtbot.waitUntil(lambda: len(engine.tags()) == 5 and names(pane) == ["Later"])
    assert QApplication.activeModalWidget() is not None
    page.window().close()


def test_the_palette_finds_a_tag_by_its_name(pane: MailPane, engine: Engine, qtbot: QtBot) -> None:
    actions = pane.context.actions
    assert [a.id for a in actions.find("tag import")] == ["mail.tag.1"]
    assert actions.find("tag number") == []
    engine.add_tag("Choir").result(5)
    qtbot.waitUntil(lambda: [a.id for a in actions.find("tag choir")] == ["mail.tag.6"])
    actions.trigger("mail.tag.6")
    qtbot.waitUntil(lambda: names(pane) == ["Choir"])


def test_the_book_is_one(pane: MailPane) -> None:
    assert tag_book(pane.context) is pane.later.book
