"""Verbs about OpenPGP keys; secret keys never leave the service but by an explicit export."""

from __future__ import annotations

import base64
from concurrent.futures import Future
from dataclasses import replace

from app.base.codec import decode
from app.domain.ids import AccountId
from app.domain.ports import KeyInfo
from app.engine.deliveries import DeliveryVerbs


class KeyVerbs(DeliveryVerbs):
    """List, make, import, export and delete keys."""

    def keys(self) -> list[KeyInfo]:
        """Return every known certificate, own keys first."""
        from app.openpgp import inspect_certificates

        found: list[KeyInfo] = []
        for stored in self.store.keys.all():
            for info in inspect_certificates(stored.armored):
                found.append(replace(info, secret=stored.secret))
        return sorted(found, key=lambda key: (not key.secret, key.addresses))

    def has_key(self, address: str) -> bool:
        """Tell whether mail to this address can be encrypted; cheap, for chips in the composer."""
        return bool(self.store.keys.for_address(address))

    def generate_key(self, account: AccountId) -> Future[KeyInfo]:
        """Make a key for an account's address."""
        return self._later(
            lambda: decode(KeyInfo, self.link.call("generate_key", {"account": account}))
        )

    def import_key(self, data: bytes, passphrase: str = "") -> Future[list[KeyInfo]]:
        """Import certificates or secret keys, armored or binary.

        Raise UserError("pgp_passphrase_wrong") or UserError("pgp_no_key").
        """
        args = {"data": base64.b64encode(data).decode("ascii"), "passphrase": passphrase}
        return self._later(
            lambda: [decode(KeyInfo, item) for item in self.link.call("import_key", args)]
        )

    def export_key(
        self, fingerprint: str, *, secret: bool = False, passphrase: str = ""
    ) -> Future[str]:
        """Return armored text; a secret key leaves only under a pass phrase."""
        return self._call(
            "export_key", fingerprint=fingerprint, secret=secret, passphrase=passphrase
        )

    def delete_key(self, fingerprint: str) -> Future[None]:
        return self._call("delete_key", fingerprint=fingerprint)
