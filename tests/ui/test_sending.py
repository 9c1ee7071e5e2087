"""What happens between Send and its answer: a second press, a close, a refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.mail import Role
from app.engine.engine import Engine
from app.ui.composer.keeping import wait_for_saves
from app.ui.composer.opening import open_new
from app.ui.composer.window import ComposerWindow
from app.ui.window import Window
from tests.ui.conftest import World

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(world: World, window_of: Callable[[], Window]) -> Window:
    return window_of()


@pytest.fixture
def composer(window: Window, qtbot: QtBot) -> Iterator[ComposerWindow]:
    made = open_new(window.context, window)
    assert made is not None
    qtbot.waitExposed(made)
    qtbot.keyClicks(made.to.entry, "nadia@example.net,")
    qtbot.keyClicks(made.body, "See you")
    yield made
    qtbot.waitUntil(lambda: made not in ComposerWindow.alive or made.send.isEnabled())
    if made in ComposerWindow.alive:
        made._sent = True
        made.close()


def press(composer: ComposerWindow, text: str, qtbot: QtBot) -> None:
    found = next(b for b in boxes(composer)[0].findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def boxes(composer: ComposerWindow) -> list[QMessageBox]:
    return [box for box in composer.findChildren(QMessageBox) if box.isVisible()]


def send(composer: ComposerWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(composer.body, Qt.Key.Key_Return, CTRL)


def drafts(world: World) -> list[str]:
    engine = world.engine
    return [r.subject for r in engine.rows(engine.list_ids(world.folders[Role.DRAFTS]))]


def test_two_presses_send_once(composer: ComposerWindow, engine: Engine, qtbot: QtBot) -> None:
    qtbot.keyClicks(composer.subject, "Friday")
    send(composer, qtbot)
    send(composer, qtbot)
    qtbot.waitUntil(lambda: composer not in ComposerWindow.alive)
    qtbot.waitUntil(lambda: not engine._unfinished)
    assert len(engine.outbox()) == 1


def test_a_question_under_way_is_not_asked_twice(
    composer: ComposerWindow, engine: Engine, qtbot: QtBot
) -> None:
    send(composer, qtbot)
    send(composer, qtbot)
    assert len(boxes(composer)) == 1
    boxes(composer)[0].close()  # as the X of its title bar does
    assert composer.focusWidget() is composer.subject
    send(composer, qtbot)
    assert len(boxes(composer)) == 1
    boxes(composer)[0].close()


def test_a_second_press_while_a_save_is_under_way(
    composer: ComposerWindow, engine: Engine, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClick(composer.body, Qt.Key.Key_S, CTRL)
    send(composer, qtbot)
    press(composer, "Send anyway", qtbot)
    send(composer, qtbot)
    assert boxes(composer) == []
    qtbot.waitUntil(lambda: composer not in ComposerWindow.alive)
    qtbot.waitUntil(lambda: not engine._unfinished)
    assert len(engine.outbox()) == 1
    assert drafts(world) == []


def test_a_recipient_added_while_a_save_is_under_way_stops_the_sending(
    composer: ComposerWindow, engine: Engine, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Friday")
    qtbot.keyClick(composer.body, Qt.Key.Key_S, CTRL)
    send(composer, qtbot)
    assert not composer.send.isEnabled()
    qtbot.keyClicks(composer.to.entry, "x@,")
    qtbot.waitUntil(lambda: boxes(composer) != [])
    assert composer.send.isEnabled()
    press(composer, "Back to the message", qtbot)
    assert engine.outbox() == []


def test_what_is_thrown_away_is_not_sent_any_more(
    composer: ComposerWindow, engine: Engine, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Friday")
    qtbot.keyClick(composer.body, Qt.Key.Key_S, CTRL)
    qtbot.mouseClick(composer.discard, Qt.MouseButton.LeftButton)
    press(composer, "Throw away", qtbot)
    send(composer, qtbot)
    qtbot.waitUntil(lambda: composer not in ComposerWindow.alive)
    qtbot.waitUntil(lambda: not engine._unfinished)
    assert engine.outbox() == []
    qtbot.waitUntil(lambda: drafts(world) == [])


def test_a_close_waits_for_the_answer_and_a_refusal_keeps_the_text(
    composer: ComposerWindow, engine: Engine, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Secret")
    composer.encrypt.click()  # nobody has a key: the engine refuses
    send(composer, qtbot)
    qtbot.keyClick(composer.body, Qt.Key.Key_W, CTRL)
    qtbot.mouseClick(composer.discard, Qt.MouseButton.LeftButton)
    assert boxes(composer) == []
    qtbot.waitUntil(lambda: boxes(composer) != [])
    assert composer.body.toPlainText() == "See you"
    assert composer.send.isEnabled()
    press(composer, "Back to the message", qtbot)
    composer.activateWindow()
    qtbot.waitUntil(composer.isActiveWindow)
    qtbot.keyClick(composer.body, Qt.Key.Key_W, CTRL)
    assert composer not in ComposerWindow.alive
    qtbot.waitUntil(lambda: drafts(world) == ["Secret"])
    assert engine.outbox() == []


def test_the_end_of_the_program_keeps_what_is_refused(
    composer: ComposerWindow, window: Window, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Secret")
    composer.encrypt.click()
    send(composer, qtbot)
    window.close()
    assert composer not in ComposerWindow.alive
    wait_for_saves(10)
    assert drafts(world) == ["Secret"]


def test_the_end_of_the_program_leaves_no_draft_of_what_was_sent(
    composer: ComposerWindow, window: Window, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Friday")
    send(composer, qtbot)
    window.close()
    wait_for_saves(10)
    assert len(world.engine.outbox()) == 1
    assert drafts(world) == []
