"""Packs that hold mostly what nobody needs are given back, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import TransientError
from app.domain.ids import BlobId
from app.store import Store, compaction
from app.store.blobs import pack_path, packs, records
from app.store.database import Database
from tests.store.samples import open_store

COUNT = 30


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "SMALLEST", 1)


def content(number: int) -> bytes:
    return b"%d " % number * 400


def prepare(root: Path, *, keep: int = 3) -> dict[int, BlobId]:
    """Fill a pack and give up all but every ``keep``-th blob; return those that are left."""
    store = open_store(root)
    with store.write("test") as tx:
        blobs = dict(enumerate(tx.put_blobs([content(n) for n in range(COUNT)])))
    left = {n: blob for n, blob in blobs.items() if n % keep == 0}
    with store.write("test") as tx:
        gone = set(blobs.values()) - set(left.values())
        tx.many("DELETE FROM blob WHERE id = ?", [(blob,) for blob in gone])
    store.close()
    return left


def read(store: Store, left: dict[int, BlobId]) -> None:
    for number, blob in left.items():
        assert store.blobs.get(blob) == content(number)
        assert bytes(store.blobs.open(blob)[:]) == content(number)


def age(store: Store) -> None:
    """Let the time of the last readers be over."""
    for path in packs(store.profile.packs):
        past = time.time() - compaction.READERS - 10
        os.utime(path, (past, past))


def compact(store: Store) -> None:
    while store.compact():
        pass


def test_room_is_given_back(tmp_path: Path) -> None:
    left = prepare(tmp_path)
    store = open_store(tmp_path, "service")
    (old,) = packs(store.profile.packs)
    before = old.stat().st_size
    opened = store.blobs.open(left[0])  # somebody reads
    compact(store)
    read(store, left)
    assert old.exists()
    assert bytes(opened[:]) == content(0)
    compact(store)
    assert old.exists()
    age(store)
    compact(store)
    (new,) = packs(store.profile.packs)
    assert new.stat().st_size * 2 < before
    assert {blob for blob, _, _ in records(new)} == set(left.values())
    read(store, left)
    compact(store)
    assert packs(store.profile.packs) == [new]
    with store.write("test") as tx:
        again = tx.put_blob(content(1))
    assert store.blobs.get(again) == content(1)
    store.close()


def test_a_reader_that_looked_before_finds_it_after(tmp_path: Path) -> None:
    left = prepare(tmp_path)
    store, face = open_store(tmp_path, "service"), open_store(tmp_path)
    where, told = face.blobs._where, iter([face.blobs._where(left[3])])
    face.blobs._where = lambda blob: next(told, None) or where(blob)  # type: ignore[method-assign]
    compact(store)
    age(store)
    compact(store)
    assert face.blobs.get(left[3]) == content(3)
    store.close()
    face.close()


def test_mostly_full_packs_and_those_in_use_are_left_alone(tmp_path: Path) -> None:
    left = prepare(tmp_path, keep=1)
    store = open_store(tmp_path, "service")
    before = packs(store.profile.packs)
    compact(store)
    assert packs(store.profile.packs) == before
    with store.write("test") as tx:  # now this store appends to it
        tx.put_blob(b"new")
        tx.many("DELETE FROM blob WHERE id = ?", [(blob,) for blob in left.values()])
    age(store)
    compact(store)
    assert packs(store.profile.packs) == before
    store.close()


def test_a_damaged_record_keeps_the_pack(tmp_path: Path) -> None:
    left = prepare(tmp_path)
    store = open_store(tmp_path, "service")
    (old,) = packs(store.profile.packs)
    data = bytearray(old.read_bytes())
    data[-500] ^= 1  # in one that is given up or kept: at the end of the last kept one
    position = next(at for blob, at, _ in records(old) if blob == left[27])
    data[position] ^= 1
    old.write_bytes(data)
    compact(store)
    assert packs(store.profile.packs) == [old]
    del left[27]
    read(store, left)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to the size of a file")
def test_a_full_disk_leaves_no_half_pack(tmp_path: Path) -> None:
    import resource

    left = prepare(tmp_path)
    store = open_store(tmp_path, "service")
    before = packs(store.profile.packs)
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, former[1]))
    try:
        with pytest.raises(TransientError, match="disk_error"):
            store.compact()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    assert packs(store.profile.packs) == before
    read(store, left)
    assert store.compact()  # as soon as there is room again
    read(store, left)
    store.close()


def run(root: Path, limit: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.store.compactor", str(root), str(limit)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=120,
        check=False,
    )


def killed_at(root: Path, limit: int) -> None:
    left = prepare(root)
    assert run(root, limit).returncode == -9
    store = open_store(root, "service")
    assert not store.rebuilt
    read(store, left)
    for _ in range(3):
        age(store)
        compact(store)
    (only,) = packs(store.profile.packs)  # nothing is left lying about
    assert {blob for blob, _, _ in records(only)} == set(left.values())
    read(store, left)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("part", [0.05, 0.3, 0.6, 0.9, 0.97])
def test_a_kill_on_the_way_loses_nothing(tmp_path: Path, part: float) -> None:
    prepare(tmp_path / "whole")
    lines = int(run(tmp_path / "whole", 0).stdout)
    killed_at(tmp_path / "killed", max(1, int(lines * part)))


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_kill_at_any_line_loses_nothing(tmp_path: Path) -> None:
    prepare(tmp_path / "whole")
    lines = int(run(tmp_path / "whole", 0).stdout)
    for limit in range(1, lines + 1):
        killed_at(tmp_path / str(limit), limit)


def test_a_rebuilt_store_finds_what_was_compacted(tmp_path: Path) -> None:
    left = prepare(tmp_path)
    store = open_store(tmp_path, "service")
    compact(store)
    store.close()
    pack = packs(tmp_path / "packs")[-1]
    assert pack == pack_path(pack.parent, 2)
    assert {blob for blob, _, _ in records(pack)} == set(left.values())


def test_no_pack_goes_before_the_disk_has_what_came_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = prepare(tmp_path)
    store = open_store(tmp_path, "service")
    (old,) = packs(store.profile.packs)
    compact(store)
    age(store)

    def fail(_database: Database) -> None:
        raise OSError(errno.EIO, "fault")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "sync_log", fail)
        with pytest.raises(TransientError, match="disk_error"):
            store.compact()
    assert old.exists()
    compact(store)
    assert not old.exists()
    read(store, left)
    store.close()


def test_a_pack_with_a_damaged_record_is_copied_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = prepare(tmp_path)
    store = open_store(tmp_path, "service")
    (old,) = packs(store.profile.packs)
    data = bytearray(old.read_bytes())
    data[next(at for blob, at, _ in records(old) if blob == left[27])] ^= 1
    old.write_bytes(data)
    fill, fills = compaction._fill, 0

    def count(*given: Any) -> list[int] | None:
        nonlocal fills
        fills += 1
        return fill(*given)

    monkeypatch.setattr(compaction, "_fill", count)
    assert not store.compact(stopping=lambda: True)  # stopped: that says nothing of the pack
    for _ in range(3):
        assert not store.compact()
    assert fills == 2
    store.close()
