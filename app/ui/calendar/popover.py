"""Small cards over the calendar: one tells about an event, one makes a new event from a title.

They are children of the pane, not windows: a second click still reaches the view below.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.pim import Collection, EventFields
from app.ui import tokens as t
from app.ui.calendar import blocks, dates
from app.ui.calendar.data import Entry, color_of
from app.ui.calendar.squares import square
from app.ui.calendar.view import Slot
from app.ui.context import Context
from app.ui.parts import button, column, label, row, tool
from app.ui.words import plural, tr

WIDTH = 332
MOST_PEOPLE = 6


class Popover(QFrame):
    """A card with a shadow beside what it is about; Esc and a click elsewhere close it."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(30)
        shadow.setOffset(0, 6)
        color = QColor(context.theme.tokens.shadow)
        color.setAlpha(130 if context.theme.tokens.dark else 60)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)

    def show_at(self, place: QRect) -> None:
        """Show beside ``place`` (on the screen), inside the pane."""
        parent = self._area
        self.adjustSize()
        self.resize(WIDTH, self.sizeHint().height())
        spot = QRect(parent.mapFromGlobal(place.topLeft()), place.size())
        x = spot.right() + 10
        if x + self.width() > parent.width() - 8:
            x = spot.left() - self.width() - 10
        if x < 8:
            x = min(max(8, spot.center().x() - self.width() // 2), parent.width() - WIDTH - 8)
        y = min(max(8, spot.top() - 8), max(8, parent.height() - self.height() - 12))
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        self.hide()
        self.closed.emit()
        self.close()


class EventCard(Popover):
    """What one event is, with Edit and Delete."""

    edit_requested = Signal(object)
    delete_requested = Signal(object)
    conflict_requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget, entry: Entry) -> None:
        super().__init__(context, parent)
        self._context = context
        self.entry = entry
        self.setAccessibleName(blocks.spoken(entry))
        o, icons = entry.occurrence, context.icons
        title = label(blocks.name_of(entry), "title", wrap=True, select=True)
        mark = QLabel()
        mark.setPixmap(square(entry.color, 12, self.devicePixelRatioF()))
        mark.setContentsMargins(0, 5, 0, 0)
        close = tool(icons.icon("x"), tr("Close"))
        close.setIconSize(QSize(t.ICON_SMALL, t.ICON_SMALL))
        close.clicked.connect(self.leave)
        title.setFixedWidth(WIDTH - 92)  # a wrapping label knows its height only so
        head = row(spacing=10)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        inner = column(head, self._lines, margins=(t.L, t.M, t.M, t.M), spacing=t.S)
        self._line("clock", dates.when_words(entry.start, entry.end, all_day=entry.all_day))
        self.repeats = self._line("repeat", tr("Repeats")) if o.recurring else None
        if o.location:
            self._line("map-pin", o.location)
        self._line("calendar", entry.calendar)
        if o.attendees:
            self._line("users", self._people())
        status = blocks.status_words(entry)
        if status:
            self._line("info", status[:1].upper() + status[1:])
        if entry.refused:
            self._line("cloud", tr("Not saved on the server: see Problems"))
        elif o.pending and entry.conflict is None:
            self._line("cloud", tr("Waits for the server"))
        self._about = self._line("file-text", "")
        self._about_row(False)
        if entry.conflict is not None:
            inner.addWidget(self._conflict_notice())
        edit = button(tr("Edit"), "main", icons.icon("pencil", "on_accent"))
        edit.clicked.connect(lambda: self.edit_requested.emit(self.entry))
        delete = button(tr("Delete"), "danger", icons.icon("trash-2", "danger"))
        delete.clicked.connect(lambda: self.delete_requested.emit(self.entry))
        if entry.read_only:
            delete.setVisible(False)
            edit.setVisible(False)
            self._line("lock", tr("This calendar can only be read."))
        inner.addSpacing(t.XS)
        inner.addLayout(row(edit, delete, None))
        self.setLayout(inner)
        self.edit, self.delete = edit, delete
        self._read()

    def _line(self, icon: str, text: str) -> QLabel:
        mark = QLabel()
        mark.setPixmap(self._context.icons.pixmap(icon, 15, "muted", self.devicePixelRatioF()))
        mark.setFixedWidth(20)
        words = label(text, wrap=True, select=True)
        words.setFixedWidth(WIDTH - 56)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self._lines.addLayout(line)
        words.setProperty("mark", mark)
        return words

    def _about_row(self, shown: bool) -> None:
        self._about.setVisible(shown)
        mark = self._about.property("mark")
        if isinstance(mark, QLabel):
            mark.setVisible(shown)

    def _people(self) -> str:
        people = list(self.entry.occurrence.attendees)
        shown = people[:MOST_PEOPLE]
        if len(people) > MOST_PEOPLE:
            more = len(people) - MOST_PEOPLE
            shown.append(plural("and 1 more", "and %n more", more))
        return "\n".join(shown)

    def _conflict_notice(self) -> QFrame:
        notice = QFrame()
        notice.setObjectName("noticeDanger")
        solve = button(tr("Compare …"))
        solve.clicked.connect(lambda: self.conflict_requested.emit(self.entry))
        words = label(tr("Changed here and elsewhere at the same time."), wrap=True)
        notice.setLayout(column(words, row(solve, None), margins=(10, 8, 10, 8), spacing=6))
        return notice

    def _read(self) -> None:
        """Add what only the event itself says."""
        engine, o = self._context.engine, self.entry.occurrence

        def done(fields: EventFields) -> None:
            from app.ui.calendar.repeat import sentence

            if self.repeats is not None:
                words = sentence(fields.rrule)
                if words:
                    self.repeats.setText(words)
            text = " ".join(fields.description.split())
            if text:
                self._about.setText(text if len(text) < 220 else text[:219] + "…")
                self._about_row(True)
            self.adjustSize()
            self.resize(WIDTH, self.sizeHint().height())
            if self.geometry().bottom() > self._area.height() - 8:
                self.move(self.x(), max(8, self._area.height() - self.height() - 12))

        def read() -> EventFields:
            fields = engine.event(o.item, o.recurrence_id)
            if o.recurring and not fields.rrule:
                from dataclasses import replace

                return replace(fields, rrule=engine.event(o.item).rrule)
            return fields

        self._context.work.then(self, engine.query(read), done, lambda _e: None)


class QuickEvent(Popover):
    """A title and Save; the rest is in the editor."""

    save_requested = Signal(str, object, object)  # title, Collection, Slot
    more_requested = Signal(str, object, object)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        slot: Slot,
        calendars: list[Collection],
        default: Collection,
    ) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(tr("New event"))
        self.slot = slot
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("Title of the new event"))
        self.title.setAccessibleName(tr("Title"))
        self.title.installEventFilter(self)
        self.calendar = QComboBox()
        self.calendar.setAccessibleName(tr("Calendar"))
        for collection in calendars:
            pixmap = square(color_of(collection), 12, self.devicePixelRatioF())
            self.calendar.addItem(pixmap, collection.name, collection)
        index = next((n for n, c in enumerate(calendars) if c.id == default.id), 0)
        self.calendar.setCurrentIndex(index)
        when = label(
            dates.when_words(slot.start, slot.end, all_day=slot.all_day), "muted", wrap=True
        )
        save = button(tr("Save"), "main")
        save.clicked.connect(self._save)
        more = button(tr("More …"))
        more.clicked.connect(lambda: self._emit(self.more_requested))
        self.save = save
        self.more = more
        self.setLayout(
            column(
                label(tr("New event"), "title"),
                self.title,
                when,
                self.calendar,
                row(save, more, None),
                margins=(t.L, t.M, t.L, t.M),
                spacing=t.S,
            )
        )

    def show_at(self, place: QRect) -> None:
        super().show_at(place)
        self.title.setFocus()

    def _save(self) -> None:
        if self.title.text().strip():
            self._emit(self.save_requested)
        else:
            self.title.setFocus()

    def _emit(self, signal: object) -> None:
        signal.emit(  # type: ignore[attr-defined]
            self.title.text().strip(), self.calendar.currentData(), self.slot
        )
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Return and Esc belong to the field, not to the shortcuts of the pane
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)


def rounded_slot(now: datetime) -> Slot:
    """Return the hour that begins next, for an event made without pointing at a time."""
    from datetime import timedelta

    start = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return Slot(start, start + timedelta(hours=1), False)
