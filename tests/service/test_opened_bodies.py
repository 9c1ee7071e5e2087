"""How long a face waits for a body that is under way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from app.base.errors import MarmotError, PermanentError, TransientError
from app.service.opened_bodies import HELD_CALLS, PATIENCE_SECONDS, Arrival, Patience


class Slow(Arrival):
    """Here after so many turns of patience; ``steps``: what comes in each of them."""

    def __init__(self, steps: list[int], meanwhile: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.steps = steps
        self.meanwhile = meanwhile  # happens in the last turn
        self.waited = 0.0

    def result(self, timeout: float | None = None) -> None:
        assert timeout is not None
        if self.done():
            super().result(0)
            return
        if not self.steps:
            self.set_result(None)
            return
        self.waited += timeout
        self.count(self.loaded + self.steps.pop(0))
        if self.meanwhile is not None and not self.steps:
            self.meanwhile()
        raise TimeoutError


def code(patience: Patience, arrival: Arrival) -> str:
    try:
        patience.wait(arrival)
    except MarmotError as error:
        return error.code
    return ""


def test_it_waits_as_long_as_the_message_gets_on() -> None:
    arrival = Slow([1, 5, 3, 8])
    Patience().wait(arrival)
    assert arrival.waited == 4 * PATIENCE_SECONDS


def test_one_that_stands_still_is_said_to_be_on_its_way() -> None:
    arrival = Slow([1, 5, 0, 8])
    assert code(Patience(), arrival) == "body_on_its_way"
    assert arrival.waited == 3 * PATIENCE_SECONDS
    assert not arrival.done()  # the loading goes on
    assert code(Patience(), Slow([0])) == "body_not_here"


def test_few_calls_wait_for_longer_at_a_time() -> None:
    """Each holds a thread that others need; the loading of all goes on."""
    patience = Patience()
    one_more = Slow([1, 1, 1])
    told: list[str] = []

    def wait_for_one_more() -> None:
        told.append(code(patience, one_more))

    meanwhile = wait_for_one_more
    for _ in range(HELD_CALLS):
        holder = Slow([1, 1, 1], meanwhile)
        meanwhile = partial(patience.wait, holder)
    meanwhile()
    assert told == ["body_on_its_way"]
    assert one_more.waited == PATIENCE_SECONDS
    assert code(patience, Slow([1, 1, 1])) == ""  # there is room again


def test_what_went_wrong_is_passed_on() -> None:
    gone = Arrival()
    gone.set_exception(PermanentError("message_gone"))
    with pytest.raises(PermanentError):
        Patience().wait(gone)
    offline = Slow([1])
    offline.set_exception(TransientError("offline"))
    assert code(Patience(), offline) == "offline"
