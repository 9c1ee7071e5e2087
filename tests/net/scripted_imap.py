"""An IMAP server that says what a test tells it to, however wrong."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Self

LOGGED_IN = b"OK [CAPABILITY %s] in\r\n"


class Conversation:
    """One connection as the script sees it."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self._buffer = b""

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def line(self) -> bytes:
        """Return the next line of the client without its end; b"" when it left."""
        while b"\n" not in self._buffer:
            data = self.sock.recv(65536)
            if not data:
                return b""
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.rstrip(b"\r")

    def read(self, size: int) -> bytes:
        while len(self._buffer) < size:
            data = self.sock.recv(65536)
            if not data:
                return b""
            self._buffer += data
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        return data

    def command(self) -> tuple[bytes, bytes]:
        """Return tag and the rest of the next command."""
        tag, _, rest = self.line().partition(b" ")
        return tag, rest

    def expect(self, name: bytes) -> bytes:
        """Return the tag of the next command, which must begin with ``name``."""
        tag, rest = self.command()
        if not rest.upper().startswith(name):
            raise ConnectionError(f"{name!r} expected")
        return tag

    def secure(self, context: ssl.SSLContext) -> None:
        self.sock = context.wrap_socket(self.sock, server_side=True)

    def log_in(self, capabilities: bytes = b"IMAP4rev1 ESEARCH") -> None:
        """Greet and let the client in."""
        self.send(b"* OK ready\r\n")
        tag = self.expect(b"CAPABILITY")
        self.send(b"* CAPABILITY %s\r\n%s OK\r\n" % (capabilities, tag))
        tag = self.expect(b"LOGIN")
        self.send(b"%s OK [CAPABILITY %s] in\r\n" % (tag, capabilities))

    def select(self, exists: int = 3, *, uidvalidity: int = 7, extra: bytes = b"") -> None:
        """Answer the next command, a SELECT."""
        tag = self.expect(b"SELECT")
        self.send(
            b"* FLAGS (\\Seen)\r\n* %d EXISTS\r\n* OK [UIDVALIDITY %d] .\r\n%s%s OK done\r\n"
            % (exists, uidvalidity, extra, tag)
        )


Script = Callable[[Conversation], None]


class ScriptedImap:
    """Runs ``script`` for every connection; ``received`` holds all bytes of all clients."""

    def __init__(self, script: Script, *, tls: ssl.SSLContext | None = None) -> None:
        self._script = script
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self.received = b""
        self.errors: list[BaseException] = []
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        conversation = _Recording(sock, self)
        try:
            if self._tls is not None:
                conversation.secure(self._tls)
            self._script(conversation)
        except OSError:
            pass  # the client had enough
        except BaseException as error:
            self.errors.append(error)
        finally:
            with contextlib.suppress(OSError):
                conversation.sock.shutdown(socket.SHUT_RDWR)
            conversation.sock.close()


class _Recording(Conversation):
    def __init__(self, sock: socket.socket, server: ScriptedImap) -> None:
        super().__init__(sock)
        self._server = server

    def line(self) -> bytes:
        line = super().line()
        self._server.received += line + b"\r\n"
        return line
