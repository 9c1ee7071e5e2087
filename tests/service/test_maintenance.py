"""Housekeeping leaves nothing of removed accounts and keeps what can still be taken back."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag, Role
from app.formats.digest import digest
from app.operations.opening import open_store
from app.service.maintenance import DAY, UNDO_DAYS, Maintenance
from app.store import compaction
from app.store.blobs import packs, records

MAIL = b"From: a@b.example\r\nSubject: One\r\nMessage-ID: <1@b.example>\r\n\r\nText\r\n"


class Later(SystemClock):
    offset = 0.0

    def now(self) -> float:
        return super().now() + self.offset


def test_a_round(tmp_path: Path) -> None:
    clock = Later()
    profile = Profile.at(tmp_path / "profile")
    store = open_store(profile, role="service", clock=clock)
    try:
        with store.write("set up") as tx:
            gone = store.accounts.add(tx, AccountSettings("gone@b.example"))
            kept = store.accounts.add(tx, AccountSettings("kept@b.example"))
            for account in (gone, kept):
                folder = store.folders.add_local(tx, account, "Drafts", Role.DRAFTS)
                place = store.messages.add_local(
                    tx, folder.id, MAIL, digest(MAIL), Flag.SEEN, clock.now()
                )
            batch = store.journal.add(
                tx, "flagged", {}, [NewEntry("set_flags", kept, f"mail:{kept}", {}, (place,))]
            )
        (entry,) = store.journal.batch_entries(batch)
        with store.write("done") as tx:
            store.journal.set_state(tx, entry.id, EntryState.DONE)
            store.accounts.remove(tx, gone, keep_data=False)
        old = profile.cache / "parts" / "old"
        old.mkdir(parents=True)
        os.utime(old, (1.0, 1.0))
        maintenance = Maintenance(store, clock, profile.cache)
        maintenance.round()
        assert not old.exists()
        assert store.journal.batch_entries(batch)  # can still be taken back
        clock.offset = (UNDO_DAYS + 1) * DAY
        maintenance.round()
        assert not store.journal.batch_entries(batch)
        assert [account.id for account in store.accounts.all()] == [kept]
        assert store.search.coverage()[1] == 1
        assert store.examine() == ""
    finally:
        store.close()


def test_old_history_goes_and_gives_its_room_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "SMALLEST", 1)
    clock = Later()
    profile = Profile.at(tmp_path / "profile")
    writer = open_store(profile, role="service", clock=clock)
    letters = [MAIL.replace(b"1@b", b"%d@b" % n) + b"x" * 2000 for n in range(10)]
    with writer.write("set up") as tx:
        account = writer.accounts.add(tx, AccountSettings("kept@b.example"))
        gone = writer.accounts.add(tx, AccountSettings("gone@b.example"))
        folder = writer.folders.add_local(tx, account, "Archive", Role.ARCHIVE)
        other = writer.folders.add_local(tx, gone, "Archive", Role.ARCHIVE)
        places = [
            writer.messages.add_local(
                tx, other.id if n > 7 else folder.id, data, digest(data), Flag.SEEN, clock.now()
            )
            for n, data in enumerate(letters)
        ]
        for place in places[:5]:
            writer.messages.place_gone(tx, place, "deleted")
        writer.accounts.remove(tx, gone, keep_data=False)
    writer.close()
    store = open_store(profile, role="service", clock=clock)
    try:
        maintenance = Maintenance(store, clock, profile.cache)
        maintenance.round()
        assert store.history.count() == 5
        (pack,) = packs(profile.packs)
        clock.offset = 31 * DAY
        maintenance.round()
        assert store.history.count() == 0
        os.utime(pack, (1.0, 1.0))  # its last readers are done
        maintenance.round()
        (fresh,) = packs(profile.packs)
        assert fresh != pack
        assert len(list(records(fresh))) == 3
        left = [store.messages.raw(p.message) for p in store.messages.places(places)]
        assert left == letters[5:8]
    finally:
        store.close()


class Counted(Maintenance):
    """Says when a round is over, however it ended."""

    def round(self) -> None:
        try:
            super().round()
        finally:
            over.release()


over = threading.Semaphore(0)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
@pytest.mark.expects_warnings("maintenance postponed")
def test_an_odd_file_does_not_end_housekeeping(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path / "profile")
    store = open_store(profile, role="service")
    odd = profile.packs / "odd.spool"
    odd.symlink_to("nowhere")
    maintenance = Counted(store, SystemClock(), profile.cache)
    maintenance.start()
    try:
        assert over.acquire(timeout=20)
        odd.unlink()
        maintenance.soon()
        assert over.acquire(timeout=20)
    finally:
        maintenance.stop()
        store.close()
