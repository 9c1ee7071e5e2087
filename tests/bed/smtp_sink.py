"""An SMTP server that keeps what it is given and answers what a test told it to answer."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.bed.certificates import Certificate
from tests.bed.process import LOOPBACK, Server


@dataclass(frozen=True, slots=True)
class Received:
    """One accepted message."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    user: str
    at: float


@dataclass(slots=True)
class Script:
    """What the sink answers instead of yes; an empty text means the usual answer.

    ``recipient`` decides by address; ``data`` is given after the final dot;
    lists are used up one by one, and then the usual answer returns.
    """

    mail: list[str] = field(default_factory=list)
    recipient: Callable[[str], str] | None = None
    data: list[str] = field(default_factory=list)
    auth: list[bool] = field(default_factory=list)


class SmtpSink(Server):
    """Listens on a free port; ``certificate`` offers STARTTLS, ``implicit_tls`` starts with it."""

    def __init__(
        self,
        *,
        users: dict[str, str] | None = None,
        certificate: Certificate | None = None,
        implicit_tls: bool = False,
        size_limit: int = 33_554_432,
        max_recipients: int = 0,
    ) -> None:
        self.host = LOOPBACK
        self.port = 0
        self.users = users
        self.script = Script()
        self.messages: list[Received] = []
        self.commands: list[str] = []
        self._changed = threading.Condition()
        self._max_recipients = max_recipients
        context = certificate.server_context() if certificate else None
        self._implicit = context if implicit_tls else None
        self._settings: dict[str, Any] = {
            "hostname": "sink.example",
            "ident": "test bed",
            "data_size_limit": size_limit,
            "enable_SMTPUTF8": True,
            "tls_context": None if implicit_tls else context,
            "authenticator": self._authenticate if users is not None else None,
            "auth_require_tls": False,
        }
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="smtp-sink", daemon=True)

    def start(self) -> Self:
        self._thread.start()
        if not self._ready.wait(20):
            raise TimeoutError("smtp sink")
        return self

    def stop(self) -> None:
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(10)

    def wait_for(self, count: int, timeout: float = 10.0) -> list[Received]:
        """Return the messages once there are ``count``; raise TimeoutError if not in time."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.messages) >= count, timeout):
                raise TimeoutError(f"{len(self.messages)} of {count} messages")
            return list(self.messages)

    # ---- aiosmtpd asks these

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        if self.script.auth and not self.script.auth.pop(0):
            return AuthResult(success=False, handled=False)
        if not isinstance(data, LoginPassword) or self.users is None:
            return AuthResult(success=False, handled=False)
        name = data.login.decode("utf-8", "replace")
        right = self.users.get(name) == data.password.decode("utf-8", "replace")
        return AuthResult(success=right, handled=False, auth_data=name)

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.commands.append("MAIL")
        if self.script.mail and (answer := self.script.mail.pop(0)):
            return answer
        # Asked here: aiosmtpd warns at each start when it shall ask for itself without TLS.
        if self.users is not None and not session.authenticated:
            return "530 5.7.0 authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.commands.append("RCPT")
        if self.script.recipient is not None and (answer := self.script.recipient(address)):
            return answer
        if self._max_recipients and len(envelope.rcpt_tos) >= self._max_recipients:
            return "452 4.5.3 too many recipients"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_RSET(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.commands.append("RSET")
        return "250 2.0.0 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.commands.append("DATA")
        if self.script.data and (answer := self.script.data.pop(0)) and answer[0] != "2":
            return answer
        content = envelope.content
        found = Received(
            sender=envelope.mail_from or "",
            recipients=tuple(envelope.rcpt_tos),
            data=content if isinstance(content, bytes) else (content or "").encode(),
            user=str(session.auth_data or ""),
            at=time.time(),
        )
        with self._changed:
            self.messages.append(found)
            self._changed.notify_all()
        return "250 2.0.0 kept"

    # ---- its thread

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        listener = socket.create_server((self.host, 0))
        self.port = int(listener.getsockname()[1])
        server = self._loop.run_until_complete(
            self._loop.create_server(
                lambda: SMTP(self, loop=self._loop, **self._settings),
                sock=listener,
                ssl=self._implicit,
            )
        )
        self._ready.set()
        try:
            self._loop.run_forever()
        finally:
            server.close()
            tasks = asyncio.all_tasks(self._loop)
            for task in tasks:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
            self._loop.close()
