"""What was deleted here or elsewhere comes back on the real server, once, as it was."""

from __future__ import annotations

import contextlib
import random
import sys
import threading
from datetime import UTC, datetime

import pytest
from imapclient import IMAPClient

from app.base.errors import MarmotError
from app.domain.history import Lost
from app.domain.mail import Flag, Role
from tests.engine.conftest import Opener
from tests.engine.mailbox import Mailbox

ONE = "one"


def lost(mailbox: Mailbox) -> dict[str, Lost]:
    return {one.subject: one for one in mailbox.engine.history()}


def remove(mailbox: Mailbox, subject: str, folder: str = "INBOX") -> None:
    """Another client removes a message."""
    with mailbox.client() as client:
        client.select_folder(folder)
        client.delete_messages(client.search(["SUBJECT", subject]))
        client.expunge()


def details(client: IMAPClient, folder: str, subject: str) -> list[tuple[object, ...]]:
    client.select_folder(folder, readonly=True)
    uids = client.search(["SUBJECT", subject])
    found = client.fetch(uids, ["FLAGS", "INTERNALDATE", "BODY.PEEK[]"]) if uids else {}
    return [
        (frozenset(f for f in d[b"FLAGS"] if f != b"\\Recent"), d[b"INTERNALDATE"], d[b"BODY[]"])
        for d in found.values()
    ]


def test_it_comes_back_with_flags_date_and_bytes(mailbox: Mailbox, open_engine: Opener) -> None:
    with mailbox.client() as client:
        client.select_folder("INBOX")
        raw = b"From: a@b.example\r\nSubject: old\r\nMessage-ID: <old@test>\r\n\r\nOld.\r\n"
        moment = datetime(2019, 5, 4, 3, 2, 1, tzinfo=UTC)
        client.append("INBOX", raw, (b"\\Seen", b"\\Flagged", b"work"), moment)
        before = details(client, "INBOX", "old")
    mailbox.sync()
    remove(mailbox, "old")
    mailbox.sync()
    assert "old" not in mailbox.shown()
    gone = lost(mailbox)["old"]
    assert (gone.folder, gone.reason) == ("INBOX", "vanished")
    assert "Old." in mailbox.engine.open_message(gone.row().id).result(30).text

    assert mailbox.engine.raw(gone.row().id).result(30) == raw

    mailbox.without_service(open_engine())  # offline: shown at once
    mailbox.engine.restore([gone.id]).result(5)
    (row,) = mailbox.engine.rows([mailbox.shown()["old"]])
    assert row.pending
    assert row.flags == Flag.SEEN | Flag.FLAGGED
    assert lost(mailbox) == {}
    mailbox.engine.undo().result(5)
    assert "old" not in mailbox.shown()
    assert list(lost(mailbox)) == ["old"]

    mailbox.engine.restore([gone.id]).result(5)
    mailbox.sync()
    mailbox.sync()
    with mailbox.client() as client:
        assert details(client, "INBOX", "old") == before
    assert len(mailbox.shown()) == 4
    assert mailbox.engine.journal() == []

    mailbox.engine.undo().result(5)
    mailbox.sync()
    assert "old" not in mailbox.shown()
    assert [s for s, _ in mailbox.on_server()] == ["one", "three", "two"]
    assert lost(mailbox)["old"].reason == "deleted"


def test_undo_of_a_deletion_for_good_puts_it_back(mailbox: Mailbox) -> None:
    engine, place = mailbox.engine, mailbox.shown()[ONE]
    engine.delete([place]).result(5)
    mailbox.sync()
    assert lost(mailbox) == {}  # moved to Trash
    batch = engine.delete([mailbox.shown(Role.TRASH)[ONE]]).result(5)
    mailbox.sync()
    assert (lost(mailbox)[ONE].folder, lost(mailbox)[ONE].reason) == ("Trash", "deleted")
    engine.undo(batch).result(5)
    mailbox.sync()
    assert ONE in mailbox.shown(Role.TRASH)
    assert [s for s, _ in mailbox.on_server("Trash")] == [ONE]
    assert lost(mailbox) == {}


