"""The quick way to a digest: one regular expression over the few lines a list of events needs.

An ordinary event (no recurrence, a known zone) never becomes a tree; measured, this is ten times
faster than parsing. Whatever does not look ordinary is left to the full reader.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from app.base.content_lines import parse_params, unfold
from app.domain.pim import ItemDigest, OccurrenceRow
from app.formats.calendar_times import Moment, named_zone, parse_duration, parse_stamp
from app.formats.event_series import Span, addresses, plain, span_between

_EVENT = re.compile(r"^BEGIN:VEVENT[ \t]*\r?\n(.*?)^END:VEVENT", re.MULTILINE | re.DOTALL)
_NESTED = re.compile(r"^BEGIN:(\w+)[ \t\r]*\n.*?^END:\1[ \t\r]*$", re.MULTILINE | re.DOTALL)
_NEEDED = re.compile(
    r"^(UID|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|STATUS|TRANSP|ATTENDEE"
    r"|RRULE|RDATE|EXDATE|RECURRENCE-ID)((?:;(?:\"[^\"\n]*\"|[^\":;\n])*)*):([^\r\n]*)",
    re.MULTILINE,
)
_COUNTED = ("BEGIN:VEVENT", "begin:vevent", "Begin:Vevent")
_SERIES = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")


def scan(text: str, local: tzinfo | None) -> ItemDigest | None:
    """Return the digest of a plain single event, None when the full reader should look."""
    if text.count("BEGIN:VEVENT") != 1:
        return None
    match = _EVENT.search(text)
    if match is None:
        return None
    body = unfold(match[1])
    if "BEGIN:" in body:
        body = _NESTED.sub("", body)
        if "BEGIN:" in body:
            return None
    values: dict[str, str] = {}
    params: dict[str, str] = {}
    guests: list[str] = []
    for name, param, value in _NEEDED.findall(body):
        if name == "ATTENDEE":
            guests.append(value)
        elif name in _SERIES:
            return None
        elif name not in values:
            values[name], params[name] = value, param
    start = _moment(values.get("DTSTART", ""), params.get("DTSTART", ""))
    if start is None or "UID" not in values:
        return None
    span = _span(start, values, params)
    if span is None:
        return None
    return _digest(values, guests, span, local)


def _span(start: Moment, values: dict[str, str], params: dict[str, str]) -> Span | None:
    if "DTEND" in values:
        end = _moment(values["DTEND"], params["DTEND"])
        return span_between(start, end) if end is not None else None
    if "DURATION" in values:
        length = parse_duration(values["DURATION"])
        if length is None or start.all_day or length < (0, 0):
            return None
        return Span(start, *length)
    return Span(start, 1 if start.all_day else 0, 0)


def _moment(value: str, param: str) -> Moment | None:
    """Read a time in UTC, a known zone or no zone; None for everything else."""
    read = parse_stamp(value)
    if read is None:
        return None
    wall, is_date, utc = read
    if is_date:
        return Moment(wall, True, None)
    if utc:
        return Moment(wall, False, UTC)
    tzid = parse_params(param).get("TZID", "") if param else ""
    if not tzid:
        return Moment(wall, False, None)
    zone = named_zone(tzid)
    return Moment(wall, False, zone) if zone is not None else None


def _digest(
    values: dict[str, str], guests: list[str], span: Span, local: tzinfo | None
) -> ItemDigest:
    start, end = span.start, span.end_of(span.start)
    first, last = start.epoch(local), end.epoch(local)
    row = OccurrenceRow(
        recurrence_id="",
        start=first,
        end=last,
        all_day=start.all_day,
        start_date=_date(start.wall) if start.all_day else "",
        end_date=_date(end.wall) if start.all_day else "",
        summary=plain(values.get("SUMMARY", "")),
        location=plain(values.get("LOCATION", "")),
        status=values.get("STATUS", "").strip().upper()[:20],
        transparent=values.get("TRANSP", "").strip().upper() == "TRANSPARENT",
        attendees=addresses(iter(guests)),
    )
    return ItemDigest("VEVENT", values["UID"].strip(), first, last, False, (row,))


def _date(wall: datetime) -> str:
    return f"{wall.year:04d}-{wall.month:02d}-{wall.day:02d}"
