"""Builds what an attacker would build: certificates and messages with chosen flaws."""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

from app.openpgp import armor, packets
from app.openpgp.certificates import Certificate, Part, read_certificate
from app.openpgp.keys import Key
from app.openpgp.packets import Packet
from app.openpgp.pgpy_parts import (
    HASHES,
    EllipticCurveOID,
    HashAlgorithm,
    KeyFlags,
    PubKeyAlgorithm,
    pgpy,
    wrap_session_key,
)
from app.openpgp.secret_keys import generate
from app.openpgp.signatures import make

NOW = 1_800_000_000.0


def new_certificate(address: str = "victim@x.example", days: int | None = None) -> Certificate:
    return read_certificate(generate("Victim", address, days)[1])


def rsa_certificate(bits: int) -> Certificate:
    key = pgpy.PGPKey.new(PubKeyAlgorithm.RSAEncryptOrSign, bits)
    user = pgpy.PGPUID.new("Weak", email="weak@x.example")
    usage = {
        KeyFlags.Sign,
        KeyFlags.Certify,
        KeyFlags.EncryptCommunications,
        KeyFlags.EncryptStorage,
    }
    key.add_uid(user, usage=usage, hashes=[HashAlgorithm.SHA256])
    return read_certificate(bytes(key))


def signing_certificate() -> Certificate:
    """A certificate with a signing subkey that signed back."""
    key = pgpy.PGPKey.new(PubKeyAlgorithm.EdDSA, EllipticCurveOID.Ed25519)
    user = pgpy.PGPUID.new("Victim", email="victim@x.example")
    key.add_uid(user, usage={KeyFlags.Certify}, hashes=[HashAlgorithm.SHA512])
    subkey = pgpy.PGPKey.new(PubKeyAlgorithm.EdDSA, EllipticCurveOID.Ed25519)
    key.add_subkey(subkey, usage={KeyFlags.Sign})
    return read_certificate(bytes(key))


def subpacket(kind: int, data: bytes, *, critical: bool = False) -> bytes:
    return bytes((len(data) + 1, kind | (0x80 if critical else 0))) + data


def signature(
    key: Key, kind: int, data: bytes, extra: bytes = b"", created: float = NOW, hash_id: int = 10
) -> Packet:
    """Make a signature with further hashed subpackets."""
    from app.openpgp import signatures

    original: Callable[[int, bytes], bytes] = signatures._subpacket

    def with_extra(number: int, content: bytes) -> bytes:
        made = original(number, content)
        return made + extra if number == 2 else made

    signatures._subpacket = with_extra
    try:
        return Packet(packets.SIGNATURE, make(key, kind, data, created, hash_id))
    finally:
        signatures._subpacket = original


@contextmanager
def sha1_allowed() -> Iterator[None]:
    """Let signatures be made with SHA-1, as old and hostile programs do."""
    HASHES[2] = ("sha1", hashes.SHA1)
    try:
        yield
    finally:
        del HASHES[2]


def with_part(certificate: Certificate, part: Part) -> Certificate:
    made = Certificate(certificate.primary)
    made.direct = list(certificate.direct)
    made.parts = [*certificate.parts, part]
    return made


def first_subkey(certificate: Certificate) -> Key:
    key = certificate.subkeys[0].key
    assert key is not None
    return key


def literal(data: bytes) -> bytes:
    return Packet(packets.LITERAL, b"b\x00" + bytes(4) + data).encoded()


def compressed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return Packet(packets.COMPRESSED, b"\x01" + packer.compress(data) + packer.flush()).encoded()


def sealed(inside: bytes, key: Key, *, mdc: bool = True, tag: int = packets.PROTECTED) -> bytes:
    """Encrypt any packets to ``key``, in the given frame."""
    session_key = os.urandom(32)
    head = wrap_session_key(key.material, key.key_id, key.algorithm, session_key)
    prefix = os.urandom(16)
    plain = prefix + prefix[14:] + inside
    if mdc:
        plain += b"\xd3\x14"
        plain += hashlib.sha1(plain).digest()
    encryptor = Cipher(algorithms.AES(session_key), CFB(bytes(16))).encryptor()
    body = (b"\x01" if tag == packets.PROTECTED else b"") + encryptor.update(plain)
    return head + Packet(tag, body).encoded()


def message(data: bytes) -> bytes:
    return armor.enarmor("MESSAGE", data)


def detached(packet: Packet) -> bytes:
    return armor.enarmor("SIGNATURE", packet.encoded())


def secret_of(certificate: Certificate) -> str:
    return certificate.armored(secret=True)
