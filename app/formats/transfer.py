"""Content-Transfer-Encoding back to bytes, within a bound, from anything that calls itself so."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator

from app.base.octets import WINDOW, Octets
from app.formats.encoded_words import decode_base64

_MOST_QUOTED = 16 << 20  # bytes of quoted-printable that are decoded to learn their size
_LONGEST_UU = 1_000  # bytes of a line; 63 coded bytes and what odd senders put behind them
_BUT_BASE64 = bytes(
    set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
)


def decode_transfer(raw: bytes, encoding: str, limit: int | None = None) -> bytes:
    """Decode a part's body; at most ``limit`` bytes come out (None: all)."""
    if encoding == "base64":
        if limit is not None and len(raw) > 2 * limit:
            raw = raw[: 2 * limit]
        data = _base64(raw)
    elif encoding == "quoted-printable":
        if limit is not None and len(raw) > 3 * limit:
            raw = raw[: 3 * limit]
        data = binascii.a2b_qp(raw)
    elif encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
        data = b"".join(_uu_pieces([raw if limit is None else raw[: 2 * limit]]))
    else:
        data = raw
    return data if limit is None else data[:limit]


def decode_pieces(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Decode a body that comes in pieces, holding little more than one of them."""
    if encoding == "base64":
        yield from _base64_pieces(pieces)
    elif encoding == "quoted-printable":
        yield from _quoted_pieces(pieces)
    elif encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
        yield from _uu_pieces(pieces)
    else:
        yield from pieces


def _base64_pieces(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        rest += piece.translate(None, _BUT_BASE64)
        padding = rest.find(b"=")
        if padding >= 0:  # the end, whatever follows
            rest = rest[:padding]
            break
        whole = len(rest) // 4 * 4
        yield binascii.a2b_base64(rest[:whole])
        rest = rest[whole:]
    yield decode_base64(rest)


def _quoted_pieces(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        rest += piece
        cut = rest.rfind(b"\n") + 1
        if cut:
            yield binascii.a2b_qp(rest[:cut])
            rest = rest[cut:]
    yield binascii.a2b_qp(rest)


def decoded_size(raw: Octets, start: int, end: int, encoding: str) -> int:
    """Return the decoded size in bytes; exact but for base64 with foreign characters in it."""
    length = end - start
    if encoding == "base64":
        lines = raw.count(b"\n", start, end)
        breaks = lines + (raw.count(b"\r", start, end) if lines else 0)
        tail = raw[max(start, end - 8) : end].rstrip()
        padding = len(tail) - len(tail.rstrip(b"="))
        return max(0, (length - breaks) // 4 * 3 - padding)
    coded = encoding == "quoted-printable" or encoding.endswith(("uuencode", "uue"))
    if coded and length <= _MOST_QUOTED:
        return len(decode_transfer(raw[start:end], encoding))
    return length


def _base64(raw: bytes) -> bytes:
    try:
        return binascii.a2b_base64(raw)
    except binascii.Error:
        return decode_base64(raw)


def _uu_pieces(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Decode line by line; a list of the lines would be thirty times their size."""
    out = bytearray()
    started = False
    for line in _lines(pieces):
        if not started:
            started = line.startswith(b"begin ")
        elif line == b"end":
            break
        else:
            out += _uu_line(line)
            if len(out) >= WINDOW:
                yield bytes(out)
                out.clear()
    yield bytes(out)


def _uu_line(line: bytes) -> bytes:
    if len(line) > _LONGEST_UU:
        return b""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        pass
    try:
        return binascii.a2b_uu(line[: ((line[0] - 32) & 63) * 4 // 3 + 5])
    except binascii.Error:
        return b""


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        pos = 0
        while (end := piece.find(b"\n", pos)) >= 0:
            yield (rest + piece[pos:end]).rstrip(b"\r")
            rest = b""
            pos = end + 1
        rest = (rest + piece[pos:])[: _LONGEST_UU + 2]  # what is longer is no line of this code
    yield rest.rstrip(b"\r")
