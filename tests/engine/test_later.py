"""Snooze, answers and tags with the real service behind the engine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from email.message import EmailMessage

import pytest

from app.base.errors import UserError
from app.domain.ids import BatchId
from app.domain.journal import Change
from app.domain.later import WatchState
from app.domain.mail import Flag, Role
from app.engine import Engine
from tests.bed.dovecot import Dovecot
from tests.bed.postfix import Postfix
from tests.conftest import BedUser
from tests.engine.conftest import Opener
from tests.engine.mailbox import Mailbox

DAY = 86_400.0


@pytest.fixture
def windowed(
    open_engine: Opener, dovecot: Dovecot, postfix: Postfix, mail_user: BedUser
) -> Mailbox:
    """The mailbox as a window has it: the service's loops run all the time."""
    made = Mailbox(open_engine(face="window", service=True), dovecot, postfix, mail_user.name)
    made.put("one", "two", "three")
    return made.add()


def wait(engine: Engine, done: Callable[[], bool]) -> None:
    """Wait for changes until something holds."""
    seen = threading.Event()

    def on_changes(_changes: Sequence[Change]) -> None:
        seen.set()

    stop = engine.subscribe(on_changes)
    try:
        while not done():
            assert seen.wait(30)
            seen.clear()
    finally:
        stop()


def test_the_service_brings_a_message_back_by_itself(windowed: Mailbox) -> None:
    engine, places = windowed.engine, windowed.shown()
    engine.set_flags([places["two"]], add=Flag.SEEN).result(5)
    windowed.sync()
    assert ("two", True) in windowed.on_server()
    engine.snooze([places["two"]], engine.clock.now() + 2.0).result(5)
    assert sorted(windowed.shown()) == ["one", "three"]
    wait(engine, lambda: "two" in windowed.shown())
    assert next(iter(windowed.shown())) == "two"
    assert not windowed.seen("two")
    assert [s.place for s in engine.news()[0]] == [places["two"]]
    windowed.sync()
    assert ("two", False) in windowed.on_server()
    engine.news_told(*engine.news()).result(5)
    assert engine.news() == ([], [])


def test_the_service_says_that_nobody_has_answered(windowed: Mailbox) -> None:
    engine = windowed.engine
    until = engine.clock.now() + 4.0
    engine.send(windowed.draft("Question"), watch=until).result(10)
    assert [w.state for w in engine.watches()] == [WatchState.WAITING]
    wait(engine, lambda: bool(engine.news()[1]))
    assert [(w.subject, w.state) for w in engine.news()[1]] == [("Question", WatchState.DUE)]
    windowed.sync()
    wait(engine, lambda: engine.watches()[0].place is not None)
    sent = windowed.shown(Role.SENT)["Question"]
    assert engine.watches()[0].place == sent  # the copy, not what we sent to ourselves
    batch = engine.dismiss_watch(engine.watches()[0].id).result(5)
    assert engine.watches() == []
    engine.undo(batch).result(5)
    assert [w.state for w in engine.watches()] == [WatchState.DUE]


def test_a_reply_brings_a_snoozed_conversation_back(windowed: Mailbox) -> None:
    engine = windowed.engine
    engine.snooze(list(windowed.shown().values()), engine.clock.now() + DAY).result(5)
    assert windowed.shown() == {}
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ben@atelier.example", windowed.address, "Re: two"
    mail["Message-ID"], mail["In-Reply-To"] = "<reply@test>", "<two@test>"
    mail.set_content("Hello again.")
    with windowed.client() as client:
        client.append("INBOX", mail.as_bytes())
    windowed.sync()
    wait(engine, lambda: sorted(windowed.shown()) == ["Re: two", "two"])
    assert sorted(engine.rows([s.place])[0].subject for s in engine.snoozed()) == ["one", "three"]


def test_what_is_local_only_survives_restarts_and_is_undone(
    mailbox: Mailbox, open_engine: Opener
) -> None:
    engine, places = mailbox.engine, mailbox.shown()
    until = engine.clock.now() + DAY
    batches: list[BatchId] = [
        engine.snooze([places["one"], places["two"]], until).result(5),
        engine.tag([places["three"]], add=["Two Words"]).result(5),
        engine.delete_tag("$label5").result(5),
    ]
    number = engine.save_search("Ones", "one").result(5)
    batches.append(engine.delete_search(number).result(5))
    mailbox.sync()
    mailbox.without_service(open_engine())
    engine = mailbox.engine
    assert sorted(mailbox.shown()) == ["three"]
    labels = [(b.label, b.fields.get("subject")) for b in engine.actions()]
    assert labels == [
        ("search_deleted", None),
        ("tag_deleted", None),
        ("tagged", "three"),
        ("snoozed", "one"),
    ]
    for batch in batches:
        engine.undo(batch).result(5)
        with pytest.raises(UserError, match="already_undone"):
            engine.undo(batch).result(5)
    assert sorted(mailbox.shown()) == ["one", "three", "two"]
    assert [s.id for s in engine.saved_searches()] == [number]
    assert len(engine.tags()) == 6
    assert engine.rows([mailbox.shown()["three"]])[0].keywords == frozenset()
    mailbox.sync()
    with mailbox.client() as client:
        client.select_folder("INBOX", readonly=True)
        found = client.fetch(client.search(), ["FLAGS"])
        assert not any(b"two_words" in data[b"FLAGS"] for data in found.values())


def test_names_of_tags(mailbox: Mailbox) -> None:
    engine, one = mailbox.engine, [mailbox.shown()["one"]]
    engine.tag(one, add=["Chor & Orchester"]).result(5)
    for name in ("chor & orchester", "CHOR & ORCHESTER", "chor_&-_orchester"):
        assert engine.search(f'tag:"{name}"').ids == one
    engine.tag(one, add=["Büro Süd"]).result(5)
    for name in ("Büro Süd", "buro sud", "BÜRO SÜD"):
        assert engine.search(f'tag:"{name}"').ids == one
    assert engine.search("tag:Büro").ids == []
    with pytest.raises(UserError, match="tag_exists"):
        engine.add_tag("CHOR & Orchester").result(5)
    with pytest.raises(UserError, match="tag_exists"):
        engine.change_tag("chor_&-_orchester", name="Work").result(5)
    changed = engine.change_tag("chor_&-_orchester", name="Choir").result(5)
    assert changed.keyword == "chor_&-_orchester"
    assert engine.tagged(changed.keyword) == 1
    for bad in ("", "  ", "x" * 61, "a\nb\x00"):
        with pytest.raises(UserError, match="tag_name_bad"):
            engine.tag(one, add=[bad])
    with pytest.raises(UserError, match="tag_unknown"):
        engine.tag(one, remove=["nothing"]).result(5)
    for late in (engine.clock.now() - 1, engine.clock.now() + 4000 * DAY):
        with pytest.raises(UserError, match="time_"):
            engine.snooze(one, late)
