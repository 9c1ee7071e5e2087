"""The vault: every secret of a profile in one encrypted file.

Why a file: Windows' key store takes 2,560 bytes per entry, OpenPGP keys are larger. The file is
JSON with one AES-256-GCM box per secret, the name bound as associated data. Its random key lies
in the operating system's key store or, where there is none, in the header, wrapped with a key that
Argon2id makes from a master password. Secrets never reach a log or a repr.
"""

from __future__ import annotations

import base64
import binascii
import json
import logging
import os
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.base.errors import TransientError, UserError
from app.base.paths import Profile
from app.net.keystore import KeyStore, KeyStoreUnavailable, OsKeyStore

_log = logging.getLogger(__name__)
_VERSION = 1
_CHECK = "\x00check"  # no secret's name begins with NUL
_MAX_FILE = 64 * 1024 * 1024


class _Damaged(Exception):
    """The file is not a vault, or not one this version reads."""


@dataclass(frozen=True, slots=True)
class _Kdf:
    """Argon2id's parameters, kept in the header so that they can grow over the years."""

    salt: bytes
    iterations: int = 3
    lanes: int = 4
    memory: int = 64 * 1024  # KiB

    def derive(self, password: str) -> bytes:
        work = Argon2id(
            salt=self.salt,
            length=32,
            iterations=self.iterations,
            lanes=self.lanes,
            memory_cost=self.memory,
        )
        return work.derive(password.encode("utf-8"))

    def to_json(self) -> dict[str, object]:
        return {
            "salt": _text(self.salt),
            "iterations": self.iterations,
            "lanes": self.lanes,
            "memory": self.memory,
        }

    @classmethod
    def from_json(cls, data: object) -> _Kdf:
        if not isinstance(data, Mapping):
            raise _Damaged
        numbers = [data.get(name) for name in ("iterations", "lanes", "memory")]
        # Bounds: a changed header must not make us use all memory.
        for value, most in zip(numbers, (64, 64, 1024 * 1024), strict=True):
            if not isinstance(value, int) or not 1 <= value <= most:
                raise _Damaged
        salt = _bytes(data.get("salt"))
        if len(salt) < 8:
            raise _Damaged
        return cls(salt, *(int(str(value)) for value in numbers))