def test_undo_of_emptying_trash_puts_all_of_it_back(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    engine.delete(mailbox.shown().values()).result(5)
    mailbox.sync()
    batch = engine.empty_folder(mailbox.folder(Role.TRASH).id).result(5)
    mailbox.sync()
    assert mailbox.on_server("Trash") == []
    assert sorted(lost(mailbox)) == ["one", "three", "two"]
    engine.undo(batch).result(5)
    mailbox.sync()
    assert [s for s, _ in mailbox.on_server("Trash")] == ["one", "three", "two"]
    assert sorted(mailbox.shown(Role.TRASH)) == ["one", "three", "two"]
    assert lost(mailbox) == {}


def test_undo_of_a_deletion_of_two_kinds_is_whole(mailbox: Mailbox) -> None:
    """One was moved to Trash, the other deleted from there: both are back where they were."""
    engine = mailbox.engine
    engine.delete([mailbox.shown()[ONE]]).result(5)
    mailbox.sync()
    batch = engine.delete([mailbox.shown(Role.TRASH)[ONE], mailbox.shown()["two"]]).result(5)
    mailbox.sync()
    engine.undo(batch).result(5)
    mailbox.sync()
    assert [s for s, _ in mailbox.on_server("Trash")] == [ONE]
    assert [s for s, _ in mailbox.on_server()] == ["three", "two"]
    assert lost(mailbox) == {}


def test_moves_of_another_client_are_no_losses(mailbox: Mailbox) -> None:
    with mailbox.client() as client:
        client.create_folder("Elsewhere")
        client.select_folder("INBOX")
        client.move(client.search(["SUBJECT", ONE]), "Elsewhere")
    mailbox.sync()
    assert ONE not in mailbox.shown()
    assert lost(mailbox) == {}


def test_what_another_client_restored_is_not_put_back_twice(
    mailbox: Mailbox, open_engine: Opener
) -> None:
    with mailbox.client() as client:
        ((flags, _date, raw),) = details(client, "INBOX", ONE)
    remove(mailbox, ONE)
    mailbox.sync()
    mailbox.without_service(open_engine())
    mailbox.engine.restore([lost(mailbox)[ONE].id]).result(5)
    with mailbox.client() as client:
        client.append("INBOX", raw, flags)
    mailbox.sync()
    mailbox.sync()
    assert [s for s, _ in mailbox.on_server()] == ["one", "three", "two"]
    assert sorted(mailbox.shown()) == ["one", "three", "two"]
    assert lost(mailbox) == {}


def test_a_folder_deleted_elsewhere_is_made_again(mailbox: Mailbox) -> None:
    with mailbox.client() as client:
        client.create_folder("Projects")
    mailbox.put("plan", folder="Projects")
    mailbox.sync()
    with mailbox.client() as client:
        client.delete_folder("Projects")
    mailbox.sync()  # the listing lacks it, and STATUS says that it is gone
    gone = lost(mailbox)["plan"]
    assert (gone.folder, gone.reason) == ("Projects", "folder_gone")
    mailbox.engine.restore([gone.id]).result(5)
    mailbox.sync()
    assert [s for s, _ in mailbox.on_server("Projects")] == ["plan"]
    assert lost(mailbox) == {}


def killed(mailbox: Mailbox, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    names = [f"lost-{number}" for number in range(kills * 3)]
    mailbox.put(*names)
    mailbox.sync()
    remove(mailbox, "lost")
    mailbox.sync()
    assert sorted(lost(mailbox)) == sorted(names)
    mailbox.engine.restore([one.id for one in lost(mailbox).values()]).result(10)
    for _ in range(kills):
        running = mailbox.engine.sync(mailbox.account)
        threading.Event().wait(chance.uniform(0.02, 0.5))  # the drawn moment
        mailbox.kill_service()
        with contextlib.suppress(MarmotError):
            running.result(timeout=60)
    with contextlib.suppress(MarmotError):  # the line to the last one may just be breaking
        mailbox.sync()
    for _ in range(3):
        mailbox.sync()
    assert mailbox.engine.journal() == []
    everything = sorted([*names, "one", "three", "two"])
    assert [s for s, _ in mailbox.on_server()] == everything
    inbox = mailbox.engine.list_ids(mailbox.folder(Role.INBOX).id)
    assert sorted(row.subject for row in mailbox.engine.rows(inbox)) == everything
    assert lost(mailbox) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_kills_put_back_nothing_twice(mailbox: Mailbox) -> None:
    killed(mailbox, 5, seed=1)


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("seed", range(20, 23))
def test_many_kills(mailbox: Mailbox, seed: int) -> None:
    killed(mailbox, 20, seed=seed)
