"""Seeded fault runs: whatever breaks, store and server end alike, and nothing is lost or doubled.

A person does everything mail knows while a second client works in the same mailbox and the line is
cut, reset and silent, the server restarts, is not there, renews UIDVALIDITY, the disk is full, the
service starts anew. ``tests.engine.test_mail_kills`` does the same with the real service and
kill -9. ``--full``: 200 runs here (50 on each server).
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bed.dovecot import PLAIN_IMAP4REV1, Dovecot
from tests.bed.odd_imap import COURIER, GMAIL, Habits, OddImap
from tests.bed.smtp_sink import SmtpSink
from tests.conftest import _run
from tests.service.fault_bench import ADDRESS, Bench, DovecotHost, Host, OddHost, run, shorten
from tests.walks.world import fill_up

SERVERS = ("dovecot", "plain", "courier", "gmail")
pytestmark = pytest.mark.expects_warnings("not stored", "shorter than the folder")
MakeBench = Callable[[str, int], Bench]


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    shorten(monkeypatch)


@pytest.fixture(scope="module")
def own_dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """One that may be stopped without anybody else noticing."""
    yield from _run(lambda: Dovecot(tmp_path_factory.mktemp("own")))


@pytest.fixture(scope="module")
def own_plain_dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    root = tmp_path_factory.mktemp("own-plain")
    yield from _run(lambda: Dovecot(root, capabilities=PLAIN_IMAP4REV1, special_use=False))


@pytest.fixture
def make(
    request: pytest.FixtureRequest,
    small_disk: Path,
    odd_imap: Callable[[Habits], OddImap],
) -> Iterator[MakeBench]:
    made: list[Bench] = []
    sink = SmtpSink(users={ADDRESS: "secret"}).start()

    def bench(server: str, seed: int) -> Bench:
        host: Host
        user = ADDRESS
        if server in ("courier", "gmail"):
            host = OddHost(odd_imap(GMAIL if server == "gmail" else COURIER))
        else:
            prefix = "own_plain_" if server == "plain" else "own_"
            dovecot: Dovecot = request.getfixturevalue(f"{prefix}dovecot")
            user = f"u{uuid.uuid4().hex[:12]}@atelier.example"
            dovecot.add_user(user)
            host = DovecotHost(dovecot, user)
        one = Bench(small_disk, host, user, sink, seed)
        one.filler = lambda: fill_up(one.room)
        made.append(one)
        return one

    yield bench
    for one in made:
        one.close()
    sink.stop()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("server", SERVERS)
def test_faults_lose_and_double_nothing(make: MakeBench, server: str, seed: int) -> None:
    wrong = run(make(server, seed), gmail=server == "gmail")
    assert not wrong, "\n".join(wrong)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 150))
@pytest.mark.parametrize("server", SERVERS)
def test_many_faults_lose_and_double_nothing(make: MakeBench, server: str, seed: int) -> None:
    wrong = run(make(server, seed), gmail=server == "gmail", rounds=5)
    assert not wrong, "\n".join(wrong)
