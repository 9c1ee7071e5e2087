"""How it became known that a message was taken, in English; the window translates."""

from __future__ import annotations

from app.domain.journal import BY_MAILBOX, BY_PERSON

ACCEPTED_WORDS: dict[str, str] = {
    BY_PERSON: "You said that it was sent",
    BY_MAILBOX: "It was found in the mailbox",
}
