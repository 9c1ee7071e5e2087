"""Deleting a tag that many messages carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.base.paths import Profile
from app.domain.ids import PlaceId
from app.domain.mail import Flag, FlagUpdate
from app.engine import tags
from app.engine.engine import Engine
from tests.operations.test_folder_operations import Quiet
from tests.store.samples import add_account, fill, folder, open_store

WAIT = 10.0


@pytest.fixture
def tagged(tmp_path: Path) -> Iterator[tuple[Engine, list[PlaceId]]]:
    """An engine with seven messages; another client has given five of them a tag."""
    store = open_store(tmp_path)
    inbox = folder(store, add_account(store), "INBOX")
    places = fill(store, inbox, 7)
    with store.write("another client") as tx:
        updates = [
            FlagUpdate(n, Flag.NONE, frozenset({"$Label5", "other"}), 2) for n in range(1, 6)
        ]
        store.messages.update_flags(tx, inbox, updates)
    store.close()
    engine = Quiet(Profile(tmp_path), face="test", service=False, ca_file=None)
    yield engine, places
    engine.close()


def carrying(engine: Engine, places: list[PlaceId]) -> list[bool]:
    return ["$Label5" in row.keywords for row in engine.rows(places)]


def test_it_is_taken_off_in_entries_of_bounded_size(
    tagged: tuple[Engine, list[PlaceId]], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, places = tagged
    monkeypatch.setattr(tags, "MOST_PLACES", 2)
    batch = engine.delete_tag("$label5").result(WAIT)
    entries = engine.store.journal.batch_entries(batch)
    assert [e.places for e in entries] == [
        tuple(places[0:2]), tuple(places[2:4]), tuple(places[4:5]),
    ]  # fmt: skip
    assert carrying(engine, places) == [False] * 7
    assert all("other" in row.keywords for row in engine.rows(places[:5]))
    with pytest.raises(UserError, match="tag_unknown"):
        engine.delete_tag("$label5").result(WAIT)
    engine.undo(batch).result(WAIT)
    assert carrying(engine, places) == [True] * 5 + [False] * 2
    assert [tag.keyword for tag in engine.tags() if tag.name == "Later"] == ["$label5"]


def test_what_lost_it_meanwhile_is_left_alone(tagged: tuple[Engine, list[PlaceId]]) -> None:
    engine, places = tagged
    assert engine.store.tags.places("$label5") == places[:5]
    assert engine.store.tags.places("$label5", among=places[3:]) == places[3:5]
