"""Content lines of iCalendar and vCard: read into a tree, change single lines, write the rest back.

Both formats are the same grammar (RFC 5545 section 3.1, RFC 6350 section 3.3): folded lines of
``[group.]NAME;PARAM=value:value`` between BEGIN and END. Libraries that build objects lose what
they do not know; this keeps every line it was not asked to change letter for letter, fold for fold.
It stands on the lowest floor because ``formats`` edits with it and ``rules`` merges with it, and
the two never see each other.

Reading is tolerant (bare LF, blank lines, missing END, unknown names) and bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.base.errors import PermanentError

MAX_CHARACTERS = 64_000_000
MAX_LINES = 3_000_000
MAX_DEPTH = 8
FOLD_OCTETS = 75

_FOLD = re.compile(r"\r?\n[ \t]")
_HEAD = re.compile(
    r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9_-]+)((?:;(?:\"[^\"]*\"|[^\":;])*)*):", re.DOTALL
)
_LOOSE_HEAD = re.compile(r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9_-]+)((?:;[^:]*)?):", re.DOTALL)
_PARAM = re.compile(r";([^=;:\"]+)(?:=((?:\"[^\"]*\"|[^\";:])*))?")


@dataclass(slots=True)
class Line:
    """One unfolded line. ``params`` is the raw text from the first semicolon on; ``value`` is raw,
    still escaped; ``raw`` is the line as it came, with its folds, or None once it was changed."""

    name: str  # upper case, "" for a line without a colon
    params: str
    value: str
    group: str = ""
    raw: str | None = None

    @property
    def parameters(self) -> dict[str, str]:
        """Return parameters by upper-case name; repeated ones joined by commas, quotes removed."""
        return parse_params(self.params)

    def text(self) -> str:
        """Return the line as it is written, folded, without its line end."""
        if self.raw is not None:
            return self.raw
        prefix = f"{self.group}." if self.group else ""
        return fold(f"{prefix}{self.name}{self.params}:{self.value}")

    def set_value(self, value: str) -> None:
        """Replace the raw value."""
        if value != self.value:
            self.value, self.raw = value, None

    def set_params(self, params: str) -> None:
        """Replace the raw parameters ("" or beginning with a semicolon)."""
        if params != self.params:
            self.params, self.raw = params, None

    def copy(self) -> Line:
        return Line(self.name, self.params, self.value, self.group, self.raw)


@dataclass(slots=True)
class Block:
    """A component between BEGIN and END; the root of a text has the name ""."""

    name: str
    parts: list[Line | Block] = field(default_factory=list)

    def lines(self, *names: str) -> Iterator[Line]:
        """Yield this block's own lines, of the given names if any."""
        for part in self.parts:
            if isinstance(part, Line) and (not names or part.name in names):
                yield part

    def blocks(self, *names: str) -> Iterator[Block]:
        """Yield the blocks directly inside, of the given names if any."""
        for part in self.parts:
            if isinstance(part, Block) and (not names or part.name in names):
                yield part

    def first(self, name: str) -> Line | None:
        return next(self.lines(name), None)

    def value(self, name: str) -> str:
        """Return the raw value of the first line of that name, or ""."""
        line = self.first(name)
        return line.value if line is not None else ""

    def set(self, name: str, value: str, params: str = "") -> None:
        """Change the first line of that name (and drop the others), or add one."""
        line = self.first(name)
        if line is None:
            self.insert(Line(name, params, value))
            return
        line.set_value(value)
        line.set_params(params)
        self.parts = [
            p for p in self.parts if not isinstance(p, Line) or p is line or p.name != name
        ]

    def insert(self, line: Line) -> None:
        """Add a line after the last line of its name, else after the last line (before blocks)."""
        place = same = 0
        for index, part in enumerate(self.parts):
            if isinstance(part, Line):
                place = index + 1
                if part.name == line.name:
                    same = index + 1
            elif not same:
                break
        self.parts.insert(same or place, line)

    def remove(self, *names: str) -> None:
        """Drop all own lines of the given names."""
        self.parts = [p for p in self.parts if not isinstance(p, Line) or p.name not in names]

    def copy(self) -> Block:
        return Block(self.name, [p.copy() for p in self.parts])

    def text(self) -> str:
        """Return the text with CRLF line ends, BEGIN and END included (unless it is the root)."""
        out: list[str] = []
        _write(self, out)
        return "\r\n".join(out) + "\r\n" if out else ""


def _write(block: Block, out: list[str]) -> None:
    if block.name:
        out.append(f"BEGIN:{block.name}")
    for part in block.parts:
        if isinstance(part, Line):
            out.append(part.text())
        else:
            _write(part, out)
    if block.name:
        out.append(f"END:{block.name}")


