"""OpenPGP work that needs secret keys: make, import, export them; sign and encrypt drafts."""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace
from typing import TYPE_CHECKING

from app import __version__
from app.base.errors import UserError
from app.domain.ids import AccountId, BlobId
from app.domain.mail import Address, Draft
from app.domain.ports import KeyInfo

if TYPE_CHECKING:
    from app.openpgp import PgpyOpenPgp
    from app.service.supervisor import Service

VALID_DAYS = 3 * 365  # of a new key; it can be prolonged


class KeyJobs:
    """Calls about keys."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def generate(self, account: AccountId) -> KeyInfo:
        """Make a key for the account's address and keep its secret part in the vault."""
        settings = self._service.store.accounts.get(account).settings
        certificate, secret = self._pgp().generate(
            settings.name, settings.address, expires_days=VALID_DAYS
        )
        (info,) = self._keep(certificate, secret, verified=True)
        return info

    def import_key(self, data: str, passphrase: str) -> list[KeyInfo]:
        """Import base64 of armored or binary keys; secret ones go into the vault."""
        try:
            raw = base64.b64decode(data, validate=True)
        except (binascii.Error, ValueError) as error:
            raise UserError("pgp_unreadable") from error
        pgp = self._pgp()
        found: list[KeyInfo] = []
        for armored in pgp.split(raw):
            infos = pgp.inspect(armored)
            if any(info.secret for info in infos):
                secret = pgp.unlock_secret(armored, passphrase)
                found += self._keep(pgp.public_part(secret), secret, verified=True)
            else:
                found += self._keep(armored, None, verified=False)
        if not found:
            raise UserError("pgp_unreadable")
        return found

    def export(self, fingerprint: str, *, secret: bool, passphrase: str) -> str:
        """Return armored text; a secret key only under a pass phrase."""
        stored = self._service.store.keys.get(fingerprint)
        if stored is None:
            raise UserError("pgp_no_key", fingerprint=fingerprint)
        if not secret:
            return stored.armored
        if not passphrase:
            raise UserError("passphrase_missing")
        armored = self._service.secrets.get(f"pgp:{stored.fingerprint}")
        if armored is None:
            raise UserError("pgp_no_key", fingerprint=fingerprint)
        return self._pgp().lock_secret(armored, passphrase)

    def delete(self, fingerprint: str) -> None:
        """Forget a certificate and its secret key."""
        stored = self._service.store.keys.get(fingerprint)
        if stored is None:
            raise UserError("pgp_no_key", fingerprint=fingerprint)
        if stored.secret:  # first, so that a locked vault keeps both
            self._service.secrets.delete(f"pgp:{stored.fingerprint}")
        with self._service.store.write("key deleted") as tx:
            self._service.store.keys.delete(tx, stored.fingerprint)
        self._service.announce()

    def protect(self, draft: Draft, message_id: str, date: float) -> tuple[BlobId, int]:
        """Build a draft signed and/or encrypted (RFC 3156); keep it as a blob.

        Raise UserError("pgp_no_key", address=...) when a recipient has no usable certificate:
        nothing is ever sent in clear instead.
        """
        from app.formats import compose, pgp_mime

        if self._service.secrets.locked:
            raise UserError("secrets_locked")
        store, pgp = self._service.store, self._pgp()
        signer = self._own_secret(draft.sender) if draft.sign else None
        header = compose.message_header(
            draft,
            date=date,
            message_id=message_id,
            user_agent=f"Marmot/{__version__}",
            subject=pgp_mime.HIDDEN_SUBJECT if draft.encrypt else None,
        )
        part = pgp_mime.inner_part(draft, store.blobs.get)
        if draft.encrypt:
            people = (*draft.to, *draft.cc, *draft.bcc, draft.sender)
            certificates = [self._certificate(pgp, person) for person in people]
            armored = pgp.encrypt(part, list(dict.fromkeys(certificates)), signer_secret=signer)
            data = pgp_mime.wrap_encrypted(header, armored)
        elif signer is not None:
            signature, micalg = pgp.sign_detached(part, signer)
            data = pgp_mime.wrap_signed(header, part, signature, micalg)
        else:
            raise UserError("nothing_to_protect")
        with store.write("protected message") as tx:
            blob = tx.put_blob(data)
        return blob, len(data)

    # inner

    def _pgp(self) -> PgpyOpenPgp:
        from app.openpgp import PgpyOpenPgp

        return PgpyOpenPgp()

    def _keep(self, certificate: str, secret: str | None, *, verified: bool) -> list[KeyInfo]:
        pgp, store = self._pgp(), self._service.store
        infos = pgp.inspect(certificate)
        for info in infos:
            if secret is not None:
                self._service.secrets.put(f"pgp:{info.fingerprint}", secret)
            known = store.keys.get(info.fingerprint)
            merged = pgp.merge(known.armored, certificate) if known else certificate
            with store.write("key kept") as tx:
                store.keys.put(
                    tx,
                    info.fingerprint,
                    merged,
                    info.addresses,
                    secret=True if secret is not None else None,
                    verified=True if verified else None,
                )
        self._service.announce()
        return [replace(info, secret=info.secret or secret is not None) for info in infos]

    def _own_secret(self, sender: Address) -> str:
        for stored in self._service.store.keys.for_address(sender.addr):
            if stored.secret:
                armored = self._service.secrets.get(f"pgp:{stored.fingerprint}")
                if armored is not None:
                    return armored
        raise UserError("pgp_no_own_key", address=sender.addr)

    def _certificate(self, pgp: PgpyOpenPgp, person: Address) -> str:
        reasons: list[str] = []
        for stored in self._service.store.keys.for_address(person.addr):
            for info in pgp.inspect(stored.armored):
                if info.can_encrypt and not info.problems:
                    return stored.armored
                reasons += info.problems
        if reasons:
            raise UserError("pgp_key_unusable", address=person.addr, reason=reasons[0])
        raise UserError("pgp_no_key", address=person.addr)
