"""A service that ends before or after any of its writes: one resource, the last wish, no conflict.

The server is one that rewrites what it is given, as many do: it sorts, adds, and stamps anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.ids import ItemId
from app.domain.ports import RemoteItem
from app.store import Transaction
from tests.operations.test_dav_put import LANE, Desk, Shelf, event

NOW = 4_000_000_000.0


class Ended(BaseException):
    """The process is gone."""


class RewritingShelf(Shelf):
    """Stores another text than it was given."""

    def store(self, href: str, data: str) -> RemoteItem:
        head, begin, rest = data.replace("\r\n", "\n").partition("BEGIN:VEVENT\n")
        body, end, tail = rest.partition("END:VEVENT")
        lines = [line for line in body.splitlines() if not line.startswith(("X-", "DTSTAMP"))]
        lines += [f"DTSTAMP:20261101T0000{self.count:02}Z", "X-SERVER:was here"]
        text = head + begin + "\n".join(sorted(lines)) + "\n" + end + tail
        return super().store(href, text.replace("\n", "\r\n"))


class Crash:
    """Ends the process at the Nth write of the store: before it, or when it is committed."""

    def __init__(self, desk: Desk, number: int, *, committed: bool) -> None:
        self._write = desk.store.write
        self.left, self._committed = number, committed

    @contextmanager
    def write(self, reason: str) -> Iterator[Transaction]:
        self.left -= 1
        if self.left == 0 and not self._committed:
            raise Ended
        with self._write(reason) as tx:
            yield tx
        if self.left == 0:
            raise Ended


def _carry_out(desk: Desk) -> None:
    while (entry := desk.store.journal.next(LANE, NOW)) is not None:
        desk.run(entry)


def _edited(desk: Desk, item: ItemId) -> None:
    """The person creates and edits, or edits twice, before the service comes to it."""
    desk.add("dav_put", item, event("first"))
    desk.add("dav_put", item, event("second", "LOCATION:Hall"))


@pytest.mark.parametrize("created", [True, False])
@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize("number", range(1, 9))
def test_a_crash_at_any_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, committed: bool, created: bool
) -> None:
    desk = Desk(tmp_path / "profile")
    desk.shelf = desk.remote.dav = RewritingShelf()
    item = desk.new() if created else desk.known(event("old"))
    _edited(desk, item)
    crash = Crash(desk, number, committed=committed)
    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "write", crash.write)
        try:
            _carry_out(desk)
        except Ended:
            pass
    assert crash.left <= 0 or not created  # the edits of a known one take a write less
    with desk.store.write("recover") as tx:
        desk.store.journal.recover(tx)
    _carry_out(desk)
    ((_etag, text),) = desk.shelf.data.values()
    assert "SUMMARY:second" in text
    assert text.count("LOCATION:Hall") == 1
    assert desk.store.items.get(item).shown_data == text
    assert desk.store.journal.active() == []
    desk.store.close()
