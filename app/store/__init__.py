"""Floor 3: everything Marmot keeps: SQLite schema, body packs, search, journal. No network."""

from __future__ import annotations

from app.store.store import Store
from app.store.transaction import Transaction

__all__ = ["Store", "Transaction"]
