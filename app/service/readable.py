"""A whole message to what faces show: taken apart, decrypted, verified, sanitised; nothing stored.

Pure but for the keys, which a ``Keyring`` hands out when the message asks for them, so that it can
run in this process or in the parsing worker.
"""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from app.base.errors import MarmotError
from app.base.octets import Octets
from app.domain.mail import Headers, Mark, OpenedMessage, Security, Warning
from app.domain.ports import SignatureResult
from app.formats import charsets
from app.formats import message as mime
from app.formats.message import MAX_SOURCE, ParsedMessage
from app.formats.opened import assemble, legible, remote_pictures

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KnownKey:
    """What judging a signature needs of a certificate that is kept here."""

    fingerprint: str
    armored: str
    addresses: tuple[str, ...]  # lower case
    trusted: bool  # verified by the person, or our own


class Keyring(Protocol):
    """The keys of a profile."""

    def known(self) -> Sequence[KnownKey]: ...

    def secret_keys(self) -> Sequence[str]:
        """Return our secret keys, armored; raise UserError("secrets_locked")."""


@dataclass(frozen=True, slots=True)
class Readable:
    """A message after decryption: the bytes its part paths refer to, taken apart, and judged."""

    raw: Octets
    parsed: ParsedMessage
    security: Security


def open_readable(
    raw: Octets, keys: Keyring, remote: Mapping[str, str] | None = None
) -> OpenedMessage:
    """Return the message ready to be read; ``remote`` as in ``opened.assemble``."""
    found = readable(raw, keys)
    return assemble(found.parsed, found.security, remote=remote)


def pictures_of(raw: Octets, keys: Keyring) -> tuple[str, ...]:
    """Return the URLs of the remote pictures."""
    return remote_pictures(readable(raw, keys).parsed)


def write_part(raw: Octets, keys: Keyring, path: str, cache: Path) -> Path:
    """Decode one part into a file of its own below ``cache`` (0400)."""
    pieces, _content_type, name = mime.part_pieces(readable(raw, keys).raw, path)
    room = cache / secrets.token_hex(8)
    room.mkdir(mode=0o700, parents=True)
    target = room / name
    fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o400)
    with os.fdopen(fd, "wb") as file:
        for piece in pieces:
            file.write(piece)
    return target


def as_source(raw: Octets, headers: Headers | None = None) -> OpenedMessage:
    """Return a message that was given up on: the beginning of its source and a sentence."""
    return OpenedMessage(
        headers=headers or no_headers(),
        text=legible(charsets.guess(bytes(raw[:MAX_SOURCE])).replace("\r\n", "\n")),
        html="",
        attachments=(),
        security=Security(),
        warnings=(Warning("message_limited"),),
        remote_blocked=0,
        invitation="",
        source_only=True,
    )


def no_headers(marks: Mark = Mark.LIMITED) -> Headers:
    """Return the header of a message of which nothing could be read."""
    return Headers("", (), (), (), (), (), None, "", "", (), "", marks)


def readable(raw: Octets, keys: Keyring) -> Readable:
    """Decrypt and verify as far as the message asks for it."""
    parsed = mime.open_message(raw)
    security = Security(authentication=parsed.authentication)
    shape = parsed.pgp
    if shape is None:
        return Readable(raw, parsed, security)
    if shape.kind in ("signed", "inline_signed"):
        result = _verify(shape.data, shape.signature, keys)
        security = _with_signature(security, result, parsed, shape.part, keys)
        return Readable(raw, parsed, security)
    from app.openpgp import PgpyOpenPgp

    try:
        found = PgpyOpenPgp().decrypt(shape.data, keys.secret_keys(), _certificates(keys))
    except MarmotError as error:
        log.info("not decrypted: %s", error.code)
        security = replace(security, encryption="refused")
        warned = replace(parsed, warnings=(*parsed.warnings, Warning(error.code)))
        return Readable(raw, warned, security)
    security = replace(security, encryption="encrypted")
    security = _with_signature(security, found.signature, parsed, shape.part, keys)
    if shape.kind == "inline_encrypted":
        text = found.data.decode("utf-8", "replace")
        bodies = tuple(
            replace(body, text=text, html="") if shape.part in ("whole", body.path) else body
            for body in parsed.bodies
        )
        return Readable(raw, replace(parsed, bodies=bodies), security)
    inner = mime.open_message(found.data)
    if inner.pgp is not None and inner.pgp.kind == "signed" and security.signature == "none":
        result = _verify(inner.pgp.data, inner.pgp.signature, keys)
        security = _with_signature(security, result, parsed, inner.pgp.part, keys)
    subject = mime.protected_subject(found.data)
    return Readable(found.data, mime.unwrap(parsed, inner, subject), security)


def _verify(signed: bytes, signature: bytes, keys: Keyring) -> SignatureResult:
    from app.openpgp import PgpyOpenPgp

    return PgpyOpenPgp().verify_detached(signed, signature, _certificates(keys))


def _certificates(keys: Keyring) -> list[str]:
    return [key.armored for key in keys.known()]


def _with_signature(
    security: Security, result: SignatureResult, parsed: ParsedMessage, part: str, keys: Keyring
) -> Security:
    """Say "good" only for a key the person verified and that carries the From address."""
    state = result.state
    if state in ("good", "good_unverified"):
        wanted = result.fingerprint.upper()
        stored = next((key for key in keys.known() if key.fingerprint == wanted), None)
        senders = {address.addr.lower() for address in parsed.headers.sender}
        fits = stored is not None and bool(senders & set(stored.addresses))
        state = "good" if stored is not None and stored.trusted and fits else "good_unverified"
    return replace(
        security,
        signature=state,
        signer=result.signer,
        signed_part=part if state != "none" else "",
    )


class SentKeyring:
    """A keyring whose keys came with the job; raises ``KeysWanted`` for what did not come."""

    def __init__(
        self, known: Sequence[KnownKey] | None, secret: Sequence[str] | MarmotError | None
    ) -> None:
        self._known, self._secret = known, secret

    def known(self) -> Sequence[KnownKey]:
        if self._known is None:
            raise KeysWanted("known")
        return self._known

    def secret_keys(self) -> Sequence[str]:
        if self._secret is None:
            raise KeysWanted("secret")
        if isinstance(self._secret, MarmotError):
            raise self._secret
        return self._secret


class KeysWanted(Exception):
    """The message asks for keys: "known" or "secret"."""
