"""Signature packets: read, checked against a key, and made.

Only what is hashed is believed. A signature with an unknown critical part, a weak hash or a time
in the future is no signature; whether its key may make it is decided in ``certificates``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.openpgp.keys import Key
from app.openpgp.packets import SIGNATURE, Malformed, Packet
from app.openpgp.pgpy_parts import HASHES, SHA1, sign, verify

BINARY, TEXT = 0x00, 0x01
CERTIFICATIONS = (0x10, 0x11, 0x12, 0x13)
SUBKEY_BINDING, BACK_SIGNATURE, DIRECT = 0x18, 0x19, 0x1F
KEY_REVOCATION, SUBKEY_REVOCATION, CERTIFICATION_REVOCATION = 0x20, 0x28, 0x30

CERTIFY_FLAG, SIGN_FLAG, ENCRYPT_FLAGS = 0x01, 0x02, 0x04 | 0x08
SLACK = 24 * 3600  # seconds another clock may be ahead

_CREATED, _EXPIRES, _KEY_EXPIRES, _ISSUER = 2, 3, 9, 16
_PRIMARY_UID, _FLAGS, _REASON, _EMBEDDED, _ISSUER_FINGERPRINT = 25, 27, 29, 32, 33
_KNOWN = frozenset(
    {2, 3, 4, 5, 7, 9, 11, 12, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 39}
)
_SOFT = frozenset({1, 3})  # superseded, retired: what was signed before stays good


@dataclass(frozen=True)
class Signature:
    """A version 4 signature. Times are seconds since the epoch, 0 where none is given."""

    packet: Packet
    kind: int
    algorithm: int
    hash_id: int
    hashed_part: bytes  # of the packet body, as it enters the hash
    left16: bytes
    mpis: bytes
    created: int
    expires: int
    key_expires: int  # seconds after the key's creation
    flags: int | None
    issuers: frozenset[bytes]  # fingerprints and key ids
    primary_uid: bool
    reason: int
    embedded: tuple[bytes, ...]
    acceptable: bool  # no unknown critical subpacket, a time, a hash we trust

    @property
    def soft(self) -> bool:
        """Of a revocation: it does not reach back before its own time."""
        return self.reason in _SOFT

    def current(self, at: float) -> bool:
        """Tell whether it was made before ``at`` and had not expired then."""
        if self.created > at + SLACK:
            return False
        return not self.expires or at < self.created + self.expires

    def by(self, key: Key) -> bool:
        """Tell whether it names ``key`` as its maker (or names nobody)."""
        return not self.issuers or key.fingerprint in self.issuers or key.key_id in self.issuers

    def verify(self, key: Key, data: bytes) -> bool:
        """Check the mathematics of this signature by ``key`` over ``data``."""
        if self.algorithm != key.algorithm and {self.algorithm, key.algorithm} != {1, 3}:
            return False
        signed = data + self.hashed_part + _trailer(len(self.hashed_part))
        name = "sha1" if self.hash_id == SHA1 else HASHES.get(self.hash_id, ("", None))[0]
        if not name or hashlib.new(name, signed).digest()[:2] != self.left16:
            return False
        try:
            return verify(key.material, self.algorithm, self.hash_id, signed, self.mpis)
        except Malformed:
            return False


def read(packet: Packet) -> Signature:
    """Read a signature packet; raise Malformed for other versions and damage."""
    body = packet.body
    if len(body) < 10 or body[0] != 4:
        raise Malformed
    end = 6 + int.from_bytes(body[4:6], "big")
    if end + 2 > len(body):
        raise Malformed
    rest = end + 2 + int.from_bytes(body[end : end + 2], "big")
    if rest + 2 > len(body):
        raise Malformed
    hashed = list(_subpackets(body[6:end]))
    unhashed = list(_subpackets(body[end + 2 : rest]))
    found: dict[int, bytes] = {}
    acceptable = body[3] in HASHES or body[3] == SHA1
    for kind, critical, data in hashed:
        found[kind] = data
        if critical and kind not in _KNOWN:
            acceptable = False
    issuers = {data for kind, _, data in (*hashed, *unhashed) if kind == _ISSUER and len(data) == 8}
    for kind, _, data in (*hashed, *unhashed):
        if kind == _ISSUER_FINGERPRINT and len(data) == 21 and data[0] == 4:
            issuers.add(data[1:])
    flags = found.get(_FLAGS)
    created = _number(found.get(_CREATED))
    return Signature(
        packet=packet,
        kind=body[1],
        algorithm=body[2],
        hash_id=body[3],
        hashed_part=body[:end],
        left16=body[rest : rest + 2],
        mpis=body[rest + 2 :],
        created=created,
        expires=_number(found.get(_EXPIRES)),
        key_expires=_number(found.get(_KEY_EXPIRES)),
        flags=None if flags is None else (flags[0] if flags else 0),
        issuers=frozenset(issuers),
        primary_uid=found.get(_PRIMARY_UID, b"\x00") not in (b"", b"\x00"),
        reason=found.get(_REASON, b"\xff")[0] if found.get(_REASON, b"\xff") else 0,
        embedded=tuple(d for kind, _, d in (*hashed, *unhashed) if kind == _EMBEDDED),
        acceptable=acceptable and created > 0,
    )


def make(key: Key, kind: int, data: bytes, now: float, hash_id: int = 10) -> bytes:
    """Return the body of a signature by ``key`` (secret part in clear) over ``data``."""
    hashed = _subpacket(_ISSUER_FINGERPRINT, b"\x04" + key.fingerprint)
    hashed += _subpacket(_CREATED, int(now).to_bytes(4, "big"))
    unhashed = _subpacket(_ISSUER, key.key_id)
    head = bytes((4, kind, key.algorithm, hash_id)) + len(hashed).to_bytes(2, "big") + hashed
    signed = data + head + _trailer(len(head))
    left16 = hashlib.new(HASHES[hash_id][0], signed).digest()[:2]
    mpis = sign(key.secret_material, key.algorithm, hash_id, signed)
    return head + len(unhashed).to_bytes(2, "big") + unhashed + left16 + mpis


def read_all(found: Iterable[Packet]) -> list[Signature]:
    """Read the readable signature packets among ``found``."""
    result: list[Signature] = []
    for packet in found:
        if packet.tag == SIGNATURE:
            try:
                result.append(read(packet))
            except Malformed:
                continue
    return result


def text_form(data: bytes) -> bytes:
    """Return ``data`` with CR LF line ends, as a signature of kind TEXT hashes it."""
    return re.sub(rb"\r\n|\r|\n", b"\r\n", data)


def _trailer(size: int) -> bytes:
    return b"\x04\xff" + size.to_bytes(4, "big")


def _subpackets(area: bytes) -> Iterable[tuple[int, bool, bytes]]:
    at = 0
    while at < len(area):
        first = area[at]
        if first < 192:
            length, at = first, at + 1
        elif first < 255:
            if at + 2 > len(area):
                raise Malformed
            length, at = ((first - 192) << 8) + area[at + 1] + 192, at + 2
        else:
            length, at = int.from_bytes(area[at + 1 : at + 5], "big"), at + 5
        if length < 1 or at + length > len(area):
            raise Malformed
        yield area[at] & 0x7F, bool(area[at] & 0x80), area[at + 1 : at + length]
        at += length


def _subpacket(kind: int, data: bytes) -> bytes:
    return bytes((len(data) + 1, kind)) + data


def _number(data: bytes | None) -> int:
    return int.from_bytes(data, "big") if data is not None and len(data) == 4 else 0
