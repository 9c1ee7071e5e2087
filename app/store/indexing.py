"""What the full-text index still has to take in: words that no body brings, and substrings.

The background step of the mail loop calls this in batches. Newest first, so that what is looked
for most is found first. The account is written as ``+account_id`` so that SQLite looks through the
few unfinished messages and not, at every batch, through all messages of the account.
"""

from __future__ import annotations

from app.domain.ids import AccountId
from app.store import index, people
from app.store.database import Database
from app.store.transaction import Transaction


class Indexing:
    """Finds messages the index does not know enough of, and takes them in."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def left(self, account: AccountId) -> tuple[int, int]:
        """Return how many messages of an account wait for their words and for their substrings."""
        row = self._db.one(
            "SELECT coalesce(sum(indexed = 0), 0), coalesce(sum(indexed > 0), 0) FROM message"
            " WHERE indexed IN (0, 1, 2) AND indexed < 6 AND +account_id = ?",
            (account,),
        )
        return (int(row[0]), int(row[1])) if row else (0, 0)

    def add_words(
        self, tx: Transaction, account: AccountId, *, before: float | None = None, limit: int = 500
    ) -> int:
        """Index the headers of messages that have not been indexed; return how many.

        ``before``: only messages older than this, whose bodies are not loaded.
        """
        older = "" if before is None else " AND date < ?"
        rows = tx.read(
            "SELECT id, subject, people_json FROM message WHERE indexed = 0 AND indexed < 6"
            f" AND +account_id = ?{older} ORDER BY date DESC LIMIT ?",
            (account, *(() if before is None else (before,)), limit),
        )
        for message, subject, packed in rows:
            index.put(tx, message, (subject, people.words(packed), "", ""))
        tx.many("UPDATE message SET indexed = 1 WHERE id = ?", [(row[0],) for row in rows])
        return len(rows)

    def add_substrings(self, tx: Transaction, account: AccountId, *, limit: int = 200) -> int:
        """Index the substrings of messages whose words are indexed; return how many."""
        rows = tx.read(
            "SELECT id FROM message WHERE indexed IN (1, 2) AND indexed < 6 AND +account_id = ?"
            " LIMIT ?",
            (account, limit),
        )
        index.add_substrings(tx, sorted(row[0] for row in rows))
        return len(rows)
