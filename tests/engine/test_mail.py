from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime

import pytest

from app.base.errors import MarmotError, PermanentError, UserError
from app.domain.history import KEEP_SETTING
from app.domain.ids import BatchId, PlaceId
from app.domain.journal import Change, EntryState
from app.domain.mail import Flag, Role
from app.domain.mail_rules import Action, Condition, MailRule
from tests.bed.dovecot import Dovecot
from tests.engine.conftest import Opener
from tests.engine.mailbox import Mailbox
from tests.engine.test_mail_rules import switched_on

Act = Callable[[], "Future[BatchId]"]

STILL = ("one", "three", "two")


def test_every_action_is_undone_before_it_ran(mailbox: Mailbox, open_engine: Opener) -> None:
    mailbox.without_service(open_engine())
    engine, places = mailbox.engine, mailbox.shown()
    one = [places["one"]]
    archive = mailbox.folder(Role.ARCHIVE).id
    actions: list[Act] = [
        lambda: engine.set_flags(one, add=Flag.SEEN),
        lambda: engine.set_flags(one, add=Flag.FLAGGED, add_keywords=["work"]),
        lambda: engine.archive(one),
        lambda: engine.junk(one),
        lambda: engine.delete(one),
        lambda: engine.move(one, archive),
        lambda: engine.copy(one, archive),
    ]
    for act in actions:
        batch = act().result(5)
        assert engine.undo().result(5).id == batch
        assert engine.journal() == []
        assert tuple(sorted(mailbox.shown())) == STILL
    (row,) = engine.rows(one)
    assert (row.flags, row.keywords) == (Flag.NONE, frozenset())
    with pytest.raises(UserError, match="nothing_to_undo"):
        engine.undo().result(5)


