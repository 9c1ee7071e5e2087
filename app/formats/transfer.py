"""Content-Transfer-Encoding back to bytes, within a bound, from anything that calls itself so."""

from __future__ import annotations

import binascii

from app.formats.encoded_words import decode_base64


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


def decoded_size(raw: bytes, start: int, end: int, encoding: str) -> int:
    """Return the decoded size in bytes; exact but for base64 with foreign characters in it."""
    length = end - start
    if encoding == "base64":
        lines = raw.count(b"\n", start, end)
        breaks = lines + (raw.count(b"\r", start, end) if lines else 0)
        tail = raw[max(start, end - 8) : end].rstrip()
        padding = len(tail) - len(tail.rstrip(b"="))
        return max(0, (length - breaks) // 4 * 3 - padding)
    if encoding == "quoted-printable" or encoding.endswith(("uuencode", "uue")):
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
