"""A whole message opened for reading: its texts, files, invitation and OpenPGP shape.

Everything is bounded; a message beyond the limits is shown as source. Nothing here decrypts,
verifies or sanitises: the service does the first two, ``opened.assemble`` the last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from app.base.errors import UserError
from app.base.octets import Octets, windows
from app.domain.mail import Attachment, Headers, Warning
from app.formats import charsets
from app.formats.authentication import authentication
from app.formats.delivery_report import find_report
from app.formats.digest import part_text
from app.formats.encoded_words import clean, mend
from app.formats.fields import Fields, header_end, read_fields, read_lines
from app.formats.file_names import is_risky, safe_name
from app.formats.flowed import unflow
from app.formats.headers import from_fields
from app.formats.html_text import html_to_text
from app.formats.parts import Part, read_parts
from app.formats.pgp_shape import PgpShape, encrypted_inside, find_shape, inline_shape
from app.formats.sender import sender_warnings
from app.formats.transfer import decode_pieces, decoded_size

MAX_TEXT = 2_000_000  # characters of text that are shown
MAX_PART = 8_000_000  # decoded bytes of one text part that are looked at
MAX_SOURCE = 200_000  # bytes of source shown when a limit was exceeded
MAX_INVITATION = 500_000  # characters; a larger calendar is a file to import
MAX_ATTACHMENTS = 500
MAX_BODIES = 100
MAX_LOOKED_AT = 3 * MAX_PART  # characters of all text parts together
MAX_PAGES = 2_500_000  # characters of HTML that are turned into text

_UNSEEN = frozenset({"application/pgp-signature", "application/pgp-encrypted"})
_SMIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SMIME_SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature"})
_DISGUISE = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\s{8,}\\.?\\w")


@dataclass(frozen=True, slots=True)
class Body:
    """One piece of the text to read: ``html`` "" when it has none, ``text`` always there."""

    path: str
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class ParsedMessage:
    """A message taken apart. ``bodies`` must be sanitised one by one: text that came encrypted
    and text that did not never share a piece of markup."""

    headers: Headers
    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]
    cids: tuple[tuple[str, str], ...]  # Content-ID -> path
    invitation: str
    pgp: PgpShape | None
    smime: str  # "", "signed" or "encrypted"
    authentication: tuple[tuple[str, str], ...]
    warnings: tuple[Warning, ...]
    limited: bool
    source: str = ""  # when limited

    @property
    def text(self) -> str:
        """All text to read, joined."""
        return "\n\n".join(body.text for body in self.bodies if body.text)[:MAX_TEXT]

    @property
    def html(self) -> str:
        """The HTML as sent, unsafe; "" when there is none."""
        return "\n".join(body.html for body in self.bodies if body.html)


def open_message(raw: Octets, *, trusted: Collection[str] = ()) -> ParsedMessage:
    """Take a message apart; never raises. ``trusted``: see ``authentication``."""
    end, _ = header_end(raw)
    lines = read_lines(raw, 0, end, None)
    fields: Fields = {}
    for name, value in lines:
        fields.setdefault(name, []).append(value)
    headers = from_fields(fields)
    root, limited = read_parts(raw, fields)
    reader = _Reader(raw, root)
    warnings = sender_warnings(headers, len(fields.get("from", ())))
    if limited:
        warnings.append(Warning("message_limited"))
        source = charsets.guess(raw[:MAX_SOURCE])
        return ParsedMessage(
            headers, (), (), (), "", None, "", (), tuple(warnings), True, _printable(source)
        )
    reader.read()
    pgp = find_shape(raw, root)
    if pgp is None:
        alone = len(reader.bodies) == 1 and not reader.attachments
        for body in reader.bodies:
            pgp = inline_shape(body.text, body.path, alone) if not body.html else None
            if pgp is not None:
                break
    report = find_report(raw, root, fields) if _may_be_report(root, fields) else None
    if report is not None:
        warnings += report.warnings()
    if encrypted_inside(root):
        warnings.append(Warning("encrypted_inside"))
    return ParsedMessage(
        headers=headers,
        bodies=tuple(reader.bodies),
        attachments=tuple(reader.attachments),
        cids=tuple(reader.cids.items()),
        invitation=reader.invitation,
        pgp=pgp,
        smime=reader.smime,
        authentication=authentication(lines, trusted),
        warnings=(*warnings, *reader.warnings),
        limited=False,
    )


def part(raw: Octets, path: str) -> tuple[bytes, str, str]:
    """Return the decoded bytes, the content type and the safe name of one part.

    Raise UserError("part_unknown") when there is none at ``path``.
    """
    pieces, kind, name = part_pieces(raw, path)
    return b"".join(pieces), kind, name


def part_pieces(raw: Octets, path: str) -> tuple[Iterator[bytes], str, str]:
    """The same with the bytes in pieces, decoded while they are taken."""
    end, _ = header_end(raw)
    root, _ = read_parts(raw, read_fields(raw, 0, end, None))
    for found in root.walk():
        if found.path == path and (path or not found.is_multipart):
            pieces = decode_pieces(windows(raw, found.body, found.end), found.encoding)
            return pieces, found.type.value, _name(raw, found)
    raise UserError("part_unknown", part=path)


def unwrap(outer: ParsedMessage, inner: ParsedMessage, subject: str = "") -> ParsedMessage:
    """Return the decrypted ``inner`` under the header of ``outer``.

    ``subject`` is the protected one (``protected_subject``); sender and recipients stay those of
    the outer header, which is what the server delivered.
    """
    headers = replace(outer.headers, subject=subject) if subject else outer.headers
    return replace(
        inner,
        headers=headers,
        authentication=outer.authentication,
        warnings=tuple(
            dict.fromkeys(
                (*outer.warnings, *(w for w in inner.warnings if w.code != "sender_missing"))
            )
        ),
    )


def protected_subject(plaintext: bytes) -> str:
    """Return the subject inside a decrypted message, "" when its header protects none."""
    end, _ = header_end(plaintext)
    fields = read_fields(plaintext, 0, end, ("subject", "content-type"))
    content = fields.get("content-type", [""])[0].lower()
    if "protected-headers" not in content and "hp=" not in content:
        return ""
    return from_fields(fields).subject


def _may_be_report(root: Part, fields: Fields) -> bool:
    return root.type.value == "multipart/report" or "x-failed-recipients" in fields


def _printable(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\0", "\ufffd")


def _name(raw: Octets, part: Part) -> str:
    name = part.raw_name
    if not name and part.type.value == "message/rfc822" and part.children:
        child = part.children[0]
        end, _ = header_end(raw, child.start, child.end)
        subject = from_fields(read_fields(raw, child.start, end, ("subject",))).subject
        name = f"{subject[:80]}.eml".replace("/", "_").replace("\\", "_") if subject else ""
    return safe_name(name, part.type.value)


class _Reader:
    """Walks the tree and chooses what is read, what is a file, and what is neither."""

    def __init__(self, raw: Octets, root: Part) -> None:
        self.raw = raw
        self.root = root
        self.bodies: list[Body] = []
        self.attachments: list[Attachment] = []
        self.cids: dict[str, str] = {}
        self.invitation = ""
        self.smime = ""
        self.warnings: list[Warning] = []
        self.left = MAX_TEXT
        self.looked_at = 0
        self.pages = MAX_PAGES

    def read(self) -> None:
        self._visit(self.root, related=False)
        if self.left <= 0 or self.pages <= 0 or self.looked_at >= MAX_LOOKED_AT:
            self.warnings.append(Warning("text_truncated"))

    def _visit(self, part: Part, related: bool) -> None:
        """Depth is bounded by the walker, so this may recurse."""
        kind = part.type.value
        if part.is_multipart:
            if kind == "multipart/alternative":
                self._alternative(part, related)
            elif kind == "multipart/related":
                self._related(part)
            elif kind == "multipart/encrypted":
                for child in part.children:
                    self._file(child, related)
            else:
                if kind == "multipart/signed" and any(
                    child.type.value in _SMIME_SIGNATURES for child in part.children
                ):
                    self.smime = self.smime or "signed"
                for child in part.children:
                    self._visit(child, related)
        elif part.is_attachment:
            self._file(part, related)
        elif kind == "text/calendar":
            self._invitation(part)
            self._file(part, related)
        else:
            self._body(part)

    def _alternative(self, part: Part, related: bool) -> None:
        plain: Part | None = None
        rich: Part | None = None
        other: Part | None = None
        for child in part.children:
            kind = child.type.value
            if kind == "text/plain" and not child.is_attachment:
                plain = plain or child
            elif self._html_of(child) is not None:
                rich = child
            elif kind == "text/calendar":
                self._invitation(child)
            elif kind.startswith("multipart/") or child.is_attachment:
                self._visit(child, related)
            else:
                other = other or child  # text/enriched and the like: better than nothing
        if rich is None:
            plain = plain or other
            if plain is not None:
                self._body(plain)
            return
        page = self._html_of(rich)
        if page is not None:
            self._body(page, plain)
        self._rest_of(rich, page)

    def _html_of(self, part: Part) -> Part | None:
        """Return the HTML of one alternative, which may be wrapped with its pictures."""
        for _ in range(10):
            if part.type.value == "text/html":
                return None if part.disposition.value == "attachment" else part
            if part.type.value not in ("multipart/related", "multipart/mixed") or not part.children:
                return None
            part = next(
                (c for c in part.children if c.type.value in ("text/html", "multipart/related")),
                part.children[0],
            )
        return None

    def _rest_of(self, part: Part, page: Part | None) -> None:
        """Take the parts beside an alternative's page: pictures and files."""
        if part is page or not part.is_multipart:
            return
        inside = part.type.value == "multipart/related"
        for child in part.children:
            if child is page:
                continue
            if child.is_multipart:
                self._rest_of(child, page)
            elif child.is_attachment or child.content_id:
                self._file(child, inside)
            else:
                self._visit(child, inside)

    def _related(self, part: Part) -> None:
        start = part.type.params.get("start", "").strip("<> ")
        root = next((c for c in part.children if start and c.content_id == start), None)
        if root is None or root.is_attachment:
            root = part.children[0]
        self._visit(root, related=True)
        for child in part.children:
            if child is not root:
                if child.is_multipart:
                    self._visit(child, related=True)
                else:
                    self._file(child, related=True)

    def _body(self, part: Part, plain: Part | None = None) -> None:
        full = self.left <= 0 or self.pages <= 0 or self.looked_at >= MAX_LOOKED_AT
        if full or len(self.bodies) >= MAX_BODIES:
            self._file(part, False)
            return
        text = self._text(part)
        if part.type.value == "text/html":
            words = self._plain(plain) if plain is not None else ""
            if not words.strip():
                source = text[: min(MAX_TEXT, self.pages)]
                self.pages -= len(source)
                words = html_to_text(source)
            self.bodies.append(Body(part.path, self._take(words), text))
        else:
            self.bodies.append(Body(part.path, self._take(self._plain(part, text))))

    def _plain(self, part: Part, text: str | None = None) -> str:
        if text is None:
            text = self._text(part)
        text = text[: MAX_TEXT + 1]
        if part.type.params.get("format", "").lower() == "flowed":
            delete = part.type.params.get("delsp", "").lower() == "yes"
            text = unflow(text, delete_space=delete)
        return text.rstrip("\n")

    def _text(self, part: Part) -> str:
        text = part_text(self.raw, part, MAX_PART)
        self.looked_at += len(text)
        return text

    def _take(self, text: str) -> str:
        text = text[: max(0, self.left)]
        self.left -= len(text) + 1
        return text

    def _invitation(self, part: Part) -> None:
        if not self.invitation:
            text = part_text(self.raw, part, MAX_PART)
            self.invitation = text if len(text) <= MAX_INVITATION else ""

    def _file(self, part: Part, related: bool) -> None:
        kind = part.type.value
        if kind in _UNSEEN or kind in _SMIME_SIGNATURES:
            return
        if kind in _SMIME:
            signed = part.type.params.get("smime-type", "").lower() == "signed-data"
            self.smime = self.smime or ("signed" if signed else "encrypted")
        if kind in ("text/calendar", "application/ics"):
            self._invitation(part)
        content_id = clean(mend(part.content_id))
        if content_id and content_id not in self.cids:
            self.cids[content_id] = part.path
        if len(self.attachments) >= MAX_ATTACHMENTS:
            return
        name = _name(self.raw, part)
        risky = is_risky(name, kind)
        if risky and _DISGUISE.search(part.raw_name):
            self.warnings.append(Warning("attachment_name_disguised", (("name", name),)))
        inline = part.disposition.value != "attachment" and (
            bool(content_id) and (related or kind.startswith("image/"))
        )
        self.attachments.append(
            Attachment(
                part=part.path,
                name=name,
                content_type=kind[:120],
                size=decoded_size(self.raw, part.body, part.end, part.encoding),
                content_id=content_id,
                inline=inline,
                risky=risky,
            )
        )
