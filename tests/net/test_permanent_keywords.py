"""Which keywords a folder keeps, as SELECT tells it."""

from __future__ import annotations

import pytest

from app.net.imap_connection import Untagged
from app.net.imap_listing import Selection


@pytest.mark.parametrize(
    ("told", "free", "named"),
    [
        (b"(\\Seen \\Deleted $Label1 Work \\*)", True, {"$label1", "work"}),
        (b"(\\Seen \\Deleted $Label1)", False, {"$label1"}),
        (b"(\\Seen)", False, set()),
        (b"()", False, set()),
    ],
)
def test_permanent_keywords(told: bytes, free: bool, named: set[str]) -> None:
    selection = Selection("INBOX", frozenset())
    for kind, number, text in (
        ("EXISTS", 3, b""),
        ("OK", 0, b"[UIDVALIDITY 7] ok"),
        ("OK", 0, b"[PERMANENTFLAGS " + told + b"] limited"),
    ):
        selection.take(Untagged(kind, number, [text]))
    found = selection.result("[READ-WRITE] done", quick=False, uidvalidity=0)
    assert found is not None
    assert found.permanent_keywords is free
    assert found.keywords == named
