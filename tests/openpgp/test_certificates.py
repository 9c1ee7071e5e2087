"""Which certificates and keys are used, and which never are (S20)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import MarmotError, UserError
from app.openpgp import PgpyOpenPgp, armor, packets
from app.openpgp.certificates import Certificate, Part, read_certificate, read_certificates, user_id
from app.openpgp.keys import Key
from app.openpgp.packets import Packet
from app.openpgp.signatures import (
    CERTIFICATION_REVOCATION,
    KEY_REVOCATION,
    SUBKEY_BINDING,
    SUBKEY_REVOCATION,
)
from tests.openpgp.workshop import (
    first_subkey,
    new_certificate,
    rsa_certificate,
    sha1_allowed,
    signature,
    signing_certificate,
    subpacket,
    with_part,
)

DAY = 86_400.0
ENCRYPT = subpacket(27, b"\x0c")


@pytest.fixture
def victim() -> Certificate:
    return new_certificate()


def at(certificate: Certificate, days: float = 1.0) -> float:
    return certificate.primary.created + days * DAY


def engine(certificate: Certificate, days: float = 1.0) -> PgpyOpenPgp:
    return PgpyOpenPgp(now=lambda: at(certificate, days))


def chosen(certificate: Certificate, days: float = 1.0) -> bytes | None:
    """Return the fingerprint that would be encrypted to, after a trip through armor."""
    key = read_certificate(certificate.armored()).encryption_key(at(certificate, days))
    return key.fingerprint if key is not None else None


def newer_subkey(days: float = 0.5) -> Key:
    """An attacker's encryption subkey that looks newer than the true one."""
    key = first_subkey(new_certificate("attacker@y.example"))
    created = key.created + int(days * DAY)
    body = key.body[:1] + created.to_bytes(4, "big") + key.body[5:]
    return Key(body, primary=False)


def bind(primary: Key, subkey: Key, extra: bytes, created: float, hash_id: int = 10) -> Packet:
    data = primary.hashed + subkey.hashed
    return signature(primary, SUBKEY_BINDING, data, extra, created, hash_id)


def test_a_new_key_is_complete(victim: Certificate) -> None:
    (info,) = engine(victim).inspect(victim.armored())
    assert info.problems == ()
    assert info.can_encrypt
    assert info.can_sign
    assert not info.secret
    assert info.addresses == ("victim@x.example",)
    assert info.algorithm == "Ed25519 / Cv25519"
    assert "PRIVATE" not in victim.armored()


def test_a_subkey_without_binding_is_not_used(victim: Certificate) -> None:
    true = first_subkey(victim).fingerprint
    evil = newer_subkey()
    assert chosen(with_part(victim, Part(evil.public, evil))) == true


def test_a_subkey_bound_by_somebody_else_is_not_used(victim: Certificate) -> None:
    attacker = new_certificate("attacker@y.example")
    evil = newer_subkey()
    for signer in (attacker.primary, first_subkey(attacker)):
        if not signer.can_sign:
            continue
        made = bind(victim.primary, evil, ENCRYPT, at(victim, 0.6))
        forged = bind(attacker.primary, evil, ENCRYPT, at(victim, 0.6))
        data = victim.primary.hashed + evil.hashed
        sworn = signature(signer, SUBKEY_BINDING, data, ENCRYPT, at(victim, 0.6))
        borrowed = victim.subkeys[0].signatures[0]
        for packet in (forged, sworn, borrowed):
            part = Part(evil.public, evil, [packet])
            assert chosen(with_part(victim, part)) == first_subkey(victim).fingerprint
        assert chosen(with_part(victim, Part(evil.public, evil, [made]))) == evil.fingerprint


def test_flags_decide_what_a_subkey_is_for(victim: Certificate) -> None:
    extra = newer_subkey()
    true = first_subkey(victim).fingerprint
    for flags in (b"", subpacket(27, b"\x02"), subpacket(27, b"\x20"), subpacket(27, b"")):
        packet = bind(victim.primary, extra, flags, at(victim, 0.6))
        assert chosen(with_part(victim, Part(extra.public, extra, [packet]))) == true


