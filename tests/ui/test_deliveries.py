"""What became of sent messages, in the outbox and where a message of one's own is read."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import BatchId
from app.domain.journal import EntryState, NewEntry, SendPhase
from app.domain.mail import Role
from app.ui.mail.pane import MailPane
from app.ui.theme import Theme
from app.ui.window import Window
from tests.ui.conftest import START, World


def send(world: World, subject: str, people: tuple[str, ...], *steps: tuple[str, str, str]) -> None:
    """Put a message that has left into the store, with its story."""
    world.add(subject, sender="Ana Meier <ana@example.org>", role=Role.SENT, at=START)
    store, name = world.engine.store, f"<{subject.replace(' ', '.')}@example.net>"
    with store.write("test") as tx:
        payload: dict[str, object] = {"subject": subject, "recipients": list(people)}
        entry = NewEntry("send", world.account, f"send:{world.account}", payload)
        batch: BatchId = store.journal.add(tx, "sent", {}, [entry])
        (made,) = store.journal.batch_entries(batch)
        store.journal.set_state(tx, made.id, EntryState.DONE, phase=SendPhase.ACCEPTED)
        store.ledger.add(tx, world.account, made.id, name, people, tx.now)
        for step, details, recipient in steps:
            store.ledger.add_step(tx, made.id, step, details, recipient=recipient)


def words(widget: QWidget) -> str:
    return "\n".join(found.text() for found in widget.findChildren(QLabel) if found.isVisible())


def shot(window: Window, name: str) -> None:
    """Keep a picture for somebody who wants to look (MARMOT_PICTURES names the folder)."""
    room = os.environ.get("MARMOT_PICTURES")
    if room:
        window.grab().save(f"{room}/{name}.png")


def mail_pane(window: Window, qtbot: QtBot) -> MailPane:
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    pane = window.findChild(MailPane)
    assert pane is not None
    return pane


def prepare(world: World) -> None:
    send(
        world,
        "Vereinsreise nach Arolla",
        ("ben@verein.example", "zoe@verein.example"),
        ("queued", "", ""),
        ("sending", "", ""),
        ("accepted", "250 2.0.0 Ok: queued as 4F1A22", ""),
        ("filed", "", ""),
        ("bounced", "address_unknown\n5.1.1 550 User unknown", "ben@verein.example"),
    )
    send(
        world,
        "Offerte",
        ("paul@buch.example",),
        ("queued", "", ""),
        ("accepted", "250 2.0.0 Ok: queued as 4F1A23", ""),
        ("filed", "", ""),
    )


def test_the_outbox_tells_what_became_of_sent_messages(
    world: World, window_of: Callable[[], Window], theme: Theme, qtbot: QtBot
) -> None:
    prepare(world)
    window = window_of()
    pane = mail_pane(window, qtbot)
    qtbot.waitUntil(lambda: pane.tree.folders.item_of("outbox") is not None)
    assert pane.tree.choose("outbox")
    qtbot.waitUntil(lambda: len(pane.outbox.lately.cards) == 2)
    newest, older = pane.outbox.lately.cards
    assert "a copy is in Sent" in words(newest)
    assert "It did not reach 1 of 2 recipients" in words(older)
    QTest.mouseClick(older.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "there is no such address" in words(older))
    assert "queued as 4F1A22" in words(older)
    shot(window, "outbox-light")
    theme.set_mode("dark")
    shot(window, "outbox-dark")
    QTest.keyClick(older.more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "queued as 4F1A22" not in words(older))


def test_a_message_of_ones_own_says_what_became_of_it(
    world: World, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    prepare(world)
    window = window_of()
    pane = mail_pane(window, qtbot)
    key = f"folder:{world.folders[Role.SENT]}"
    qtbot.waitUntil(lambda: pane.tree.folders.item_of(key) is not None)
    assert pane.tree.choose(key)
    qtbot.waitUntil(lambda: pane.list.model.rowCount() == 2)
    for number, told in ((0, "a copy is in Sent"), (1, "It did not reach 1 of 2 recipients")):
        pane.list.view.selectRow(number)
        qtbot.waitUntil(lambda told=told: told in words(pane.reading))
        shot(window, f"sent-{number}")
