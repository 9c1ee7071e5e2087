"""Delivery status notifications (RFC 3464) and what older servers send instead, read tolerantly.

What is read is what somebody claims: nothing here decides whether it is about a message of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.base.octets import Octets
from app.domain.mail import Warning
from app.formats.bounce_reason import reason_of
from app.formats.digest import part_text
from app.formats.encoded_words import clean
from app.formats.fields import Fields, header_end, read_fields
from app.formats.headers import from_fields
from app.formats.parts import Part, read_parts

MAX_RECIPIENTS = 500
MAX_REPORT = 500_000  # bytes of the machine-readable part that are looked at
MAX_WORDS = 500

_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_FIELDS = frozenset(
    {"action", "status", "diagnostic-code", "final-recipient", "original-recipient"}
)
_ORIGINAL = frozenset({"message-id", "subject"})
ACTIONS = frozenset({"failed", "delayed", "delivered", "relayed", "expanded"})


@dataclass(frozen=True, slots=True)
class RecipientReport:
    """What became of the message for one recipient. ``action`` is one of ACTIONS."""

    recipient: str  # addr-spec
    action: str
    status: str  # enhanced status code such as "5.1.1", "" when there is none
    words: str  # the server's own, on one line

    @property
    def reason(self) -> str:
        """Return a code of ``bounce_reason.REASONS``."""
        return reason_of(self.action, self.status, self.words)


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """A whole notification. ``message_id`` is that of the message it is about, "" unknown."""

    message_id: str
    recipients: tuple[RecipientReport, ...]

    def warnings(self) -> list[Warning]:
        """Return what a reader is told of every recipient it went wrong for."""
        found: list[Warning] = []
        for one in self.recipients:
            if one.action in ("failed", "delayed"):
                fields = (("recipient", one.recipient), ("words", one.words))
                found.append(Warning(f"bounced_{one.reason}", fields))
        return found


def report_of(raw: Octets) -> DeliveryReport | None:
    """Return the notification in a whole message; None when it is none."""
    end, _ = header_end(raw)
    top = read_fields(raw, 0, end, None)
    root, _ = read_parts(raw, top)
    return find_report(raw, root, top)


def find_report(raw: Octets, root: Part, top: Fields) -> DeliveryReport | None:
    """Return the notification in a message taken apart; None when it is none."""
    status = next((p for p in root.walk() if p.type.value == "message/delivery-status"), None)
    if status is None:
        return _by_header(top)
    text = part_text(raw, status, MAX_REPORT)
    recipients = _recipients(text)
    if not recipients:
        return None
    return DeliveryReport(_original_id(raw, root, status), tuple(recipients))


def _recipients(text: str) -> list[RecipientReport]:
    found: list[RecipientReport] = []
    blocks = [block for block in re.split(r"\n[ \t]*\n", text) if block.strip()]
    for block in blocks[: MAX_RECIPIENTS + 1]:
        data = block.strip("\n").encode("utf-8", "surrogateescape")
        fields = read_fields(data, 0, len(data), _FIELDS)
        recipient = _address(_first(fields, "final-recipient")) or _address(
            _first(fields, "original-recipient")
        )
        action = _first(fields, "action").strip().lower().partition(" ")[0]
        if not recipient or action not in ACTIONS:
            continue
        words = clean(_first(fields, "diagnostic-code").partition(";")[2])[:MAX_WORDS]
        status = _STATUS.search(_first(fields, "status")) or _STATUS.search(words)
        found.append(
            RecipientReport(recipient, action, status[0] if status is not None else "", words)
        )
    return found[:MAX_RECIPIENTS]


def _original_id(raw: Octets, root: Part, status: Part) -> str:
    """Return the Message-ID in the returned message or header, which follows the report."""
    seen = False
    for part in root.walk():
        seen = seen or part is status
        kind = part.type.value
        if not seen or kind not in ("message/rfc822", "message/global", "text/rfc822-headers"):
            continue
        text = part_text(raw, part, 200_000)
        data = text.encode("utf-8", "surrogateescape")
        end, _ = header_end(data)
        found = from_fields(read_fields(data, 0, end, _ORIGINAL)).message_id
        if found:
            return found
    return ""


def _by_header(top: Fields) -> DeliveryReport | None:
    """Read Exim's and Gmail's header field; the message they are about is named by threading."""
    value = _first(top, "x-failed-recipients")
    if not value:
        return None
    names = [_address(part) for part in value.split(",")[:MAX_RECIPIENTS]]
    recipients = [RecipientReport(name, "failed", "", "") for name in names if name]
    if not recipients:
        return None
    headers = from_fields(top)
    about = headers.references[-1] if headers.references else headers.in_reply_to
    return DeliveryReport(about, tuple(recipients))


def _first(fields: Fields, name: str) -> str:
    values = fields.get(name)
    return values[0] if values else ""


def _address(value: str) -> str:
    """Return the addr-spec of "rfc822; ben@example.org"."""
    kind, found, rest = value.partition(";")
    text = clean(rest if found else kind).strip("<> ")
    return text if "@" in text and len(text) <= 320 else ""
