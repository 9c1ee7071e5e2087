"""calendars, events, event show|add|edit|delete, conflicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from app.base.codec import encode
from app.base.errors import UserError
from app.cli.numbers import number_of
from app.cli.output import DONE
from app.cli.sending import when
from app.cli.times import rfc3339
from app.domain.ids import CollectionId, EntryId, ItemId
from app.domain.journal import Entry
from app.domain.pim import Collection, CollectionKind, EventFields
from app.engine import Engine

if TYPE_CHECKING:
    import argparse

    from app.cli.run import Session


def find_collection(engine: Engine, kind: CollectionKind, wanted: str | None) -> Collection:
    """Return the collection by id or name; without one the default, or the first writable."""
    found = engine.collections(kind)
    for collection in found:
        if wanted is not None and wanted in (str(collection.id), collection.name):
            return collection
    if wanted is not None:
        raise UserError("collection_unknown", name=wanted)
    for collection in sorted(found, key=lambda c: not c.is_default):
        if not collection.read_only and _takes_events(collection):
            return collection
    raise UserError("no_collection", kind=kind.value)


def _takes_events(collection: Collection) -> bool:
    return (
        collection.kind is CollectionKind.BOOK
        or not collection.components
        or "VEVENT" in collection.components
    )


def collection_rows(engine: Engine, kind: CollectionKind) -> list[Mapping[str, object]]:
    addresses = {a.id: a.settings.address for a in engine.accounts()}
    return [
        {
            "id": str(c.id),
            "name": c.name,
            "account": addresses.get(c.account, ""),
            "color": c.color,
            "read_only": c.read_only,
            "default": c.is_default,
            "visible": c.visible,
            "total": c.total,
        }
        for c in engine.collections(kind)
    ]


def calendars(session: Session) -> int:
    rows = collection_rows(session.engine, CollectionKind.CALENDAR)
    session.out.rows(rows, ("id", "account", "name", "total", "read_only"))
    return DONE


def events(session: Session) -> int:
    options, engine = session.options, session.engine
    start, end = when(options.start), when(options.end)
    if start > end:
        raise UserError("span_backwards", start=options.start, end=options.end)
    names = {c.id: c.name for c in engine.collections(CollectionKind.CALENDAR)}
    only: CollectionId | None = None
    if options.calendar:
        only = find_collection(engine, CollectionKind.CALENDAR, options.calendar).id
    rows: list[Mapping[str, object]] = [
        {
            "uid": o.uid,
            "calendar": names.get(o.collection, ""),
            "recurrence_id": o.recurrence_id or None,
            "start": o.start_date if o.all_day else rfc3339(o.start),
            "end": o.end_date if o.all_day else rfc3339(o.end),
            "all_day": o.all_day,
            "summary": o.summary,
            "location": o.location,
            "status": o.status,
            "attendees": list(o.attendees),
            "pending": o.pending,
        }
        for o in engine.occurrences(start, end)
        if only is None or o.collection == only
    ]
    session.out.rows(rows, ("start", "end", "calendar", "summary", "location"))
    return DONE


def _item(engine: Engine, uid: str) -> ItemId:
    found = engine.find_item(uid)
    if found is None:
        raise UserError("event_unknown", uid=uid)
    return found.id


def show(session: Session) -> int:
    options, engine = session.options, session.engine
    item = engine.item(_item(engine, options.uid))
    fields = engine.event(item.id, options.recurrence_id)
    document = {"uid": item.uid, **encode(fields), "pending": item.pending, "ics": item.shown_data}
    text = "\n".join(
        f"{name}: {value}" for name, value in encode(fields).items() if value not in ("", [], False)
    )
    session.out.document(document, text)
    return DONE


def add(session: Session) -> int:
    options, engine = session.options, session.engine
    wanted = options.calendar
    target = find_collection(engine, CollectionKind.CALENDAR, wanted)
    if options.ics is not None:
        if not options.ics.is_file():
            raise UserError("file_not_found", name=options.ics.name)
        text = options.ics.read_bytes().decode("utf-8", "replace")
        batch = engine.add_ics(text, target.id).result()
    else:
        if not options.summary or not options.start:
            raise UserError("event_incomplete")
        empty = EventFields("", "", "", all_day=False, tzid=engine.local_zone())
        fields = _edited(empty, options)
        batch = engine.save_event(target.id, fields).result()
    uids = engine.batch_uids(batch)
    session.out.document({"batch": str(batch), "uids": uids}, f"Added {', '.join(uids)}.")
    return DONE


def edit(session: Session) -> int:
    options, engine = session.options, session.engine
    item = engine.item(_item(engine, options.uid))
    fields = _edited(engine.event(item.id, options.recurrence_id), options)
    batch = engine.save_event(
        item.collection,
        fields,
        item=item.id,
        recurrence_id=options.recurrence_id,
        scope=options.scope,
    ).result()
    session.out.document({"batch": str(batch)}, "Saved.")
    return DONE


def delete(session: Session) -> int:
    options, engine = session.options, session.engine
    batch = engine.delete_event(
        _item(engine, options.uid), recurrence_id=options.recurrence_id, scope=options.scope
    ).result()
    session.out.document({"batch": str(batch)}, "Deleted.")
    return DONE


def conflicts(session: Session) -> int:
    engine = session.engine
    rows: list[Mapping[str, object]] = [_conflict_row(entry) for entry in engine.conflicts()]
    session.out.rows(rows, ("id", "component", "uid", "properties", "created"))
    return DONE


def keep(session: Session) -> int:
    options, engine = session.options, session.engine
    entry = EntryId(number_of(options.id))
    if entry not in {one.id for one in engine.conflicts()}:
        raise UserError("conflict_unknown", id=options.id)
    engine.resolve_conflict(entry, options.keep).result()
    session.out.document({"keep": options.keep, "id": options.id}, "Settled.")
    return DONE


def _conflict_row(entry: Entry) -> dict[str, object]:
    """Return what contradicts; the whole texts are in the journal and on the server."""
    found = entry.payload.get("conflicts")
    details = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return {
        "id": str(entry.id),
        "item": str(entry.items[0]) if entry.items else None,
        "uid": str(entry.payload.get("uid") or ""),
        "component": str(entry.payload.get("component") or ""),
        "properties": [str(one.get("property") or "") for one in details],
        "conflicts": details,
        "created": rfc3339(entry.created),
    }


def _edited(fields: EventFields, options: argparse.Namespace) -> EventFields:
    """Return ``fields`` with everything the command line names."""
    changed = replace(
        fields,
        summary=_or(options.summary, fields.summary),
        location=_or(options.location, fields.location),
        description=_or(options.description, fields.description),
        rrule=_or(options.rrule, fields.rrule),
        tzid=_or(options.tz, fields.tzid),
        reminder_minutes=tuple(options.reminder or fields.reminder_minutes),
        attendees=tuple(options.attendee or fields.attendees),
    )
    if options.all_day is not None:
        changed = replace(changed, all_day=True)
    if options.start is None and options.end is None:
        return changed
    length = _length(fields)
    start = _local(options.start or changed.start, changed)
    if options.end is not None:
        end = _local(options.end, changed)
        if changed.all_day:
            end = max(end, start + timedelta(days=1))
    else:
        end = start + length
    if end < start:
        raise UserError("event_ends_before_start")
    return replace(changed, start=_text(start, changed), end=_text(end, changed))


def _or(given: str | None, old: str) -> str:
    return old if given is None else given


def _length(fields: EventFields) -> timedelta:
    if not fields.start or not fields.end:
        return timedelta(days=1) if fields.all_day else timedelta(hours=1)
    return datetime.fromisoformat(fields.end) - datetime.fromisoformat(fields.start)


def _local(text: str, fields: EventFields) -> datetime:
    """Return the wall time of ``text`` in the event's zone, without offset."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise UserError("time_invalid", text=text) from error
    if found.tzinfo is None or fields.all_day:
        return found.replace(tzinfo=None)
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        zone = ZoneInfo(fields.tzid) if fields.tzid else UTC
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise UserError("zone_unknown", zone=fields.tzid) from error
    return found.astimezone(zone).replace(tzinfo=None)


def _text(moment: datetime, fields: EventFields) -> str:
    if fields.all_day:
        return date(moment.year, moment.month, moment.day).isoformat()
    return moment.isoformat(timespec="seconds")


HANDLERS: dict[str, Callable[[Session], int]] = {
    "calendars": calendars,
    "events": events,
    "event show": show,
    "event add": add,
    "event edit": edit,
    "event delete": delete,
    "conflicts": conflicts,
    "conflicts keep": keep,
}
