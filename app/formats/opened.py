"""An opened message made ready for a face, and its way across the pipe as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.mail import (
    Address,
    Attachment,
    Headers,
    Mark,
    OpenedMessage,
    Security,
    Warning,
)
from app.formats.html import MAX_HTML, MAX_LEFT, document, fragment
from app.formats.message import ParsedMessage
from app.formats.text_html import text_fragment

MAX_WARNINGS = 50
MAX_MARKUP = 4_000_000  # characters of safe HTML; it crosses the pipe in one piece
_COMMANDS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def assemble(
    parsed: ParsedMessage,
    security: Security | None = None,
    *,
    remote: Mapping[str, str] | None = None,
) -> OpenedMessage:
    """Return the message as faces show it; each body is sanitised apart from the others.

    ``remote``: see ``html.sanitise``.
    """
    security = security or Security()
    if not security.authentication:
        security = replace(security, authentication=parsed.authentication)
    if parsed.smime == "signed" and security.signature == "none":
        security = replace(security, signature="cannot_check")
    if parsed.smime == "encrypted" and security.encryption == "none":
        security = replace(security, encryption="refused")
    warnings: dict[Warning, None] = dict.fromkeys(parsed.warnings)
    hidden = 0
    pieces: list[str] = []
    if any(body.html for body in parsed.bodies):
        cids = dict(parsed.cids)
        room, rest = MAX_HTML, MAX_LEFT
        for body in parsed.bodies:
            if not body.html:
                pieces.append(text_fragment(body.text))
                continue
            room -= len(body.html)
            if room < 0:  # each fits, but not all of them together
                pieces.append(text_fragment(body.text[:rest]))
                rest -= min(rest, len(body.text))
                warnings[Warning("html_too_large")] = None
                continue
            safe = fragment(body.html, cids=cids, remote=remote)
            pieces.append(f"<div>{safe.html}</div>")
            warnings.update(dict.fromkeys(safe.warnings))
            hidden += safe.remote_blocked
    if sum(map(len, pieces)) > MAX_MARKUP:  # a character can become five: "&lt;"
        pieces = [text_fragment(parsed.text[:MAX_LEFT])]
        warnings[Warning("html_too_large")] = None
    return OpenedMessage(
        headers=parsed.headers,
        text=legible(parsed.source if parsed.limited else parsed.text),
        html=legible(document("<hr>".join(pieces))) if pieces else "",
        attachments=parsed.attachments,
        security=security,
        warnings=tuple(warnings)[:MAX_WARNINGS],
        remote_blocked=hidden,
        invitation=parsed.invitation,
        source_only=parsed.limited,
    )


def legible(text: str) -> str:
    """Return ``text`` without the characters that command a terminal instead of being read."""
    return _COMMANDS.sub("", text)


def remote_pictures(parsed: ParsedMessage) -> tuple[str, ...]:
    """Return the URLs of all remote pictures of a message, each once, for the service to fetch."""
    cids = dict(parsed.cids)
    urls: dict[str, None] = {}
    room = MAX_HTML
    for body in parsed.bodies:
        room -= len(body.html)
        if body.html and room >= 0:
            urls.update(dict.fromkeys(fragment(body.html, cids=cids).remote_urls))
    return tuple(urls)


def to_json(message: OpenedMessage) -> dict[str, object]:
    """Return plain JSON types (inverse of ``from_json``)."""
    headers = message.headers
    security = message.security
    return {
        "headers": {
            "subject": headers.subject,
            "sender": _pairs(headers.sender),
            "to": _pairs(headers.to),
            "cc": _pairs(headers.cc),
            "bcc": _pairs(headers.bcc),
            "reply_to": _pairs(headers.reply_to),
            "date": headers.date,
            "message_id": headers.message_id,
            "in_reply_to": headers.in_reply_to,
            "references": list(headers.references),
            "list_id": headers.list_id,
            "marks": int(headers.marks),
        },
        "text": message.text,
        "html": message.html,
        "attachments": [
            {
                "part": item.part,
                "name": item.name,
                "content_type": item.content_type,
                "size": item.size,
                "content_id": item.content_id,
                "inline": item.inline,
                "risky": item.risky,
            }
            for item in message.attachments
        ],
        "security": {
            "signature": security.signature,
            "signer": security.signer,
            "signed_part": security.signed_part,
            "encryption": security.encryption,
            "authentication": [list(pair) for pair in security.authentication],
        },
        "warnings": [
            {"code": warning.code, "fields": [list(pair) for pair in warning.fields]}
            for warning in message.warnings
        ],
        "remote_blocked": message.remote_blocked,
        "invitation": message.invitation,
        "source_only": message.source_only,
    }


def from_json(data: Mapping[str, object]) -> OpenedMessage:
    """Rebuild a message that crossed the pipe; what is missing takes its empty form."""
    head = _mapping(data.get("headers"))
    security = _mapping(data.get("security"))
    date = head.get("date")
    return OpenedMessage(
        headers=Headers(
            subject=_text(head.get("subject")),
            sender=_addresses(head.get("sender")),
            to=_addresses(head.get("to")),
            cc=_addresses(head.get("cc")),
            bcc=_addresses(head.get("bcc")),
            reply_to=_addresses(head.get("reply_to")),
            date=float(date) if isinstance(date, int | float) else None,
            message_id=_text(head.get("message_id")),
            in_reply_to=_text(head.get("in_reply_to")),
            references=tuple(_text(item) for item in _list(head.get("references"))),
            list_id=_text(head.get("list_id")),
            marks=Mark(_number(head.get("marks"))),
        ),
        text=_text(data.get("text")),
        html=_text(data.get("html")),
        attachments=tuple(_attachment(_mapping(i)) for i in _list(data.get("attachments"))),
        security=Security(
            signature=_text(security.get("signature")) or "none",
            signer=_text(security.get("signer")),
            signed_part=_text(security.get("signed_part")),
            encryption=_text(security.get("encryption")) or "none",
            authentication=_text_pairs(security.get("authentication")),
        ),
        warnings=tuple(
            Warning(_text(item.get("code")), _text_pairs(item.get("fields")))
            for item in map(_mapping, _list(data.get("warnings")))
        ),
        remote_blocked=_number(data.get("remote_blocked")),
        invitation=_text(data.get("invitation")),
        source_only=bool(data.get("source_only")),
    )


def _attachment(data: Mapping[str, object]) -> Attachment:
    return Attachment(
        part=_text(data.get("part")),
        name=_text(data.get("name")),
        content_type=_text(data.get("content_type")),
        size=_number(data.get("size")),
        content_id=_text(data.get("content_id")),
        inline=bool(data.get("inline")),
        risky=bool(data.get("risky")),
    )


def _pairs(addresses: Sequence[Address]) -> list[list[str]]:
    return [[address.name, address.addr] for address in addresses]


def _addresses(value: object) -> tuple[Address, ...]:
    return tuple(Address(name, addr) for name, addr in _text_pairs(value))


def _text_pairs(value: object) -> tuple[tuple[str, str], ...]:
    pairs = [item for item in _list(value) if isinstance(item, list | tuple) and len(item) == 2]
    return tuple((_text(first), _text(second)) for first, second in pairs)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0
