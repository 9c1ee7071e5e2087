"""Names, sets, values and dates of IMAP."""

from __future__ import annotations

import imapclient.imap_utf7
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mail import Flag
from app.net import imap_names
from app.net import imap_syntax as syntax


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("INBOX", b"INBOX"),
        ("Entwürfe", b"Entw&APw-rfe"),
        ("a&b", b"a&-b"),
        ("&", b"&-"),
        ("日本語", b"&ZeVnLIqe-"),
        ("~peter/mail/台北/日本語", b"~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
        ("😀", b"&2D3eAA-"),
        ("", b""),
    ],
)
def test_names_both_ways(text: str, raw: bytes) -> None:
    assert imap_names.encode(text) == raw
    assert imap_names.decode(raw) == text


@given(st.text(max_size=40))
def test_every_name_survives(text: str) -> None:
    raw = imap_names.encode(text)
    assert raw.isascii()
    if text.isprintable():
        assert imap_names.decode(raw) == text


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=40))
def test_names_agree_with_imapclient(text: str) -> None:
    assert imap_names.encode(text) == imapclient.imap_utf7.encode(text)


@given(st.binary(max_size=60))
def test_no_name_breaks_decoding(raw: bytes) -> None:
    assert isinstance(imap_names.decode(raw), str)


@pytest.mark.parametrize("raw", [b"&", b"&abc", b"&AGE-", b"&!!-", b"&2D0-", b"x&ZZZ", b"&AOk"])
def test_undecodable_names_stay_as_sent(raw: bytes) -> None:
    assert imap_names.decode(raw) == raw.decode()


@given(st.sets(st.integers(1, syntax.MAX_UID), max_size=200))
def test_sets_there_and_back(uids: set[int]) -> None:
    found: list[int] = []
    for part in syntax.uid_sets(uids, 100):
        assert len(part) < 130
        found += syntax.expand(syntax.ranges(part), 1000)
    assert found == sorted(uids)


def test_sets_are_compressed() -> None:
    assert list(syntax.uid_sets([5, 3, 4, 9, 1])) == [b"1,3:5,9"]
    assert list(syntax.uid_sets([])) == []


@pytest.mark.parametrize("text", [b"", b"0", b"1:*", b"a", b"1,,2", b"-1", b"99999999999", b"1:0"])
def test_bad_sets_are_unreadable(text: bytes) -> None:
    with pytest.raises(syntax.Unreadable):
        syntax.ranges(text)


def test_a_huge_range_is_not_expanded() -> None:
    with pytest.raises(syntax.Unreadable):
        syntax.expand([(1, syntax.MAX_UID)], 1_000_000)


def test_values() -> None:
    assert syntax.values([b'(\\A \\B) "/" "a \\"q\\" b"\r\n']) == [
        [b"\\A", b"\\B"],
        b"/",
        b'a "q" b',
    ]
    assert syntax.values([b"NIL nil (NIL)\r\n"]) == [None, None, [None]]
    assert syntax.values([b"x ", b"lit)(eral", b" (y)\r\n"]) == [b"x", b"lit)(eral", [b"y"]]


@pytest.mark.parametrize("text", [b"(", b")", b'"open', b"(" * 50 + b")" * 50, b"x " * 300_000])
def test_bad_values_are_unreadable(text: bytes) -> None:
    with pytest.raises(syntax.Unreadable):
        syntax.values([text])


@given(st.lists(st.binary(max_size=80), max_size=5))
def test_values_of_anything_end(parts: list[bytes]) -> None:
    try:
        syntax.values(parts)
    except syntax.Unreadable:
        pass


def test_flags() -> None:
    assert syntax.flags(b"\\Seen $Forwarded todo \\Recent \\XNew") == (
        Flag.SEEN | Flag.FORWARDED,
        frozenset({"todo"}),
    )
    assert syntax.flag_list(Flag.SEEN | Flag.JUNK, ("b", "a", "bad word", 'q"')) == [
        b"\\Seen",
        b"$Junk",
        b"a",
        b"b",
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (b"17-Jul-1996 02:44:25 -0700", 837_596_665.0),
        (b" 1-Jan-1970 00:00:00 +0000", 0.0),
        (b"29-Feb-2024 12:00:00 +0530", 1_709_188_200.0),
        (b"nonsense", None),
        (b"17-Xyz-1996 02:44:25 -0700", None),
        (b"99-Jul-1996 02:44:25 -0700", None),
        (b"17-Jul-0000 02:44:25 -0700", None),
    ],
)
def test_dates(text: bytes, when: float | None) -> None:
    assert syntax.internaldate(text) == when


@given(st.integers(0, 4_000_000_000))
def test_dates_there_and_back(when: int) -> None:
    assert syntax.internaldate(syntax.date_time(when).strip(b'"')) == when


def test_quoting() -> None:
    assert syntax.quote(b'a"\\b') == b'"a\\"\\\\b"'
    for raw in (b"a\r\nb", b"\x00", "ü".encode()):
        with pytest.raises(ValueError, match="quotable"):
            syntax.quote(raw)
