from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.ids import PlaceId
from app.domain.limits import Freed, Quota, ResolvedLimits, SendCheck, Severity, Verdict
from app.domain.mail import Address, Draft, Role
from app.engine.engine import Engine
from app.rules.limits import check
from app.ui.composer.keeping import wait_for_saves
from app.ui.composer.later import choices, room
from app.ui.composer.limits_line import explain
from app.ui.composer.opening import open_new
from app.ui.composer.recipients import Chip
from app.ui.composer.window import ComposerWindow
from app.ui.mail.pane import MailPane
from app.ui.mail.times import TimeDialog
from app.ui.window import Window
from tests.ui.conftest import START, World


@pytest.fixture
def window(world: World, window_of: Callable[[], Window], qtbot: QtBot) -> Window:
    made = window_of()
    qtbot.waitUntil(lambda: made.findChild(MailPane) is not None)
    return made


@pytest.fixture
def composer(window: Window, qtbot: QtBot) -> Iterator[ComposerWindow]:
    made = open_new(window.context, window)
    assert made is not None
    qtbot.waitExposed(made)
    yield made
    if made in ComposerWindow.alive:
        made._sent = True
        made.close()


def test_typed_addresses_become_chips(composer: ComposerWindow, qtbot: QtBot) -> None:
    field = composer.to
    qtbot.keyClicks(field.entry, "nadia@example.net,")
    qtbot.keyClicks(field.entry, "Lukas Frei <lukas@example.net>")
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert field.people() == (
        Address("", "nadia@example.net"),
        Address("Lukas Frei", "lukas@example.net"),
    )
    qtbot.keyClick(field.entry, Qt.Key.Key_Backspace)
    assert field.people() == (Address("", "nadia@example.net"),)


def test_nobody_is_named_twice(composer: ComposerWindow) -> None:
    composer.to.set_people((Address("", "a@example.net"), Address("A", "A@example.net")))
    assert len(composer.to.people()) == 1


