from __future__ import annotations

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.mail.differences import Insert, Remove, plan


def carried_out(old: array[int], new: array[int]) -> tuple[array[int], int]:
    ids = array("q", old)
    steps = plan(old, new)
    for step in steps:
        if isinstance(step, Remove):
            assert 0 <= step.first <= step.last < len(ids)
            del ids[step.first : step.last + 1]
        else:
            assert isinstance(step, Insert)
            assert 0 <= step.first <= len(ids)
            assert len(step.ids)
            ids[step.first : step.first] = step.ids
    return ids, len(steps)


unique = st.lists(st.integers(0, 60), unique=True, max_size=40)


@settings(max_examples=300, deadline=None)
@given(unique, unique)
def test_any_list_becomes_any_other(old: list[int], new: list[int]) -> None:
    found, _count = carried_out(array("q", old), array("q", new))
    assert list(found) == new


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_one_change_in_a_long_list_is_one_step(at: int, gone: int) -> None:
    old = array("q", range(20_000))
    new = array("q", old)
    new.insert(at, 99_999)
    assert carried_out(old, new) == (new, 1)
    less = array("q", old)
    if gone < len(less):
        del less[gone]
        assert carried_out(old, less) == (less, 1)


def test_nothing_changed_is_no_step() -> None:
    ids = array("q", range(10_000))
    assert plan(ids, array("q", ids)) == []


def test_a_moved_row_is_taken_out_and_put_in() -> None:
    old, new = array("q", [1, 2, 3, 4, 5]), array("q", [1, 3, 4, 5, 2])
    found, count = carried_out(old, new)
    assert found == new
    assert count == 2
