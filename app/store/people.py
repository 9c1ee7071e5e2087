"""Addresses of a message as the table keeps them, and text that SQLite can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from app.domain.mail import Address, Headers

KINDS = ("sender", "to", "cc", "bcc", "reply_to")
_FIRST_TO = re.compile(r'"to":\[\["(?:[^"\\]|\\.)*+","((?:[^"\\]|\\.)*+)"')
_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False).encode
_NO_PEOPLE: tuple[Address, ...] = ()


def clean(text: str) -> str:
    """Replace lone surrogates, which hostile headers can decode to and no database stores."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


def pack(headers: Headers) -> str:
    """Return the JSON of all addresses."""
    people = {
        kind: [[clean(a.name), clean(a.addr)] for a in found]
        for kind in KINDS
        if (found := getattr(headers, kind))
    }
    return _encode(people)


def unpack(text: str) -> dict[str, tuple[Address, ...]]:
    """Return the addresses by kind; kinds nobody is in are empty."""
    data = json.loads(text)
    return {
        kind: tuple(Address(name, addr) for name, addr in data[kind])
        if kind in data
        else _NO_PEOPLE
        for kind in KINDS
    }


def first_recipient(start: str) -> str:
    """Return the first address in To of a packed text, of which the beginning is enough."""
    found = _FIRST_TO.search(start)
    if found is None:
        return ""
    addr = found[1]
    return addr if "\\" not in addr else str(json.loads(f'"{addr}"'))


def words(text: str) -> str:
    """Return everybody's names and addresses of a packed text, as the search index takes them."""
    found = json.loads(text)
    return " ".join(f"{name} {addr}" for kind in KINDS for name, addr in found.get(kind, ()))


def short(addresses: Iterable[Address], limit: int = 3) -> str:
    """Return the first recipients as a list's row shows them."""
    names: list[str] = []
    for address in addresses:
        if len(names) == limit:
            names.append("…")
            break
        names.append(address.name or address.addr)
    return clean(", ".join(names))


def searched(headers: Headers) -> str:
    """Return everybody's names and addresses, as the search index takes them."""
    return " ".join(
        f"{a.name} {a.addr}" if a.name else a.addr for kind in KINDS for a in getattr(headers, kind)
    )
