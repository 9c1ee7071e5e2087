"""The service's local door: faces connect, call by name, and are told that something changed.

``multiprocessing.connection`` gives length-prefixed messages over a Unix socket or a Windows named
pipe, with a key from ``service.json`` that only the owner can read. Nothing here carries data that
is not in the store as well: losing a message costs a re-read.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import secrets
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import AuthenticationError
from multiprocessing.connection import (
    Client,
    Connection,
    Listener,
    answer_challenge,
    deliver_challenge,
)
from pathlib import Path
from typing import Any

from app.base.errors import BugError, MarmotError, TransientError, UserError
from app.base.paths import Profile
from app.base.pipes import hang_up

log = logging.getLogger(__name__)

MESSAGE_LIMIT = 256 * 1024 * 1024  # bytes of one message
FEW_WAITING = 50  # so many messages may wait before progress is left out
AT_ONCE = frozenset({"hello", "wake", "want_folder", "raise", "stop", "locked"})  # never wait

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))

Args = Mapping[str, Any]


class Peer:
    """One connected face, with a thread of its own that sends.

    A face that does not read (stopped with Ctrl-Z) must not hold up the loops: what is sent to it
    waits here, the same notice once, progress only while little waits.
    """

    def __init__(self, connection: Connection[Any, Any]) -> None:
        self._connection = connection
        self._waiting: deque[bytes] = deque()
        self._more = threading.Condition()
        self._closed = False
        self.face = ""  # "window" or "cli", told by hello

    def start(self) -> None:
        """Begin to send; call it once, when the face has proved who it is."""
        threading.Thread(target=self._send_all, name="peer-sender", daemon=True).start()

    def send(self, message: Mapping[str, object]) -> None:
        """Send one message soon; a peer that left is no error."""
        data = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        with self._more:
            if self._closed:
                return
            if "event" in message:
                if message["event"] == "progress" and len(self._waiting) >= FEW_WAITING:
                    return
                if data in self._waiting:
                    return
            self._waiting.append(data)
            self._more.notify()

    def receive(self) -> dict[str, Any] | None:
        """Return the next message, None when the peer left."""
        try:
            data = self._connection.recv_bytes(MESSAGE_LIMIT)
            message = json.loads(data.decode("utf-8", "surrogatepass"))
        except (OSError, EOFError, ValueError, TypeError):  # TypeError: closed by the sender
            return None
        return message if isinstance(message, dict) else None

    def close(self) -> None:
        with self._more:
            self._closed = True
            self._more.notify()
        hang_up(self._connection)

    def _send_all(self) -> None:
        while True:
            with self._more:
                while not self._waiting and not self._closed:
                    self._more.wait()
                if self._closed:
                    return
                data = self._waiting.popleft()
            try:
                self._connection.send_bytes(data)
            except (OSError, ValueError, TypeError):  # TypeError: closed by the reader
                self.close()
                return


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
        self._listener = Listener(self._address, backlog=8)
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
        with self._guard:
            self._closed = True
        self._profile.endpoint_file.unlink(missing_ok=True)
        try:  # wakes the accepting thread, so that it ends
            Client(self._address).close()
        except (OSError, EOFError):
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
            except (OSError, EOFError):
                if self._closed:
                    return
                continue
            if self._closed:
                connection.close()
                return
            threading.Thread(
                target=self._serve, args=(connection,), name="peer", daemon=True
            ).start()

    def _serve(self, connection: Connection[Any, Any]) -> None:
        """Answer one face. It proves here that it knows the key, so that none waits for another."""
        try:
            deliver_challenge(connection, self._key)
            answer_challenge(connection, self._key)
        except (OSError, EOFError, ValueError, AuthenticationError):
            log.info("a face without the key was turned away")
            connection.close()
            return
        peer = Peer(connection)
        with self._guard:
            if self._closed:
                peer.close()
                return
            self._peers.add(peer)
        peer.start()
        try:
            self._listen(peer)
        finally:
            with self._guard:
                self._peers.discard(peer)
            peer.close()
            self._on_leave()

    def _listen(self, peer: Peer) -> None:
        while (message := peer.receive()) is not None:
            if str(message.get("call")) in AT_ONCE:
                self._answer(peer, message)
                continue
            try:
                self._pool.submit(self._answer, peer, message)
            except RuntimeError:  # shutting down
                return

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
        except OSError as error:
            log.exception("call %s", name)
            full = error.errno in FULL
            reply["error"] = TransientError("disk_full" if full else "disk_error").to_json()
        except Exception as error:
            log.exception("call %s", name)
            reply["error"] = BugError("bug", kind=type(error).__name__).to_json()
        peer.send(reply)
