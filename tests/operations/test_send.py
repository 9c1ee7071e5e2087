"""Sending once: every cut, every refusal, full quotas and crashes, against a scripted server."""

from __future__ import annotations

import errno
import random
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import pytest

from app.base.errors import MarmotError, TransientError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import AccountId, BlobId, EntryId
from app.domain.journal import BY_MAILBOX, Entry, EntryState, NewEntry, SendPhase
from app.domain.mail import Flag, Role
from app.formats.digest import digest
from app.formats.draft_notes import DraftNotes, read_notes
from app.net.smtp import SmtplibSender
from app.operations.opening import open_store
from app.operations.remote import Remote
from app.operations.send import SEND
from app.service.context import LoopContext
from app.store import Store
from tests.bed.scripted_smtp import CLOSE, Last, ScriptedSmtp

MESSAGE = (
    b"From: me@x.example\r\nTo: a@x.example\r\nSubject: Hello\r\n"
    b"Message-ID: <one@x.example>\r\n\r\ntext\r\n"
)
ORIGINAL = "<question@x.example>"

ANSWERS = [
    b"550 5.1.1 nobody\r\n",
    b"552 5.2.2 full\r\n",
    b"554 5.7.1 no\r\n",
    b"450 4.2.1 later\r\n",
    b"451 4.3.0 later\r\n",
    b"452 4.5.3 too many\r\n",
]


@dataclass
class StillClock:
    """Time that passes only when told."""

    time: float = 1_800_000_000.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


