"""A .vcf file read card by card, so that its size is not the memory it takes.

Only splitting and decoding: what is in a card is the business of ``vcard``. UTF-8 or UTF-16 as the
file says; a card that is neither was written by an old program in the Western code page.
"""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from app.base.addresses import is_address
from app.formats.vcard import digest_item, with_uid

MAX_CARD = 16_000_000  # bytes; a photo of 10 MB fits
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
_NAMELESS = uuid.UUID("5b0a8f0e-5c43-4a53-9d2b-0f7f1d1c7a51")  # of cards without a UID of their own


@dataclass(frozen=True, slots=True)
class FileCard:
    """One card of a file. ``uid`` is "" for one that cannot be read; ``line`` is where it begins,
    from 1 on. ``unusable``: one of its addresses cannot be written to; it stays as it is."""

    line: int
    text: str
    uid: str = ""
    name: str = ""
    unusable: bool = False


def cards_of(stream: BinaryIO) -> Iterator[FileCard]:
    """Yield the cards of a file in their order, unreadable ones too.

    A card without UID gets one made of its text (CardDAV demands one), so that the same file read
    again gives the same cards.
    """
    with _plain(stream) as plain:
        for line, data, whole in _pieces(plain):
            yield _card(line, _decoded(data), whole)


def _card(line: int, text: str, whole: bool) -> FileCard:
    if not whole:
        return FileCard(line, text[:500])
    text = with_uid(text, str(uuid.uuid5(_NAMELESS, text)))
    digest = digest_item(text)
    row = digest.contact
    if row is None or not (row.name or row.emails or row.phones):
        return FileCard(line, text[:500])
    unusable = not all(is_address(email) for email in row.emails if email)
    return FileCard(line, text, digest.uid, row.name, unusable)


def _pieces(stream: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    """Yield line number, bytes and whether it is whole of what begins with BEGIN:VCARD."""
    lines: list[bytes] = []
    size = start = number = 0
    while line := stream.readline(MAX_CARD):
        number += 1
        if line[:20].strip().upper() == b"BEGIN:VCARD":
            if lines:  # the end of the one before is missing
                yield start, b"".join(lines), False
            lines, size, start = [line], len(line), number
        elif lines:
            size += len(line)
            if size <= MAX_CARD:
                lines.append(line)
            if line[:20].strip().upper() == b"END:VCARD":
                yield start, b"".join(lines), size <= MAX_CARD
                lines, size = [], 0
    if lines:
        yield start, b"".join(lines), False


@contextmanager
def _plain(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give the stream past its byte order mark; UTF-16 as UTF-8. It stays the caller's."""
    start = stream.read(3)
    if start[:2] in _UTF16:
        stream.seek(0)
        text = io.TextIOWrapper(stream, "utf-16", "replace", newline="\n")
        try:
            yield _Recoded(text)
        finally:
            text.detach()
        return
    if start != _UTF8_MARK:
        stream.seek(0)
    yield stream


class _Recoded(io.BytesIO):
    """A UTF-16 file whose lines are read as UTF-8."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        super().__init__()
        self._text = text

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._text.readline(size or -1).encode("utf-8", "replace")


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.strip() + "\r\n"
