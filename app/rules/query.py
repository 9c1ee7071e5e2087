"""What a person typed into the search field, taken apart. Any text is a valid query.

    from: to: cc: bcc: subject: body: file: (filename:)      words in one place
    has:attachment|invitation|signature|encryption|tag       what a message has
    is:unread|read|flagged|answered|forwarded|draft|...      how it is
    before: after: on: older: newer:                         2024, 2024-03-15, yesterday, 7d
    in:FOLDER  account:ADDRESS  tag:NAME  list:NAME  larger:2M  smaller:100k
    "a phrase"   -not this   this OR that   (brackets)   subject:(these words)

What is not understood is searched as text. The result is a tree of conditions that says nothing
of how they are looked up: ``store.query`` makes SQL of it, ``service.server_search`` asks a server.
Everything is searched, Trash and Spam too: who searches has often lost something, and what is said
of the coverage stays true. ``-in:trash -in:junk`` leaves them out.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.mail import Flag, Mark
from app.rules.dates import span

MAX_LENGTH = 1_000
MAX_TERMS = 32
MAX_DEPTH = 8
_TOKEN = re.compile(
    r"\s*(?:(?P<open>(?P<no1>-?)(?:(?P<op1>[A-Za-z]{2,10}):)?\()|(?P<close>\))"
    r'|(?P<no2>-?)(?:(?P<op2>[A-Za-z]{2,10}):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+)))'
)
_SIZE = re.compile(r"^(\d{1,9})(?:[.,](\d))?([kmg]?)i?b?$", re.IGNORECASE)
_FLAGS = {
    "read": (Flag.SEEN, True),
    "seen": (Flag.SEEN, True),
    "unread": (Flag.SEEN, False),
    "unseen": (Flag.SEEN, False),
    "flagged": (Flag.FLAGGED, True),
    "starred": (Flag.FLAGGED, True),
    "unflagged": (Flag.FLAGGED, False),
    "answered": (Flag.ANSWERED, True),
    "replied": (Flag.ANSWERED, True),
    "unanswered": (Flag.ANSWERED, False),
    "forwarded": (Flag.FORWARDED, True),
    "draft": (Flag.DRAFT, True),
    "junk": (Flag.JUNK, True),
    "spam": (Flag.JUNK, True),
}
_MARKS = {
    "attachment": Mark.ATTACHMENT,
    "attachments": Mark.ATTACHMENT,
    "file": Mark.ATTACHMENT,
    "files": Mark.ATTACHMENT,
    "invitation": Mark.INVITATION,
    "signature": Mark.SIGNED,
    "signed": Mark.SIGNED,
    "encryption": Mark.ENCRYPTED,
    "encrypted": Mark.ENCRYPTED,
    "list": Mark.LIST,
    "bounce": Mark.BOUNCE,
}
_COLUMNS = {
    "subject": "subject",
    "body": "body",
    "text": "body",
    "file": "files",
    "filename": "files",
    "attachment": "files",
}
_PEOPLE = {"from": "sender", "to": "to", "cc": "cc", "bcc": "bcc"}
_DATES = frozenset({"before", "after", "since", "on", "older", "newer", "until"})
_SIZES = frozenset({"larger", "smaller"})
_ANYWHERE = frozenset({"anywhere", "everywhere", "all"})
CHOICES = {
    "has": ("attachment", "invitation", "tag", "signature", "encryption"),
    "is": (
        "unread",
        "read",
        "flagged",
        "unflagged",
        "answered",
        "unanswered",
        "forwarded",
        "draft",
    ),
}  # what may be offered while typing


@dataclass(frozen=True, slots=True)
class Words:
    """Text; ``column``: "" anywhere, or subject, body, files."""

    text: str
    column: str = ""
    open: bool = False  # the last word, perhaps not typed to its end
    quoted: bool = False  # exactly these words


@dataclass(frozen=True, slots=True)
class Person:
    """Part of a name or address; ``kind``: sender, to, cc or bcc."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class HasFlag:
    flag: Flag
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class HasMark:
    mark: Mark


@dataclass(frozen=True, slots=True)
class Tagged:
    """With the tag of this name; "": with any."""

    name: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Not before ``start`` and before ``end`` (seconds since the epoch), as far as given."""

    start: float | None
    end: float | None


@dataclass(frozen=True, slots=True)
class Sized:
    larger: bool
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Within:
    """In a folder of this name, part of a name, or role."""

    name: str


@dataclass(frozen=True, slots=True)
class OfAccount:
    name: str


@dataclass(frozen=True, slots=True)
class OnList:
    name: str


@dataclass(frozen=True, slots=True)
class Everything:
    """Always true: ``in:anywhere``."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Where a ``kind`` ("date" or "size") was expected; ``text``: the operator with its value."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Node, ...]


Leaf = (
    Words | Person | HasFlag | HasMark | Tagged | Dated | Sized | Within | OfAccount | OnList
    | Everything
)  # fmt: skip
Node = Leaf | Not | All | Any


def parse(text: str, now: float | None = None) -> All:
    """Take a query apart; never raises. Without any condition it asks for nothing."""
    plain = text[:MAX_LENGTH].replace("\x00", " ")
    plain = plain.encode("utf-8", "replace").decode("utf-8")  # lone surrogates
    tokens = list(_TOKEN.finditer(plain.rstrip()))[: 3 * MAX_TERMS]
    return _Parser(tokens, time.time() if now is None else now).parse()