@dataclass
class NoSecrets:
    locked: bool = False
    values: dict[str, str] = field(default_factory=dict)

    def unlock(self, master_password: str) -> None: ...

    def get(self, name: str) -> str | None:
        return self.values.get(name, "secret")

    def put(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...

    def names(self) -> list[str]:
        return []


class Desk:
    """A profile with one account and what is needed to run its send lane."""

    def __init__(self, root: Path, limits: tuple[tuple[str, int], ...] = ()) -> None:
        self.profile = Profile.at(root)
        self.clock = StillClock()
        self.store: Store = open_store(self.profile, role="service", clock=self.clock)
        server = Server("127.0.0.1", 1, Transport.NONE, "me@x.example")
        settings = AccountSettings("me@x.example", imap=server, smtp=server, limits=limits)
        with self.store.write("account") as tx:
            self.account: AccountId = self.store.accounts.add(tx, settings)
        self.context = self._context()

    def _context(self) -> LoopContext:
        return LoopContext(
            self.store, self.account, NoSecrets(), self.clock, threading.Event(), None
        )

    def reopen(self) -> None:
        """End as a crash does: nothing is said to the store, entries stay as they are."""
        self.store.close()
        self.store = open_store(self.profile, role="service", clock=self.clock)
        with self.store.write("recover") as tx:
            self.store.journal.recover(tx)
        self.context = self._context()

    @property
    def lane(self) -> str:
        return f"send:{self.account}"

    def queue(
        self,
        recipients: tuple[str, ...] = ("a@x.example",),
        data: bytes = MESSAGE,
        marks: tuple[NewEntry, ...] = (),
    ) -> EntryId:
        with self.store.write("queue") as tx:
            blob = tx.put_blob(data)
            sent = self.store.folders.by_role(self.account, Role.SENT)
            if sent is None:
                sent = self.store.folders.add_local(tx, self.account, "Sent", Role.SENT)
            send = NewEntry(
                "send",
                self.account,
                self.lane,
                {
                    "blob": blob,
                    "copy": blob,
                    "sender": "me@x.example",
                    "recipients": list(recipients),
                    "message_id": "<one@x.example>",
                    "size": len(data),
                    "subject": "Hello",
                },
            )
            copy = NewEntry(
                "append",
                self.account,
                f"mail:{self.account}",
                {"target": sent.id, "blob": blob, "flags": 1, "message_id": "<one@x.example>"},
                after=0,
            )
            batch = self.store.journal.add(tx, "sent", {}, [send, copy, *marks])
        return self.store.journal.batch_entries(batch)[0].id

    def run(self, server: ScriptedSmtp) -> MarmotError | None:
        """Run the lane once; return the error of the connection, if there was one."""
        address = Server("127.0.0.1", server.port, Transport.NONE, "me@x.example")
        sender = SmtplibSender(address, "secret", None)
        try:
            self.context.drain(self.lane, Remote(self.store, self.clock, smtp=sender))
        except MarmotError as error:
            return error
        return None

    def entry(self, entry: EntryId) -> Entry:
        return self.store.journal.get(entry)

    def copy_entry(self, entry: EntryId) -> Entry:
        return self.store.journal.batch_entries(self.entry(entry).batch)[1]

    def steps(self, entry: EntryId) -> list[str]:
        return [step.step for step in self.store.ledger.story(entry)]

    def counted(self) -> int:
        return sum(row.count for row in self.store.ledger.since(self.account, 0.0))

    def mark(self, flag: Flag) -> NewEntry:
        """Return what marks a message named ``ORIGINAL`` in INBOX as answered or forwarded."""
        data = b"Message-ID: " + ORIGINAL.encode() + b"\r\n\r\nwhat?\r\n"
        with self.store.write("original") as tx:
            inbox = self.store.folders.add_local(tx, self.account, "INBOX", Role.INBOX)
            place = self.store.messages.add_local(
                tx, inbox.id, data, digest(data), Flag.SEEN, self.clock.now()
            )
        payload: dict[str, object] = {
            "add": int(flag),
            "remove": 0,
            "add_keywords": [],
            "remove_keywords": [],
        }
        return NewEntry("set_flags", self.account, f"mail:{self.account}", payload, (place,))

    def kept(self) -> bytes:
        """Return the one message in Drafts."""
        folder = self.store.folders.by_role(self.account, Role.DRAFTS)
        assert folder is not None
        (place,) = self.store.messages.ids(folder.id)
        raw = self.store.messages.raw(self.store.messages.place(place).message)
        assert raw is not None
        return raw

    def drafts(self) -> int:
        folder = self.store.folders.by_role(self.account, Role.DRAFTS)
        return len(self.store.messages.ids(folder.id)) if folder is not None else 0


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.store.close()


def test_an_accepted_message_is_done_counted_and_told(desk: Desk) -> None:
    entry = desk.queue(("a@x.example", "b@x.example"))
    with ScriptedSmtp() as server:
        assert desk.run(server) is None
        assert server.accepted == [MESSAGE]
        assert desk.run(server) is None
        assert len(server.received) == 1
    found = desk.entry(entry)
    assert (found.state, found.phase) == (EntryState.DONE, SendPhase.ACCEPTED)
    assert found.answer == "250 2.0.0 queued as 4711"
    assert desk.counted() == 2
    assert desk.steps(entry) == ["sending", "accepted"]
    assert desk.store.journal.next(f"mail:{desk.account}", desk.clock.now()) is not None


@pytest.mark.parametrize("state", [EntryState.QUEUED, EntryState.RUNNING, EntryState.CANCELLED])
def test_what_the_person_has_decided_is_not_settled_over_it(desk: Desk, state: EntryState) -> None:
    number = desk.queue()
    remote = Remote(desk.store, desk.clock)
    with desk.store.write("unknown") as tx:
        desk.store.journal.set_state(tx, number, EntryState.PARKED, phase=SendPhase.DOT)
    read = desk.entry(number)
    with desk.store.write("send again, between reading and settling") as tx:
        desk.store.journal.set_state(tx, number, state, phase=SendPhase.NONE)
    assert not SEND.settle_as_sent(read, remote)
    assert desk.entry(number).state is state
    assert desk.counted() == 0
    assert desk.steps(number) == []
    assert SEND.answered(read) == ""
    with desk.store.write("unknown again") as tx:
        desk.store.journal.set_state(tx, number, EntryState.PARKED, phase=SendPhase.DOT)
    assert SEND.settle_as_sent(read, remote)
    assert desk.entry(number).state is EntryState.DONE
    assert desk.counted() == 1


@pytest.mark.parametrize("cut", ["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "BODY"])
def test_a_cut_before_the_dot_is_sent_again_once(desk: Desk, cut: str) -> None:
    entry = desk.queue()
    with ScriptedSmtp({cut: CLOSE}) as server:
        error = desk.run(server)
        assert error is not None
        assert error.code == "connection_lost"
        assert desk.entry(entry).state is EntryState.QUEUED
        assert desk.entry(entry).phase is SendPhase.NONE
    with ScriptedSmtp() as server:
        assert desk.run(server) is None
        assert len(server.accepted) == 1
    assert desk.entry(entry).state is EntryState.DONE
    assert desk.counted() == 1


def test_a_lost_answer_is_an_unknown_fate_and_never_sent_again(desk: Desk) -> None:
    entry = desk.queue()
    with ScriptedSmtp({"DOT": CLOSE}) as server:
        assert desk.run(server) is None
        assert len(server.received) == 1
    found = desk.entry(entry)
    assert (found.state, found.phase) == (EntryState.PARKED, SendPhase.DOT)
    assert [problem.code for problem in desk.store.problems.all()] == ["fate_unknown"]
    assert desk.steps(entry)[-1] == "unknown"
    assert desk.copy_entry(entry).state is EntryState.QUEUED
    for _ in range(3):
        desk.clock.time += 90_000
        desk.reopen()
        with ScriptedSmtp() as server:
            assert desk.run(server) is None
            assert server.received == []
    assert desk.entry(entry).state is EntryState.PARKED
    assert len(desk.store.problems.all()) == 1


def _crash_in(desk: Desk, entry: EntryId, phase: SendPhase) -> None:
    with desk.store.write("crash") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.RUNNING, phase=phase, attempts=1)
    desk.reopen()


def test_a_crash_before_the_dot_sends_again(desk: Desk) -> None:
    entry = desk.queue()
    _crash_in(desk, entry, SendPhase.CONNECTED)
    with ScriptedSmtp() as server:
        assert desk.run(server) is None
        assert len(server.accepted) == 1
    assert desk.entry(entry).state is EntryState.DONE


def test_a_crash_after_the_dot_never_sends_again(desk: Desk) -> None:
    entry = desk.queue()
    _crash_in(desk, entry, SendPhase.DOT)
    with ScriptedSmtp() as server:
        assert desk.run(server) is None
        assert server.conversations == []
    assert desk.entry(entry).state is EntryState.PARKED


class SearchedMailbox:
    """The two calls of an IMAP session that settling an unknown fate makes."""

    def __init__(self, has: str) -> None:
        self.has, self.path = has, ""

    def select(self, path: str) -> None:
        self.path = path

    def find_message_id(self, message_id: str) -> list[int]:
        return [7] if (self.path, message_id) == (self.has, "<one@x.example>") else []


def test_a_message_found_on_the_server_was_sent(desk: Desk) -> None:
    entry = desk.queue()
    with desk.store.write("crash") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.QUEUED, phase=SendPhase.DOT)
    remote = Remote(desk.store, desk.clock, imap=SearchedMailbox("Sent"))  # type: ignore[arg-type]
    desk.context.drain(desk.lane, remote)
    assert desk.entry(entry).state is EntryState.DONE
    assert desk.counted() == 1
    assert desk.store.problems.all() == []
    assert desk.store.ledger.story(entry)[-1].details == BY_MAILBOX


FOR_NOW = [("MAIL", 452), ("RCPT", 450), ("DATA", 451), ("DOT", 421)]


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        *FOR_NOW,
        *(
            pytest.param(moment, number, marks=pytest.mark.full)
            for moment in ("MAIL", "RCPT", "DATA", "DOT")
            for number in (450, 451, 452, 421)
            if (moment, number) not in FOR_NOW
        ),
    ],
)
def test_refusals_for_now_are_tried_at_growing_gaps_for_a_day(
    desk: Desk, moment: str, number: int
) -> None:
    entry = desk.queue()
    start = desk.clock.time
    gaps: list[float] = []
    with ScriptedSmtp({moment: f"{number} 4.3.0 later please\r\n".encode()}) as server:
        while desk.entry(entry).state is EntryState.QUEUED and len(gaps) < 200:
            before = desk.clock.time
            assert desk.run(server) is None
            desk.reopen()
            found = desk.entry(entry)
            if found.state is EntryState.QUEUED:
                assert found.phase is SendPhase.NONE
                gaps.append(found.not_before - before)
                desk.clock.time = found.not_before
        assert server.accepted == []
    assert gaps == sorted(gaps)
    assert gaps[-1] > 10 * gaps[0]
    assert max(later / gap for gap, later in pairwise(gaps)) <= 2.0  # none is skipped
    assert 24 * 3600 <= desk.clock.time - start <= 26 * 3600
    found = desk.entry(entry)
    assert found.state is EntryState.FAILED
    assert "later please" in found.answer
    assert [problem.code for problem in desk.store.problems.all()] == ["send_given_up"]
    assert desk.drafts() == 1
    assert desk.copy_entry(entry).state is EntryState.CANCELLED


