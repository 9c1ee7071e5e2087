"""The card of an invitation in an opened message, and its way into the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from app.domain.ids import PlaceId
from app.engine.engine import Engine
from app.ui.calendar.pane import CalendarPane
from app.ui.mail.invitation import InvitationCard
from app.ui.mail.pane import MailPane
from app.ui.mail.text import TextBody
from app.ui.theme import Theme
from app.ui.window import Window
from tests.ui.calendar.conftest import Diary
from tests.ui.conftest import START, World

DAY = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
UID = "review@example.net"


def invitation(*lines: str, method: str = "REQUEST", start: str = "", summary: str = "") -> str:
    inner = (
        f"UID:{UID}",
        start or f"DTSTART:{DAY:%Y%m%dT%H%M%SZ}",
        *(() if "VALUE=DATE" in start else ("DURATION:PT1H",)),
        f"SUMMARY:{summary or 'Budget review'}",
        "ORGANIZER;CN=Nadia Rochat:mailto:nadia@example.net",
        *lines,
    )
    return "\r\n".join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT", *inner,
         "END:VEVENT", "END:VCALENDAR", "")
    )  # fmt: skip


def put(world: World, text: str, *, at: float = START, subject: str = "Invitation") -> PlaceId:
    message = EmailMessage()
    message["From"] = "Nadia Rochat <nadia@example.net>"
    message["To"] = "ana@example.org, the.whole.department.of.everything@example.org"
    message["Subject"] = subject
    message["Message-ID"] = f"<{subject}.{at}@example.net>"
    message.set_content("You are invited.\n")
    message.add_alternative(
        text.encode(), maintype="text", subtype="calendar", params={"method": "REQUEST"}
    )
    return world.put(message.as_bytes(), at=at)


Opener = Callable[..., InvitationCard]


@pytest.fixture
def diary(engine: Engine, world: World) -> Diary:
    return Diary(engine, world)


@pytest.fixture
def opened(
    world: World, window_of: Callable[[], Window], qtbot: QtBot
) -> Callable[[str], InvitationCard]:
    """Opens a message with an invitation in the window."""

    def make(text: str) -> InvitationCard:
        put(world, text)
        window = window_of()
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
        pane = window.findChild(MailPane)
        assert isinstance(pane, MailPane)
        qtbot.waitUntil(lambda: len(pane.list.model.ids) >= 1)
        pane.list.select_row(0)
        qtbot.waitUntil(lambda: pane.reading.invitation is not None)
        card = pane.reading.invitation
        assert isinstance(card, InvitationCard)
        qtbot.waitUntil(card.isVisible)
        return card

    return make


def in_calendars(engine: Engine) -> list[str]:
    items = engine.store.items.by_uid(UID)
    return [engine.store.collections.get(item.collection).name for item in items]


def bar_of(card: InvitationCard) -> list[str]:
    return card._context.bar.texts


# into the calendar


def test_added_once_with_undo_then_shown(
    opened: Opener, diary: Diary, engine: Engine, qtbot: QtBot
) -> None:
    engine.set_collection(diary.by_name["Atelier"], default=True).result(10)
    card = opened(invitation())
    assert (card.add.isVisible(), card.show_it.isVisible()) == (True, False)
    assert card.where.accessibleName() == "It goes into Atelier"
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)  # too quick
    qtbot.waitUntil(card.show_it.isVisible)
    assert not card.add.isVisible()
    assert card.where.accessibleName() == "It is in Atelier"
    assert bar_of(card) == ["Added to Atelier"]
    assert in_calendars(engine) == ["Atelier"]
    assert [entry.kind for entry in engine.journal()] == ["dav_put"]
    assert card._context.bar.press()
    qtbot.waitUntil(card.add.isVisible)
    assert card.add.isEnabled()
    assert in_calendars(engine) == []


def test_show_in_calendar_selects_the_event(
    opened: Opener, diary: Diary, engine: Engine, qtbot: QtBot
) -> None:
    engine.add_ics(invitation(), diary.by_name["Atelier"]).result(10)
    engine.set_collection(diary.by_name["Atelier"], visible=False).result(10)
    card = opened(invitation())
    assert not card.add.isVisible()
    window = card.window()
    qtbot.mouseClick(card.show_it, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(CalendarPane) is not None)
    pane = window.findChild(CalendarPane)
    assert isinstance(pane, CalendarPane)
    qtbot.waitUntil(lambda: pane.selected_entry is not None)
    assert pane.selected_entry is not None
    assert pane.selected_entry.occurrence.uid == UID
    assert pane.isVisible()
    assert pane.anchor == DAY.astimezone().date()
    assert next(c for c in engine.collections() if c.name == "Atelier").visible


def test_what_is_deleted_can_be_added_again(
    opened: Opener, diary: Diary, engine: Engine, qtbot: QtBot
) -> None:
    engine.add_ics(invitation(), diary.by_name["Personal"]).result(10)
    card = opened(invitation())
    assert card.show_it.isVisible()
    engine.delete_event(engine.store.items.by_uid(UID)[0].id).result(10)
    qtbot.waitUntil(card.add.isVisible)


def test_without_a_calendar_it_says_so(opened: Opener) -> None:
    card = opened(invitation())
    assert not card.add.isEnabled()
    assert card.where.accessibleName() == "There is no calendar that can be written to."


# what it says


@pytest.mark.usefixtures("diary")
def test_times_here_and_in_the_events_own_zone(opened: Opener) -> None:
    lines = ("RRULE:FREQ=WEEKLY;COUNT=3", "LOCATION:Room 3")
    card = opened(invitation(*lines, start="DTSTART;TZID=Pacific/Kiritimati:20270105T100000"))
    start = datetime(2027, 1, 4, 20, tzinfo=UTC).astimezone()
    assert f"{start.day} January" in card.when.text()
    assert "5 January" in card.zone.text()
    assert card.zone.text().endswith("in Pacific/Kiritimati")
    assert card.repeats.text() == "Every week, 3 times"
    assert card.place.toPlainText() == "Room 3"
    assert card.who.accessibleName() == "Nadia Rochat <nadia@example.net>"
    assert card.title.accessibleName() == "Budget review"
    assert not card.state.isVisible()


@pytest.mark.usefixtures("diary")
def test_no_second_time_where_it_is_the_same(opened: Opener, engine: Engine) -> None:
    zone = engine.local_zone()
    card = opened(invitation(start=f"DTSTART;TZID={zone}:20270105T100000"))
    assert card.zone.text() == ""
    assert not card.zone.isVisible()


@pytest.mark.usefixtures("diary")
def test_whole_days(opened: Opener) -> None:
    card = opened(invitation("DTEND;VALUE=DATE:20270107", start="DTSTART;VALUE=DATE:20270105"))
    assert card.when.text() == "Tue 5 Jan – Wed 6 Jan"
    assert card.zone.text() == ""


@pytest.mark.parametrize(
    ("lines", "method", "known", "words", "addable"),
    [
        ((), "CANCEL", False, "This event has been cancelled.", False),
        ((), "CANCEL", True, "This event has been cancelled. It is still in Personal.", False),
        (("STATUS:CANCELLED",), "REQUEST", False, "This event has been cancelled.", False),
        (("SEQUENCE:2",), "REQUEST", False, "This invitation has been updated.", True),
        (("SEQUENCE:2",), "REQUEST", True, "Updated: Personal has an earlier version.", False),
        (("ATTENDEE;CN=Leo;PARTSTAT=DECLINED:mailto:leo@example.net",), "REPLY", False,
         "Leo has declined.", False),
    ],
)  # fmt: skip
def test_what_has_become_of_it(
    opened: Opener,
    diary: Diary,
    engine: Engine,
    lines: tuple[str, ...],
    method: str,
    known: bool,
    words: str,
    addable: bool,
) -> None:
    if known:
        engine.add_ics(invitation(), diary.by_name["Personal"]).result(10)
    card = opened(invitation(*lines, method=method))
    assert card.state.text() == words
    assert card.add.isVisible() == addable
    assert card.show_it.isVisible() == known


@pytest.mark.usefixtures("diary")
def test_the_card_follows_the_message(opened: Opener, world: World, qtbot: QtBot) -> None:
    world.add("Plain", at=START - 60)
    card = opened(invitation())
    pane = card.window().findChild(MailPane)
    assert isinstance(pane, MailPane)
    pane.list.select_row(1)
    qtbot.waitUntil(lambda: pane.reading.message is not None and not card.isVisible())
    pane.list.select_row(0)
    qtbot.waitUntil(card.isVisible)


@pytest.mark.usefixtures("diary")
def test_what_cannot_be_read_is_said(opened: Opener) -> None:
    card = opened("nonsense")
    assert card.state.text() == "This message carries an event that cannot be read."
    assert not card.add.isVisible()


# room


@pytest.mark.usefixtures("diary")
@pytest.mark.parametrize("width", [300, 340, 420, 520, 700])
def test_nothing_is_clipped(opened: Opener, qtbot: QtBot, width: int) -> None:
    place = "LOCATION:https://meet.example.net/" + "a1b2c3d4" * 30
    card = opened(invitation(place, "SEQUENCE:1", summary="Review of the budget " * 9))
    pane = card.window().findChild(MailPane)
    assert isinstance(pane, MailPane)
    total = pane.reading.width() + pane.list.width()
    pane._inner.setSizes([total - width, width])
    viewport = pane.reading.viewport()
    outer = pane.reading.widget()
    area = QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())

    def inside() -> None:
        for part in (card, card.title, card.when, card.place, card.where, card.add):
            where = QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
            assert area.left() <= where.left(), part
            assert where.right() <= area.right(), (part, where, area)
        assert outer.width() <= viewport.width()
        assert card.add.width() >= card.add.sizeHint().width()
        assert card.add.height() >= card.add.sizeHint().height()
        assert card.when.height() >= card.when.heightForWidth(card.when.width())

    qtbot.waitUntil(lambda: _passes(inside))


def _passes(check: Callable[[], None]) -> bool:
    check()
    return True


def test_a_place_that_has_gone_does_not_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    body = TextBody(theme)
    body.show_text("Room 3")
    gone: list[bool] = []
    body.destroyed.connect(lambda: gone.append(True))
    body.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    theme.set_mode("dark")  # an exception in a slot fails the test
