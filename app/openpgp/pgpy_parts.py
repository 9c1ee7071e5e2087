"""The parts of PGPy that are used: key material and its arithmetic, packet by packet.

PGPy's own ideas of what is valid, what to encrypt to and what a message is are not used; those are
in ``certificates`` and ``messages``. Importing this module is the slow part of the package.
"""

from __future__ import annotations

import warnings
from typing import Any

# PGPy asks cryptography for old ciphers by their old place each time it looks up any cipher.
warnings.filterwarnings("ignore", message=".*cryptography.hazmat.decrepit", category=UserWarning)
warnings.filterwarnings("ignore", message="'imghdr' is deprecated", category=DeprecationWarning)

import pgpy  # noqa: E402
from cryptography.hazmat.primitives import hashes  # noqa: E402
from pgpy.constants import (  # noqa: E402
    CompressionAlgorithm,
    EllipticCurveOID,
    Features,
    HashAlgorithm,
    KeyFlags,
    PubKeyAlgorithm,
    SymmetricKeyAlgorithm,
)
from pgpy.packet import Packet as PgpyPacket  # noqa: E402
from pgpy.packet.fields import (  # noqa: E402
    DSASignature,
    ECDSASignature,
    EdDSASignature,
    RSASignature,
)
from pgpy.packet.packets import PKESessionKeyV3  # noqa: E402

from app.openpgp.packets import Packet  # noqa: E402

RSA, RSA_ENCRYPT, RSA_SIGN, ELGAMAL, DSA, ECDH, ECDSA, EDDSA = 1, 2, 3, 16, 17, 18, 19, 22

_SIGNATURES: dict[int, Any] = {
    RSA: RSASignature,
    RSA_SIGN: RSASignature,
    DSA: DSASignature,
    ECDSA: ECDSASignature,
    EDDSA: EdDSASignature,
}
HASHES: dict[int, tuple[str, Any]] = {
    8: ("sha256", hashes.SHA256),
    9: ("sha384", hashes.SHA384),
    10: ("sha512", hashes.SHA512),
    11: ("sha224", hashes.SHA224),
}
# Accepted in revocations only: refusing those would keep a bad key in use.
SHA1 = 2


def key_packet(packet: Packet) -> Any:
    """Return PGPy's packet object of a public or secret key packet."""
    return PgpyPacket(bytearray(packet.encoded()))


def verify(key: Any, algorithm: int, hash_id: int, signed: bytes, mpis: bytes) -> bool:
    """Check a signature over ``signed`` (data and trailer)."""
    known = _SIGNATURES.get(algorithm)
    if known is None:
        return False
    kind = hashes.SHA1 if hash_id == SHA1 else HASHES[hash_id][1]
    try:
        field = known()
        field.parse(bytearray(mpis))
        return bool(key.verify(signed, bytes(field.__sig__()), kind()))
    except Exception:  # whatever breaks on forged numbers is no good signature
        return False


def sign(key: Any, algorithm: int, hash_id: int, signed: bytes) -> bytes:
    """Return the MPIs of a signature over ``signed``."""
    made = key.sign(signed, HASHES[hash_id][1]())
    field = _SIGNATURES[algorithm]()
    field.from_signer(made)
    return bytes(field.__bytearray__())


def wrap_session_key(key: Any, key_id: bytes, algorithm: int, session_key: bytes) -> bytes:
    """Return a PKESK packet that carries an AES-256 session key to ``key``."""
    packet = PKESessionKeyV3()
    packet.encrypter = bytearray(key_id)
    packet.pkalg = PubKeyAlgorithm(algorithm)
    packet.encrypt_sk(key, SymmetricKeyAlgorithm.AES256, session_key)
    return bytes(packet.__bytearray__())


def unwrap_session_key(key: Any, packet: Packet) -> tuple[int, bytes]:
    """Return cipher number and session key of a PKESK packet; raises anything on failure."""
    parsed: Any = PgpyPacket(bytearray(packet.encoded()))
    cipher, session_key = parsed.decrypt_sk(key)
    return int(cipher), bytes(session_key)


__all__ = [
    "DSA",
    "ECDH",
    "ECDSA",
    "EDDSA",
    "ELGAMAL",
    "HASHES",
    "RSA",
    "RSA_ENCRYPT",
    "RSA_SIGN",
    "SHA1",
    "CompressionAlgorithm",
    "EllipticCurveOID",
    "Features",
    "HashAlgorithm",
    "KeyFlags",
    "PubKeyAlgorithm",
    "SymmetricKeyAlgorithm",
    "key_packet",
    "pgpy",
    "sign",
    "unwrap_session_key",
    "verify",
    "wrap_session_key",
]
