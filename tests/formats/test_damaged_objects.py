"""Calendars and cards with lines lost, doubled or garbled: read or refused, never worse."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC

from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import MarmotError
from app.formats import icalendar, vcard
from tests.formats.test_event_edit import FIELDS, FOREIGN, new
from tests.formats.test_icalendar import CUSTOM, SERIES
from tests.formats.test_vcard import APPLE

TEXTS = (SERIES, FOREIGN, SERIES.replace("BEGIN:VEVENT", CUSTOM + "BEGIN:VEVENT", 1), new(), APPLE)
ODD = ("", ":", ";", "DTSTART", "99999999", "\x00", '"', "\\", "-P1D", "UNTIL=", "T", "\r\n ", "é")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    lines = draw(st.sampled_from(TEXTS)).split("\r\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        kind = draw(st.integers(0, 3))
        if kind == 0 and len(lines) > 2:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
        else:
            line = lines[at]
            cut = draw(st.integers(0, len(line)))
            lines[at] = line[:cut] + draw(st.sampled_from(ODD)) + line[cut + kind - 2 :]
    return draw(st.sampled_from(["\r\n", "\n"])).join(lines)


@settings(max_examples=50, deadline=None)
@given(
    damaged(), st.sampled_from(["all", "this", "following"]), st.sampled_from(["", "x", "first"])
)
def test_calendars(text: str, scope: str, rid: str) -> None:
    digest = icalendar.digest_item(text, window=(0.0, 2e9), local=UTC)
    assert digest.component in ("", "VEVENT")
    if rid == "first":
        rid = next((row.recurrence_id for row in digest.occurrences), "")
    with contextlib.suppress(MarmotError):
        icalendar.occurrences(text, 0.0, 2e9, local=UTC)
        icalendar.invitation_summary(text)
        icalendar.split_ics(text)
    with contextlib.suppress(MarmotError):
        fields = icalendar.to_fields(text, rid)
        wanted = replace(fields, summary="changed", start=FIELDS.start, end=FIELDS.end)
        for one in icalendar.apply_fields(
            text,
            replace(wanted, all_day=False),
            uid="n",
            recurrence_id=rid,
            scope=scope,  # type: ignore[arg-type]
            now=1.79e9,
        ):
            assert icalendar.digest_item(one, local=UTC).component == "VEVENT"
    with contextlib.suppress(MarmotError):
        icalendar.delete_occurrence(text, rid, scope, now=1.79e9)  # type: ignore[arg-type]


@settings(max_examples=50, deadline=None)
@given(damaged())
def test_cards(text: str) -> None:
    vcard.digest_item(text)
    with contextlib.suppress(MarmotError):
        vcard.photo(text)
        fields = vcard.to_fields(text)
        assert vcard.to_fields(vcard.apply_fields(text, fields, uid="x")) == fields
        edited = vcard.apply_fields(text, replace(fields, note="changed", emails=()), uid="x")
        assert vcard.to_fields(edited).note == "changed"
