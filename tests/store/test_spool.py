"""Large messages come in slices, go on where they stopped, and end as packs of their own."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.store import Store, spool
from app.store.blobs import OVERHEAD, packs, read_header, record_header, records
from app.store.spool import Spool


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "SLICE", 100)


def slices(data: bytes, size: int = 100) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


def test_a_spool_becomes_a_pack_that_can_be_read_and_continued(store: Store) -> None:
    data = bytes(range(256)) * 3
    with store.write("small") as tx:
        tx.put_blob(b"before")
    one = store.blobs.spool("1-2-3-4")
    for piece in slices(data):
        one.append(piece)
    blob, pack = one.finish()
    assert blob == hashlib.sha256(data).hexdigest()
    assert store.blobs.in_pack(pack, len(data))[:] == data
    with store.write("large") as tx:
        tx.adopt_blob(blob, pack, len(data))
        small = tx.put_blob(b"after")
    assert store.blobs.get(blob) == data
    assert store.blobs.open(blob)[:] == data
    assert store.blobs.get(small) == b"after"
    found = [entry for path in packs(store.profile.packs) for entry in records(path)]
    assert (blob, OVERHEAD, len(data)) in found
    assert not list(store.profile.packs.glob("*.spool"))


def crashed(store: Store, data: bytes, pieces: int) -> Path:
    """Take in some slices and die within the next one; return the file that stays."""
    one = store.blobs.spool("key")
    for piece in slices(data)[:pieces]:
        one.append(piece)
    one._file.seek(0, os.SEEK_END)
    one._file.write(b"half a sli")  # the process dies here
    one.close()
    (path,) = store.profile.packs.glob("*.spool")
    return path


def size_of(store: Store) -> int:
    """Return how much of it is taken for safe."""
    one = store.blobs.spool("key")
    one.close()
    return one.size


def finished(one: Spool, data: bytes) -> bool:
    """Take in the rest; tell whether it became what it should."""
    while one.size < len(data):
        one.append(data[one.size : one.size + 100])
    return one.finish()[0] == hashlib.sha256(data).hexdigest()


def test_after_a_crash_it_goes_on_with_all_that_is_sure(store: Store) -> None:
    data = bytes(range(256)) * 3
    crashed(store, data, 4)
    again = store.blobs.spool("key")
    assert again.size == 400
    assert finished(again, data)


def test_reopened_after_every_slice_it_still_ends(store: Store) -> None:
    data = bytes(range(256)) * 3
    asked = 0
    for piece in slices(data, 70):
        one = store.blobs.spool("key")
        assert one.size == asked
        one.append(piece)
        asked += len(piece)
        one.close()
    assert finished(store.blobs.spool("key"), data)


@pytest.mark.parametrize("note", [bytes(OVERHEAD), b"\xff" * OVERHEAD, record_header(9**9, b"")])
def test_without_a_sound_note_the_last_slice_is_asked_for_again(store: Store, note: bytes) -> None:
    """A file from before there were notes, or one the disk did not keep whole."""
    data = bytes(range(256)) * 3
    path = crashed(store, data, 4)
    path.write_bytes(note + path.read_bytes()[OVERHEAD:])
    assert size_of(store) == 310  # the file's 410 bytes but for what one slice may be
    assert size_of(store) == 310
    assert finished(store.blobs.spool("key"), data)


def test_no_byte_is_counted_that_was_not_forced_to_the_disk_before(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each fsync the file says at most what the fsyncs before it made safe."""
    safe, noted = [0], []
    path = store.profile.packs / "key.spool"

    def fsync(fd: int) -> None:
        found = read_header(path.read_bytes()[:OVERHEAD])
        noted.append(found[0] if found else 0)
        assert noted[-1] <= safe[-1]
        safe.append(os.fstat(fd).st_size - OVERHEAD)

    one = store.blobs.spool("key")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        for size in (100, 30, 100):
            one.append(b"x" * size)
    one.close()
    assert noted == [0, 100, 130]
    assert size_of(store) == 230


def test_cut_off_between_the_header_and_the_new_name_it_is_finished_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytes(range(256)) * 3
    one = store.blobs.spool("key")
    for piece in slices(data):
        one.append(piece)
    with monkeypatch.context() as patched:
        patched.setattr(Spool, "_rename", lambda _: 0)
        one.finish()
    again = store.blobs.spool("key")
    assert again.size == len(data)
    assert finished(again, data)


def test_what_is_discarded_leaves_nothing(store: Store) -> None:
    one = store.blobs.spool("key")
    one.append(b"x" * 100)
    one.discard()
    assert not list(store.profile.packs.glob("*.spool"))
    again = store.blobs.spool("key")
    assert again.size == 0
    again.discard()


def test_two_spools_finish_beside_each_other(store: Store) -> None:
    first, second = store.blobs.spool("a"), store.blobs.spool("b")
    first.append(b"first")
    second.append(b"second")
    ended = [first.finish(), second.finish()]
    assert len({pack for _, pack in ended}) == 2
    assert isinstance(first, Spool)


def test_forgotten_spools_go(store: Store) -> None:
    one = store.blobs.spool("key")
    one.append(b"x" * 100)
    one.close()
    store.blobs.forget_spools(0.0)
    assert list(store.profile.packs.glob("*.spool"))
    store.blobs.forget_spools(4e9)
    assert not list(store.profile.packs.glob("*.spool"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_is_told_as_such_and_what_is_safe_stays(store: Store) -> None:
    data = bytes(range(256)) * 2
    one = store.blobs.spool("1-2-3-5")
    one.append(data[:100])
    one.append(data[100:200])
    one._file.close()
    one._file = os.fdopen(os.open("/dev/full", os.O_RDWR), "r+b", buffering=0)
    with pytest.raises(TransientError) as caught:
        one.append(data[200:300])
    assert caught.value.code == "disk_full"
    assert one.size == 200
    one.close()
    again = store.blobs.spool("1-2-3-5")
    for piece in slices(data[again.size :]):
        again.append(piece)
    blob, pack = again.finish()
    assert store.blobs.in_pack(pack, len(data))[:] == data
    assert blob == hashlib.sha256(data).hexdigest()


def test_a_place_that_cannot_be_written_is_an_expected_error(store: Store) -> None:
    with pytest.raises(TransientError) as caught:
        store.blobs.spool("missing/1-2-3-6")
    assert caught.value.code == "disk_error"
