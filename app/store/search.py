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
        found: list[PlaceId] = []
        seen: set[int] = set()
        skip = max(0, offset)
        try:
            among = self._many(parsed)
            sql, values = _statement(parsed, walk=among is not None)
            for place, message in self._db.reader().execute(sql, values):
                if among is not None and message not in among:
                    continue
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

    def _many(self, query: Query) -> set[int] | None:
        """Return the matching messages when they are so many that walking down from the newest
        place is quicker than sorting them all; else None."""
        if not query.match:
            return None
        newest = self._db.one("SELECT seq FROM sqlite_sequence WHERE name = 'message'")
        many = max(2_000, (int(newest[0]) if newest else 0) // 5)
        matching = "SELECT rowid FROM message_fts WHERE message_fts MATCH ?"
        match = _joined(query)
        row = self._db.one(f"SELECT count(*) FROM ({matching} LIMIT ?)", (match, many))
        if not row or row[0] < many:
            return None
        return {found for (found,) in self._db.read(matching, (match,))}

    def coverage(self) -> tuple[int, int]:
        """Return how many messages are indexed with their text, and how many there are."""
        row = self._db.one(
            "SELECT (SELECT count(*) FROM message),"
            " (SELECT count(*) FROM message WHERE indexed < 2)"
        )
        total, partly = row or (0, 0)
        return int(total) - int(partly), int(total)


def _statement(query: Query, *, walk: bool) -> tuple[str, list[object]]:
    """Return the SELECT: from the index to the places, or (``walk``) down all places."""
    values: list[object] = []
    where: list[str] = []
    if query.match and not walk:
        source = "message_fts x JOIN place p ON p.message_id = x.rowid"
        where.append("message_fts MATCH ?")
        values.append(_joined(query))
    else:
        source = "place p INDEXED BY place_date"
    if any("m." in condition for condition in query.where):
        source += " JOIN message m ON m.id = p.message_id"
    if any("f." in condition for condition in query.where):
        source += " JOIN folder f ON f.id = p.shown_folder_id"
    for term in query.without:
        where.append(
            "p.message_id NOT IN (SELECT rowid FROM message_fts WHERE message_fts MATCH ?)"
        )
        values.append(term)
    where.append("p.hidden <> 1")  # snoozed ones are found
    where += [f"({condition})" for condition in query.where]
    return (
        f"SELECT p.id, p.message_id FROM {source} WHERE {' AND '.join(where)}"
        " ORDER BY p.date DESC, p.id DESC",
        values + query.values,
    )


def _joined(query: Query) -> str:
    return " AND ".join(f"({term})" for term in query.match)
