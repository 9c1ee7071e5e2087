"""Tags of this profile: names, colours and order. The keywords themselves are on the messages."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.domain.ids import PlaceId
from app.domain.tags import Tag
from app.store.database import Database
from app.store.people import clean
from app.store.transaction import Transaction


class Tags:
    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[Tag]:
        """Return the tags in the order the person gave them."""
        rows = self._db.read(
            "SELECT keyword, name, color, position FROM tag ORDER BY position, name"
        )
        return [Tag(*row) for row in rows]

    def add(self, tx: Transaction, keyword: str, name: str, color: str) -> Tag:
        """Add a tag behind the others, or give one that is there another name and colour."""
        tx.run(
            "INSERT INTO tag (keyword, name, color, position)"
            " VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM tag))"
            " ON CONFLICT (keyword) DO UPDATE SET name = excluded.name, color = excluded.color",
            (keyword, clean(name), color),
        )
        tx.durable = True
        tx.note("tags")
        row = tx.one("SELECT keyword, name, color, position FROM tag WHERE keyword = ?", (keyword,))
        assert row is not None
        return Tag(*row)

    def restore(self, tx: Transaction, tag: Tag) -> None:
        """Put a tag back as it was."""
        tx.run(
            "INSERT OR REPLACE INTO tag (keyword, name, color, position) VALUES (?, ?, ?, ?)",
            (tag.keyword, clean(tag.name), tag.color, tag.position),
        )
        tx.durable = True
        tx.note("tags")

    def remove(self, tx: Transaction, keyword: str) -> None:
        tx.run("DELETE FROM tag WHERE keyword = ?", (keyword,))
        tx.durable = True
        tx.note("tags")

    def arrange(self, tx: Transaction, keywords: Sequence[str]) -> None:
        """Put these first, in this order; the others keep theirs behind them."""
        order = [*keywords, *(t.keyword for t in self.all() if t.keyword not in keywords)]
        tx.many(
            "UPDATE tag SET position = ? WHERE keyword = ?",
            [(position, keyword) for position, keyword in enumerate(order, 1)],
        )
        tx.note("tags")

    def places(self, keyword: str, among: Sequence[PlaceId] | None = None) -> list[PlaceId]:
        """Return every place that shows a keyword (a walk over all of them, a tenth of a second
        for 200,000); with ``among`` those of these places, found by their ids."""
        shows = (
            "shown_keywords <> '' AND instr(' ' || lower(shown_keywords) || ' ', ?) > 0 ORDER BY id"
        )
        wanted = f" {keyword.lower()} "
        if among is None:
            rows = self._db.read(f"SELECT id FROM place WHERE {shows}", (wanted,))
        else:
            rows = self._db.read(
                f"SELECT id FROM place WHERE id IN (SELECT value FROM json_each(?)) AND {shows}",
                (json.dumps(list(among)), wanted),
            )
        return [PlaceId(row[0]) for row in rows]

    def used(self, places: Sequence[PlaceId]) -> frozenset[str]:
        """Return the keywords that any of these places shows."""
        rows = self._db.read(
            "SELECT DISTINCT shown_keywords FROM place"
            " WHERE id IN (SELECT value FROM json_each(?)) AND shown_keywords <> ''",
            (json.dumps(list(places)),),
        )
        return frozenset(word for (text,) in rows for word in text.split())
