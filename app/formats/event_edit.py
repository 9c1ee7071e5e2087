"""Make, change and delete events and single occurrences of a series, in the text itself.

A scope says how much of a series is meant: "all", "this" occurrence (an override with RECURRENCE-ID
in the master's time zone, as servers demand), or this and all "following" (the series is split in
two objects). Exceptions of a series move along when the series moves.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

from app.base.content_lines import Block, Line, escape
from app.base.errors import UserError
from app.base.ids import new_uid
from app.domain.pim import EventFields
from app.formats.calendar_times import Moment, Zones, from_epoch, utc_stamp
from app.formats.event_fields import (
    EventEditor,
    fields_of,
    moved_fields,
    replace_part,
    set_end,
    time_params,
)
from app.formats.event_object import EventObject
from app.formats.event_series import HOUR, Series, moment_of, span_of
from app.formats.recurrence_rule import WEEKDAYS, expand, parse_rule

Scope = Literal["all", "this", "following"]

PRODUCT = "-//Marmot//Marmot//EN"
FAR = 200_000_000_000.0  # seconds since the epoch, beyond every event
_SHARED = (
    *("summary", "location", "description", "status", "transparent"),
    *("reminder_minutes", "attendees", "url", "categories"),
)
_SERIES_LINES = ("RRULE", "RDATE", "EXDATE", "EXRULE")


def to_fields(text: str, recurrence_id: str = "") -> EventFields:
    """Return the fields of an event, of a series, or of one occurrence of it.

    Raise UserError("calendar_unreadable"), ("event_time_unreadable") or ("occurrence_unknown").
    """
    return EventObject.read(text).fields(recurrence_id)


def apply_fields(
    text: str | None,
    fields: EventFields,
    *,
    uid: str,
    recurrence_id: str = "",
    scope: Scope = "all",
    now: float,
) -> list[str]:
    """Return the resulting objects: one, or two when "following" split a series.

    ``uid`` names a new event, and the second half of a split unless it is the UID of the first.
    Raise UserError with the codes of ``to_fields`` and "event_end_before_start",
    "time_zone_unknown", "recurrence_unreadable".
    """
    if text is None:
        return [_new_event(fields, uid, now)]
    found = EventObject.read(text)
    if scope == "this" and recurrence_id:
        _edit_one(found, fields, recurrence_id, now)
        return [found.root.text()]
    if scope == "following" and recurrence_id and found.series.master is not None:
        moment = found.locate(recurrence_id)
        if found.series.key(moment) > found.series.key(found.main_span().start):
            return _split(text, found, moment, fields, uid, now)
    _edit_all(found, fields, recurrence_id, now)
    return [found.root.text()]


def _new_event(fields: EventFields, uid: str, now: float) -> str:
    event = Block("VEVENT", [Line("UID", "", escape(uid)), Line("DTSTAMP", "", utc_stamp(now))])
    event.parts += [Line("CREATED", "", utc_stamp(now)), Line("LAST-MODIFIED", "", utc_stamp(now))]
    event.parts.append(Line("SEQUENCE", "", "0"))
    calendar = Block("VCALENDAR", [Line("VERSION", "", "2.0"), Line("PRODID", "", PRODUCT), event])
    found = EventObject(Block("", [calendar]), calendar, Series(uid, Zones(calendar), None, event))
    empty = EventFields("", "", "", False, "")
    EventEditor(event, found.series.zones).run(empty, fields, rule=True)
    found.add_zone(fields.tzid if not fields.all_day else "", year_of(fields))
    return found.root.text()


def year_of(fields: EventFields) -> int:
    """Return the year an event begins in."""
    return int(fields.start[:4]) if fields.start[:4].isdecimal() else 2000


def _edit_one(found: EventObject, fields: EventFields, recurrence_id: str, now: float) -> None:
    moment = found.locate(recurrence_id)
    old = found.fields(recurrence_id)
    block = found.override(moment)
    if block is None:
        if not found.series.recurring or not _is_start(found.series, moment):
            raise UserError("occurrence_unknown")
        block = _new_override(found, moment)
    editor = EventEditor(block, found.series.zones)
    editor.run(old, fields, rule=False)
    editor.touch(now)
    found.add_zone("" if fields.all_day else fields.tzid, year_of(fields))


def _is_start(series: Series, moment: Moment) -> bool:
    key = series.key(moment)
    return any(series.key(start) == key for start in series.starts(key - 1, key + 1))


def _new_override(found: EventObject, moment: Moment) -> Block:
    """Copy the master as the one occurrence at ``moment``."""
    master = found.main
    span = found.main_span()
    start_line = master.first("DTSTART")
    params = start_line.params if start_line is not None else ""
    block = master.copy()
    block.remove(*_SERIES_LINES, "DURATION")
    block.set("DTSTART", moment.value(), params)
    set_end(block, moment, span.end_of(moment))
    block.insert(Line("RECURRENCE-ID", params, moment.value()))
    found.calendar.parts.append(block)
    found.series.overrides.append(block)
    return block


def _edit_all(found: EventObject, fields: EventFields, recurrence_id: str, now: float) -> None:
    zones = found.series.zones
    main, before = found.main, found.fields()
    shown = found.fields(recurrence_id) if recurrence_id else before
    target = _for_master(before, shown, fields)
    overrides = list(found.series.overrides) if found.series.master is not None else []
    olds = [fields_of(block, span_of(block, zones), "") for block in overrides]
    old_span = span_of(main, zones)
    exceptions = _exceptions(found, old_span.start) if old_span is not None else []
    editor = EventEditor(main, zones)
    editor.run(before, target, rule=True)
    editor.touch(now)
    new_span = span_of(main, zones)
    for block, old in zip(overrides, olds, strict=True):
        _follow(EventEditor(block, zones), before, target, old)
    if old_span is not None and new_span is not None and old_span.start != new_span.start:
        _move_exceptions(found, exceptions, old_span.start, new_span.start)
    found.add_zone("" if target.all_day else target.tzid, year_of(target))


def _for_master(before: EventFields, shown: EventFields, wanted: EventFields) -> EventFields:
    """Translate what was changed on one occurrence (``shown`` -> ``wanted``) to the master."""
    if before is shown:
        return _turn_rule(before, wanted)
    names = [field.name for field in dataclasses.fields(EventFields)]
    changes = {
        name: getattr(wanted, name)
        for name in names
        if name not in ("start", "end") and getattr(wanted, name) != getattr(shown, name)
    }
    target = dataclasses.replace(before, **changes)
    if (shown.start, shown.end, shown.all_day) == (wanted.start, wanted.end, wanted.all_day):
        return target
    try:
        first = datetime.fromisoformat(wanted.start)
        delta = first - datetime.fromisoformat(shown.start)
        length = datetime.fromisoformat(wanted.end) - first
    except (ValueError, TypeError) as error:
        raise UserError("event_time_unreadable") from error
    return _turn_rule(before, moved_fields(target, delta, length))


def _turn_rule(before: EventFields, target: EventFields) -> EventFields:
    """Let the weekdays of an unchanged weekly rule follow a series that moved by some days."""
    rule = parse_rule(target.rrule)
    if target.rrule != before.rrule or rule is None or rule.freq != "WEEKLY" or not rule.by_day:
        return target
    try:
        days = (
            datetime.fromisoformat(target.start).date()
            - datetime.fromisoformat(before.start).date()
        ).days
    except ValueError:
        return target
    if days % 7 == 0:
        return target
    turned = sorted({(weekday + days) % 7 for _which, weekday in rule.by_day})
    words = ",".join(WEEKDAYS[weekday] for weekday in turned)
    return dataclasses.replace(target, rrule=replace_part(target.rrule, "BYDAY", words))


def _follow(
    editor: EventEditor, before: EventFields, target: EventFields, old: EventFields
) -> None:
    """Let an override take over what changed on the master, where it had the master's value."""
    changes = {
        name: getattr(target, name)
        for name in _SHARED
        if getattr(target, name) != getattr(before, name)
        and getattr(old, name) == getattr(before, name)
    }
    if changes:
        editor.run(old, dataclasses.replace(old, **changes), rule=False)


