"""Where OpenPGP is in a message: found here, opened by the service (RFC 3156, RFC 9580 armor).

A shape says exactly which bytes were signed or encrypted, so that nobody can claim more. An
encrypted part inside other parts is never decrypted in place: mixing its plaintext with text from
outside is how it would leak.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.base.octets import Octets
from app.formats.parts import Part
from app.formats.transfer import decode_transfer

MAX_ARMOR = 40_000_000  # characters of inline armor

_BEGIN_MESSAGE = "-----BEGIN PGP MESSAGE-----"
_END_MESSAGE = "-----END PGP MESSAGE-----"
_BEGIN_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
_BEGIN_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_END_SIGNATURE = "-----END PGP SIGNATURE-----"


@dataclass(frozen=True, slots=True)
class PgpShape:
    """``kind``: encrypted, signed (PGP/MIME), inline_encrypted, inline_signed.

    ``data`` is the ciphertext, or exactly what was signed with CRLF line ends; ``part`` is "whole"
    or the path of the part it covers; ``text`` the signed text of the inline form.
    """

    kind: str
    part: str
    data: bytes
    signature: bytes = b""
    text: str = ""


def find_shape(raw: Octets, root: Part) -> PgpShape | None:
    """Return the PGP/MIME shape of a message, outermost first; None when there is none."""
    if root.type.value == "multipart/encrypted":
        return _encrypted(raw, root)
    for part in _own_parts(root):
        if part.type.value == "multipart/signed":
            shape = _signed(raw, part, "whole" if part is root else part.path)
            if shape is not None:
                return shape
    return None


def encrypted_inside(root: Part) -> bool:
    """Say whether an encrypted part is hidden among others, where it is not opened."""
    if root.type.value == "multipart/encrypted":
        return False
    return any(
        part.type.value in ("multipart/encrypted", "application/pgp-encrypted")
        for part in _own_parts(root)
    )


def _own_parts(root: Part) -> Iterator[Part]:
    """Yield all parts but those of attached messages, whose signatures are their own affair."""
    stack = [root]
    while stack:
        part = stack.pop()
        yield part
        if not part.type.value.startswith("message/"):
            stack.extend(reversed(part.children))


def _encrypted(raw: Octets, root: Part) -> PgpShape | None:
    if len(root.children) != 2:
        return None
    control, data = root.children
    if control.type.value != "application/pgp-encrypted":
        return None
    body = decode_transfer(raw[data.body : data.end], data.encoding)
    return PgpShape("encrypted", "whole", body)


def _signed(raw: Octets, part: Part, where: str) -> PgpShape | None:
    if len(part.children) != 2:
        return None
    content, signature = part.children
    if signature.type.value != "application/pgp-signature":
        return None
    return PgpShape(
        "signed",
        where,
        canonical(raw[content.start : content.end]),
        decode_transfer(raw[signature.body : signature.end], signature.encoding, 1_000_000),
    )


def canonical(data: bytes) -> bytes:
    """Return ``data`` with every line end as CRLF."""
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def inline_shape(text: str, path: str, alone: bool) -> PgpShape | None:
    """Return the shape of armor inside a text part; ``alone``: nothing else is in the message."""
    if "-----BEGIN PGP " not in text or len(text) > MAX_ARMOR:
        return None
    start = _line_start(text, _BEGIN_MESSAGE)
    if start >= 0:
        end = text.find(_END_MESSAGE, start)
        if end < 0:
            return None
        end += len(_END_MESSAGE)
        outside = (text[:start] + text[end:]).strip()
        where = "whole" if alone and not outside else path
        return PgpShape("inline_encrypted", where, text[start:end].encode("utf-8", "replace"))
    start = _line_start(text, _BEGIN_SIGNED)
    return _cleartext(text, start, path, alone) if start >= 0 else None


def _cleartext(text: str, start: int, path: str, alone: bool) -> PgpShape | None:
    """Read the cleartext signature framework (RFC 9580 section 7)."""
    head = re.compile(r"\n(?:Hash: [^\n]{0,200}\n)*+[ \t]*\n").match(
        text, start + len(_BEGIN_SIGNED)
    )
    mark = text.find("\n" + _BEGIN_SIGNATURE, start)
    end = text.find(_END_SIGNATURE, max(mark, 0))
    if head is None or mark < 0 or end < 0 or mark < head.end() - 1:
        return None
    end += len(_END_SIGNATURE)
    lines = text[head.end() : mark].split("\n") if mark >= head.end() else [""]
    lines = [line[2:] if line.startswith("- ") else line for line in lines]
    signed = "\r\n".join(line.rstrip(" \t\r") for line in lines)
    outside = (text[:start] + text[end:]).strip()
    return PgpShape(
        "inline_signed",
        "whole" if alone and not outside else path,
        signed.encode("utf-8", "replace"),
        text[mark + 1 : end].encode("utf-8", "replace"),
        "\n".join(lines),
    )


def _line_start(text: str, mark: str) -> int:
    """Return where ``mark`` begins a line, -1 when it does not."""
    if text.startswith(mark):
        return 0
    at = text.find("\n" + mark)
    return at + 1 if at >= 0 else -1
