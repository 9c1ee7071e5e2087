"""The vault: what is in it, who can open it, and what a broken machine does to it."""

from __future__ import annotations

import base64
import json
import logging
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from app.base.errors import TransientError, UserError
from app.base.paths import Profile
from app.net import keystore
from app.net.keystore import KeyStoreUnavailable, OsKeyStore
from app.net.secrets import Vault, open_secrets

pytestmark = pytest.mark.expects_warnings(
    "vault stays locked",
    "the vault is damaged",
    "a secret in the vault is damaged",
    "key store unavailable",
    "key store did not answer",
)

SECRET = "hunter2-Grüße-marker"


class MemoryKeyStore:
    """A key store of a healthy system."""

    def __init__(self) -> None:
        self.keys: dict[str, bytes] = {}

    def load(self, profile_id: str) -> bytes | None:
        return self.keys.get(profile_id)

    def save(self, profile_id: str, key: bytes) -> None:
        self.keys[profile_id] = key


class NoKeyStore:
    """A system without one."""

    def load(self, profile_id: str) -> bytes | None:
        raise KeyStoreUnavailable("none")

    def save(self, profile_id: str, key: bytes) -> None:
        raise KeyStoreUnavailable("none")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile.at(tmp_path / "profile")


def opened(
    profile: Profile, store: MemoryKeyStore | NoKeyStore, password: str | None = None
) -> Vault:
    return open_secrets(profile, master_password=password, key_store=store)


def test_secrets_come_back_with_the_key_of_the_key_store(profile: Profile) -> None:
    store = MemoryKeyStore()
    vault = opened(profile, store)
    assert not vault.locked
    vault.put("account:1:mail", SECRET)
    vault.put("pgp:ABCD", "x" * 100_000)
    again = opened(profile, store)
    assert again.get("account:1:mail") == SECRET
    assert again.get("pgp:ABCD") == "x" * 100_000
    assert again.names() == ["account:1:mail", "pgp:ABCD"]
    assert again.get("account:2:mail") is None
    again.delete("pgp:ABCD")
    again.delete("pgp:ABCD")
    assert opened(profile, store).names() == ["account:1:mail"]
    assert len(store.keys) == 1


def test_nothing_readable_reaches_disk_log_or_repr(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    store = MemoryKeyStore()
    vault = opened(profile, store)
    vault.put("account:1:mail", SECRET)
    (key,) = store.keys.values()
    for file in profile.root.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            for form in (SECRET.encode(), base64.b64encode(SECRET.encode()), key):
                assert form not in data
            assert base64.b64encode(key) not in data
    assert SECRET not in repr(vault) + str(vault.__dict__) + caplog.text
    if os.name == "posix":
        assert stat.S_IMODE(profile.vault.stat().st_mode) == 0o600
    assert not profile.vault.with_name("vault.new").exists()


def test_without_a_key_store_the_first_unlock_sets_the_password(profile: Profile) -> None:
    vault = opened(profile, NoKeyStore())
    assert vault.locked
    assert vault.reason == "master_password_new"
    with pytest.raises(UserError, match="secrets_locked"):
        vault.get("account:1:mail")
    with pytest.raises(UserError, match="master_password_wrong"):
        vault.unlock("")
    vault.unlock("correct horse")
    vault.put("account:1:mail", SECRET)

    again = opened(profile, NoKeyStore())
    assert again.locked
    assert again.reason == "master_password_needed"
    with pytest.raises(UserError, match="master_password_wrong"):
        again.unlock("wrong")
    assert again.locked
    again.unlock("correct horse")
    assert again.get("account:1:mail") == SECRET
    assert opened(profile, NoKeyStore(), "wrong").locked
    assert opened(profile, NoKeyStore(), "correct horse").get("account:1:mail") == SECRET


def test_a_given_password_wins_over_the_key_store_and_is_kept(profile: Profile) -> None:
    opened(profile, MemoryKeyStore(), "correct horse").put("a", "b")
    assert opened(profile, MemoryKeyStore()).locked
    assert opened(profile, MemoryKeyStore(), "correct horse").get("a") == "b"


def test_boxes_cannot_be_swapped_between_names(profile: Profile) -> None:
    store = MemoryKeyStore()
    vault = opened(profile, store)
    vault.put("account:1:mail", "one")
    vault.put("account:2:mail", "two")
    data = json.loads(profile.vault.read_text())
    boxes = data["boxes"]
    boxes["account:1:mail"], boxes["account:2:mail"] = (
        boxes["account:2:mail"],
        boxes["account:1:mail"],
    )
    profile.vault.write_text(json.dumps(data))
    again = opened(profile, store)
    assert again.get("account:1:mail") is None
    assert again.get("account:2:mail") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"[" * 200_000,
        b'{"marmot_vault": 2}',
        b'{"marmot_vault": 1, "id": "x", "boxes": {"a": "?"}}',
        b'{"marmot_vault": 1, "id": "x", "boxes": {}, "kdf": {"salt": "AAAAAAAAAAAAAAAA",'
        b' "iterations": 1, "lanes": 1, "memory": 99999999999}}',
    ],
)
def test_a_damaged_file_is_kept_and_said(profile: Profile, content: bytes) -> None:
    profile.vault.write_bytes(content)
    store = MemoryKeyStore()
    vault = opened(profile, store)
    assert vault.locked
    assert vault.reason == "vault_damaged"
    with pytest.raises(UserError, match="vault_damaged"):
        vault.unlock("anything")
    assert profile.vault.read_bytes() == content
    vault.start_over(None)
    vault.put("a", "b")
    assert opened(profile, store).get("a") == "b"
    assert content in [file.read_bytes() for file in profile.root.glob("vault.*")]


