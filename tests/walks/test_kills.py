"""kill -9 of either process at random moments during sync, send and import (R1, R3, R4).

The moments are drawn from a seed; the run continues from whatever the last kill left, and the end
state is compared with the servers. ``--full``: 50 kills.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from tests.walks.world import World


class Killer:
    """Runs commands and kills the face or the service after a drawn while."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.chance = random.Random(seed)
        self.kills = 0

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
        if self.chance.random() < 0.5:
            child.kill()
        else:
            pid = self.service_pid()
            if pid is not None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            if pid is None or (child.poll() is None and self.chance.random() < 0.3):
                child.kill()
        self.kills += 1
        try:
            return child.wait(timeout=60)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()


def _torment(world: World, kills: int, seed: int, room: Path) -> None:
    killer = Killer(world, seed)
    chance = killer.chance
    delivered = [f"Mail {n}" for n in range(12)]
    for subject in delivered:
        world.deliver(subject)
    world.wait_for_mail(delivered)
    world.add_account()
    promised: set[str] = set()  # the command line said it is queued
    tried: set[str] = set()
    cards = 0
    while killer.kills < kills:
        what = chance.choice(("sync", "send", "send", "import"))
        if what == "send":
            subject = f"Sent {killer.kills}"
            tried.add(subject)
            code = killer.run("send", "--to", world.other, "--subject", subject, longest=1.2)
            if code == 0:
                promised.add(subject)
        elif what == "import":
            path = room / f"cards{killer.kills}.vcf"
            path.write_text(
                "".join(
                    f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:k{killer.kills}-{n}\r\nFN:Card {n}\r\n"
                    "END:VCARD\r\n"
                    for n in range(15)
                ),
                newline="",
            )
            if killer.run("contact", "add", "--vcf", str(path), longest=1.2) == 0:
                cards += 15
        if killer.kills < kills:
            killer.run("sync", longest=2.5)
        if chance.random() < 0.3:
            subject = f"Later {killer.kills}"
            world.deliver(subject)
            delivered.append(subject)
    _compare(world, delivered, promised, tried, cards)


def _compare(
    world: World, delivered: list[str], promised: set[str], tried: set[str], cards: int
) -> None:
    world.wait_for_mail(delivered)
    for _round in range(3):
        result = world.run("sync")
        if result.code == 0:
            break
    waiting = world.ok("outbox")
    assert all(item["error"] == "fate_unknown" for item in waiting), waiting
    unknown = {item["subject"] for item in waiting}
    for subject in promised - unknown:
        world.wait_for_mail([subject], user=world.other)
    arrived = world.mailbox("INBOX", world.other)
    assert len(arrived) == len(set(arrived)), "sent twice"
    assert set(arrived) <= tried
    assert promised <= set(arrived) | unknown, "lost"
    filed = world.mailbox("Sent")
    assert len(filed) == len(set(filed)), "filed twice"
    assert set(arrived) - unknown <= set(filed), "copy not filed"
    assert world.subjects() == sorted(world.mailbox()), "shown is not what the server has"
    assert sorted(world.mailbox()) == sorted(delivered)
    assert world.subjects("Sent") == sorted(filed)
    uids = [contact["name"] for contact in world.ok("contacts")]
    assert len(uids) >= cards
    assert len(uids) % 15 == 0, "half an import"
    assert not [entry for entry in world.ok("journal") if entry["kind"] != "send"]
    steps = {step["step"]: step["ok"] for step in world.run("doctor").json}
    assert steps["store"], "the store is damaged"


def test_kills_lose_and_double_nothing(world: World, tmp_path: Path) -> None:
    _torment(world, 8, seed=7, room=tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(1))
def test_fifty_kills(world: World, tmp_path: Path, seed: int) -> None:
    _torment(world, 50, seed=100 + seed, room=tmp_path)
