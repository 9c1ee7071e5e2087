"""Events and cards without any server: what is shown at once, and what the journal is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.base.errors import MarmotError, UserError
from app.domain.accounts import AccountSettings
from app.domain.ids import AccountId, CollectionId, ItemId
from app.domain.pim import CardFields, EventFields, LabelledValue
from app.domain.ports import RemoteCollection
from app.engine import Engine
from app.engine.pim import local_zone

WEEKLY = EventFields(
    "Choir",
    "2026-11-03T19:00:00",
    "2026-11-03T21:00:00",
    all_day=False,
    tzid="Europe/Zurich",
    rrule="FREQ=WEEKLY;COUNT=4",
)


def remote(name: str, kind: str, *, read_only: bool = False) -> RemoteCollection:
    components = frozenset({"VEVENT"}) if kind == "calendar" else frozenset()
    return RemoteCollection(
        f"https://dav.example/{name}/", kind, name, "#2f6f5e", components, read_only, "", ""
    )


@pytest.fixture
def accounts(engine: Engine) -> list[AccountId]:
    """Two accounts; the first with two calendars, a read-only one and two books."""
    with engine.store.write("accounts") as tx:
        first = engine.store.accounts.add(tx, AccountSettings("ana@atelier.example"))
        second = engine.store.accounts.add(tx, AccountSettings("ana@elsewhere.example"))
        listing = [
            remote("home", "calendar"),
            remote("work", "calendar"),
            remote("holidays", "calendar", read_only=True),
            remote("people", "book"),
            remote("choir", "book"),
        ]
        engine.store.collections.merge_listing(tx, first, listing)
        engine.store.collections.merge_listing(tx, second, [remote("other", "calendar")])
    return [first, second]


@pytest.fixture
def named(engine: Engine, accounts: list[AccountId]) -> dict[str, CollectionId]:
    return {c.name: c.id for c in engine.collections()}


def day(number: int) -> float:
    return datetime(2026, 11, number, tzinfo=UTC).timestamp()


def starts(engine: Engine, calendar: CollectionId | None = None) -> list[str]:
    return [
        datetime.fromtimestamp(o.start, UTC).strftime("%d %H:%M")
        for o in engine.occurrences(day(1), day(30))
        if calendar is None or o.collection == calendar
    ]


def saved(engine: Engine, calendar: CollectionId, fields: EventFields = WEEKLY) -> ItemId:
    batch = engine.save_event(calendar, fields).result(10)
    found = engine.find_item(engine.batch_uids(batch)[0])
    assert found is not None
    return found.id


def test_an_occurrence_a_tail_and_the_whole(engine: Engine, named: dict[str, CollectionId]) -> None:
    item = saved(engine, named["home"])
    assert starts(engine) == ["03 18:00", "10 18:00", "17 18:00", "24 18:00"]
    second, third = (o.recurrence_id for o in engine.occurrences(day(9), day(18)))
    later = replace(
        engine.event(item, second), start="2026-11-10T20:00:00", end="2026-11-10T21:00:00"
    )
    engine.save_event(named["home"], later, item=item, recurrence_id=second, scope="this").result(
        10
    )
    assert starts(engine) == ["03 18:00", "10 19:00", "17 18:00", "24 18:00"]
    engine.delete_event(item, recurrence_id=third, scope="this").result(10)
    assert starts(engine) == ["03 18:00", "10 19:00", "24 18:00"]
    engine.undo().result(10)
    assert starts(engine) == ["03 18:00", "10 19:00", "17 18:00", "24 18:00"]
    engine.delete_event(item, recurrence_id=third, scope="following").result(10)
    assert starts(engine) == ["03 18:00", "10 19:00"]
    engine.delete_event(item).result(10)
    assert starts(engine) == []
    for _step in range(4):
        engine.undo().result(10)
    assert starts(engine) == []
    assert engine.journal() == []


def test_read_only_calendars_are_left_alone(engine: Engine, named: dict[str, CollectionId]) -> None:
    with pytest.raises(UserError, match="collection_read_only") as caught:
        engine.save_event(named["holidays"], WEEKLY).result(10)
    assert caught.value.fields["name"] == "holidays"
    with pytest.raises(UserError, match="collection_read_only"):
        engine.add_ics(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261110T100000Z\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n",
            named["holidays"],
        ).result(10)
    item = saved(engine, named["home"])
    with pytest.raises(UserError, match="collection_read_only"):
        engine.save_event(named["holidays"], WEEKLY, item=item).result(10)
    assert len(engine.journal()) == 1


def test_a_person_needs_an_address(engine: Engine, named: dict[str, CollectionId]) -> None:
    with pytest.raises(UserError, match="address_invalid") as caught:
        engine.save_event(named["home"], replace(WEEKLY, attendees=("Giulia",))).result(10)
    assert caught.value.fields["address"] == "Giulia"
    item = saved(engine, named["home"])
    fields = replace(engine.event(item), attendees=("a@example.org", "Leo"))
    with pytest.raises(UserError, match="address_invalid"):
        engine.save_event(named["home"], fields, item=item).result(10)
    assert engine.event(item).attendees == ()


@pytest.mark.parametrize("target", ["work", "other"])
def test_an_event_moves_to_another_calendar(
    engine: Engine, named: dict[str, CollectionId], target: str
) -> None:
    item = saved(engine, named["home"])
    engine.save_event(named[target], engine.event(item), item=item).result(10)
    assert starts(engine, named["home"]) == []
    assert len(starts(engine, named[target])) == 4
    new, gone = engine.journal()[-2:]
    assert (new.kind, gone.kind, gone.after) == ("dav_put", "dav_delete", new.id)
    engine.undo().result(10)
    assert len(starts(engine, named["home"])) == 4
    assert starts(engine, named[target]) == []


def test_all_day_and_floating_events(engine: Engine, named: dict[str, CollectionId]) -> None:
    allday = EventFields("Fair", "2026-11-05", "2026-11-07", all_day=True, tzid="")
    item = saved(engine, named["home"], allday)
    (shown,) = engine.occurrences(day(1), day(30))
    assert (shown.start_date, shown.end_date) == ("2026-11-05", "2026-11-07")
    assert engine.event(item).all_day
    floating = EventFields(
        "Tea", "2026-11-20T16:00:00", "2026-11-20T16:30:00", all_day=False, tzid=""
    )
    tea = saved(engine, named["work"], floating)
    assert engine.event(tea).start == "2026-11-20T16:00:00"
    assert engine.event(tea).tzid == ""


def test_the_zone_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Zurich")
    assert local_zone() == "Europe/Zurich"
    monkeypatch.setenv("TZ", "/etc/../odd")
    assert local_zone()


def test_unknown_things_are_errors(engine: Engine, named: dict[str, CollectionId]) -> None:
    for future in (
        engine.delete_event(ItemId(99)),
        engine.delete_contacts([ItemId(99)]),
        engine.save_event(CollectionId(99), WEEKLY),
        engine.add_ics("no calendar", named["home"]),
        engine.add_vcard("no card", named["people"]),
    ):
        with pytest.raises(MarmotError):
            future.result(10)
    assert engine.journal() == []


def test_a_card_moves_to_another_book(engine: Engine, named: dict[str, CollectionId]) -> None:
    fields = CardFields("Ben Weber", emails=(LabelledValue("ben@atelier.example"),))
    engine.save_contact(named["people"], fields).result(10)
    (contact,) = engine.contacts()
    engine.save_contact(named["choir"], engine.card(contact.id), item=contact.id).result(10)
    assert engine.contacts(named["people"]) == []
    (moved,) = engine.contacts(named["choir"])
    assert (moved.name, moved.emails) == ("Ben Weber", ("ben@atelier.example",))
    assert engine.journal()[-1].kind == "dav_delete"
    engine.undo().result(10)
    assert [c.name for c in engine.contacts(named["people"])] == ["Ben Weber"]
    assert engine.contacts(named["choir"]) == []
