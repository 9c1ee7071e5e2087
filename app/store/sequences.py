"""No id is given twice, not even across a rebuild: who refers to one that is gone finds nothing.

The new database goes on behind the highest number that the damaged one had given, or, where that
cannot be read, behind everything that is left of it and everything that refers to something.
"""

from __future__ import annotations

import sqlite3

from app.store.connection import Connection

_ABSURD = 1 << 48  # no profile gives so many ids: a flipped bit
_PAYLOADS = (
    "SELECT max(t.value) FROM entry, json_tree(entry.payload_json) t"
    " WHERE t.type = 'integer' AND t.value < {absurd} AND ({where})"
)
_REFERRED: dict[str, tuple[str, ...]] = {  # "table.column", or what actions hold in their payloads
    "account": ("message.account_id", "folder.account_id", "send_ledger.account_id"),
    "folder": (
        "place.folder_id",
        "place.shown_folder_id",
        "entry_place.former_folder_id",
        "t.key IN ('folder', 'target', 'parent', 'below') OR t.path = '$.targets'",
    ),
    "thread": ("message.thread_id", "thread_reference.thread_id"),
    "message": (
        "place.message_id",
        "message_text.message_id",
        "history.message_id",
        "rule_run.message_id",
        "snooze.message_id",
        "notice.message_id",
    ),
    "place": ("entry_place.place_id", "history.place_id", "t.path = '$.made'"),
    "collection": (
        "item.collection_id",
        "item.shown_collection_id",
        "t.key = 'collection'",
    ),
    "item": ("entry_item.item_id",),
    "batch": ("entry.batch_id", "rule_run.batch_id"),
    "entry": (
        "send_ledger.entry_id",
        "delivery.entry_id",
        "problem.entry_id",
        "entry_place.entry_id",
        "entry_item.entry_id",
        "entry.after_id",
    ),
}


def go_on(old: Connection | None, link: Connection) -> None:
    """Let the ids of the new database begin behind all of the old one; inside a transaction,
    before anything that was carried over is taken out again."""
    tables = link.execute("SELECT name FROM sqlite_master WHERE sql LIKE '% AUTOINCREMENT%'")
    for (table,) in tables.fetchall():
        queries = [
            f"SELECT max(seq) FROM sqlite_sequence WHERE name = '{table}'",
            *_highest(table),
        ]
        found = [_number(one, query) for one in (old, link) if one for query in queries]
        link.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        link.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, max(found)))


def _highest(table: str) -> list[str]:
    own = "seq" if table == "change_log" else "id"
    queries = [f"SELECT max({own}) FROM {table} WHERE {own} < {_ABSURD}"]
    for what in _REFERRED.get(table, ()):
        if what.startswith("t."):
            queries.append(_PAYLOADS.format(absurd=_ABSURD, where=what))
        else:
            owner, column = what.split(".")
            queries.append(f"SELECT max({column}) FROM {owner} WHERE {column} < {_ABSURD}")
    return queries


def _number(link: Connection, query: str) -> int:
    """Return what a query says, 0 when it cannot be carried out or says nothing sensible."""
    try:
        value = link.execute(query).fetchone()[0]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return 0
    return value if isinstance(value, int) and 0 <= value < _ABSURD else 0
