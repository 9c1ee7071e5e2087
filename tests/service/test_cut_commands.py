"""Filed exactly once and moved exactly once, wherever the command is cut (R2, R4).

A command is cut before it is whole, before its tagged OK, in the middle of that, and after it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.domain.accounts import Connection
from app.domain.ids import EntryId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Address, Draft, Flag, Role
from app.engine import Engine
from app.service import journal_runner, mail_loop
from app.service.mail_loop import MailLoop
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.conftest import BedUser
from tests.service.mail_bed import MailBed

MARK = b"the middle of the message"
BODY = b"0123456789\r\n" * 400 + MARK + b"\r\n" + b"0123456789\r\n" * 400
FILED = (
    Fault(after_client=b" APPEND "),
    Fault(after_client=MARK),
    Fault(before_server=b"OK [APPENDUID"),
    Fault(before_server=b"Append completed"),
    Fault(after_server=b"Append completed"),
    Fault(after_server=b"Append completed", action="close"),
)
MOVED = (
    Fault(after_client=b" MOVE "),
    Fault(before_server=b"OK [COPYUID"),
    Fault(before_server=b"Move completed"),
    Fault(after_server=b"Move completed"),
)
COPIED = (  # a server without MOVE
    Fault(after_client=b" COPY "),
    Fault(before_server=b"Copy completed"),
    Fault(after_server=b"Copy completed"),
    Fault(after_client=b"Deleted"),
    Fault(before_server=b"Store completed"),
    Fault(after_server=b"Store completed"),
    Fault(after_client=b"EXPUNGE"),
    Fault(before_server=b"Expunge completed"),
    Fault(after_server=b"Expunge completed"),
)


@pytest.fixture(autouse=True)
def _short_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)
    monkeypatch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.2)


@dataclass
class Line:
    """A line that breaks to a server with UIDPLUS and MOVE, or to one without any extension."""

    proxy: FaultProxy
    server: Dovecot
    user: str
    plain: bool


@pytest.fixture(params=["dovecot", "plain"])
def line(request: pytest.FixtureRequest) -> Iterator[Line]:
    prefix = "plain_" if request.param == "plain" else ""
    server: Dovecot = request.getfixturevalue(f"{prefix}dovecot")
    user: BedUser = request.getfixturevalue(f"{prefix}mail_user")
    with FaultProxy(server.imap_port) as proxy:
        yield Line(proxy, server, user.name, bool(prefix))


@pytest.fixture
def bed(tmp_path: Path, line: Line) -> Iterator[MailBed]:
    bed = MailBed(tmp_path, line.proxy.port, line.user, direct=line.server.imap_port)
    bed.client().create("Sent")
    bed.loop = MailLoop(bed.context, idle=False)  # so that the next connection is the one it uses
    bed.start()
    bed.until_quiet()
    yield bed
    bed.close()


def _file(bed: MailBed, name: str) -> EntryId:
    """Queue the copy of a sent message as the engine does."""
    sent = bed.store.folders.by_role(bed.account, Role.SENT)
    assert sent is not None
    head = f"From: ana@atelier.example\r\nSubject: {name}\r\nMessage-ID: <{name}@x>\r\n\r\n"
    with bed.store.write("copy") as tx:
        payload: dict[str, object] = {
            "target": sent.id,
            "blob": tx.put_blob(head.encode() + BODY),
            "flags": int(Flag.SEEN),
            "message_id": f"<{name}@x>",
        }
        entry = NewEntry("append", bed.account, f"mail:{bed.account}", payload)
        batch = bed.store.journal.add(tx, "sent", {}, [entry])
    bed.loop.wake("journal")
    return bed.store.journal.batch_entries(batch)[0].id


def _break_line(bed: MailBed, proxy: FaultProxy, fault: Fault) -> int:
    """Let the loop come back over a line with this fault; return which connection it is."""
    number = len(proxy.wires)
    proxy.script[:] = [fault]
    proxy.cut_all()
    bed.loop.wake("user")
    proxy.wait_for_connections(number + 1)
    return number


def _until_done(bed: MailBed, entry: EntryId) -> None:
    bed.until(lambda: bed.store.journal.get(entry).state is EntryState.DONE)


def _mend(bed: MailBed, proxy: FaultProxy, mirrored: Callable[[], bool]) -> None:
    """Come back over a line without faults, and compare all; while it is away a loop rests too."""
    proxy.script.clear()
    number = len(proxy.wires)
    proxy.cut_all()
    bed.loop.wake("user")
    proxy.wait_for_connections(number + 1)
    bed.until(lambda: bed.state is Connection.ONLINE and bed.loop.quiet() and mirrored())


def _subjects(bed: MailBed, folder: str) -> list[str]:
    """Return the subjects of a folder on the server, and see that the store has the same."""
    there = bed.there().get(folder, {})
    assert bed.here()[folder] == there
    lines = [line for _flags, body in there.values() for line in (body or b"").splitlines()]
    return sorted(line.decode() for line in lines if line.startswith(b"Subject: "))


def _filed_once(bed: MailBed, proxy: FaultProxy, count: int) -> None:
    chance = random.Random(count)
    struck: Counter[int] = Counter()
    for number in range(count):
        wire = _break_line(bed, proxy, FILED[number % len(FILED)])
        if chance.random() < 0.5:
            bed.until_quiet()  # else the copy is filed while the folders are compared
        _until_done(bed, _file(bed, f"copy{number}"))
        struck[number % len(FILED)] += proxy.wires[wire].struck
    _mend(bed, proxy, lambda: len(bed.places("Sent")) >= count)
    assert _subjects(bed, "Sent") == sorted(f"Subject: copy{number}" for number in range(count))
    assert sum(map(bool, struck.values())) >= len(FILED) - 1, struck  # APPENDUID is not said by all


def _moved_once(bed: MailBed, line: Line, count: int) -> None:
    """Half of them to a folder and back."""
    bed.fill("INBOX", range(count))
    bed.client().create("Projects")
    bed.sync()
    places = bed.places("INBOX")
    assert len(places) == count
    cuts, proxy = COPIED if line.plain else MOVED, line.proxy
    struck: Counter[int] = Counter()
    for number, place in enumerate(places):
        for target in ("Projects", "INBOX")[: 1 + number % 2]:
            wire = _break_line(bed, proxy, cuts[number % len(cuts)])
            bed.do("move", {"target": int(bed.folder(target).id)}, [place])
            bed.until(lambda: not bed.store.journal.active())
            struck[number % len(cuts)] += proxy.wires[wire].struck
    assert bed.store.problems.all() == []
    _mend(bed, proxy, lambda: len(bed.places("Projects")) == (count + 1) // 2)
    everything = _subjects(bed, "INBOX") + _subjects(bed, "Projects")
    assert sorted(everything) == sorted(f"Subject: number {number}" for number in range(count))
    assert len(_subjects(bed, "INBOX")) == count // 2
    assert all(struck[cut] for cut in range(len(cuts))), struck


REPLACED = (
    Fault(after_client=b" APPEND "),
    Fault(before_server=b"Append completed"),
    Fault(after_server=b"Append completed"),
    Fault(after_client=b"Deleted"),
    Fault(before_server=b"Store completed"),
    Fault(after_client=b"EXPUNGE"),
    Fault(before_server=b"Expunge completed"),
    Fault(after_server=b"Expunge completed"),
)


def _draft_kept_once(bed: MailBed, line: Line, count: int) -> None:
    """One draft, saved again and again in its own place, as one that was reopened."""
    chance = random.Random(count)
    engine = Engine.open(bed.profile, face="cli", service=False)
    sender = Address("Ana", "ana@atelier.example")
    draft = Draft(bed.account, sender, (), (), (), "The draft", "", message_id="<draft@x>")
    struck: Counter[int] = Counter()
    for number in range(count):
        wire = _break_line(bed, line.proxy, REPLACED[number % len(REPLACED)])
        if chance.random() < 0.5:
            bed.until_quiet()
        for part in range(chance.randint(1, 3)):  # the later ones may meet one on its way
            text = f"version {number}.{part}"
            place = engine.save_draft(replace(draft, text=text)).result()
            draft = replace(draft, draft_place=place)
            bed.loop.wake("journal")
        bed.until(lambda: not bed.store.journal.active())
        struck[number % len(REPLACED)] += line.proxy.wires[wire].struck
        assert len(bed.places("Drafts")) == 1, f"shown twice after version {number}"
    assert bed.store.problems.all() == []
    _mend(
        bed, line.proxy, lambda: bed.store.messages.place(bed.places("Drafts")[0]).uid is not None
    )
    engine.close()
    assert _subjects(bed, "Drafts") == ["Subject: The draft"]
    ((_flags, body),) = bed.there()["Drafts"].values()
    assert body is not None
    assert body.endswith(f"\r\n\r\n{text}\r\n".encode())
    assert all(struck[cut] for cut in range(len(REPLACED))), struck


def test_copies_are_filed_once(bed: MailBed, line: Line) -> None:
    _filed_once(bed, line.proxy, 6)


@pytest.mark.full
def test_thirty_copies_are_filed_once(bed: MailBed, line: Line) -> None:
    _filed_once(bed, line.proxy, 30)


def test_messages_are_moved_once(bed: MailBed, line: Line) -> None:
    _moved_once(bed, line, 9)


@pytest.mark.full
def test_forty_messages_are_moved_once(bed: MailBed, line: Line) -> None:
    _moved_once(bed, line, 40)


def test_a_draft_is_kept_once(bed: MailBed, line: Line) -> None:
    _draft_kept_once(bed, line, 8)


@pytest.mark.full
def test_a_draft_is_kept_once_over_forty_cuts(bed: MailBed, line: Line) -> None:
    _draft_kept_once(bed, line, 40)


def _parked(bed: MailBed, line: Line, patch: pytest.MonkeyPatch, fault: Fault) -> Engine:
    """Return a face; whatever it does next loses its line to ``fault``, and is parked for that."""
    patch.setattr(journal_runner, "_MOST_LINES", 1)
    _break_line(bed, line.proxy, fault)
    return Engine.open(bed.profile, face="cli", service=False)


def _until_parked(bed: MailBed) -> None:
    bed.loop.wake("journal")
    bed.until(lambda: bool(bed.store.journal.parked()))
    assert [p.code for p in bed.store.problems.all()] == ["line_lost_each_time"]
    bed.sync()  # until the person tries again, every folder has been listed


def _try_again(bed: MailBed, engine: Engine) -> None:
    (problem,) = engine.problems()
    engine.retry_problem(problem.id).result()
    bed.loop.wake("journal")
    bed.until(lambda: not bed.store.journal.active())
    bed.sync()


def _parked_move(bed: MailBed, line: Line, patch: pytest.MonkeyPatch) -> Engine:
    """Return a face whose move of three messages to Sent is done and its answer lost."""
    bed.fill("INBOX", range(3))
    bed.sync()
    lost = b"Copy completed" if line.plain else b"Move completed"
    engine = _parked(bed, line, patch, Fault(before_server=lost))
    engine.move(bed.places("INBOX"), bed.folder("Sent").id).result()
    _until_parked(bed)
    return engine


def test_a_draft_tried_again_is_there_once(
    bed: MailBed, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = _parked(bed, line, monkeypatch, Fault(before_server=b"Append completed"))
    sender = Address("Ana", "ana@atelier.example")
    engine.save_draft(Draft(bed.account, sender, (), subject="The draft")).result()
    _until_parked(bed)
    _try_again(bed, engine)
    engine.close()
    assert _subjects(bed, "Drafts") == ["Subject: The draft"]


def test_a_copy_tried_again_is_there_once(
    bed: MailBed, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    bed.fill("INBOX", range(3))
    bed.sync()
    places = bed.places("INBOX")
    engine = _parked(bed, line, monkeypatch, Fault(before_server=b"Copy completed"))
    engine.copy(places, bed.folder("Sent").id).result()
    _until_parked(bed)
    _try_again(bed, engine)
    engine.close()
    assert len(_subjects(bed, "Sent")) == 3


def test_a_move_tried_again_is_there_once(
    bed: MailBed, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = _parked_move(bed, line, monkeypatch)
    _try_again(bed, engine)
    engine.close()
    assert len(_subjects(bed, "Sent")) == 3
    assert _subjects(bed, "INBOX") == []


def test_undo_of_a_move_that_cost_its_line_brings_the_mail_back(
    bed: MailBed, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server has moved, and nobody has heard of it: that is undone, not only forgotten."""
    engine = _parked_move(bed, line, monkeypatch)
    assert bed.places("INBOX") == []
    engine.undo().result()
    places = bed.places("INBOX")
    assert len(places) == 3
    assert engine.problems() == []
    engine.close()
    bed.loop.wake("journal")
    bed.until(lambda: not bed.store.journal.active())
    bed.sync()
    assert len(_subjects(bed, "INBOX")) == 3
    assert _subjects(bed, "Sent") == []
    assert set(bed.places("INBOX")) == set(places)


def test_a_draft_discarded_after_a_new_try_leaves_nothing(
    bed: MailBed, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = _parked(bed, line, monkeypatch, Fault(before_server=b"Append completed"))
    sender = Address("Ana", "ana@atelier.example")
    place = engine.save_draft(Draft(bed.account, sender, (), subject="The draft")).result()
    _until_parked(bed)
    (problem,) = engine.problems()
    engine.retry_problem(problem.id).result()
    engine.discard_draft(place).result()
    engine.close()
    bed.loop.wake("journal")
    bed.until(lambda: not bed.store.journal.active())
    bed.sync()
    assert _subjects(bed, "Drafts") == []
