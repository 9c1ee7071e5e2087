"""The calendar and the address book that are measured, written straight into Radicale's folder."""

from __future__ import annotations

import base64
import json
import random
from datetime import datetime, timedelta
from pathlib import Path

_START = datetime(2025, 6, 2)


def fill_calendar(place: Path, count: int, seed: int = 1) -> None:
    """Write ``count`` events over two years: 4.9 % series, 2.7 % with an override."""
    chance = random.Random(seed)
    _collection(place, {"tag": "VCALENDAR", "D:displayname": "Measured"})
    series = int(count * 0.049)
    overrides = int(count * 0.027)
    for number in range(count):
        uid = f"event-{seed}-{number}"
        start = _START + timedelta(
            days=chance.randrange(730), hours=chance.randrange(7, 19), minutes=30 * (number % 2)
        )
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Measured//EN"]
        rule = ""
        if number < series:
            days = ("BYDAY=MO,TH", "BYDAY=TU", "BYDAY=WE,FR")
            rule = f"RRULE:FREQ=WEEKLY;{chance.choice(days)};COUNT={chance.randrange(10, 80)}"
        lines += _event(uid, start, f"Meeting {number}", rule)
        if number < overrides:
            moved = start + timedelta(hours=2)
            lines += _event(uid, moved, f"Moved {number}", f"RECURRENCE-ID:{_stamp(start)}")
        lines += ["END:VCALENDAR", ""]
        (place / f"{uid}.ics").write_bytes("\r\n".join(lines).encode())


def fill_book(place: Path, count: int, seed: int = 1) -> None:
    """Write ``count`` cards, 15 % of them with a picture."""
    chance = random.Random(seed)
    _collection(place, {"tag": "VADDRESSBOOK", "D:displayname": "Measured"})
    for number in range(count):
        uid = f"card-{seed}-{number}"
        lines = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"UID:{uid}",
            f"FN:Given{number % 700} Family{number % 3100}",
            f"N:Family{number % 3100};Given{number % 700};;;",
            f"EMAIL;TYPE=WORK:g{number}@firm{number % 400}.example",
            f"TEL;TYPE=CELL:+41 79 {number:07d}",
            f"ORG:Firm {number % 400}",
            "NOTE:Naïve façade\\, met in Zürich.",
        ]
        if number % 20 < 3:
            data = base64.b64encode(chance.randbytes(chance.randrange(3000, 15000))).decode()
            line = f"PHOTO;ENCODING=b;TYPE=JPEG:{data}"
            lines.append(line[:75])
            lines += [" " + line[at : at + 74] for at in range(75, len(line), 74)]
        lines += ["END:VCARD", ""]
        (place / f"{uid}.vcf").write_bytes("\r\n".join(lines).encode())


def _collection(place: Path, properties: dict[str, str]) -> None:
    place.mkdir(parents=True, exist_ok=True)
    (place / ".Radicale.props").write_text(json.dumps(properties))


def _event(uid: str, start: datetime, summary: str, extra: str) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260101T000000Z"]
    if extra:
        lines.append(extra)
    return [
        *lines,
        f"DTSTART:{_stamp(start)}",
        f"DTEND:{_stamp(start + timedelta(hours=1))}",
        f"SUMMARY:{summary}",
        "LOCATION:Arolla",
        "END:VEVENT",
    ]


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
