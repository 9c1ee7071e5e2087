"""Replies and forwards: subject, recipients, quoted text. Pure functions over headers."""

from __future__ import annotations

import re
from collections.abc import Collection

from app.domain.mail import Address, Headers

# What programs put before a subject, in the languages of their users.
_REPLY = frozenset(
    {"re", "aw", "antw", "antwort", "sv", "vs", "rif", "r", "rép", "ref", "resp", "res", "odp"}
    | {"ynt", "atb", "bls", "vá", "απ", "回复", "答复", "回覆", "ответ", "на"}
)
_FORWARD = frozenset(
    {"fwd", "fw", "wg", "tr", "rv", "i", "enc", "vb", "vl", "doorst", "pd", "trs", "továbbítás"}
    | {"转发", "轉寄", "пересл"}
)
_PREFIX = re.compile(r"\s*([^\W\d_]{1,12})(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*")
MAX_REFERENCES = 100


def base_subject(subject: str) -> str:
    """Return ``subject`` without the prefixes of replies and forwards."""
    for _ in range(50):
        match = _PREFIX.match(subject)
        if match is None or match[1].lower() not in _REPLY | _FORWARD:
            break
        if len(match[1]) == 1 and match[0].strip() not in ("R:", "I:"):
            break
        subject = subject[match.end() :]
    return subject.strip()


def reply_subject(subject: str) -> str:
    """Return "Re: " and the subject; prefixes of earlier replies are folded into one."""
    rest = subject
    for _ in range(50):
        match = _PREFIX.match(rest)
        if match is None or match[1].lower() not in _REPLY:
            break
        if len(match[1]) == 1 and not match[0].strip().startswith("R"):
            break
        rest = rest[match.end() :]
    return f"Re: {rest.strip()}".strip()


def forward_subject(subject: str) -> str:
    """Return "Fwd: " and the subject without earlier prefixes."""
    return f"Fwd: {base_subject(subject)}".strip()


def reply_recipients(
    headers: Headers, own: Collection[str], *, everyone: bool
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """Return (To, Cc) of a reply. ``own``: the person's addresses, which never get a copy.

    A reply to one's own message goes to those it went to. Bcc is never revealed.
    """
    mine = {addr.lower() for addr in own}
    sender = tuple(a for a in headers.sender if a.addr)
    from_me = bool(sender) and all(a.addr.lower() in mine for a in sender)
    if from_me:
        first = headers.to or headers.cc
        rest: tuple[Address, ...] = headers.cc if headers.to else ()
    else:
        first = tuple(a for a in headers.reply_to if a.addr) or sender
        rest = (*headers.to, *headers.cc)
        if everyone and headers.reply_to:
            rest = (*sender, *rest) if not headers.list_id else rest
    seen: set[str] = set()
    to = _unique(first, seen, set() if not from_me else mine)
    if not to:
        to = _unique(first, seen, set())
    cc = _unique(rest, seen, mine) if everyone else ()
    return to, cc


def _unique(
    addresses: Collection[Address], seen: set[str], without: Collection[str]
) -> tuple[Address, ...]:
    found: list[Address] = []
    for address in addresses:
        key = address.addr.lower()
        if key and key not in seen and key not in without:
            seen.add(key)
            found.append(address)
    return tuple(found)


def threading(headers: Headers) -> tuple[str, tuple[str, ...]]:
    """Return (In-Reply-To, References) for an answer to a message (RFC 5322 section 3.6.4)."""
    if not headers.message_id:
        return "", headers.references[-MAX_REFERENCES:]
    chain = headers.references or ((headers.in_reply_to,) if headers.in_reply_to else ())
    chain = tuple(item for item in chain if item != headers.message_id)
    if len(chain) >= MAX_REFERENCES:
        chain = (chain[0], *chain[2 - MAX_REFERENCES :])
    return headers.message_id, (*chain, headers.message_id)


def quote(text: str, attribution: str = "") -> str:
    """Return ``text`` with "> " before each line, below ``attribution``; its signature is left."""
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    for number, line in enumerate(lines):
        if line in ("-- ", "--") and number:
            lines = lines[:number]
            break
    while lines and not lines[-1].strip():
        lines.pop()
    quoted = [(">" if line.startswith(">") or not line else "> ") + line for line in lines]
    return "\n".join([attribution, *quoted] if attribution else quoted)
