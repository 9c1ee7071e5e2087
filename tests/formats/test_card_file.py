"""Files of contacts, read card by card."""

from __future__ import annotations

import io

import pytest

from app.formats.card_file import MAX_CARD, FileCard, cards_of

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nEND:VCARD\r\n"


def read(data: bytes) -> list[FileCard]:
    return list(cards_of(io.BytesIO(data)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_of_old_programs_are_read(encoding: str) -> None:
    text = CARD.format(uid="u1", name="Z\u00fcrcher") + CARD.format(uid="u2", name="\u00c4gerter")
    one, two = read(text.encode(encoding))
    assert (one.uid, one.name, one.line) == ("u1", "Z\u00fcrcher", 1)
    assert one.text == CARD.format(uid="u1", name="Z\u00fcrcher")
    assert (two.uid, two.name, two.line) == ("u2", "\u00c4gerter", 6)


def test_unreadable_cards_are_told_with_their_line() -> None:
    whole = CARD.format(uid="u1", name="Anna")
    cut = "BEGIN:VCARD\r\nFN:Cut\r\n"
    empty = "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"
    found = read(f"junk\r\n{cut}{whole}{empty}begin:vcard\r\nFN:End".encode())
    assert [(card.line, card.uid) for card in found] == [(2, ""), (4, "u1"), (9, ""), (12, "")]
    assert read(b"") == read(b"no cards") == []


def test_a_card_without_uid_gets_the_same_one_each_time() -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEND:VCARD\r\n"
    data = (text.format("Anna") + text.format("Beat")).encode()
    first, again = read(data), read(data)
    assert [card.uid for card in first] == [card.uid for card in again]
    assert first[0].uid != first[1].uid
    assert f"VERSION:3.0\r\nUID:{first[0].uid}\r\nFN:Anna" in first[0].text


def test_an_endless_card_stays_out_and_the_next_one_is_read() -> None:
    bomb = b"BEGIN:VCARD\r\nPHOTO:" + b"A" * MAX_CARD + b"\r\nEND:VCARD\r\n"
    many = b"BEGIN:VCARD\r\n" + (b"X:" + b"A" * 1_000_000 + b"\r\n") * 20 + b"END:VCARD\r\n"
    good = CARD.format(uid="u1", name="Anna").encode()
    assert [card.uid for card in read(bomb + many + good)] == ["", "", "u1"]
