"""A draft to the bytes of a message: correct MIME with CRLF lines, nothing injected.

Bcc never reaches the bytes. What OpenPGP needs is in ``pgp_mime``; both share ``body_part``.
"""

from __future__ import annotations

import binascii
import hashlib
from collections.abc import Callable
from datetime import tzinfo

from app.base.errors import UserError
from app.domain.ids import BlobId
from app.domain.mail import Address, Draft, DraftAttachment
from app.formats import header_lines
from app.formats.file_names import safe_name
from app.formats.flowed import flow
from app.formats.header_lines import content_field

_LINE = 76  # characters of an encoded line
_RAW_LINE = 57  # bytes in one base64 line
_TYPE_CHARS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789!#$&-^_.+/")


def build(
    draft: Draft,
    attachments: Callable[[BlobId], bytes],
    *,
    date: float,
    message_id: str,
    user_agent: str,
    zone: tzinfo | None = None,
    keep_bcc: bool = False,
) -> bytes:
    """Return the message. ``keep_bcc`` is for saved drafts only.

    Raise UserError("address_invalid") for an address that cannot be sent.
    """
    head = message_header(
        draft,
        date=date,
        message_id=message_id,
        user_agent=user_agent,
        zone=zone,
        keep_bcc=keep_bcc,
    )
    return head + body_part(draft, attachments)


def message_header(
    draft: Draft,
    *,
    date: float,
    message_id: str,
    user_agent: str,
    zone: tzinfo | None = None,
    keep_bcc: bool = False,
    subject: str | None = None,
) -> bytes:
    """Return the fields above the content fields, without the empty line; ``subject`` replaces."""
    lines = [
        header_lines.date_field(date, zone),
        header_lines.id_field("Message-ID", [message_id]),
        header_lines.text_field("Subject", draft.subject if subject is None else subject),
    ]
    # A draft may still lack a usable sender or have half a recipient; a message to send may not.
    sender = (draft.sender,) if draft.sender.addr or not keep_bcc else ()
    for name, addresses in (("From", sender), ("To", draft.to), ("Cc", draft.cc)):
        if addresses:
            lines.append(_addresses(name, addresses, lenient=keep_bcc))
    if keep_bcc and draft.bcc:
        lines.append(_addresses("Bcc", draft.bcc, lenient=True))
    lines.append(header_lines.id_field("In-Reply-To", [draft.in_reply_to]))
    lines.append(header_lines.id_field("References", draft.references))
    if user_agent:
        lines.append(header_lines.text_field("User-Agent", user_agent))
    lines.append("MIME-Version: 1.0")
    return "".join(line + "\r\n" for line in lines if line).encode("utf-8")


def _addresses(name: str, addresses: tuple[Address, ...], *, lenient: bool) -> str:
    if lenient:
        addresses = tuple(address for address in addresses if _sendable(address))
        if not addresses:
            return ""
    return header_lines.address_field(name, addresses)


def _sendable(address: Address) -> bool:
    try:
        header_lines.wire_address(address.addr)
    except UserError:
        return False
    return True


def body_part(
    draft: Draft, attachments: Callable[[BlobId], bytes], *, strict: bool = False
) -> bytes:
    """Return the MIME part of text and files: content fields, empty line, body.

    ``strict`` is for signing: no line ends in white space, which mail hosts may strip.
    """
    inline = [item for item in draft.attachments if _shown_inside(item, draft.html)]
    files = [item for item in draft.attachments if item not in inline]
    part = text_part(draft.text, strict=strict)
    if draft.html:
        html = _encoded("text/html", draft.html, (), strict=strict)
        if inline:
            pieces = [
                html,
                *(file_part(item, attachments(item.blob), strict=strict) for item in inline),
            ]
            html = multipart("related", pieces, (("type", "text/html"),))
        part = multipart("alternative", [part, html])
    if files:
        pieces = [part, *(file_part(item, attachments(item.blob), strict=strict) for item in files)]
        part = multipart("mixed", pieces)
    return part


def _shown_inside(item: DraftAttachment, html: str) -> bool:
    content_id = item.content_id.strip("<> ")
    return bool(content_id) and f"cid:{content_id}" in html


def text_part(text: str, *, strict: bool = False) -> bytes:
    """Return a text/plain part as format=flowed (RFC 3676)."""
    return _encoded("text/plain", flow(_lines(text)), (("format", "flowed"),), strict=strict)


def file_part(item: DraftAttachment, data: bytes, *, strict: bool = False) -> bytes:
    """Return one file as a part; a message goes as it is, everything else in base64."""
    kind = _content_type(item.content_type)
    name = safe_name(item.name, kind)
    disposition = "inline" if item.content_id else "attachment"
    lines = [content_field("Content-Type", kind, (("name", name),))]
    if kind == "message/rfc822" and _fits_as_is(data, strict):
        lines.append("Content-Transfer-Encoding: 7bit")
        body = data
    else:
        if kind.startswith(("message/", "multipart/")):  # these may not be base64
            lines[0] = content_field("Content-Type", "application/octet-stream", (("name", name),))
        lines.append("Content-Transfer-Encoding: base64")
        body = base64_lines(data)
    lines.append(content_field("Content-Disposition", disposition, (("filename", name),)))
    if item.content_id:
        content_id = "".join(c for c in item.content_id if "!" <= c <= "~" and c not in "<>")
        lines.append(f"Content-ID: <{content_id[:900]}>")
    head = "".join(line + "\r\n" for line in lines).encode("utf-8")
    return head + b"\r\n" + body


