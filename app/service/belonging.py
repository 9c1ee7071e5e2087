"""Whether a body that came is that of the message it was asked for (S6).

A server may mix up its answers and still name the UID that was asked for. The header was read
before, so its Message-ID tells; a message that has none, there or here, contradicts nothing.
"""

from __future__ import annotations

from app.formats.headers import parse_headers
from app.store.people import clean

_HEAD = 64 << 10  # bytes in which a Message-ID is looked for


def belongs(data: bytes, message_id: str) -> bool:
    """Tell whether ``data`` may be the message, or its beginning, known as ``message_id``."""
    head = data[:_HEAD]
    if not message_id or message_id.encode("utf-8", "replace") in head:
        return True
    told = clean(parse_headers(head).message_id)
    return not told or told == message_id
