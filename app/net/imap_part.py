"""One MIME part of a message, decoded by the server (BINARY, RFC 3516) or else here.

For an attachment of a message whose whole is not here: a small part of a large message.
"""

from __future__ import annotations

import re

from app.base.errors import PermanentError
from app.formats.fields import read_fields
from app.formats.transfer import decode_transfer
from app.net.imap_connection import Connection
from app.net.imap_fetch import Fetched

_PATH = re.compile(r"[1-9]\d{0,4}(?:\.[1-9]\d{0,4}){0,49}")
_ENCODING = "content-transfer-encoding"


def fetch_part(connection: Connection, uid: int, part: str) -> bytes:
    """Return the decoded part ``part`` (its number as in RFC 3501 section 6.4.5).

    Raise PermanentError("message_gone") or PermanentError("message_unreadable").
    """
    if not _PATH.fullmatch(part):
        raise PermanentError("message_unreadable", uid=uid)
    if "BINARY" in connection.capabilities:
        decoded = _decoded_there(connection, uid, part)
        if decoded:
            return decoded  # else: empty, or not there, or not decodable
    name = part.encode("ascii")
    items = b"(UID BODY.PEEK[HEADER.FIELDS (CONTENT-TRANSFER-ENCODING)]"
    items += b" BODY.PEEK[%s.MIME] BODY.PEEK[%s])" % (name, name)
    found = _fetch(connection, uid, items)
    if found is None:
        raise PermanentError("message_gone", uid=uid)
    parts = found.parts or {}
    data, mime = parts.get(part), parts.get(f"{part}.MIME")
    if data is None or not (data or mime):  # servers give "" for a part that is not there
        raise PermanentError("message_unreadable", uid=uid)
    # The only part of a message that is no multipart has the header of the message.
    return decode_transfer(data, _encoding(mime or found.header or b""))


def _decoded_there(connection: Connection, uid: int, part: str) -> bytes | None:
    """Return what BINARY gives, None where the server cannot decode it (UNKNOWN-CTE)."""
    try:
        found = _fetch(connection, uid, b"(UID BINARY.PEEK[%s])" % part.encode("ascii"))
    except PermanentError:
        return None
    return (found.parts or {}).get(part) if found is not None else None


def _fetch(connection: Connection, uid: int, items: bytes) -> Fetched | None:
    tag = connection.start("UID FETCH", b"%d" % uid, items)
    result: Fetched | None = None
    for answer in connection.answers(tag):
        if isinstance(answer, Fetched) and answer.uid == uid and answer.parts is not None:
            connection.asked_for(answer)
            result = answer
    return result


def _encoding(header: bytes) -> str:
    found = read_fields(header, 0, len(header), (_ENCODING,)).get(_ENCODING, [""])
    return found[0].strip().lower()
