"""Recipients as a person types or pastes them; unlike in a received header, nothing may vanish."""

from __future__ import annotations

import re

from app.domain.mail import Address
from app.formats.addresses import parse_addresses

_PLAUSIBLE = re.compile(r"[^\s@<>,;\"()]+@[^\s@<>,;\"()]+")
_PART = re.compile(r'(?:"(?:[^"\\]|\\.)*+"?|\([^()]*+\)?|<[^<>]*+>?|[^",(<])++')  # between commas

_SET_APART = re.compile(  # quoted text (1) and comments, closed; what is escaped begins none
    r'("(?:[^"\\]|\\.)*+")|\([^()]*+\)|(\\.)'
)
_ANGLE = re.compile(r"<([^<>]*+)>?")
_PIECE = re.compile(  # 1 comment, 2 angle address, 3 word
    r'"(?:[^"\\]|\\.)*+"|(\([^()]*+\))|(<[^<>]*+>?)|((?:[^\s"(<\\]|\\.)++)|\s++|["(\\]'
)
_MOST = 200_000  # characters that are read
_SHOWN = 2_000  # characters of a wrong entry


def plausible(address: str) -> bool:
    """Say whether ``address`` can be an address; the servers know the rest."""
    return _PLAUSIBLE.fullmatch(address) is not None and len(address) <= 254


def parse_typed(text: str) -> list[Address]:
    """Return the people in typed or pasted text, separated by commas, semicolons or lines.

    What is no address, or could be read in two ways, comes as well, as the address it was meant to
    be, so that nothing vanishes; it is not ``plausible``.
    """
    if len(text) > _MOST:
        return [_wrong(text)]
    found: list[Address] = []
    for line in re.split(r"[;\r\n\t]+", text):
        found += _in_line(line)
    return found


def _in_line(line: str) -> list[Address]:
    found: list[Address] = []
    held: list[str] = []  # words without an address: wrong, or the last name in "Bolt, Anna <a@b>"
    for part in (p.strip() for p in _PART.findall(line)):
        if "@" not in part and "<" not in part:
            held += [part] if part else []
            continue
        if "<" in part and held:
            part = f"{held.pop()}, {part}"
        found += [_wrong(one) for one in held]
        held.clear()
        found += _people(part)
    return found + [_wrong(one) for one in held]


def _people(part: str) -> list[Address]:
    """Read what stands between two commas: one person, or several where a comma is missing."""
    wanted = _addresses(part)
    people = [p for p in parse_addresses(part) if p.addr]
    if not people or not wanted <= {p.addr.casefold() for p in people}:
        people = [p for piece in _pieces(part) for p in _person(piece)]
    return people if people and wanted <= {p.addr.casefold() for p in people} else [_wrong(part)]


def _person(piece: str) -> list[Address]:
    return [p for p in parse_addresses(piece) if p.addr] or [_wrong(piece)]


def _addresses(part: str) -> set[str]:
    """Return what may be meant as an address, outside quoted text and comments; in small letters.

    Quoted text leaves a mark: ``"john doe"@x.example`` is one address, and not doe's.
    """
    bare = _SET_APART.sub(lambda m: "\ufffd" if m[1] else m[2] or " ", part)
    found = {inner.strip() for inner in _ANGLE.findall(bare) if "@" not in inner}
    found |= {word for word in re.split(r'[\s"<>(),:;\\]+', bare) if "@" in word[1:]}
    return {one.casefold() for one in found if one}


def _pieces(part: str) -> list[str]:
    """Cut after each ``>`` and, behind the last, before each word with ``@``; [] when unclear."""
    pieces: list[str] = []
    held = ""  # the name of whom follows
    words = False
    for match in _PIECE.finditer(part):
        comment, angle, word = match.groups()
        if angle and not words:
            pieces.append(held + angle)
            held = ""
        elif angle:
            return []
        elif word and "@" in word[1:]:
            if held.strip() and (pieces or not held.rstrip().endswith(":")):  # a group's name
                return []
            pieces.append(word)
            held, words = "", True
        elif comment and pieces and not held.strip():
            pieces[-1] += comment
        else:
            held += match[0]
    return [] if held.strip() else pieces


def _wrong(text: str) -> Address:
    return Address("", text if len(text) <= _SHOWN else f"{text[:_SHOWN]} \u2026")
