"""Housekeeping leaves nothing of removed accounts and keeps what can still be taken back."""

from __future__ import annotations

import os
from pathlib import Path

from app.base.clock import SystemClock
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag, Role
from app.formats.digest import digest
from app.operations.opening import open_store
from app.service.maintenance import DAY, UNDO_DAYS, Maintenance

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
