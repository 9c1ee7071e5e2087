"""The sliding window and the verdicts on one message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.limits import ResolvedLimits, Severity
from app.rules.limits import check, distinct_recipients, room_at, window

DAY = 86_400.0
NOW = 1_790_000_000.0
LIMITS = ResolvedLimits(
    recipients_per_message=100,
    recipients_per_window=500,
    message_bytes=210_763_776,
    attachment_soft_bytes=26_214_400,
    origins=(("recipients_per_window", "published", "2026-01-01"),),
)

rows = st.lists(
    st.tuples(st.floats(NOW - 3 * DAY, NOW), st.integers(1, 120)), min_size=0, max_size=30
)


def test_frees_exactly_after_the_window() -> None:
    sent = [(NOW, 42)]
    assert window(sent, [], LIMITS, NOW + DAY - 0.001).left == 458
    assert window(sent, [], LIMITS, NOW + DAY).left == 500
    (freed,) = window(sent, [], LIMITS, NOW + 60).frees
    assert (freed.at, freed.places) == (NOW + DAY, 42)


def test_certain_and_estimated_stay_apart() -> None:
    quota = window([(NOW - 10, 3)], [(NOW - 20, 4)], LIMITS, NOW)
    assert (quota.used_certain, quota.used_estimated, quota.left) == (3, 4, 493)
    assert (quota.source, quota.as_of) == ("published", "2026-01-01")


@given(rows, rows, st.floats(0, 2 * DAY))
def test_window_never_frees_too_much(
    mine: list[tuple[float, int]], others: list[tuple[float, int]], later: float
) -> None:
    quota = window(mine, others, LIMITS, NOW)
    used = quota.used_certain + quota.used_estimated
    assert sum(freed.places for freed in quota.frees) == used
    assert [f.at for f in quota.frees] == sorted({f.at for f in quota.frees})
    assert all(NOW < freed.at <= NOW + DAY for freed in quota.frees)
    then = window(mine, others, LIMITS, NOW + later)
    still = used - sum(freed.places for freed in quota.frees if freed.at <= NOW + later)
    assert then.used_certain + then.used_estimated == still


@given(rows, st.integers(1, 600))
def test_room_at_is_the_first_moment_with_room(mine: list[tuple[float, int]], places: int) -> None:
    quota = window(mine, [], LIMITS, NOW)
    at = room_at(quota, places, NOW)
    if places > 500:
        assert at == 0.0
        return
    assert window(mine, [], LIMITS, at).left >= places
    if at > NOW:
        assert window(mine, [], LIMITS, at - 0.001).left < places


def test_duplicates_count_once() -> None:
    assert distinct_recipients(["A@x.ch", "b@x.ch "], [" a@X.CH"], ["", "c@x.ch"]) == [
        "A@x.ch",
        "b@x.ch",
        "c@x.ch",
    ]


def verdicts(
    recipients: int = 1, size: int = 1000, raw: int = 0, used: int = 0
) -> dict[str, object]:
    result = check(
        recipients=[f"{n}@x.ch" for n in range(recipients)] + ["0@X.ch"],
        size=size,
        attachments_raw=raw,
        limits=LIMITS,
        certain=[(NOW - 3600, used)] if used else [],
        estimated=[],
        now=NOW,
    )
    assert result.recipients == recipients
    assert result.allowed == all(v.severity is not Severity.OVER for v in result.verdicts)
    order = [Severity.OVER, Severity.NEAR, Severity.OK]
    ranks = [order.index(v.severity) for v in result.verdicts]
    assert ranks == sorted(ranks)
    return {v.kind: (v.severity, v.hint, v.at) for v in result.verdicts}


@pytest.mark.parametrize(
    ("count", "severity"),
    [(79, Severity.OK), (80, Severity.NEAR), (100, Severity.NEAR), (101, Severity.OVER)],
)
def test_recipients(count: int, severity: Severity) -> None:
    found = verdicts(recipients=count)
    hint = "split_message" if severity is Severity.OVER else ""
    assert found["recipients"] == (severity, hint, 0.0)


def test_window_over_tells_when() -> None:
    assert verdicts(recipients=58, used=442)["window"] == (Severity.NEAR, "", 0.0)
    assert verdicts(recipients=59, used=442)["window"] == (
        Severity.OVER,
        "wait_until",
        NOW - 3600 + DAY,
    )
    assert verdicts(recipients=501)["window"] == (Severity.OVER, "move_to_planner", 0.0)


def test_size_forbids_and_soft_limit_advises() -> None:
    assert verdicts(size=210_763_776)["size"] == (Severity.NEAR, "", 0.0)
    assert verdicts(size=210_763_777)["size"] == (Severity.OVER, "use_link", 0.0)
    assert verdicts(raw=26_214_401)["attachment_soft"] == (Severity.NEAR, "use_link", 0.0)


def test_unknown_limits_give_no_verdict() -> None:
    result = check(
        recipients=["a@b.ch"] * 3,
        size=10**12,
        attachments_raw=10**12,
        limits=ResolvedLimits(),
        certain=[(NOW, 10**6)],
        estimated=[],
        now=NOW,
    )
    assert (result.verdicts, result.allowed) == ((), True)
