"""ASCII armor (RFC 9580 section 6): strict about frames, quick about base64, deaf to checksums.

The checksum is optional, slow and protects nothing: it is never read. It is written for small
blocks, and where there is no padding, because GnuPG 2.2 cannot read a block without either;
``messages`` sees to it that messages have padding.
"""

from __future__ import annotations

import base64
import binascii
import re

from app.base.errors import UserError

LIMIT = 512 * 1024 * 1024
_KINDS = ("MESSAGE", "SIGNATURE", "PUBLIC KEY BLOCK", "PRIVATE KEY BLOCK")
_BEGIN = re.compile(
    rb"^-----BEGIN PGP (MESSAGE|SIGNATURE|PUBLIC KEY BLOCK|PRIVATE KEY BLOCK)-----[ \t]*\r?\n",
    re.M,
)
_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]*:[^\n]*$")
_LINE = 64
_CHECKED = 64 * 1024  # bytes up to which a checksum is written


def _table() -> tuple[int, ...]:
    values = []
    for byte in range(256):
        crc = byte << 16
        for _ in range(8):
            crc <<= 1
            if crc & 0x1000000:
                crc ^= 0x1864CFB  # RFC 4880 section 6.1
        values.append(crc)
    return tuple(values)


_CRC24 = _table()


def enarmor(kind: str, data: bytes) -> bytes:
    """Return ``data`` as an armored block, ``kind`` being "MESSAGE", "SIGNATURE", ..."""
    text = binascii.b2a_base64(data, newline=False)
    checked = len(data) <= _CHECKED or len(data) % 3 == 0
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    name = kind.encode("ascii")
    return b"".join(
        (
            b"-----BEGIN PGP " + name + b"-----\n\n",
            b"\n".join(lines),
            b"\n=" + _checksum(data) if checked else b"",
            b"\n-----END PGP " + name + b"-----\n",
        )
    )


def blocks(data: bytes) -> list[tuple[str, bytes]]:
    """Return kind and content of every armored block in ``data``; raise UserError("pgp_armor")."""
    if len(data) > LIMIT:
        raise UserError("pgp_too_large")
    found: list[tuple[str, bytes]] = []
    last = {kind: data.rfind(b"\n-----END PGP " + kind.encode() + b"-----") for kind in _KINDS}
    at = 0
    while (begin := _BEGIN.search(data, at)) is not None:
        kind = begin[1].decode("ascii")
        at = begin.end()
        if last[kind] < at - 1:
            continue  # it never ends: looking for that only once keeps this linear
        end = data.index(b"\n-----END PGP " + begin[1] + b"-----", at - 1)
        found.append((kind, _decode(data[at : end + 1])))
        at = end + 1
    return found


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


def _checksum(data: bytes) -> bytes:
    crc = 0xB704CE
    for byte in data:
        crc = ((crc << 8) & 0xFFFFFF) ^ _CRC24[(crc >> 16) ^ byte]
    return binascii.b2a_base64(crc.to_bytes(3, "big"), newline=False)


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
