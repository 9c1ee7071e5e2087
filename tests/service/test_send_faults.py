"""A real server behind a wire that breaks: nothing doubled, nothing lost, the unknown told (R3)."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.domain.ids import EntryId
from app.domain.journal import EntryState, NewEntry, SendPhase
from app.net.smtp import SmtplibSender
from app.operations.remote import Remote
from app.service import outbox_loop
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.postfix import Postfix
from tests.bed.process import Unavailable
from tests.operations.test_send import Desk

_LINE = b"0123456789\r\n"
SENDER, RECIPIENT = "anna@atelier.example", "ben@verein.example"


@dataclass
class Post:
    """Dovecot and Postfix behind a proxy."""

    dovecot: Dovecot
    postfix: Postfix
    proxy: FaultProxy

    def delivered(self, message_id: str) -> int:
        box = self.dovecot.mail_directory(RECIPIENT)
        files = [*box.glob("new/*"), *box.glob("cur/*")]
        return sum(message_id.encode() in file.read_bytes() for file in files)

    def settled(self, message_id: str, wanted: int) -> int:
        """Wait until as many arrived as must, and the queue is empty; return how many did."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if self.delivered(message_id) >= wanted and "is empty" in self.postfix.queue():
                break
            time.sleep(0.02)  # for another program's delivery
        return self.delivered(message_id)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    root: Path = tmp_path_factory.mktemp("post")
    try:
        with Dovecot(root / "dovecot") as dovecot:
            for name in (SENDER, RECIPIENT):
                dovecot.add_user(name)
            with (
                Postfix(root / "postfix", dovecot) as postfix,
                FaultProxy(postfix.plain_port) as proxy,
            ):
                yield Post(dovecot, postfix, proxy)
    except Unavailable as error:
        pytest.skip(str(error))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.store.close()


def queue(desk: Desk, message_id: str, size: int = 20_000, body: bytes = b"") -> EntryId:
    head = f"From: {SENDER}\r\nTo: {RECIPIENT}\r\nMessage-ID: <{message_id}>\r\nSubject: x\r\n\r\n"
    data = head.encode() + (body or _LINE * (size // len(_LINE)))
    with desk.store.write("queue") as tx:
        blob = tx.put_blob(data)
        payload: dict[str, object] = {
            "blob": blob,
            "copy": blob,
            "sender": SENDER,
            "recipients": [RECIPIENT],
            "message_id": f"<{message_id}>",
            "size": len(data),
        }
        entry = NewEntry("send", desk.account, desk.lane, payload)
        batch = desk.store.journal.add(tx, "sent", {}, [entry])
    return desk.store.journal.batch_entries(batch)[0].id


def run(desk: Desk, post: Post, fault: Fault | None = None) -> None:
    if fault is not None:
        post.proxy.script.append(fault)
    server = Server("127.0.0.1", post.proxy.port, Transport.NONE, SENDER)
    sender = SmtplibSender(server, "secret", None)
    try:
        desk.context.drain(desk.lane, Remote(desk.store, desk.clock, smtp=sender))
    except MarmotError as error:
        if error.code != "connection_lost":
            raise


def test_cuts_anywhere_before_the_end_are_sent_again_by_themselves(desk: Desk, post: Post) -> None:
    """20 cuts, from the first command to the last third of the message."""
    for number in range(20):
        message_id = f"cut{number}@atelier.example"
        entry = queue(desk, message_id)
        action = "reset" if number % 2 else "close"
        run(desk, post, Fault(client_bytes=20 + number * 700, action=action))
        assert desk.entry(entry).state is EntryState.QUEUED, number
        run(desk, post)
        assert desk.entry(entry).state is EntryState.DONE
        assert post.settled(message_id, 1) == 1
    assert desk.store.problems.all() == []


def _lost_answers(desk: Desk, post: Post, count: int) -> None:
    """The server took it and we never heard: told as unknown, delivered once, never sent again."""
    for number in range(count):
        message_id = f"lost{number}of{count}@atelier.example"
        entry = queue(desk, message_id, size=(500, 20_000)[number % 2])
        action = "close" if number % 3 else "reset"
        run(desk, post, Fault(before_server=b"250 2.0.0 Ok: queued", action=action))
        assert desk.entry(entry).state is EntryState.PARKED
        assert desk.entry(entry).phase is SendPhase.DOT
        connections = len(post.proxy.wires)
        desk.reopen()
        run(desk, post)
        assert desk.entry(entry).state is EntryState.PARKED
        assert len(post.proxy.wires) == connections, "tried again"
        assert post.settled(message_id, 1) == 1
    assert [p.code for p in desk.store.problems.all()] == ["fate_unknown"] * count


def test_a_lost_answer_is_told_and_never_repeated(desk: Desk, post: Post) -> None:
    _lost_answers(desk, post, 10)


@pytest.mark.full
def test_fifty_lost_answers(desk: Desk, post: Post) -> None:
    _lost_answers(desk, post, 50)


def _resets_in_data(desk: Desk, post: Post, count: int) -> None:
    """The line breaks inside the message, up to its very last byte: it is sent again, once."""
    chance = random.Random(count)
    for number in range(count):
        message_id = f"reset{number}of{count}@atelier.example"
        mark = f"mark{number}."
        before = chance.randint(0, 1600)
        entry = queue(desk, message_id, body=_LINE * before + mark.encode() + _LINE * 40)
        action = "close" if number % 3 == 2 else "reset"
        run(desk, post, Fault(after_client=mark.encode(), action=action))
        assert post.proxy.wires[-1].struck
        assert post.proxy.wires[-1].from_client > before * len(_LINE), "not cut inside DATA"
        assert desk.entry(entry).state is EntryState.QUEUED
        assert desk.entry(entry).phase is SendPhase.NONE
        if number % 2:
            desk.reopen()
        run(desk, post)  # what the loop does when the line is back
        assert desk.entry(entry).state is EntryState.DONE
        assert post.settled(message_id, 1) == 1
    assert desk.store.problems.all() == []


def test_a_reset_inside_data_is_sent_again(desk: Desk, post: Post) -> None:
    _resets_in_data(desk, post, 10)


@pytest.mark.full
def test_fifty_resets_inside_data(desk: Desk, post: Post) -> None:
    _resets_in_data(desk, post, 50)


def test_the_loop_sends_again_by_itself(
    desk: Desk, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody asks: the outbox waits a moment after the reset and sends."""
    monkeypatch.setattr(outbox_loop, "_FIRST_GAP", 0.05)
    with desk.store.write("account") as tx:
        server = Server("127.0.0.1", post.proxy.port, Transport.NONE, SENDER)
        settings = replace(desk.store.accounts.get(desk.account).settings, smtp=server, imap=None)
        desk.store.accounts.update(tx, desk.account, settings)
    post.proxy.script.append(Fault(after_client=b"mark."))
    entry = queue(desk, "self@atelier.example", body=b"mark." + _LINE * 40)
    told = threading.Condition()

    def announce() -> None:
        with told:
            told.notify_all()

    desk.context.announce = announce
    loop = outbox_loop.OutboxLoop(desk.context)
    thread = threading.Thread(target=loop.run, daemon=True)
    thread.start()
    try:
        with told:
            assert told.wait_for(lambda: desk.entry(entry).state is EntryState.DONE, 30)
    finally:
        desk.context.stopping.set()
        loop.wake("stop")
        thread.join(10)
    assert desk.entry(entry).attempts == 2
    assert post.settled("self@atelier.example", 1) == 1
