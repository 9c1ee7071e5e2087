"""A message as SMTP carries it (RFC 5321 section 4.5.2), without ever holding it whole.

It is walked through twice: once for what the envelope says of it, once while it is sent. Both
walks must have seen the same bytes, or the message does not end and so does not count.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from app.base.octets import Octets

_WINDOW = 256 * 1024  # bytes read at a time
_HEAD_END = b"\r\n\r\n"


class Wire:
    """One message on its way: what has to be known of it before DATA, then its pieces.

    Raise ConnectionAbortedError, here and from ``pieces``, when its file cannot be read to the
    end: nobody has got the message then.
    """

    def __init__(self, data: Octets) -> None:
        self._data = data
        self._check = 0
        self.size = 0  # bytes with CRLF at every line's end, dots not stuffed
        self.ascii = True
        self.head_ascii = True
        self._look()

    def pieces(self) -> Iterator[bytes]:
        """Yield what follows DATA up to the final dot, lines ended by CRLF and dots stuffed.

        Raise ConnectionAbortedError after the last piece when the bytes are not those that were
        looked at first.
        """
        seen = self._check
        yield from stuffed(canonical(self._windows()))
        if self._check != seen:
            raise ConnectionAbortedError

    def _look(self) -> None:
        in_head, tail = True, b""
        for piece in canonical(self._windows()):
            self.size += len(piece)
            self.ascii = self.ascii and piece.isascii()
            if in_head:
                known = tail + piece
                end = known.find(_HEAD_END)
                in_head, tail = end < 0, known[1 - len(_HEAD_END) :]
                head = known if in_head else known[:end]
                self.head_ascii = self.head_ascii and head.isascii()

    def _windows(self) -> Iterator[bytes]:
        """Yield the bytes as they are, and note their checksum once all were there."""
        check = 0
        for start in range(0, len(self._data), _WINDOW):
            end = min(len(self._data), start + _WINDOW)
            try:
                piece = self._data[start:end]
            except OSError:  # never taken for an error of the line's own
                raise ConnectionAbortedError from None
            if len(piece) != end - start:  # its file was cut off
                raise ConnectionAbortedError
            check = zlib.crc32(piece, check)
            yield piece
        self._check = check


def canonical(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield all lines ended by CR LF, no bare CR or LF anywhere, no piece ended between the two."""
    carried, ended = b"", False
    for piece in pieces:
        text = carried + piece if carried else piece
        carried = b"\r" if text.endswith(b"\r") else b""  # a LF may follow
        if carried:
            text = text[:-1]
        if text:
            yield _in_lines(text)
            ended = text.endswith((b"\r", b"\n"))
    if carried or not ended:
        yield b"\r\n"


def stuffed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces of ``canonical``, a dot put before every line that begins with one."""
    at_line_start = True
    for piece in lines:
        dotted = piece.replace(b"\n.", b"\n..")
        yield b"." + dotted if at_line_start and piece.startswith(b".") else dotted
        at_line_start = piece.endswith(b"\n")


def _in_lines(text: bytes) -> bytes:
    pairs = text.count(b"\r\n")
    if text.count(b"\n") == pairs and text.count(b"\r") == pairs:
        return text
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
