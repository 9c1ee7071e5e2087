"""The walks through the window: real widgets offscreen, real events, the real service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.base.paths import Profile
from app.domain.ids import PlaceId
from app.domain.mail import Role
from app.engine import Engine
from app.openpgp import PgpyOpenPgp
from app.ui.calendar.editor import EventEditor
from app.ui.calendar.pane import CalendarPane
from app.ui.contacts.pane import ContactsPane
from app.ui.words import number
from tests.walks.desk import LONG, Desk
from tests.walks.many import (
    RECIPIENTS,
    SECRET_TEXT,
    encrypted_part,
    fill_window,
    members,
    received,
    write_cards,
)
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


def paste(text: str) -> None:
    """Put a text into the field with the keyboard, as from another program."""
    QApplication.clipboard().setText(text)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def as_infomaniak(desk: Desk, undo_seconds: int) -> None:
    """Let the account be one of the provider with limits, sends held back for a while."""
    (account,) = desk.engine.accounts()
    wanted = replace(account.settings, provider="infomaniak", undo_seconds=undo_seconds)
    future = desk.engine.update_account(account.id, wanted)
    desk.until(future.done)
    future.result()


def test_walk_c_send_to_42_people_encrypted(
    open_desk: Callable[[], Desk], synced: World, tmp_path: Path
) -> None:
    synced.ok("keys", "generate", synced.address)
    people = members(synced, tmp_path / "certificates.asc")
    synced.ok("keys", "import", str(tmp_path / "certificates.asc"))
    desk = open_desk()
    as_infomaniak(desk, undo_seconds=3)
    composer = desk.write_new()
    paste(", ".join(f"{member.address}" for member in people))
    desk.until(lambda: len(composer.to.people()) == RECIPIENTS)
    desk.until(lambda: composer.limits.words.startswith("42 of 100 recipients"))
    assert "500 of 500 sends left in 24 h" in composer.limits.words
    QTest.mouseClick(composer.encrypt, Qt.MouseButton.LeftButton)
    assert composer.sign.isChecked()
    desk.until(lambda: composer.to.key_states() == ["usable"] * RECIPIENTS)
    # somebody without a key: said while writing, and gone again with Backspace
    QTest.mouseClick(composer.to.entry, Qt.MouseButton.LeftButton)
    QTest.keyClicks(composer.to.entry, synced.other)
    QTest.keyClick(composer.to.entry, Qt.Key.Key_Return)
    desk.until(lambda: composer.to.key_states()[-1] == "none")
    assert composer.hint.text().startswith(f"{synced.other} has no usable key")
    QTest.keyClick(composer.to.entry, Qt.Key.Key_Backspace)
    desk.until(lambda: composer.limits.words.startswith("42 of 100 recipients"))
    QTest.mouseClick(composer.subject, Qt.MouseButton.LeftButton)
    QTest.keyClicks(composer.subject, "Vereinsreise")
    QTest.mouseClick(composer.body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.keyClicks(composer.body, SECRET_TEXT)
    sent_before = synced.smtp.bytes_from_client
    with synced.smtp.listening() as said:
        QTest.mouseClick(composer.send, Qt.MouseButton.LeftButton)
        bar = desk.window.context.bar
        desk.until(lambda: any(t.startswith("Sending to 42 people in ") for t in bar.texts))
        (waiting,) = desk.engine.outbox()
        assert len(waiting.to) == RECIPIENTS
        assert waiting.not_before - waiting.created == pytest.approx(3, abs=0.5)
        assert synced.smtp.bytes_from_client == sent_before
        desk.until(lambda: not desk.engine.outbox())
    for member in people:
        synced.wait_for_mail(["..."], user=member.address)
    desk.until(lambda: not desk.engine.waiting_changes())
    copies = {member.address: received(synced, member.address) for member in people}
    assert {len(found) for found in copies.values()} == {1}
    assert synced.mailbox("Sent") == ["..."]
    wire = bytes(said)
    assert wire.count(b"RCPT TO:") == RECIPIENTS
    assert b"Geheim" not in wire
    assert b"Vereinsreise" not in wire
    (message,) = copies[people[20].address]
    opened = PgpyOpenPgp().decrypt(encrypted_part(message), [people[20].secret], [])
    assert SECRET_TEXT.encode() in opened.data
    (account,) = desk.engine.accounts()
    quota = desk.engine.quota(account.id)
    assert (quota.used_certain, quota.used_estimated, quota.left) == (42, 0, 500 - 42)
    sent = next(f for f in desk.engine.folders() if f.role is Role.SENT)
    desk.until(lambda: len(desk.engine.list_ids(sent.id)) == 1)
    delivery = desk.engine.delivery(PlaceId(desk.engine.list_ids(sent.id)[0]))
    assert delivery is not None
    story = delivery.steps
    assert [step.step for step in story] == ["queued", "sending", "accepted", "filed"]
    assert desk.engine.problems() == []


def test_walk_c_a_full_window_is_explained_before_anything_leaves(
    open_desk: Callable[[], Desk], synced: World
) -> None:
    fill_window(synced, 480)
    desk = open_desk()
    as_infomaniak(desk, undo_seconds=0)
    composer = desk.write_new()
    paste("; ".join(f"p{number}@verein.example" for number in range(RECIPIENTS)))
    desk.until(lambda: composer.limits.words.startswith("42 of 100 recipients"))
    assert "20 of 500 sends left in 24 h" in composer.limits.words
    assert "480 more " in composer.limits.words
    before = synced.smtp.bytes_from_client
    QTest.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    box = desk.box(composer)
    assert "This message would be number 522 of 500 sends in 24 hours." in box.text()
    assert "use Send later" in box.text()
    QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    desk.until(lambda: composer.findChild(QMessageBox) is None)
    assert desk.engine.outbox() == []
    assert synced.smtp.bytes_from_client == before


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


def _cards_on_server(world: World) -> int:
    """Ask the server itself how many cards the book holds."""
    code, answer = world.dav("PROPFIND", "people/", Depth="1")
    assert code == 207
    return answer.count(".vcf</")


def drop(pane: QWidget, path: Path) -> None:
    """Drop a file on a pane, as from a file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    spot, none = QPoint(50, 50), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(spot, actions, data, button, none)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(pane, QDropEvent(QPointF(spot), actions, data, button, none))


