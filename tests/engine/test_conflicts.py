"""Conflicts are settled by the person: mine, theirs, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.ids import EntryId, ItemId
from app.domain.journal import EntryState
from app.domain.pim import CollectionKind, EventFields
from app.domain.ports import RemoteCollection, RemoteItem
from app.engine import Engine

HREF = "http://127.0.0.1:1/ana/diary/"
FIELDS = EventFields("Base", "2026-11-24T10:00:00", "2026-11-24T11:00:00", False, "UTC")


def park_conflict(engine: Engine, item: ItemId) -> EntryId:
    """Let the server hold "Theirs" of an event and park our "Mine" as the operation does."""
    store = engine.store
    known = store.items.get(item)
    for entry in store.journal.active():
        with store.write("test") as tx:
            store.journal.set_state(tx, entry.id, EntryState.DONE)
    collection = known.collection
    base = known.shown_data or known.server_data
    href = f"{store.collections.get(collection).href}{known.uid}.ics"
    with store.write("test") as tx:
        store.items.server_stored(tx, item, collection, RemoteItem(href, '"1"', base))
    fields = engine.event(item)
    engine.save_event(collection, replace(fields, summary="Mine"), item=item).result(10)
    (entry,) = store.journal.active()
    theirs = base.replace("SUMMARY:Base", "SUMMARY:Theirs").replace(
        "END:VEVENT", "LOCATION:There\r\nEND:VEVENT"
    )
    with store.write("test") as tx:
        store.items.server_stored(tx, item, collection, RemoteItem(href, '"2"', theirs))
        store.journal.set_state(
            tx,
            entry.id,
            EntryState.PARKED,
            error=UserError("conflict"),
            payload={
                **entry.payload,
                "theirs": theirs,
                "theirs_etag": '"2"',
                "conflicts": [
                    {"property": "VEVENT/SUMMARY", "base": "Base", "mine": "Mine",
                     "theirs": "Theirs"}
                ],
            },
        )  # fmt: skip
        store.problems.add(tx, "conflict", entry=entry.id)
    engine._pump.poke()
    return entry.id


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = Engine.open(Profile.at(tmp_path), face="test", service=False)
    yield made
    made.close()


@pytest.fixture
def parked(engine: Engine) -> tuple[ItemId, EntryId]:
    store = engine.store
    with store.write("test") as tx:
        account = store.accounts.add(tx, AccountSettings("ana@example.org", "Ana"))
        listed = RemoteCollection(
            HREF, "calendar", "Work", "", frozenset({"VEVENT"}), False, "", ""
        )
        store.collections.merge_listing(tx, account, [listed])
    (calendar,) = engine.collections(CollectionKind.CALENDAR)
    batch = engine.save_event(calendar.id, FIELDS).result(10)
    (uid,) = engine.batch_uids(batch)
    found = engine.find_item(uid)
    assert found is not None
    return found.id, park_conflict(engine, found.id)


def test_mine_is_queued_on_top_of_theirs(engine: Engine, parked: tuple[ItemId, EntryId]) -> None:
    item, entry = parked
    assert [e.id for e in engine.conflicts()] == [entry]
    engine.resolve_conflict(entry, "mine").result(10)
    (again,) = engine.journal()
    assert again.state is EntryState.QUEUED
    assert again.payload["base_etag"] == '"2"'
    assert "theirs" not in again.payload
    fields = engine.event(item)
    assert (fields.summary, fields.location) == ("Mine", "There")  # nothing else is lost
    assert engine.problems() == []
    assert engine.conflicts() == []


def test_theirs_is_shown_and_nothing_waits(engine: Engine, parked: tuple[ItemId, EntryId]) -> None:
    item, entry = parked
    engine.resolve_conflict(entry, "theirs").result(10)
    assert engine.journal() == []
    assert engine.event(item).summary == "Theirs"
    assert engine.item(item).pending is False
    assert engine.problems() == []


def test_both_makes_a_second_event(engine: Engine, parked: tuple[ItemId, EntryId]) -> None:
    item, entry = parked
    engine.resolve_conflict(entry, "both").result(10)
    found = engine.occurrences(0, 2_000_000_000)
    assert sorted(o.summary for o in found) == ["Mine", "Theirs"]
    assert len({o.uid for o in found}) == 2
    assert engine.event(item).summary == "Theirs"
    (new,) = engine.journal()
    assert new.payload["base"] == ""
    assert engine.item(item).uid != new.payload["uid"]


def test_what_is_made_beside_theirs_does_not_name_their_etag(
    engine: Engine, parked: tuple[ItemId, EntryId]
) -> None:
    """It was made on what is shown, which is ours: with theirs' ETag it would write over theirs."""
    item, _entry = parked
    calendar = engine.item(item).collection
    assert engine.item(item).etag == '"2"'
    engine.save_event(calendar, replace(engine.event(item), summary="More"), item=item).result(10)
    engine.delete_event(item).result(10)
    edit, deletion = engine.journal()[1:]
    assert edit.payload["base_etag"] == ""
    assert deletion.payload["base_etag"] == ""


def test_a_conflict_is_settled_only_once(engine: Engine, parked: tuple[ItemId, EntryId]) -> None:
    _item, entry = parked
    engine.resolve_conflict(entry, "mine").result(10)
    with pytest.raises(UserError, match="conflict_settled"):
        engine.resolve_conflict(entry, "theirs").result(10)
    with pytest.raises(UserError, match="conflict_settled"):
        engine.resolve_conflict(EntryId(999), "both").result(10)