def parse(text: str) -> Block:
    """Read a text into a tree; raise PermanentError("content_too_large") beyond the bounds."""
    if len(text) > MAX_CHARACTERS or text.count("\n") > MAX_LINES:
        raise PermanentError("content_too_large", limit=MAX_CHARACTERS)
    root = Block("")
    stack = [root]
    for raw in _raw_lines(text):
        line = parse_line(raw)
        if line.name == "BEGIN":
            if len(stack) > MAX_DEPTH:
                raise PermanentError("content_too_deep", limit=MAX_DEPTH)
            block = Block(line.value.strip().upper())
            stack[-1].parts.append(block)
            stack.append(block)
        elif line.name == "END":
            name = line.value.strip().upper()
            if any(block.name == name for block in stack[1:]):
                while stack.pop().name != name:
                    pass
        else:
            stack[-1].parts.append(line)
    return root


def _raw_lines(text: str) -> Iterator[str]:
    """Yield the lines with their folds inside (CRLF between), blank lines left out."""
    if text.startswith("\ufeff"):
        text = text[1:]
    pending: list[str] = []
    soft = False  # inside a quoted-printable value of vCard 2.1, which goes on after "=" at the end
    for piece in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if pending and (soft or piece[:1] in (" ", "\t")):
            pending.append(piece)
            soft = soft and piece.endswith("=")
            continue
        if pending:
            yield "\r\n".join(pending)
        pending = [piece.lstrip(" \t")] if piece.strip() else []
        soft = piece.endswith("=") and "QUOTED-PRINTABLE" in piece.upper()
    if pending:
        yield "\r\n".join(pending)


def parse_line(raw: str) -> Line:
    """Read one line; one without a colon becomes a nameless line that is kept as it is."""
    whole = _FOLD.sub("", raw) if "\n" in raw else raw
    match = _HEAD.match(whole)
    if match is None:
        match = _LOOSE_HEAD.match(whole)
    if match is None:
        return Line("", "", whole, "", raw)
    return Line(match[2].upper(), match[3], whole[match.end() :], match[1] or "", raw)


def parse_params(params: str) -> dict[str, str]:
    """Read raw parameters; see ``Line.parameters``. A bare vCard 2.1 type counts as TYPE."""
    found: dict[str, str] = {}
    if not params:
        return found
    for match in _PARAM.finditer(params):
        name, value = match[1].strip().upper(), match[2]
        if value is None:
            name, value = _bare(name)
        value = value.replace('"', "")
        found[name] = f"{found[name]},{value}" if name in found else value
    return found


def _bare(word: str) -> tuple[str, str]:
    if word in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"):
        return "ENCODING", word
    return "TYPE", word


def quote_param(value: str) -> str:
    """Return a parameter value safe to write (RFC 6868 for quotes and line ends)."""
    safe = value.replace("^", "^^").replace('"', "^'").replace("\r\n", "^n").replace("\n", "^n")
    safe = "".join(c for c in safe if c == "\t" or c >= " ")
    return f'"{safe}"' if any(c in safe for c in ',;:"') else safe


def fold(line: str) -> str:
    """Fold at 75 octets, never inside a UTF-8 sequence."""
    if len(line) <= FOLD_OCTETS and line.isascii():
        return line
    if len(line.encode("utf-8", "replace")) <= FOLD_OCTETS:
        return line
    pieces: list[str] = []
    start = size = 0
    room = FOLD_OCTETS
    for index, letter in enumerate(line):
        width = (
            1 if letter < "\x80" else 2 if letter < "\u0800" else 3 if letter < "\U00010000" else 4
        )
        if size + width > room:
            pieces.append(line[start:index])
            start, size, room = index, 0, FOLD_OCTETS - 1
        size += width
    pieces.append(line[start:])
    return "\r\n ".join(pieces)


def unfold(text: str) -> str:
    """Return the text with folds joined; quick when there are none."""
    for mark in ("\r\n ", "\r\n\t", "\n ", "\n\t"):
        if mark in text:
            text = text.replace(mark, "")
    return text


def decode(data: bytes) -> str:
    """Decode a resource. Folds inside a UTF-8 sequence are joined first; bytes that are not UTF-8
    are read as Windows-1252, as old exports write them."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        joined = re.sub(rb"\r?\n[ \t]", b"", data)
    try:
        return joined.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


_ESCAPES = {"n": "\n", "N": "\n"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def unescape(value: str) -> str:
    """Return a TEXT value as the person reads it."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda m: _ESCAPES.get(m[1], m[1]), value)


def escape(text: str) -> str:
    """Return a TEXT value as it is written; control characters are left out."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    if not clean.isprintable():
        clean = "".join(c for c in clean if c in "\n\t" or (c >= " " and c != "\x7f"))
    for letter in ("\\", ";", ","):
        clean = clean.replace(letter, "\\" + letter)
    return clean.replace("\n", "\\n")


def split_value(value: str, separator: str) -> list[str]:
    """Split a raw value at unescaped commas or semicolons; the parts stay escaped."""
    if "\\" not in value:
        return value.split(separator)
    parts: list[str] = []
    start = index = 0
    while index < len(value):
        if value[index] == "\\":
            index += 2
            continue
        if value[index] == separator:
            parts.append(value[start:index])
            start = index + 1
        index += 1
    parts.append(value[start:])
    return parts
