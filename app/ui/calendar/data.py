"""What the calendar shows: occurrences with their calendar's colour, read off the UI thread.

Views take ``entries`` and paint again on ``changed``; nothing is kept beyond the days on show.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from app.domain.accounts import Account
from app.domain.ids import CollectionId, EntryId, ItemId
from app.domain.pim import Collection, CollectionKind, Occurrence
from app.engine.engine import Engine
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.calendar import dates
from app.ui.context import Context
from app.ui.work import Debounce

SEARCH_BACK, SEARCH_AHEAD = 400, 760  # days
SEARCH_PER_SERIES = 4
SEARCH_MOST = 300

Key = tuple[int, str]  # item, recurrence id


@dataclass(frozen=True, slots=True)
class Entry:
    """One occurrence as the views need it; ``start`` and ``end`` are wall clock here."""

    occurrence: Occurrence
    start: datetime
    end: datetime  # an all-day one ends at the midnight that begins the day after
    color: str
    calendar: str
    read_only: bool
    conflict: EntryId | None = None
    refused: bool = False  # the server did not take the change it is shown with

    @property
    def key(self) -> Key:
        return (self.occurrence.item, self.occurrence.recurrence_id)

    @property
    def all_day(self) -> bool:
        return self.occurrence.all_day

    @property
    def banner(self) -> bool:
        """Is it shown in the strip of whole days?"""
        return self.all_day or self.end - self.start >= timedelta(hours=24)

    @property
    def first_day(self) -> date:
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day it touches."""
        if self.end <= self.start:
            return self.start.date()
        return (self.end - timedelta(microseconds=1)).date()

    @property
    def summary(self) -> str:
        return self.occurrence.summary.strip()


@dataclass(frozen=True, slots=True)
class Found:
    """The result of one reading."""

    accounts: tuple[Account, ...]
    calendars: tuple[Collection, ...]
    entries: tuple[Entry, ...]
    busy: frozenset[date]


def color_of(collection: Collection) -> str:
    """Return the calendar's colour; one without gets one of ours."""
    value = collection.color[:7]
    if len(value) == 7 and value.startswith("#"):
        return value
    return t.AVATARS[int(collection.id) % len(t.AVATARS)]


def holds_events(collection: Collection) -> bool:
    return not collection.components or "VEVENT" in collection.components


def calendars_of(engine: Engine) -> list[Collection]:
    return [c for c in engine.collections(CollectionKind.CALENDAR) if holds_events(c)]


@dataclass(frozen=True, slots=True)
class Undecided:
    """What waits for the person, by item."""

    conflicts: dict[int, EntryId]
    refused: dict[ItemId, bool]  # true: the server never had the item


def undecided(engine: Engine) -> Undecided:
    """Return the items with a change that the server did not take."""
    conflicts = {int(item): entry.id for entry in engine.conflicts() for item in entry.items}
    return Undecided(conflicts, engine.refused())


def make_entry(occurrence: Occurrence, collection: Collection, waits: Undecided) -> Entry:
    """Return how an occurrence is shown; one that is only here can always be edited."""
    if occurrence.all_day:
        try:
            start = datetime.fromisoformat(occurrence.start_date)
            end = datetime.fromisoformat(occurrence.end_date)
        except ValueError:
            start, end = dates.local(occurrence.start), dates.local(occurrence.end)
        end = max(end, start + timedelta(days=1))
    else:
        start, end = dates.local(occurrence.start), dates.local(occurrence.end)
    return Entry(
        occurrence,
        start,
        end,
        color_of(collection),
        collection.name,
        collection.read_only and not waits.refused.get(occurrence.item, False),
        waits.conflicts.get(int(occurrence.item)),
        occurrence.item in waits.refused,
    )


def read_entries(engine: Engine, first: date, after: date) -> list[Entry]:
    """Return the entries of visible calendars that touch the days [first, after)."""
    shown = {c.id: c for c in calendars_of(engine) if c.visible}
    return _entries(engine, shown, undecided(engine), first, after)


def _entries(
    engine: Engine,
    shown: dict[CollectionId, Collection],
    waits: Undecided,
    first: date,
    after: date,
) -> list[Entry]:
    found = engine.occurrences(dates.midnight(first), dates.midnight(after))
    return [make_entry(o, shown[o.collection], waits) for o in found if o.collection in shown]


