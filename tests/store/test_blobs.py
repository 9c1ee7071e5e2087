from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.base.errors import PermanentError, TransientError
from app.domain.ids import BlobId
from app.store import Store
from app.store.blobs import OVERHEAD, packs, records
from tests.store.samples import open_store


def put(store: Store, *contents: bytes) -> list[str]:
    with store.write("test") as tx:
        return [tx.put_blob(data) for data in contents]


def test_bytes_come_back_and_are_kept_once(store: Store) -> None:
    contents = [b"", b"x", bytes(range(256)) * 500, b"MBR1" * 30]
    ids = put(store, *contents, *contents)
    assert ids[:4] == ids[4:]
    assert [store.blobs.get(i) for i in ids[:4]] == contents
    pack = packs(store.profile.packs)[0]
    assert len(list(records(pack))) == 4


def test_a_flipped_byte_is_noticed(store: Store) -> None:
    (blob,) = put(store, b"precious")
    pack = packs(store.profile.packs)[0]
    data = bytearray(pack.read_bytes())
    data[-1] ^= 1
    pack.write_bytes(data)
    with pytest.raises(PermanentError) as caught:
        store.blobs.get(blob)
    assert caught.value.code == "blob_damaged"
    pack.unlink()
    with pytest.raises(PermanentError):
        store.blobs.get(blob)


@pytest.mark.parametrize("damage", ["DELETE FROM blob", "UPDATE blob SET position = position + 1"])
def test_what_the_table_has_wrong_the_packs_know(store: Store, damage: str) -> None:
    (blob,) = put(store, b"to be sent")
    with store.write("damage") as tx:
        tx.run(damage)
    assert store.blobs.get(blob) == b"to be sent"
    assert bytes(b"".join(store.blobs.open(blob).windows())) == b"to be sent"


def test_a_rolled_back_blob_is_unknown_and_may_come_again(store: Store) -> None:
    lost = BlobId("")

    def fail() -> None:
        nonlocal lost
        with store.write("test") as tx:
            lost = tx.put_blob(b"one")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.blobs.size(lost) is None
    (blob,) = put(store, b"one")
    assert store.blobs.get(blob) == b"one"


def test_two_processes_never_share_a_pack_and_packs_have_a_limit(tmp_path: Path) -> None:
    one, two = open_store(tmp_path), open_store(tmp_path, "service")
    put(one, b"1")
    put(two, b"2")
    assert len(packs(one.profile.packs)) == 2
    one.blobs._max_pack = 1000
    ids = put(one, b"a" * 600, b"b" * 600, b"c" * 2000)
    assert len(packs(one.profile.packs)) == 4
    assert [len(two.blobs.get(i)) for i in ids] == [600, 600, 2000]
    one.close()
    two.close()
    third = open_store(tmp_path)
    put(third, b"3")
    assert len(packs(third.profile.packs)) == 4  # continues one that was left
    third.close()


def test_packs_can_be_read_without_the_database(store: Store) -> None:
    ids = put(store, b"first", b"second", b"third")
    pack = packs(store.profile.packs)[0]
    data = bytearray(pack.read_bytes())
    data[OVERHEAD + 5 : OVERHEAD + 5] = b"garbage MBR1 torn"  # between two records
    pack.write_bytes(data + b"MBR1 and a torn tail")
    names = [name for name, _, _ in records(pack)]
    assert set(ids[1:]) <= set(names)


def test_the_name_of_a_pack_is_on_the_disk_before_its_rows(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of one that was taken away between two looks, and is made anew."""
    (blob,) = put(store, b"1")
    store.blobs.close()
    (pack,) = packs(store.profile.packs)
    stat, synced = Path.stat, list[Path]()

    def look(path: Path, **more: bool) -> os.stat_result:
        found = stat(path, **more)
        if path == pack and not synced:
            path.unlink()  # compacted
        return found

    monkeypatch.setattr("app.store.blobs.sync_folder", synced.append)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", look)
        (again,) = put(store, b"2")
    assert packs(store.profile.packs) == [pack]
    assert synced == [store.profile.packs]
    assert store.blobs.get(BlobId(again)) == b"2"
    assert blob != again


def test_a_pack_whose_name_could_not_be_synced_is_not_written_to(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(5, "fault")

    with monkeypatch.context() as patch:
        patch.setattr("app.store.blobs.sync_folder", fail)
        for _ in range(2):
            with pytest.raises(TransientError, match="disk_error"):
                put(store, b"1")
    (blob,) = put(store, b"1")
    assert store.blobs.get(BlobId(blob)) == b"1"
    assert len(packs(store.profile.packs)) == 1
