"""Headers that come with the body: a few servers answer NIL when the header alone is asked for.

The row was listed without a name; once the whole message is here it gets what it says itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.ids import MessageId
from app.domain.mail import BodyDigest
from app.store import people
from app.store.people import clean
from app.store.threads import MAX_REFERENCES
from app.store.transaction import Transaction

_NOBODY = "{}"


def mend(
    tx: Transaction,
    known: dict[int, tuple[str, str]],
    found: Sequence[tuple[MessageId, BodyDigest]],
) -> None:
    """Fill the rows that have neither subject nor people; ``known`` (subject, packed people by
    message) is brought up to date with them.
    """
    rows = []
    for message, digest in found:
        if message not in known:
            continue
        headers = digest.headers
        packed, subject = people.pack(headers), clean(headers.subject)
        if known[message] != ("", _NOBODY) or (subject, packed) == ("", _NOBODY):
            continue
        known[message] = (subject, packed)
        sender = headers.sender[0] if headers.sender else None
        rows.append((
            clean(headers.message_id), clean(headers.in_reply_to),
            clean(" ".join(headers.references[-MAX_REFERENCES:])), subject,
            clean(sender.name) if sender else "", clean(sender.addr) if sender else "",
            people.short(headers.to or headers.cc or headers.bcc), packed,
            clean(headers.list_id), int(headers.marks), message,
        ))  # fmt: skip
    tx.many(
        "UPDATE message SET rfc_message_id = ?, in_reply_to = ?, references_text = ?, subject = ?,"
        " sender_name = ?, sender_addr = ?, to_text = ?, people_json = ?, list_id = ?,"
        " marks = marks | ? WHERE id = ?",
        rows,
    )