@pytest.mark.parametrize("moment", ["RCPT", "DATA", "DOT"])
def test_an_account_that_only_sends_keeps_a_refused_message_in_the_outbox(
    desk: Desk, moment: str
) -> None:
    """It has no Drafts to go back to; the words must not be in the past of the journal only."""
    with desk.store.write("only sends") as tx:
        settings = replace(desk.store.accounts.get(desk.account).settings, imap=None)
        desk.store.accounts.update(tx, desk.account, settings)
    entry, until = desk.queue(), desk.clock.now() + 86_400.0
    with desk.store.write("watch") as tx:
        desk.store.watches.add(tx, desk.account, "<one@x.example>", "Hello", until)
    with ScriptedSmtp({moment: b"550 5.7.1 not from you\r\n"}) as server:
        assert desk.run(server) is None
        assert desk.run(server) is None
        assert len(server.conversations) == 1
    desk.reopen()
    found = desk.entry(entry)
    assert (found.state, found.phase) == (EntryState.PARKED, SendPhase.NONE)
    assert "not from you" in found.answer
    (problem,) = desk.store.problems.all()
    assert problem.fields["kept"] == "send"
    assert found.error["fields"]["kept"] == "send"  # type: ignore[index]
    assert desk.drafts() == 0
    assert [w.until for w in desk.store.watches.open()] == [until]
    with desk.store.write("retry") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.QUEUED, not_before=0.0)
    with ScriptedSmtp() as server:
        desk.run(server)
        assert len(server.accepted) == 1
    assert desk.store.problems.all() == []


