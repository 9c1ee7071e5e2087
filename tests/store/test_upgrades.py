"""Every older schema opens with every row (R23); ``profiles/N.sql`` holds a whole one of each."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from app.domain.ids import AccountId, PlaceId
from app.store.schema import steps, version
from tests.store.samples import folder, open_store

PROFILES = sorted(Path(__file__).with_name("profiles").glob("*.sql"))
Rows = dict[str, tuple[list[str], list[tuple[object, ...]]]]


def _make(root: Path, profile: Path) -> Path:
    path = root / "marmot.db"
    link = sqlite3.connect(path)
    link.executescript(profile.read_text("utf-8"))
    link.close()
    return path


def _rows(path: Path, like: Rows | None = None) -> Rows:
    """Return every table's columns and rows; with ``like`` only the tables and columns of that."""
    link = sqlite3.connect(path)
    tables = [
        row[0]
        for row in link.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'message_fts%' AND name NOT LIKE 'message_grams%' ORDER BY name"
        )
    ]
    found: Rows = {}
    for table in like or tables:
        columns = (
            like[table][0]
            if like
            else [row[1] for row in link.execute(f"PRAGMA table_info({table})")]
        )
        rows = link.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        found[table] = columns, sorted(rows, key=repr)
    link.close()
    return found


@pytest.mark.parametrize("profile", PROFILES, ids=lambda path: path.stem)
def test_every_row_of_an_older_schema_is_there(tmp_path: Path, profile: Path) -> None:
    path = _make(tmp_path, profile)
    before = _rows(path)
    assert [table for table, (_columns, rows) in before.items() if not rows] == []
    store = open_store(tmp_path)
    assert not store.rebuilt
    assert store.examine() == ""
    store.close()
    after = _rows(path, before)
    # The log of changes and what was indexed go on; nothing else was touched.
    for table, (columns, rows) in before.items():
        left = [row for row in rows if row not in after[table][1]]
        assert left == [], (table, columns)
        if table != "change_log":
            assert len(after[table][1]) == len(rows), table
    link = sqlite3.connect(path)
    assert version(link) == steps()[-1][0]
    link.close()
    open_store(tmp_path).close()
    assert _rows(path, before) == after


def test_schema_1_is_used_as_it_was(tmp_path: Path) -> None:
    """Not only rows: lists, counts, search, drafts and what waits."""
    _make(tmp_path, PROFILES[0])
    store = open_store(tmp_path)
    account = AccountId(1)
    inbox = folder(store, account, "INBOX")
    rows = store.messages.rows(store.messages.ids(inbox))
    assert [row.subject for row in rows] == ["Re: Offre pour la salle", "Offre pour la salle"]
    assert (store.folders.get(inbox).total, store.folders.get(inbox).unread) == (2, 0)
    assert len(store.messages.ids(folder(store, account, "Lists/Python"))) == 1
    assert store.search.find("bonjour") == [PlaceId(1)]
    assert store.search.find("from:cleo") == [PlaceId(3)]
    assert [entry.kind for entry in store.journal.active()] == [
        "set_flags", "move", "append", "send",
    ]  # fmt: skip
    assert store.settings.get("theme") == "dark"
    assert [tag.keyword for tag in store.tags.all()] == [f"$label{n}" for n in range(1, 6)]
    store.close()


def test_there_is_a_profile_of_every_schema_but_the_newest() -> None:
    """Who adds a step adds the profile of the schema before it."""
    newest = steps()[-1][0]
    assert [int(path.stem) for path in PROFILES] == list(range(1, newest))


def test_a_released_step_is_never_changed() -> None:
    """The step that made the stored profile is the one in the program, comments aside."""

    def bare(text: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r"--.*", "", text)).strip()

    scripts = dict(steps())
    for profile in PROFILES:
        made = bare(profile.read_text("utf-8"))
        for number in range(1, int(profile.stem) + 1):
            assert bare(scripts[number]) in made
