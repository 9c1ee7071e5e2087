from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.store.schema import statements, steps, version
from tests.store.samples import add_account, open_store


def test_a_new_store_has_the_newest_version_and_strict_tables(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    link = sqlite3.connect(tmp_path / "marmot.db")
    assert version(link) == steps()[-1][0]
    loose = [
        row[1]
        for row in link.execute("PRAGMA table_list")
        if row[2] == "table"
        and not row[5]
        and not row[1].startswith(("sqlite_", "message_fts", "message_grams"))
    ]
    assert loose == []
    assert link.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    link.close()


def test_a_newer_schema_is_refused_unharmed(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    path = tmp_path / "marmot.db"
    link = sqlite3.connect(path)
    link.execute("PRAGMA user_version = 4711")
    link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    link.close()
    before = path.read_bytes()
    with pytest.raises(UserError) as caught:
        open_store(tmp_path)
    assert caught.value.code == "store_newer"
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.damaged*"))


def test_reopening_keeps_what_is_there(tmp_path: Path) -> None:
    first = open_store(tmp_path)
    account = add_account(first)
    first.close()
    again = open_store(tmp_path)
    assert [a.id for a in again.accounts.all()] == [account]
    assert len(again.folders.of(account)) == 5
    again.close()


def test_files_are_private(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with store.write("test") as tx:
        tx.put_blob(b"secret")
    for path in tmp_path.rglob("*"):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path.name
    store.close()


def test_statements_keep_triggers_whole() -> None:
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\nEND;\n"
    assert len(statements(script)) == 2
