"""A small IMAP server in memory, on loopback and without TLS: pymap with its dictionary backend."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from argparse import Namespace
from collections.abc import Coroutine, Iterable
from datetime import UTC, datetime
from typing import Any, Self, TypeVar

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, DictBackend
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxData, MailboxSet
from pymap.exceptions import MailboxNotFound
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials.flag import Flag, Recent, Wildcard, get_system_flags
from pymap.user import Passwords, UserMetadata

T = TypeVar("T")


def keep_keywords() -> None:
    """Let this process' servers announce that any keyword is kept, so that there are tags.

    WORKAROUND: pymap's dictionary backend keeps every flag, but announces the system's only.
    """
    kept = (get_system_flags() - {Recent}) | {Wildcard}
    MailboxData.permanent_flags = property(lambda self: kept)  # type: ignore[assignment,method-assign]


_ARGUMENTS = Namespace(
    passlib_cfg=None, proxy_protocol=None, inherited_sockets=None, host=None, port=0, debug=False
)


class ImapServer:
    """Serves users and mailboxes that live as long as this object; runs in a thread of its own."""

    def __init__(self) -> None:
        self.host = "127.0.0.1"
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._end: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._serve, name="demo-imap", daemon=True)
        self._config = Config(
            _ARGUMENTS,
            demo_data=False,
            demo_user="",
            demo_password="",
            host=None,
            port=0,
            tls_enabled=False,
            reject_dnsbl=False,
        )
        self._backend: DictBackend | None = None

    def start(self) -> Self:
        """Listen on a free port; return when connections are accepted."""
        self._thread.start()
        if not self._ready.wait(30):
            raise TimeoutError("imap server")
        return self

    def stop(self) -> None:
        """End every connection and the thread; all mail is forgotten."""
        if self._thread.is_alive() and self._end is not None:
            self._loop.call_soon_threadsafe(self._end.set)
            self._thread.join(10)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    # ---- from any thread

    def add_user(self, name: str, password: str, mailboxes: Iterable[str] = ()) -> None:
        """Let ``name`` in with ``password`` and make the mailboxes (INBOX is always there)."""
        self._run(self._add_user(name, password, list(mailboxes)))

    def append(
        self,
        user: str,
        mailbox: str,
        data: bytes,
        *,
        flags: Iterable[str] = (),
        when: float | None = None,
        recent: bool = True,
    ) -> int:
        """Put a message into a mailbox, made when missing; return its UID."""
        return self._run(self._append(user, mailbox, data, frozenset(flags), when, recent))

    def messages(self, user: str, mailbox: str) -> list[bytes]:
        """Return the messages of a mailbox, oldest UID first."""
        return self._run(self._messages(user, mailbox))

    def has_user(self, name: str) -> bool:
        """Return whether mail for ``name`` can be delivered here."""
        return name in self._config.set_cache

    def accepts(self, name: str, password: str) -> bool:
        """Return whether this name and password let a client in."""
        return self._run(self._accepts(name, password))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    # ---- inside the loop

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._main())
            pending = asyncio.all_tasks(self._loop)
            for task in pending:
                task.cancel()
            if pending:
                self._loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        finally:
            self._loop.close()

    async def _main(self) -> None:
        self._end = asyncio.Event()
        self._config.apply_context()
        self._backend, _ = await self._make_backend()
        reader = ProxyProtocolReader(self._config.proxy_protocol)
        server = IMAPServer(self._backend.login, self._config)
        listener = socket.create_server((self.host, 0))
        self.port = int(listener.getsockname()[1])
        accepting = await asyncio.start_server(reader.get_callback(server), sock=listener)
        self._ready.set()
        try:
            await self._end.wait()
        finally:
            accepting.close()

    async def _make_backend(self) -> tuple[DictBackend, Config]:
        from pymap.backend.dict import Login

        login = Login(self._config)
        return DictBackend(login, self._config), self._config

    async def _add_user(self, name: str, password: str, mailboxes: list[str]) -> None:
        self._config.apply_context()
        backend = self._backend
        assert backend is not None
        hashed = await Passwords(self._config).hash_password(password)
        backend.login.users_dict[name] = UserMetadata(self._config, name, password=hashed)
        boxes = MailboxSet()
        self._config.set_cache[name] = (boxes, FilterSet())
        for mailbox in mailboxes:
            await boxes.add_mailbox(mailbox)
            await boxes.set_subscribed(mailbox, True)

    async def _append(
        self,
        user: str,
        mailbox: str,
        data: bytes,
        flags: frozenset[str],
        when: float | None,
        recent: bool,
    ) -> int:
        self._config.apply_context()
        boxes, _ = self._config.set_cache[user]
        try:
            box = await boxes.get_mailbox(mailbox)
        except MailboxNotFound:
            await boxes.add_mailbox(mailbox)
            box = await boxes.get_mailbox(mailbox)
        moment = datetime.now(UTC) if when is None else datetime.fromtimestamp(when, UTC)
        marks = frozenset(Flag(flag.encode("ascii")) for flag in flags)
        message = await box.append(AppendMessage(data, moment, marks), recent=recent)
        return int(message.uid)

    async def _messages(self, user: str, mailbox: str) -> list[bytes]:
        self._config.apply_context()
        boxes, _ = self._config.set_cache[user]
        box = await boxes.get_mailbox(mailbox)
        found = [message async for message in box.messages()]
        found.sort(key=lambda message: int(message.uid))
        return [bytes(message._content) for message in found if message._content is not None]

    async def _accepts(self, name: str, password: str) -> bool:
        from pysasl.creds.plain import PlainCredentials

        self._config.apply_context()
        assert self._backend is not None
        with contextlib.suppress(Exception):
            await self._backend.login.authenticate(PlainCredentials(name, password))
            return True
        return False
