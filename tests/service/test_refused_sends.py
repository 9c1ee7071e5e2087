"""What a real server refuses: nobody gets a part, the person is told, and in the server's words
(R5, R6, R7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.domain.ids import EntryId
from app.domain.journal import EntryState, NewEntry, SendPhase
from app.net.smtp import SmtplibSender
from app.operations.remote import Remote
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import FaultProxy
from tests.bed.postfix import Postfix
from tests.bed.process import Unavailable
from tests.operations.test_send import Desk

USER, DOMAIN = "anna@atelier.example", "verein.example"
MOST_RECIPIENTS, MOST_BYTES = 20, 100_000
LATER, NEVER = (450, 451, 452, 421), (550, 552, 554)
MARK = b"mark of the message"


def _answers(prefix: str) -> str:
    codes = [*LATER, *NEVER]
    rows = [f"{{{prefix}{n}@{DOMAIN} = {n} {n // 100}.7.1 words of {n}}}" for n in codes]
    return "inline:{" + ", ".join(rows) + "}"


# Addresses say what happens: rcpt450@... is refused as recipient, dot552@... as sender after the
# final dot.
REFUSING = f"""\
smtpd_recipient_limit = {MOST_RECIPIENTS}
smtpd_recipient_restrictions = check_recipient_access {_answers("rcpt")},
  permit_sasl_authenticated, reject
