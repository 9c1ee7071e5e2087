"""What a person types as recipients: everything is kept, right or wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("a@b.c d@e.f", [("", "a@b.c"), ("", "d@e.f")]),
        ("a@b.c(home) d@e.f", [("home", "a@b.c"), ("", "d@e.f")]),
        ("<a@b.c> <d@e.f>", [("", "a@b.c"), ("", "d@e.f")]),
        ("<a@b.c><d@e.f>", [("", "a@b.c"), ("", "d@e.f")]),
        ("<a@b.c> d@e.f", [("", "a@b.c"), ("", "d@e.f")]),
        ("<a@b.c> <bob>", [("", "a@b.c"), ("", "bob")]),
        ("Anna <a@b.c> Bob <d@e.f>", [("Anna", "a@b.c"), ("Bob", "d@e.f")]),
        ("Bolt, Anna <a@b.c> Bob <d@e.f>", [("Bolt, Anna", "a@b.c"), ("Bob", "d@e.f")]),
        ("Anna <a@b.c> (home) Bob <d@e.f>", [("Anna", "a@b.c"), ("Bob", "d@e.f")]),
        ('"x@y.z" <a@b.c> Bob <d@e.f>', [("x@y.z", "a@b.c"), ("Bob", "d@e.f")]),
        ("To: a@b.c d@e.f", [("", "a@b.c"), ("", "d@e.f")]),
        ("x@ a@b.c", [("", "x@"), ("", "a@b.c")]),
    ],
)
def test_a_missing_comma_loses_nobody(text: str, people: list[tuple[str, str]]) -> None:
    assert [(p.name, p.addr) for p in parse_typed(text)] == people


@pytest.mark.parametrize(
    "text",
    [
        "a@b.c <d@e.f>",  # is the first a name?
        "a@b.c Bob <d@e.f>",
        "Anna a@b.c Bob d@e.f",
        "<a@b.c d@e.f>",
        "a@b.c:d@e.f",
        '"a@b.c d@e.f',
        "a@b.c (d@e.f",
        '"john doe"@x.example',  # not doe@x.example
        '"Anna"a@b.c',  # not Annaa@b.c
        "a" * 300 + "@b.c d@e.f x",
    ],
)
def test_what_is_unclear_is_one_wrong_entry(text: str) -> None:
    assert [(p.name, p.addr) for p in parse_typed(text)] == [("", text)]
    assert not plausible(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("a@b.c <A@b.c>", [("a@b.c", "A@b.c")]),
        ("Anna @work <a@b.c>", [("Anna @work", "a@b.c")]),
        ("Anna a@b.c", [("Anna", "a@b.c")]),
        ("a@b.c (x@y.z)", [("x@y.z", "a@b.c")]),
        ("<@relay.example:a@b.c>", [("", "a@b.c")]),
    ],
)
def test_one_person_stays_one(text: str, people: list[tuple[str, str]]) -> None:
    assert [(p.name, p.addr) for p in parse_typed(text)] == people


def test_what_is_cut_is_never_taken_for_an_address() -> None:
    for text in ("a@" + "b" * 600, "a@" + "b" * 9_000, "a@b.c," * 40_000):
        (wrong,) = parse_typed(text)
        assert not plausible(wrong.addr)


@pytest.mark.parametrize("text", ['"' + '\\"' * 90_000 + "@", "a@b.c " + '\\"' * 90_000])
def test_quotes_without_end_are_read_once(text: str) -> None:
    """Read to the end from each of them this would take minutes."""
    assert len(parse_typed(text)) == 1


_ADDRESS = st.from_regex(r"[a-z0-9.+-]{1,6}@[a-z0-9.-]{1,6}", fullmatch=True)
_NAME = st.sampled_from(["", "Anna", "Bolt, Anna", '"Bolt, Anna"', '"', "(", "Team:", "@work"])


@given(
    st.lists(
        st.tuples(
            _NAME,
            _ADDRESS,
            st.sampled_from(["{}", "<{}>", " <{}>", " {}", "{} (home)", "<{}", "{}>", "{} x"]),
            st.sampled_from([" ", "", ",", ", ", ";", "\n", "  ", " , ", ":", ")"]),
        ),
        max_size=5,
    )
)
def test_every_address_typed_comes_back(typed: list[tuple[str, str, str, str]]) -> None:
    text = "".join(name + form.format(addr) + gap for name, addr, form, gap in typed)
    people = parse_typed(text)
    sure = {p.addr.lower() for p in people if plausible(p.addr)}
    wrong = [p.addr for p in people if not plausible(p.addr)]
    for _name, addr, _form, _gap in typed:
        quoted = '"' in text or "(" in text  # there it may be a name
        kept = any(addr in one for one in wrong) or any(addr.lower() in one for one in sure)
        assert kept or (quoted and any(addr in p.name for p in people))


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
