"""What list and search need of a whole message, drawn from its bytes without parsing it all.

Runs once for every body that is synchronised. Only text parts are decoded, and of those only as
much as is kept; of attachments those that are text, so that what they say is found as well.
"""

from __future__ import annotations

import re

from app.base.octets import Octets
from app.domain.mail import BodyDigest, Mark
from app.formats import attached_text, charsets
from app.formats.encoded_words import clean
from app.formats.fields import Fields, header_end, read_fields
from app.formats.file_names import safe_name
from app.formats.headers import WANTED, from_fields
from app.formats.html_text import strip_tags
from app.formats.parts import PART_FIELDS, Part, read_parts
from app.formats.transfer import decode_transfer

MAX_TEXT = 200_000  # characters of text that are indexed
MAX_SNIPPET = 200
MAX_NAMES = 100
MAX_ATTACHED = 100_000  # characters of all attachments together
_MAX_PART = 600_000  # decoded bytes of one text part that are looked at
_LOOKED_AT = 20 * _MAX_PART  # decoded bytes of all text parts together
_STUB = 200  # a plain alternative shorter than this may only say "look at the other one"

_FIELDS = WANTED | PART_FIELDS | {"x-failed-recipients"}
_ATTRIBUTION = re.compile(
    r"^(?:.{0,200}\b(?:wrote|schrieb|a écrit|ha scritto|escribió)\b.{0,100}:"
    r"|\d{4}-\d\d-\d\d .{0,200}<[^<>]{1,254}>:"  # our own, the same in every language
    r"|-{3,} ?(?:Original|Ursprüngliche|Forwarded|Weitergeleitete)\b.{0,60}"
    r"|_{10,})$"
)
_GREETING = re.compile(
    r"^(?:hi|hello|dear|hallo|hey|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|moin|"
    r"bonjour|salut|cher|chère|ciao|buongiorno|gentile|hola|estimad[oa]s?|buenos días)\b"
    r"(?:[^.!?,\n]{0,40}[,!]|[^.!?,\n]{0,30})$",
    re.IGNORECASE,
)


def digest(raw: Octets) -> BodyDigest:
    """Return the digest of a whole message; bounded in time and memory, never raises."""
    end, _ = header_end(raw)
    fields: Fields = read_fields(raw, 0, end, _FIELDS)
    headers = from_fields(fields)
    root, limited = read_parts(raw, fields)
    gathered = _Gathered()
    gathered.visit(raw, root)
    marks = headers.marks | gathered.marks
    if "x-failed-recipients" in fields:  # Exim's and Gmail's own way of saying it
        marks |= Mark.BOUNCE
    if limited:
        marks |= Mark.LIMITED
    gathered.read_files(raw)
    text = "\n".join(gathered.texts)[:MAX_TEXT]
    return BodyDigest(
        headers=headers,
        snippet=snippet(gathered.snippet_source),
        text=text,
        file_names=tuple(gathered.names),
        marks=marks,
    )


def part_text(raw: Octets, part: Part, limit: int | None = None) -> str:
    """Decode a text part to text with plain line ends."""
    stop = part.end
    if limit is not None:
        stop = min(stop, part.body + 3 * limit)
    data = decode_transfer(raw[part.body : stop], part.encoding, limit)
    text = charsets.decode(data, part.type.params.get("charset", ""))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def snippet(text: str) -> str:
    """Return the first words somebody wrote: no quotes, attributions or greetings."""
    chosen: list[str] = []
    length = 0
    for line in text[:8_000].split("\n", 200)[:200]:
        line = line.strip()
        if not line or line[0] in ">|" or line.startswith("-----BEGIN PGP"):
            continue
        if line in ("--", "-- ") and chosen:
            break
        if (line[-1] == ":" or line[0] in "-_") and _ATTRIBUTION.match(line[:300]):
            if chosen:
                break
            continue
        if not chosen and len(line) < 80 and _GREETING.match(line):
            continue
        chosen.append(line)
        length += len(line) + 1
        if length > 2 * MAX_SNIPPET:
            break
    words = " ".join(chosen) if chosen else text[:1_000]
    return clean(words)[:MAX_SNIPPET]


