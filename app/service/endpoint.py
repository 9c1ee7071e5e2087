"""The service's local door: faces connect, call by name, and are told that something changed.

``multiprocessing.connection`` gives length-prefixed messages over a Unix socket or a Windows named
pipe, with a key from ``service.json`` that only the owner can read. Nothing here carries data that
is not in the store as well: losing a message costs a re-read.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

from app.base.errors import BugError, MarmotError, UserError
from app.base.paths import Profile

log = logging.getLogger(__name__)

MESSAGE_LIMIT = 256 * 1024 * 1024  # bytes of one message

Args = Mapping[str, Any]


class Peer:
    """One connected face."""

    def __init__(self, connection: Connection[Any, Any]) -> None:
        self._connection = connection
        self._sending = threading.Lock()
        self.face = ""  # "window" or "cli", told by hello

    def send(self, message: Mapping[str, object]) -> None:
        """Send one message; a peer that left is no error."""
        data = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        try:
            with self._sending:
                self._connection.send_bytes(data)
        except (OSError, ValueError):
            self.close()

    def receive(self) -> dict[str, Any] | None:
        """Return the next message, None when the peer left."""
        try:
            data = self._connection.recv_bytes(MESSAGE_LIMIT)
            message = json.loads(data.decode("utf-8", "surrogatepass"))
        except (OSError, EOFError, ValueError):
            return None
        return message if isinstance(message, dict) else None

    def close(self) -> None:
        try:
            self._connection.close()
        except OSError:
            pass


Handler = Callable[[Peer, Args], object]


class Endpoint:
    """Accepts faces and answers their calls on a small pool of threads."""

    def __init__(
        self, profile: Profile, calls: Mapping[str, Handler], on_leave: Callable[[], None]
    ) -> None:
        self._profile = profile
        self._calls = calls
        self._on_leave = on_leave
        self._peers: set[Peer] = set()
        self._guard = threading.Lock()
        self._closed = False
        self._pool = ThreadPoolExecutor(8, thread_name_prefix="call")
        self._address = profile.endpoint_address()
        self._key = secrets.token_bytes(32)
        if sys.platform != "win32":
            Path(self._address).unlink(
                missing_ok=True
            )  # left by a killed service; the lock is ours
        self._listener = Listener(self._address, authkey=self._key, backlog=8)
        self._publish()
        threading.Thread(target=self._accept, name="accept", daemon=True).start()

    @property
    def peers(self) -> list[Peer]:
        with self._guard:
            return list(self._peers)

    def broadcast(self, message: Mapping[str, object], *, but: Peer | None = None) -> None:
        """Send to every face, optionally without the one that caused it."""
        for peer in self.peers:
            if peer is not but:
                peer.send(message)

    def close(self) -> None:
        """Stop accepting, drop the faces, remove the address."""
        self._closed = True
        self._profile.endpoint_file.unlink(missing_ok=True)
        try:  # wakes the accepting thread, which closes the listener
            Client(self._address, authkey=self._key).close()
        except (OSError, EOFError, AuthenticationError):
            pass
        for peer in self.peers:
            peer.close()
        self._listener.close()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _publish(self) -> None:
        target = self._profile.endpoint_file
        temporary = target.with_suffix(".new")
        fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "w", encoding="utf-8") as file:
            json.dump({"address": self._address, "key": self._key.hex(), "pid": os.getpid()}, file)
        temporary.replace(target)

    def _accept(self) -> None:
        while not self._closed:
            try:
                connection = self._listener.accept()
            except (OSError, EOFError, AuthenticationError):
                if self._closed:
                    return
                continue
            if self._closed:
                connection.close()
                return
            peer = Peer(connection)
            with self._guard:
                self._peers.add(peer)
            threading.Thread(target=self._serve, args=(peer,), name="peer", daemon=True).start()

    def _serve(self, peer: Peer) -> None:
        while (message := peer.receive()) is not None:
            try:
                self._pool.submit(self._answer, peer, message)
            except RuntimeError:  # shutting down
                break
        with self._guard:
            self._peers.discard(peer)
        peer.close()
        self._on_leave()

    def _answer(self, peer: Peer, message: dict[str, Any]) -> None:
        number, name = message.get("id"), str(message.get("call"))
        reply: dict[str, object] = {"id": number}
        try:
            handler = self._calls.get(name)
            if handler is None:
                raise BugError("call_unknown", call=name)
            reply["result"] = handler(peer, message.get("args") or {})
        except MarmotError as error:
            reply["error"] = error.to_json()
        except (KeyError, TypeError, ValueError):
            log.exception("call %s", name)
            reply["error"] = UserError("bad_arguments", call=name).to_json()
        except Exception as error:
            log.exception("call %s", name)
            reply["error"] = BugError("bug", kind=type(error).__name__).to_json()
        peer.send(reply)
