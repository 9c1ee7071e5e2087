"""What was deleted or vanished and is kept for a while, as the faces show it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import AccountId, BlobId, FolderId, MessageId, PlaceId, ThreadId
from app.domain.mail import Address, Flag, Mark, Row

KEEP_SETTING = "history.days"
KEEP_DAYS = 30  # unless chosen otherwise
FOR_EVER = -1
NOTHING = 0
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Lost:
    """A message that left its last folder. ``id`` is the row of the history."""

    id: int
    account: AccountId
    message: MessageId
    folder: str  # path it was in
    flags: Flag
    keywords: frozenset[str]
    vanished_at: float  # seconds since the epoch
    reason: str  # "deleted" by us, "vanished" elsewhere, "folder_gone"
    sender: Address
    to: str
    subject: str
    snippet: str
    date: float
    received: float  # INTERNALDATE, 0 when unknown
    size: int
    marks: Mark
    thread: ThreadId
    body: BlobId | None  # None: only the header was ever here, it cannot be put back
    rfc_message_id: str

    def row(self) -> Row:
        """Return it as a line of a message list. The negative id is no place of the store: what
        makes messages readable knows it for a row of the history."""
        return Row(
            PlaceId(-self.id),
            self.message,
            self.account,
            FolderId(0),
            self.sender,
            self.to,
            self.subject,
            self.snippet,
            self.date,
            self.flags | Flag.SEEN,
            self.keywords,
            self.marks,
            self.size,
            self.thread,
            1,
            self.body,
            False,
        )


def kept_until(vanished_at: float, days: int) -> float | None:
    """Return when a message is let go for good (seconds since the epoch), None: never."""
    return None if days < 0 else vanished_at + days * DAY
