"""Searching in the window: hits as they come, the help, and the servers, with real events."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.base.errors import TransientError
from app.domain.ids import AccountId, PlaceId
from app.domain.mail import Role
from app.engine import ServerHits
from app.engine.engine import Engine
from app.ui.calendar.pane import CalendarPane
from app.ui.contacts.pane import ContactsPane
from app.ui.mail.pane import MailPane
from app.ui.search_help import lines
from app.ui.sentences import of_error
from app.ui.window import Window
from tests.ui.conftest import START, World

PLACES = ["Inbox", "Archive"]


@pytest.fixture
def window(world: World, window_of: Callable[[], Window], qtbot: QtBot) -> Window:
    for n in range(260):
        world.add(f"Plan {n}", at=START + n, read=n % 10 != 0)
    world.add("Cafe", at=START - 1)
    made = window_of()
    qtbot.waitUntil(lambda: made.findChild(MailPane) is not None)
    qtbot.waitUntil(lambda: len(pane_of(made).list.model.ids) == 261)
    return made


def pane_of(window: Window) -> MailPane:
    found = window.findChild(MailPane)
    assert isinstance(found, MailPane)
    return found


def subjects(window: Window, most: int = 3) -> list[str]:
    listing = pane_of(window).list
    count = min(most, len(listing.model.ids))
    return [row.subject for row in listing.model.rows(range(count))]


def search(window: Window, qtbot: QtBot, text: str) -> None:
    window.search_field.setFocus()
    window.search_field.selectAll()
    qtbot.keyClicks(window.search_field, text)
    qtbot.waitUntil(lambda: pane_of(window).list.source.query == text)
    qtbot.waitUntil(lambda: pane_of(window).list._run is None)


def test_hits_come_in_pieces_newest_first_with_the_coverage(window: Window, qtbot: QtBot) -> None:
    listing = pane_of(window).list
    inserted: list[int] = []
    resets: list[int] = []
    listing.model.modelReset.connect(lambda: resets.append(len(listing.model.ids)))
    listing.model.rowsInserted.connect(lambda _p, first, _last: inserted.append(first))
    search(window, qtbot, "plan")
    assert resets == [50]
    assert inserted == [50, 250]
    assert subjects(window) == ["Plan 259", "Plan 258", "Plan 257"]
    assert listing.figures.text() == "260 hits in 261 of 261 messages"


def test_the_figures_below_and_above_agree(window: Window, world: World, qtbot: QtBot) -> None:
    shown = pane_of(window)
    until = time.time() + 9000
    world.engine.snooze([PlaceId(shown.list.model.ids[0])], until).result()
    qtbot.waitUntil(lambda: len(shown.list.model.ids) == 260)
    search(window, qtbot, "plan")
    assert shown.list.figures.text() == "260 hits in 261 of 261 messages"  # snoozed ones as well
    assert shown.status_text == "261 messages on this computer"


def test_hits_name_their_folder(window: Window, world: World, qtbot: QtBot) -> None:
    world.add("Cafe menu", at=START - 2, role=Role.ARCHIVE)
    listing = pane_of(window).list
    search(window, qtbot, "cafe")
    model = listing.model
    qtbot.waitUntil(lambda: [model.place_name(r) for r in model.rows(range(2))] == PLACES)
    words = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith("in Archive")
    listing.view.grab()
    qtbot.keyClick(window.search_field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listing.source.key != "search" and not model.show_places)


def test_the_field_says_what_is_searched(window: Window, qtbot: QtBot) -> None:
    field = window.search_field
    assert field.placeholderText() == "Search mail"
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field.placeholderText() == "Search contacts")
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field.placeholderText() == "Search events")
    assert field.accessibleName() == "Search events"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field.placeholderText() == "Search mail")


def test_each_pane_keeps_its_own_query(window: Window, world: World, qtbot: QtBot) -> None:
    field, shown = window.search_field, pane_of(window)
    search(window, qtbot, "cafe")
    window.show_pane("contacts")
    assert field.text() == ""
    qtbot.keyClicks(field, "zoe")  # not told yet when the pane goes
    window.show_pane("mail")
    assert (field.text(), shown.list.source.query) == ("cafe", "cafe")
    window.show_pane("contacts")
    assert field.text() == "zoe"
    contacts = window.findChild(ContactsPane)
    assert contacts is not None
    assert contacts.list.query == "zoe"
    window.show_pane("mail")
    assert shown.tree.choose(
        f"folder:{world.folders[Role.INBOX]}"
    )  # the search is left, and its words with it
    qtbot.waitUntil(lambda: len(shown.list.model.ids) == 261)
    assert field.text() == ""
    search(window, qtbot, "cafe")
    window.show_pane("calendar")
    qtbot.keyClicks(field, "tea")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    calendar = window.findChild(CalendarPane)
    assert calendar is not None
    qtbot.waitUntil(lambda: calendar.searching)
    calendar.go_today()
    assert (field.text(), calendar.searching) == ("", False)
    window.search("plan")
    assert (field.text(), shown.list.source.query) == ("plan", "plan")


def test_what_is_typed_last_does_not_bring_a_left_search_back(
    window: Window, world: World, qtbot: QtBot
) -> None:
    field, shown = window.search_field, pane_of(window)
    search(window, qtbot, "cafe")
    qtbot.keyClicks(field, "s")  # not told yet when the search is left
    chosen = f"folder:{world.folders[Role.INBOX]}"
    place = shown.tree.folders.item_of(chosen)
    assert place is not None
    spot = shown.tree.visualRect(place.index()).center()
    qtbot.mouseClick(shown.tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (field.text(), shown.list.source.key) == ("", chosen)
    assert shown.tree.selectedIndexes() == [place.index()]
    window.show_pane("calendar")
    qtbot.keyClicks(field, "tea")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    calendar = window.findChild(CalendarPane)
    assert calendar is not None
    qtbot.waitUntil(lambda: calendar.searching)
    qtbot.keyClicks(field, "s")
    calendar.go_today()
    assert (field.text(), calendar.searching) == ("", False)
    qtbot.keyClicks(field, "tea")  # the same again is another search
    qtbot.waitUntil(lambda: calendar.query == "tea")


def test_another_query_ends_the_one_before(window: Window, qtbot: QtBot) -> None:
    pane = pane_of(window)
    pane.search("plan")
    first = pane.list._run
    assert first is not None
    pane.search("cafe")
    assert first._cancelled.is_set()
    qtbot.waitUntil(lambda: pane.list._run is None)
    assert subjects(window) == ["Cafe"]
    assert pane.list.figures.text() == "1 hit in 261 of 261 messages"
    pane.search("")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 261)
    assert not pane.list.server.isVisible()


def test_only_unread_hits(window: Window, qtbot: QtBot) -> None:
    shown = pane_of(window).list
    shown.set_unread_only(True)
    search(window, qtbot, "plan")  # a filter of the folder hides no hits
    assert len(shown.model.ids) == 260
    assert not shown.filter.isChecked()
    shown.set_unread_only(True)
    qtbot.waitUntil(lambda: len(shown.model.ids) == 26)
    assert subjects(window, 1) == ["Plan 250"]


def test_new_mail_joins_the_hits(
    window: Window, world: World, engine: Engine, qtbot: QtBot
) -> None:
    search(window, qtbot, "plan")
    with qtbot.waitSignal(pane_of(window).list.model.rowsInserted):
        world.add("Plan of tomorrow", at=START + 1000)
        engine._pump.poke()
        pane_of(window).list.refresh()
    assert subjects(window, 1) == ["Plan of tomorrow"]


def test_the_help_puts_operators_into_the_field(window: Window, qtbot: QtBot) -> None:
    field = window.search_field
    field.setFocus()
    qtbot.keyClicks(field, "plan")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    help_ = field._help
    assert help_ is not None
    qtbot.waitUntil(help_.isVisible)
    assert [entry.text() for entry in help_.buttons] == [text for text, _ in lines()]
    for _ in range(4):
        qtbot.keyClick(help_, Qt.Key.Key_Down)
    focused = help_.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "is:unread"
    qtbot.keyClick(help_, Qt.Key.Key_Return)
    assert not help_.isVisible()
    assert field.text() == "plan is:unread "
    qtbot.waitUntil(lambda: pane_of(window).list.source.query == "plan is:unread")
    qtbot.waitUntil(lambda: len(pane_of(window).list.model.ids) == 26)
    qtbot.mouseClick(field.help_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(help_.isVisible)
    qtbot.mouseClick(help_.buttons[9], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field, "of")
    assert field.text() == 'plan is:unread "of"'
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(help_, Qt.Key.Key_Escape)
    assert not help_.isVisible()


def test_without_a_server_the_window_says_so(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "cafe")
    bar = pane_of(window).list.server
    assert bar.isVisible()
    assert "too" in bar.ask.text()
    qtbot.mouseClick(bar.ask, Qt.MouseButton.LeftButton)
    said = str(of_error(TransientError("service_not_started")))
    qtbot.waitUntil(lambda: bar.words.text() == said)
    assert bar.ask.isVisible()
    assert "Try again" in bar.ask.text()
    assert subjects(window) == ["Cafe"]


def test_what_the_server_found_joins_the_list(
    window: Window, world: World, engine: Engine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = world.add("From afar", at=START + 5000, role=Role.ARCHIVE)
    asked: list[str] = []
    waiting: list[Future[ServerHits]] = []

    def answer(query: str, account: AccountId | None = None) -> Future[ServerHits]:
        asked.append(query)
        waiting.append(Future())
        return waiting[-1]

    monkeypatch.setattr(engine, "search_server", answer)
    search(window, qtbot, "cafe")
    listing = pane_of(window).list
    own = PlaceId(listing.model.ids[0])
    bar = listing.server
    bar.ask.setFocus()
    qtbot.keyClick(bar.ask, Qt.Key.Key_Space)
    assert asked == ["cafe"]
    engine._on_event({"event": "progress", "what": "search", "done": 2, "total": 5})
    qtbot.waitUntil(lambda: bar.words.text() == "Searching on the server: 2 of 5 folders")
    failed = ((world.account, TransientError("search_offline")),)
    waiting[0].set_result(ServerHits([own, other], 4, 1, failed))
    qtbot.waitUntil(lambda: len(listing.model.ids) == 2)
    assert subjects(window) == ["From afar", "Cafe"]
    assert bar.words.text().startswith("The server found 1 more. 1 folder could not be searched.")
    assert "ana@example.org: The server cannot be reached" in bar.words.text()
    assert "Try again" in bar.ask.text()
    search(window, qtbot, "plan")
    assert bar.words.text() == ""
    assert len(listing.model.ids) == 260


def test_what_may_follow_an_operator_is_offered(window: Window, qtbot: QtBot) -> None:
    field = window.search_field
    field.setFocus()
    completer = field.completion.completer
    popup = completer.popup()
    assert popup is not None
    qtbot.keyClicks(field, "plan is")
    assert not popup.isVisible()
    qtbot.keyClicks(field, ":un")
    assert popup.isVisible()
    assert completer.completionCount() == 3  # unread, unflagged, unanswered
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "plan is:unread "
    assert not popup.isVisible()
    qtbot.waitUntil(lambda: pane_of(window).list.source.query == "plan is:unread")
    qtbot.keyClicks(field, "-in:ARCH")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert field.text() == "plan is:unread -in:ARCH"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane_of(window).list.source.query == "plan is:unread -in:ARCH")
    qtbot.waitUntil(lambda: window.focusWidget() is pane_of(window).list.view)


def test_a_folder_of_two_words_is_put_in_quotes(
    window: Window, world: World, engine: Engine, qtbot: QtBot
) -> None:
    with engine.store.write("test") as tx:
        engine.store.folders.add_local(tx, world.account, "Old plans", Role.NONE)
    field = window.search_field
    field.setFocus()
    qtbot.keyClicks(field, "in:ol")
    popup = field.completion.completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == 'in:"Old plans" '
    qtbot.waitUntil(lambda: pane_of(window).list.source.query == 'in:"Old plans"')
