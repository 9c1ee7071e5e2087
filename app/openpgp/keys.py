"""One key packet: its fingerprint, its strength, and its public part."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.openpgp import packets
from app.openpgp.packets import Malformed, Packet
from app.openpgp.pgpy_parts import (
    DSA,
    ECDH,
    ECDSA,
    EDDSA,
    ELGAMAL,
    RSA,
    RSA_ENCRYPT,
    RSA_SIGN,
    key_packet,
)

_CURVES = {
    "2a8648ce3d030107": "NIST P-256",
    "2b81040022": "NIST P-384",
    "2b81040023": "NIST P-521",
    "2b2403030208010107": "Brainpool P-256",
    "2b240303020801010b": "Brainpool P-384",
    "2b240303020801010d": "Brainpool P-512",
    "2b06010401da470f01": "Ed25519",
    "2b060104019755010501": "Cv25519",
}
_MPIS = {RSA: 2, RSA_ENCRYPT: 2, RSA_SIGN: 2, ELGAMAL: 3, DSA: 4}
_LARGEST_MPI = 16384  # bits; larger ones cost minutes


@dataclass(frozen=True)
class Key:
    """A version 4 key or subkey. ``body`` is the public packet body, ``secret`` the whole packet
    when the secret part is there."""

    body: bytes
    primary: bool
    secret: Packet | None = None

    @classmethod
    def of(cls, packet: Packet) -> Key:
        """Read a key packet; raise Malformed for what is no key we know."""
        body = packet.body
        if len(body) < 7 or body[0] != 4:
            raise Malformed
        end = _public_length(body)
        primary = packet.tag in (packets.PUBLIC, packets.SECRET)
        if packet.tag in (packets.PUBLIC, packets.PUBLIC_SUB):
            if end != len(body):
                raise Malformed
            return cls(body, primary)
        return cls(body[:end], primary, packet)

    @property
    def created(self) -> int:
        return int.from_bytes(self.body[1:5], "big")

    @property
    def algorithm(self) -> int:
        return self.body[5]

    @cached_property
    def hashed(self) -> bytes:
        """The form in which a key goes into hashes."""
        return b"\x99" + len(self.body).to_bytes(2, "big") + self.body

    @cached_property
    def fingerprint(self) -> bytes:
        return hashlib.sha1(self.hashed, usedforsecurity=False).digest()

    @property
    def key_id(self) -> bytes:
        return self.fingerprint[12:]

    @property
    def public(self) -> Packet:
        return Packet(packets.PUBLIC if self.primary else packets.PUBLIC_SUB, self.body)

    @cached_property
    def bits(self) -> int:
        """Length of the modulus; 0 for curves."""
        return int.from_bytes(self.body[6:8], "big") if self.algorithm in _MPIS else 0

    @cached_property
    def curve(self) -> str:
        if self.algorithm not in (ECDH, ECDSA, EDDSA):
            return ""
        return _CURVES.get(self.body[7 : 7 + self.body[6]].hex(), "")

    @property
    def strong(self) -> bool:
        """Whether policy lets this key be used: RSA and DSA from 2048 bits on, known curves."""
        if self.algorithm in _MPIS:
            return self.algorithm != ELGAMAL and self.bits >= 2048
        return bool(self.curve)

    @property
    def name(self) -> str:
        if self.curve:
            return self.curve
        family = {ELGAMAL: "ElGamal", DSA: "DSA"}.get(self.algorithm, "RSA")
        return f"{family} {self.bits}" if self.bits else f"algorithm {self.algorithm}"

    @property
    def can_encrypt(self) -> bool:
        return self.algorithm in (RSA, ECDH)

    @property
    def can_sign(self) -> bool:
        return self.algorithm in (RSA, RSA_SIGN, DSA, ECDSA, EDDSA)

    @cached_property
    def material(self) -> Any:
        """PGPy's object of the public key."""
        return _parsed(self.public)

    @cached_property
    def secret_material(self) -> Any:
        """PGPy's object with the secret numbers; None when they are not here in clear."""
        if self.secret is None or not self.unprotected:
            return None
        return _parsed(self.secret)

    @property
    def unprotected(self) -> bool:
        """Whether the secret part needs no passphrase."""
        if self.secret is None:
            return False
        rest = self.secret.body[len(self.body) :]
        return rest[:1] == b"\x00"


def _parsed(packet: Packet) -> Any:
    try:
        return key_packet(packet)
    except Exception:  # PGPy raises many things on numbers that make no key
        raise Malformed from None


def _public_length(body: bytes) -> int:
    algorithm = body[5]
    at = 6
    if algorithm in _MPIS:
        for _ in range(_MPIS[algorithm]):
            at = _skip_mpi(body, at)
        return at
    if algorithm in (ECDH, ECDSA, EDDSA):
        size = body[at]
        if size in (0, 255):
            raise Malformed
        at = _skip_mpi(body, at + 1 + size)
        if algorithm == ECDH:
            if at >= len(body):
                raise Malformed
            at += 1 + body[at]
        if at > len(body):
            raise Malformed
        return at
    raise Malformed


def _skip_mpi(body: bytes, at: int) -> int:
    if at + 2 > len(body):
        raise Malformed
    bits = int.from_bytes(body[at : at + 2], "big")
    at += 2 + (bits + 7) // 8
    if bits > _LARGEST_MPI or at > len(body):
        raise Malformed
    return at
