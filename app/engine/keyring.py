"""Verbs about OpenPGP keys; secret keys never leave the service but by an explicit export."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import replace
from typing import Literal

from app.base.codec import decode
from app.domain.ids import AccountId
from app.domain.ports import KeyInfo
from app.engine.deliveries import DeliveryVerbs

KeyState = Literal["usable", "unusable", "none"]


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

    def key_states(self, addresses: Iterable[str]) -> dict[str, KeyState]:
        """Return for each address whether mail to it can be encrypted, for chips in the composer.

        The last word has the service when the message is made.
        """
        from app.openpgp import inspect_certificates

        found: dict[str, KeyState] = {}
        for address in addresses:
            known = self.store.keys.for_address(address)
            usable = (
                info.can_encrypt and not info.problems
                for stored in known
                for info in inspect_certificates(stored.armored)
            )
            found[address] = "usable" if any(usable) else "unusable" if known else "none"
        return found

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