Exceptions = list[tuple[Block, Line, list[datetime], bool]]


def _exceptions(found: EventObject, start: Moment) -> Exceptions:
    """Return every RECURRENCE-ID, EXDATE and RDATE line with its walls in the master's zone, and
    whether the override still stands at its place."""
    series = found.series
    zone = start.zone or series.local
    out: Exceptions = []

    def wall(moment: Moment) -> datetime:
        if moment.all_day or start.all_day or moment.zone is start.zone:
            return moment.wall
        return from_epoch(series.key(moment), zone)

    if series.master is None:
        return out
    for block in series.overrides:
        line, own = block.first("RECURRENCE-ID"), moment_of(block.first("DTSTART"), series.zones)
        moment = moment_of(line, series.zones)
        if line is not None and moment is not None:
            placed = own is not None and series.key(own) == series.key(moment)
            out.append((block, line, [wall(moment)], placed))
    for line in series.master.lines("EXDATE", "RDATE"):
        if "/" in line.value:
            continue
        params = line.parameters
        moments = (series.zones.moment(value, params) for value in line.value.split(","))
        out.append((series.master, line, [wall(m) for m in moments if m is not None], False))
    return out


def _move_exceptions(found: EventObject, exceptions: Exceptions, old: Moment, new: Moment) -> None:
    delta = new.wall - old.wall
    start_line = found.main.first("DTSTART")
    params = start_line.params if start_line is not None else ""
    for block, line, walls, placed in exceptions:
        moments = [new.at(wall + delta) for wall in walls]
        if not moments:
            continue
        span = span_of(block, found.series.zones) if placed else None
        line.set_value(",".join(moment.value() for moment in moments))
        line.set_params(params)
        if placed and span is not None:
            main = span_of(found.main, found.series.zones) or span
            block.set("DTSTART", moments[0].value(), params)
            set_end(block, moments[0], main.end_of(moments[0]))


