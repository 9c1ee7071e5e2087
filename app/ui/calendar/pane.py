"""The calendar pane: small month and calendars at the left, one of five views at the right."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from app.domain.ids import ItemId
from app.domain.pim import Collection, EventFields
from app.ui import tokens as t
from app.ui.calendar import data as calendar_data
from app.ui.calendar import dates
from app.ui.calendar.actions import EVENT_MENU, register, view_title
from app.ui.calendar.agenda import AgendaView
from app.ui.calendar.calendar_menu import CalendarMenu
from app.ui.calendar.commands import EventCommands, in_zone
from app.ui.calendar.data import CalendarData, Entry, Key
from app.ui.calendar.dates import View
from app.ui.calendar.fields import choose, combo
from app.ui.calendar.grid import TimeGrid
from app.ui.calendar.mini_month import MiniMonth
from app.ui.calendar.month import MonthGrid
from app.ui.calendar.popover import EventCard, Popover, QuickEvent, rounded_slot
from app.ui.calendar.side_list import CalendarList
from app.ui.calendar.view import EventView, Slot
from app.ui.context import Context
from app.ui.pane import Pane
from app.ui.parts import (
    Empty,
    action_tool,
    button,
    column,
    label,
    pane_header,
    row,
)
from app.ui.words import plural, tr


class CalendarPane(Pane):
    """Everything about calendars in the main window."""

    id = "calendar"
    title = "Calendar"
    icon = "calendar"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.data = CalendarData(context, self)
        self.commands = EventCommands(context, self.data, self)
        self.anchor = date.today()
        self.view = self._saved_view()
        self.query = ""
        self._popover: Popover | None = None
        self._wanted: Key | None = None  # selected once it has been read
        self.grid = TimeGrid(context.theme)
        self.month = MonthGrid(context.theme)
        self.agenda = AgendaView(context.theme)
        self.mini = MiniMonth(context.theme, context.icons)
        self.calendars = CalendarList(context.theme, context.icons)
        register(self)
        self._build()
        self._connect()
        self._midnight = QTimer(self)
        self._midnight.setInterval(60_000)
        self._midnight.timeout.connect(self._look_at_clock)
        self._midnight.start()
        self._today = date.today()
        self._show()

    def _saved_view(self) -> View:
        try:
            return View(self.context.engine.setting("ui.calendar_view", View.WEEK.value))
        except ValueError:
            return View.WEEK

    # building

    def _build(self) -> None:
        context, icons = self.context, self.context.icons
        self.new = button(tr("New event"), "main", icons.icon("plus", "on_accent"))
        self.new.setMinimumHeight(34)
        self.new.setToolTip(tr("New event  Ctrl+N"))
        self.new.clicked.connect(lambda: context.actions.trigger("calendar.new"))
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mini = column(self.mini, margins=(12, 0, 12, 4))
        side.setLayout(
            column(row(self.new, margins=(12, 12, 12, 8)), mini, self.calendars, spacing=0)
        )
        side.setMinimumWidth(200)
        self._title = label("", "title")
        self._week = label("", "muted")
        today = button(tr("Today"))
        today.setToolTip(tr("Today  T"))
        today.clicked.connect(lambda: context.actions.trigger("calendar.today"))
        self.buttons = QButtonGroup(self)
        views: list[QWidget] = []
        for view in View:
            made = button(view_title(view))
            made.setCheckable(True)
            action = context.actions.qaction(f"calendar.view.{view.value}")
            made.setToolTip(action.toolTip())
            made.clicked.connect(lambda _c=False, v=view: self.show_view(v))
            made.setProperty("view", view.value)
            self.buttons.addButton(made)
            views.append(made)
        self._segments = QWidget()
        self._segments.setLayout(row(*views, spacing=t.XS))
        self._chooser = combo(tr("View"), [(view_title(view), view.value) for view in View])
        self._chooser.activated.connect(
            lambda _i: self.show_view(View(self._chooser.currentData()))
        )
        self._chooser.hide()
        header = pane_header(
            today,
            t.XS,
            action_tool(context.actions.qaction("calendar.back")),
            action_tool(context.actions.qaction("calendar.ahead")),
            t.XS,
            self._title,
            t.XS,
            self._week,
            None,
            self._segments,
            self._chooser,
        )
        self._nothing = Empty(icons.icon("calendar"), "", "")
        self._stack = QStackedWidget()
        for page in (self.grid, self.month, self.agenda, self._nothing):
            self._stack.addWidget(page)
        right = QWidget()
        right.setObjectName("panel")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right.setLayout(column(header, self._stack))
        right.setMinimumWidth(420)
        self._right = right
        right.installEventFilter(self)
        self._outer = QSplitter(Qt.Orientation.Horizontal)
        self._outer.addWidget(side)
        self._outer.addWidget(right)
        self._outer.setStretchFactor(1, 1)
        self._outer.setChildrenCollapsible(False)
        self._outer.setHandleWidth(1)
        width = max(180, min(400, self.context.engine.setting("ui.calendar_width", t.SIDE_WIDTH)))
        self._outer.setSizes([width, 1100])
        self.setLayout(column(self._outer))

    def _connect(self) -> None:
        context = self.context
        self.data.changed.connect(self._on_data)
        self.mini.days.chosen.connect(self.go_to)
        self.mini.days.month_changed.connect(self._on_month_turned)
        self.calendars.visibility_chosen.connect(self._on_visibility)
        self.calendars.menu_requested.connect(
            lambda collection, position: CalendarMenu(context, self.data, self, collection).popup(
                position
            )
        )
        for view in (self.grid, self.month, self.agenda):
            view.selection_changed.connect(self._on_selection)
            view.card_requested.connect(self.show_card)
            view.open_requested.connect(self.edit)
            view.slot_requested.connect(self.show_quick)
            view.moved.connect(self._on_moved)
            view.day_requested.connect(self._on_day)
            view.step_requested.connect(self.step)
            view.menu_requested.connect(self._on_menu)
        for bar in (self.grid.verticalScrollBar(), self.agenda.verticalScrollBar()):
            bar.valueChanged.connect(lambda _v: self.close_popover())

    # what is on show

    @property
    def current_view(self) -> EventView:
        if self.searching or self.view is View.AGENDA:
            return self.agenda
        return self.month if self.view is View.MONTH else self.grid

    @property
    def searching(self) -> bool:
        return bool(self.query)

    @property
    def selected_entry(self) -> Entry | None:
        return self.current_view.selected_entry

    def show_view(self, view: View) -> None:
        """Look at the days round the anchor in another way."""
        chosen = self.selected_entry
        if chosen is not None and not self.searching:
            self.anchor = max(chosen.first_day, dates.days_of(self.view, self.anchor)[0])
        self._leave_search()
        self.view = view
        self.context.engine.set_setting("ui.calendar_view", view.value)
        self._show()
        self.current_view.setFocus()

    def go_to(self, day: date) -> None:
        self._leave_search()
        self.anchor = day
        self._show()

    def show_event(self, item: ItemId, recurrence_id: str, at: float) -> None:
        """Go to an occurrence that starts at ``at`` and select it; its calendar is uncovered.

        A day that the work week leaves out is shown in the week, which is not kept as the choice.
        """
        day = dates.local(at).date()
        if self.view is View.WORK_WEEK and day not in dates.days_of(self.view, day):
            self.view = View.WEEK
        self.go_to(day)
        self._wanted = (int(item), recurrence_id)
        engine, work = self.context.engine, self.context.work

        def home() -> Collection | None:
            wanted = engine.item(item).collection
            return next((c for c in engine.collections() if c.id == wanted), None)

        def uncover(found: Collection | None) -> None:
            if found is not None and not found.visible:
                work.then(self, engine.set_collection(found.id, visible=True))

        work.then(self, engine.query(home), uncover)

    def _select_wanted(self) -> None:
        entry = self.data.find(self._wanted) if self._wanted is not None else None
        if entry is not None:
            self._wanted = None
            self.current_view.select(entry)
            self.current_view.reveal(entry)
            self.current_view.setFocus()

    def go_today(self) -> None:
        self.go_to(date.today())
        self.current_view.setFocus()

    def step(self, by: int) -> None:
        self.go_to(dates.step(self.view, self.anchor, by))

    def search(self, query: str) -> bool:
        """List matching events; "" brings the view back."""
        query = query.strip()
        if query == self.query:
            return True
        self.query = query
        if query:
            self._find()
        else:
            self._show()
        return True

    def _leave_search(self) -> None:
        if self.query:
            self.query = ""
            self.search_left.emit()

    def search_words(self) -> str:
        return tr("Search events")

    def activate(self) -> None:
        self.current_view.setFocus()

    def _show(self) -> None:
        """Show view and anchor: heads, title, small month; then read."""
        self.close_popover()
        self._wanted = None
        days = dates.days_of(self.view, self.anchor)
        view = self.current_view
        self.month.month = self.anchor
        view.show_days(days)
        self._stack.setCurrentWidget(view)
        self._title.setText(dates.title(self.view, self.anchor))
        week = self.view in (View.DAY, View.WORK_WEEK, View.WEEK)
        self._week.setText(tr("Week {number}", number=dates.week_number(days)) if week else "")
        self._check_buttons()
        small = self.mini.days
        small.shown = frozenset(days) if self.view is not View.MONTH else frozenset()
        small.set_current(self.anchor)
        self.data.show_mini(small.first, small.after)
        self.data.show_days(days[0], days[-1] + timedelta(days=1))

    def _fit_header(self) -> None:
        """The five buttons become one list where there is no room for them."""
        wish = self._segments.sizeHint().width() + self._title.sizeHint().width()
        wish += self._week.sizeHint().width() + 250  # Today, the arrows and the gaps
        narrow = self._right.width() < wish
        self._segments.setVisible(not narrow)
        self._chooser.setVisible(narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._right and event.type() is QEvent.Type.Resize:
            self.close_popover()
            self._fit_header()
        return super().eventFilter(watched, event)

    def _check_buttons(self) -> None:
        choose(self._chooser, self.view.value)
        self._fit_header()
        self.buttons.setExclusive(False)
        for made in self.buttons.buttons():
            made.setChecked(made.property("view") == self.view.value and not self.searching)
        self.buttons.setExclusive(not self.searching)
        self.context.actions.refresh("calendar.")

    def _find(self) -> None:
        self.close_popover()
        engine, query, today = self.context.engine, self.query, date.today()
        self._title.setText(tr("Events with “{query}”", query=query))
        self._week.setText("")
        self._check_buttons()

        def done(found: list[Entry]) -> None:
            if query != self.query:
                return
            self._week.setText(plural("1 event", "%n events", len(found)))
            self.agenda.show_found(found)
            if found:
                self._stack.setCurrentWidget(self.agenda)
            else:
                self._say_nothing(tr("Nothing found"), tr("No event has these words."))

        self.context.work.then(
            self, engine.query(lambda: calendar_data.search(engine, query, today)), done
        )

    def _on_data(self) -> None:
        data = self.data
        self.calendars.show_calendars(data.accounts, data.calendars)
        self.mini.days.busy = data.busy
        self.mini.days.update()
        self.context.actions.refresh("calendar.")
        self._tell_status()
        if self.searching:
            self._find()
            return
        if isinstance(self._popover, EventCard) and data.find(self._popover.entry.key) is None:
            self.close_popover()
        view = self.current_view
        view.show_entries(data.entries)
        self._stack.setCurrentWidget(view)
        self._select_wanted()
        if not data.calendars:
            self._say_nothing(
                tr("No calendar yet"),
                tr("Calendars of your accounts are shown here as soon as they are known."),
            )
        elif self.view is View.AGENDA and self.agenda.is_empty:
            self._say_nothing(tr("Nothing planned"), tr("What comes in these weeks is shown here."))

    def _say_nothing(self, title: str, text: str) -> None:
        self._nothing.set_words(title, text)
        self._stack.setCurrentWidget(self._nothing)

    def _tell_status(self) -> None:
        count = len(self.data.calendars)
        clashes = sum(1 for e in self.data.entries if e.conflict is not None)
        words = plural("1 calendar", "%n calendars", count) if count else ""
        if clashes:
            words = plural(
                "1 event changed on two sides", "%n events changed on two sides", clashes
            )
        self.set_status(words)

    def _look_at_clock(self) -> None:
        today = date.today()
        if today != self._today:
            if self.anchor == self._today:
                self.anchor = today
            self._today = today
            self._show()

    # the left side

    def _on_month_turned(self) -> None:
        small = self.mini.days
        self.data.show_mini(small.first, small.after)

    def _on_visibility(self, collection: Collection, shown: bool) -> None:
        engine = self.context.engine
        self.context.work.then(self, engine.set_collection(collection.id, visible=shown))

    # cards

    def close_popover(self) -> None:
        popover, self._popover = self._popover, None
        self.current_view.mark_pending(None)
        if popover is not None:
            popover.hide()
            popover.deleteLater()

    def show_card(self, entry: Entry, place: QRect) -> None:
        """Tell about an event beside where it stands."""
        self.close_popover()
        card = EventCard(self.context, self, entry)
        card.edit_requested.connect(self.edit)
        card.delete_requested.connect(self.commands.delete)
        card.conflict_requested.connect(self.solve)
        self._keep(card, place)

    def show_quick(self, slot: Slot, place: QRect) -> None:
        """Ask for the title of a new event in this time."""
        self.close_popover()
        default = self.data.default()
        if default is None:
            self.context.bar.say(tr("There is no calendar that can be written to."))
            return
        quick = QuickEvent(self.context, self, slot, self.data.writable(), default)
        quick.save_requested.connect(self._on_quick_save)
        quick.more_requested.connect(
            lambda title, collection, slot: self._open_editor(collection, self._fields(title, slot))
        )
        self.current_view.mark_pending(slot)
        self._keep(quick, place)

    def _keep(self, popover: Popover, place: QRect) -> None:
        self._popover = popover

        def forget() -> None:
            if self._popover is popover:
                self._popover = None
                self.current_view.mark_pending(None)
                self.current_view.setFocus()

        popover.closed.connect(forget)
        popover.show_at(place)

    def _fields(self, title: str, slot: Slot) -> EventFields:
        zone = self.context.engine.local_zone()
        if slot.all_day:
            first, last = slot.start.date().isoformat(), slot.end.date().isoformat()
            return EventFields(title, first, last, all_day=True, tzid="", transparent=True)
        return EventFields(
            title, in_zone(slot.start, zone), in_zone(slot.end, zone), all_day=False, tzid=zone
        )

    def _on_quick_save(self, title: str, collection: Collection, slot: Slot) -> None:
        self.commands.create(collection.id, self._fields(title, slot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._popover is not None:
            self._popover.leave()
            return
        super().keyPressEvent(event)

    # events

    def new_event(self) -> None:
        """Open the editor for the next full hour, or the day on show."""
        default = self.data.default()
        if default is None:
            return
        slot = rounded_slot(datetime.now())
        days = dates.days_of(self.view, self.anchor)
        if slot.start.date() not in days or self.view is View.DAY:
            start = datetime.combine(self.anchor, slot.start.time())
            slot = Slot(start, start + timedelta(hours=1), False)
        self._open_editor(default, self._fields("", slot))

    def edit(self, entry: Entry) -> None:
        """Open the editor on an event."""
        self.close_popover()
        from app.ui.calendar.editor import EventEditor

        EventEditor.edit(self.context, self.commands, self.data.calendars, entry, self.window())

    def _open_editor(self, collection: Collection, fields: EventFields) -> None:
        self.close_popover()
        from app.ui.calendar.editor import EventEditor

        EventEditor.new(
            self.context, self.commands, self.data.calendars, collection, fields, self.window()
        )

    def open_selected(self) -> None:
        entry = self.selected_entry
        if entry is not None:
            self.edit(entry)

    def delete_selected(self) -> None:
        entry = self.selected_entry
        if entry is not None:
            self.close_popover()
            self.commands.delete(entry)

    def solve_selected(self) -> None:
        entry = self.selected_entry
        if entry is not None:
            self.solve(entry)

    def solve(self, entry: Entry) -> None:
        """Show both versions of an event changed on two sides."""
        from app.ui.calendar.conflict import ConflictDialog

        if entry.conflict is not None:
            self.close_popover()
            ConflictDialog(self.context, entry.conflict, self.window()).open()

    def _on_moved(self, entry: Entry, start: datetime, end: datetime) -> None:
        self.commands.move(entry, start, end)

    def _on_day(self, day: date) -> None:
        self.anchor = day
        self.current_view.select(None)
        self.show_view(View.DAY)

    def _on_selection(self, entry: Entry | None) -> None:
        self.close_popover()
        self.context.actions.refresh("calendar.")

    def _on_menu(self, target: Entry | Slot, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(target, Entry):
            self.context.actions.fill(menu, EVENT_MENU)
        else:
            place = QRect(position, position)
            new = menu.addAction(
                self.context.icons.icon("calendar-plus"),
                tr("New event"),
                lambda: self.show_quick(target, place),
            )
            new.setEnabled(self.data.default() is not None)
            menu.addAction(tr("Open this day"), lambda: self._on_day(target.start.date()))
        menu.popup(position)

    def close_pane(self) -> bool:
        """Nothing half written is lost: editors ask first."""
        from app.ui.calendar.editor import EventEditor

        for editor in list(EventEditor.alive):
            if not editor.close():
                editor.raise_()
                return False
        self.data.close()
        self._midnight.stop()
        self.close_popover()
        self.context.engine.set_setting("ui.calendar_width", self._outer.sizes()[0])
        return True

    def button_of(self, view: View) -> QPushButton:
        """Return the button of a view."""
        for made in self.buttons.buttons():
            if made.property("view") == view.value and isinstance(made, QPushButton):
                return made
        raise LookupError(view)
