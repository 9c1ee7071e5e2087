"""Times ahead: what snoozing and waiting for an answer propose, and a choice of any other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QDate, QDateTime, QLocale
from PySide6.QtWidgets import QDateEdit, QDialog, QMenu, QWidget

from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, column, label, row
from app.ui.time_field import TimeField
from app.ui.words import clock, tr

MORNING, SATURDAY_MORNING, LAST_HOUR = 8, 9, 21


def snooze_choices(now: float) -> list[tuple[str, float]]:
    """Return (words, time): later today, tomorrow morning, the weekend, next week."""
    here = datetime.fromtimestamp(now)
    made: list[tuple[str, datetime]] = []
    later = (here + timedelta(hours=3, minutes=59)).replace(minute=0, second=0, microsecond=0)
    if later.date() == here.date() and later.hour <= LAST_HOUR:
        made.append((tr("Later today, {time}", time=_clock(later)), later))
    tomorrow = _at(here + timedelta(days=1), MORNING)
    made.append((tr("Tomorrow morning, {time}", time=_clock(tomorrow)), tomorrow))
    saturday = _at(here + timedelta(days=(5 - here.weekday()) % 7 or 7), SATURDAY_MORNING)
    if saturday.date() != tomorrow.date() and here.weekday() < 5:
        made.append((tr("At the weekend, {time}", time=_named(saturday)), saturday))
    monday = _at(here + timedelta(days=7 - here.weekday()), MORNING)
    if monday.date() != tomorrow.date():
        made.append((tr("Next week, {time}", time=_named(monday)), monday))
    return [(words, when.timestamp()) for words, when in made]


def watch_choices(now: float) -> list[tuple[str, float]]:
    """Return (words, time): tomorrow, in three days, in one and in two weeks, in the morning."""
    here = datetime.fromtimestamp(now)
    made: list[tuple[str, float]] = []
    for words, days in (
        (tr("By tomorrow"), 1),
        (tr("Within 3 days"), 3),
        (tr("Within a week"), 7),
        (tr("Within 2 weeks"), 14),
    ):
        when = _at(here + timedelta(days=days), MORNING)
        made.append((f"{words}, {_named(when)}", when.timestamp()))
    return made


def fill_menu(
    menu: QMenu,
    context: Context,
    owner: QWidget,
    choices: list[tuple[str, float]],
    chosen: Callable[[float], object],
    question: str,
    start: float = 0.0,
) -> None:
    """Put the proposals and "pick a time", which begins at ``start``, into a menu."""
    for words, at in choices:
        menu.addAction(words, partial(chosen, at))
    menu.addSeparator()

    def pick() -> None:
        dialog = TimeDialog(context, owner, question, start or choices[-1][1])
        dialog.picked = chosen
        dialog.open()

    menu.addAction(context.icons.icon("calendar-clock"), tr("Pick date and time …"), pick)


class TimeDialog(QDialog):
    """Asks for one moment ahead."""

    def __init__(self, context: Context, parent: QWidget, question: str, at: float) -> None:
        super().__init__(parent.window())
        self._context = context
        self.picked: Callable[[float], object] = lambda _at: None
        self.setWindowTitle(question)
        start = QDateTime.fromSecsSinceEpoch(int(at))
        today = QDateTime.fromSecsSinceEpoch(int(context.engine.clock.now())).date()
        self.date = QDateEdit(start.date())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(tr("ddd d MMM yyyy"))
        self.date.setDateRange(today, today.addYears(9))
        self.date.setAccessibleName(tr("Date"))
        self.date.setMinimumWidth(170)
        self.time = TimeField(start.time())
        self.time.setAccessibleName(tr("Time"))
        self.time.setFixedWidth(90)
        name = label(question)
        name.setBuddy(self.date)
        self.ok = button(tr("Choose"), "main")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._take)
        self.date.dateChanged.connect(lambda _d: self._check())
        self.time.textChanged.connect(lambda _t: self._check())
        self.time.timeChanged.connect(lambda _t: self._check())
        no = button(tr("Cancel"))
        no.clicked.connect(self.reject)
        self.setLayout(
            column(
                name,
                row(self.date, self.time),
                row(None, no, self.ok),
                margins=(t.XL, t.L, t.XL, t.L),
                spacing=t.M,
            )
        )
        self.finished.connect(self.deleteLater)

        self._check()

    @property
    def at(self) -> float:
        """The moment that is entered."""
        return float(QDateTime(self.date.date(), self.time.typed()).toSecsSinceEpoch())

    def _check(self) -> None:
        to_come = self.at > self._context.engine.clock.now()
        self.ok.setEnabled(to_come and self.time.isValid())

    def _take(self) -> None:
        self.time.settle()
        self._check()  # the clock has gone on
        if not self.ok.isEnabled():
            return
        at = self.at
        self.accept()
        self.picked(at)


def ahead(at: float, now: float) -> str:
    """Return a time to come in short: the time today, "tomorrow 08:00", weekday or date."""
    here, when = datetime.fromtimestamp(now), datetime.fromtimestamp(at)
    days = (when.date() - here.date()).days
    if days <= 0:
        return clock(at)
    if days == 1:
        return tr("tomorrow {time}", time=clock(at))
    return _named(when) if days < 7 else _dated(when, here.year)


def _at(day: datetime, hour: int) -> datetime:
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


def _clock(when: datetime) -> str:
    return clock(when.timestamp())


def _named(when: datetime) -> str:
    day = QLocale().toString(QDate(when.year, when.month, when.day), "ddd d MMM")
    return f"{day} {_clock(when)}"


def _dated(when: datetime, year: int) -> str:
    day = QDate(when.year, when.month, when.day)
    return QLocale().toString(day, "d MMM" if when.year == year else "d MMM yyyy")
