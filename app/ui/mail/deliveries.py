"""What became of sent messages, in words: cards in the outbox, a line where they are read."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.journal import DeliveryStep
from app.engine.deliveries import Delivery, reason
from app.faces.story_words import ACCEPTED_WORDS
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, clear, column, label, row
from app.ui.sentences import sentence
from app.ui.words import moment, plural, tr

SHOWN = 20  # messages sent lately
FEW = 3  # recipients that are named


def step_words(step: DeliveryStep) -> str:
    """Return one step of a delivery story as a sentence."""
    if step.step in ("bounced", "delayed"):
        code, words = reason(step)
        told = str(sentence(f"bounced_{code}", {"recipient": step.recipient}))
        return f"{told} {tr('Server: {words}', words=words)}" if words else told
    known = ACCEPTED_WORDS.get(step.details)
    if step.step == "accepted" and known is not None:
        return tr(known)
    names = {
        "queued": tr("Written into the outbox"),
        "waiting": tr("The server asked to wait"),
        "sending": tr("Being handed to the mail server"),
        "accepted": tr("The mail server took it"),
        "filed": tr("A copy is in Sent"),
        "delivered": tr("Delivered to {recipient}", recipient=step.recipient),
        "unknown": tr("The line broke before the server answered"),
        "failed": tr("The mail server refused it"),
    }
    text = names.get(step.step, step.step)
    if step.step == "waiting" and step.details == "quota":
        return tr("Waits until the sending limit has room")
    return f"{text}: {step.details}" if step.details else text


def stage_words(delivery: Delivery) -> tuple[str, str]:
    """Return how a message stands, and the tone of it ("", "warning", "danger")."""
    when = moment(delivery.sent_at)
    lost = len(delivery.bounced)
    if lost:
        every = len(delivery.recipients)
        if every == 1:
            return step_words(delivery.bounced[0]), "danger"
        words = plural(
            "It did not reach 1 of {every} recipients", "It did not reach %n of {every} recipients",
            lost, every=every,
        )  # fmt: skip
        return words, "danger"
    if delivery.stage == "delayed":
        return tr("Taken {when}; the servers are still trying", when=when), "warning"
    if delivery.stage == "filed":
        return tr("Sent {when}, a copy is in Sent", when=when), ""
    return tr("Sent {when}, the copy is still to be filed", when=when), ""


class DeliveryCard(QFrame):
    """One message sent lately; the whole story folds out."""

    def __init__(self, context: Context, delivery: Delivery) -> None:
        super().__init__()
        self.setObjectName("card")
        self.delivery = delivery
        subject = label(delivery.subject or tr("(no subject)"), select=True)
        people = ", ".join(delivery.recipients[:FEW])
        more = len(delivery.recipients) - FEW
        if more > 0:
            people += " " + plural("and 1 more", "and %n more", more)
        words, tone = stage_words(delivery)
        self.more = button(tr("Details"), "link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more)
        self._story = QVBoxLayout()
        self._story.setSpacing(t.XS)
        self.setLayout(
            column(
                row(subject, None, self.more),
                label(tr("to {people}", people=people), "small", wrap=True),
                label(words, tone or "muted", wrap=True),
                self._story,
                margins=(t.L, t.M, t.L, t.M),
                spacing=t.XS,
            )
        )
        self.setAccessibleName(f"{delivery.subject}, {words}")

    def _on_more(self, open_: bool) -> None:
        clear(self._story)
        for step in self.delivery.steps if open_ else ():
            line = label(f"{moment(step.at)}  {step_words(step)}", "small", wrap=True)
            self._story.addWidget(line)


class SentLately(QWidget):
    """The section below what is on its way."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: list[Delivery] = []
        self.cards: list[DeliveryCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(t.S)
        self._title = label(tr("Sent lately"), "title")
        self.setLayout(column(self._title, self._cards, spacing=t.M))
        self.hide()

    def show_deliveries(self, found: list[Delivery]) -> None:
        """Show these; a story that is unfolded stays so, and what is the same is left alone."""
        if found == self._shown:
            return
        self._shown = found
        unfolded = {card.delivery.entry for card in self.cards if card.more.isChecked()}
        clear(self._cards)
        self.cards = [DeliveryCard(self._context, delivery) for delivery in found]
        for card in self.cards:
            self._cards.addWidget(card)
            card.more.setChecked(card.delivery.entry in unfolded)
        self.setVisible(bool(found))
