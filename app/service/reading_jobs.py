"""Makes messages readable for faces: fetch, take apart, decrypt, verify, sanitise.

Hostile MIME is handled here and nowhere near the window. What a face gets is an ``OpenedMessage``
or the path of a private read-only file with one decoded part.
"""

from __future__ import annotations

import logging
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.base.octets import Octets
from app.domain.ids import PlaceId
from app.domain.mail import OpenedMessage, Security, Warning
from app.domain.ports import SignatureResult
from app.formats import message as mime
from app.formats.message import ParsedMessage
from app.formats.opened import assemble, remote_pictures

if TYPE_CHECKING:
    from app.service.supervisor import Service

log = logging.getLogger(__name__)

FILE_LIMIT = 256 * 1024 * 1024  # bytes of an .eml file that is opened
FETCH_WAIT = 90.0  # seconds a face waits for a body that is not here yet


@dataclass(frozen=True, slots=True)
class Readable:
    """A message after decryption: the bytes its part paths refer to, taken apart, and judged."""

    raw: Octets
    parsed: ParsedMessage
    security: Security


class ReadingJobs:
    """Calls that make one message readable."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def open_place(self, place: PlaceId, *, pictures: bool = False) -> OpenedMessage:
        """Return the message at ``place`` ready to be read."""
        try:
            data = self.whole(place)
        except TransientError:
            head = self._service.store.messages.head(
                self._service.store.messages.place(place).message
            )
            if head is None:
                raise
            opened = self._open(head, pictures=pictures)
            return replace(opened, warnings=(*opened.warnings, Warning("rest_not_here")))
        return self._open(data, pictures=pictures)

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
        return self._open(data, pictures=False)

    def part(self, place: PlaceId, path: str) -> Path:
        """Decode one part into a file of its own in the cache (0400)."""
        readable = self._readable(self.whole(place))
        pieces, _content_type, name = mime.part_pieces(readable.raw, path)
        room = self._service.profile.cache / "parts" / secrets.token_hex(8)
        room.mkdir(mode=0o700, parents=True)
        target = room / name
        fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
        with os.fdopen(fd, "wb") as file:
            for piece in pieces:
                file.write(piece)
        return target

    def whole(self, place: PlaceId) -> Octets:
        """Return the whole message, fetched now when it is not here; a large one is not loaded.

        Raise TransientError("body_not_here") when there is no connection to fetch it. A negative
        place is a row of the history (``domain.history.Lost.row``).
        """
        store = self._service.store
        if place < 0:
            lost = store.history.some([-place])
            kept = store.messages.octets(lost[0].message) if lost else None
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
        try:
            group.mail.want_body(place).result(timeout=FETCH_WAIT)
        except TimeoutError as error:
            raise TransientError("body_not_here") from error
        data = store.messages.octets(found.message)
        if data is None:
            raise PermanentError("message_gone")
        return data

    # inner

    def _open(self, data: Octets, *, pictures: bool) -> OpenedMessage:
        found = self._readable(data)
        remote: dict[str, str] = {}
        if pictures:
            from app.service.pictures import fetch

            remote = fetch(remote_pictures(found.parsed), ca_file=self._service.ca_file)
        return assemble(found.parsed, found.security, remote=remote)

    def _readable(self, raw: Octets) -> Readable:
        """Decrypt and verify as far as the message asks for it."""
        parsed = mime.open_message(raw)
        security = Security(authentication=parsed.authentication)
        shape = parsed.pgp
        if shape is None:
            return Readable(raw, parsed, security)
        if shape.kind in ("signed", "inline_signed"):
            result = self._verify(shape.data, shape.signature)
            security = self._with_signature(security, result, parsed, shape.part)
            return Readable(raw, parsed, security)
        from app.openpgp import PgpyOpenPgp

        try:
            if self._service.secrets.locked:
                raise UserError("secrets_locked")
            found = PgpyOpenPgp().decrypt(shape.data, self._secret_keys(), self._certificates())
        except MarmotError as error:
            log.info("not decrypted: %s", error.code)
            security = replace(security, encryption="refused")
            warned = replace(parsed, warnings=(*parsed.warnings, Warning(error.code)))
            return Readable(raw, warned, security)
        security = replace(security, encryption="encrypted")
        security = self._with_signature(security, found.signature, parsed, shape.part)
        if shape.kind == "inline_encrypted":
            text = found.data.decode("utf-8", "replace")
            bodies = tuple(
                replace(body, text=text, html="") if shape.part in ("whole", body.path) else body
                for body in parsed.bodies
            )
            return Readable(raw, replace(parsed, bodies=bodies), security)
        inner = mime.open_message(found.data)
        if inner.pgp is not None and inner.pgp.kind == "signed" and security.signature == "none":
            result = self._verify(inner.pgp.data, inner.pgp.signature)
            security = self._with_signature(security, result, parsed, inner.pgp.part)
        subject = mime.protected_subject(found.data)
        return Readable(found.data, mime.unwrap(parsed, inner, subject), security)

    def _verify(self, signed: bytes, signature: bytes) -> SignatureResult:
        from app.openpgp import PgpyOpenPgp

        return PgpyOpenPgp().verify_detached(signed, signature, self._certificates())

    def _with_signature(
        self, security: Security, result: SignatureResult, parsed: ParsedMessage, part: str
    ) -> Security:
        """Say "good" only for a key the person verified and that carries the From address."""
        state = result.state
        if state in ("good", "good_unverified"):
            stored = self._service.store.keys.get(result.fingerprint)
            senders = {address.addr.lower() for address in parsed.headers.sender}
            trusted = stored is not None and (stored.verified or stored.secret)
            fits = stored is not None and bool(senders & set(stored.addresses))
            state = "good" if trusted and fits else "good_unverified"
        return replace(
            security,
            signature=state,
            signer=result.signer,
            signed_part=part if state != "none" else "",
        )

    def _secret_keys(self) -> list[str]:
        found: list[str] = []
        for key in self._service.store.keys.all():
            if key.secret:
                armored = self._service.secrets.get(f"pgp:{key.fingerprint}")
                if armored:
                    found.append(armored)
        return found

    def _certificates(self) -> list[str]:
        return [key.armored for key in self._service.store.keys.all()]
