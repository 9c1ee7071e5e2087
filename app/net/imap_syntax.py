"""The syntax of IMAP4rev1 (RFC 3501 section 9): values read without recursion, sets of UIDs,
dates, flags and quoted arguments. Nothing here touches a connection.
"""

from __future__ import annotations

import calendar
import re
import time
from collections.abc import Iterable, Iterator, Sequence

from app.domain.mail import FLAG_NAMES, Flag

MAX_DEPTH = 32
MAX_TOKENS = 200_000
MAX_RANGES = 500_000  # in one set
MAX_FLAGS = 1 << 16  # bytes of one flag list
MAX_UID = 0xFFFF_FFFF

Value = bytes | None | list["Value"]  # atom, string or literal; NIL; parenthesised list


class Unreadable(Exception):
    """The answer does not follow the grammar, or goes beyond what is accepted."""

    uid = 0  # of the message whose answer it was, when that is known


_TOKEN = re.compile(rb'[ \t]*(?:(\()|(\))|"((?:[^"\\\r\n]|\\.)*)"|([^\s()"]+))', re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_LITERAL_END = re.compile(rb"~?\{(\d{1,19})\+?\}\r?\n\Z")


def literal_size(line: bytes) -> int | None:
    """Return the size when ``line`` announces a literal, else None."""
    if not line.endswith((b"}\r\n", b"}\n")):
        return None
    match = _LITERAL_END.search(line, max(0, len(line) - 32))
    return int(match[1]) if match else None


def without_literal(line: bytes) -> bytes:
    """Return ``line`` without the announcement of a literal at its end."""
    match = _LITERAL_END.search(line, max(0, len(line) - 32))
    return line[: match.start()] if match else line


def values(parts: Sequence[bytes]) -> list[Value]:
    """Read all values of one response. ``parts``: text, literal, text, ... literal, text."""
    root: list[Value] = []
    stack = [root]
    count = 0
    for index, part in enumerate(parts):
        if index % 2:
            stack[-1].append(part)
            continue
        at = 0
        end = len(part.rstrip())
        while at < end:
            match = _TOKEN.match(part, at, end)
            if match is None:
                if not part[at:end].strip():
                    break
                raise Unreadable
            at = match.end()
            count += 1
            if count > MAX_TOKENS:
                raise Unreadable
            kind = match.lastindex
            if kind == 1:
                if len(stack) > MAX_DEPTH:
                    raise Unreadable
                inner: list[Value] = []
                stack[-1].append(inner)
                stack.append(inner)
            elif kind == 2:
                if len(stack) == 1:
                    raise Unreadable
                stack.pop()
            elif kind == 3:
                text = match[3]
                stack[-1].append(_ESCAPED.sub(rb"\1", text) if b"\\" in text else text)
            else:
                atom = match[4]
                stack[-1].append(None if atom.upper() == b"NIL" else atom)
    if len(stack) != 1:
        raise Unreadable
    return root


def quote(text: bytes, *, utf8: bool = False) -> bytes:
    """Return ``text`` as a quoted string; it must be printable ASCII, or with ``utf8`` UTF-8."""
    if any(byte < 0x20 or byte == 0x7F or (byte > 0x7E and not utf8) for byte in text):
        raise ValueError("not quotable")
    if utf8:
        text.decode("utf-8")  # raises a ValueError too
    return b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def compress(uids: Iterable[int]) -> list[tuple[int, int]]:
    """Return sorted ranges (first, last) covering exactly ``uids``."""
    ranges: list[tuple[int, int]] = []
    first = last = 0
    for uid in sorted(set(uids)):
        if first and uid == last + 1:
            last = uid
            continue
        if first:
            ranges.append((first, last))
        first = last = uid
    if first:
        ranges.append((first, last))
    return ranges


def uid_sets(uids: Iterable[int], limit: int = 4000) -> Iterator[bytes]:
    """Write ``uids`` as sequence sets of at most about ``limit`` bytes each."""
    parts: list[str] = []
    length = 0
    for first, last in compress(uids):
        text = str(first) if first == last else f"{first}:{last}"
        if parts and length + len(text) + 1 > limit:
            yield ",".join(parts).encode("ascii")
            parts, length = [], 0
        parts.append(text)
        length += len(text) + 1
    if parts:
        yield ",".join(parts).encode("ascii")


def ranges(text: bytes) -> list[tuple[int, int]]:
    """Read a sequence set without expanding it, in its own order."""
    if text.count(b",") >= MAX_RANGES:
        raise Unreadable
    found: list[tuple[int, int]] = []
    for piece in text.split(b","):
        low, colon, high = piece.partition(b":")
        if not low.isdigit() or (colon and not high.isdigit()) or len(piece) > 21:
            raise Unreadable
        first = int(low)
        last = int(high) if colon else first
        if not 0 < first <= MAX_UID or not 0 < last <= MAX_UID:
            raise Unreadable
        found.append((first, last) if first <= last else (last, first))
    return found


def expand(found: Sequence[tuple[int, int]], limit: int) -> list[int]:
    """Return every number of ``found``; refuse more than ``limit``."""
    if sum(last - first + 1 for first, last in found) > limit:
        raise Unreadable
    return [uid for first, last in found for uid in range(first, last + 1)]


_FLAG_BITS = {name.lower().encode("ascii"): flag for flag, name in FLAG_NAMES.items()}
_FLAG_BITS |= {b"junk": Flag.JUNK, b"nonjunk": Flag.NOT_JUNK, b"forwarded": Flag.FORWARDED}
_FLAG_BITS |= {b"mdnsent": Flag.MDN_SENT}
_MAX_KEYWORDS = 100
_known_flags: dict[bytes, tuple[Flag, frozenset[str]]] = {}


def flags(text: bytes) -> tuple[Flag, frozenset[str]]:
    """Read the inside of a flag list. \\Recent is left out; keywords keep their letters."""
    known = _known_flags.get(text)
    if known is not None:
        return known
    if len(text) > MAX_FLAGS:
        raise Unreadable
    bits = Flag.NONE
    keywords: set[str] = set()
    for name in text.split():
        bit = _FLAG_BITS.get(name.lower())
        if bit is not None:
            bits |= bit
        elif not name.startswith(b"\\") and len(name) <= 100 and len(keywords) < _MAX_KEYWORDS:
            keywords.add(name.decode("ascii", "replace"))
    found = (bits, frozenset(keywords))
    if len(_known_flags) < 4096 and len(text) < 200:
        _known_flags[text] = found
    return found


def flag_list(bits: Flag, keywords: Iterable[str]) -> list[bytes]:
    """Return flags and keywords as the atoms of a STORE or APPEND."""
    atoms = [name.encode("ascii") for flag, name in FLAG_NAMES.items() if bits & flag]
    atoms += sorted(word.encode("ascii") for word in keywords if is_atom(word))
    return atoms


def is_atom(text: str) -> bool:
    return re.fullmatch(r"[!#$&'+,\-./0-9:;<=>?@A-Z^_`a-z|~\[]{1,100}", text) is not None


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_NUMBER = {name.lower().encode(): number for number, name in enumerate(_MONTHS, 1)}
_DATE = re.compile(rb" ?(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_known_days: dict[bytes, int] = {}


def internaldate(text: bytes) -> float | None:
    """Return seconds since the epoch of an INTERNALDATE, None when it is no date."""
    match = _DATE.match(text)
    if match is None:
        return None
    day = _known_days.get(text[:11])
    if day is None:
        month = _MONTH_NUMBER.get(match[2].lower())
        number, year = int(match[1]), int(match[3])
        if month is None or not 1 <= number <= 31 or not 1900 <= year <= 9998:
            return None
        day = calendar.timegm((year, month, number, 0, 0, 0))
        if len(_known_days) < 20_000:
            _known_days[text[:11]] = day
    offset = int(match[8]) * 3600 + int(match[9]) * 60
    seconds = int(match[4]) * 3600 + int(match[5]) * 60 + int(match[6])
    return float(day + seconds - (offset if match[7] == b"+" else -offset))


def date_time(when: float) -> bytes:
    """Return ``when`` (seconds since the epoch) as the quoted date-time of APPEND, in UTC."""
    at = time.gmtime(min(max(when, 0.0), 253_000_000_000.0))
    text = (
        f'"{at.tm_mday:2d}-{_MONTHS[at.tm_mon - 1]}-{at.tm_year:04d} '
        f'{at.tm_hour:02d}:{at.tm_min:02d}:{at.tm_sec:02d} +0000"'
    )
    return text.encode("ascii")
