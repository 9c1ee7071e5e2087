"""A VEVENT and the fields of its editor, in both directions, line by line.

A field that equals what the event says already is not written, so everything the person did not
change (foreign alarms, conference data, X- properties) stays letter for letter. Times keep the zone
name they came with as long as the person keeps the zone.
"""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.base.content_lines import (
    Block,
    Line,
    escape,
    quote_param,
    split_value,
    unescape,
)
from app.base.errors import UserError
from app.base.ids import new_uid
from app.domain.pim import EventFields
from app.formats.calendar_times import (
    Moment,
    Zones,
    iso_date,
    named_zone,
    parse_duration,
    parse_stamp,
    stamp,
    to_epoch,
    utc_stamp,
)
from app.formats.event_series import Span, address, addresses
from app.formats.recurrence_rule import parse_rule

_TIMES = ("start", "end", "all_day", "tzid")


def fields_of(event: Block, span: Span | None, rrule: str) -> EventFields:
    """Return the fields of an event whose occurrence is ``span``."""
    start = end = tzid = ""
    all_day = False
    if span is not None:
        first, last = span.start, span.end_of(span.start)
        all_day = first.all_day
        start, end = _iso(first), _iso(last)
        tzid = zone_name(first, event.first("DTSTART"))
    return EventFields(
        summary=unescape(event.value("SUMMARY")),
        start=start,
        end=end,
        all_day=all_day,
        tzid=tzid,
        location=unescape(event.value("LOCATION")),
        description=unescape(event.value("DESCRIPTION")),
        rrule=rrule,
        status=event.value("STATUS").strip().upper(),
        transparent=event.value("TRANSP").strip().upper() == "TRANSPARENT",
        reminder_minutes=tuple(dict.fromkeys(minutes for _block, minutes in alarms(event))),
        attendees=addresses(line.value for line in event.lines("ATTENDEE")),
        url=event.value("URL").strip(),
        categories=_categories(event),
    )


def _iso(moment: Moment) -> str:
    return iso_date(moment.wall) if moment.all_day else moment.wall.isoformat(timespec="seconds")


def zone_name(moment: Moment, line: Line | None) -> str:
    """Return the IANA name of a moment's zone; a zone only the object knows keeps its TZID."""
    if moment.zone is None:
        return ""
    if moment.zone is UTC:
        return "UTC"
    if isinstance(moment.zone, ZoneInfo):
        return str(moment.zone.key)
    return line.parameters.get("TZID", "") if line is not None else ""


def _categories(event: Block) -> tuple[str, ...]:
    words = (
        unescape(word).strip()
        for line in event.lines("CATEGORIES")
        for word in split_value(line.value, ",")
    )
    return tuple(dict.fromkeys(word for word in words if word))


