"""Three-way merges of events and cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.merge import three_way

BASE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//S//EN\r\n"
    "BEGIN:VEVENT\r\nUID:e\r\nDTSTAMP:20260101T000000Z\r\nSEQUENCE:1\r\n"
    "DTSTART;TZID=Europe/Zurich:20261124T090000\r\nDTEND;TZID=Europe/Zurich:20261124T100000\r\n"
    "SUMMARY:Plan\r\nLOCATION:Here\r\nCATEGORIES:a,b\r\nRRULE:FREQ=DAILY;COUNT=9\r\n"
    "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.ch\r\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:b@x.ch\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n"
    "END:VEVENT\r\n%sEND:VCALENDAR\r\n"
)
OVERRIDE = (
    "BEGIN:VEVENT\r\nUID:e\r\nRECURRENCE-ID;TZID=Europe/Zurich:20261125T090000\r\n"
    "DTSTART;TZID=Europe/Zurich:20261125T110000\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
)
PLAIN = BASE % ""


def test_different_properties_merge() -> None:
    mine = PLAIN.replace("SUMMARY:Plan", "SUMMARY:Mine").replace("SEQUENCE:1", "SEQUENCE:2")
    theirs = PLAIN.replace("LOCATION:Here", "LOCATION:There").replace("SEQUENCE:1", "SEQUENCE:3")
    merged = three_way(PLAIN, mine, theirs)
    assert merged.conflicts == ()
    assert merged.text == theirs.replace("SUMMARY:Plan", "SUMMARY:Mine")


def test_same_property_conflicts() -> None:
    mine = PLAIN.replace("SUMMARY:Plan", "SUMMARY:Mine\\, too")
    theirs = PLAIN.replace("SUMMARY:Plan", "SUMMARY;LANGUAGE=en:Theirs")
    merged = three_way(PLAIN, mine, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.property, conflict.base, conflict.mine, conflict.theirs) == (
        "VEVENT/SUMMARY",
        "Plan",
        "Mine, too",
        "Theirs",
    )
    assert merged.text == theirs
    assert three_way(PLAIN, mine, theirs, prefer="mine").text == mine


def test_removed_against_changed_conflicts() -> None:
    mine = PLAIN.replace("LOCATION:Here\r\n", "")
    theirs = PLAIN.replace("LOCATION:Here", "LOCATION:There")
    assert [c.property for c in three_way(PLAIN, mine, theirs).conflicts] == ["VEVENT/LOCATION"]
    assert three_way(PLAIN, mine, PLAIN).text == mine
    assert three_way(PLAIN, PLAIN, mine).text == mine


def test_start_and_end_belong_together() -> None:
    mine = PLAIN.replace(
        "DTSTART;TZID=Europe/Zurich:20261124T09", "DTSTART;TZID=Europe/Zurich:20261124T08"
    )
    theirs = PLAIN.replace(
        "DTEND;TZID=Europe/Zurich:20261124T10", "DTEND;TZID=Europe/Zurich:20261124T11"
    )
    merged = three_way(PLAIN, mine, theirs)
    assert {c.property for c in merged.conflicts} == {"VEVENT/DTSTART", "VEVENT/DTEND"}
    assert merged.text == theirs
    moved = three_way(PLAIN, mine, PLAIN.replace("SUMMARY:Plan", "SUMMARY:T"))
    assert moved.conflicts == ()
    assert "20261124T080000" in moved.text
    assert "SUMMARY:T" in moved.text


def test_lists_merge_by_value() -> None:
    mine = PLAIN.replace("CATEGORIES:a,b", "CATEGORIES:b,c")
    theirs = PLAIN.replace("CATEGORIES:a,b", "CATEGORIES:a,b,d")
    merged = three_way(PLAIN, mine, theirs)
    assert merged.conflicts == ()
    assert "CATEGORIES:b,d,c\r\n" in merged.text


def test_attendees_merge_one_by_one() -> None:
    a, b = "ATTENDEE;PARTSTAT=%s:mailto:a@x.ch", "ATTENDEE;PARTSTAT=%s:mailto:b@x.ch"
    mine = PLAIN.replace(a % "NEEDS-ACTION", a % "ACCEPTED")
    theirs = PLAIN.replace(b % "NEEDS-ACTION", b % "DECLINED" + "\r\nATTENDEE:mailto:c@x.ch")
    merged = three_way(PLAIN, mine, theirs)
    assert merged.conflicts == ()
    for line in (a % "ACCEPTED", b % "DECLINED", "ATTENDEE:mailto:c@x.ch"):
        assert line in merged.text
    clash = three_way(PLAIN, mine, PLAIN.replace(a % "NEEDS-ACTION", a % "DECLINED"))
    assert [c.property for c in clash.conflicts] == ["VEVENT/ATTENDEE[mailto:a@x.ch]"]


def test_overrides_meet_by_instant() -> None:
    base = BASE % (OVERRIDE % "One")
    mine = BASE % (OVERRIDE % "Mine")
    theirs = (BASE % (OVERRIDE % "One")).replace(
        "RECURRENCE-ID;TZID=Europe/Zurich:20261125T090000", "RECURRENCE-ID:20261125T080000Z"
    )
    merged = three_way(base, mine, theirs)
    assert merged.conflicts == ()
    assert merged.text.count("BEGIN:VEVENT") == 2
    assert "SUMMARY:Mine" in merged.text
    assert "RECURRENCE-ID:20261125T080000Z" in merged.text


def test_components_come_and_go() -> None:
    with_override = BASE % (OVERRIDE % "One")
    changed = PLAIN.replace("SUMMARY:Plan", "SUMMARY:T")
    added = three_way(PLAIN, with_override, changed)
    assert added.conflicts == ()
    assert "SUMMARY:One" in added.text
    assert "SUMMARY:T" in added.text
    assert three_way(with_override, PLAIN, with_override).text == PLAIN
    assert three_way(with_override, with_override, PLAIN).text == PLAIN
    clash = three_way(with_override, PLAIN, BASE % (OVERRIDE % "New"))
    assert [c.property for c in clash.conflicts] == ["VEVENT[20261125T080000Z]"]
    assert "SUMMARY:New" in clash.text


def test_alarms_of_both_sides() -> None:
    mine = PLAIN.replace("TRIGGER:-PT5M", "TRIGGER:-PT10M")
    theirs = PLAIN.replace("SUMMARY:Plan", "SUMMARY:T")
    merged = three_way(PLAIN, mine, theirs)
    assert "TRIGGER:-PT10M" in merged.text
    assert "TRIGGER:-PT5M" not in merged.text


CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c\r\nFN:Ann\r\nN:Lee;Ann;;;\r\nEMAIL:a@x.ch\r\n"
    "item1.TEL:1\r\nitem1.X-ABLabel:Office\r\nREV:20260101T000000Z\r\nX-K:v\r\nEND:VCARD\r\n"
)


def test_cards() -> None:
    mine = CARD.replace("EMAIL:a@x.ch\r\n", "EMAIL:a@x.ch\r\nEMAIL:m@x.ch\r\n").replace(
        "X-K", "item2.URL:u\r\nitem2.X-ABLabel:Mine\r\nX-K"
    )
    theirs = CARD.replace("EMAIL:a@x.ch\r\n", "EMAIL:t@x.ch\r\n").replace(
        "X-K", "item2.URL:w\r\nitem2.X-ABLabel:Theirs\r\nX-K"
    )
    theirs = theirs.replace("REV:2026", "REV:2027")
    merged = three_way(CARD, mine, theirs)
    assert merged.conflicts == ()
    lines = merged.text.split("\r\n")
    assert [line for line in lines if line.startswith("EMAIL")] == ["EMAIL:t@x.ch", "EMAIL:m@x.ch"]
    assert "item3.URL:u" in lines
    assert "item3.X-ABLABEL:Mine" in lines
    assert "item2.X-ABLabel:Theirs" in lines
    assert "REV:20270101T000000Z" in lines
    clash = three_way(CARD, CARD.replace("FN:Ann", "FN:A"), CARD.replace("FN:Ann", "FN:B"))
    assert [c.property for c in clash.conflicts] == ["VCARD/FN"]


def test_unreadable_is_one_whole_conflict() -> None:
    merged = three_way(CARD, CARD, "<html>")
    assert (merged.text, [c.property for c in merged.conflicts]) == ("<html>", [""])
    assert three_way("", CARD, CARD).conflicts == ()


versions = st.fixed_dictionaries(
    {
        "SUMMARY": st.sampled_from("pqr"),
        "LOCATION": st.sampled_from("pqr"),
        "X-FOO": st.sampled_from(["", "1", "2"]),
        "CATEGORIES": st.sets(st.sampled_from("abcd"), min_size=1),
    }
)


def event(values: dict[str, object]) -> str:
    out = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1"]
    for name, value in values.items():
        text = ",".join(sorted(value)) if isinstance(value, set) else str(value)
        if text:
            out.append(f"{name}:{text}")
    return "\r\n".join([*out, "END:VEVENT", "END:VCALENDAR", ""])


@given(versions, versions, versions)
def test_laws(b: dict[str, object], m: dict[str, object], t: dict[str, object]) -> None:
    base, mine, theirs = event(b), event(m), event(t)
    assert three_way(base, base, theirs).text == theirs
    assert not three_way(base, base, theirs).conflicts
    assert not three_way(base, mine, base).conflicts
    assert not three_way(base, mine, mine).conflicts
    places = {c.property for c in three_way(base, mine, theirs).conflicts}
    assert places == {c.property for c in three_way(base, theirs, mine).conflicts}
    for name in ("SUMMARY", "LOCATION", "X-FOO"):
        both = b[name] != m[name] and b[name] != t[name] and m[name] != t[name]
        assert (f"VEVENT/{name}" in places) == both


@pytest.mark.parametrize("times", [300])
def test_many_attendees_take_no_time(times: int) -> None:
    lines = "".join(f"ATTENDEE:mailto:{n}@x.ch\r\n" for n in range(times))
    mine = PLAIN.replace("SUMMARY", lines + "SUMMARY")
    assert three_way(PLAIN, mine, PLAIN).text.count("ATTENDEE") == times + 2