def test_unknown_critical_parts_make_a_binding_void(victim: Certificate) -> None:
    extra = newer_subkey()
    odd = ENCRYPT + subpacket(99, b"x", critical=True)
    packet = bind(victim.primary, extra, odd, at(victim, 0.6))
    true = first_subkey(victim).fingerprint
    assert chosen(with_part(victim, Part(extra.public, extra, [packet]))) == true


def test_sha1_bindings_do_not_count(victim: Certificate) -> None:
    extra = newer_subkey()
    with sha1_allowed():
        packet = bind(victim.primary, extra, ENCRYPT, at(victim, 0.6), hash_id=2)
    true = first_subkey(victim).fingerprint
    assert chosen(with_part(victim, Part(extra.public, extra, [packet]))) == true


def test_bindings_of_the_future_do_not_count(victim: Certificate) -> None:
    extra = newer_subkey()
    packet = bind(victim.primary, extra, ENCRYPT, at(victim, 30))
    true = first_subkey(victim).fingerprint
    assert chosen(with_part(victim, Part(extra.public, extra, [packet]))) == true


def test_an_expired_key_is_not_used() -> None:
    certificate = new_certificate(days=10)
    assert chosen(certificate, 9) is not None
    assert chosen(certificate, 11) is None
    pgp = engine(certificate, 11)
    assert pgp.inspect(certificate.armored())[0].problems == ("expired",)
    with pytest.raises(UserError, match="pgp_key_unusable") as caught:
        pgp.encrypt(b"x", [certificate.armored()], signer_secret=None)
    assert caught.value.fields["reason"] == "expired"
    with pytest.raises(UserError, match="pgp_key_unusable"):
        pgp.sign_detached(b"x", certificate.armored(secret=True))


def test_one_unusable_recipient_stops_the_message(victim: Certificate) -> None:
    expired = new_certificate("late@x.example", days=10)
    with pytest.raises(UserError, match="pgp_key_unusable"):
        engine(victim, 20).encrypt(b"x", [victim.armored(), expired.armored()], signer_secret=None)


def test_a_revoked_key_is_not_used(victim: Certificate) -> None:
    packet = signature(victim.primary, KEY_REVOCATION, victim.primary.hashed, created=at(victim))
    victim.direct.append(packet)
    victim._own.clear()
    assert chosen(victim) is None
    assert "revoked" in engine(victim).inspect(victim.armored())[0].problems


def test_nobody_else_can_revoke(victim: Certificate) -> None:
    attacker = new_certificate("attacker@y.example")
    packet = signature(attacker.primary, KEY_REVOCATION, victim.primary.hashed, created=at(victim))
    victim.direct.append(packet)
    assert chosen(victim) is not None


def test_a_sha1_revocation_is_heard(victim: Certificate) -> None:
    with sha1_allowed():
        packet = signature(
            victim.primary, KEY_REVOCATION, victim.primary.hashed, created=at(victim), hash_id=2
        )
    victim.direct.append(packet)
    victim._own.clear()
    assert chosen(victim) is None


def test_a_revoked_subkey_is_not_used(victim: Certificate) -> None:
    part = victim.subkeys[0]
    data = victim.primary.hashed + part.hashed
    part.signatures.append(signature(victim.primary, SUBKEY_REVOCATION, data, created=at(victim)))
    assert chosen(victim) is None
    info = engine(victim).inspect(victim.armored())[0]
    assert info.problems == ("no_encryption_key",)


def test_a_revoked_or_unsigned_user_id_is_no_address(victim: Certificate) -> None:
    evil = Packet(packets.USER_ID, b"Boss <boss@x.example>")
    stolen = victim.user_parts[0].signatures[0]
    for signatures in ([], [stolen]):
        forged = with_part(victim, Part(evil, None, list(signatures)))
        (info,) = engine(victim).inspect(forged.armored())
        assert info.addresses == ("victim@x.example",)
    part = victim.user_parts[0]
    data = victim.primary.hashed + part.hashed
    revocation = signature(victim.primary, CERTIFICATION_REVOCATION, data, created=at(victim))
    part.signatures.append(revocation)
    victim._own.clear()
    (info,) = engine(victim).inspect(victim.armored())
    assert info.addresses == ()


