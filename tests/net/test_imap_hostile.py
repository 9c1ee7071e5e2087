"""Servers that lie, cheat, flood and fall silent."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.base.octets import FileRange
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag
from app.net import sockets
from app.net.imap_session import ImapClientSession
from tests.bed.certificates import Authority
from tests.net.scripted_imap import Conversation, ScriptedImap

SECRET = "hunter2-secret"


def attempt(
    server: ScriptedImap, security: Transport = Transport.NONE, ca_file: str | None = None
) -> ImapClientSession:
    where = Server("localhost", server.port, security, "ana@atelier.example")
    session = ImapClientSession.open(where, SECRET, ca_file=ca_file)
    _opened.append(session)
    return session


_opened: list[ImapClientSession] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while _opened:
        session = _opened.pop()
        session.abort()
        session.close()


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(MarmotError) as caught:
        call()
    return caught.value.code


# ---- before TLS (S1, S2)


def _refusing(answer: bytes) -> Callable[[Conversation], None]:
    def script(c: Conversation) -> None:
        c.send(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n")
        tag = c.expect(b"STARTTLS")
        c.send(answer % tag)
        while c.line():
            pass

    return script


@pytest.mark.parametrize("answer", [b"%s BAD unknown\r\n", b"%s NO not now\r\n"])
def test_starttls_refused_sends_no_login(answer: bytes) -> None:
    with ScriptedImap(_refusing(answer)) as server:
        assert code_of(lambda: attempt(server, Transport.STARTTLS)) == "starttls_missing"
    assert SECRET.encode() not in server.received
    assert server.received.count(b"\r\n") <= 2
    assert b"LOGIN" not in server.received.upper()


def test_preauth_before_tls_is_refused_without_a_command() -> None:
    def script(c: Conversation) -> None:
        c.send(b"* PREAUTH welcome, whoever you are\r\n")
        c.line()

    with ScriptedImap(script) as server:
        assert code_of(lambda: attempt(server, Transport.STARTTLS)) == "starttls_missing"
    assert server.received in (b"", b"\r\n")


def test_bytes_slipped_in_before_the_handshake_are_refused(authority: Authority) -> None:
    def script(c: Conversation) -> None:
        c.send(b"* OK ready\r\n")
        tag = c.expect(b"STARTTLS")
        c.send(b"%s OK go\r\n* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n" % tag)
        c.line()

    with ScriptedImap(script) as server:
        code = code_of(lambda: attempt(server, Transport.STARTTLS, str(authority.ca_file)))
        assert code == "starttls_injection"
    assert SECRET.encode() not in server.received


def test_nothing_heard_before_tls_is_kept(authority: Authority) -> None:
    context = authority.good().server_context()

    def script(c: Conversation) -> None:
        c.send(b"* OK [CAPABILITY IMAP4rev1 EVIL] ready\r\n")
        c.send(b'* CAPABILITY IMAP4rev1 EVIL2\r\n* LIST () "/" trap\r\n* 9 EXISTS\r\n')
        tag = c.expect(b"STARTTLS")
        c.send(b"* CAPABILITY IMAP4rev1 EVIL3\r\n%s OK go\r\n" % tag)
        c.secure(context)
        tag = c.expect(b"CAPABILITY")
        c.send(b"* CAPABILITY IMAP4rev1\r\n%s OK\r\n" % tag)
        tag = c.expect(b"LOGIN")
        c.send(b"%s OK in\r\n" % tag)
        tag = c.expect(b"CAPABILITY")
        c.send(b"* CAPABILITY IMAP4rev1 HONEST\r\n%s OK\r\n" % tag)
        c.line()

    with ScriptedImap(script) as server:
        session = attempt(server, Transport.STARTTLS, str(authority.ca_file))
        assert session.capabilities == {"IMAP4REV1", "HONEST"}
        session.abort()
    assert not server.errors


def test_clear_text_to_another_machine_is_refused_unasked() -> None:
    where = Server("mail.atelier.example", 143, Transport.NONE, "ana")
    assert code_of(lambda: ImapClientSession.open(where, SECRET)) == "insecure_refused"


# ---- certificates (S3)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        ("expired", "tls_expired"),
        ("not_yet_valid", "tls_clock"),
        ("wrong_name", "tls_wrong_name"),
    ],
)
@pytest.mark.parametrize("security", [Transport.TLS, Transport.STARTTLS])
def test_bad_certificates_are_named_and_get_no_password(
    authority: Authority, make: str, code: str, security: Transport
) -> None:
    context: ssl.SSLContext = getattr(authority, make)().server_context()

    def script(c: Conversation) -> None:
        c.send(b"* OK ready\r\n")
        tag = c.expect(b"STARTTLS")
        c.send(b"%s OK go\r\n" % tag)
        c.secure(context)

    implicit = context if security is Transport.TLS else None
    with ScriptedImap(script, tls=implicit) as server:
        assert code_of(lambda: attempt(server, security, str(authority.ca_file))) == code
    assert SECRET.encode() not in server.received


def test_an_unknown_authority_is_refused(authority: Authority) -> None:
    context = authority.good().server_context()
    with ScriptedImap(lambda c: c.log_in(), tls=context) as server:
        assert code_of(lambda: attempt(server, Transport.TLS)) == "tls_untrusted"
    assert server.received == b""


# ---- greetings


@pytest.mark.parametrize(
    ("greeting", "code"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n", "not_this_server"),
        (b"SSH-2.0-OpenSSH_9.0\r\n", "not_this_server"),
        (b"220 mail ESMTP\r\n", "not_this_server"),
        (b"+OK POP3 ready\r\n", "not_this_server"),
        (b"\x16\x03\x01\x00\xff\r\n", "not_this_server"),
        (b"* BYE too many connections\r\n", "server_bye"),
        (b"", "connection_lost"),
    ],
)
def test_other_greetings(greeting: bytes, code: str) -> None:
    with ScriptedImap(lambda c: c.send(greeting)) as server:
        assert code_of(lambda: attempt(server)) == code
    assert SECRET.encode() not in server.received


def test_a_server_without_tls_on_the_tls_port() -> None:
    with ScriptedImap(lambda c: c.send(b"* OK plain words\r\n")) as server:
        assert code_of(lambda: attempt(server, Transport.TLS)) == "not_this_server"


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    where = Server("127.0.0.1", port, Transport.NONE, "ana")
    with pytest.raises(TransientError) as caught:
        ImapClientSession.open(where, SECRET)
    assert caught.value.code == "connection_refused"


def test_an_unknown_host() -> None:
    where = Server("nowhere.invalid", 993, Transport.TLS, "ana")
    assert code_of(lambda: ImapClientSession.open(where, SECRET)) in (
        "host_unknown",
        "network_down",
    )


# ---- login


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (b"NO [AUTHENTICATIONFAILED] no", UserError, "password_wrong"),
        (b"NO wrong", UserError, "password_wrong"),
        (b"NO [UNAVAILABLE] later", TransientError, "server_busy"),
        (b"NO [LIMIT] too many", TransientError, "server_busy"),
        (b"NO Too many login attempts, try again later", TransientError, "server_busy"),
        (b"BAD what", UserError, "password_wrong"),
    ],
)
def test_refused_logins(answer: bytes, kind: type[MarmotError], code: str) -> None:
    def script(c: Conversation) -> None:
        c.send(b"* OK ready\r\n")
        tag = c.expect(b"CAPABILITY")
        c.send(b"* CAPABILITY IMAP4rev1\r\n%s OK\r\n" % tag)
        tag = c.expect(b"LOGIN")
        c.send(tag + b" " + answer + b"\r\n")
        c.line()

    with ScriptedImap(script) as server, pytest.raises(kind) as caught:
        attempt(server)
    assert caught.value.code == code


def test_goodbye_at_login_is_not_a_wrong_password() -> None:
    def script(c: Conversation) -> None:
        c.send(b"* OK ready\r\n")
        tag = c.expect(b"CAPABILITY")
        c.send(b"* CAPABILITY IMAP4rev1\r\n%s OK\r\n" % tag)
        c.expect(b"LOGIN")
        c.send(b"* BYE restarting\r\n")

    with ScriptedImap(script) as server:
        assert code_of(lambda: attempt(server)) == "server_bye"


def test_login_disabled_sends_no_password() -> None:
    def script(c: Conversation) -> None:
        c.send(b"* OK ready\r\n")
        tag = c.expect(b"CAPABILITY")
        c.send(b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n%s OK\r\n" % tag)
        c.line()

    with ScriptedImap(script) as server:
        assert code_of(lambda: attempt(server)) == "login_disabled"
    assert SECRET.encode() not in server.received


# ---- answers (S5, S6)


def opened(script: Callable[[Conversation], None], **login: bytes) -> ScriptedImap:
    def whole(c: Conversation) -> None:
        c.log_in(**login)
        script(c)
        while c.line():
            pass

    return ScriptedImap(whole)


def headers_for(uid: int, text: bytes = b"Subject: x\r\n\r\n", number: int = 1) -> bytes:
    return (
        b"* %d FETCH (UID %d FLAGS () RFC822.SIZE 5 BODY[HEADER.FIELDS (FROM)] {%d}\r\n%s)\r\n"
        % (number, uid, len(text), text)
    )


def test_answers_for_messages_not_asked_for_are_dropped() -> None:
    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID FETCH")
        c.send(b"* 1 FETCH (UID 99 BODY[] {5}\r\nwrong)\r\n")
        c.send(b"* 2 FETCH (BODY[] {5}\r\nnoUID)\r\n")
        c.send(b"* 2 FETCH (UID 2 BODY[] {5}\r\nright)\r\n")
        c.send(b"* 2 FETCH (UID 2 BODY[] {5}\r\nagain)\r\n%s OK done\r\n" % tag)

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert [(m.uid, m.body) for m in session.fetch_bodies([2, 3])] == [(2, b"right")]


def test_items_in_any_order_and_unknown_ones() -> None:
    def script(c: Conversation) -> None:
        c.select(exists=1)
        tag = c.expect(b"UID FETCH")
        c.send(
            b'* 1 fetch (X-GM ("a (" {3}\r\n)b" (NIL ((())))) BODY[HEADER.FIELDS ("FROM")] "q\\"t"'
            b' X-NIL NIL MODSEQ (12) INTERNALDATE " 1-feb-2024 01:02:03 +0100" FLAGS (\\Seen a)'
            b" RFC822.SIZE 17 UID 4)\r\n%s OK done\r\n" % tag
        )

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        (found,) = session.fetch_headers([4])
        assert (found.uid, found.size, found.modseq) == (4, 17, 12)
        assert found.header == b'q"t'
        assert found.keywords == {"a"}
        assert found.internaldate == 1_706_745_723.0


@pytest.mark.parametrize(
    "answer",
    [
        b"* 1 FETCH (UID 1 BODY[] {99999999999}\r\n",
        b"* 1 FETCH (UID 1 X " + b"(" * 5000,
        b"* LIST (" + b"(" * 100,
        b"* OK " + b"x" * (9 << 20),
        b"* 1 FETCH (UID 1 BODY[] {5\r\n",
        b"* 1 FETCH (UID " + b"9" * 50 + b")\r\n",
        b"* LIST () {99999999}\r\n",
        b"rubbish\r\n",
        b"\x00\x00\x00\r\n",
        b"T9 OK a tag nobody used\r\n",
        b"* 1 FETCH (UID 1" + b" A B" * 100 + b")\r\n",
    ],
)
def test_endless_and_broken_answers_end_the_connection(answer: bytes) -> None:
    def script(c: Conversation) -> None:
        c.select()
        c.expect(b"UID FETCH")
        c.send(answer)
        c.send(b"\r\n" * 3)

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        code = code_of(lambda: list(session.fetch_bodies([1])))
        assert code in ("answer_too_large", "answer_unreadable", "connection_lost")
        assert code_of(session.noop) == "connection_lost"


def _flooded(line: bytes, command: Callable[[ImapClientSession], object]) -> tuple[str, int]:
    """Return the error and the bytes of memory (peak) a flood of ``line`` ended in."""
    stop = threading.Event()

    def script(c: Conversation) -> None:
        c.select()
        c.line()
        block = line * max(1, 60_000 // len(line))
        while not stop.is_set():
            c.send(block)

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        tracemalloc.start()
        try:
            code = code_of(lambda: command(session))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            stop.set()
    return code, peak


@pytest.mark.parametrize(
    ("line", "command"),
    [
        (b"* 5 EXISTS\r\n", lambda s: s.noop()),
        (headers_for(77), lambda s: list(s.fetch_headers([1, 2]))),
        (b"* 1 FETCH (UID 1 FLAGS (a))\r\n", lambda s: s.fetch_flags(None)),
        (b'* LIST () "/" "a"\r\n', lambda s: s.folders()),
        (b"x" * 1000, lambda s: s.noop()),
        (b"* SEARCH 1 2 3\r\n", lambda s: s.all_uids()),
    ],
)
def test_floods_are_given_up(line: bytes, command: Callable[[ImapClientSession], object]) -> None:
    began = time.monotonic()
    code, peak = _flooded(line, command)
    assert code in ("answer_too_large", "answer_unreadable")
    assert peak < 100 << 20
    assert time.monotonic() - began < 30


def test_a_silent_server_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(lambda c: c.select()) as server:
        session = attempt(server)
        session.select("INBOX")
        assert code_of(lambda: session.noop(0.1)) == "timeout"


def test_a_dripping_server_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()

    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID FETCH")
        c.send(b"* 1 FETCH (UID 1 BODY[] {100000}\r\n")
        while not stop.wait(0.02):  # dripping is the fault itself
            c.send(b"x")
        c.send(tag)

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        monkeypatch.setattr(sockets, "READ_SECONDS", 0.3)
        assert code_of(lambda: list(session.fetch_bodies([1]))) == "timeout"
        stop.set()


def test_a_goodbye_in_the_middle() -> None:
    def script(c: Conversation) -> None:
        c.select()
        c.expect(b"UID FETCH")
        c.send(b"* BYE [UNAVAILABLE] maintenance\r\n")

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert code_of(lambda: list(session.fetch_bodies([1]))) == "server_bye"


def test_a_search_without_an_answer_is_not_an_empty_folder() -> None:
    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID SEARCH")
        c.send(tag + b" OK nothing to say\r\n")

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert code_of(session.all_uids) == "answer_unreadable"


def test_a_search_claiming_all_numbers_is_refused() -> None:
    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID SEARCH")
        c.send(b'* ESEARCH (TAG "%s") UID ALL 1:4294967295\r\n%s OK\r\n' % (tag, tag))

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert code_of(session.all_uids) == "answer_unreadable"


def test_select_without_its_figures_is_unreadable() -> None:
    def script(c: Conversation) -> None:
        tag = c.expect(b"SELECT")
        c.send(tag + b" OK done\r\n")

    with opened(script) as server:
        session = attempt(server)
        assert code_of(lambda: session.select("INBOX")) == "answer_unreadable"


def test_vanished_names_only_what_we_know() -> None:
    def script(c: Conversation) -> None:
        tag = c.expect(b"ENABLE")
        c.send(b"* ENABLED QRESYNC\r\n%s OK\r\n" % tag)
        c.select(
            exists=2,
            extra=b"* OK [HIGHESTMODSEQ 9] .\r\n* VANISHED (EARLIER) 2:4294967295\r\n",
        )

    with opened(script, capabilities=b"IMAP4rev1 ENABLE QRESYNC") as server:
        session = attempt(server)
        selected = session.select("INBOX", uidvalidity=7, modseq=5, known_uids=[1, 2, 30])
        assert selected.qresync
        assert selected.vanished == (2, 30)


def test_one_unreadable_line_does_not_break_the_list() -> None:
    def script(c: Conversation) -> None:
        tag = c.expect(b"LIST")
        second = c.expect(b"LSUB")
        c.send(b'* LIST (\\HasNoChildren) "/" INBOX\r\n')
        c.send(b'* LIST (\\HasNoChildren) "/" "broken &abc* name"\r\n')
        c.send(b'* LIST (\\HasNoChildren "/" "no end\r\n')
        c.send(b'* LIST () NIL "\xff\xfe"\r\n* LIST () "." {4}\r\nlong\r\n%s OK\r\n' % tag)
        c.send(second + b" BAD no LSUB here\r\n")
        for _ in range(4):
            tag, _ = c.command()
            c.send(tag + b" NO not for you\r\n")

    with opened(script) as server:
        session = attempt(server)
        found = [folder.path for folder in session.folders()]
        assert found == ["INBOX", "broken &abc* name", "ÿþ", "long"]
        assert not session.listing_complete


def test_an_undecodable_name_is_sent_back_as_it_came() -> None:
    def script(c: Conversation) -> None:
        tag = c.expect(b"LIST")
        second = c.expect(b"LSUB")
        c.send(b'* LIST () "/" "odd&ZZZ"\r\n%s OK\r\n%s OK\r\n' % (tag, second))
        tag = c.expect(b'STATUS "ODD&ZZZ"')
        c.send(b'* STATUS "odd&ZZZ" (MESSAGES 4)\r\n%s OK\r\n' % tag)

    with opened(script) as server:
        (folder,) = attempt(server).folders()
        assert (folder.path, folder.messages) == ("odd&ZZZ", 4)
    assert not server.errors


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (b"NO [OVERQUOTA] full", UserError, "over_quota"),
        (b"NO [TRYCREATE] make it", PermanentError, "target_missing"),
        (b"NO [NONEXISTENT] gone", PermanentError, "folder_gone"),
        (b"NO [NOPERM] no", PermanentError, "not_permitted"),
        (b"NO [INUSE] wait", TransientError, "server_busy"),
        (b"NO Quota exceeded", UserError, "over_quota"),
        (b"NO just no", PermanentError, "server_refused"),
        (b"BAD syntax", PermanentError, "server_refused"),
    ],
)
def test_refusals_are_told_apart(answer: bytes, kind: type[MarmotError], code: str) -> None:
    def script(c: Conversation) -> None:
        c.select()
        tag = c.expect(b"UID COPY")
        c.send(tag + b" " + answer + b"\r\n")
        tag = c.expect(b"NOOP")
        c.send(tag + b" OK\r\n")

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        with pytest.raises(kind) as caught:
            session.copy([1], "There")
        assert caught.value.code == code
        session.noop()


def test_copyuid_that_does_not_add_up_is_ignored() -> None:
    def script(c: Conversation) -> None:
        c.select()
        for answer in (b"[COPYUID 7 1:3 9]", b"[COPYUID 7 3,1 10:11]", b"[COPYUID 7 5 9]"):
            tag = c.expect(b"UID COPY")
            c.send(tag + b" OK " + answer + b" done\r\n")

    with opened(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert session.copy([1, 3], "There") == {}
        assert session.copy([1, 3], "There") == {3: 10, 1: 11}
        assert session.copy([1], "There") == {}


def test_a_refused_literal_leaves_the_session_usable() -> None:
    def script(c: Conversation) -> None:
        tag = c.expect(b"APPEND")
        c.send(tag + b" NO [OVERQUOTA] full\r\n")
        tag = c.expect(b"NOOP")
        c.send(tag + b" OK\r\n")

    from app.domain.mail import Flag

    with opened(script) as server:
        session = attempt(server)
        assert code_of(lambda: session.append("INBOX", b"x" * 99, Flag.NONE, (), None)) == (
            "over_quota"
        )
        session.noop()
    assert b"xxxx" not in server.received


def test_too_many_folders_are_named_as_what_they_are() -> None:
    def script(c: Conversation) -> None:
        c.expect(b"LIST")
        for start in range(0, 100_000, 1000):
            c.send(b"".join(b'* LIST () "/" "f%d"\r\n' % n for n in range(start, start + 1000)))

    with opened(script) as server:
        session = attempt(server)
        assert code_of(session.folders) == "too_many_folders"
        assert code_of(session.noop) == "connection_lost"


def test_a_server_that_ignores_slices_gives_each_byte_once() -> None:
    """Else a message with a wrong size would be put together from itself again and again."""
    body = b"Subject: x\r\n\r\n0123456789"

    def script(wire: Conversation) -> None:
        wire.log_in()
        wire.select(1)
        for _ in range(2):
            tag = wire.expect(b"UID FETCH")
            wire.send(b"* 1 FETCH (UID 5 BODY[] {%d}\r\n%s)\r\n%s OK\r\n" % (len(body), body, tag))

    with ScriptedImap(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert session.fetch_slice(5, 0, 20) == body  # what came is used: asking costs it all again
        assert session.fetch_slice(5, 20, 20) == body[20:]


def test_slices_of_another_message_or_place_are_dropped() -> None:
    """A large message is put together of what was asked for and of nothing else (S6)."""
    body = b"0123456789" * 4

    def script(wire: Conversation) -> None:
        wire.log_in()
        wire.select(1)
        tag = wire.expect(b"UID FETCH")
        wire.send(b"* 1 FETCH (UID 5 BODY[]<10> {10}\r\n%s)\r\n" % body[10:20])
        wire.send(b"* 2 FETCH (UID 6 BODY[]<10> {10}\r\nother five)\r\n")
        wire.send(b"* 1 FETCH (BODY[]<10> {10}\r\nother five)\r\n")
        wire.send(b"* 1 FETCH (UID 5 BODY[]<0> {10}\r\nother five)\r\n")
        wire.send(b"* 1 FETCH (UID 5 BODY[]<20> {10}\r\nother five)\r\n%s OK\r\n" % tag)

    with ScriptedImap(script) as server:
        session = attempt(server)
        session.select("INBOX")
        assert session.fetch_slice(5, 10, 10) == body[10:20]


def test_a_file_that_is_cut_off_ends_the_line_and_is_not_filled_up(tmp_path: Path) -> None:
    """What follows an announced length must never be taken for the rest of a message."""
    file = tmp_path / "pack"
    file.write_bytes(b"Subject: x\r\n\r\n" + b"x" * 200_000)

    received, ended = bytearray(), threading.Event()

    def script(wire: Conversation) -> None:
        wire.log_in(b"IMAP4rev1 LITERAL+")
        with contextlib.suppress(OSError):
            while data := wire.sock.recv(65536):
                received.extend(data)
        ended.set()

    with ScriptedImap(script) as server:
        session = attempt(server)
        octets = FileRange(file, 0, 300_000)
        assert code_of(lambda: session.append("INBOX", octets, Flag.NONE, (), None)) == (
            "connection_lost"
        )
        assert code_of(session.noop) == "connection_lost"
        assert ended.wait(10)
    assert received.endswith(b"xxxx")
