"""Rules for new mail: conditions, what to do, and what they came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from app.domain.ids import AccountId, PlaceId
from app.domain.mail import Address, Flag

RuleId = NewType("RuleId", int)
NO_RULE = RuleId(0)  # not stored yet

# what a condition looks at; "size" compares, "attachment" and "known" are yes or no
TEXT_FIELDS = ("from", "to", "subject", "body", "list", "account", "folder")
FIELDS = (*TEXT_FIELDS, "attachment", "size", "known")
# what a rule does; "move" and "copy" name a folder, "tag" a keyword
WITH_VALUE = ("move", "copy", "tag")
ACTIONS = (*WITH_VALUE, "flag", "read", "archive", "junk", "delete")
LEAVING = frozenset({"move", "archive", "junk", "delete"})  # one of these decides where it goes


@dataclass(frozen=True, slots=True)
class Condition:
    """``op``: "contains" or "is" for text; "above" or "below" (bytes) for size; "" for yes-no.

    "to" looks at To and Cc, "list" at List-Id, "known" asks whether the sender is somebody written
    to before or in an address book.
    """

    field: str
    value: str = ""
    op: str = "contains"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    kind: str
    value: str = ""  # path of a folder of the message's account, or a keyword


@dataclass(frozen=True, slots=True)
class MailRule:
    """``account`` None: every account. An edit switches it off until it was rehearsed again."""

    name: str
    conditions: tuple[Condition, ...]
    actions: tuple[Action, ...]
    match_all: bool = True
    stops: bool = False  # later rules are not asked about what this one caught
    account: AccountId | None = None
    id: RuleId = NO_RULE
    position: int = 0
    enabled: bool = False
    rehearsed: float | None = None  # when the person saw what it would do
    paused: str = ""  # why it does not run though it is enabled: "folder_gone"


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules may know of a message: its header and the digest of its text."""

    sender: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()  # To and Cc
    subject: str = ""
    text: str = ""
    file_names: tuple[str, ...] = ()
    list_id: str = ""
    attachment: bool = False
    size: int = 0
    account: str = ""  # address
    folder: str = ""  # path
    known: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all rules together want done with a message."""

    rules: tuple[str, ...] = ()  # names of those that caught it
    flags: Flag = Flag.NONE  # to be added
    keywords: frozenset[str] = frozenset()  # to be added
    copies: tuple[str, ...] = ()  # paths
    leaving: Action | None = None  # where it goes; None: it stays


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a rule would have caught of the newest messages of a folder."""

    looked_at: int
    caught: tuple[PlaceId, ...]  # newest first
    without_text: int = 0  # judged by their header alone, the rest is not here
