"""Undo of what a server has refused after a part of it was done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import UserError
from app.base.paths import Profile
from app.domain.ids import FolderId, PlaceId
from app.domain.journal import EntryState
from app.engine import Engine
from app.operations import mailbox
from app.operations.remote import Remote
from app.service.context import LoopContext
from app.service.journal_runner import drain
from tests.operations.fake_imap import FakeImapSession, Mailbox, Stored
from tests.operations.test_send import NoSecrets
from tests.store.samples import add_account, fill, folder, shown


class Full(FakeImapSession):
    """A server whose target is full after so many commands."""

    left = 1

    def _copied(self, uids: Sequence[int], target: str) -> dict[int, int]:
        if self.left == 0:
            raise UserError("over_quota")
        self.left -= 1
        return super()._copied(uids, target)


class Bed:
    """An engine and, behind the same store, the runner against that server."""

    def __init__(self, engine: Engine, *capabilities: str) -> None:
        self.engine, self.imap = engine, Full(*capabilities)
        self.account = add_account(engine.store)
        self.inbox, self.lists, self.archive = (
            folder(engine.store, self.account, path)
            for path in ("INBOX", "Lists/Python", "Archive")
        )
        self.places = fill(engine.store, self.inbox, 3) + fill(engine.store, self.lists, 2)
        for path, where, count in (("INBOX", self.inbox, 3), ("Lists/Python", self.lists, 2)):
            box = self.imap.boxes[path] = Mailbox()
            for uid in range(1, count + 1):
                box.put(Stored(f"<m{uid}@{where}>", size=1000 + uid))
        self.imap.boxes["Archive"] = Mailbox()

    def drain(self) -> None:
        store = self.engine.store
        context = LoopContext(
            store, self.account, NoSecrets(), SystemClock(), threading.Event(), None
        )
        drain(context, f"mail:{self.account}", Remote(store, SystemClock(), imap=self.imap))

    def shown(self, *folders: FolderId) -> list[PlaceId]:
        return sorted(
            PlaceId(place) for where in folders for place in shown(self.engine.store, where)
        )

    def on_server(self) -> list[int]:
        return [
            len(self.imap.boxes[path].messages) for path in ("INBOX", "Lists/Python", "Archive")
        ]


@pytest.fixture(params=[("MOVE", "UIDPLUS"), ("UIDPLUS",)], ids=["full", "no-move"])
def bed(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bed]:
    monkeypatch.setattr(mailbox, "CHUNK", 2)
    engine = Engine.open(Profile.at(tmp_path), face="test", service=False)
    yield Bed(engine, *request.param)
    engine.close()


@pytest.mark.parametrize("parts", [0, 1, 2])
@pytest.mark.parametrize("verb", ["move", "copy"])
def test_undo_takes_back_the_part_that_was_done(bed: Bed, verb: str, parts: int) -> None:
    engine = bed.engine
    bed.imap.left = parts
    act: Callable[..., object] = engine.move if verb == "move" else engine.copy
    act(bed.places, bed.archive).result(10)  # type: ignore[attr-defined]
    bed.drain()
    assert [entry.state for entry in engine.journal()] == [EntryState.PARKED]
    done = [0, 2, 3][parts]
    assert bed.on_server() == ([3 - done, 2, done] if verb == "move" else [3, 2, done])
    undone = engine.undo().result(10)
    assert "left" not in undone.fields
    assert engine.problems() == []
    assert bed.shown(bed.inbox, bed.lists) == sorted(bed.places)
    assert bed.shown(bed.archive) == []
    bed.imap.left = 9
    bed.drain()
    assert bed.on_server() == [3, 2, 0]
    assert engine.journal() == []
    assert bed.shown(bed.inbox, bed.lists) == sorted(bed.places)
    assert not any(row.pending for row in engine.rows(bed.places))
