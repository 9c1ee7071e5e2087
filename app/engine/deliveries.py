"""What became of messages that were sent: their delivery stories."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import AccountId, EntryId, PlaceId
from app.domain.journal import BY_MAILBOX, BY_PERSON, DeliveryStep
from app.engine.writing import WritingVerbs
from app.store.ledger import SentMessage


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message that left, and every step of it that is known, oldest first."""

    entry: EntryId
    account: AccountId
    subject: str
    recipients: tuple[str, ...]
    sent_at: float
    steps: tuple[DeliveryStep, ...]

    @property
    def stage(self) -> str:
        """Return the step that matters most: bounced, delayed, filed or accepted."""
        done = {step.step for step in self.steps}
        return next((s for s in ("bounced", "delayed", "filed") if s in done), "accepted")

    @property
    def answer(self) -> str:
        """Return the server's words when it took the message, with its own name for it; "" when
        they never came."""
        told = next((s.details for s in self.steps if s.step == "accepted"), "")
        return "" if told in (BY_PERSON, BY_MAILBOX) else told

    @property
    def bounced(self) -> tuple[DeliveryStep, ...]:
        """Return the steps of recipients it did not reach."""
        return tuple(step for step in self.steps if step.step == "bounced")


def reason(step: DeliveryStep) -> tuple[str, str]:
    """Return the reason code of a bounced or delayed step, and the server's words."""
    code, _, words = step.details.partition("\n")
    return code, words


class DeliveryVerbs(WritingVerbs):
    """Look back at what was sent."""

    def deliveries(self, limit: int = 50) -> list[Delivery]:
        """Return the messages sent last, newest first."""
        return [self._delivery(sent) for sent in self.store.ledger.sent(limit)]

    def delivery(self, place: PlaceId) -> Delivery | None:
        """Return the story of a message of ours, None when this profile did not send it."""
        found = self.store.messages.places([place])
        if not found or not found[0].rfc_message_id:
            return None
        account = self.store.folders.get(found[0].folder).account
        entry = self.store.ledger.entry_of(account, found[0].rfc_message_id)
        sent = self.store.ledger.message(entry) if entry is not None else None
        return self._delivery(sent) if sent is not None else None

    def _delivery(self, sent: SentMessage) -> Delivery:
        return Delivery(
            sent.entry,
            sent.account,
            self._subject_of(sent),
            sent.recipients,
            sent.sent_at,
            tuple(self.store.ledger.story(sent.entry)),
        )

    def _subject_of(self, sent: SentMessage) -> str:
        places = self.store.messages.by_rfc_id(sent.account, sent.message_id)
        rows = self.store.messages.rows([place.id for place in places[:1]])
        if rows:
            return rows[0].subject
        return self.store.journal.subject_of(sent.entry)
