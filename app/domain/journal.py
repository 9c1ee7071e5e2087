"""The journal: what the user did that the servers do not know yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.ids import (
    AccountId,
    BatchId,
    CollectionId,
    EntryId,
    FolderId,
    ItemId,
    PlaceId,
    ProblemId,
)
from app.domain.mail import Flag

LONGEST_GAP = 3600.0  # seconds between two tries of an entry that could not be carried out
CLOCK_SLACK = 3600.0
# details of an "accepted" step where no server's answer is known: how it came out
BY_PERSON = "settled_by_person"
BY_MAILBOX = "found_on_server"


class EntryState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    PARKED = "parked"  # waits for the user: quota, unknown fate, conflict
    CANCELLED = "cancelled"


DAV_KINDS = frozenset({"dav_put", "dav_delete"})
ACTIVE = (EntryState.QUEUED, EntryState.RUNNING, EntryState.PARKED)  # still part of what is shown


class SendPhase(StrEnum):
    """How far a send entry got; committed before the step it names is taken."""

    NONE = ""
    CONNECTED = "sending"  # DATA may have begun; the final dot has not left
    DOT = "dot"  # the final dot may have left: the fate is unknown until answered
    ACCEPTED = "accepted"  # the server's answer is stored


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be written. ``lane`` is "mail:ID", "send:ID" or "dav:ID" of the account."""

    kind: str
    account: AccountId
    lane: str
    payload: dict[str, object]  # JSON; its shape belongs to the operation kind
    places: tuple[PlaceId, ...] = ()
    items: tuple[ItemId, ...] = ()
    not_before: float = 0.0
    after: int | None = None  # index of an entry of the same batch that must be done first


@dataclass(frozen=True, slots=True)
class Entry:
    """A stored journal entry."""

    id: EntryId
    batch: BatchId
    kind: str
    account: AccountId
    lane: str
    payload: dict[str, object]
    state: EntryState
    phase: SendPhase
    attempts: int
    not_before: float
    created: float
    after: EntryId | None
    places: tuple[PlaceId, ...]
    items: tuple[ItemId, ...]
    error: dict[str, object] = field(
        default_factory=dict
    )  # MarmotError.to_json of the last failure
    answer: str = ""  # the server's last words

    @property
    def kept(self) -> bool:
        """Is it a change of an event, task or card that the server refused?

        It waits for the person, and a later change of the same item may overtake it. A conflict is
        none: there the server's text and ours contradict, and only the person can choose.
        """
        return (
            self.state is EntryState.PARKED
            and self.kind in DAV_KINDS
            and self.error.get("code") != "conflict"
        )

    @property
    def may_be_done(self) -> bool:
        """May the server have done it already? Then it is looked for before it is done once more.

        What was never tried it has not done, nor what it refused while that waits for the person.
        """
        if not self.attempts:
            return False
        refused = self.error.get("kind") in ("user", "permanent")
        silent = self.error.get("code") == "line_lost_each_time"  # that is ours to say
        return not (self.state is EntryState.PARKED and refused and not silent)

    def due_at(self, now: float) -> float:
        """Return when it may run: ``not_before``, unless that is a time of a clock that was wrong.

        After a refusal nothing waits longer than the server asked for, or the longest gap. A later
        time was set while the clock ran ahead: it would wait for years once the clock is right.
        """
        if not self.attempts or not self.error:
            return self.not_before
        asked = self.error.get("delay")
        gap = float(asked) if isinstance(asked, int | float) else LONGEST_GAP
        return now if self.not_before > now + gap + CLOCK_SLACK else self.not_before


@dataclass(frozen=True, slots=True)
class Batch:
    """One user action: what undo takes back. ``label`` is a code such as "moved" with fields."""

    id: BatchId
    label: str
    fields: dict[str, object]
    created: float
    undone: bool


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user should know, with what can be done; codes and fields, no sentence."""

    id: ProblemId
    account: AccountId | None
    entry: EntryId | None
    code: str
    fields: dict[str, object]
    details: str  # exact server answer, redacted
    created: float


@dataclass(frozen=True, slots=True)
class DeliveryStep:
    """One step: queued waiting sending accepted filed delayed delivered bounced unknown failed.

    ``recipient`` "": it is about all of them.
    """

    at: float
    step: str
    details: str
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the change log. ``ids`` None means: re-read everything under ``scope``.

    kinds: account(0), folders(account), places(folder), message(0: ids of messages),
    collections(account), items(collection), journal(0), outbox(0), problems(0), keys(0),
    tags(0), snooze(0), watch(0), searches(0),
    state(account), settings(0), all(0: the reader fell behind, everything may have changed).
    places(folder) means also that the folder's counts may have changed
    """

    seq: int
    kind: str
    scope: int
    ids: tuple[int, ...] | None


NO_PLACE = PlaceId(0)
# Keys of a payload that hold {place: something}. Only with one of them may a show half tell places
# apart; without, places in the same state are shown the same and computed once.
PER_PLACE = frozenset({"each", "targets"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A place as the user sees it: what the show half of a mail operation maps."""

    folder: FolderId
    flags: Flag
    keywords: frozenset[str]
    hidden: bool
    place: PlaceId = NO_PLACE  # which one it is, in payloads with one of PER_PLACE


@dataclass(frozen=True, slots=True)
class ItemShown:
    """A DAV resource as the user sees it: what the show half of a DAV operation maps."""

    data: str
    collection: CollectionId
    hidden: bool


@dataclass(frozen=True, slots=True)
class FolderShown:
    """A folder as the person sees it: what the show half of a folder operation maps."""

    path: str
    delimiter: str
    hidden: bool
    subscribed: bool


ShowFunction = Callable[[Shown, Mapping[str, object]], Shown]
ShowItemFunction = Callable[[ItemShown, Mapping[str, object]], ItemShown]
# all folders of the account -> those that look different under the payload
ShowFoldersFunction = Callable[
    [Mapping[FolderId, FolderShown], Mapping[str, object]], Mapping[FolderId, FolderShown]
]
