"""Armor: what is read, what is refused, and that it is quick."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import MarmotError, UserError
from app.openpgp.armor import blocks, dearmor, enarmor

BLOCK = enarmor("MESSAGE", b"\xcb" + bytes(range(200)))
DATA = b"\xcb" + bytes(range(200))


@given(data=st.binary(max_size=300))
def test_there_and_back(data: bytes) -> None:
    block = enarmor("SIGNATURE", data)
    assert dearmor(block, "SIGNATURE") == data
    assert max(len(line) for line in block.splitlines()) <= 64


@pytest.mark.parametrize(
    "block",
    [
        BLOCK,
        BLOCK.replace(b"\n", b"\r\n"),
        BLOCK.replace(BLOCK[-32:-27], b"=AAAA"),
        BLOCK.replace(BLOCK[-33:-27], b""),
        BLOCK.replace(b"MESSAGE-----\n\n", b"MESSAGE-----\nVersion: x\nComment: a: b\n\n", 1),
        BLOCK.replace(b"MESSAGE-----\n\n", b"MESSAGE-----\n \t\n", 1),
        BLOCK.replace(b"\n", b"  \n").replace(b"-----  \n", b"-----\n"),
        b"Some words before\n\n" + BLOCK + b"\nand after",
        BLOCK.rstrip(b"\n"),
    ],
)
def test_forms_seen_in_the_wild(block: bytes) -> None:
    assert dearmor(block, "MESSAGE") == DATA


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"hello",
        BLOCK + BLOCK,
        BLOCK.replace(b"END PGP MESSAGE", b"END PGP SIGNATURE"),
        BLOCK[: len(BLOCK) // 2],
        BLOCK.replace(b"MESSAGE", b"PUBLIC KEY BLOCK"),
        enarmor("MESSAGE", b"abc").replace(b"YWJj", b"YWJ"),
        enarmor("MESSAGE", b"abc").replace(b"YWJj", b"YW!j"),
    ],
)
def test_what_is_no_message_is_refused(block: bytes) -> None:
    with pytest.raises(UserError, match="pgp_armor"):
        dearmor(block, "MESSAGE")


@given(data=st.binary(max_size=300))
def test_arbitrary_bytes_never_surprise(data: bytes) -> None:
    for form in (data, b"-----BEGIN PGP MESSAGE-----\n" + data + b"\n-----END PGP MESSAGE-----\n"):
        try:
            dearmor(form)
            blocks(form)
        except MarmotError:
            pass


def test_many_frames_without_an_end_are_read() -> None:
    for frame in (b"-----BEGIN PGP MESSAGE-----\n", b"-----BEGIN PGP SIGNATURE-----\n\n"):
        blocks(frame * 50_000)
        with pytest.raises(UserError):
            blocks(frame * 50_000 + b"\n-----END PGP MESSAGE-----\n-----END PGP SIGNATURE-----")
