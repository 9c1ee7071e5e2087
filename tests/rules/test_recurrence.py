"""Rules in the editor's terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import UserError
from app.rules.recurrence import Repeat, describe, read, write


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("", "never"),
        ("FREQ=DAILY", "daily"),
        ("FREQ=WEEKLY;INTERVAL=2", "weekly"),
        ("FREQ=WEEKLY;BYDAY=MO,FR;COUNT=5", "weekly_on"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "monthly_on_day"),
        ("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231", "monthly_on_weekday"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "yearly_on_weekday"),
        ("FREQ=YEARLY", "yearly"),
        ("FREQ=YEARLY;BYWEEKNO=3", "custom"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "custom"),
        ("FREQ=SECONDLY", "custom"),
        ("FREQ=YEARLY;BYDAY=20MO", "custom"),
    ],
)
def test_read_and_write(rule: str, code: str) -> None:
    repeat = read(rule)
    assert describe(repeat)[0] == code
    assert write(repeat) == rule


def test_until_is_a_day() -> None:
    assert read("FREQ=DAILY;UNTIL=20261231T225959Z").until == "2026-12-31"


@given(st.text(max_size=60))
def test_anything_can_be_read(text: str) -> None:
    describe(read(text))
    describe(read("FREQ=WEEKLY;" + text))


@pytest.mark.parametrize(
    "repeat",
    [
        Repeat("HOURLY"),
        Repeat("DAILY", interval=0),
        Repeat("DAILY", count=-1),
        Repeat("WEEKLY", weekdays=(9,)),
        Repeat("DAILY", until="soon"),
    ],
)
def test_refused(repeat: Repeat) -> None:
    with pytest.raises(UserError, match="recurrence_unreadable"):
        write(repeat)
