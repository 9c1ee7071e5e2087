"""Days, months and years as people type them into a search, as spans of local time."""

from __future__ import annotations

import re
import time

_ISO = re.compile(r"^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$")
_EUROPEAN = re.compile(r"^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$")
_AGO = re.compile(r"^(\d{1,5})(d|w|m|y|days?|weeks?|months?|years?)$")

Span = tuple[float, float]  # its first moment, and the first one after it


def span(text: str, now: float) -> Span | None:
    """Read 2024, 2024-03, 2024-03-15, 15.3.2024, today, yesterday, 7d, 2w, 6m, 1y.

    ``7d`` is the day seven days ago. None: not a date.
    """
    lower = text.strip().lower()
    if not lower.isascii():
        return None
    if lower in ("today", "yesterday"):
        return _day_before(now, int(lower == "yesterday"))
    if found := _AGO.match(lower):
        return _ago(int(found[1]), found[2][0], now)
    if found := _ISO.match(lower):
        year, month, day = int(found[1]), found[2], found[3]
    elif found := _EUROPEAN.match(lower):
        year, month, day = int(found[3]), found[2], found[1]
    else:
        return None
    if day:
        first = _moment(year, int(month), int(day))
        return None if first is None else (first, _after(first))
    if month:
        number = int(month)
        return _between(year, number, year + number // 12, number % 12 + 1)
    return _between(year, 1, year + 1, 1)


def _between(year: int, month: int, next_year: int, next_month: int) -> Span | None:
    first, last = _moment(year, month, 1), _moment(next_year, next_month, 1)
    return None if first is None or last is None else (first, last)


def _ago(count: int, unit: str, now: float) -> Span | None:
    if unit in "dw":
        return _day_before(now, count * (7 if unit == "w" else 1))
    today = time.localtime(now)
    months = today.tm_year * 12 + today.tm_mon - 1 - count * (12 if unit == "y" else 1)
    for day in (today.tm_mday, 30, 29, 28):  # the 31st of a shorter month is its last day
        if day <= today.tm_mday and (first := _moment(months // 12, months % 12 + 1, day)):
            return first, _after(first)
    return None


def _day_before(now: float, days: int) -> Span | None:
    today = time.localtime(now)
    try:
        first = time.mktime((today.tm_year, today.tm_mon, today.tm_mday - days, 0, 0, 0, 0, 0, -1))
    except (OverflowError, ValueError):
        return None
    return first, _after(first)


def _after(first: float) -> float:
    """Return the beginning of the next day, which is not always 24 hours later."""
    day = time.localtime(first)
    return time.mktime((day.tm_year, day.tm_mon, day.tm_mday + 1, 0, 0, 0, 0, 0, -1))


def _moment(year: int, month: int, day: int) -> float | None:
    if not (1970 <= year <= 2101 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        moment = time.mktime((year, month, day, 0, 0, 0, 0, 0, -1))
    except (OverflowError, ValueError):
        return None
    return moment if time.localtime(moment).tm_mday == day else None  # no 31st of February
