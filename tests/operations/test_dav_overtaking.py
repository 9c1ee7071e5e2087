"""A server refuses a change for good: it is kept and shown, and a later change goes past it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.ids import ItemId
from app.domain.journal import Entry, EntryState, NewEntry
from app.domain.ports import RemoteItem
from app.operations.dav_delete import DAV_DELETE
from app.operations.dav_put import DAV_PUT
from app.operations.opening import digest_item
from app.service.context import LoopContext
from app.service.journal_runner import drain
from tests.operations.test_dav_crashes import Crash, Ended, RewritingShelf
from tests.operations.test_dav_put import HOME, LANE, Desk, event
from tests.operations.test_send import NoSecrets

REFUSALS = [
    "forbidden", "refused", "too_large_for_server", "not_supported", "gone", "uid_conflict",
    "server_full", "text_garbled",
]  # fmt: skip


class Service(Desk):
    """A desk whose entries are carried out by the service's own runner."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.context = LoopContext(
            self.store, self.account, NoSecrets(), SystemClock(), threading.Event(), None
        )

    def drain(self, *refusals: str) -> None:
        """Run the lane; its first writes are refused with these codes."""
        self.shelf.fail = [PermanentError(code) for code in refusals]
        drain(self.context, LANE, self.remote)
        assert self.shelf.fail == []

    def state(self, entry: Entry) -> EntryState:
        return self.store.journal.get(entry.id).state

    def problems(self) -> list[str]:
        return [problem.code for problem in self.store.problems.all()]

    def texts(self) -> list[str]:
        return [text for _etag, text in self.shelf.data.values()]

    def shown(self, item: ItemId) -> str:
        found = self.store.items.get(item)
        return "" if found.hidden else found.shown_data

    def theirs(self, text: str) -> None:
        """Somebody else writes, and the next sync sees it."""
        found = self.shelf.store(f"{HOME}a/known.ics", text)
        with self.store.write("sync") as tx:
            pair = (found, digest_item(text, "calendar"))
            self.store.items.put_server(tx, self.ids["a"], [pair])

    def undo(self, entry: Entry) -> None:
        """Take back what is done."""
        operation = DAV_PUT if entry.kind == "dav_put" else DAV_DELETE
        back = operation.inverse(self.store.journal.get(entry.id), self.store)
        assert back is not None
        with self.store.write("undo") as tx:
            self.store.journal.add(tx, "undone", {}, [back])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Service]:
    made = Service(tmp_path / "profile")
    yield made
    made.store.close()


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("created", [True, False])
def test_what_is_refused_is_kept_and_shown(desk: Service, code: str, *, created: bool) -> None:
    item = desk.new() if created else desk.known(event("A"))
    entry = desk.add("dav_put", item, event("B"))
    desk.drain(code)
    assert desk.state(entry) is EntryState.PARKED
    assert "SUMMARY:B" in desk.shown(item)
    assert desk.store.items.get(item).pending
    (problem,) = desk.store.problems.all()
    assert (problem.code, problem.entry, problem.fields["kept"]) == (code, entry.id, "dav_put")


def test_a_fault_of_our_own_loses_no_words(desk: Service) -> None:
    item = desk.new()
    entry = desk.add("dav_put", item, event("B"), "locked")
    desk.drain()
    assert desk.state(entry) is EntryState.PARKED
    assert desk.problems() == ["read_only_collection"]
    desk.remote.dav = None
    other = desk.add("dav_put", desk.new(), event("C"))
    desk.drain()
    assert desk.state(other) is EntryState.PARKED
    assert desk.problems() == ["dav_session_missing", "read_only_collection"]


def test_a_refused_deletion_is_taken_back(desk: Service) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_delete", item, "")
    desk.drain("forbidden")
    assert desk.state(entry) is EntryState.FAILED
    assert "SUMMARY:A" in desk.shown(item)


@pytest.mark.parametrize("created", [True, False])
def test_a_deletion_goes_past(desk: Service, *, created: bool) -> None:
    item = desk.new() if created else desk.known(event("A"))
    kept = desk.add("dav_put", item, event("B"))
    desk.drain("server_full")
    later = desk.add("dav_delete", item, "")
    desk.drain()
    assert (desk.state(kept), desk.state(later)) == (EntryState.CANCELLED, EntryState.DONE)
    assert desk.texts() == []
    assert desk.shown(item) == ""
    assert desk.problems() == []
    assert desk.store.journal.active() == []
    desk.undo(later)
    assert "SUMMARY:B" in desk.shown(item)
    desk.drain()
    (text,) = desk.texts()
    assert "SUMMARY:B" in text


