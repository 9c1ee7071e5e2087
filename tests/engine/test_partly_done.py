"""Undo of what a server has refused after a part of it was done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import MarmotError, PermanentError, UserError
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
    """A server that refuses after so many commands: its target is full by default."""

    left = 1
    refusal: MarmotError = UserError("over_quota")
    half = False  # a MOVE that is refused has moved its first half

    def _copied(self, uids: Sequence[int], target: str) -> dict[int, int]:
        if self.left == 0:
            for uid in uids[: len(uids) // 2] if self.half else ():
                self.boxes[target].put(self.here().messages.pop(uid))
            raise self.refusal
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


@pytest.fixture(
    params=[("MOVE", "UIDPLUS"), ("UIDPLUS",), ("MOVE",), ()],
    ids=["full", "no-move", "no-uidplus", "plain"],
)
def bed(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bed]:
    monkeypatch.setattr(mailbox, "CHUNK", 2)
    engine = Engine.open(Profile.at(tmp_path), face="test", service=False)
    yield Bed(engine, *request.param)
    engine.close()


@pytest.mark.parametrize("final", [False, True], ids=["parked", "failed"])
@pytest.mark.parametrize("at_once", [500, 1], ids=["one-command", "commands"])
@pytest.mark.parametrize("parts", [0, 1, 2])
@pytest.mark.parametrize("verb", ["move", "copy"])
def test_undo_takes_back_the_part_that_was_done(
    bed: Bed, verb: str, parts: int, at_once: int, final: bool
) -> None:
    engine = bed.engine
    bed.imap.left, bed.imap.at_once = parts, at_once
    if final:
        bed.imap.refusal = PermanentError("not_permitted")
    act: Callable[..., object] = engine.move if verb == "move" else engine.copy
    act(bed.places, bed.archive).result(10)  # type: ignore[attr-defined]
    bed.drain()
    assert [e.state for e in engine.journal()] == ([] if final else [EntryState.PARKED])
    done = [0, 2, 3][parts] if at_once > 1 else parts
    if final and verb == "move":
        assert len(bed.shown(bed.inbox, bed.lists)) == 5 - done
    if final:
        assert len(bed.shown(bed.archive)) == done
        assert not any(row.pending for row in engine.rows(bed.places))
    assert bed.on_server() == ([3 - done, 2, done] if verb == "move" else [3, 2, done])
    undone = engine.undo().result(10)
    assert "left" not in undone.fields
    assert len(engine.problems()) == final
    assert bed.shown(bed.inbox, bed.lists) == sorted(bed.places)
    assert bed.shown(bed.archive) == []
    bed.imap.left = 9
    bed.drain()
    assert bed.on_server() == [3, 2, 0]
    assert engine.journal() == []
    assert bed.shown(bed.inbox, bed.lists) == sorted(bed.places)
    assert not any(row.pending for row in engine.rows(bed.places))


def test_what_a_refused_move_has_moved_is_shown_there(bed: Bed) -> None:
    """RFC 6851 section 3.3: a MOVE may be refused when some of it is done."""
    if "MOVE" not in bed.imap.capabilities:
        return
    bed.imap.left, bed.imap.half = 0, True
    bed.imap.refusal = PermanentError("not_permitted")
    bed.engine.move(bed.places, bed.archive).result(10)
    bed.drain()
    assert bed.on_server() == [2, 2, 1]
    assert bed.shown(bed.archive) == bed.places[:1]
    assert bed.shown(bed.inbox, bed.lists) == sorted(bed.places[1:])
    assert bed.engine.store.history.all() == []
