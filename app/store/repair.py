"""Noticing a damaged database and putting a new one in its place.

Looked for at each opening: a small file is checked whole, a large one only where every use of it
begins (a whole check of 200,000 messages takes seconds). A process that meets damage later leaves
a marker, and the service checks the whole file when asked (``Store.examine``); the next
opening rebuilds. The damaged file is kept aside; what is carried over: see ``salvage``.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from app.base.errors import PermanentError
from app.base.locks import FileLock
from app.base.paths import Profile
from app.store.connection import Connection, connect, connect_reader, is_damage
from app.store.salvage import salvage
from app.store.schema import check_age, upgrade

_log = logging.getLogger(__name__)
_SMALL = 64 * 1024 * 1024  # bytes; checked whole in about 0.15 s
_KEPT = 2  # damaged files kept aside


def marker(profile: Profile) -> Path:
    """Return the file that says the database is damaged."""
    return profile.root / "marmot.damaged"


def presence(profile: Profile) -> FileLock:
    """Return the lock that says this process has the database open."""
    return FileLock(profile.root / f"open-{os.getpid()}.lock")


def withdraw(profile: Profile) -> None:
    """Remove what ``presence`` left; one of a killed process goes with the next look."""
    with suppress(OSError):
        (profile.root / f"open-{os.getpid()}.lock").unlink(missing_ok=True)


def mend(profile: Profile) -> bool:
    """Rebuild the database when it is damaged; return whether it was.

    Called with the store's opening lock held. Raise PermanentError("store_damaged") when another
    process has it open: it must end first.
    """
    if not profile.database.exists() or profile.database.stat().st_size == 0:
        return False
    used = _in_use(profile)
    if used and not marker(profile).exists():
        return False  # whoever has it open has looked
    large = profile.database.stat().st_size > _SMALL
    if not marker(profile).exists() and is_sound(profile.database, whole=not large):
        return False
    if used:
        raise PermanentError("store_damaged")
    _log.warning("the database is damaged and will be rebuilt")
    aside = _move_aside(profile)
    link = connect(profile.database, durable=False)
    try:
        upgrade(link)
        carried = salvage(aside, link, profile.packs)
    finally:
        link.close()
    marker(profile).unlink(missing_ok=True)
    _log.warning("rebuilt: %s", " ".join(f"{name}={n}" for name, n in sorted(carried.items())))
    return True


def is_sound(path: Path, *, whole: bool) -> bool:
    """Return whether the file is a database whose structure holds together."""
    try:
        link = connect_reader(path)
        try:
            check_age(link)
            if whole:
                return _faults(link) == ""
            pages = link.execute("PRAGMA page_count").fetchone()[0]
            size = link.execute("PRAGMA page_size").fetchone()[0]
            for table in ("account", "folder", "setting", "entry", "batch", "problem"):
                link.execute(f"SELECT * FROM {table} ORDER BY 1 DESC LIMIT 50").fetchall()
            return bool(pages * size <= path.stat().st_size or _has_log(path))
        finally:
            link.close()
    except UnicodeDecodeError:
        return False  # the schema's own text is broken, and so the driver's message
    except sqlite3.DatabaseError as error:
        if is_damage(error) or isinstance(error, sqlite3.OperationalError):
            return _unreadable(error)
        raise


def faults(path: Path) -> str:
    """Return what a whole check of the file's structure finds, "" for nothing."""
    try:
        link = connect_reader(path)
        try:
            return _faults(link)
        finally:
            link.close()
    except UnicodeDecodeError:
        return "unreadable schema"
    except sqlite3.DatabaseError as error:
        if _unreadable(error):
            return ""
        return str(error)


def _faults(link: Connection) -> str:
    lines = [str(row[0]) for row in link.execute("PRAGMA quick_check(5)")]
    return "" if lines == ["ok"] else "\n".join(lines)


def _unreadable(error: sqlite3.DatabaseError) -> bool:
    """Tell damage from a file that merely cannot be read now (locked, no rights, no disk)."""
    text = str(error)
    if is_damage(error) or "malformed" in text or "no such table" in text:
        return False
    raise error


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _in_use(profile: Profile) -> bool:
    own = f"open-{os.getpid()}.lock"
    for path in profile.root.glob("open-*.lock"):
        lock = FileLock(path)
        if path.name == own or lock.try_acquire():
            lock.release()
            if path.name != own:
                path.unlink(missing_ok=True)
        else:
            return True
    return False


def _move_aside(profile: Profile) -> Path:
    old = sorted(profile.root.glob("marmot.db.damaged-*[0-9]"))
    number = int(old[-1].name.rsplit("-", 1)[1]) + 1 if old else 1
    for path in old[: max(0, len(old) - _KEPT + 1)]:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    aside = profile.database.with_name(f"{profile.database.name}.damaged-{number}")
    for ending in ("-wal", "-shm", ""):
        source = profile.database.with_name(profile.database.name + ending)
        if source.exists():
            source.replace(aside.with_name(aside.name + ending))
    return aside
