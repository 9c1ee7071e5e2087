"""What gives plaintext and what never does (S19), and when a signature is called good (S18)."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import MarmotError, PermanentError, UserError
from app.openpgp import PgpyOpenPgp, armor, packets
from app.openpgp.certificates import Certificate
from app.openpgp.packets import Packet
from app.openpgp.signatures import BINARY, KEY_REVOCATION, TEXT
from tests.openpgp.workshop import (
    compressed,
    detached,
    first_subkey,
    literal,
    message,
    new_certificate,
    rsa_certificate,
    sealed,
    secret_of,
    sha1_allowed,
    signature,
    subpacket,
)

TEXT_DATA = b"Content-Type: text/plain\r\n\r\nHello\r\n"


@pytest.fixture(scope="module")
def anna() -> Certificate:
    return new_certificate("anna@x.example")


@pytest.fixture(scope="module")
def ben() -> Certificate:
    return new_certificate("ben@x.example")


def opened(data: bytes, *secrets: Certificate) -> bytes:
    return PgpyOpenPgp().decrypt(data, [secret_of(s) for s in secrets], []).data


def refusal(data: bytes, *secrets: Certificate) -> str:
    with pytest.raises(PermanentError) as caught:
        opened(data, *secrets)
    assert caught.value.code == "pgp_refused"
    return str(caught.value.fields["reason"])


def test_there_and_back(anna: Certificate, ben: Certificate) -> None:
    pgp = PgpyOpenPgp()
    sent = pgp.encrypt(TEXT_DATA, [anna.armored(), ben.armored()], signer_secret=secret_of(anna))
    for reader in (anna, ben):
        found = pgp.decrypt(sent, [secret_of(reader)], [anna.armored(), ben.armored()])
        assert found.data == TEXT_DATA
        assert found.signature.state == "good"
        assert found.signature.signer == "anna@x.example"
        assert found.signature.fingerprint == anna.fingerprint
    assert pgp.decrypt(sent, [secret_of(ben)], []).signature.state == "unknown_key"
    unsigned = pgp.encrypt(TEXT_DATA, [ben.armored()], signer_secret=None)
    assert pgp.decrypt(unsigned, [secret_of(ben)], []).signature.state == "none"
    assert TEXT_DATA not in sent


def test_rsa_keys_work_too(ben: Certificate) -> None:
    rsa = rsa_certificate(2048)
    pgp = PgpyOpenPgp()
    sent = pgp.encrypt(TEXT_DATA, [rsa.armored()], signer_secret=secret_of(rsa))
    found = pgp.decrypt(sent, [secret_of(ben), secret_of(rsa)], [rsa.armored()])
    assert (found.data, found.signature.state) == (TEXT_DATA, "good")


def test_somebody_elses_message_is_not_opened(anna: Certificate, ben: Certificate) -> None:
    sent = PgpyOpenPgp().encrypt(TEXT_DATA, [anna.armored()], signer_secret=None)
    with pytest.raises(UserError, match="pgp_no_key"):
        opened(sent, ben)
    with pytest.raises(UserError, match="pgp_no_key"):
        opened(sent)


def test_plain_shapes_are_opened(ben: Certificate) -> None:
    key = first_subkey(ben)
    for inside in (
        literal(TEXT_DATA),
        compressed(literal(TEXT_DATA)),
        Packet(packets.MARKER, b"PGP").encoded() + literal(TEXT_DATA),
    ):
        assert opened(message(sealed(inside, key)), ben) == TEXT_DATA
        assert opened(sealed(inside, key), ben) == TEXT_DATA


def test_without_integrity_protection_there_is_no_plaintext(ben: Certificate) -> None:
    key = first_subkey(ben)
    old = sealed(literal(TEXT_DATA), key, mdc=False, tag=packets.UNPROTECTED)
    assert refusal(message(old), ben) == "no_integrity"
    assert refusal(message(sealed(literal(TEXT_DATA), key, mdc=False)), ben) == "modified"
    # A protected message re-labelled as an old one.
    good = sealed(literal(TEXT_DATA), key)
    frames = list(packets.read(good))
    relabelled = frames[0].encoded() + Packet(packets.UNPROTECTED, frames[1].body[1:]).encoded()
    assert refusal(message(relabelled), ben) == "no_integrity"


def test_mixed_and_trailing_parts_are_refused(ben: Certificate) -> None:
    key = first_subkey(ben)
    good = sealed(literal(TEXT_DATA), key)
    plain = literal(b"injected")
    for outer in (good + plain, plain + good, good + good, plain, good + b"\x00"):
        assert refusal(message(outer), ben) in ("mixed", "not_encrypted", "truncated")
    for inside in (
        literal(b"a") + literal(b"b"),
        literal(b"a") + compressed(literal(b"b")),
        compressed(literal(b"a")) + literal(b"b"),
        compressed(compressed(literal(b"a"))),
        sealed(literal(b"a"), key),
        b"",
        Packet(packets.USER_ID, b"x").encoded(),
        literal(b"a") + Packet(packets.SIGNATURE, b"x").encoded(),
        Packet(packets.ONE_PASS, bytes(13)).encoded() + literal(b"a"),
        b"not packets",
    ):
        assert refusal(message(sealed(inside, key)), ben) in ("mixed", "nested", "malformed")


def test_an_expansion_bomb_is_refused(ben: Certificate) -> None:
    bomb = compressed(literal(bytes(64 * 1024 * 1024)))
    assert len(bomb) < 100_000
    assert refusal(message(sealed(bomb, first_subkey(ben))), ben) == "too_large"


def test_every_cut_is_refused(ben: Certificate) -> None:
    whole = sealed(literal(TEXT_DATA), first_subkey(ben))
    for end in range(1, len(whole)):
        with pytest.raises(MarmotError):
            opened(whole[:end], ben)


def test_every_changed_byte_is_noticed(ben: Certificate) -> None:
    whole = sealed(literal(TEXT_DATA), first_subkey(ben))
    body = list(packets.read(whole))[1].body
    start = len(whole) - len(body)
    for at in range(start, len(whole)):
        changed = bytearray(whole)
        changed[at] ^= 0x01
        with pytest.raises(PermanentError):
            opened(bytes(changed), ben)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_arbitrary_bytes_never_surprise(data: bytes) -> None:
    pgp = PgpyOpenPgp()
    for form in (data, b"\xc1" + data, armor.enarmor("MESSAGE", data)):
        with pytest.raises(MarmotError):
            pgp.decrypt(form, [], [])
    assert pgp.verify_detached(b"x", data, []).state in ("cannot_check", "unknown_key")


# ---- signatures


def judged(
    data: bytes, packet: Packet, *known: Certificate, after: float = 60.0
) -> tuple[str, str]:
    now = known[0].primary.created + after if known else time.time()
    pgp = PgpyOpenPgp(now=lambda: now)
    result = pgp.verify_detached(data, detached(packet), [c.armored() for c in known])
    return result.state, result.reason


def made(
    certificate: Certificate, kind: int, data: bytes, extra: bytes = b"", after: float = 10.0
) -> Packet:
    return signature(certificate.primary, kind, data, extra, certificate.primary.created + after)


def test_only_exactly_what_was_signed_is_good(anna: Certificate, ben: Certificate) -> None:
    pgp = PgpyOpenPgp()
    packet, micalg = pgp.sign_detached(TEXT_DATA, secret_of(anna))
    assert micalg == "pgp-sha512"
    known = [anna.armored(), ben.armored()]
    assert pgp.verify_detached(TEXT_DATA, packet, known).state == "good"
    for other in (TEXT_DATA + b" ", TEXT_DATA[:-1], b"", TEXT_DATA.replace(b"\r\n", b"\n")):
        assert pgp.verify_detached(other, packet, known).state == "bad"
    assert pgp.verify_detached(TEXT_DATA, packet, [ben.armored()]).state == "unknown_key"
    assert pgp.verify_detached(TEXT_DATA, b"garbage", known).state == "cannot_check"


def test_text_signatures_care_for_line_ends_only(anna: Certificate) -> None:
    packet = made(anna, TEXT, TEXT_DATA)
    assert judged(TEXT_DATA, packet, anna) == ("good", "")
    assert judged(TEXT_DATA.replace(b"\r\n", b"\n"), packet, anna) == ("good", "")
    assert judged(TEXT_DATA + b"x", packet, anna)[0] == "bad"


@pytest.mark.parametrize("kind", [0x02, 0x10, 0x13, 0x18, 0x1F, 0x40, 0x50])
def test_signatures_of_another_kind_sign_no_mail(anna: Certificate, kind: int) -> None:
    assert judged(TEXT_DATA, made(anna, kind, TEXT_DATA), anna) == ("bad", "wrong_kind")


def test_times_are_checked(anna: Certificate) -> None:
    before = made(anna, BINARY, TEXT_DATA, after=-86_400)
    assert judged(TEXT_DATA, before, anna)[0] == "bad"
    future = made(anna, BINARY, TEXT_DATA, after=10 * 86_400)
    assert judged(TEXT_DATA, future, anna)[0] == "bad"
    short = made(anna, BINARY, TEXT_DATA, subpacket(3, (30).to_bytes(4, "big")))
    assert judged(TEXT_DATA, short, anna, after=20)[0] == "good"
    assert judged(TEXT_DATA, short, anna, after=60) == ("bad", "signature_expired")


def test_expired_revoked_and_weak_signers_are_never_good(anna: Certificate) -> None:
    brief = new_certificate(days=1)
    late = made(brief, BINARY, TEXT_DATA, after=2 * 86_400)
    assert judged(TEXT_DATA, late, brief, after=2 * 86_400 + 60) == ("bad", "expired")
    early = made(brief, BINARY, TEXT_DATA)
    assert judged(TEXT_DATA, early, brief, after=2 * 86_400) == ("good", "expired_since")

    revoked = new_certificate()
    packet = made(revoked, BINARY, TEXT_DATA)
    revoked.direct.append(
        signature(
            revoked.primary,
            KEY_REVOCATION,
            revoked.primary.hashed,
            created=revoked.primary.created + 20,
        )
    )
    assert judged(TEXT_DATA, packet, revoked) == ("bad", "revoked")

    weak = rsa_certificate(1024)
    assert judged(TEXT_DATA, made(weak, BINARY, TEXT_DATA), weak) == ("bad", "weak_key")

    with sha1_allowed():
        old = signature(
            anna.primary, BINARY, TEXT_DATA, created=anna.primary.created + 10, hash_id=2
        )
    assert judged(TEXT_DATA, old, anna) == ("bad", "weak_hash")


def test_a_superseded_key_keeps_what_it_signed_before() -> None:
    retired = new_certificate()
    packet = made(retired, BINARY, TEXT_DATA)
    retired.direct.append(
        signature(
            retired.primary,
            KEY_REVOCATION,
            retired.primary.hashed,
            subpacket(29, b"\x01"),
            retired.primary.created + 1000,
        )
    )
    assert judged(TEXT_DATA, packet, retired, after=2000) == ("good", "revoked_since")
    late = made(retired, BINARY, TEXT_DATA, after=1500)
    assert judged(TEXT_DATA, late, retired, after=2000) == ("bad", "revoked")


def test_a_signature_moved_into_another_message_is_bad(anna: Certificate, ben: Certificate) -> None:
    stolen = made(anna, BINARY, TEXT_DATA)
    one_pass = bytes((3, 0, 10, anna.primary.algorithm)) + anna.primary.key_id + b"\x01"
    inside = (
        Packet(packets.ONE_PASS, one_pass).encoded() + literal(b"other text") + stolen.encoded()
    )
    found = PgpyOpenPgp(now=lambda: anna.primary.created + 60.0).decrypt(
        sealed(inside, first_subkey(ben)), [secret_of(ben)], [anna.armored()]
    )
    assert found.signature.state == "bad"


def test_a_megabyte_is_protected_and_opened(anna: Certificate, ben: Certificate) -> None:
    data = bytes(range(256)) * 4096
    sent = PgpyOpenPgp().encrypt(
        data, [anna.armored(), ben.armored()], signer_secret=secret_of(anna)
    )
    assert opened(sent, ben) == data
