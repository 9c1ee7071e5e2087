"""What is done with events: make, change, move, delete. Said in the message bar with Undo.

Fields are read and times computed on the engine's threads; recurring events ask which occurrences
are meant, by a dialog that does not block.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.ids import BatchId, CollectionId
from app.domain.pim import EventFields
from app.engine.pim import Scope
from app.ui.calendar.data import CalendarData, Entry
from app.ui.calendar.scope_question import ask_scope
from app.ui.context import Context
from app.ui.undo import offer_undo_of
from app.ui.words import tr


def zone_of(tzid: str) -> tzinfo | None:
    """Return the zone of this name, None for the machine's."""
    if not tzid:
        return None
    if tzid.upper() in ("UTC", "ETC/UTC", "GMT"):
        return UTC
    try:
        return ZoneInfo(tzid)
    except (OSError, ValueError):
        return None


def in_zone(moment: datetime, tzid: str) -> str:
    """Return a moment of the machine's wall clock as ISO local time in a zone."""
    zone = zone_of(tzid)
    if zone is not None:
        moment = moment.astimezone(zone)
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def placed(fields: EventFields, start: datetime, end: datetime) -> EventFields:
    """Return ``fields`` at another time, given on the machine's wall clock."""
    if fields.all_day:
        last = max(end.date(), start.date() + timedelta(days=1))
        return replace(fields, start=start.date().isoformat(), end=last.isoformat())
    return replace(fields, start=in_zone(start, fields.tzid), end=in_zone(end, fields.tzid))


def shifted_days(fields: EventFields, days: int) -> EventFields:
    """Return ``fields`` some days later at the same time of day."""
    by = timedelta(days=days)
    if fields.all_day:
        start, end = (date.fromisoformat(v) + by for v in (fields.start, fields.end))
        return replace(fields, start=start.isoformat(), end=end.isoformat())
    first, last = (datetime.fromisoformat(v) + by for v in (fields.start, fields.end))
    return replace(
        fields, start=first.isoformat(timespec="seconds"), end=last.isoformat(timespec="seconds")
    )


class EventCommands(QObject):
    """Carries out what the views and the editor ask for."""

    def __init__(self, context: Context, data: CalendarData, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._data = data
        self._widget = parent

    def create(self, collection: CollectionId, fields: EventFields) -> None:
        engine = self._context.engine
        self.tell(engine.save_event(collection, fields), tr("Event added"))

    def move(self, entry: Entry, start: datetime, end: datetime) -> None:
        """Put an entry at another time; a series asks which occurrences."""

        def go(scope: Scope) -> None:
            self._data.preview(entry.key, start, end)
            self._move(entry, start, end, scope)

        self._asked(entry, tr("Move recurring event"), go, self._data.read)

    def _move(self, entry: Entry, start: datetime, end: datetime, scope: Scope) -> None:
        engine, o = self._context.engine, entry.occurrence
        days = (start.date() - entry.start.date()).days
        whole = start - entry.start == end - entry.end == timedelta(days=days)

        def read() -> EventFields:
            fields = engine.event(o.item, o.recurrence_id)
            return shifted_days(fields, days) if whole else placed(fields, start, end)

        def write(fields: EventFields) -> None:
            future = engine.save_event(
                o.collection, fields, item=o.item, recurrence_id=o.recurrence_id, scope=scope
            )
            self.tell(future, tr("Event moved"))

        self._context.work.then(self, engine.query(read), write, self._failed)

    def delete(self, entry: Entry) -> None:
        """Delete an entry; a series asks which occurrences."""
        if entry.read_only:
            self._context.bar.say(tr("“{name}” can only be read.", name=entry.calendar))
            return
        engine, o = self._context.engine, entry.occurrence

        def go(scope: Scope) -> None:
            self._data.conceal([entry.key])
            future = engine.delete_event(o.item, recurrence_id=o.recurrence_id, scope=scope)
            self.tell(future, tr("Event deleted"))

        self._asked(entry, tr("Delete recurring event"), go)

    def _asked(
        self,
        entry: Entry,
        title: str,
        go: Callable[[Scope], None],
        left: Callable[[], object] | None = None,
    ) -> None:
        if entry.occurrence.recurring and entry.occurrence.recurrence_id:
            ask_scope(self._widget.window(), title, go, left)
        else:
            go("all")

    def tell(self, future: Future[BatchId], words: str) -> None:
        """Say that it is done, with Undo; show the store's truth again when it failed."""
        self._context.work.then(self, future, lambda batch: self.told(batch, words), self._failed)

    def told(self, batch: BatchId, words: str) -> None:
        """Say what was done, with Undo."""
        offer_undo_of(self._context, batch, words)

    def _failed(self, error: BaseException) -> None:
        self._context.work.failed_quietly.emit(error)
        self._data.read()
