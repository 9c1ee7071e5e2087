"""Checked HTTP for one origin: what DAV requests travel on.

It stands on ``http.client`` of the standard library, because the promises need a hand on every
byte: a socket that gives up on silence and on drip-feeding, decompression with a lid, redirects
that never leave the origin and never take the credentials along, connections that are never opened
in clear by accident. Meaning (multistatus, collections) is in ``dav_xml`` and ``dav``.
"""

from __future__ import annotations

import base64
import email.utils
import functools
import http.client
import io
import re
import selectors
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote_to_bytes, urljoin, urlsplit, urlunsplit

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.net.http_digest import DigestLogin
from app.net.sockets import READ_SECONDS, connect, is_loopback
from app.net.tls import client_context, tls_error, wrap

SLOWEST = 4096.0  # bytes a second below which a talking server is given up after READ_SECONDS
BODY_LIMIT = 32 * 1024 * 1024  # decoded bytes of one answer
ERROR_LIMIT = 64 * 1024  # decoded bytes kept of an answer that reports a failure
HEAD_LIMIT = 1024 * 1024  # bytes before the body, interim answers included
_MEMBERS = 1000  # of one gzip body; honest ones have one
LONGEST_DELAY = 6 * 3600.0  # a Retry-After above this is not believed
_SLICE = 0.25  # seconds between two looks at ``stop`` while waiting for bytes
_CHUNK = 64 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PLAIN_PATH = re.compile(r"/(?:(?!\.\.?(?:/|$))[\w.~!$&'()*+,;=:@-]+(?:/|$))*", re.ASCII)
_SAFE = "!$&'()*+,;=:@-._~"
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|script)\b", re.I)