@pytest.mark.parametrize("number", [550, 552, 554])
@pytest.mark.parametrize("moment", ["MAIL", "RCPT", "DATA", "DOT"])
def test_a_refusal_for_good_is_back_in_drafts_with_the_words(
    desk: Desk, moment: str, number: int
) -> None:
    entry = desk.queue()
    with ScriptedSmtp({moment: f"{number} 5.7.1 not from you\r\n".encode()}) as server:
        assert desk.run(server) is None
        assert desk.run(server) is None
        assert len(server.conversations) == 1
    found = desk.entry(entry)
    assert found.state is EntryState.FAILED
    assert "not from you" in found.answer
    (problem,) = desk.store.problems.all()
    assert problem.fields["smtp_code"] == number
    assert "not from you" in problem.details
    assert desk.drafts() == 1
    assert desk.copy_entry(entry).state is EntryState.CANCELLED
    assert desk.counted() == 0
    desk.reopen()
    with ScriptedSmtp() as server:
        desk.run(server)
        assert server.conversations == []
    assert desk.drafts() == 1


@pytest.mark.parametrize("flag", [Flag.ANSWERED, Flag.FORWARDED])
def test_a_refused_message_comes_back_as_it_was_meant(desk: Desk, flag: Flag) -> None:
    until = desk.clock.now() + 86_400.0
    desk.queue(marks=(desk.mark(flag),))
    with desk.store.write("watch") as tx:
        desk.store.watches.add(tx, desk.account, "<one@x.example>", "Hello", until)
    with ScriptedSmtp({"DOT": b"550 5.7.1 no\r\n"}) as server:
        assert desk.run(server) is None
        assert server.conversations
    kept = desk.kept()
    answers, forwards = (ORIGINAL if flag is one else "" for one in (Flag.ANSWERED, Flag.FORWARDED))
    assert read_notes(kept) == DraftNotes(answers=answers, forwards=forwards, watch=until)
    assert kept.endswith(MESSAGE)
    assert desk.store.watches.open() == []
    upload = desk.store.journal.next(f"mail:{desk.account}", desk.clock.now())
    while upload is not None and upload.kind != "append":
        with desk.store.write("next") as tx:
            desk.store.journal.set_state(tx, upload.id, EntryState.DONE)
        upload = desk.store.journal.next(f"mail:{desk.account}", desk.clock.now())
    assert upload is not None
    assert desk.store.blobs.get(BlobId(str(upload.payload["blob"]))) == kept


