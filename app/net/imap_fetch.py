"""Reading FETCH answers straight from the stream.

A general parser spends 0.4 ms on a message; this one recognises the few items Marmot asks for
with one expression each and skips everything else without building it. Literals are cut out of
the stream once. Depth, number and size of what an answer may hold are bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.mail import Flag, FlagUpdate, ServerMessage
from app.net import imap_names
from app.net import imap_syntax as syntax
from app.net.sockets import Stream, TooMuch

MAX_HEADER = 1 << 20  # bytes kept of a header; the rest is read and dropped
MAX_SKIPPED = 64 << 20
MAX_BODY = 64 << 20
MAX_ITEMS = 64
MAX_LABELS = 1000
MAX_LABEL = 4000

START = re.compile(rb"\* (\d{1,10}) FETCH \(", re.IGNORECASE)

_ITEM = re.compile(
    rb" ?(?:UID (\d{1,10})"
    rb"|FLAGS \(([^()]*)\)"
    rb'|INTERNALDATE "([^"]*)"'
    rb"|RFC822\.SIZE (\d{1,19})"
    rb"|MODSEQ \((\d{1,19})\)"
    rb"|(?:BODY|RFC822)(\[\]|\[HEADER[^\]]*\]|\.HEADER|(?= ))(?:<\d+>)? "
    rb"|(?:EMAILID \(|X-GM-MSGID )([A-Za-z0-9_-]{1,255})\)?"
    rb"|(?:THREADID \(|X-GM-THRID )([A-Za-z0-9_-]{1,255})\)?"
    rb"|(?:BODY|BINARY)\[(\d[\d.]{0,100}(?:\.MIME)?)\](?:<\d+>)? )"
    rb"(?=[ )]|\{|\"|NIL|~)",
    re.IGNORECASE,
)
_ORIGIN = re.compile(rb"<(\d{1,19})>")
_LABELS = re.compile(rb" ?X-GM-LABELS \(", re.IGNORECASE)
_LABEL = re.compile(rb' ?(?:"((?:[^"\\\r\n]|\\.)*)"|([^\s()"{]+))')
_OTHER = re.compile(rb" ?[A-Za-z0-9.\-]{1,40}(?:\[[^\]]{0,4000}\])?(?:<\d+>)? ?")
_QUOTED = re.compile(rb'"((?:[^"\\\r\n]|\\.)*)"')
_SKIPPED = re.compile(rb'(\()|(\))|"(?:[^"\\\r\n]|\\.)*"|~?\{\d{1,19}\+?\}\r?\n|[^\s()"{]+|( +)')

_NO_KEYWORDS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Fetched:
    """One FETCH answer: uid 0 when the server did not name it, flags None when not told."""

    number: int
    uid: int = 0
    flags: Flag | None = None
    keywords: frozenset[str] = _NO_KEYWORDS
    internaldate: float | None = None
    size: int | None = None
    modseq: int = 0
    header: bytes | None = None
    body: bytes | None = None
    origin: int | None = None  # where the slice in ``body`` begins (BODY[]<origin>); None: whole
    email_id: str = ""
    thread_id: str = ""
    labels: tuple[bytes, ...] = ()  # as sent
    parts: dict[str, bytes | None] | None = None  # "1.2", "1.2.MIME" -> what BODY or BINARY held

    def message(self) -> ServerMessage:
        return ServerMessage(
            self.uid,
            self.flags or Flag.NONE,
            self.keywords,
            self.internaldate,
            self.size,
            self.modseq,
            self.header,
            self.body,
            self.email_id,
            self.thread_id,
            tuple(map(imap_names.decode, self.labels)) if self.labels else (),
        )

    def update(self) -> FlagUpdate:
        return FlagUpdate(self.uid, self.flags or Flag.NONE, self.keywords, self.modseq)


def read_fetch(line: bytes, number: int, at: int, stream: Stream) -> Fetched:
    """Read the answer whose first line is ``line``, ``at`` right behind the opening parenthesis.

    Raise ``syntax.Unreadable`` or ``TooMuch``, with the UID as ``uid`` when it was told before;
    the connection is of no use afterwards.
    """
    found = Fetched(number)
    try:
        return _read_items(found, line, at, stream)
    except (syntax.Unreadable, TooMuch) as error:
        error.uid = found.uid
        raise


def _read_items(found: Fetched, line: bytes, at: int, stream: Stream) -> Fetched:
    items = 0
    while True:
        match = _ITEM.match(line, at)
        if match is not None:
            at = match.end()
            kind = match.lastindex
            if kind == 1:
                found.uid = int(match[1])
            elif kind == 2:
                found.flags, found.keywords = syntax.flags(match[2])
            elif kind == 3:
                found.internaldate = syntax.internaldate(match[3])
            elif kind == 4:
                found.size = min(int(match[4]), (1 << 53) - 1)
            elif kind == 5:
                found.modseq = min(int(match[5]), (1 << 63) - 1)
            elif kind == 7:
                found.email_id = _object_id(match, 7)
            elif kind == 8:
                found.thread_id = _object_id(match, 8)
            elif kind == 9:
                data, line, at = _string(line, at, stream, MAX_BODY)
                if _ORIGIN.search(match[0]) is None:  # no slice of a part is ever asked for
                    found.parts = {**(found.parts or {}), match[9].decode("ascii").upper(): data}
            else:
                section = match[6].upper()
                header = section.startswith((b"[HEADER", b".HEADER"))
                data, line, at = _string(line, at, stream, MAX_HEADER if header else MAX_BODY)
                if header:
                    found.header = data or b""  # NIL: the message has none, or none is told
                else:
                    slice_at = _ORIGIN.search(match[0])
                    found.body, found.origin = data, int(slice_at[1]) if slice_at else None
        elif line.startswith(b")", at):
            return found
        elif labels := _LABELS.match(line, at):
            found.labels, line, at = _labels(line, labels.end(), stream)
        else:
            other = _OTHER.match(line, at)
            if other is None:
                raise syntax.Unreadable
            line, at = _skip(line, other.end(), stream)
        items += 1
        if items > MAX_ITEMS:
            raise TooMuch


def _object_id(match: re.Match[bytes], group: int) -> str:
    """Return an id that cannot be taken for one of the other kind."""
    text = match[group].decode("ascii")
    return f"gm:{text}" if match[0].lstrip().upper().startswith(b"X-GM") else text


def _labels(line: bytes, at: int, stream: Stream) -> tuple[tuple[bytes, ...], bytes, int]:
    """Read the inside of a list of labels, each an atom, a quoted string or a literal."""
    found: list[bytes] = []
    while not line.startswith((b")", b" )"), at):
        match = _LABEL.match(line, at)
        if match is not None:
            at = match.end()
            quoted = match[1]
            found.append(match[2] if quoted is None else re.sub(rb"\\(.)", rb"\1", quoted))
        else:
            data, line, at = _string(line, at + line.startswith(b" ", at), stream, MAX_LABEL)
            found.append(data or b"")
        if len(found) > MAX_LABELS:
            raise TooMuch
    return tuple(found), line, line.index(b")", at) + 1


def _string(line: bytes, at: int, stream: Stream, limit: int) -> tuple[bytes | None, bytes, int]:
    """Read an nstring; return it with the line and position to go on at."""
    if line.startswith((b"{", b"~{"), at):
        size = syntax.literal_size(line[at:])
        if size is None or line.find(b"}", at) + 3 < len(line):
            raise syntax.Unreadable
        if size <= limit:
            data = stream.read(size)
        elif limit == MAX_HEADER and size <= MAX_SKIPPED:
            data = stream.read(limit)
            stream.skip(size - limit)
        else:
            raise TooMuch
        return data, stream.line(), 0
    quoted = _QUOTED.match(line, at)
    if quoted is not None:
        text = quoted[1]
        return re.sub(rb"\\(.)", rb"\1", text) if b"\\" in text else text, line, quoted.end()
    if line[at : at + 3].upper() == b"NIL":
        return None, line, at + 3
    raise syntax.Unreadable


def _skip(line: bytes, at: int, stream: Stream) -> tuple[bytes, int]:
    """Pass over one value of any kind."""
    depth = tokens = 0
    while True:
        match = _SKIPPED.match(line, at)
        if match is None:
            raise syntax.Unreadable
        tokens += 1
        if tokens > syntax.MAX_TOKENS:
            raise TooMuch
        if match[1]:
            depth += 1
            if depth > syntax.MAX_DEPTH:
                raise TooMuch
            at = match.end()
        elif match[2]:
            if depth == 0:
                return line, at  # a name without a value: leave the parenthesis
            depth -= 1
            at = match.end()
        elif match[0].endswith(b"\n"):
            size = syntax.literal_size(line)
            if size is None or size > MAX_SKIPPED:
                raise TooMuch
            stream.skip(size)
            line, at = stream.line(), 0
        else:
            at = match.end()
        if depth == 0 and not match[3]:
            return line, at