@pytest.mark.parametrize("created", [True, False])
def test_an_edit_goes_past_and_takes_the_refused_one_along(desk: Service, *, created: bool) -> None:
    item = desk.new() if created else desk.known(event("A"))
    kept = desk.add("dav_put", item, event("B"))
    desk.drain("too_large_for_server")
    later = desk.add("dav_put", item, event("B", "LOCATION:Hall"))
    assert "LOCATION:Hall" in desk.shown(item)
    desk.drain()
    (text,) = desk.texts()
    assert "SUMMARY:B" in text
    assert "LOCATION:Hall" in text
    assert (desk.state(kept), desk.state(later)) == (EntryState.CANCELLED, EntryState.DONE)
    assert desk.problems() == []
    desk.undo(later)
    desk.drain()
    (text,) = desk.texts()
    assert "SUMMARY:B" in text
    assert "LOCATION" not in text
    assert desk.shown(item) == text


def test_it_is_merged_on_the_base_of_the_first_refused(desk: Service) -> None:
    """The server's text changes between the edits: a property of it must not be taken back."""
    item = desk.known(event("A", "DESCRIPTION:Old"))
    desk.add("dav_put", item, event("B", "DESCRIPTION:Old"))
    desk.drain("forbidden")
    desk.theirs(event("A", "DESCRIPTION:Theirs"))
    later = desk.add("dav_put", item, event("B", "DESCRIPTION:Old", "LOCATION:Hall"))
    desk.drain("forbidden")
    last = desk.add("dav_put", item, event("B", "DESCRIPTION:Old", "LOCATION:Attic"))
    desk.drain()
    (text,) = desk.texts()
    for line in ("SUMMARY:B", "DESCRIPTION:Theirs", "LOCATION:Attic"):
        assert line in text
    assert desk.state(later) is EntryState.CANCELLED
    assert desk.state(last) is EntryState.DONE


def test_a_deletion_going_past_spares_what_nobody_saw(desk: Service) -> None:
    item = desk.known(event("A"))
    kept = desk.add("dav_put", item, event("B"))
    desk.drain("forbidden")
    later = desk.add("dav_delete", item, "")
    desk.shelf.store(f"{HOME}a/known.ics", event("Theirs"))
    desk.drain()
    assert desk.state(later) is EntryState.FAILED
    assert desk.state(kept) is EntryState.PARKED
    assert "SUMMARY:B" in desk.shown(item)
    assert "Theirs" in desk.texts()[0]
    assert desk.problems() == ["changed_on_server", "forbidden"]


def test_taken_back_before_it_ran_the_refused_one_is_there(desk: Service) -> None:
    item = desk.new()
    kept = desk.add("dav_put", item, event("B"))
    desk.drain("forbidden")
    later = desk.add("dav_put", item, event("C"))
    with desk.store.write("undo") as tx:
        desk.store.journal.set_state(tx, later.id, EntryState.CANCELLED)
    assert "SUMMARY:B" in desk.shown(item)
    desk.drain()
    assert desk.state(kept) is EntryState.PARKED
    assert desk.problems() == ["forbidden"]
    assert desk.texts() == []


def test_what_waits_because_it_could_not_be_taken_now_is_not_passed(desk: Service) -> None:
    item = desk.new()
    first = desk.add("dav_put", item, event("A"))
    desk.shelf.fail = [TransientError("server_busy", status=500)]
    drain(desk.context, LANE, desk.remote)
    later = desk.add("dav_put", item, event("B"))
    desk.drain()
    assert desk.state(first) is EntryState.QUEUED
    assert desk.state(later) is EntryState.QUEUED


def test_a_conflict_is_not_passed(desk: Service) -> None:
    item = desk.known(event("A"))
    first = desk.add("dav_put", item, event("Mine"))
    desk.shelf.store(f"{HOME}a/known.ics", event("Theirs"))
    desk.drain()
    later = desk.add("dav_delete", item, "")
    desk.drain()
    assert desk.store.journal.get(first.id).error["code"] == "conflict"
    assert desk.state(later) is EntryState.QUEUED
    assert "Theirs" in desk.texts()[0]


