"""Connecting and bounded reading."""

from __future__ import annotations

import errno
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from app.base.errors import MarmotError, TransientError, UserError
from app.domain.accounts import Server, Transport
from app.net import pictures, sockets, tls
from app.net.sockets import Stream, TooMuch


@pytest.fixture
def pair() -> Iterator[tuple[Stream, socket.socket]]:
    ours, theirs = socket.socketpair()
    yield Stream(ours), theirs
    ours.close()
    with suppress(OSError):
        theirs.close()


def test_lines_and_blocks(pair: tuple[Stream, socket.socket]) -> None:
    stream, other = pair
    other.sendall(b"one\r\ntwo\r\n12345rest\r\n")
    assert stream.line() == b"one\r\n"
    assert stream.line() == b"two\r\n"
    assert stream.read(5) == b"12345"
    assert stream.buffered == 6
    stream.skip(2)
    assert stream.line() == b"st\r\n"
    assert stream.read(0) == b""


def test_big_blocks_in_pieces(pair: tuple[Stream, socket.socket]) -> None:
    stream, other = pair
    data = bytes(range(256)) * 8000
    sender = threading.Thread(target=other.sendall, args=(data + data + b"end\n",))
    sender.start()
    assert stream.read(len(data)) == data
    stream.skip(len(data))
    assert stream.line() == b"end\n"
    sender.join()
    assert stream.received == 2 * len(data) + 4


def test_a_line_too_long(pair: tuple[Stream, socket.socket]) -> None:
    stream, other = pair
    other.sendall(b"x" * 5000)
    with pytest.raises(TooMuch):
        stream.line(4096)


def test_silence_and_deadline(
    pair: tuple[Stream, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream, other = pair
    stream.set_deadline(0.02)
    other.sendall(b"begun")
    with pytest.raises(TimeoutError):
        stream.line()
    stream.set_deadline(None)
    monkeypatch.setattr(sockets, "READ_SECONDS", 0.02)
    with pytest.raises(TimeoutError):
        stream.read(10)


def test_the_other_side_leaves(pair: tuple[Stream, socket.socket]) -> None:
    stream, other = pair
    other.sendall(b"half")
    other.close()
    with pytest.raises(ConnectionError):
        stream.line()


def test_abort_ends_a_waiting_read(pair: tuple[Stream, socket.socket]) -> None:
    stream, _ = pair
    threading.Timer(0.02, stream.abort).start()  # most often while it waits
    with pytest.raises(OSError):  # noqa: PT011
        stream.line()


def test_cancelled_reads_end(pair: tuple[Stream, socket.socket]) -> None:
    stream, _ = pair
    stream.cancelled = lambda: True
    with pytest.raises(TransientError):
        stream.line()


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost.example", False),
        ("127.0.0.1.example", False),
        ("10.0.0.1", False),
        ("mail.example", False),
        ("", False),
    ],
)
def test_loopback_by_name_only(host: str, loopback: bool) -> None:
    assert sockets.is_loopback(host) is loopback
    server = Server(host, 143, Transport.NONE, "ana")
    if loopback:
        sockets.refuse_clear(server)
    else:
        with pytest.raises(UserError):
            sockets.refuse_clear(server)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectionRefusedError(errno.ECONNREFUSED, ""), "connection_refused"),
        (TimeoutError(), "timeout"),
        (OSError(errno.ENETUNREACH, ""), "network_down"),
        (ConnectionResetError(errno.ECONNRESET, ""), "connection_lost"),
        (socket.gaierror(socket.EAI_NONAME, ""), "host_unknown"),
        (socket.gaierror(socket.EAI_AGAIN, ""), "network_down"),
    ],
)
def test_errors_are_named(error: OSError, code: str) -> None:
    found = sockets.network_error(error, "mail.example")
    assert (found.code, found.fields) == (code, {"host": "mail.example"})
    assert isinstance(found, TransientError)


def test_a_connect_that_is_no_more_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    listener = socket.create_server(("127.0.0.1", 0), backlog=0)
    full = [socket.socket() for _ in range(8)]
    for sock in full:  # a full backlog leaves the next connect pending
        sock.setblocking(False)
        sock.connect_ex(listener.getsockname())
    with suppress(MarmotError):
        sockets.connect("127.0.0.1", listener.getsockname()[1], cancelled=lambda: True).close()
    for sock in full:
        sock.close()
    listener.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A resolver that does not answer before the test ends; set once it was asked."""
    was_asked, over = threading.Event(), threading.Event()

    def hang(*_: object, **__: object) -> object:
        was_asked.set()
        over.wait(20)
        raise socket.gaierror(socket.EAI_NONAME, "too late")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield was_asked
    over.set()


def test_a_resolver_that_never_answers(asked: threading.Event) -> None:
    with pytest.raises(TransientError) as caught:
        sockets.connect("mail.example", 993, timeout=0.02)
    assert (caught.value.code, caught.value.fields) == ("timeout", {"host": "mail.example"})
    assert asked.is_set()


def test_a_look_up_that_is_no_more_wanted(asked: threading.Event) -> None:
    with pytest.raises(TransientError) as caught:
        sockets.connect("mail.example", 993, timeout=600, cancelled=asked.is_set)
    assert caught.value.code == "cancelled"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (socket.gaierror(socket.EAI_NONAME, ""), "host_unknown"),
        (socket.gaierror(socket.EAI_AGAIN, ""), "network_down"),
        (UnicodeError("label too long"), "host_unknown"),
    ],
)
def test_a_look_up_that_fails_says_why(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    def fail(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(TransientError) as caught:
        sockets.connect("mail.example", 993)
    assert (caught.value.code, caught.value.fields) == (code, {"host": "mail.example"})


def test_a_look_up_without_a_thread_to_spare_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", fail)
    with pytest.raises(BlockingIOError) as caught:
        sockets.look_up("mail.example", 993, time.monotonic() + 9.0)
    assert caught.value.errno == errno.EAGAIN
    with pytest.raises(TransientError):
        sockets.connect("mail.example", 993)


def test_a_picture_whose_resolver_never_answers(
    asked: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "SECONDS", 0.02)
    given_up = threading.Event()

    def fetch() -> None:
        url = "https://pictures.example/a.png"
        if pictures.fetch_picture(url, limit=9, ca_file=None) is None:
            given_up.set()

    threading.Thread(target=fetch, daemon=True).start()
    assert asked.wait(10)
    assert given_up.wait(10)  # the resolver takes longer


def test_contexts_verify(tmp_path: object) -> None:
    context = tls.client_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    with pytest.raises(UserError) as caught:
        tls.client_context(f"{tmp_path}/nothing.pem")
    assert caught.value.code == "ca_file_unreadable"


def test_an_expired_certificate_in_the_year_2001_is_the_clock() -> None:
    error = ssl.SSLCertVerificationError()
    error.verify_code = 10
    error.verify_message = "certificate has expired"
    assert tls.tls_error(error, "x", now=1e9).code == "tls_clock"
    assert tls.tls_error(error, "x", now=2e9).code == "tls_expired"
    error.verify_code = 9
    assert tls.tls_error(error, "x", now=2e9).code == "tls_clock"
