"""A second copy of the accounts beside the database: small, and everything else hangs on it.

Written whenever accounts change, read when a damaged database is rebuilt. Holds no secrets.
A database without accounts is a lost one, unless the copy knows that the last was removed: an
account leaves the table only some time after it was marked there, and the copy with it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from pathlib import Path
from typing import Any

from app.store.database import Database, force

_log = logging.getLogger(__name__)
NAME = "accounts.json"
_QUERY = "SELECT id, address, position, settings_json, removed FROM account ORDER BY id"
_COLUMNS = ("id", "address", "position", "settings_json", "removed")


def keep(database: Database, root: Path) -> None:
    """Write the copy when it is not what the database holds; never an empty one over accounts
    that were not removed."""
    rows = [dict(zip(_COLUMNS, row, strict=True)) for row in database.read(_QUERY)]
    if not rows and not all(row.get("removed") for row in kept(root)):
        _log.info("the database has no accounts: their copy stays as it is")
        return
    text = json.dumps(rows)
    data = json.dumps({"sha256": _digest(text), "accounts": text}).encode()
    path = root / NAME
    if path.exists() and path.read_bytes() == data:
        return
    fresh = path.with_suffix(".new")
    fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "wb") as file:
        file.write(data)
    force(fresh)
    fresh.replace(path)


def kept(root: Path) -> list[dict[str, Any]]:
    """Return the rows of the copy, none when it is missing or damaged itself."""
    try:
        data = json.loads((root / NAME).read_bytes())
        text = str(data["accounts"])
        if data["sha256"] != _digest(text):
            return []
        rows: list[dict[str, Any]] = json.loads(text)
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return rows


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
