"""Lines cut at drawn bytes during sync, send, filing, moves, drafts and event edits (R2, R4, R11).

A cut counts when its fault has really struck. ``--full``: 100 cuts.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bed.fault_proxy import Fault
from tests.walks.reckoning import compare
from tests.walks.torment import Torment
from tests.walks.world import World

PLAIN = Fault()


def _cuts(world: World) -> int:
    return sum(wire.struck and wire.fault != PLAIN for line in world.lines for wire in line.wires)


def _torment(world: World, cuts: int, seed: int, room: Path) -> None:
    torment = Torment(world, seed, room)
    torment.begin()
    chance = torment.chance
    while _cuts(world) < cuts:
        torment.perform(torment.act())
        line = chance.choice(world.lines)
        limit = chance.randint(0, chance.choice((300, 1500, 6000)))
        action = chance.choice(("reset", "close"))
        if chance.random() < 0.5:
            fault = Fault(client_bytes=limit, action=action)
        else:
            fault = Fault(server_bytes=limit, action=action)
        line.cut_all()  # a service that is still there comes back over the line that breaks
        line.script[:] = [fault]
        world.run("sync")
        if chance.random() < 0.3:
            torment.deliver()
    for line in world.lines:
        line.script.clear()
    compare(torment)


def test_cuts_lose_and_double_nothing(world: World, tmp_path: Path) -> None:
    _torment(world, 6, seed=11, room=tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(500, 504))
def test_a_hundred_cuts(world: World, tmp_path: Path, seed: int) -> None:
    _torment(world, 25, seed=seed, room=tmp_path)
