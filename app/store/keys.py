"""OpenPGP certificates; secret keys are in the vault, here is only that they exist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.store.database import Database
from app.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A certificate as kept: armored, with the addresses it may be used for."""

    fingerprint: str
    armored: str
    addresses: tuple[str, ...]  # lower case
    secret: bool
    verified: bool  # the person compared the fingerprint
    added: float


_SELECT = "SELECT fingerprint, armored, addresses, secret, verified, added FROM pgp_certificate"


class Keys:
    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[StoredKey]:
        return [_key(row) for row in self._db.read(f"{_SELECT} ORDER BY added, fingerprint")]

    def get(self, fingerprint: str) -> StoredKey | None:
        row = self._db.one(f"{_SELECT} WHERE fingerprint = ?", (fingerprint.upper(),))
        return _key(row) if row else None

    def for_address(self, addr: str) -> list[StoredKey]:
        """Return the certificates that carry the address, verified ones first."""
        wanted = addr.lower()
        rows = self._db.read(
            f"{_SELECT} WHERE instr(' ' || addresses || ' ', ' ' || ? || ' ') > 0"
            " ORDER BY verified DESC, added DESC",
            (wanted,),
        )
        return [_key(row) for row in rows]

    def put(
        self,
        tx: Transaction,
        fingerprint: str,
        armored: str,
        addresses: Iterable[str],
        *,
        secret: bool | None = None,
        verified: bool | None = None,
    ) -> None:
        """Add or replace a certificate; ``secret`` and ``verified`` None leave what is known."""
        tx.run(
            "INSERT INTO pgp_certificate (fingerprint, armored, addresses, secret, verified, added)"
            " VALUES (:f, :armored, :addresses, coalesce(:secret, 0), coalesce(:verified, 0), :now)"
            " ON CONFLICT (fingerprint) DO UPDATE SET armored = excluded.armored,"
            " addresses = excluded.addresses, secret = coalesce(:secret, secret),"
            " verified = coalesce(:verified, verified)",
            {
                "f": fingerprint.upper(),
                "armored": armored,
                "addresses": " ".join(sorted({a.lower() for a in addresses})),
                "secret": secret,
                "verified": verified,
                "now": tx.now,
            },
        )
        tx.note("keys")

    def delete(self, tx: Transaction, fingerprint: str) -> None:
        tx.run("DELETE FROM pgp_certificate WHERE fingerprint = ?", (fingerprint.upper(),))
        tx.note("keys")


def _key(row: tuple[object, ...]) -> StoredKey:
    fingerprint, armored, addresses, secret, verified, added = row
    return StoredKey(
        fingerprint=str(fingerprint),
        armored=str(armored),
        addresses=tuple(str(addresses).split()),
        secret=bool(secret),
        verified=bool(verified),
        added=float(added),  # type: ignore[arg-type]
    )
