"""A change whose command ends every connection stops neither mail nor other changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.ids import EntryId
from app.domain.journal import Entry, EntryState, NewEntry
from app.service import journal_runner, mail_loop
from app.service.mail_loop import MailLoop
from tests.service.lying_imap import LyingImap
from tests.service.mail_bed import MailBed, mail

SEEN: dict[str, object] = {"add": 1, "remove": 0, "add_keywords": [], "remove_keywords": []}


@pytest.fixture
def server() -> Iterator[LyingImap]:
    with LyingImap(3) as server:
        server.lies[b"UID SEARCH HEADER"] = lambda _: b"* SEARCH\r\n"  # it is not there
        yield server
    assert not server.errors


@pytest.fixture
def bed(tmp_path: Path, server: LyingImap, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailBed]:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)
    monkeypatch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.05)
    bed = MailBed(tmp_path, server.port, "ana")
    bed.loop = MailLoop(bed.context, idle=False)
    bed.start()
    bed.until_quiet()
    yield bed
    bed.close()


def _file(bed: MailBed) -> EntryId:
    with bed.store.write("copy") as tx:
        payload: dict[str, object] = {
            "target": bed.folder("INBOX").id,
            "blob": tx.put_blob(mail(9)),
            "flags": 1,
            "message_id": "<9@x>",
        }
        entry = NewEntry("append", bed.account, f"mail:{bed.account}", payload)
        batch = bed.store.journal.add(tx, "copy", {}, [entry])
    bed.loop.wake("journal")
    return bed.store.journal.batch_entries(batch)[0].id


def _tries(server: LyingImap) -> int:
    return sum(command.startswith(b"APPEND") for command in server.commands)


def test_mail_comes_in_and_others_go_first(bed: MailBed, server: LyingImap) -> None:
    server.deadly = b"APPEND"
    server.boxes["INBOX"].messages[4] = mail(4)
    entry = _file(bed)
    bed.do("set_flags", SEEN, bed.places("INBOX")[:1])

    def waits() -> Entry | None:
        found = bed.store.journal.get(entry)
        return found if found.not_before > bed.context.clock.now() else None

    bed.until(lambda: waits() is not None)
    bed.until(lambda: [one.id for one in bed.store.journal.active()] == [entry])
    bed.until(lambda: 4 in bed.store.messages.uids(bed.folder("INBOX").id))
    assert _tries(server) == 3
    assert bed.store.problems.all() == []
    found = waits()
    assert found is not None
    assert found.state is EntryState.QUEUED
    assert found.error["code"] == "server_bye"


def test_it_is_parked_in_the_end_and_tried_again_when_the_person_says_so(
    bed: MailBed, server: LyingImap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_runner, "_LONGEST_GAP", 0.02)
    server.deadly = b"APPEND"
    entry = _file(bed)
    journal = bed.store.journal
    bed.until(lambda: journal.get(entry).state is EntryState.PARKED and bed.loop.quiet())
    assert _tries(server) == 10
    (problem,) = bed.store.problems.all()
    assert (problem.code, problem.entry) == ("line_lost_each_time", entry)
    with bed.store.write("again") as tx:
        journal.set_state(tx, entry, EntryState.QUEUED, not_before=0.0, attempts=0)
    bed.loop.wake("journal")
    bed.until(lambda: journal.get(entry).state is EntryState.PARKED and bed.loop.quiet())
    assert _tries(server) == 20
