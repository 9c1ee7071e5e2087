"""Secret keys: made, kept without passphrase for the vault, exported under one."""

from __future__ import annotations

import pytest

from app.base.errors import UserError
from app.openpgp import PgpyOpenPgp
from app.openpgp.certificates import read_certificate
from app.openpgp.secret_keys import lock_secret, needs_passphrase, unlock_secret
from tests.openpgp.workshop import new_certificate, rsa_certificate, signing_certificate


@pytest.mark.parametrize(
    "make", [new_certificate, signing_certificate, lambda: rsa_certificate(2048)]
)
def test_locked_and_unlocked(make: object) -> None:
    assert callable(make)
    secret = make().armored(secret=True)
    assert not needs_passphrase(secret)
    locked = lock_secret(secret, "correct hörse")
    assert needs_passphrase(locked)
    assert locked != secret
    assert unlock_secret(locked, "correct hörse") == secret
    for wrong in ("", "correct horse"):
        with pytest.raises(UserError, match="pgp_passphrase_wrong"):
            unlock_secret(locked, wrong)
    assert unlock_secret(secret, "not needed") == secret


def test_a_locked_key_is_not_used_and_not_shown_as_public() -> None:
    secret = new_certificate().armored(secret=True)
    locked = lock_secret(secret, "x")
    pgp = PgpyOpenPgp()
    with pytest.raises(UserError, match="pgp_key_unusable"):
        pgp.sign_detached(b"x", locked)
    public = pgp.public_part(locked)
    assert "PUBLIC KEY BLOCK" in public
    assert not read_certificate(public).has_secret
    assert pgp.public_part(secret) == public
    (alone,) = pgp.split(locked)
    assert pgp.inspect(alone)[0].secret


def test_only_secret_keys_are_unlocked() -> None:
    with pytest.raises(UserError, match="pgp_no_secret_key"):
        unlock_secret(new_certificate().armored(), "x")
    with pytest.raises(UserError, match="pgp_passphrase_empty"):
        lock_secret(new_certificate().armored(secret=True), "")


@pytest.mark.parametrize(
    ("name", "address"), [("a", ""), ("a<b", "x@y"), ("a", "x@y\n<z@y>"), ("a\x00", "x@y")]
)
def test_names_cannot_forge_user_ids(name: str, address: str) -> None:
    with pytest.raises(UserError, match="pgp_bad_user_id"):
        PgpyOpenPgp().generate(name, address, expires_days=None)


def test_a_key_without_a_name() -> None:
    certificate, _ = PgpyOpenPgp().generate("", "anna@x.example", expires_days=365)
    (info,) = PgpyOpenPgp().inspect(certificate)
    assert info.addresses == ("anna@x.example",)
    assert info.expires is not None
    assert info.expires - info.created == 365 * 86_400
