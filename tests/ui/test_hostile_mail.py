"""Hostile messages in the reading view: each is shown, as itself or as source with its sentence."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.ids import PlaceId
from app.faces.warning_words import WARNING_WORDS
from app.ui.mail.card import Notice
from app.ui.mail.pane import MailPane
from app.ui.window import Window
from tests.formats.hostile import CASES
from tests.ui.conftest import START, World

SMALL = 0.01
SOME = (  # of each family one or two; the service's tests have all of them
    "header 100,000 fields",
    "header NULs",
    "header 8-bit soup",
    "subject 900 KB base64",
    "subject direction marks",
    "subject combining marks",
    "from 100,000 addresses",
    "from name is address",
    "message-id injects",
    "date Fri, 31 Dec 9999 23:59:59 +0000",
    "date Mon, 1 Jan 1601 00:00:00 +0000",
    "mime 100,000 deep",
    "mime 10,000 parts",
    "mime candidates",
    "mime 900 attached messages",
    "charset utf-16 half pairs",
    "text 50 MB in one line",
    "text of quotes of quotes",
    "text right to left",
    "calendar 100,000 events",
    "report 100,000 recipients",
    "armor of 8 MB",
    "packets of random",
    "smime enveloped",
    "name of 10 KB",
    "name right to left",
    "name many of one",
)


def test_each_is_shown_and_none_stops_the_next(
    world: World, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    places: dict[PlaceId, str] = {}
    for number, name in enumerate(SOME):
        size = 0.2 if name in ("mime 10,000 parts", "mime candidates") else SMALL
        place = world.put(CASES[name].build(size), at=START + number)
        places[place] = name
    last = world.put(b"Subject: honest\r\n\r\nhonest words", at=START - 1)
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    pane = window.findChild(MailPane)
    assert isinstance(pane, MailPane)
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == len(SOME) + 1)
    reading = pane.reading
    opened: list[PlaceId] = []
    reading.opened.connect(opened.append)
    sources: set[str] = set()
    for at, place in enumerate(list(pane.list.model.ids)):
        pane.list.select_row(at)
        qtbot.waitUntil(lambda place=place: opened[-1:] == [place], timeout=30_000)
        message = reading.message
        assert message is not None
        words = [notice.words.text() for notice in reading.findChildren(Notice)]
        assert (WARNING_WORDS["message_limited"] in words) == message.source_only
        if message.source_only:
            sources.add(places[PlaceId(place)])
            views = (reading.card.text, reading.card.long_text)
            (shown,) = [view for view in views if view is not None and view.isVisibleTo(reading)]
            assert shown.toPlainText()[:40] == message.text[:40]
            assert message.text.startswith("From: Ana")
    assert sources == {"mime 100,000 deep", "mime 10,000 parts", "mime candidates"}
    assert last in opened
