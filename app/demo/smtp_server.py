"""A submission server on loopback: mail for the sample world's users goes into their INBOX."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Deliver = Callable[[str, bytes], bool]  # (recipient, message) -> delivered here


class SmtpServer:
    """Accepts mail from users that ``accepts`` knows; everybody else's mail is refused.

    Mail to the outside is taken and forgotten: the sample world has no outside.
    """

    def __init__(self, deliver: Deliver, accepts: Callable[[str, str], bool]) -> None:
        self.host = "127.0.0.1"
        self.port = 0
        self._deliver = deliver
        self._accepts = accepts
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="demo-smtp", daemon=True)

    def start(self) -> Self:
        """Listen on a free port; return when connections are accepted."""
        self._thread.start()
        if not self._ready.wait(30):
            raise TimeoutError("smtp server")
        return self

    def stop(self) -> None:
        """End every connection and the thread."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(10)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False, handled=False)
        name = data.login.decode("utf-8", "replace")
        right = self._accepts(name, data.password.decode("utf-8", "replace"))
        return AuthResult(success=right, handled=False, auth_data=name)

    async def handle_MAIL(  # noqa: N802  (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        # Asked here: aiosmtpd warns at each start when it shall ask for itself without TLS.
        if not session.authenticated:
            return "530 5.7.0 authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_DATA(  # noqa: N802  (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        data = content if isinstance(content, bytes) else (content or "").encode()
        for recipient in envelope.rcpt_tos:
            await self._loop.run_in_executor(None, self._deliver, recipient, data)
        return "250 2.0.0 delivered"

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        listener = socket.create_server((self.host, 0))
        self.port = int(listener.getsockname()[1])
        server = self._loop.run_until_complete(
            self._loop.create_server(
                lambda: SMTP(
                    self,
                    loop=self._loop,
                    hostname="atelier.example",
                    ident="sample world",
                    data_size_limit=40_000_000,
                    enable_SMTPUTF8=True,
                    authenticator=self._authenticate,
                    auth_require_tls=False,
                ),
                sock=listener,
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
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()
