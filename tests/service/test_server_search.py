"""Asking the server for what is not here: real servers, and the keys they are asked with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import TransientError
from app.domain.ports import SearchText
from app.rules.query import parse
from app.service import mail_loop
from app.service.server_search import ServerSearch, keys
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.conftest import BedUser
from tests.rules.operators import OPERATORS
from tests.service.mail_bed import MailBed

Make = Callable[..., MailBed]
LETTER = (
    "From: {who} <ana@atelier.example>\r\nTo: b@c.example\r\nSubject: {subject}\r\n"
    "Message-ID: <{subject}@x>\r\nDate: Tue, 14 Nov 2023 10:00:20 +0000\r\n"
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
)


@pytest.fixture(autouse=True)
def _short_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)
    monkeypatch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.2)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    beds: list[MailBed] = []

    def build(port: int, user: str, **options: object) -> MailBed:
        bed = MailBed(tmp_path / str(len(beds)), port, user, **options)  # type: ignore[arg-type]
        beds.append(bed)
        return bed

    yield build
    for bed in beds:
        bed.close()


@pytest.fixture(params=["dovecot", "plain", "pymap"])
def bed(request: pytest.FixtureRequest, make: Make) -> MailBed:
    if request.param == "pymap":
        server = request.getfixturevalue("pymap_server")
        server.add_user("ana@atelier.example", "secret")
        return make(server.port, "ana@atelier.example", policy="headers")
    prefix = "plain_" if request.param == "plain" else ""
    port = request.getfixturevalue(f"{prefix}dovecot").imap_port
    user: BedUser = request.getfixturevalue(f"{prefix}mail_user")
    return make(port, user.name, policy="headers")


def put(bed: MailBed, folder: str, subject: str, text: str, who: str = "Ana") -> None:
    client = bed.client()
    if folder != "INBOX":
        client.create(folder)
    data = LETTER.format(subject=subject, text=text, who=who).encode()
    client.append(folder, data, 0, (), 1_700_000_000.0)  # type: ignore[arg-type]


def search(bed: MailBed, text: str) -> ServerSearch:
    job = ServerSearch(bed.account, text)
    bed.loop.want_search(job)
    job.future.result(25)
    return job


def subjects(bed: MailBed, job: ServerSearch) -> list[str]:
    joined = bed.store.search.joined([], job.found)
    return sorted(row.subject for row in bed.store.messages.rows(joined))


def test_texts_that_stay_on_the_server_are_found_there(bed: MailBed) -> None:
    put(bed, "INBOX", "one", "the secret garden")
    put(bed, "Other", "two", "another garden")
    put(bed, "Other", "three", "nothing", who="Ben")
    bed.start()
    bed.until_quiet()
    assert bed.store.search.find("garden") == []
    assert bed.store.search.coverage() == (0, 3)
    assert bed.store.indexing.left(bed.account) == (0, 0)
    job = search(bed, "garden")
    assert subjects(bed, job) == ["one", "two"]
    assert job.asked == job.total >= 2
    assert job.refused == 0
    assert subjects(bed, search(bed, "garden in:other")) == ["two"]
    assert subjects(bed, search(bed, "garden -secret")) == ["two"]
    assert subjects(bed, search(bed, "subject:one OR nothing")) == ["one", "three"]
    assert subjects(bed, search(bed, "from:ben")) == ["three"]
    assert subjects(bed, search(bed, "garden on:2023-11-14")) == ["one", "two"]
    assert subjects(bed, search(bed, "garden after:2023-11-20")) == []
    assert subjects(bed, search(bed, "is:flagged garden")) == []
    assert search(bed, "in:inbox has:attachment").found == []  # nothing a server could add


def test_accents_reach_a_server_that_knows_utf8(make: Make, request: pytest.FixtureRequest) -> None:
    for prefix in ("", "plain_"):
        port = request.getfixturevalue(f"{prefix}dovecot").imap_port
        user: BedUser = request.getfixturevalue(f"{prefix}mail_user")
        bed = make(port, user.name, policy="headers")
        put(bed, "INBOX", "one", "Grüße aus Köln")
        put(bed, "INBOX", "two", "東京タワー")
        bed.start()
        bed.until_quiet()
        assert subjects(bed, search(bed, "Köln")) == ["one"]
        assert subjects(bed, search(bed, "京タ")) == ["two"]


def test_what_is_not_in_the_store_comes_as_headers(
    make: Make, dovecot: object, mail_user: BedUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    port: int = dovecot.imap_port  # type: ignore[attr-defined]
    bed = make(port, mail_user.name)
    put(bed, "INBOX", "one", "the garden")
    put(bed, "Other", "two", "the garden")
    asked: Future[None] = Future()
    real = mail_loop.mail_sync.sync_folder_changes

    def held(*args: object, **options: object) -> bool:
        asked.result(25)  # the sync of messages has to wait; the search does not
        return real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(mail_loop.mail_sync, "sync_folder_changes", held)
    job = ServerSearch(bed.account, "garden")
    bed.loop.want_search(job)  # before there is a connection
    bed.start()
    job.future.result(25)
    found = subjects(bed, job)
    asked.set_result(None)
    assert found == ["one", "two"]
    bed.until_quiet()
    assert bed.here() == bed.there()
    assert subjects(bed, job) == ["one", "two"]


def test_without_a_connection_a_search_says_so(make: Make) -> None:
    bed = make(9, "ana@atelier.example")
    bed.start()
    bed.until(lambda: bed.loop.quiet())
    job = ServerSearch(bed.account, "garden")
    bed.loop.want_search(job)
    with pytest.raises(TransientError) as caught:
        job.future.result(25)
    assert caught.value.code == "search_offline"


def test_a_cut_line_is_taken_up_where_the_search_was(
    make: Make, dovecot: object, mail_user: BedUser
) -> None:
    port: int = dovecot.imap_port  # type: ignore[attr-defined]
    with FaultProxy(port) as proxy:
        bed = make(proxy.port, mail_user.name, policy="headers", direct=port)
        for folder in ("INBOX", "A", "B", "C"):
            put(bed, folder, folder, "the garden")
        bed.start()
        bed.until_quiet()
        bed.stop()
        bed._make_context()
        proxy.script.append(Fault(after_client=b"UID SEARCH"))
        job = ServerSearch(bed.account, "garden")
        bed.loop.want_search(job)
        bed.start()
        proxy.wait_for_strike()
        job.future.result(25)
        assert subjects(bed, job) == ["A", "B", "C", "INBOX"]
        bed.stop()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("plan", ["TEXT", "plan"]),
        ('subject:"a b" -body:c', ["SUBJECT", "a b", "NOT", "(", "BODY", "c", ")"]),
        ("from:a OR cc:b", ["OR", "(", "FROM", "a", ")", "(", "CC", "b", ")"]),
        ("x has:attachment", ["TEXT", "x"]),
        ("x -before:2024", ["TEXT", "x"]),
        ("x OR has:attachment", []),
        ("is:unread larger:2k x", ["UNSEEN", "LARGER", "2000", "TEXT", "x"]),
        ("list:python x", ["HEADER", "LIST-ID", "python", "TEXT", "x"]),
        ("in:inbox", []),
    ],
)
def test_keys(query: str, wanted: list[str]) -> None:
    found = [key.text if isinstance(key, SearchText) else key for key in keys(parse(query))]
    assert found == wanted


@given(
    st.lists(st.sampled_from([*"()- ", "a ", "OR ", '"', "ü\r\n", *(f"{o}:" for o in OPERATORS)]))
)
def test_what_was_typed_never_becomes_a_key(pieces: list[str]) -> None:
    vocabulary = {"(", ")", "OR", "NOT", "TEXT", "SUBJECT", "BODY", "FROM", "TO", "CC", "BCC"}
    vocabulary |= {"HEADER", "LIST-ID"}
    for key in keys(parse("".join(pieces))):
        assert isinstance(key, SearchText) or key in vocabulary
