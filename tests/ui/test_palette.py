from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.actions import Action, ActionRegistry
from app.ui.icons import Icons
from app.ui.palette import Palette
from app.ui.theme import Theme


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def registry(home: QWidget, theme: Theme, ran: list[str]) -> ActionRegistry:
    made = ActionRegistry(Icons(theme), home)
    for id, text, possible in (
        ("mail.reply", "Reply", True),
        ("mail.reply_all", "Reply to all", True),
        ("mail.delete", "Delete", False),
        ("window.theme", "Switch between light and dark", True),
    ):
        made.add(
            Action(
                id,
                text,
                lambda id=id: ran.append(id),
                "reply",
                ("R",) if id == "mail.reply" else (),
                "Mail",
                enabled=lambda possible=possible: possible,
            ),
            home,
        )
    return made


def test_typing_finds_and_enter_runs(
    registry: ActionRegistry, theme: Theme, home: QWidget, ran: list[str], qtbot: QtBot
) -> None:
    palette = Palette(registry, theme, home)
    qtbot.addWidget(palette)
    palette.open()
    assert [a.id for a in palette.model.found] == ["mail.reply", "mail.reply_all", "window.theme"]
    qtbot.keyClicks(palette.field, "rep all")
    assert [a.id for a in palette.model.found] == ["mail.reply_all"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ran == ["mail.reply_all"])
    assert not palette.isVisible()


def test_arrows_choose(
    registry: ActionRegistry, theme: Theme, home: QWidget, ran: list[str], qtbot: QtBot
) -> None:
    palette = Palette(registry, theme, home)
    qtbot.addWidget(palette)
    palette.open()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ran == ["window.theme"])


def test_escape_runs_nothing(
    registry: ActionRegistry, theme: Theme, home: QWidget, ran: list[str], qtbot: QtBot
) -> None:
    palette = Palette(registry, theme, home)
    qtbot.addWidget(palette)
    palette.open()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert ran == []


def test_words_of_a_person_are_shown_as_they_are(registry: ActionRegistry) -> None:
    registry.rename("mail.reply", "Tag: R&D <b>now</b>")
    made = registry.qaction("mail.reply")
    assert made.text() == "Tag: R&&D <b>now</b>"
    assert "<b>" not in made.toolTip()
    assert "R&amp;D &lt;b&gt;now&lt;/b&gt;  R" in made.toolTip()
    assert registry.get("mail.reply").text == "Tag: R&D <b>now</b>"


def test_an_impossible_action_does_not_run(registry: ActionRegistry, ran: list[str]) -> None:
    registry.trigger("mail.delete")
    assert ran == []


def test_an_action_exists_once(registry: ActionRegistry, home: QWidget) -> None:
    with pytest.raises(ValueError, match="exists"):
        registry.add(Action("mail.reply", "Again", lambda: None), home)


def test_what_is_spoken_names_group_and_shortcut(
    registry: ActionRegistry, theme: Theme, home: QWidget, qtbot: QtBot
) -> None:
    palette = Palette(registry, theme, home)
    qtbot.addWidget(palette)
    palette.model.look("reply")
    index = palette.model.index(0)
    assert palette.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Mail, Reply, R"


def test_shortcuts_work_by_key(
    registry: ActionRegistry, home: QWidget, ran: list[str], qtbot: QtBot
) -> None:
    home.activateWindow()
    home.setFocus()
    qtbot.keyClick(home, Qt.Key.Key_R)
    assert ran == ["mail.reply"]


def test_what_is_no_action_is_searched(
    registry: ActionRegistry, theme: Theme, home: QWidget, ran: list[str], qtbot: QtBot
) -> None:
    palette = Palette(registry, theme, home)
    qtbot.addWidget(palette)
    palette.open()
    qtbot.keyClicks(palette.field, "offer")
    assert palette.nothing.isVisible()
    with qtbot.waitSignal(palette.searched) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == ["offer"]
    assert not palette.isVisible()
    assert ran == []