def test_every_action_is_undone_after_it_ran(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    before = mailbox.on_server()
    acts: dict[str, Callable[[list[PlaceId]], Future[BatchId]]] = {
        "seen": lambda p: engine.set_flags(p, add=Flag.SEEN),
        "archived": engine.archive,
        "junked": engine.junk,
        "deleted": engine.delete,
        "copied": lambda p: engine.copy(p, mailbox.folder(Role.ARCHIVE).id),
    }
    for name, act in acts.items():
        act([mailbox.shown()["one"], mailbox.shown()["two"]]).result(5)
        mailbox.sync()
        assert mailbox.on_server() != before or name == "copied", name
        engine.undo().result(5)
        mailbox.sync()
        assert mailbox.on_server() == before, name
        assert tuple(sorted(mailbox.shown())) == STILL, name
        assert engine.journal() == []
        assert engine.problems() == []
    assert mailbox.on_server("Archive") == []


def test_undo_goes_back_step_by_step(mailbox: Mailbox, open_engine: Opener) -> None:
    mailbox.without_service(open_engine())
    engine, places = mailbox.engine, mailbox.shown()
    first = engine.set_flags([places["one"]], add=Flag.SEEN).result(5)
    second = engine.archive([places["two"]]).result(5)
    third = engine.delete([places["three"]]).result(5)
    assert list(mailbox.shown()) == ["one"]
    assert engine.undo(second).result(5).id == second
    assert [engine.undo().result(5).id, engine.undo().result(5).id] == [third, first]
    assert tuple(sorted(mailbox.shown())) == STILL
    assert not mailbox.seen("one")


def test_delete_in_trash_is_for_good_where_no_history_is_kept(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    engine.set_setting(KEEP_SETTING, 0).result(5)
    engine.delete([mailbox.shown()["one"]]).result(5)
    mailbox.sync()
    assert [s for s, _ in mailbox.on_server("Trash")] == ["one"]
    batch = engine.delete([mailbox.shown(Role.TRASH)["one"], mailbox.shown()["two"]]).result(5)
    assert list(mailbox.shown(Role.TRASH)) == ["two"]
    mailbox.sync()
    assert [s for s, _ in mailbox.on_server("Trash")] == ["two"]
    with pytest.raises(UserError, match="cannot_undo") as caught:
        engine.undo(batch).result(5)
    assert caught.value.fields["reason"] == "deleted_for_good"
    assert list(mailbox.shown(Role.TRASH)) == ["two"]  # half an undo is none


def test_a_deletion_that_was_cut_off_can_still_be_stopped(
    mailbox: Mailbox, open_engine: Opener
) -> None:
    engine = mailbox.engine
    engine.delete([mailbox.shown()["one"]]).result(5)
    mailbox.sync().without_service(open_engine())
    engine = mailbox.engine
    batch = engine.delete([mailbox.shown(Role.TRASH)["one"]]).result(5)
    (entry,) = engine.journal()
    with engine.store.write("as after a cut") as tx:
        engine.store.journal.set_state(tx, entry.id, EntryState.QUEUED, attempts=1)
    engine.undo(batch).result(5)
    assert engine.journal() == []
    assert list(mailbox.shown(Role.TRASH)) == ["one"]


def test_unknown_messages_are_an_error_of_the_person(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    nobody = [PlaceId(987654)]
    acts: list[Act] = [
        lambda: engine.set_flags(nobody, add=Flag.SEEN),
        lambda: engine.delete(nobody),
        lambda: engine.archive([]),
    ]
    for act in acts:
        with pytest.raises(UserError, match="message_unknown"):
            act().result(5)
    with pytest.raises(UserError, match="batch_unknown"):
        engine.undo(BatchId(4711)).result(5)
    with pytest.raises(MarmotError):
        engine.open_message(nobody[0]).result(10)
    assert engine.batches() == []


def test_a_move_to_another_account(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    other_name = f"b{mailbox.address}"
    mailbox.dovecot.add_user(other_name)
    other = Mailbox(engine, mailbox.dovecot, mailbox.postfix, other_name).add()
    place = mailbox.shown()["one"]
    engine.raw(place).result(10)
    engine.move([place], other.folder(Role.INBOX).id).result(5)
    assert "one" not in mailbox.shown()
    engine.sync().result(60)
    engine.sync().result(60)
    assert [s for s, _ in other.on_server()] == ["one"]
    assert [s for s, _ in mailbox.on_server()] == ["three", "two"]
    assert list(other.shown()) == ["one"]
    engine.copy([mailbox.shown()["two"]], other.folder(Role.INBOX).id).result(5)
    engine.sync().result(60)
    assert [s for s, _ in other.on_server()] == ["one", "two"]
    assert [s for s, _ in mailbox.on_server()] == ["three", "two"]


def _second(mailbox: Mailbox, server: Dovecot | None = None) -> Mailbox:
    """Add another account of the same person."""
    server = server or mailbox.dovecot
    name = f"b{mailbox.address}"
    server.add_user(name)
    return Mailbox(mailbox.engine, server, mailbox.postfix, name).add()


def _tagged(mailbox: Mailbox, subject: str) -> PlaceId:
    """Return a message of the INBOX with a flag, a tag and a date of last year."""
    with mailbox.client() as client:
        client.append(
            "INBOX",
            f"Subject: {subject}\r\nMessage-ID: <{subject}@test>\r\n\r\nwonderful\r\n".encode(),
            (b"\\Flagged", b"club"),
            datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC),
        )
    mailbox.sync()
    return mailbox.shown()[subject]


@pytest.mark.parametrize("verb", ["move", "copy"])
@pytest.mark.parametrize("plain", [False, True])
def test_what_goes_to_another_account_keeps_tags_and_date(
    mailbox: Mailbox, request: pytest.FixtureRequest, verb: str, plain: bool
) -> None:
    """It is shown there at once, and no rule of that account is for it."""
    engine = mailbox.engine
    other = _second(mailbox, request.getfixturevalue("plain_dovecot") if plain else None)
    place = _tagged(mailbox, "club")
    rule = MailRule(
        "All", (Condition("subject", "club"),), (Action("archive"),), account=other.account
    )
    switched_on(other, rule)
    inbox = other.folder(Role.INBOX).id
    (engine.move if verb == "move" else engine.copy)([place], inbox).result(5)
    (row,) = engine.rows(engine.list_ids(inbox))
    assert (row.subject, row.flags, row.keywords) == ("club", Flag.FLAGGED, {"club"})
    for _ in range(3):
        engine.sync().result(60)
    assert engine.journal() == []
    assert list(engine.list_ids(inbox)) == [row.id]
    (again,) = engine.rows([row.id])
    assert (again.flags, again.keywords, again.pending) == (Flag.FLAGGED, {"club"}, False)
    with other.client() as client:
        client.select_folder("INBOX")
        (found,) = client.fetch(client.search(), ["FLAGS", "INTERNALDATE"]).values()
    assert {b"\\Flagged", b"club"} <= set(found[b"FLAGS"])
    assert found[b"INTERNALDATE"].astimezone(UTC) == datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert ("club" in mailbox.shown()) is (verb == "copy")
    assert row.id in engine.search("wonderful").ids
    assert engine.history() == []


def test_a_move_to_another_account_is_undone_before_it_ran(
    mailbox: Mailbox, open_engine: Opener
) -> None:
    other = _second(mailbox)
    place = _tagged(mailbox, "club")
    mailbox.without_service(open_engine())
    other.engine = engine = mailbox.engine
    batch = engine.move([place], other.folder(Role.INBOX).id).result(5)
    assert list(other.shown()) == ["club"]
    engine.undo(batch).result(5)
    assert list(other.shown()) == []
    assert mailbox.shown()["club"] == place
    assert engine.journal() == []
    for _ in range(2):
        other.sync()
    assert list(other.shown()) == []
    assert engine.history() == []


def test_a_refused_move_to_another_account_leaves_one_message(
    mailbox: Mailbox, open_engine: Opener
) -> None:
    other = _second(mailbox)
    place = _tagged(mailbox, "club")
    mailbox.without_service(open_engine())
    other.engine = engine = mailbox.engine
    engine.move([place], other.folder(Role.INBOX).id).result(5)
    append, _ = engine.journal()
    with engine.store.write("refused") as tx:
        engine.store.journal.set_state(
            tx, append.id, EntryState.FAILED, error=PermanentError("message_too_large"), attempts=1
        )
    assert list(other.shown()) == []
    assert mailbox.shown()["club"] == place
    with engine.store.write("a complete pass") as tx:
        engine.store.messages.forget_unmatched(tx, other.folder(Role.INBOX).id)
    assert engine.store.messages.places(append.places) == []
    assert engine.history() == []


def test_a_face_hears_what_another_process_writes(mailbox: Mailbox, open_engine: Opener) -> None:
    engine, other = mailbox.engine, open_engine()  # the other has no connection to the service
    heard: list[Change] = []
    changed = threading.Condition()

    def on_changes(found: Sequence[Change]) -> None:
        with changed:
            heard.extend(found)
            changed.notify_all()

    other.subscribe(on_changes)
    place = mailbox.shown()["one"]
    engine.set_flags([place], add=Flag.SEEN).result(5)
    with changed:
        assert changed.wait_for(lambda: any(place in (c.ids or ()) for c in heard), timeout=5)


def test_a_face_that_slept_too_long_reads_everything(
    mailbox: Mailbox, open_engine: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.store import transaction

    monkeypatch.setattr(transaction, "KEPT_CHANGES", 5)
    other = open_engine()
    heard: list[Change] = []
    changed = threading.Condition()

    def on_changes(found: Sequence[Change]) -> None:
        with changed:
            heard.extend(found)
            changed.notify_all()

    other._pump._seq = 1  # as if it had not looked since the first line
    other.subscribe(on_changes)
    for number in range(400):
        mailbox.engine.set_setting("x", number)
    mailbox.engine.set_flags([mailbox.shown()["one"]], add=Flag.SEEN).result(30)
    with changed:
        assert changed.wait_for(lambda: bool(heard), timeout=5)
    assert heard[0].seq > 1
