"""Errors inside a transaction: those of the driver are translated, those of our code stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import PermanentError, TransientError
from app.store import Store
from app.store.repair import marker
from tests.store.samples import add_account


def test_text_that_our_code_cannot_read_is_no_damage(store: Store) -> None:
    with pytest.raises(UnicodeDecodeError), store.write("test"):
        b"\xff".decode()
    assert not marker(store.profile).exists()


def test_nor_is_it_while_rows_are_made(store: Store) -> None:
    def rows() -> Iterator[tuple[str, str]]:
        yield b"\xff".decode(), "1"

    with pytest.raises(UnicodeDecodeError), store.write("test") as tx:
        tx.many("INSERT INTO setting (name, value_json) VALUES (?, ?)", rows())
    assert not marker(store.profile).exists()


def test_a_file_that_our_code_cannot_open_is_no_fault_of_the_disk(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError), store.write("test"):
        (tmp_path / "attachment").read_bytes()


def test_damage_is_marked(store: Store) -> None:
    account = add_account(store)
    with store.write("damage") as tx:
        tx.run("UPDATE account SET address = CAST(x'41ff42' AS TEXT)")
    with pytest.raises(PermanentError, match="store_damaged"), store.write("test") as tx:
        tx.one("SELECT address FROM account WHERE id = ?", (account,))
    assert marker(store.profile).exists()


def test_a_full_disk_is_told(store: Store) -> None:
    store._db._writer.execute("PRAGMA max_page_count = 1")
    with pytest.raises(TransientError, match="disk_full"), store.write("test") as tx:
        tx.insert("INSERT INTO setting (name, value_json) VALUES ('x', ?)", ("x" * 1_000_000,))


def test_a_pack_that_cannot_be_written_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("app.store.blobs.os.fsync", fail)
    with pytest.raises(TransientError, match="disk_full"), store.write("test") as tx:
        tx.put_blob(b"x")
