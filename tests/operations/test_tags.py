"""Tags on servers: in any case of letters, and where the server keeps none of one's own."""

from __future__ import annotations

import pytest

from app.base.errors import PermanentError
from app.domain.mail import Flag, FlagUpdate
from app.operations.table import OPERATIONS
from tests.operations.test_mail_operations import DATA, Bench, bench
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


@pytest.mark.parametrize("gone", [False, True], ids=["there", "made again"])
@pytest.mark.parametrize("tags", [[], ["Known", "club"]], ids=["flags only", "tags"])
def test_a_message_is_filed_with_what_the_server_keeps(
    bench: Bench, tags: list[str], gone: bool
) -> None:
    bench.imap.keywords = False
    bench.imap.permanent = frozenset({"known", "$mdnsent"})
    if gone:
        del bench.imap.boxes["Archive"]
        with bench.store.write("the one before") as tx:
            bench.store.folders.set_sync(tx, bench.archive, uidvalidity=9)
    with bench.store.write("test") as tx:
        blob = tx.put_blob(DATA)
    flags = Flag.SEEN | Flag.FORWARDED | Flag.NOT_JUNK | Flag.MDN_SENT
    payload: dict[str, object] = {
        "target": bench.archive, "blob": blob, "flags": int(flags), "keywords": tags,
        "message_id": "<new@x>",
    }  # fmt: skip
    assert bench.run(bench.act("append", payload, [])) is None
    (found,) = bench.imap.boxes["Archive"].messages.values()
    assert found.flags == Flag.SEEN | Flag.MDN_SENT
    assert found.keywords == frozenset(tags[:1])
    assert [problem.code for problem in bench.store.problems.all()] == ["tags_not_kept"] * bool(
        tags
    )


def test_a_folder_made_again_keeps_what_the_one_before_would_not(bench: Bench) -> None:
    del bench.imap.boxes["Archive"]
    with bench.store.write("test") as tx:
        blob = tx.put_blob(DATA)
    payload: dict[str, object] = {
        "target": bench.archive, "blob": blob, "flags": int(Flag.FORWARDED), "keywords": ["club"],
    }  # fmt: skip
    assert bench.run(bench.act("append", payload, [])) is None
    (found,) = bench.imap.boxes["Archive"].messages.values()
    assert (found.flags, found.keywords) == (Flag.FORWARDED, {"club"})
    assert bench.store.problems.all() == []
