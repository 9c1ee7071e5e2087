"""PGP/MIME on the way out (RFC 3156): what is encrypted, what is signed, and the wrapping.

``app.openpgp`` makes the armor; here only MIME is made. Subjects of encrypted messages stay
inside ("protected headers"); outside stands "...".
"""

from __future__ import annotations

from collections.abc import Callable

from app.base.errors import UserError
from app.domain.ids import BlobId
from app.domain.mail import Draft
from app.formats import header_lines
from app.formats.compose import (
    body_part,
    boundary_for,
)
from app.formats.fields import header_end
from app.formats.header_lines import content_field

HIDDEN_SUBJECT = "..."


def inner_part(
    draft: Draft, attachments: Callable[[BlobId], bytes], *, protect: bool = True
) -> bytes:
    """Return the part to sign or encrypt; with ``protect`` its header carries the real subject
    and addresses of the draft, so that they are signed or hidden with it.

    The result is canonical: pass exactly these bytes to sign or encrypt.
    """
    part = sign_canonical(body_part(draft, attachments, strict=True))
    if not protect:
        return part
    end, body = header_end(part)
    head = part[:end]
    first, rest = _first_field(head)
    lines = [
        header_lines.text_field("Subject", draft.subject),
        header_lines.address_field("From", (draft.sender,)),
    ]
    if draft.to:
        lines.append(header_lines.address_field("To", draft.to))
    if draft.cc:
        lines.append(header_lines.address_field("Cc", draft.cc))
    protected = "".join(line + "\r\n" for line in lines).encode("utf-8")
    return protected + first + b';\r\n protected-headers="v1"\r\n' + rest + b"\r\n" + part[body:]


def _first_field(head: bytes) -> tuple[bytes, bytes]:
    """Split the first field (always Content-Type) without its last line break from the rest."""
    lines = head.split(b"\r\n")
    count = 1
    while count < len(lines) and lines[count][:1] in (b" ", b"\t"):
        count += 1
    return b"\r\n".join(lines[:count]), b"\r\n".join(lines[count:])


def sign_canonical(part: bytes) -> bytes:
    """Return ``part`` as it must be signed: CRLF line ends and nothing but ASCII (RFC 3156, 5).

    Raise UserError("not_canonical") for bytes that would change on the way.
    """
    if not part.isascii():
        raise UserError("not_canonical")
    return _crlf(part)


def wrap_encrypted(header: bytes, armored: bytes) -> bytes:
    """Return the whole message round ``armored``; ``header`` from ``compose.message_header`` with
    ``subject=HIDDEN_SUBJECT``."""
    armored = _crlf(armored)
    control = (
        b"Content-Type: application/pgp-encrypted\r\n"
        b"Content-Description: PGP/MIME version identification\r\n\r\n"
        b"Version: 1\r\n"
    )
    data = (
        b'Content-Type: application/octet-stream; name="encrypted.asc"\r\n'
        b"Content-Description: OpenPGP encrypted message\r\n"
        b'Content-Disposition: inline; filename="encrypted.asc"\r\n\r\n' + armored
    )
    return _wrap(header, "encrypted", (("protocol", "application/pgp-encrypted"),), [control, data])


def wrap_signed(header: bytes, part: bytes, signature: bytes, micalg: str) -> bytes:
    """Return the whole message of ``part`` (exactly the signed bytes) and its armored signature."""
    attached = (
        b'Content-Type: application/pgp-signature; name="signature.asc"\r\n'
        b"Content-Description: OpenPGP digital signature\r\n"
        b'Content-Disposition: attachment; filename="signature.asc"\r\n\r\n' + _crlf(signature)
    )
    params = (("protocol", "application/pgp-signature"), ("micalg", micalg))
    return _wrap(header, "signed", params, [part, attached])


def _wrap(
    header: bytes, subtype: str, params: tuple[tuple[str, str], ...], pieces: list[bytes]
) -> bytes:
    boundary = boundary_for(pieces)
    kind = content_field(
        "Content-Type", f"multipart/{subtype}", (*params, ("boundary", boundary))
    ).encode("ascii")
    mark = b"--" + boundary.encode("ascii")
    out = [header, kind, b"\r\n\r\n"]
    for piece in pieces:
        out += [mark, b"\r\n", piece, b"\r\n"]
    out += [mark, b"--\r\n"]
    return b"".join(out)


def _crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