def test_a_pasted_list_is_taken_apart(composer: ComposerWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("a@example.net; b@example.net; C <c@example.net>")
    composer.to.entry.setFocus()
    composer.to.entry.paste()
    composer.to.entry.textEdited.emit(composer.to.entry.text())
    assert [p.addr for p in composer.to.people()] == [
        "a@example.net",
        "b@example.net",
        "c@example.net",
    ]


def test_many_recipients_leave_room_for_the_message(composer: ComposerWindow, qtbot: QtBot) -> None:
    people = tuple(Address("", f"mitglied{n:02}@verein.example") for n in range(42))
    composer.to.entry.setFocus()
    composer.to.set_people(people)
    qtbot.waitUntil(lambda: composer.body.height() > composer.height() // 3)
    entry = composer.to.entry

    def in_sight() -> bool:
        return entry.visibleRegion().boundingRect().size() == entry.size()

    qtbot.waitUntil(in_sight)
    qtbot.keyClicks(entry, "last@verein.example")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert len(composer.to.people()) == 43
    qtbot.waitUntil(in_sight)


def test_what_is_no_address_is_marked_and_not_sent(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.to.entry, "nobody")
    qtbot.keyClick(composer.to.entry, Qt.Key.Key_Return)
    assert composer.to.invalid == ["nobody"]
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    box = composer.findChild(QMessageBox)
    assert box is not None
    assert "nobody" in box.text()
    box.close()
    assert world.engine.outbox() == []


def test_all_wrong_addresses_are_named_before_and_at_sending(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.to.entry, "foo bar, x@")
    qtbot.keyClick(composer.to.entry, Qt.Key.Key_Tab)
    assert composer.to.invalid == ["foo bar", "x@"]
    words = "These are not e-mail addresses: foo bar, x@. Correct or remove them."
    qtbot.waitUntil(lambda: composer.hint.text() == words)
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    box = composer.findChild(QMessageBox)
    assert box is not None
    assert box.text() == words
    box.close()
    assert world.engine.outbox() == []
    wrong = composer.to.findChildren(Chip)[1]
    qtbot.mouseDClick(wrong, Qt.MouseButton.LeftButton)
    assert composer.to.entry.text() == "x@"
    qtbot.keyClicks(composer.to.entry, "example.net,")
    qtbot.waitUntil(lambda: composer.hint.text().startswith("foo bar is not an e-mail address."))
    assert [p.addr for p in composer.to.people()] == ["foo bar", "x@example.net"]


def test_recipients_follow_the_appearance(
    composer: ComposerWindow, window: Window, qtbot: QtBot
) -> None:
    theme = window.context.theme
    qtbot.keyClicks(composer.to.entry, "a@example.net,x@,")
    theme.set_mode("dark")
    for chip, back in zip(
        composer.to.findChildren(Chip),
        (theme.tokens.chip, theme.tokens.danger_surface),
        strict=True,
    ):
        assert chip.grab().toImage().pixelColor(chip.width() - 22, 4).name() == back


def test_completion_offers_people_of_the_history(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    world.add("History")
    qtbot.keyClicks(composer.to.entry, "nad")
    qtbot.waitUntil(lambda: composer.to._popup.count() == 1)
    assert "nadia@example.net" in composer.to._popup.item(0).text()
    composer.to._take_item(composer.to._popup.item(0))
    assert composer.to.people() == (Address("Nadia Rochat", "nadia@example.net"),)


def test_the_limits_line_counts_while_typing(composer: ComposerWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(composer.to.entry, "a@example.net,b@example.net,")
    qtbot.waitUntil(lambda: "2" in composer.limits.words.split(" ")[0])


def test_send_queues_and_the_bar_takes_it_back(
    composer: ComposerWindow, window: Window, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.to.entry, "nadia@example.net")
    qtbot.keyClicks(composer.subject, "Hello")
    composer.body.setPlainText("Text")
    qtbot.keyClick(composer.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(world.engine.outbox()) == 1)
    bar = window.context.bar
    qtbot.waitUntil(lambda: bar.texts == ["Sending to 1 person in 5 s"])
    assert composer not in ComposerWindow.alive
    assert bar.press()
    qtbot.waitUntil(lambda: world.engine.outbox() == [])
    drafts = world.engine.folder(world.folders[Role.DRAFTS])
    assert drafts.total == 1


@pytest.mark.parametrize("kind", ["new", "answer"])
def test_a_draft_that_comes_back_goes_by_its_subject(
    window: Window, world: World, qtbot: QtBot, kind: str
) -> None:
    engine, sender = world.engine, Address("", "ana@example.org")
    draft = Draft(world.account, sender, (), subject="Invitation")
    place = engine.save_draft(draft).result(10)
    if kind == "answer":
        draft = replace(draft, answers=place)
    again = ComposerWindow(window.context, window, replace(draft, draft_place=place))
    again.show()
    assert (again.windowTitle(), again.heading.accessibleName()) == ("Invitation", "Invitation")
    qtbot.keyClicks(again.subject, "!")
    assert (again.windowTitle(), again.heading.accessibleName()) == ("Invitation!", "Invitation!")
    again.subject.clear()
    assert (again.windowTitle(), again.heading.text()) == ("New message", "Draft")
    again._sent = True
    again.close()


def test_a_new_message_keeps_its_heading_while_it_is_saved(
    composer: ComposerWindow, world: World, engine: Engine, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Plan")
    qtbot.keyClick(composer.subject, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(composer.saved.isVisible)
    qtbot.keyClicks(composer.subject, "s")
    assert (composer.windowTitle(), composer.heading.text()) == ("Plans", "New message")


def test_closing_keeps_a_draft(
    composer: ComposerWindow, world: World, engine: Engine, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Kept")
    composer.close()
    qtbot.waitUntil(lambda: engine.folder(world.folders[Role.DRAFTS]).total == 1)
    rows = engine.rows(engine.list_ids(world.folders[Role.DRAFTS]))
    assert [r.subject for r in rows] == ["Kept"]


def test_an_untouched_composer_leaves_nothing(
    composer: ComposerWindow, world: World, engine: Engine
) -> None:
    composer.close()
    assert engine.folder(world.folders[Role.DRAFTS]).total == 0


def over(kind: str, at: float = 0.0) -> SendCheck:
    quota = Quota(100, 500, 24, 500, 0, 0, (), "test", "2026-01-01")
    return SendCheck(120, 1000, (Verdict(kind, 120, 100, Severity.OVER, "", at),), quota)


@pytest.mark.parametrize("kind", ["recipients", "window", "size"])
def test_send_explains_a_limit_instead_of_sending(
    composer: ComposerWindow, world: World, qtbot: QtBot, kind: str
) -> None:
    composer.to.set_people((Address("", "a@example.net"),))
    composer._check_soon.close()
    composer._check_asked += 1
    composer._show_check(over(kind))
    composer._on_send(None)
    box = composer.findChild(QMessageBox)
    assert box is not None
    assert box.text() == explain(over(kind).verdicts[0])
    box.close()
    assert world.engine.outbox() == []


def checked(*sent: tuple[float, int], people: int) -> SendCheck:
    """What the rules say of a message to so many when (when, places) were sent, 10 a day."""
    return check(
        recipients=[f"p{n}@example.net" for n in range(people)],
        size=1000,
        attachments_raw=0,
        limits=ResolvedLimits(recipients_per_window=10),
        certain=sent,
        estimated=(),
        now=START,
    )


@pytest.mark.parametrize(
    ("people", "words", "hours"),
    [
        (0, "When 1 place is free: ", 1),
        (1, "When 1 place is free: ", 1),
        (3, "When 3 places are free: ", 2),
        (10, "When 10 places are free: ", 24),
    ],
)
def test_later_waits_until_the_places_it_needs_are_free(
    people: int, words: str, hours: int
) -> None:
    sent = ((START - 23 * 3600, 1), (START - 22 * 3600, 2), (START, 7))
    found = choices(START, checked(*sent, people=people))
    assert found[0][0].startswith(words)
    assert found[0][1] == START + hours * 3600 + 60
    assert all(at > START for _words, at in found)
    assert room(START, checked(*sent, people=people)) == found[0][1]


@pytest.mark.parametrize(("sent", "people"), [(9, 0), (9, 1), (0, 10), (5, 11)])
def test_later_waits_for_no_place_when_they_are_free_or_never_will_be(
    sent: int, people: int
) -> None:
    now = checked((START - 3600, sent), people=people)
    assert not [w for w, _at in choices(START, now) if w.startswith("When ")]
    assert room(START, now) == 0.0


def test_a_picked_time_begins_when_there_is_room(
    composer: ComposerWindow, window: Window, qtbot: QtBot
) -> None:
    engine = window.context.engine
    now = engine.clock.now()
    full = Quota(10, 10, 24, 10, 0, 0, (Freed(now + 7200, 1), Freed(now + 86_400, 9)), "", "")
    qtbot.waitUntil(lambda: composer.limits.check is not None)
    composer.limits.show_check(SendCheck(2, 0, (), full))
    composer._fill_later()
    pick = next(a for a in composer.later.menu().actions() if a.text().startswith("Pick date"))
    pick.trigger()
    dialog = composer.findChild(TimeDialog)
    assert isinstance(dialog, TimeDialog)
    assert 0 <= dialog.at - (now + 86_400) <= 60
    dialog.reject()


def test_a_message_is_sent_at_a_picked_time(
    composer: ComposerWindow, world: World, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.to.entry, "nadia@example.net,")
    qtbot.keyClicks(composer.subject, "In a month")
    menu = composer.later.menu()
    qtbot.mouseClick(composer.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(menu.isVisible)
    pick = next(a for a in menu.actions() if a.text().startswith("Pick date and time"))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(pick).center())
    qtbot.waitUntil(lambda: composer.findChild(TimeDialog) is not None)
    dialog = composer.findChild(TimeDialog)
    assert isinstance(dialog, TimeDialog)
    dialog.date.setDate(dialog.date.date().addDays(30))
    wanted = dialog.at
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [i.not_before for i in world.engine.outbox()] == [wanted])
    qtbot.waitUntil(lambda: composer not in ComposerWindow.alive)


def test_the_end_of_the_program_keeps_an_open_draft(
    composer: ComposerWindow, window: Window, world: World, engine: Engine, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.subject, "Nearly lost")
    window.close()
    wait_for_saves(10)
    rows = engine.rows(engine.list_ids(world.folders[Role.DRAFTS]))
    assert [r.subject for r in rows] == ["Nearly lost"]


@pytest.mark.parametrize("way", ["close", "throw away"])
def test_leaving_while_a_save_is_under_way(
    composer: ComposerWindow,
    engine: Engine,
    world: World,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
) -> None:
    qtbot.keyClicks(composer.subject, "One")
    first: Future[PlaceId] = Future()
    save = engine.save_draft
    held = [first]
    monkeypatch.setattr(engine, "save_draft", lambda draft: held.pop() if held else save(draft))
    composer._save()
    qtbot.keyClicks(composer.subject, " more")
    draft = composer.draft()
    if way == "close":
        composer.close()
    else:
        composer._throw_away()
    first.set_result(save(draft).result(10))
    if way == "close":
        wait_for_saves(10)
        rows = engine.rows(engine.list_ids(world.folders[Role.DRAFTS]))
        assert [r.subject for r in rows] == ["One more"]
    else:
        qtbot.waitUntil(lambda: engine.folder(world.folders[Role.DRAFTS]).total == 0)
