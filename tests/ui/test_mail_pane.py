"""The mail pane on a real engine, worked with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.base.errors import TransientError
from app.domain.ids import PlaceId
from app.domain.journal import EntryState
from app.domain.mail import Flag, OpenedMessage, Role, Security, Warning
from app.engine.engine import Engine
from app.formats.headers import parse_headers
from app.ui.mail.delegate import shown_person
from app.ui.mail.model import spoken
from app.ui.mail.pane import MailPane
from app.ui.mail.source_view import SourceView
from app.ui.window import Window
from tests.ui.conftest import START, World


@pytest.fixture
def pane(world: World, window_of: Callable[[], Window], qtbot: QtBot) -> MailPane:
    for n in range(5):
        world.add(f"Message {n}", at=START + n, read=n != 4)
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    found = window.findChild(MailPane)
    assert isinstance(found, MailPane)
    qtbot.waitUntil(lambda: len(found.list.model.ids) == 5)
    return found


def subjects(pane: MailPane) -> list[str]:
    return [r.subject for r in pane.list.model.rows(range(len(pane.list.model.ids)))]


def test_the_newest_message_is_on_top(pane: MailPane) -> None:
    assert subjects(pane) == [f"Message {n}" for n in (4, 3, 2, 1, 0)]
    assert pane.list.figures.text() == "1 unread of 5"


def test_new_mail_is_inserted_and_the_selection_stays(
    pane: MailPane, world: World, engine: Engine, qtbot: QtBot
) -> None:
    QAbstractItemModelTester(
        pane.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane
    )
    resets: list[int] = []
    pane.list.model.modelReset.connect(lambda: resets.append(1))
    pane.list.select_row(2)
    chosen = pane.list.selected_ids()
    with qtbot.waitSignal(pane.list.model.rowsInserted):
        world.add("Fresh", at=START + 100, read=False)
        engine._pump.poke()
    assert subjects(pane)[0] == "Fresh"
    assert pane.list.selected_ids() == chosen
    assert resets == []


def test_delete_moves_to_trash_selects_the_next_and_can_be_undone(
    pane: MailPane, world: World, qtbot: QtBot
) -> None:
    view = pane.list.view
    pane.list.select_row(1)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 4)
    assert "Message 3" not in subjects(pane)
    assert [r.subject for r in pane.list.selected_rows()] == ["Message 2"]
    bar = pane.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["1 moved to Trash"])
    assert bar.press()
    qtbot.waitUntil(lambda: "Message 3" in subjects(pane))
    assert world.engine.folder(world.folders[Role.TRASH]).total == 0


def test_undo_says_what_has_been_moved_on_since(pane: MailPane, world: World, qtbot: QtBot) -> None:
    pane.list.view.selectAll()
    count, bar, engine = len(pane.list.model.ids), pane.context.bar, world.engine
    pane.context.actions.trigger("mail.delete")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 0)
    qtbot.waitUntil(lambda: f"{count} moved to Trash" in bar.texts)
    trashed = [PlaceId(id) for id in engine.list_ids([world.folders[Role.TRASH]])]
    store, trash = engine.store, world.folders[Role.TRASH]
    with store.write("as when it was done, and another client took one away") as tx:
        for entry in store.journal.active():
            store.journal.set_state(tx, entry.id, EntryState.DONE)
        for uid, place in enumerate(trashed, 1):
            store.messages.place_moved(tx, place, trash, uid)
        store.messages.place_gone(tx, trashed[0])
    assert bar.press()
    told = "Undone; 1 message has been moved on since and stays where it is."
    qtbot.waitUntil(lambda: len(bar.texts) > 0)
    assert bar.texts == [told]
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == count - 1)


def test_letters_walk_and_flag(pane: MailPane, qtbot: QtBot) -> None:
    view = pane.list.view
    pane.list.select_row(0)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert [r.subject for r in pane.list.selected_rows()] == ["Message 3"]
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert [r.subject for r in pane.list.selected_rows()] == ["Message 4"]
    qtbot.keyClick(view, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: bool(pane.list.selected_rows()[0].flags & Flag.FLAGGED))
    qtbot.keyClick(view, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not pane.list.selected_rows()[0].unread)
    qtbot.keyClick(view, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: pane.list.selected_rows()[0].unread)


def test_letters_in_the_search_field_are_text(pane: MailPane, qtbot: QtBot) -> None:
    window = pane.window()
    assert isinstance(window, Window)
    window.search_field.setFocus()
    qtbot.keyClicks(window.search_field, "jkd")
    assert window.search_field.text() == "jkd"


def test_searching_shows_hits_and_escape_brings_the_folder_back(
    pane: MailPane, qtbot: QtBot
) -> None:
    window = pane.window()
    assert isinstance(window, Window)
    qtbot.keyClicks(window.search_field, "nothinglikethis")
    qtbot.waitUntil(lambda: pane.list.source.key == "search")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 0)
    qtbot.keyClick(window.search_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 5)


def test_the_unread_filter_keeps_what_was_just_read(pane: MailPane, qtbot: QtBot) -> None:
    pane.list.set_unread_only(True)
    qtbot.waitUntil(lambda: subjects(pane) == ["Message 4"])
    pane.list.select_row(0)
    pane.commands.mark_read(True)
    qtbot.waitUntil(lambda: not pane.list.selected_rows()[0].unread)
    pane.list.refresh()
    qtbot.waitUntil(lambda: not pane.list._reading)
    assert subjects(pane) == ["Message 4"]


def test_several_selected_messages_are_said_in_words(pane: MailPane) -> None:
    pane.list.view.selectAll()
    pane._show_selection()
    assert "5 messages selected" in pane._nothing.title.text()


def test_a_row_is_spoken_unread_from_subject_date(pane: MailPane) -> None:
    row = pane.list.model.row(0)
    assert row is not None
    words = spoken(row).split(", ")
    assert words[:3] == ["unread", "Nadia Rochat", "Message 4"]
    index = pane.list.model.index(0, 0)
    assert pane.list.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == spoken(row)


def test_dropping_on_a_folder_moves(pane: MailPane, world: World, qtbot: QtBot) -> None:
    pane.list.select_row(0)
    assert pane.list.view.defaultDropAction() is Qt.DropAction.MoveAction
    index = pane.list.model.index(0, 0)
    data = pane.list.model.mimeData([index])
    tree = pane.tree.folders
    archive = tree.item_of(f"folder:{world.folders[Role.ARCHIVE]}")
    assert archive is not None
    assert tree.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, archive.index())
    assert not tree.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    tree.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, archive.index())
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 4)
    assert world.engine.folder(world.folders[Role.ARCHIVE]).total == 1


def test_counts_change_without_a_new_tree(pane: MailPane, qtbot: QtBot) -> None:
    resets: list[int] = []
    pane.tree.folders.modelReset.connect(lambda: resets.append(1))
    pane.list.select_row(1)
    pane.commands.mark_read(False)
    inbox = f"folder:{pane.list.source.folders[0]}"

    def unread() -> int:
        item = pane.tree.folders.item_of(inbox)
        node = pane.tree.folders.node(item.index()) if item is not None else None
        return node.count if node is not None else -1

    qtbot.waitUntil(lambda: unread() == 2)
    assert resets == []


def test_every_action_and_button_has_a_name(pane: MailPane, qapp: QApplication) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    window = pane.window()
    for button in window.findChildren(QAbstractButton):
        if button.objectName().startswith("qt_") or not button.isVisibleTo(window):
            continue
        assert button.accessibleName() or button.text(), button
    for field in window.findChildren(QLineEdit):
        assert field.accessibleName(), field
    for action in pane.context.actions.all():
        assert action.text


def test_a_message_is_shown_in_its_folder(pane: MailPane, world: World, qtbot: QtBot) -> None:
    place = world.add("Filed", role=Role.ARCHIVE)
    world.add("Filed later", at=START + 9, role=Role.ARCHIVE)
    window = pane.window()
    assert isinstance(window, Window)
    window.show_message(place)
    qtbot.waitUntil(lambda: pane.list.selected_ids() == [place])
    assert pane.list.source.role is Role.ARCHIVE


def test_an_earlier_message_of_a_conversation_is_shown(
    pane: MailPane, world: World, qtbot: QtBot
) -> None:
    first = world.add("Talk", role=Role.ARCHIVE)
    last = world.add("Re: Talk", at=START + 9, role=Role.ARCHIVE, answers="Talk")
    window = pane.window()
    assert isinstance(window, Window)
    window.show_message(first)
    qtbot.waitUntil(lambda: pane.reading.current is not None and pane.reading.current.id == first)
    assert pane.list.selected_ids() == [last]
    world.add("Something else", at=START + 99, role=Role.ARCHIVE)
    world.engine._pump.poke()
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 2)
    QApplication.processEvents()
    assert pane.reading.current is not None
    assert pane.reading.current.id == first  # new mail does not turn the page
    pane.list.figures_changed.emit()  # what a refresh of the list does
    assert pane.reading.current.id == first


@pytest.mark.parametrize(("allowed", "doubt"), [(True, ()), (True, ("lookalike",)), (False, ())])
def test_pictures_of_a_sender_who_may_always_show_them(
    pane: MailPane,
    engine: Engine,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    allowed: bool,
    doubt: tuple[str, ...],
) -> None:
    raw = b"From: Ben <Ben@atelier.example>\r\nSubject: Letter\r\n\r\n"
    warnings = tuple(Warning(code) for code in doubt)
    opened = OpenedMessage(
        parse_headers(raw), "Text", "", (), Security(), warnings, 2, "", source_only=False
    )
    if allowed:
        engine.allow_pictures("ben@atelier.example").result(10)
    asked: list[int] = []

    def answer(place: PlaceId) -> Future[OpenedMessage]:
        found: Future[OpenedMessage] = Future()
        found.set_result(opened)
        return found

    def pictures(place: PlaceId) -> Future[OpenedMessage]:
        asked.append(place)
        return answer(place)

    monkeypatch.setattr(engine, "open_message", answer)
    monkeypatch.setattr(engine, "remote_pictures", pictures)
    with qtbot.waitSignal(pane.reading.opened):
        pane.list.select_row(1)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: pane.reading.message is not None)
    assert len(asked) == (1 if allowed and not doubt else 0)  # and once, even if some are missing


def test_a_person_has_one_colour_in_all_lists(pane: MailPane, world: World, qtbot: QtBot) -> None:
    world.add("To Ana", role=Role.SENT)
    pane.tree.choose(f"folder:{world.folders[Role.SENT]}")
    qtbot.waitUntil(lambda: subjects(pane) == ["To Ana"])
    (row,) = pane.list.model.rows([0])
    assert row.to_address == "ana@example.org"
    assert shown_person(row, recipients=True).addr == "ana@example.org"


def test_the_mark_of_the_chosen_place_ends_at_the_scroll_bar(pane: MailPane, qtbot: QtBot) -> None:
    tree = pane.tree
    tree.setFixedHeight(120)
    qtbot.waitUntil(tree.verticalScrollBar().isVisible)
    tree.scrollTo(tree.currentIndex())
    picture = tree.viewport().grab().toImage()
    area = tree.visualRect(tree.currentIndex())
    scale = picture.devicePixelRatio()
    y = round(area.center().y() * scale)
    edge = picture.pixelColor(round((tree.viewport().width() - 3) * scale), y)
    inside = picture.pixelColor(round((tree.viewport().width() - 12) * scale), y)
    assert edge.name() == pane.context.theme.tokens.side
    assert inside.name() == pane.context.theme.tokens.accent_surface


@pytest.mark.parametrize("beginning", [True, False])
def test_a_message_that_was_on_its_way_opens_when_it_is_here(
    pane: MailPane,
    engine: Engine,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    beginning: bool,
) -> None:
    """Nobody has to ask for it again: neither when nothing was shown, nor its first lines."""
    raw = b"From: Ben <Ben@atelier.example>\r\nSubject: Film\r\n\r\n"
    doubt = (Warning("rest_on_its_way"),) if beginning else ()
    answers: list[Future[OpenedMessage]] = []

    def opened(text: str, warnings: tuple[Warning, ...]) -> OpenedMessage:
        headers = parse_headers(raw)
        return OpenedMessage(headers, text, "", (), Security(), warnings, 2, "", source_only=False)

    def answer(place: PlaceId) -> Future[OpenedMessage]:
        answers.append(Future())
        return answers[-1]

    monkeypatch.setattr(engine, "open_message", answer)
    pane.list.select_row(1)
    qtbot.waitUntil(lambda: len(answers) == 1)
    whole = pane.reading.current
    assert whole is not None
    if beginning:
        answers[0].set_result(opened("First lines", doubt))
    else:
        answers[0].set_exception(TransientError("body_on_its_way"))
    notices = pane.reading.card.notices
    qtbot.waitUntil(lambda: notices.count() > 0)
    pane.reading.update_row(replace(whole, body=None, flags=Flag.FLAGGED))
    assert len(answers) == 1
    pane.reading.update_row(whole)
    pane.reading.update_row(whole)
    assert len(answers) == 2
    answers[1].set_result(opened("All of it", ()))
    qtbot.waitUntil(lambda: pane.reading.message is not None)
    assert pane.reading.message is not None
    assert pane.reading.message.text == "All of it"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_the_source_closes_with_a_key(
    pane: MailPane, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    pane.list.select_row(0)
    qtbot.waitUntil(lambda: pane.reading.current is not None)
    pane.show_source()
    (source,) = pane.window().findChildren(SourceView)
    source.activateWindow()
    qtbot.waitUntil(source.text.hasFocus)
    with qtbot.waitSignal(source.destroyed):
        qtbot.keyClick(source.text, key, modifier)
