"""A rebuild that is killed, or finds no room, is done again and loses nothing."""

from __future__ import annotations

import errno
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from app.base.errors import TransientError
from app.domain.ids import AccountId
from app.store.connection import connect
from app.store.safekeeping import NAME, kept
from tests.store.samples import add_account, open_store
from tests.store.test_repair import check_kept, prepare

pytestmark = pytest.mark.expects_warnings("damaged", "rebuilt")
KILLS = [0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99]
unix = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, AccountId]:
    """A profile whose damage each opening finds by itself, part of it still in the log."""
    sound, root = tmp_path_factory.mktemp("sound"), tmp_path_factory.mktemp("x") / "damaged"
    account = prepare(sound, 150)
    store = open_store(sound)
    with store.write("late") as tx:
        store.settings.set(tx, "theme", "light")
    shutil.copytree(sound, root)
    store.close()
    assert (root / "marmot.db-wal").stat().st_size
    link = sqlite3.connect(sound / "marmot.db")
    (page,) = link.execute("SELECT rootpage FROM sqlite_master WHERE name = 'blob'").fetchone()
    link.close()
    path = root / "marmot.db"
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    return root, account


def copy(damaged: tuple[Path, AccountId], root: Path, marked: bool) -> AccountId:
    shutil.copytree(damaged[0], root)
    if marked:
        (root / "marmot.damaged").touch()
    return damaged[1]


def run(root: Path, limit: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.store.mender", str(root), str(limit)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=120,
        check=False,
    )


def check(root: Path, account: AccountId) -> None:
    """The next start, and the one after it."""
    store = open_store(root)
    check_kept(store, account)
    assert store.settings.get("theme") == "light"
    assert [problem.code for problem in store.problems.all()] == ["store_rebuilt"]
    (inbox,) = [f for f in store.folders.of(account) if f.path == "INBOX"]
    assert not store.messages.rows(store.messages.ids(inbox.id))[0].unread  # an unsent change
    assert store.examine() == ""
    store.close()
    again = open_store(root)
    assert not again.rebuilt
    again.close()
    assert [row["id"] for row in kept(root)] == [account]
    assert {path.name for path in root.glob("marmot.*")} <= {
        "marmot.db", "marmot.db-wal", "marmot.db-shm",
        "marmot.db.damaged-1", "marmot.db.damaged-1-wal", "marmot.db.damaged-1-shm",
    }  # fmt: skip


@unix
@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("part", KILLS)
def test_a_kill_on_the_way(
    damaged: tuple[Path, AccountId], tmp_path: Path, part: float, marked: bool
) -> None:
    copy(damaged, tmp_path / "whole", marked)
    lines = int(run(tmp_path / "whole", 0).stdout)
    account = copy(damaged, tmp_path / "killed", marked)
    assert run(tmp_path / "killed", max(1, int(lines * part))).returncode == -9
    check(tmp_path / "killed", account)


@unix
@pytest.mark.full
@pytest.mark.parametrize("marked", [False, True])
def test_a_kill_at_any_line(damaged: tuple[Path, AccountId], tmp_path: Path, marked: bool) -> None:
    copy(damaged, tmp_path / "whole", marked)
    lines = int(run(tmp_path / "whole", 0).stdout)
    for limit in range(1, lines + 1):
        root = tmp_path / str(limit)
        account = copy(damaged, root, marked)
        assert run(root, limit).returncode == -9
        check(root, account)
        shutil.rmtree(root)


@unix
def test_a_kill_while_the_files_change_places(
    damaged: tuple[Path, AccountId], tmp_path: Path
) -> None:
    """Each file that a rebuild moves may be the last one; part of the old one is in its log."""
    for moves in range(6):
        root = tmp_path / str(moves)
        account = copy(damaged, root, True)
        left = moves
        rename = Path.replace

        def move(self: Path, target: Path) -> Path:
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt  # as far as files go, the end of the process
            return rename(self, target)  # noqa: B023

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Path, "replace", move)
            try:
                open_store(root).close()
            except KeyboardInterrupt:
                pass
        check(root, account)


def test_no_room_for_the_copy_to_read(
    damaged: tuple[Path, AccountId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = copy(damaged, tmp_path / "x", True)

    def full(*_paths: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("shutil.copyfile", full)
        with pytest.raises(TransientError, match="disk_full"):
            open_store(tmp_path / "x")
    assert (tmp_path / "x" / "marmot.db").exists()
    check(tmp_path / "x", account)


def test_no_room_for_the_new_file(
    damaged: tuple[Path, AccountId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a database is none: what was read is not left out because it could not be written."""
    account = copy(damaged, tmp_path / "x", True)

    def small(path: Path, *, durable: bool) -> sqlite3.Connection:
        link = connect(path, durable=durable)
        link.execute("PRAGMA cache_size = 4")
        link.execute("PRAGMA max_page_count = 100")
        return link

    with monkeypatch.context() as patch:
        patch.setattr("app.store.repair.connect", small)
        with pytest.raises(TransientError, match="disk_full"):
            open_store(tmp_path / "x")
    assert not list((tmp_path / "x").glob("marmot.db.new*"))
    check(tmp_path / "x", account)


def test_an_empty_database_does_not_empty_the_copy_of_the_accounts(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    store.close()
    before = (tmp_path / NAME).read_bytes()
    for path in tmp_path.glob("marmot.db*"):
        path.unlink()
    store = open_store(tmp_path)
    assert store.accounts.all() == []
    with store.write("nothing") as tx:
        store.accounts.reorder(tx, [])
    assert (tmp_path / NAME).read_bytes() == before
    add_account(store)
    with store.write("removed") as tx:
        store.accounts.remove(tx, account, keep_data=False)
    left = 1
    while left:
        with store.write("purged") as tx:
            left = store.accounts.purge(tx)
    assert json.loads(json.loads((tmp_path / NAME).read_bytes())["accounts"]) == []
    store.close()


def test_the_newest_damaged_files_are_kept(tmp_path: Path) -> None:
    prepare(tmp_path, 1)
    for number in (9, 10):
        (tmp_path / f"marmot.db.damaged-{number}").write_bytes(b"%d" % number)
    (tmp_path / "marmot.damaged").touch()
    open_store(tmp_path).close()
    assert {path.name for path in tmp_path.glob("*.damaged-*[0-9]")} == {
        "marmot.db.damaged-10",
        "marmot.db.damaged-11",
    }
    assert (tmp_path / "marmot.db.damaged-10").read_bytes() == b"10"
