"""Engines on a profile of their own; the service behind them is the real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.locks import FileLock
from app.base.paths import Profile
from app.engine import Engine
from tests.bed.dovecot import Dovecot
from tests.bed.postfix import Postfix
from tests.conftest import BedUser
from tests.engine.mailbox import Mailbox

Opener = Callable[..., Engine]


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """An empty profile whose vault opens by itself."""
    monkeypatch.setenv("MARMOT_MASTER_PASSWORD", "master password of the tests")
    return Profile.at(tmp_path / "profile")


@pytest.fixture
def open_engine(profile: Profile) -> Iterator[Opener]:
    """Open engines as the command line does; at the end the service has gone as well."""
    opened: list[Engine] = []

    def opener(**changes: object) -> Engine:
        options: dict[str, object] = {"face": "cli", "service": False, **changes}
        engine = Engine.open(profile, **options)  # type: ignore[arg-type]
        opened.append(engine)
        return engine

    yield opener
    for engine in opened:
        if engine.link.up:
            engine.link.tell("stop")
        engine.close()
    lock = FileLock(profile.service_lock)
    lock.acquire(timeout=10.0)
    lock.release()


@pytest.fixture
def engine(open_engine: Opener) -> Engine:
    """One engine without a window."""
    return open_engine()


@pytest.fixture
def mailbox(engine: Engine, dovecot: Dovecot, postfix: Postfix, mail_user: BedUser) -> Mailbox:
    """A mirrored mailbox with the messages "one", "two" and "three"."""
    made = Mailbox(engine, dovecot, postfix, mail_user.name)
    made.put("one", "two", "three")
    return made.add()
