"""Makes messages readable for faces: fetch, take apart, decrypt, verify, sanitise.

Hostile MIME is handled here and nowhere near the window. What a face gets is an ``OpenedMessage``
or the path of a private read-only file with one decoded part.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from app.base.errors import PermanentError, TransientError, UserError
from app.base.octets import Octets
from app.domain.ids import MessageId, PlaceId
from app.domain.mail import Headers, OpenedMessage, Warning
from app.service.opened_bodies import Patience
from app.service.readable import KnownKey
from app.service.worker_process import LimitExceeded

if TYPE_CHECKING:
    from app.service.supervisor import Service

FILE_LIMIT = 256 * 1024 * 1024  # bytes of an .eml file that is opened


def _key(message: MessageId, data: Octets) -> str:
    return f"m:{message}:{len(data)}"


class ReadingJobs:
    """Calls that make one message readable."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._keys = _StoredKeys(service)
        self._patience = Patience()

    def open_place(self, place: PlaceId, *, pictures: bool = False) -> OpenedMessage:
        """Return the message at ``place`` ready to be read."""
        message = self._message_of(place)
        missing = ""
        data: Octets
        try:
            data = self.whole(place)
        except TransientError as error:
            head = self._service.store.messages.head(message)
            if head is None:
                raise
            data = head
            on_its_way = error.code == "body_on_its_way"
            missing = "rest_on_its_way" if on_its_way else "rest_not_here"
        headers = self._service.store.messages.headers(message)
        key = _key(message, data)
        opened = self._open(key, data, pictures=pictures, headers=headers)
        if not missing:
            return opened
        return replace(opened, warnings=(*opened.warnings, Warning(missing)))

    def open_file(self, path: Path) -> OpenedMessage:
        """Return the message in an .eml file ready to be read."""
        try:
            if not path.is_file():  # a pipe would never end
                raise UserError("file_not_found", name=path.name)
            if path.stat().st_size > FILE_LIMIT:
                raise UserError("file_too_large", limit=FILE_LIMIT)
            data = path.read_bytes()
        except OSError as error:
            raise UserError("file_unreadable", name=path.name) from error
        return self._open(f"f:{len(data)}:{crc32(data):08x}", data, pictures=False)

    def part(self, place: PlaceId, path: str) -> Path:
        """Decode one part into a file of its own in the cache (0400)."""
        message = self._message_of(place)
        data, cache = self.whole(place), self._service.profile.cache / "parts"
        try:
            return self._service.parsing.part(_key(message, data), data, self._keys, path, cache)
        except LimitExceeded as error:
            raise PermanentError("message_unreadable") from error

    def whole(self, place: PlaceId) -> Octets:
        """Return the whole message, fetched now when it is not here; a large one is not loaded.

        Raise TransientError("body_not_here") when there is no connection to fetch it,
        ("body_on_its_way") when that takes long. A negative place is a row of the history
        (``domain.history.Lost.row``).
        """
        store = self._service.store
        if place < 0:
            kept = store.messages.octets(self._message_of(place))
            if kept is None:
                raise UserError("history_unknown")
            return kept
        found = store.messages.place(place)
        data = store.messages.octets(found.message)
        if data is not None:
            return data
        self._service.activate()
        group = self._service.loops(store.folders.get(found.folder).account)
        if group is None or group.mail is None:
            raise TransientError("body_not_here")
        self._patience.wait(group.mail.want_body(place))
        data = store.messages.octets(found.message)
        if data is None:
            raise PermanentError("message_gone")
        return data

    # inner

    def _message_of(self, place: PlaceId) -> MessageId:
        """Return the message at a place, or of a row of the history (a negative one)."""
        store = self._service.store
        if place >= 0:
            return store.messages.place(place).message
        lost = store.history.some([-place])
        if not lost:
            raise UserError("history_unknown")
        return lost[0].message

    def _open(
        self, key: str, data: Octets, *, pictures: bool, headers: Headers | None = None
    ) -> OpenedMessage:
        return self._service.parsing.open(
            key, data, self._keys, self._fetch if pictures else None, headers
        )

    def _fetch(self, urls: tuple[str, ...]) -> dict[str, str]:
        from app.service.pictures import fetch

        return fetch(urls, ca_file=self._service.ca_file)


class _StoredKeys:
    """The keys of the profile; implements ``readable.Keyring``."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def known(self) -> list[KnownKey]:
        return [
            KnownKey(key.fingerprint, key.armored, key.addresses, key.verified or key.secret)
            for key in self._service.store.keys.all()
        ]

    def secret_keys(self) -> list[str]:
        if self._service.secrets.locked:
            raise UserError("secrets_locked")
        names = [key.fingerprint for key in self._service.store.keys.all() if key.secret]
        found = [self._service.secrets.get(f"pgp:{name}") for name in names]
        return [armored for armored in found if armored]
