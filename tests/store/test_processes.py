"""Several processes on one profile, and processes killed while they write."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.base.errors import BugError
from app.store import Store
from tests.store.samples import add_account, folder, open_store


def start(root: Path, role: str, count: int, rows: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", str(root), role, str(count), str(rows)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_two_processes_write_at_once_and_the_face_never_starves(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    service = start(tmp_path, "service", 0, 100)
    assert service.stdout is not None
    service.stdout.readline()
    face = start(tmp_path, "face", 40, 1)
    out, _ = face.communicate(timeout=60)
    service.kill()
    service.communicate()
    assert face.returncode == 0
    committed, longest = (int(word) for word in out.splitlines()[-1].split())
    assert committed == 40
    assert longest < 2000  # milliseconds; two transactions of the service on a busy machine
    assert store.folders.get(folder(store, account, "INBOX")).total == 40
    store.close()


@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8])
def test_a_killed_writer_leaves_a_sound_store(tmp_path: Path, lines: int) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    writer = start(tmp_path, "service", 0, 40)
    assert writer.stdout is not None
    for _ in range(lines):
        committed = int(writer.stdout.readline().split()[0])
    writer.kill()
    writer.communicate()
    store.close()
    link = sqlite3.connect(tmp_path / "marmot.db")
    assert link.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert link.execute("PRAGMA foreign_key_check").fetchall() == []
    link.execute("INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)")
    link.close()
    again = open_store(tmp_path)
    assert not again.rebuilt
    archive = folder(again, account, "Archive")
    ids = again.messages.ids(archive)
    assert len(ids) >= committed * 40
    assert len(ids) % 40 == 0  # whole transactions only
    assert again.folders.get(archive).total == len(ids)
    for place in again.messages.places(list(ids)):
        assert again.messages.raw(place.message) == f"service {place.id}".encode()
    with again.write("test") as tx:  # the dead process holds nothing
        tx.put_blob(b"next")
    again.close()


def test_threads_queue_and_readers_see_the_last_commit(store: Store) -> None:
    account = add_account(store)
    inside, go_on = threading.Event(), threading.Event()
    seen: list[object] = []

    def slow() -> None:
        with store.write("slow") as tx:
            store.settings.set(tx, "x", 1)
            seen.append(store.settings.get("x"))  # its own writes
            inside.set()
            go_on.wait(10)

    def quick() -> None:
        with store.write("quick") as tx:
            seen.append(store.settings.get("x"))
            store.settings.set(tx, "x", 2)

    threads = [threading.Thread(target=slow), threading.Thread(target=quick)]
    threads[0].start()
    assert inside.wait(10)
    threads[1].start()
    assert store.settings.get("x") is None  # a reader neither waits nor sees the half-done
    assert store.accounts.get(account)
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert seen == [1, 1]
    assert store.settings.get("x") == 2


def test_a_transaction_inside_another_is_a_mistake(store: Store) -> None:
    with store.write("outer"), pytest.raises(BugError), store.write("inner"):
        pass
    with store.write("after") as tx:
        store.settings.set(tx, "x", 1)


def test_a_closed_store_refuses(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.close()
    store.close()
    with pytest.raises(BugError), store.write("late"):
        pass
