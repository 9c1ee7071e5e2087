"""Faults a person meets: one clear sentence with what to do, and nothing is lost."""

from __future__ import annotations

import contextlib
import subprocess
from pathlib import Path

import pytest

from tests.walks.world import World


def _plain(text: str) -> bool:
    """One or two sentences for people: no traceback, no code, no object."""
    return bool(text) and "Traceback" not in text and "_" not in text and "{" not in text


def _test_account(world: World, **options: str) -> dict[str, str]:
    """Add an account that cannot work, sync, and return the state of its mail."""
    world.add_account(**options)
    result = world.run("sync")
    assert result.code != 0
    states = {s["service"]: s for s in result.json["accounts"]}
    text = world.run("account", "test", world.address).json
    failed = [step for step in text if not step["ok"]]
    assert failed
    assert all(_plain(step["text"]) for step in failed), failed
    found: dict[str, str] = states["mail"]
    return found


def test_wrong_password(world: World) -> None:
    world.password = "wrong"
    state = _test_account(world)
    assert (state["state"], state["code"]) == ("attention", "password_wrong")
    listed = world.ok("account", "list")
    assert listed[0]["states"]["mail"].startswith("attention")


def test_wrong_host(world: World) -> None:
    state = _test_account(world, **{"--imap": "127.0.0.1:9"})
    assert state["state"] in ("offline", "attention")
    assert state["code"] == "connection_refused"


def test_bad_certificate(world: World) -> None:
    imaps = f"127.0.0.1:{world.dovecot.imaps_port}"
    state = _test_account(world, **{"--imap": imaps, "--imap-security": "tls"})
    assert (state["state"], state["code"]) == ("attention", "tls_untrusted")


def test_not_a_mail_server(world: World) -> None:
    state = _test_account(world, **{"--imap": f"127.0.0.1:{world.smtp.port}"})
    assert state["code"] in ("not_this_server", "answer_unreadable", "connection_lost")


def test_no_network_keeps_everything_readable(synced: World) -> None:
    synced.pull_the_plug()
    result = synced.run("sync")
    assert result.code == 75
    assert result.json["synced"] is False
    assert len(synced.rows()) == 3
    (row, *_rest) = synced.rows()
    assert synced.ok("show", row["id"])["text"]


def test_folder_gone(synced: World) -> None:
    with synced.client() as client:
        client.create_folder("Projects")
    synced.ok("sync")
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.pull_the_plug()
    synced.ok("move", wanted["id"], "--to", "Projects")
    assert synced.subjects("Projects") == ["Vereinsreise"]
    with synced.client() as client:
        client.delete_folder("Projects")
    synced.plug_in()
    result = synced.run("sync")
    everywhere = [
        *synced.mailbox(), *synced.mailbox("Projects"), *synced.mailbox("Trash")
    ]  # fmt: skip
    assert everywhere.count("Vereinsreise") == 1
    for problem in result.json["problems"]:
        assert _plain(problem["text"]), problem


def test_usage_and_unknown_things(synced: World) -> None:
    assert synced.run("no-such-command").code == 2
    for command in (
        ("show", "999999"), ("read", "abc"), ("list", "--folder", "Nowhere"), ("undo", "77"),
        ("send", "--subject", "nobody"), ("event", "show", "nothing"), ("contact", "show", "x"),
        ("account", "test", "who@example.org"), ("outbox", "retry", "9"), ("open", "missing.eml"),
    ):  # fmt: skip
        result = synced.run(*command)
        assert result.code == 4, (command, result)
        error = result.json["error"]
        assert error["code"]
        assert _plain(error["text"]), error


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A file system of 24 MiB; needs the right to mount."""
    room = tmp_path / "small"
    room.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m,mode=700", "tmpfs", str(room)],
        capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip("this system does not let the tests mount a small file system")
    return room


def _fill(path: Path) -> None:
    """Write until there is no room left."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 65536)
    with contextlib.suppress(OSError), path.open("ab", buffering=0) as file:
        while True:
            file.write(b"x" * 512)


def test_full_disk(world: World, small_disk: Path) -> None:
    try:
        world.profile = small_disk / "profile"
        for number in range(6):
            world.deliver(f"Mail {number}", "x" * 1000)
        world.wait_for_mail([f"Mail {number}" for number in range(6)])
        world.add_account()
        world.ok("sync")
        filler = small_disk / "filler"
        _fill(filler)
        rows = world.rows()
        assert len(rows) == 6  # reading goes on
        refused = world.run("delete", rows[0]["id"])
        assert refused.code in (1, 75), refused
        error = refused.json["error"]
        assert error["code"] == "disk_full"
        assert _plain(error["text"]), error
        assert len(world.rows()) == 6
        filler.unlink()
        world.ok("delete", rows[0]["id"])
        world.ok("sync")
        assert len(world.mailbox()) == 5
        checked = {step["step"]: step["ok"] for step in world.run("doctor").json}
        assert checked["store"]
    finally:
        world.stop_service()
        subprocess.run(["umount", "-l", str(small_disk)], check=False)
