"""Messages of many megabytes on a real server: memory stays flat, cuts are made good."""

from __future__ import annotations

import base64
import hashlib
import itertools
import os
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.ids import PlaceId
from app.domain.journal import EntryState, NewEntry, SendPhase
from app.domain.mail import Flag
from app.formats import message as mime
from app.net.imap_session import ImapClientSession
from app.service import large_bodies, mail_loop, mail_sync
from app.service.opened_bodies import Arrival
from app.service.server_search import ServerSearch
from app.service.sync_run import SyncRun
from app.store.blobs import packs
from app.store.spool import SLICE
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.conftest import BedUser
from tests.formats.test_delivery_report import POSTFIX, wire
from tests.service.mail_bed import MailBed, mail

MIB = 1 << 20


def big_message(mib: int, words: str = "Die Aufnahmen vom Wochenende") -> bytes:
    """A message with a text and one attachment of about ``mib`` MiB as encoded."""
    lines = base64.encodebytes(os.urandom(57 * 1000)).replace(b"\n", b"\r\n")
    head = (
        "From: Ana <ana@atelier.example>\r\nSubject: Large\r\nMessage-ID: <large@x>\r\n"
        "Date: Tue, 14 Nov 2023 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="xx"\r\n\r\n--xx\r\n'
        f"Content-Type: text/plain\r\n\r\n{words}\r\n--xx\r\n"
        'Content-Type: video/mp4; name="film.mp4"\r\n'
        'Content-Disposition: attachment; filename="film.mp4"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n"
    ).encode()
    return head + lines * (mib * MIB // len(lines) + 1) + b"--xx--\r\n"


@pytest.fixture
def bed(
    tmp_path: Path,
    dovecot: Dovecot,
    mail_user: BedUser,
    fault_proxy: Callable[[int], FaultProxy],
) -> Iterator[MailBed]:
    proxy = fault_proxy(dovecot.imap_port)
    made = MailBed(tmp_path, proxy.port, mail_user.name, direct=dovecot.imap_port)
    made.proxy = proxy  # type: ignore[attr-defined]
    yield made
    made.close()


def proxy_of(bed: MailBed) -> FaultProxy:
    proxy = bed.proxy  # type: ignore[attr-defined]
    assert isinstance(proxy, FaultProxy)
    return proxy


def whole(bed: MailBed, subject: str) -> PlaceId:
    (found,) = [
        row for row in bed.store.messages.rows(bed.places("INBOX")) if row.subject == subject
    ]
    assert found.body is not None
    return found.id


def test_a_large_message_is_mirrored_read_and_its_file_saved(bed: MailBed) -> None:
    data = big_message(20)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.fill("INBOX", range(1, 4))
    bed.start()
    bed.until_quiet()
    place = whole(bed, "Large")
    message = bed.store.messages.place(place).message
    octets = bed.store.messages.octets(message)
    assert octets is not None
    assert not isinstance(octets, bytes)
    assert bed.store.messages.raw(message) == data
    assert list(bed.store.search.find("wochenende")) == [place]
    assert list(bed.store.search.find("film.mp4")) == [place]
    parsed = mime.open_message(octets)
    assert parsed.text.strip() == "Die Aufnahmen vom Wochenende"
    (film,) = parsed.attachments
    pieces, kind, name = mime.part_pieces(octets, film.part)
    digest = hashlib.sha256()
    total = 0
    for piece in pieces:
        digest.update(piece)
        total += len(piece)
    assert (kind, name) == ("video/mp4", "film.mp4")
    assert digest.digest() == hashlib.sha256(mime.part(data, film.part)[0]).digest()
    assert total == film.size
    assert bed.there() == bed.here()


def test_a_cut_in_the_middle_goes_on_where_it_was(bed: MailBed) -> None:
    data = big_message(24)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    proxy = proxy_of(bed)
    proxy.script.append(Fault(server_bytes=14 * MIB, action="reset"))
    bed.start()
    bed.until(lambda: whole_here(bed))
    bed.until_quiet()
    message = bed.store.messages.place(whole(bed, "Large")).message
    assert bed.store.messages.raw(message) == data
    # Three slices were safe, one of them is asked for again: the rest comes once.
    assert proxy.bytes_from_server < len(data) + 3 * SLICE
    assert len(proxy.wires) >= 2


def whole_here(bed: MailBed) -> bool:
    inbox = bed.store.folders.by_path(bed.account, "INBOX")
    rows = bed.store.messages.rows(bed.places("INBOX")) if inbox is not None else []
    return bool(rows) and all(row.body is not None for row in rows)


def test_a_limit_keeps_only_the_beginning_until_it_is_opened(bed: MailBed) -> None:
    data = big_message(12)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.fill("INBOX", range(1, 3))
    settings = bed.context.settings()
    with bed.store.write("limit") as tx:
        bed.store.accounts.update(tx, bed.account, replace(settings, largest=MIB))
    bed.start()
    bed.until_quiet()
    rows = {row.subject: row for row in bed.store.messages.rows(bed.places("INBOX"))}
    large = rows["Large"]
    assert large.body is None
    assert rows["number 1"].body is not None
    assert "Wochenende" in large.snippet
    assert list(bed.store.search.find("wochenende")) == [large.id]
    head = bed.store.messages.head(large.message)
    assert head is not None
    assert data.startswith(head)
    assert len(head) == large_bodies.HEAD
    assert proxy_of(bed).bytes_from_server < 2 * MIB
    bed.loop.want_body(large.id).result(60)
    assert bed.store.messages.raw(large.message) == data


@pytest.mark.parametrize("largest", [0, 1 << 20])
def test_the_slices_of_another_message_are_not_kept(
    bed: MailBed, monkeypatch: pytest.MonkeyPatch, largest: int
) -> None:
    """Neither as a whole nor as the beginning that a size limit leaves (S6)."""
    settings = bed.store.accounts.get(bed.account).settings
    with bed.store.write("limit") as tx:
        bed.store.accounts.update(tx, bed.account, replace(settings, largest=largest))
    bed.client().append("INBOX", big_message(10), Flag.NONE, (), None)
    with monkeypatch.context() as patch:
        other = big_message(10).replace(b"<large@x>", b"<other@x>")
        patch.setattr(
            ImapClientSession,
            "fetch_slice",
            lambda _self, _uid, start, length: other[start : start + length],
        )
        bed.start()
        bed.until_quiet()
    (row,) = bed.store.messages.rows(bed.places("INBOX"))
    assert row.body is None
    assert bed.store.messages.head(row.message) is None
    assert [problem.code for problem in bed.store.problems.all()] == ["message_unreadable"]


def test_left_again_and_again_it_asks_for_each_byte_once(bed: MailBed) -> None:
    """Somebody works all the time: the loading is left after every slice or two, and still ends."""
    data = big_message(24)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    settings = bed.context.settings()
    with bed.store.write("limit") as tx:
        bed.store.accounts.update(tx, bed.account, replace(settings, largest=MIB))
    bed.start()
    bed.until_quiet()
    bed.stop()
    (large,) = bed.store.messages.rows(bed.places("INBOX"))
    place = bed.store.messages.place(large.id)
    assert place.uid is not None
    session = bed.client()
    context = replace(bed.context, stopping=threading.Event())
    run = SyncRun(context, session, urgent=itertools.cycle([False, True]).__next__)
    wanted = [(place.uid, large.id, len(data))]
    rounds = 1
    while not mail_sync.fetch_bodies(run, bed.folder("INBOX"), wanted):
        rounds += 1
        assert rounds < 200
    assert rounds > 2
    assert bed.store.messages.raw(large.message) == data
    assert session.received < len(data) + 64 * 1024


def test_memory_stays_flat(bed: MailBed) -> None:
    """A message of 64 MiB costs the service a few slices, not its size."""
    data = big_message(64)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.fill("INBOX", range(1, 4))
    size = len(data)
    del data
    peak = Peak()
    with peak:
        bed.start()
        bed.until(lambda: whole_here(bed), 60.0)
        bed.until_quiet()
    assert size > 64 * MIB
    assert peak.grown < 40 * MIB


class Peak:
    """Watches how far this process grows beyond what it has now (Linux)."""

    def __enter__(self) -> Peak:
        self._end = threading.Event()
        self._before = self._now()
        self.grown = 0
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._end.wait(0.005):  # samples what the kernel says
            self.grown = max(self.grown, self._now() - self._before)

    def _now(self) -> int:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


def test_an_unfinished_one_is_left_at_once_when_something_else_waits(bed: MailBed) -> None:
    """The journal does not wait for a large message."""
    data = big_message(24)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.client().append("INBOX", mail(1), Flag.NONE, (), 1_700_000_000.0)
    proxy = proxy_of(bed)
    proxy.default = Fault(bandwidth=8 * MIB)
    bed.start()
    bed.until(lambda: any(bed.store.profile.packs.glob("*.spool")))
    (small,) = [
        row.id for row in bed.store.messages.rows(bed.places("INBOX")) if row.subject != "Large"
    ]
    bed.do("set_flags", {"add": int(Flag.FLAGGED), "remove": 0}, [small])
    bed.until(lambda: not bed.store.journal.active())
    assert not whole_here(bed)  # it did not wait for all of it
    bed.until(lambda: whole_here(bed), 60.0)


def test_slices_are_as_long_as_the_line_is_fast(bed: MailBed) -> None:
    bed.client().append("INBOX", big_message(9), Flag.NONE, (), None)
    proxy = proxy_of(bed)
    proxy.default = Fault(bandwidth=3 * MIB)
    with proxy.listening() as said:
        bed.start()
        bed.until(lambda: whole_here(bed), 60.0)
    asked = [int(length) for length in re.findall(rb"BODY\.PEEK\[\]<\d+\.(\d+)>", said)]
    assert sum(asked) >= 9 * MIB
    assert max(asked) <= 1.5 * MIB  # half a second of this line


def one_opened_over_a_slow_line(bed: MailBed, data: bytes, others: int) -> Arrival:
    """Have the message opened while the line brings some kilobytes a second."""
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.fill("INBOX", range(1, others + 1))
    with bed.store.write("limit") as tx:
        bed.store.accounts.update(tx, bed.account, replace(bed.context.settings(), largest=MIB))
    bed.start()
    bed.until_quiet()
    bed.stop()
    proxy_of(bed).default = Fault(bandwidth=128 << 10)
    bed.again()
    bed.until_quiet()
    (large,) = [r for r in bed.store.messages.rows(bed.places("INBOX")) if r.subject == "Large"]
    arrival = bed.loop.want_body(large.id)
    bed.until(lambda: arrival.loaded > 0)
    return arrival


def test_an_opened_one_lets_everything_else_go_on(bed: MailBed) -> None:
    """It would take a minute and more: actions, a search and new mail do not wait for it."""
    data = big_message(9)
    arrival = one_opened_over_a_slow_line(bed, data, 2)
    small = next(p for p in bed.places("INBOX") if bed.store.messages.rows([p])[0].size < MIB)
    bed.do("set_flags", {"add": int(Flag.FLAGGED), "remove": 0}, [small])
    bed.until(lambda: not bed.store.journal.active())
    search = ServerSearch(bed.account, "number")
    bed.loop.want_search(search)
    search.future.result(25)
    bed.fill("INBOX", range(8, 10))
    bed.until(lambda: len(bed.places("INBOX")) == 5)
    before = arrival.loaded
    bed.until(lambda: arrival.loaded > before)
    assert not arrival.done()
    proxy_of(bed).default = Fault()
    proxy_of(bed).cut_all()
    arrival.result(25)
    bed.until_quiet()
    assert bed.store.messages.raw(bed.store.messages.place(whole(bed, "Large")).message) == data
    assert bed.there() == bed.here()


def test_another_one_opened_meanwhile_does_not_wait_for_it(bed: MailBed) -> None:
    first = one_opened_over_a_slow_line(bed, big_message(9), 1)
    other = big_message(9).replace(b"Subject: Large", b"Subject: Other").replace(b"large@", b"oth@")
    bed.client().append("INBOX", other, Flag.NONE, (), None)
    bed.client().append("INBOX", mail(7), Flag.NONE, (), None)
    bed.until(lambda: len(bed.places("INBOX")) == 4)
    rows = {row.subject: row.id for row in bed.store.messages.rows(bed.places("INBOX"))}
    bed.loop.want_body(rows["number 7"]).result(25)
    second = bed.loop.want_body(rows["Other"])
    bed.until(lambda: second.loaded > 0)  # the one opened last goes first
    assert bed.loop.want_body(rows["Large"]) is first
    before = first.loaded
    bed.until(lambda: first.loaded > before)
    assert not first.done()
    assert not second.done()


def test_an_opened_one_takes_turns_with_rows(bed: MailBed, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a first sync neither waits for the end of the other."""
    monkeypatch.setattr(mail_loop, "TURN_SECONDS", 0.5)
    bed.fill("INBOX", range(1, 501))
    bed.client().append("INBOX", big_message(9), Flag.NONE, (), None)
    proxy_of(bed).default = Fault(bandwidth=64 << 10)
    bed.start()
    bed.until(lambda: bed.store.folders.by_path(bed.account, "INBOX") is not None)
    bed.until(lambda: len(bed.places("INBOX")) >= 60)
    (large,) = [r for r in bed.store.messages.rows(bed.places("INBOX")) if r.subject == "Large"]
    arrival = bed.loop.want_body(large.id)
    bed.until(lambda: arrival.loaded > 0)
    assert len(bed.places("INBOX")) < 501
    bed.until(lambda: len(bed.places("INBOX")) == 501, 60.0)
    assert not arrival.done()


def test_on_a_slow_line_a_message_of_a_megabyte_comes_in_slices_as_well(bed: MailBed) -> None:
    """In one go an action would wait for all of it; it is kept like any other."""
    data = big_message(1)
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.fill("INBOX", range(1, 4))
    proxy = proxy_of(bed)
    proxy.default = Fault(delay=0.01, bandwidth=512 << 10)
    with proxy.listening() as said:
        bed.start()
        bed.until_quiet()
    asked = [int(length) for length in re.findall(rb"BODY\.PEEK\[\]<\d+\.(\d+)>", said)]
    assert len(asked) > 2
    assert max(asked) <= 256 << 10  # half a second of this line
    assert bed.there() == bed.here()
    assert len(packs(bed.store.profile.packs)) == 1
    assert not list(bed.store.profile.packs.glob("*.spool"))


def test_a_large_message_is_filed_without_loading_it(bed: MailBed) -> None:
    """A copy from another account leaves in windows."""
    data = big_message(32)
    with bed.store.write("blob") as tx:
        blob = tx.put_blob(data)
    digest, size = hashlib.sha256(data).digest(), len(data)
    del data
    with bed.store.write("limit") as tx:
        bed.store.accounts.update(tx, bed.account, replace(bed.context.settings(), largest=MIB))
    bed.start()
    bed.until_quiet()
    peak = Peak()
    with peak:
        payload = {"target": bed.folder("INBOX").id, "blob": blob, "flags": 0, "keywords": []}
        bed.do("append", payload, [])
        bed.until(lambda: not bed.store.journal.active(), 60.0)
    bed.stop()
    assert peak.grown < 16 * MIB
    client = bed.client()
    client.select("INBOX")
    (uid,) = client.all_uids()
    there = hashlib.sha256()
    came = 0
    while piece := client.fetch_slice(uid, came, SLICE):
        there.update(piece)
        came += len(piece)
    assert came == size
    assert there.digest() == digest


def test_a_large_notice_of_delivery_becomes_part_of_the_story(bed: MailBed) -> None:
    store = bed.store
    with store.write("sent") as tx:
        new = NewEntry("send", bed.account, f"send:{bed.account}", {}, ())
        batch = store.journal.add(tx, "sent", {}, [new])
        (entry,) = store.journal.batch_entries(batch)
        store.journal.set_state(tx, entry.id, EntryState.DONE, phase=SendPhase.ACCEPTED)
        people = ("ben@verein.example",)
        store.ledger.add(tx, bed.account, entry.id, "<letter-1@atelier.example>", people, tx.now)
    data = wire(POSTFIX).replace(b"Hello", b"Hello\r\n" * (9 * MIB // 7))
    bed.client().append("INBOX", data, Flag.NONE, (), None)
    bed.start()
    bed.until_quiet()
    assert [step.step for step in store.ledger.story(entry.id)] == ["bounced"]
