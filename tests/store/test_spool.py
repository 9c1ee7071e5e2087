"""Large messages come in slices, go on where they stopped, and end as packs of their own."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.store import Store, spool
from app.store.blobs import OVERHEAD, packs, records
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


def test_after_a_crash_it_goes_on_with_what_is_sure(store: Store) -> None:
    data = bytes(range(256)) * 3
    one = store.blobs.spool("key")
    for piece in slices(data)[:4]:
        one.append(piece)
    one._file.write(b"half a sli")  # the process dies here
    one.close()
    again = store.blobs.spool("key")
    assert again.size == 300  # the last whole slice is asked for again: it may not be on the disk
    while again.size < len(data):
        again.append(data[again.size : again.size + 100])
    blob, _pack = again.finish()
    assert blob == hashlib.sha256(data).hexdigest()


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
