"""What is to come back later: snoozed messages, messages that want an answer, saved searches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.ids import AccountId, MessageId, PlaceId


@dataclass(frozen=True, slots=True)
class Snoozed:
    """A message that is hidden from its folders until a time (seconds since the epoch)."""

    message: MessageId
    place: PlaceId
    until: float
    woken: float = 0.0  # back since then


class WatchState(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"
    DUE = "due"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Watch:
    """ "Tell me if nobody has answered by then." """

    id: int
    account: AccountId
    rfc_message_id: str
    subject: str
    until: float
    created: float
    state: WatchState
    place: PlaceId | None  # where the message is, None while it is not here (yet)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a name, shown beside the folders."""

    id: int
    name: str
    query: str
    position: int = 0
