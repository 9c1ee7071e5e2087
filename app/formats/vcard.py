"""vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) for the rest of Marmot.

``digest_item`` draws what lists and search need with one regular expression; ``to_fields`` and
``apply_fields`` are the editor's two directions. Photos, X- properties, grouped labels and
everything unknown stay letter for letter.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable

from app.base.content_lines import split_value, unescape, unfold
from app.base.errors import MarmotError
from app.base.ids import new_uid
from app.domain.pim import ContactRow, ItemDigest
from app.formats.card_fields import apply_fields, to_fields
from app.formats.card_values import card_of, one_line, phone_text, raw_value, sort_key

__all__ = [
    "apply_fields",
    "digest_item",
    "photo",
    "sort_key",
    "split_cards",
    "to_fields",
    "with_uid",
]

MAX_PHOTO = 10_000_000  # decoded bytes
MAX_VALUES = 100  # addresses, numbers and groups of one card in a row
MAX_TEXT = 500
MAX_SEARCH = 4000

_NEEDED = re.compile(
    r"^(?:[\w-]+\.)?(UID|FN|N|EMAIL|TEL|ORG|NICKNAME|CATEGORIES|KIND|X-ADDRESSBOOKSERVER-KIND"
    r"|PHOTO)(?:;(?:\"[^\"\n]*\"|[^\":;\n])*)*:([^\r\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
_PHOTO = re.compile(
    r"^((?:[\w-]+\.)?PHOTO[;:][^\n]{0,200})[^\n]*\n(?:[ \t][^\n]*\n)*", re.MULTILINE | re.IGNORECASE
)
_UID = re.compile(r"^UID[:;]", re.MULTILINE | re.IGNORECASE)
_SPLIT = re.compile(r"^[ \t]*BEGIN:VCARD[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)


def digest_item(text: str) -> ItemDigest:
    """Return what lists and search need of one card; never raises. Unreadable: component ""."""
    try:
        return _digest(text)
    except (MarmotError, ValueError, RecursionError):
        return ItemDigest("")


def _digest(text: str) -> ItemDigest:
    values: dict[str, list[str]] = {}
    if "QUOTED-PRINTABLE" in text or "quoted-printable" in text:
        for line in card_of(text).lines():
            values.setdefault(line.name, []).append(raw_value(line))
    elif "BEGIN:VCARD" in text[:200].upper():
        for name, value in _NEEDED.findall(unfold(_without_photo(text))):
            values.setdefault(name.upper(), []).append(value)
    else:
        return ItemDigest("")
    uid = unescape(values.get("UID", [""])[0]).strip()
    return ItemDigest("VCARD", uid, contact=_row(values))


def _without_photo(text: str) -> str:
    """Cut photos short before unfolding: they are most of a card's bytes."""
    return _PHOTO.sub(r"\1\n", text) if len(text) > 2000 else text


def _row(values: dict[str, list[str]]) -> ContactRow:
    names = [one_line(unescape(part)) for part in split_value(values.get("N", [""])[0], ";")]
    family, given = names[0], names[1] if len(names) > 1 else ""
    units = split_value(values.get("ORG", [""])[0], ";")
    organization = ", ".join(unit for unit in (one_line(unescape(u)) for u in units) if unit)
    emails = _distinct(unescape(value).strip() for value in values.get("EMAIL", ()))
    phones = _distinct(phone_text(value) for value in values.get("TEL", ()))
    shown = one_line(unescape(values.get("FN", [""])[0])) or f"{given} {family}".strip()
    shown = shown or organization or next(iter((*emails, *phones)), "")
    nicknames = [unescape(value) for value in values.get("NICKNAME", ())]
    groups = _words(values.get("CATEGORIES", ()))
    kind = (values.get("KIND") or values.get("X-ADDRESSBOOKSERVER-KIND") or [""])[0]
    digits = ["".join(c for c in number if c.isdigit()) for number in phones]
    search = (shown, given, family, *nicknames, organization, *emails, *phones, *digits, *groups)
    return ContactRow(
        name=shown[:MAX_TEXT],
        sort_key=sort_key(f"{family} {given}".strip() or shown)[:MAX_TEXT],
        emails=emails,
        phones=phones,
        organization=organization[:MAX_TEXT],
        groups=groups,
        search_text=sort_key(" ".join(search)[:MAX_SEARCH]),
        is_group=kind.strip().lower() == "group",
        has_photo=any(value.strip() for value in values.get("PHOTO", ())),
    )


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))[:MAX_VALUES]


def _words(lines: Iterable[str]) -> tuple[str, ...]:
    return _distinct(unescape(word).strip() for line in lines for word in split_value(line, ","))


def photo(text: str) -> bytes | None:
    """Return the bytes of an embedded photo, at most 10 MB; None without a good one."""
    for line in card_of(text).lines("PHOTO"):
        value = line.value
        if value[:5].lower() == "data:":
            head, _, value = value.partition(",")
            if "base64" not in head.lower():
                continue
        elif not line.parameters.get("ENCODING", "").upper().startswith("B"):
            continue
        if len(value) > MAX_PHOTO * 4 // 3 + 4:
            continue
        packed = "".join(value.split())
        try:
            return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True) or None
        except (binascii.Error, ValueError):
            continue
    return None


def split_cards(text: str) -> list[str]:
    """Return the cards of a file with several, each as its own text. A card without UID gets one
    (CardDAV demands it), otherwise they are unchanged."""
    starts = [match.start() for match in _SPLIT.finditer(text)]
    ends = [*starts[1:], len(text)] if starts else []
    texts = [text[a:b].strip() + "\r\n" for a, b in zip(starts, ends, strict=True)]
    return [with_uid(one, new_uid()) for one in texts]


def with_uid(text: str, uid: str) -> str:
    """Return a card with ``uid`` when it has none of its own, otherwise unchanged."""
    if _UID.search(text) is not None:
        return text
    head, line_end, rest = text.partition("\n")
    version, version_end, body = rest.partition("\n")
    if version[:7].upper() != "VERSION":  # 3.0 and 4.0 want it first
        version, version_end, body = "", "", rest
    return f"{head}{line_end}{version}{version_end}UID:{uid}\r\n{body}"
