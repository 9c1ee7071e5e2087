"""Packed lines (RFC 4978): bounded, whatever is sent, and of use with everything else."""

from __future__ import annotations

import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.net import sockets
from app.net.deflate import Deflate
from app.net.imap_session import ImapClientSession
from tests.net.scripted_imap import Conversation, ScriptedImap

CAPABILITIES = b"IMAP4rev1 ESEARCH IDLE COMPRESS=DEFLATE"
Script = Callable[[Conversation, "Packer"], None]


class Packer:
    """The server's side of a packed line; what the client sends is unpacked by ``line``."""

    def __init__(self, c: Conversation) -> None:
        self._c = c
        self._pack = zlib.compressobj(9, zlib.DEFLATED, -15)
        self._unpack = zlib.decompressobj(-15)
        self._heard = b""

    def packed(self, data: bytes) -> bytes:
        return self._pack.compress(data) + self._pack.flush(zlib.Z_SYNC_FLUSH)

    def send(self, data: bytes) -> None:
        self._c.send(self.packed(data))

    def line(self) -> bytes:
        while b"\r\n" not in self._heard:
            data = self._c.sock.recv(65536)
            if not data:
                return b""
            self._heard += self._unpack.decompress(data)
        line, _, self._heard = self._heard.partition(b"\r\n")
        return line

    def tag(self) -> bytes:
        return self.line().partition(b" ")[0]


@contextmanager
def packed(
    script: Script, *, glued: bytes = b""
) -> Iterator[tuple[ImapClientSession, ScriptedImap]]:
    """Give a session whose line is packed; ``glued`` comes in the packet that agrees to it."""

    def talk(c: Conversation) -> None:
        c.log_in(CAPABILITIES)
        tag = c.expect(b"COMPRESS DEFLATE")
        packer = Packer(c)
        c.send(tag + b" OK go\r\n" + (packer.packed(glued) if glued else b""))
        script(c, packer)

    with ScriptedImap(talk) as server:
        where = Server("localhost", server.port, Transport.NONE, "ana")
        session = ImapClientSession.open(where, "secret")
        try:
            assert session.compress()
            yield session, server
        finally:
            session.abort()
            session.close()
    assert not server.errors


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(MarmotError) as caught:
        call()
    return caught.value.code


def test_what_comes_in_the_packet_of_the_yes_is_packed_already() -> None:
    def script(c: Conversation, p: Packer) -> None:
        p.send(p.tag() + b" OK\r\n")
        c.line()

    with packed(script, glued=b"* 5 EXISTS\r\n") as (session, _):
        session.noop()
        assert session.carried < session.received


def test_a_refusal_leaves_the_line_as_it_is() -> None:
    def script(c: Conversation) -> None:
        c.log_in(CAPABILITIES)
        c.send(c.expect(b"COMPRESS") + b" NO [COMPRESSIONACTIVE] TLS does it\r\n")
        c.send(c.expect(b"NOOP") + b" OK\r\n")
        c.line()

    with ScriptedImap(script) as server:
        where = Server("localhost", server.port, Transport.NONE, "ana")
        session = ImapClientSession.open(where, "secret")
        assert not session.compress()
        session.noop()
        session.abort()
        session.close()


