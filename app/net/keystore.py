"""The operating system's key store: one small secret per profile, or honestly nothing.

Only the stores of the three systems are used. A store that writes plain text, that answers
nothing, or whose daemon hangs counts as absent; the vault then asks for a master password.
"""

from __future__ import annotations

import base64
import binascii
import logging
import queue
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

_log = logging.getLogger(__name__)
_SERVICE = "Marmot"
_TRUSTED = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
T = TypeVar("T")


class KeyStoreUnavailable(Exception):
    """There is no usable key store, or it does not answer in time."""


class KeyStore(Protocol):
    """Keeps 32 bytes under the id of a profile. Both raise KeyStoreUnavailable."""

    def load(self, profile_id: str) -> bytes | None: ...

    def save(self, profile_id: str, key: bytes) -> None: ...


class _Backend(Protocol):
    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


class OsKeyStore:
    """The key store that ``keyring`` finds, asked from a thread that may hang alone."""

    def __init__(self, timeout: float = 5.0) -> None:
        self._timeout = timeout

    def load(self, profile_id: str) -> bytes | None:
        text = self._timed(lambda: _backend().get_password(_SERVICE, profile_id))
        if not text:
            return None
        try:
            key = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return None
        return key if len(key) == 32 else None

    def save(self, profile_id: str, key: bytes) -> None:
        text = base64.b64encode(key).decode("ascii")

        def store() -> bool:
            backend = _backend()
            backend.set_password(_SERVICE, profile_id, text)
            # Some stores drop what they cannot keep; only what can be read back was kept.
            return backend.get_password(_SERVICE, profile_id) == text

        if not self._timed(store):
            raise KeyStoreUnavailable("not kept")

    def _timed(self, work: Callable[[], T]) -> T:
        answers: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                answers.put((work(), None))
            except BaseException as error:  # a daemon's library may raise anything
                answers.put((None, error))

        threading.Thread(target=run, name="key-store", daemon=True).start()
        try:
            value, error = answers.get(timeout=self._timeout)
        except queue.Empty:
            _log.warning("key store did not answer within %.0f s", self._timeout)
            raise KeyStoreUnavailable("time-out") from None
        if error is not None:
            raise KeyStoreUnavailable(type(error).__name__) from None
        return value  # type: ignore[return-value]


def _backend() -> _Backend:
    """Return the chosen backend if it is one we trust, else the best trusted one.

    A backend set by the person (configuration or PYTHON_KEYRING_BACKEND) that is none of the
    three systems' own means: no key store.
    """
    import keyring
    import keyring.backend

    chosen = keyring.get_keyring()
    module = type(chosen).__module__
    if module in _TRUSTED:
        return chosen
    if module != "keyring.backends.chainer":
        raise KeyStoreUnavailable("no backend")
    for candidate in sorted(
        keyring.backend.get_all_keyring(), key=lambda found: found.priority, reverse=True
    ):
        if type(candidate).__module__ in _TRUSTED and candidate.priority > 0:
            return candidate
    raise KeyStoreUnavailable("no backend")
