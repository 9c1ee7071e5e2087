"""Numbered schema steps: ``sql/NNN.sql`` brings the database from version NNN-1 to NNN.

Each step runs in one transaction; ``user_version`` holds the version. A database of a newer
Marmot is refused and not touched.
"""

from __future__ import annotations

import sqlite3
from importlib import resources

from app.base.errors import UserError
from app.store.connection import Connection


def steps() -> list[tuple[int, str]]:
    """Return (version, statements) of every step, ascending."""
    folder = resources.files("app.store") / "sql"
    found = [
        (int(entry.name[:3]), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".sql") and entry.name[:3].isdigit()
    ]
    return sorted(found)


def version(link: Connection) -> int:
    return int(link.execute("PRAGMA user_version").fetchone()[0])


def check_age(link: Connection, *, newest: int | None = None) -> int:
    """Return the database's version; raise UserError("store_newer") for one of a newer Marmot."""
    limit = newest if newest is not None else steps()[-1][0]
    current = version(link)
    if current > limit:
        raise UserError("store_newer", found=current, known=limit)
    return current


def upgrade(link: Connection) -> int:
    """Run the steps that are missing and return how many ran."""
    known = steps()
    if check_age(link, newest=known[-1][0]) == known[-1][0]:
        return 0
    ran = 0
    for number, script in known:
        link.execute("BEGIN IMMEDIATE")
        try:
            if version(link) < number:  # else another process was quicker
                for statement in statements(script):
                    link.execute(statement)
                link.execute(f"PRAGMA user_version = {number:d}")
                ran += 1
            link.execute("COMMIT")
        except BaseException:
            if link.in_transaction:
                link.execute("ROLLBACK")
            raise
    return ran


def statements(script: str) -> list[str]:
    """Split a script at the ends of statements, keeping trigger bodies whole."""
    found: list[str] = []
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part)
            part = ""
    if part.strip():
        found.append(part)
    return found
