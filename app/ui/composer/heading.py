"""What the composer is headed with."""

from __future__ import annotations

from app.domain.mail import Draft
from app.ui.words import tr


def heading(draft: Draft, subject: str, *, reopened: bool) -> str:
    """Return what kind of message is written; one that was written before goes by its subject."""
    if reopened:
        return subject or tr("Draft")
    if draft.answers is not None:
        return tr("Reply")
    return tr("Forward") if draft.forwards is not None else tr("New message")
