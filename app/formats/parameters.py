"""Content-Type and Content-Disposition: the value and its parameters (RFC 2045, 2231, 2047)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from app.formats import charsets
from app.formats.encoded_words import decode, mend

MAX_VALUE = 16 * 1024
MAX_PARAMETERS = 100

_PARAMETER = re.compile(
    r";\s*+([^\s=;\"]{1,80})\s*+=\s*+(?:\"((?:[^\"\\]|\\.)*+)\"|([^;]*+))", re.DOTALL
)
_ESCAPED = re.compile(r"\\([\"\\])")
_SECTION = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")


@dataclass(frozen=True, slots=True)
class Content:
    """A lower-case value such as "text/plain" or "attachment" and its decoded parameters."""

    value: str
    params: dict[str, str] = field(default_factory=dict)


def parse_content(text: str) -> Content:
    """Read a structured field; never raises. Parameter names are lower case."""
    return _parse_short(text) if len(text) < 200 else _parse(text)


@lru_cache(maxsize=512)
def _parse_short(text: str) -> Content:
    """The few values that most parts have; nobody changes the answer."""
    return _parse(text)


def _parse(text: str) -> Content:
    text = mend(text[:MAX_VALUE])
    value = "".join(text.partition(";")[0].lower().split())[:255]
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, match in enumerate(_PARAMETER.finditer(text)):
        if count >= MAX_PARAMETERS:
            break
        quoted = match[2]
        content = _ESCAPED.sub(r"\1", quoted) if quoted is not None else match[3].strip()
        section = _SECTION.fullmatch(match[1].lower())
        if section is None:
            continue
        name, number, encoded = section.groups()
        if number is None and encoded is None:
            plain.setdefault(name, content)
        else:
            pieces.setdefault(name, {}).setdefault(int(number or 0), (content, encoded is not None))
    params = {name: _plain(content) for name, content in plain.items()}
    for name, found in pieces.items():
        params[name] = _joined(found)
    return Content(value, params)


def _plain(content: str) -> str:
    return decode(content, 2_000) if "=?" in content else content.strip()[:2_000]


def _joined(pieces: dict[int, tuple[str, bool]]) -> str:
    """Join the sections of RFC 2231; the charset stands before the first two apostrophes."""
    charset = ""
    data: list[bytes] = []
    for position, number in enumerate(sorted(pieces)):
        content, encoded = pieces[number]
        if position == 0 and encoded:
            label, quote, rest = content.partition("'")
            if quote:
                charset, content = label, rest.partition("'")[2]
        raw = content.encode("utf-8", "replace")
        data.append(unquote_to_bytes(raw) if encoded else raw)
    return charsets.decode(b"".join(data), charset)[:2_000]
