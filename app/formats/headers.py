"""The header of a message as Marmot keeps it: decoded, bounded, whatever was sent.

This is the reader of bulk sync: the standard library's header objects are ten times slower and
quadratic on hostile ones, so nothing of them is used here.
"""

from __future__ import annotations

import re

from app.domain.mail import Address, Headers, Mark
from app.formats.addresses import MAX_ADDRESSES, parse_addresses
from app.formats.dates import parse_date
from app.formats.encoded_words import clean, decode, mend
from app.formats.fields import Fields, header_end, read_fields
from app.formats.parameters import parse_content

MAX_SUBJECT = 2_000  # characters kept
MAX_REFERENCES = 100
_MAX_ID = 998

WANTED = frozenset(
    {
        "subject",
        "from",
        "sender",
        "to",
        "cc",
        "bcc",
        "reply-to",
        "date",
        "message-id",
        "in-reply-to",
        "references",
        "list-id",
        "content-type",
    }
)
_MSG_ID = re.compile(r"<[^<>]{1,998}>")


def parse_headers(raw: bytes) -> Headers:
    """Read the header block at the start of ``raw`` (a body may follow); never raises."""
    end, _ = header_end(raw)
    return from_fields(read_fields(raw, 0, end, WANTED))


def from_fields(fields: Fields) -> Headers:
    """Build ``Headers`` from the fields of a header block."""
    sender = _addresses(fields, "from", keep_names=True) or _addresses(fields, "sender")
    list_id = _list_id(_first(fields, "list-id"))
    marks = _marks(_first(fields, "content-type"))
    return Headers(
        subject=decode(_first(fields, "subject"), MAX_SUBJECT),
        sender=sender,
        to=_addresses(fields, "to"),
        cc=_addresses(fields, "cc"),
        bcc=_addresses(fields, "bcc"),
        reply_to=_addresses(fields, "reply-to"),
        date=parse_date(mend(_first(fields, "date")[:200])),
        message_id=_one_id(_first(fields, "message-id")),
        in_reply_to=_one_id(_first(fields, "in-reply-to")),
        references=_references(_first(fields, "references")),
        list_id=list_id,
        marks=marks | Mark.LIST if list_id else marks,
    )


def _first(fields: Fields, name: str) -> str:
    values = fields.get(name)
    return values[0] if values else ""


def _addresses(fields: Fields, name: str, *, keep_names: bool = False) -> tuple[Address, ...]:
    values = fields.get(name)
    if not values:
        return ()
    if len(values) == 1:
        return parse_addresses(values[0], keep_names=keep_names)
    found: list[Address] = []
    for value in values[:20]:
        found.extend(parse_addresses(value, keep_names=keep_names))
    return tuple(found[:MAX_ADDRESSES])


def _one_id(value: str) -> str:
    if not value:
        return ""
    found = _MSG_ID.search(value[: 8 * _MAX_ID])
    if found is not None:
        return _tidy_id(found[0])
    word = clean(mend(value[:_MAX_ID])).partition(" ")[0].strip("<>")
    return f"<{word}>" if word else ""


def _tidy_id(text: str) -> str:
    if text.isascii() and text.isprintable() and " " not in text:
        return text
    return "".join(clean(mend(text)).split())


def _references(value: str) -> tuple[str, ...]:
    if not value:
        return ()
    found = _MSG_ID.findall(value)
    if len(found) > MAX_REFERENCES:  # the first names the thread, the last ones the branch
        found = found[:1] + found[1 - MAX_REFERENCES :]
    return tuple(dict.fromkeys(_tidy_id(text) for text in found))


def _list_id(value: str) -> str:
    if not value:
        return ""
    text = decode(value, 1_000)
    start = text.rfind("<")
    if start >= 0:
        text = text[start + 1 :].partition(">")[0]
    return text.strip().lower()[:255]


def _marks(content_type: str) -> Mark:
    """What the Content-Type of the whole message alone tells."""
    if not content_type:
        return Mark.NONE
    start = content_type[:64].lstrip().lower()
    if start.startswith(("text/plain", "text/html", "multipart/alternative", "multipart/mixed")):
        return Mark.NONE
    if start.startswith("multipart/encrypted"):
        return Mark.ENCRYPTED
    if start.startswith("multipart/signed"):
        return Mark.SIGNED
    if start.startswith("text/calendar"):
        return Mark.INVITATION
    if start.startswith(("application/pkcs7-mime", "application/x-pkcs7-mime")):
        kind = parse_content(content_type).params.get("smime-type", "").lower()
        return Mark.SIGNED if kind == "signed-data" else Mark.ENCRYPTED
    if start.startswith("multipart/report"):
        kind = parse_content(content_type).params.get("report-type", "").lower()
        return Mark.BOUNCE if kind == "delivery-status" else Mark.NONE
    return Mark.NONE
