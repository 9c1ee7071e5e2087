"""ASCII armor (RFC 9580 section 6): strict about frames, quick about base64, deaf to checksums.

The checksum is optional and protects nothing; integrity comes from signatures and the MDC.
"""

from __future__ import annotations

import base64
import binascii
import re

from app.base.errors import UserError

LIMIT = 512 * 1024 * 1024
_BLOCK = re.compile(
    rb"^-----BEGIN PGP ([A-Z ,/0-9]{1,60})-----[ \t]*\r?\n"
    rb"(.*?)"
    rb"^-----END PGP \1-----[ \t]*(?:\r?\n|\Z)",
    re.M | re.S,
)
_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]*:[^\n]*$")
_LINE = 64


def enarmor(kind: str, data: bytes) -> bytes:
    """Return ``data`` as an armored block, ``kind`` being "MESSAGE", "SIGNATURE", ..."""
    text = binascii.b2a_base64(data, newline=False)
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    name = kind.encode("ascii")
    return b"".join(
        (
            b"-----BEGIN PGP " + name + b"-----\n\n",
            b"\n".join(lines),
            b"\n-----END PGP " + name + b"-----\n",
        )
    )


def blocks(data: bytes) -> list[tuple[str, bytes]]:
    """Return kind and content of every armored block in ``data``; raise UserError("pgp_armor")."""
    if len(data) > LIMIT:
        raise UserError("pgp_too_large")
    return [(m[1].decode("ascii"), _decode(m[2])) for m in _BLOCK.finditer(data)]


def dearmor(data: bytes, *kinds: str) -> bytes:
    """Return the content of the one block of ``data``, or ``data`` itself when it is binary.

    Raise UserError("pgp_armor") for anything else: two blocks, another kind, damage.
    """
    if b"-----BEGIN PGP" not in data[:100_000]:
        if data[:1] and data[0] & 0x80:
            return data
        raise UserError("pgp_armor")
    found = blocks(data)
    if len(found) != 1 or (kinds and found[0][0] not in kinds):
        raise UserError("pgp_armor")
    return found[0][1]


def _decode(body: bytes) -> bytes:
    """Decode what stands between the frame lines."""
    body = body.replace(b"\r\n", b"\n")
    while body and not body.startswith(b"\n"):
        line, gap, rest = body.partition(b"\n")
        if not line.strip():
            break
        if not _HEADER.match(line.rstrip()):
            break  # some programs leave the empty line out
        if not gap:
            raise UserError("pgp_armor")
        body = rest
    text = body.translate(None, b" \t\r\n")
    # "=XXXX" at the end is the checksum; padding of the data itself comes before it.
    if len(text) >= 5 and text[-5:-4] == b"=" and text[-1:] != b"=":
        text = text[:-5]
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise UserError("pgp_armor") from None
