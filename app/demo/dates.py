"""Three calendars of the sample world, two months of them round the day it is opened."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

ZONE = "Europe/Zurich"


@dataclass(frozen=True, slots=True)
class Entry:
    """One event: ``day`` in days from the Monday of this week, hours on the wall clock."""

    summary: str
    day: int
    start: float = 0  # 9.5: half past nine; with hours 0: all day
    hours: float = 0
    days: int = 1
    rule: str = ""
    location: str = ""
    extra: tuple[str, ...] = ()
    skip: int = 0  # the occurrence so many weeks on is left out


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar and what stands in it."""

    name: str
    display: str
    color: str
    entries: tuple[Entry, ...]


_REMIND = ("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:-", "TRIGGER:-PT15M", "END:VALARM")

CALENDARS: tuple[Calendar, ...] = (
    Calendar(
        "personal",
        "Personal",
        "#2f6f5e",
        (
            Entry("Workshop Arolla", 2, 8, 3, location="Arolla"),
            Entry("Élise: devis", 0, 14, 1.5, location="Papeterie Morel"),
            Entry("Home office", 2, days=1),
            Entry(
                "Sprachkurs", 1, 16, 1, rule="FREQ=WEEKLY;COUNT=14", location="Klubschule", skip=3
            ),
            Entry("Mittagessen Nadia", 3, 13, 1, location="Café du Lac", extra=_REMIND),
            Entry("Dentist", 8, 8.25, 0.75, extra=_REMIND),
            Entry("Ferien in Valencia", 18, days=6, extra=("TRANSP:TRANSPARENT",)),
            Entry("Yoga", -24, 18.5, 1, rule="FREQ=WEEKLY;BYDAY=MO,TH"),
            Entry("Geburtstag Giulia", -10, days=1, rule="FREQ=YEARLY"),
            Entry("Concert", 12, 19.5, 2.5, location="Kultursaal"),
        ),
    ),
    Calendar(
        "atelier",
        "Atelier",
        "#3b6ea8",
        (
            Entry("Standup", -28, 9, 1, rule="FREQ=WEEKLY;BYDAY=MO,TH"),
            Entry("Übergabe", 4, 15, 1, location="Werkstatt"),
            Entry("Vetrina: montaggio", 9, 9, 4, location="Officina Conti"),
            Entry("Japanese binding, evening course", -20, 18, 2.5, rule="FREQ=WEEKLY;COUNT=8"),
            Entry("Papierlieferung", -3, 7.5, 0.5, rule="FREQ=MONTHLY;COUNT=4"),
            Entry("Inventory", 16, days=2),
            Entry("Priya: spine labels", 3, 10.5, 0.5, extra=("STATUS:TENTATIVE",)),
            Entry("Open workshop", -16, 13, 5, rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
            Entry("Feria: build up", 19, 12, 6, location="Valencia"),
            Entry("Offerte Gemeinde", 1, 11, 1),
        ),
    ),
    Calendar(
        "verein",
        "Verein",
        "#8a569b",
        (
            Entry("Vorstand", 4, 10, 2, location="Sitzungszimmer 2"),
            Entry("Chorprobe", -27, 19.5, 2, rule="FREQ=WEEKLY;UNTIL={until}", skip=4),
            Entry("Vereinsreise", 20, days=2, location="Centovalli"),
            Entry("Winterfest", 27, 17, 6, location="Gemeindesaal", extra=_REMIND),
            Entry("Kasse: Revision", 10, 17, 1.5),
            Entry("Altpapier sammeln", -12, 8, 4, rule="FREQ=MONTHLY;BYDAY=2SA"),
        ),
    ),
)

_TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def events(calendar: Calendar, now: float) -> dict[str, str]:
    """Return the calendar's resources: file name and iCalendar text."""
    today = datetime.fromtimestamp(now, UTC).date()
    monday = today - timedelta(days=today.weekday())
    entries = [*calendar.entries, *_appointments(calendar)]
    return dict(_event(calendar, entry, monday) for entry in entries)


def _appointments(calendar: Calendar) -> list[Entry]:
    """Return single appointments that fill the weeks, some of them at the same time."""
    chance = random.Random(calendar.name)
    titles = {
        "personal": ("Einkaufen", "Call mamma", "Coiffeur", "Velo abholen", "Llamar a Marta"),
        "atelier": ("Customer: James", "Devis papier", "Leim kochen", "Photos", "Press cleaning"),
        "verein": ("Telefon Thomas", "Mitgliederversand", "Saal besichtigen"),
    }[calendar.name]
    return [
        Entry(
            chance.choice(titles),
            chance.randrange(-30, 30),
            chance.randrange(16, 35) / 2,
            chance.choice((0.5, 1, 1, 1.5)),
        )
        for _ in range(22)
    ]


def _event(calendar: Calendar, entry: Entry, monday: date) -> tuple[str, str]:
    day = monday + timedelta(days=entry.day)
    key = f"{calendar.name}{entry.summary}{entry.day}{entry.start}"
    uid = hashlib.sha256(key.encode()).hexdigest()[:24]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sample//EN"]
    timed = entry.hours > 0
    if timed:
        lines += _TIMEZONE
    lines += ["BEGIN:VEVENT", f"UID:{uid}", f"DTSTAMP:{monday:%Y%m%d}T060000Z"]
    if timed:
        start = datetime(day.year, day.month, day.day) + timedelta(hours=entry.start)
        end = start + timedelta(hours=entry.hours)
        lines.append(f"DTSTART;TZID={ZONE}:{start:%Y%m%dT%H%M%S}")
        lines.append(f"DTEND;TZID={ZONE}:{end:%Y%m%dT%H%M%S}")
        if entry.skip:
            away = start + timedelta(weeks=entry.skip)
            lines.append(f"EXDATE;TZID={ZONE}:{away:%Y%m%dT%H%M%S}")
    else:
        lines.append(f"DTSTART;VALUE=DATE:{day:%Y%m%d}")
        lines.append(f"DTEND;VALUE=DATE:{day + timedelta(days=entry.days):%Y%m%d}")
    if entry.rule:
        until = f"{monday + timedelta(days=62):%Y%m%d}T220000Z"
        lines.append("RRULE:" + entry.rule.format(until=until))
    lines.append(f"SUMMARY:{entry.summary}")
    if entry.location:
        lines.append(f"LOCATION:{entry.location}")
    lines += [*entry.extra, "END:VEVENT", "END:VCALENDAR", ""]
    return f"{uid}.ics", "\r\n".join(lines)
