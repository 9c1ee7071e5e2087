"""The odd server's end of a connection: commands with literals in, answers out, packed or not."""

from __future__ import annotations

import re
import socket
import zlib
from dataclasses import dataclass

from imapclient import imap_utf7

_LITERAL = re.compile(rb"~?\{(\d+)(\+?)\}$")
_TOKEN = re.compile(rb' *(?:"((?:[^"\\]|\\.)*)"|(\()|(\))|([^\s()"]+))')

Argument = bytes | list["Argument"]


@dataclass
class Command:
    """One command: ``text`` is all of it with literals in place, ``arguments`` its values."""

    tag: bytes
    name: str  # upper case, "UID FETCH" in two words
    text: bytes
    arguments: list[Argument]

    def word(self, index: int) -> bytes:
        value = self.arguments[index]
        assert isinstance(value, bytes)
        return value


class Wire:
    """One connection. Lines end with CR LF; literals are asked for with "+" as they come."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self._buffer = b""
        self._packer: object = None
        self._unpacker: object = None

    def send(self, data: bytes) -> None:
        if self._packer is not None:
            packer = self._packer
            data = packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)  # type: ignore[attr-defined]
        self.sock.sendall(data)

    def pack(self) -> None:
        """Begin RFC 4978 in both directions."""
        self._packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        self._unpacker = zlib.decompressobj(-15)

    def _more(self) -> bool:
        data = self.sock.recv(65536)
        if self._unpacker is not None:
            self._buffer += self._unpacker.decompress(data)  # type: ignore[attr-defined]
        else:
            self._buffer += data
        return bool(data)

    def line(self) -> bytes | None:
        """Return the next line without its end, None when the client left."""
        while b"\r\n" not in self._buffer:
            if not self._more():
                return None
        line, _, self._buffer = self._buffer.partition(b"\r\n")
        return line

    def waits(self) -> bool:
        """Tell whether a line of the client is here already."""
        return b"\r\n" in self._buffer

    def read(self, size: int) -> bytes | None:
        while len(self._buffer) < size:
            if not self._more():
                return None
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        return data

    def command(self) -> Command | None:
        """Return the next command, None when the client left."""
        line = self.line()
        if line is None:
            return None
        tag, _, rest = line.partition(b" ")
        parts: list[bytes] = []
        while (match := _LITERAL.search(rest)) is not None:
            if not match[2]:
                self.send(b"+ go on\r\n")
            literal = self.read(int(match[1]))
            following = self.line()
            if literal is None or following is None:
                return None
            parts += [rest[: match.start()], literal]
            rest = following
        parts.append(rest)
        values = _values(parts)
        words = [
            value.decode("latin-1").upper() for value in values[:2] if isinstance(value, bytes)
        ]
        name = words[0] if words else ""
        if name == "UID" and len(words) > 1:
            name = f"UID {words[1]}"
        return Command(tag, name, b"".join(parts), values[2 if name.startswith("UID ") else 1 :])


def _values(parts: list[bytes]) -> list[Argument]:
    root: list[Argument] = []
    stack = [root]
    for index, part in enumerate(parts):
        if index % 2:
            stack[-1].append(part)
            continue
        for match in _TOKEN.finditer(part):
            if match[2]:
                inner: list[Argument] = []
                stack[-1].append(inner)
                stack.append(inner)
            elif match[3]:
                if len(stack) > 1:
                    stack.pop()
            elif match[1] is not None:
                stack[-1].append(re.sub(rb"\\(.)", rb"\1", match[1]))
            else:
                stack[-1].append(match[4])
    return root


def named(text: bytes, numbers: list[int]) -> list[int]:
    """Return those of ``numbers`` (ascending) that a sequence set names."""
    last = numbers[-1] if numbers else 0
    found: set[int] = set()
    for piece in text.split(b","):
        low, colon, high = piece.partition(b":")
        first = last if low == b"*" else int(low)
        end = first if not colon else last if high == b"*" else int(high)
        first, end = min(first, end), max(first, end)
        found.update(number for number in numbers if first <= number <= end)
    return sorted(found)


def to_utf7(name: bytes) -> bytes:
    return bytes(imap_utf7.encode(name.decode()))  # a reading of RFC 3501 that is not ours


def from_utf7(name: bytes) -> bytes:
    return str(imap_utf7.decode(name)).encode()
