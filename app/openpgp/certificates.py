"""Our own idea of a valid certificate.

A certificate is a primary key with bound parts. A part counts only when a signature of the primary
key binds it, made with a hash we trust, not expired and not revoked; a signing subkey must have
signed back. Nothing that is merely present in the file is used.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.base.errors import PermanentError, UserError
from app.openpgp import armor, packets
from app.openpgp.keys import Key
from app.openpgp.packets import Malformed, Packet
from app.openpgp.pgpy_parts import HASHES
from app.openpgp.signatures import (
    BACK_SIGNATURE,
    CERTIFICATION_REVOCATION,
    CERTIFICATIONS,
    DIRECT,
    ENCRYPT_FLAGS,
    KEY_REVOCATION,
    SIGN_FLAG,
    SUBKEY_BINDING,
    SUBKEY_REVOCATION,
    Signature,
    read_all,
)
from app.openpgp.signatures import read as read_signature

_LIMIT = 8 * 1024 * 1024  # bytes of a file of keys; certificates can be flooded with signatures
_TRIES_MOST = 2000  # signatures of one part that claim to be the primary key's
_ADDRESS = re.compile(r"<([^<>\s]{1,254}@[^<>\s]{1,254})>\s*$")
_BARE = re.compile(r"^[^<>\s@]{1,64}@[^<>\s@]{1,254}$")


@dataclass
class Part:
    """A user id or a subkey with the signatures that follow it."""

    packet: Packet
    key: Key | None = None
    signatures: list[Packet] = field(default_factory=list)

    @property
    def hashed(self) -> bytes:
        """The form in which the part goes into a binding's hash."""
        if self.key is not None:
            return self.key.hashed
        lead = b"\xb4" if self.packet.tag == packets.USER_ID else b"\xd1"
        return lead + len(self.packet.body).to_bytes(4, "big") + self.packet.body


@dataclass
class UserId:
    name: str
    address: str


