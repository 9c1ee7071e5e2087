"""What is indexed when: once with the bodies, by itself, or at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.mail import Flag
from app.service import mail_index, mail_order, mail_sync
from app.service.mail_loop import open_imap
from app.service.sync_run import SyncRun
from tests.bed.dovecot import Dovecot
from tests.conftest import BedUser
from tests.service.mail_bed import MailBed

Bed = tuple[MailBed, SyncRun]


@pytest.fixture
def bed(tmp_path: Path, dovecot: Dovecot, mail_user: BedUser) -> Iterator[Bed]:
    """A mailbox of 140 messages, and steps by hand."""
    made = MailBed(tmp_path, dovecot.imap_port, mail_user.name, policy="headers")
    made.fill("INBOX", range(1, 121))
    made.fill("Other", range(201, 221))
    session = open_imap(made.context)
    run = SyncRun(made.context, session)
    yield made, run
    session.close()
    made.close()


def headers(bed: MailBed, run: SyncRun) -> None:
    mail_sync.sync_folders(run)
    for folder in mail_order.in_order(bed.store.folders.of(bed.account)):
        assert mail_sync.sync_folder_changes(run, folder)


def change_policy(bed: MailBed, policy: str) -> None:
    with bed.store.write("policy") as tx:
        settings = replace(bed.store.accounts.get(bed.account).settings, policy=policy)
        bed.store.accounts.update(tx, bed.account, settings)


def test_a_first_reading_leaves_the_words_to_the_background(bed: Bed) -> None:
    made, run = bed
    store = made.store
    headers(made, run)
    assert store.indexing.left(made.account) == (140, 0)
    assert len(store.search.find("number", limit=200)) == 140  # looked through one by one
    assert mail_index.index_unwanted(run)  # no body comes under this policy
    assert store.indexing.left(made.account) == (0, 140)
    assert store.search.find("umber") == []
    assert mail_index.index_rest(run)
    assert store.indexing.left(made.account) == (0, 0)
    assert len(store.search.find("umber", limit=200)) == 140
    assert store.search.coverage() == (0, 140)


def test_bodies_bring_the_words_along(bed: Bed) -> None:
    made, run = bed
    store = made.store
    change_policy(made, "all")
    headers(made, run)
    assert mail_index.index_unwanted(run)
    assert store.indexing.left(made.account) == (140, 0)
    assert mail_sync.sync_bodies(run, made.folder("INBOX"))
    assert store.indexing.left(made.account) == (20, 120)
    assert store.search.coverage() == (120, 140)
    assert len(store.search.find("body", limit=200)) == 120


def test_what_is_older_than_the_policy_is_indexed_before_the_bodies(bed: Bed) -> None:
    made, run = bed
    change_policy(made, "3")
    made.client().append("INBOX", b"Subject: fresh\r\n\r\nx\r\n", Flag.NONE, (), None)
    headers(made, run)
    assert mail_index.index_unwanted(run)
    assert made.store.indexing.left(made.account) == (1, 140)


def test_a_few_new_messages_are_found_at_once(bed: Bed) -> None:
    made, run = bed
    headers(made, run)
    assert mail_index.index_rest(run)
    made.fill("INBOX", range(300, 303))
    headers(made, run)
    assert made.store.indexing.left(made.account) == (0, 3)
    assert len(made.store.search.find("number 301")) == 1


def test_the_background_gives_way_and_goes_on(bed: Bed) -> None:
    made, run = bed
    headers(made, run)
    hurried = SyncRun(made.context, run.session, urgent=lambda: True)
    assert not mail_index.index_rest(hurried)
    assert made.store.indexing.left(made.account) == (140, 0)
    assert mail_index.index_rest(run)
    assert made.store.indexing.left(made.account) == (0, 0)
    assert mail_index.index_rest(hurried)  # nothing is left to give way for
