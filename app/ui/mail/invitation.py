"""The card of an invitation in an opened message: what, when, where, who; and the way into the
calendar, which is taken once. It answers nobody."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.ids import AccountId, BatchId
from app.domain.pim import Invitation, Invited
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.calendar import dates
from app.ui.calendar.repeat import sentence
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.mail.text import TextBody, linked
from app.ui.parts import Elided, button, column, label, restyle, row
from app.ui.undo import offer_undo_of
from app.ui.words import tr

MOST = 1_000  # characters of a place; a longer one is cut
ADDED_BY = frozenset({"", "REQUEST", "PUBLISH", "ADD"})  # methods that bring an event


class _Fact(QWidget):
    """A small icon and what stands beside it; hidden while there is nothing to say."""

    def __init__(self, context: Context, icon: str, words: QWidget) -> None:
        super().__init__()
        self._context, self._icon, self.words = context, icon, words
        self._mark = QLabel()
        self._mark.setFixedWidth(t.ICON)
        inner = row(spacing=t.XS)
        inner.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(words, 1)
        self.setLayout(inner)

    def draw(self) -> None:
        """Take the colour of the theme."""
        scale = self.devicePixelRatioF()
        self._mark.setPixmap(self._context.icons.pixmap(self._icon, 16, "muted", scale))


class _Place(TextBody):
    """Where it is: a room, or a link of any length; set as tight as the lines around it."""

    def show_text(self, text: str) -> None:
        self._text = text
        self.setFont(self._theme.font(t.TEXT))
        color = self._theme.tokens.text
        self.setHtml(f'<p style="color:{color};margin:0">{linked(" ".join(text.split()))}</p>')
        self._fit()


class InvitationCard(QFrame):
    """Owned by the reading view, which shows one text at a time."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._text, self._account = "", AccountId(0)
        self._turn = 0  # counts what was asked for; older answers are dropped
        self._busy = False
        self.invited: Invited | None = None
        self.state = label("", wrap=True, select=True)
        self.title = Elided("title", least=60)
        self.when = label("", wrap=True, select=True)
        self.zone = label("", "small", wrap=True, select=True)
        self.repeats = label("", wrap=True, select=True)
        self.place = _Place(context.theme)
        self.place.setAccessibleName(tr("Place"))
        self.place.link_clicked.connect(self.link_clicked)
        self.place.link_hovered.connect(self.link_hovered)
        self.who = Elided(least=60)
        times = QWidget()
        times.setLayout(column(self.when, self.zone, spacing=1))
        self._facts = {
            widget: _Fact(context, icon, shown)
            for widget, icon, shown in (
                (self.when, "clock", times),
                (self.repeats, "repeat", self.repeats),
                (self.place, "map-pin", self.place),
                (self.who, "user-round", self.who),
            )
        }
        self.add = button(tr("Add to calendar"), icon=context.icons.icon("calendar-plus"))
        self.show_it = button(tr("Show in calendar"), icon=context.icons.icon("calendar-days"))
        self.add.clicked.connect(self._on_add)
        self.show_it.clicked.connect(self._on_show)
        self.where = Elided("small", least=0)
        self._foot = QWidget()
        foot = FlowLayout(self._foot, gap=t.S)  # what has no room beside goes below
        for made in (self.add, self.show_it, self.where):
            foot.addWidget(made)
        inner: QVBoxLayout = column(
            self.state,
            self.title,
            *self._facts.values(),
            self._foot,
            margins=(t.L, t.M, t.L, t.M),
            spacing=6,
        )
        self.setLayout(inner)
        self.hide()
        context.theme.changed.connect(self._draw)
        context.bridge.changed.connect(self._on_changed)

    # what is shown

    def show_text(self, text: str, account: AccountId) -> None:
        """Show the invitation of a message of this account; "" shows nothing."""
        self._turn += 1
        self._text, self._account = text, account
        self._busy, self.invited = False, None
        self.hide()
        if text:
            self._read()

    def _read(self) -> None:
        turn, engine = self._turn, self._context.engine
        text, account = self._text, self._account

        def done(found: Invited | None) -> None:
            if turn == self._turn:
                self._take(found)

        self._context.work.then(self, engine.query(lambda: engine.invitation(text, account)), done)

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if self._text and kinds(changes) & {"items", "collections", "account", "all"}:
            self._read()

    def _take(self, found: Invited | None) -> None:
        self.invited = found
        if found is None:
            self._say_state(tr("This message carries an event that cannot be read."), "danger")
            self.title.hide()
            for fact in self._facts.values():
                fact.hide()
        else:
            said = found.invitation
            self._say_state(*state_words(found))
            self.title.setText(said.summary or tr("(no title)"))
            self.title.show()
            self.zone.setText(own_time(said))
            self.zone.setVisible(bool(self.zone.text()))
            self._fill(self.when, when_words(said))
            self._fill(self.repeats, sentence(said.rrule))
            self._fill(self.who, organizer_words(said))
            place = said.location.strip()
            self.place.show_text(place[:MOST])
            self._facts[self.place].setVisible(bool(place))
        self._show_way(found)
        self._draw()
        self.setAccessibleName(self._spoken())
        self.show()

    def _fill(self, words: QLabel, text: str) -> None:
        words.setText(text)
        self._facts[words].setVisible(bool(text))

    def _say_state(self, text: str, role: str) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))
        if self.state.property("role") != role:
            self.state.setProperty("role", role)
            restyle(self.state)

    def _show_way(self, found: Invited | None) -> None:
        """Offer to add it, or to show it, and say which calendar is meant."""
        there = found is not None and found.item is not None
        wanted = found is not None and not there and brings_event(found.invitation)
        event = found is not None and found.invitation.component == "VEVENT"
        self.add.setVisible(wanted)
        self.add.setEnabled(found is not None and bool(found.calendar) and not self._busy)
        self.show_it.setVisible(there and event)
        text = ""
        if found is not None and there:
            text = tr("It is in {calendar}", calendar=found.calendar)
        elif found is not None and wanted:
            nowhere = tr("There is no calendar that can be written to.")
            into = tr("It goes into {calendar}", calendar=found.calendar)
            text = into if found.calendar else nowhere
        self.where.setText(text)
        self.where.setVisible(bool(text))
        self._foot.setVisible(bool(text))

    def _draw(self) -> None:
        """Take the colours of the theme and of what is said."""
        gone = self.invited is None or is_cancelled(self.invited.invitation)
        name = "noticeDanger" if gone else "noticeAccent"
        if self.objectName() != name:
            self.setObjectName(name)
            restyle(self)
        for fact in self._facts.values():
            fact.draw()

    def _spoken(self) -> str:
        said = (self.state.text(), self.title.accessibleName(), self.when.text(), self.zone.text())
        return ", ".join(part for part in (tr("Invitation"), *said) if part)

    # what is done

    def _on_add(self) -> None:
        if self._busy or self.invited is None:
            return
        context, turn, name = self._context, self._turn, self.invited.calendar
        self._busy = True
        self.add.setEnabled(False)

        def settled() -> None:
            if turn == self._turn:
                self._busy = False
                self._read()

        def done(batch: BatchId) -> None:
            offer_undo_of(context, batch, tr("Added to {calendar}", calendar=name))
            settled()

        def failed(error: BaseException) -> None:
            context.work.failed_quietly.emit(error)
            settled()

        future = context.engine.add_invitation(self._text, self._account)
        context.work.then(self, future, done, failed)

    def _on_show(self) -> None:
        found = self.invited
        if found is not None and found.item is not None:
            self._context.windows.show_event(found.item, found.recurrence_id, found.at)


