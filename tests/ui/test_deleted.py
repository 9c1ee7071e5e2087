"""Deleted lately: finding what is gone, reading it and putting it back, with keys and mouse."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.history import KEEP_SETTING
from app.domain.ids import PlaceId
from app.domain.mail import Role
from app.ui.mail.deleted import DeletedView, promise
from app.ui.mail.pane import MailPane
from app.ui.settings.reading import ReadingPage
from app.ui.theme import Theme
from app.ui.window import Window
from tests.ui.conftest import START, World


def shot(window: Window, name: str) -> None:
    """Keep a picture for somebody who wants to look (MARMOT_PICTURES names the folder)."""
    room = os.environ.get("MARMOT_PICTURES")
    if room:
        window.grab().save(f"{room}/{name}.png")


def lose(world: World, place: PlaceId, reason: str = "vanished") -> None:
    with world.engine.store.write("test") as tx:
        world.engine.store.messages.place_gone(tx, place, reason)
    world.engine._pump.poke()


@pytest.fixture
def pane(world: World, window_of: Callable[[], Window], qtbot: QtBot) -> MailPane:
    world.add("Still here", at=START)
    lose(world, world.add("Minutes of the meeting", at=START - 9000, role=Role.ARCHIVE))
    lose(world, world.add("Offer for the hall", at=START - 500, role=Role.TRASH), "deleted")
    lose(world, world.add("Vereinsreise", at=START - 800), "vanished")
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    found = window.findChild(MailPane)
    assert isinstance(found, MailPane)
    qtbot.waitUntil(lambda: len(found.list.model.ids) == 1)
    assert found.tree.choose("deleted")
    qtbot.waitUntil(lambda: len(found.deleted.model.ids) == 3)
    return found


def subjects(view: DeletedView) -> list[str]:
    return [row.subject for row in view.model.rows(range(len(view.model.ids)))]


def click_row(view: DeletedView, qtbot: QtBot, subject: str) -> None:
    index = view.model.index(subjects(view).index(subject), 0)
    qtbot.mouseClick(
        view.view.viewport(), Qt.MouseButton.LeftButton, pos=view.view.visualRect(index).center()
    )


def test_it_is_read_and_put_back_with_undo(
    pane: MailPane, world: World, qtbot: QtBot, theme: Theme
) -> None:
    view, window = pane.deleted, pane.window()
    assert isinstance(window, Window)
    assert set(subjects(view)) == {"Minutes of the meeting", "Offer for the hall", "Vereinsreise"}
    assert not view.put_back.isEnabled()
    click_row(view, qtbot, "Offer for the hall")
    qtbot.waitUntil(lambda: view.reading.message is not None)
    assert "Text of Offer" in view.reading.message.text
    assert view.words.text().startswith("Deleted here, ")
    assert "It was in Trash. Kept on this computer until " in view.words.text()
    assert not view.reading.forward.isVisible()
    shot(window, "deleted-light")
    theme.set_mode("dark")
    shot(window, "deleted-dark")
    theme.set_mode("light")
    qtbot.mouseClick(view.put_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.model.ids) == 2)
    trash = world.folders[Role.TRASH]
    assert world.engine.folder(trash).total == 1
    (row,) = world.engine.rows(world.engine.list_ids(trash))
    assert row.pending
    bar = pane.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["1 put back into Trash"])
    assert bar.press()
    qtbot.waitUntil(lambda: len(view.model.ids) == 3)
    assert world.engine.folder(trash).total == 0
    assert world.engine.journal() == []


def test_words_find_and_escape_clears(pane: MailPane, qtbot: QtBot) -> None:
    view = pane.deleted
    QTest.keyClicks(view.field, "nadia reise")
    qtbot.waitUntil(lambda: subjects(view) == ["Vereinsreise"])
    QTest.keyClicks(view.field, " nowhere")
    qtbot.waitUntil(lambda: len(view.model.ids) == 0)
    assert view.empty.isVisible()
    qtbot.keyClick(view.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(view.model.ids) == 3)


def test_several_at_once_go_to_their_own_folders(
    pane: MailPane, world: World, qtbot: QtBot
) -> None:
    view = pane.deleted
    click_row(view, qtbot, subjects(view)[0])
    qtbot.keyClick(view.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.selected()) == 3
    view.put_back.setFocus()
    qtbot.keyClick(view.put_back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(view.model.ids) == 0)
    totals = {role: world.engine.folder(id).total for role, id in world.folders.items()}
    assert (totals[Role.INBOX], totals[Role.ARCHIVE], totals[Role.TRASH]) == (2, 1, 1)
    assert view.empty.isVisible()


def test_the_place_stays_while_things_change_and_search_comes_back_to_it(
    pane: MailPane, world: World, qtbot: QtBot
) -> None:
    lose(world, world.add("Another", at=START - 5))
    qtbot.waitUntil(lambda: len(pane.deleted.model.ids) == 4)
    assert pane.deleted.isVisible()
    pane.search("here")
    qtbot.waitUntil(lambda: pane.list.isVisible())
    pane.search("")
    assert pane.deleted.isVisible()
    pane.tree.choose("outbox")
    with qtbot.waitSignal(pane.context.bridge.changed):
        world.add("New one", at=START + 5)
        world.engine._pump.poke()
    pane._read_places.flush()
    qtbot.waitUntil(lambda: pane.outbox.isVisible())


def test_how_long_is_chosen_in_the_settings(pane: MailPane, world: World, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QComboBox

    page = ReadingPage(pane.context)
    qtbot.addWidget(page)
    page.show()
    box = next(b for b in page.findChildren(QComboBox) if "kept" in b.accessibleName())
    assert box.currentText() == "30 days"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: world.engine.setting(KEEP_SETTING, 30) == 0)
    pane.deleted.refresh()
    qtbot.waitUntil(lambda: len(pane.deleted.model.ids) == 0)
    assert promise(0).startswith("Deleted messages are not kept.")


@pytest.mark.parametrize("place", ["deleted", "outbox"])
def test_keys_do_not_act_on_the_list_behind(
    pane: MailPane, world: World, qtbot: QtBot, place: str
) -> None:
    inbox = world.folders[Role.INBOX]
    assert pane.tree.choose(f"folder:{inbox}")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 1)
    pane.list.select_row(0)
    qtbot.waitUntil(lambda: pane.reading.message is not None)
    assert pane.tree.choose(place)
    target = pane.deleted.view if place == "deleted" else pane.outbox
    qtbot.waitUntil(target.isVisible)
    target.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_J, Qt.Key.Key_Delete, Qt.Key.Key_Y):
        qtbot.keyClick(target, key)
    assert not pane.list.selected_ids()
    assert world.engine.folder(inbox).total == 1
    assert world.engine.journal() == []
