"""What goes wrong after a commit is made up for later; nobody is told that the write failed."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.domain.accounts import AccountSettings
from app.store import Store
from app.store.database import Database
from app.store.safekeeping import NAME, kept
from tests.store.samples import add_account, open_store

NO_COPY = "the copy of the accounts was not written"
NOT_SYNCED = "not forced to the disk"


def settle(store: Store) -> None:
    with store.write("any") as tx:
        store.settings.set(tx, "x", 1)


@pytest.mark.expects_warnings(NO_COPY)
def test_an_account_whose_copy_cannot_be_written_is_there(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = open_store(tmp_path)
    hindrance = (tmp_path / NAME).with_suffix(".new")
    hindrance.mkdir()
    account = add_account(store)
    settle(store)
    assert [row["id"] for row in kept(tmp_path)] == []
    assert caplog.text.count(NO_COPY) == 1  # and not at every write
    hindrance.rmdir()
    settle(store)  # whoever writes next
    assert [row["id"] for row in kept(tmp_path)] == [account]
    store.close()


@pytest.mark.expects_warnings(NO_COPY)
def test_a_profile_opens_whose_copy_cannot_be_written(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    store.close()
    (tmp_path / NAME).unlink()
    hindrance = (tmp_path / NAME).with_suffix(".new")
    hindrance.mkdir()
    store = open_store(tmp_path)
    hindrance.rmdir()
    settle(store)
    assert [row["id"] for row in kept(tmp_path)] == [account]
    store.close()


@pytest.mark.expects_warnings(NOT_SYNCED)
def test_what_the_disk_did_not_confirm_is_committed_and_can_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(tmp_path, "service")
    original, synced = Database.sync_log, 0

    def fail(_database: Database) -> None:
        raise OSError(errno.EIO, "fault")

    def count(database: Database) -> None:
        nonlocal synced
        synced += 1
        original(database)

    monkeypatch.setattr(Database, "sync_log", fail)
    with store.write("account") as tx:
        account = store.accounts.add(tx, AccountSettings("me@example.org"))
    with pytest.raises(TransientError, match="disk_error"):
        tx.confirm()
    assert store.accounts.get(account)
    monkeypatch.setattr(Database, "sync_log", count)
    settle(store)
    assert synced == 1  # made up for by whoever writes next
    settle(store)
    assert synced == 1
    with store.write("account") as tx:
        store.accounts.update(tx, account, AccountSettings("you@example.org"))
    tx.confirm()
    assert synced == 2
    store.close()
