"""Write a VTIMEZONE for a known zone, so that other programs read our times the same way.

The rule of the years round the event is written ("last Sunday of March"); a zone without such a
pattern gets its coming changes one by one.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo

from app.base.content_lines import Block, Line
from app.formats.calendar_times import stamp
from app.formats.recurrence_rule import WEEKDAYS

YEARS = 8

Change = tuple[datetime, timedelta, timedelta, bool, str]  # wall before, from, to, daylight, name
Kind = tuple[timedelta, timedelta, bool, str, int]  # from, to, daylight, name, month


def zone_block(tzid: str, zone: tzinfo, year: int) -> Block:
    """Return the VTIMEZONE of ``zone`` for events from ``year`` on."""
    first = min(max(year, 1971), 2200) - 1
    block = Block("VTIMEZONE", [Line("TZID", "", tzid)])
    groups: dict[Kind, list[datetime]] = defaultdict(list)
    for wall, before, after, daylight, name in _changes(zone, first):
        groups[(before, after, daylight, name, wall.month)].append(wall)
    if not groups:
        at = datetime(first, 1, 1, tzinfo=UTC).astimezone(zone)
        offset = at.utcoffset() or timedelta(0)
        kind = (offset, offset, False, at.tzname() or "", 1)
        block.parts.append(_part(kind, [datetime(1970, 1, 1)], ""))
        return block
    for kind, walls in sorted(groups.items(), key=lambda item: item[1][0]):
        block.parts.append(_part(kind, walls, _yearly(walls, first)))
    return block


def _changes(zone: tzinfo, first: int) -> Iterable[Change]:
    """Yield the changes of offset, found by halving days on which the offset differs."""
    day = datetime(first, 1, 1, tzinfo=UTC)
    end = datetime(first + YEARS, 1, 1, tzinfo=UTC)
    before = _offset(day, zone)
    while day < end:
        after = _offset(day + timedelta(days=1), zone)
        if after != before:
            low, high = day, day + timedelta(days=1)
            while high - low > timedelta(seconds=1):
                middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
                if _offset(middle, zone) == before:
                    low = middle
                else:
                    high = middle
            local = high.astimezone(zone)
            wall = high.replace(tzinfo=None) + before
            yield wall, before, after, bool(local.dst()), local.tzname() or ""
        before = after
        day += timedelta(days=1)


def _offset(moment: datetime, zone: tzinfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)


def _yearly(walls: list[datetime], first: int) -> str:
    """Return the RRULE all changes follow, "" when there is none."""
    if [wall.year for wall in walls] != list(range(first, first + YEARS)):
        return ""
    if len({(wall.weekday(), wall.time()) for wall in walls}) > 1:
        return ""
    weekday = WEEKDAYS[walls[0].weekday()]
    month = walls[0].month
    if all(wall.day > monthrange(wall.year, month)[1] - 7 for wall in walls):
        return f"FREQ=YEARLY;BYMONTH={month};BYDAY=-1{weekday}"
    ranks = {(wall.day - 1) // 7 + 1 for wall in walls}
    if len(ranks) == 1:
        return f"FREQ=YEARLY;BYMONTH={month};BYDAY={ranks.pop()}{weekday}"
    return ""


def _part(kind: Kind, walls: list[datetime], rule: str) -> Block:
    before, after, daylight, name, _month = kind
    part = Block("DAYLIGHT" if daylight else "STANDARD")
    part.parts.append(Line("DTSTART", "", stamp(walls[0])))
    if rule:
        part.parts.append(Line("RRULE", "", rule))
    elif len(walls) > 1:
        part.parts.append(Line("RDATE", "", ",".join(stamp(wall) for wall in walls[1:])))
    part.parts.append(Line("TZOFFSETFROM", "", _written(before)))
    part.parts.append(Line("TZOFFSETTO", "", _written(after)))
    if name:
        part.parts.append(Line("TZNAME", "", name))
    return part


def _written(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    text = f"{sign}{seconds // 3600:02d}{seconds // 60 % 60:02d}"
    return text + (f"{seconds % 60:02d}" if seconds % 60 else "")
