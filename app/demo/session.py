"""A throw-away profile on the sample world: servers in a child process, two accounts, keys."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.base.errors import MarmotError, TransientError
from app.base.paths import Profile
from app.demo.people import ANA, LUKAS, PASSWORD, PEOPLE
from app.domain.accounts import AccountSettings, Server, Transport

# What a provider would allow, small enough to be met while looking around.
LIMITS = (
    ("recipients_per_message", 100),
    ("recipients_per_window", 500),
    ("message_bytes", 210_763_776),
)

START_LIMIT = 60.0  # seconds until the servers must be ready


def demo_accounts(
    ports: Mapping[str, int],
) -> list[tuple[AccountSettings, dict[str, str]]]:
    """Return the two accounts of the sample world and their secrets."""
    result = []
    for address in (ANA, LUKAS):
        person = next(one for one in PEOPLE.values() if one.address == address)
        settings = AccountSettings(
            address=address,
            name=person.name,
            imap=Server("127.0.0.1", ports["imap"], Transport.NONE, address),
            smtp=Server("127.0.0.1", ports["smtp"], Transport.NONE, address),
            dav_url=f"http://127.0.0.1:{ports['dav']}/{address}/",
            dav_user=address,
            signature=person.name,
            limits=LIMITS,
        )
        result.append((settings, {"password": PASSWORD, "dav_password": PASSWORD}))
    return result


@contextlib.contextmanager
def demo_profile() -> Iterator[Profile]:
    """Yield a profile whose two accounts live on servers of this machine; leave nothing behind."""
    root = Path(tempfile.mkdtemp(prefix="marmot-demo-"))
    before = {name: os.environ.get(name) for name in _environment(root)}
    os.environ.update(_environment(root))
    child = _start_servers(root)
    try:
        described = _wait_for_servers(child)
        profile = Profile.at(root / "profile")
        _fill(profile, described)
        yield profile
    finally:
        _restore(before)
        if child.stdin is not None:
            child.stdin.close()  # the servers end with their standard input, and tidy up
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if child.stdout is not None:
            child.stdout.close()
        shutil.rmtree(root, ignore_errors=True)


def _environment(root: Path) -> dict[str, str]:
    """Return what this process and those it starts live with while the demonstration runs."""
    return {
        # The system's key store is none of a demonstration's business: the vault gets a pass
        # phrase of its own.
        "MARMOT_MASTER_PASSWORD": secrets.token_hex(16),
        # Nothing of it is to stay in the person's home: caches of Qt and of what draws for it.
        "XDG_CACHE_HOME": str(root / "cache"),
        "QT_DISABLE_SHADER_DISK_CACHE": "1",
        "QSG_RHI_DISABLE_DISK_CACHE": "1",
    }


def _restore(before: Mapping[str, str | None]) -> None:
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _start_servers(root: Path) -> subprocess.Popen[bytes]:
    frozen = getattr(sys, "frozen", False)
    start = [sys.executable] if frozen else [sys.executable, "-m", "app"]
    environment = dict(os.environ)
    if not frozen:
        place = str(Path(__file__).resolve().parents[2])
        rest = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = place + (os.pathsep + rest if rest else "")
    environment.pop("MARMOT_MASTER_PASSWORD", None)
    return subprocess.Popen(
        [*start, "--demo-servers", str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None,
        env=environment,
    )


def _wait_for_servers(child: subprocess.Popen[bytes]) -> dict[str, Any]:
    assert child.stdout is not None
    line = child.stdout.readline()  # ends also when the child does
    try:
        described = json.loads(line)
    except ValueError:
        raise TransientError("demo_servers_not_started") from None
    return dict(described)


def _fill(profile: Profile, described: Mapping[str, Any]) -> None:
    """Add the accounts and the keys through the engine, as a wizard would."""
    from app.engine import Engine

    engine = Engine.open(profile, face="cli", service=False)
    try:
        for settings, secret in demo_accounts(described):
            engine.add_account(settings, secret).result(START_LIMIT)
        for armored in described.get("keys", ()):
            with contextlib.suppress(MarmotError):  # without keys the rest is still worth seeing
                engine.import_key(str(armored).encode("ascii")).result(START_LIMIT)
    finally:
        engine.close()
