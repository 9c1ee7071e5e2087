"""Tags on servers: in any case of letters, and where the server keeps none of one's own."""

from __future__ import annotations

import pytest

from app.base.errors import PermanentError
from app.domain.mail import Flag, FlagUpdate
from app.operations.table import OPERATIONS
from tests.operations.test_mail_operations import Bench, bench
from tests.store.samples import shown

__all__ = ["bench"]


def wish(add: list[str], remove: list[str] | None = None) -> dict[str, object]:
    return {"add": 0, "remove": 0, "add_keywords": add, "remove_keywords": remove or []}


def words(bench: Bench) -> list[list[str]]:
    return [sorted(row.keywords) for row in bench.store.messages.rows(bench.places)]


def test_a_keyword_is_the_same_in_any_case(bench: Bench) -> None:
    with bench.store.write("another client") as tx:
        updates = [FlagUpdate(1, Flag.NONE, frozenset({"$Label1"}), 2)]
        bench.store.messages.update_flags(tx, bench.inbox, updates)
    entry = bench.act("set_flags", wish(["$label1"]), bench.places[:2])
    assert words(bench) == [["$Label1"], ["$label1"], []]
    assert bench.run(entry) is None
    bench.undo(entry)  # the first had it before
    assert words(bench) == [["$Label1"], [], []]
    entry = bench.act("set_flags", wish([], ["$LABEL1"]), bench.places[:1])
    assert words(bench) == [[], [], []]
    assert bench.run(entry) is None
    bench.undo(entry)
    assert words(bench) == [["$Label1"], [], []]


def test_a_server_that_keeps_no_tags_is_named(bench: Bench) -> None:
    bench.imap.keywords = False
    bench.imap.permanent = frozenset({"$label1"})
    entry = bench.act("set_flags", wish(["$label1", "trip"]))
    assert words(bench) == [["$label1", "trip"]] * 3
    assert bench.run(entry) is None
    kept = {m.keywords for m in bench.imap.boxes["INBOX"].messages.values()}
    assert kept == {frozenset({"$label1"})}
    assert words(bench) == [["$label1"]] * 3
    (problem,) = bench.store.problems.all()
    assert (problem.code, problem.fields) == ("tags_not_kept", {"folder": "INBOX"})


def test_undo_says_why_it_cannot(bench: Bench) -> None:
    store = bench.store
    with store.write("test") as tx:
        lists = store.folders.by_path(bench.account, "Lists/Python")
        assert lists is not None
    move = bench.act("move", {"target": bench.archive})
    assert bench.run(move) is None
    assert bench.run(bench.act("move", {"target": lists.id})) is None
    with pytest.raises(PermanentError, match="moved_on"):
        OPERATIONS["move"].inverse(store.journal.get(move), store)
    last = bench.act("set_flags", wish(["x"]))
    assert bench.run(last) is None
    with store.write("deleted elsewhere") as tx:
        for place in bench.places:
            store.messages.place_gone(tx, place)
    with pytest.raises(PermanentError, match="moved_on"):
        OPERATIONS["set_flags"].inverse(store.journal.get(last), store)


def test_undo_leaves_alone_what_has_moved_on(bench: Bench) -> None:
    """The second was moved on by us, the third was deleted by another client."""
    first = bench.act("move", {"target": bench.archive})
    assert bench.run(first) is None
    with bench.store.write("test") as tx:
        lists = bench.store.folders.by_path(bench.account, "Lists/Python")
        assert lists is not None
        bench.store.messages.place_gone(tx, bench.places[2])
    assert bench.run(bench.act("move", {"target": lists.id}, bench.places[1:2])) is None
    bench.undo(first)
    assert shown(bench.store, bench.inbox) == bench.places[:1]
    assert shown(bench.store, lists.id) == bench.places[1:2]
