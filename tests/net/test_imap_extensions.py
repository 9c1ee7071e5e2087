"""Extensions as servers really write them, and as they should not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.base.errors import PermanentError, TransientError
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag, ServerMessage
from app.net.imap_line import LineSpeed
from app.net.imap_session import ImapClientSession
from tests.net.scripted_imap import Conversation, Script, ScriptedImap


@contextmanager
def talking(script: Script, capabilities: bytes) -> Iterator[ImapClientSession]:
    def whole(c: Conversation) -> None:
        c.log_in(b"IMAP4rev1 ESEARCH " + capabilities)
        script(c)
        while c.line():
            pass

    with ScriptedImap(whole) as server:
        where = Server("localhost", server.port, Transport.NONE, "ana")
        session = ImapClientSession.open(where, "secret")
        try:
            yield session
        finally:
            session.abort()
            session.close()
    assert not server.errors


def fetched(items: bytes, capabilities: bytes = b"X-GM-EXT-1") -> ServerMessage:
    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID FETCH")
        c.send(b"* 1 FETCH (UID 1 FLAGS () %s BODY[HEADER] {2}\r\n\r\n)\r\n" % items)
        c.send(tag + b" OK\r\n")

    with talking(script, capabilities) as session:
        session.select("INBOX")
        (found,) = session.fetch_headers([1])
        return found


@pytest.mark.parametrize(
    ("sent", "labels"),
    [
        (b'(\\Inbox "\\\\Sent" Work "two words")', ("\\Inbox", "\\Sent", "Work", "two words")),
        (b"()", ()),
        (b"( )", ()),
        (b'("a \\"quoted\\" one" "&AOQ-")', ('a "quoted" one', "ä")),
        (b"({5}\r\n(a) b last)", ("(a) b", "last")),
        (b"(NIL)", ("NIL",)),
    ],
)
def test_labels_in_every_spelling(sent: bytes, labels: tuple[str, ...]) -> None:
    found = fetched(b"X-GM-MSGID 1278455344230334865 X-GM-THRID 12 X-GM-LABELS %s" % sent)
    assert found.labels == labels
    assert (found.email_id, found.thread_id) == ("gm:1278455344230334865", "gm:12")


@pytest.mark.parametrize("sent", [b'(\\Inbox "half', b"((deep))", b"(" + b"x " * 2000 + b")"])
def test_labels_beyond_reason_end_the_connection(sent: bytes) -> None:
    with pytest.raises(TransientError) as caught:
        fetched(b"X-GM-LABELS %s" % sent)
    assert caught.value.code in ("answer_unreadable", "answer_too_large", "connection_lost")
    assert caught.value.fields.get("uid", 1) == 1


def test_ids_of_rfc_8474() -> None:
    found = fetched(b"EMAILID (M6d99ac3275bb4e) THREADID (T64b478a75b7ea9)", b"OBJECTID")
    assert (found.email_id, found.thread_id) == ("M6d99ac3275bb4e", "T64b478a75b7ea9")
    none = fetched(b"EMAILID (M1) THREADID NIL", b"OBJECTID")
    assert (none.email_id, none.thread_id) == ("M1", "")


@pytest.mark.parametrize(
    "sent", [b"EMAILID ()", b"EMAILID NIL", b'EMAILID ("a b")', b"X-GM-MSGID x!"]
)
def test_ids_that_are_none_leave_the_rest_readable(sent: bytes) -> None:
    found = fetched(sent, b"OBJECTID")
    assert (found.email_id, found.flags) == ("", Flag.NONE)


def test_an_overflow_of_news_is_news() -> None:
    """NOTIFICATIONOVERFLOW (RFC 5465 section 5.8): the server tells no more; we look ourselves."""

    def script(c: Conversation) -> None:
        c.select()
        c.send(c.expect(b"NOTIFY SET") + b" OK\r\n")
        tag = c.expect(b"IDLE")
        c.send(b"+ idling\r\n* OK [NOTIFICATIONOVERFLOW] too much\r\n")
        assert c.line() == b"DONE"
        c.send(tag + b" OK\r\n")

    with talking(script, b"IDLE NOTIFY") as session:
        session.select("INBOX")
        assert session.notify()
        assert session.idle(lambda: False, 20.0)
        assert session.take_elsewhere()


def test_a_refused_notify_leaves_idle_on_the_folder() -> None:
    def script(c: Conversation) -> None:
        c.select()
        c.send(c.expect(b"NOTIFY SET") + b" NO [BADEVENT (FlagChange)] not that\r\n")
        tag = c.expect(b"IDLE")
        c.send(b'+ idling\r\n* STATUS "Other" (MESSAGES 5)\r\n* 4 EXISTS\r\n')
        assert c.line() == b"DONE"
        c.send(tag + b" OK\r\n")

    with talking(script, b"IDLE NOTIFY") as session:
        session.select("INBOX")
        assert not session.notify()
        assert session.idle(lambda: False, 20.0)
        assert not session.take_elsewhere()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b'* ID ("name" "Cyrus" "version" "3.8")\r\n', "Cyrus 3.8"),
        (b"* ID NIL\r\n", ""),
        (b'* ID ("name" NIL "support-url" "http://x")\r\n', ""),
        (b'* ID ("name" "a\x1b[31mb<script>")\r\n', "a 31mb script"),
        (b'* ID ("name" "%s")\r\n' % (b"x" * 5000), "x" * 200),
        (b"* ID ((\r\n", ""),
    ],
)
def test_words_of_a_server_are_plain_text(answer: bytes, words: str) -> None:
    def script(c: Conversation) -> None:
        c.send(answer + c.expect(b"ID (") + b" OK\r\n")

    with talking(script, b"ID") as session:
        assert session.server_words == words


def test_a_part_the_server_cannot_decode_is_decoded_here() -> None:
    def script(c: Conversation) -> None:
        c.select()
        c.send(c.expect(b"UID FETCH 1 (UID BINARY") + b" NO [UNKNOWN-CTE] base65?\r\n")
        tag = c.expect(b"UID FETCH 1 (UID BODY")
        c.send(b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (CONTENT-TRANSFER-ENCODING)] {2}\r\n\r\n")
        c.send(b" BODY[2.MIME] {37}\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        c.send(b' BODY[2] "aGVsbG8=")\r\n' + tag + b" OK\r\n")

    with talking(script, b"BINARY") as session:
        session.select("INBOX")
        assert session.fetch_part(1, "2") == b"hello"


def test_a_part_for_another_message_is_not_taken() -> None:
    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID FETCH")
        c.send(
            b"* 1 FETCH (UID 2 BODY[1.MIME] {2}\r\n\r\n BODY[1] {3}\r\nbad)\r\n" + tag + b" OK\r\n"
        )

    with talking(script, b"") as session:
        session.select("INBOX")
        with pytest.raises(PermanentError) as caught:
            session.fetch_part(1, "1")
        assert caught.value.code == "message_gone"


@pytest.mark.parametrize(
    ("round_trip", "bytes_and_seconds", "slow"),
    [
        (0.0, [], False),  # nothing is known
        (0.0005, [], False),
        (0.040, [], True),
        (0.040, [(300_000, 0.01)], False),  # far away and fast
        (0.0005, [(300_000, 0.3)], True),  # near and slow
        (0.0005, [(50_000, 0.3)] * 6, True),  # in pieces that are too small for a judgement
        (0.040, [(2_000, 0.1)], True),
        (0.0005, [(300_000, 0.3), (3_000_000, 0.1)], False),  # a server that had to think first
    ],
)
def test_slow_is_what_was_measured(
    round_trip: float, bytes_and_seconds: list[tuple[int, float]], slow: bool
) -> None:
    speed = LineSpeed()
    if round_trip:
        speed.answered(round_trip)
    for size, seconds in bytes_and_seconds:
        speed.transferred(size, seconds)
    assert speed.slow is slow
