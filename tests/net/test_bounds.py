"""Hostile answers stay in bounds (S5): memory as the system counts it, and no flood is endless.

Each server here goes on until the client has enough, or fills the memory of a client that keeps
what it sends. One that is still listened to after a minute hangs up: the client then tells of a
lost line instead of too much, and the test fails.
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.domain.ports import RemoteCollection
from app.net.dav import CaldavSession
from app.net.http import HttpClient
from app.net.imap_session import ImapClientSession
from app.net.smtp import SmtplibSender
from tests.bed.memory import LIMIT, growth
from tests.bed.scripted_smtp import ScriptedSmtp
from tests.net.scripted_http import Reply, ScriptedHttp, Seen, reply
from tests.net.scripted_imap import Conversation, ScriptedImap

PATIENCE = 60.0  # seconds
TOO_MUCH = ("answer_too_large", "answer_unreadable", "unreadable_answer", "bad_answer")


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(MarmotError) as caught:
        call()
    return caught.value.code


def outcome(call: Callable[[], object]) -> object:
    """Return what a call returns, or the code it fails with: both will do where bounds hold."""
    try:
        return call()
    except MarmotError as error:
        return error.code


# ---- IMAP


@pytest.fixture
def imap() -> Iterator[Callable[..., ImapClientSession]]:
    """Return what opens a session with a server that, after SELECT, sends pieces for ever."""
    servers: list[ScriptedImap] = []
    sessions: list[ImapClientSession] = []
    stop = threading.Event()
    timer = threading.Timer(PATIENCE, stop.set)
    timer.start()

    def against(pieces: list[bytes]) -> ImapClientSession:
        def script(c: Conversation) -> None:
            c.log_in(b"IMAP4rev1 ESEARCH IDLE")
            c.select(exists=3)
            if c.command()[1] == b"IDLE":
                c.send(b"+ idling\r\n")
            number = 0
            while not stop.is_set():
                for piece in pieces:
                    number += 1
                    c.send(piece.replace(b"%NUMBER%", b"%d" % number) if b"%N" in piece else piece)
            c.sock.close()

        server = ScriptedImap(script)
        server.__enter__()
        servers.append(server)
        where = Server("127.0.0.1", server.port, Transport.NONE, "ana")
        session = ImapClientSession.open(where, "secret")
        sessions.append(session)
        session.select("INBOX")
        return session

    yield against
    timer.cancel()
    stop.set()
    for session in sessions:
        session.abort()
        session.close()
    for server in servers:
        server.__exit__()


LONG = b"x" * (7 << 20)
Command = Callable[[ImapClientSession], object]


@pytest.mark.parametrize(
    ("pieces", "command"),
    [
        ([b"* OK ", LONG, b"\r\n"], lambda s: s.noop()),
        ([b"* 1 EXISTS ", LONG, b"\r\n"], lambda s: s.all_uids()),
        ([b"* LIST () {1000000}\r\n", b"x" * 1_000_000, b"\r\n"], lambda s: s.noop()),
        ([b'* STATUS "%NUMBER%', LONG, b'" (MESSAGES 1)\r\n'], lambda s: s.folders()),
        ([b"* SEARCH ", b"1 2 " * (1 << 20), b"\r\n"], lambda s: s.all_uids()),
        ([b"* CAPABILITY ", b"a b " * (1 << 20), b"\r\n"], lambda s: s.noop()),
        ([b"* OK [PERMANENTFLAGS (", b"a b " * (1 << 20), b")]\r\n"], lambda s: s.noop()),
        (
            [b"* 1 FETCH (UID 77 BODY[] {30000000}\r\n", b"x" * 30_000_000, b")\r\n"],
            lambda s: list(s.fetch_bodies([1])),
        ),
        (
            [b"* 1 FETCH (UID 77 X {30000000}\r\n", b"x" * 30_000_000, b")\r\n"],
            lambda s: s.fetch_flags([1]),
        ),
        (
            [b"* 1 FETCH (UID 1 FLAGS (", b"a b " * (1 << 20), b"))\r\n"],
            lambda s: s.fetch_flags(None),
        ),
        ([b"* OK still here\r\n"], lambda s: s.idle(lambda: False, 600)),
        ([b"* OK ", LONG, b"\r\n"], lambda s: s.idle(lambda: False, 600)),
        ([b"+ go on\r\n"], lambda s: s.noop()),
        ([b"+ " + b"x" * 60_000 + b"\r\n"], lambda s: s.noop()),
    ],
    ids=lambda value: value[0][:24].decode("ascii", "replace") if isinstance(value, list) else "",
)
def test_no_flood_of_imap_fills_the_memory_or_lasts(
    imap: Callable[..., ImapClientSession], pieces: list[bytes], command: Command
) -> None:
    session = imap(pieces)
    with growth() as grown:
        assert code_of(lambda: command(session)) in TOO_MUCH
    assert grown.peak < LIMIT
    assert code_of(session.noop) == "connection_lost"


# ---- HTTP and DAV


class Endless(ScriptedHttp):
    """Sends ``head`` once and ``block`` for ever."""

    head = b""
    block = b""

    def _serve(self, sock: socket.socket) -> None:
        end = time.monotonic() + PATIENCE
        with sock, sock.makefile("rb") as lines, contextlib.suppress(OSError):
            while lines.readline().strip():
                pass
            sock.sendall(self.head)
            while time.monotonic() < end:
                sock.sendall(self.block)


def _empty_members() -> bytes:
    """Return gzip that unpacks to nothing, over and over."""
    return gzip.compress(b"", mtime=0) * 2000


def _empty_blocks() -> bytes:
    return b"\x00\x00\x00\xff\xff" * 10_000  # stored blocks of length 0


OK = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    ("head", "block"),
    [
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
        (b"", b"HTTP/1.1 100 Continue\r\n" + b"X: y\r\n" * 1000 + b"\r\n"),
        (OK + b"\r\n", b"x" * 65536),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 10_000),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1;" + b"e" * 60_000 + b"\r\nx\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"Trailer: x\r\n" * 5000),
        (OK + b"Content-Encoding: gzip\r\n\r\n", _empty_members()),
        (
            OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"", mtime=0)[:10],
            _empty_blocks(),
        ),
        (OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"x", mtime=0), b"\0" * 65536),
        (OK, b"X: y\r\n" * 1000),
        (b"HTTP/1.1 500 No\r\n\r\n", b"x" * 65536),
        (b"HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\n\r\n", _empty_members()),
    ],
)
def test_no_flood_of_http_lasts(head: bytes, block: bytes) -> None:
    with Endless(lambda seen: None) as server:
        server.head, server.block = head, block
        client = HttpClient(server.url, "ann", "s3cret")
        with growth() as grown:
            if b" 500 " in head:  # what a refusal says is cut short, not refused itself
                assert outcome(lambda: client.request("GET", "/").status) in (500, *TOO_MUCH)
            else:
                assert code_of(lambda: client.request("GET", "/")) in TOO_MUCH
        client.close()
    assert grown.peak < LIMIT


def gzipped(*parts: tuple[bytes, int]) -> bytes:
    """Pack each text the given number of times without ever holding all of it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    out = bytearray()
    for text, times in parts:
        step = max(1, 1_000_000 // len(text))
        block = text * step
        for _ in range(times // step):
            out += packer.compress(block)
        out += packer.compress(text * (times % step))
    return bytes(out + packer.flush())


BEGIN = b'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'
CAL = (
    b"<d:response><d:href>/cal/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/>"
    b"<c:calendar/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
    b"</d:response>"
)
_PROP = (
    b"<d:response><d:href>/cal/1.ics</d:href><d:propstat><d:prop><d:getetag>%s</d:getetag>"
    b"</d:prop></d:propstat></d:response>"
)
_FACE = "\U0001f600".encode()


END = b"</d:multistatus>"
NAMES = b"".join(b"<d:p%d/>" % n for n in range(5000))
TEXTS = b"".join(b"%d<d:x/>" % n for n in range(9000))
BOMBS: dict[str, list[tuple[bytes, int]]] = {
    "elements": [(BEGIN + CAL, 1), (_PROP % (b"<d:x/>" * 19_000), 200), (END, 1)],
    "wide letters": [(BEGIN + CAL, 1), (_PROP % (_FACE + b"x" * 60_000), 1000), (END, 1)],
    "names": [(BEGIN + CAL, 1), (_PROP % NAMES, 600), (END, 1)],
    "texts": [(BEGIN + CAL, 1), (_PROP % TEXTS, 300), (END, 1)],
    "responses": [(BEGIN + CAL, 1), (_PROP % b"1", 500_000), (END, 1)],
    "attributes": [(BEGIN[:-1] + b" a", 1), (b"x", 30_000_000), (b"='1'/>", 1)],
    "comment": [(BEGIN + b"<!--", 1), (b"x", 60_000_000), (b"-->" + CAL + END, 1)],
    "white": [(b" ", 100_000_000)],
}


def _session(server: ScriptedHttp) -> tuple[CaldavSession, RemoteCollection]:
    session = CaldavSession(server.url, "ann", "s3cret")
    where = f"{server.url}cal/"
    return session, RemoteCollection(where, "calendar", "", "", frozenset(), False, "", "")


@pytest.mark.parametrize("name", BOMBS)
def test_no_multistatus_fills_the_memory(name: str) -> None:
    bomb = gzipped(*BOMBS[name])
    with ScriptedHttp(
        lambda seen: reply(207, bomb, headers={"Content-Encoding": "gzip"})
    ) as server:
        session, collection = _session(server)
        with growth() as grown:
            told = outcome(lambda: session.changes(collection, "").complete)
        assert told in (True, *TOO_MUCH, "captive_portal")
        session.close()
    assert grown.peak < LIMIT


@pytest.mark.parametrize("kind", ["latin", "face"])
def test_no_event_fills_the_memory(kind: str) -> None:
    letters = _FACE if kind == "face" else b""

    def script(seen: Seen) -> Reply:
        if seen.method == "GET":
            return reply(200, whole, kind="text/calendar", headers={"Content-Encoding": "gzip"})
        return reply(207, bomb, headers={"Content-Encoding": "gzip"})

    start = b"<d:response><d:href>/cal/1.ics</d:href><d:propstat><d:prop><c:calendar-data> "
    end = b" </c:calendar-data></d:prop></d:propstat></d:response></d:multistatus>"
    bomb = gzipped((BEGIN + start, 1), (letters + b"x" * 60_000, 520), (end, 1))
    whole = gzipped((letters + b"x" * 60_000, 520))
    with ScriptedHttp(script) as server:
        session, collection = _session(server)
        hrefs = [f"{collection.href}{n}.ics" for n in (1, 2)]
        with growth() as grown:
            for asked in (hrefs, hrefs[:1]):
                told = outcome(lambda: sum(1 for _ in session.multiget(collection, asked)))  # noqa: B023
                assert told in (0, 1, 2, *TOO_MUCH)
        session.close()
    assert grown.peak < LIMIT


# ---- SMTP


def test_long_answers_to_many_recipients_stay_small() -> None:
    lines = b"".join(b"250-" + b"x" * 4000 + b"\r\n" for _ in range(255)) + b"250 ok\r\n"
    greeting = b"250-scripted\r\n250 PIPELINING\r\n"
    with ScriptedSmtp({"EHLO": greeting, "RCPT": lines}) as server:
        sender = SmtplibSender(Server("127.0.0.1", server.port, Transport.NONE, "u"), "secret")
        with growth() as grown:
            code = code_of(
                lambda: sender.send(
                    b"Subject: x\r\n\r\nx\r\n",
                    "a@x.example",
                    [f"b{n}@x.example" for n in range(400)],
                    before_data=lambda: None,
                    before_dot=lambda: None,
                )
            )
    assert code == "protocol_error"
    assert grown.peak < LIMIT


@pytest.mark.parametrize("moment", ["GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "DOT"])
@pytest.mark.parametrize("words", [b"250-x\r\n", b"x" * 100_000])
def test_endless_answers_of_smtp_are_left(moment: str, words: bytes) -> None:
    with ScriptedSmtp({moment: words * 3000 if len(words) < 99 else words * 100}) as server:
        sender = SmtplibSender(Server("127.0.0.1", server.port, Transport.NONE, "u"), "secret")
        with growth() as grown:
            code = code_of(
                lambda: sender.send(
                    b"Subject: x\r\n\r\nx\r\n",
                    "a@x.example",
                    ["b@x.example"],
                    before_data=lambda: None,
                    before_dot=lambda: None,
                )
            )
    assert code in ("protocol_error", "not_this_server", "fate_unknown")
    assert grown.peak < LIMIT
