"""A folder full of hostile messages on a real server: all are listed, the honest ones whole, and
each hostile one is readable or shown as source with its sentence (S7)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from app.base.errors import MarmotError
from app.domain.ids import PlaceId
from app.domain.mail import Flag, Mark
from app.service import parsing as parsing_module
from app.service import worker_process
from app.service.parsing import body_key, header_key
from tests.bed.dovecot import Dovecot
from tests.conftest import BedUser
from tests.formats.hostile import CASES
from tests.service.mail_bed import MailBed, mail
from tests.service.test_parsing import ILL, LARGE, NoKeys

SMALL = 0.01


@pytest.fixture
def bed(tmp_path: Path, dovecot: Dovecot, mail_user: BedUser) -> Iterator[MailBed]:
    made = MailBed(tmp_path, dovecot.imap_port, mail_user.name)
    yield made
    made.close()


def _append(bed: MailBed, messages: list[bytes]) -> int:
    """Append and return how many the server took."""
    client, taken = bed.client(), 0
    for number, data in enumerate(messages):
        try:
            client.append("INBOX", data, Flag.NONE, (), 1_700_000_000.0 + number)
            taken += 1
        except MarmotError:
            client = bed.client()
    return taken


def test_everything_is_listed_and_readable_or_source(bed: MailBed) -> None:
    messages: list[bytes] = []
    for number, case in enumerate(CASES.values()):
        messages.append(case.build(SMALL))
        if number % 10 == 0:
            messages.append(mail(number))
    honest = len(range(0, len(CASES), 10))
    taken = _append(bed, messages)
    assert taken > len(CASES)
    bed.start()
    bed.until(bed.loop.quiet, timeout=120.0)
    places = bed.places("INBOX")
    assert len(places) == taken
    assert bed.here() == bed.there()
    assert not bed.store.problems.all()
    found, sources = 0, 0
    for place in bed.store.messages.places(places):
        raw = bed.store.messages.octets(place.message)
        assert raw is not None
        opened = bed.parsing.open(f"m:{place.message}:{len(raw)}", raw, NoKeys())
        codes = [warning.code for warning in opened.warnings]
        assert opened.source_only == ("message_limited" in codes)
        sources += opened.source_only
        found += opened.text.startswith("body ")
    assert found == honest
    assert 0 < sources < len(CASES) // 4
    for number in range(0, len(CASES), 10):
        assert bed.store.search.find(f"subject:number body {number}")
    again = len(bed.places("INBOX"))
    bed.sync()
    assert len(bed.places("INBOX")) == again


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's limits are POSIX")
def test_a_message_beyond_the_limits_is_kept_and_the_folder_goes_on(
    bed: MailBed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "worker_command", lambda: [sys.executable, "-c", ILL])
    jobs: list[str] = []
    run = worker_process.WorkerProcess.run

    def counted(self: worker_process.WorkerProcess, job: str, *rest: object) -> object:
        jobs.append(job)
        return run(self, job, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(worker_process.WorkerProcess, "run", counted)
    poison = [LARGE.replace(b"hello", name) for name in (b"memory", b"die", b"recursion")]
    _append(bed, [mail(1), *poison, mail(2), LARGE])
    bed.start()
    bed.until_quiet()
    assert bed.here() == bed.there()  # their bytes are here all the same
    rows = {row.subject: row for row in bed.store.messages.rows(bed.places("INBOX"))}
    limited = {subject for subject, row in rows.items() if row.marks & Mark.LIMITED}
    assert limited == {"memory", "die", "recursion"}
    assert bed.store.search.find("body 2")
    assert bed.store.search.find("more words")
    assert jobs.count("digest") == 4
    bed.sync()
    assert jobs.count("digest") == 4  # never a second time


def test_a_message_that_ended_services_again_and_again_is_kept_unread(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 6))
    bed.start()
    bed.until_quiet()
    client = bed.client()
    client.append("INBOX", mail(9), Flag.NONE, (), None)
    next_place = PlaceId(max(bed.places("INBOX")) + 1)
    key = body_key(next_place, len(mail(9)))
    bed.parsing.attempts._deaths[key] = parsing_module.GIVE_UP
    bed.fill("INBOX", range(10, 12))
    bed.sync()
    assert bed.here() == bed.there()
    rows = {row.subject: row for row in bed.store.messages.rows(bed.places("INBOX"))}
    limited = {subject for subject, row in rows.items() if row.marks & Mark.LIMITED}
    assert limited == {"number 9"}
    assert not bed.store.problems.all()


def test_a_header_that_ended_services_again_and_again_has_its_row(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 4))
    bed.start()
    bed.until_quiet()
    inbox = bed.folder("INBOX")
    uid = max(bed.store.messages.uids(inbox.id)) + 1
    bed.parsing.attempts._deaths[header_key(inbox, uid)] = parsing_module.GIVE_UP
    bed.fill("INBOX", range(9, 11))
    bed.sync()
    assert bed.here() == bed.there()
    place = bed.store.messages.uids(inbox.id)[uid]
    (row,) = bed.store.messages.rows([place])
    assert row.marks & Mark.LIMITED
    assert row.subject == "number 9"  # from its body
    assert not bed.store.problems.all()


def test_one_death_is_no_reason_to_leave_a_message(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 4))
    for number in range(1, 40):
        bed.parsing.attempts._deaths[body_key(PlaceId(number), len(mail(1)))] = 1
    client = bed.client()
    validity = client.select("INBOX").uidvalidity
    for folder, uid in product(range(1, 4), range(1, 40)):
        bed.parsing.attempts._deaths[f"h:{folder}:{validity}:{uid}"] = 1
    bed.start()
    bed.until_quiet()
    assert bed.here() == bed.there()
    assert bed.parsing._sync.pid is not None
    assert not bed.store.problems.all()
    inbox = bed.folder("INBOX")
    assert not any(bed.parsing.attempts.deaths(header_key(inbox, uid)) for uid in (1, 2, 3))
