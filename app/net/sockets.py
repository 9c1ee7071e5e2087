"""Connecting with a time limit, and reading a socket within bounds of time and memory.

``Stream`` is what line-based protocols read from: a line, or a counted number of bytes, never
more than asked for, never waiting for ever.
"""

from __future__ import annotations

import errno
import io
import ipaddress
import queue
import select
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from app.base.errors import MarmotError, TransientError, UserError
from app.domain.accounts import Server, Transport
from app.net.deflate import Deflate

CONNECT_SECONDS = 15.0
READ_SECONDS = 60.0  # silence longer than this ends a connection (R12)
SLOWEST_RATE = 256  # bytes per second a counted read must keep up in every READ_SECONDS
MAX_LINE = 8 << 20
_CHUNK = 1 << 18
_STEP = 0.25  # how often a pending look-up or connect looks whether it is still wanted

AddressInfo = tuple[int, int, int, str, tuple[object, ...]]  # family, kind, protocol, name, place

_NETWORK_DOWN = {
    errno.ENETDOWN,
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
    errno.EADDRNOTAVAIL,
    10050,
    10051,
    10065,
}
_REFUSED = {errno.ECONNREFUSED, 10061}
_TIMED_OUT = {errno.ETIMEDOUT, 10060}
_IN_PROGRESS = {errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN, 10035, 10036}


