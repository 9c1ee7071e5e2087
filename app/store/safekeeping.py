"""A second copy of the accounts beside the database: small, and everything else hangs on it.

Written whenever accounts change, read when a damaged database is rebuilt. Holds no secrets.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from app.store.database import Database, force

NAME = "accounts.json"
_QUERY = "SELECT id, address, position, settings_json, removed FROM account ORDER BY id"
_COLUMNS = ("id", "address", "position", "settings_json", "removed")


def keep(database: Database, root: Path) -> None:
    """Write the copy when it is not what the database holds."""
    text = json.dumps([dict(zip(_COLUMNS, row, strict=True)) for row in database.read(_QUERY)])
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
