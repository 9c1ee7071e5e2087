"""Names of tags and IMAP keywords, ours and Thunderbird's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.tags import Tag
from app.net.imap_syntax import is_atom
from app.rules.keywords import is_tag, keyword_of, name_of, resolve, tags_of

IMPORTANT = Tag("$label1", "Dringend", "#c0392b", 1)
TRIP = Tag("tr&AOg-s_urgent", "très urgent", "", 2)


@pytest.mark.parametrize(
    ("name", "keyword"),
    [
        ("projekt", "projekt"),
        ("Two Words", "two_words"),
        ("Très urgent", "tr&AOg-s_urgent"),
        ("R&D", "r&-d"),
        ("a(b)%*", "a_b___"),
        ("2024", "t_2024"),
        ("$label1", "t_$label1"),
        ("日本", "&ZeVnLA-"),
    ],
)
def test_keywords_of_names(name: str, keyword: str) -> None:
    assert keyword_of(name) == keyword


def test_a_taken_keyword_gets_a_number() -> None:
    assert keyword_of("a b", ["A_B"]) == "a_b_2"
    assert keyword_of("a b", ["a_b", "a_b_2"]) == "a_b_3"


@given(st.text(max_size=60))
def test_every_name_makes_an_atom(name: str) -> None:
    assert is_atom(keyword_of(name))


@given(st.text(st.characters(categories=["Ll", "Lo"]), min_size=1, max_size=20))
def test_letters_come_back(name: str) -> None:
    lower = name.lower()
    if lower == name and len(keyword_of(name)) < 80:
        assert name_of(keyword_of(name)) == name


@given(st.text(max_size=60))
def test_reading_a_keyword_never_raises(keyword: str) -> None:
    name_of(keyword)


def test_tags_of_a_message() -> None:
    found = tags_of({"$Label1", "Projekt", "$HasNoAttachment", "NonJunk"}, [IMPORTANT, TRIP])
    assert [(t.name, t.known) for t in found] == [("Dringend", True), ("Projekt", False)]
    assert not is_tag("NonJunk")


def test_a_name_or_a_keyword_means_a_tag() -> None:
    tags = [IMPORTANT, TRIP]
    assert resolve("DRINGEND", tags) is IMPORTANT
    assert resolve("$LABEL1", tags) is IMPORTANT
    assert resolve("Très  Urgent", tags) is TRIP
    assert resolve("nothing", tags) is None
