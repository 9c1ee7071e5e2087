"""A calendar pane on a real engine: three calendars, a week of events round a fixed point."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.ids import CollectionId, ItemId
from app.domain.pim import CollectionKind, EventFields
from app.domain.ports import RemoteCollection
from app.engine.engine import Engine
from app.ui.calendar.data import Entry
from app.ui.calendar.pane import CalendarPane
from app.ui.window import Window
from tests.ui.conftest import World

MONDAY = date.today() - timedelta(days=date.today().weekday())


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a wall-clock time in this week, Monday 0."""
    return datetime.combine(MONDAY + timedelta(days=day), datetime.min.time()) + timedelta(
        hours=hour, minutes=minute
    )


class Diary:
    """Fills calendars through the engine and looks into them."""

    def __init__(self, engine: Engine, world: World) -> None:
        self.engine = engine
        store = engine.store
        base = "http://127.0.0.1:1/ana"
        wanted = [
            RemoteCollection(f"{base}/{name}/", "calendar", name, color,
                             frozenset({"VEVENT"}), read_only, "", "")
            for name, color, read_only in (
                ("Personal", "#2f6f5e", False),
                ("Atelier", "#3b6ea8", False),
                ("Holidays", "#b25b26", True),
            )
        ]  # fmt: skip
        with store.write("test") as tx:
            store.collections.merge_listing(tx, world.account, wanted)
        self.by_name = {c.name: c.id for c in engine.collections(CollectionKind.CALENDAR)}

    def add(
        self,
        summary: str,
        start: datetime,
        hours: float = 1,
        *,
        calendar: str = "Personal",
        rrule: str = "",
        days: int = 0,
        status: str = "",
        **more: object,
    ) -> ItemId:
        """Add an event; ``days`` makes it one of whole days."""
        if days:
            last = start.date() + timedelta(days=days)
            fields = EventFields(summary, start.date().isoformat(), last.isoformat(), True, "")
        else:
            end = start + timedelta(hours=hours)
            zone = self.engine.local_zone()
            fields = EventFields(summary, start.isoformat(), end.isoformat(), False, zone)
        from dataclasses import replace

        fields = replace(fields, rrule=rrule, status=status, **more)  # type: ignore[arg-type]
        batch = self.engine.save_event(self.by_name[calendar], fields).result(10)
        (uid,) = self.engine.batch_uids(batch)
        item = self.engine.find_item(uid)
        assert item is not None
        return item.id

    def lock(self, calendar: str) -> None:
        """Make a calendar read-only, as when the server takes the right away."""
        found = self.engine.store.collections.get(CollectionId(self.by_name[calendar]))
        with self.engine.store.write("test") as tx:
            self.engine.store.collections.merge_listing(
                tx,
                found.account,
                [RemoteCollection(found.href, found.kind.value, found.name, found.color,
                                  found.components, True, "", "")],
            )  # fmt: skip
        self.engine._pump.poke()

    def times(self, item: ItemId) -> tuple[str, str]:
        fields = self.engine.event(item)
        return fields.start[:16], fields.end[:16]


@pytest.fixture
def diary(engine: Engine, world: World) -> Diary:
    return Diary(engine, world)


@pytest.fixture
def open_pane(window_of: Callable[[], Window], qtbot: QtBot) -> Callable[[], CalendarPane]:
    """Opens the window on the calendar once the test has filled it."""

    def make() -> CalendarPane:
        window = window_of()
        window.resize(1280, 800)
        window.show_pane("calendar")
        qtbot.waitUntil(lambda: window.findChild(CalendarPane) is not None)
        pane = window.findChild(CalendarPane)
        assert isinstance(pane, CalendarPane)
        qtbot.waitUntil(lambda: pane.data.ready)
        pane.current_view.setFocus()
        return pane

    return make


def entry_named(pane: CalendarPane, summary: str) -> Entry:
    return next(e for e in pane.current_view.entries if e.summary == summary)
