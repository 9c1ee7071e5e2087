"""Dates, times, durations and time zones of iCalendar as plain values.

A zone is found by its IANA name, else by its Windows name, else from the VTIMEZONE that came with
the object; without any of these the time is floating, which means local. Custom zones are tables of
a bounded number of changes, so a hostile definition costs no more than an honest one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.base.content_lines import Block
from app.formats.recurrence_rule import expand, parse_rule

MAX_OBSERVANCES = 200  # STANDARD and DAYLIGHT parts read of one VTIMEZONE
MAX_CHANGES = 400

_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z?))?", re.ASCII)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?",
    re.ASCII | re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d):?(\d\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """A DATE or DATE-TIME: wall time plus zone; zone None is floating (local)."""

    wall: datetime  # naive
    all_day: bool
    zone: tzinfo | None

    def epoch(self, local: tzinfo | None = None) -> float:
        """Return seconds since the epoch; floating times and dates are in ``local`` (None: the
        zone of the machine)."""
        return to_epoch(self.wall, self.zone if self.zone is not None else local)

    def value(self) -> str:
        """Return the RFC 5545 value (in the moment's own zone)."""
        if self.all_day:
            return f"{self.wall:%Y%m%d}".rjust(8, "0")
        return stamp(self.wall) + ("Z" if self.zone is UTC else "")

    def at(self, wall: datetime) -> Moment:
        """Return the same kind of moment at another wall time."""
        return Moment(wall, self.all_day, self.zone)


def stamp(wall: datetime) -> str:
    """Return ``20261124T090000``."""
    return (
        f"{wall.year:04d}{wall.month:02d}{wall.day:02d}"
        f"T{wall.hour:02d}{wall.minute:02d}{wall.second:02d}"
    )


def utc_stamp(seconds: float) -> str:
    """Return ``20261124T080000Z`` for seconds since the epoch."""
    return stamp(from_epoch(seconds, UTC)) + "Z"


def to_epoch(wall: datetime, zone: tzinfo | None) -> float:
    """Return seconds since the epoch of a wall time; zone None is the zone of the machine."""
    try:
        if zone is None:
            return wall.timestamp()
        return wall.replace(tzinfo=zone).timestamp()
    except (OverflowError, OSError, ValueError):  # years at the edge, 1969 on Windows
        return (wall - datetime(1970, 1, 1)).total_seconds()


def from_epoch(seconds: float, zone: tzinfo | None) -> datetime:
    """Return the wall time of seconds since the epoch, clamped to the years 2 to 9998."""
    base = datetime(1970, 1, 1, tzinfo=UTC)
    moved = base + timedelta(seconds=min(max(seconds, -62_000_000_000), 253_300_000_000))
    try:
        return moved.astimezone(zone).replace(tzinfo=None)
    except (OverflowError, OSError, ValueError):
        return moved.replace(tzinfo=None)


def parse_stamp(value: str) -> tuple[datetime, bool, bool] | None:
    """Read a DATE or DATE-TIME value: (wall, is a date, is UTC), None when it is neither."""
    match = _STAMP.match(value.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, utc = match.groups()
    try:
        if hour is None:
            return datetime(int(year), int(month), int(day)), True, False
        wall = datetime(
            int(year), int(month), int(day), int(hour), int(minute), min(int(second or 0), 59)
        )
    except ValueError:
        return None
    return wall, False, bool(utc)


def parse_duration(value: str) -> tuple[int, int] | None:
    """Read a DURATION: (nominal days, exact seconds), both negative for a negative one."""
    match = _DURATION.fullmatch(value.strip())
    if match is None:
        return None
    sign = -1 if match[1] == "-" else 1
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    total_days, total_seconds = weeks * 7 + days, hours * 3600 + minutes * 60 + seconds
    return sign * min(total_days, 3_000_000), sign * min(total_seconds, 10**11)


@lru_cache(maxsize=1024)
def named_zone(tzid: str) -> tzinfo | None:
    """Return the zone of an IANA or Windows name (also behind a vendor's path), or None."""
    name = tzid.strip().strip('"')
    if name.upper() in ("UTC", "Z", "ETC/UTC", "GMT", "ETC/GMT"):
        return UTC
    parts = name.strip("/").split("/")
    for count in (len(parts), 3, 2, 1):
        if 0 < count <= len(parts):
            found = _iana("/".join(parts[-count:]))
            if found is not None:
                return found
    return _windows_zone(name)


def _iana(name: str) -> ZoneInfo | None:
    if not name or len(name) > 64 or not name.isascii():
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _windows_zone(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # heavy and rarely needed

    olson = WINDOWS_TO_OLSON.get(name)
    return _iana(olson) if olson else None


class Zones:
    """The zones of one calendar object: by name first, else by its VTIMEZONE parts, read when
    they are asked for."""

    def __init__(self, calendar: Block | None = None) -> None:
        self._blocks: dict[str, Block] = {}
        self._made: dict[str, tzinfo | None] = {}
        if calendar is not None:
            for block in calendar.blocks("VTIMEZONE"):
                self._blocks.setdefault(block.value("TZID"), block)

    def find(self, tzid: str) -> tzinfo | None:
        """Return the zone, None when nobody knows it."""
        known = named_zone(tzid)
        if known is not None:
            return known
        if tzid not in self._made:
            if len(self._made) > 50:
                return None
            block = self._blocks.get(tzid)
            self._made[tzid] = zone_of_block(block) if block is not None else None
        return self._made[tzid]

    def moment(self, value: str, params: dict[str, str]) -> Moment | None:
        """Read a DTSTART-like value with its parameters; None when it is unreadable."""
        read = parse_stamp(value)
        if read is None:
            return None
        wall, is_date, utc = read
        if is_date:
            return Moment(wall, True, None)
        if utc:
            return Moment(wall, False, UTC)
        tzid = params.get("TZID", "")
        return Moment(wall, False, self.find(tzid) if tzid else None)


class TableZone(tzinfo):
    """A zone given by a list of changes (a VTIMEZONE that no known name stands for)."""

    def __init__(self, tzid: str, changes: list[tuple[datetime, timedelta, timedelta]]) -> None:
        self._tzid = tzid
        self._walls = [wall for wall, _before, _after in changes]
        self._instants = [wall - before for wall, before, _after in changes]
        self._after = [after for _wall, _before, after in changes]
        self._first = changes[0][1]

    def utcoffset(self, dt: datetime | None) -> timedelta:
        if dt is None:
            return self._first
        index = bisect_right(self._walls, dt.replace(tzinfo=None))
        return self._after[index - 1] if index else self._first

    def dst(self, dt: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, dt: datetime | None) -> str:
        return self._tzid

    def fromutc(self, dt: datetime) -> datetime:
        index = bisect_right(self._instants, dt.replace(tzinfo=None))
        return dt + (self._after[index - 1] if index else self._first)


def zone_of_block(block: Block) -> TableZone | None:
    """Read a VTIMEZONE; None when it defines nothing."""
    changes: list[tuple[datetime, timedelta, timedelta]] = []
    for number, part in enumerate(block.blocks("STANDARD", "DAYLIGHT")):
        if number >= MAX_OBSERVANCES or len(changes) >= MAX_CHANGES:
            break
        before, after = _offset(part.value("TZOFFSETFROM")), _offset(part.value("TZOFFSETTO"))
        first = parse_stamp(part.value("DTSTART"))
        if after is None or first is None:
            continue
        onsets = {first[0]}
        rule = parse_rule(part.value("RRULE"))
        if rule is not None:
            onsets.update(_onsets(rule.until, first[0], part.value("RRULE")))
        for line in part.lines("RDATE"):
            for value in line.value.split(",")[:MAX_CHANGES]:
                read = parse_stamp(value)
                if read is not None:
                    onsets.add(read[0])
        shift = before if before is not None else after
        changes.extend((wall, shift, after) for wall in sorted(onsets)[:MAX_CHANGES])
    if not changes:
        return None
    changes.sort(key=lambda change: change[0])
    return TableZone(block.value("TZID"), changes[: 2 * MAX_CHANGES])


def _onsets(until: str, first: datetime, value: str) -> list[datetime]:
    rule = parse_rule(value)
    if rule is None or rule.freq not in ("YEARLY", "MONTHLY"):
        return []
    end = datetime(2060, 1, 1)
    read = parse_stamp(until) if until else None
    if read is not None:
        end = min(end, read[0] + timedelta(days=1))
    start = first if first.year >= 1970 else first.replace(year=1970, day=min(first.day, 28))
    return expand(rule, start, start, end, limit=MAX_CHANGES).starts


def _offset(value: str) -> timedelta | None:
    match = _OFFSET.fullmatch(value.strip())
    if match is None:
        return None
    seconds = int(match[2]) * 3600 + int(match[3]) * 60 + int(match[4] or 0)
    if seconds >= 86_400:
        return None
    return timedelta(seconds=-seconds if match[1] == "-" else seconds)


def iso_date(wall: datetime | date) -> str:
    """Return ``2026-11-24``."""
    return f"{wall.year:04d}-{wall.month:02d}-{wall.day:02d}"