def test_a_lost_or_foreign_key_is_told_apart_from_a_hanging_store(profile: Profile) -> None:
    store = MemoryKeyStore()
    opened(profile, store).put("a", "b")
    gone = opened(profile, MemoryKeyStore())
    assert (gone.locked, gone.reason) == (True, "vault_key_missing")
    absent = opened(profile, NoKeyStore())
    assert (absent.locked, absent.reason) == (True, "key_store_unavailable")
    foreign = MemoryKeyStore()
    foreign.keys = {name: bytes(32) for name in store.keys}
    assert opened(profile, foreign).reason == "vault_key_missing"


def test_unlock_asks_an_absent_key_store_again(profile: Profile) -> None:
    store = MemoryKeyStore()
    opened(profile, store).put("a", "b")
    keys, store.keys = store.keys, {}
    vault = opened(profile, store)
    with pytest.raises(UserError, match="vault_key_missing"):
        vault.unlock("")
    store.keys = keys
    vault.unlock("")
    assert vault.get("a") == "b"


def test_a_hanging_daemon_costs_the_time_out_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()

    def hang() -> object:
        release.wait(30)
        raise KeyStoreUnavailable

    monkeypatch.setattr(keystore, "_backend", hang)
    try:
        with pytest.raises(KeyStoreUnavailable, match="time-out"):
            OsKeyStore(timeout=0.05).load("id")
    finally:
        release.set()


@pytest.mark.parametrize("name", ["fail.Keyring", "null.Keyring"])
def test_stores_that_keep_nothing_are_no_stores(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    import importlib

    import keyring

    module, _, cls = name.partition(".")
    backend = getattr(importlib.import_module(f"keyring.backends.{module}"), cls)()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    with pytest.raises(KeyStoreUnavailable):
        OsKeyStore().save("id", bytes(32))


def test_plaintext_backends_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring

    class PlaintextKeyring:
        priority = 9

        def get_password(self, service: str, username: str) -> str | None:
            raise AssertionError("asked")

    PlaintextKeyring.__module__ = "keyrings.alt.file"
    monkeypatch.setattr(keyring, "get_keyring", PlaintextKeyring)
    with pytest.raises(KeyStoreUnavailable):
        OsKeyStore().load("id")


def test_a_store_that_forgets_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Forgetful:
        def get_password(self, service: str, username: str) -> str | None:
            return None

        def set_password(self, service: str, username: str, password: str) -> None:
            return None

    monkeypatch.setattr(keystore, "_backend", Forgetful)
    with pytest.raises(KeyStoreUnavailable):
        OsKeyStore().save("id", bytes(32))


@pytest.mark.skipif(sys.platform != "linux", reason="a file where a folder is needed")
def test_a_failed_write_keeps_the_old_vault(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryKeyStore()
    vault = opened(profile, store)
    vault.put("a", "old")

    def full(fd: int) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(TransientError, match="vault_not_written"):
            vault.put("a", "new")
    assert vault.get("a") == "old"
    assert opened(profile, store).get("a") == "old"
    vault.put("a", "new")
    assert opened(profile, store).get("a") == "new"
