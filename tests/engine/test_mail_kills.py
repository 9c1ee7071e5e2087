"""kill -9 of the real service at drawn moments while a person and a second client work.

The acts and books are those of ``tests.service.mail_torment``. After every kill the run goes on
with whatever is left; then everything settles and both sides are compared. ``--full``: 40 runs.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import AccountSettings, Server, Transport
from app.engine import Engine
from app.net.imap_session import ImapClientSession
from tests.bed.dovecot import Dovecot
from tests.bed.smtp_sink import SmtpSink
from tests.conftest import BedUser
from tests.service.mail_reckoning import differences, server_side
from tests.service.mail_torment import FOLDERS, Other, Torment

WAIT = 60.0
pytestmark = pytest.mark.expects_warnings("service:")


class Live:
    """A window's engine with its service, and a second client."""

    def __init__(self, engine: Engine, dovecot: Dovecot, user: str, sink: SmtpSink) -> None:
        self.engine, self.sink = engine, sink
        self.imap = Server("127.0.0.1", dovecot.imap_port, Transport.NONE, user)
        smtp = Server("127.0.0.1", sink.port, Transport.NONE, user)
        client = self.connect()
        for path in FOLDERS[1:]:
            client.create(path)
        client.close()
        settings = AccountSettings(user, "Ana", imap=self.imap, smtp=smtp, undo_seconds=0)
        self.account = engine.add_account(settings, {"password": "secret"}).result(WAIT)
        engine.sync(self.account).result(WAIT)

    def connect(self) -> ImapClientSession:
        return ImapClientSession.open(self.imap, "secret")

    def delivered(self, subject: str) -> int:
        line = b"Subject: " + subject.encode() + b"\r\n"
        return sum(line in message.data for message in self.sink.messages)

    def kill(self) -> bool:
        """End the service the hard way; return whether there was one."""
        try:
            told = json.loads(self.engine.profile.endpoint_file.read_text("utf-8"))
            os.kill(int(told["pid"]), signal.SIGKILL)
        except (OSError, ValueError, KeyError):
            return False
        return True

    def settle(self, torment: Torment) -> None:
        end = time.monotonic() + WAIT
        while True:
            with contextlib.suppress(MarmotError):  # the service may just be coming back
                self.engine.sync(self.account).result(WAIT)
                torment.settle_unknown(self.delivered)
                if not self.engine.journal():
                    break
            assert time.monotonic() < end, self.engine.journal()
        self.engine.sync(self.account).result(WAIT)

    def check(self, torment: Torment) -> list[str]:
        client = self.connect()
        try:
            wrong = differences(self.engine.store, self.account, client)
            return wrong + torment.losses(server_side(client), self.delivered)
        finally:
            client.close()


@pytest.fixture
def live(
    open_engine: Callable[..., Engine], dovecot: Dovecot, mail_user: BedUser
) -> Iterator[Live]:
    sink = SmtpSink(users={mail_user.name: "secret"}).start()
    yield Live(open_engine(service=True), dovecot, mail_user.name, sink)
    sink.stop()


def _runs(live: Live, seed: int, runs: int) -> None:
    chance = random.Random(seed)
    torment = Torment(live.engine, live.account, chance)
    other = Other(torment, live.connect)
    for number in range(1, 19):
        whose = ("ours", "ours", "shared", "theirs")[number % 4]
        other.put(number, whose, FOLDERS[number % len(FOLDERS)])
    live.engine.sync(live.account).result(WAIT)
    kills = 0
    for run in range(runs):
        story: list[str] = []
        while kills <= run:
            for _ in range(chance.randint(2, 6)):
                if chance.random() < 0.25:
                    other.act()
                    story.append("other")
                else:
                    story.append(torment.act())
            threading.Event().wait(chance.uniform(0.0, 0.15))  # the drawn moment
            kills += live.kill()
            story.append("<kill>")
        story.append(torment.act())
        live.settle(torment)
        wrong = live.check(torment)
        assert not wrong, "\n".join([f"run {run}", " ".join(story), *wrong])


def test_kills_of_the_service_lose_and_double_nothing(live: Live) -> None:
    _runs(live, 3, 4)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(300, 304))
def test_forty_kills_of_the_service(live: Live, seed: int) -> None:
    _runs(live, seed, 10)
