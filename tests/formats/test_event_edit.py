"""Editing events: only the touched lines change, and every scope does what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import icalendar
import pytest

from app.base.errors import UserError
from app.domain.pim import EventFields
from app.formats.icalendar import apply_fields, delete_occurrence, digest_item, to_fields
from app.formats.zone_text import zone_block

NOW = 1_790_000_000.0
FIELDS = EventFields(
    summary="Meeting; with, all",
    start="2026-11-24T09:00:00",
    end="2026-11-24T10:00:00",
    all_day=False,
    tzid="Europe/Zurich",
    location="Room\n3",
    description="First\n\nSecond ä€😀 " * 20,
    rrule="FREQ=WEEKLY;BYDAY=TU;COUNT=6",
    status="CONFIRMED",
    transparent=True,
    reminder_minutes=(15, 1440),
    attendees=("a@example.org", "b@example.org"),
    url="https://example.org/x,y",
    categories=("Work", "A,B"),
)
WINDOW = (0.0, 9e9)


def new(fields: EventFields = FIELDS) -> str:
    (text,) = apply_fields(None, fields, uid="u1", now=NOW)
    return text


def ids(text: str) -> list[str]:
    return [row.recurrence_id for row in digest_item(text, window=WINDOW).occurrences]


def edit(text: str, fields: EventFields, rid: str = "", scope: str = "all") -> list[str]:
    return apply_fields(text, fields, uid="u2", recurrence_id=rid, scope=scope, now=NOW + 9)  # type: ignore[arg-type]


def changed_lines(old: str, new_text: str) -> set[str]:
    before, after = old.split("\r\n"), new_text.split("\r\n")
    names = {line.split(":")[0].split(";")[0] for line in set(before) ^ set(after)}
    return {name for name in names if name and not name.startswith(" ")}


def test_new_event_round_trip() -> None:
    text = new()
    assert to_fields(text) == FIELDS
    parsed = icalendar.Calendar.from_ical(text)
    event = next(iter(parsed.walk("VEVENT")))
    assert str(event["SUMMARY"]) == FIELDS.summary
    assert str(event["DESCRIPTION"]) == FIELDS.description
    assert len(list(parsed.walk("VTIMEZONE"))) == 1
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@pytest.mark.parametrize(
    "fields",
    [
        EventFields("", "2026-11-24", "2026-11-26", True, ""),
        EventFields("x", "2026-11-24T09:00:00", "2026-11-24T09:00:00", False, ""),
        EventFields("x", "2026-11-24T09:00:00", "2026-11-25T09:30:00", False, "UTC"),
    ],
)
def test_other_kinds_of_time(fields: EventFields) -> None:
    text = new(fields)
    assert to_fields(text) == fields
    assert "VTIMEZONE" not in text


def test_unchanged_fields_touch_nothing_but_bookkeeping() -> None:
    text = new()
    (again,) = edit(text, to_fields(text))
    assert changed_lines(text, again) == {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE"}


FOREIGN = (
    "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nVERSION:2.0\r\nX-WR-CALNAME:Mine\r\n"
    "BEGIN:VEVENT\r\nUID:f\r\nDTSTAMP:20260101T000000Z\r\n"
    "DTSTART;TZID=W. Europe Standard Time;X-A=b:20261124T090000\r\nDURATION:PT1H\r\n"
    "SUMMARY;LANGUAGE=de:Alt\r\n"
    'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;\r\n X-TITLE="a:b":geo:1,2\r\n'
    "ATTENDEE;CN=A;PARTSTAT=ACCEPTED;X-NUM=1:mailto:a@example.org\r\n"
    "BEGIN:VALARM\r\nACTION:EMAIL\r\nTRIGGER:-PT15M\r\nSUMMARY:s\r\nEND:VALARM\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER;VALUE=DATE-TIME:20261124T070000Z\r\nEND:VALARM\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\nX-KEEP:1\r\nEND:VALARM\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_foreign_lines_stay() -> None:
    old = to_fields(FOREIGN)
    assert (old.tzid, old.reminder_minutes) == ("Europe/Berlin", (1440,))
    wanted = replace(
        old,
        summary="Neu",
        end="2026-11-24T10:30:00",
        reminder_minutes=(1440, 5),
        attendees=("a@example.org", "c@example.org"),
    )
    (text,) = edit(FOREIGN, wanted)
    assert to_fields(text) == wanted
    assert "SUMMARY;LANGUAGE=de:Neu" in text
    assert "DTSTART;TZID=W. Europe Standard Time;X-A=b:20261124T090000\r\n" in text
    assert "DTEND;TZID=W. Europe Standard Time;X-A=b:20261124T103000\r\n" in text
    assert "DURATION" not in text
    for line in ('VALUE=URI;\r\n X-TITLE="a:b":geo:1,2', "PARTSTAT=ACCEPTED;X-NUM=1:mailto:a@"):
        assert line in text
    assert text.count("BEGIN:VALARM") == 4
    assert "X-KEEP:1" in text
    assert "SEQUENCE:1" in text


def test_one_occurrence() -> None:
    text = new()
    rid = ids(text)[2]
    fields = to_fields(text, rid)
    assert (fields.start, fields.rrule) == ("2026-12-08T09:00:00", FIELDS.rrule)
    wanted = replace(
        fields, summary="Other", start="2026-12-09T11:00:00", end="2026-12-09T12:00:00"
    )
    (edited,) = edit(text, wanted, rid, "this")
    assert "RECURRENCE-ID;TZID=Europe/Zurich:20261208T090000" in edited
    assert to_fields(edited, rid) == wanted
    assert ids(edited) == ids(text)
    (twice,) = edit(edited, replace(wanted, location="X"), rid, "this")
    assert twice.count("BEGIN:VEVENT") == 2
    with pytest.raises(UserError, match="occurrence_unknown"):
        edit(text, wanted, "20261207T090000", "this")


def test_all_after_an_exception_moves_the_exceptions_along() -> None:
    text = new()
    rids = ids(text)
    (text,) = edit(text, replace(to_fields(text, rids[2]), summary="Other"), rids[2], "this")
    text = delete_occurrence(text, rids[4], "this", now=NOW) or ""
    fields = to_fields(text, rids[1])
    wanted = replace(fields, start="2026-12-02T08:00:00", end="2026-12-02T08:30:00", location="L")
    (moved,) = edit(text, wanted, rids[1], "all")
    rows = digest_item(moved, window=WINDOW).occurrences
    days = ["20261125", "20261202", "20261209", "20261216", "20261230"]
    assert [row.recurrence_id for row in rows] == [f"{day}T080000" for day in days]
    assert {row.end - row.start for row in rows} == {1800.0}
    assert [row.summary for row in rows].count("Other") == 1
    assert {row.location for row in rows} == {"L"}
    assert "BYDAY=WE" in moved


def test_following_splits_in_two() -> None:
    text = new()
    rids = ids(text)
    (text,) = edit(text, replace(to_fields(text, rids[4]), summary="Own"), rids[4], "this")
    text = delete_occurrence(text, rids[5], "this", now=NOW) or ""
    wanted = replace(to_fields(text, rids[3]), location="Bern")
    head, tail = edit(text, wanted, rids[3], "following")
    assert (digest_item(head).uid, digest_item(tail).uid) == ("u1", "u2")
    assert ids(head) == rids[:3]
    assert ids(tail) == rids[3:5]
    assert "UNTIL=20261215T075959Z" in head
    assert "COUNT=3" in tail
    rows = digest_item(tail, window=WINDOW).occurrences
    assert [(row.summary, row.location) for row in rows] == [
        (FIELDS.summary, "Bern"),
        ("Own", "Bern"),
    ]


def test_following_from_the_first_is_all() -> None:
    text = new()
    (whole,) = edit(text, replace(FIELDS, summary="New"), ids(text)[0], "following")
    assert digest_item(whole).uid == "u1"
    assert to_fields(whole).summary == "New"


def test_all_day_series() -> None:
    fields = EventFields("Day", "2026-11-24", "2026-11-25", True, "", rrule="FREQ=DAILY;COUNT=5")
    text = new(fields)
    (one,) = edit(text, replace(to_fields(text, "20261125"), summary="x"), "20261125", "this")
    assert "RECURRENCE-ID;VALUE=DATE:20261125" in one
    head, tail = edit(text, to_fields(text, "20261126"), "20261126", "following")
    assert "UNTIL=20261125" in head
    assert ids(tail) == ["20261126", "20261127", "20261128"]
    timed = replace(
        to_fields(text), all_day=False, start="2026-11-24T09:00:00", end="2026-11-24T10:00:00"
    )
    (text,) = edit(delete_occurrence(text, "20261125", "this", now=NOW) or "", timed)
    assert ids(text) == [f"202611{day}T090000" for day in (24, 26, 27, 28)]


def test_delete() -> None:
    text = new()
    rids = ids(text)
    assert delete_occurrence(text, "", "all") is None
    assert delete_occurrence(text, rids[0], "following") is None
    cut = delete_occurrence(text, rids[2], "following", now=NOW)
    assert cut is not None
    assert ids(cut) == rids[:2]
    rest: str | None = text
    for rid in rids:
        assert rest is not None
        rest = delete_occurrence(rest, rid, "this", now=NOW)
    assert rest is None
    single = new(replace(FIELDS, rrule=""))
    assert delete_occurrence(single, "20261124T090000", "this") is None


def test_until_takes_the_form_of_the_start() -> None:
    assert "UNTIL=20261231T225959Z" in new(replace(FIELDS, rrule="FREQ=DAILY;UNTIL=20261231"))
    day = EventFields("x", "2026-11-24", "", True, "", rrule="FREQ=DAILY;UNTIL=20261231T120000Z")
    assert "UNTIL=20261231\r\n" in new(day)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"start": "tomorrow"}, "event_time_unreadable"),
        ({"end": "2026-11-23T09:00:00"}, "event_end_before_start"),
        ({"tzid": "Mars/Olympus"}, "time_zone_unknown"),
        ({"rrule": "FREQ=NEVER"}, "recurrence_unreadable"),
        ({"rrule": "FREQ=DAILY\r\nX-EVIL:1"}, "recurrence_unreadable"),
    ],
)
def test_refused(change: dict[str, str], code: str) -> None:
    with pytest.raises(UserError, match=code):
        new(replace(FIELDS, **change))  # type: ignore[arg-type]


def test_no_line_can_be_injected() -> None:
    evil = "x\r\nX-EVIL:1\nY"
    text = new(
        replace(
            FIELDS, summary=evil, location=evil, url=evil, categories=(evil,), attendees=(evil,)
        )
    )
    assert "\nX-EVIL" not in text.replace("\r\n ", "")


def test_unreadable() -> None:
    for text in ("", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "hello"):
        with pytest.raises(UserError, match="calendar_unreadable"):
            to_fields(text)


@pytest.mark.parametrize(
    "name",
    ["Europe/Zurich", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Africa/Casablanca"],
)
def test_written_zones_say_what_the_zone_does(name: str) -> None:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(name)
    block = zone_block("Own", zone, 2026)
    text = f"BEGIN:VCALENDAR\r\n{block.text()}BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Own:%s\r\n"
    text += "END:VEVENT\r\nEND:VCALENDAR\r\n"
    for month in range(1, 13):
        for year in (2026, 2029):
            start = digest_item(text % f"{year}{month:02d}15T120000").first_start
            assert start == datetime(year, month, 15, 12, tzinfo=zone).astimezone(UTC).timestamp()
