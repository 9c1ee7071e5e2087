"""The quick way to a digest: one regular expression over the few lines a list of events needs.

An ordinary event (no recurrence, a known zone) never becomes a tree; measured, this is ten times
faster than parsing. Whatever does not look ordinary is left to the full reader.
"""

from __future__ import annotations

import re
from datetime import UTC, tzinfo
from functools import lru_cache

from app.base.content_lines import parse_params, unfold
from app.domain.pim import ItemDigest, OccurrenceRow
from app.formats.calendar_times import Moment, iso_date, named_zone, parse_duration, parse_stamp
from app.formats.event_series import Span, addresses, plain, span_between

_NEEDED = re.compile(
    r"^(UID|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|STATUS|TRANSP|ATTENDEE"
    r"|RRULE|RDATE|EXDATE|RECURRENCE-ID)((?:;(?:\"[^\"\n]*\"|[^\":;\n])*)*):([^\r\n]*)",
    re.MULTILINE,
)
_SERIES = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")


def scan(text: str, local: tzinfo | None) -> ItemDigest | None:
    """Return the digest of a plain single event, None when the full reader should look."""
    if text.count("BEGIN:VEVENT") != 1:
        return None
    begin, end = text.find("\nBEGIN:VEVENT"), text.find("\nEND:VEVENT")
    if begin < 0 or end < begin:
        return None
    body = unfold(text[begin + 13 : end + 1])
    if "\nBEGIN:" in body:
        body = _without_nested(body)
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


def _without_nested(body: str) -> str:
    """Cut alarms out: they have a DURATION, a SUMMARY and attendees of their own."""
    kept: list[str] = []
    place = 0
    while (begin := body.find("\nBEGIN:", place)) >= 0:
        kept.append(body[place:begin])
        name = body[begin + 7 : body.find("\n", begin + 1)].strip()
        end = body.find(f"\nEND:{name}", begin)
        if end < 0:
            return "".join(kept)
        place = body.find("\n", end + 1)
        if place < 0:
            return "".join(kept)
    kept.append(body[place:])
    return "".join(kept)


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
    tzid = _tzid(param) if param else ""
    if not tzid:
        return Moment(wall, False, None)
    zone = named_zone(tzid)
    return Moment(wall, False, zone) if zone is not None else None


@lru_cache(maxsize=256)
def _tzid(param: str) -> str:
    return parse_params(param).get("TZID", "")


def _digest(
    values: dict[str, str], guests: list[str], span: Span, local: tzinfo | None
) -> ItemDigest:
    start = span.start
    first, last = span.extent(start, local)
    row = OccurrenceRow(
        "",
        first,
        last,
        start.all_day,
        iso_date(start.wall) if start.all_day else "",
        iso_date(span.end_of(start).wall) if start.all_day else "",
        plain(values.get("SUMMARY", "")),
        plain(values.get("LOCATION", "")),
        values.get("STATUS", "").strip().upper()[:20],
        values.get("TRANSP", "").strip().upper() == "TRANSPARENT",
        addresses(iter(guests)) if guests else (),
    )
    return ItemDigest("VEVENT", values["UID"].strip(), first, last, False, (row,))
