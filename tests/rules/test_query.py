"""Queries taken apart: operators, brackets, dates; any text is one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mail import Flag, Mark
from app.rules.dates import span
from app.rules.query import (
    MAX_DEPTH,
    MAX_TERMS,
    All,
    Any,
    Dated,
    HasFlag,
    HasMark,
    Misread,
    Node,
    Not,
    Person,
    Sized,
    Tagged,
    Within,
    Words,
    leaves,
    misread,
    parse,
)
from tests.rules.operators import OPERATORS

NOW = time.mktime((2024, 3, 31, 15, 30, 0, 0, 0, -1))


def day(year: int, month: int, number: int) -> float:
    return time.mktime((year, month, number, 0, 0, 0, 0, 0, -1))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plan", [Words("plan", open=True)]),
        ('"the plan" x', [Words("the plan", quoted=True), Words("x", open=True)]),
        ("from:ada", [Person("sender", "ada")]),
        ('to:"Ada L"', [Person("to", "Ada L")]),
        ("FROM:ada cc:x bcc:y", [Person("sender", "ada"), Person("cc", "x"), Person("bcc", "y")]),
        ("filename:a.pdf z", [Words("a.pdf", "files"), Words("z", open=True)]),
        ("-is:read", [Not(HasFlag(Flag.SEEN))]),
        ("is:unread", [HasFlag(Flag.SEEN, wanted=False)]),
        ("has:invitation", [HasMark(Mark.INVITATION)]),
        ("tag:work has:tag", [Tagged("work"), Tagged("")]),
        ("larger:2M smaller:1.5k", [Sized(True, 2_000_000), Sized(False, 1_500)]),
        ("in:Trash", [Within("trash")]),
        ("a OR b c", [Any((Words("a"), Words("b"))), Words("c", open=True)]),
        ("a AND b", [Words("a"), Words("b", open=True)]),
        ("-(a b)", [Not(All((Words("a"), Words("b"))))]),
        ("subject:(a b)", [Words("a", "subject"), Words("b", "subject")]),
        ("is:nonsense", [Words("is:nonsense", open=True)]),
        ("larger:huge", [Words("larger:huge", open=True)]),
        ("http://x.example/a", [Words("http://x.example/a", open=True)]),
        ("foo(bar)", [Words("foo(bar)", open=True)]),
        ("after:2024-02", [Dated(day(2024, 2, 1), None)]),
        ("on:yesterday", [Dated(day(2024, 3, 30), day(2024, 3, 31))]),
        ("before:2023", [Dated(None, day(2023, 1, 1))]),
        ("older:7d", [Dated(None, day(2024, 3, 24))]),
        ("", []),
        ('- ) ( "" OR', []),
    ],
)  # fmt: skip
def test_queries(text: str, parts: list[Node]) -> None:
    assert parse(text, NOW) == All(tuple(parts))


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2024", (2024, 1, 1), (2025, 1, 1)),
        ("2023-12", (2023, 12, 1), (2024, 1, 1)),
        ("2024-03-15", (2024, 3, 15), (2024, 3, 16)),
        ("15.3.2024", (2024, 3, 15), (2024, 3, 16)),
        ("3.2024", (2024, 3, 1), (2024, 4, 1)),
        ("today", (2024, 3, 31), (2024, 4, 1)),
        ("2w", (2024, 3, 17), (2024, 3, 18)),
        ("1m", (2024, 2, 29), (2024, 3, 1)),  # there is no 31st of February
        ("1y", (2023, 3, 31), (2023, 4, 1)),
    ],
)
def test_dates(text: str, first: tuple[int, int, int], after: tuple[int, int, int]) -> None:
    assert span(text, NOW) == (day(*first), day(*after))


@pytest.mark.parametrize("text", ["", "x", "2024-13", "31.2.2024", "1969", "99999", "²", "-1d"])
def test_no_dates(text: str) -> None:
    assert span(text, NOW) is None


@given(st.text(max_size=200))
def test_any_text_is_a_query(text: str) -> None:
    assert len(list(leaves(parse(text)))) <= MAX_TERMS


@given(
    st.lists(st.sampled_from([*"()- ", "a ", "OR ", "NOT ", '"', *(f"{o}:" for o in OPERATORS)]))
)
def test_brackets_are_bounded(pieces: list[str]) -> None:
    def depth(node: Node) -> int:
        if isinstance(node, Not):
            return depth(node.part)
        return 1 + max(map(depth, node.parts), default=0) if isinstance(node, All | Any) else 0

    query = parse("".join(pieces))
    assert depth(query) <= 2 * MAX_DEPTH + 2
    assert len(list(leaves(query))) <= MAX_TERMS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plan after:2024 smaller:2M", None),
        ('"after:banana" after: re:plan', None),
        ('x OR (subject:(y) before:"soon enough")', Misread("date", "before:soon enough")),
        ("(older:7x)", Misread("date", "older:7x")),
        ("-larger:huge after:banana", Misread("size", "larger:huge")),
    ],
)
def test_what_should_have_been_a_date_or_size(text: str, found: Misread | None) -> None:
    assert misread(text) == found
