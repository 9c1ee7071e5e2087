"""The DEFLATE layer of IMAP (RFC 4978): what goes over a line is packed, in bounded pieces.

A few bytes may stand for a thousand times as many. So nothing is unpacked beyond the piece that
is read next; what was received and is not wanted yet stays packed, and both are bounded.
"""

from __future__ import annotations

import zlib

_RAW = -zlib.MAX_WBITS  # no header, no checksum
_LEVEL = 6
_SLICE = 1 << 20  # bytes packed in one go


class Deflate:
    """Both directions of one connection, from the moment the server agreed."""

    def __init__(self, received: bytes = b"") -> None:
        self._unpacker = zlib.decompressobj(_RAW)
        self._packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
        self._waiting = received  # packed, not unpacked yet
        self._more = False  # the unpacker may hold more without new input

    def feed(self, data: bytes) -> None:
        """Take what came over the line; only when ``unpack`` had nothing more to give."""
        self._waiting = data

    def unpack(self, limit: int) -> bytes:
        """Return the next at most ``limit`` bytes, b"" when more has to be received first.

        Raise ConnectionResetError when the stream is damaged or at its end.
        """
        if not self._waiting and not self._more:
            return b""
        try:
            data = self._unpacker.decompress(self._waiting, limit)
        except zlib.error:
            raise ConnectionResetError("damaged stream") from None
        self._waiting = self._unpacker.unconsumed_tail
        self._more = len(data) == limit
        if self._unpacker.eof and not data:
            raise ConnectionResetError("end of stream")
        return data

    def pack(self, data: bytes) -> bytes:
        """Return ``data`` packed so that the other side can read all of it at once."""
        packed = [
            self._packer.compress(data[at : at + _SLICE]) for at in range(0, len(data), _SLICE)
        ]
        return b"".join(packed) + self._packer.flush(zlib.Z_SYNC_FLUSH)
