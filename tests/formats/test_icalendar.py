"""Reading calendars: digests, zones, series, and bombs."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from app.formats.icalendar import digest_item, invitation_summary, occurrences, split_ics

ZURICH = ZoneInfo("Europe/Zurich")


def epoch(*parts: int, zone: object = UTC) -> float:
    return datetime(*parts, tzinfo=zone).timestamp()  # type: ignore[misc, arg-type]


def calendar(*events: str, extra: str = "") -> str:
    body = "".join(f"BEGIN:VEVENT\r\n{event.strip()}\r\nEND:VEVENT\r\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//T//T//EN\n{extra}{body}END:VCALENDAR\n"
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


WINDOW = (epoch(2026, 1, 1), epoch(2027, 1, 1))


def test_single_event() -> None:
    digest = digest_item(
        calendar(
            """UID:a@x
DTSTART;TZID=Europe/Zurich:20261124T090000
DURATION:PT90M
SUMMARY:Planning\\, part
  two
LOCATION;LANGUAGE=en:Room\\n3
STATUS:tentative
TRANSP:TRANSPARENT
ATTENDEE;CN="Last, First: x";PARTSTAT=ACCEPTED:MAILTO:A@example.org
ATTENDEE:urn:uuid:1
BEGIN:VALARM
ACTION:DISPLAY
SUMMARY:not this
DURATION:PT1M
END:VALARM"""
        )
    )
    (row,) = digest.occurrences
    assert (digest.component, digest.uid, digest.recurring) == ("VEVENT", "a@x", False)
    assert (row.start, row.end) == (epoch(2026, 11, 24, 8), epoch(2026, 11, 24, 9, 30))
    assert (row.summary, row.location) == ("Planning, part two", "Room 3")
    assert (row.status, row.transparent, row.attendees) == ("TENTATIVE", True, ("a@example.org",))
    assert (digest.first_start, digest.last_end) == (row.start, row.end)


def test_all_day_runs_between_local_midnights() -> None:
    text = calendar("UID:a\nDTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260330\nSUMMARY:x")
    (row,) = digest_item(text, local=ZURICH).occurrences
    assert row.all_day
    assert row.end - row.start == 23 * 3600  # the clocks change that day
    assert (row.start_date, row.end_date) == ("2026-03-29", "2026-03-30")


def test_floating_is_local() -> None:
    text = calendar("UID:a\nDTSTART:20260701T120000\nDTEND:20260701T130000")
    (row,) = digest_item(text, local=ZURICH).occurrences
    assert row.start == epoch(2026, 7, 1, 10)


@pytest.mark.parametrize(
    ("tzid", "hour"),
    [
        ("Europe/Zurich", 8),
        ("W. Europe Standard Time", 8),
        ("/freeassociation.sourceforge.net/Europe/Zurich", 8),
        ("UTC", 9),
        ("Eastern Standard Time", 14),
    ],
)
def test_zone_names(tzid: str, hour: int) -> None:
    text = calendar(f"UID:a\nDTSTART;TZID={tzid}:20261124T090000")
    assert digest_item(text).first_start == epoch(2026, 11, 24, hour)


CUSTOM = """BEGIN:VTIMEZONE
TZID:Office (custom)
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def test_custom_zone_from_its_definition() -> None:
    text = calendar(
        "UID:a\nDTSTART;TZID=Office (custom):20261020T090000\nRRULE:FREQ=WEEKLY;COUNT=3",
        extra=CUSTOM,
    )
    found = [row.start for row in digest_item(text, window=WINDOW).occurrences]
    assert found == [epoch(2026, 10, 20, 7), epoch(2026, 10, 27, 8), epoch(2026, 11, 3, 8)]


def test_unknown_zone_counts_as_local() -> None:
    text = calendar("UID:a\nDTSTART;TZID=../../etc/passwd:20260701T120000")
    assert digest_item(text, local=ZURICH).first_start == epoch(2026, 7, 1, 10)


