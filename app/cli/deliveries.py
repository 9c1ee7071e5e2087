"""What became of messages that were sent: the delivery stories of ``outbox`` and ``show``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.base.errors import UserError
from app.cli.numbers import number_of
from app.cli.output import DONE
from app.cli.sentences import sentence_of_warning
from app.cli.times import rfc3339
from app.domain.journal import DeliveryStep
from app.domain.mail import Warning
from app.engine.deliveries import Delivery, reason
from app.faces.story_words import ACCEPTED_WORDS

if TYPE_CHECKING:
    from app.cli.run import Session


def story_rows(story: Sequence[DeliveryStep]) -> list[dict[str, object]]:
    return [
        {
            "at": rfc3339(step.at),
            "step": step.step,
            "recipient": step.recipient,
            "details": step.details,
            "text": step_text(step),
        }
        for step in story
    ]


def deliveries(session: Session) -> int:
    """Print what became of the messages sent last, or the whole story of one."""
    options, engine = session.options, session.engine
    found = engine.deliveries(options.limit)
    if options.action == "story":
        if not options.id:
            raise UserError("usage", problem="outbox story: ID is missing")
        number = number_of(options.id)
        found = [delivery for delivery in found if delivery.entry == number]
        if not found:
            raise UserError("message_unknown", id=options.id)
        session.out.document(_delivery_document(found[0]), _delivery_text(found[0]))
        return DONE
    rows = [_delivery_document(delivery) for delivery in found]
    session.out.rows(rows, ("id", "stage", "sent", "to", "subject", "answer"))
    return DONE


def _delivery_document(delivery: Delivery) -> dict[str, object]:
    return {
        "id": str(delivery.entry),
        "account": str(delivery.account),
        "subject": delivery.subject,
        "to": list(delivery.recipients),
        "sent": rfc3339(delivery.sent_at),
        "stage": delivery.stage,
        "answer": delivery.answer,
        "steps": story_rows(delivery.steps),
    }


def step_text(step: DeliveryStep) -> str:
    if step.step not in ("bounced", "delayed"):
        return ACCEPTED_WORDS.get(step.details, step.details)
    code, words = reason(step)
    warning = Warning(f"bounced_{code}", (("recipient", step.recipient),))
    return f"{sentence_of_warning(warning)} {words}".strip()


def _delivery_text(delivery: Delivery) -> str:
    lines = [f"{delivery.subject}\nto {', '.join(delivery.recipients)}"]
    for step in delivery.steps:
        lines.append(f"{rfc3339(step.at)}  {step.step}  {step_text(step)}".rstrip())
    return "\n".join(lines)
