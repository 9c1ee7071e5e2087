"""Spans of the views and their words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from app.ui.calendar import dates
from app.ui.calendar.dates import View
from app.ui.calendar.repeat import sentence
from app.ui.calendar.repeat_editor import RepeatEditor


@pytest.fixture(autouse=True)
def british() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def test_titles_say_the_span() -> None:
    assert dates.title(View.WEEK, date(2026, 11, 24)) == "23 – 29 November 2026"
    assert dates.title(View.WEEK, date(2026, 12, 1)) == "30 November – 6 December 2026"
    assert dates.title(View.WEEK, date(2026, 12, 31)) == "28 December 2026 – 3 January 2027"
    assert dates.title(View.MONTH, date(2026, 11, 24)) == "November 2026"
    assert dates.week_number(dates.days_of(View.WEEK, date(2026, 11, 24))) == 48
    assert dates.week_number(dates.days_of(View.WEEK, date(2027, 1, 1))) == 53


def test_the_week_begins_where_the_locale_says() -> None:
    assert dates.days_of(View.WEEK, date(2026, 11, 24))[0] == date(2026, 11, 23)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert dates.days_of(View.WEEK, date(2026, 11, 24))[0] == date(2026, 11, 22)


def test_a_month_has_six_rows_that_hold_it() -> None:
    days = dates.days_of(View.MONTH, date(2026, 2, 10))
    assert len(days) == 42
    assert date(2026, 2, 1) in days
    assert date(2026, 2, 28) in days


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.sampled_from([-13, -1, 1, 12, 25]))
def test_months_step_without_a_gap(day: date, by: int) -> None:
    found = dates.add_months(day, by)
    months = (found.year - day.year) * 12 + found.month - day.month
    assert months == by
    assert found.day <= day.day


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_steps_of_a_view_meet(day: date) -> None:
    for view in (View.DAY, View.WEEK):
        here, there = (dates.days_of(view, d) for d in (day, dates.step(view, day, 1)))
        assert there[0] == here[-1] + timedelta(days=1)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "Every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "Every 2 weeks on Monday, Thursday"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "Every month on the last Friday, 3 times"),
        ("FREQ=YEARLY;UNTIL=20270303", "Every year, until 03/03/2027"),
        ("FREQ=HOURLY", "Repeats by a rule of its own"),
    ],
)
def test_rules_in_words(rule: str, words: str) -> None:
    assert sentence(rule) == words


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=DAILY;INTERVAL=3;COUNT=5",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270301",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=4TU",
        "FREQ=MONTHLY;BYDAY=-1TU",
        "FREQ=YEARLY;COUNT=9",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1;X-OWN=1",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
    ],
)
def test_the_repeat_editor_gives_back_what_it_was_given(qtbot: object, rule: str) -> None:
    editor = RepeatEditor()
    editor.set_rule(rule, date(2026, 11, 24))
    assert editor.rule() == rule
    editor.deleteLater()
