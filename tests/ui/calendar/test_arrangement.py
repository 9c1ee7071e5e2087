"""Where events stand, and what a drag makes of them."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.ui.calendar.arrangement import Slot, lanes, side_by_side
from app.ui.calendar.drag import Drag, Kind, snapped

spans = st.lists(
    st.tuples(st.integers(0, 1400), st.integers(1, 300)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=30,
)


def test_touching_events_use_the_whole_width() -> None:
    assert side_by_side([(0, 60), (60, 120)]) == [Slot(0, 1, 1), Slot(0, 1, 1)]


def test_overlapping_events_share_and_free_room_is_taken() -> None:
    long, first, second, late = side_by_side([(0, 240), (0, 60), (0, 60), (120, 180)])
    assert [s.of for s in (long, first, second, late)] == [3, 3, 3, 3]
    assert late.width == 2
    assert {long.left, first.left, second.left} == {0, 1, 2}


@given(spans)
def test_no_two_events_ever_cover_each_other(found: list[tuple[float, float]]) -> None:
    slots = side_by_side(found)
    for i, (a, b) in enumerate(found):
        assert slots[i].left + slots[i].width <= slots[i].of
        for j in range(i):
            c, d = found[j]
            if a < d and c < b:
                apart = (
                    slots[i].left + slots[i].width <= slots[j].left
                    or slots[j].left + slots[j].width <= slots[i].left
                )
                assert apart
                assert slots[i].of == slots[j].of


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda s: (min(s), max(s)))))
def test_lanes_never_collide(found: list[tuple[int, int]]) -> None:
    rows = lanes(found)
    taken = [(row, day) for (a, b), row in zip(found, rows, strict=True) for day in range(a, b + 1)]
    assert len(taken) == len(set(taken))


NINE = datetime(2026, 11, 24, 9, 0)


def test_a_drag_upwards_makes_an_event_too() -> None:
    drag = Drag(Kind.CREATE, NINE + timedelta(minutes=4))
    drag.to(NINE - timedelta(minutes=50))
    assert (drag.start, drag.end) == (NINE - timedelta(minutes=45), NINE + timedelta(minutes=15))


def test_a_drag_stays_within_its_day() -> None:
    drag = Drag(Kind.CREATE, datetime(2026, 11, 24, 22, 0))
    drag.to(datetime(2026, 11, 25, 0, 0))
    assert drag.end == datetime(2026, 11, 25, 0, 0)
    drag.to(datetime(2026, 11, 26, 23, 0))  # over another day: only the height counts
    assert (drag.start, drag.end) == (datetime(2026, 11, 24, 22), datetime(2026, 11, 24, 23))


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_snapping_is_near_and_on_the_quarter(moment: datetime) -> None:
    found = snapped(moment)
    assert found.minute % 15 == 0
    assert found.second == found.microsecond == 0
    assert abs(found - moment) <= timedelta(minutes=7, seconds=30)
