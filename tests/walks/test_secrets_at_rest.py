"""Secrets only in the vault, mail only for its owner, nothing of either in a log (S21, S22)."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.walks.world import MASTER, World


def _files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]


def test_the_profile_is_for_its_owner_only(synced: World) -> None:
    synced.ok("keys", "generate", synced.address)
    assert stat.S_IMODE(synced.profile.stat().st_mode) == 0o700
    for path in synced.profile.rglob("*"):
        mode = stat.S_IMODE(path.lstat().st_mode)
        assert not mode & 0o077, (path.name, oct(mode))


def test_no_secret_in_any_file(world: World) -> None:
    world.password = "secret-marker-9f31"
    world.dovecot.add_user(world.address, world.password)
    world.radicale.add_user(world.dav_user, world.password)
    world.add_account()
    world.run("sync")
    world.ok("keys", "generate", world.address)
    for path in _files(world.profile):
        data = path.read_bytes()
        for marker in (world.password, MASTER, "PRIVATE KEY"):
            assert marker.encode() not in data, (path.name, marker)


def test_logs_name_no_people_and_no_mail(synced: World) -> None:
    synced.ok("--log-level", "debug", "send", "--to", synced.other, "--subject", "Subjectmarker")
    result = synced.run("--log-level", "debug", "sync")
    texts = [result.err] + [
        path.read_text("utf-8", "replace") for path in _files(synced.profile / "logs")
    ]
    for text in texts:
        for marker in (synced.address, synced.other, "Subjectmarker", "Vereinsreise", "secret"):
            assert marker not in text, marker
