"""Offering Undo for what was just done, and saying what it brought back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject

from app.domain.ids import BatchId
from app.domain.journal import Batch
from app.ui.context import Context
from app.ui.words import plural, tr


def offer_undo(
    context: Context,
    owner: QObject,
    future: Future[BatchId],
    words: str,
    failed: Callable[[BaseException], object] | None = None,
) -> None:
    """Say ``words`` with Undo as soon as a change has been written."""

    def done(batch: BatchId) -> None:
        offer_undo_of(context, batch, words)

    context.work.then(owner, future, done, failed)


def offer_undo_of(context: Context, batch: BatchId, words: str) -> None:
    """Say ``words`` about a change that has been written, with Undo.

    The offer belongs to the message bar: whoever made the change may be closed by then.
    """
    bar, engine = context.bar, context.engine

    def undo() -> None:
        context.work.then(bar, engine.undo(batch), lambda found: say_undone(context, found))

    bar.offer(words, tr("Undo"), undo)


def say_undone(context: Context, batch: Batch) -> None:
    """Say that an action was taken back, and how much of it could not be."""
    context.bar.say(undone_words(batch), seconds=6 if batch.fields.get("left") else 3)


def undone_words(batch: Batch) -> str:
    """Return what undo did: all of it, or what it left alone."""
    left = batch.fields.get("left")
    if isinstance(left, int) and left:
        return plural(
            "Undone; 1 message has been moved on since and stays where it is.",
            "Undone; %n messages have been moved on since and stay where they are.",
            left,
        )
    return tr("Undone")
