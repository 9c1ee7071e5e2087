"""Messages without Message-ID: where they went only the server's UIDs or the next sync can tell."""

from __future__ import annotations

import pytest

from app.base.errors import TransientError
from app.domain.ids import PlaceId
from app.domain.mail import Flag
from app.operations.table import OPERATIONS
from tests.operations.fake_imap import Mailbox, Stored
from tests.operations.test_mail_operations import Bench, bench
from tests.store.samples import folder, headers, remote, shown

__all__ = ["bench"]


def unnamed(bench: Bench) -> PlaceId:
    """Add a message without a name to the INBOX; all folders are listed."""
    uid = bench.imap.boxes["INBOX"].put(Stored("", size=4711))
    with bench.store.write("test") as tx:
        (place,) = bench.store.messages.add_headers(
            tx, bench.inbox, [(remote(uid, size=4711), headers("", "Hello"))]
        )
    listed(bench)
    return place


def listed(bench: Bench) -> None:
    """Let sync list every folder."""
    for path in bench.imap.boxes:
        bench.sync(path)
    with bench.store.write("test") as tx:
        for where in bench.store.folders.of(bench.account):
            bench.store.folders.set_sync(tx, where.id, headers_complete=True)


def test_a_move_whose_answer_is_lost_keeps_it(bench: Bench) -> None:
    place = unnamed(bench)
    bench.imap.cut = "move"
    entry = bench.act("move", {"target": bench.archive}, [place])
    assert bench.run(entry) is not None
    assert bench.run(entry) is None
    assert bench.imap.names("Archive") == [""]
    listed(bench)
    assert shown(bench.store, bench.archive) == [place]
    assert bench.store.messages.place(place).uid == 1
    assert bench.store.history.all() == []
    bench.undo(entry)
    assert bench.imap.names("Archive") == []
    listed(bench)
    assert place in shown(bench.store, bench.inbox)


def test_what_had_gone_before_a_lost_answer_is_let_go_by_sync(bench: Bench) -> None:
    place = unnamed(bench)
    bench.imap.boxes["INBOX"].messages.popitem()
    bench.imap.cut = "move"
    entry = bench.act("move", {"target": bench.archive}, [place])
    assert bench.run(entry) is not None
    bench.run(entry)
    listed(bench)
    assert bench.store.messages.places([place]) == []
    assert [lost.subject for lost in bench.store.history.all()] == ["Hello"]


@pytest.mark.parametrize("kind", ["set_flags", "move", "delete", "undo"])
def test_what_follows_a_move_at_once_waits_until_the_folder_is_listed(
    bench: Bench, kind: str
) -> None:
    place, store = unnamed(bench), bench.store
    lists = folder(store, bench.account, "Lists/Python")
    bench.imap.boxes["Lists/Python"] = Mailbox()
    moved = bench.act("move", {"target": bench.archive}, [place])
    if kind == "undo":
        back = OPERATIONS["move"].inverse(store.journal.get(moved), store)
        assert back is not None
        then = bench.act(back.kind, back.payload, list(back.places))
    else:
        then = bench.act(kind, {"target": lists, "add": int(Flag.SEEN)}, [place])
    assert bench.run(moved) is None
    error = bench.run(then)
    told = "UIDPLUS" in bench.imap.capabilities
    assert (error is None) is told
    if error is not None:
        assert isinstance(error, TransientError)
        assert not store.folders.get(bench.archive).headers_complete
        listed(bench)
        assert bench.run(then) is None
    archive = bench.imap.boxes["Archive"].messages
    assert [m.flags for m in archive.values()] == ([Flag.SEEN] if kind == "set_flags" else [])
    assert bench.imap.names("Lists/Python") == ([""] if kind == "move" else [])
    assert ("" in bench.imap.names("INBOX")) is (kind == "undo")
    listed(bench)
    assert (place in [p.id for p in store.messages.places([place])]) is (kind != "delete")
    assert [lost.reason for lost in store.history.all()] == ["deleted"] * (kind == "delete")


def test_a_named_message_needs_no_listing(bench: Bench) -> None:
    listed(bench)
    assert bench.run(bench.act("move", {"target": bench.archive})) is None
    assert bench.store.folders.get(bench.archive).headers_complete
