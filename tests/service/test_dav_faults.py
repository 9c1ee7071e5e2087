"""Two computers, one server, cut lines: nothing lost, nothing doubled, all agree in the end."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.domain.journal import EntryState
from app.net.dav import CaldavSession
from app.operations.remote import Remote
from app.service.dav_sync import DavSync
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.radicale import Radicale
from tests.service.dav_bed import Side, event, new_user, side


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with Radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


class Computer:
    """A side with its session and sync kept over rounds, as the loop keeps them."""

    def __init__(self, marmot: Side) -> None:
        self.side = marmot
        self.sync = DavSync(marmot.context)
        self.session: CaldavSession | None = None

    def round(self) -> None:
        """Drain and sync once; a broken line ends it."""
        if self.session is None:
            self.session = self.side.session()
        try:
            remote = Remote(self.side.store, self.side.clock, dav=self.session)
            self.side.context.drain(self.side.lane, remote)
            self.sync.run(self.session)
        except TransientError:
            self.session = None

    def texts(self) -> dict[str, str]:
        return {uid: item.shown_data.replace("\r", "") for uid, item in self.side.items().items()}

    def give_up_conflicts(self) -> None:
        for entry in self.side.store.journal.active(self.side.lane):
            if entry.state is EntryState.PARKED:
                assert entry.error["code"] == "conflict"
                with self.side.store.write("theirs") as tx:
                    self.side.store.journal.set_state(tx, entry.id, EntryState.CANCELLED)


SEEDS = [0, 3, *(pytest.param(seed, marks=pytest.mark.full) for seed in range(4, 24))]


@pytest.mark.parametrize("seed", SEEDS)
def test_two_computers_converge(tmp_path: Path, radicale: Radicale, seed: int) -> None:
    chance = random.Random(seed)
    user = new_user(radicale)
    with (
        side(tmp_path / "one", radicale.url, user) as one,
        side(tmp_path / "two", radicale.url, user) as two,
    ):
        both = [Computer(one), Computer(two)]
        for computer in both:
            computer.round()
        made = 0
        for step in range(45):
            computer = chance.choice(both)
            marmot = computer.side
            known = marmot.items()
            action = chance.random()
            if action < 0.3 or not known:
                marmot.create(event(f"s{made}", "Anfang", location="Ort"), f"s{made}")
                made += 1
            elif action < 0.6:
                uid = chance.choice(sorted(known))
                text = known[uid].shown_data
                line = next(row for row in text.splitlines() if row.startswith("SUMMARY"))
                marmot.replace(known[uid].id, line, f"SUMMARY:Stand {step}")
            elif action < 0.7:
                uid = chance.choice(sorted(known))
                text = known[uid].shown_data
                line = next(row for row in text.splitlines() if row.startswith("LOCATION"))
                marmot.replace(known[uid].id, line, f"LOCATION:Ort {step}")
            elif action < 0.8:
                marmot.delete(known[chance.choice(sorted(known))].id)
            else:
                computer.round()
        for _ in range(20):  # a chain of edits behind a conflict takes a round for each
            waiting = [c for c in both if c.side.store.journal.active(c.side.lane)]
            for computer in waiting:
                computer.side.clock.ahead += 7200
                computer.round()
                computer.give_up_conflicts()
        for computer in both:
            computer.round()
        assert both[0].texts() == both[1].texts()
        for computer in both:
            assert computer.side.store.journal.active(computer.side.lane) == []
            rows = computer.side.store.items.of(computer.side.collection("cal").id)
            assert len(rows) == len({row.uid for row in rows})
            assert not any(row.pending for row in rows)
        files = list((radicale.collections(user) / "cal").glob("*.ics"))
        assert len(files) == len(both[0].texts())


@pytest.mark.parametrize("seed", SEEDS)
def test_cut_lines_lose_and_double_nothing(tmp_path: Path, radicale: Radicale, seed: int) -> None:
    chance = random.Random(seed)
    user = new_user(radicale)
    with (
        FaultProxy(radicale.port) as proxy,
        side(tmp_path / "p", f"http://127.0.0.1:{proxy.port}/", user) as marmot,
    ):
        computer = Computer(marmot)
        computer.round()
        kept = {}
        for number in range(8):
            _, kept[number] = marmot.create(event(f"c{number}", "Erst"), f"c{number}")
        for turn in range(45):
            if chance.random() < 0.5:
                fault = Fault(client_bytes=chance.randrange(1, 2000))
            else:
                fault = Fault(server_bytes=chance.randrange(1, 2000))
            proxy.default = fault
            if turn == 12:
                for number in range(4):
                    marmot.replace(kept[number], "Erst", "Dann")
                marmot.delete(kept[7])
            computer.round()
            if computer.session is not None:
                computer.session.close()
                computer.session = None
            marmot.clock.ahead += 7200
        assert sum(wire.struck for wire in proxy.wires) > 10
        proxy.default = Fault()
        for _ in range(2):
            marmot.clock.ahead += 7200
            computer.round()
        assert marmot.store.journal.active(marmot.lane) == []
        texts = computer.texts()
        assert sorted(texts) == [f"c{number}" for number in range(7)]
        for number in range(7):
            assert ("Dann" if number < 4 else "Erst") in texts[f"c{number}"]
        files = list((radicale.collections(user) / "cal").glob("*.ics"))
        assert len(files) == 7
        assert [p.code for p in marmot.store.problems.all()] == []