@dataclass(slots=True)
class _File:
    """The vault as it lies on the disk: nothing in it is secret without the key."""

    profile_id: str
    boxes: dict[str, bytes] = field(default_factory=dict)
    kdf: _Kdf | None = None  # None: the key lies in the key store
    wrapped: bytes = b""

    @classmethod
    def read(cls, path: Path) -> _File | None:
        try:
            if path.stat().st_size > _MAX_FILE:
                raise _Damaged
            data = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        except (ValueError, RecursionError) as error:
            raise _Damaged from error
        if not isinstance(data, dict) or data.get("marmot_vault") != _VERSION:
            raise _Damaged
        boxes, profile_id = data.get("boxes"), data.get("id")
        if not isinstance(boxes, dict) or not isinstance(profile_id, str):
            raise _Damaged
        kdf = _Kdf.from_json(data["kdf"]) if "kdf" in data else None
        return cls(
            profile_id,
            {str(name): _bytes(box) for name, box in boxes.items()},
            kdf,
            _bytes(data.get("wrapped", "")),
        )

    def write(self, path: Path) -> None:
        """Replace the file in one step; either the old or the new one survives a crash."""
        data: dict[str, object] = {"marmot_vault": _VERSION, "id": self.profile_id}
        if self.kdf is not None:
            data |= {"kdf": self.kdf.to_json(), "wrapped": _text(self.wrapped)}
        data["boxes"] = {name: _text(box) for name, box in sorted(self.boxes.items())}
        fresh = path.with_name(path.name + ".new")
        try:
            fresh.unlink(missing_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
            with os.fdopen(os.open(fresh, flags, 0o600), "wb") as out:
                out.write(json.dumps(data, indent=1).encode("ascii"))
                out.flush()
                os.fsync(out.fileno())
            fresh.replace(path)
            if os.name == "posix":
                folder = os.open(path.parent, os.O_RDONLY)
                try:
                    os.fsync(folder)
                finally:
                    os.close(folder)
        except OSError as error:
            raise TransientError("vault_not_written", errno=error.errno) from error


class Vault:
    """Implements ``domain.ports.Secrets``. Owned by the service; safe to use from its threads."""

    def __init__(self, path: Path, store: KeyStore) -> None:
        self._path = path
        self._store = store
        self._lock = threading.RLock()
        self._file: _File | None = None
        self._cipher: AESGCM | None = None
        self._reason = "master_password_needed"

    def __repr__(self) -> str:
        return f"<Vault {'locked' if self.locked else 'open'}>"

    @property
    def locked(self) -> bool:
        return self._cipher is None

    @property
    def reason(self) -> str:
        """Why it is locked: "master_password_needed" (there is one), "master_password_new" (the
        first ``unlock`` sets it), "key_store_unavailable", "vault_key_missing", "vault_damaged",
        "" when it is open."""
        return self._reason if self.locked else ""

    def open(self, master_password: str | None) -> None:
        """Read the file and open it as far as that is possible without asking anybody."""
        with self._lock:
            try:
                self._file = _File.read(self._path)
            except _Damaged:
                self._reason = "vault_damaged"
                _log.error("the vault is damaged")
                return
            if self._file is None:
                self._create(master_password)
            elif self._file.kdf is None:
                self._open_by_key_store()
            else:
                self._reason = "master_password_needed"
                if master_password:
                    try:
                        self.unlock(master_password)
                    except UserError as error:
                        _log.warning("vault stays locked: %s", error.code)

    def unlock(self, master_password: str) -> None:
        """Open the vault, or ask an unavailable key store once more.

        Raise UserError with ``reason`` or "master_password_wrong".
        """
        with self._lock:
            if not self.locked:
                return
            if self._reason == "master_password_new":
                if not master_password:
                    raise UserError("master_password_wrong")
                self._create(master_password)
                return
            if self._file is None:
                raise UserError(self._reason)
            if self._file.kdf is None:
                self._open_by_key_store()
                if self.locked:
                    raise UserError(self._reason)
                return
            outer = AESGCM(self._file.kdf.derive(master_password))
            try:
                key = _unseal(outer, self._file.wrapped, self._bound(self._file))
            except InvalidTag:
                raise UserError("master_password_wrong") from None
            self._cipher = AESGCM(key)

    def start_over(self, master_password: str | None) -> None:
        """Set a vault aside that cannot be opened any more and begin an empty one."""
        with self._lock:
            if self._path.exists():
                self._path.replace(self._path.with_name("vault." + secrets.token_hex(4)))
            self._file, self._cipher = None, None
            self._create(master_password)

    def get(self, name: str) -> str | None:
        """Return a secret, None when it is missing or damaged (the person is asked again)."""
        with self._lock:
            cipher, file = self._opened()
            box = file.boxes.get(name)
            if box is None:
                return None
            try:
                return _unseal(cipher, box, name).decode("utf-8")
            except (InvalidTag, UnicodeDecodeError):
                _log.error("a secret in the vault is damaged")
                return None

    def put(self, name: str, value: str) -> None:
        """Store a secret durably."""
        if not name or name.startswith("\x00"):
            raise ValueError("name of a secret")
        with self._lock:
            cipher, file = self._opened()
            self._replace(file, file.boxes | {name: _seal(cipher, value.encode("utf-8"), name)})

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is no error."""
        with self._lock:
            _, file = self._opened()
            if name in file.boxes:
                self._replace(file, {k: v for k, v in file.boxes.items() if k != name})

    def names(self) -> list[str]:
        with self._lock:
            return sorted(name for name in self._opened()[1].boxes if name != _CHECK)

    def _opened(self) -> tuple[AESGCM, _File]:
        if self._cipher is None or self._file is None:
            raise UserError("secrets_locked", reason=self._reason)
        return self._cipher, self._file

    def _replace(self, file: _File, boxes: dict[str, bytes]) -> None:
        fresh = _File(file.profile_id, boxes, file.kdf, file.wrapped)
        fresh.write(self._path)
        self._file = fresh

    def _create(self, master_password: str | None) -> None:
        """Make the key and its keeper: the password when one was given, else the key store."""
        key = AESGCM.generate_key(256)
        file = _File(secrets.token_hex(16))
        if master_password:
            file.kdf = _Kdf(os.urandom(16))
            outer = AESGCM(file.kdf.derive(master_password))
            file.wrapped = _seal(outer, key, self._bound(file))
        else:
            try:
                self._store.save(file.profile_id, key)
            except KeyStoreUnavailable as error:
                _log.info("no key store (%s): a master password is needed", error)
                self._reason = "master_password_new"
                return
        cipher = AESGCM(key)
        file.boxes[_CHECK] = _seal(cipher, b"", _CHECK)
        file.write(self._path)
        self._file, self._cipher = file, cipher

    def _open_by_key_store(self) -> None:
        assert self._file is not None
        try:
            key = self._store.load(self._file.profile_id)
        except KeyStoreUnavailable as error:
            _log.warning("key store unavailable (%s)", error)
            self._reason = "key_store_unavailable"
            return
        self._reason = "vault_key_missing"
        if key is None:
            return
        cipher = AESGCM(key)
        try:
            _unseal(cipher, self._file.boxes.get(_CHECK, b""), _CHECK)
        except InvalidTag:
            return
        self._cipher = cipher

    @staticmethod
    def _bound(file: _File) -> str:
        """What the wrapped key is tied to: this profile and these parameters."""
        assert file.kdf is not None
        return json.dumps([file.profile_id, file.kdf.to_json()], sort_keys=True)


def open_secrets(
    profile: Profile, *, master_password: str | None, key_store: KeyStore | None = None
) -> Vault:
    """Open the profile's vault, creating it when there is none; it may come back locked."""
    vault = Vault(profile.vault, key_store if key_store is not None else OsKeyStore())
    vault.open(master_password)
    return vault


def _seal(cipher: AESGCM, data: bytes, bound: str) -> bytes:
    nonce = os.urandom(12)
    return nonce + cipher.encrypt(nonce, data, b"marmot-vault-1\x00" + bound.encode("utf-8"))


def _unseal(cipher: AESGCM, box: bytes, bound: str) -> bytes:
    if len(box) < 28:
        raise InvalidTag
    return cipher.decrypt(box[:12], box[12:], b"marmot-vault-1\x00" + bound.encode("utf-8"))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: object) -> bytes:
    if not isinstance(text, str):
        raise _Damaged
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _Damaged from error
