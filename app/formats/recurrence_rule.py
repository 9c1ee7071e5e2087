"""RRULE (RFC 5545 section 3.3.10): read one and expand it inside a window, within bounds.

Chosen over dateutil's ``rrule`` because that walks from the first occurrence on (a SECONDLY rule of
1970 takes minutes), loops for ever on INTERVAL=0 and searches impossible rules up to the year 9999.
Here a rule without COUNT starts near the window, every step costs from one budget, and the days are
tested by arithmetic alone. Times are naive wall times; the caller knows the zone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MAX_STEPS = 60_000  # periods and candidates looked at for one expansion
MAX_LIST = 400  # values of one BY part

FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNIT = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rule:
    """A recurrence rule; ``until`` is the raw value, lists are empty where nothing was said."""

    freq: str
    interval: int = 1
    count: int = 0
    until: str = ""
    by_second: tuple[int, ...] = ()
    by_minute: tuple[int, ...] = ()
    by_hour: tuple[int, ...] = ()
    by_day: tuple[tuple[int, int], ...] = ()  # (which one, 0 every; weekday, 0 Monday)
    by_month_day: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_week_number: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_set_position: tuple[int, ...] = ()
    week_start: int = 0


@dataclass(frozen=True, slots=True)
class Expansion:
    """Starts in the window, ascending; ``total`` is the number of all starts up to the last one
    looked at when the rule counts; ``complete`` is False when the budget ended the search, ``used``
    is what was taken from it."""

    starts: list[datetime]
    total: int
    complete: bool
    used: int = 0


def parse_rule(value: str) -> Rule | None:
    """Read a rule; None when it has no known FREQ. Odd values are left out, INTERVAL=0 means 1."""
    parts: dict[str, str] = {}
    for part in value[:4000].upper().split(";"):
        name, _, text = part.partition("=")
        parts[name.strip()] = text.strip()
    freq = parts.get("FREQ", "")
    if freq not in FREQUENCIES:
        return None
    week_start = parts.get("WKST", "MO")
    return Rule(
        freq=freq,
        interval=min(max(_number(parts.get("INTERVAL", "1"), 1), 1), 100_000),
        count=max(_number(parts.get("COUNT", "0"), 0), 0),
        until=parts.get("UNTIL", ""),
        by_second=_numbers(parts.get("BYSECOND"), 0, 59),
        by_minute=_numbers(parts.get("BYMINUTE"), 0, 59),
        by_hour=_numbers(parts.get("BYHOUR"), 0, 23),
        by_day=_days(parts.get("BYDAY")),
        by_month_day=_numbers(parts.get("BYMONTHDAY"), -31, 31),
        by_year_day=_numbers(parts.get("BYYEARDAY"), -366, 366),
        by_week_number=_numbers(parts.get("BYWEEKNO"), -53, 53),
        by_month=_numbers(parts.get("BYMONTH"), 1, 12),
        by_set_position=_numbers(parts.get("BYSETPOS"), -366, 366),
        week_start=WEEKDAYS.index(week_start) if week_start in WEEKDAYS else 0,
    )


def _number(text: str, default: int) -> int:
    try:
        return int(text[:9])
    except ValueError:
        return default


def _numbers(text: str | None, low: int, high: int) -> tuple[int, ...]:
    if not text:
        return ()
    found = {_number(part, high + 1) for part in text.split(",")[:MAX_LIST]}
    return tuple(sorted(n for n in found if low <= n <= high and (n or low == 0)))


def _days(text: str | None) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for part in (text or "").split(",")[:MAX_LIST]:
        match = _BYDAY.fullmatch(part.strip())
        if match is not None:
            found.append((int(match[1] or 0), WEEKDAYS.index(match[2])))
    return tuple(dict.fromkeys(found))


def expand(
    rule: Rule,
    start: datetime,
    after: datetime,
    before: datetime,
    *,
    until: datetime | None = None,
    limit: int = 5000,
    steps: int = MAX_STEPS,
) -> Expansion:
    """Return the starts in [after, before), not later than ``until``, at most ``limit``.

    ``start`` anchors the rule and is part of the result only when the rule generates it.
    """
    found: list[datetime] = []
    total = used = 0
    end = before if until is None else min(before, until + timedelta(seconds=1))
    for candidates in _periods(rule, start, start if rule.count else max(after, start), end):
        used += 1 + len(candidates)
        for moment in _positions(candidates, rule.by_set_position):
            if moment < start:
                continue
            if moment >= end:
                return Expansion(found, total, True, used)
            total += 1
            if moment >= after:
                found.append(moment)
            if rule.count and total >= rule.count:
                return Expansion(found, total, True, used)
            if len(found) >= limit:
                return Expansion(found, total, False, used)
        if used > steps:
            return Expansion(found, total, False, used)
    return Expansion(found, total, True, used)


def _positions(candidates: list[datetime], positions: tuple[int, ...]) -> list[datetime]:
    if not positions:
        return candidates
    count = len(candidates)
    picked = {p - 1 if p > 0 else count + p for p in positions}
    return [candidates[index] for index in sorted(picked) if 0 <= index < count]


def _periods(
    rule: Rule, start: datetime, after: datetime, end: datetime
) -> Iterator[list[datetime]]:
    """Yield the candidates of one period after another, from about ``after`` to ``end``."""
    try:
        if rule.freq in _UNIT:
            yield from _short_periods(rule, start, after, end)
        else:
            yield from _day_periods(rule, start, after, end)
    except (OverflowError, ValueError):  # ran past the year 9999
        return


def _day_periods(
    rule: Rule, start: datetime, after: datetime, end: datetime
) -> Iterator[list[datetime]]:
    times = _times(rule, start)
    fits = _day_test(rule, start)
    for days in _PERIODS[rule.freq](rule, start.date(), after.date(), end.date()):
        yield [datetime.combine(day, at) for day in days if fits(day) for at in times]


def _times(rule: Rule, start: datetime) -> list[time]:
    return [
        time(hour, minute, second)
        for hour in rule.by_hour or (start.hour,)
        for minute in rule.by_minute or (start.minute,)
        for second in rule.by_second or (start.second,)
    ][:1500]


def _years(rule: Rule, start: date, after: date, end: date) -> Iterator[list[date]]:
    skip = max(0, (after.year - start.year - 1) // rule.interval)
    for year in range(start.year + skip * rule.interval, end.year + 1, rule.interval):
        months: tuple[int, ...] = tuple(range(1, 13))
        if rule.by_month:
            months = rule.by_month
        elif not (rule.by_week_number or rule.by_year_day or rule.by_month_day or rule.by_day):
            months = (start.month,)
        days: list[date] = []
        for month in months:
            days.extend(_month(year, month, rule, start))
        yield days


def _month(year: int, month: int, rule: Rule, start: date) -> list[date]:
    length = monthrange(year, month)[1]
    if rule.by_week_number or rule.by_year_day or rule.by_day:
        return [date(year, month, day) for day in range(1, length + 1)]
    wanted = rule.by_month_day or (start.day,)
    days = {day if day > 0 else length + 1 + day for day in wanted}
    return [date(year, month, day) for day in sorted(days) if 1 <= day <= length]


def _months(rule: Rule, start: date, after: date, end: date) -> Iterator[list[date]]:
    first = start.year * 12 + start.month - 1
    skip = max(0, (after.year * 12 + after.month - 2 - first) // rule.interval)
    for number in range(first + skip * rule.interval, end.year * 12 + end.month, rule.interval):
        year, month = divmod(number, 12)
        fits = not rule.by_month or month + 1 in rule.by_month
        yield _month(year, month + 1, rule, start) if fits else []


def _weeks(rule: Rule, start: date, after: date, end: date) -> Iterator[list[date]]:
    first = start.toordinal() - (start.weekday() - rule.week_start) % 7
    step = 7 * rule.interval
    skip = max(0, (after.toordinal() - first) // step - 1)
    for monday in range(first + skip * step, end.toordinal() + 1, step):
        yield [date.fromordinal(monday + n) for n in range(7)]


def _days_one_by_one(rule: Rule, start: date, after: date, end: date) -> Iterator[list[date]]:
    first = start.toordinal()
    skip = max(0, (after.toordinal() - first) // rule.interval - 1)
    for day in range(first + skip * rule.interval, end.toordinal() + 1, rule.interval):
        yield [date.fromordinal(day)]


_PERIODS: dict[str, Callable[[Rule, date, date, date], Iterator[list[date]]]] = {
    "YEARLY": _years,
    "MONTHLY": _months,
    "WEEKLY": _weeks,
    "DAILY": _days_one_by_one,
}


def _day_test(rule: Rule, start: datetime) -> Callable[[date], bool]:
    """Return the test whether a day passes every BY part that speaks of days."""
    by_day = rule.by_day
    said = by_day or rule.by_week_number or rule.by_year_day or rule.by_month_day
    if rule.freq == "WEEKLY" and not said:
        by_day = ((0, start.weekday()),)
    by_month = rule.by_month
    by_month_day, by_year_day = rule.by_month_day, rule.by_year_day
    plain = frozenset(
        weekday for which, weekday in by_day if not which or rule.freq not in ("YEARLY", "MONTHLY")
    )
    ranked = tuple(pair for pair in by_day if pair[1] not in plain)
    in_month = rule.freq == "MONTHLY" or bool(by_month)

    def fits(day: date) -> bool:
        if by_month and day.month not in by_month:
            return False
        if by_day and day.weekday() not in plain and not _ranked(day, ranked, in_month):
            return False
        if by_month_day:
            length = monthrange(day.year, day.month)[1]
            if day.day not in by_month_day and day.day - length - 1 not in by_month_day:
                return False
        if by_year_day:
            length = date(day.year, 12, 31).timetuple().tm_yday
            number = day.timetuple().tm_yday
            if number not in by_year_day and number - length - 1 not in by_year_day:
                return False
        return not rule.by_week_number or _in_weeks(day, rule)

    return fits


def _ranked(day: date, ranked: tuple[tuple[int, int], ...], in_month: bool) -> bool:
    for which, weekday in ranked:
        if weekday != day.weekday():
            continue
        if in_month:
            number, length = day.day, monthrange(day.year, day.month)[1]
        else:
            number = day.timetuple().tm_yday
            length = date(day.year, 12, 31).timetuple().tm_yday
        if which in ((number - 1) // 7 + 1, -((length - number) // 7 + 1)):
            return True
    return False


def _first_week(year: int, week_start: int) -> int:
    """Return the ordinal of the first day of week 1: the first with four days in the year."""
    first = date(year, 1, 1)
    offset = (first.weekday() - week_start) % 7
    return first.toordinal() - offset + (7 if offset > 3 else 0)


def _in_weeks(day: date, rule: Rule) -> bool:
    number = day.toordinal()
    year = day.year
    if number < _first_week(year, rule.week_start):
        year -= 1
    elif year < 9999 and number >= _first_week(year + 1, rule.week_start):
        year += 1
    first = _first_week(year, rule.week_start)
    week = (number - first) // 7 + 1
    weeks = (_first_week(year + 1, rule.week_start) - first) // 7 if year < 9999 else 52
    return week in rule.by_week_number or week - weeks - 1 in rule.by_week_number


def _short_periods(
    rule: Rule, start: datetime, after: datetime, end: datetime
) -> Iterator[list[datetime]]:
    """Hours, minutes and seconds: whole days that do not fit are passed over in one step."""
    fits = _day_test(rule, start)
    unit = _UNIT[rule.freq]
    step = unit * rule.interval
    base = start.replace(microsecond=0)
    if rule.freq != "SECONDLY":
        base = base.replace(second=0)
    if rule.freq == "HOURLY":
        base = base.replace(minute=0)
    slot = max(0, int((after - base).total_seconds()) // step - 1)
    while True:
        moment = base + timedelta(seconds=slot * step)
        if moment >= end:
            return
        if not fits(moment.date()):
            tomorrow = datetime.combine(moment.date() + timedelta(days=1), time())
            slot = max(slot + 1, -(-int((tomorrow - base).total_seconds()) // step))
            yield []
            continue
        yield _slot(rule, start, moment)
        slot += 1


def _slot(rule: Rule, start: datetime, moment: datetime) -> list[datetime]:
    """Return the candidates inside one hour, minute or second."""
    if rule.by_hour and moment.hour not in rule.by_hour:
        return []
    if rule.freq == "HOURLY":
        minutes: tuple[int, ...] = rule.by_minute or (start.minute,)
    elif rule.by_minute and moment.minute not in rule.by_minute:
        return []
    else:
        minutes = (moment.minute,)
    if rule.freq != "SECONDLY":
        seconds: tuple[int, ...] = rule.by_second or (start.second,)
    elif rule.by_second and moment.second not in rule.by_second:
        return []
    else:
        seconds = (moment.second,)
    return [moment.replace(minute=m, second=s) for m in minutes for s in seconds]
