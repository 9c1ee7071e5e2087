"""What is written where a number belongs: a mistake is told, never an accident."""

from __future__ import annotations

import pytest

from tests.walks.world import World

NO_NUMBERS = ["²", "9" * 30, "one"]


@pytest.mark.parametrize("text", NO_NUMBERS)
@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("rules", "delete"), "rule_unknown"),
        (("searches", "delete"), "search_unknown"),
        (("history", "restore"), "history_unknown"),
    ],
)
def test_an_id_that_is_no_number_is_not_known(
    world: World, words: tuple[str, str], error: str, text: str
) -> None:
    result = world.run(*words, text)
    assert (result.code, result.json["error"]["code"]) == (4, error)
