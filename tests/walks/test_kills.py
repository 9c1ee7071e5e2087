"""kill -9 of either process during sync, send, moves, drafts, edits and imports (R1, R3, R4).

Moments and calls are drawn from a seed; the run continues from whatever the last kill left, and
the end state is compared with the servers. ``--full``: 200 kills, half of them at drawn calls.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import _unavailable
from tests.walks.killing import CallKiller, Killer, tracing_fails
from tests.walks.reckoning import compare
from tests.walks.world import World


def _torment(killer: Killer, kills: int) -> None:
    killer.begin()
    while killer.kills < kills:
        for _undisturbed in range(killer.chance.randint(0, 2)):
            killer.perform(killer.act())
        killer.strike(killer.act())
        if killer.kills < kills:
            killer.sync()
        if killer.chance.random() < 0.3:
            killer.world.run("sync")
        if killer.chance.random() < 0.3:
            killer.deliver()
    compare(killer)


@pytest.fixture
def strace(tmp_path: Path) -> None:
    reason = tracing_fails(tmp_path)
    if reason:
        _unavailable(reason)


def test_kills_lose_and_double_nothing(world: World, tmp_path: Path) -> None:
    _torment(Killer(world, 7, tmp_path), 6)


@pytest.mark.usefixtures("strace")
def test_kills_at_calls_lose_and_double_nothing(world: World, tmp_path: Path) -> None:
    _torment(CallKiller(world, 8, tmp_path), 6)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(200, 202))
def test_a_hundred_kills_at_moments(world: World, tmp_path: Path, seed: int) -> None:
    _torment(Killer(world, seed, tmp_path), 50)


@pytest.mark.full
@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("seed", range(210, 212))
def test_a_hundred_kills_at_calls(world: World, tmp_path: Path, seed: int) -> None:
    _torment(CallKiller(world, seed, tmp_path), 50)
