"""One calendar object as a series: its master, its overrides, and its occurrences in a window.

Overrides are matched by instant, so a RECURRENCE-ID in UTC fits a master in a zone. All expansion
of one object shares bounds on steps and results; beyond them the result is cut, never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from app.base.content_lines import Block, Line, unescape
from app.domain.pim import OccurrenceRow
from app.formats.calendar_times import (
    Moment,
    Zones,
    from_epoch,
    iso_date,
    parse_duration,
    parse_stamp,
    to_epoch,
)
from app.formats.recurrence_rule import MAX_STEPS, Expansion, Rule, expand, parse_rule

MAX_OCCURRENCES = 5000  # of one object in one window
MAX_DATES = 5000  # EXDATE and RDATE values read of one event
MAX_OVERRIDES = 3000
MAX_RULES = 8
MAX_ATTENDEES = 200
HOUR = 3600  # what a change of the clocks can shift
MAX_TEXT = 1000  # characters of a summary or location in a row


@dataclass(frozen=True, slots=True)
class Span:
    """Start and length of an event: nominal days plus exact seconds."""

    start: Moment
    days: int
    seconds: int

    def end_of(self, start: Moment) -> Moment:
        """Return the end of an occurrence that begins at ``start``."""
        wall = _add_days(start.wall, self.days)
        if not self.seconds:
            return start.at(wall)
        if start.zone is None:
            return start.at(_add_seconds(wall, self.seconds))
        return start.at(from_epoch(to_epoch(wall, start.zone) + self.seconds, start.zone))

    def extent(self, start: Moment, local: tzinfo | None) -> tuple[float, float]:
        """Return start and end of an occurrence in seconds since the epoch."""
        first = start.epoch(local)
        if not self.days:
            return first, first + self.seconds
        return first, self.end_of(start).epoch(local)


def _add_days(wall: datetime, days: int) -> datetime:
    try:
        return wall + timedelta(days=days)
    except OverflowError:
        return wall


def _add_seconds(wall: datetime, seconds: int) -> datetime:
    try:
        return wall + timedelta(seconds=seconds)
    except OverflowError:
        return wall


def moment_of(line: Line | None, zones: Zones) -> Moment | None:
    """Read a line such as DTSTART."""
    return zones.moment(line.value, line.parameters) if line is not None else None


def span_of(event: Block, zones: Zones) -> Span | None:
    """Return start and length of a VEVENT, None without a readable DTSTART."""
    start = moment_of(event.first("DTSTART"), zones)
    if start is None:
        return None
    end = moment_of(event.first("DTEND"), zones)
    if end is not None:
        return span_between(start, end)
    length = parse_duration(event.value("DURATION"))
    if length is not None and length >= (0, 0):
        days, seconds = length
        return Span(start, days + seconds // 86_400, 0) if start.all_day else Span(start, *length)
    return Span(start, 1 if start.all_day else 0, 0)


def span_between(start: Moment, end: Moment) -> Span:
    """Return the span of two moments; an end before the start counts as no length."""
    if start.all_day:
        days = (end.wall.date() - start.wall.date()).days
        return Span(start, max(days, 1), 0)
    if start.zone is None or end.zone is None:
        seconds = (end.wall - start.wall).total_seconds()
    else:
        seconds = end.epoch() - start.epoch()
    return Span(start, 0, max(int(seconds), 0))


@dataclass(slots=True)
class Budget:
    """Steps of expansion that are left for all series of one object together."""

    steps: int = 4 * MAX_STEPS


@dataclass(slots=True)
class Series:
    """The VEVENTs of one UID. ``zones`` belong to the whole object, ``local`` stands for floating
    times (None: the zone of the machine)."""

    uid: str
    zones: Zones
    local: tzinfo | None = None
    master: Block | None = None
    overrides: list[Block] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)

    @property
    def recurring(self) -> bool:
        master = self.master
        return bool(self.overrides) or (
            master is not None and any(True for _ in master.lines("RRULE", "RDATE"))
        )

    def key(self, moment: Moment) -> float:
        """Return what makes a RECURRENCE-ID comparable: its instant."""
        return moment.epoch(self.local)

    def rules(self, name: str = "RRULE") -> Iterator[tuple[Rule, datetime | None]]:
        """Yield the master's rules with UNTIL as a wall time of its zone."""
        if self.master is None:
            return
        start = moment_of(self.master.first("DTSTART"), self.zones)
        for number, line in enumerate(self.master.lines(name)):
            rule = parse_rule(line.value)
            if rule is not None and start is not None and number < MAX_RULES:
                yield rule, self._until(rule.until, start)

    def _until(self, value: str, start: Moment) -> datetime | None:
        read = parse_stamp(value) if value else None
        if read is None:
            return None
        wall, is_date, utc = read
        if is_date:
            return wall if start.all_day else wall + timedelta(hours=23, minutes=59, seconds=59)
        if start.all_day:
            return datetime(wall.year, wall.month, wall.day)
        if utc and start.zone is not UTC:
            return from_epoch(to_epoch(wall, UTC), start.zone or self.local)
        return wall

    def dates(self, name: str) -> list[Moment]:
        """Return the master's EXDATE or RDATE values (periods by their start)."""
        found: list[Moment] = []
        if self.master is None:
            return found
        for line in self.master.lines(name):
            params = line.parameters
            for value in line.value.split(","):
                moment = self.zones.moment(value.partition("/")[0], params)
                if moment is not None:
                    found.append(moment)
                if len(found) >= MAX_DATES:
                    return found
        return found

    def override_keys(self) -> dict[float, Block]:
        """Return the overrides by the instant they stand for; the later in the text wins."""
        found: dict[float, Block] = {}
        for block in self.overrides[:MAX_OVERRIDES]:
            moment = moment_of(block.first("RECURRENCE-ID"), self.zones)
            if moment is not None:
                found[self.key(moment)] = block
        return found

    def starts(self, after: float, before: float, *, limit: int = MAX_OCCURRENCES) -> list[Moment]:
        """Return where the master's set (rules and RDATE less EXDATE) begins occurrences in
        [after, before), overridden ones included, ascending."""
        return self._starts(after, before, limit)[0]

    def _starts(self, after: float, before: float, limit: int) -> tuple[list[Moment], bool]:
        span = span_of(self.master, self.zones) if self.master is not None else None
        if span is None:
            return [], True
        first, complete = span.start, True
        zone = first.zone or self.local
        low, high = from_epoch(after - HOUR, zone), from_epoch(before + HOUR, zone)
        found: set[datetime] = {first.wall}
        for rule, until in self.rules():
            made = self._expand(rule, first.wall, low, high, until, limit)
            found.update(made.starts)
            complete = complete and made.complete
        for moment in self.dates("RDATE"):
            found.add(self._in_zone(moment, first))
        for rule, until in self.rules("EXRULE"):
            excluded_by_rule = self._expand(rule, first.wall, low, high, until, limit)
            found.difference_update(excluded_by_rule.starts)
        if found and (excluded := self.dates("EXDATE")):
            self._exclude(found, excluded, first)
        # walls outside by more than the clocks can shift need no look at the zone
        near = [first.at(wall) for wall in sorted(found) if low <= wall <= high]
        inside = [m for m in near if after <= m.epoch(self.local) < before]
        return inside[:limit], complete and len(inside) <= limit

    def _expand(
        self,
        rule: Rule,
        start: datetime,
        low: datetime,
        high: datetime,
        until: datetime | None,
        limit: int = MAX_OCCURRENCES,
    ) -> Expansion:
        steps = min(MAX_STEPS, self.budget.steps)
        if steps <= 0:
            return Expansion([], 0, False)
        made = expand(rule, start, low, high, until=until, limit=limit, steps=steps)
        self.budget.steps -= made.used
        return made

    def _exclude(self, found: set[datetime], excluded: list[Moment], first: Moment) -> None:
        found.difference_update(self._in_zone(moment, first) for moment in excluded)
        days = {moment.wall.date() for moment in excluded if moment.all_day}
        if days and not first.all_day:  # a date takes out what begins on that day
            found.difference_update([wall for wall in found if wall.date() in days])

    def _in_zone(self, moment: Moment, like: Moment) -> datetime:
        """Return the wall time of ``moment`` in the zone of ``like``."""
        if like.all_day:
            return datetime(moment.wall.year, moment.wall.month, moment.wall.day)
        if moment.all_day:
            return moment.wall.replace(hour=like.wall.hour, minute=like.wall.minute)
        if moment.zone is like.zone or moment.zone is None:
            return moment.wall
        return from_epoch(moment.epoch(self.local), like.zone or self.local)

    def rows(self, after: float, before: float) -> list[OccurrenceRow]:
        """Return the occurrences that touch [after, before), ascending."""
        out: list[OccurrenceRow] = []
        overrides = self.override_keys()
        if self.master is not None:
            out.extend(self._master_rows(self.master, after, before, overrides))
        for key, block in overrides.items():
            line, span = block.first("RECURRENCE-ID"), span_of(block, self.zones)
            if span is None or line is None:
                continue
            row = Sheet(block).row(span, span.start, self.recurrence_id(key, line), self.local)
            if row.start < before and (row.end > after or row.start >= after):
                out.append(row)
        out.sort(key=lambda row: row.start)
        return out[:MAX_OCCURRENCES]

    def _master_rows(
        self, master: Block, after: float, before: float, overrides: dict[float, Block]
    ) -> Iterator[OccurrenceRow]:
        span = span_of(master, self.zones)
        if span is None:
            return
        sheet = Sheet(master)
        series = self.recurring
        reach = min(span.days * (86_400 + HOUR) + span.seconds, 400 * 86_400)
        later = self._later_changes(overrides) if overrides else []
        for start in self.starts(after - reach, before):
            if overrides and (key := start.epoch(self.local)) in overrides:
                continue
            name = start.value() if series else ""
            row = sheet.row(span, start, name, self.local)
            for since, changed, shift in later:
                if key > since and (other := span_of(changed, self.zones)) is not None:
                    moved = other.start.at(_add_seconds(start.wall, shift))
                    row = Sheet(changed).row(other, moved, name, self.local)
            if row.start < before and (row.end > after or row.start >= after):
                yield row

    def _later_changes(self, overrides: dict[float, Block]) -> list[tuple[float, Block, int]]:
        """Return overrides with RANGE=THISANDFUTURE: since when, what, and the shift in seconds."""
        found: list[tuple[float, Block, int]] = []
        for key, block in overrides.items():
            line = block.first("RECURRENCE-ID")
            if line is None or line.parameters.get("RANGE", "").upper() != "THISANDFUTURE":
                continue
            start = moment_of(block.first("DTSTART"), self.zones)
            if start is not None:
                found.append((key, block, int(start.epoch(self.local) - key)))
        return sorted(found, key=lambda change: change[0])[:20]

    def recurrence_id(self, key: float, line: Line) -> str:
        """Return an override's RECURRENCE-ID as the master writes it."""
        start = None
        if self.master is not None:
            start = moment_of(self.master.first("DTSTART"), self.zones)
        moment = moment_of(line, self.zones)
        if start is None or moment is None or start.all_day:
            return line.value.strip()[:8] if start is not None else line.value.strip()
        return start.at(from_epoch(key, start.zone or self.local)).value()

    def span(self) -> tuple[float | None, float | None]:
        """Return first start and last end of the whole series; the end is None when it is open."""
        starts: list[float] = []
        ends: list[float] = []
        is_open = False
        for block in self.overrides[:MAX_OVERRIDES]:
            span = span_of(block, self.zones)
            if span is not None:
                starts.append(span.start.epoch(self.local))
                ends.append(span.end_of(span.start).epoch(self.local))
        span = span_of(self.master, self.zones) if self.master is not None else None
        if span is not None:
            starts.append(span.start.epoch(self.local))
            last = self._last_start(span.start)
            is_open = last is None
            ends.append(span.end_of(last or span.start).epoch(self.local))
        if not starts:
            return None, None
        return min(starts), None if is_open else max(ends)

    def _last_start(self, first: Moment) -> Moment | None:
        """Return a start not earlier than the last one, None when there is no end."""
        last = first.wall
        for rule, until in self.rules():
            if rule.count:
                made = self._expand(rule, first.wall, first.wall, datetime(9000, 1, 1), until)
                if not made.complete or made.total >= MAX_STEPS:
                    return None
                last = max([last, *made.starts[-1:]])
            elif until is not None:
                last = max(last, until)
            else:
                return None
        for moment in self.dates("RDATE"):
            last = max(last, self._in_zone(moment, first))
        return first.at(last)


