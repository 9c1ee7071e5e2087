"""Whose body it is: what contradicts a message and what does not (S6)."""

from __future__ import annotations

import pytest

from app.formats.headers import parse_headers
from app.service.belonging import belongs
from app.store.people import clean

FILL = b"X-Fill: " + b"a" * 900 + b"\r\n"


@pytest.mark.parametrize(
    ("data", "own"),
    [
        (b"Message-ID: <1@x>\r\n\r\nbody", True),
        (b"Message-ID:\r\n <1@x>\r\n\r\nbody", True),
        (b"message-id: <1@x> (again)\r\n\r\nbody", True),
        (b"Message-ID: <2@x>\r\n\r\nbody", False),
        (b"Message-ID: <2@x>\r\nReferences: <3@x>\r\n\r\nbody", False),
        (b"Subject: none\r\n\r\nbody", True),
        (b"", True),
        (b"\xff\x00\r\n" * 1000, True),
        (FILL * 80 + b"Message-ID: <2@x>\r\n\r\n", True),  # too far away to say
    ],
)
def test_a_message_id_tells(data: bytes, own: bool) -> None:
    assert belongs(data, "<1@x>") is own
    assert belongs(data, "")


@pytest.mark.parametrize(
    "name", ["<ümlaut@x>", "<a b@x>", "<>", "no brackets", "<a@x> <b@x>", "\x01"]
)
def test_an_odd_name_never_contradicts_itself(name: str) -> None:
    for spelled in (name.encode(), name.encode("latin-1", "replace")):
        data = b"Subject: x\r\nMessage-ID: " + spelled + b"\r\n\r\nbody"
        assert belongs(data, clean(parse_headers(data).message_id))
