"""OpenPGP packets as frames (RFC 9580 section 4): cut into pieces, and nothing believed yet.

Every length is checked against what is there; a truncated or trailing byte makes the whole
sequence unreadable, so that half of something never passes for all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PKESK, SIGNATURE, SKESK, ONE_PASS, SECRET, PUBLIC, SECRET_SUB, COMPRESSED = range(1, 9)
UNPROTECTED, MARKER, LITERAL, TRUST, USER_ID, PUBLIC_SUB = range(9, 15)
USER_ATTRIBUTE, PROTECTED, MDC, AEAD, PADDING = 17, 18, 19, 20, 21
_MOST = 100_000  # packets of one sequence


class Malformed(Exception):
    """The bytes are no sequence of packets."""


@dataclass(frozen=True, slots=True)
class Packet:
    tag: int
    body: bytes

    def encoded(self, *, wide: bool = False) -> bytes:
        """Return the packet with a new-format header of definite length (``wide``: 5 octets)."""
        size = len(self.body)
        length = b"\xff" + size.to_bytes(4, "big") if wide else _length(size)
        return bytes((0xC0 | self.tag,)) + length + self.body


def read(data: bytes) -> Iterator[Packet]:
    """Yield the packets of ``data``; raise Malformed at the first byte that does not fit."""
    at, count = 0, 0
    while at < len(data):
        count += 1
        first = data[at]
        if not first & 0x80 or count > _MOST:
            raise Malformed
        if first & 0x40:
            packet, at = _new(data, at + 1, first & 0x3F)
        else:
            packet, at = _old(data, at + 1, (first >> 2) & 0x0F, first & 3)
        yield packet


def _old(data: bytes, at: int, tag: int, kind: int) -> tuple[Packet, int]:
    if kind == 3:  # until the end: only an outermost packet may do that, and nothing follows
        return Packet(tag, data[at:]), len(data)
    size = 1 << kind
    if at + size > len(data):
        raise Malformed
    length = int.from_bytes(data[at : at + size], "big")
    return _cut(data, at + size, length, tag)


def _new(data: bytes, at: int, tag: int) -> tuple[Packet, int]:
    parts: list[bytes] = []
    while True:
        if at >= len(data):
            raise Malformed
        first = data[at]
        if first < 192:
            length, at = first, at + 1
        elif first < 224:
            if at + 2 > len(data):
                raise Malformed
            length, at = ((first - 192) << 8) + data[at + 1] + 192, at + 2
        elif first == 255:
            if at + 5 > len(data):
                raise Malformed
            length, at = int.from_bytes(data[at + 1 : at + 5], "big"), at + 5
        else:
            length, at = 1 << (first & 0x1F), at + 1
            # Partial lengths are for data only, and the first part has at least 512 bytes.
            if tag not in (COMPRESSED, UNPROTECTED, LITERAL, PROTECTED, AEAD):
                raise Malformed
            if at + length > len(data) or (not parts and length < 512):
                raise Malformed
            parts.append(data[at : at + length])
            at += length
            continue
        last, end = _cut(data, at, length, tag)
        if not parts:
            return last, end
        parts.append(last.body)
        return Packet(tag, b"".join(parts)), end


def _cut(data: bytes, at: int, length: int, tag: int) -> tuple[Packet, int]:
    if at + length > len(data):
        raise Malformed
    return Packet(tag, data[at : at + length]), at + length


def _length(size: int) -> bytes:
    if size < 192:
        return bytes((size,))
    if size < 8384:
        return bytes((((size - 192) >> 8) + 192, (size - 192) & 0xFF))
    return b"\xff" + size.to_bytes(4, "big")
