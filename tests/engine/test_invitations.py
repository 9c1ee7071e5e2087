"""Invitations that come by mail: where they are put, and that they are put there once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import UserError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.ids import AccountId, CollectionId
from app.domain.pim import CollectionKind
from app.domain.ports import RemoteCollection
from app.engine.engine import Engine

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def request(*lines: str, uid: str = "review@example.net", method: str = "REQUEST") -> str:
    start = NOW + timedelta(days=2)
    inner = (
        f"UID:{uid}",
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        "DURATION:PT1H",
        "SUMMARY:Review",
        *lines,
    )
    return "\r\n".join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT", *inner,
         "END:VEVENT", "END:VCALENDAR", "")
    )  # fmt: skip


class Held(SystemClock):
    """Stands at ``NOW``."""

    def now(self) -> float:
        return NOW.timestamp()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    profile = Profile.at(tmp_path / "profile")
    made = Engine(profile, face="test", service=False, ca_file=None, clock=Held())
    yield made
    made.close()


@pytest.fixture
def accounts(engine: Engine) -> tuple[AccountId, AccountId, AccountId]:
    """Two with calendars, one without."""
    store = engine.store
    with store.write("test") as tx:
        one, two, three = (
            store.accounts.add(tx, AccountSettings(f"{who}@example.org", who))
            for who in ("ana", "ben", "cleo")
        )
        for account, names in ((one, ("Locked", "Home", "Work")), (two, ("Club",))):
            listing = [
                RemoteCollection(
                    f"https://dav.example.org/{account}/{name}/", "calendar", name, "",
                    frozenset({"VEVENT"}), name == "Locked", "", "",
                )
                for name in names
            ]  # fmt: skip
            store.collections.merge_listing(tx, account, listing)
    return one, two, three


def calendar(engine: Engine, name: str) -> CollectionId:
    return next(c.id for c in engine.collections(CollectionKind.CALENDAR) if c.name == name)


def where(engine: Engine, uid: str = "review@example.net") -> list[str]:
    items = engine.store.items.by_uid(uid)
    return [engine.store.collections.get(item.collection).name for item in items]


def test_the_default_calendar_of_the_messages_account(
    engine: Engine, accounts: tuple[AccountId, ...]
) -> None:
    one, two, three = accounts
    engine.set_collection(calendar(engine, "Work"), default=True).result(10)
    for account, wanted in ((one, "Work"), (two, "Club"), (three, "Work")):
        text = request(uid=f"{account}@example.net")
        found = engine.invitation(text, account)
        assert found is not None
        assert (found.item, found.calendar) == (None, wanted)
        engine.add_invitation(text, account).result(10)
        assert where(engine, f"{account}@example.net") == [wanted]


def test_the_first_writable_calendar_without_a_default(
    engine: Engine, accounts: tuple[AccountId, ...]
) -> None:
    engine.add_invitation(request(), accounts[0]).result(10)
    assert where(engine) == ["Home"]


def test_nowhere_to_put_it(engine: Engine) -> None:
    with engine.store.write("test") as tx:
        account = engine.store.accounts.add(tx, AccountSettings("ana@example.org", "Ana"))
    found = engine.invitation(request(), account)
    assert found is not None
    assert found.calendar == ""
    with pytest.raises(UserError, match="no_collection"):
        engine.add_invitation(request(), account).result(10)


def test_it_is_put_there_once(engine: Engine, accounts: tuple[AccountId, ...]) -> None:
    text = request()
    batch = engine.add_invitation(text, accounts[0]).result(10)
    for account in accounts:
        with pytest.raises(UserError, match="event_already_there"):
            engine.add_invitation(text, account).result(10)
    assert len(engine.journal()) == 1
    found = engine.invitation(text, accounts[1])
    assert found is not None
    assert (found.item, found.calendar) == (engine.store.items.by_uid("review@example.net")[0].id,
                                            "Home")  # fmt: skip
    assert found.at == (NOW + timedelta(days=2)).timestamp()
    engine.undo(batch).result(10)
    again = engine.invitation(text, accounts[0])
    assert again is not None
    assert again.item is None
    engine.add_invitation(text, accounts[0]).result(10)
    assert where(engine) == ["Home"]


def test_an_update_is_told_from_what_is_known(
    engine: Engine, accounts: tuple[AccountId, ...]
) -> None:
    engine.add_invitation(request("SEQUENCE:1"), accounts[0]).result(10)
    versions = []
    for number in range(3):
        found = engine.invitation(request(f"SEQUENCE:{number}"), accounts[0])
        assert found is not None
        versions.append(found.version)
    assert versions == [-1, 0, 1]


def test_of_a_series_the_next_or_the_meant_occurrence(
    engine: Engine, accounts: tuple[AccountId, ...]
) -> None:
    text = request("RRULE:FREQ=WEEKLY").replace("20261126", "20261105")
    engine.add_invitation(text, accounts[0]).result(10)
    found = engine.invitation(text, accounts[0])
    assert found is not None
    assert found.at == datetime(2026, 11, 26, 8, tzinfo=UTC).timestamp()
    one = engine.invitation(request("RECURRENCE-ID:20261203T080000Z"), accounts[0])
    assert one is not None
    assert one.recurrence_id == "20261203T080000Z"
    assert one.at == datetime(2026, 12, 3, 8, tzinfo=UTC).timestamp()


def test_what_is_no_calendar(engine: Engine, accounts: tuple[AccountId, ...]) -> None:
    assert engine.invitation("nothing", accounts[0]) is None
    with pytest.raises(UserError, match="calendar_unreadable"):
        engine.add_invitation("nothing", accounts[0]).result(10)