class CalendarData(QObject):
    """Owns what is on show; reads again when the store changes."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._days: tuple[date, date] = (date.today(), date.today() + timedelta(days=1))
        self._mini: tuple[date, date] = self._days
        self._round = 0
        self.ready = False
        self.accounts: tuple[Account, ...] = ()
        self.calendars: tuple[Collection, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.busy: frozenset[date] = frozenset()
        self._soon = Debounce(20, self.read, self)
        context.bridge.changed.connect(self._on_changed)

    def show_days(self, first: date, after: date) -> None:
        """Read the days [first, after)."""
        self._days = (first, after)
        self.read()

    def show_mini(self, first: date, after: date) -> None:
        """Which days the small month shows."""
        if (first, after) != self._mini:
            self._mini = (first, after)
            self._soon()

    def read(self) -> None:
        """Read everything on show again."""
        self._round += 1
        turn, engine, days, mini = self._round, self._context.engine, self._days, self._mini

        def work() -> Found:
            calendars = calendars_of(engine)
            shown = {c.id: c for c in calendars if c.visible}
            waits = undecided(engine)
            entries = _entries(engine, shown, waits, *days)
            inside = days[0] <= mini[0] and mini[1] <= days[1]
            small = entries if inside else _entries(engine, shown, waits, *mini)
            return Found(
                tuple(engine.accounts()), tuple(calendars), tuple(entries), busy_days(small)
            )

        def take(found: Found) -> None:
            if turn == self._round:
                self.accounts, self.calendars = found.accounts, found.calendars
                self.entries, self.busy = found.entries, found.busy
                self.ready = True
                self.changed.emit()

        self._context.work.then(self, engine.query(work), take)

    def close(self) -> None:
        """Read no more: the engine is put away."""
        self._soon.close()
        self._context.bridge.changed.disconnect(self._on_changed)

    def find(self, key: Key) -> Entry | None:
        return next((e for e in self.entries if e.key == key), None)

    def preview(self, key: Key, start: datetime, end: datetime) -> None:
        """Show an entry at its new place until the store says so."""
        self.entries = tuple(
            replace(e, start=start, end=end) if e.key == key else e for e in self.entries
        )
        self.changed.emit()

    def conceal(self, keys: Iterable[Key]) -> None:
        """Show some entries no more until the store says so."""
        gone = set(keys)
        self.entries = tuple(e for e in self.entries if e.key not in gone)
        self.changed.emit()

    def writable(self) -> list[Collection]:
        return [c for c in self.calendars if not c.read_only]

    def default(self) -> Collection | None:
        """Return the calendar new events go to."""
        found = self.writable()
        wanted = sorted(found, key=lambda c: (not c.is_default, not c.visible))
        return wanted[0] if wanted else None

    def calendar(self, identifier: CollectionId) -> Collection | None:
        return next((c for c in self.calendars if c.id == identifier), None)

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if kinds(changes) & {"items", "collections", "journal", "account", "all"}:
            self._soon()


def busy_days(entries: Iterable[Entry]) -> frozenset[date]:
    """Return the days something stands on."""
    found: set[date] = set()
    for entry in entries:
        day, last = entry.first_day, min(entry.last_day, entry.first_day + timedelta(days=62))
        while day <= last:
            found.add(day)
            day += timedelta(days=1)
    return frozenset(found)


def search(engine: Engine, query: str, today: date) -> list[Entry]:
    """Return events of visible calendars in which every word of ``query`` occurs, by time.

    Of a series only the next few occurrences.
    """
    words = query.casefold().split()
    first, after = today - timedelta(days=SEARCH_BACK), today + timedelta(days=SEARCH_AHEAD)
    hits: list[Entry] = []
    for entry in read_entries(engine, first, after):
        o = entry.occurrence
        pool = " ".join((o.summary, o.location, entry.calendar, *o.attendees)).casefold()
        if all(word in pool for word in words):
            hits.append(entry)
    per_item: dict[ItemId, list[Entry]] = {}
    for entry in hits:
        per_item.setdefault(entry.occurrence.item, []).append(entry)
    kept: list[Entry] = []
    for group in per_item.values():
        ahead = [e for e in group if e.last_day >= today]
        kept += ahead[:SEARCH_PER_SERIES] or group[-SEARCH_PER_SERIES:]
    kept.sort(key=lambda e: e.start)
    return kept[:SEARCH_MOST]
