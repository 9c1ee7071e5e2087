"""Where events stand: side by side when they overlap, in lanes when they span days. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """The share of a column an event gets: from ``left`` for ``width`` of ``of`` parts."""

    left: int
    width: int
    of: int


def side_by_side(spans: Sequence[tuple[float, float]]) -> list[Slot]:
    """Return a slot per span (start, end); overlapping ones share, free room is taken.

    Spans are in any order; touching ones do not overlap.
    """
    slots: list[Slot] = [Slot(0, 1, 1)] * len(spans)
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1], i))
    cluster: list[int] = []
    until = float("-inf")
    for index in order:
        start, end = spans[index]
        if cluster and start >= until:
            _place(cluster, spans, slots)
            cluster = []
            until = float("-inf")
        cluster.append(index)
        until = max(until, end)
    if cluster:
        _place(cluster, spans, slots)
    return slots


def _place(cluster: list[int], spans: Sequence[tuple[float, float]], slots: list[Slot]) -> None:
    ends: list[float] = []  # of the last span per part
    part_of: dict[int, int] = {}
    for index in cluster:
        start, end = spans[index]
        part = next((p for p, last in enumerate(ends) if last <= start), len(ends))
        if part == len(ends):
            ends.append(end)
        else:
            ends[part] = end
        part_of[index] = part
    count = len(ends)
    for index in cluster:
        start, end = spans[index]
        taken = [
            part_of[other]
            for other in cluster
            if part_of[other] > part_of[index] and spans[other][0] < end and spans[other][1] > start
        ]
        right = min(taken, default=count)
        slots[index] = Slot(part_of[index], right - part_of[index], count)


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return a lane per span of whole days (first, last inclusive), the earliest and longest on
    top."""
    found = [0] * len(spans)
    busy: list[int] = []  # last taken day per lane
    for index in sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1], i)):
        first, last = spans[index]
        lane = next((n for n, taken in enumerate(busy) if taken < first), len(busy))
        if lane == len(busy):
            busy.append(last)
        else:
            busy[lane] = last
        found[index] = lane
    return found
