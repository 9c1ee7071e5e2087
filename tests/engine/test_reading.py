"""Opening messages through the service: encrypted, signed, tampered with, locked, too large."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings, StepResult
from app.domain.ids import AccountId, ProblemId
from app.domain.journal import EntryState
from app.domain.mail import Address, Draft
from app.engine import Engine
from app.faces.error_words import STEP_WORDS
from app.faces.warning_words import WARNING_WORDS
from tests.engine.conftest import Opener

ANA = "ana@atelier.example"
SECRET = "Der Inhalt ist geheim."


def account_with_key(engine: Engine) -> AccountId:
    settings = AccountSettings(ANA, name="Ana", undo_seconds=0)
    account = engine.add_account(settings, {}).result(20)
    engine.generate_key(account).result(30)
    return account


def protected(engine: Engine, account: AccountId, **how: bool) -> bytes:
    """Return the wire bytes of a message to oneself."""
    from app.base.codec import encode

    draft = Draft(
        account=account,
        sender=Address("Ana", ANA),
        to=(Address("", ANA),),
        subject="Betreff",
        text=SECRET + "\n",
        **how,  # type: ignore[arg-type]
    )
    args = {"draft": encode(draft), "message_id": "<protected@test>", "date": 1.7e9}
    blob = engine.link.call("protect", args)["blob"]
    return engine.store.blobs.get(blob)


def test_encrypted_and_signed_mail_is_opened_and_judged(engine: Engine, tmp_path: Path) -> None:
    account = account_with_key(engine)
    file = tmp_path / "mail.eml"
    file.write_bytes(protected(engine, account, encrypt=True, sign=True))
    assert SECRET.encode() not in file.read_bytes()
    opened = engine.open_file(file).result(20)
    assert opened.text.strip() == SECRET
    assert opened.headers.subject == "Betreff"
    assert (opened.security.encryption, opened.security.signature) == ("encrypted", "good")
    assert opened.warnings == ()

    signed = protected(engine, account, sign=True)
    file.write_bytes(signed)
    assert engine.open_file(file).result(20).security.signature == "good"
    file.write_bytes(signed.replace(b"geheim", b"offen!"))
    forged = engine.open_file(file).result(20)
    assert forged.security.signature == "bad"
    engine.delete_key(engine.keys()[0].fingerprint).result(20)
    file.write_bytes(signed)
    assert engine.open_file(file).result(20).security.signature == "unknown_key"
    file.write_bytes(protected_for_nobody())
    refused = engine.open_file(file).result(20)
    assert refused.security.encryption == "refused"
    assert next(w.code for w in refused.warnings) in WARNING_WORDS


def protected_for_nobody() -> bytes:
    return (
        b"From: a@b.ch\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted;"
        b' protocol="application/pgp-encrypted"; boundary=B\r\n\r\n--B\r\n'
        b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--B\r\n"
        b"Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n"
        b"bm8gcGFja2V0cw==\r\n-----END PGP MESSAGE-----\r\n--B--\r\n"
    )


def test_a_locked_vault_says_so_and_opens_the_rest(
    profile: Profile, open_engine: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_engine()
    account = account_with_key(first)
    file = tmp_path / "mail.eml"
    file.write_bytes(protected(first, account, encrypt=True))
    first.link.tell("stop")
    first.close()
    monkeypatch.delenv("MARMOT_MASTER_PASSWORD")
    engine = open_engine()
    assert engine.locked().result(20) is True
    opened = engine.open_file(file).result(20)
    assert opened.headers.sender[0].addr == ANA
    assert SECRET not in opened.text
    assert opened.security.encryption == "refused"
    assert [w.code for w in opened.warnings] == ["secrets_locked"]
    for refused in (
        engine.add_account(AccountSettings("b@c.ch"), {}),
        engine.remove_account(engine.accounts()[0].id),
        engine.generate_key(engine.accounts()[0].id),
        engine.delete_key(engine.keys()[0].fingerprint),
        engine.sync(),
    ):
        with pytest.raises(UserError, match="secrets_locked"):
            refused.result(20)
    assert len(engine.accounts()) == len(engine.keys()) == 1
    with pytest.raises(UserError, match="master_password_wrong"):
        engine.unlock("no").result(20)
    engine.unlock("master password of the tests").result(20)
    assert engine.open_file(file).result(20).text.strip() == SECRET


def test_files_that_are_no_mail_or_too_large(engine: Engine, tmp_path: Path) -> None:
    from app.service.reading_jobs import FILE_LIMIT

    huge = tmp_path / "huge.eml"
    with huge.open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    with pytest.raises(UserError, match="file_too_large"):
        engine.open_file(huge).result(20)
    with pytest.raises(UserError, match="file_not_found"):
        engine.open_file(tmp_path / "nothing.eml").result(20)
    with pytest.raises(UserError, match="file_not_found"):
        engine.open_file(tmp_path).result(20)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.eml")
        with pytest.raises(UserError, match="file_not_found"):
            engine.open_file(tmp_path / "pipe.eml").result(20)
    odd = tmp_path / "odd.eml"
    odd.write_bytes(bytes(range(256)) * 40)
    engine.open_file(odd).result(20)


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_a_part_is_a_private_file_with_a_harmless_name(engine: Engine, profile: Profile) -> None:
    from app.domain.mail import Flag, Role
    from app.formats.digest import digest

    account = engine.add_account(AccountSettings(ANA), {}).result(20)
    data = (
        b"From: a@b.ch\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\ntext\r\n--B\r\n"
        b"Content-Type: application/octet-stream\r\nContent-Disposition: attachment;"
        b' filename="../../../etc/cron.d/evil\\\\x.txt"\r\n\r\ncontent\r\n--B--\r\n'
    )
    with engine.store.write("a message") as tx:
        folder = engine.store.folders.add_local(tx, account, "Inbox", Role.INBOX)
        place = engine.store.messages.add_local(
            tx, folder.id, data, digest(data), Flag.NONE, engine.clock.now()
        )
    (attachment,) = engine.open_message(place).result(20).attachments
    path = engine.part(place, attachment.part).result(20)
    assert path.is_relative_to(profile.cache)
    assert path.parent.parent == profile.cache / "parts"
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert path.read_bytes() == b"content"
    with pytest.raises(Exception, match="part_unknown"):
        engine.part(place, "9.9").result(20)


def test_keys_travel(engine: Engine, tmp_path: Path) -> None:
    account = account_with_key(engine)
    (key,) = engine.keys()
    assert key.secret
    assert engine.key_states([ANA, "x@y.example"]) == {ANA: "usable", "x@y.example": "none"}
    public = engine.export_key(key.fingerprint).result(20)
    assert "PRIVATE" not in public
    with pytest.raises(UserError, match="passphrase_missing"):
        engine.export_key(key.fingerprint, secret=True).result(20)
    secret = engine.export_key(key.fingerprint, secret=True, passphrase="wort").result(20)
    assert "PRIVATE" in secret
    engine.delete_key(key.fingerprint).result(20)
    assert engine.keys() == []
    with pytest.raises(UserError, match="pgp_no_key"):
        engine.delete_key(key.fingerprint).result(20)
    (imported,) = engine.import_key(public.encode()).result(20)
    assert not imported.secret
    with pytest.raises(UserError, match="pgp_passphrase_wrong"):
        engine.import_key(secret.encode(), "falsch").result(20)
    assert not engine.keys()[0].secret
    from app.openpgp import armor

    binary = armor.dearmor(secret.encode(), "PRIVATE KEY BLOCK")
    (again,) = engine.import_key(binary, "wort").result(20)
    assert again.secret
    assert engine.keys()[0].secret
    assert protected(engine, account, sign=True)
    for rubbish in (b"", b"no key at all", os.urandom(500)):
        with pytest.raises(Exception, match="pgp_"):
            engine.import_key(rubbish).result(20)


def test_the_doctor_has_words_for_every_step(engine: Engine) -> None:
    account = engine.add_account(AccountSettings(ANA), {}).result(20)
    from app.domain.accounts import Connection, ServiceState

    with engine.store.write("states") as tx:
        for service in ("mail", "send", "dav"):
            engine.store.accounts.set_state(
                tx, ServiceState(account, service, Connection.OFFLINE, "network_down", ())
            )
    steps: list[StepResult] = engine.doctor().result(20)
    names = [step.step for step in steps]
    assert names[:4] == ["profile", "store", "secrets", "disk"]
    assert {"account_mail", "account_send", "account_dav"} <= set(names)
    assert set(names) <= set(STEP_WORDS)
    assert all(step.ok for step in steps[:3])
    assert not any(step.ok for step in steps[4:])


def test_problems_are_retried_or_put_away(engine: Engine) -> None:
    from app.domain.journal import NewEntry

    account = engine.add_account(AccountSettings(ANA), {}).result(20)
    with engine.store.write("a problem") as tx:
        batch = engine.store.journal.add(
            tx, "x", {}, [NewEntry("dav_put", account, f"dav:{account}", {"data": "", "uid": "u"})]
        )
        (entry,) = engine.store.journal.batch_entries(batch)
        engine.store.journal.set_state(tx, entry.id, EntryState.PARKED)
        engine.store.problems.add(tx, "conflict", account=account, entry=entry.id)
        engine.store.problems.add(tx, "mass_disappearance", account=account)
    with_entry = next(p for p in engine.problems() if p.entry is not None)
    other = next(p for p in engine.problems() if p.entry is None)
    engine.retry_problem(with_entry.id).result(5)
    assert engine.store.journal.get(entry.id).state is EntryState.QUEUED
    engine.dismiss_problem(other.id).result(5)
    assert engine.problems() == []
    with pytest.raises(UserError, match="problem_unknown"):
        engine.retry_problem(ProblemId(4711)).result(5)
