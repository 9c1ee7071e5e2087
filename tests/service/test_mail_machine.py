"""A person, a second client, faults and restarts in any order (Hypothesis).

Whenever everything has become quiet, the store is the server's mirror, and what the person did is
there. The server is the odd one in memory, with Courier's or Gmail's habits; the loops are the real
ones, so an example that fails may need several tries to fail again. ``--full`` for many examples.
"""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from app.base.errors import MarmotError
from tests.bed.odd_imap import COURIER, GMAIL, MODERN, OddImap
from tests.bed.smtp_sink import SmtpSink
from tests.service.fault_bench import ADDRESS, FAULTS, Bench, OddHost, shorten
from tests.service.mail_torment import ACTS

pytestmark = pytest.mark.expects_warnings("not stored", "shorter than the folder")
KINDS = {
    "courier": COURIER,
    "gmail": GMAIL,
    "modern": MODERN,
    "odd": replace(COURIER, shuffled=True, unsolicited=True, shrinks=True, bye_after=9),
}
DRAW = st.integers(0, 1 << 20)  # what the act draws its letters and folders from
BREAKS = sorted({fault for fault in FAULTS if fault != "full disk"})


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    shorten(monkeypatch)


class MailMachine(RuleBasedStateMachine):
    @initialize(kind=st.sampled_from(sorted(KINDS)), draw=DRAW)
    def open(self, kind: str, draw: int) -> None:
        self.room = tempfile.TemporaryDirectory()
        self.server = OddImap(KINDS[kind]).start()
        self.sink = SmtpSink(users={ADDRESS: "secret"}).start()
        self.bench = Bench(
            Path(self.room.name), OddHost(self.server), ADDRESS, self.sink, seed=draw
        )
        self.torment, self.other = self.bench.begin(gmail=kind == "gmail", letters=10)

    def teardown(self) -> None:
        if not hasattr(self, "bench"):
            return
        try:
            self.all_is_well_once_quiet()
            assert not self.server.errors
        finally:
            self.bench.close()
            self.server.stop()
            self.sink.stop()
            self.room.cleanup()

    def draw(self, draw: int) -> None:
        self.bench.chance.seed(draw)

    @rule(kind=st.sampled_from(sorted(ACTS)), draw=DRAW)
    def act(self, kind: str, draw: int) -> None:
        self.draw(draw)
        self.torment.perform(kind)

    @rule(draw=DRAW)
    def the_other_acts(self, draw: int) -> None:
        self.draw(draw)
        with contextlib.suppress(MarmotError):
            self.other.act()

    @rule(fault=st.sampled_from(BREAKS), draw=DRAW)
    def something_breaks(self, fault: str, draw: int) -> None:
        self.draw(draw)
        self.bench.strike(fault)

    @rule()
    def the_line_is_back(self) -> None:
        self.bench.heal()

    @rule()
    def it_becomes_quiet(self) -> None:
        self.bench.until_quiet()

    @rule()
    def the_service_goes(self) -> None:
        """Nothing is carried out until the next one starts."""
        self.bench.stop()
        self.bench.again()

    @rule()
    def all_is_well_once_quiet(self) -> None:
        self.bench.settle(self.torment)
        goodbyes = self.server.habits.bye_after
        self.server.behave(bye_after=0)  # who compares must see everything
        wrong = self.bench.check(self.torment)
        self.server.behave(bye_after=goodbyes)
        assert not wrong, "\n".join(wrong)


class LongMailMachine(MailMachine):
    """The same for an hour of spare time."""


PHASES = (Phase.explicit, Phase.generate)  # an example takes seconds: none is made smaller
TestMail = MailMachine.TestCase
TestMail.settings = settings(max_examples=8, stateful_step_count=16, deadline=None, phases=PHASES)


@pytest.mark.full
class TestMailForLong(LongMailMachine.TestCase):  # type: ignore[name-defined, misc]
    settings = settings(
        max_examples=150,
        stateful_step_count=30,
        deadline=None,
        derandomize=False,
        database=None,
        phases=PHASES,
    )
