"""What a person types as recipients: everything is kept, right or wrong."""

from __future__ import annotations

import pytest

from app.formats.typed_addresses import parse_typed, plausible


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("foo bar, x@", [("", "foo bar"), ("", "x@")]),
        ("foo bar, a@b.example", [("", "foo bar"), ("", "a@b.example")]),
        ("Bolt, Anna <a@b.example>", [("Bolt, Anna", "a@b.example")]),
        ('"Bolt, Anna" <a@b.example>; c@d', [("Bolt, Anna", "a@b.example"), ("", "c@d")]),
        ("Bob <bob>, a@b.example", [("Bob", "bob"), ("", "a@b.example")]),
        ("a@b.example,, ", [("", "a@b.example")]),
        ("Team: a@b.example, c@d.example;", [("", "a@b.example"), ("", "c@d.example")]),
    ],
)
def test_nothing_of_a_list_vanishes(text: str, people: list[tuple[str, str]]) -> None:
    assert [(p.name, p.addr) for p in parse_typed(text)] == people


@pytest.mark.parametrize("text", ["a@b", "a.b@c.example", "ä@ö.example"])
def test_plausible(text: str) -> None:
    assert plausible(text)


@pytest.mark.parametrize(
    "text", ["a", "a@", "a b@c", "a@b@c", "a@b\r\nBcc: x", "<a@b>", "a" * 300 + "@b"]
)
def test_not_plausible(text: str) -> None:
    assert not plausible(text)


def test_line_ends_cannot_hide_in_an_address() -> None:
    for person in parse_typed("a@example.net\r\nBcc: evil@example.net"):
        assert "\n" not in person.addr
        assert "\r" not in person.addr