def misread(text: str, now: float | None = None) -> Misread | None:
    """Return the first date or size of a query that is none; ``parse`` takes it for text."""
    moment = time.time() if now is None else now
    for token in _TOKEN.finditer(text[:MAX_LENGTH]):
        name = (token["op2"] or "").lower()
        value = token["phrase"] if token["word"] is None else token["word"].rstrip(")")
        if not value:
            continue
        if name in _DATES and span(value, moment) is None:
            return Misread("date", f"{name}:{value}")
        if name in _SIZES and read_size(value) is None:
            return Misread("size", f"{name}:{value}")
    return None


def leaves(node: Node) -> Iterator[Leaf]:
    """Give every leaf of a query."""
    if isinstance(node, Not):
        yield from leaves(node.part)
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from leaves(part)
    else:
        yield node


class _Parser:
    """Descends over the tokens; brackets that do not match are passed over."""

    def __init__(self, tokens: list[re.Match[str]], now: float) -> None:
        self._tokens = tokens
        self._now = now
        self._at = 0
        self._terms = 0

    def parse(self) -> All:
        parts: list[Node] = []
        while self._at < len(self._tokens):
            found = self._group("", 0)
            if found is not None:
                parts += found.parts if isinstance(found, All) else (found,)
        return All(tuple(parts))

    def _group(self, operator: str, depth: int) -> Node | None:
        """Read up to the closing bracket: alternatives of conjunctions."""
        run: list[Node] = []
        pending = False  # an OR stands between the last term and the next
        negate = False
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token["close"]:
                if depth:
                    break
                continue
            word = token["word"] or ""
            if word in ("OR", "|", "||") and not token["op2"] and not token["no2"]:
                pending = bool(run)
                continue
            if word in ("AND", "&", "&&") and not token["op2"] and not token["no2"]:
                continue
            if word == "NOT" and not token["op2"] and not token["no2"]:
                negate = not negate
                continue
            part = self._term(token, operator, depth)
            if part is None:
                continue
            if negate:
                part, negate = Not(part), False
            if pending:
                last = run.pop()
                before = last.parts if isinstance(last, Any) else (last,)
                run.append(Any((*before, part)))
                pending = False
            else:
                run.append(part)
        if not run:
            return None
        return run[0] if len(run) == 1 else All(tuple(run))

    def _term(self, token: re.Match[str], operator: str, depth: int) -> Node | None:
        if token["open"]:
            name = (token["op1"] or "").lower()
            known = name in _COLUMNS or name in _PEOPLE
            if depth < MAX_DEPTH:
                inner = self._group(name if known else operator, depth + 1)
            else:
                inner = None
            return Not(inner) if inner is not None and token["no1"] else inner
        self._terms += 1
        if self._terms > MAX_TERMS:
            return None
        quoted = token["phrase"] is not None
        value = token["phrase"] if quoted else token["word"]
        if depth and not quoted and value.endswith(")"):
            value = self._close(value)
        name = (token["op2"] or "").lower()
        last = self._at == len(self._tokens) and not quoted
        leaf = self._leaf(name or operator, value, last, quoted)
        if leaf is None and name:
            leaf = self._leaf(operator, f"{token['op2']}:{value}", last, quoted)
        return Not(leaf) if leaf is not None and token["no2"] else leaf

    def _close(self, value: str) -> str:
        """Give a bracket at the end of a word back, to be read as the next token."""
        word = value.rstrip(")")
        closing = _TOKEN.match(")")
        assert closing is not None
        self._tokens[self._at : self._at] = [closing] * (len(value) - len(word))
        return word

    def _leaf(self, name: str, value: str, last: bool, quoted: bool) -> Leaf | None:
        lower = value.strip().lower()
        if name in _PEOPLE:
            return Person(_PEOPLE[name], value) if lower else None
        if not name or name in _COLUMNS:
            if not any(c.isalnum() for c in value):
                return None
            return Words(value, _COLUMNS.get(name, ""), open=last, quoted=quoted)
        if not lower:
            return None
        if name == "in":
            return Everything() if lower in _ANYWHERE else Within(lower)
        if name == "account":
            return OfAccount(lower)
        if name == "list":
            return OnList(lower)
        if name == "tag":
            return Tagged(lower)
        if name in ("has", "is"):
            return _quality(lower)
        if name in _SIZES:
            size = read_size(value)
            return None if size is None else Sized(name == "larger", size)
        return self._dated(name, value)

    def _dated(self, name: str, value: str) -> Leaf | None:
        if name not in _DATES:
            return None
        found = span(value, self._now)
        if found is None:
            return None
        start, end = found
        if name in ("before", "older"):
            return Dated(None, start)
        if name == "until":
            return Dated(None, end)
        return Dated(start, end if name == "on" else None)


def _quality(value: str) -> Leaf | None:
    """Read what follows ``is:`` and ``has:``; either takes the words of the other."""
    if value in _MARKS:
        return HasMark(_MARKS[value])
    if value in ("tag", "tags", "tagged", "label"):
        return Tagged("")
    if value in _FLAGS:
        return HasFlag(*_FLAGS[value])
    return None


def read_size(value: str) -> int | None:
    """Return bytes of "500k", "2M", "1.5 MB"; None when it is no size."""
    found = _SIZE.match(value.strip())
    if found is None or not value.isascii():
        return None
    factor = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}[found[3].lower()]
    return int(found[1]) * factor + int(found[2] or 0) * factor // 10
