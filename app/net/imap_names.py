"""Mailbox names on the wire: modified UTF-7 (RFC 3501 section 5.1.3), both ways, or UTF-8 where
the session speaks it (RFC 6855).

A name that does not decode is shown as it was sent; ``decode`` never raises.
"""

from __future__ import annotations

import binascii
import re

_SHIFTED = re.compile(rb"&([A-Za-z0-9+,]*)-")


def encode(name: str, *, utf8: bool = False) -> bytes:
    """Return ``name`` in modified UTF-7 or UTF-8; "INBOX" in any case stays what it is."""
    if utf8:
        return name.encode("utf-8", "surrogatepass")
    out = bytearray()
    run: list[str] = []
    for char in name:
        if " " <= char <= "~":
            _flush(run, out)
            out += b"&-" if char == "&" else char.encode("ascii")
        else:
            run.append(char)
    _flush(run, out)
    return bytes(out)


def _flush(run: list[str], out: bytearray) -> None:
    if not run:
        return
    # Half surrogates can come from a server's odd name only; they go back as they came.
    data = "".join(run).encode("utf-16-be", "surrogatepass")
    run.clear()
    text = binascii.b2a_base64(data, newline=False).rstrip(b"=").replace(b"/", b",")
    out += b"&" + text + b"-"


def decode(raw: bytes, *, utf8: bool = False) -> str:
    """Return the name as text. What is neither UTF-7 nor UTF-8 is kept byte for byte."""
    if utf8 or b"&" not in raw or any(byte > 0x7E for byte in raw):
        return _plain(raw)  # servers that send UTF-8 unasked are understood too
    try:
        text = _SHIFTED.sub(_shifted, raw).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return _plain(raw)
    return text if encode(text) == raw else _plain(raw)


def _plain(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _shifted(match: re.Match[bytes]) -> bytes:
    text = match[1]
    if not text:
        return b"&"
    padded = text.replace(b",", b"/") + b"=" * (-len(text) % 4)
    return binascii.a2b_base64(padded).decode("utf-16-be").encode("utf-8")
