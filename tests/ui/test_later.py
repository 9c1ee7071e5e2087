"""Snooze, awaited answers, saved searches and recent actions, worked with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.base.errors import UserError
from app.cli.sentences import sentence_of
from app.domain.ids import PlaceId
from app.domain.later import Snoozed, Watch, WatchState
from app.domain.mail import Address, Draft, Flag, Role
from app.engine.engine import Engine
from app.formats.draft_notes import read_notes
from app.ui.composer.keeping import wait_for_saves
from app.ui.composer.window import ComposerWindow
from app.ui.history import HistoryDialog
from app.ui.mail.pane import MailPane
from app.ui.mail.times import TimeDialog, ahead, snooze_choices, watch_choices
from app.ui.sentences import of_error
from app.ui.window import Window
from tests.ui.conftest import START, World

ME = "Ana Meier <ana@example.org>"
HOUR, DAY = 3600.0, 86_400.0


@pytest.fixture
def places(world: World) -> dict[str, PlaceId]:
    found = {f"Message {n}": world.add(f"Message {n}", at=START + n) for n in range(3)}
    return {**found, "Question": world.add("Question", at=START, sender=ME, role=Role.SENT)}


@pytest.fixture
def pane(places: dict[str, PlaceId], window_of: Callable[[], Window], qtbot: QtBot) -> MailPane:
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    found = window.findChild(MailPane)
    assert isinstance(found, MailPane)
    qtbot.waitUntil(lambda: len(found.list.model.ids) == 3)
    found.list.select_row(0)
    found.list.view.setFocus()
    qtbot.waitUntil(lambda: found.reading.message is not None)
    return found


def subjects(pane: MailPane) -> list[str]:
    return [r.subject for r in pane.list.model.rows(range(len(pane.list.model.ids)))]


def popup() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def entry(menu: QMenu, text: str) -> None:
    """Choose a line of an open menu with the mouse's help."""
    (action,) = [a for a in menu.actions() if a.text().startswith(text)]
    action.trigger()
    menu.close()


# times


def at(*when: int) -> float:
    return datetime(*when).timestamp()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (  # a Tuesday morning
            at(2026, 6, 9, 9, 20),
            [at(2026, 6, 9, 13), at(2026, 6, 10, 8), at(2026, 6, 13, 9), at(2026, 6, 15, 8)],
        ),
        (at(2026, 6, 9, 22, 0), [at(2026, 6, 10, 8), at(2026, 6, 13, 9), at(2026, 6, 15, 8)]),
        (at(2026, 6, 12, 22, 0), [at(2026, 6, 13, 8), at(2026, 6, 15, 8)]),  # Friday evening
        (at(2026, 6, 14, 22, 0), [at(2026, 6, 15, 8)]),  # Sunday evening
        (at(2026, 12, 31, 20, 0), [at(2027, 1, 1, 8), at(2027, 1, 2, 9), at(2027, 1, 4, 8)]),
    ],
)
def test_proposed_times(now: float, wanted: list[float]) -> None:
    assert [when for _words, when in snooze_choices(now)] == wanted
    assert all(when > now for _words, when in watch_choices(now))


def test_times_ahead_in_words() -> None:
    now = at(2026, 6, 9, 9, 0)
    assert ahead(at(2026, 6, 9, 13, 0), now) == ahead(at(2026, 6, 9, 13, 0), now - HOUR)
    assert ahead(at(2026, 6, 10, 8, 0), now).startswith("tomorrow")
    assert ahead(at(2026, 6, 12, 8, 0), now).startswith("Fri 12 Jun")
    assert ahead(at(2026, 8, 1, 8, 0), now) == "1 Aug"
    assert ahead(at(2027, 8, 1, 8, 0), now) == "1 Aug 2027"


# snooze


def test_a_snoozed_message_goes_and_comes_back(
    pane: MailPane, engine: Engine, qtbot: QtBot
) -> None:
    qtbot.keyClick(pane.list.view, Qt.Key.Key_Z)
    entry(popup(), "Tomorrow morning")
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 1", "Message 0"])
    bar = pane.context.bar
    qtbot.waitUntil(lambda: len(bar.texts) == 1)
    assert bar.texts[0].startswith("1 snoozed until tomorrow")
    qtbot.waitUntil(lambda: pane.tree.folders.item_of("snoozed") is not None)
    assert bar.press()
    qtbot.waitUntil(lambda: subjects(pane)[0] == "Message 2")
    assert engine.snoozed() == []