class Sheet:
    """The words of a VEVENT that every one of its occurrences shares."""

    __slots__ = ("attendees", "location", "status", "summary", "transparent")

    def __init__(self, event: Block) -> None:
        self.summary = plain(event.value("SUMMARY"))
        self.location = plain(event.value("LOCATION"))
        self.status = event.value("STATUS").strip().upper()[:20]
        self.transparent = event.value("TRANSP").strip().upper() == "TRANSPARENT"
        self.attendees = addresses(line.value for line in event.lines("ATTENDEE"))

    def row(
        self, span: Span, start: Moment, recurrence_id: str, local: tzinfo | None
    ) -> OccurrenceRow:
        first, last = span.extent(start, local)
        all_day = start.all_day
        return OccurrenceRow(
            recurrence_id,
            first,
            last,
            all_day,
            iso_date(start.wall) if all_day else "",
            iso_date(span.end_of(start).wall) if all_day else "",
            self.summary,
            self.location,
            self.status,
            self.transparent,
            self.attendees,
        )


def plain(value: str) -> str:
    """Return a TEXT value unescaped and bounded, on one line."""
    text = unescape(value[: 4 * MAX_TEXT])
    return " ".join(text.split("\n"))[:MAX_TEXT].strip()


def address(value: str) -> str:
    """Return the address of a calendar user address (``mailto:``), lower case; "" for others."""
    text = value.strip()
    if text[:7].lower() == "mailto:":
        text = text[7:]
    return text.lower() if "@" in text and " " not in text and len(text) <= 320 else ""


def addresses(values: Iterator[str]) -> tuple[str, ...]:
    """Return the distinct addresses of ATTENDEE values, in order, bounded."""
    found: dict[str, None] = {}
    for value in values:
        one = address(value)
        if one:
            found[one] = None
        if len(found) >= MAX_ATTENDEES:
            break
    return tuple(found)


def series_of(root: Block, local: tzinfo | None = None) -> list[Series]:
    """Group the VEVENTs of a parsed text by UID, in order of appearance."""
    found: dict[str, Series] = {}
    budget = Budget()
    for calendar in root.blocks("VCALENDAR"):
        zones = Zones(calendar)
        for event in calendar.blocks("VEVENT"):
            uid = event.value("UID").strip()
            series = found.get(uid)
            if series is None:
                series = found[uid] = Series(uid, zones, local, budget=budget)
            if event.first("RECURRENCE-ID") is not None:
                series.overrides.append(event)
            elif series.master is None:
                series.master = event
    return list(found.values())
