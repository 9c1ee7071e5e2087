"""An SMTP server that follows a script: any answer, at any place, or none at all.

A script maps a moment to what is done then. Moments are "GREETING", the verbs ("EHLO", "AUTH",
"MAIL", "RCPT", "DATA", ...), "BODY" (as soon as bytes of the message come) and "DOT" (the message
is complete). What is done: bytes are sent as they are; CLOSE breaks the line; ``Last`` says a word
and closes; SILENCE says nothing; a list is used up from the front, its last element again and
again; a function is asked.
"""

from __future__ import annotations

import contextlib
import hashlib
import socket
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from tests.bed.certificates import Certificate

CLOSE = object()
SILENCE = object()
Step = object  # bytes, CLOSE, Last, SILENCE, or a list of them


@dataclass(frozen=True, slots=True)
class Last:
    """What is said before the line is closed."""

    words: bytes


DEFAULT: dict[str, Step] = {
    "GREETING": b"220 scripted ESMTP\r\n",
    "EHLO": b"250-scripted\r\n250-AUTH PLAIN LOGIN\r\n250-8BITMIME\r\n250 SIZE 1000000\r\n",
    "AUTH": b"235 2.7.0 in\r\n",
    "MAIL": b"250 2.1.0 ok\r\n",
    "RCPT": b"250 2.1.5 ok\r\n",
    "DATA": b"354 go on\r\n",
    "DOT": b"250 2.0.0 queued as 4711\r\n",
    "RSET": b"250 2.0.0 forgotten\r\n",
    "STARTTLS": b"220 2.0.0 begin\r\n",
    "QUIT": b"221 2.0.0 bye\r\n",
}


@dataclass
class Conversation:
    """What one client said."""

    commands: list[str] = field(default_factory=list)
    message: bytes = b""  # dots unstuffed
    raw: bytes = b""  # all bytes received in clear, before a handshake
    complete: bool = False  # the final dot came
    protected: bool = False


class ScriptedSmtp:
    """Serves on loopback; ``conversations`` tells what happened, the newest last."""

    def __init__(
        self, script: Mapping[str, Step] | None = None, certificate: Certificate | None = None
    ) -> None:
        self.script: dict[str, Step] = {**DEFAULT, **(script or {})}
        self.implicit_tls = False
        self.conversations: list[Conversation] = []
        self.accepted: list[bytes] = []  # messages taken over with a 2xx answer
        self.received: list[bytes] = []  # messages whose final dot came, whatever was answered
        self.dotted = threading.Event()  # set with the first of them
        self._certificate = certificate
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        thread = threading.Thread(target=self._accept, daemon=True)
        thread.start()
        self._threads.append(thread)
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for sock in self._sockets:
            sock.close()

    @property
    def last(self) -> Conversation:
        return self.conversations[-1]

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(sock)
            thread = threading.Thread(target=self._converse, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _step(self, moment: str) -> Step:
        step = self.script.get(moment, b"500 5.5.1 unknown\r\n")
        if isinstance(step, list):
            return step.pop(0) if len(step) > 1 else step[0]
        return step() if callable(step) else step

    def _converse(self, sock: socket.socket) -> None:
        conversation = Conversation()
        self.conversations.append(conversation)
        try:
            if self.implicit_tls:
                sock = self._handshake(sock)
                conversation.protected = True
            self._talk(sock, conversation)
        except (OSError, ssl.SSLError, EOFError):
            pass
        finally:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _handshake(self, sock: socket.socket) -> ssl.SSLSocket:
        assert self._certificate is not None
        protected = self._certificate.server_context().wrap_socket(sock, server_side=True)
        self._sockets.append(protected)
        return protected

    def _do(self, sock: socket.socket, moment: str) -> bytes:
        """Carry out a step; return what was sent."""
        step = self._step(moment)
        if step is CLOSE:
            raise EOFError
        if step is SILENCE:
            self._closed.wait(30)
            raise EOFError
        if isinstance(step, Last):
            sock.sendall(step.words)
            raise EOFError
        assert isinstance(step, bytes)
        if moment == "DOT" and step.startswith(b"2"):
            self.accepted.append(self.received[-1])
        sock.sendall(step)
        return step

    def _talk(self, sock: socket.socket, conversation: Conversation) -> None:
        self._do(sock, "GREETING")
        buffer = b""
        while True:
            while b"\n" not in buffer:
                data = sock.recv(65536)
                if not data:
                    return
                if not conversation.protected:
                    conversation.raw += data
                buffer += data
            line, buffer = buffer.split(b"\n", 1)
            text = line.rstrip(b"\r").decode("utf-8", "replace")
            conversation.commands.append(text)
            verb = text.split(" ")[0].upper()
            if verb not in self.script:
                verb = "AUTH" if conversation.commands[-2:-1] == ["AUTH LOGIN"] else verb
            said = self._do(sock, verb)
            if verb == "STARTTLS" and said.startswith(b"220"):
                sock = self._handshake(sock)
                conversation.protected = True
                buffer = b""
            elif verb == "DATA" and said.startswith(b"354"):
                buffer = self._message(sock, conversation, buffer)
            elif verb == "QUIT":
                return

    def _message(self, sock: socket.socket, conversation: Conversation, buffer: bytes) -> bytes:
        lines: list[bytes] = []
        begun = False
        while True:
            while b"\r\n" not in buffer:
                data = sock.recv(65536)
                if not data:
                    raise EOFError
                if not begun and "BODY" in self.script:
                    begun = True
                    self._do(sock, "BODY")
                buffer += data
            line, buffer = buffer.split(b"\r\n", 1)
            if line == b".":
                break
            lines.append(line[1:] if line.startswith(b".") else line)
        conversation.message = b"".join(line + b"\r\n" for line in lines)
        conversation.complete = True
        self.received.append(conversation.message)
        self.dotted.set()
        self._do(sock, "DOT")
        return buffer


class Measuring(ScriptedSmtp):
    """Keeps no message, only its checksum with dots still stuffed, and without the final one."""

    def __init__(self) -> None:
        super().__init__({"EHLO": b"250-x\r\n250-AUTH PLAIN\r\n250 SIZE 200000000\r\n"})
        self.digest = hashlib.sha256()

    def _message(self, sock: socket.socket, conversation: Conversation, buffer: bytes) -> bytes:
        tail = buffer
        while not tail.endswith(b"\r\n.\r\n"):
            data = sock.recv(65536)
            if not data:
                raise EOFError
            held = tail + data
            self.digest.update(held[:-5])
            tail = held[-5:]
        self.digest.update(tail[:2])
        self.received.append(b"")
        self._do(sock, "DOT")
        return b""
