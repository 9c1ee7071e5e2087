"""Hostile messages through the command line: all listed, each shown as itself or as its source."""

from __future__ import annotations

from app.faces.warning_words import WARNING_WORDS
from tests.formats.hostile import CASES
from tests.walks.world import World

SOME = {
    "mime candidates": 0.1,
    "mime 10,000 parts": 0.2,
    "subject 900 KB base64": 0.02,
    "text of links": 0.01,
    "message-id SQL": 1.0,
    "name right to left": 1.0,
}


def test_all_are_listed_and_shown(synced: World) -> None:
    before = len(synced.rows())
    with synced.client() as client:
        for name, size in SOME.items():
            client.append("INBOX", CASES[name].build(size))
        client.append("INBOX", b"From: Eve <e@x.example>\r\nSubject: esc\r\n\r\n\x1b]0;owned\x07!")
    synced.ok("sync")
    rows = synced.rows()
    assert len(rows) == before + len(SOME) + 1
    sources = 0
    for row in rows:
        shown = synced.ok("show", row["id"])
        words = [warning["text"] for warning in shown["warnings"]]
        assert (WARNING_WORDS["message_limited"] in words) == shown["source_only"]
        sources += shown["source_only"]
        if row["subject"] == "esc":
            said = synced.run("show", row["id"])
            assert "]0;owned!" in said.out
            assert "\x1b" not in said.out
    assert sources == 2


def test_a_digit_that_is_no_number_is_no_message(synced: World) -> None:
    assert synced.run("show", "\u00b2").code == 2
