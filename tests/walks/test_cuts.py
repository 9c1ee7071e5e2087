"""Lines cut at drawn bytes during sync, send, filing and event edits (R2, R4, R11).

``--full``: 100 cuts.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bed.fault_proxy import Fault
from tests.walks.torment import Torment
from tests.walks.world import World


def _torment(world: World, cuts: int, seed: int, room: Path) -> None:
    torment = Torment(world, seed, room)
    torment.begin()
    chance = torment.chance
    for _cut in range(cuts):
        command, kind, what = torment.action()
        torment.note(kind, what, world.run(*command).code == 0)
        line = chance.choice(world.lines)
        limit = chance.randint(0, 1500)
        if chance.random() < 0.5:
            line.script.append(Fault(client_bytes=limit, action=chance.choice(("reset", "close"))))
        else:
            line.script.append(Fault(server_bytes=limit, action=chance.choice(("reset", "close"))))
        world.run("sync")
        if chance.random() < 0.3:
            torment.deliver()
    for line in world.lines:
        line.script.clear()
    torment.compare()


def test_cuts_lose_and_double_nothing(world: World, tmp_path: Path) -> None:
    _torment(world, 6, seed=11, room=tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(500, 504))
def test_a_hundred_cuts(world: World, tmp_path: Path, seed: int) -> None:
    _torment(world, 25, seed=seed, room=tmp_path)
