from __future__ import annotations

import os
import socket
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from app.base.locks import FileLock
from app.base.paths import Profile, default_profile_dir, resources_dir

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_a_profile_is_for_its_owner_alone(tmp_path: Path) -> None:
    root = tmp_path / "profile"
    root.mkdir(mode=0o755)
    before = os.umask(0o022)
    try:
        profile = Profile.at(root)
        (root / "file").write_text("x", "utf-8")
    finally:
        os.umask(before)
    assert {mode(p) for p in (root, profile.packs, profile.cache, profile.logs)} == {0o700}
    assert mode(root / "file") == 0o600


def test_the_environment_names_the_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARMOT_PROFILE", str(tmp_path / "here"))
    assert default_profile_dir() == tmp_path / "here"
    monkeypatch.delenv("MARMOT_PROFILE")
    assert default_profile_dir() != tmp_path / "here"


def test_resources_are_found() -> None:
    assert (resources_dir() / "providers").is_dir()


@posix
def test_a_short_profile_has_its_socket_inside(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as room:
        profile = Profile.at(Path(room) / "p")
        assert profile.endpoint_address() == str(profile.root / "service.sock")


@posix
def test_a_long_profile_has_its_socket_where_it_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as run:
        monkeypatch.setenv("XDG_RUNTIME_DIR", run)
        profile = Profile.at(tmp_path / ("long" * 30))
        address = profile.endpoint_address()
        assert address.startswith(run)
        assert mode(Path(address).parent) == 0o700
        assert address == profile.endpoint_address()
        assert address != Profile.at(tmp_path / ("even" * 30)).endpoint_address()
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(address)


@posix
@pytest.mark.parametrize("trap", ["file", "link", "dangling", "open"])
def test_a_room_somebody_else_prepared_is_not_used(
    trap: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as run:
        monkeypatch.setenv("XDG_RUNTIME_DIR", run)
        monkeypatch.setattr(tempfile, "tempdir", run)
        room = Path(run) / f"marmot-{os.getuid()}"
        elsewhere = Path(run) / "elsewhere"
        if trap == "file":
            room.touch()
        elif trap == "open":
            room.mkdir()
            room.chmod(0o777)
        else:
            if trap == "link":
                elsewhere.mkdir(mode=0o700)
            room.symlink_to(elsewhere)
        profile = Profile.at(tmp_path / ("long" * 30))
        chosen = Path(profile.endpoint_address()).parent
        assert chosen != room
        assert mode(chosen) == 0o700


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    with first:
        assert first.held
        assert first.try_acquire()
        assert not second.try_acquire()
        with pytest.raises(TimeoutError):
            second.acquire(timeout=0.01)
    assert not first.held
    assert second.try_acquire()
    second.release()
    second.release()


@posix
def test_a_lock_dies_with_its_holder(tmp_path: Path) -> None:
    import subprocess

    path = tmp_path / "lock"
    code = (
        "import sys; from pathlib import Path; from app.base.locks import FileLock\n"
        "assert FileLock(Path(sys.argv[1])).try_acquire(); print('held', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        lock = FileLock(path)
        assert not lock.try_acquire()
        holder.kill()
        holder.wait()
        lock.acquire(timeout=5.0)
        lock.release()
