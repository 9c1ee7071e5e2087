"""What a server refuses for good: told once, tried again, passed by, discarded and brought back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import PermanentError, UserError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.ids import AccountId, CollectionId, ItemId
from app.domain.journal import EntryState, Problem
from app.domain.pim import CardFields, EventFields
from app.domain.ports import RemoteCollection, RemoteItem
from app.engine import Engine
from app.operations.opening import digest_item
from app.operations.remote import Remote
from app.service.context import LoopContext
from app.service.journal_runner import drain
from tests.engine.test_conflicts import park_conflict
from tests.operations.test_dav_put import Shelf, event
from tests.operations.test_send import NoSecrets

HOME = "https://dav.example.org/ann/"
FIELDS = EventFields("Choir", "2026-11-24T10:00:00", "2026-11-24T11:00:00", False, "UTC")


class Bed:
    """An engine and, behind the same store, the runner against a shelf."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.shelf = engine, Shelf()
        with engine.store.write("account") as tx:
            self.account: AccountId = engine.store.accounts.add(
                tx, AccountSettings("ann@example.org", dav_url=HOME)
            )
        self.list_collections(read_only="")

    def list_collections(self, read_only: str) -> None:
        listing = [
            RemoteCollection(
                f"{HOME}{name}/", kind, name, "", frozenset(), name == read_only, "", ""
            )
            for name, kind in (("a", "calendar"), ("b", "calendar"), ("people", "book"))
        ]
        with self.engine.store.write("listing") as tx:
            self.engine.store.collections.merge_listing(tx, self.account, listing)
        self.ids: dict[str, CollectionId] = {c.name: c.id for c in self.engine.collections()}

    def drain(self, *refusals: str) -> None:
        self.shelf.fail = [PermanentError(code) for code in refusals]
        stopping = threading.Event()
        context = LoopContext(
            self.engine.store, self.account, NoSecrets(), SystemClock(), stopping, None
        )
        remote = Remote(self.engine.store, SystemClock(), dav=self.shelf)
        drain(context, f"dav:{self.account}", remote)
        assert self.shelf.fail == []

    def add(self, name: str = "a") -> ItemId:
        batch = self.engine.save_event(self.ids[name], FIELDS).result(10)
        found = self.engine.find_item(self.engine.batch_uids(batch)[0])
        assert found is not None
        return found.id

    def known(self, summary: str = "Base") -> ItemId:
        """An event that the server has."""
        remote = self.shelf.store(f"{HOME}a/known.ics", event(summary))
        with self.engine.store.write("sync") as tx:
            pair = (remote, digest_item(event(summary), "calendar"))
            return self.engine.store.items.put_server(tx, self.ids["a"], [pair])[0]

    def edit(self, item: ItemId, name: str = "a", **changes: str) -> None:
        fields = replace(self.engine.event(item), **changes)  # type: ignore[arg-type]
        self.engine.save_event(self.ids[name], fields, item=item).result(10)

    def titles(self) -> list[str]:
        return sorted(o.summary for o in self.engine.occurrences(0, 2_000_000_000))

    def problem(self) -> Problem:
        (found,) = self.engine.problems()
        return found

    def texts(self) -> list[str]:
        return [text for _etag, text in self.shelf.data.values()]


@pytest.fixture
def bed(tmp_path: Path) -> Iterator[Bed]:
    engine = Engine.open(Profile.at(tmp_path), face="test", service=False)
    yield Bed(engine)
    engine.close()


def test_a_new_event_is_kept_until_it_is_tried_again(bed: Bed) -> None:
    item = bed.add()
    bed.drain("forbidden")
    assert bed.titles() == ["Choir"]
    assert bed.engine.refused() == {item: True}
    problem = bed.problem()
    assert bed.engine.can_retry(problem)
    assert bed.engine.discards(problem)
    bed.engine.retry_problem(problem.id).result(10)
    assert bed.engine.problems() == []
    bed.drain("forbidden")
    assert bed.problem().id != problem.id
    bed.engine.retry_problem(bed.problem().id).result(10)
    bed.drain()
    assert bed.engine.problems() == []
    assert bed.engine.journal() == []
    assert len(bed.texts()) == 1


def test_discarding_ends_it_and_undo_brings_it_back(bed: Bed) -> None:
    bed.add()
    bed.drain("forbidden")
    batch = bed.engine.dismiss_problem(bed.problem().id).result(10)
    assert batch is not None
    assert bed.titles() == []
    assert (bed.engine.journal(), bed.engine.problems(), bed.engine.refused()) == ([], [], {})
    undone = bed.engine.undo().result(10)
    assert (undone.id, undone.label) == (batch, "change_discarded")
    assert bed.titles() == ["Choir"]
    bed.drain("forbidden")
    assert bed.titles() == ["Choir"]
    assert bed.problem().code == "forbidden"
    bed.engine.retry_problem(bed.problem().id).result(10)
    bed.drain()
    assert ["SUMMARY:Choir" in text for text in bed.texts()] == [True]


