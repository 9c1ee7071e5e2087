"""A recurrence rule in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from app.rules import recurrence
from app.ui.calendar import dates
from app.ui.words import plural, tr


def ordinal(which: int) -> str:
    """Return "first" ... "last" for a weekday of a month."""
    return {
        1: tr("first"),
        2: tr("second"),
        3: tr("third"),
        4: tr("fourth"),
        5: tr("fifth"),
        -1: tr("last"),
        -2: tr("second to last"),
    }.get(which, str(which))


def weekday(index: int) -> str:
    return QLocale().standaloneDayName(index + 1, QLocale.FormatType.LongFormat)


def sentence(rrule: str) -> str:
    """Return "Every 2 weeks on Monday, until 3 March 2027"; "" without a rule."""
    repeat = recurrence.read(rrule)
    if not repeat.freq:
        return ""
    if repeat.freq == "CUSTOM":
        return tr("Repeats by a rule of its own")
    words = _how_often(repeat)
    days = ", ".join(weekday(d) for d in repeat.weekdays)
    if repeat.freq == "WEEKLY" and repeat.weekdays:
        words = tr("{how} on {days}", how=words, days=days)
    elif repeat.ordinal and repeat.weekdays:
        words = tr("{how} on the {which} {day}", how=words, which=ordinal(repeat.ordinal), day=days)
    elif repeat.month_day > 0:
        words = tr("{how} on day {day}", how=words, day=repeat.month_day)
    elif repeat.month_day < 0:
        words = tr("{how} on the last day", how=words)
    if repeat.count:
        times = plural("once", "%n times", repeat.count)
        return tr("{rule}, {times}", rule=words, times=times)
    if repeat.until:
        day = date.fromisoformat(repeat.until)
        until = QLocale().toString(dates.q_date(day), QLocale.FormatType.ShortFormat)
        return tr("{rule}, until {day}", rule=words, day=until)
    return words


def _how_often(repeat: recurrence.Repeat) -> str:
    n = repeat.interval
    if repeat.freq == "DAILY":
        return plural("Every day", "Every %n days", n)
    if repeat.freq == "WEEKLY":
        return plural("Every week", "Every %n weeks", n)
    if repeat.freq == "MONTHLY":
        return plural("Every month", "Every %n months", n)
    return plural("Every year", "Every %n years", n)
