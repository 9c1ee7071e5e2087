"""Named settings of a profile, as JSON; senders whose remote pictures are allowed."""

from __future__ import annotations

import json

from app.store.database import Database
from app.store.transaction import Transaction


class Settings:
    """Small values only: what the person chose and what must survive a restart."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, name: str, default: object = None) -> object:
        """Return the value, ``default`` when it was never set."""
        row = self._db.one("SELECT value_json FROM setting WHERE name = ?", (name,))
        return default if row is None else json.loads(row[0])

    def all(self) -> dict[str, object]:
        rows = self._db.read("SELECT name, value_json FROM setting ORDER BY name")
        return {name: json.loads(text) for name, text in rows}

    def set(self, tx: Transaction, name: str, value: object) -> None:
        """Keep a JSON value; None forgets the name."""
        if value is None:
            tx.run("DELETE FROM setting WHERE name = ?", (name,))
        else:
            tx.run(
                "INSERT INTO setting (name, value_json) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json",
                (name, json.dumps(value)),
            )
        tx.note("settings")

    def remote_allowed(self, addr: str) -> bool:
        """Tell whether pictures in mail of this sender may be loaded without asking."""
        row = self._db.one("SELECT 1 FROM remote_allowed WHERE addr = ?", (addr.lower(),))
        return row is not None

    def allow_remote(self, tx: Transaction, addr: str, allowed: bool) -> None:
        if allowed:
            tx.run("INSERT OR IGNORE INTO remote_allowed (addr) VALUES (?)", (addr.lower(),))
        else:
            tx.run("DELETE FROM remote_allowed WHERE addr = ?", (addr.lower(),))
        tx.note("settings")
