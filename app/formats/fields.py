"""The header block of a message or part as unfolded fields, bounded, never raising.

Not the stored shape of a header (see ``headers``): only names and undecoded values.
"""

from __future__ import annotations

from collections.abc import Container

from app.base.octets import Octets

MAX_HEADER = 1024 * 1024  # bytes of a header block that are looked at
MAX_FIELD = 256 * 1024  # characters of one value that are kept
MAX_FIELDS = 2_000

Fields = dict[str, list[str]]


def header_end(raw: Octets, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Return where the header block ends and where the body begins."""
    stop = len(raw) if end is None else end
    reach = min(stop, start + MAX_HEADER)
    if raw.startswith(b"\r\n", start, stop):
        return start, start + 2
    if raw.startswith(b"\n", start, stop):
        return start, start + 1
    crlf = raw.find(b"\n\r\n", start, reach)
    lf = raw.find(b"\n\n", start, reach if crlf < 0 else crlf + 1)
    if lf >= 0:
        return lf + 1, lf + 2
    if crlf >= 0:
        return crlf + 1, crlf + 3
    return stop, stop


def read_fields(raw: Octets, start: int, end: int, wanted: Container[str] | None) -> Fields:
    """Return lower-case name -> unfolded values, in order; None as ``wanted`` takes every field.

    Bytes that are not UTF-8 stay as surrogates for ``encoded_words.mend``.
    """
    fields: Fields = {}
    for name, value in read_lines(raw, start, end, wanted):
        if name in fields:
            fields[name].append(value)
        else:
            fields[name] = [value]
    return fields


def read_lines(
    raw: Octets, start: int, end: int, wanted: Container[str] | None
) -> list[tuple[str, str]]:
    """Return the fields as (lower-case name, unfolded value) in the order they stand."""
    block = raw[start : min(end, start + MAX_HEADER)]
    text = block.decode("utf-8", "surrogateescape")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", " ")
    if "\n\t" in text:
        text = text.replace("\n\t", " ")
    text = text.replace("\n ", " ")
    found: list[tuple[str, str]] = []
    for line in text.split("\n", MAX_FIELDS)[:MAX_FIELDS]:
        name, colon, value = line.partition(":")
        if len(name) > 80:
            continue
        name = name.lower()
        if wanted is None or name not in wanted:
            name = name.rstrip()
            if not (name and " " not in name if wanted is None else name in wanted):
                continue
        if colon:
            found.append((name, value[:MAX_FIELD]))
    return found