def test_a_conflict_of_the_later_one_is_told_against_the_first_base(desk: Service) -> None:
    item = desk.known(event("A"))
    kept = desk.add("dav_put", item, event("B"))
    desk.drain("forbidden")
    desk.theirs(event("Theirs"))
    later = desk.add("dav_put", item, event("B", "LOCATION:Hall"))
    desk.drain()
    found = desk.store.journal.get(later.id)
    assert found.error["code"] == "conflict"
    assert "SUMMARY:A" in str(found.payload["base"])
    (line,) = found.payload["conflicts"]  # type: ignore[misc]
    assert (line["base"], line["mine"], line["theirs"]) == ("A", "B", "Theirs")
    assert desk.state(kept) is EntryState.PARKED
    with desk.store.write("mine") as tx:  # as the engine settles it
        payload = {**found.payload, "base": found.payload["theirs"], "base_etag": "2"}
        desk.store.journal.set_state(tx, later.id, EntryState.QUEUED, payload=payload)
    desk.drain()
    (text,) = desk.texts()
    assert "SUMMARY:B" in text
    assert "LOCATION:Hall" in text
    assert desk.state(kept) is EntryState.CANCELLED
    assert desk.store.journal.active() == []


def test_a_try_asked_for_while_the_later_one_runs_comes_too_late(desk: Service) -> None:
    """The old wish would be put over the newer one."""
    item = desk.new()
    kept = desk.add("dav_put", item, event("B"))
    desk.drain("forbidden")
    later = desk.add("dav_put", item, event("C"))
    put = desk.shelf.put

    def meanwhile(href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        with desk.store.write("retry") as tx:
            desk.store.journal.set_state(tx, kept.id, EntryState.QUEUED, not_before=0.0)
        return put(href, data, kind, etag=etag)

    desk.shelf.put = meanwhile  # type: ignore[method-assign]
    desk.drain()
    assert (desk.state(kept), desk.state(later)) == (EntryState.CANCELLED, EntryState.DONE)
    assert ["SUMMARY:C" in text for text in desk.texts()] == [True]


def test_what_followed_the_refused_one_follows_the_later_one(desk: Service) -> None:
    """Moved to another calendar, refused there, edited: the old place is left after that only."""
    old, new = desk.known(event("A")), desk.new()
    payload: dict[str, object] = {"data": event("A"), "base": "", "collection": desk.ids["b"]}
    away: dict[str, object] = {"base": event("A"), "base_etag": "1", "collection": desk.ids["a"]}
    with desk.store.write("move") as tx:
        put = NewEntry("dav_put", desk.account, LANE, payload, items=(new,))
        leave = NewEntry("dav_delete", desk.account, LANE, away, items=(old,), after=0)
        batch = desk.store.journal.add(tx, "event_saved", {}, [put, leave])
    _put, waits = desk.store.journal.batch_entries(batch)
    desk.drain("forbidden")
    assert desk.shown(old) == ""
    assert "SUMMARY:A" in desk.shown(new)
    assert desk.state(waits) is EntryState.QUEUED
    assert len(desk.texts()) == 1
    desk.add("dav_put", new, event("B"), "b")
    desk.drain()
    assert desk.state(waits) is EntryState.DONE
    assert ["SUMMARY:B" in text for text in desk.texts()] == [True]
    assert next(iter(desk.shelf.data)).startswith(f"{HOME}b/")


@pytest.mark.parametrize("kind", ["dav_put", "dav_delete"])
@pytest.mark.parametrize("created", [True, False])
@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize("number", range(1, 8))
def test_a_crash_at_any_write_of_going_past(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    kind: str,
    *,
    committed: bool,
    created: bool,
) -> None:
    desk = Service(tmp_path / "profile")
    desk.shelf = desk.remote.dav = RewritingShelf()
    item = desk.new() if created else desk.known(event("old"))
    desk.add("dav_put", item, event("first"))
    desk.drain("server_full")
    desk.add(kind, item, event("first", "LOCATION:Hall") if kind == "dav_put" else "")
    crash = Crash(desk, number, committed=committed)
    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "write", crash.write)
        try:
            desk.drain()
        except Ended:
            pass
    with desk.store.write("recover") as tx:
        desk.store.journal.recover(tx)
    desk.drain()
    assert desk.store.journal.active() == []
    assert desk.problems() == []
    if kind == "dav_delete":
        assert desk.texts() == []
        assert desk.shown(item) == ""
    else:
        (text,) = desk.texts()
        assert "SUMMARY:first" in text
        assert text.count("LOCATION:Hall") == 1
        assert desk.shown(item) == text
    desk.store.close()


def test_an_edit_behind_one_that_was_merged_keeps_theirs(desk: Service) -> None:
    """Both edits wait while somebody else writes: the second must not take theirs out again."""
    item = desk.known(event("A"))
    desk.add("dav_put", item, event("B"))
    desk.add("dav_put", item, event("B", "LOCATION:Hall"))
    desk.theirs(event("A", "DESCRIPTION:Theirs"))
    desk.drain()
    (text,) = desk.texts()
    for line in ("SUMMARY:B", "DESCRIPTION:Theirs", "LOCATION:Hall"):
        assert line in text