class Certificate:
    """A parsed certificate, perhaps with secret parts. Judged anew at each question."""

    def __init__(self, primary: Key) -> None:
        self.primary = primary
        self.direct: list[Packet] = []
        self.parts: list[Part] = []
        self._own: dict[int, list[Signature]] = {}

    @property
    def fingerprint(self) -> str:
        return self.primary.fingerprint.hex().upper()

    @property
    def has_secret(self) -> bool:
        return self.primary.secret is not None or any(
            part.key is not None and part.key.secret is not None for part in self.parts
        )

    @property
    def subkeys(self) -> list[Part]:
        return [part for part in self.parts if part.key is not None]

    @property
    def user_parts(self) -> list[Part]:
        return [part for part in self.parts if part.packet.tag == packets.USER_ID]

    # ---- judgements

    def own_signatures(self, part: Part | None) -> list[Signature]:
        """Return the primary key's own, mathematically good signatures on a part (None: itself)."""
        known = self._own.get(id(part))
        if known is None:
            data = self.primary.hashed + (part.hashed if part is not None else b"")
            found = self.direct if part is None else part.signatures
            candidates = [s for s in read_all(found) if s.by(self.primary) and s.acceptable]
            if len(candidates) > _TRIES_MOST:  # leaving some out could hide a revocation
                raise PermanentError("pgp_refused", reason="flooded")
            known = [s for s in candidates if s.verify(self.primary, data)]
            self._own[id(part)] = known
        return known

    def binding(self, part: Part, at: float) -> Signature | None:
        """Return the newest binding of a part in force at ``at``, None when there is none."""
        kinds = (SUBKEY_BINDING,) if part.key is not None else CERTIFICATIONS
        return _newest(self._bindings(part, kinds), at)

    def _bindings(self, part: Part | None, kinds: Sequence[int]) -> list[Signature]:
        return [s for s in self.own_signatures(part) if s.kind in kinds and s.hash_id in HASHES]

    def revocation(self, part: Part | None, at: float) -> Signature | None:
        """Return a revocation that counts at ``at``; a hard one counts at all times."""
        if part is None:
            kind = KEY_REVOCATION
        else:
            kind = SUBKEY_REVOCATION if part.key is not None else CERTIFICATION_REVOCATION
        for signature in self.own_signatures(part):
            if signature.kind != kind:
                continue
            if kind == CERTIFICATION_REVOCATION:
                newest = self.binding(part, at) if part is not None else None
                if newest is not None and newest.created > signature.created:
                    continue  # certified anew after it was revoked
            if not signature.soft or signature.created <= at:
                return signature
        return None

    def users(self, at: float | None = None) -> list[UserId]:
        """Return the bound, unrevoked user ids, the primary one first."""
        now = time.time() if at is None else at
        found: list[tuple[bool, int, UserId]] = []
        for part in self.user_parts:
            binding = self.binding(part, now)
            if binding is None or self.revocation(part, now) is not None:
                continue
            found.append((binding.primary_uid, binding.created, user_id(part.packet.body)))
        found.sort(key=lambda item: (not item[0], -item[1]))
        return [user for _, _, user in found]

    def expires(self, at: float) -> float | None:
        """Return when the primary key expires, by its newest own statement."""
        newest = self._about_primary(at)
        if newest is None or not newest.key_expires:
            return None
        return float(self.primary.created + newest.key_expires)

    def _about_primary(self, at: float) -> Signature | None:
        statements = self._bindings(None, (DIRECT,))
        for part in self.user_parts:
            if self.revocation(part, at) is None:
                statements += self._bindings(part, CERTIFICATIONS)
        return _newest(statements, at)

    def problems(self, at: float) -> list[str]:
        """Return why the certificate as a whole must not be used at ``at``; [] when it may."""
        found: list[str] = []
        if self.revocation(None, at) is not None:
            found.append("revoked")
        if not self.primary.can_sign or not self.primary.strong:
            found.append("weak_key")
        newest = self._about_primary(at)
        if newest is None:
            weak = any(
                s.hash_id not in HASHES
                for part in (None, *self.user_parts)
                for s in self.own_signatures(part)
            )
            found.append("weak_signature" if weak else "no_valid_signature")
        else:
            ends = self.expires(at)
            if ends is not None and at >= ends:
                found.append("expired")
        if self.primary.created > at + 24 * 3600:
            found.append("not_yet_valid")
        return found

    def subkey_problem(self, part: Part, at: float) -> str:
        """Return why a subkey must not be used at ``at``, "" when it may."""
        assert part.key is not None
        if not part.key.strong:
            return "weak_key"
        if self.revocation(part, at) is not None:
            return "revoked"
        binding = self.binding(part, at)
        if binding is None:
            weak = any(s.hash_id not in HASHES for s in self.own_signatures(part))
            return "weak_signature" if weak else "not_bound"
        if binding.key_expires and at >= part.key.created + binding.key_expires:
            return "expired"
        if part.key.created > at + 24 * 3600:
            return "not_yet_valid"
        return ""

    def encryption_key(self, at: float) -> Key | None:
        """Return the key to encrypt to: the newest usable one meant for it, None without one."""
        if self.problems(at):
            return None
        found: list[Key] = []
        for part in self.subkeys:
            assert part.key is not None
            if not part.key.can_encrypt or self.subkey_problem(part, at):
                continue
            binding = self.binding(part, at)
            if binding is not None and (binding.flags or 0) & ENCRYPT_FLAGS:
                found.append(part.key)
        if found:
            return max(found, key=lambda key: key.created)
        about = self._about_primary(at)
        if about is not None and (about.flags or 0) & ENCRYPT_FLAGS and self.primary.can_encrypt:
            return self.primary
        return None

    def signing_keys(self, at: float) -> list[Key]:
        """Return the keys whose signatures made at ``at`` count, subkeys first, newest first."""
        if self.problems(at):
            return []
        return [key for key in self._signers() if not self.signer_problem(key, at)]

    def signer_problem(self, key: Key, at: float) -> str:
        """Return why signatures of ``key`` made at ``at`` do not count, "" when they do."""
        found = self.problems(at)
        if found:
            return found[0]
        if key.created > at + 300:
            return "not_yet_valid"
        if key is self.primary:
            about = self._about_primary(at)
            if about is not None and about.flags is not None and not about.flags & SIGN_FLAG:
                return "not_for_signing"
            return ""
        for part in self.subkeys:
            if part.key is not key:
                continue
            problem = self.subkey_problem(part, at)
            if problem:
                return problem
            binding = self.binding(part, at)
            if binding is None or not (binding.flags or 0) & SIGN_FLAG:
                return "not_for_signing"
            return "" if self._signed_back(part, binding, at) else "not_bound"
        return "not_bound"

    def _signers(self) -> list[Key]:
        subkeys = [part.key for part in self.subkeys if part.key is not None and part.key.can_sign]
        subkeys.sort(key=lambda key: -key.created)
        return [*subkeys, self.primary]

    def find_signer(self, signature: Signature) -> Key | None:
        """Return the key of this certificate that a signature names, bound or not."""
        if not signature.issuers:
            return None
        return next((key for key in self._signers() if signature.by(key)), None)

    def _signed_back(self, part: Part, binding: Signature, at: float) -> bool:
        assert part.key is not None
        data = self.primary.hashed + part.key.hashed
        for body in binding.embedded:
            try:
                back = read_signature(Packet(packets.SIGNATURE, body))
            except Malformed:
                continue
            if (
                back.kind == BACK_SIGNATURE
                and back.hash_id in HASHES
                and back.acceptable
                and back.current(at)
                and back.verify(part.key, data)
            ):
                return True
        return False

    # ---- forms

    def encoded(self, *, secret: bool = False) -> bytes:
        """Return the certificate as packets, with secret parts only when asked."""

        def key_bytes(key: Key) -> bytes:
            return (key.secret if secret and key.secret is not None else key.public).encoded()

        pieces = [key_bytes(self.primary), *(p.encoded() for p in self.direct)]
        for part in self.parts:
            pieces.append(key_bytes(part.key) if part.key is not None else part.packet.encoded())
            pieces += [p.encoded() for p in part.signatures]
        return b"".join(pieces)

    def armored(self, *, secret: bool = False) -> str:
        kind = "PRIVATE KEY BLOCK" if secret else "PUBLIC KEY BLOCK"
        return armor.enarmor(kind, self.encoded(secret=secret)).decode("ascii")

    def merged(self, other: Certificate) -> Certificate:
        """Return the union with another copy, without signatures of strangers."""
        if other.primary.fingerprint != self.primary.fingerprint:
            raise UserError("pgp_other_key")
        result = Certificate(self.primary)
        result.direct = _own_packets(self, None) + _own_packets(other, None)
        result.direct = _unique(result.direct)
        for source in (self, other):
            for part in source.parts:
                mine = _own_packets(source, part)
                known = next((p for p in result.parts if p.hashed == part.hashed), None)
                if known is None:
                    result.parts.append(Part(part.packet, part.key, mine))
                else:
                    known.signatures = _unique(known.signatures + mine)
        # User ids come before subkeys (RFC 9580 section 10.1).
        result.parts.sort(key=lambda part: part.key is not None)
        return result


