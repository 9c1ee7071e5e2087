"""Blobs that nothing names go when they are old; whatever is named, or may be soon, stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.paths import Profile
from app.domain.ids import AccountId, BlobId
from app.domain.journal import NewEntry
from app.domain.mail import Flag, Role
from app.formats.digest import digest
from app.operations.opening import open_store
from app.service.maintenance import Maintenance
from app.store import Store, leftovers
from app.store.blobs import packs
from tests.store.samples import add_account

DAY = 86_400.0
MAIL = b"From: a@b.example\r\nSubject: One\r\nMessage-ID: <1@b.example>\r\n\r\nText\r\n"


class Later(SystemClock):
    offset = 0.0

    def now(self) -> float:
        return super().now() + self.offset


@pytest.fixture
def clock() -> Later:
    return Later()


@pytest.fixture
def store(tmp_path: Path, clock: Later) -> Iterator[Store]:
    opened = open_store(Profile.at(tmp_path / "profile"), role="service", clock=clock)
    yield opened
    opened.close()


def put(store: Store, *pieces: bytes) -> list[BlobId]:
    with store.write("test") as tx:
        return tx.put_blobs(pieces)


def here(store: Store, blobs: list[BlobId]) -> list[bool]:
    return [store.blobs.size(blob) is not None for blob in blobs]


def queued(store: Store, account: AccountId, blob: BlobId) -> None:
    with store.write("test") as tx:
        entry = NewEntry("append", account, f"mail:{account}", {"target": 1, "blob": blob})
        store.journal.add(tx, "copied", {}, [entry])


def test_only_what_is_old_and_named_nowhere_goes(store: Store, clock: Later) -> None:
    account = add_account(store)
    with store.write("test") as tx:
        drafts = store.folders.add_local(tx, account, "Drafts", Role.DRAFTS)
        place = store.messages.add_local(tx, drafts.id, MAIL, digest(MAIL), Flag.DRAFT, clock.now())
        headed = store.messages.add_local(
            tx, drafts.id, MAIL + b"2", digest(MAIL), Flag.DRAFT, clock.now()
        )
        message = store.messages.place(headed).message
        head = tx.put_blob(b"the beginning of a large one")
        tx.run("UPDATE message SET head_blob = ? WHERE id = ?", (head, message))
    wire, attached, again = put(store, b"for the wire", b"attached", b"attached once more")
    queued(store, account, wire)
    assert store.forget_leftovers() == 0
    clock.offset = 6 * DAY
    assert store.forget_leftovers() == 0
    assert put(store, b"attached once more") == [again]
    (young,) = put(store, b"young")
    clock.offset = 8 * DAY
    assert store.forget_leftovers() == 1
    assert here(store, [wire, attached, again, young, head]) == [True, False, True, True, True]
    assert store.messages.raw(store.messages.place(place).message) == MAIL
    assert put(store, b"attached") == [attached]
    assert store.blobs.get(attached) == b"attached"


def test_what_has_no_time_waits_for_its_pack(store: Store) -> None:
    blobs = put(store, b"of an older Marmot")
    with store.write("test") as tx:
        tx.run("UPDATE blob SET added = 0")
    assert store.forget_leftovers() == 0
    (pack,) = packs(store.profile.packs)
    os.utime(pack, (1.0, 1.0))
    assert store.forget_leftovers() == 1
    assert here(store, blobs) == [False]


def test_what_is_put_again_while_it_is_looked_for_stays(
    store: Store, clock: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    blobs = put(store, b"one", b"two")
    clock.offset = 8 * DAY
    drop = leftovers._drop

    def meanwhile(store: Store, loose: list[leftovers.Old]) -> int:
        put(store, b"two")
        return drop(store, loose)

    monkeypatch.setattr(leftovers, "_drop", meanwhile)
    assert store.forget_leftovers() == 1
    assert here(store, blobs) == [False, True]


def test_many_slices_are_looked_through(
    store: Store, clock: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leftovers, "SLICE", 3)
    monkeypatch.setattr(leftovers, "STEP", 2)
    account = add_account(store)
    kept = put(store, *(b"kept %d" % n for n in range(10)))
    loose = put(store, *(b"loose %d" % n for n in range(20)))
    for blob in kept:
        queued(store, account, blob)
    clock.offset = 8 * DAY
    assert store.forget_leftovers() == 20
    assert here(store, kept) == [True] * 10
    assert here(store, loose) == [False] * 20


def test_maintenance_looks_once_a_day(store: Store, clock: Later) -> None:
    maintenance = Maintenance(store, clock, store.profile.cache)
    maintenance.round()
    clock.offset = 8 * DAY
    blobs = put(store, b"old soon")
    clock.offset = 14 * DAY
    maintenance.round()
    clock.offset = 14 * DAY + 3600
    with store.write("test") as tx:
        tx.run("UPDATE blob SET added = 1")
    maintenance.round()
    assert here(store, blobs) == [True]
    clock.offset = 15 * DAY + 1
    maintenance.round()
    assert here(store, blobs) == [False]
