"""Whatever sync and the person do in whatever order: shown = server + active entries in order."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.ids import EntryId, PlaceId
from app.domain.journal import ACTIVE, EntryState, NewEntry, Shown
from app.domain.mail import Flag, FlagUpdate
from app.operations.table import OPERATIONS, SHOWS
from tests.store.samples import add_account, fill, folder, open_store

FLAGS = st.sampled_from([Flag.SEEN, Flag.FLAGGED, Flag.ANSWERED, Flag.SEEN | Flag.FLAGGED])
PICK = st.integers(0, 5)


class JournalMachine(RuleBasedStateMachine):
    @initialize()
    def open(self) -> None:
        self.room = tempfile.TemporaryDirectory()
        self.store = open_store(Path(self.room.name))
        self.account = add_account(self.store)
        paths = ("INBOX", "Archive", "Lists/Python")
        self.folders = [folder(self.store, self.account, path) for path in paths]
        self.places = fill(self.store, self.folders[0], 4) + fill(self.store, self.folders[1], 2)
        self.uids = {p.id: p.uid for p in self.store.messages.places(self.places)}
        self.server = {
            p.id: Shown(p.folder, Flag.NONE, frozenset(), False, p.id)
            for p in self.store.messages.places(self.places)
        }

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.room.cleanup()

    def chosen(self, picks: list[int]) -> tuple[PlaceId, ...]:
        return tuple(dict.fromkeys(self.places[number] for number in picks))

    def add(self, kind: str, payload: dict[str, object], picks: list[int]) -> None:
        entry = NewEntry(kind, self.account, "mail:1", payload, self.chosen(picks))
        with self.store.write("test") as tx:
            self.store.journal.add(tx, kind, {}, [entry])

    @rule(add=FLAGS, remove=FLAGS, picks=st.lists(PICK, min_size=1, max_size=4))
    def set_flags(self, add: Flag, remove: Flag, picks: list[int]) -> None:
        self.add("set_flags", {"add": int(add), "remove": int(remove & ~add)}, picks)

    @rule(where=st.integers(0, 2), picks=st.lists(PICK, min_size=1, max_size=4))
    def move(self, where: int, picks: list[int]) -> None:
        self.add("move", {"target": self.folders[where]}, picks)

    @rule(flags=FLAGS, pick=PICK)
    def sync_flags(self, flags: Flag, pick: int) -> None:
        place = self.places[pick]
        shown = self.server[place]
        update = FlagUpdate(self.uids[place] or 0, flags, frozenset(), 5)
        with self.store.write("test") as tx:
            self.store.messages.update_flags(tx, shown.folder, [update])
        self.server[place] = replace(shown, flags=flags)

    @precondition(lambda self: self.store.journal.next("mail:1", 1e12) is not None)
    @rule(end=st.sampled_from([EntryState.DONE, EntryState.FAILED, EntryState.PARKED]))
    def run(self, end: EntryState) -> None:
        entry = self.store.journal.next("mail:1", 1e12)
        assert entry is not None
        with self.store.write("test") as tx:
            if end is EntryState.DONE:
                for place in entry.places:
                    self.carry_out(tx, place, entry.kind, entry.payload)
            self.store.journal.set_state(tx, entry.id, end)

    def carry_out(self, tx, place: PlaceId, kind: str, payload: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
        after = SHOWS[kind](self.server[place], payload)
        if after.folder != self.server[place].folder:
            self.uids[place] = 1000 + 10 * int(tx.next_id("entry")) + int(place)
            while self.uids[place] in self.store.messages.uids(after.folder):
                self.uids[place] = (self.uids[place] or 0) + 1000
            self.store.messages.place_moved(tx, place, after.folder, self.uids[place])
        update = FlagUpdate(self.uids[place] or 0, after.flags, after.keywords, 5)
        self.store.messages.update_flags(tx, after.folder, [update])
        self.server[place] = after

    @precondition(lambda self: bool(self.store.journal.active()))
    @rule(number=st.integers(0, 50))
    def cancel(self, number: int) -> None:
        active = [e for e in self.store.journal.active() if e.state is not EntryState.RUNNING]
        with self.store.write("test") as tx:
            self.store.journal.set_state(tx, active[number % len(active)].id, EntryState.CANCELLED)

    @precondition(lambda self: not self.store.journal.active())
    @rule(number=st.integers(0, 3))
    def undo_restores(self, number: int) -> None:
        """With nothing else under way, act, carry it out, undo it: all is as it was."""
        before = dict(self.server)
        payloads: list[tuple[str, dict[str, object]]] = [
            ("set_flags", {"add": 5, "remove": 2}),
            ("set_flags", {"add": 0, "remove": 7, "add_keywords": ["x"]}),
            ("move", {"target": self.folders[2]}),
            ("move", {"target": self.folders[0]}),
        ]
        kind, payload = payloads[number]
        self.add(kind, payload, list(range(6)))
        entry = self.store.journal.active()[0]
        self.run(EntryState.DONE)
        inverse = OPERATIONS[kind].inverse(self.store.journal.get(EntryId(entry.id)), self.store)
        if inverse is not None:
            with self.store.write("test") as tx:
                self.store.journal.add(tx, "undone", {}, [inverse])
            self.run(EntryState.DONE)
        assert {p: replace(s, hidden=False) for p, s in self.server.items()} == before

    @invariant()
    def shown_is_server_plus_active(self) -> None:
        if not hasattr(self, "store"):
            return
        entries = self.store.journal.active()
        counts = dict.fromkeys(self.folders, 0)
        unread = dict.fromkeys(self.folders, 0)
        for place in self.store.messages.places(self.places):
            wanted = self.server[place.id]
            assert (place.folder, place.server_flags) == (wanted.folder, wanted.flags)
            for entry in entries:
                if place.id in entry.places and entry.state in ACTIVE:
                    wanted = SHOWS[entry.kind](wanted, entry.payload)
            assert (
                Shown(
                    place.shown_folder,
                    place.shown_flags,
                    place.shown_keywords,
                    place.hidden,
                    place.id,
                )
                == wanted
            )
            if not wanted.hidden:
                counts[wanted.folder] += 1
                unread[wanted.folder] += not wanted.flags & Flag.SEEN
        for number in self.folders:
            found = self.store.folders.get(number)
            assert (found.total, found.unread) == (counts[number], unread[number])
            assert len(self.store.messages.ids(number)) == counts[number]


TestJournal = JournalMachine.TestCase
TestJournal.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