def is_loopback(host: str) -> bool:
    """Tell whether ``host`` is this machine by its very name; no look-up is made."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse_clear(server: Server) -> None:
    """Raise UserError("insecure_refused") for an unprotected connection to another machine."""
    if server.security is Transport.NONE and not is_loopback(server.host):
        raise UserError("insecure_refused", host=server.host)


def network_error(error: OSError, host: str = "") -> MarmotError:
    """Return the error that says what ``error`` means for the person; all of it may pass."""
    number = getattr(error, "winerror", None) or error.errno
    if isinstance(error, socket.gaierror):
        temporary = error.errno == socket.EAI_AGAIN
        return TransientError("network_down" if temporary else "host_unknown", host=host)
    if isinstance(error, TimeoutError) or number in _TIMED_OUT:
        return TransientError("timeout", host=host)
    if number in _REFUSED:
        return TransientError("connection_refused", host=host)
    if number in _NETWORK_DOWN:
        return TransientError("network_down", host=host)
    return TransientError("connection_lost", host=host)


def look_up(
    host: str, port: int, end: float, cancelled: Callable[[], bool] = lambda: False
) -> Sequence[AddressInfo]:
    """Return what ``socket.getaddrinfo`` says of a stream to ``host``; ``end`` is monotonic time.

    Raise what it raises, TimeoutError, OSError(EAGAIN) without a thread to spare, or
    TransientError("cancelled") when ``cancelled()`` turns true. The system's resolver cannot be
    interrupted: its thread is left behind then.
    """
    if cancelled():
        raise TransientError("cancelled")
    answers: queue.SimpleQueue[Sequence[AddressInfo] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:
            answers.put(error)

    try:
        threading.Thread(target=ask, name="look-up", daemon=True).start()
    except RuntimeError as error:
        raise OSError(errno.EAGAIN, str(error)) from error
    while True:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        try:
            answer = answers.get(timeout=min(left, _STEP))
        except queue.Empty:
            if cancelled():
                raise TransientError("cancelled") from None
            continue
        if isinstance(answer, Exception):
            raise answer
        return answer


def connect(
    host: str,
    port: int,
    *,
    timeout: float = CONNECT_SECONDS,
    cancelled: Callable[[], bool] = lambda: False,
) -> socket.socket:
    """Open a TCP connection to the first address of ``host`` that answers.

    ``timeout`` (seconds) covers the look-up and all addresses together. ``cancelled`` is asked a
    few times a second, so that quitting need not wait for a host that does not answer.
    """
    end = time.monotonic() + timeout
    try:
        addresses = look_up(host.strip("[]"), port, end, cancelled)
    except OSError as error:
        raise network_error(error, host) from None
    except UnicodeError:
        raise TransientError("host_unknown", host=host) from None
    failure: OSError = TimeoutError()
    for index, (family, kind, protocol, _, address) in enumerate(addresses[:8]):
        left = end - time.monotonic()
        if left <= 0:
            break
        share = left / min(len(addresses) - index, 3)
        try:
            sock = socket.socket(family, kind, protocol)
        except OSError as error:
            failure = error
            continue
        try:
            _connect_one(sock, address, time.monotonic() + share, cancelled)
        except OSError as error:
            sock.close()
            failure = error
        except BaseException:
            sock.close()
            raise
        else:
            with suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            sock.settimeout(READ_SECONDS)
            return sock
    raise network_error(failure, host)


def _connect_one(
    sock: socket.socket, address: object, end: float, cancelled: Callable[[], bool]
) -> None:
    sock.setblocking(False)
    number = sock.connect_ex(address)  # type: ignore[arg-type]
    if number == 0:
        return
    if number not in _IN_PROGRESS:
        raise OSError(number, "connect")
    wait_ready(sock, end, cancelled, writing=True)
    number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if number:
        raise OSError(number, "connect")


def wait_ready(
    sock: socket.socket, end: float, cancelled: Callable[[], bool], *, writing: bool = False
) -> None:
    """Wait until ``sock`` can be read or written; ``end`` is monotonic time.

    Raise TimeoutError, or TransientError("cancelled") when ``cancelled()`` turns true.
    """
    while True:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if cancelled():
            raise TransientError("cancelled")
        reading, wanting = ([], [sock]) if writing else ([sock], [])
        # Windows reports a failed connect in the third set only.
        if any(select.select(reading, wanting, [sock], min(left, _STEP))):
            return


class TooMuch(Exception):
    """The other side sent a line or a counted block beyond what is accepted."""

    uid = 0  # of the message whose answer it was, when that is known


class Stream:
    """A connected socket read through a buffer. Owned by one thread, but ``abort``.

    Raises OSError (TimeoutError, ConnectionError) and ``TooMuch``; the protocol above decides
    what they mean.
    """

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.received = 0  # bytes, all together, as the protocol above sees them
        self.carried = 0  # bytes that came over the line; fewer when they are packed
        self.cancelled: Callable[[], bool] | None = None  # asked while waiting, when set
        self._buffer = b""
        self._at = 0
        self._deadline: float | None = None
        self._deflate: Deflate | None = None

    @property
    def buffered(self) -> int:
        """Bytes received and not read yet."""
        return len(self._buffer) - self._at

    def pending(self) -> bool:
        """Tell whether reading can go on without the socket becoming readable."""
        if self.buffered or (self._deflate is not None and self._unpack(self._deflate)):
            return True
        return isinstance(self.sock, ssl.SSLSocket) and self.sock.pending() > 0

    def set_deadline(self, seconds: float | None) -> None:
        """End every read that is not complete ``seconds`` from now (None: only on silence)."""
        self._deadline = None if seconds is None else time.monotonic() + seconds

    def replace(self, sock: socket.socket) -> None:
        """Go on with ``sock`` (after a TLS handshake) and forget all that was received before."""
        self.sock = sock
        self._buffer = b""
        self._at = 0

    @property
    def packed(self) -> bool:
        """Tell whether ``pack`` was called."""
        return self._deflate is not None

    def pack(self) -> None:
        """From the next byte on both directions are packed (RFC 4978)."""
        self._deflate = Deflate(self._take())

    def _unpack(self, deflate: Deflate) -> bool:
        """Unpack the next piece into the empty buffer; False when there is none."""
        self._buffer = deflate.unpack(_CHUNK)
        self._at = 0
        self.received += len(self._buffer)
        return bool(self._buffer)

    def line(self, limit: int = MAX_LINE) -> bytes:
        """Read one line with its end, at most ``limit`` bytes."""
        at = self._at
        end = self._buffer.find(b"\n", at)
        if end >= 0:
            self._at = end + 1
            return self._buffer[at : end + 1]
        return self._long_line(limit)

    def _long_line(self, limit: int) -> bytes:
        gathered = io.BytesIO()
        length = gathered.write(self._take())
        end_of_patience = time.monotonic() + READ_SECONDS
        while True:
            self._fill(end_of_patience)
            end = self._buffer.find(b"\n") + 1
            length += end or len(self._buffer)
            if length > limit:
                raise TooMuch
            if end:
                gathered.write(self._buffer[:end])
                self._at = end
                return gathered.getvalue()
            gathered.write(self._take())

    def read(self, size: int) -> bytes:
        """Read exactly ``size`` bytes."""
        at = self._at
        if len(self._buffer) - at >= size:
            self._at = at + size
            return self._buffer[at : at + size]
        # Grows with what really comes, not with what was announced.
        gathered = io.BytesIO()
        missing = size - gathered.write(self._take())
        for piece in self._pieces(missing):
            gathered.write(piece)
        return gathered.getvalue()

    def skip(self, size: int) -> None:
        """Read ``size`` bytes and keep none of them."""
        have = min(size, self.buffered)
        self._at += have
        if size > have:
            self._take()
            for _ in self._pieces(size - have):
                pass

    def _pieces(self, missing: int) -> Iterator[bytes]:
        """Receive ``missing`` bytes; the command's deadline does not count, a minimal rate does."""
        began = time.monotonic()
        window_end = began + READ_SECONDS
        in_window = 0
        while missing:
            self._fill(window_end, counted=True)
            piece = self._buffer[:missing] if len(self._buffer) > missing else self._buffer
            self._at = len(piece)
            missing -= len(piece)
            in_window += len(piece)
            if in_window >= READ_SECONDS * SLOWEST_RATE:
                window_end = time.monotonic() + READ_SECONDS
                in_window = 0
            yield piece
        if self._deadline is not None:  # what follows has as much time as it had before
            self._deadline += time.monotonic() - began

    def send(self, data: bytes) -> None:
        if self._deflate is not None:
            data = self._deflate.pack(data)
        self.sock.settimeout(READ_SECONDS + len(data) / 1024)
        self.sock.sendall(data)

    def abort(self) -> None:
        """End a read or write that another thread waits in; the connection is lost."""
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with suppress(OSError):
            self.sock.close()

    def _take(self) -> bytes:
        rest = self._buffer[self._at :]
        self._buffer = b""
        self._at = 0
        return rest

    def _fill(self, end_of_patience: float, *, counted: bool = False) -> None:
        """Receive the next piece into the empty buffer."""
        while True:
            now = time.monotonic()
            end = end_of_patience
            if not counted and self._deadline is not None and self._deadline < end:
                end = self._deadline
            left = min(READ_SECONDS, end - now)
            if left <= 0:
                raise TimeoutError
            if self._deflate is not None and self._unpack(self._deflate):
                return
            self._receive(now, left)
            if self.buffered:
                return  # else: packed, and not enough of it for a single byte yet

    def receive_ready(self) -> bool:
        """Receive once, the socket being readable; tell whether there is something to read.

        A packed stream may have been sent in two halves: waiting for the second is not reading.
        """
        if not self.pending():
            self._receive(time.monotonic(), READ_SECONDS)
        return self.buffered > 0

    def _receive(self, now: float, left: float) -> None:
        self.sock.settimeout(left)
        if self.cancelled is not None and not self.pending():
            wait_ready(self.sock, now + left, self.cancelled)
        data = self.sock.recv(_CHUNK)
        if not data:
            raise ConnectionResetError
        self.carried += len(data)
        if self._deflate is not None:
            self._deflate.feed(data)
            self._unpack(self._deflate)
            return
        self.received += len(data)
        self._buffer = data
        self._at = 0
