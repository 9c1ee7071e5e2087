"""Where entries stand in the hour grid and in its strip of whole days.

Rectangles are in content coordinates of their part: from the top of the strip, or from midnight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QRectF

from app.ui.calendar.arrangement import lanes, side_by_side
from app.ui.calendar.data import Entry

HOUR = 50
LANE = 22
MOST_LANES = 4
LEAST_MINUTES = 24  # a shorter event is painted this long
DAY_MINUTES = 24 * 60

Column = Callable[[int], tuple[float, float]]  # left edge and width of a day


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of an entry: in the hours or (``strip``) among the whole days."""

    rect: QRectF
    entry: Entry
    strip: bool
    begins: bool
    ends: bool


def in_strip(
    days: Sequence[date], entries: Sequence[Entry], column: Column
) -> tuple[list[Spot], list[tuple[QRectF, date, int]], int]:
    """Return the bars over whole days, the "+n more" per day, and how many lanes they take."""
    spots: list[Spot] = []
    more: list[tuple[QRectF, date, int]] = []
    index_of = {day: n for n, day in enumerate(days)}
    spans: list[tuple[int, int]] = []
    found: list[Entry] = []
    for entry in entries:
        if entry.banner:
            covered = [n for d, n in index_of.items() if entry.first_day <= d <= entry.last_day]
            if covered:
                spans.append((covered[0], covered[-1]))
                found.append(entry)
    rows = lanes(spans)
    count = max(rows, default=-1) + 1
    shown = min(count, MOST_LANES) if count <= MOST_LANES else MOST_LANES - 1
    hidden: dict[int, int] = {}
    for (first, last), lane, entry in zip(spans, rows, found, strict=True):
        if lane >= shown:
            for n in range(first, last + 1):
                hidden[n] = hidden.get(n, 0) + 1
            continue
        left, width = column(first)
        rect = QRectF(left + 3, 3 + lane * LANE, width * (last - first + 1) - 7, LANE - 3)
        spots.append(
            Spot(
                rect,
                entry,
                True,
                entry.first_day >= days[first],
                entry.last_day <= days[last],
            )
        )
    for n, amount in hidden.items():
        left, width = column(n)
        rect = QRectF(left + 3, 3 + shown * LANE, width - 7, LANE - 3)
        more.append((rect, days[n], amount))
    return spots, more, max(1, min(count, MOST_LANES))


def in_hours(days: Sequence[date], entries: Sequence[Entry], column: Column) -> list[Spot]:
    """Return the blocks of the hour grid; what goes over midnight has one per day."""
    spots: list[Spot] = []
    for n, day in enumerate(days):
        begin = datetime.combine(day, time())
        after = begin + timedelta(days=1)
        here: list[tuple[Entry, float, float]] = []
        for entry in entries:
            if entry.banner or entry.start >= after:
                continue
            if entry.end <= begin and not (entry.end == entry.start == begin):
                continue
            top = max(0.0, (entry.start - begin).total_seconds() / 60)
            bottom = min(float(DAY_MINUTES), (entry.end - begin).total_seconds() / 60)
            bottom = max(bottom, top + LEAST_MINUTES)
            if bottom > DAY_MINUTES:
                top, bottom = DAY_MINUTES - max(LEAST_MINUTES, bottom - top), DAY_MINUTES
            here.append((entry, max(0.0, top), bottom))
        left, width = column(n)
        room = width - 10
        slots = side_by_side([(top, bottom) for _e, top, bottom in here])
        for (entry, top, bottom), slot in zip(here, slots, strict=True):
            part = room / slot.of
            rect = QRectF(
                left + 4 + slot.left * part,
                top * HOUR / 60 + 1,
                part * slot.width - (2 if slot.left + slot.width < slot.of else 0),
                (bottom - top) * HOUR / 60 - 2,
            )
            spots.append(Spot(rect, entry, False, entry.start >= begin, entry.end <= after))
    return spots
