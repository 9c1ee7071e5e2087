"""The times that "Send later" proposes."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.limits import SendCheck
from app.ui.words import clock, moment, plural, tr


def choices(now: float, check: SendCheck | None) -> list[tuple[str, float]]:
    """Return (words, time) in order; when the provider's window is full, when it has room."""
    today = datetime.fromtimestamp(now).replace(minute=0, second=0, microsecond=0)
    made: list[tuple[str, float]] = [(tr("In one hour"), now + 3600)]
    evening = today.replace(hour=18)
    if evening.timestamp() > now + 1800:
        made.append((tr("This evening, {time}", time=_time(evening)), evening.timestamp()))
    morning = (today + timedelta(days=1)).replace(hour=8)
    made.append((tr("Tomorrow morning, {time}", time=_time(morning)), morning.timestamp()))
    monday = (today + timedelta(days=(7 - today.weekday()) or 7)).replace(hour=8)
    if monday.date() != morning.date():
        made.append((tr("Monday morning, {time}", time=_time(monday)), monday.timestamp()))
    if check is not None:
        room = next((v.at for v in check.verdicts if v.kind == "window" and v.at > now), 0.0)
        if room:
            made.insert(0, (tr("When there is room: {time}", time=moment(room)), room + 60))
        elif check.quota.frees and _full(check):
            first = check.quota.frees[0]
            words = plural(
                "When 1 place is free: {time}",
                "When %n places are free: {time}",
                first.places,
                time=moment(first.at),
            )
            if first.at > now:
                made.append((words, first.at + 60))
    return made


def _full(check: SendCheck) -> bool:
    """Return whether no place is left, also while nobody is named yet."""
    return check.quota.left < 1 and check.recipients <= check.quota.per_window


def _time(when: datetime) -> str:
    return clock(when.timestamp())
