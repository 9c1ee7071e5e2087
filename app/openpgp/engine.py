"""The ``OpenPgp`` port: makes and judges keys, encrypts, opens, signs and verifies."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from app.base.errors import PermanentError, UserError
from app.domain.ports import Decrypted, KeyInfo, SignatureResult
from app.openpgp import armor, messages, secret_keys
from app.openpgp.certificates import Certificate, read_certificate, read_certificates
from app.openpgp.keys import Key
from app.openpgp.packets import SIGNATURE, Packet
from app.openpgp.pgpy_parts import HASHES
from app.openpgp.signatures import BINARY, TEXT, Signature, make, text_form

_ORDER = {"good": 0, "bad": 1, "unknown_key": 2, "cannot_check": 3}


class PgpyOpenPgp:
    """Implements ``domain.ports.OpenPgp``. Holds nothing; safe to use from any thread."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now

    def generate(self, name: str, address: str, *, expires_days: int | None) -> tuple[str, str]:
        """Make an Ed25519 key with a Cv25519 subkey; return (certificate, secret key), armored."""
        return secret_keys.generate(name, address, expires_days)

    def inspect(self, armored: str | bytes) -> list[KeyInfo]:
        """Describe every certificate in a file, also the ones that must not be used."""
        return [self._info(certificate) for certificate in read_certificates(armored)]

    def public_part(self, armored_secret: str) -> str:
        return read_certificate(armored_secret).armored()

    def merge(self, known: str, received: str) -> str:
        """Return the union of two copies; raise UserError("pgp_other_key") for two keys."""
        return read_certificate(known).merged(read_certificate(received)).armored()

    def split(self, data: str | bytes) -> list[str]:
        """Return every key in a file as armored text of its own, secret parts included."""
        return [found.armored(secret=found.has_secret) for found in read_certificates(data)]

    def unlock_secret(self, armored: str, passphrase: str) -> str:
        """Return a secret key without its passphrase; see ``secret_keys.unlock_secret``."""
        return secret_keys.unlock_secret(armored, passphrase)

    def lock_secret(self, armored: str, passphrase: str) -> str:
        """Return a secret key under a passphrase; see ``secret_keys.lock_secret``."""
        return secret_keys.lock_secret(armored, passphrase)

    def encrypt(
        self, data: bytes, recipients: Sequence[str], *, signer_secret: str | None
    ) -> bytes:
        """Encrypt to every certificate given, or to none: raise UserError("pgp_key_unusable")
        with fingerprint and reason."""
        now = self._now()
        if not recipients:
            raise UserError("pgp_no_key")
        keys: dict[bytes, Key] = {}
        for text in recipients:
            certificate = read_certificate(text)
            key = certificate.encryption_key(now)
            if key is None:
                found = certificate.problems(now)
                raise UserError(
                    "pgp_key_unusable",
                    fingerprint=certificate.fingerprint,
                    reason=found[0] if found else "no_encryption_key",
                )
            keys[key.fingerprint] = key
        signer = self._signer(signer_secret, now) if signer_secret is not None else None
        return armor.enarmor("MESSAGE", messages.encrypt(data, list(keys.values()), signer, now))

    def sign_detached(self, data: bytes, signer_secret: str) -> tuple[bytes, str]:
        now = self._now()
        body = make(self._signer(signer_secret, now), BINARY, data, now, messages.SIGNING_HASH)
        packet = Packet(SIGNATURE, body)
        name = HASHES[messages.SIGNING_HASH][0]
        return armor.enarmor("SIGNATURE", packet.encoded()), f"pgp-{name}"

    def decrypt(
        self, data: bytes, secrets: Sequence[str], certificates: Sequence[str]
    ) -> Decrypted:
        """Open an armored or binary message; the signature is judged, never required."""
        own = [found for text in secrets for found in _readable(text)]
        content = messages.decrypt(armor.dearmor(data, "MESSAGE"), own)
        known = [found for text in certificates for found in _readable(text)]
        return Decrypted(content.data, self._judge(content.data, content.signatures, known))

    def verify_detached(
        self, data: bytes, signature: bytes, certificates: Sequence[str]
    ) -> SignatureResult:
        """Judge a detached signature over exactly ``data``."""
        try:
            found = messages.read_signed(armor.dearmor(signature, "SIGNATURE", "MESSAGE"))
        except (UserError, PermanentError) as error:
            return SignatureResult("cannot_check", reason=str(error.fields.get("reason", "")))
        if not found:
            return SignatureResult("cannot_check", reason="unsupported")
        known = [found for text in certificates for found in _readable(text)]
        return self._judge(data, found, known)

    def _judge(
        self, data: bytes, signatures: Sequence[Signature], known: Sequence[Certificate]
    ) -> SignatureResult:
        """Return the best of what can be said of several signatures."""
        if not signatures:
            return SignatureResult("none")
        results = [self._judge_one(data, signature, known) for signature in signatures]
        return min(results, key=lambda result: _ORDER[result.state])

    def _judge_one(
        self, data: bytes, signature: Signature, known: Sequence[Certificate]
    ) -> SignatureResult:
        results: list[SignatureResult] = []
        for certificate in known:
            # A thief's certificate may name a stranger's key: every claim is judged by itself.
            key = certificate.find_signer(signature)
            if key is not None:
                state, reason = self._verdict(data, signature, certificate, key)
                results.append(_result(state, reason, certificate, signature, self._now()))
        if results:
            return min(results, key=lambda result: _ORDER[result.state])
        longest = max(signature.issuers, key=len, default=b"")
        return SignatureResult(
            "unknown_key", longest.hex().upper(), created=float(signature.created) or None
        )

    def _verdict(
        self, data: bytes, signature: Signature, certificate: Certificate, key: Key
    ) -> tuple[str, str]:
        if signature.kind not in (BINARY, TEXT):
            return "bad", "wrong_kind"
        if not signature.acceptable:
            return "bad", "unreadable"
        if signature.hash_id not in HASHES:
            return "bad", "weak_hash"
        now = self._now()
        if not signature.current(now):
            return "bad", "signature_expired" if signature.created <= now else "from_the_future"
        signed = text_form(data) if signature.kind == TEXT else data
        if not signature.verify(key, signed):
            return "bad", "modified"
        problem = certificate.signer_problem(key, float(signature.created))
        if not problem and certificate.revocation(None, now) is not None:
            revocation = certificate.revocation(None, now)
            if revocation is not None and not revocation.soft:
                problem = "revoked"
        if problem:
            return "bad", problem
        late = certificate.signer_problem(key, now)
        return "good", f"{late}_since" if late else ""

    def _signer(self, armored_secret: str, now: float) -> Key:
        certificate = read_certificate(armored_secret)
        for key in certificate.signing_keys(now):
            if key.secret_material is not None:
                return key
        found = certificate.problems(now)
        raise UserError(
            "pgp_key_unusable",
            fingerprint=certificate.fingerprint,
            reason=found[0] if found else "no_signing_key",
        )

    def _info(self, certificate: Certificate) -> KeyInfo:
        now = self._now()
        problems = certificate.problems(now)
        users = certificate.users(now)
        encryption = certificate.encryption_key(now)
        if not problems and encryption is None:
            problems.append("no_encryption_key")
        if not users:
            problems.append("no_user_id")
        names = [certificate.primary.name]
        if encryption is not None and encryption.name not in names:
            names.append(encryption.name)
        signers = certificate.signing_keys(now)
        return KeyInfo(
            fingerprint=certificate.fingerprint,
            addresses=tuple(dict.fromkeys(user.address for user in users if user.address)),
            names=tuple(dict.fromkeys(user.name for user in users if user.name)),
            created=float(certificate.primary.created),
            expires=certificate.expires(now),
            algorithm=" / ".join(names),
            secret=certificate.has_secret,
            can_encrypt=encryption is not None,
            can_sign=any(key.secret is not None for key in signers)
            if certificate.has_secret
            else bool(signers),
            problems=tuple(problems),
        )


def inspect_certificates(armored: str | bytes) -> list[KeyInfo]:
    """Describe the certificates in a file as of now."""
    return PgpyOpenPgp().inspect(armored)


def _readable(text: str) -> list[Certificate]:
    """Read certificates to look something up in; one damaged file must not hide the others."""
    try:
        return read_certificates(text)
    except (UserError, PermanentError):
        return []


def _result(
    state: str, reason: str, certificate: Certificate, signature: Signature, now: float
) -> SignatureResult:
    users = certificate.users(now)
    signer = next((user.address for user in users if user.address), "")
    return SignatureResult(state, certificate.fingerprint, signer, float(signature.created), reason)
