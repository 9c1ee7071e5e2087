"""Noticing a damaged database and putting a new one in its place.

Looked for at each opening: a small file is checked whole, a large one only where every use of it
begins (a whole check of 200,000 messages takes seconds). A process that meets damage later leaves
a marker, and the service checks the whole file when asked (``Store.examine``); the next
opening rebuilds. What is carried over: see ``salvage``.

    marmot.db.new       written from the damaged file, which stays where it is
    marmot.db.rebuilt   the same file, once it is complete and on the disk
    marmot.db           after the damaged file has gone aside (marmot.db.damaged-N)

A kill before the second name: the new file is thrown away and written again. From the second
name on it is certain which file is meant, and the next opening does the rest of the renames.
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
from app.store.blobs import sync_folder
from app.store.connection import Connection, connect, connect_reader, is_damage
from app.store.database import force
from app.store.salvage import forget_copies, salvage
from app.store.schema import check_age, upgrade

_log = logging.getLogger(__name__)
_SMALL = 64 * 1024 * 1024  # bytes; checked whole in about 0.15 s
_KEPT = 2  # damaged files kept aside
_WITH_LOG = ("", "-shm", "-wal")


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
    _forget_attempts(profile)
    if _rebuilt(profile).exists():
        _put_in_place(profile)
        return True
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
    try:
        carried = _write_new(profile)
        _new(profile).replace(_rebuilt(profile))
    finally:
        _forget_attempts(profile)  # a full disk gets its room back
    _put_in_place(profile)
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


def _new(profile: Profile) -> Path:
    return _beside(profile.database, ".new")


def _rebuilt(profile: Profile) -> Path:
    return _beside(profile.database, ".rebuilt")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _forget_attempts(profile: Profile) -> None:
    """Remove what a rebuild that came to no end has left."""
    for ending in _WITH_LOG:
        _beside(_new(profile), ending).unlink(missing_ok=True)
    forget_copies(profile.database)


def _write_new(profile: Profile) -> dict[str, int]:
    """Write the new file and force it to the disk; return the rows carried over by table."""
    link = connect(_new(profile), durable=False)
    try:
        upgrade(link)
        carried = salvage(profile.database, link, profile.packs)
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        link.close()
    force(_new(profile))
    return carried


def _put_in_place(profile: Profile) -> None:
    """Move the damaged file aside and the new one to where it was, whatever of that is left."""
    sync_folder(profile.root)
    marker(profile).unlink(missing_ok=True)
    _move_aside(profile)
    sync_folder(profile.root)
    _rebuilt(profile).replace(profile.database)
    sync_folder(profile.root)


def _move_aside(profile: Profile) -> None:
    old = sorted((int(path.name.rsplit("-", 1)[1]), path) for path in _aside(profile))
    number = old[-1][0] + 1 if old else 1
    if profile.database.exists():
        for _, path in old[: max(0, len(old) - _KEPT + 1)]:
            for ending in _WITH_LOG:
                _beside(path, ending).unlink(missing_ok=True)
    aside = _beside(profile.database, f".damaged-{number}")
    for ending in reversed(_WITH_LOG):  # the file itself at last: until then the number is free
        source = _beside(profile.database, ending)
        if source.exists():
            source.replace(_beside(aside, ending))


def _aside(profile: Profile) -> list[Path]:
    return list(profile.root.glob(f"{profile.database.name}.damaged-*[0-9]"))