def test_the_snoozed_place_lists_and_wakes(
    pane: MailPane, places: dict[str, PlaceId], engine: Engine, qtbot: QtBot
) -> None:
    now = engine.clock.now()
    engine.snooze([places["Message 0"]], now + 3 * DAY).result(5)
    engine.snooze([places["Message 1"]], now + DAY).result(5)
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 2"])
    qtbot.waitUntil(lambda: pane.tree.folders.item_of("snoozed") is not None)
    assert pane.tree.choose("snoozed")
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 1", "Message 0"])
    pane.list.select_row(0)
    qtbot.waitUntil(lambda: pane.reading.message is not None)
    pane.context.actions.trigger("mail.wake")
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 0"])
    pane.tree.choose(f"folder:{engine.folders()[0].id}")
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 1", "Message 2"])  # on top


def test_the_menu_opens_where_it_was_asked_for(pane: MailPane, qtbot: QtBot) -> None:
    action = pane.context.actions.qaction("mail.snooze")
    button = next(b for b in pane.findChildren(QToolButton) if b.defaultAction() is action)
    qtbot.mouseMove(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = popup()
    corner = button.mapToGlobal(QPoint(0, button.height()))
    assert menu.y() == corner.y()
    menu.close()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    qtbot.keyClick(pane.list.view, Qt.Key.Key_Z)
    row = pane.list.view.visualRect(pane.list.view.currentIndex())
    assert popup().y() == pane.list.view.viewport().mapToGlobal(row.bottomLeft()).y()
    popup().close()


def test_a_picked_time(pane: MailPane, engine: Engine, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.list.view, Qt.Key.Key_Z)
    entry(popup(), "Pick date")
    dialog = pane.window().findChild(TimeDialog)
    assert isinstance(dialog, TimeDialog)
    dialog.date.setDate(dialog.date.date().addDays(30))
    wanted = dialog.at
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [s.until for s in engine.snoozed()] == [wanted])


def test_what_came_back_is_said_once(
    pane: MailPane, places: dict[str, PlaceId], engine: Engine, qtbot: QtBot
) -> None:
    """The service wakes it; here its round is made by hand at a later time."""
    from app.operations.waking import wake_due

    engine.snooze([places["Message 0"], places["Message 1"]], engine.clock.now() + DAY).result(5)
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 2"])
    engine._writer.submit(lambda: wake_due(engine.store, engine.clock.now() + 2 * DAY)).result(5)
    engine._pump.poke()
    bar = pane.context.bar
    qtbot.waitUntil(lambda: "2 snoozed messages are back" in bar.texts)
    qtbot.waitUntil(lambda: len(subjects(pane)) == 3)
    assert subjects(pane)[2] == "Message 2"
    assert all(r.unread for r in pane.list.model.rows(range(2)))
    qtbot.waitUntil(lambda: engine.news() == ([], []))
    bar.clear()
    window = pane.window()
    assert isinstance(window, Window)
    with qtbot.waitSignal(pane.context.bridge.changed):
        engine.set_flags([places["Message 0"]], add=Flag.FLAGGED)
    assert bar.texts == []


# answers


def test_waiting_for_an_answer_from_a_sent_message(
    pane: MailPane, world: World, engine: Engine, qtbot: QtBot
) -> None:
    assert not pane.context.actions.is_enabled("mail.watch")  # somebody else wrote it
    pane.tree.choose(f"folder:{world.folders[Role.SENT]}")
    qtbot.waitUntil(lambda: subjects(pane) == ["Question"])
    pane.list.select_row(0)
    qtbot.waitUntil(lambda: pane.context.actions.is_enabled("mail.watch"))
    pane.context.actions.trigger("mail.watch")
    entry(popup(), "Within a week")
    qtbot.waitUntil(lambda: len(engine.watches()) == 1)
    qtbot.waitUntil(lambda: pane.tree.folders.item_of("waiting") is not None)
    pane.tree.choose("waiting")
    qtbot.waitUntil(lambda: len(pane.list.model.times) == 1)
    pane.list.select_row(0)
    qtbot.waitUntil(lambda: pane.later.watched is not None)
    pane.context.actions.trigger("mail.watch")  # wait longer
    entry(popup(), "Within 2 weeks")
    qtbot.waitUntil(lambda: engine.watches()[0].until > engine.clock.now() + 8 * DAY)
    world.add("Re: Question", answers="Question", at=engine.clock.now())
    engine._pump.poke()
    qtbot.waitUntil(lambda: subjects(pane) == [])
    assert engine.watches() == []