def test_two_refused_edits_are_one_problem_and_are_discarded_together(bed: Bed) -> None:
    item = bed.known()
    bed.edit(item, summary="One")
    bed.drain("forbidden")
    bed.edit(item, location="Hall")
    bed.drain("server_full")
    assert bed.problem().code == "server_full"
    batch = bed.engine.dismiss_problem(bed.problem().id).result(10)
    assert bed.titles() == ["Base"]
    assert bed.engine.problems() == []
    assert bed.engine.journal() == []
    bed.shelf.store(f"{HOME}a/known.ics", event("Base", "DESCRIPTION:Theirs"))
    bed.engine.undo(batch).result(10)
    assert bed.titles() == ["One"]
    bed.drain()
    (text,) = bed.texts()
    for line in ("SUMMARY:One", "LOCATION:Hall", "DESCRIPTION:Theirs"):
        assert line in text


def test_the_problem_before_is_told_again_when_the_last_edit_is_undone(bed: Bed) -> None:
    item = bed.known()
    bed.edit(item, summary="One")
    bed.drain("forbidden")
    bed.edit(item, summary="Two")
    bed.drain("server_full")
    bed.engine.undo().result(10)
    assert bed.titles() == ["One"]
    assert bed.problem().code == "forbidden"
    bed.engine.undo().result(10)
    assert bed.titles() == ["Base"]
    assert bed.engine.problems() == []


def test_an_edit_that_goes_through_ends_it_and_its_undo_shows_what_was_there(bed: Bed) -> None:
    item = bed.add()
    bed.drain("too_large_for_server")
    bed.edit(item, summary="Small choir")
    bed.drain()
    assert bed.engine.problems() == []
    assert bed.engine.journal() == []
    bed.engine.undo().result(10)
    assert bed.titles() == ["Choir"]


def test_a_refused_event_moves_to_another_calendar(bed: Bed) -> None:
    """Also when its own can only be read by now: it was never there."""
    item = bed.add()
    bed.drain("forbidden")
    bed.list_collections(read_only="a")
    with pytest.raises(UserError, match="collection_read_only"):
        bed.edit(item, summary="Elsewhere")
    bed.edit(item, "b", summary="Elsewhere")
    bed.drain()
    assert bed.titles() == ["Elsewhere"]
    assert bed.engine.problems() == []
    assert bed.engine.journal() == []
    assert [href.startswith(f"{HOME}b/") for href in bed.shelf.data] == [True]


def test_a_move_that_is_refused_is_one_event_and_goes_back(bed: Bed) -> None:
    item = bed.known()
    bed.edit(item, "b", summary="Moved")
    bed.drain("forbidden")
    assert bed.titles() == ["Moved"]
    assert len(bed.texts()) == 1
    batch = bed.engine.dismiss_problem(bed.problem().id).result(10)
    assert bed.titles() == ["Base"]
    assert bed.engine.journal() == []
    bed.engine.undo(batch).result(10)
    assert bed.titles() == ["Moved"]
    bed.drain()
    assert [href.startswith(f"{HOME}b/") for href in bed.shelf.data] == [True]


def test_a_refused_event_that_is_deleted_leaves_nothing(bed: Bed) -> None:
    item = bed.add()
    bed.drain("forbidden")
    bed.list_collections(read_only="a")
    bed.engine.delete_event(item).result(10)
    bed.drain()
    assert (bed.titles(), bed.engine.journal(), bed.engine.problems()) == ([], [], [])
    bed.engine.undo().result(10)
    assert bed.titles() == ["Choir"]


def test_a_refused_card_is_kept_and_discarded(bed: Bed) -> None:
    bed.engine.save_contact(bed.ids["people"], CardFields(name="Ben")).result(10)
    bed.drain("refused")
    (contact,) = bed.engine.contacts()
    assert contact.pending
    bed.engine.dismiss_problem(bed.problem().id).result(10)
    assert bed.engine.contacts() == []


def test_an_ordinary_problem_is_only_put_away(bed: Bed) -> None:
    item = bed.known()
    bed.engine.delete_event(item).result(10)
    bed.drain("forbidden")
    assert not bed.engine.discards(bed.problem())
    assert bed.engine.dismiss_problem(bed.problem().id).result(10) is None
    assert bed.engine.problems() == []
    assert bed.titles() == ["Base"]


def test_the_problem_of_a_conflict_stays_until_it_is_settled(bed: Bed) -> None:
    batch = bed.engine.save_event(bed.ids["a"], replace(FIELDS, summary="Base")).result(10)
    found = bed.engine.find_item(bed.engine.batch_uids(batch)[0])
    assert found is not None
    entry = park_conflict(bed.engine, found.id)
    with pytest.raises(UserError, match="conflict_waits"):
        bed.engine.dismiss_problem(bed.problem().id).result(10)
    assert bed.engine.journal()[0].state is EntryState.PARKED
    bed.engine.resolve_conflict(entry, "theirs").result(10)
    assert bed.engine.problems() == []


def test_theirs_ends_what_was_refused_before_too(bed: Bed) -> None:
    item = bed.known()
    bed.edit(item, summary="One")
    bed.drain("forbidden")
    theirs = bed.shelf.store(f"{HOME}a/known.ics", event("Theirs"))
    with bed.engine.store.write("sync") as tx:
        bed.engine.store.items.server_stored(
            tx, item, bed.ids["a"], RemoteItem(theirs.href, theirs.etag, event("Theirs"))
        )
    bed.edit(item, location="Hall")
    bed.drain()
    (conflict,) = bed.engine.conflicts()
    bed.engine.resolve_conflict(conflict.id, "theirs").result(10)
    assert bed.titles() == ["Theirs"]
    assert bed.engine.journal() == []
    assert bed.engine.problems() == []
