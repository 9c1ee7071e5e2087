"""How full an account's mailbox is, as the server last told (table ``storage``)."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.ids import AccountId
from app.domain.mail import StorageUse
from app.domain.ports import QuotaFigure
from app.store.database import Database
from app.store.transaction import Transaction


class Storage:
    def __init__(self, database: Database) -> None:
        self._db = database

    def of(self, account: AccountId) -> list[StorageUse]:
        """Return what the account's quota roots hold, the fullest first."""
        found = [
            StorageUse(account, root, resource, used, allowed, at)
            for root, resource, used, allowed, at in self._db.read(
                "SELECT root, resource, used, allowed, at FROM storage WHERE account_id = ?",
                (account,),
            )
        ]
        return sorted(found, key=lambda use: (-use.percent, use.resource, use.root))

    def replace(self, tx: Transaction, account: AccountId, figures: Sequence[QuotaFigure]) -> None:
        """Keep what the server told now in place of what it told before."""
        tx.run("DELETE FROM storage WHERE account_id = ?", (account,))
        tx.many(
            "INSERT OR REPLACE INTO storage (account_id, root, resource, used, allowed, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(account, f.root, f.resource, f.used, f.allowed, tx.now) for f in figures],
        )
        tx.note("folders", account)
