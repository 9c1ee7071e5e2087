"""Values of vCard lines as text: quoted-printable of 2.1, telephone URIs, types, birthdays."""

from __future__ import annotations

import quopri
import re
import unicodedata
from datetime import date

from app.base.content_lines import Block, Line, parse, unescape
from app.base.errors import UserError

_DATE = re.compile(r"(\d{4}|--)-?(\d\d)-?(\d\d)(?:[T ].*)?", re.ASCII)
_SILENT = frozenset({"internet", "x-internet", "x400"})  # types that say nothing to a person


def card_of(text: str) -> Block:
    """Return the first card of a text; raise UserError("card_unreadable") when there is none."""
    card = next(parse(text).blocks("VCARD"), None)
    if card is None:
        raise UserError("card_unreadable")
    return card


def raw_value(line: Line) -> str:
    """Return a raw value with vCard 2.1 quoted-printable and its charset undone."""
    if "QUOTED" not in line.params.upper():
        return line.value
    params = line.parameters
    if params.get("ENCODING", "").upper() != "QUOTED-PRINTABLE":
        return line.value
    data = quopri.decodestring(line.value.encode("utf-8", "replace"))
    for charset in (params.get("CHARSET", "utf-8"), "utf-8"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def text_of(line: Line | None) -> str:
    """Return a TEXT value as the person reads it, "" for no line."""
    return unescape(raw_value(line)).strip() if line is not None else ""


def phone_text(value: str) -> str:
    """Return a telephone number as shown; ``tel:`` URIs lose their scheme."""
    text = unescape(value).strip()
    return text[4:].partition(";")[0] if text[:4].lower() == "tel:" else text


def types_of(line: Line) -> tuple[str, ...]:
    """Return the types of a line in lower case; a preference is the type "pref"."""
    params = line.parameters
    found = [word.strip().lower() for word in params.get("TYPE", "").split(",")]
    if "PREF" in params:
        found.append("pref")
    return tuple(dict.fromkeys(word for word in found if word and word not in _SILENT))


def birthday_text(line: Line | None) -> str:
    """Return BDAY as an ISO date or --MM-DD, "" when it is neither."""
    if line is None:
        return ""
    match = _DATE.match(line.value.strip())
    if match is None:
        return ""
    year, month, day = match.groups()
    omitted = line.parameters.get("X-APPLE-OMIT-YEAR", "")
    if year == "--" or (omitted and omitted == year):
        year = ""
    try:
        date(int(year or 2000), int(month), int(day))
    except ValueError:
        return ""
    return f"{year}-{month}-{day}" if year else f"--{month}-{day}"


def birthday_value(text: str, version: str) -> str:
    """Return the BDAY value of an ISO date or --MM-DD; raise UserError("birthday_unreadable")."""
    match = _DATE.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        year = match[1]
        date(2000 if year == "--" else int(year), int(match[2]), int(match[3]))
    except ValueError as error:
        raise UserError("birthday_unreadable") from error
    dash = "" if version == "4.0" else "-"
    start = "--" if year == "--" else f"{year}{dash}"
    return f"{start}{match[2]}{dash}{match[3]}"


def one_line(text: str) -> str:
    """Return text on one line without outer blanks."""
    return " ".join(text.split()) if "\n" in text or "\t" in text else text.strip()


def sort_key(text: str) -> str:
    """Return text casefolded and without accents, for sorting and searching."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    letters = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in letters if not unicodedata.combining(c))
