"""Address lists of header fields (RFC 5322 section 3.4), read tolerantly and within bounds.

Reads what people's programs really send: commas in bare names, quoted encoded words, comments as
names, groups, routes, missing brackets. One pass over tokens, linear in the length.
"""

from __future__ import annotations

import re

from app.domain.mail import Address
from app.formats.encoded_words import clean, decode, mend

MAX_ADDRESSES = 1_000
MAX_FIELD = 256 * 1024  # characters of one address field that are looked at
_MAX_ADDR = 512
_MAX_NAME = 512
_MAX_WORDS = 50  # of a name before it is none

_TOKEN = re.compile(
    r'"((?:[^"\\]|\\.)*+)"?'  # 1 quoted string
    r"|<([^<>]*+)>?"  # 2 angle address
    r"|\(((?:[^()\\]|\\.)*+)\)?"  # 3 comment
    r"|([,;:])"  # 4
    r'|([^"<(,;:]++)',  # 5 anything else
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PLAIN = re.compile(r"(?<![^\s\"<>(),:;\\])[^\s\"<>(),:;\\]+@[^\s\"<>(),:;\\]+")


def parse_addresses(value: str, *, keep_names: bool = False) -> tuple[Address, ...]:
    """Return the mailboxes in ``value``; with ``keep_names`` also a name that has no address."""
    value = mend(value[:MAX_FIELD]).strip()
    if not value:
        return ()
    quick = _quick(value)
    if quick is not None:
        return (quick,)
    return _scan(value, keep_names)


def _quick(value: str) -> Address | None:
    """Read the ordinary form ``Name <addr>``, ``"Name" <addr>`` or ``addr``."""
    if value[-1] == ">":
        name, _, addr = value[:-1].rpartition("<")
        name = name.strip()
        if len(name) > 1 and name[0] == name[-1] == '"':
            name = name[1:-1]
            if '"' in name or "\\" in name or "<" in name:
                return None
        elif not _NAME_SPECIAL.isdisjoint(name):
            return None
        if not _PLAIN.fullmatch(addr) or len(addr) > _MAX_ADDR:
            return None
        if "=?" in name:
            return Address(decode(name, _MAX_NAME), addr if addr.isprintable() else clean(addr))
        return Address(clean(name)[:_MAX_NAME], addr if addr.isprintable() else clean(addr))
    if len(value) <= _MAX_ADDR and value.isprintable() and _PLAIN.fullmatch(value):
        return Address("", value)
    return None


_NAME_SPECIAL = frozenset('"<>(),:;\\')


class _Box:
    """The mailbox being read."""

    __slots__ = ("addr", "comments", "has_at", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.has_at = False
        self.comments: list[str] = []
        self.addr = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.addr or self.comments)


def _scan(value: str, keep_names: bool) -> tuple[Address, ...]:
    found: list[Address] = []
    box = _Box()
    for match in _TOKEN.finditer(value):
        kind = match.lastindex
        text = match[kind] if kind else ""
        if kind == 1:
            box.words.append(_ESCAPED.sub(r"\1", text))
            box.has_at = box.has_at or "@" in text
        elif kind == 2:
            addr = text.rpartition(":")[2] if text.startswith("@") else text
            if not box.addr:
                box.addr = "".join(addr.split())
        elif kind == 3:
            box.comments.append(_ESCAPED.sub(r"\1", text))
        elif kind == 5:
            if text.strip():
                box.words.append(text)
                box.has_at = box.has_at or "@" in text
        elif text == ":":
            box = _Box()  # what came before was the name of a group
        else:
            if not box.addr and not box.has_at and text == ",":
                if len(box.words) > _MAX_WORDS:
                    box = _Box()
                elif box.words:
                    box.words.append(", ")  # "Doe, John <john@example.org>" without quotes
                continue
            _finish(box, found, False)
            box = _Box()
            if len(found) >= MAX_ADDRESSES:
                return tuple(found)
    _finish(box, found, keep_names and not found)
    return tuple(found)


def _finish(box: _Box, found: list[Address], keep_names: bool) -> None:
    if not box:
        return
    words = "".join(box.words)
    addr = box.addr
    if not addr and "@" in words:
        plain = _PLAIN.search(words[:4096])
        if plain is not None:
            addr = plain[0]
            words = words[: plain.start()] + words[plain.end() :]
    name = decode(words.strip(" ,"), _MAX_NAME)
    if not name and box.comments:
        name = decode(" ".join(box.comments), _MAX_NAME)
    addr = clean(addr)
    if len(addr) > _MAX_ADDR:
        addr = ""
    if addr or (keep_names and name):
        found.append(Address(name, addr))