def alarms(event: Block) -> list[tuple[Block, int]]:
    """Return the alarms the editor knows: shown or sounded so many minutes before the start."""
    found: list[tuple[Block, int]] = []
    for alarm in event.blocks("VALARM"):
        trigger = alarm.first("TRIGGER")
        if trigger is None or alarm.value("ACTION").strip().upper() not in ("DISPLAY", "AUDIO"):
            continue
        if trigger.parameters.get("RELATED", "START").upper() != "START":
            continue
        length = parse_duration(trigger.value)
        if length is None:
            continue
        seconds = -(length[0] * 86_400 + length[1])
        if seconds >= 0 and seconds % 60 == 0:
            found.append((alarm, seconds // 60))
    return found


def moments_of(fields: EventFields, zones: Zones) -> tuple[Moment, Moment]:
    """Return start and end as the editor wrote them.

    Raise UserError: "event_time_unreadable", "time_zone_unknown", "event_end_before_start".
    """
    try:
        first = datetime.fromisoformat(fields.start).replace(tzinfo=None, microsecond=0)
        last = datetime.fromisoformat(fields.end or fields.start).replace(
            tzinfo=None, microsecond=0
        )
    except ValueError as error:
        raise UserError("event_time_unreadable") from error
    if fields.all_day:
        first, last = (datetime(m.year, m.month, m.day) for m in (first, last))
        if last == first:
            last += timedelta(days=1)
    zone = None
    if fields.tzid and not fields.all_day:
        zone = zones.find(fields.tzid)
        if zone is None:
            raise UserError("time_zone_unknown", tzid=fields.tzid)
    start, end = Moment(first, fields.all_day, zone), Moment(last, fields.all_day, zone)
    if zone is not None and end.epoch() < start.epoch():  # the hour that comes twice
        end = end.at(last.replace(fold=1))
    if end.epoch(UTC) < start.epoch(UTC):
        raise UserError("event_end_before_start")
    return start, end


class EventEditor:
    """Writes the difference between two sets of fields into one VEVENT."""

    def __init__(self, event: Block, zones: Zones) -> None:
        self.event = event
        self.zones = zones
        self.changed = False

    def run(self, old: EventFields, new: EventFields, *, rule: bool) -> None:
        """Write ``new`` where it differs from ``old``; the rule only when ``rule`` is True."""
        if any(getattr(old, name) != getattr(new, name) for name in _TIMES):
            self._times(old, new)
        self._text("SUMMARY", old.summary, new.summary)
        self._text("LOCATION", old.location, new.location)
        self._text("DESCRIPTION", old.description, new.description)
        if new.status != old.status:
            self._set("STATUS", new.status.strip().upper())
        if new.transparent != old.transparent:
            self._set("TRANSP", "TRANSPARENT" if new.transparent else "OPAQUE")
        if new.url != old.url:
            self._set("URL", "".join(c for c in new.url if c > " "))
        if new.categories != old.categories:
            self._set("CATEGORIES", ",".join(escape(w) for w in dict.fromkeys(new.categories) if w))
        self._attendees(old.attendees, new.attendees)
        self._alarms(old.reminder_minutes, new)
        if rule and new.rrule != old.rrule:
            self._set("RRULE", self.rule_value(new))

    def _text(self, name: str, old: str, new: str) -> None:
        if new != old:
            self._set(name, escape(new))

    def _set(self, name: str, value: str, params: str | None = None) -> None:
        self.changed = True
        line = self.event.first(name)
        if not value:
            self.event.remove(name)
        elif line is None:
            self.event.insert(Line(name, params or "", value))
        else:
            self.event.set(name, value, line.params if params is None else params)

    def _times(self, old: EventFields, new: EventFields) -> None:
        start, end = moments_of(new, self.zones)
        same_zone = old.tzid == new.tzid and old.all_day == new.all_day
        if not same_zone or old.start != new.start:
            self.write_time("DTSTART", start, new.tzid, keep=same_zone)
        self.changed = True
        set_end(self.event, start, end)

    def write_time(self, name: str, moment: Moment, tzid: str, *, keep: bool) -> None:
        """Write a time, with the parameters that are there when ``keep`` (the same zone)."""
        line = self.event.first(name)
        params = line.params if keep and line is not None else time_params(moment, tzid)
        self._set(name, moment.value(), params)

    def rule_value(self, fields: EventFields) -> str:
        """Return the RRULE with UNTIL in the form the start demands (RFC 5545 3.3.10)."""
        value = fields.rrule.strip().removeprefix("RRULE:")
        if not value:
            return ""
        rule = parse_rule(value)
        if rule is None or "\n" in value or "\r" in value:
            raise UserError("recurrence_unreadable")
        if not rule.until:
            return value
        read = parse_stamp(rule.until)
        if read is None:
            raise UserError("recurrence_unreadable")
        start, _end = moments_of(fields, self.zones)
        return replace_part(value, "UNTIL", until_value(read, start))

    def _attendees(self, old: tuple[str, ...], new: tuple[str, ...]) -> None:
        wanted = list(dict.fromkeys(text.strip().lower() for text in new if text.strip()))
        if list(old) == wanted:
            return
        self.changed = True
        keep = set(wanted)
        here: set[str] = set()
        parts: list[Line | Block] = []
        for part in self.event.parts:
            if isinstance(part, Line) and part.name == "ATTENDEE":
                who = address(part.value)
                if who and who not in keep:
                    continue
                here.add(who)
            parts.append(part)
        self.event.parts = parts
        params = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        for who in wanted:
            if who not in here:
                self.event.insert(Line("ATTENDEE", params, f"mailto:{_mailbox(who)}"))

    def _alarms(self, old: tuple[int, ...], new: EventFields) -> None:
        if set(old) == set(new.reminder_minutes):
            return
        self.changed = True
        keep = set(new.reminder_minutes)
        gone = [block for block, minutes in alarms(self.event) if minutes not in keep]
        self.event.parts = [p for p in self.event.parts if not any(p is block for block in gone)]
        here = {minutes for _block, minutes in alarms(self.event)}
        for minutes in dict.fromkeys(new.reminder_minutes):
            if minutes not in here and 0 <= minutes <= 1_000_000:
                self.event.parts.append(_alarm(minutes, new.summary))

    def touch(self, now: float) -> None:
        """Note a change: SEQUENCE, DTSTAMP, LAST-MODIFIED."""
        sequence = self.event.value("SEQUENCE").strip()
        number = int(sequence) + 1 if sequence.isdecimal() and len(sequence) < 10 else 1
        self.event.set("SEQUENCE", str(number))
        self.event.set("DTSTAMP", utc_stamp(now))
        self.event.set("LAST-MODIFIED", utc_stamp(now))


def set_end(event: Block, start: Moment, end: Moment) -> None:
    """Write DTEND in the form of DTSTART. An end in the second pass of an hour that comes twice
    has no such form: DURATION says it."""
    event.remove("DURATION")
    line = event.first("DTSTART")
    if end.zone is not None and end.at(end.wall.replace(fold=0)).epoch() != end.epoch():
        event.remove("DTEND")
        event.insert(Line("DURATION", "", f"PT{int(end.epoch() - start.epoch())}S"))
    else:
        event.set("DTEND", end.value(), line.params if line is not None else "")


def _mailbox(text: str) -> str:
    return "".join(c for c in text if c > " " and c != "\x7f")


def _alarm(minutes: int, summary: str) -> Block:
    lines = [
        Line("UID", "", new_uid()),
        Line("ACTION", "", "DISPLAY"),
        Line("TRIGGER", "", f"-PT{minutes}M" if minutes else "PT0S"),
        Line("DESCRIPTION", "", escape(summary) or "Reminder"),
    ]
    return Block("VALARM", list(lines))


def time_params(moment: Moment, tzid: str) -> str:
    """Return the parameters of a DTSTART-like line."""
    if moment.all_day:
        return ";VALUE=DATE"
    if moment.zone is None or moment.zone is UTC:
        return ""
    return f";TZID={quote_param(tzid)}"


def until_value(read: tuple[datetime, bool, bool], start: Moment) -> str:
    """Return UNTIL as a date, a local time or UTC, as ``start`` demands."""
    wall, is_date, utc = read
    if start.all_day:
        return stamp(wall)[:8]
    if is_date:
        wall += timedelta(hours=23, minutes=59, seconds=59)
    if start.zone is None:
        return stamp(wall)
    return stamp(wall) + "Z" if utc else utc_stamp(to_epoch(wall, start.zone))


def replace_part(rule: str, name: str, value: str) -> str:
    """Return an RRULE with one part replaced, added (``value``) or removed ("")."""
    parts = [part for part in rule.split(";") if part and part.split("=")[0].upper() != name]
    return ";".join([*parts, f"{name}={value}"] if value else parts)


def moved_fields(fields: EventFields, delta: timedelta, length: timedelta) -> EventFields:
    """Return the fields with the start moved and the end ``length`` after it (wall times)."""
    first = datetime.fromisoformat(fields.start) + delta
    last = first + length
    if fields.all_day:
        return dataclasses.replace(fields, start=iso_date(first), end=iso_date(last))
    return dataclasses.replace(
        fields,
        start=first.isoformat(timespec="seconds"),
        end=last.isoformat(timespec="seconds"),
    )


def known_zone(tzid: str) -> bool:
    """Return whether a zone name means something on this machine."""
    return named_zone(tzid) is not None
