"""A profile in this process, a person, a second client, and a server that is made to fail."""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal, Protocol

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.engine.engine import Engine
from app.net import sockets
from app.net.imap_session import ImapClientSession
from app.service import journal_runner, mail_idle, mail_loop, outbox_loop
from app.service.outbox_loop import OutboxLoop
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.odd_imap import OddImap
from tests.bed.smtp_sink import SmtpSink
from tests.service.mail_bed import MailBed
from tests.service.mail_reckoning import differences, server_side
from tests.service.mail_torment import FOLDERS, Other, Torment

ADDRESS = "ana@atelier.example"
PLAIN = Fault()
FAULTS = (
    "cut",
    "cut",
    "lost answer",
    "lost answer",
    "lost answer",
    "stall",
    "restart",
    "no server",
    "full disk",
    "uidvalidity",
    "new service",
)


class Host(Protocol):
    """A mail server that can be told to go and come back."""

    # What it says when something has happened; a line lost just before leaves that open.
    answers: tuple[bytes, ...]

    @property
    def port(self) -> int: ...
    def restart(self) -> None: ...
    def renew(self, path: str) -> None:
        """Give a mailbox another UIDVALIDITY and its messages other UIDs."""


class OddHost:
    def __init__(self, server: OddImap) -> None:
        self.server = server
        self.port = server.port
        named = "UIDPLUS" in server.habits.capabilities
        self.answers = (
            (b"APPENDUID", b"COPYUID", b"OK done")
            if named
            else (b"OK kept", b"OK copied", b"OK done")
        )

    def restart(self) -> None:
        self.server.stop()
        self.server.start()

    def renew(self, path: str) -> None:
        self.server.cut()
        with self.server.changed:
            self.server.box(path).renew()


class DovecotHost:
    """One user on a Dovecot of the module's own: it is stopped under everybody."""

    def __init__(self, server: Dovecot, user: str) -> None:
        self.server, self.user = server, user
        self.port = server.imap_port
        first = (b"OK Append", b"OK Copy") if server.plain else (b"APPENDUID", b"COPYUID")
        self.answers = (*first, b"OK Rename", b"OK Create", b"OK Store", b"OK Expunge")

    def restart(self) -> None:
        self.server.restart()

    def renew(self, path: str) -> None:
        """As a restored backup does: the lists of UIDs are gone."""
        self.server.pause()
        root = self.server.mail_directory(self.user)
        place = root if path == "INBOX" else root / f".{path}"
        for name in ("dovecot-uidlist", *(p.name for p in place.glob("dovecot.index*"))):
            with contextlib.suppress(FileNotFoundError):
                (place / name).unlink()
        self.server.resume()


class _Face(Engine):
    """A face whose wake-ups go straight to the loops of the bench."""

    bench: Bench

    def _tell(self, name: str, args: dict[str, object]) -> None:
        if name == "wake":
            self.bench.wake("journal")


