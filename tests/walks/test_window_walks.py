"""The walks through the window: real widgets offscreen, real events, the real service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.base.paths import Profile
from app.engine import Engine
from app.ui.calendar.editor import EventEditor
from app.ui.calendar.pane import CalendarPane
from app.ui.contacts.pane import ContactsPane
from tests.walks.desk import Desk
from tests.walks.world import World


def test_walk_a_new_mail_appears_by_itself(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.world.deliver("Frisch eingetroffen")
    desk.until(lambda: "Frisch eingetroffen" in desk.subjects())
    desk.click_row("Frisch eingetroffen")
    desk.until(lambda: desk.pane.reading.message is not None)
    message = desk.pane.reading.message
    assert message is not None
    assert message.headers.subject == "Frisch eingetroffen"


def test_walk_b_delete_offline_close_open_online(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.world.pull_the_plug()
    desk.click_row("Vereinsreise")
    desk.key(Qt.Key.Key_Delete)
    desk.until(lambda: desk.subjects() == ["Budget review", "Offre pour la salle"])
    desk.until(lambda: desk.window.context.bar.isVisible())
    assert "Vereinsreise" in desk.world.mailbox()
    desk.close()
    desk.world.plug_in()
    again = open_desk()
    again.until(lambda: again.subjects() == ["Budget review", "Offre pour la salle"])
    again.until(lambda: again.world.mailbox("Trash") == ["Vereinsreise"])
    assert again.world.mailbox() == ["Budget review", "Offre pour la salle"]


def test_walk_b_undo_brings_it_back(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.click_row("Vereinsreise")
    desk.key(Qt.Key.Key_Delete)
    desk.until(lambda: len(desk.subjects()) == 2)
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.until(lambda: not desk.engine.journal())
    assert "Vereinsreise" in desk.world.mailbox()


def test_walk_c_write_and_send(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.write_and_send(desk.world.other, "Aus dem Fenster")
    desk.until(lambda: "Aus dem Fenster" in desk.world.mailbox("INBOX", desk.world.other))
    desk.until(lambda: desk.world.mailbox("Sent") == ["Aus dem Fenster"])
    assert desk.world.mailbox("INBOX", desk.world.other) == ["Aus dem Fenster"]


def test_walk_d_edit_an_event_offline_while_another_client_does(
    open_desk: Callable[[], Desk],
) -> None:
    """The title changes here with the plug pulled, the place elsewhere: both survive."""
    desk = open_desk()
    world = desk.world
    monday = date.today() - timedelta(days=date.today().weekday())
    href = "personal/walk-d.ics"
    text = event_text("walk-d", "Budget review", f"{monday + timedelta(days=1):%Y%m%d}")
    assert world.dav("PUT", href, text, Content_Type="text/calendar")[0] == 201
    desk.window.show_pane("calendar")
    pane = desk.window.findChild(CalendarPane)
    assert pane is not None
    grid = pane.grid
    QTest.keyClick(desk.window, Qt.Key.Key_F5)

    def titles() -> list[str]:
        return [e.summary for e in grid.entries]

    desk.until(lambda: titles() == ["Budget review"])
    world.pull_the_plug()
    spot = grid.rect_of(grid.entries[0]).center().toPoint()
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.until(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    editor.title.selectAll()
    QTest.keyClicks(editor.title, "Budget review 2027")
    QTest.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    desk.until(lambda: titles() == ["Budget review 2027"])
    assert grid.entries[0].occurrence.pending
    theirs = text.replace("END:VEVENT", "LOCATION:Salle Arolla\r\nEND:VEVENT")
    assert world.dav("PUT", href, theirs, Content_Type="text/calendar")[0] in (201, 204)
    world.plug_in()
    desk.until(lambda: not desk.engine.journal())
    merged = world.dav("GET", href)[1]
    assert "SUMMARY:Budget review 2027" in merged
    assert "LOCATION:Salle Arolla" in merged
    desk.until(lambda: grid.entries[0].occurrence.location == "Salle Arolla")
    assert titles() == ["Budget review 2027"]
    assert not grid.entries[0].occurrence.pending


def event_text(uid: str, summary: str, day: str) -> str:
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN", "BEGIN:VEVENT"),
        *(f"UID:{uid}", f"DTSTAMP:{day}T000000Z"),
        *(f"DTSTART:{day}T100000", f"DTEND:{day}T113000", f"SUMMARY:{summary}"),
        *("END:VEVENT", "END:VCALENDAR", ""),
    ]
    return "\r\n".join(lines)


def test_a_second_start_raises_the_first(open_desk: Callable[[], Desk]) -> None:
    """R22, 20 of 20: never two windows on one profile, and the first one comes forward."""
    from app.base.errors import UserError

    desk = open_desk()
    raised: list[int] = []
    desk.window.context.bridge.raise_requested.connect(lambda: raised.append(1))
    for count in range(1, 21):
        second = desk.engine.query(_second_start(desk.world))
        with pytest.raises(UserError, match="window_running"):
            desk.result_of(second)
        desk.until(lambda count=count: len(raised) == count)


def _second_start(world: World) -> Callable[[], Engine]:
    return lambda: Engine.open(Profile.at(world.profile), face="window")


CARDS = 200


def _many_cards() -> str:
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:walk-e-{n}\r\nN:Muster{n:03};Person;;;\r\n"
        f"FN:Person Muster{n:03}\r\nEMAIL:person{n}@example.net\r\nEND:VCARD\r\n"
        for n in range(CARDS)
    )


def _cards_on_server(world: World) -> int:
    """Ask the server itself how many cards the book holds."""
    code, answer = world.dav("PROPFIND", "people/", Depth="1")
    assert code == 207
    return answer.count(".vcf</")


def test_walk_e_import_cards_offline_then_online_then_undo(
    open_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    desk = open_desk()
    path = tmp_path / "people.vcf"
    path.write_text(_many_cards(), newline="")
    desk.window.show_pane("contacts")
    pane = desk.window.findChild(ContactsPane)
    assert pane is not None
    desk.until(lambda: bool(pane.writable_books()))
    assert len(pane.list.model.ids) == 0
    desk.world.pull_the_plug()
    pane.import_file(str(path))
    desk.until(lambda: len(pane.list.model.ids) == CARDS)
    bar = desk.window.context.bar
    desk.until(lambda: f"{CARDS} contacts imported into People" in bar.texts)
    assert _cards_on_server(desk.world) == 0
    desk.world.plug_in()
    desk.engine.sync()
    desk.until(lambda: not desk.engine.journal())
    assert _cards_on_server(desk.world) == CARDS
    assert len(pane.list.model.ids) == CARDS
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: len(pane.list.model.ids) == 0)
    desk.until(lambda: not desk.engine.journal())
    assert _cards_on_server(desk.world) == 0
