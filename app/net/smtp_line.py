"""An SMTP conversation within bounds: smtplib's commands over our own reading.

smtplib alone reads endless greetings, keeps what came before the TLS handshake, and takes a
second answer in one packet for the answer to the next command. Here every reply is bounded in
lines, bytes and time, and nothing may lie unread when a command leaves.
"""

from __future__ import annotations

import base64
import re
import smtplib
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.base.errors import MarmotError, TransientError, UserError
from app.domain.accounts import Server, Transport
from app.net import tls
from app.net.sockets import Stream, TooMuch, connect, network_error, refuse_clear

REPLY_SECONDS = 60.0
_LINE_LIMIT = 4096  # RFC 5321 allows 512; some servers quote long policies
_LINES_LIMIT = 256
_REPLY_LIMIT = 64 * 1024  # bytes of one answer, all lines; there is one to every recipient
_REPLY = re.compile(rb"^([2-5][0-9][0-9])(?:([ -])([^\r\n]*))?\r?\n$")
_PIPELINED = 50  # commands on the way at once


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole answer: its code and its words, lines joined by a line feed."""

    code: int
    words: str

    @property
    def ok(self) -> bool:
        return 200 <= self.code < 300


class SmtpLine(smtplib.SMTP):
    """One connection, greeted, protected and (if asked) logged in. Owned by one thread."""

    def __init__(
        self,
        server: Server,
        ca_file: str | None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        # A literal instead of our host name: it is nobody's business and needs no look-up.
        super().__init__(local_hostname="[127.0.0.1]")
        self._server = server
        self._ca_file = ca_file
        self._cancelled = cancelled
        self.stream: Stream | None = None

    @property
    def size_limit(self) -> int:
        """EHLO's SIZE in bytes; 0: not told."""
        text = str(self.esmtp_features.get("size", "")).split(" ")[0]
        return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0

    def begin(self) -> None:
        """Connect, read the greeting, say EHLO, and have TLS before anything else is said."""
        server = self._server
        refuse_clear(server)
        context = tls.client_context(self._ca_file)
        sock = connect(server.host, server.port, cancelled=self._cancelled)
        if server.security is Transport.TLS:
            sock = tls.wrap(sock, context, server.host, cancelled=self._cancelled)
        self.stream = Stream(sock)
        self.stream.cancelled = self._cancelled
        self.sock = sock
        greeting = self.reply(first=True)
        if greeting.code != 220:
            raise self._unwelcome(greeting)
        self._hello()
        if server.security is Transport.STARTTLS:
            self._protect(context)
        self.stream.cancelled = None  # from now on ``abort`` of the sender ends what waits

    def authenticate(self, password: str) -> bool:
        """Log in by PLAIN or LOGIN; return False where the server offers no AUTH at all."""
        offered = str(self.esmtp_features.get("auth", "")).upper().split()
        if not offered:
            return False
        user = self._server.user
        for text in (user, password):
            if "\x00" in text:
                raise UserError("password_wrong", host=self._server.host)
        if "PLAIN" in offered:
            reply = self.command("AUTH PLAIN " + _b64(f"\x00{user}\x00{password}"))
        elif "LOGIN" in offered:
            reply = self.command("AUTH LOGIN")
            for answer in (user, password):
                if reply.code == 334:
                    reply = self.command(_b64(answer))
        else:
            raise UserError("login_refused", host=self._server.host, reason="mechanism")
        if reply.ok:
            return True
        # Words of a refused login may quote what was sent: only the code is kept.
        if reply.code in (530, 534, 535, 538, 550, 554):
            raise UserError("password_wrong", host=self._server.host, smtp_code=reply.code)
        if reply.code >= 500:
            raise UserError("login_refused", host=self._server.host, smtp_code=reply.code)
        raise TransientError("server_busy", host=self._server.host, smtp_code=reply.code)

    def command(self, line: str) -> Reply:
        """Send one command and read its answer."""
        return self.commands([line])[0]

    def commands(self, lines: Sequence[str]) -> list[Reply]:
        """Send commands and read an answer to each; all at once where PIPELINING is offered.

        A server that leaves after it has refused something answers no more: its answers so far
        come back, a refusal among them.
        """
        step = _PIPELINED if self.has_extn("pipelining") else 1
        replies: list[Reply] = []
        try:
            for start in range(0, len(lines), step):
                group = lines[start : start + step]
                self.must_be_quiet()
                self.write(b"".join(_wire(line) for line in group))
                for _ in group:
                    replies.append(self.reply())
                    if replies[-1].code == 421:  # it closes
                        return replies
        except OSError:
            if all(reply.ok for reply in replies):
                raise
        return replies

    def write(self, data: bytes) -> None:
        if self.stream is None:
            raise ConnectionResetError
        self.stream.send(data)

    def reply(self, *, seconds: float = REPLY_SECONDS, first: bool = False) -> Reply:
        """Read one answer. ``first``: what is no answer at all means this is no mail server."""
        if self.stream is None:
            raise ConnectionResetError
        self.stream.set_deadline(seconds)
        lines: list[str] = []
        left = _REPLY_LIMIT
        try:
            while True:
                line = self.stream.line(_LINE_LIMIT)
                left -= len(line)
                match = _REPLY.match(line)
                if match is None or len(lines) >= _LINES_LIMIT or left < 0:
                    raise TooMuch
                lines.append((match[3] or b"").decode("utf-8", "replace"))
                if match[2] != b"-":
                    return Reply(int(match[1]), "\n".join(lines))
        except TooMuch:
            if first:
                raise UserError("not_this_server", host=self._server.host) from None
            raise TransientError("protocol_error", host=self._server.host) from None
        finally:
            self.stream.set_deadline(None)

    def must_be_quiet(self) -> None:
        """Raise if the server says something nobody asked: later answers would be shifted."""
        said = self.early_answer()
        if said is None:
            return
        if said.code == 421:  # the one thing it may say by itself: it closes
            raise TransientError(
                "server_busy", host=self._server.host, smtp_code=421, details=said.words
            )
        raise TransientError("protocol_error", host=self._server.host, reason="out_of_step")

    def early_answer(self, patience: float = 0.0) -> Reply | None:
        """Return what the server said before it was asked, None when it is silent.

        ``patience`` (seconds) gives a broken line the time to show.
        """
        said = self._unasked(patience)
        if not said:
            return None
        match = _REPLY.match(said.split(b"\n")[0] + b"\n")
        if match is None:
            return Reply(0, "")
        return Reply(int(match[1]), (match[3] or b"").decode("utf-8", "replace"))

    def finish(self) -> None:
        """Say QUIT without waiting for the answer, and close."""
        try:
            if self.stream is not None:
                self.stream.sock.settimeout(1.0)
                self.stream.sock.sendall(b"QUIT\r\n")
        except OSError:
            pass
        self.close()

    # What smtplib calls itself.

    def putcmd(self, cmd: str, args: str = "") -> None:
        self.must_be_quiet()
        self.write(_wire(f"{cmd.upper()} {args}" if args else cmd.upper()))

    def getreply(self) -> tuple[int, bytes]:
        answer = self.reply()
        return answer.code, answer.words.encode("utf-8")

    def close(self) -> None:
        stream, self.stream = self.stream, None
        self.sock = None
        if stream is not None:
            stream.close()

    def _hello(self) -> None:
        self.ehlo_resp = None
        self.esmtp_features = {}
        code, words = self.ehlo()
        if code != 250:
            raise self._unwelcome(Reply(code, words.decode("utf-8", "replace")))

    def _protect(self, context: ssl.SSLContext) -> None:
        host = self._server.host
        if not self.has_extn("starttls"):
            raise UserError("starttls_missing", host=host)
        reply = self.command("STARTTLS")
        if reply.code != 220:
            raise UserError(
                "starttls_missing", host=host, smtp_code=reply.code, details=reply.words
            )
        assert self.stream is not None
        # Anything said between the answer and the handshake was put there by somebody.
        if self._unasked():
            raise UserError("starttls_injection", host=host)
        sock = tls.wrap(self.stream.sock, context, host, cancelled=self._cancelled)
        self.stream.replace(sock)
        self.sock = sock
        self._hello()

    def _unasked(self, patience: float = 0.0) -> bytes:
        """Return what lies unread, b"" when nothing does."""
        stream = self.stream
        if stream is None:
            raise ConnectionResetError
        if stream.buffered:
            return stream.read(stream.buffered)
        stream.sock.settimeout(patience)
        try:
            data = stream.sock.recv(4096)
        except (BlockingIOError, TimeoutError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return b""
        if not data:
            raise ConnectionResetError
        return data

    def _unwelcome(self, reply: Reply) -> TransientError:
        code = "server_busy" if reply.code < 500 else "connection_refused"
        return TransientError(
            code, host=self._server.host, smtp_code=reply.code, details=reply.words
        )


def line_error(error: OSError, host: str) -> MarmotError:
    """Return what a broken line means before anything was at stake."""
    if isinstance(error, ssl.SSLError):
        return TransientError("connection_lost", host=host, details=error.reason or "")
    return network_error(error, host)


def _wire(line: str) -> bytes:
    data = line.encode("utf-8")
    if b"\r" in data or b"\n" in data:
        raise ValueError("line break in a command")
    return data + b"\r\n"


def _b64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
