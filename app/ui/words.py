"""Words on the screen: translation with plural forms, and dates, sizes and numbers as people
write them in the system's language."""

from __future__ import annotations

import time
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

CONTEXT = "Marmot"


def tr(text: str, meaning: str = "", /, **fields: object) -> str:
    """Translate ``text`` and fill its ``{named}`` places; ``meaning`` tells equal words apart."""
    found = QCoreApplication.translate(CONTEXT, text, meaning or None)
    return found.format(**fields) if fields else found


def plural(one: str, many: str, n: int, /, **fields: object) -> str:
    """Translate ``many`` in the form for ``n`` ("%n" is the number); English is built in."""
    found = QCoreApplication.translate(CONTEXT, many, one, n)
    if found == many.replace("%n", str(n)):
        found = one if n == 1 else many
    found = found.replace("%n", number(n))
    return found.format(**fields) if fields else found


def tip(text: str) -> str:
    """Return a stranger's words for a tool tip: shown as they are.

    Qt takes what looks like HTML for HTML, hides part of it and opens the files it names; on
    Windows a file may be another machine's.
    """
    if "<" not in text:
        return text  # Qt takes nothing for HTML without a tag
    return f'<span style="white-space:pre-wrap">{escape(text)}</span>'


def quoted(text: str) -> str:
    """Return ``text`` between the quotation marks of the language."""
    return tr("“{text}”", text=text)


def number(value: int) -> str:
    return QLocale().toString(value)


def size(value: int) -> str:
    """Return a size in bytes for reading, such as "284 kB"."""
    return QLocale().formattedDataSize(
        value, 1 if value >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def mebibytes(value: int) -> str:
    """Return a size in MiB without unit, one decimal below 100, for limits."""
    return QLocale().toString(value / 1_048_576, "f", 1 if value < 104_857_600 else 0)


def clock(at: float) -> str:
    """Return the local time of day."""
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


def day(at: float, *, now: float | None = None) -> str:
    """Return the short form for a list: time today, "yesterday", weekday, day and month, date."""
    today = datetime.fromtimestamp(now if now is not None else time.time()).date()
    try:
        date = datetime.fromtimestamp(at).date()
    except (OverflowError, ValueError, OSError):
        return ""
    days = (today - date).days
    if days == 0:
        return clock(at)
    if days == 1:
        return tr("yesterday")
    q_date = QDate(date.year, date.month, date.day)
    if 1 < days < 7:
        return QLocale().toString(q_date, "ddd")
    if date.year == today.year:
        return QLocale().toString(q_date, "d MMM")
    return QLocale().toString(q_date, QLocale.FormatType.ShortFormat)


def date(at: float) -> str:
    """Return a date of any year in its short form."""
    when = QDateTime.fromSecsSinceEpoch(int(at))
    return QLocale().toString(when.date(), QLocale.FormatType.ShortFormat)


def moment(at: float, *, now: float | None = None) -> str:
    """Return day and time for a header: "today 09:42", "18 Nov 14:05"."""
    short = day(at, now=now)
    if not short:
        return ""
    of_day = clock(at)
    return tr("today {time}", time=of_day) if short == of_day else f"{short} {of_day}"


def ago(at: float, *, now: float | None = None) -> str:
    """Return how long ago something was: "just now", "5 minutes ago", then day and time."""
    here = time.time() if now is None else now
    minutes = int(max(0.0, here - at) // 60)
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return plural("1 minute ago", "%n minutes ago", minutes)
    return moment(at, now=here)


def full_moment(at: float) -> str:
    """Return the long date and the time."""
    when = QDateTime.fromSecsSinceEpoch(int(at))
    return QLocale().toString(when, QLocale.FormatType.LongFormat)