def _split(
    text: str, head: EventObject, moment: Moment, fields: EventFields, uid: str, now: float
) -> list[str]:
    """Split a series before ``moment``; the second half gets ``fields``."""
    tail = EventObject.read(text)
    original = head.rrule()
    name = uid if uid and uid != head.series.uid else new_uid()
    _begin_at(tail, moment, name)
    _end_before(head, moment, now)
    if fields.rrule == original:
        fields = dataclasses.replace(fields, rrule=tail.rrule())
    _edit_all(tail, fields, "", now)
    return [head.root.text(), tail.root.text()]


def _end_before(found: EventObject, moment: Moment, now: float) -> None:
    """Cut a series so that it ends before ``moment``."""
    series, master = found.series, found.main
    key = series.key(moment)
    if moment.all_day:
        until = (moment.wall - timedelta(days=1)).strftime("%Y%m%d").rjust(8, "0")
    elif moment.zone is None:
        until = moment.at(moment.wall - timedelta(seconds=1)).value()
    else:
        last = key - 1
        while from_epoch(last, moment.zone) >= moment.wall and last > key - 4 * HOUR:
            last -= HOUR  # the hour that never was reads back later than it is
        until = utc_stamp(last)
    for line in master.lines("RRULE"):
        line.set_value(replace_part(replace_part(line.value, "COUNT", ""), "UNTIL", until))
    _keep_dates(found, lambda other: other < key)
    later = [block for at, block in series.override_keys().items() if at >= key]
    found.drop(later)
    EventEditor(master, series.zones).touch(now)


def _begin_at(found: EventObject, moment: Moment, uid: str) -> None:
    """Turn a series into its rest from ``moment`` on, under another UID."""
    series, master = found.series, found.main
    span = found.main_span()
    key = series.key(moment)
    line = master.first("RRULE")
    rule = parse_rule(line.value) if line is not None else None
    if line is not None and rule is not None and rule.count:
        first = span.start.wall
        passed = expand(rule, first, first, moment.wall).total
        line.set_value(replace_part(line.value, "COUNT", str(max(rule.count - passed, 1))))
    _keep_dates(found, lambda other: other >= key)
    found.drop([block for at, block in series.override_keys().items() if at <= key])
    start_line = master.first("DTSTART")
    params = start_line.params if start_line is not None else time_params(moment, "")
    master.set("DTSTART", moment.value(), params)
    if master.first("DTEND") is not None:
        set_end(master, moment, span.end_of(moment))
    for block in (master, *series.overrides):
        block.set("UID", escape(uid))
    series.uid = uid


def _keep_dates(found: EventObject, wanted: Callable[[float], bool]) -> None:
    """Keep of EXDATE and RDATE only the values whose instant is ``wanted``."""
    series, master = found.series, found.main
    for line in list(master.lines("EXDATE", "RDATE")):
        params = line.parameters
        kept = []
        for value in line.value.split(","):
            moment = series.zones.moment(value.partition("/")[0], params)
            if moment is None or wanted(series.key(moment)):
                kept.append(value)
        if kept:
            line.set_value(",".join(kept))
        else:
            master.parts = [part for part in master.parts if part is not line]


def delete_occurrence(
    text: str, recurrence_id: str, scope: Scope, *, now: float | None = None
) -> str | None:
    """Return the object without an occurrence ("this") or from it on ("following"); None when
    nothing is left of it, so that the resource itself is to be deleted."""
    if scope == "all" or not recurrence_id:
        return None
    found = EventObject.read(text)
    if not found.series.recurring:
        return None
    moment = found.locate(recurrence_id)
    present = time.time() if now is None else now
    if scope == "following":
        if found.series.master is None:
            return None
        if found.series.key(moment) <= found.series.key(found.main_span().start):
            return None
        _end_before(found, moment, present)
    else:
        _exclude(found, moment, present)
    return found.root.text() if _anything_left(found.series) else None


def _exclude(found: EventObject, moment: Moment, now: float) -> None:
    block = found.override(moment)
    if block is not None:
        found.drop([block])
    master = found.series.master
    if master is None:
        return
    line = master.first("DTSTART")
    master.insert(Line("EXDATE", line.params if line is not None else "", moment.value()))
    EventEditor(master, found.series.zones).touch(now)


def _anything_left(series: Series) -> bool:
    if series.overrides:
        return True
    if series.master is None:
        return False
    span = span_of(series.master, series.zones)
    if span is None:
        return True
    first = min([series.key(span.start), *(series.key(m) for m in series.dates("RDATE"))])
    limit = len(series.dates("EXDATE")) + 2
    return bool(series.starts(first, FAR, limit=limit))
