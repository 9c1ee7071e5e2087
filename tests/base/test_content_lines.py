"""Content lines: what is not touched stays letter for letter; hostile text stays in bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import content_lines as cl
from app.base.errors import PermanentError

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.EMAIL;TYPE=INTERNET,\r\n  HOME:a@example.org\r\n"
    'X-ODD;P="a;b:c":va\r\n lue\\, with\\n more\r\nend:vcard\r\n'
)


def test_untouched_lines_keep_their_folds() -> None:
    root = cl.parse(CARD)
    card = next(root.blocks("VCARD"))
    assert root.text() == CARD.replace("end:vcard", "END:VCARD")
    odd = card.first("X-ODD")
    assert odd is not None
    assert (odd.value, odd.parameters) == ("value\\, with\\n more", {"P": "a;b:c"})
    email = card.first("EMAIL")
    assert email is not None
    assert (email.group, email.parameters["TYPE"]) == ("item1", "INTERNET, HOME")


def test_only_the_changed_line_is_folded_anew() -> None:
    root = cl.parse(CARD)
    card = next(root.blocks())
    card.set("NOTE", cl.escape("ä" * 100))
    text = root.text()
    assert "TYPE=INTERNET,\r\n  HOME" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n") if line[:4] != "X-OD")
    again = cl.parse(text)
    assert cl.unescape(next(again.blocks()).value("NOTE")) == "ä" * 100


@given(st.text(max_size=300))
def test_text_values_come_back(text: str) -> None:
    wanted = text.replace("\r\n", "\n").replace("\r", "\n")
    wanted = "".join(c for c in wanted if c in "\n\t" or (c >= " " and c != "\x7f"))
    written = cl.Line("NOTE", "", cl.escape(text)).text()
    assert "\n" not in written.replace("\r\n ", "")
    line = cl.parse_line(written)
    assert cl.unescape(line.value) == wanted


@given(st.text(alphabet="aé€\U0001f600:;,", min_size=60, max_size=400))
def test_folds_never_cut_a_letter(text: str) -> None:
    folded = cl.fold("NOTE:" + text)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert cl.unfold(folded) == "NOTE:" + text


@given(st.text(max_size=400))
def test_anything_is_read_and_written(text: str) -> None:
    cl.parse(text).text()


def test_tolerant_reading() -> None:
    root = cl.parse("\ufeffBEGIN:VCARD\n\nFN:A\nno colon here\nEND:VCALENDAR\nN:;B\n")
    card = next(root.blocks("VCARD"))
    assert [line.name for line in card.lines()] == ["FN", "", "N"]
    assert "no colon here" in root.text()


def test_an_unclosed_quote_does_not_swallow_the_line() -> None:
    line = cl.parse_line('ATTENDEE;CN="Broken:mailto:a@example.org')
    assert (line.name, line.value) == ("ATTENDEE", "mailto:a@example.org")


def test_quoted_printable_soft_breaks() -> None:
    note = "NOTE;ENCODING=QUOTED-PRINTABLE:one=\r\ntwo=\r\nthree\r\n"
    text = f"BEGIN:VCARD\r\n{note}FN:X\r\nEND:VCARD\r\n"
    card = next(cl.parse(text).blocks())
    assert card.value("FN") == "X"
    assert card.value("NOTE") == "one=\r\ntwo=\r\nthree"
    assert cl.parse(text).text() == text


def test_bounds() -> None:
    with pytest.raises(PermanentError, match="content_too_deep"):
        cl.parse("BEGIN:A\n" * 50)
    with pytest.raises(PermanentError, match="content_too_large"):
        cl.parse("x" * (cl.MAX_CHARACTERS + 1))


def test_decoding() -> None:
    assert cl.decode("FN:Zoë".encode()) == "FN:Zoë"
    assert cl.decode("FN:Zoë".encode("cp1252")) == "FN:Zoë"
    assert cl.decode("FN:Zoë".encode("utf-16")) == "FN:Zoë"
    whole = "FN:Zoë".encode()
    assert cl.decode(whole[:-1] + b"\r\n " + whole[-1:]) == "FN:Zoë"


def test_parameters_cannot_break_out() -> None:
    assert cl.quote_param('a"b\r\nX:y') == '"a^\'b^nX:y"'
    assert "\n" not in cl.quote_param("a\nb")
