"""Whole calendar files: split one into resources, and sum up an invitation for the reading view."""

from __future__ import annotations

from datetime import tzinfo

from app.base.content_lines import Block, Line, parse, unescape
from app.base.errors import UserError
from app.base.ids import new_uid
from app.domain.pim import Invitation
from app.formats.calendar_times import Zones, iso_date
from app.formats.event_fields import zone_name
from app.formats.event_series import MAX_ATTENDEES, Span, address, moment_of, plain, span_of

MAX_OBJECTS = 100_000
_COMPONENTS = ("VEVENT", "VTODO", "VJOURNAL")
_HEAD = ("VERSION", "PRODID", "CALSCALE")


def split_ics(text: str) -> list[str]:
    """Return one object for each UID of a calendar file, in order, each with the zones it names.

    A component without UID gets one. METHOD is left out: stored resources must not have it (RFC
    4791 section 4.1). Raise UserError: "calendar_unreadable" without any component,
    "calendar_too_many" beyond 100,000 of them.
    """
    groups: dict[str, tuple[Block, list[Block]]] = {}
    count = 0
    for calendar in parse(text).blocks("VCALENDAR"):
        for block in calendar.blocks(*_COMPONENTS):
            count += 1
            if count > MAX_OBJECTS:
                raise UserError("calendar_too_many", limit=MAX_OBJECTS)
            uid = block.value("UID").strip()
            if not uid:
                uid = new_uid()
                block.set("UID", uid)
            groups.setdefault(uid, (calendar, []))[1].append(block)
    if not groups:
        raise UserError("calendar_unreadable")
    zones: dict[int, dict[str, Block]] = {}
    out: list[str] = []
    for calendar, blocks in groups.values():
        known = zones.setdefault(
            id(calendar), {z.value("TZID"): z for z in calendar.blocks("VTIMEZONE")}
        )
        out.append(_object(calendar, blocks, known))
    return out


def _object(calendar: Block, blocks: list[Block], zones: dict[str, Block]) -> str:
    used = {tzid for block in blocks for tzid in _tzids(block)}
    whole = Block("VCALENDAR", [line.copy() for line in calendar.lines(*_HEAD)])
    if whole.first("VERSION") is None:
        whole.parts.insert(0, Line("VERSION", "", "2.0"))
    if whole.first("PRODID") is None:
        whole.insert(Line("PRODID", "", "-//Marmot//Marmot//EN"))
    whole.parts.extend(zones[tzid] for tzid in sorted(used) if tzid in zones)
    whole.parts.extend(blocks)
    return whole.text()


def _tzids(block: Block) -> set[str]:
    found = {line.parameters.get("TZID", "") for line in block.lines() if "TZID" in line.params}
    for inner in block.blocks():
        found |= _tzids(inner)
    return found


def invitation_summary(text: str, *, local: tzinfo | None = None) -> Invitation | None:
    """Return what an invitation says of its first component, None when it cannot be read.

    Nothing is applied: whether it is to be believed is for the person to say.
    """
    for calendar in parse(text).blocks("VCALENDAR"):
        for block in calendar.blocks(*_COMPONENTS):
            return _summary(calendar, block, local)
    return None


def _summary(calendar: Block, block: Block, local: tzinfo | None) -> Invitation:
    zones = Zones(calendar)
    span = span_of(block, zones)
    if span is None and (due := moment_of(block.first("DUE"), zones)) is not None:
        span = Span(due, 0, 0)
    first = span.start if span is not None else None
    last = span.end_of(span.start) if span is not None else None
    all_day = first is not None and first.all_day
    organizer = block.first("ORGANIZER")
    sequence = block.value("SEQUENCE").strip()
    return Invitation(
        method=calendar.value("METHOD").strip().upper()[:20],
        component=block.name,
        uid=block.value("UID").strip(),
        recurrence_id=block.value("RECURRENCE-ID").strip(),
        sequence=int(sequence) if sequence.isdecimal() and len(sequence) < 10 else 0,
        summary=plain(block.value("SUMMARY")),
        start=first.epoch(local) if first is not None else 0.0,
        end=last.epoch(local) if last is not None else 0.0,
        all_day=all_day,
        start_date=iso_date(first.wall) if first is not None and all_day else "",
        end_date=iso_date(last.wall) if last is not None and all_day else "",
        tzid=zone_name(first, block.first("DTSTART")) if first is not None else "",
        location=plain(block.value("LOCATION")),
        organizer=address(organizer.value) if organizer is not None else "",
        organizer_name=_name(organizer) if organizer is not None else "",
        attendees=tuple(_attendees(block)),
        rrule=block.value("RRULE").strip()[:500],
        status=block.value("STATUS").strip().upper()[:20],
        wall_start=first.wall.isoformat(timespec="seconds") if first is not None else "",
        wall_end=last.wall.isoformat(timespec="seconds") if last is not None else "",
    )


def _attendees(block: Block) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for line in block.lines("ATTENDEE"):
        who = address(line.value)
        if who and len(found) < MAX_ATTENDEES:
            state = line.parameters.get("PARTSTAT", "NEEDS-ACTION").upper()[:20]
            found.append((who, _name(line), state))
    return found


def _name(line: Line) -> str:
    return plain(unescape(line.parameters.get("CN", "")))
