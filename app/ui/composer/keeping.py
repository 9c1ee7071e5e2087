"""Keeps the drafts of composers that were closed while a save or a sending was under way.

The program ends only when these saves are done; see ``wait_for_saves``.
"""

from __future__ import annotations

from concurrent.futures import Future, wait
from dataclasses import replace

from app.domain.ids import BatchId, PlaceId
from app.domain.mail import Draft
from app.engine.engine import Engine

_last: list[Future[PlaceId | None]] = []  # of composers that were closed


def keep(engine: Engine, draft: Draft, under_way: Future[PlaceId] | None) -> Future[PlaceId | None]:
    """Save in the place of what a save under way leaves, so that one draft stays, not two."""
    kept: Future[PlaceId | None] = Future()

    def go(first: Future[PlaceId]) -> None:
        place = draft.draft_place if first.exception() is not None else first.result()
        _carry(engine.save_draft(replace(draft, draft_place=place)), kept)

    if under_way is None:
        _carry(engine.save_draft(draft), kept)
    else:
        under_way.add_done_callback(go)
    _last.append(kept)
    return kept


def keep_if_refused(engine: Engine, draft: Draft, sending: Future[BatchId]) -> None:
    """Save what was being sent when the program ended, if it could not be queued."""
    kept: Future[PlaceId | None] = Future()

    def go(sent: Future[BatchId]) -> None:
        if sent.exception() is None:
            kept.set_result(None)
        else:
            _carry(engine.save_draft(draft), kept)

    sending.add_done_callback(go)
    _last.append(kept)


def wait_also_for(under_way: Future[PlaceId]) -> None:
    """Let the end of the program wait for a save that a closed composer has begun."""
    kept: Future[PlaceId | None] = Future()
    _carry(under_way, kept)
    _last.append(kept)


def wait_for_saves(seconds: float) -> None:
    """Wait until the drafts of closed composers are safe; only when there is no window left."""
    wait(_last, timeout=seconds)
    _last.clear()


def _carry(first: Future[PlaceId], kept: Future[PlaceId | None]) -> None:
    def settle(last: Future[PlaceId]) -> None:
        error = last.exception()
        if error is None:
            kept.set_result(last.result())
        else:
            kept.set_exception(error)

    first.add_done_callback(settle)