def is_cancelled(said: Invitation) -> bool:
    return said.method == "CANCEL" or said.status == "CANCELLED"


def brings_event(said: Invitation) -> bool:
    """Tell whether it is something to put into a calendar, not an answer or a cancellation."""
    return said.method in ADDED_BY and not is_cancelled(said)


def state_words(found: Invited) -> tuple[str, str]:
    """Return what has become of the event, and in which role it is said; "" for a first request."""
    said = found.invitation
    if is_cancelled(said):
        if said.recurrence_id:
            words = tr("This date of the series has been cancelled.")
        else:
            words = tr("This event has been cancelled.")
        if found.item is not None and not found.cancelled:
            words += " " + tr("It is still in {calendar}.", calendar=found.calendar)
        return words, "danger"
    if said.method == "REPLY":
        return answer_words(said), "accent"
    if found.version > 0:
        words = tr("Updated: {calendar} has an earlier version.", calendar=found.calendar)
        return words, "warning"
    if found.version < 0:
        return tr(
            "Out of date: {calendar} has a later version.", calendar=found.calendar
        ), "warning"
    if said.sequence:
        return tr("This invitation has been updated."), "warning"
    return "", ""


def answer_words(said: Invitation) -> str:
    """Return how somebody has answered an invitation."""
    address, name, answer = said.attendees[0] if said.attendees else ("", "", "")
    who = name or address or tr("Somebody")
    if answer == "ACCEPTED":
        return tr("{name} has accepted.", name=who)
    if answer == "DECLINED":
        return tr("{name} has declined.", name=who)
    if answer == "TENTATIVE":
        return tr("{name} may come.", name=who)
    return tr("{name} has answered.", name=who)


def when_words(said: Invitation) -> str:
    """Return day and time in the zone of this machine, "" without a start."""
    if not said.wall_start:
        return ""
    if said.all_day:
        first, last = _day(said.start_date), _day(said.end_date)
        if first is None:
            return ""
        start, end = (datetime.combine(d, time()) for d in (first, last or first))
        return dates.when_words(start, end, all_day=True)
    try:
        start, end = dates.local(said.start), dates.local(said.end)
    except (OverflowError, ValueError, OSError):
        return ""
    return dates.when_words(start, end, all_day=False)


def own_time(said: Invitation) -> str:
    """Return day and time in the event's own zone, "" where they are the same as here."""
    if said.all_day or not said.tzid or not said.wall_start:
        return ""
    start, end = (datetime.fromisoformat(text) for text in (said.wall_start, said.wall_end))
    try:
        if start == dates.local(said.start) and end == dates.local(said.end):
            return ""
    except (OverflowError, ValueError, OSError):
        return ""
    zone = said.tzid[:60].replace("_", " ")
    when = dates.when_words(start, end, all_day=False)
    return tr("{when} in {zone}", when=when, zone=zone)


def organizer_words(said: Invitation) -> str:
    name, address = said.organizer_name, said.organizer
    return f"{name} <{address}>" if name and address and name != address else name or address


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
