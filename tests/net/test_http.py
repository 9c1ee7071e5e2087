"""The checked HTTP client against honest, broken and hostile servers."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
import select
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.net import http
from app.net.http import Answer, HttpClient, Origin, canonical_url, failure, retry_after
from app.net.http_digest import DigestLogin
from tests.net.scripted_http import Reply, ScriptedHttp, Seen, reply

_clients: list[HttpClient] = []


@pytest.fixture(autouse=True)
def closed_clients() -> Iterator[None]:
    yield
    while _clients:
        _clients.pop().close()


def client_of(server: ScriptedHttp, **options: object) -> HttpClient:
    _clients.append(HttpClient(server.url, "ann", "s3cret", **options))  # type: ignore[arg-type]
    return _clients[-1]


def fails(code: str, kind: type[MarmotError]) -> pytest.RaisesExc[MarmotError]:
    return pytest.raises(kind, check=lambda error: error.code == code)


def test_keeps_one_connection_and_sends_basic_at_once() -> None:
    with ScriptedHttp(lambda seen: reply(200, "ok")) as server:
        client = client_of(server)
        for _ in range(3):
            assert client.request("GET", "/a").body == b"ok"
        client.close()
    assert server.connections == 1
    expected = "Basic " + base64.b64encode(b"ann:s3cret").decode()
    assert {seen.headers["authorization"] for seen in server.seen} == {expected}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_to_another_origin_takes_nothing_along(status: int) -> None:
    with ScriptedHttp(lambda seen: reply(200)) as other:

        def away(seen: Seen) -> Reply:
            return reply(status, headers={"Location": f"http://localhost:{other.port}/x"})

        with ScriptedHttp(away) as server, fails("captive_portal", TransientError):
            client_of(server).request("PROPFIND", "/")
    assert other.seen == []


def test_redirect_within_the_origin_keeps_method_and_body() -> None:
    def script(seen: Seen) -> Reply:
        if seen.path == "/old":
            return reply(301, headers={"Location": "/new"})
        return reply(207, seen.method.encode() + seen.body)

    with ScriptedHttp(script) as server:
        answer = client_of(server).request("PROPFIND", "/old", body=b"x")
    assert answer.body == b"PROPFINDx"
    assert answer.url.endswith("/new")


def test_endless_redirects_end() -> None:
    with (
        ScriptedHttp(lambda seen: reply(302, headers={"Location": "/again"})) as server,
        fails("bad_answer", TransientError),
    ):
        client_of(server).request("GET", "/")
    assert len(server.seen) <= 6


def test_foreign_href_is_never_asked() -> None:
    with ScriptedHttp(lambda seen: reply(200)) as server:
        with fails("foreign_href", PermanentError):
            client_of(server).request("GET", f"http://localhost:{server.port}/x")
        assert server.seen == []


def test_clear_text_is_for_loopback_only() -> None:
    with fails("insecure_refused", UserError):
        HttpClient("http://dav.example.org/", "ann", "s3cret")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"SSH-2.0-OpenSSH\r\n\r\n", "not_this_server"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "connection_lost"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf", "connection_lost"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxx", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip", "bad_answer"),
    ],
)
def test_broken_answers_are_classified(answer: bytes, code: str) -> None:
    cut = threading.Event()

    def script(seen: Seen) -> Reply:
        if cut.is_set():
            return None
        cut.set()
        return answer

    # The connection ends after the bytes: the second look of the server finds no request.
    class Once(ScriptedHttp):
        def _serve(self, sock):  # type: ignore[no-untyped-def]
            with sock, sock.makefile("rb") as lines:
                while lines.readline().strip():
                    pass
                sock.sendall(answer)

    with Once(script) as server, pytest.raises(MarmotError) as caught:
        client_of(server).request("GET", "/")
    assert caught.value.code == code


_BODY = gzip.compress(b"BEGIN:VCALENDAR")
_PLAIN = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nETag: 1\r\nContent-Length: %d\r\n\r\n%b" % (
    len(_BODY),
    _BODY,
)
_CHUNKED = b"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nno!\r\n0\r\n\r\n"


@pytest.mark.parametrize("answer", [_PLAIN, _CHUNKED])
def test_an_answer_cut_at_any_byte_says_nothing(answer: bytes) -> None:
    """Also when the line ends in good order: a header cut short is no other header."""
    parts: list[bytes] = []

    class Cutting(ScriptedHttp):
        def _serve(self, sock):  # type: ignore[no-untyped-def]
            with sock, sock.makefile("rb") as lines:
                while lines.readline().strip():
                    pass
                sock.sendall(parts[-1])

    with Cutting(lambda _seen: None) as server:
        whole = answer.rstrip(b"\r\n") if answer is _CHUNKED else answer
        for length in range(len(whole)):
            parts.append(answer[:length])
            with fails("connection_lost", TransientError):
                client_of(server).request("GET", "/")


def test_dead_kept_connection_is_opened_again_once() -> None:
    calls: list[int] = []

    def script(seen: Seen) -> Reply:
        calls.append(1)
        return None if len(calls) == 2 else reply(200, "ok")

    with ScriptedHttp(script) as server:
        client = client_of(server)
        client.request("GET", "/")
        assert client.request("GET", "/").body == b"ok"
        client.close()
    assert len(calls) == 3


def test_a_creation_is_never_sent_twice() -> None:
    """A server may have stored it under a name of its own: If-None-Match does not help there."""
    puts: list[str] = []

    def script(seen: Seen) -> Reply:
        if seen.method == "GET":
            return reply(200, "ok")
        puts.append(seen.path)
        return None

    with ScriptedHttp(script) as server:
        client = client_of(server)
        client.request("GET", "/")
        with fails("connection_lost", TransientError):
            client.request("PUT", "/a", body=b"x", headers={"If-None-Match": "*"})
        client.close()
    assert puts == ["/a"]


def test_a_creation_does_not_go_into_a_line_that_has_ended() -> None:
    closed = threading.Event()

    class Brief(ScriptedHttp):
        def _serve(self, sock):  # type: ignore[no-untyped-def]
            with sock, sock.makefile("rb") as lines:
                while lines.readline().strip():
                    pass
                sock.sendall(reply(200, "ok"))
                with suppress(OSError):  # the client has seen the end and left already
                    sock.shutdown(socket.SHUT_WR)
                closed.set()

    with Brief(lambda seen: None) as server:
        client = client_of(server)
        client.request("GET", "/")
        assert closed.wait(5)
        answer = client.request("PUT", "/a", headers={"If-None-Match": "*"})
        assert answer.status == 200
        client.close()
    assert server.connections == 2


def test_gzip_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(b"\0" * 100_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n"
    with ScriptedHttp(lambda seen: head.encode() + bomb) as server:
        tracemalloc.start()
        with fails("answer_too_large", PermanentError):
            client_of(server).request("GET", "/", limit=1_000_000)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 10_000_000


def test_long_error_page_is_cut_short() -> None:
    with ScriptedHttp(lambda seen: reply(500, b"x" * 3_000_000)) as server:
        client = client_of(server)
        answer = client.request("GET", "/")
        assert len(answer.body) <= http.ERROR_LIMIT
        assert client.request("GET", "/").status == 500


def test_silence_and_drip_feeding_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "READ_SECONDS", 0.5)

    class Drip(ScriptedHttp):
        def _serve(self, sock):  # type: ignore[no-untyped-def]
            with sock, sock.makefile("rb") as lines:
                while lines.readline().strip():
                    pass
                sock.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                try:
                    while not stopped.wait(0.05):  # dripping is the fault itself
                        sock.sendall(b"y")
                except OSError:
                    return

    stopped = threading.Event()
    with Drip(lambda seen: None) as server:
        started = time.monotonic()
        with fails("timeout", TransientError):
            client_of(server).request("GET", "/")
        assert time.monotonic() - started < 5
        stopped.set()


def test_stopping_ends_a_wait() -> None:
    release = threading.Event()
    stop = threading.Event()

    def silent(seen: Seen) -> Reply:
        stop.set()
        release.wait(10)
        return None

    with ScriptedHttp(silent) as server:
        started = time.monotonic()
        with fails("cancelled", TransientError):
            client_of(server, stop=stop.is_set).request("GET", "/")
        assert time.monotonic() - started < 3
        release.set()


def test_stopping_ends_a_write_that_nobody_reads() -> None:
    """A server that takes no byte more of a large object holds up nobody who quits (R12)."""
    stopping = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        port = deaf.getsockname()[1]
        client = HttpClient(f"http://127.0.0.1:{port}/", "ann", "secret", stop=stopping.is_set)
        caught: list[MarmotError] = []

        def write() -> None:
            try:
                client.request("PUT", "/x.vcf", body=b"x" * (32 << 20))
            except MarmotError as error:
                caught.append(error)

        writer = threading.Thread(target=write)
        writer.start()
        line, _ = deaf.accept()
        with line:
            assert line.recv(1)
            _wait_until_full(client, writer)
            began = time.monotonic()
            stopping.set()
            writer.join(20)
            assert time.monotonic() - began < 3
    client.close()
    assert [error.code for error in caught] == ["cancelled"]


def _wait_until_full(client: HttpClient, writer: threading.Thread) -> None:
    """Return once the kernel takes no more bytes of a client whose server reads none."""
    full, end = 0, time.monotonic() + 20
    while full < 20:
        assert time.monotonic() < end
        writer.join(0.005)  # for the kernel, which moves the last bytes by itself
        assert client._socket is not None
        writable = select.select([], [client._socket._sock], [], 0)[1]
        full = 0 if writable else full + 1


def test_a_write_that_nobody_reads_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "READ_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        client = HttpClient(f"http://127.0.0.1:{deaf.getsockname()[1]}/", "ann", "secret")
        with pytest.raises(TransientError, match="timeout"):
            client.request("PUT", "/x.vcf", body=b"x" * (32 << 20))
        client.close()


def test_a_refusal_before_the_whole_body_was_taken_is_heard() -> None:
    class Early(ScriptedHttp):
        def _serve(self, sock):  # type: ignore[no-untyped-def]
            with sock, sock.makefile("rb") as lines:
                while lines.readline().strip():
                    pass
                sock.sendall(reply(413, headers={"Connection": "close"}))
                sock.shutdown(socket.SHUT_WR)
                taken.wait(10)

    taken = threading.Event()
    with Early(lambda seen: None) as server:
        sender = client_of(server)
        threading.Timer(0.3, taken.set).start()
        outcome: int | str
        try:
            outcome = sender.request("PUT", "/x", body=b"x" * 30_000_000).status
        except TransientError as error:  # the reset may destroy what had been said
            outcome = error.code
    assert outcome in (413, "connection_lost")


def test_digest_is_answered() -> None:
    def script(seen: Seen) -> Reply:
        given = seen.headers.get("authorization", "")
        if not given.startswith("Digest"):
            return reply(
                401, headers={"WWW-Authenticate": 'Digest realm="r", nonce="n", qop="auth"'}
            )
        fields = dict(re.findall(r'(\w+)="?([^",]+)"?', given))
        one = hashlib.md5(b"ann:r:s3cret").hexdigest()
        two = hashlib.md5(f"{seen.method}:{seen.path}".encode()).hexdigest()
        text = f"{one}:n:{fields['nc']}:{fields['cnonce']}:auth:{two}"
        good = hashlib.md5(text.encode()).hexdigest() == fields["response"]
        return reply(200 if good else 401, "in")

    with ScriptedHttp(script) as server:
        client = client_of(server)
        assert client.request("GET", "/a").status == 200
        assert client.request("PROPFIND", "/b").status == 200
    assert len(server.seen) == 3


def test_basic_offer_is_not_downgraded_to_digest() -> None:
    assert DigestLogin.parse('Basic realm="x", Digest realm="y", nonce="n"', "u", "p") is None
    assert DigestLogin.parse('Digest realm="y", nonce="n", algorithm=ODD', "u", "p") is None


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (401, b"", UserError, "password_wrong"),
        (403, b"", PermanentError, "forbidden"),
        (404, b"", PermanentError, "gone"),
        (410, b"", PermanentError, "gone"),
        (412, b"", PermanentError, "precondition_failed"),
        (413, b"", PermanentError, "too_large_for_server"),
        (423, b"", TransientError, "server_busy"),
        (429, b"", TransientError, "server_busy"),
        (500, b"", TransientError, "server_busy"),
        (503, b"", TransientError, "server_busy"),
        (507, b"", PermanentError, "server_full"),
        (511, b"", TransientError, "captive_portal"),
        (501, b"", PermanentError, "not_supported"),
        (418, b"", PermanentError, "refused"),
        (
            403,
            b'<d:error xmlns:d="DAV:"><c:no-uid-conflict/></d:error>',
            PermanentError,
            "uid_conflict",
        ),
    ],
)
def test_status_classification(status: int, body: bytes, kind: type, code: str) -> None:
    error = failure(Answer(status, {"retry-after": "7"}, body, "http://localhost/"))
    assert type(error) is kind
    assert error is not None
    assert error.code == code
    if isinstance(error, TransientError) and code == "server_busy":
        assert error.delay == 7


def test_condition_is_named() -> None:
    body = b'<?xml version="1.0"?><d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>'
    error = failure(Answer(403, {}, body, "http://localhost/"))
    assert error is not None
    assert error.fields["condition"] == "valid-sync-token"


def test_retry_after() -> None:
    assert retry_after("120") == 120
    assert retry_after("Wed, 21 Oct 2026 07:28:00 GMT", 1792567680 - 60) == 60
    assert retry_after("99999999999999999999") == http.LONGEST_DELAY
    assert retry_after("\u00b2") is None  # a digit, but no number
    assert retry_after("soon") is None
    assert retry_after("") is None


@pytest.mark.parametrize(
    ("one", "base", "canonical"),
    [
        ("https://H.example:443/a%40b/c d", "", "https://h.example/a@b/c%20d"),
        ("/ca%2Fl/%C3%BC.ics", "https://h.example/x/", "https://h.example/ca%2Fl/%C3%BC.ics"),
        ("/cal/ü.ics", "https://h.example:8443/", "https://h.example:8443/cal/%C3%BC.ics"),
        ("x.ics", "http://[::1]:80/a/", "http://[::1]/a/x.ics"),
        ("https://u:p@h.example/a?b#c", "", "https://h.example/a"),
    ],
)
def test_canonical_url(one: str, base: str, canonical: str) -> None:
    assert canonical_url(one, base) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize("text", ["", "ftp://h/", "javascript:alert(1)", "http://[::1", "//h/x"])
def test_no_url(text: str) -> None:
    with fails("bad_url", UserError):
        canonical_url(text)


def test_origin_ignores_case_and_default_port() -> None:
    assert Origin.of("HTTPS://Example.ORG./x") == Origin.of("https://example.org:443")
    assert Origin.of("https://example.org") != Origin.of("https://example.org:444")
    assert Origin.of("https://example.org") != Origin.of("http://example.org")