def test_the_runner_says_what_it_could_not_do(desk: Service) -> None:
    item = desk.known(event("A"))
    desk.add("dav_put", item, event("B"))
    desk.shelf.fail = [TransientError("connection_lost")]
    with pytest.raises(MarmotError, match="connection_lost"):
        drain(desk.context, LANE, desk.remote)
    assert desk.problems() == []
    assert "SUMMARY:B" in desk.shown(item)


def test_an_edit_behind_one_that_was_merged_contradicts_theirs(desk: Service) -> None:
    """What theirs brought into the first edit is not written over by the second, unseen."""
    item = desk.known(event("A", "LOCATION:Room"))
    desk.add("dav_put", item, event("B", "LOCATION:Room"))
    second = desk.add("dav_put", item, event("B", "LOCATION:Hall"))
    desk.theirs(event("A", "LOCATION:Theirs"))
    desk.drain()
    assert desk.state(second) is EntryState.PARKED
    assert desk.problems() == ["conflict"]
    (text,) = desk.texts()
    assert "SUMMARY:B" in text
    assert "LOCATION:Theirs" in text
    assert "LOCATION:Hall" in desk.shown(item)


def test_a_deletion_behind_an_edit_that_was_merged_spares_theirs(desk: Service) -> None:
    item = desk.known(event("A"))
    desk.add("dav_put", item, event("B"))
    desk.add("dav_delete", item, "")
    desk.theirs(event("A", "LOCATION:Theirs"))
    desk.drain()
    assert desk.problems() == ["changed_on_server"]
    (text,) = desk.texts()
    assert "LOCATION:Theirs" in text
    assert desk.shown(item) == text


def test_a_new_one_changed_before_its_answer_came_keeps_that_change(desk: Service) -> None:
    """Its PUT arrived, the answer did not, and somebody else was at it before we looked."""
    item = desk.new()
    first = desk.add("dav_put", item, event("A", "LOCATION:Room"))
    desk.add("dav_delete", item, "")

    def cut(href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        desk.shelf.store(href, event("A", "LOCATION:Theirs"))
        raise TransientError("timeout")

    put, desk.shelf.put = desk.shelf.put, cut  # type: ignore[method-assign]
    with pytest.raises(TransientError):
        desk.drain()
    desk.shelf.put = put  # type: ignore[method-assign]
    assert desk.state(first) is EntryState.QUEUED
    desk.drain()
    assert desk.problems() == ["changed_on_server"]
    (text,) = desk.texts()
    assert "LOCATION:Theirs" in text


def test_a_deletion_behind_edits_of_a_server_that_rewrites(desk: Service) -> None:
    """What the server puts in by itself is not somebody else's: the deletion holds."""
    desk.shelf = desk.remote.dav = RewritingShelf()
    item = desk.new()
    for text in (event("A"), event("B"), event("C")):
        desk.add("dav_put", item, text)
    desk.add("dav_delete", item, "")
    desk.drain()
    assert desk.problems() == []
    assert desk.texts() == []


def test_undo_takes_back_ours_only(desk: Service) -> None:
    """What others wrote into the object since, and what still waits, stays."""
    item = desk.known(event("A"))
    entry = desk.add("dav_put", item, event("B"))
    desk.drain()
    desk.theirs(event("B", "LOCATION:Theirs"))
    desk.add("dav_put", item, event("B", "DESCRIPTION:Later", "LOCATION:Theirs"))
    desk.undo(entry)
    for line in ("SUMMARY:A", "LOCATION:Theirs", "DESCRIPTION:Later"):
        assert line in desk.shown(item)
    desk.drain()
    assert desk.problems() == []
    (text,) = desk.texts()
    for line in ("SUMMARY:A", "LOCATION:Theirs", "DESCRIPTION:Later"):
        assert line in text


def test_undo_of_what_others_changed_again_asks(desk: Service) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_put", item, event("B"))
    desk.drain()
    desk.theirs(event("Theirs", "LOCATION:Theirs"))
    desk.undo(entry)
    desk.drain()
    assert desk.problems() == ["conflict"]
    (text,) = desk.texts()
    assert "SUMMARY:Theirs" in text
    assert "SUMMARY:A" in desk.shown(item)
    assert "LOCATION:Theirs" in desk.shown(item)
