"""The question before a message leaves without a subject, or without what it announces."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.composer.opening import open_new
from app.ui.composer.window import ComposerWindow
from app.ui.window import Window
from tests.ui.conftest import World


@pytest.fixture
def composer(
    world: World, window_of: Callable[[], Window], qtbot: QtBot
) -> Iterator[ComposerWindow]:
    window = window_of()
    made = open_new(window.context, window)
    assert made is not None
    qtbot.waitExposed(made)
    qtbot.keyClicks(made.to.entry, "nadia@example.net,")
    yield made
    if made in ComposerWindow.alive:
        made._sent = True
        made.close()


def question(composer: ComposerWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: composer.findChild(QMessageBox) is not None)
    found = composer.findChild(QMessageBox)
    assert isinstance(found, QMessageBox)
    return found


def press(box: QMessageBox, text: str, qtbot: QtBot) -> None:
    found = next(b for b in box.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_no_subject_is_asked_about_once(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.body, "See you")
    box = question(composer, qtbot)
    assert box.text() == "The message has no subject."
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: composer.findChild(QMessageBox) is None)
    assert composer.focusWidget() is composer.subject
    assert world.engine.outbox() == []
    press(question(composer, qtbot), "Send anyway", qtbot)
    qtbot.waitUntil(lambda: len(world.engine.outbox()) == 1)
    qtbot.waitUntil(lambda: composer not in ComposerWindow.alive)


def test_an_announced_attachment_is_missed(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Plan")
    qtbot.keyClicks(composer.body, "Im Anhang der Plan")
    box = question(composer, qtbot)
    assert box.text() == "The text speaks of an attachment, but nothing is attached."
    qtbot.keyClick(box, Qt.Key.Key_Return)  # the default goes back
    qtbot.waitUntil(lambda: composer.findChild(QMessageBox) is None)
    assert world.engine.outbox() == []
    composer._on_added(world.engine.add_attachment_bytes("plan.pdf", b"%PDF").result(10))
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(world.engine.outbox()) == 1)


def test_both_are_one_question(composer: ComposerWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(composer.body, "see attached")
    box = question(composer, qtbot)
    assert len(box.text().splitlines()) == 2
    box.close()


def test_what_is_complete_leaves_at_once(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Friday")
    qtbot.keyClicks(composer.body, "See you")
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(world.engine.outbox()) == 1)
