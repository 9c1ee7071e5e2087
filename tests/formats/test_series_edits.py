"""Laws of series edits: a split loses no occurrence, a deletion removes exactly one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.pim import EventFields
from app.formats.icalendar import apply_fields, delete_occurrence, digest_item, to_fields

NOW = 1_790_000_000.0
RULES = (
    "FREQ=DAILY;COUNT=12",
    "FREQ=DAILY;UNTIL=20261110",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=9",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6",
    "FREQ=DAILY;INTERVAL=3",
)

times = st.sampled_from(
    [
        ("2026-10-23T02:30:00", "2026-10-23T03:15:00", False, "Europe/Zurich"),
        ("2026-10-26T23:30:00", "2026-10-27T01:00:00", False, "America/New_York"),
        ("2026-10-26T09:00:00", "2026-10-26T10:00:00", False, "UTC"),
        ("2026-10-26T09:00:00", "2026-10-26T10:00:00", False, ""),
        ("2026-10-26", "2026-10-28", True, ""),
    ]
)


def starts(*texts: str) -> list[float]:
    window = (1_780_000_000.0, 1_810_000_000.0)
    rows = [row for text in texts for row in digest_item(text, window=window).occurrences]
    return sorted(row.start for row in rows)


def names(text: str) -> list[str]:
    return [row.recurrence_id for row in digest_item(text, window=(1.78e9, 1.81e9)).occurrences]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(RULES), times, st.data())
def test_split_and_delete(rule: str, when: tuple[str, str, bool, str], data: st.DataObject) -> None:
    start, end, all_day, tzid = when
    fields = EventFields("x", start, end, all_day, tzid, rrule=rule)
    (text,) = apply_fields(None, fields, uid="a", now=NOW)
    before = starts(text)
    rid = data.draw(st.sampled_from(names(text)))

    shown = to_fields(text, rid)
    parts = apply_fields(
        text, replace(shown, summary="y"), uid="b", recurrence_id=rid, scope="following", now=NOW
    )
    assert starts(*parts) == before
    assert len(parts) == (1 if rid == names(text)[0] else 2)

    (one,) = apply_fields(
        text, replace(shown, summary="y"), uid="b", recurrence_id=rid, scope="this", now=NOW
    )
    assert starts(one) == before
    assert one.count("SUMMARY:y") == 1
    assert to_fields(one, rid).summary == "y"

    for whole in (text, one):
        rest = delete_occurrence(whole, rid, "this", now=NOW)
        assert rest is not None
        gone = list(before)
        gone.remove(before[names(text).index(rid)])
        assert starts(rest) == gone
    head = delete_occurrence(text, rid, "following", now=NOW)
    assert (starts(head) if head else []) == before[: names(text).index(rid)]