SERIES = calendar(
    """UID:s
DTSTART;TZID=Europe/Zurich:20260302T090000
DTEND;TZID=Europe/Zurich:20260302T100000
RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260501T070000Z
EXDATE;TZID=Europe/Zurich:20260304T090000
EXDATE:20260309T080000Z
RDATE;TZID=Europe/Zurich:20260306T140000
SUMMARY:Weekly""",
    """UID:s
RECURRENCE-ID:20260311T080000Z
DTSTART;TZID=Europe/Zurich:20260312T110000
DTEND;TZID=Europe/Zurich:20260312T113000
SUMMARY:Moved""",
    """UID:s
RECURRENCE-ID;TZID=Europe/Zurich:20260401T090000
DTSTART;TZID=Europe/Zurich:20260401T090000
DTEND;TZID=Europe/Zurich:20260401T100000
STATUS:CANCELLED
SUMMARY:Weekly""",
)


def test_series_agrees_with_the_library() -> None:
    rows = occurrences(SERIES, *WINDOW)
    wanted = recurring_ical_events.of(
        icalendar.Calendar.from_ical(SERIES), components=["VEVENT"]
    ).between(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
    expected = sorted(
        (e["DTSTART"].dt.timestamp(), e["DTEND"].dt.timestamp(), str(e["SUMMARY"])) for e in wanted
    )
    assert [(r.start, r.end, r.summary) for r in rows] == expected
    moved = next(r for r in rows if r.summary == "Moved")
    assert moved.recurrence_id == "20260311T090000"  # in the master's zone
    assert any(r.status == "CANCELLED" for r in rows)
    digest = digest_item(SERIES, window=WINDOW)
    assert digest.occurrences == tuple(rows)
    assert digest.recurring
    assert digest.last_end == epoch(2026, 5, 1, 8)


@pytest.mark.parametrize(
    "event",
    [
        "UID:a\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY",
        "UID:a\nDTSTART;VALUE=DATE:20251230\nDTEND;VALUE=DATE:20260103\nRRULE:FREQ=MONTHLY",
        "UID:a\nDTSTART;TZID=America/New_York:20251001T230000\nDURATION:PT3H\nRRULE:FREQ=DAILY",
        "UID:a\nDTSTART:20251001T230000Z\nDTEND:20251002T010000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2",
        "UID:a\nDTSTART;TZID=Europe/Zurich:20251026T023000\nDURATION:PT1H\n"
        "RRULE:FREQ=DAILY;COUNT=200\nEXDATE;TZID=Europe/Zurich:20260101T023000,20260102T023000",
        "UID:a\nDTSTART;TZID=Asia/Kolkata:20260105T063000\nDTEND;TZID=Asia/Kolkata:20260105T070000\n"
        "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR;UNTIL=20260930",
        "UID:a\nDTSTART;TZID=Europe/Zurich:20260105T063000\nDURATION:P1D\n"
        "RDATE;VALUE=PERIOD;TZID=Europe/Zurich:20260205T063000/PT1H,20260301T063000/P1D",
    ],
)
def test_starts_agree_with_the_library(event: str) -> None:
    text = calendar(event + "\nSUMMARY:x")
    wanted = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(
        datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    )
    expected: set[float] = set()
    for found in wanted:
        value = found["DTSTART"].dt
        if not isinstance(value, datetime):
            value = datetime(value.year, value.month, value.day, tzinfo=UTC)
        expected.add(value.timestamp())
    rows = occurrences(text, *WINDOW, local=UTC)
    assert {row.start for row in rows} == expected


def test_this_and_future_override() -> None:
    text = calendar(
        "UID:a\nDTSTART:20260601T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\nSUMMARY:old",
        "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260603T090000Z\nDTSTART:20260603T100000Z\n"
        "DURATION:PT2H\nSUMMARY:new",
    )
    rows = occurrences(text, *WINDOW)
    assert [r.summary for r in rows] == ["old", "old", "new", "new"]
    assert rows[-1].start == epoch(2026, 6, 4, 10)
    assert rows[-1].end == epoch(2026, 6, 4, 12)


def test_override_without_master() -> None:
    text = calendar("UID:a\nRECURRENCE-ID:20260601T090000Z\nDTSTART:20260601T100000Z\nSUMMARY:x")
    (row,) = digest_item(text, window=WINDOW).occurrences
    assert (row.recurrence_id, row.summary) == ("20260601T090000Z", "x")


@pytest.mark.parametrize(
    "text",
    ["", "BEGIN:VCALENDAR", "<html>", "BEGIN:VEVENT\r\nEND:VEVENT", "BEGIN:A\n" * 100, "\x00" * 99],
)
def test_unreadable_is_kept_not_raised(text: str) -> None:
    assert digest_item(text).component == ""


@pytest.mark.parametrize(
    "start",
    ["DTSTART:", "DTSTART:99999999T999999", "DTSTART:00010101", "DTSTART:99991231T235959Z", "X:y"],
)
def test_odd_starts(start: str) -> None:
    for more in ("", "\nRRULE:FREQ=DAILY", "\nDURATION:P999999999D", "\nRDATE:,,99"):
        digest = digest_item(calendar(f"UID:a\n{start}{more}"))
        assert (digest.component, digest.uid) == ("VEVENT", "a")


def test_todo_has_no_span() -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nDUE:20260101T000000Z\nEND:VTODO\nEND:VCALENDAR\n"
    digest = digest_item(text)
    assert (digest.component, digest.uid, digest.first_start) == ("VTODO", "t", None)


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY",
        "DTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY;INTERVAL=0",
        "DTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY;COUNT=999999999",
        "DTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "DTSTART:20260101T000000Z\n" + "RRULE:FREQ=SECONDLY\n" * 500,
        "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY\nDURATION:P9999999D",
        "DTSTART:20260101T000000Z\nRDATE:" + ",".join(["20260101T000000Z"] * 50_000),
    ],
)
def test_event_bombs(event: str) -> None:
    digest = digest_item(calendar("UID:a\n" + event), window=WINDOW)
    assert len(digest.occurrences) <= 5000