def test_short_rsa_keys_are_not_used() -> None:
    weak = rsa_certificate(1024)
    assert chosen(weak) is None
    assert "weak_key" in engine(weak).inspect(weak.armored())[0].problems
    with pytest.raises(UserError, match="pgp_key_unusable"):
        engine(weak).sign_detached(b"x", weak.armored(secret=True))
    strong = rsa_certificate(2048)
    assert chosen(strong) == strong.primary.fingerprint


def test_a_signing_subkey_must_have_signed_back() -> None:
    honest = signing_certificate()
    pgp = engine(honest, 0.01)
    made, _ = pgp.sign_detached(b"text", honest.armored(secret=True))
    assert pgp.verify_detached(b"text", made, [honest.armored()]).state == "good"
    # The thief binds the victim's signing subkey to a certificate of his own.
    thief = new_certificate("thief@y.example")
    stolen = first_subkey(honest)
    data = thief.primary.hashed + stolen.hashed
    packet = signature(
        thief.primary, SUBKEY_BINDING, data, subpacket(27, b"\x02"), honest.primary.created
    )
    claimed = with_part(thief, Part(stolen.public, stolen, [packet])).armored()
    result = pgp.verify_detached(b"text", made, [claimed])
    assert result.state == "bad"
    assert pgp.verify_detached(b"text", made, [claimed, honest.armored()]).state == "good"


def test_merging_keeps_both_and_drops_strangers(victim: Certificate) -> None:
    extra = newer_subkey()
    packet = bind(victim.primary, extra, ENCRYPT, at(victim, 0.6))
    grown = with_part(victim, Part(extra.public, extra, [packet]))
    stranger = new_certificate("stranger@y.example")
    user = victim.user_parts[0]
    flood = signature(stranger.primary, 0x10, victim.primary.hashed + user.hashed)
    old = read_certificate(victim.armored())
    old.user_parts[0].signatures.append(flood)
    pgp = engine(victim)
    for first, second in ((old, grown), (grown, old)):
        merged = read_certificate(pgp.merge(first.armored(), second.armored()))
        assert len(merged.subkeys) == 2
        assert chosen(merged) == extra.fingerprint
        assert all(p.body != flood.body for p in merged.user_parts[0].signatures)
    with pytest.raises(UserError, match="pgp_other_key"):
        pgp.merge(victim.armored(), stranger.armored())


def test_a_flood_of_signatures_costs_little(victim: Certificate) -> None:
    stranger = new_certificate("stranger@y.example")
    user = victim.user_parts[0]
    flood = signature(stranger.primary, 0x10, victim.primary.hashed + user.hashed)
    for _ in range(5000):
        user.signatures.append(flood)
    assert chosen(victim) == first_subkey(victim).fingerprint


@pytest.mark.parametrize(
    ("body", "name", "address"),
    [
        (b"Anna Muster <Anna@X.example>", "Anna Muster", "anna@x.example"),
        (b"anna@x.example", "", "anna@x.example"),
        (b"<anna@x.example>", "", "anna@x.example"),
        (b"boss@x.example <evil@y.example>", "boss@x.example", "evil@y.example"),
        (b"Anna", "Anna", ""),
        ("x\u202egnp <a@x.example>\n".encode(), "xgnp", "a@x.example"),
    ],
)
def test_user_ids_are_read(body: bytes, name: str, address: str) -> None:
    found = user_id(body)
    assert (found.name, found.address) == (name, address)


def test_files_that_are_no_keys() -> None:
    for data in (b"", b"hello", b"\x00\x01", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nabc\n"):
        with pytest.raises(UserError):
            read_certificates(data)
    text = armor.enarmor("MESSAGE", b"\xcb\x00").decode()
    with pytest.raises(UserError, match="pgp_no_key"):
        read_certificates(text)


@pytest.fixture(scope="module")
def encoded() -> bytes:
    return new_certificate().encoded(secret=True)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_damaged_keys_never_surprise(encoded: bytes, data: st.DataObject) -> None:
    changed = bytearray(encoded)
    for _ in range(data.draw(st.integers(1, 4))):
        at_byte = data.draw(st.integers(0, len(changed) - 1))
        changed[at_byte] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(changed)))
    for form in (bytes(changed), bytes(changed[:cut])):
        try:
            for info in PgpyOpenPgp().inspect(form):
                assert len(info.fingerprint) == 40
        except MarmotError:
            pass
