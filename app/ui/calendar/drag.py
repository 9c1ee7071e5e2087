"""A drag in the hour grid or the month: make, move or stretch, in steps of a quarter of an hour.

Pure: points come in as moments on the wall clock, the result is a start and an end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum

from app.ui.calendar.data import Entry

SNAP = timedelta(minutes=15)


class Kind(Enum):
    CREATE = "create"
    MOVE = "move"
    START = "start"  # stretch at the upper or left end
    END = "end"


def snapped(moment: datetime) -> datetime:
    """Return the quarter of an hour nearest to a moment."""
    return floor(moment + SNAP / 2)


def floor(moment: datetime) -> datetime:
    """Return the quarter of an hour a moment is in."""
    day = datetime.combine(moment.date(), time())
    return day + (moment - day) // SNAP * SNAP


@dataclass(slots=True)
class Drag:
    """What the pointer does since it was pressed; ``began`` once it has really moved."""

    kind: Kind
    origin: datetime  # where it was pressed
    entry: Entry | None = None
    whole_days: bool = False
    began: bool = False
    start: datetime = datetime.min
    end: datetime = datetime.min

    def to(self, moment: datetime) -> None:
        """The pointer is at ``moment`` now."""
        if self.kind is Kind.CREATE:
            self._create(moment)
            return
        assert self.entry is not None
        start, end = self.entry.start, self.entry.end
        if self.whole_days:
            by = timedelta(days=(moment.date() - self.origin.date()).days)
        else:
            by = snapped(moment) - snapped(self.origin)
        if self.kind is Kind.MOVE:
            start, end = start + by, end + by
            if not self.whole_days:
                length, start = end - start, snapped(start) if by else start
                end = start + length
        elif self.kind is Kind.START:
            moved = start + by if self.whole_days else snapped(start + by)
            start = min(moved, end - self._least)
        else:
            moved = end + by if self.whole_days else snapped(end + by)
            end = max(moved, start + self._least)
        self.start, self.end = start, end

    @property
    def _least(self) -> timedelta:
        return timedelta(days=1) if self.entry is not None and self.entry.all_day else SNAP

    def _create(self, moment: datetime) -> None:
        if self.whole_days:
            days = sorted((self.origin.date(), moment.date()))
            self.start = datetime.combine(days[0], time())
            self.end = datetime.combine(days[1] + timedelta(days=1), time())
            return
        # within one day: what goes on over midnight is made in the editor
        midnight = datetime.combine(self.origin.date(), time())
        after = midnight + timedelta(days=1)
        if moment.date() != self.origin.date() and moment != after:
            moment = datetime.combine(self.origin.date(), moment.time())
        if moment >= self.origin:
            self.start, self.end = floor(self.origin), snapped(moment)
        else:
            self.start, self.end = snapped(moment), floor(self.origin) + SNAP
        self.start = max(self.start, midnight)
        self.end = min(max(self.end, self.start + SNAP), after)

    @property
    def changed(self) -> bool:
        if self.entry is None:
            return self.began
        return self.began and (self.start, self.end) != (self.entry.start, self.entry.end)
