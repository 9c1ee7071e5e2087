"""The expander against dateutil as oracle, and against rules meant to hang it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.formats.recurrence_rule import expand, parse_rule

START = datetime(2026, 1, 30, 9, 15)


def starts(value: str, start: datetime, after: datetime, before: datetime) -> list[datetime]:
    rule = parse_rule(value)
    assert rule is not None
    return expand(rule, start, after, before, limit=100_000).starts


@pytest.mark.parametrize(
    "value",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=40",
        "FREQ=DAILY;BYMONTH=2,3;BYDAY=MO,TU",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU,FR",
        "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,TU",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=-1,15",
        "FREQ=MONTHLY;BYDAY=2MO,-1FR",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=5",
        "FREQ=YEARLY;BYDAY=20MO,-3TU",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
        "FREQ=YEARLY;BYWEEKNO=1,20,-1;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=53",
        "FREQ=YEARLY;BYYEARDAY=1,100,-1,366",
        "FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR",
        "FREQ=YEARLY;BYHOUR=6,18;BYMINUTE=0,30;BYSETPOS=2,-1",
        "FREQ=HOURLY;INTERVAL=7",
        "FREQ=HOURLY;BYMINUTE=0,20,40;BYDAY=MO",
        "FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,10,11",
        "FREQ=MINUTELY;INTERVAL=45;COUNT=300",
        "FREQ=DAILY;UNTIL=20260315T091500",
    ],
)
@pytest.mark.parametrize("ahead", [0, 200, 1000])
def test_agrees_with_dateutil(value: str, ahead: int) -> None:
    after = START + timedelta(days=ahead, hours=1)
    before = after + timedelta(days=500 if "LY;BYMIN" not in value else 60)
    rule = parse_rule(value)
    assert rule is not None
    until = datetime(2026, 3, 15, 9, 15) if rule.until else None
    found = expand(rule, START, after, before, until=until, limit=100_000)
    wanted = rrulestr(value, dtstart=START).between(after, before - timedelta(seconds=1), inc=True)
    assert found.starts == wanted
    assert found.complete


numbers = st.integers
rules = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"])},
    optional={
        "INTERVAL": numbers(1, 5).map(str),
        "COUNT": numbers(1, 50).map(str),
        "BYMONTH": st.lists(numbers(1, 12), min_size=1, max_size=3).map(
            lambda v: ",".join(map(str, v))
        ),
        "BYMONTHDAY": st.lists(
            numbers(-28, 28).filter(bool), min_size=1, max_size=3, unique=True
        ).map(lambda v: ",".join(map(str, v))),
        "BYDAY": st.lists(
            st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3
        ).map(",".join),
        "BYSETPOS": st.sampled_from(["1", "-1"]),
        "WKST": st.sampled_from(["MO", "SU"]),
        "BYHOUR": st.lists(numbers(0, 23), min_size=1, max_size=3).map(
            lambda v: ",".join(map(str, v))
        ),
    },
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rules, numbers(0, 1500), numbers(0, 800))
def test_any_rule_agrees_with_dateutil(parts: dict[str, str], days: int, ahead: int) -> None:
    assume("BYSETPOS" not in parts or len(parts.keys() & {"BYDAY", "BYMONTHDAY", "BYHOUR"}) > 0)
    value = ";".join(f"{k}={v}" for k, v in parts.items())
    start = datetime(2024, 2, 29, 8, 30) + timedelta(days=days)
    after = start + timedelta(days=ahead)
    before = after + timedelta(days=400)
    wanted = rrulestr(value, dtstart=start).between(after, before - timedelta(seconds=1), inc=True)
    assert starts(value, start, after, before) == wanted


@pytest.mark.parametrize(
    "value",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;INTERVAL=0",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;COUNT=999999999",
        "FREQ=MINUTELY;BYHOUR=3;BYMINUTE=61",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=DAILY;BYSECOND=" + ",".join(map(str, range(60))),
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=0,1,2,3,4,5,6,7,8,9"
        ";BYSECOND=" + ",".join(map(str, range(60))),
        "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11;COUNT=1",
    ],
)
def test_bombs_stay_in_bounds(value: str) -> None:
    rule = parse_rule(value)
    assert rule is not None
    found = expand(rule, datetime(1970, 1, 1), datetime(2026, 1, 1), datetime(9998, 1, 1))
    assert len(found.starts) <= 5000


@pytest.mark.parametrize("value", ["", "FREQ=", "FREQ=SOMETIMES", "COUNT=3", ";;;=;", "FREQ"])
def test_no_rule(value: str) -> None:
    assert parse_rule(value) is None


def test_odd_parts_are_left_out() -> None:
    rule = parse_rule("freq=weekly;byday=MO,XX,99FR,;bymonth=0,13,x;interval=-3;count=-1")
    assert rule is not None
    assert (rule.by_day[0], rule.by_month, rule.interval, rule.count) == ((0, 0), (), 1, 0)