def import_many(desk: Desk, folder: Path, count: int, timeout: int) -> None:
    """Drop, preview, import offline, undo half uploaded; again, all uploaded, one Undo for all."""
    engine, world, bar = desk.engine, desk.world, desk.window.context.bar
    path = write_cards(folder / "people.vcf", count)
    desk.window.show_pane("contacts")
    pane = desk.window.findChild(ContactsPane)
    assert pane is not None
    desk.until(lambda: bool(pane.writable_books()))
    assert len(pane.list.model.ids) == 0

    def bring() -> None:
        drop(pane, path)
        question = desk.box(desk.window, "importQuestion")
        assert question.text() == f"Import {number(count)} contacts into People?"
        assert "1 entry cannot be read" in question.informativeText()
        assert "1 contact is in the file twice" in question.informativeText()
        QTest.mouseClick(question.defaultButton(), Qt.MouseButton.LeftButton)
        desk.until(lambda: len(pane.list.model.ids) == count)
        desk.until(lambda: f"{number(count)} contacts imported into People" in bar.texts)

    def undo() -> None:
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        pane.list.view.setFocus()
        desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        desk.until(lambda: len(pane.list.model.ids) == 0)
        desk.until(lambda: not engine.waiting_changes(), timeout)
        assert _cards_on_server(world) == 0

    world.pull_the_plug()
    bring()
    assert engine.waiting_changes() == count
    assert _cards_on_server(world) == 0
    world.plug_in()
    engine.sync()
    desk.until(lambda: "Carrying out your changes, " in desk.window.state_words, timeout)
    desk.until(lambda: 0 < engine.waiting_changes() < count * 2 // 3, timeout)
    undo()
    bring()
    desk.until(lambda: not engine.waiting_changes(), timeout)
    assert _cards_on_server(world) == count
    assert len(pane.list.model.ids) == count
    undo()
    assert engine.problems() == []


def test_walk_e_import_many_contacts(open_desk: Callable[[], Desk], tmp_path: Path) -> None:
    import_many(open_desk(), tmp_path, 300, LONG * 4)


@pytest.mark.full
def test_walk_e_import_10_000_contacts(
    many_cards: World, sit_down: Callable[[World], Desk], tmp_path: Path
) -> None:
    many_cards.add_account()
    many_cards.ok("sync")
    import_many(sit_down(many_cards), tmp_path, 10_000, 3_600_000)