class _Gathered:
    """What the walk over the parts collects."""

    __slots__ = ("files", "left", "looked_at", "marks", "names", "snippet_source", "texts")

    def __init__(self) -> None:
        self.left = MAX_TEXT
        self.looked_at = 0
        self.texts: list[str] = []
        self.names: list[str] = []
        self.files: list[tuple[Part, str]] = []  # attached texts, read when the rest has been
        self.snippet_source = ""
        self.marks = Mark.NONE

    def visit(self, raw: Octets, root: Part) -> None:
        stack = [(root, False)]
        while stack:
            part, related = stack.pop()
            kind = part.type.value
            if part.is_multipart:
                self._note_multipart(part, kind)
                if kind == "multipart/alternative":
                    children = self._alternative(raw, part)
                else:
                    children = part.children
                inside = related or kind == "multipart/related"
                stack.extend((child, inside) for child in reversed(children))
            elif kind in ("message/rfc822", "message/global"):
                self._name(part, related)
                self._inner_header(raw, part)
                stack.extend((child, False) for child in reversed(part.children))
            else:
                self._leaf(raw, part, related)

    def _note_multipart(self, part: Part, kind: str) -> None:
        if kind == "multipart/encrypted":
            self.marks |= Mark.ENCRYPTED
        elif kind == "multipart/signed":
            self.marks |= Mark.SIGNED
        elif kind == "multipart/report":
            report = part.type.params.get("report-type", "").lower()
            if report == "delivery-status":
                self.marks |= Mark.BOUNCE  # read by service.bounces

    def _alternative(self, raw: Octets, part: Part) -> list[Part]:
        """Read the plain text of an alternative; the other forms only where it says little."""
        plain = next((child for child in part.children if child.type.value == "text/plain"), None)
        rest = [child for child in part.children if child is not plain]
        if plain is None:
            return rest
        text = self._text(raw, plain)
        if len(text.strip()) < _STUB and any(c.type.value != "text/calendar" for c in rest):
            return [plain, *rest]
        self._add(text)
        return [child for child in rest if child.type.value != "text/html"]

    def _leaf(self, raw: Octets, part: Part, related: bool) -> None:
        kind = part.type.value
        if kind == "text/calendar" or kind == "application/ics":
            self.marks |= Mark.INVITATION
        if kind.startswith("application/"):
            self._application(kind, part)
        if part.is_attachment or kind.startswith("multipart/"):
            if (read_as := attached_text.kind_of(kind, part.raw_name)) and not related:
                self.files.append((part, read_as))
            if not kind.startswith("multipart/"):
                self._name(part, related)
                return
        if kind.startswith(("text/", "multipart/")):
            if kind == "text/calendar":
                self.files.append((part, kind))
                return
            text = self._text(raw, part)
            if "-----BEGIN PGP " in text:
                if "-----BEGIN PGP MESSAGE-----" in text:
                    self.marks |= Mark.ENCRYPTED
                    text = text.partition("-----BEGIN PGP MESSAGE-----")[0]
                elif "-----BEGIN PGP SIGNED MESSAGE-----" in text:
                    self.marks |= Mark.SIGNED
            self._add(text)

    def read_files(self, raw: Octets) -> None:
        """Add what attached texts say, after all that the sender wrote."""
        self.left = min(self.left, MAX_ATTACHED)
        for part, kind in self.files:
            if self.left <= 0:
                break
            limit = min(4 * self.left, _MAX_PART)
            self._add(attached_text.words_of(part_text(raw, part, limit), kind), snippet=False)

    def _inner_header(self, raw: Octets, part: Part) -> None:
        """Add subject and sender of an attached message."""
        for inner in part.children[:1]:
            fields = read_fields(raw, inner.start, inner.body, ("subject", "from"))
            found = from_fields(fields)
            self._add(f"{found.subject}\n{' '.join(map(str, found.sender))}", snippet=False)

    def _text(self, raw: Octets, part: Part) -> str:
        if self.left <= 0 or self.looked_at >= _LOOKED_AT:
            return ""
        text = part_text(raw, part, _MAX_PART)
        self.looked_at += len(text)
        return strip_tags(text) if part.type.value == "text/html" else text

    def _add(self, text: str, *, snippet: bool = True) -> None:
        if self.left <= 0 or not text:
            return
        text = text[: self.left]
        self.left -= len(text)
        self.texts.append(text)
        if snippet and not self.snippet_source.strip():
            self.snippet_source = text[:8_000]

    def _application(self, kind: str, part: Part) -> None:
        if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            signed = part.type.params.get("smime-type", "").lower() == "signed-data"
            self.marks |= Mark.SIGNED if signed else Mark.ENCRYPTED

    def _name(self, part: Part, related: bool) -> None:
        """Note a file; pictures shown inside the text and signatures are none to the reader."""
        kind = part.type.value
        if kind in (
            "application/pgp-signature",
            "application/pgp-encrypted",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
        ):
            return
        shown_inside = related and part.content_id and part.disposition.value != "attachment"
        if not shown_inside and not self.marks & Mark.ENCRYPTED:
            self.marks |= Mark.ATTACHMENT
        if part.raw_name and len(self.names) < MAX_NAMES:
            self.names.append(safe_name(part.raw_name, kind))