def read_certificates(data: str | bytes) -> list[Certificate]:
    """Read every certificate in an armored or binary file.

    Raise UserError("pgp_armor"), ("pgp_no_key"), ("pgp_too_large") or
    PermanentError("pgp_refused", reason=...) when nothing in it can be read.
    """
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    if len(raw) > _LIMIT:
        raise UserError("pgp_too_large")
    if b"-----BEGIN PGP" in raw:
        wanted = ("PUBLIC KEY BLOCK", "PRIVATE KEY BLOCK")
        streams = [content for kind, content in armor.blocks(raw) if kind in wanted]
    else:
        streams = [raw] if raw[:1] and raw[0] & 0x80 else []
    if not streams:
        raise UserError("pgp_no_key")
    found: list[Certificate] = []
    for stream in streams:
        try:
            found += _assemble(packets.read(stream))
        except (Malformed, IndexError):
            raise PermanentError("pgp_refused", reason="malformed") from None
    if not found:
        raise PermanentError("pgp_refused", reason="unsupported")
    return found


def read_certificate(data: str | bytes) -> Certificate:
    """Read a file that holds exactly one certificate."""
    found = read_certificates(data)
    if len(found) != 1:
        raise UserError("pgp_several_keys")
    return found[0]


def user_id(body: bytes) -> UserId:
    """Read a user id: "Name <address>" or a bare address."""
    text = "".join(c for c in body.decode("utf-8", "replace")[:1000] if c.isprintable())
    match = _ADDRESS.search(text)
    if match:
        return UserId(text[: match.start()].strip(), match[1].lower())
    if _BARE.match(text.strip()):
        return UserId("", text.strip().lower())
    return UserId(text.strip(), "")


def _assemble(found: Iterable[Packet]) -> list[Certificate]:
    result: list[Certificate] = []
    current: Certificate | None = None
    place: list[Packet] | None = None
    for packet in found:
        if packet.tag in (packets.PUBLIC, packets.SECRET):
            current, place = None, None
            try:
                current = Certificate(Key.of(packet))
            except (Malformed, IndexError):
                continue  # a version or algorithm we do not know: its parts are skipped with it
            result.append(current)
            place = current.direct
        elif packet.tag in (packets.PUBLIC_SUB, packets.SECRET_SUB) and current is not None:
            try:
                part = Part(packet, Key.of(packet))
            except (Malformed, IndexError):
                place = None
                continue
            current.parts.append(part)
            place = part.signatures
        elif packet.tag in (packets.USER_ID, packets.USER_ATTRIBUTE) and current is not None:
            part = Part(packet)
            current.parts.append(part)
            place = part.signatures
        elif packet.tag == packets.SIGNATURE and place is not None:
            place.append(packet)
    return result


def _newest(candidates: Iterable[Signature], at: float) -> Signature | None:
    current = [s for s in candidates if s.current(at)]
    return max(current, key=lambda s: s.created, default=None)


def _own_packets(certificate: Certificate, part: Part | None) -> list[Packet]:
    return [s.packet for s in certificate.own_signatures(part)]


def _unique(found: Sequence[Packet]) -> list[Packet]:
    return list({packet.body: packet for packet in found}.values())
