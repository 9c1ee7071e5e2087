"""Problems the person should know of, until dismissed."""

from __future__ import annotations

import json
from collections.abc import Iterable

from app.base.errors import Field
from app.domain.ids import AccountId, EntryId, ProblemId
from app.domain.journal import Problem
from app.store.database import Database
from app.store.transaction import Transaction

_COLUMNS = "id, account_id, entry_id, code, fields_json, details, created"


class Problems:
    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[Problem]:
        """Return the open problems, newest first."""
        return [
            _problem(row)
            for row in self._db.read(
                f"SELECT {_COLUMNS} FROM problem WHERE dismissed = 0 ORDER BY id DESC"
            )
        ]

    def get(self, problem: ProblemId) -> Problem | None:
        row = self._db.one(f"SELECT {_COLUMNS} FROM problem WHERE id = ?", (problem,))
        return _problem(row) if row else None

    def add(
        self,
        tx: Transaction,
        code: str,
        *,
        account: AccountId | None = None,
        entry: EntryId | None = None,
        details: str = "",
        fields: dict[str, Field] | None = None,
    ) -> ProblemId:
        """Add a problem; one that says the same of the same thing is renewed, not doubled."""
        text = json.dumps(fields or {}, sort_keys=True)
        tx.run(
            "DELETE FROM problem WHERE dismissed = 0 AND code = ? AND account_id IS ?"
            " AND entry_id IS ? AND fields_json = ?",
            (code, account, entry, text),
        )
        tx.durable = True
        tx.note("problems")
        return ProblemId(
            tx.insert(
                "INSERT INTO problem (account_id, entry_id, code, fields_json, details, created)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (account, entry, code, text, details, tx.now),
            )
        )

    def dismiss(self, tx: Transaction, problem: ProblemId) -> None:
        tx.run("UPDATE problem SET dismissed = 1 WHERE id = ?", (problem,))
        tx.note("problems")

    def dismiss_codes(self, tx: Transaction, account: AccountId, codes: Iterable[str]) -> None:
        """Dismiss what is said of an account with these codes: it is so no more, or worse."""
        changed = sum(
            tx.run(
                "UPDATE problem SET dismissed = 1 WHERE dismissed = 0 AND account_id = ?"
                " AND code = ?",
                (account, code),
            )
            for code in codes
        )
        if changed:
            tx.note("problems")

    def dismiss_entry(self, tx: Transaction, entry: EntryId) -> None:
        """Dismiss the problems of one journal entry: it went through or was given up."""
        changed = tx.run(
            "UPDATE problem SET dismissed = 1 WHERE dismissed = 0 AND entry_id = ?", (entry,)
        )
        if changed:
            tx.note("problems")


def _problem(row: tuple[object, ...]) -> Problem:
    number, account, entry, code, fields, details, created = row
    return Problem(
        id=number,  # type: ignore[arg-type]
        account=account,  # type: ignore[arg-type]
        entry=entry,  # type: ignore[arg-type]
        code=str(code),
        fields=json.loads(str(fields)),
        details=str(details),
        created=float(created),  # type: ignore[arg-type]
    )
