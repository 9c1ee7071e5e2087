"""Secret keys: made, taken out of their passphrase, and put under one for export."""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.base.errors import PermanentError, UserError
from app.openpgp.certificates import Certificate, read_certificate, read_certificates
from app.openpgp.keys import Key
from app.openpgp.packets import Malformed, Packet
from app.openpgp.pgpy_parts import (
    CompressionAlgorithm,
    EllipticCurveOID,
    Features,
    HashAlgorithm,
    KeyFlags,
    PubKeyAlgorithm,
    SymmetricKeyAlgorithm,
    key_packet,
    pgpy,
)

_HASHES = [HashAlgorithm.SHA512, HashAlgorithm.SHA256]
_CIPHERS = [SymmetricKeyAlgorithm.AES256, SymmetricKeyAlgorithm.AES128]


def generate(name: str, address: str, expires_days: int | None) -> tuple[str, str]:
    """Return (armored certificate, armored secret key) of a new Ed25519/Cv25519 key."""
    if not address or any(c in "<>\r\n\x00" for c in name + address):
        raise UserError("pgp_bad_user_id")
    expires = datetime.timedelta(days=expires_days) if expires_days else None
    with _quiet():
        key = pgpy.PGPKey.new(PubKeyAlgorithm.EdDSA, EllipticCurveOID.Ed25519)
        user = pgpy.PGPUID.new(name, email=address) if name else pgpy.PGPUID.new(f"<{address}>")
        key.add_uid(
            user,
            usage={KeyFlags.Sign, KeyFlags.Certify},
            hashes=_HASHES,
            ciphers=_CIPHERS,
            compression=[CompressionAlgorithm.Uncompressed],
            features={Features.ModificationDetection},
            key_expiration=expires,
            primary=True,
        )
        subkey = pgpy.PGPKey.new(PubKeyAlgorithm.ECDH, EllipticCurveOID.Curve25519)
        key.add_subkey(
            subkey,
            usage={KeyFlags.EncryptCommunications, KeyFlags.EncryptStorage},
            key_expiration=expires,
        )
        secret = read_certificate(bytes(key))
    return secret.armored(), secret.armored(secret=True)


def needs_passphrase(armored: str | bytes) -> bool:
    """Tell whether a secret part of the file is under a passphrase."""
    return any(
        key.secret is not None and not key.unprotected
        for certificate in read_certificates(armored)
        for key in _keys(certificate)
    )


def unlock_secret(armored: str | bytes, passphrase: str) -> str:
    """Return the secret key without its passphrase, for the vault.

    Raise UserError("pgp_passphrase_wrong"), ("pgp_no_secret_key") or
    PermanentError("pgp_refused", reason="unsupported").
    """
    certificate = read_certificate(armored)
    if not certificate.has_secret:
        raise UserError("pgp_no_secret_key")

    def opened(key: Key) -> Key:
        if key.secret is None or key.unprotected:
            return key
        if _is_stub(key):
            return Key(key.body, key.primary)  # the secret is on a card or elsewhere
        with _quiet():
            packet = _parsed(key.secret)
            try:
                packet.unprotect(passphrase)
            except (NotImplementedError, KeyError, AttributeError):
                raise PermanentError("pgp_refused", reason="unsupported") from None
            except Exception:  # PGPy notices a wrong passphrase late and in many ways
                raise UserError("pgp_passphrase_wrong") from None
            return _in_clear(key, packet)

    result = _rebuilt(certificate, opened)
    if not result.has_secret:
        raise UserError("pgp_no_secret_key")
    return result.armored(secret=True)


def lock_secret(armored: str, passphrase: str) -> str:
    """Return the secret key under a passphrase, for a backup file."""
    if not passphrase:
        raise UserError("pgp_passphrase_empty")

    def closed(key: Key) -> Key:
        if key.secret is None or not key.unprotected:
            return key
        with _quiet():
            packet = _parsed(key.secret)
            packet.protect(passphrase, SymmetricKeyAlgorithm.AES256, HashAlgorithm.SHA256)
            packet.update_hlen()
            return Key.of(_packet(bytes(packet.__bytearray__())))

    return _rebuilt(read_certificate(armored), closed).armored(secret=True)


def _in_clear(key: Key, packet: Any) -> Key:
    """Return ``key`` with the numbers of an unlocked packet written out unprotected."""
    material = packet.keymaterial
    material.s2k.usage = 0
    material._compute_chksum()
    numbers = b"".join(getattr(material, name).to_mpibytes() for name in material.__privfields__)
    checksum = (sum(numbers) % 65536).to_bytes(2, "big")
    assert key.secret is not None
    return Key(
        key.body, key.primary, Packet(key.secret.tag, key.body + b"\x00" + numbers + checksum)
    )


def _is_stub(key: Key) -> bool:
    """GnuPG's placeholder for a secret that is not in the file (S2K 101, "GNU")."""
    assert key.secret is not None
    rest = key.secret.body[len(key.body) :]
    return len(rest) >= 7 and rest[2] == 101 and rest[4:7] == b"GNU"


def _rebuilt(certificate: Certificate, change: Any) -> Certificate:
    result = Certificate(change(certificate.primary))
    result.direct = certificate.direct
    for part in certificate.parts:
        fresh = type(part)(part.packet, part.key, part.signatures)
        if part.key is not None:
            fresh.key = change(part.key)
        result.parts.append(fresh)
    return result


def _keys(certificate: Certificate) -> Iterator[Key]:
    yield certificate.primary
    for part in certificate.subkeys:
        if part.key is not None:
            yield part.key


def _parsed(packet: Packet) -> Any:
    try:
        return key_packet(packet)
    except Exception:  # PGPy raises many things on numbers that make no key
        raise PermanentError("pgp_refused", reason="malformed") from None


def _packet(data: bytes) -> Packet:
    from app.openpgp.packets import read

    try:
        (packet,) = read(data)
    except (Malformed, ValueError):
        raise PermanentError("pgp_refused", reason="malformed") from None
    return packet


@contextmanager
def _quiet() -> Iterator[None]:
    """PGPy warns of its own choices; the filters of ``pgpy_parts`` may have been reset."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