def test_what_comes_back_while_news_are_read_is_said_as_well(
    pane: MailPane,
    places: dict[str, PlaceId],
    engine: Engine,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from app.operations.waking import wake_due

    def wake(days: int) -> None:
        at = engine.clock.now() + days * DAY + HOUR
        engine._writer.submit(lambda: wake_due(engine.store, at)).result(5)
        engine._pump.poke()

    def news() -> tuple[list[Snoozed], list[Watch]]:
        found = read()
        if found[0] and not late:
            late.append(True)
            wake(2)
        return found

    late: list[bool] = []
    read = engine.news
    monkeypatch.setattr(engine, "news", news)
    engine.snooze([places["Message 0"]], engine.clock.now() + DAY).result(5)
    engine.snooze([places["Message 1"]], engine.clock.now() + 2 * DAY).result(5)
    wake(1)
    bar = pane.context.bar
    qtbot.waitUntil(lambda: "Back from snooze: Message 1" in bar.texts)
    qtbot.waitUntil(lambda: read() == ([], []))


def test_an_overdue_answer_is_said_once_and_dismissed(
    pane: MailPane, places: dict[str, PlaceId], engine: Engine, qtbot: QtBot
) -> None:
    from app.operations.waking import tell_due

    engine.watch(places["Question"], engine.clock.now() + HOUR).result(5)
    engine._writer.submit(lambda: tell_due(engine.store, engine.clock.now() + DAY)).result(5)
    engine._pump.poke()
    bar = pane.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["Nobody has answered: Question"])
    qtbot.waitUntil(lambda: pane.shelf.overdue == 1)
    qtbot.waitUntil(lambda: engine.news() == ([], []))
    pane.tree.choose("waiting")
    qtbot.waitUntil(lambda: subjects(pane) == ["Question"])
    pane.list.select_row(0)
    qtbot.waitUntil(lambda: pane.context.actions.is_enabled("mail.unwatch"))
    pane.context.actions.trigger("mail.unwatch")
    qtbot.waitUntil(lambda: subjects(pane) == [])
    assert bar.press()
    qtbot.waitUntil(lambda: [w.state for w in engine.watches()] == [WatchState.DUE])


def test_the_composer_asks_for_an_answer(pane: MailPane, engine: Engine, qtbot: QtBot) -> None:
    pane.new_message()
    qtbot.waitUntil(lambda: len(ComposerWindow.alive) == 1)
    (composer,) = ComposerWindow.alive
    qtbot.keyClicks(composer.to.entry, "ben@example.net")
    qtbot.keyClicks(composer.subject, "Hall")
    composer.watch.menu.aboutToShow.emit()
    entry(composer.watch.menu, "Within 3 days")
    assert composer.watch.widget.isChecked()
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(engine.watches()) == 1)
    (found,) = engine.watches()
    assert (found.subject, found.state, found.place) == ("Hall", WatchState.WAITING, None)
    (item,) = engine.outbox()
    engine.cancel_send(item.entry).result(5)  # taken back: nobody can answer it
    assert engine.watches() == []


def test_the_wish_for_an_answer_comes_back_with_the_draft(
    pane: MailPane, world: World, engine: Engine, qtbot: QtBot
) -> None:
    until = engine.clock.now() + 3 * DAY
    me, ben = Address("", "ana@example.org"), (Address("", "ben@example.net"),)
    draft = Draft(world.account, me, ben, subject="Hall", watch=until)
    composer = ComposerWindow(pane.context, pane.window(), draft)
    composer.show()
    assert composer.watch.widget.isChecked()
    assert composer.draft().watch == until
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [w.until for w in engine.watches()] == [until])
    qtbot.waitUntil(lambda: composer not in ComposerWindow.alive)


def test_the_wish_alone_is_kept_with_the_draft(
    pane: MailPane, world: World, engine: Engine, qtbot: QtBot
) -> None:
    me, ben = Address("", "ana@example.org"), (Address("", "ben@example.net"),)
    draft = Draft(world.account, me, ben, subject="Hall")
    place = engine.save_draft(draft).result(10)
    composer = ComposerWindow(pane.context, pane.window(), replace(draft, draft_place=place))
    composer.show()
    composer.watch.menu.aboutToShow.emit()
    entry(composer.watch.menu, "Within 3 days")
    wanted = composer.watch.until
    assert wanted is not None
    composer.close()
    wait_for_saves(10)
    (id,) = engine.list_ids(world.folders[Role.DRAFTS])
    messages = engine.store.messages
    notes = read_notes(messages.raw(messages.place(PlaceId(id)).message) or b"")
    assert notes.watch == wanted


# saved searches


