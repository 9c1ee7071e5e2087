"""Tool tips show a stranger's words and fetch nothing for them (S10)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.ui.parts import Elided
from app.ui.words import tip

HOSTILE = [
    "<img src='file://evil.example/share/x.png'>",
    "<b>Paid</b><img src=//evil.example/x>",
    "Ana <ana@x.example>\n<link rel=stylesheet href='file:///x.css'>",
    "<style>@import url(file:///x.css)</style><p style='background:url(file:///x.png)'>x",
    "<!doctype html><html><body background='file:///x.png'>",
    "<table background='//evil.example/x.png'><tr><td>x</td></tr></table>",
    "</span><img src='file:///x.png'>",
    "a < b & c &amp; d",
    "&lt;img src='file:///x.png'&gt; <b>x",
]


class Watching(QTextDocument):
    """Notes what a text wants loaded, as the label of a tool tip would load it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        self.asked.append(name.toString() if isinstance(name, QUrl) else name)
        return None


def shown(text: str) -> Watching:
    document = Watching()
    document.setHtml(text)
    document.setTextWidth(400)
    document.size()
    return document


def test_the_watch_itself_works(qtbot: QtBot) -> None:
    assert shown(HOSTILE[0]).asked


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tip_is_words_only(text: str, qtbot: QtBot) -> None:
    document = shown(tip(text))
    assert document.asked == []
    assert document.toPlainText().split() == text.split()


@pytest.mark.parametrize("text", ["", "Quarterly report.pdf", "R & D &amp; more"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert tip(text) == text


def test_a_subject_cut_short_tells_the_whole_as_words(qtbot: QtBot) -> None:
    label = Elided()
    qtbot.addWidget(label)
    label.resize(30, 20)
    label.setText(HOSTILE[0])
    assert label.toolTip()
    assert shown(label.toolTip()).asked == []
