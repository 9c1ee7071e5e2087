"""An IMAP connection up to the login, and commands with their answers after it.

Greeting, capabilities and login are imapclient's, over our own bounded stream. STARTTLS is done
here: nothing but the STARTTLS command leaves before TLS stands, and nothing received before it
is kept (the stock library keeps untagged data). After the login commands are sent and answers
read here, so that several can be in flight and each answer stays within bounds.
"""

from __future__ import annotations

import imaplib
import re
import select
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import imapclient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.base.octets import Octets, windows
from app.domain.accounts import Server, Transport
from app.net import imap_errors, sockets, tls
from app.net import imap_syntax as syntax
from app.net.imap_fetch import START, Fetched, read_fetch
from app.net.imap_line import LineSpeed
from app.net.sockets import Stream, TooMuch

GREETING_BYTES = 1 << 20  # all that may come before the login is done
MAX_LITERAL = 1 << 20  # in answers other than FETCH
MAX_LITERALS = 16
MAX_ANSWERS = 10_000  # untagged answers nobody asked for, per command
MAX_UNASKED = 32 << 20  # bytes a command may bring besides what it asked for
ANSWER_BYTES = 256  # what an ordinary answer takes; more counts as unasked
MAX_CAPABILITIES = 1 << 16  # bytes
COMMAND_SECONDS = 60.0

_BARE_STATUS = re.compile(rb"\S{1,20} (?:OK|NO|BAD|PREAUTH|BYE)\r\n")
_UNTAGGED = re.compile(rb"\* (?:(\d{1,10}) )?([A-Za-z0-9-]{1,40})(?: |\r?\n|$)")


@dataclass(slots=True)
class Untagged:
    """One untagged answer that is not FETCH; ``parts`` alternate text and literal."""

    kind: str  # upper case
    number: int
    parts: list[bytes]

    @property
    def text(self) -> str:
        return self.parts[0].decode("utf-8", "replace").strip()


@dataclass(frozen=True, slots=True)
class Literal:
    """An argument sent as a literal; ``utf8``: as the data of an APPEND with UTF-8 in its header
    (RFC 6855 section 4).
    """

    data: Octets
    utf8: bool = False


class _Transport(imaplib.IMAP4):
    """imaplib's connection over a ``Stream``, with STARTTLS before the first real command."""

    def __init__(
        self, server: Server, context: ssl.SSLContext | None, cancelled: Callable[[], bool]
    ) -> None:
        self.server = server
        self.context = context
        self.cancelled = cancelled
        self.stream: Stream | None = None
        super().__init__(server.host, server.port)

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        sock = sockets.connect(host, port, cancelled=self.cancelled)
        if self.server.security is Transport.TLS:
            assert self.context is not None
            sock = tls.wrap(sock, self.context, host, cancelled=self.cancelled)
        self.sock = sock
        self.stream = Stream(sock)
        self.stream.cancelled = self.cancelled
        self.stream.set_deadline(COMMAND_SECONDS)

    def _wire(self) -> Stream:
        assert self.stream is not None
        if self.stream.received > GREETING_BYTES:
            raise TooMuch
        return self.stream

    def read(self, size: int) -> bytes:
        if size > GREETING_BYTES:
            raise TooMuch
        return self._wire().read(size)

    def readline(self) -> bytes:
        line = self._wire().line(GREETING_BYTES)
        # imaplib insists on a text after the status, which some servers leave out.
        return line[:-2] + b" \r\n" if _BARE_STATUS.fullmatch(line) else line

    def send(self, data: object) -> None:
        self._wire().send(bytes(data))  # type: ignore[call-overload]

    def shutdown(self) -> None:
        if self.stream is not None:
            self.stream.close()

    def _mesg(self, s: object, secs: object = None) -> None:
        """Keep nothing that was said on the line."""

    def _log(self, line: object) -> None:
        """Keep nothing that was said on the line."""

    def _get_capabilities(self) -> None:
        if self.server.security is Transport.STARTTLS:
            if self.state != "NONAUTH":  # PREAUTH: logged in by nobody knows whom, in clear
                raise UserError("starttls_missing", host=self.host)
            self._upgrade()
        super()._get_capabilities()  # type: ignore[misc]

    def _upgrade(self) -> None:
        """STARTTLS (RFC 3501 section 6.2.1), taking nothing over from before."""
        stream = self._wire()
        assert self.context is not None
        stream.send(b"S0 STARTTLS\r\n")
        for _ in range(100):
            line = stream.line(GREETING_BYTES)
            if line.startswith(b"S0 "):
                break
        else:
            raise UserError("not_this_server", host=self.host)
        if line[3:6].upper() not in (b"OK ", b"OK\r", b"OK\n"):
            raise UserError("starttls_missing", host=self.host)
        if stream.buffered or _readable(stream.sock):
            # Somebody wrote into the clear part what was to be taken for the protected one.
            raise UserError("starttls_injection", host=self.host)
        stream.replace(tls.wrap(stream.sock, self.context, self.host, cancelled=self.cancelled))
        self.sock = stream.sock
        self.untagged_responses = {}
        self.tagged_commands = {}
        self.continuation_response = ""
        self._tls_established = True


