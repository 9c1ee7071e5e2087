"""Long and hostile plain text: all of it is there, and no step of showing it stalls the window."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from app.ui.mail.long_text import LONGEST_LINE, PIECE, PIECE_LINES, LongText, pieces, short_lines
from app.ui.mail.pane import MailPane
from app.ui.mail.text import RICH_LINES, RICH_MOST, TextBody, is_long
from app.ui.theme import Theme
from app.ui.window import Window
from tests.ui.conftest import START, World

TEXTS = {
    "ordinary": "a line of ordinary words\n" * 8_000,
    "one line": "x" * 200_000,
    "words": "word " * 40_000,
    "bidirectional": "a\u05d0" * 100_000,
    "marks": "a" + "\u0335" * 200_000,
    "emoji": "\U0001f468\u200d\U0001f469" * 60_000,
    "overrides": "\u202e\u2067" * 100_000,
    "tabs": "\t" * 200_000,
    "empty lines": "\n" * 20_000,
    "quotes": ">\n" * 20_000,
}


@given(st.text(alphabet="a \n", max_size=40), st.integers(1, 3))
def test_no_character_is_lost_by_breaking(text: str, factor: int) -> None:
    text = text * (factor * 60)
    lines = list(short_lines(text))
    assert all(len(line) <= LONGEST_LINE for line in lines)
    assert "".join(lines) == text.replace("\n", "")
    assert "".join(pieces(text)) == "\n".join(lines)
    if all(len(line) <= LONGEST_LINE for line in text.split("\n")):
        assert lines == text.split("\n")


@pytest.mark.parametrize("name", TEXTS)
def test_pieces_are_small_and_all_of_it_is_shown(qtbot: QtBot, theme: Theme, name: str) -> None:
    text = TEXTS[name]
    assert is_long(text)
    view = LongText(theme)
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    blocks: list[int] = []
    view.document().blockCountChanged.connect(blocks.append)
    view.show_text(text)
    qtbot.waitUntil(lambda: view.complete, timeout=60_000)
    assert view.toPlainText().replace("\n", "") == text.replace("\n", "")
    assert view.toPlainText().count("\n") >= text.count("\n")
    steps = [later - earlier for earlier, later in zip([0, *blocks], blocks, strict=False)]
    assert max(steps) <= PIECE_LINES + 1
    assert max(map(len, pieces(text))) <= PIECE + LONGEST_LINE + PIECE_LINES


def test_a_long_line_costs_no_more_than_many_short_ones(qtbot: QtBot, theme: Theme) -> None:
    """CPU of layout in the same run: it was three hundred times as much."""
    ordinary = _layout(qtbot, theme, ("twenty characters...\n" * 1_000)[: RICH_MOST - 100])
    for text in ("x" * RICH_MOST, "a\u05d0" * (RICH_MOST // 2), "a" + "\u0335" * RICH_MOST):
        assert not is_long(text[:RICH_MOST])
        assert _layout(qtbot, theme, text[:RICH_MOST]) < 12 * ordinary


def _layout(qtbot: QtBot, theme: Theme, text: str) -> float:
    body = TextBody(theme)
    qtbot.addWidget(body)
    body.resize(700, 100)
    body.show()
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        body.show_text(text)
        QApplication.processEvents()
        best = min(best, time.process_time() - before)
    return best


def test_lines_and_empty_lines_stay_what_they_are(qtbot: QtBot, theme: Theme) -> None:
    text = "first\n\n  indented\twith tab\n> quoted\n\n\n-- \nname"
    body = TextBody(theme)
    qtbot.addWidget(body)
    body.show_text(text)
    assert body.toPlainText() == text
    assert body.document().blockCount() == 8


def test_many_lines_are_long_text_too() -> None:
    assert is_long("\n" * (RICH_LINES + 1))
    assert is_long("x" * (RICH_MOST + 1))
    assert not is_long("x\n" * RICH_LINES)


def test_the_reading_view_takes_the_view_that_suits(
    world: World, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    world.put(b"Subject: Short\n\nshort words", at=START)
    world.put(b"Subject: Long\n\n" + TEXTS["ordinary"].encode(), at=START + 1)
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    pane = window.findChild(MailPane)
    assert isinstance(pane, MailPane)
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 2)
    reading = pane.reading

    def shown(subject: str) -> bool:
        return reading.message is not None and reading.message.headers.subject == subject

    pane.list.select_row(0)
    qtbot.waitUntil(lambda: shown("Long"), timeout=20_000)
    assert reading.card.long_text is not None
    assert reading.card.long_text.isVisibleTo(reading)
    assert not reading.card.text.isVisibleTo(reading)
    long_text = reading.card.long_text
    qtbot.waitUntil(lambda: long_text.complete, timeout=60_000)
    assert long_text.toPlainText().count("ordinary") == 8_000
    pane.list.select_row(1)
    qtbot.waitUntil(lambda: shown("Short"), timeout=20_000)
    assert reading.card.text.isVisibleTo(reading)
    assert not long_text.isVisibleTo(reading)
    assert isinstance(reading.card.text, QTextBrowser)
