"""Content-Transfer-Encoding back to bytes, within a bound, from anything that calls itself so."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator

from app.base.octets import Octets
from app.formats.encoded_words import decode_base64

_MOST_QUOTED = 16 << 20  # bytes of quoted-printable that are decoded to learn their size
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
        data = _uu(raw if limit is None else raw[: 2 * limit])
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
        yield _uu(b"".join(pieces))
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


def _uu(raw: bytes) -> bytes:
    out: list[bytes] = []
    started = False
    for line in raw.split(b"\n"):
        line = line.rstrip(b"\r")
        if not started:
            started = line.startswith(b"begin ")
            continue
        if line == b"end":
            break
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            length = ((line[0] - 32) & 63) * 4 // 3 + 5 if line else 0
            try:
                out.append(binascii.a2b_uu(line[:length]))
            except binascii.Error:
                continue
    return b"".join(out)