def _readable(sock: socket.socket) -> bool:
    ready, _, _ = select.select([sock], [], [], 0)
    return bool(ready)


class _Client(imapclient.IMAPClient):  # type: ignore[misc]
    """imapclient on our transport."""

    def __init__(
        self, server: Server, context: ssl.SSLContext | None, cancelled: Callable[[], bool]
    ) -> None:
        self._parts = (server, context, cancelled)
        super().__init__(server.host, server.port, ssl=False)
        # imapclient raises the log level of imaplib to see every line; nobody may.
        self._imap.debug = 0
        self._imap._mesg = lambda *_: None

    def _create_IMAP4(self) -> _Transport:  # noqa: N802 (overrides the library's name)
        return _Transport(*self._parts)

    def _set_read_timeout(self) -> None:
        """The stream has its own."""


class Connection:
    """A logged-in connection: commands out, answers in. Owned by one thread, but ``abort``."""

    def __init__(self, client: _Client, host: str) -> None:
        self.host = host
        self.capabilities = frozenset(
            word.decode("ascii", "replace").upper() for word in client.capabilities()
        )
        self.stream: Stream = client._imap.stream
        self.stream.cancelled = None  # from now on ``abort`` ends what waits
        self.usable = True
        self.utf8 = False  # UTF8=ACCEPT is enabled (RFC 6855)
        self.speed = LineSpeed()
        self.changed: Callable[[Untagged | Fetched], None] = lambda _: None
        self._number = 0
        self._open: dict[bytes, str] = {}  # tag -> name of the command
        self._finished: dict[bytes, tuple[str, str]] = {}
        self._over = b""  # tag of the command whose end was told last
        self._continued = False
        self._allowed = 0  # bytes received in all at which the running command has brought too much

    @classmethod
    def open(
        cls,
        server: Server,
        password: str,
        *,
        context: ssl.SSLContext | None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Connection:
        """Connect, protect, log in. Raise UserError or TransientError; never sends the password
        over a line that is not protected (loopback apart).
        """
        sockets.refuse_clear(server)
        host = server.host
        client: _Client | None = None
        try:
            client = _Client(server, context, cancelled)
            if client._imap.state != "AUTH":
                _login(client, server, password)
            return cls(client, host)
        except MarmotError:
            _shut(client)
            raise
        except BaseException as error:
            _shut(client)
            raise opening_error(error, host) from None

    # sending

    def start(self, name: str, *arguments: bytes | Literal) -> bytes:
        """Send a command and return its tag; its answer is read by ``answers``."""
        if not self.usable:
            raise TransientError("connection_lost", host=self.host)
        self._number += 1
        tag = b"M%d" % self._number
        out = bytearray(tag + b" " + name.encode("ascii"))
        try:
            self._open[tag] = name
            for argument in arguments:
                out += b" "
                if isinstance(argument, bytes):
                    out += argument
                    continue
                size = len(argument.data)
                plus = "LITERAL+" in self.capabilities or (
                    size <= 4096 and "LITERAL-" in self.capabilities
                )
                if argument.utf8:
                    plus = plus and "BINARY" in self.capabilities  # RFC 4466 section 6, literal8
                    out += b"UTF8 (~"
                out += b"{%d%s}\r\n" % (size, b"+" if plus else b"")
                if not plus:
                    self.stream.send(bytes(out))
                    out.clear()
                    if not self._may_go_on(tag):
                        return tag  # refused: ``answers`` tells why
                if size > 1 << 16:
                    self.stream.send(bytes(out))
                    out.clear()
                    self._send_windows(argument.data)
                else:
                    out += argument.data[:]
                if argument.utf8:
                    out += b")"
            self.stream.send(bytes(out) + b"\r\n")
        except (OSError, TooMuch, syntax.Unreadable) as error:
            raise self.lost(error) from None
        return tag

    def _send_windows(self, data: Octets) -> None:
        left = len(data)
        for piece in windows(data):
            self.stream.send(piece)
            left -= len(piece)
        if left:  # its file was cut off; the server must not take what follows for the rest
            raise ConnectionAbortedError

    def _may_go_on(self, tag: bytes) -> bool:
        self._continued = False
        self.stream.set_deadline(COMMAND_SECONDS)
        allowed = self.stream.received + MAX_UNASKED
        for _ in range(MAX_ANSWERS):
            if self._continued or tag in self._finished:
                return self._continued
            answer = self._read_one()
            if self.stream.received > allowed:
                break
            if answer is not None:
                self.changed(answer)
        raise TooMuch

    def send_raw(self, data: bytes) -> None:
        """Send bytes that belong to a running command (DONE)."""
        try:
            self.stream.send(data)
        except OSError as error:
            raise self.lost(error) from None

    # receiving

    def answers(
        self,
        tag: bytes,
        *,
        folder: str = "",
        limit: int = MAX_ANSWERS,
        seconds: float = COMMAND_SECONDS,
    ) -> Iterator[Untagged | Fetched]:
        """Give the untagged answers until the command is done; raise what a NO or BAD means.

        ``limit`` bounds their number, MAX_UNASKED their bytes and ``seconds`` the whole command,
        but for those ``asked_for``. A generator left early must be followed by ``finish``.
        """
        self.stream.set_deadline(seconds)
        self._allowed = self.stream.received + MAX_UNASKED
        while tag not in self._finished:
            answer = self._next()
            limit -= 1
            self._allowed += ANSWER_BYTES
            if limit < 0 or self.stream.received > self._allowed:
                raise self.lost(TooMuch())
            if answer is None:
                continue
            self.changed(answer)
            given = time.monotonic()
            yield answer
            if time.monotonic() - given > 1.0:  # the reader's own time is not the server's
                self.stream.set_deadline(COMMAND_SECONDS)
        status, text = self._finished.pop(tag)
        self._over = tag
        if status != "OK":
            name = self._open.get(tag, "")
            raise imap_errors.refusal(status, text, name.removeprefix("UID "), folder)
        self.last_text = text

    def asked_for(self, answer: Fetched) -> None:
        """Say that an answer is one the running command is for: others have their time again."""
        self._allowed += len(answer.header or b"") + len(answer.body or b"")
        self._allowed += sum(len(data or b"") for data in (answer.parts or {}).values())
        self.stream.set_deadline(COMMAND_SECONDS)

    last_text = ""  # of the last tagged OK, with its response code

    def run(
        self,
        name: str,
        *arguments: bytes | Literal,
        folder: str = "",
        limit: int = MAX_ANSWERS,
        seconds: float = COMMAND_SECONDS,
    ) -> list[Untagged]:
        """Send a command, wait for its end, return the untagged answers but FETCH."""
        began = time.monotonic()
        tag = self.start(name, *arguments)
        found = self.answers(tag, folder=folder, limit=limit, seconds=seconds)
        result = [answer for answer in found if isinstance(answer, Untagged)]
        self.speed.answered(time.monotonic() - began)
        return result

    def compress(self) -> bool:
        """Pack both directions from here on (RFC 4978); nothing else may be in flight.

        Return False where that is not offered or refused.
        """
        if self.stream.packed:
            return True
        if "COMPRESS=DEFLATE" not in self.capabilities:
            return False
        try:
            self.run("COMPRESS", b"DEFLATE")
        except PermanentError:
            return False
        self.stream.pack()
        return True

    def finish(self, tag: bytes) -> None:
        """Read a command to its end and forget what it says."""
        if tag == self._over:  # its end was read, and refused it: nothing more is to come
            return
        if self.usable and tag in self._open and tag not in self._finished:
            with suppress(PermanentError, UserError):
                for answer in self.answers(tag, limit=1_000_000):
                    if isinstance(answer, Fetched):  # under way when nobody wanted it any more
                        self.asked_for(answer)
        self._finished.pop(tag, None)

    def wait_for_continuation(self, tag: bytes) -> bool:
        """Read until the server says "+" (True) or ends the command (False)."""
        try:
            return self._may_go_on(tag)
        except (OSError, TooMuch, syntax.Unreadable) as error:
            raise self.lost(error) from None

    def read_unasked(self) -> Untagged | Fetched | None:
        """Read one line of what a server tells in IDLE; None when it is no answer."""
        self.stream.set_deadline(COMMAND_SECONDS)
        answer = self._next()
        if answer is not None:
            self.changed(answer)
        return answer

    def ended(self, tag: bytes) -> bool:
        """Tell whether the end of the command has been read already."""
        return tag in self._finished

    def _next(self) -> Untagged | Fetched | None:
        try:
            return self._read_one()
        except (OSError, TooMuch, syntax.Unreadable) as error:
            raise self.lost(error) from None

    def _read_one(self) -> Untagged | Fetched | None:
        stream = self.stream
        line = stream.line()
        if line.startswith(b"* "):
            start = START.match(line)
            if start is not None:
                return read_fetch(line, int(start[1]), start.end(), stream)
            return self._untagged(line)
        if line.startswith(b"+"):
            self._continued = True
            return None
        tag, _, rest = line.partition(b" ")
        if tag not in self._open or tag in self._finished:
            raise syntax.Unreadable
        status, _, text = rest.strip().decode("utf-8", "replace").partition(" ")
        if status.upper() not in ("OK", "NO", "BAD"):
            raise syntax.Unreadable
        self._finished[tag] = (status.upper(), text)
        while len(self._open) > 64:
            self._open.pop(next(iter(self._open)))
        return None

    def _untagged(self, line: bytes) -> Untagged:
        match = _UNTAGGED.match(line)
        if match is None:
            raise syntax.Unreadable
        kind = match[2].decode("ascii").upper()
        first = line[match.end() :]
        parts: list[bytes] = []
        size = syntax.literal_size(line)
        if size is not None and kind not in ("OK", "NO", "BAD", "BYE"):
            rest = first
            while size is not None:
                if size > MAX_LITERAL or len(parts) >= 2 * MAX_LITERALS:
                    raise TooMuch
                parts += [syntax.without_literal(rest), self.stream.read(size)]
                rest = self.stream.line()
                size = syntax.literal_size(rest)
            parts.append(rest)
        else:
            parts.append(first)
        if kind == "BYE" and "LOGOUT" not in self._open.values():
            self.usable = False
            self.stream.close()
            text = parts[0].decode("utf-8", "replace")
            raise imap_errors.goodbye(text, self.host)
        return Untagged(kind, int(match[1] or 0), parts)

    def lost(self, error: BaseException) -> MarmotError:
        """Close the connection, of no use any more, and return what to raise."""
        self.usable = False
        self.stream.close()
        if isinstance(error, MarmotError):
            return error
        if isinstance(error, TooMuch | syntax.Unreadable):
            code = "answer_too_large" if isinstance(error, TooMuch) else "answer_unreadable"
            told = TransientError(code, host=self.host)
            if error.uid:
                told.fields["uid"] = error.uid
            return told
        if isinstance(error, OSError):
            return sockets.network_error(error, self.host)
        return TransientError("connection_lost", host=self.host)

    def abort(self) -> None:
        """Cut the connection from any thread."""
        self.usable = False
        self.stream.abort()

    def close(self) -> None:
        """LOGOUT as far as possible within a second."""
        if self.usable:
            with suppress(MarmotError, OSError, TooMuch, syntax.Unreadable):
                self._open.clear()
                tag = self.start("LOGOUT")
                self.stream.set_deadline(1.0)
                while tag not in self._finished:
                    self._read_one()
        self.usable = False
        self.stream.close()


def _login(client: _Client, server: Server, password: str) -> None:
    capabilities = {word.decode("ascii", "replace").upper() for word in client.capabilities()}
    plain = "AUTH=PLAIN" in capabilities
    by_command = "LOGINDISABLED" not in capabilities
    quotable = (server.user + password).isascii() and not re.search(
        r"[\x00-\x1f\x7f]", server.user + password
    )
    if by_command and quotable:
        client.login(server.user, password)  # one round trip less than AUTHENTICATE
    elif plain:
        client.plain_login(server.user, password)
    elif by_command:
        raise UserError("password_not_ascii", host=server.host)
    else:
        raise UserError("login_disabled", host=server.host)


def _shut(client: _Client | None) -> None:
    if client is not None:
        with suppress(Exception):
            client._imap.shutdown()


_BYE = re.compile(r"(?i)\bBYE\b")
_LINE = re.compile(r"b(['\"])(.*)\1", re.DOTALL)


def opening_error(error: BaseException, host: str) -> MarmotError:
    """Return what an exception while connecting and logging in means."""
    if isinstance(error, OSError):
        return sockets.network_error(error, host)
    if isinstance(error, TooMuch | syntax.Unreadable | UnicodeError):
        return UserError("not_this_server", host=host)
    if not isinstance(error, IMAPClientError):
        raise error
    words = str(error)
    if isinstance(error, LoginError):
        inner = _LINE.search(words)
        if not isinstance(error.__context__, IMAPClientAbortError):
            return imap_errors.login_refusal(inner[2] if inner else words, host)
        if "socket error" not in words:
            return imap_errors.goodbye(words, host)
        return TransientError("connection_lost", host=host)
    if _BYE.search(words):
        return imap_errors.goodbye(words, host)
    if isinstance(error, IMAPClientAbortError) and ("EOF" in words or "socket error" in words):
        return TransientError("connection_lost", host=host)
    return UserError("not_this_server", host=host)
