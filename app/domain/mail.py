"""Folders, messages and their places, as the store keeps them and the faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag, StrEnum

from app.domain.ids import AccountId, BlobId, FolderId, MessageId, PlaceId, ThreadId

VERSIONS_APART = 2.0  # seconds between the Dates of two versions of a draft, at least


class Flag(IntFlag):
    """Flags with a meaning of their own (RFC 9051 section 2.3.2); other keywords stay text."""

    NONE = 0
    SEEN = 1
    ANSWERED = 2
    FLAGGED = 4
    DELETED = 8
    DRAFT = 16
    FORWARDED = 32  # $Forwarded
    JUNK = 64  # $Junk
    NOT_JUNK = 128  # $NotJunk
    MDN_SENT = 256  # $MDNSent


FLAG_NAMES: dict[Flag, str] = {
    Flag.SEEN: "\\Seen",
    Flag.ANSWERED: "\\Answered",
    Flag.FLAGGED: "\\Flagged",
    Flag.DELETED: "\\Deleted",
    Flag.DRAFT: "\\Draft",
    Flag.FORWARDED: "$Forwarded",
    Flag.JUNK: "$Junk",
    Flag.NOT_JUNK: "$NotJunk",
    Flag.MDN_SENT: "$MDNSent",
}


class Mark(IntFlag):
    """What is known of a message beside its flags; shown as small icons in the list."""

    NONE = 0
    ATTACHMENT = 1
    ENCRYPTED = 2
    SIGNED = 4
    INVITATION = 8
    LIST = 16  # came through a mailing list (List-Id)
    BOUNCE = 32  # a delivery status notification
    LIMITED = 64  # exceeded a parsing limit: shown as source


class Role(StrEnum):
    """Special use of a folder (RFC 6154); NONE is an ordinary one."""

    NONE = ""
    INBOX = "inbox"
    DRAFTS = "drafts"
    SENT = "sent"
    ARCHIVE = "archive"
    JUNK = "junk"
    TRASH = "trash"
    ALL = "all"
    FLAGGED = "flagged"
    OUTBOX = "outbox"  # local, never on the server


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox: display name (decoded, may be empty) and addr-spec."""

    name: str
    addr: str

    def __str__(self) -> str:
        return f"{self.name} <{self.addr}>" if self.name else self.addr


@dataclass(frozen=True, slots=True)
class Folder:
    """A mail folder. ``path`` is decoded text with the server's delimiter; counts are as shown."""

    id: FolderId
    account: AccountId
    path: str
    name: str
    delimiter: str
    role: Role
    selectable: bool
    subscribed: bool
    uidvalidity: int
    uidnext: int
    highestmodseq: int
    total: int  # places shown
    unread: int  # places shown without SEEN
    server_total: int  # EXISTS when last seen
    headers_complete: bool
    synced_at: float | None  # seconds since the epoch
    rights: str = ""  # MYRIGHTS (RFC 4314), "" when not told
    space: str = ""  # namespace: "" own, "other" people's, "shared"
    mailbox_id: str = ""  # MAILBOXID (RFC 8474)
    policy: str = ""  # as AccountSettings.policy, "" the account's
    pending: bool = False  # an action on the folder itself has not reached the server yet


@dataclass(frozen=True, slots=True)
class StorageUse:
    """One resource of a quota root (RFC 9208): what it holds and may hold."""

    account: AccountId
    root: str
    resource: str  # STORAGE (bytes), MESSAGE, MAILBOX
    used: int
    allowed: int
    at: float  # when the server told, seconds since the epoch

    @property
    def percent(self) -> int:
        return self.used * 100 // self.allowed if self.allowed > 0 else 0


@dataclass(frozen=True, slots=True)
class Headers:
    """The header fields of a message that Marmot keeps in columns; all text decoded and bounded.

    Dates are seconds since the epoch; ``message_id``, ``in_reply_to`` and ``references`` hold
    msg-ids with angle brackets.
    """

    subject: str
    sender: tuple[Address, ...]  # From
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    date: float | None
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    list_id: str
    marks: Mark  # as far as the header alone tells


