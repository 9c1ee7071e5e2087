"""Sends one message over one fresh SMTP connection, and says exactly what became of it.

Before the final dot a broken line means: not sent, safe to try again. After it, only an answer of
the server tells; without one the fate is unknown and nobody may try again blindly.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.base.octets import Octets
from app.domain.accounts import Server
from app.domain.ports import Accepted
from app.net.smtp_line import REPLY_SECONDS, Reply, SmtpLine, line_error
from app.net.smtp_wire import Wire

_SCAN_RATE = 1024 * 1024  # bytes a server may take a second for, beside REPLY_SECONDS
_LAST_LOOK = 0.05  # seconds between the body and the dot
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f<>]")


class SmtplibSender:
    """Implements ``domain.ports.SmtpSender``; ``abort`` may be called from any thread."""

    def __init__(self, server: Server, password: str, ca_file: str | None = None) -> None:
        self._server = server
        self._password = password
        self._ca_file = ca_file
        self._guard = threading.Lock()
        self._line: SmtpLine | None = None
        self._answering = False
        self._aborted = False

    def __repr__(self) -> str:
        return f"<SmtplibSender {self._server.host}:{self._server.port}>"

    def check(self) -> bool:
        """Connect and log in, send nothing; return whether the server wanted a login."""
        line = SmtpLine(self._server, self._ca_file)
        try:
            line.begin()
            return line.authenticate(self._password)
        except OSError as error:
            raise line_error(error, self._server.host) from None
        finally:
            line.finish()

    def send(
        self,
        data: Octets,
        sender: str,
        recipients: Sequence[str],
        *,
        before_data: Callable[[], None],
        before_dot: Callable[[], None],
        max_size: Callable[[int], None] | None = None,
    ) -> Accepted:
        """Deliver ``data`` to all ``recipients`` or to none; see ``domain.ports.SmtpSender``.

        Raise PermanentError or TransientError "recipients_refused" / "recipients_deferred"
        (details: one line per recipient) or "send_refused" / "send_deferred" (details: the
        server's words), UserError("message_too_large") before any byte of the message is sent.
        """
        line = SmtpLine(self._server, self._ca_file, lambda: self._aborted)
        with self._guard:
            self._line, self._answering = line, False
        inside = False  # of DATA: what is said there is message, not command
        try:
            wire = Wire(data)
            line.begin()
            line.authenticate(self._password)
            self._check_size(line, wire.size, max_size)
            self._envelope(line, wire, sender, recipients)
            before_data()
            reply = line.command("DATA")
            if reply.code != 354:
                raise _refusal(reply)
            inside = True
            self._body(line, wire)
            before_dot()
            # A line that broke inside the body is told apart from one that breaks after it.
            said = line.early_answer(_LAST_LOOK)
            if said is not None:
                raise _refusal(said)
            accepted = self._dot(line, wire.size)
            inside = False
            return accepted
        except OSError as error:
            raise line_error(error, self._server.host) from None
        finally:
            with self._guard:
                self._line = None
            if inside:
                line.close()
            else:
                line.finish()

    def abort(self) -> None:
        """Break the connection for good, unless only the last answer is waited for."""
        with self._guard:
            self._aborted = True
            stream = self._line.stream if self._line is not None else None
            if stream is not None and not self._answering:
                stream.abort()

    def _check_size(
        self, line: SmtpLine, size: int, max_size: Callable[[int], None] | None
    ) -> None:
        limit = line.size_limit
        if max_size is not None and limit:
            max_size(limit)
        if limit and size > limit:
            raise UserError("message_too_large", limit=limit, size=size)

    def _envelope(self, line: SmtpLine, wire: Wire, sender: str, recipients: Sequence[str]) -> None:
        if not recipients:
            raise UserError("recipients_missing")
        utf8 = line.has_extn("smtputf8")
        spelled = [_spelled(address, utf8) for address in (sender, *recipients)]
        options = ""
        if line.has_extn("size"):
            options += f" SIZE={wire.size}"
        if line.has_extn("8bitmime") and not wire.ascii:
            options += " BODY=8BITMIME"
        if utf8 and not (wire.head_ascii and "".join(spelled).isascii()):
            options += " SMTPUTF8"
        replies = line.commands(
            [f"MAIL FROM:<{spelled[0]}>{options}"]
            + [f"RCPT TO:<{address}>" for address in spelled[1:]]
        )
        if not replies[0].ok:
            raise _refusal(replies[0])
        refused = [
            (address, reply)
            for address, reply in zip(recipients, replies[1:], strict=False)  # fewer: it has left
            if not reply.ok
        ]
        if refused:
            # Some servers deliver to the others unless told to forget the message.
            with suppress(OSError, MarmotError):  # others have closed already
                line.command("RSET")
            raise _recipients(refused, len(recipients))

    def _body(self, line: SmtpLine, wire: Wire) -> None:
        for piece in wire.pieces():
            try:
                line.write(piece)
            except OSError:
                _heard(line)
                raise

    def _dot(self, line: SmtpLine, size: int) -> Accepted:
        with self._guard:
            self._answering = True
        try:
            line.write(b".\r\n")
            reply = line.reply(seconds=REPLY_SECONDS + size / _SCAN_RATE)
        except (OSError, MarmotError):
            raise TransientError("fate_unknown", host=self._server.host) from None
        if reply.ok:
            return Accepted(f"{reply.code} {reply.words}")
        if reply.code < 400:
            raise TransientError("fate_unknown", host=self._server.host, smtp_code=reply.code)
        raise _refusal(reply)


def _heard(line: SmtpLine) -> None:
    """Raise what a server that had enough says before it closes; its answer is definite."""
    try:
        reply = line.reply(seconds=2.0)
    except (OSError, MarmotError):
        return
    if reply.code >= 400:
        raise _refusal(reply) from None


def _spelled(address: str, utf8: bool) -> str:
    """Return the address as it may stand in a command; raise when it cannot."""
    local, at, domain = address.rpartition("@")
    quoted = local.startswith('"') and local.endswith('"') and len(local) > 1
    checked = address.replace(" ", "") if quoted else address
    if not (at and local and domain) or len(address) > 320 or _FORBIDDEN.search(checked):
        raise PermanentError("address_invalid", address=address)
    if address.isascii() or (utf8 and not local.isascii()):
        return address
    if not local.isascii():
        raise PermanentError("smtputf8_missing", address=address)
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise PermanentError("address_invalid", address=address) from None


def _refusal(reply: Reply) -> MarmotError:
    """Return the error of an answer that is not the wanted one."""
    if reply.code >= 500:
        return PermanentError("send_refused", smtp_code=reply.code, details=reply.words)
    if reply.code >= 400:
        return TransientError("send_deferred", smtp_code=reply.code, details=reply.words)
    return TransientError("protocol_error", smtp_code=reply.code, reason="out_of_step")


def _recipients(refused: Sequence[tuple[str, Reply]], total: int) -> MarmotError:
    """Return the error that names every recipient the server did not take."""
    details = "\n".join(f"{addr}: {reply.code} {reply.words}" for addr, reply in refused)
    for _, reply in refused:
        # Answered with 4xx or 5xx, but trying again with as many would end the same.
        if re.match(r"[45]\.5\.3\b", reply.words) and len(refused) < total:
            return PermanentError(
                "too_many_recipients",
                smtp_code=reply.code,
                accepted=total - len(refused),
                total=total,
                details=details,
            )
    for _, reply in refused:
        if reply.code >= 500:
            return PermanentError(
                "recipients_refused",
                smtp_code=reply.code,
                recipients=", ".join(addr for addr, found in refused if found.code >= 500),
                total=total,
                details=details,
            )
    return TransientError(
        "recipients_deferred",
        smtp_code=refused[0][1].code,
        recipients=", ".join(addr for addr, _ in refused),
        total=total,
        details=details,
    )
