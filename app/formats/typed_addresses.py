"""Recipients as a person types or pastes them; unlike in a received header, nothing may vanish."""

from __future__ import annotations

import re

from app.domain.mail import Address
from app.formats.addresses import parse_addresses

_PLAUSIBLE = re.compile(r"[^\s@<>,;\"()]+@[^\s@<>,;\"()]+")
_PART = re.compile(r'(?:"(?:[^"\\]|\\.)*+"?|\([^()]*+\)?|<[^<>]*+>?|[^",(<])++')  # between commas


def plausible(address: str) -> bool:
    """Say whether ``address`` can be an address; the servers know the rest."""
    return _PLAUSIBLE.fullmatch(address) is not None and len(address) <= 254


def parse_typed(text: str) -> list[Address]:
    """Return the people in typed or pasted text, separated by commas, semicolons or lines.

    What is no address comes as well, as the address it was meant to be, so that nothing vanishes.
    """
    found: list[Address] = []
    for line in re.split(r"[;\r\n\t]+", text[:200_000]):
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
        people = [p for p in parse_addresses(part) if p.addr]
        found += people or [_wrong(part)]
    return found + [_wrong(one) for one in held]


def _wrong(text: str) -> Address:
    return Address("", text[:254])
