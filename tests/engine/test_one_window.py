"""A second start raises the first window, twenty times of twenty; nobody writes beside it (R22)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.base.locks import FileLock
from app.base.paths import Profile
from tests.engine.conftest import Opener

TIMES = 20
ROOT = Path(__file__).resolve().parents[2]

SECOND = """
import sys
from app.base.errors import UserError
from app.base.paths import Profile
from app.engine import Engine
try:
    Engine.open(Profile.at(sys.argv[1]), face="window")
except UserError as error:
    print(error.code)
"""


def test_a_second_start_raises_the_first_window(profile: Profile, open_engine: Opener) -> None:
    raised: list[object] = []
    first = open_engine(face="window", service=True)
    first.subscribe_events(
        lambda event: raised.append(event) if event.get("event") == "raise" else None
    )
    command = [sys.executable, "-c", SECOND, str(profile.root)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    for start in range(0, TIMES, 2):  # two at once: they must not take each other for the first
        pair = [
            subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        assert [one.communicate(timeout=60)[0].strip() for one in pair] == ["window_running"] * 2
        first.link.call("locked")  # answered behind the events
        assert 1 <= len(raised) <= 2, start  # two that wait to be told become one
        raised.clear()
    assert not FileLock(profile.window_lock).try_acquire()
    assert not FileLock(profile.service_lock).try_acquire()


def test_of_windows_that_start_at_once_one_opens(profile: Profile) -> None:
    program = SECOND.replace(
        'face="window")\n',
        'face="window", service=False)\n    print("open", flush=True)\n    input()\n',
    )
    command = [sys.executable, "-c", program, str(profile.root)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = [
        subprocess.Popen(
            command, env=environ, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(4)
    ]
    try:
        said = [one.stdout.readline().strip() for one in started if one.stdout is not None]
        assert sorted(said) == ["open", "window_running", "window_running", "window_running"]
    finally:
        for one in started:
            one.communicate("\n", timeout=60)
    lock = FileLock(profile.service_lock)  # the starts that asked for it have left
    lock.acquire(timeout=45.0)
    lock.release()
