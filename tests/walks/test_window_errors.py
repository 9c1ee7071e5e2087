"""Faults a person meets at the window: one clear sentence with what to do, and nothing is lost."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.mail import Role
from app.ui.calendar.editor import EventEditor
from app.ui.calendar.pane import CalendarPane
from app.ui.calendar.popover import EventCard
from app.ui.composer.window import ComposerWindow
from app.ui.mail.outbox import OutboxCard
from app.ui.message_bar import Toast
from app.ui.problems import ProblemCard, ProblemPanel
from app.ui.status import StatusPanel
from tests.bed.scripted_smtp import ScriptedSmtp
from tests.walks.desk import Desk
from tests.walks.world import World, fill_up

PICTURES = os.environ.get("MARMOT_PICTURES", "")  # a directory: keep what the panels look like


def texts(widget: QWidget) -> list[str]:
    """Return what can be read on a widget; fail where a line is cut off."""
    found = []
    for part in widget.findChildren(QLabel):
        if not part.isVisibleTo(widget) or not part.text():
            continue
        found.append(part.text())
        high = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
        assert part.height() >= high, f"cut off below: {part.text()}"
        if not part.wordWrap():
            assert part.width() >= part.sizeHint().width(), f"cut off: {part.text()}"
    return found


def plain(sentence: str) -> bool:
    """One or two sentences for people: ended, without a code, an object or a gap."""
    return sentence.endswith((".", "!", "?")) and not re.search(r"[{}_…]|Traceback", sentence)


def keep_picture(desk: Desk, widget: QWidget, name: str) -> None:
    """Save how it looks in light and dark when somebody wants to look."""
    if PICTURES:
        for mode in ("light", "dark"):
            desk.window.context.theme.set_mode(mode)
            QApplication.processEvents()
            widget.grab().save(str(Path(PICTURES) / f"{name}-{mode}.png"))
        desk.window.context.theme.set_mode("light")


def open_problems(desk: Desk, count: int = 1) -> ProblemPanel:
    """Open the problem panel; what it says is for people."""
    desk.until(lambda: len(desk.engine.problems()) == count)
    desk.window.context.actions.trigger("window.problems")
    (panel,) = desk.window.findChildren(ProblemPanel)
    desk.qtbot.waitExposed(panel)
    desk.until(
        lambda: [c.isVisibleTo(panel) for c in panel.findChildren(ProblemCard)] == [True] * count
    )
    for card in panel.findChildren(ProblemCard):
        words = texts(card)
        assert plain(words[0]), words
        assert plain(words[1]), words
    return panel


def card_of(panel: ProblemPanel, about: str = "") -> ProblemCard:
    """Return the card about something as it is now: the panel makes them anew."""
    cards = [c for c in panel.findChildren(ProblemCard) if about in c.accessibleName()]
    shown = [card for card in cards if card.isVisibleTo(panel)]
    assert len(shown) == 1
    return shown[0]


def press(desk: Desk, inside: Callable[[], QWidget], text: str) -> None:
    """Click a button as soon as it can be seen."""

    def found() -> list[QPushButton]:
        widget = inside()
        buttons = widget.findChildren(QPushButton)
        return [b for b in buttons if b.text() == text and b.isVisibleTo(widget)]

    desk.until(lambda: len(found()) == 1)
    QTest.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def choices(widget: QWidget) -> list[str]:
    return [b.text() for b in widget.findChildren(QPushButton) if b.isVisibleTo(widget)]


def state_lines(desk: Desk, service: str) -> list[str]:
    """Open the status panel and return the sentences about a service."""
    desk.window.context.actions.trigger("window.status")
    panel = desk.window.findChildren(StatusPanel)[-1]
    lines = [line for line in texts(panel) if line.startswith(f"{service}: ")]
    name = re.sub(r"[^a-z]+", "-", " ".join(lines).lower())[:50].strip("-")
    keep_picture(desk, panel, f"status-{name}")
    panel.close()
    return [line.removeprefix(f"{service}: ") for line in lines]


def change_settings(
    desk: Desk, change: Callable[[AccountSettings], AccountSettings], **secrets: str
) -> None:
    (account,) = desk.engine.accounts()
    future = desk.engine.update_account(account.id, change(account.settings), secrets)
    desk.until(future.done)
    future.result()


def has_state(desk: Desk, service: str, code: str) -> bool:
    return any(s.service == service and s.code == code for s in desk.engine.states())


def in_drafts(desk: Desk) -> list[str]:
    (account,) = desk.engine.accounts()
    drafts = desk.engine.store.folders.by_role(account.id, Role.DRAFTS)
    assert drafts is not None
    store = desk.engine.store.messages
    return [row.subject for row in store.rows(store.ids(drafts.id))]


# servers that refuse


def test_a_refused_recipient(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.write_and_send("who@elsewhere.example", "Ins Leere")
    panel = open_problems(desk)
    words = texts(card_of(panel))
    assert "(550)." in words[0]
    assert "Drafts" in words[1]
    assert "Try again" not in choices(card_of(panel))
    press(desk, lambda: card_of(panel), "Details")
    assert any("no mail leaves the test bed" in line for line in texts(card_of(panel)))
    keep_picture(desk, panel, "problems-recipient")
    assert in_drafts(desk) == ["Ins Leere"]
    desk.until(lambda: desk.world.mailbox("Drafts") == ["Ins Leere"])
    press(desk, lambda: card_of(panel), "Dismiss")
    desk.until(lambda: not desk.engine.problems())


def test_a_refusal_for_now_waits_in_the_outbox(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    with ScriptedSmtp({"RCPT": b"451 4.7.1 greylisted, come back later\r\n"}) as server:
        desk.world.smtp.target = ("127.0.0.1", server.port)
        desk.write_and_send(desk.world.other, "Spaeter")
        desk.until(lambda: any(item.error for item in desk.engine.outbox()))
        tree = desk.pane.tree
        tree.choose("outbox")
        outbox = desk.pane.outbox
        desk.until(lambda: any("Next try" in line for line in texts(outbox)))
        assert any("greylisted" in line for line in texts(outbox))
        keep_picture(desk, desk.window, "outbox-deferred")
        server.script["RCPT"] = b"250 2.1.5 now\r\n"
        press(desk, lambda: outbox, "Send now")
        desk.until(lambda: not desk.engine.outbox())
        assert len(server.accepted) == 1
    desk.until(lambda: desk.world.mailbox("Sent") == ["Spaeter"])
    assert desk.engine.problems() == []


def test_a_refused_move_comes_back(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    server = desk.world.refusing_imap()
    server.rules.append((rb"(?i)UID (MOVE|COPY) ", b"NO this folder takes no mail today"))
    desk.click_row("Vereinsreise")
    desk.key(Qt.Key.Key_Delete)
    panel = open_problems(desk)
    desk.until(lambda: "Details" in (found := choices(card_of(panel))) and "Try again" not in found)
    press(desk, lambda: card_of(panel), "Details")
    assert any("takes no mail today" in line for line in texts(card_of(panel)))
    keep_picture(desk, panel, "problems-move")
    desk.until(lambda: "Vereinsreise" in desk.subjects())
    assert "Vereinsreise" in desk.world.mailbox()


def test_a_full_mailbox_keeps_the_draft(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    server = desk.world.refusing_imap()
    server.rules.append((rb"APPEND ", b"NO [OVERQUOTA] quota exceeded"))
    desk.write_and_send("who@elsewhere.example", "Nirgends Platz")
    panel = open_problems(desk, 2)
    keep_picture(desk, panel, "problems-quota")
    assert in_drafts(desk) == ["Nirgends Platz"]
    server.rules.clear()
    press(desk, lambda: card_of(panel, "full"), "Try again")
    desk.until(lambda: desk.world.mailbox("Drafts") == ["Nirgends Platz"])
    desk.until(lambda: not desk.engine.journal())
    assert in_drafts(desk) == ["Nirgends Platz"]


def calendar_with_an_event(desk: Desk) -> CalendarPane:
    """Show a week with one event, "Sitzung", that the server has as refused.ics."""
    monday = date.today() - timedelta(days=date.today().weekday())
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN", "BEGIN:VEVENT", "UID:refused"),
        *(f"DTSTAMP:{monday:%Y%m%d}T000000Z", f"DTSTART:{monday:%Y%m%d}T100000"),
        *(f"DTEND:{monday:%Y%m%d}T113000", "SUMMARY:Sitzung", "END:VEVENT", "END:VCALENDAR", ""),
    ]
    text = "\r\n".join(lines)
    put = desk.world.dav("PUT", "personal/refused.ics", text, Content_Type="text/calendar")
    assert put[0] == 201
    desk.window.show_pane("calendar")
    pane = desk.window.findChild(CalendarPane)
    assert pane is not None
    QTest.keyClick(desk.window, Qt.Key.Key_F5)
    desk.until(lambda: titles(pane) == ["Sitzung"])
    return pane


def titles(pane: CalendarPane) -> list[str]:
    return [e.summary for e in pane.grid.entries]


def rename(desk: Desk, pane: CalendarPane, title: str) -> None:
    """Open the only event with a double click, type another title, save."""
    grid = pane.grid
    spot = grid.rect_of(grid.entries[0]).center().toPoint()
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.until(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    editor.title.selectAll()
    QTest.keyClicks(editor.title, title)
    QTest.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    desk.until(lambda: not EventEditor.alive)


@pytest.mark.parametrize("status", [507, 403])
def test_a_calendar_server_that_refuses_an_edit(open_desk: Callable[[], Desk], status: int) -> None:
    """The edit stays here and is shown as not saved until the server takes it."""
    desk = open_desk()
    world = desk.world
    pane = calendar_with_an_event(desk)
    server = world.refusing_web()
    server.rules.append((rb"^PUT ", status))
    rename(desk, pane, "Neue Sitzung")
    panel = open_problems(desk)
    keep_picture(desk, panel, f"problems-calendar-{status}")
    assert {"Try again", "Discard change"} <= set(choices(card_of(panel)))
    assert any("kept on this computer" in line for line in texts(card_of(panel)))
    desk.until(lambda: titles(pane) == ["Neue Sitzung"])
    desk.until(lambda: [e.refused for e in pane.grid.entries] == [True])
    spot = pane.grid.rect_of(pane.grid.entries[0]).center().toPoint()
    QTest.mouseClick(pane.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.until(lambda: len(pane.window().findChildren(EventCard)) == 1)
    (card,) = pane.window().findChildren(EventCard)
    assert "Not saved on the server: see Problems" in texts(card)
    keep_picture(desk, card, f"popover-refused-{status}")
    pane.close_popover()
    assert "SUMMARY:Sitzung" in world.dav("GET", "personal/refused.ics")[1]
    server.rules.clear()
    press(desk, lambda: card_of(panel), "Try again")
    desk.until(lambda: not desk.engine.journal())
    assert "SUMMARY:Neue Sitzung" in world.dav("GET", "personal/refused.ics")[1]
    desk.until(lambda: [e.refused for e in pane.grid.entries] == [False])


def test_a_refused_edit_is_discarded_and_brought_back(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = calendar_with_an_event(desk)
    server = desk.world.refusing_web()
    server.rules.append((rb"^PUT ", 403))
    rename(desk, pane, "Neue Sitzung")
    panel = open_problems(desk)
    desk.until(lambda: titles(pane) == ["Neue Sitzung"])
    press(desk, lambda: card_of(panel), "Discard change")
    desk.until(lambda: titles(pane) == ["Sitzung"])
    assert desk.engine.problems() == []
    assert desk.engine.journal() == []
    bar = desk.window.context.bar
    desk.until(lambda: "Change discarded" in bar.texts)
    server.rules.clear()
    (told,) = [t for t in bar.findChildren(Toast) if t.label.text() == "Change discarded"]
    press(desk, lambda: told, "Undo")
    desk.until(lambda: titles(pane) == ["Neue Sitzung"])
    desk.until(lambda: not desk.engine.journal())
    assert "SUMMARY:Neue Sitzung" in desk.world.dav("GET", "personal/refused.ics")[1]


def test_a_refused_edit_is_edited_once_more(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = calendar_with_an_event(desk)
    server = desk.world.refusing_web()
    server.rules.append((rb"^PUT ", 413))
    rename(desk, pane, "Neue Sitzung")
    panel = open_problems(desk)
    assert "larger than the server accepts" in texts(card_of(panel))[0]
    desk.until(lambda: titles(pane) == ["Neue Sitzung"])
    panel.close()
    server.rules.clear()
    rename(desk, pane, "Kurze Sitzung")
    desk.until(lambda: titles(pane) == ["Kurze Sitzung"])
    desk.until(lambda: not desk.engine.journal())
    assert desk.engine.problems() == []
    assert "SUMMARY:Kurze Sitzung" in desk.world.dav("GET", "personal/refused.ics")[1]


def test_an_account_that_only_sends_keeps_a_refused_message(
    world: World, sit_down: Callable[[World], Desk]
) -> None:
    """In the outbox, with all its words; from there it goes back into the composer."""
    world.add_account(**{"--imap": "", "--dav": ""})
    desk = sit_down(world)
    desk.write_and_send("who@elsewhere.example", "Ins Leere")
    panel = open_problems(desk)
    words = texts(card_of(panel))
    assert "kept in the Outbox" in words[1]
    press(desk, lambda: card_of(panel), "Dismiss")
    desk.until(lambda: not desk.engine.problems())
    panel.close()
    desk.pane.tree.choose("outbox")
    outbox = desk.pane.outbox
    desk.until(lambda: any("kept in the Outbox" in line for line in texts(outbox)))
    desk.write_and_send("who@elsewhere.example", "Noch eines")
    desk.until(lambda: sum("kept in the Outbox" in line for line in texts(outbox)) == 2)
    assert outbox.isVisible()  # whatever changes meanwhile
    keep_picture(desk, desk.window, "outbox-only-sends")
    first = [c for c in outbox.findChildren(OutboxCard) if c.accessibleName().startswith("Ins")]
    press(desk, lambda: first[-1], "Back to draft")
    desk.until(lambda: len(ComposerWindow.alive) == 1)
    (composer,) = ComposerWindow.alive
    desk.until(lambda: composer.subject.text() == "Ins Leere")
    assert [item.subject for item in desk.engine.outbox()] == ["Noch eines"]
    assert in_drafts(desk) == ["Ins Leere"]


# connections that do not come about


def test_a_wrong_password(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    change_settings(desk, lambda s: s, password="not this one")
    desk.until(lambda: has_state(desk, "mail", "password_wrong"))
    (line,) = state_lines(desk, "Mail")
    assert plain(line)
    assert "password" in line
    assert len(desk.subjects()) == 3
    change_settings(desk, lambda s: s, password=desk.world.password)
    desk.world.deliver("Wieder da")
    desk.until(lambda: "Wieder da" in desk.subjects())


def test_a_wrong_host(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    nowhere = Server("127.0.0.1", 9, Transport.NONE, desk.world.address)
    change_settings(desk, lambda s: replace(s, imap=nowhere))
    desk.until(lambda: has_state(desk, "mail", "connection_refused"))
    (line,) = state_lines(desk, "Mail")
    assert plain(line)
    assert "Check server name and port" in line
    desk.until(lambda: len(desk.subjects()) == 3)


def test_an_unknown_host(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    nowhere = Server("mail.nowhere.invalid", 143, Transport.NONE, desk.world.address)
    change_settings(desk, lambda s: replace(s, imap=replace(nowhere, security=Transport.TLS)))
    desk.until(
        lambda: has_state(desk, "mail", "host_unknown") or has_state(desk, "mail", "network_down")
    )
    (line,) = state_lines(desk, "Mail")
    assert plain(line)
    desk.until(lambda: len(desk.subjects()) == 3)


def test_a_bad_certificate(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    port = desk.world.dovecot.imaps_port
    change_settings(
        desk,
        lambda s: replace(
            s, imap=Server("127.0.0.1", port, Transport.TLS, desk.world.address), undo_seconds=0
        ),
    )
    desk.until(lambda: has_state(desk, "mail", "tls_untrusted"))
    (line,) = state_lines(desk, "Mail")
    assert plain(line)
    assert "No password was sent." in line
    desk.until(lambda: len(desk.subjects()) == 3)


def test_no_network(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.world.pull_the_plug()
    desk.until(lambda: any(s.service == "mail" and s.code for s in desk.engine.states()))
    (line,) = state_lines(desk, "Mail")
    assert plain(line)
    desk.write_and_send(desk.world.other, "Wartet")
    desk.until(lambda: len(desk.engine.outbox()) == 1)
    desk.until(lambda: any(s.service == "send" and s.code for s in desk.engine.states()))
    (sending,) = state_lines(desk, "Sending")
    assert plain(sending)
    desk.world.plug_in()
    desk.engine.sync()
    desk.until(lambda: desk.world.mailbox("Sent") == ["Wartet"])
    assert desk.world.mailbox("INBOX", desk.world.other) == ["Wartet"]


# the machine, and folders


def test_a_folder_that_has_gone(open_desk: Callable[[], Desk]) -> None:
    """The message was moved offline into a folder that is deleted meanwhile: it stays somewhere."""
    desk = open_desk()
    desk.until(lambda: len(desk.subjects()) == 3)
    world = desk.world
    with world.client() as client:
        client.create_folder("Projects")
    future = desk.engine.sync()
    desk.until(future.done)
    world.pull_the_plug()
    (account,) = desk.engine.accounts()
    projects = desk.engine.store.folders.by_path(account.id, "Projects")
    assert projects is not None
    model = desk.pane.list.model
    rows = [model.row(n) for n in range(model.rowCount())]
    (wanted,) = [row.id for row in rows if row is not None and row.subject == "Vereinsreise"]
    desk.engine.move([wanted], projects.id)
    desk.until(lambda: "Vereinsreise" not in desk.subjects())
    with world.client() as client:
        client.delete_folder("Projects")
    world.plug_in()
    again = desk.engine.sync()
    desk.until(again.done)
    desk.until(lambda: not desk.engine.journal())
    everywhere = [*world.mailbox(), *world.mailbox("Projects"), *world.mailbox("Trash")]
    assert everywhere.count("Vereinsreise") == 1
    if desk.engine.problems():
        open_problems(desk)


def test_a_full_disk(world: World, small_disk: Path, sit_down: Callable[[World], Desk]) -> None:
    world.profile = small_disk / "profile"
    subjects = [f"Mail {number}" for number in range(4)]
    for subject in subjects:
        world.deliver(subject, "x" * 1000)
    world.wait_for_mail(subjects)
    world.add_account()
    world.ok("sync")
    desk = sit_down(world)
    desk.until(lambda: desk.subjects() == subjects)
    filler = small_disk / "filler"
    fill_up(filler)
    desk.click_row("Mail 2")
    desk.until(lambda: desk.pane.reading.message is not None)  # reading goes on
    desk.key(Qt.Key.Key_Delete)
    bar = desk.window.context.bar
    desk.until(lambda: any("disk" in line for line in bar.texts))
    (told,) = [line for line in bar.texts if "disk" in line]
    assert plain(told)
    texts(bar)
    keep_picture(desk, desk.window, "full-disk")
    filler.unlink()
    desk.until(lambda: desk.subjects() == subjects)
    desk.click_row("Mail 2")
    desk.key(Qt.Key.Key_Delete)
    desk.until(lambda: len(desk.subjects()) == 3)
    desk.until(lambda: len(world.mailbox()) == 3)
    desk.close()
    world.stop_service()