@dataclass(frozen=True, slots=True)
class ServerMessage:
    """What a FETCH told of one message: its place on the server and perhaps header or body."""

    uid: int
    flags: Flag
    keywords: frozenset[str]
    internaldate: float | None  # seconds since the epoch
    size: int | None  # RFC822.SIZE, bytes
    modseq: int
    header: bytes | None  # the asked header fields as sent
    body: bytes | None = None  # the whole message as sent
    email_id: str = ""  # EMAILID (RFC 8474), or "gm:" and X-GM-MSGID; "" when not told
    thread_id: str = ""  # THREADID, or "gm:" and X-GM-THRID
    labels: tuple[str, ...] = ()  # X-GM-LABELS, decoded


@dataclass(frozen=True, slots=True)
class FlagUpdate:
    """The flags the server reports for one UID."""

    uid: int
    flags: Flag
    keywords: frozenset[str]
    modseq: int


@dataclass(frozen=True, slots=True)
class BodyDigest:
    """What is drawn from a whole message for list and search (made by ``formats.digest``)."""

    headers: Headers
    snippet: str  # at most 200 characters of the text, white space folded
    text: str  # indexed text of all text parts, bounded
    file_names: tuple[str, ...]
    marks: Mark


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a message list, as shown (server state plus queued operations)."""

    id: PlaceId
    message: MessageId
    account: AccountId
    folder: FolderId
    sender: Address
    to: str  # first recipients as text
    subject: str
    snippet: str
    date: float
    flags: Flag
    keywords: frozenset[str]
    marks: Mark
    size: int
    thread: ThreadId
    thread_count: int
    body: BlobId | None  # the whole message, when it is here
    pending: bool  # an operation on it has not reached the server yet
    to_address: str = ""  # of the first recipient, when it is known

    @property
    def unread(self) -> bool:
        return not self.flags & Flag.SEEN


@dataclass(frozen=True, slots=True)
class Place:
    """A message's place as server and user see it; sync and operations work with these."""

    id: PlaceId
    message: MessageId
    folder: FolderId  # on the server
    uid: int | None  # None: not on the server (yet)
    server_flags: Flag
    server_keywords: frozenset[str]
    modseq: int
    shown_folder: FolderId
    shown_flags: Flag
    shown_keywords: frozenset[str]
    hidden: bool
    rfc_message_id: str
    body: BlobId | None


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attachment of an opened message."""

    part: str  # path of the part: "2", "1.3"
    name: str  # safe file name with its true ending
    content_type: str
    size: int  # decoded bytes
    content_id: str
    inline: bool
    risky: bool  # opening it needs a second yes


@dataclass(frozen=True, slots=True)
class Security:
    """What can honestly be said of signature, encryption and sender (cli.md, ``security``)."""

    signature: str = "none"  # none good good_unverified bad unknown_key cannot_check
    signer: str = ""
    signed_part: str = ""  # "", "whole" or the path of the signed part
    encryption: str = "none"  # none encrypted refused
    authentication: tuple[tuple[str, str], ...] = ()  # ("spf", "pass"), ...


@dataclass(frozen=True, slots=True)
class Warning:
    """A code with the fields to fill its sentence."""

    code: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedMessage:
    """A message made ready to be read: decoded, decrypted, sanitised. Crosses the pipe as JSON."""

    headers: Headers
    text: str
    html: str  # sanitised, cid: links rewritten to marmot-part:, "" when there is none
    attachments: tuple[Attachment, ...]
    security: Security
    warnings: tuple[Warning, ...]
    remote_blocked: int  # remote pictures left out
    invitation: str  # text/calendar part as text, "" when there is none
    source_only: bool  # a parsing limit was exceeded: ``text`` holds the source


@dataclass(frozen=True, slots=True)
class Draft:
    """What a composer hands over; addresses as typed and parsed, text as written."""

    account: AccountId
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    text: str = ""
    html: str = ""
    attachments: tuple[DraftAttachment, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    answers: PlaceId | None = None  # gets \Answered when this has been queued
    forwards: PlaceId | None = None  # gets $Forwarded
    sign: bool = False
    encrypt: bool = False
    message_id: str = ""  # kept over autosaves; made when empty
    draft_place: PlaceId | None = None  # the saved draft this replaces
    watch: float | None = None  # an answer is awaited until then, seconds since the epoch


@dataclass(frozen=True, slots=True)
class DraftAttachment:
    """A file to send: its name, type and bytes (already in the body store)."""

    name: str
    content_type: str
    blob: BlobId
    size: int  # raw bytes
    content_id: str = ""  # inline when set
