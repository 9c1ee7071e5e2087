"""Days, spans and their words: which days a view shows, and what stands over it.

Days are ``datetime.date`` in the machine's zone. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale, QTime

from app.ui.words import tr

AGENDA_DAYS = 42
MONTH_ROWS = 6


class View(StrEnum):
    """The five ways to look at a calendar."""

    DAY = "day"
    WORK_WEEK = "work_week"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"


def first_weekday() -> int:
    """Return the locale's first day of the week, 0 Monday."""
    return QLocale().firstDayOfWeek().value - 1


def week_start(day: date) -> date:
    return day - timedelta(days=(day.weekday() - first_weekday()) % 7)


def work_days() -> list[int]:
    """Return the locale's working days, 0 Monday."""
    return [d.value - 1 for d in QLocale().weekdays()] or [0, 1, 2, 3, 4]


def days_of(view: View, anchor: date) -> list[date]:
    """Return the days ``view`` shows round ``anchor``."""
    if view is View.DAY:
        return [anchor]
    if view is View.AGENDA:
        return [anchor + timedelta(days=n) for n in range(AGENDA_DAYS)]
    if view is View.MONTH:
        first = week_start(anchor.replace(day=1))
        return [first + timedelta(days=n) for n in range(7 * MONTH_ROWS)]
    first = week_start(anchor)
    week = [first + timedelta(days=n) for n in range(7)]
    if view is View.WORK_WEEK:
        wanted = set(work_days())
        return [day for day in week if day.weekday() in wanted]
    return week


def step(view: View, anchor: date, by: int) -> date:
    """Return the anchor one view further (``by`` 1) or back (-1)."""
    if view is View.MONTH:
        return add_months(anchor, by)
    if view is View.DAY:
        return anchor + timedelta(days=by)
    if view is View.AGENDA:
        return anchor + timedelta(days=14 * by)
    return anchor + timedelta(days=7 * by)


def add_months(day: date, by: int) -> date:
    """Return the same day of another month, or its last one."""
    index = day.year * 12 + day.month - 1 + by
    year, month = divmod(index, 12)
    year = min(9998, max(1, year))
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def midnight(day: date) -> float:
    """Return the local midnight that begins ``day``, in seconds since the epoch."""
    return datetime.combine(day, time()).timestamp()


def local(at: float) -> datetime:
    """Return the wall clock of the machine at a moment."""
    return datetime.fromtimestamp(at)


def q_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def title(view: View, anchor: date) -> str:
    """Return what stands over a view: "23 – 29 November 2026"."""
    locale = QLocale()
    if view is View.MONTH:
        return locale.toString(q_date(anchor), "MMMM yyyy")
    days = days_of(view, anchor)
    first, last = days[0], days[-1]
    if first == last:
        return locale.toString(q_date(first), QLocale.FormatType.LongFormat)
    if (first.year, first.month) == (last.year, last.month):
        month = locale.toString(q_date(last), "MMMM yyyy")
        return tr("{first} – {last} {month}", first=first.day, last=last.day, month=month)
    short = "d MMMM" if first.year == last.year else "d MMMM yyyy"
    begin = locale.toString(q_date(first), tr(short))
    end = locale.toString(q_date(last), tr("d MMMM yyyy"))
    return tr("{begin} – {end}", begin=begin, end=end)


def week_number(days: Sequence[date]) -> int:
    """Return the ISO week of the Thursday among ``days``, or of the first one."""
    thursday = next((d for d in days if d.weekday() == 3), days[0])
    return thursday.isocalendar().week


def day_name(day: date, *, long: bool = False) -> str:
    form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return QLocale().standaloneDayName(day.weekday() + 1, form)


def day_letter(weekday: int) -> str:
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.NarrowFormat)


def long_day(day: date) -> str:
    """Return "Tuesday, 24 November" (with the year when it is another)."""
    wanted = "dddd, d MMMM" if day.year == date.today().year else "dddd, d MMMM yyyy"
    return QLocale().toString(q_date(day), tr(wanted))


def short_day(day: date) -> str:
    return QLocale().toString(q_date(day), tr("ddd d MMM"))


def clock(minutes: int) -> str:
    """Return the time of day so many minutes after midnight."""
    minutes %= 24 * 60
    return QLocale().toString(QTime(minutes // 60, minutes % 60), QLocale.FormatType.ShortFormat)


def minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def when_words(start: datetime, end: datetime, *, all_day: bool) -> str:
    """Return day and time of an event in words; an all-day ``end`` is the first day after."""
    if all_day:
        last = end.date() - timedelta(days=1)
        if last <= start.date():
            return long_day(start.date())
        return tr("{begin} – {end}", begin=short_day(start.date()), end=short_day(last))
    first, last_time = clock(minute_of(start)), clock(minute_of(end))
    if start.date() == end.date() or (end - start) < timedelta(hours=18):
        if start == end:
            return tr("{day}, {time}", day=long_day(start.date()), time=first)
        return tr("{day}, {start} – {end}", day=long_day(start.date()), start=first, end=last_time)
    return tr(
        "{begin} – {end}",
        begin=f"{short_day(start.date())} {first}",
        end=f"{short_day(end.date())} {last_time}",
    )
