from __future__ import annotations

import json
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.base.locks import FileLock
from app.base.paths import Profile
from app.engine import Engine
from app.engine import link as link_module
from app.engine.link import ServiceLink
from tests.engine.conftest import Opener

posix = pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")


def pid_of(profile: Profile) -> int:
    return int(json.loads(profile.endpoint_file.read_text("utf-8"))["pid"])


def new_link(profile: Profile) -> ServiceLink:
    return ServiceLink(profile, face="cli", ca_file=None, on_event=lambda event: None)


def test_two_faces_that_start_at_once_share_one_service(
    profile: Profile, open_engine: Opener
) -> None:
    engines = [open_engine() for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda e: e.link.call("locked"), engines))
    assert answers == [False, False, False]
    pids = {pid_of(profile)}
    children = [e.link._child for e in engines if e.link._child is not None]
    ended = [c for c in children if c.pid not in pids]
    assert all(c.wait(10) == link_module.ALREADY_RUNNING for c in ended)


@posix
def test_a_service_that_dies_under_a_call_is_started_again(
    profile: Profile, engine: Engine
) -> None:
    engine.link.call("locked")
    first = pid_of(profile)
    os.kill(first, signal.SIGSTOP)  # it has no time to answer
    assert os.waitid(os.P_PID, first, os.WSTOPPED | os.WNOWAIT)  # all its threads have stopped
    future = engine.link._send("locked", {})
    os.kill(first, signal.SIGKILL)
    with pytest.raises(TransientError, match="service_lost"):
        future.result(timeout=10)
    assert engine.link.call("locked") is False
    assert pid_of(profile) != first


@posix
def test_a_window_gets_its_service_back_by_itself(profile: Profile, open_engine: Opener) -> None:
    ups: list[bool] = []
    changed = threading.Condition()

    def on_event(event: dict[str, object]) -> None:
        if event.get("event") == "service":
            with changed:
                ups.append(bool(event["up"]))
                changed.notify_all()

    engine = open_engine(face="window", service=True)
    engine.subscribe_events(on_event)
    engine.link.call("locked")
    first = pid_of(profile)
    os.kill(first, signal.SIGKILL)
    with changed:
        assert changed.wait_for(lambda: ups[-2:] == [False, True], timeout=15)
    assert pid_of(profile) != first


@pytest.mark.parametrize(
    "stale",
    [
        "",
        "[]",
        "null",
        '{"address": 7, "key": 7}',
        '{"address": "nothing", "key": "zz"}',
        '{"address": "/nowhere/service.sock", "key": "00"}',
        '{"key": "00"}',
    ],
)
def test_what_a_killed_service_left_behind_does_not_matter(profile: Profile, stale: str) -> None:
    profile.endpoint_file.write_text(stale, "utf-8")
    link = new_link(profile)
    try:
        assert link._ensure(start=False) is False
    finally:
        link.close()


def test_a_wrong_key_opens_nothing(
    profile: Profile, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_module, "START_LIMIT", 0.6)
    engine.link._ensure(start=False)
    monkeypatch.undo()
    monkeypatch.setenv("MARMOT_MASTER_PASSWORD", "master password of the tests")
    engine.link.call("locked")
    told = json.loads(profile.endpoint_file.read_text("utf-8"))
    profile.endpoint_file.write_text(json.dumps({**told, "key": "11" * 32}), "utf-8")
    stranger = new_link(profile)
    try:
        assert stranger._ensure(start=False) is False
    finally:
        stranger.close()
    assert engine.link.call("locked") is False  # the others go on


def wait_until_stopped(pid: int) -> None:
    """A signal takes a moment to reach every thread of a busy process."""
    end = time.monotonic() + 10
    for task in Path(f"/proc/{pid}/task").glob("*/stat"):
        while task.read_text().rpartition(")")[2].split()[0] != "T":
            assert time.monotonic() < end
            time.sleep(0.001)  # for the kernel


@posix
def test_a_service_that_never_answers_holds_nobody_up(
    profile: Profile, open_engine: Opener
) -> None:
    engine = open_engine()
    engine.link.call("locked")
    pid = pid_of(profile)
    os.kill(pid, signal.SIGSTOP)
    wait_until_stopped(pid)
    try:
        second = open_engine()
        waiting = [engine._call("locked"), second._call("locked")]
        began = time.monotonic()
        second.close()
        engine.close()
        assert time.monotonic() - began < 3.0
        assert not wait(waiting, timeout=3.0).not_done
        for future in waiting:
            assert future.cancelled() or isinstance(future.exception(), TransientError)
    finally:
        os.kill(pid, signal.SIGKILL)


@posix
def test_a_face_that_does_not_read_stops_nobody(profile: Profile, open_engine: Opener) -> None:
    sleeper, awake = open_engine(), open_engine()
    sleeper.link.call("locked")
    blocked = threading.Event()
    release = threading.Event()

    def hold(event: dict[str, object]) -> None:
        blocked.set()
        release.wait(30)

    sleeper.link._on_event = hold  # its listening thread stands still from the first notice on
    try:
        awake.link.call("wake")
        assert blocked.wait(5)
        began = time.monotonic()
        for _ in range(3000):
            awake.link._send("wake", {})
        assert awake.link.call("locked") is False
        assert time.monotonic() - began < 10.0
    finally:
        release.set()


def test_odd_text_crosses_in_both_directions(engine: Engine) -> None:
    with pytest.raises(Exception, match="call_unknown") as caught:
        engine.link.call("nothing \udcff \U0001f9ab")
    assert caught.value.fields["call"] == "nothing \udcff \U0001f9ab"  # type: ignore[attr-defined]


def test_arguments_that_do_not_fit_are_an_error_not_the_end(engine: Engine) -> None:
    with pytest.raises(Exception, match=r"bad_arguments|bug"):
        engine.link.call("render", {"place": "x"})
    assert engine.link.call("locked") is False


def test_closing_leaves_no_thread(profile: Profile, open_engine: Opener) -> None:
    engine = open_engine()
    engine.link.call("locked")
    engine.query(lambda: 1).result()
    engine.close()
    names = ("writer", "reader", "caller", "changes", "service-link", "service-keeper", "teller")
    for thread in threading.enumerate():
        if thread.name.startswith(names):
            thread.join(3.0)
            assert not thread.is_alive(), thread.name
    engine.close()  # again: harmless


def test_the_service_hears_at_once_that_the_last_face_left(
    profile: Profile, open_engine: Opener
) -> None:
    engine = open_engine()
    engine.link.call("locked")
    engine.close()
    lock = FileLock(profile.service_lock)
    lock.acquire(timeout=6.0)  # its grace is two seconds
    lock.release()
    assert not profile.endpoint_file.exists()


def test_a_face_that_comes_while_the_service_ends_gets_a_new_one(
    profile: Profile, open_engine: Opener
) -> None:
    with FileLock(profile.service_lock):  # stands for a service between its door and its end
        engine = open_engine()
        future = engine._call("locked")
        while engine.link._child is None or engine.link._child.poll() is None:
            time.sleep(0.01)  # polls for another process
        assert engine.link._child.poll() == link_module.ALREADY_RUNNING
    assert future.result(timeout=15) is False
