"""The full editor of an event: a window of its own that does not block the calendar.

It edits ``EventFields``; everything else in the event is left as it is. Saving a series asks which
occurrences are meant. What could not be saved stays open with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.domain.ids import BatchId
from app.domain.pim import Collection, EventFields
from app.engine.pim import Scope
from app.ui import tokens as t
from app.ui.calendar.commands import EventCommands, zone_of
from app.ui.calendar.data import Entry, color_of
from app.ui.calendar.fields import choose, combo
from app.ui.calendar.people import People
from app.ui.calendar.reminders import Reminders
from app.ui.calendar.repeat_editor import RepeatEditor
from app.ui.calendar.scope_question import ask_scope
from app.ui.calendar.squares import square
from app.ui.context import Context
from app.ui.parts import button, column, label, row
from app.ui.sentences import of_error
from app.ui.time_field import TimeField, time_words
from app.ui.words import tr


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """Return the names of the world's time zones, those of no place left out."""
    return tuple(
        sorted(
            z for z in available_timezones() if "/" in z and not z.startswith(("Etc/", "System"))
        )
    )


class EventEditor(QDialog):
    """One event; several editors may be open."""

    alive: set[EventEditor] = set()  # keeps windows without a parent's child list alive

    def __init__(
        self,
        context: Context,
        commands: EventCommands,
        calendars: Sequence[Collection],
        collection: Collection,
        fields: EventFields,
        entry: Entry | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._commands = commands
        self._entry = entry
        self._before = fields
        self._busy = False
        self.setWindowTitle(tr("Edit event") if entry is not None else tr("New event"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 660)
        self._length = timedelta(hours=1)
        self._build(calendars, collection)
        self._fill(fields)
        self._start = self._start_moment()
        self.title.setFocus()
        EventEditor.alive.add(self)
        self.destroyed.connect(lambda: EventEditor.alive.discard(self))

    @classmethod
    def new(
        cls,
        context: Context,
        commands: EventCommands,
        calendars: Sequence[Collection],
        collection: Collection,
        fields: EventFields,
        parent: QWidget,
    ) -> EventEditor:
        """Open the editor for a new event."""
        made = cls(context, commands, calendars, collection, fields, None, parent)
        made.show()
        return made

    @classmethod
    def edit(
        cls,
        context: Context,
        commands: EventCommands,
        calendars: Sequence[Collection],
        entry: Entry,
        parent: QWidget,
    ) -> None:
        """Read an event and open the editor on it; one that is open already comes forward."""
        for open_one in cls.alive:
            if open_one._entry is not None and open_one._entry.key == entry.key:
                open_one.raise_()
                open_one.activateWindow()
                return
        home = next((c for c in calendars if c.id == entry.occurrence.collection), None)
        if home is None:
            return
        engine, o = context.engine, entry.occurrence

        def show(fields: EventFields) -> None:
            cls(context, commands, calendars, home, fields, entry, parent).show()

        context.work.then(parent, engine.query(lambda: engine.event(o.item, o.recurrence_id)), show)

    # building

    def _build(self, calendars: Sequence[Collection], home: Collection) -> None:
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("Title"))
        self.title.setAccessibleName(tr("Title"))
        self.title.setFont(self._context.theme.font(t.TITLE, bold=True))
        self.all_day = QCheckBox(tr("All day"))
        self.start_date, self.end_date = QDateEdit(), QDateEdit()
        self.start_time, self.end_time = TimeField(), TimeField()
        for edit, name in (
            (self.start_date, tr("First day")),
            (self.end_date, tr("Last day")),
        ):
            edit.setCalendarPopup(True)
            edit.setAccessibleName(name)
            edit.setDisplayFormat(tr("ddd d MMM yyyy"))
            edit.setMinimumWidth(150)
        for time in (self.start_time, self.end_time):
            time.setFixedWidth(90)
        self.start_time.setAccessibleName(tr("Start time"))
        self.end_time.setAccessibleName(tr("End time"))
        self.zone = QComboBox()
        self.zone.setAccessibleName(tr("Time zone"))
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItem(tr("Local time, wherever one is"), "")
        for name in ("UTC", *zones()):
            self.zone.addItem(name.replace("_", " "), name)
        completer = QCompleter(self.zone.model(), self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.zone.setCompleter(completer)
        self.calendar = QComboBox()
        self.calendar.setAccessibleName(tr("Calendar"))
        for collection in calendars:
            if not collection.read_only or collection.id == home.id:
                mark = square(color_of(collection), 12, self.devicePixelRatioF())
                self.calendar.addItem(mark, collection.name, collection)
        for n in range(self.calendar.count()):
            if self.calendar.itemData(n).id == home.id:
                self.calendar.setCurrentIndex(n)
        self.repeat = RepeatEditor()
        self.location = QLineEdit()
        self.location.setAccessibleName(tr("Place"))
        self.description = QPlainTextEdit()
        self.description.setAccessibleName(tr("Description"))
        self.description.setTabChangesFocus(True)
        self.description.setMinimumHeight(80)
        self.people = People()
        self.reminders = Reminders(self._context.icons)
        self.busy = combo(tr("Availability"), [(tr("Busy"), False), (tr("Free"), True)])
        self.status = combo(
            tr("Status"),
            [
                (tr("Confirmed"), "CONFIRMED"),
                (tr("Tentative"), "TENTATIVE"),
                (tr("Cancelled"), "CANCELLED"),
            ],
        )
        form = QFormLayout()
        form.setHorizontalSpacing(t.L)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow("", self.all_day)
        form.addRow(self._name(tr("Start")), row(self.start_date, self.start_time, None))
        form.addRow(self._name(tr("End")), row(self.end_date, self.end_time, None))
        self._zone_name = self._name(tr("Time zone"))
        form.addRow(self._zone_name, self.zone)
        form.addRow(self._name(tr("Repeats")), self.repeat)
        form.addRow(self._name(tr("Calendar")), self.calendar)
        form.addRow(self._name(tr("Place")), self.location)
        form.addRow(self._name(tr("Reminders")), self.reminders)
        form.addRow(self._name(tr("People")), self.people)
        form.addRow(self._name(tr("Shown as")), row(self.busy, self.status, None))
        form.addRow(self._name(tr("Description")), self.description)
        inside = QWidget()
        inside.setLayout(column(form, margins=(t.L, t.S, t.L, t.S)))
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.error = label("", "danger", wrap=True)
        self.error.setVisible(False)
        self.save = button(tr("Save"), "main")
        self.save.clicked.connect(self._on_save)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.close)
        self.delete = button(tr("Delete"), "danger", self._context.icons.icon("trash-2", "danger"))
        self.delete.clicked.connect(self._on_delete)
        outer = column(row(self.title, margins=(t.L, t.L, t.L, t.S)))
        outer.addWidget(area, 1)
        outer.addLayout(row(self.error, margins=(t.L, 0, t.L, 0)))
        outer.addLayout(
            row(self.delete, None, cancel, self.save, margins=(t.L, t.M, t.L, t.L), spacing=t.S)
        )
        self.setLayout(outer)
        read_only = self._entry is not None and self._entry.read_only
        self.delete.setVisible(self._entry is not None and not read_only)
        self.save.setEnabled(not read_only)
        if read_only:
            self._say(tr("This calendar can only be read."))
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_save)

    def _name(self, text: str) -> QWidget:
        made = label(text, "muted")
        made.setContentsMargins(0, 5, 0, 0)
        return made

    # in and out

    def _fill(self, fields: EventFields) -> None:
        self.title.setText(fields.summary)
        self.all_day.setChecked(fields.all_day)
        start, end = _moment(fields.start), _moment(fields.end or fields.start)
        self.start_date.setDate(QDate(start.year, start.month, start.day))
        self.start_time.setTime(QTime(start.hour, start.minute))
        shown_end = end - timedelta(days=1) if fields.all_day and end > start else end
        self.end_date.setDate(QDate(shown_end.year, shown_end.month, shown_end.day))
        self.end_time.setTime(QTime(end.hour, end.minute))
        if fields.all_day:  # what it becomes when it gets hours
            self.start_time.setTime(QTime(9, 0))
            self.end_time.setTime(QTime(10, 0))
        local = self._context.engine.local_zone()
        wanted = local if fields.all_day else fields.tzid
        if self.zone.findData(wanted) < 0:
            self.zone.addItem(wanted, wanted)
        choose(self.zone, wanted)
        self.repeat.set_rule(fields.rrule, start.date())
        self.location.setText(fields.location)
        self.description.setPlainText(fields.description)
        self.people.set_addresses(fields.attendees)
        self.reminders.set_minutes(fields.reminder_minutes)
        choose(self.busy, fields.transparent)
        choose(self.status, fields.status.upper() or "CONFIRMED")
        self._on_all_day(fields.all_day)
        self._opened = self.fields()
        self.all_day.toggled.connect(self._on_all_day)
        self.start_date.dateChanged.connect(self._on_start)
        self.start_time.timeChanged.connect(self._on_start)
        self.end_date.dateChanged.connect(lambda _d: self._check())
        self.end_time.timeChanged.connect(lambda _t: self._check())

    def fields(self) -> EventFields:
        """Return what the form says."""
        all_day = self.all_day.isChecked()
        first, last = self._start_moment(), self._end_moment()
        if all_day:
            start = first.date().isoformat()
            end = (last.date() + timedelta(days=1)).isoformat()
        else:
            start = first.isoformat(timespec="seconds")
            end = last.isoformat(timespec="seconds")
        status = str(self.status.currentData())
        if not self._before.status and status == "CONFIRMED":
            status = ""
        return replace(
            self._before,
            summary=self.title.text().strip(),
            start=start,
            end=end,
            all_day=all_day,
            tzid="" if all_day else self._zone(),
            location=self.location.text().strip(),
            description=self.description.toPlainText(),
            rrule=self.repeat.rule(),
            status=status,
            transparent=bool(self.busy.currentData()),
            reminder_minutes=self.reminders.minutes(),
            attendees=self.people.addresses(),
        )

    def _zone(self) -> str:
        text = self.zone.currentText().strip()
        index = self.zone.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.zone.itemData(index)) if index >= 0 else text.replace(" ", "_")

    def _start_moment(self) -> datetime:
        return _combined(self.start_date, self.start_time)

    def _end_moment(self) -> datetime:
        return _combined(self.end_date, self.end_time)

    # what changes

    def _on_all_day(self, on: bool) -> None:
        for widget in (self.start_time, self.end_time, self.zone, self._zone_name):
            widget.setVisible(not on)
        self._check()

    def _on_start(self) -> None:
        """The end goes along with the start."""
        start = self._start_moment()
        end = self._end_moment() + (start - self._start)
        self._start = start
        for widget in (self.end_date, self.end_time):
            widget.blockSignals(True)
        self.end_date.setDate(QDate(end.year, end.month, end.day))
        if self.end_time.isValid():  # else it stays, marked, until a time stands there
            self.end_time.setTime(QTime(end.hour, end.minute))
        for widget in (self.end_date, self.end_time):
            widget.blockSignals(False)
        self.repeat.set_start(start.date())
        self._check()

    def _check(self) -> bool:
        first, last = self._start_moment(), self._end_moment()
        wrong = last.date() < first.date() if self.all_day.isChecked() else last < first
        self._say(tr("The event ends before it starts.") if wrong else "")
        return not wrong

    def _settled(self) -> bool:
        """Take the times as they are typed, also where the field was not left."""
        for field in (self.start_time, self.end_time):
            if not self.all_day.isChecked() and not field.settle():
                self._say(tr("Enter a time such as {time}.", time=time_words(field.time())))
                field.setFocus()
                return False
        return True

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))

    # saving

    def _on_save(self) -> None:
        if self._busy or not self.save.isEnabled() or not self._settled() or not self._check():
            return
        fields = self.fields()
        target: Collection = self.calendar.currentData()
        if zone_of(fields.tzid) is None and fields.tzid and fields.tzid != self._before.tzid:
            self._say(tr("There is no time zone of this name."))
            return
        if fields.attendees != self._opened.attendees and not self.people.check():
            self.people.setFocus()
            self._area.ensureWidgetVisible(self.people)
            return
        entry = self._entry
        if entry is None:
            self._then(self._context.engine.save_event(target.id, fields), tr("Event added"))
            return
        moved = target.id != entry.occurrence.collection
        if fields == self._opened and not moved:
            self.close()
            return
        if fields.status == self._opened.status:
            fields = replace(fields, status=self._before.status)
        o = entry.occurrence
        if not (o.recurring and o.recurrence_id):
            self._write(entry, target, fields, "", "all")
        elif moved:
            self._write(entry, target, fields, o.recurrence_id, "all")
        else:
            ruled = fields.rrule != self._opened.rrule
            scopes: tuple[Scope, ...] = (
                ("following", "all") if ruled else ("this", "following", "all")
            )
            ask_scope(
                self,
                tr("Save recurring event"),
                lambda scope: self._write(entry, target, fields, o.recurrence_id, scope),
                scopes=scopes,
            )

    def _write(
        self,
        entry: Entry,
        target: Collection,
        fields: EventFields,
        recurrence_id: str,
        scope: Scope,
    ) -> None:
        if fields.rrule == self._opened.rrule:
            fields = replace(fields, rrule=self._before.rrule)
        future = self._context.engine.save_event(
            target.id,
            fields,
            item=entry.occurrence.item,
            recurrence_id=recurrence_id,
            scope=scope,
        )
        self._then(future, tr("Event saved"))

    def _then(self, future: Future[BatchId], words: str) -> None:
        self._busy = True
        commands = self._commands

        def done(batch: BatchId) -> None:
            commands.told(batch, words)
            self._opened = self.fields()
            self.close()

        def failed(error: BaseException) -> None:
            self._busy = False
            self._say(str(of_error(error)))

        self._context.work.then(self, future, done, failed)

    def _on_delete(self) -> None:
        if self._entry is not None:
            self._commands.delete(self._entry)
            self._give_up()

    # leaving

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._busy and self.save.isEnabled() and self._changed():
            event.ignore()
            self._ask_leave()
            return
        EventEditor.alive.discard(self)
        event.accept()

    def _changed(self) -> bool:
        read = [field.settle() for field in (self.start_time, self.end_time)]
        unread = not self.all_day.isChecked() and not all(read)
        return unread or self.fields() != self._opened

    def _give_up(self) -> None:
        """Close without a question; what was changed is dropped."""
        for field in (self.start_time, self.end_time):
            field.take_back()
        self._opened = self.fields()
        self.close()

    def reject(self) -> None:
        self.close()

    def _ask_leave(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Save changes?"))
        box.setText(tr("This event was changed. Save it?"))
        keep = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Go on editing"), QMessageBox.ButtonRole.RejectRole)

        def answered(chosen: object) -> None:
            if chosen is keep:
                self._on_save()
            elif chosen is drop:
                self._give_up()

        box.buttonClicked.connect(answered)
        box.open()


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return datetime.now(UTC).replace(tzinfo=None, minute=0, second=0, microsecond=0)


def _combined(day: QDateEdit, time: TimeField) -> datetime:
    found = QDateTime(day.date(), time.time()).toPython()
    assert isinstance(found, datetime)
    return found.replace(tzinfo=None, second=0, microsecond=0)
