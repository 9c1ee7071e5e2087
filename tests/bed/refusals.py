"""Proxies that say no in the server's place: chosen commands never reach the real server behind.

imap.rules.append((rb"UID MOVE", b"NO [CANNOT] not from this folder"))
web.rules.append((rb"PUT /", 507))
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from typing import Self

from tests.bed.process import LOOPBACK, Server

_LITERAL = re.compile(rb"\{(\d+)(\+?)\}$")


class _Client:
    """What a client says, in lines and counted bytes; answers may come from two threads."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self._buffer = b""
        self._lock = threading.Lock()

    def line(self) -> bytes:
        """Return the next line with its end; raise EOFError when the client has left."""
        while b"\n" not in self._buffer:
            self._more()
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line + b"\n"

    def read(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._more()
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        return data

    def answer(self, data: bytes) -> None:
        with self._lock:
            self.sock.sendall(data)

    def _more(self) -> None:
        data = self.sock.recv(65536)
        if not data:
            raise EOFError
        self._buffer += data


class _Refusing(Server):
    """Accepts, connects to the real server, and hands its answers through unchanged."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._open: list[socket.socket] = []
        self.refused: list[bytes] = []  # first lines of what was not let through

    def start(self) -> Self:
        self._listener = socket.create_server((LOOPBACK, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def stop(self) -> None:
        for sock in [self._listener, *self._open]:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
                server = socket.create_connection((LOOPBACK, self._target))
            except OSError:
                return
            self._open += [sock, server]
            client = _Client(sock)
            for run in (self._client_to_server, self._server_to_client):
                threading.Thread(target=self._pump, args=(run, client, server), daemon=True).start()

    def _pump(
        self,
        run: Callable[[_Client, socket.socket], None],
        client: _Client,
        server: socket.socket,
    ) -> None:
        with contextlib.suppress(OSError, EOFError):
            run(client, server)
        for sock in (client.sock, server):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _server_to_client(self, client: _Client, server: socket.socket) -> None:
        while data := server.recv(65536):
            client.answer(data)

    def _client_to_server(self, client: _Client, server: socket.socket) -> None:
        raise NotImplementedError


class RefusingImap(_Refusing):
    """``rules``: (pattern of a command, tagged answer without the tag); may change at any time."""

    def __init__(self, target: int) -> None:
        super().__init__(target)
        self.rules: list[tuple[bytes, bytes]] = []

    def _client_to_server(self, client: _Client, server: socket.socket) -> None:
        while True:
            line = client.line()
            answer = next((said for rule, said in self.rules if re.search(rule, line)), None)
            if answer is not None:
                self.refused.append(line)
            while True:
                literal = _LITERAL.search(line.rstrip())
                if answer is None:
                    server.sendall(line)
                if literal is None or (answer is not None and not literal[2]):
                    break  # complete, or a client that waits to be told to go on
                data = client.read(int(literal[1]))
                if answer is None:
                    server.sendall(data)
                line = client.line()
            if answer is not None:
                tag = self.refused[-1].partition(b" ")[0]
                client.answer(b"%s %s\r\n" % (tag, answer))


class RefusingWeb(_Refusing):
    """``rules``: (pattern of a request line, status); the words of all refusals are the same."""

    words = b"refused by the test bed"

    def __init__(self, target: int) -> None:
        super().__init__(target)
        self.rules: list[tuple[bytes, int]] = []

    def _client_to_server(self, client: _Client, server: socket.socket) -> None:
        while True:
            request = client.line()
            head, size = [request], 0
            while (line := client.line()).strip():
                head.append(line)
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    size = int(value)
            body = client.read(size)
            status = next((said for rule, said in self.rules if re.search(rule, request)), 0)
            if not status:
                server.sendall(b"".join([*head, b"\r\n", body]))
                continue
            self.refused.append(request)
            client.answer(
                b"HTTP/1.1 %d %s\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n"
                % (status, self.words)
            )