smtpd_end_of_data_restrictions = check_sender_access {_answers("dot")}
"""


@dataclass
class Post:
    """Dovecot and a Postfix with opinions, behind a proxy."""

    dovecot: Dovecot
    postfix: Postfix
    proxy: FaultProxy

    def run(self, desk: Desk) -> None:
        """Run the send lane once, as the loop does."""
        server = Server("127.0.0.1", self.proxy.port, Transport.NONE, USER)
        remote = Remote(desk.store, desk.clock, smtp=SmtplibSender(server, "secret", None))
        try:
            desk.context.drain(desk.lane, remote)
        except MarmotError as error:
            pytest.fail(f"the line itself was at fault: {error.code}")

    def delivered(self) -> int:
        """Return how many messages are in anybody's box or on their way there."""
        assert "is empty" in self.postfix.queue()
        boxes = [self.dovecot.mail_directory(f"good{n}@{DOMAIN}") for n in range(30)]
        return sum(len([*box.glob("new/*"), *box.glob("cur/*")]) for box in boxes)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    root: Path = tmp_path_factory.mktemp("post")
    try:
        with Dovecot(root / "dovecot") as dovecot:
            for name in (USER, *(f"good{n}@{DOMAIN}" for n in range(30))):
                dovecot.add_user(name)
            with (
                Postfix(
                    root / "postfix", dovecot, message_size_limit=MOST_BYTES, extra=REFUSING
                ) as postfix,
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


def queue(desk: Desk, recipients: list[str], *, sender: str = USER, size: int = 500) -> EntryId:
    head = f"From: {sender}\r\nTo: {recipients[0]}\r\nMessage-ID: <r@x>\r\nSubject: x\r\n\r\n"
    data = head.encode() + MARK + b"\r\n" + b"0123456789\r\n" * (size // 12)
    with desk.store.write("queue") as tx:
        blob = tx.put_blob(data)
        payload: dict[str, object] = {
            "blob": blob,
            "copy": blob,
            "sender": sender,
            "recipients": recipients,
            "message_id": "<r@x>",
            "size": len(data),
        }
        batch = desk.store.journal.add(
            tx, "sent", {}, [NewEntry("send", desk.account, desk.lane, payload)]
        )
    return desk.store.journal.batch_entries(batch)[0].id


def refused_at(moment: str, number: int) -> tuple[list[str], str]:
    """Return recipients and sender that this server answers so."""
    if moment == "RCPT":
        return [f"rcpt{number}@{DOMAIN}"], USER
    return [f"good0@{DOMAIN}"], f"dot{number}@{DOMAIN}"


# ---- partly accepted recipients (R5)


def test_number_twenty_one_is_refused_and_nobody_gets_it(desk: Desk, post: Post) -> None:
    entry = queue(desk, [f"good{n}@{DOMAIN}" for n in range(MOST_RECIPIENTS + 1)])
    before = post.delivered()
    post.run(desk)
    assert post.delivered() == before
    (problem,) = desk.store.problems.all()
    assert problem.code == "too_many_recipients"
    assert problem.fields["accepted"] == MOST_RECIPIENTS
    assert f"good{MOST_RECIPIENTS}@{DOMAIN}: 452" in problem.details
    assert desk.entry(entry).state is EntryState.FAILED
    assert desk.drafts() == 1


@pytest.mark.parametrize("number", [*LATER[:3], *NEVER])
def test_one_of_three_is_refused_and_nobody_gets_it(desk: Desk, post: Post, number: int) -> None:
    """Named to the person at once, whether it will be tried again or not."""
    bad = f"rcpt{number}@{DOMAIN}"
    entry = queue(desk, [f"good1@{DOMAIN}", bad, f"good2@{DOMAIN}"])
    before = post.delivered()
    post.run(desk)
    assert post.delivered() == before
    assert f"{bad}: {number}" in desk.store.ledger.story(entry)[-1].details
    if number < 500:
        assert desk.entry(entry).state is EntryState.QUEUED
        assert desk.entry(entry).error["code"] == "recipients_deferred"
    else:
        assert [p.fields["recipients"] for p in desk.store.problems.all()] == [bad]
        assert desk.drafts() == 1


# ---- for now, and for good (R6)


@pytest.mark.parametrize("number", LATER)
@pytest.mark.parametrize("moment", ["RCPT", "DOT"])
def test_refused_for_now(desk: Desk, post: Post, moment: str, number: int) -> None:
    recipients, sender = refused_at(moment, number)
    entry = queue(desk, recipients, sender=sender)
    gaps: list[float] = []
    for _ in range(4):
        post.run(desk)
        found = desk.entry(entry)
        assert (found.state, found.phase) == (EntryState.QUEUED, SendPhase.NONE)
        assert f"words of {number}" in found.answer
        gaps.append(found.not_before - desk.clock.time)
        desk.reopen()
        connections = len(post.proxy.wires)
        post.run(desk)
        assert len(post.proxy.wires) == connections, "before its time"
        desk.clock.time = found.not_before
    assert gaps == sorted(gaps)
    assert gaps[-1] > 4 * gaps[0] > 0
    assert desk.drafts() == 0


@pytest.mark.parametrize("number", NEVER)
@pytest.mark.parametrize("moment", ["RCPT", "DOT"])
def test_refused_for_good(desk: Desk, post: Post, moment: str, number: int) -> None:
    recipients, sender = refused_at(moment, number)
    entry = queue(desk, recipients, sender=sender)
    before = post.delivered()
    post.run(desk)
    connections = len(post.proxy.wires)
    desk.reopen()
    desk.clock.time += 90_000
    post.run(desk)
    assert len(post.proxy.wires) == connections, "tried again"
    assert post.delivered() == before
    found = desk.entry(entry)
    assert found.state is EntryState.FAILED
    assert f"words of {number}" in found.answer
    (problem,) = desk.store.problems.all()
    assert problem.fields["smtp_code"] == number
    assert f"words of {number}" in problem.details
    assert desk.drafts() == 1


# ---- too large (R7)


@pytest.mark.parametrize("times", [1.0, 1.01, 50.0])
def test_no_byte_of_a_message_too_large_leaves(desk: Desk, post: Post, times: float) -> None:
    entry = queue(desk, [f"good3@{DOMAIN}"], size=int(MOST_BYTES * times) + 12)
    before = post.delivered()
    with post.proxy.listening() as said:
        post.run(desk)
    assert b"EHLO" in said
    assert not any(word in said for word in (b"MAIL FROM", b"DATA", MARK, b"0123456789"))
    assert post.delivered() == before
    found = desk.entry(entry)
    assert found.state is EntryState.PARKED  # the person decides what to do with it
    (problem,) = desk.store.problems.all()
    assert (problem.code, problem.fields["limit"]) == ("message_too_large", MOST_BYTES)


def test_the_largest_that_fits_is_sent(desk: Desk, post: Post) -> None:
    entry = queue(desk, [f"good4@{DOMAIN}"], size=MOST_BYTES - 2_000)  # it adds lines of its own
    post.run(desk)
    assert desk.entry(entry).state is EntryState.DONE


def test_a_limit_of_the_provider_needs_no_connection(tmp_path: Path, post: Post) -> None:
    desk = Desk(tmp_path / "limited", limits=(("message_bytes", 50_000),))
    try:
        entry = queue(desk, [f"good3@{DOMAIN}"], size=60_000)
        connections = len(post.proxy.wires)
        post.run(desk)
        assert len(post.proxy.wires) == connections
        assert desk.entry(entry).state is EntryState.PARKED
        assert [problem.code for problem in desk.store.problems.all()] == ["limit_size"]
    finally:
        desk.store.close()
