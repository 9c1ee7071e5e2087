"""The copy in Sent is filed exactly once, wherever APPEND is cut (R4)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.ids import EntryId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag, Role
from app.service import mail_loop
from app.service.mail_loop import MailLoop
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.conftest import BedUser
from tests.service.mail_bed import MailBed

MARK = b"the middle of the message"
BODY = b"0123456789\r\n" * 400 + MARK + b"\r\n" + b"0123456789\r\n" * 400
# Where the line ends: before the literal, in it, before the tagged OK, in it, after it.
CUTS = (
    Fault(after_client=b" APPEND "),
    Fault(after_client=MARK),
    Fault(before_server=b"OK [APPENDUID"),
    Fault(before_server=b"Append completed"),
    Fault(after_server=b"Append completed"),
    Fault(after_server=b"Append completed", action="close"),
)


@pytest.fixture(autouse=True)
def _short_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)
    monkeypatch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.2)


@pytest.fixture(params=["dovecot", "plain"])
def line(request: pytest.FixtureRequest) -> Iterator[tuple[FaultProxy, Dovecot, str]]:
    """A line that breaks to a server with UIDPLUS, and to one without any extension."""
    prefix = "plain_" if request.param == "plain" else ""
    server: Dovecot = request.getfixturevalue(f"{prefix}dovecot")
    user: BedUser = request.getfixturevalue(f"{prefix}mail_user")
    with FaultProxy(server.imap_port) as proxy:
        yield proxy, server, user.name


@pytest.fixture
def bed(tmp_path: Path, line: tuple[FaultProxy, Dovecot, str]) -> Iterator[MailBed]:
    proxy, server, user = line
    bed = MailBed(tmp_path, proxy.port, user, direct=server.imap_port)
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


def _filed_once(bed: MailBed, proxy: FaultProxy, count: int) -> None:
    chance = random.Random(count)
    struck: set[int] = set()
    for number in range(count):
        cut = number % len(CUTS)
        before = len(proxy.wires)
        proxy.script[:] = [CUTS[cut]]
        proxy.cut_all()
        bed.loop.wake("user")
        proxy.wait_for_connections(before + 1)
        if chance.random() < 0.5:
            bed.until_quiet()  # else the copy is filed while the folders are compared
        entry = _file(bed, f"copy{number}")
        bed.until(lambda entry=entry: bed.store.journal.get(entry).state is EntryState.DONE)  # type: ignore[misc]
        if proxy.wires[before].struck:
            struck.add(cut)
    proxy.script.clear()
    bed.loop.wake("user")
    bed.until(lambda: len(bed.store.messages.uids(bed.folder("Sent").id)) >= count)
    bed.sync()
    sent = bed.there()["Sent"]
    names = sorted(
        next(line for line in (body or b"").splitlines() if line.startswith(b"Subject: "))
        for _flags, body in sent.values()
    )
    assert names == sorted(b"Subject: copy%d" % number for number in range(count))
    assert bed.here()["Sent"] == sent
    assert len(struck) >= len(CUTS) - 1, struck  # a plain server says no APPENDUID


def test_copies_are_filed_once(bed: MailBed, line: tuple[FaultProxy, Dovecot, str]) -> None:
    _filed_once(bed, line[0], 6)


@pytest.mark.full
def test_thirty_copies_are_filed_once(bed: MailBed, line: tuple[FaultProxy, Dovecot, str]) -> None:
    _filed_once(bed, line[0], 30)
