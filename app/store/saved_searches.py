"""Searches kept under a name."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.later import SavedSearch
from app.store.database import Database
from app.store.people import clean
from app.store.transaction import Transaction


class SavedSearches:
    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[SavedSearch]:
        rows = self._db.read(
            "SELECT id, name, query, position FROM saved_search ORDER BY position, id"
        )
        return [SavedSearch(*row) for row in rows]

    def add(self, tx: Transaction, name: str, query: str) -> int:
        """Keep a search behind the others; return its id."""
        self._noted(tx)
        return tx.insert(
            "INSERT INTO saved_search (name, query, position)"
            " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_search))",
            (clean(name), clean(query)),
        )

    def change(
        self, tx: Transaction, number: int, *, name: str | None = None, query: str | None = None
    ) -> None:
        """Give a search another name or query; None leaves it."""
        tx.run(
            "UPDATE saved_search SET name = coalesce(?, name), query = coalesce(?, query)"
            " WHERE id = ?",
            (
                None if name is None else clean(name),
                None if query is None else clean(query),
                number,
            ),
        )
        self._noted(tx)

    def remove(self, tx: Transaction, number: int) -> None:
        tx.run("DELETE FROM saved_search WHERE id = ?", (number,))
        self._noted(tx)

    def restore(self, tx: Transaction, search: SavedSearch) -> None:
        """Put a search back as it was."""
        tx.run(
            "INSERT OR REPLACE INTO saved_search (id, name, query, position) VALUES (?, ?, ?, ?)",
            (search.id, clean(search.name), clean(search.query), search.position),
        )
        self._noted(tx)

    def arrange(self, tx: Transaction, numbers: Sequence[int]) -> None:
        """Put these first, in this order."""
        order = [*numbers, *(s.id for s in self.all() if s.id not in numbers)]
        tx.many(
            "UPDATE saved_search SET position = ? WHERE id = ?",
            [(position, number) for position, number in enumerate(order, 1)],
        )
        self._noted(tx)

    def _noted(self, tx: Transaction) -> None:
        tx.durable = True
        tx.note("searches")
