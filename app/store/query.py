"""What a person typed into the search field, taken apart. Any text is a valid query.

Operators: ``from: to: subject: file: has:attachment before: after: in: is: larger: smaller:``,
``"phrases"`` and ``-`` in front of anything. What is not understood is searched as text.
"""

from __future__ import annotations

import re
import time
import unicodedata
from dataclasses import dataclass, field

from app.domain.mail import Flag, Mark
from app.store.people import clean
from app.store.words import spaced

MAX_LENGTH = 1_000
MAX_TERMS = 32
_TOKEN = re.compile(r'(-?)(?:([A-Za-z]{2,8}):)?(?:"([^"]*)"?|(\S+))')
_SIZE = re.compile(r"^(\d{1,9})([kmg]?)b?$", re.IGNORECASE)
_DAY = re.compile(r"^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$")
_FLAGS = {
    "read": (Flag.SEEN, True),
    "seen": (Flag.SEEN, True),
    "unread": (Flag.SEEN, False),
    "unseen": (Flag.SEEN, False),
    "flagged": (Flag.FLAGGED, True),
    "starred": (Flag.FLAGGED, True),
    "answered": (Flag.ANSWERED, True),
    "forwarded": (Flag.FORWARDED, True),
    "draft": (Flag.DRAFT, True),
}
_MARKS = {
    "attachment": Mark.ATTACHMENT,
    "attachments": Mark.ATTACHMENT,
    "invitation": Mark.INVITATION,
    "signature": Mark.SIGNED,
    "encryption": Mark.ENCRYPTED,
}
_IN_COLUMN = {"subject": "subject", "file": "files", "filename": "files"}
_PEOPLE = {"from": "sender", "to": "to", "cc": "cc"}


@dataclass(slots=True)
class Query:
    """A parsed query: an FTS5 expression and conditions on the rows."""

    match: list[str] = field(default_factory=list)  # joined by AND
    without: list[str] = field(default_factory=list)  # none of these may match
    where: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not (self.match or self.without or self.where)

    def need(self, condition: str, *values: object, negated: bool) -> None:
        self.where.append(f"NOT ({condition})" if negated else condition)
        self.values.extend(values)


def fold(text: str | None) -> str:
    """Return text without case and accents, as the index compares it."""
    if not text:
        return ""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def parse(text: str) -> Query:
    """Take a query apart; never raises."""
    query = Query()
    tokens = list(_TOKEN.finditer(clean(text[:MAX_LENGTH]).replace("\x00", " ")))[:MAX_TERMS]
    for number, token in enumerate(tokens):
        minus, operator, phrase, word = token.groups()
        value = phrase if phrase is not None else word
        open_end = number == len(tokens) - 1 and phrase is None
        if not (operator and _operate(query, operator.lower(), value, bool(minus), open_end)):
            if operator:
                value = f"{operator}:{value}"
            _words(query, value, bool(minus), open_end)
    return query


def _operate(query: Query, name: str, value: str, negated: bool, open_end: bool) -> bool:
    lower = value.lower()
    if name in _PEOPLE:
        _person(query, _PEOPLE[name], value, negated)
    elif name in _IN_COLUMN:
        _words(query, value, negated, open_end, column=_IN_COLUMN[name])
    elif name == "in":
        query.need("f.role = ? OR instr(fold(f.path), ?) > 0", lower, fold(value), negated=negated)
    elif name == "has" and lower in _MARKS:
        query.need("(m.marks & ?) <> 0", int(_MARKS[lower]), negated=negated)
    elif name == "is" and lower in _FLAGS:
        flag, wanted = _FLAGS[lower]
        query.need("(p.shown_flags & ?) <> 0", int(flag), negated=negated is wanted)
    elif name in ("larger", "smaller") and (size := _size(value)) is not None:
        query.need(f"m.size {'>' if name == 'larger' else '<'} ?", size, negated=negated)
    elif name in ("before", "after", "since") and (span := _day(value)) is not None:
        if name == "before":
            query.need("p.date < ?", span, negated=negated)
        else:
            query.need("p.date >= ?", span, negated=negated)
    else:
        return False
    return True


def _person(query: Query, kind: str, value: str, negated: bool) -> None:
    wanted = fold(value).strip()
    if not wanted:
        return
    if kind == "sender":
        query.need(
            "instr(fold(m.sender_name || ' <' || m.sender_addr || '>'), ?) > 0",
            wanted,
            negated=negated,
        )
    else:
        query.need(
            "instr(fold(json_extract(m.people_json, ?)), ?) > 0", f"$.{kind}", wanted,
            negated=negated,
        )  # fmt: skip
    if not negated and wanted.isalnum() and len(wanted) > 1:
        query.match.append(f'people : "{wanted}" *')  # the index narrows it down first


def _words(query: Query, value: str, negated: bool, open_end: bool, column: str = "") -> None:
    text = spaced(value).strip()
    if not any(c.isalnum() for c in text):
        return
    term = '"' + text.replace('"', '""') + '"'
    if open_end and not negated and len(text) > 1 and text[-1].isalnum():
        term += " *"
    if column:
        term = f"{column} : {term}"
    (query.without if negated else query.match).append(term)


def _size(value: str) -> int | None:
    found = _SIZE.match(value)
    if found is None or not value.isascii():
        return None
    factor = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}[found[2].lower()]
    return int(found[1]) * factor


def _day(value: str) -> float | None:
    """Return the beginning of a day, month or year in local time."""
    found = _DAY.match(value)
    if found is None or not value.isascii():
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    if not (1970 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        return time.mktime((year, month, day, 0, 0, 0, 0, 0, -1))
    except (OverflowError, ValueError):
        return None
