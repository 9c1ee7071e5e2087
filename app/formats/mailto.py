"""mailto: links to the start of a draft (RFC 6068); they never attach or send anything (S15)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from app.base.errors import UserError
from app.domain.mail import Address
from app.formats import charsets
from app.formats.addresses import parse_addresses
from app.formats.encoded_words import clean

MAX_LINK = 64 * 1024
MAX_BODY = 20_000
MAX_RECIPIENTS = 100


@dataclass(frozen=True, slots=True)
class Mailto:
    """What a mailto: link may ask for."""

    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    body: str = ""
    in_reply_to: str = ""


def parse_mailto(url: str) -> Mailto:
    """Read a link; fields beyond the few known ones are ignored.

    Raise UserError("mailto_invalid") when it is no mailto: link.
    """
    url = url.strip()[:MAX_LINK]
    if url[:7].lower() != "mailto:":
        raise UserError("mailto_invalid")
    path, _, query = url[7:].partition("#")[0].partition("?")
    lists: dict[str, list[str]] = {"to": [_decode(path)], "cc": [], "bcc": []}
    texts: dict[str, str] = {}
    for pair in query.replace("&amp;", "&").split("&", 100)[:100]:
        name, _, value = pair.partition("=")
        name = _decode(name).strip().lower()
        if name in lists:
            lists[name].append(_decode(value))
        elif name in ("subject", "body", "in-reply-to"):
            texts.setdefault(name, _decode(value))
    body = texts.get("body", "").replace("\r\n", "\n").replace("\r", "\n")
    body = "".join(c for c in body[:MAX_BODY] if c in "\n\t" or c.isprintable())
    reply = clean(texts.get("in-reply-to", ""))[:500]
    return Mailto(
        to=_addresses(lists["to"]),
        cc=_addresses(lists["cc"]),
        bcc=_addresses(lists["bcc"]),
        subject=clean(texts.get("subject", ""))[:1_000],
        body=body,
        in_reply_to=reply if reply.startswith("<") and reply.endswith(">") else "",
    )


def _decode(text: str) -> str:
    return charsets.guess(unquote_to_bytes(text.encode("utf-8", "replace")))


def _addresses(values: list[str]) -> tuple[Address, ...]:
    found: list[Address] = []
    for value in values:
        found.extend(parse_addresses(clean(value)))
    return tuple(found[:MAX_RECIPIENTS])