class Bench(MailBed):
    """Owns the loops for mail and outbox, the lines to the servers, and the person."""

    def __init__(self, root: Path, host: Host, user: str, sink: SmtpSink, seed: int) -> None:
        self.host = host
        self.sink = sink
        self.chance = random.Random(seed)
        self.line = FaultProxy(host.port).start()
        self.smtp_line = FaultProxy(sink.port).start()
        self.filler: Callable[[], None] | None = None
        self._outbox: OutboxLoop | None = None
        self._outbox_thread: threading.Thread | None = None
        super().__init__(root, self.line.port, user, direct=host.port)
        smtp = Server("127.0.0.1", self.smtp_line.port, Transport.NONE, ADDRESS)
        settings = self.store.accounts.get(self.account).settings
        with self.store.write("smtp") as tx:
            changed = replace(settings, address=ADDRESS, smtp=smtp, undo_seconds=0)
            self.store.accounts.update(tx, self.account, changed)
        self.engine = _Face(self.profile, face="test", service=False, ca_file=None)
        self.engine.bench = self

    # life

    def _make_context(self) -> None:
        super()._make_context()
        self._outbox = OutboxLoop(self.context)
        self.context.wake_other = lambda name: self.wake("journal")

    def start(self) -> None:
        super().start()
        assert self._outbox is not None
        self._outbox_thread = threading.Thread(target=self._outbox.run, daemon=True)
        self._outbox_thread.start()

    def stop(self) -> float:
        spent = super().stop()
        if self._outbox is not None and self._outbox_thread is not None:
            self._outbox.wake("stop")
            self._outbox_thread.join(20)
            assert not self._outbox_thread.is_alive()
            self._outbox_thread = None
        return spent

    def wake(self, reason: str) -> None:
        self.loop.wake(reason)
        if self._outbox is not None:
            self._outbox.wake(reason)

    def again(self) -> None:
        """A new service on the same store: what was running is taken up as after a crash."""
        self.stop()
        with self.store.write("recover the journal") as tx:
            self.store.journal.recover(tx)
        self._make_context()
        self.start()

    def close(self) -> None:
        self.heal()
        self.engine.close()
        super().close()
        self.line.stop()
        self.smtp_line.stop()

    # the run

    def begin(self, *, gmail: bool = False, letters: int = 18) -> tuple[Torment, Other]:
        """Fill the mailbox, mirror it, seat the person and the other client."""
        client = self.client()
        for path in FOLDERS[1:]:
            client.create(path)
        client.close()
        self.start()
        self.until_quiet()
        torment = Torment(self.engine, self.account, self.chance, gmail=gmail)
        other = Other(torment, self._connect)
        for number in range(1, letters + 1):
            whose = ("ours", "ours", "shared", "theirs")[number % 4]
            other.put(number, whose, FOLDERS[number % len(FOLDERS)])
        self.sync()
        return torment, other

    def _connect(self) -> ImapClientSession:
        return ImapClientSession.open(self._direct, "secret")

    def strike(self, fault: str) -> None:
        """Let something go wrong from now on; ``heal`` ends it."""
        chance = self.chance
        line = self.smtp_line if chance.random() < 0.2 else self.line
        if fault in ("cut", "stall"):
            for _ in range(chance.randint(1, 3)):
                limit = chance.randint(0, chance.choice((300, 1500, 6000)))
                action: Literal["reset", "close", "blackhole"] = (
                    "blackhole" if fault == "stall" else chance.choice(("reset", "close"))
                )
                if chance.random() < 0.5:
                    line.script.append(Fault(client_bytes=limit, action=action))
                else:
                    line.script.append(Fault(server_bytes=limit, action=action))
            line.cut_all()
        elif fault == "lost answer":
            known = chance.choice(self.host.answers)
            line = self.line
            line.script += [Fault(before_server=known, action="reset")] * chance.randint(1, 3)
            line.cut_all()
        elif fault == "no server":
            line.close_door()
            line.cut_all()
        elif fault == "restart":
            self.host.restart()
        elif fault == "uidvalidity":
            self.host.renew(chance.choice(FOLDERS))
        elif fault == "full disk" and self.filler is not None:
            self.filler()
        elif fault == "new service":
            self.again()
        self.wake("user")

    def heal(self) -> None:
        """End what ``strike`` began."""
        for line in (self.line, self.smtp_line):
            line.script.clear()
            line.open_door()
        with contextlib.suppress(OSError):
            self.room.unlink()

    @property
    def room(self) -> Path:
        """The file that takes all the room, on a small file system."""
        return self.profile.root.parent / "filler"

    def settle(self, torment: Torment) -> None:
        """Let everything that waits be done, and both sides be compared anew."""
        self.heal()
        for line in (self.line, self.smtp_line):
            line.cut_all()  # what is silent does not stay so

        def settled() -> bool:
            torment.settle_unknown(self.delivered)
            if not self.quiet():
                return False
            if self.store.journal.active():
                self.wake("user")
                return False
            return True

        try:
            self.until(settled, timeout=30)
        except TimeoutError:
            waiting = [(e.id, e.kind, e.state, e.error) for e in self.store.journal.active()]
            quiet = self.loop.quiet(), self._outbox is not None and self._outbox.quiet()
            states = [self.context.state(name) for name in ("mail", "send")]
            raise AssertionError(("not settled", waiting, quiet, states)) from None
        self.sync()
        self.sync()

    def quiet(self) -> bool:
        return self.loop.quiet() and self._outbox is not None and self._outbox.quiet()

    def until_quiet(self) -> None:
        self.until(self.quiet)

    def delivered(self, subject: str) -> int:
        line = b"Subject: " + subject.encode() + b"\r\n"
        return sum(line in message.data for message in self.sink.messages)

    def check(self, torment: Torment) -> list[str]:
        """Return what is wrong in the end; see ``mail_reckoning`` and ``Torment.losses``."""
        client = self._connect()
        try:
            wrong = differences(self.store, self.account, client)
            wrong += torment.losses(server_side(client), self.delivered)
        finally:
            client.close()
        bugs = [p.code for p in self.store.problems.all() if p.code in ("bug", "operation_unknown")]
        return wrong + bugs


def run(bench: Bench, *, gmail: bool, rounds: int = 3) -> list[str]:
    """One seeded run: rounds of acts of both sides, each under a fault; return what is wrong."""
    torment, other = bench.begin(gmail=gmail)
    chance = bench.chance
    story: list[str] = []
    for _ in range(rounds):
        fault = chance.choice(FAULTS)
        story.append(f"<{fault}>")
        bench.strike(fault)
        for _ in range(chance.randint(2, 6)):
            if chance.random() < 0.3:
                story.append("other")
                with contextlib.suppress(MarmotError):  # its folder may just have gone
                    other.act()
            else:
                story.append(torment.act())
        if chance.random() < 0.5:
            bench.until_quiet()
        bench.heal()
    bench.settle(torment)
    wrong = bench.check(torment)
    return [" ".join(story), *wrong] if wrong else []


def shorten(patch: pytest.MonkeyPatch) -> None:
    """Make every wait short: gaps between two tries, and the silence that is given up."""
    patch.setattr(mail_loop, "FIRST_GAP", 0.02)
    patch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.2)
    patch.setattr(mail_idle, "BURST_SECONDS", 0.05)
    patch.setattr(mail_idle, "FIRST_GAP", 0.02)
    patch.setattr(journal_runner, "_FIRST_GAP", 0.05)
    patch.setattr(journal_runner, "_LONGEST_GAP", 0.2)
    patch.setattr(outbox_loop, "_FIRST_GAP", 0.05)
    patch.setattr(outbox_loop, "_LONGEST_GAP", 0.2)
    patch.setattr(outbox_loop, "EARLY_LONGEST_GAP", 0.2)
    patch.setattr(sockets, "READ_SECONDS", 0.6)