def multipart(subtype: str, pieces: list[bytes], params: tuple[tuple[str, str], ...] = ()) -> bytes:
    """Join parts under a boundary that occurs in none of them."""
    boundary = boundary_for(pieces)
    head = content_field("Content-Type", f"multipart/{subtype}", (*params, ("boundary", boundary)))
    mark = b"--" + boundary.encode("ascii")
    out = [head.encode("ascii"), b"\r\n\r\n"]
    for piece in pieces:
        out += [mark, b"\r\n", piece, b"\r\n"]
    out += [mark, b"--\r\n"]
    return b"".join(out)


def boundary_for(pieces: list[bytes]) -> str:
    """Return a boundary drawn from the content, so that the same draft gives the same bytes."""
    seed = hashlib.sha256()
    for piece in pieces:
        seed.update(len(piece).to_bytes(8, "big"))
        seed.update(piece if len(piece) < 65_536 else piece[:32_768] + piece[-32_768:])
    while True:
        boundary = f"=_marmot_{seed.hexdigest()[:32]}"
        if not any(boundary.encode("ascii") in piece for piece in pieces):
            return boundary
        seed.update(b"again")


def base64_lines(data: bytes) -> bytes:
    """Return base64 in lines of 76 characters with CRLF."""
    view = memoryview(data)
    return b"".join(
        binascii.b2a_base64(view[at : at + _RAW_LINE], newline=False) + b"\r\n"
        for at in range(0, len(data), _RAW_LINE)
    )


def _lines(text: str) -> str:
    """Return ``text`` with plain line breaks and nothing that cannot be sent."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _encoded(
    kind: str, text: str, params: tuple[tuple[str, str], ...], *, strict: bool = False
) -> bytes:
    """Return a text part in the smallest of 7bit, quoted-printable and base64 that is safe."""
    text = _lines(text)
    if not text.endswith("\n"):
        text += "\n"
    raw = text.encode("utf-8")
    if raw.isascii() and _short_lines(raw) and not (strict and _loose_ends(raw)):
        encoding, body = "7bit", raw.replace(b"\n", b"\r\n")
    elif len(raw) > 300 and _beyond_ascii(raw) > len(raw) // 6:
        encoding, body = "base64", base64_lines(raw.replace(b"\n", b"\r\n"))
    else:
        encoding, body = "quoted-printable", quoted_printable(raw)
    charset = "us-ascii" if raw.isascii() else "utf-8"
    head = content_field("Content-Type", kind, (("charset", charset), *params))
    return f"{head}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode("ascii") + body


def _loose_ends(raw: bytes) -> bool:
    """Say whether a line ends in white space."""
    raw = raw.replace(b"\r\n", b"\n") + b"\n"
    return b" \n" in raw or b"\t\n" in raw


def _beyond_ascii(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, bytes(range(128, 256))))


def _short_lines(raw: bytes) -> bool:
    """Say whether text can go as it is: lines short, and none that mail hosts like to change."""
    if raw.startswith(b"From ") or b"\nFrom " in raw or b"\n.\n" in b"\n" + raw:
        return False
    if any(byte in raw for byte in (b"\x0c", b"\x1b", b"\x07", b"\x08")):
        return False
    return max(map(len, raw.split(b"\n"))) <= 200


def quoted_printable(raw: bytes) -> bytes:
    """Encode text with plain line breaks; "From " and lone dots at a line start are masked."""
    body = binascii.b2a_qp(raw, quotetabs=False, istext=True).replace(b"\r\n", b"\n")
    body = b"\n" + body
    body = body.replace(b"\nFrom ", b"\n=46rom ").replace(b"\n.\n", b"\n=2E\n")
    body = body.replace(b"\r", b"=0D")
    return body[1:].replace(b"\n", b"\r\n")


def _content_type(kind: str) -> str:
    kind = kind.partition(";")[0].strip().lower()
    if kind.count("/") != 1 or not _TYPE_CHARS.issuperset(kind) or len(kind) > 120:
        return "application/octet-stream"
    return kind if not (kind.startswith("/") or kind.endswith("/")) else "application/octet-stream"


def _fits_as_is(data: bytes, strict: bool) -> bool:
    if not data.isascii() or b"\0" in data or (strict and _loose_ends(data)):
        return False
    lines = data.split(b"\r\n")
    return not any(len(line) > 990 or b"\r" in line or b"\n" in line for line in lines)


def estimate_size(draft: Draft) -> int:
    """Return the bytes ``build`` will make, within 1 %, without reading any attachment."""
    bare = Draft(
        account=draft.account,
        sender=draft.sender,
        to=draft.to,
        cc=draft.cc,
        subject=draft.subject,
        text=draft.text,
        html=draft.html,
        in_reply_to=draft.in_reply_to,
        references=draft.references,
    )
    size = len(body_part(bare, _no_blob)) + len(
        message_header(
            bare, date=0.0, message_id=_SAMPLE_ID, user_agent="Marmot 0.0.0", keep_bcc=True
        )
    )
    if draft.attachments:
        size += 220  # the multipart round them
    for item in draft.attachments:
        rows = -(-item.size // _RAW_LINE)
        size += -(-item.size // 3) * 4 + 2 * rows
        size += len(file_part(item, b"")) + 46 + 2
    if draft.sign or draft.encrypt:
        size = (size * 138 // 100 if draft.encrypt else size) + 2_000
    return size


_SAMPLE_ID = "<00000000-0000-0000-0000-000000000000@example.org>"


def _no_blob(blob: BlobId) -> bytes:
    return b""
