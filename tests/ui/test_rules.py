"""Rules in the settings: written, tried on old mail, switched on, ordered; with keys and mouse."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import BatchId
from app.domain.journal import EntryState
from app.domain.mail import Role
from app.domain.mail_rules import Action, Condition, MailRule
from app.ui.mail.pane import MailPane
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.rule_editor import RuleEditor
from app.ui.settings.rules import RuleCard, RulesPage
from app.ui.theme import Theme
from app.ui.window import Window
from tests.ui.conftest import START, World


def shot(widget: QWidget, name: str) -> None:
    """Keep a picture for somebody who wants to look (MARMOT_PICTURES names the folder)."""
    room = os.environ.get("MARMOT_PICTURES")
    if room:
        widget.grab().save(f"{room}/{name}.png")


@pytest.fixture
def window(world: World, window_of: Callable[[], Window], qtbot: QtBot) -> Window:
    for n in range(4):
        world.add(f"Newsletter {n}", at=START + n, sender="News <news@paper.example>")
    world.add("Offer for the hall", at=START - 500)
    made = window_of()
    qtbot.waitUntil(lambda: made.findChild(MailPane) is not None)
    return made


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> RulesPage:
    pane = window.findChild(MailPane)
    assert pane is not None
    dialog = SettingsDialog(pane.context, window)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.sections.setCurrentRow(3)
    found = dialog.findChild(RulesPage)
    assert found is not None
    qtbot.waitUntil(lambda: found.cards.count() == 1 and found.isVisible())
    return found


def editor(page: RulesPage, qtbot: QtBot) -> RuleEditor:
    qtbot.waitUntil(lambda: page.window().findChild(RuleEditor) is not None)
    found = page.window().findChild(RuleEditor)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def question(made: RuleEditor, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: made.findChild(QMessageBox) is not None)
    box = made.findChild(QMessageBox)
    assert box is not None
    return box


def click(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def cards(page: RulesPage) -> list[RuleCard]:
    found = [page.cards.itemAt(i).widget() for i in range(page.cards.count())]
    return [one for one in found if isinstance(one, RuleCard)]


def test_a_rule_is_written_tried_and_switched_on(
    page: RulesPage, world: World, qtbot: QtBot, theme: Theme
) -> None:
    click(page.add, qtbot)
    made = editor(page, qtbot)
    assert not made.switch_on.isEnabled()
    assert not made.save_off.isEnabled()
    QTest.keyClicks(made.name, "Newsletters")
    assert made.fault.text().startswith("A condition has nothing to look for.")
    QTest.keyClicks(made.condition_lines[0].text, "paper.example")
    assert made.save_off.isEnabled()
    made.action_lines[0].folder.setFocus()
    QTest.keyClicks(made.action_lines[0].folder, "Arch")
    assert made.rule().actions == (Action("move", "Archive"),)
    assert not made.switch_on.isEnabled()  # nobody has seen yet what it would do
    click(made.try_it, qtbot)
    qtbot.waitUntil(made.switch_on.isEnabled)
    assert made.told.text().startswith(
        "On the last 5 messages of the inbox it would have caught 4."
    )
    assert made.caught.count() == 4
    assert "Newsletter 3" in made.caught.item(0).text()
    words = made.told
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))  # not cut off
    shot(made, "rule-light")
    theme.set_mode("dark")
    shot(made, "rule-dark")
    theme.set_mode("light")
    QTest.keyClicks(made.condition_lines[0].text, "s")  # another rule: to be tried again
    assert not made.switch_on.isEnabled()
    qtbot.keyClick(made.condition_lines[0].text, Qt.Key.Key_Backspace)
    assert made.switch_on.isEnabled()
    click(made.switch_on, qtbot)
    qtbot.waitUntil(lambda: [c.rule.name for c in cards(page)] == ["Newsletters"])
    (rule,) = world.engine.rules()
    assert rule.enabled
    assert world.engine.folder(world.folders[Role.INBOX]).total == 5
    shot(page.window(), "rules-light")
    theme.set_mode("dark")
    shot(page.window(), "rules-dark")


def test_a_half_written_rule_is_not_lost_by_escape(
    page: RulesPage, world: World, qtbot: QtBot
) -> None:
    click(page.add, qtbot)
    made = editor(page, qtbot)
    qtbot.keyClick(made.name, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.window().findChild(RuleEditor) is None)  # nothing was written
    click(page.add, qtbot)
    made = editor(page, qtbot)
    QTest.keyClicks(made.name, "Newsletters")
    qtbot.keyClick(made.name, Qt.Key.Key_Escape)
    assert made.isVisible()
    box = question(made, qtbot)
    assert {b.text() for b in box.buttons()} == {"Discard", "Go on editing"}
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: made.findChild(QMessageBox) is None)
    assert made.isVisible()
    assert made.name.text() == "Newsletters"
    QTest.keyClicks(made.condition_lines[0].text, "paper.example")
    QTest.keyClicks(made.action_lines[0].folder, "Archive")
    made.close()
    box = question(made, qtbot)
    click(next(b for b in box.buttons() if b.text() == "Save switched off"), qtbot)
    qtbot.waitUntil(lambda: [r.name for r in world.engine.rules()] == ["Newsletters"])
    qtbot.waitUntil(lambda: page.window().findChild(RuleEditor) is None)
    click(page.add, qtbot)
    made = editor(page, qtbot)
    QTest.keyClicks(made.name, "Other")
    qtbot.keyClick(made.name, Qt.Key.Key_Escape)
    click(next(b for b in question(made, qtbot).buttons() if b.text() == "Discard"), qtbot)
    qtbot.waitUntil(lambda: page.window().findChild(RuleEditor) is None)
    assert len(world.engine.rules()) == 1


def test_done_with_old_mail_now_and_undone(
    page: RulesPage, world: World, window: Window, qtbot: QtBot
) -> None:
    click(page.add, qtbot)
    made = editor(page, qtbot)
    QTest.keyClicks(made.name, "Newsletters")
    QTest.keyClicks(made.condition_lines[0].text, "paper.example")
    QTest.keyClicks(made.action_lines[0].folder, "Arch")
    click(made.try_it, qtbot)
    qtbot.waitUntil(made.apply_now.isVisible)
    click(made.apply_now, qtbot)
    archive = world.folders[Role.ARCHIVE]
    qtbot.waitUntil(lambda: world.engine.folder(archive).total == 4)
    pane = window.findChild(MailPane)
    assert pane is not None
    bar = pane.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["Done with 4 messages"])
    assert bar.press()
    qtbot.waitUntil(lambda: world.engine.folder(archive).total == 0)
    made.reject()
    assert world.engine.rules() == []


def test_order_switch_and_delete(page: RulesPage, world: World, qtbot: QtBot) -> None:
    for name in ("A", "B"):
        rule = MailRule(name, (Condition("subject", name),), (Action("flag"),))
        world.engine.save_rule(rule, rehearsed=name == "A").result(5)
    qtbot.waitUntil(lambda: len(cards(page)) == 2)
    click(cards(page)[1].up, qtbot)
    qtbot.waitUntil(lambda: [c.rule.name for c in cards(page)] == ["B", "A"])
    box = cards(page)[1].switch
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [r.enabled for r in world.engine.rules()] == [False, True])
    untried = cards(page)[0].switch
    untried.setFocus()
    qtbot.keyClick(untried, Qt.Key.Key_Space)
    editor(page, qtbot).reject()  # it must be tried first
    assert not world.engine.rules()[0].enabled
    click(cards(page)[0].remove, qtbot)
    qtbot.waitUntil(lambda: page.window().findChild(QMessageBox) is not None)
    question = page.window().findChild(QMessageBox)
    assert question is not None
    yes = next(b for b in question.findChildren(QPushButton) if b.text() == "Delete")
    click(yes, qtbot)
    qtbot.waitUntil(lambda: [r.name for r in world.engine.rules()] == ["A"])


def test_a_rule_that_rests_says_so(page: RulesPage, world: World, qtbot: QtBot) -> None:
    rule = MailRule("A", (Condition("subject", "A"),), (Action("flag"),))
    id = world.engine.save_rule(rule, rehearsed=True).result(5)
    world.engine.enable_rule(id).result(5)
    with world.engine.store.write("test") as tx:
        world.engine.store.mail_rules.pause(tx, id, "folder_gone")
    world.engine._pump.poke()
    qtbot.waitUntil(lambda: bool(cards(page)) and cards(page)[0].rule.paused != "")
    words = [w.text() for w in cards(page)[0].findChildren(QLabel)]
    assert any(text.startswith("It rests:") for text in words)
    assert not cards(page)[0].switch.isChecked()


def test_a_message_says_which_rule_put_it_there(window: Window, world: World, qtbot: QtBot) -> None:
    pane = window.findChild(MailPane)
    assert pane is not None
    engine = world.engine
    rule = MailRule("Papers", (Condition("from", "paper"),), (Action("flag"),))
    caught = engine.rehearse(rule).caught
    batch: BatchId = engine.apply_rule(rule, caught).result(5)
    pane.show_place(caught[0])
    qtbot.waitUntil(lambda: pane.reading.message is not None)

    def told() -> list[QPushButton]:
        return [b for b in pane.reading.card.findChildren(QPushButton) if b.text() == "Undo"]

    qtbot.waitUntil(lambda: len(told()) == 1)
    click(told()[0], qtbot)
    qtbot.waitUntil(lambda: all(
        e.state is EntryState.CANCELLED for e in engine.store.journal.batch_entries(batch)
    ))  # fmt: skip
    assert engine.why(caught[0]) is None