Stop = Callable[[], bool]
Sink = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port: the border credentials never cross."""

    scheme: str
    host: str
    port: int

    @staticmethod
    @functools.lru_cache(maxsize=64)
    def of(url: str) -> Origin:
        """Read the origin of an absolute URL; UserError("bad_url") when it has none."""
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").rstrip(".").lower()
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError:
            raise UserError("bad_url") from None
        if parts.scheme not in ("http", "https") or not host:
            raise UserError("bad_url")
        if not host.isascii():
            try:
                host = host.encode("idna").decode("ascii")
            except UnicodeError:
                raise UserError("bad_url") from None
        return Origin(parts.scheme, host, port)

    @property
    def loopback(self) -> bool:
        return is_loopback(self.host)

    def check_secure(self) -> None:
        """Raise UserError("insecure_refused") for clear text to anything but this machine."""
        if self.scheme != "https" and not self.loopback:
            raise UserError("insecure_refused", host=self.host)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        default = 443 if self.scheme == "https" else 80
        return f"{self.scheme}://{host}" + ("" if self.port == default else f":{self.port}")


def canonical_url(url: str, base: str = "") -> str:
    """Return ``url`` (joined to ``base``) in one spelling, without query, fragment and user part.

    Servers spell one resource with and without percent signs; only one form may reach the store.
    An escaped slash stays escaped. Raise UserError("bad_url") for what is no HTTP URL.
    """
    if base and _PLAIN_PATH.fullmatch(url):  # nearly all hrefs of nearly all servers
        return str(Origin.of(base)) + url
    try:
        joined = urljoin(base, url.strip()) if base else url.strip()
        parts = urlsplit(joined)
    except ValueError:
        raise UserError("bad_url") from None
    origin = Origin.of(joined)
    segments = [quote(unquote_to_bytes(part), safe=_SAFE) for part in parts.path.split("/")]
    path = "/".join(segments) or "/"
    return str(origin) + urlunsplit(("", "", path, "", ""))


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer. ``headers`` have lower-case names; ``body`` is empty after a sink."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str  # after redirects within the origin
    details: str = field(default="")  # status line, for the problem panel

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        found = re.search(r'charset="?([\w.:-]+)', self.headers.get("content-type", ""), re.I)
        return found.group(1).lower() if found else ""

    @property
    def is_html(self) -> bool:
        if self.content_type in ("text/html", "application/xhtml+xml"):
            return True
        return bool(_HTML.match(self.body[:2048]))


class PatientSocket:
    """The part of a socket ``http.client`` uses, with patience counted over a whole answer.

    Reading ends when nothing came for READ_SECONDS, when less than SLOWEST bytes a second came
    after that, or when ``stop()`` turns true (the program ends); writing when nothing is taken for
    as long, or on ``stop()`` too.
    """

    def __init__(self, sock: socket.socket, stop: Stop) -> None:
        self._sock = sock
        self._stop = stop
        self._files = 0
        self._closed = False
        self.received = 0
        self.allowed = HEAD_LIMIT  # bytes of one answer as they come, whatever they unpack to
        self.ended = False  # the other side has said its last byte
        self._started = self._heard = time.monotonic()

    def begin(self) -> None:
        """Start counting for the next answer."""
        self.received = 0
        self.allowed = HEAD_LIMIT
        self._started = self._heard = time.monotonic()

    def stirs(self) -> bool:
        """Tell whether something came unasked: between two answers that is the end."""
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._sock, selectors.EVENT_READ)
            return bool(waiting.select(0))

    def sendall(self, data: bytes) -> None:
        """Send all of it; TimeoutError when nothing more is taken for READ_SECONDS."""
        left = memoryview(data)
        self._sock.settimeout(_SLICE)
        taken = time.monotonic()
        while left:
            if self._stop():
                raise TransientError("cancelled")
            try:
                left = left[self._sock.send(left[:_CHUNK]) :]
            except (TimeoutError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
                if time.monotonic() > taken + READ_SECONDS:
                    raise TimeoutError from None
            else:
                taken = time.monotonic()
        self._started = self._heard = time.monotonic()

    def read_into(self, buffer: memoryview) -> int:
        self._sock.settimeout(_SLICE)
        while True:
            if self._stop():
                raise TransientError("cancelled")
            if self.received > self.allowed:
                raise PermanentError("answer_too_large", limit=self.allowed)
            now = time.monotonic()
            if now > self._heard + READ_SECONDS:
                raise TransientError("timeout")
            if now > self._started + READ_SECONDS + self.received / SLOWEST:
                raise TransientError("timeout")
            try:
                count = self._sock.recv_into(buffer)
            except (TimeoutError, ssl.SSLWantReadError):
                continue
            self.received += count
            self.ended = count == 0
            self._heard = time.monotonic()
            return count

    def makefile(self, _mode: str = "rb", *_: object, **__: object) -> io.BufferedReader:
        self._files += 1
        return io.BufferedReader(_SocketFile(self), _CHUNK)

    def file_closed(self) -> None:
        self._files -= 1
        if self._closed and self._files <= 0:
            self._sock.close()

    def close(self) -> None:
        self._closed = True
        if self._files <= 0:
            self._sock.close()

    def abort(self) -> None:
        """Close at once, also under a reader."""
        self._closed = True
        self._sock.close()


class _SocketFile(io.RawIOBase):
    """What ``http.client`` reads an answer from."""

    def __init__(self, source: PatientSocket) -> None:
        super().__init__()
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        return self._source.read_into(memoryview(buffer))  # type: ignore[arg-type]

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._source.file_closed()


class HttpClient:
    """One kept-alive connection to one origin, with the credentials of one account.

    ``user`` empty: anonymous. Not for two threads at once; ``close`` may come from anywhere.
    """

    def __init__(
        self,
        url: str,
        user: str = "",
        password: str = "",
        *,
        ca_file: str | None = None,
        stop: Stop = lambda: False,
    ) -> None:
        self.origin = Origin.of(url)
        self.origin.check_secure()
        self._user = user
        self._password = password
        self._ca_file = ca_file
        self._stop = stop
        self._connection: http.client.HTTPConnection | None = None
        self._socket: PatientSocket | None = None
        self._digest: DigestLogin | None = None
        self.requests = 0

    def request(
        self,
        method: str,
        url: str,
        *,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        limit: int = BODY_LIMIT,
        sink: Sink | None = None,
        follow: bool = True,
    ) -> Answer:
        """Send one request and read the whole answer, whatever its status.

        ``sink`` takes the decoded body of a 2xx answer piece by piece. Redirects are followed
        within the origin with method and body kept; one that leaves it raises
        TransientError("captive_portal"). A body above ``limit`` raises
        PermanentError("answer_too_large").
        """
        target = canonical_url(url, str(self.origin) + "/")
        for _hop in range(6):
            self._check_origin(target)
            answer = self._exchange(method, target, body, headers or {}, limit, sink)
            if answer.status == 401 and self._take_challenge(answer):
                answer = self._exchange(method, target, body, headers or {}, limit, sink)
            if answer.status not in _REDIRECTS or not follow:
                return answer
            location = answer.headers.get("location", "")
            if not location:
                raise TransientError("bad_answer", details=answer.details)
            target = canonical_url(location, target)
            if Origin.of(target) != self.origin:
                raise TransientError("captive_portal", host=Origin.of(target).host)
        raise TransientError("bad_answer", details="too many redirects")

    def close(self) -> None:
        connection, self._connection = self._connection, None
        source, self._socket = self._socket, None
        if source is not None:
            source.abort()
        if connection is not None:
            connection.close()

    def _check_origin(self, url: str) -> None:
        if Origin.of(url) != self.origin:
            raise PermanentError("foreign_href", host=Origin.of(url).host)

    def _take_challenge(self, answer: Answer) -> bool:
        """Switch to Digest (RFC 7616) when that is what the server asks for."""
        challenge = answer.headers.get("www-authenticate", "")
        if not self._user:
            return False
        found = DigestLogin.parse(challenge, self._user, self._password)
        if found is None or (self._digest is not None and not found.stale):
            return False
        self._digest = found
        return True

    def _authorization(self, method: str, path: str) -> str:
        if self._digest is not None:
            return self._digest.header(method, path)
        pair = f"{self._user}:{self._password}".encode()
        return "Basic " + base64.b64encode(pair).decode("ascii")

    def _exchange(
        self,
        method: str,
        url: str,
        body: bytes,
        headers: Mapping[str, str],
        limit: int,
        sink: Sink | None,
    ) -> Answer:
        """Send once; once more when a kept connection proves dead before it answered a byte.

        Requests are safe to repeat, for writes carry If-Match. With If-None-Match one is not: a
        server may have stored the object under a name of its own.
        """
        creates = "If-None-Match" in headers
        if creates and self._socket is not None and self._socket.stirs():
            self.close()
        reused = self._connection is not None and self._connection.sock is not None
        try:
            return self._once(method, url, body, headers, limit, sink)
        except OSError as error:  # RemoteDisconnected and SSLError are among them
            heard = self._socket.received if self._socket is not None else 0
            self.close()
            if creates or not reused or heard:
                raise tls_error(error, self.origin.host) from error
        except http.client.IncompleteRead:
            self.close()
            raise TransientError("connection_lost") from None
        except http.client.BadStatusLine as error:
            ended = self._socket is not None and self._socket.ended
            self.close()
            if ended and str(error)[:5] == "HTTP/"[: len(str(error))]:
                raise TransientError("connection_lost") from None
            raise UserError("not_this_server", host=self.origin.host) from None
        except (http.client.HTTPException, zlib.error, ValueError) as error:
            self.close()
            raise TransientError("bad_answer", details=type(error).__name__) from None
        except MarmotError:
            self.close()
            raise
        return self._exchange(method, url, body, headers, limit, sink)  # on a fresh connection

    def _once(
        self,
        method: str,
        url: str,
        body: bytes,
        headers: Mapping[str, str],
        limit: int,
        sink: Sink | None,
    ) -> Answer:
        if self._stop():
            raise TransientError("cancelled")
        connection = self._connected()
        source = self._socket
        if source is None:
            raise TransientError("connection_lost")
        source.begin()
        path = urlsplit(url).path or "/"
        sent = {"Accept-Encoding": "gzip", "User-Agent": "Marmot", **headers}
        if self._user:
            sent["Authorization"] = self._authorization(method, path)
        self.requests += 1
        refused_early = False
        try:
            connection.request(method, path, body=body or None, headers=sent)
        except (BrokenPipeError, ConnectionResetError):
            if not body:
                raise
            refused_early = True  # it may have said why (413) before it stopped listening
        with connection.getresponse() as response:
            if source.ended:  # http.client takes a head cut short for a whole one
                raise TransientError("connection_lost")
            found = {name.lower(): value for name, value in response.getheaders()}
            good = 200 <= response.status < 300
            pieces: list[bytes] = []
            most = limit if good else ERROR_LIMIT
            source.allowed = HEAD_LIMIT + most + most // 4  # chunks have frames
            _read_body(
                response,
                found.get("content-encoding", "").strip().lower(),
                most,
                sink if good and sink is not None else pieces.append,
                cut=not good,
            )
            drained = response.length in (None, 0)
            details = f"{response.status} {response.reason[:120]}"
            status = response.status
        if not drained or refused_early or connection.sock is None:
            self.close()
        return Answer(status, found, b"".join(pieces), url, details)

    def _connected(self) -> http.client.HTTPConnection:
        if self._connection is not None and self._connection.sock is not None:
            return self._connection
        self.close()
        host, port = self.origin.host, self.origin.port
        sock = connect(host, port, cancelled=self._stop)
        if self.origin.scheme == "https":
            sock = wrap(sock, client_context(self._ca_file), host, cancelled=self._stop)
        self._socket = PatientSocket(sock, self._stop)
        connection = http.client.HTTPConnection(host, port)
        connection.auto_open = 0  # it would come back in clear text
        connection.sock = self._socket
        self._connection = connection
        return connection


def _read_body(
    response: http.client.HTTPResponse, coding: str, limit: int, sink: Sink, *, cut: bool
) -> None:
    """Hand the decoded body to ``sink``. ``cut``: a long one is cut short, not an error."""
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise PermanentError("bad_answer", details="content encoding")
    inflater = zlib.decompressobj(31) if "gzip" in coding else None
    total = members = 0

    def deliver(piece: bytes) -> bool:
        nonlocal total
        total += len(piece)
        if total > limit:
            if cut:
                return False
            raise PermanentError("answer_too_large", limit=limit)
        sink(piece)
        return True

    while data := response.read1(_CHUNK):
        if inflater is None:
            if not deliver(data):
                return
            continue
        while data:
            if inflater.eof:  # padding, or another member
                data = data.lstrip(b"\0")
                if not data:
                    break
                members += 1
                if members > _MEMBERS:
                    raise PermanentError("bad_answer", details="content encoding")
                inflater = zlib.decompressobj(31)
            piece = inflater.decompress(data, _CHUNK)
            if piece and not deliver(piece):
                return
            data = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if response.length:
        raise TransientError("connection_lost")
    if inflater is not None and not inflater.eof and total:
        raise TransientError("connection_lost")


def failure(answer: Answer, *, now: float | None = None) -> MarmotError | None:
    """Return the error an answer stands for, None for 2xx. A pure function."""
    status = answer.status
    if 200 <= status < 300:
        return None
    condition = _condition(answer.body)
    if status == 401:
        return UserError("password_wrong", details=answer.details)
    if status == 407 or status == 511:
        return TransientError("captive_portal", details=answer.details)
    if status in (404, 410):
        return PermanentError("gone", details=answer.details)
    if status == 412 and condition in ("", "if-match", "if-none-match"):
        return PermanentError("precondition_failed", details=answer.details)
    if status == 507:
        return PermanentError("server_full", details=answer.details)
    if status in (405, 501):
        return PermanentError("not_supported", details=answer.details, status=status)
    if status == 413 or condition == "max-resource-size":
        return PermanentError("too_large_for_server", details=answer.details)
    if status in (408, 423, 425, 429) or status >= 500:
        delay = retry_after(answer.headers.get("retry-after", ""), now)
        return TransientError("server_busy", delay=delay, details=answer.details, status=status)
    if condition == "no-uid-conflict":
        return PermanentError("uid_conflict", details=answer.details)
    code = "forbidden" if status == 403 else "refused"
    return PermanentError(code, details=answer.details, status=status, condition=condition)


def retry_after(value: str, now: float | None = None) -> float | None:
    """Read Retry-After: seconds or an HTTP date; None when it says nothing usable."""
    value = value.strip()
    if value.isdecimal():
        return min(float(value[:9]), LONGEST_DELAY)
    try:
        at = email.utils.parsedate_to_datetime(value).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
    wait = at - (time.time() if now is None else now)
    return min(max(wait, 0.0), LONGEST_DELAY)


def _condition(body: bytes) -> str:
    """Name the precondition in a DAV:error body, such as "valid-sync-token"; "" for none."""
    start = body.find(b"error")
    if start < 0 or b"DAV:" not in body:
        return ""
    found = re.search(rb"<(?:[A-Za-z0-9_]+:)?([a-z][a-z-]{2,60})[\s/>]", body[start:])
    return found.group(1).decode("ascii") if found else ""