def test_zone_bomb() -> None:
    zones = "".join(
        f"BEGIN:VTIMEZONE\nTZID:z{n}\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
        for n in range(20_000)
    )
    text = calendar("UID:a\nDTSTART;TZID=z7:20260101T090000\nRRULE:FREQ=DAILY;COUNT=3", extra=zones)
    assert len(digest_item(text, window=WINDOW).occurrences) == 3


def test_split_keeps_zones_and_overrides_together() -> None:
    text = calendar(
        "UID:a\nDTSTART;TZID=Office (custom):20261020T090000\nRRULE:FREQ=DAILY",
        "UID:b\nDTSTART:20261020T090000Z",
        "UID:a\nRECURRENCE-ID;TZID=Office (custom):20261021T090000\n"
        "DTSTART;TZID=Office (custom):20261021T100000",
        "SUMMARY:no uid\nDTSTART:20261020T090000Z",
        extra="METHOD:PUBLISH\n" + CUSTOM,
    )
    objects = split_ics(text)
    assert len(objects) == 3
    assert objects[0].count("BEGIN:VEVENT") == 2
    assert [one.count("BEGIN:VTIMEZONE") for one in objects] == [1, 0, 0]
    assert not any("METHOD" in one for one in objects)
    assert all(digest_item(one).uid for one in objects)


def test_invitation() -> None:
    text = calendar(
        """UID:i
SEQUENCE:2
DTSTART;TZID=Europe/Zurich:20261124T090000
DTEND;TZID=Europe/Zurich:20261124T100000
SUMMARY:Review
ORGANIZER;CN=Boss:mailto:boss@example.org
ATTENDEE;CN="A, B";PARTSTAT=accepted:mailto:a@example.org
ATTENDEE:mailto:c@example.org""",
        extra="METHOD:REQUEST\n",
    )
    found = invitation_summary(text)
    assert found is not None
    assert (found.method, found.summary, found.sequence) == ("REQUEST", "Review", 2)
    assert (found.organizer, found.organizer_name, found.tzid) == (
        "boss@example.org",
        "Boss",
        "Europe/Zurich",
    )
    assert found.attendees == (
        ("a@example.org", "A, B", "ACCEPTED"),
        ("c@example.org", "", "NEEDS-ACTION"),
    )
    assert invitation_summary("nonsense") is None


def test_many_series_share_one_budget() -> None:
    bomb = "DTSTART:19700101T090000Z\nRRULE:FREQ=SECONDLY;COUNT=99999999"
    text = calendar(*(f"UID:{n}\n{bomb}" for n in range(3000)))
    assert digest_item(text, window=WINDOW).component == "VEVENT"
