"""The times that "Send later" proposes."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.limits import SendCheck
from app.rules.limits import room_at
from app.ui.words import clock, moment, plural, tr

SPARE = 60.0  # seconds: the provider's clock is another one


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
    free = room(now, check)
    if check is not None and free:
        words = plural(
            "When 1 place is free: {time}",
            "When %n places are free: {time}",
            _needed(check),
            time=moment(free),
        )
        made.insert(0, (words, free))
    return made


def room(now: float, check: SendCheck | None) -> float:
    """Return when the message finds the places it needs, with a minute to spare.

    0.0 when they are free now, or never will be. While nobody is named, it needs one.
    """
    if check is None:
        return 0.0
    free = room_at(check.quota, _needed(check), now)
    return free + SPARE if free > now else 0.0


def _needed(check: SendCheck) -> int:
    return max(1, check.recipients)


def _time(when: datetime) -> str:
    return clock(when.timestamp())
