"""The parts of a MIME message as places in its bytes: a light walk that decodes nothing.

The one walker for list digests and opened messages. Everything is counted: depth, parts, boundary
candidates; what goes beyond sets ``limited`` and the walk ends where it is. A parent's boundary
ends its children whatever they say, so the work is one search per level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from app.base.octets import Octets
from app.formats.fields import Fields, header_end, read_fields
from app.formats.parameters import Content, parse_content

MAX_DEPTH = 50
MAX_PARTS = 1_000
MAX_CANDIDATES = 20_000  # places that look like a boundary, in the whole message

PART_FIELDS = frozenset(
    {
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
        "content-id",
        "content-location",
        "content-description",
    }
)
_PLAIN = Content("text/plain")
_NONE = Content("")


@dataclass(slots=True)
class Part:
    """One part: ``[start, body)`` is its header, ``[body, end)`` its encoded body."""

    path: str  # "1", "2.1"; "" is the root of a multipart; an attached message is 1 of its part
    start: int
    body: int
    end: int
    type: Content = _PLAIN
    disposition: Content = _NONE
    encoding: str = ""
    content_id: str = ""
    children: list[Part] = field(default_factory=list)

    @property
    def content_type(self) -> str:
        return self.type.value

    @property
    def is_multipart(self) -> bool:
        return self.type.value.startswith("multipart/") and bool(self.children)

    @property
    def raw_name(self) -> str:
        """The file name as sent, decoded, not safe yet."""
        return self.disposition.params.get("filename") or self.type.params.get("name") or ""

    @property
    def is_attachment(self) -> bool:
        """Say whether this part is a file rather than something to read in place."""
        if self.disposition.value == "attachment":
            return True
        kind = self.type.value
        if kind in ("text/plain", "text/html", "text/calendar", "text/enriched"):
            return bool(self.raw_name) and self.disposition.value != "inline"
        return not kind.startswith("multipart/")

    def walk(self) -> Iterator[Part]:
        """Yield this part and all below it, in order."""
        stack = [self]
        while stack:
            part = stack.pop()
            yield part
            stack.extend(reversed(part.children))


@dataclass(slots=True)
class _Budget:
    parts: int = MAX_PARTS
    candidates: int = MAX_CANDIDATES
    limited: bool = False


def read_parts(
    raw: Octets, fields: Fields | None = None, *, embedded: bool = True
) -> tuple[Part, bool]:
    """Return the tree of parts and whether a limit cut it short.

    ``fields`` are the fields of the top header when the caller has read them already; with
    ``embedded`` attached messages (message/rfc822) get their own parts below them.
    """
    budget = _Budget()
    root = _read(raw, 0, len(raw), "", fields, "")
    work = [(root, 0, "")]
    while work:
        part, depth, prefix = work.pop()
        kind = part.type.value
        if kind.startswith("multipart/"):
            pieces = _split(raw, part, budget)
        elif embedded and kind in ("message/rfc822", "message/global") and _is_plain(part):
            pieces = [(part.body, part.end)] if part.end > part.body else []
        else:
            continue
        if not pieces:
            continue
        if depth >= MAX_DEPTH:
            budget.limited = True
            continue
        inherited = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        for number, (start, end) in enumerate(pieces, 1):
            if budget.parts <= 0:
                budget.limited = True
                break
            budget.parts -= 1
            path = f"{prefix}{number}"
            child = _read(raw, start, end, path, None, inherited)
            part.children.append(child)
            work.append((child, depth + 1, path + "."))
    if not root.children:
        root.path = "1"
    elif not root.type.value.startswith("multipart/"):
        root.path = ""
    return root, budget.limited


def _is_plain(part: Part) -> bool:
    return part.encoding not in ("base64", "quoted-printable")


def _read(
    raw: Octets, start: int, end: int, path: str, fields: Fields | None, inherited: str
) -> Part:
    header, body = header_end(raw, start, end)
    part = Part(path, start, body, end)
    if fields is None:
        fields = _part_fields(raw, start, header)
    kind = fields.get("content-type")
    if kind:
        part.type = parse_content(kind[0])
        if "/" not in part.type.value:
            part.type = Content("text/plain", part.type.params)
    elif inherited == "message/rfc822":
        part.type = Content(inherited)
    disposition = fields.get("content-disposition")
    if disposition:
        part.disposition = parse_content(disposition[0])
    encoding = fields.get("content-transfer-encoding")
    if encoding:
        part.encoding = encoding[0][:200].partition(";")[0].partition("(")[0].strip().lower()
    content_id = fields.get("content-id")
    if content_id:
        part.content_id = content_id[0].strip()[:500].strip("<>")
    return part


def _part_fields(raw: Octets, start: int, end: int) -> Fields:
    return (
        _short_fields(raw[start:end])
        if end - start < 400
        else read_fields(raw, start, end, PART_FIELDS)
    )


@lru_cache(maxsize=512)
def _short_fields(header: bytes) -> Fields:
    """The few headers that most text parts have; nobody changes the answer."""
    return read_fields(header, 0, len(header), PART_FIELDS)


def _split(raw: Octets, part: Part, budget: _Budget) -> list[tuple[int, int]]:
    """Return where the children of a multipart begin and end, without their last line break."""
    boundary = part.type.params.get("boundary", "").rstrip()
    if not boundary or len(boundary) > 250:
        return []
    mark = b"--" + boundary.encode("utf-8", "replace")
    pieces: list[tuple[int, int]] = []
    begin = -1
    for at, after, closing in _marks(raw, mark, part, budget):
        if begin >= 0:
            stop = at - 1 if at > begin else at  # the line break belongs to the boundary
            if stop > begin and raw[stop - 1] == 0x0D:
                stop -= 1
            pieces.append((begin, max(begin, stop)))
        begin = after
        if closing:
            return pieces
        if len(pieces) > MAX_PARTS:
            budget.limited = True
            return pieces
    if begin >= 0 and begin < part.end:  # cut off before the closing boundary
        pieces.append((begin, part.end))
    return pieces


def _marks(
    raw: Octets, mark: bytes, part: Part, budget: _Budget
) -> Iterator[tuple[int, int, bool]]:
    """Yield (start of line, start of next line, closing) for each boundary line."""
    at = part.body if raw.startswith(mark, part.body, part.end) else -1
    pos = part.body
    needle = b"\n" + mark
    while True:
        if at < 0:
            at = raw.find(needle, pos, part.end)
            if at < 0:
                return
            at += 1
        budget.candidates -= 1
        if budget.candidates < 0:
            budget.limited = True
            return
        tail = at + len(mark)
        closing = raw.startswith(b"--", tail, part.end)
        line_end = raw.find(b"\n", tail, min(part.end, tail + 1_000))
        rest = raw[tail + 2 * closing : line_end if line_end >= 0 else part.end][:1_000]
        if line_end < 0:
            line_end = part.end - 1
        if not rest.strip() or (closing and not rest[:1].isalnum()):
            yield at, line_end + 1, closing
        pos = tail
        at = -1