def test_partly_refused_recipients_are_told(desk: Desk) -> None:
    desk.queue(("a@x.example", "b@x.example"))
    with ScriptedSmtp({"RCPT": [b"250 ok\r\n", b"550 5.1.1 nobody\r\n"]}) as server:
        desk.run(server)
        assert server.received == []
    (problem,) = desk.store.problems.all()
    assert problem.code == "recipients_refused"
    assert problem.fields["recipients"] == "b@x.example"
    assert desk.drafts() == 1


def _partly_refused(root: Path, seed: int) -> str:
    """Draw the answer to each recipient; return what became of the message."""
    chance = random.Random(seed)
    recipients = tuple(f"r{n}@x.example" for n in range(chance.randint(2, 8)))
    answers = [
        chance.choice(ANSWERS) if chance.random() < 0.5 else b"250 ok\r\n" for _ in recipients
    ]
    if chance.random() < 0.3:
        answers[-1] = Last(answers[-1])  # and leaves
    pipelining = b"250-PIPELINING\r\n" if chance.random() < 0.5 else b""
    script = {
        "EHLO": b"250-x\r\n" + pipelining + b"250 AUTH PLAIN\r\n",
        "RCPT": list(answers),
        "RSET": chance.choice([b"250 ok\r\n", CLOSE, b"502 5.5.1 what\r\n", b"421 4.0.0 bye\r\n"]),
    }
    words = [said.words if isinstance(said, Last) else said for said in answers]
    bad = [addr for addr, said in zip(recipients, words, strict=True) if said[:1] != b"2"]
    desk = Desk(root)
    try:
        entry = desk.queue(recipients)
        with ScriptedSmtp(script) as server:
            error = desk.run(server)
            reached = bool(server.accepted)
        found = desk.entry(entry)
        if reached or (error is not None and not bad):  # all were taken; or it left, refusing none
            assert not bad
            return found.state
        assert error is None
        told = desk.store.ledger.story(entry)[-1].details
        assert [addr for addr in recipients if f"{addr}: " in told] == bad
        if found.state is EntryState.FAILED:
            assert [problem.details for problem in desk.store.problems.all()] == [told]
            assert desk.drafts() == 1
        else:
            assert found.state is EntryState.QUEUED
            assert found.not_before > desk.clock.time
        return found.state
    finally:
        desk.store.close()


def _never_silent(root: Path, seeds: range) -> None:
    became = Counter(_partly_refused(root / str(seed), seed) for seed in seeds)
    print(dict(became))
    assert set(became) == {EntryState.DONE, EntryState.QUEUED, EntryState.FAILED}


def test_no_refused_recipient_is_passed_over(tmp_path: Path) -> None:
    """Whatever is answered to whom: all get it, or nobody does and each refused one is named."""
    _never_silent(tmp_path, range(40))


@pytest.mark.full
def test_no_refused_recipient_is_passed_over_in_four_hundred(tmp_path: Path) -> None:
    _never_silent(tmp_path, range(40, 440))


def test_a_full_window_waits_until_places_are_free(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "p", limits=(("recipients_per_window", 3),))
    start = desk.clock.time
    with ScriptedSmtp() as server:
        desk.queue(("a@x.example", "b@x.example"))
        desk.run(server)
        desk.clock.time += 3600
        second = desk.queue(("c@x.example", "d@x.example"))
        desk.run(server)
        assert len(server.conversations) == 1
        found = desk.entry(second)
        assert found.state is EntryState.QUEUED
        assert found.not_before == pytest.approx(start + 24 * 3600, abs=2)
        assert desk.steps(second) == ["waiting"]
        desk.clock.time = found.not_before + 1
        desk.run(server)
        assert len(server.accepted) == 2
        desk.queue(tuple(f"r{n}@x.example" for n in range(4)))
        desk.run(server)
        assert len(server.conversations) == 2
    assert [problem.code for problem in desk.store.problems.all()] == ["limit_window"]
    desk.store.close()


def test_taken_back_in_the_last_moment_is_not_sent(desk: Desk) -> None:
    entry = desk.queue()
    with desk.store.write("cancel") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.CANCELLED)
    with ScriptedSmtp() as server:
        desk.run(server)
        assert server.conversations == []


