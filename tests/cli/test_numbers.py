"""What is written where a number belongs: a mistake is told, never an accident."""

from __future__ import annotations

import pytest

from tests.walks.world import World

NO_NUMBERS = ["²", "9" * 30, "one"]


@pytest.mark.parametrize("text", NO_NUMBERS)
@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("read",),
        ("undo",),
        ("watch", "--dismiss"),
        ("outbox", "retry"),
        ("outbox", "story"),
        ("problems", "retry"),
        ("conflicts", "keep", "mine"),
        ("rules", "delete"),
        ("searches", "delete"),
        ("history", "restore"),
    ],
    ids=" ".join,
)
def test_an_id_that_is_none_is_a_usage_error(
    world: World, words: tuple[str, ...], text: str
) -> None:
    result = world.run(*words, text)
    assert (result.code, result.json["error"]["code"]) == (2, "id_invalid")
    assert text in result.json["error"]["text"]


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("after:banana", "date_invalid"),
        ("plan (from:ada before:2024-13)", "date_invalid"),
        ("-larger:x", "size_invalid"),
    ],
)
def test_a_query_says_what_form_it_wants(world: World, query: str, error: str) -> None:
    for words in (("search", "--"), ("searches", "add", "name", "--")):
        result = world.run(*words, query)
        assert (result.code, result.json["error"]["code"]) == (2, error)
        assert "2M" in result.json["error"]["hint"] or "2024-03-15" in result.json["error"]["hint"]
    assert world.ok("search", '"after:banana" plan:later')["rows"] == []  # text is text


def test_a_span_ends_after_its_beginning(world: World) -> None:
    result = world.run("events", "--from", "2026-11-21", "--to", "2026-11-20")
    assert (result.code, result.json["error"]["code"]) == (2, "span_backwards")
    assert world.ok("events", "--from", "2026-11-20", "--to", "2026-11-21") == []
    result = world.run("events", "--from", "banana", "--to", "2026-11-20")
    assert (result.code, result.json["error"]["code"]) == (2, "time_invalid")
