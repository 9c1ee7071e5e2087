"""A notice of non-delivery becomes part of the story of its own message, and of no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.ids import EntryId
from app.domain.journal import EntryState, SendPhase
from app.domain.mail import Role
from app.domain.ports import RemoteFolder
from app.formats.digest import digest
from app.formats.headers import parse_headers
from app.service import bounces
from app.store.blobs import packs
from tests.formats.test_delivery_report import POSTFIX, wire
from tests.operations.test_send import Desk
from tests.store.samples import remote

RECIPIENTS = ("ben@verein.example", "Zoe@verein.example")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.store.close()


def sent(desk: Desk, message_id: str = "<letter-1@atelier.example>") -> EntryId:
    entry = desk.queue()
    with desk.store.write("sent") as tx:
        desk.store.journal.set_state(tx, entry, EntryState.DONE, phase=SendPhase.ACCEPTED)
        desk.store.ledger.add(tx, desk.account, entry, message_id, RECIPIENTS, tx.now)
    return entry


def steps(desk: Desk, entry: EntryId) -> list[tuple[str, str]]:
    return [(step.step, step.recipient) for step in desk.store.ledger.story(entry)]


def store_mail(desk: Desk, *mails: bytes) -> None:
    """Store messages as the sync does."""
    store = desk.store
    listed = RemoteFolder("INBOX", "/", Role.INBOX, selectable=True, subscribed=True)
    with store.write("folder") as tx:
        inbox = store.folders.merge_listing(tx, desk.account, [listed])[0].id
        first = max(store.messages.uids(inbox), default=0) + 1
        rows = [(remote(first + n), parse_headers(data)) for n, data in enumerate(mails)]
        places = store.messages.add_headers(tx, inbox, rows)
    numbers = [place.message for place in store.messages.places(places)]
    with store.write("bodies") as tx:
        found = [(n, data, digest(data)) for n, data in zip(numbers, mails, strict=True)]
        store.messages.set_bodies(tx, found)


def take_in(desk: Desk, *mails: bytes) -> None:
    store_mail(desk, *mails)
    bounces.take_in(desk.context)


def test_the_story_goes_on_and_the_person_is_told_once(desk: Desk) -> None:
    entry = sent(desk)
    for _again in range(2):
        take_in(desk, wire(POSTFIX))
    assert steps(desk, entry) == [
        ("bounced", "ben@verein.example"),
        ("delayed", "zoe@verein.example"),
    ]
    (problem,) = desk.store.problems.all()
    assert problem.code == "bounced_address_unknown"
    assert problem.fields["recipient"] == "ben@verein.example"
    assert "User unknown" in problem.details
    assert problem.entry == entry


def test_a_notice_about_another_message_or_recipient_changes_nothing(desk: Desk) -> None:
    entry = sent(desk, "<another@atelier.example>")
    take_in(desk, wire(POSTFIX))
    assert steps(desk, entry) == []
    strangers = sent(desk)
    forged = POSTFIX.replace("ben@verein.example", "eve@elsewhere.example")
    forged = forged.replace("zoe@verein.example", "mallory@elsewhere.example")
    take_in(desk, wire(forged), b"", b"\x00" * 50)
    assert steps(desk, strangers) == []
    assert desk.store.problems.all() == []


def test_a_notice_settles_an_unknown_fate(desk: Desk) -> None:
    entry = desk.queue()
    with desk.store.write("unknown") as tx:
        payload = {
            **desk.entry(entry).payload,
            "message_id": "<letter-1@atelier.example>",
            "recipients": list(RECIPIENTS),
        }
        desk.store.journal.set_state(
            tx, entry, EntryState.PARKED, phase=SendPhase.DOT, payload=payload
        )
    take_in(desk, wire(POSTFIX))
    assert desk.entry(entry).state is EntryState.DONE
    assert [step for step, _ in steps(desk, entry)] == ["accepted", "bounced", "delayed"]


def test_a_notice_stored_before_the_end_is_looked_at_afterwards(desk: Desk) -> None:
    entry = sent(desk)
    store_mail(desk, wire(POSTFIX))  # and killed
    assert steps(desk, entry) == []
    assert len(desk.store.ledger.notices(desk.account)) == 1
    bounces.take_in(desk.context)
    assert len(steps(desk, entry)) == 2
    assert desk.store.ledger.notices(desk.account) == []


def test_the_story_is_told_with_the_note_or_not_at_all(desk: Desk) -> None:
    entry = sent(desk)
    store_mail(desk, wire(POSTFIX))
    with desk.store.write("fault") as tx:
        tx.run("CREATE TRIGGER fault BEFORE DELETE ON notice BEGIN SELECT RAISE(FAIL, 'full'); END")
    with pytest.raises(Exception, match="full"):
        bounces.take_in(desk.context)
    assert steps(desk, entry) == []
    with desk.store.write("fault") as tx:
        tx.run("DROP TRIGGER fault")
    bounces.take_in(desk.context)
    assert len(steps(desk, entry)) == 2


@pytest.mark.parametrize("loss", ["damaged", "forgotten"])
def test_a_notice_whose_body_is_missing_waits_for_it(desk: Desk, loss: str) -> None:
    entry = sent(desk)
    store_mail(desk, wire(POSTFIX))
    store = desk.store
    (message,) = store.ledger.notices(desk.account)
    if loss == "damaged":
        for path in packs(store.profile.packs):
            data = bytearray(path.read_bytes())
            data[data.index(b"Final-Recipient:")] ^= 1
            path.write_bytes(data)
    else:
        with store.write("forgotten") as tx:
            store.messages.forget_body(tx, message)
    bounces.take_in(desk.context)
    assert steps(desk, entry) == []
    assert store.ledger.notices(desk.account) == [message]
    with store.write("loaded again") as tx:
        store.messages.forget_body(tx, message)
        store.messages.set_bodies(tx, [(message, wire(POSTFIX), digest(wire(POSTFIX)))])
    bounces.take_in(desk.context)
    assert len(steps(desk, entry)) == 2
    assert store.ledger.notices(desk.account) == []