def test_a_bomb_in_a_literal_grows_no_memory() -> None:
    """1 GB of nothing is 1 MB on the line. It is skipped, or refused, in constant memory."""
    zeros = b"\0" * (1 << 20)

    def script(c: Conversation, p: Packer) -> None:
        p.send(b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n" + p.tag() + b" OK\r\n")
        p.tag()
        p.send(b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (FROM)] {60000000}\r\n")
        for _ in range(1000):
            p.send(zeros)

    with packed(script) as (session, _):
        session.select("INBOX")
        tracemalloc.start()
        try:
            code = code_of(lambda: list(session.fetch_headers([1])))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert code in ("answer_too_large", "answer_unreadable")
        assert peak < 30 << 20


def test_a_bomb_of_one_line_is_given_up() -> None:
    def script(c: Conversation, p: Packer) -> None:
        p.tag()
        block = b"x" * (1 << 20)
        for _ in range(1000):
            p.send(block)

    with packed(script) as (session, _):
        tracemalloc.start()
        try:
            code = code_of(session.noop)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert code == "answer_too_large"
        assert peak < 64 << 20


def test_half_a_block_while_waiting_is_no_reason_to_hang() -> None:
    """The rest of a packed line comes late; meanwhile a wake-up must still end the wait."""
    woken = threading.Event()

    def script(c: Conversation, p: Packer) -> None:
        tag = p.tag()
        p.send(b"+ idling\r\n")
        block = p.packed(b"* OK still here, and a few words that fill a block\r\n")
        c.send(block[:5])
        woken.wait(10)
        c.send(block[5:])
        assert p.line() == b"DONE"
        p.send(tag + b" OK\r\n")
        c.line()

    with packed(script) as (session, _):
        threading.Timer(0.2, session.wake).start()
        threading.Timer(0.4, woken.set).start()
        began = time.monotonic()
        assert session.idle(lambda: False, 20.0) is False
        assert time.monotonic() - began < 8


def test_news_that_came_with_the_yes_to_idle_is_seen() -> None:
    def script(c: Conversation, p: Packer) -> None:
        tag = p.tag()
        p.send(b"+ idling\r\n* 9 EXISTS\r\n")  # one block: nothing more becomes readable
        assert p.line() == b"DONE"
        p.send(tag + b" OK\r\n")
        c.line()

    with packed(script) as (session, _):
        assert session.idle(lambda: False, 20.0) is True


def test_a_damaged_stream_ends_the_connection() -> None:
    def script(c: Conversation, p: Packer) -> None:
        p.tag()
        c.send(b"* OK this is not packed at all\r\n" * 3)
        c.line()

    with packed(script) as (session, _):
        assert code_of(session.noop) == "connection_lost"
        assert code_of(session.noop) == "connection_lost"


def test_the_end_of_the_stream_ends_the_connection() -> None:
    def script(c: Conversation, p: Packer) -> None:
        p.tag()
        c.send(zlib.compressobj(9, zlib.DEFLATED, -15).flush())
        c.line()

    with packed(script) as (session, _):
        assert code_of(session.noop) == "connection_lost"


def test_abort_ends_a_wait_on_a_packed_line() -> None:
    def script(c: Conversation, p: Packer) -> None:
        p.tag()
        c.sock.recv(1)

    with packed(script) as (session, _):
        threading.Timer(0.1, session.abort).start()
        assert code_of(session.noop) == "connection_lost"


def test_a_dripping_packed_line_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()

    def script(c: Conversation, p: Packer) -> None:
        p.send(b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n" + p.tag() + b" OK\r\n")
        p.tag()
        p.send(b"* 1 FETCH (UID 1 BODY[] {100000}\r\n")
        while not stop.wait(0.02):  # dripping is the fault itself
            p.send(b"x")

    with packed(script) as (session, _):
        session.select("INBOX")
        monkeypatch.setattr(sockets, "READ_SECONDS", 0.3)
        assert code_of(lambda: list(session.fetch_bodies([1]))) == "timeout"
        stop.set()


def test_pieces_are_never_larger_than_asked_for() -> None:
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = pack.compress(b"\0" * 10_000_000) + pack.flush(zlib.Z_SYNC_FLUSH)
    deflate = Deflate(data)
    sizes = []
    while piece := deflate.unpack(4096):
        sizes.append(len(piece))
    assert max(sizes) == 4096
    assert sum(sizes) == 10_000_000


def test_both_ways_at_any_cut() -> None:
    words = b"".join(b"* %d FETCH (UID %d FLAGS (\\Seen))\r\n" % (n, n) for n in range(2000))
    sent = Deflate().pack(words)
    for size in (1, 7, 1000, len(sent)):
        deflate = Deflate()
        found = bytearray()
        for at in range(0, len(sent), size):
            deflate.feed(sent[at : at + size])
            while piece := deflate.unpack(512):
                found += piece
        assert bytes(found) == words
