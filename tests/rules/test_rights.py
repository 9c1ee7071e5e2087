"""What the letters of a folder allow (RFC 4314, and RFC 2086 before it)."""

from __future__ import annotations

import pytest

from app.rules.rights import NEEDS, allows


@pytest.mark.parametrize(
    ("rights", "allowed"),
    [
        ("", set(NEEDS)),  # the server does not tell
        ("-", set()),
        ("lr", set()),
        ("lrsi", {"insert", "mark_read"}),
        ("lrswi", {"insert", "mark_read", "flag"}),
        ("lrte", {"take_out"}),
        ("lrt", set()),
        ("lrkx", {"create", "rename", "delete"}),
        ("lrswipcda", set(NEEDS)),  # the old letters
        ("lrswipkxtea", set(NEEDS)),
    ],
)
def test_letters(rights: str, allowed: set[str]) -> None:
    assert {what for what in NEEDS if allows(rights, what)} == allowed
