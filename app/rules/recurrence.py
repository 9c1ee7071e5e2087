"""What the event editor knows of a recurrence rule: read one, put one together, say what it means.

Expansion is elsewhere (``formats.recurrence_rule``). A rule the editor's controls cannot express is
"custom": it is shown by its code and kept letter for letter unless the person chooses another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.base.errors import UserError

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
MAX_INTERVAL = 999
MAX_COUNT = 9999

_ORDINAL = re.compile(r"(-?[1-5])(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_UNTIL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule in the editor's terms. ``freq`` "" is no repetition, "CUSTOM" one kept as it is.

    ``weekdays`` count from 0 (Monday). A monthly or yearly rule goes by ``ordinal`` and its one
    weekday (1 first ... -1 last) or, with ordinal 0, by ``month_day`` (0: that of the start).
    At most one of ``count`` and ``until`` (ISO date, the last possible day) is set.
    """

    freq: str = ""
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    ordinal: int = 0
    month_day: int = 0
    month: int = 0
    count: int = 0
    until: str = ""
    raw: str = ""  # the rule itself when it is CUSTOM


def read(rrule: str) -> Repeat:
    """Return the rule in the editor's terms; never raises."""
    value = rrule.strip().removeprefix("RRULE:")
    if not value:
        return Repeat()
    custom = Repeat("CUSTOM", raw=value)
    parts: dict[str, str] = {}
    for part in value.upper().split(";"):
        name, _, text = part.partition("=")
        if name in parts:
            return custom
        parts[name] = text
    known = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "COUNT", "UNTIL", "WKST"}
    if parts.keys() - known or parts.get("FREQ") not in FREQUENCIES:
        return custom
    try:
        return _simple(parts) or custom
    except ValueError:
        return custom


def _simple(parts: dict[str, str]) -> Repeat | None:
    freq = parts["FREQ"]
    weekdays: tuple[int, ...] = ()
    ordinal = 0
    if "BYDAY" in parts:
        match = _ORDINAL.fullmatch(parts["BYDAY"])
        if match is not None and freq in ("MONTHLY", "YEARLY"):
            ordinal, weekdays = int(match[1]), (WEEKDAYS.index(match[2]),)
        elif freq == "WEEKLY":
            weekdays = tuple(sorted({WEEKDAYS.index(day) for day in parts["BYDAY"].split(",")}))
        else:
            return None
    if "BYMONTH" in parts and freq != "YEARLY":
        return None
    if "BYMONTHDAY" in parts and (freq not in ("MONTHLY", "YEARLY") or weekdays):
        return None
    if freq == "YEARLY" and weekdays and "BYMONTH" not in parts:
        return None
    repeat = Repeat(
        freq=freq,
        interval=int(parts.get("INTERVAL", "1")),
        weekdays=weekdays,
        ordinal=ordinal,
        month_day=int(parts.get("BYMONTHDAY", "0")),
        month=int(parts.get("BYMONTH", "0")),
        count=int(parts.get("COUNT", "0")),
        until=_until(parts.get("UNTIL", "")),
    )
    fits = (
        1 <= repeat.interval <= MAX_INTERVAL
        and 0 <= repeat.count <= MAX_COUNT
        and -1 <= repeat.month_day <= 31
        and 0 <= repeat.month <= 12
    )
    return repeat if fits else None


def _until(value: str) -> str:
    if not value:
        return ""
    match = _UNTIL.fullmatch(value)
    if match is None:
        raise ValueError(value)
    return date(int(match[1]), int(match[2]), int(match[3])).isoformat()


def write(repeat: Repeat) -> str:
    """Return the RRULE value; raise UserError("recurrence_unreadable") on impossible figures.

    UNTIL is written as a date; ``formats.icalendar`` turns it into what the start demands.
    """
    if not repeat.freq:
        return ""
    if repeat.freq == "CUSTOM":
        return repeat.raw
    if (
        repeat.freq not in FREQUENCIES
        or not 1 <= repeat.interval <= MAX_INTERVAL
        or not 0 <= repeat.count <= MAX_COUNT
        or not all(0 <= day <= 6 for day in repeat.weekdays)
    ):
        raise UserError("recurrence_unreadable")
    parts = [f"FREQ={repeat.freq}"]
    if repeat.interval > 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if repeat.month and repeat.freq == "YEARLY":
        parts.append(f"BYMONTH={repeat.month}")
    if repeat.freq == "WEEKLY" and repeat.weekdays:
        days = ",".join(WEEKDAYS[day] for day in sorted(set(repeat.weekdays)))
        parts.append(f"BYDAY={days}")
    elif repeat.freq in ("MONTHLY", "YEARLY"):
        if repeat.ordinal and repeat.weekdays:
            parts.append(f"BYDAY={repeat.ordinal}{WEEKDAYS[repeat.weekdays[0]]}")
        elif repeat.month_day:
            parts.append(f"BYMONTHDAY={repeat.month_day}")
    if repeat.count:
        parts.append(f"COUNT={repeat.count}")
    elif repeat.until:
        try:
            parts.append(f"UNTIL={date.fromisoformat(repeat.until):%Y%m%d}")
        except ValueError as error:
            raise UserError("recurrence_unreadable") from error
    return ";".join(parts)


def describe(repeat: Repeat) -> tuple[str, dict[str, str | int]]:
    """Return a code and the fields a face makes its sentence of.

    Codes: "never", "custom", "daily", "weekly", "weekly_on", "monthly", "monthly_on_day",
    "monthly_on_weekday", "yearly", "yearly_on_day", "yearly_on_weekday".
    """
    if not repeat.freq:
        return "never", {}
    if repeat.freq == "CUSTOM":
        return "custom", {"rule": repeat.raw}
    fields: dict[str, str | int] = {
        "interval": repeat.interval,
        "count": repeat.count,
        "until": repeat.until,
    }
    code = repeat.freq.lower()
    if repeat.weekdays:
        fields["weekdays"] = ",".join(WEEKDAYS[day] for day in repeat.weekdays)
    if repeat.month:
        fields["month"] = repeat.month
    if repeat.freq == "WEEKLY" and repeat.weekdays:
        return "weekly_on", fields
    if repeat.ordinal and repeat.weekdays:
        fields["ordinal"] = repeat.ordinal
        return f"{code}_on_weekday", fields
    if repeat.month_day:
        fields["month_day"] = repeat.month_day
        return f"{code}_on_day", fields
    return code, fields
