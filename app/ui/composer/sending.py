"""Says why a draft cannot leave, hands a finished one to the engine, offers to take it back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.ids import BatchId, EntryId, PlaceId
from app.domain.limits import SendCheck, Severity
from app.domain.mail import Draft
from app.ui.composer.limits_line import explain
from app.ui.composer.recipients import explain_wrong
from app.ui.context import Context
from app.ui.words import moment, plural, tr


def refusal(draft: Draft, wrong: list[str], check: SendCheck | None, at: float | None) -> str:
    """Return what keeps ``draft`` from leaving, in words; "" when nothing does.

    ``wrong`` are the addresses that are none; ``at`` is when it is to leave, None for now.
    """
    if wrong:
        return explain_wrong(wrong)
    if not (draft.to or draft.cc or draft.bcc):
        return tr("Nobody is named as recipient. Enter at least one address.")
    over = [v for v in check.verdicts if v.severity is Severity.OVER] if check else []
    if at is not None:  # the window has room again by then
        over = [v for v in over if v.kind != "window"]
    return "\n".join(explain(v) for v in over)


def say_not_sent(composer: QWidget, why: str) -> None:
    box = QMessageBox(composer)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Not sent yet"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(why)
    box.addButton(tr("Back to the message"), QMessageBox.ButtonRole.AcceptRole)
    box.open()


def send(
    context: Context,
    main: QWidget,
    composer: QWidget,
    draft: Draft,
    at: float | None,
    undo_seconds: int,
    done: Callable[[], object],
    failed: Callable[[BaseException], object],
) -> Future[BatchId]:
    """Queue ``draft``; ``done`` closes the composer, the message bar counts down."""

    def queued(batch: BatchId) -> None:
        done()
        _offer_undo(context, main, batch, at, undo_seconds, len(draft.to + draft.cc + draft.bcc))

    future = context.engine.send(draft, at=at, undo_seconds=undo_seconds if at is None else None)
    context.work.then(composer, future, queued, failed)
    return future


def _offer_undo(
    context: Context, main: QWidget, batch: BatchId, at: float | None, seconds: int, people: int
) -> None:
    def undo() -> None:
        take_back(context, main, batch)

    if at is not None:
        context.bar.offer(tr("Will be sent {time}", time=moment(at)), tr("Undo"), undo)
    elif seconds > 0:

        def words(left: int) -> str:
            return plural(
                "Sending to 1 person in {left} s",
                "Sending to %n people in {left} s",
                people,
                left=left,
            )

        context.bar.count_down(words, seconds, tr("Undo"), undo, after=tr("Message is on its way"))
    else:
        context.bar.say(tr("Message is on its way"))


def take_back(context: Context, main: QWidget, batch: BatchId) -> None:
    """Stop a queued message and open it again."""
    engine, work = context.engine, context.work

    def entry() -> EntryId | None:
        return next((item.entry for item in engine.outbox() if item.batch == batch), None)

    def found(id: EntryId | None) -> None:
        if id is None:
            context.bar.say(tr("The message has left already. It cannot be taken back any more."))
        else:
            work.then(main, engine.cancel_send(id), reopen)

    def reopen(place: PlaceId | None) -> None:
        if place is not None:
            from app.ui.composer.opening import open_draft

            open_draft(context, main, place)

    work.then(main, engine.query(entry), found)
