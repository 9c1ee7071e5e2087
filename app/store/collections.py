"""Calendars and address books as the server lists them, with the person's choices."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.base.errors import PermanentError
from app.domain.ids import AccountId, CollectionId
from app.domain.pim import Collection, CollectionKind
from app.domain.ports import RemoteCollection
from app.store.database import Database
from app.store.transaction import Transaction

_SELECT = (
    "SELECT c.id, c.account_id, c.kind, c.href, c.name, c.color, c.components, c.read_only,"
    " c.visible, c.is_default, c.ctag, c.sync_token, (SELECT count(*) FROM item i"
    "  WHERE i.shown_collection_id = c.id AND i.hidden = 0) FROM collection c"
    " JOIN account a ON a.id = c.account_id AND a.removed <> 1"
)


class Collections:
    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self, kind: CollectionKind | None = None) -> list[Collection]:
        """Return the collections of all accounts, by account and name."""
        rows = self._db.read(
            f"{_SELECT} WHERE ? IS NULL OR c.kind = ? ORDER BY a.position, a.id, c.name, c.id",
            (kind, kind),
        )
        return [_collection(row) for row in rows]

    def of(self, account: AccountId, kind: CollectionKind | None = None) -> list[Collection]:
        rows = self._db.read(
            f"{_SELECT} WHERE c.account_id = ? AND (? IS NULL OR c.kind = ?) ORDER BY c.name, c.id",
            (account, kind, kind),
        )
        return [_collection(row) for row in rows]

    def get(self, collection: CollectionId) -> Collection:
        """Return one collection; raise PermanentError("collection_unknown")."""
        row = self._db.one(f"{_SELECT} WHERE c.id = ?", (collection,))
        if row is None:
            raise PermanentError("collection_unknown", collection=collection)
        return _collection(row)

    def by_href(self, account: AccountId, href: str) -> Collection | None:
        row = self._db.one(f"{_SELECT} WHERE c.account_id = ? AND c.href = ?", (account, href))
        return _collection(row) if row else None

    def default(
        self, kind: CollectionKind, component: str = "", account: AccountId | None = None
    ) -> Collection | None:
        """Return where new events or cards go: the chosen default, else the first writable.

        With an account, those of that account go before all others.
        """
        found = [
            c
            for c in self.all(kind)
            if not c.read_only and (not component or not c.components or component in c.components)
        ]
        found = [c for c in found if c.account == account] or found
        return next((c for c in found if c.is_default), found[0] if found else None)

    def merge_listing(
        self, tx: Transaction, account: AccountId, listing: Sequence[RemoteCollection]
    ) -> list[Collection]:
        """Add and update what the server lists; return the collections it did not list.

        Those are not deleted here: the caller does so with ``remove`` once it believes the
        answer (R15). Name and rights follow the server, colour only until the person chose one;
        ctag and sync token are written by ``set_sync`` after their content.
        """
        changed = False
        listed: set[str] = set()
        for remote in listing:
            listed.add(remote.href)
            changed |= bool(
                tx.run(
                    "INSERT INTO collection (account_id, kind, href, name, color, components,"
                    " read_only) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    " ON CONFLICT (account_id, href) DO UPDATE SET name = excluded.name,"
                    " color = CASE WHEN color = '' THEN excluded.color ELSE color END,"
                    " components = excluded.components, read_only = excluded.read_only"
                    " WHERE name <> excluded.name OR components <> excluded.components"
                    " OR read_only <> excluded.read_only OR (color = '' AND excluded.color <> '')",
                    (
                        account,
                        remote.kind,
                        remote.href,
                        remote.name,
                        remote.color,
                        " ".join(sorted(remote.components)),
                        remote.read_only,
                    ),
                )
            )
        if changed:
            tx.note("collections", account)
        return [found for found in self.of(account) if found.href not in listed]

    def remove(self, tx: Transaction, collection: CollectionId) -> None:
        """Delete a collection that is gone on the server, with its items."""
        found = self.get(collection)
        tx.run("DELETE FROM collection WHERE id = ?", (collection,))
        tx.note("collections", found.account)
        tx.note("items", collection)

    def set_sync(
        self,
        tx: Transaction,
        collection: CollectionId,
        *,
        ctag: str | None = None,
        sync_token: str | None = None,
    ) -> None:
        """Keep how far the content is known; None leaves a value as it is."""
        tx.run(
            "UPDATE collection SET ctag = coalesce(?, ctag), sync_token = coalesce(?, sync_token)"
            " WHERE id = ?",
            (ctag, sync_token, collection),
        )

    def suspect(self, collection: CollectionId) -> list[str]:
        """Return the hrefs whose mass disappearance was seen once and not believed (R15)."""
        row = self._db.one("SELECT suspect_json FROM collection WHERE id = ?", (collection,))
        return [str(href) for href in json.loads(row[0])] if row and row[0] else []

    def set_suspect(self, tx: Transaction, collection: CollectionId, hrefs: Sequence[str]) -> None:
        tx.run(
            "UPDATE collection SET suspect_json = ? WHERE id = ?",
            (json.dumps(sorted(hrefs)) if hrefs else "", collection),
        )

    def choose(
        self,
        tx: Transaction,
        collection: CollectionId,
        *,
        visible: bool | None = None,
        color: str | None = None,
        default: bool | None = None,
    ) -> None:
        """Keep the person's choices; one default per kind."""
        found = self.get(collection)
        if default:
            tx.run("UPDATE collection SET is_default = 0 WHERE kind = ?", (found.kind.value,))
        tx.run(
            "UPDATE collection SET visible = coalesce(?, visible), color = coalesce(?, color),"
            " is_default = coalesce(?, is_default) WHERE id = ?",
            (visible, color, default, collection),
        )
        tx.note("collections", found.account)


def _collection(row: tuple[Any, ...]) -> Collection:
    return Collection(
        id=CollectionId(row[0]),
        account=AccountId(row[1]),
        kind=CollectionKind(row[2]),
        href=row[3],
        name=row[4],
        color=row[5],
        components=frozenset(row[6].split()),
        read_only=bool(row[7]),
        visible=bool(row[8]),
        is_default=bool(row[9]),
        ctag=row[10],
        sync_token=row[11],
        total=row[12],
    )