def test_a_search_is_saved_renamed_and_deleted(
    pane: MailPane, engine: Engine, qtbot: QtBot
) -> None:
    window = pane.window()
    assert isinstance(window, Window)
    assert not pane.list.save.isVisible()
    qtbot.keyClicks(window.search_field, "subject:question")
    qtbot.waitUntil(lambda: pane.list.source.key == "search" and subjects(pane) == ["Question"])
    qtbot.mouseClick(pane.list.save, Qt.MouseButton.LeftButton)
    answer(window, "Questions", qtbot)
    qtbot.waitUntil(lambda: len(engine.saved_searches()) == 1)
    (saved,) = engine.saved_searches()
    assert (saved.name, saved.query) == ("Questions", "subject:question")
    key = f"saved:{saved.id}"
    qtbot.waitUntil(lambda: pane.tree.folders.item_of(key) is not None)
    qtbot.keyClick(window.search_field, Qt.Key.Key_Escape)
    pane.tree.choose(key)
    qtbot.waitUntil(lambda: pane.list.source.key == key and subjects(pane) == ["Question"])
    assert pane.list.title.text() == "Questions"
    engine.save_search("Other", "message").result(5)
    qtbot.waitUntil(lambda: len(pane.shelf.searches) == 2)
    menu = QMenu(pane)
    pane.later.fill_search_menu(menu, saved)
    entry(menu, "Change what")
    answer(window, "subject:message", qtbot)
    qtbot.waitUntil(lambda: len(subjects(pane)) == 3)
    entry(menu, "Rename")
    answer(window, "All", qtbot)
    qtbot.waitUntil(lambda: pane.list.title.text() == "All")
    entry(menu, "Move down")
    qtbot.waitUntil(lambda: [s.name for s in engine.saved_searches()] == ["Other", "All"])
    entry(menu, "Delete")
    qtbot.waitUntil(lambda: [s.name for s in engine.saved_searches()] == ["Other"])
    qtbot.waitUntil(lambda: pane.tree.folders.item_of(key) is None)
    menu.deleteLater()


def answer(window: Window, name: str, qtbot: QtBot) -> None:
    """Fill in and confirm the one open question."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    (field,) = dialog.findChildren(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


# recent actions


def test_recent_actions_are_taken_back_one_by_one(
    pane: MailPane, places: dict[str, PlaceId], engine: Engine, qtbot: QtBot
) -> None:
    engine.archive([places["Message 0"], places["Message 1"]]).result(5)
    engine.set_flags([places["Message 2"]], add=Flag.FLAGGED).result(5)
    engine.snooze([places["Message 2"]], engine.clock.now() + DAY).result(5)
    pane.context.actions.trigger("window.history")
    dialog = pane.window().findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)

    def undo(text: str) -> QPushButton | None:
        found = [
            b for b in dialog.findChildren(QPushButton)
            if b.accessibleName().startswith(f"Undo: {text}")
        ]  # fmt: skip
        return found[0] if found else None

    qtbot.waitUntil(lambda: undo("Archived  ·  2 messages") is not None)
    assert undo("Flagged  ·  Message 2") is not None
    assert undo("Put off until later  ·  until tomorrow") is not None
    archived = undo("Archived")
    assert archived is not None
    qtbot.mouseClick(archived, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.words.text() == "Undone")
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 1", "Message 0"])
    snoozed = undo("Put off until later")
    assert snoozed is not None
    qtbot.mouseClick(snoozed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(subjects(pane)) == 3)
    engine.delete([places["Message 0"]]).result(5)  # while the list is open
    qtbot.waitUntil(lambda: undo("Moved to Trash  ·  Message 0") is not None)
    engine.delete([places["Message 0"]]).result(5)
    qtbot.waitUntil(lambda: undo("Deleted for good  ·  Message 0") is not None)
    dialog.close()


def test_a_long_list_of_actions_is_complete(
    pane: MailPane, places: dict[str, PlaceId], engine: Engine, qtbot: QtBot
) -> None:
    for n in range(15):
        for change in ({"add": Flag.FLAGGED}, {"remove": Flag.FLAGGED}):
            engine.set_flags([places[f"Message {n % 3}"]], **change)
    qtbot.waitUntil(lambda: len(engine.actions()) == 30)
    dialog = HistoryDialog(pane.context, pane.window())
    dialog.open()

    def lines() -> list[str]:
        buttons = dialog.findChildren(QPushButton)
        return [
            b.accessibleName() for b in sorted(buttons, key=lambda b: b.mapTo(dialog, b.pos()).y())
        ]

    qtbot.waitUntil(lambda: len(lines()) == 30)
    assert lines()[0] == "Undo: Flag taken off  ·  Message 2"
    assert lines()[-1] == "Undo: Flagged  ·  Message 0"
    dialog.close()


def test_why_something_cannot_be_undone_is_said() -> None:
    for reason, word in (("moved_on", "no longer where"), ("deleted_for_good", "for good")):
        error = UserError("cannot_undo", reason=reason)
        assert word in str(of_error(error))
        assert word in sentence_of(error)
    other = UserError("cannot_undo", reason="something_else")
    assert str(of_error(other)) == "This cannot be undone."
