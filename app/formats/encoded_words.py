"""Header text: RFC 2047 encoded words in every odd shape, raw 8-bit, control characters.

A hand-written scan with ``str.find``: one pass, linear, whatever the text.
"""

from __future__ import annotations

import binascii

from app.formats import charsets

_DELETE_BUT_BASE64 = bytes(
    set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
)
# Overrides and isolates let a name or a subject lie about what it says; nobody needs them there.
_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CLEAN: dict[int, str | None] = {
    **dict.fromkeys([*range(32), 127, 133, 8232, 8233], " "),
    **dict.fromkeys([0, *range(128, 133), *range(134, 160), 65279]),
    **{ord(char): None for char in _DIRECTION},
    **dict.fromkeys(range(55296, 57344), "�"),
}


def clean(text: str) -> str:
    """Return ``text`` on one line: white space folded, no control or direction characters."""
    if not text.isprintable():
        text = text.translate(_CLEAN)
    return " ".join(text.split())


def mend(value: str) -> str:
    """Turn bytes that were not UTF-8 (kept as surrogates by the field reader) into text."""
    if value.isascii():
        return value
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return charsets.guess(value.encode("utf-8", "surrogateescape"), prefer_utf8=False)
    return value


def decode_base64(payload: bytes) -> bytes:
    """Decode base64 with anything missing, added or broken in it."""
    try:
        return binascii.a2b_base64(payload, strict_mode=True)
    except binascii.Error:
        pass
    payload = payload.translate(None, _DELETE_BUT_BASE64)
    rest = len(payload) % 4
    if rest == 1:
        payload = payload[:-1]
    elif rest:
        payload += b"=" * (4 - rest)
    return binascii.a2b_base64(payload)


def decode(value: str, limit: int = 4_096) -> str:
    """Decode a header value to clean text of at most ``limit`` characters; never raises."""
    value = mend(value[: 16 * limit])
    if "=?" in value:
        value = _decode_words(value, limit)
    return clean(value)[:limit]


def _decode_words(value: str, limit: int) -> str:
    out: list[str] = []
    length = 0
    pos = 0  # up to here all is in ``out`` or in ``pending``
    look = 0
    pending: list[bytes] = []  # neighbours of one charset: a character may be split among them
    charset = ""
    while length < limit:
        start = value.find("=?", look)
        if start < 0:
            break
        mark = value.find("?", start + 2, start + 84)
        if mark < 0 or value[mark + 2 : mark + 3] != "?" or value[mark + 1] not in "bBqQ":
            look = start + 2
            continue
        end = value.find("?=", mark + 3)
        if end < 0:
            break
        between = value[pos:start]
        if not pending or between.strip():
            if pending:
                out.append(charsets.decode(b"".join(pending), charset))
                pending = []
            out.append(between)
            length += len(between)
        label = value[start + 2 : mark].lower()
        if pending and label != charset:
            out.append(charsets.decode(b"".join(pending), charset))
            pending = []
        charset = label
        data = _payload(value[mark + 3 : end], value[mark + 1] in "bB")
        pending.append(data)
        length += len(data) // 4
        pos = look = end + 2
    if pending:
        out.append(charsets.decode(b"".join(pending), charset))
    out.append(value[pos : pos + limit])
    return "".join(out)


def _payload(text: str, base64: bool) -> bytes:
    raw = text.encode("utf-8", "replace")
    if base64:
        return decode_base64(raw)
    return binascii.a2b_qp(raw.replace(b" ", b"_") if b" " in raw else raw, header=True)
