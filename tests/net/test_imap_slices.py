"""Slices of large messages are as long as the line brings in about half a second."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from app.domain.accounts import Server, Transport
from app.net import imap_bulk
from app.net.imap_session import ImapClientSession
from tests.net.scripted_imap import Conversation, ScriptedImap

ASKED = re.compile(rb"UID FETCH 5 \(UID BODY\.PEEK\[\]<(\d+)\.(\d+)>\)")
SIZE = 40 << 20


class Line:
    """A server whose answers take the time their bytes need at ``rate``, by a clock of its own."""

    def __init__(self, rate: float, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rate, self.now = rate, 0.0
        self.asked: list[int] = []
        monkeypatch.setattr(imap_bulk, "time", SimpleNamespace(monotonic=lambda: self.now))

    def script(self, wire: Conversation) -> None:
        wire.log_in()
        wire.select(1)
        while True:
            tag, text = wire.command()
            found = ASKED.fullmatch(text)
            if found is None:
                return
            start, length = int(found[1]), int(found[2])
            self.asked.append(length)
            given = max(0, min(length, SIZE - start))
            self.now += 0.02 + given / self.rate
            answer = b"* 1 FETCH (UID 5 BODY[]<%d> {%d}\r\n" % (start, given)
            wire.send(answer + bytes(given) + b")\r\n%s OK\r\n" % tag)


@pytest.mark.parametrize(
    ("rate", "least", "most"),
    [
        (50e3, 64 << 10, 64 << 10),
        (1e6, 400_000, 500_000),
        (4e6, 1_700_000, 2_000_000),
        (1e9, 4 << 20, 4 << 20),
    ],
)
def test_a_slice_takes_about_half_a_second(
    rate: float, least: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Line(rate, monkeypatch)
    with ScriptedImap(line.script) as server:
        account = Server("127.0.0.1", server.port, Transport.NONE, "ana")
        session = ImapClientSession.open(account, "secret")
        session.select("INBOX")
        at, settled = 0, 8
        for _ in range(settled + 4):
            data = session.fetch_slice(5, at, session.slice_bytes)
            assert data is not None
            at += len(data)
        assert line.asked[0] == 64 << 10  # nothing is known of the line yet
        assert all(least <= asked <= most for asked in line.asked[settled:])
        before = session.slice_bytes
        assert session.fetch_slice(5, SIZE - 5000, before) == bytes(5000)
        assert session.slice_bytes == before  # a short end says little of the line
        session.close()
