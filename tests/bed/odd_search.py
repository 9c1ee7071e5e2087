"""SEARCH as the odd server does it: a reading of RFC 3501 section 6.4.4 of the keys tests use."""

from __future__ import annotations

from email import message_from_bytes

from tests.bed.odd_mail import Box, Mail
from tests.bed.odd_wire import Argument

_FIELDS = {"FROM", "TO", "CC", "BCC", "SUBJECT"}
_FLAGS = {"SEEN": "\\Seen", "FLAGGED": "\\Flagged", "ANSWERED": "\\Answered", "DRAFT": "\\Draft"}


def search(box: Box, keys: list[Argument]) -> list[int]:
    """Return the ascending UIDs that fit all keys; raise ValueError for a key nobody knows."""
    return [uid for uid in sorted(box.messages) if _all(box, uid, list(keys))]


def _all(box: Box, uid: int, keys: list[Argument]) -> bool:
    fits = True
    while keys:
        fits &= _one(box, uid, keys)
    return fits


def _one(box: Box, uid: int, keys: list[Argument]) -> bool:
    key = keys.pop(0)
    if isinstance(key, list):
        return _all(box, uid, list(key))
    name, mail, flags = key.decode().upper(), box.messages[uid], box.flags_of(uid)
    if name == "ALL":
        return True
    if name == "NOT":
        return not _one(box, uid, keys)
    if name == "OR":
        first, second = _one(box, uid, keys), _one(box, uid, keys)
        return first or second
    if name == "HEADER":
        field = _text(keys)
        return _text(keys).lower() in mail.value(field).lower()
    if name in _FIELDS:
        return _text(keys).lower() in mail.value(name).lower()
    if name in ("BODY", "TEXT"):
        wanted = _text(keys).lower()
        return wanted in _body(mail) or (name == "TEXT" and wanted in _head(mail))
    if name == "DELETED":
        return uid in box.deleted
    if name.removeprefix("UN") in _FLAGS:
        return (_FLAGS[name.removeprefix("UN")] in flags) != name.startswith("UN")
    raise ValueError(name)


def _text(keys: list[Argument]) -> str:
    value = keys.pop(0)
    assert isinstance(value, bytes)
    return value.decode("utf-8", "replace")


def _head(mail: Mail) -> str:
    return mail.header.decode("utf-8", "replace").lower()


def _body(mail: Mail) -> str:
    found = []
    for part in message_from_bytes(mail.data).walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            found.append(payload.decode("utf-8", "replace"))
    return "\n".join(found).lower()
