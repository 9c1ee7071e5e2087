"""Our own idea of a message: exactly one, whole, with integrity protection, and literal data in it.

What does not have that shape gives no plaintext at all: old packets without integrity protection,
anything truncated, mixed or trailing, nested compression, or more than fits.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import zlib
from bz2 import BZ2Decompressor
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

try:  # the mode is moving; both places hold the same
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
except ImportError:
    from cryptography.hazmat.primitives.ciphers.modes import CFB

from app.base.errors import PermanentError, UserError
from app.openpgp import packets
from app.openpgp.certificates import Certificate
from app.openpgp.keys import Key
from app.openpgp.packets import Malformed, Packet
from app.openpgp.pgpy_parts import unwrap_session_key, wrap_session_key
from app.openpgp.signatures import BINARY, Signature, make, read_all

_KEY_SIZES = {7: 16, 8: 24, 9: 32}  # AES-128, AES-192, AES-256
_LARGEST = 256 * 1024 * 1024
_EXPANSION = 200  # times the compressed size, above a small allowance
_ALLOWANCE = 16 * 1024 * 1024
_SESSION_KEYS_MOST = 256
_SIGNATURES_MOST = 16
SIGNING_HASH = 10  # SHA-512


@dataclass(frozen=True)
class Content:
    """The inside of a message: its literal data and the signatures over it."""

    data: bytes
    signatures: list[Signature]


def encrypt(data: bytes, keys: Sequence[Key], signer: Key | None, now: float) -> bytes:
    """Return the packets of a message to ``keys``, signed inside by ``signer``."""
    session_key = os.urandom(32)
    head = [wrap_session_key(key.material, key.key_id, key.algorithm, session_key) for key in keys]
    literal = Packet(packets.LITERAL, b"b\x00" + bytes(4) + data).encoded()
    if signer is not None:
        one_pass = bytes((3, BINARY, SIGNING_HASH, signer.algorithm)) + signer.key_id + b"\x01"
        signature = make(signer, BINARY, data, now, SIGNING_HASH)
        inside = b"".join(
            (
                Packet(packets.ONE_PASS, one_pass).encoded(),
                literal,
                Packet(packets.SIGNATURE, signature).encoded(),
            )
        )
    else:
        inside = literal
    prefix = os.urandom(16)
    plain = b"".join((prefix, prefix[14:], inside, b"\xd3\x14"))
    plain += hashlib.sha1(plain, usedforsecurity=False).digest()
    encryptor = Cipher(algorithms.AES(session_key), CFB(bytes(16))).encryptor()
    body = b"\x01" + encryptor.update(plain) + encryptor.finalize()
    protected = Packet(packets.PROTECTED, body).encoded()
    if (sum(map(len, head)) + len(protected)) % 3 == 0:
        # Armor needs padding where it has no checksum; a longer length field makes for it.
        (first,) = packets.read(head[0])
        head[0] = first.encoded(wide=True)
    return b"".join(head) + protected


def decrypt(data: bytes, secrets: Sequence[Certificate]) -> Content:
    """Open a message with the secret keys given.

    Raise UserError("pgp_no_key") or PermanentError("pgp_refused", reason=...).
    """
    session_packets, protected = _outer(data)
    tried = False
    for packet, key in _candidates(session_packets, secrets):
        if key.secret_material is None:
            continue
        tried = True
        try:
            cipher, session_key = unwrap_session_key(key.secret_material, packet)
        except Exception:  # noqa: S112 (a wrong key shows in many ways, told apart to nobody)
            continue
        if _KEY_SIZES.get(cipher) != len(session_key):
            if cipher not in _KEY_SIZES:
                raise _refused("weak_cipher")
            continue
        return _inner(_open(protected, session_key))
    if tried:
        raise _refused("damaged")
    raise UserError("pgp_no_key")


def read_signed(data: bytes) -> list[Signature]:
    """Read the packets of a detached signature; raise PermanentError when it is none."""
    try:
        found = list(packets.read(data))
    except Malformed:
        raise _refused("malformed") from None
    if not found or any(packet.tag != packets.SIGNATURE for packet in found):
        raise _refused("not_a_signature")
    return read_all(found[:_SIGNATURES_MOST])


def _outer(data: bytes) -> tuple[list[Packet], Packet]:
    try:
        found = [p for p in packets.read(data) if p.tag not in (packets.MARKER, packets.PADDING)]
    except Malformed:
        raise _refused("truncated") from None
    tags = [packet.tag for packet in found]
    if packets.UNPROTECTED in tags:
        raise _refused("no_integrity")
    if packets.AEAD in tags:
        raise _refused("unsupported")
    session = [p for p in found if p.tag == packets.PKESK]
    if not tags or tags[-1] != packets.PROTECTED or tags.count(packets.PROTECTED) != 1:
        raise _refused("mixed" if packets.PROTECTED in tags else "not_encrypted")
    if any(tag not in (packets.PKESK, packets.SKESK) for tag in tags[:-1]):
        raise _refused("mixed")
    if len(session) > _SESSION_KEYS_MOST:
        raise _refused("too_many_recipients")
    if found[-1].body[:1] != b"\x01":
        raise _refused("unsupported")
    return session, found[-1]


def _candidates(
    session_packets: Sequence[Packet], secrets: Sequence[Certificate]
) -> list[tuple[Packet, Key]]:
    """Pair session key packets with our keys. Also expired keys open old mail."""
    named: list[tuple[Packet, Key]] = []
    hidden: list[tuple[Packet, Key]] = []
    for packet in session_packets:
        if len(packet.body) < 12 or packet.body[0] != 3:
            continue
        key_id = packet.body[1:9]
        for certificate in secrets:
            keys = [certificate.primary, *(part.key for part in certificate.subkeys)]
            for key in keys:
                if key is None or key.secret is None or key.algorithm != packet.body[9]:
                    continue
                if key.key_id == key_id:
                    named.append((packet, key))
                elif key_id == bytes(8):
                    hidden.append((packet, key))
    return named + hidden[:_SESSION_KEYS_MOST]


def _open(protected: Packet, session_key: bytes) -> bytes:
    """Decrypt and check the integrity code before anything else is looked at."""
    decryptor = Cipher(algorithms.AES(session_key), CFB(bytes(16))).decryptor()
    plain = decryptor.update(protected.body[1:]) + decryptor.finalize()
    if len(plain) < 18 + 22:
        raise _refused("truncated")
    view = memoryview(plain)
    digest = hashlib.sha1(view[:-20], usedforsecurity=False).digest()
    intact = hmac.compare_digest(digest, plain[-20:])
    if not intact or plain[-22:-20] != b"\xd3\x14":
        raise _refused("modified")
    return plain[18:-22]


def _inner(data: bytes) -> Content:
    found = _sequence(data)
    if len(found) == 1 and found[0].tag == packets.COMPRESSED:
        found = _sequence(_expand(found[0].body))
        if any(packet.tag == packets.COMPRESSED for packet in found):
            raise _refused("nested")
    literals = [packet for packet in found if packet.tag == packets.LITERAL]
    tags = [packet.tag for packet in found]
    if len(literals) != 1:
        raise _refused("mixed")
    at = tags.index(packets.LITERAL)
    before, after = tags[:at], tags[at + 1 :]
    one_pass = before.count(packets.ONE_PASS)
    if (
        any(tag not in (packets.ONE_PASS, packets.SIGNATURE) for tag in before)
        or any(tag != packets.SIGNATURE for tag in after)
        or len(after) != one_pass
        or one_pass > _SIGNATURES_MOST
    ):
        raise _refused("mixed")
    body = literals[0].body
    if len(body) < 6 or body[0] not in b"btu" or 2 + body[1] + 4 > len(body):
        raise _refused("malformed")
    return Content(body[2 + body[1] + 4 :], read_all(found)[:_SIGNATURES_MOST])


def _sequence(data: bytes) -> list[Packet]:
    try:
        return [p for p in packets.read(data) if p.tag not in (packets.MARKER, packets.PADDING)]
    except Malformed:
        raise _refused("malformed") from None


def _expand(body: bytes) -> bytes:
    limit = min(_LARGEST, max(_ALLOWANCE, len(body) * _EXPANSION))
    kind, packed = body[:1], body[1:]
    if kind == b"\x00":
        return packed
    try:
        if kind in (b"\x01", b"\x02"):
            inflater = zlib.decompressobj(-15 if kind == b"\x01" else 15)
            data = inflater.decompress(packed, limit + 1)
            whole, rest = inflater.eof, inflater.unused_data
        elif kind == b"\x03":
            bunzip = BZ2Decompressor()
            data = bunzip.decompress(packed, limit + 1)
            whole, rest = bunzip.eof, bunzip.unused_data
        else:
            raise _refused("unsupported")
    except (zlib.error, OSError, ValueError):
        raise _refused("malformed") from None
    if len(data) > limit:
        raise _refused("too_large")
    if not whole or rest:
        raise _refused("truncated" if not whole else "mixed")
    return data


def _refused(reason: str) -> PermanentError:
    return PermanentError("pgp_refused", reason=reason)
