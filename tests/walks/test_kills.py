"""kill -9 of either process at random moments during sync, send and import (R1, R3, R4).

The moments are drawn from a seed; the run continues from whatever the last kill left, and the end
state is compared with the servers. ``--full``: 50 kills.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from tests.walks.torment import Torment
from tests.walks.world import World


class Killer(Torment):
    """Runs commands and kills the face or the service after a drawn while."""

    kills = 0

    def service_pid(self) -> int | None:
        try:
            told = json.loads((self.world.profile / "service.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return int(told["pid"])

    def run(self, *arguments: str, longest: float) -> int:
        """Run one command with a kill in the middle; return its exit code (-9: killed itself)."""
        child = subprocess.Popen(
            self.world.command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.world.environ(),
        )
        threading.Event().wait(self.chance.uniform(0.05, longest))  # the drawn moment
        pid = self.service_pid()
        if pid is not None and self.chance.random() < 0.6:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        else:
            child.kill()
        self.kills += 1
        try:
            return child.wait(timeout=60)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()


def _torment(world: World, kills: int, seed: int, room: Path) -> None:
    killer = Killer(world, seed, room)
    killer.begin()
    while killer.kills < kills:
        command, kind, what = killer.action()
        killer.note(kind, what, killer.run(*command, longest=1.0) == 0)
        if killer.kills < kills:
            killer.run("sync", longest=2.0)
        if killer.chance.random() < 0.3:
            killer.deliver()
    killer.compare()


def test_kills_lose_and_double_nothing(world: World, tmp_path: Path) -> None:
    _torment(world, 8, seed=7, room=tmp_path)


@pytest.mark.full
def test_fifty_kills(world: World, tmp_path: Path) -> None:
    _torment(world, 50, seed=100, room=tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(200, 204))
def test_two_hundred_kills(world: World, tmp_path: Path, seed: int) -> None:
    _torment(world, 50, seed=seed, room=tmp_path)
