"""A message as it goes over the line: the same however it is cut into windows, and never whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import MarmotError, TransientError
from app.base.octets import FileRange, Octets
from app.domain.accounts import Server, Transport
from app.net import smtp_wire
from app.net.smtp import SmtplibSender
from app.net.smtp_wire import Wire
from tests.bed.scripted_smtp import ScriptedSmtp

TEXTS = st.lists(
    st.sampled_from([b".", b"\r", b"\n", b"\r\n", b"\r\n\r\n", b"a", b".\r\n", b"\xc3\xa9"]),
    max_size=24,
).map(b"".join)


@contextmanager
def small_windows(size: int) -> Iterator[None]:
    """Read messages ``size`` bytes at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(smtp_wire, "_WINDOW", size)
        yield


def in_lines(data: bytes) -> bytes:
    """Return the canonical form, made of the whole at once."""
    text = re.sub(rb"\r\n|\r|\n", b"\r\n", data)
    return text if text.endswith(b"\r\n") else text + b"\r\n"


def unstuffed(sent: bytes) -> bytes:
    """Return what a server keeps (RFC 5321 section 4.5.2)."""
    lines = sent.split(b"\r\n")
    return b"\r\n".join(line[1:] if line.startswith(b".") else line for line in lines)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wire")


def in_file(room: Path, data: bytes) -> FileRange:
    """Return the bytes as a part of a pack is: with strange ones, line ends and dots, around."""
    (room / "pack").write_bytes(b".\r" + data + b"\n.")
    return FileRange(room / "pack", 2, len(data))


@settings(max_examples=300, deadline=None)
@given(data=TEXTS, window=st.integers(1, 9), file=st.booleans())
def test_no_border_of_a_window_changes_what_arrives(
    room: Path, data: bytes, window: int, file: bool
) -> None:
    whole = in_lines(data)
    with small_windows(window):
        wire = Wire(in_file(room, data) if file else data)
        sent = b"".join(wire.pieces())
    lines = sent.split(b"\r\n")
    assert lines[-1] == b""  # the dot that follows stands alone
    assert b"." not in lines
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert unstuffed(sent) == whole
    assert wire.size == len(whole)
    assert wire.ascii == whole.isascii()
    assert wire.head_ascii == whole.split(b"\r\n\r\n")[0].isascii()


# ---- files that change while they are sent


def send(
    server: ScriptedSmtp, data: Octets, before_data: Callable[[], object], events: list[str]
) -> None:
    address = Server("127.0.0.1", server.port, Transport.NONE, "me@x.example")
    SmtplibSender(address, "secret").send(
        data,
        "me@x.example",
        ["a@x.example"],
        before_data=lambda: (before_data(), events.append("data"))[1],
        before_dot=lambda: events.append("dot"),
    )


def _cut(pack: Path) -> None:
    with pack.open("r+b") as file:
        file.truncate(200_000)


def _flip(pack: Path) -> None:
    with pack.open("r+b") as file:
        file.seek(300_000)
        file.write(b"!")


@pytest.mark.parametrize("harm", [_cut, _flip, Path.unlink])
def test_a_message_that_changes_on_its_way_never_ends(
    room: Path, harm: Callable[[Path], object]
) -> None:
    data = in_file(room, b"Subject: x\r\n\r\n" + b"line of text\r\n" * 50_000)
    events: list[str] = []
    with ScriptedSmtp() as server:
        with pytest.raises(MarmotError) as caught:
            send(server, data, lambda: harm(room / "pack"), events)
        assert (type(caught.value), caught.value.code) == (TransientError, "connection_lost")
    assert events == ["data"]
    assert server.received == []


def test_a_message_that_cannot_be_read_costs_no_connection(room: Path) -> None:
    data = in_file(room, b"Subject: x\r\n\r\nx\r\n")
    (room / "pack").unlink()
    with ScriptedSmtp() as server:
        with pytest.raises(TransientError, match="connection_lost"):
            send(server, data, lambda: None, [])
        assert server.conversations == []
