"""The few inserts and removes that turn one list of ids into another.

Lists are compared from both ends first, so that new mail on top or one message gone costs nothing
measurable at 100,000 rows. Ids that changed their order are removed and inserted again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Remove:
    """Rows ``first`` to ``last`` (inclusive) go."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insert:
    """``ids`` come in front of row ``first``."""

    first: int
    ids: array[int]


Step = Remove | Insert


def plan(old: array[int], new: array[int]) -> list[Step]:
    """Return steps to apply in order; every position counts on the steps before it."""
    start = _common_prefix(old, new)
    end = _common_suffix(old, new, start)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    stay = _staying(before, after)
    steps: list[Step] = []
    run_end = -1
    for i in range(len(before) - 1, -2, -1):  # from below, so that positions above stay valid
        leaves = i >= 0 and before[i] not in stay
        if leaves and run_end < 0:
            run_end = i
        elif not leaves and run_end >= 0:
            steps.append(Remove(start + i + 1, start + run_end))
            run_end = -1
    run: array[int] = array("q")
    for i, id in enumerate(after):
        if id not in stay:
            run.append(id)
        elif run:
            steps.append(Insert(start + i - len(run), run))
            run = array("q")
    if run:
        steps.append(Insert(start + len(after) - len(run), run))
    return steps


def _common_prefix(old: array[int], new: array[int]) -> int:
    most = min(len(old), len(new))
    i = 0
    while i + BLOCK <= most and old[i : i + BLOCK] == new[i : i + BLOCK]:
        i += BLOCK
    while i < most and old[i] == new[i]:
        i += 1
    return i


def _common_suffix(old: array[int], new: array[int], start: int) -> int:
    most = min(len(old), len(new)) - start
    i = 0
    while (
        i + BLOCK <= most
        and old[len(old) - i - BLOCK : len(old) - i] == new[len(new) - i - BLOCK : len(new) - i]
    ):
        i += BLOCK
    while i < most and old[len(old) - 1 - i] == new[len(new) - 1 - i]:
        i += 1
    return i


def _staying(before: Sequence[int], after: Sequence[int]) -> set[int]:
    """Return the ids that keep their row: the longest run of common ids in the same order."""
    position = {id: i for i, id in enumerate(after)}
    common = [(id, position[id]) for id in before if id in position]
    if all(common[i][1] < common[i + 1][1] for i in range(len(common) - 1)):
        return {id for id, _p in common}
    tails: list[int] = []  # smallest last position of an increasing run of each length
    tail_index: list[int] = []
    previous: list[int] = []
    for i, (_id, place) in enumerate(common):
        k = bisect_left(tails, place)
        previous.append(tail_index[k - 1] if k else -1)
        if k == len(tails):
            tails.append(place)
            tail_index.append(i)
        else:
            tails[k] = place
            tail_index[k] = i
    stay: set[int] = set()
    i = tail_index[-1] if tail_index else -1
    while i >= 0:
        stay.add(common[i][0])
        i = previous[i]
    return stay