def test_an_answer_that_cannot_be_stored_is_kept_in_mind(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = desk.queue()
    original = desk.store.ledger.add

    def full(*_: object) -> None:
        raise TransientError("disk_full")

    with ScriptedSmtp() as server:
        monkeypatch.setattr(desk.store.ledger, "add", full)
        desk.run(server)
        assert desk.entry(entry).phase is SendPhase.DOT
        monkeypatch.setattr(desk.store.ledger, "add", original)
        with desk.store.write("again") as tx:
            desk.store.journal.set_state(tx, entry, EntryState.QUEUED, not_before=0.0)
        desk.run(server)
        assert len(server.received) == 1
    assert desk.entry(entry).state is EntryState.DONE
    assert desk.counted() == 1
    assert SEND._unstored == {}


def test_bcc_stays_in_the_draft_that_comes_back(desk: Desk) -> None:
    with desk.store.write("queue") as tx:
        wire = tx.put_blob(MESSAGE)
        copy = tx.put_blob(b"Bcc: hidden@x.example\r\n" + MESSAGE)
        payload: dict[str, object] = {
            "blob": wire,
            "copy": copy,
            "sender": "me@x.example",
            "recipients": ["a@x.example", "hidden@x.example"],
            "message_id": "<one@x.example>",
            "size": len(MESSAGE),
        }
        desk.store.journal.add(tx, "sent", {}, [NewEntry("send", desk.account, desk.lane, payload)])
    with ScriptedSmtp({"DOT": b"554 5.7.1 no\r\n"}) as server:
        desk.run(server)
        assert b"hidden" not in server.received[0]
    drafts = desk.store.folders.by_role(desk.account, Role.DRAFTS)
    assert drafts is not None
    (row,) = desk.store.messages.rows(desk.store.messages.ids(drafts.id))
    assert desk.store.messages.headers(row.message).bcc[0].addr == "hidden@x.example"


def test_an_entry_that_is_not_ours_any_more_stops_before_the_dot(desk: Desk) -> None:
    entry = desk.queue()

    def meanwhile() -> bytes:
        with desk.store.write("cancel") as tx:
            desk.store.journal.set_state(tx, entry, EntryState.CANCELLED)
        return b"354 go on\r\n"

    with ScriptedSmtp({"DATA": meanwhile}) as server:
        desk.run(server)
        assert server.received == []
    assert desk.entry(entry).state is EntryState.CANCELLED
    assert desk.counted() == 0


def test_a_bug_never_takes_a_message_out_of_the_outbox(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    entry = desk.queue()
    with monkeypatch.context() as patch, caplog.at_level("CRITICAL"):
        patch.setattr(desk.store.blobs, "get", lambda _blob: 1 / 0)
        with ScriptedSmtp() as server:
            desk.run(server)
    assert desk.entry(entry).state is EntryState.PARKED
    assert desk.copy_entry(entry).state is EntryState.QUEUED
    assert [problem.code for problem in desk.store.problems.all()] == ["bug"]


def test_a_full_disk_at_the_end_is_made_up_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message has left, and nothing at all can be written: known as sent when space is back."""
    entry = desk.queue()
    original = desk.store.journal.set_state
    full = False

    def set_state(tx: object, number: EntryId, state: EntryState, **more: object) -> None:
        if full:
            raise TransientError("disk_full")
        original(tx, number, state, **more)  # type: ignore[arg-type]

    def fill() -> bytes:
        nonlocal full
        full = True
        return b"250 taken\r\n"

    monkeypatch.setattr(desk.store.journal, "set_state", set_state)
    with ScriptedSmtp({"DOT": fill}) as server:
        assert desk.run(server) is not None
        assert desk.entry(entry).state is EntryState.RUNNING
        full = False
        assert desk.context.left(desk.lane)
        assert desk.run(server) is None
        assert len(server.received) == 1
    assert desk.entry(entry).state is EntryState.DONE
    assert not desk.context.left(desk.lane)
    assert desk.counted() == 1


@pytest.mark.expects_warnings("not forced to the disk")
def test_no_dot_leaves_before_the_disk_has_confirmed_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a power cut nobody would know of it, and it would be sent twice."""
    entry = desk.queue()

    def fail(_database: object) -> None:
        raise OSError(errno.EIO, "fault")

    with ScriptedSmtp() as server:
        with monkeypatch.context() as patch:
            patch.setattr("app.store.database.Database.sync_log", fail)
            desk.run(server)
            assert server.received == []
            assert desk.entry(entry).phase is SendPhase.NONE
        desk.clock.time += 86_400
        desk.run(server)
        assert len(server.received) == 1
    assert desk.entry(entry).state is EntryState.DONE
