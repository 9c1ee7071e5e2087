"""Messages without Message-ID: where they went only the server's UIDs or the next sync can tell."""

from __future__ import annotations

from app.domain.ids import PlaceId
from tests.operations.fake_imap import Stored
from tests.operations.test_mail_operations import Bench, bench
from tests.store.samples import headers, remote, shown

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
