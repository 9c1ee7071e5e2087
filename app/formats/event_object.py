"""A calendar resource opened for an edit: its tree, its first series, its occurrences by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.base.content_lines import Block, parse
from app.base.errors import UserError
from app.domain.pim import EventFields
from app.formats.calendar_times import Moment, Zones, from_epoch
from app.formats.event_fields import fields_of, known_zone
from app.formats.event_series import Series, Span, series_of, span_of
from app.formats.zone_text import zone_block


@dataclass(slots=True)
class EventObject:
    """A parsed calendar resource with its first series."""

    root: Block
    calendar: Block
    series: Series

    @classmethod
    def read(cls, text: str) -> EventObject:
        """Raise UserError("calendar_unreadable") when there is no event in the text."""
        root = parse(text)
        found = series_of(root)
        calendar = next(root.blocks("VCALENDAR"), None)
        if not found or calendar is None:
            raise UserError("calendar_unreadable")
        return cls(root, calendar, found[0])

    @property
    def main(self) -> Block:
        """Return the master, or the first override of an object that has only those."""
        return self.series.master or self.series.overrides[0]

    def main_span(self) -> Span:
        span = span_of(self.main, self.series.zones)
        if span is None:
            raise UserError("event_time_unreadable")
        return span

    def locate(self, recurrence_id: str) -> Moment:
        """Return the moment a RECURRENCE-ID value means, in the master's zone."""
        start = self.main_span().start
        line = self.main.first("RECURRENCE-ID" if self.series.master is None else "DTSTART")
        params = line.parameters if line is not None else {}
        moment = self.series.zones.moment(recurrence_id, params)
        if moment is None:
            raise UserError("occurrence_unknown")
        if start.all_day:
            return start.at(datetime(moment.wall.year, moment.wall.month, moment.wall.day))
        if moment.zone is start.zone:  # its own wall time, also in the hour that never was
            return start.at(moment.wall)
        zone = start.zone or self.series.local
        return start.at(from_epoch(self.series.key(moment), zone))

    def override(self, moment: Moment) -> Block | None:
        return self.series.override_keys().get(self.series.key(moment))

    def rrule(self) -> str:
        return self.main.value("RRULE").strip()

    def fields(self, recurrence_id: str = "") -> EventFields:
        """Return the editor's fields of the series or of one occurrence."""
        if not recurrence_id:
            return fields_of(self.main, span_of(self.main, self.series.zones), self.rrule())
        moment = self.locate(recurrence_id)
        block = self.override(moment)
        if block is not None:
            return fields_of(block, span_of(block, self.series.zones), self.rrule())
        span = self.main_span()
        return fields_of(self.main, Span(moment, span.days, span.seconds), self.rrule())

    def drop(self, gone: list[Block]) -> None:
        """Remove VEVENTs from the object."""
        self.calendar.parts = [
            p for p in self.calendar.parts if not any(p is block for block in gone)
        ]
        self.series.overrides = [
            block for block in self.series.overrides if not any(block is one for one in gone)
        ]

    def add_zone(self, tzid: str, year: int) -> None:
        """Add the VTIMEZONE of ``tzid`` unless it is there or not needed."""
        here = {block.value("TZID") for block in self.calendar.blocks("VTIMEZONE")}
        zone = Zones(self.calendar).find(tzid) if tzid and tzid != "UTC" else None
        if zone is None or tzid in here or not known_zone(tzid):
            return
        index = next(
            (i for i, part in enumerate(self.calendar.parts) if isinstance(part, Block)),
            len(self.calendar.parts),
        )
        self.calendar.parts.insert(index, zone_block(tzid, zone, year))
