"""The outbox loop: it sends what is due, waits for what is not, and says what it is doing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.accounts import AccountSettings, Connection, Server, Transport
from app.domain.journal import EntryState, SendPhase
from app.domain.mail import Flag, Role, ServerMessage
from app.formats.headers import parse_headers
from app.service.outbox_loop import OutboxLoop
from tests.bed.scripted_smtp import CLOSE, SILENCE, ScriptedSmtp
from tests.operations.test_send import MESSAGE, Desk, NoSecrets


class Running:
    """A loop in its thread."""

    def __init__(self, desk: Desk, server: ScriptedSmtp, *, imap: bool = False) -> None:
        self.desk = desk
        smtp = Server("127.0.0.1", server.port, Transport.NONE, "me@x.example")
        settings = AccountSettings("me@x.example", imap=smtp if imap else None, smtp=smtp)
        with desk.store.write("settings") as tx:
            desk.store.accounts.update(tx, desk.account, settings)
        self.woken: list[str] = []
        desk.context.wake_other = self.woken.append
        self.loop = OutboxLoop(desk.context)
        self.thread = threading.Thread(target=self.loop.run)

    def __enter__(self) -> Running:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.desk.context.stopping.set()
        self.loop.wake("stop")
        self.thread.join(3)
        assert not self.thread.is_alive()

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < end, "not reached"
            self.thread.join(0.005)  # not every state is announced

    def state(self) -> tuple[Connection, str] | None:
        found = self.desk.context.state("send")
        return (found.state, found.code) if found is not None else None


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.store.close()


def test_what_is_due_is_sent_and_the_copy_is_woken(desk: Desk) -> None:
    with ScriptedSmtp() as server, Running(desk, server) as running:
        running.until(running.loop.quiet)
        assert server.conversations == []
        entry = desk.queue()
        running.loop.wake("journal")
        assert not running.loop.quiet()
        running.until(lambda: desk.entry(entry).state is EntryState.DONE)
        running.until(running.loop.quiet)
        assert running.woken == ["mail"]
        assert running.state() == (Connection.ONLINE, "")


def test_what_is_back_in_drafts_wakes_the_mail_lane(desk: Desk) -> None:
    """Else it would reach the server only at the next look at all folders."""
    entry = desk.queue()
    with (
        ScriptedSmtp({"RCPT": b"550 5.1.1 nobody of that name\r\n"}) as server,
        Running(desk, server, imap=True) as running,
    ):
        running.until(lambda: desk.entry(entry).state is EntryState.FAILED)
        running.until(running.loop.quiet)
        (back,) = desk.store.journal.active(f"mail:{desk.account}")
        assert back.kind == "append"
        assert running.woken == ["mail"]


def test_a_copy_is_woken_also_when_the_next_message_breaks_the_line(desk: Desk) -> None:
    first, second = desk.queue(), desk.queue()
    greetings = [b"220 scripted\r\n", CLOSE]
    with ScriptedSmtp({"GREETING": greetings}) as server, Running(desk, server) as running:
        running.until(lambda: running.state() == (Connection.OFFLINE, "connection_lost"))
        running.until(running.loop.quiet)
        assert desk.entry(first).state is EntryState.DONE
        assert desk.entry(second).state is EntryState.QUEUED
        assert running.woken == ["mail"]


def test_undo_time_is_waited_for(desk: Desk) -> None:
    entry = desk.queue()
    with desk.store.write("later") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.QUEUED, not_before=desk.clock.time + 10)
    with ScriptedSmtp() as server, Running(desk, server) as running:
        running.until(running.loop.quiet)
        running.loop.wake("journal")
        running.until(running.loop.quiet)
        assert server.conversations == []
        desk.clock.time += 11
        running.loop.wake("journal")
        running.until(lambda: len(server.accepted) == 1)


def test_a_broken_line_backs_off_until_the_person_asks(desk: Desk) -> None:
    entry = desk.queue()
    with ScriptedSmtp({"GREETING": CLOSE}) as server, Running(desk, server) as running:
        running.until(lambda: running.state() == (Connection.OFFLINE, "connection_lost"))
        running.until(running.loop.quiet)
        tried = len(server.conversations)
        running.loop.wake("journal")
        running.until(running.loop.quiet)
        assert len(server.conversations) == tried
        server.script["GREETING"] = b"220 back\r\n"
        running.loop.wake("user")
        running.until(lambda: desk.entry(entry).state is EntryState.DONE)


def test_a_wrong_password_waits_for_the_person(desk: Desk) -> None:
    desk.queue()
    with ScriptedSmtp({"AUTH": b"535 5.7.8 no\r\n"}) as server, Running(desk, server) as running:
        running.until(lambda: running.state() == (Connection.ATTENTION, "password_wrong"))
        running.until(running.loop.quiet)
        running.loop.wake("journal")
        running.until(running.loop.quiet)
        assert len(server.conversations) == 1


def test_a_missing_password_asks_nobody(desk: Desk) -> None:
    class Empty(NoSecrets):
        def get(self, name: str) -> str | None:  # type: ignore[override]
            return None

    desk.context.secrets = Empty()
    desk.queue()
    with ScriptedSmtp() as server, Running(desk, server) as running:
        running.until(lambda: running.state() == (Connection.ATTENTION, "password_missing"))
        assert server.conversations == []


def test_a_send_left_after_its_dot_is_told_and_not_repeated(desk: Desk) -> None:
    entry = desk.queue()
    with desk.store.write("crash") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.RUNNING, phase=SendPhase.DOT)
    desk.reopen()
    with ScriptedSmtp() as server, Running(desk, server) as running:
        running.until(lambda: [p.code for p in desk.store.problems.all()] == ["fate_unknown"])
        running.until(running.loop.quiet)
        assert desk.entry(entry).state is EntryState.PARKED
        assert server.conversations == []


def test_an_unknown_fate_is_settled_when_sync_sees_the_message(desk: Desk) -> None:
    entry = desk.queue()
    with ScriptedSmtp({"DOT": CLOSE}) as server, Running(desk, server) as running:
        running.until(lambda: desk.entry(entry).state is EntryState.PARKED)
        running.until(running.loop.quiet)
        seen = ServerMessage(5, Flag.NONE, frozenset(), desk.clock.time, 100, 0, MESSAGE)
        with desk.store.write("sync") as tx:
            inbox = desk.store.folders.add_local(tx, desk.account, "INBOX", Role.INBOX)
            desk.store.messages.add_headers(tx, inbox.id, [(seen, parse_headers(MESSAGE))])
        running.loop.wake("journal")
        running.until(lambda: desk.entry(entry).state is EntryState.DONE)
        running.until(lambda: running.woken == ["mail"])
        assert len(server.received) == 1
        assert desk.store.problems.all() == []
        assert desk.counted() == 1


def test_quitting_does_not_wait_for_a_silent_server(desk: Desk) -> None:
    desk.queue()
    with ScriptedSmtp({"MAIL": SILENCE}) as server:
        started = 0.0
        with Running(desk, server) as running:
            running.until(
                lambda: (
                    bool(server.conversations)
                    and any(c.startswith("MAIL") for c in server.last.commands)
                )
            )
            started = time.monotonic()
        assert time.monotonic() - started < 3
