"""Carrying over from a damaged database what only this machine has, as far as it can be read.

Carried as they are: accounts, settings, keys, ledger, problems, correspondents, where blobs lie,
active journal entries with the places and items they are about, tags, what is snoozed, watched and
saved as a search, notices of delivery not told yet. Messages come as orphans: sync lists them again
and recognises them by Message-ID, size and date, so that no body is loaded twice. Folders and
collections forget how far they were synced; ids go on where they were, see ``sequences``. Packs are
not touched; blobs the damaged file no longer knows are found in them.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from app.store import sequences
from app.store.blobs import pack_number, packs, records
from app.store.connection import Connection, connect
from app.store.safekeeping import kept

Rows = dict[str, Any]
UNSHOWN = "store_unshown"  # the setting that says: what is shown has still to be computed
_PAGE = 4096
_NO_ROOM = (  # for what belongs to the copy: no damage
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP,
)  # fmt: skip
_WHOLE = (
    "setting", "blob", "send_ledger", "delivery", "problem", "pgp_certificate",
    "remote_allowed", "correspondent", "watch", "saved_search", "rule",
)  # fmt: skip
_OF_MESSAGES = ("snooze", "history", "rule_run", "notice")
_FRESH: dict[str, Rows] = {
    "folder": {
        "uidvalidity": 0, "uidnext": 0, "highestmodseq": 0, "total": 0, "unread": 0,
        "headers_complete": 0, "synced_at": None,
    },
    "collection": {"ctag": "", "sync_token": ""},
}  # fmt: skip


def salvage(damaged: Path, link: Connection, pack_folder: Path) -> dict[str, int]:
    """Read the damaged file into the new database; return rows carried by table.

    The file itself is not touched: what is read is a copy beside it, see ``forget_copies``.
    Raise OSError or the driver's error when the copy or the new database cannot be written.
    """
    carried: dict[str, int] = {}
    old = _open(damaged)
    link.execute("PRAGMA foreign_keys = OFF")
    link.execute("BEGIN IMMEDIATE")
    try:
        if old is not None:
            carried = _carry(old, link)
        carried["account_copy"] = _insert(link, "account", kept(pack_folder.parent))
        sequences.go_on(old, link)
    finally:
        if old is not None:
            old.close()
    carried["blob"] = _reindex(link, pack_folder)
    _tidy(link)
    link.execute("COMMIT")
    link.execute("INSERT INTO message_fts (message_fts) VALUES ('rebuild')")
    link.execute("PRAGMA foreign_keys = ON")
    return carried


def _carry(old: Connection, link: Connection) -> dict[str, int]:
    carried: dict[str, int] = {}
    old.row_factory = sqlite3.Row
    sound = (row for row in _read(old, "account") if _is_json(row["settings_json"]))
    carried["account"] = _insert(link, "account", sound)
    for table in _WHOLE:
        carried[table] = _insert(link, table, _read(old, table))
    for table, fresh in _FRESH.items():
        rows = ({**row, **fresh} for row in _read(old, table))
        carried[table] = _insert(link, table, rows)
    carried.update(_journal(old, link))
    carried["message"] = _messages(old, link)
    carried["tag"] = _tags(old, link)
    for table in _OF_MESSAGES:
        carried[table] = _insert(link, table, _read(old, table))
    return carried


def forget_copies(damaged: Path) -> None:
    """Remove what ``salvage`` has made beside the damaged file."""
    for path in (_copy_name(damaged), _model_name(damaged)):
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _copy_name(damaged: Path) -> Path:
    return damaged.with_name(damaged.name + "-reading")


def _model_name(damaged: Path) -> Path:
    return damaged.with_name(damaged.name + "-model")


def _open(damaged: Path) -> Connection | None:
    """Open a copy of the damaged file, its first pages replaced when they cannot be read."""
    for attempt in (_as_it_is, _with_fresh_head):
        try:
            link = sqlite3.connect(attempt(damaged), isolation_level=None)
        except OSError as error:
            if error.errno != errno.EIO:  # no room is no damage
                raise
            continue
        try:
            link.execute("SELECT count(*) FROM sqlite_master").fetchone()
            link.execute("SELECT id FROM account LIMIT 1").fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            link.close()
            if getattr(error, "sqlite_errorcode", 0) in _NO_ROOM:
                raise
            continue
        return link
    return None


def _as_it_is(damaged: Path) -> Path:
    forget_copies(damaged)
    copy = _copy_name(damaged)
    for ending in ("", "-wal"):
        source = damaged.with_name(damaged.name + ending)
        if source.exists():
            shutil.copyfile(source, copy.with_name(copy.name + ending))
    return copy


def _with_fresh_head(damaged: Path) -> Path:
    """Return a copy whose schema pages are those of an empty database of our schema.

    The same statements give the same root pages, so the tables behind them are found again.
    """
    from app.store.schema import upgrade

    copy, model = _as_it_is(damaged), _model_name(damaged)
    link = connect(model, durable=False)
    try:
        upgrade(link)
        roots = {row[0] for row in link.execute("SELECT rootpage FROM sqlite_master")}
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        link.close()
    fresh = model.read_bytes()
    model.unlink(missing_ok=True)
    with copy.open("r+b") as file:
        count = max(1, file.seek(0, os.SEEK_END) // _PAGE)
        for number in range(1, len(fresh) // _PAGE + 1):
            if number in roots:
                continue
            page = bytearray(fresh[(number - 1) * _PAGE : number * _PAGE])
            if number == 1:
                page[28:32] = count.to_bytes(4, "big")
                page[32:40] = bytes(8)  # no free pages
            file.seek((number - 1) * _PAGE)
            file.write(page)
    return copy


def _read(old: Connection, table: str, where: str = "1") -> Iterator[Rows]:
    """Yield the readable rows: from the start up to the damage, then from the end down to it."""
    seen: set[tuple[Any, ...]] = set()
    try:
        key = [row["name"] for row in old.execute(f"PRAGMA table_info({table})") if row["pk"]] or [
            "rowid"
        ]
    except sqlite3.DatabaseError:
        return
    for direction in ("ASC", "DESC"):
        order = ", ".join(f"{name} {direction}" for name in key)
        try:
            for row in old.execute(f"SELECT * FROM {table} WHERE {where} ORDER BY {order}"):
                found = dict(row)
                mark = tuple(found.get(name) for name in key)
                if mark not in seen:
                    seen.add(mark)
                    yield found
            return
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            continue


def _insert(link: Connection, table: str, rows: Iterable[Rows]) -> int:
    """Insert rows one by one; those whose values cannot be are left out."""
    names = {row[1] for row in link.execute(f"PRAGMA table_info({table})")}
    count = 0
    for row in rows:
        kept = {name: value for name, value in row.items() if name in names}
        columns, marks = ", ".join(kept), ", ".join("?" * len(kept))
        try:
            link.execute(
                f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", list(kept.values())
            )
        except (sqlite3.IntegrityError, sqlite3.DataError):
            continue
        count += 1
    return count


def _journal(old: Connection, link: Connection) -> dict[str, int]:
    active = [
        row
        for row in _read(old, "entry", "state IN ('queued', 'running', 'parked')")
        if _is_json(row.get("payload_json")) and _is_json(row.get("error_json"))
    ]
    done = {row["id"] for row in _read(old, "entry", "state = 'done'")}
    active = _followable(active, done)
    ids = {row["id"] for row in active}
    batches = {row["batch_id"] for row in active}
    known = {row["id"]: row for row in _read(old, "batch") if row["id"] in batches}
    for batch in batches - known.keys():
        known[batch] = {"id": batch, "label": "restored", "created": 0.0}
    carried = {
        "batch": _insert(link, "batch", known.values()),
        "entry": _insert(link, "entry", active),
    }
    for table in ("entry_place", "entry_item"):
        rows = (row for row in _read(old, table) if row["entry_id"] in ids)
        carried[table] = _insert(link, table, rows)
    touched = {row[0] for row in link.execute("SELECT place_id FROM entry_place")}
    places = [
        {**row, "uid": None, "modseq": 0, "pending": 1}
        for row in _read(old, "place")
        if row["id"] in touched
    ]
    carried["place"] = _insert(link, "place", places)
    wanted = {row[0] for row in link.execute("SELECT item_id FROM entry_item")}
    items = ({**row, "shown_data": ""} for row in _read(old, "item") if row["id"] in wanted)
    carried["item"] = _insert(link, "item", items)
    return carried


def _followable(active: list[Rows], done: set[int]) -> list[Rows]:
    """Leave out what follows an entry that was lost, and what follows that: the original of a copy
    that was never filed would be deleted. What follows a readable one that is done follows none."""
    for row in active:
        if row["after_id"] in done:
            row["after_id"] = None
    while True:
        ids = {None, *(row["id"] for row in active)}
        followable = [row for row in active if row["after_id"] in ids]
        if len(followable) == len(active):
            return active
        active = followable


def _messages(old: Connection, link: Connection) -> int:
    placed = {row[0] for row in link.execute("SELECT message_id FROM place")}
    rows = (
        row if row["id"] in placed else {**row, "orphaned_at": row["orphaned_at"] or 1.0}
        for row in _read(old, "message")
    )
    count = _insert(link, "message", rows)
    _insert(link, "thread_reference", _read(old, "thread_reference"))
    _insert(link, "message_text", _read(old, "message_text"))
    return count


def _tags(old: Connection, link: Connection) -> int:
    """Carry the tags over; where any can be read, they are all there were."""
    rows = list(_read(old, "tag"))
    if rows:
        link.execute("DELETE FROM tag")
    return _insert(link, "tag", rows)


def _reindex(link: Connection, pack_folder: Path) -> int:
    """Add the blobs that the packs hold and the table does not know."""
    for path in packs(pack_folder):
        number = pack_number(path)
        known = {
            row[0] for row in link.execute("SELECT position FROM blob WHERE pack = ?", (number,))
        }
        link.executemany(
            "INSERT OR IGNORE INTO blob (id, pack, position, stored, size) VALUES (?, ?, ?, ?, ?)",
            (
                (blob, number, position, length, length)
                for blob, position, length in records(path)
                if position not in known
            ),
        )
    return int(link.execute("SELECT count(*) FROM blob").fetchone()[0])


def _tidy(link: Connection) -> None:
    """Make what was carried over consistent: no row refers to one that was lost."""
    now = "strftime('%s', 'now') + 0.0"
    account = "SELECT id FROM account"
    for statement in (
        f"DELETE FROM folder WHERE account_id NOT IN ({account})",
        f"DELETE FROM collection WHERE account_id NOT IN ({account})",
        f"DELETE FROM message WHERE account_id NOT IN ({account})",
        "DELETE FROM history WHERE message_id NOT IN (SELECT id FROM message)",
        "DELETE FROM notice WHERE message_id NOT IN (SELECT id FROM message)",
        "DELETE FROM rule_run WHERE message_id NOT IN (SELECT id FROM message)",
        f"DELETE FROM rule WHERE account_id IS NOT NULL AND account_id NOT IN ({account})",
        f"DELETE FROM send_ledger WHERE account_id NOT IN ({account})",
        f"DELETE FROM problem WHERE account_id IS NOT NULL AND account_id NOT IN ({account})",
        # With what follows: a row that is missing would be taken for one that is done.
        "WITH RECURSIVE lost (id) AS (SELECT id FROM entry"
        f" WHERE account_id NOT IN ({account}) OR after_id NOT IN (SELECT id FROM entry)"
        " UNION SELECT e.id FROM entry e JOIN lost ON e.after_id = lost.id)"
        " DELETE FROM entry WHERE id IN (SELECT id FROM lost)",
        f"DELETE FROM watch WHERE account_id NOT IN ({account})",
        "DELETE FROM snooze WHERE message_id NOT IN (SELECT id FROM message)",
        "DELETE FROM place WHERE folder_id NOT IN (SELECT id FROM folder)"
        " OR shown_folder_id NOT IN (SELECT id FROM folder)"
        " OR message_id NOT IN (SELECT id FROM message)",
        "DELETE FROM item WHERE collection_id NOT IN (SELECT id FROM collection)"
        " OR shown_collection_id NOT IN (SELECT id FROM collection)",
        "DELETE FROM entry_place WHERE entry_id NOT IN (SELECT id FROM entry)"
        " OR place_id NOT IN (SELECT id FROM place)",
        "DELETE FROM entry_item WHERE entry_id NOT IN (SELECT id FROM entry)"
        " OR item_id NOT IN (SELECT id FROM item)",
        "UPDATE message SET body_blob = NULL, indexed = 1"
        " WHERE body_blob IS NOT NULL AND body_blob NOT IN (SELECT id FROM blob)",
        "UPDATE message SET head_blob = NULL"
        " WHERE head_blob IS NOT NULL AND head_blob NOT IN (SELECT id FROM blob)",
        "DELETE FROM message_text WHERE message_id NOT IN (SELECT id FROM message)",
        # The parts of words are made anew by the service, and words that were lost.
        "UPDATE message SET indexed = CASE WHEN id IN (SELECT message_id FROM message_text)"
        " THEN indexed & 3 ELSE 0 END",
        "INSERT OR IGNORE INTO thread (id, account_id) SELECT thread_id, account_id FROM message",
        "UPDATE place SET thread_id ="
        " (SELECT thread_id FROM message WHERE message.id = place.message_id)",
        f"UPDATE message SET orphaned_at = {now} WHERE orphaned_at = 1.0",
        "DELETE FROM thread_reference WHERE thread_id NOT IN (SELECT id FROM thread)",
        "UPDATE thread SET message_count = (SELECT count(*) FROM message"
        " WHERE thread_id = thread.id AND orphaned_at IS NULL)",
        f"INSERT INTO problem (code, created) VALUES ('store_rebuilt', {now})",
        f"INSERT OR REPLACE INTO setting (name, value_json) VALUES ('{UNSHOWN}', 'true')",
        "INSERT INTO change_log (kind, scope) VALUES ('all', 0)",
    ):
        link.execute(statement)


def _is_json(text: object) -> bool:
    try:
        json.loads(str(text))
    except ValueError:
        return False
    return True
