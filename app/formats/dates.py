"""Dates of header fields to seconds since the epoch, in all the forms senders write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTHS |= {"mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "met": 60, "bst": 60, "eet": 120, "eest": 180, "jst": 540, "ist": 330,
}  # fmt: skip
_ORDINARY = re.compile(
    r"(\d{1,2})[ \-.]+([^\W\d_]{3})[^\W\d_]{0,7}\.?[ \-,]+(\d{2,4})[ ,]+"
    r"(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?[.\d]{0,7} ?([+-] ?\d{1,2}:?\d\d|[A-Za-z]{1,5})?"
)
_ASCTIME = re.compile(
    r"([A-Za-z]{3})[a-z]{0,7} +(\d{1,2}),? +(\d{1,2}):(\d\d)(?::(\d\d))? +"
    r"(?:([A-Z]{2,5}) +)?(\d{4}) ?([+-]\d{4})?"
)
_EPOCH = date(1970, 1, 1).toordinal()
_NO_OFFSET = timedelta()
_FIRST = (date(1601, 1, 1).toordinal() - _EPOCH) * 86_400
_LAST = (date(9999, 12, 31).toordinal() - _EPOCH) * 86_400


def parse_date(value: str) -> float | None:
    """Return seconds since the epoch, None when it is no date or outside 1601 to 9999."""
    value = " ".join(value[:120].split())
    if found := _ORDINARY.search(value):
        day, month, year, hour, minute, second, zone = found.groups()
        return _seconds(year, _MONTHS.get(month.lower(), 0), day, hour, minute, second, zone)
    if found := _ASCTIME.search(value):
        month, day, hour, minute, second, zone, year, offset = found.groups()
        number = _MONTHS.get(month.lower(), 0)
        return _seconds(year, number, day, hour, minute, second, offset or zone)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    day_number = moment.toordinal() - _EPOCH
    offset_seconds = (moment.utcoffset() or _NO_OFFSET).total_seconds()
    clock = moment.hour * 3600 + moment.minute * 60 + moment.second
    seconds = day_number * 86_400 + clock - offset_seconds
    return seconds if _FIRST <= seconds <= _LAST else None


def _seconds(
    year: str, month: int, day: str, hour: str, minute: str, second: str | None, zone: str | None
) -> float | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 50 else 1900
    elif len(year) == 3:
        number += 1900
    if number < 1601 or not month:
        return None
    try:
        days = date(number, month, int(day)).toordinal() - _EPOCH
    except ValueError:
        return None
    hours, minutes, seconds = int(hour), int(minute), int(second or 0)
    if hours > 24 or minutes > 59 or seconds > 61:
        return None
    moment = days * 86_400 + hours * 3600 + minutes * 60 + seconds - 60 * _offset(zone)
    return float(moment) if _FIRST <= moment <= _LAST else None


def _offset(zone: str | None) -> int:
    """Return minutes east of UTC; an absurd or unknown zone counts as UTC."""
    if not zone:
        return 0
    if zone[0] not in "+-":
        return _ZONES.get(zone.lower(), 0)
    digits = zone[1:].replace(":", "").strip().zfill(4)
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes > 24 * 60:
        return 0
    return -minutes if zone[0] == "-" else minutes
