"""Full-text search over everything that is here, newest first."""

from __future__ import annotations

import sqlite3

from app.domain.ids import PlaceId
from app.store.connection import is_damage
from app.store.database import Database
from app.store.query import Query, parse


class Search:
    def __init__(self, database: Database) -> None:
        self._db = database

    def find(self, query: str, *, limit: int = 50, offset: int = 0) -> list[PlaceId]:
        """Return one place of each message found, newest first; an odd query finds nothing.

        Operators: see ``app.store.query``.
        """
        parsed = parse(query)
        if parsed.empty or limit <= 0:
            return []
        sql, values = _statement(parsed)
        found: list[PlaceId] = []
        seen: set[int] = set()
        skip = max(0, offset)
        try:
            for place, message in self._db.reader().execute(sql, values):
                if message in seen:
                    continue
                seen.add(message)
                if len(seen) > skip:
                    found.append(PlaceId(place))
                    if len(found) == limit:
                        break
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                with self._db.guarded():
                    raise
            return []
        return found

    def coverage(self) -> tuple[int, int]:
        """Return how many messages are indexed with their text, and how many there are."""
        row = self._db.one(
            "SELECT (SELECT count(*) FROM message),"
            " (SELECT count(*) FROM message WHERE indexed < 2)"
        )
        total, partly = row or (0, 0)
        return int(total) - int(partly), int(total)


def _statement(query: Query) -> tuple[str, list[object]]:
    values: list[object] = []
    if query.match:
        source = "message_fts x JOIN place p ON p.message_id = x.rowid"
        where = ["message_fts MATCH ?"]
        values.append(" AND ".join(f"({term})" for term in query.match))
    else:
        source, where = "place p", []
    needs_message = any("m." in condition for condition in query.where)
    needs_folder = any("f." in condition for condition in query.where)
    if needs_message:
        source += " JOIN message m ON m.id = p.message_id"
    if needs_folder:
        source += " JOIN folder f ON f.id = p.shown_folder_id"
    for term in query.without:
        where.append(
            "p.message_id NOT IN (SELECT rowid FROM message_fts WHERE message_fts MATCH ?)"
        )
        values.append(term)
    where.append("p.hidden = 0")
    where += [f"({condition})" for condition in query.where]
    return (
        f"SELECT p.id, p.message_id FROM {source} WHERE {' AND '.join(where)}"
        " ORDER BY p.date DESC, p.id DESC",
        values + query.values,
    )
