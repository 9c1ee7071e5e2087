"""What the values of a card are called and how they are written for people: kinds, addresses,
birthdays. Pure functions, no widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from app.base.addresses import is_address
from app.base.content_lines import escape, split_value, unescape
from app.domain.pim import LabelledValue
from app.ui.words import tr

# words of TYPE that say what a value is for, the telling ones first
KINDS = ("fax", "pager", "cell", "home", "work")
EMAIL_KINDS = ("home", "work", "")
PHONE_KINDS = ("cell", "home", "work", "fax", "pager", "")
PLACE_KINDS = ("home", "work", "")

PARTS = 7  # of an ADR value: box, extended, street, city, region, code, country
_NO_YEAR = "2000"  # a leap year stands in, so that 29 February can be written
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_FORMS = (
    "yyyy-MM-dd",
    "d MMMM yyyy",
    "d MMM yyyy",
    "d. MMMM yyyy",
    "d.M.yyyy",
    "MMMM d, yyyy",
    "d/M/yyyy",
)
_SHORT_FORMS = (
    ("d MMMM yyyy", " "),
    ("d MMM yyyy", " "),
    ("d. MMMM yyyy", " "),
    ("MMMM d yyyy", " "),
    ("d.M.yyyy", "."),
)
_SHORT = re.compile(r"^--(\d{1,2})-?(\d{1,2})$")


def kind(value: LabelledValue) -> str:
    """Return the telling word of a value's types, "" when there is none."""
    words = ["cell" if word == "mobile" else word for word in value.types]
    return next((k for k in KINDS if k in words), "")


def with_kind(value: LabelledValue, new: str) -> LabelledValue:
    """Return the value as one of another kind; every other word of its types stays."""
    old = kind(value)
    if old == new:
        return value
    gone = {old, "mobile"} if old == "cell" else {old}
    kept = [word for word in value.types if word not in gone]
    return replace(value, types=tuple([new, *kept] if new else kept))


def kind_title(word: str) -> str:
    names = {
        "home": tr("Home"),
        "work": tr("Work"),
        "cell": tr("Mobile"),
        "fax": tr("Fax"),
        "pager": tr("Pager"),
    }
    return names.get(word, tr("Other"))


@dataclass(frozen=True, slots=True)
class Postal:
    """An address in its seven parts, without escapes."""

    parts: tuple[str, ...] = ("",) * PARTS

    @property
    def box(self) -> str:
        return self.parts[0]

    @property
    def extended(self) -> str:
        return self.parts[1]

    @property
    def street(self) -> str:
        return self.parts[2]

    @property
    def city(self) -> str:
        return self.parts[3]

    @property
    def region(self) -> str:
        return self.parts[4]

    @property
    def code(self) -> str:
        return self.parts[5]

    @property
    def country(self) -> str:
        return self.parts[6]


def _raw_parts(value: str) -> list[str]:
    found = split_value(value, ";")[:PARTS]
    return found + [""] * (PARTS - len(found))


def _component(raw: str) -> str:
    return ", ".join(
        " ".join(t.split()) for t in (unescape(v) for v in split_value(raw, ",")) if t.strip()
    )


def postal(value: str) -> Postal:
    """Take an ADR value apart."""
    return Postal(tuple(_component(raw) for raw in _raw_parts(value)))


def with_postal(value: str, new: Postal) -> str:
    """Return the ADR value with the parts that changed; the others stay letter for letter."""
    raw, old = _raw_parts(value), postal(value)
    for i, part in enumerate(new.parts):
        if part != old.parts[i]:
            raw[i] = escape(part.strip())
    return ";".join(raw) if any(raw) else ""


def postal_lines(value: str) -> str:
    """Return an address as one writes it on an envelope."""
    a = postal(value)
    town = " ".join(part for part in (a.code, a.city) if part)
    lines = (a.box, a.extended, a.street, town, a.region, a.country)
    return "\n".join(line for line in lines if line)


def birthday_shown(value: str) -> str:
    """Return "17 May 1980" for an ISO date and "17 May" for one without a year."""
    iso, short = _ISO.match(value), _SHORT.match(value)
    if iso is not None:
        made = QDate(int(iso[1]), int(iso[2]), int(iso[3]))
        return QLocale().toString(made, "d MMMM yyyy") if made.isValid() else value
    if short is not None:
        made = QDate(int(_NO_YEAR), int(short[1]), int(short[2]))
        return QLocale().toString(made, "d MMMM") if made.isValid() else value
    return value


def birthday_read(text: str) -> str | None:
    """Return what a person typed as an ISO date or --MM-DD, "" for nothing, None for no date."""
    text = " ".join(text.split())
    if not text:
        return ""
    locale = QLocale()
    for form in (*_FORMS, locale.dateFormat(QLocale.FormatType.LongFormat)):
        made = locale.toDate(text, form)
        if made.isValid() and 1000 <= made.year() <= date.max.year:
            return made.toString("yyyy-MM-dd")
    short = _SHORT.match(text)
    if short is not None:
        made = QDate(int(_NO_YEAR), int(short[1]), int(short[2]))
        return made.toString("--MM-dd") if made.isValid() else None
    for form, gap in _SHORT_FORMS:
        made = locale.toDate(f"{text.rstrip('.')}{gap}{_NO_YEAR}", form)
        if made.isValid():
            return made.toString("--MM-dd")
    return None


def first_address(emails: Sequence[str]) -> str:
    """Return the first of a card's values that can be written to, "" without one."""
    return next((text for text in emails if is_address(text)), "")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Leave out direction marks and controls that could rearrange a line."""
    return "".join(c for c in text if c in "\n" or (c.isprintable() and c not in _MARKS_OUT))


_MARKS_OUT = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
