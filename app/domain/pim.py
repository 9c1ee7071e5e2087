"""Calendars, events, address books and cards, as stored and as shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.ids import AccountId, CollectionId, ItemId
from app.domain.limits import Verdict


class CollectionKind(StrEnum):
    CALENDAR = "calendar"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class Collection:
    """A calendar or an address book."""

    id: CollectionId
    account: AccountId
    kind: CollectionKind
    href: str  # absolute URL on the server
    name: str
    color: str  # "#rrggbb"
    components: frozenset[str]  # VEVENT, VTODO, VJOURNAL
    read_only: bool
    visible: bool
    is_default: bool
    ctag: str
    sync_token: str
    total: int


@dataclass(frozen=True, slots=True)
class Item:
    """One DAV resource. ``server_data`` is verbatim what the server sent; ``shown_data`` is what
    the user sees: the same, or the queued wish."""

    id: ItemId
    collection: CollectionId  # as shown
    href: str  # "" while it is not on the server
    etag: str
    uid: str
    server_data: str
    shown_data: str
    hidden: bool
    pending: bool


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of an event in a time window. Times are seconds since the epoch, UTC;
    all-day ones run from local midnight to local midnight of the dates in ``start_date``."""

    item: ItemId
    collection: CollectionId
    uid: str
    recurrence_id: str  # "" for a single event, else the RFC 5545 value
    start: float
    end: float
    all_day: bool
    start_date: str  # ISO date, first day when all_day
    end_date: str  # ISO date, first day after when all_day
    summary: str
    location: str
    status: str  # "", TENTATIVE, CONFIRMED, CANCELLED
    transparent: bool
    recurring: bool
    attendees: tuple[str, ...]  # addresses
    pending: bool


@dataclass(frozen=True, slots=True)
class EventFields:
    """What the event editor edits; everything else in the resource is left as it is."""

    summary: str
    start: str  # ISO date when all_day, else ISO local date-time "2026-11-24T09:00:00"
    end: str  # exclusive
    all_day: bool
    tzid: str  # IANA name; "" floating
    location: str = ""
    description: str = ""
    rrule: str = ""  # RFC 5545 recurrence rule value, "" none
    status: str = ""
    transparent: bool = False
    reminder_minutes: tuple[int, ...] = ()
    attendees: tuple[str, ...] = ()
    url: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """One card as a list shows it."""

    id: ItemId
    collection: CollectionId
    uid: str
    name: str  # formatted name
    sort_key: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    organization: str
    groups: tuple[str, ...]
    is_group: bool
    has_photo: bool
    pending: bool


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A value with its TYPE parameters in lower case, such as ("home",)."""

    value: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardFields:
    """What the card editor edits; everything else in the card is left as it is."""

    name: str  # FN
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organization: str = ""
    title: str = ""
    emails: tuple[LabelledValue, ...] = ()
    phones: tuple[LabelledValue, ...] = ()
    addresses: tuple[LabelledValue, ...] = ()  # seven ADR fields joined by ";", escaped as in vCard
    urls: tuple[LabelledValue, ...] = ()
    birthday: str = ""  # ISO date or --MM-DD
    note: str = ""
    groups: tuple[str, ...] = ()  # CATEGORIES


@dataclass(frozen=True, slots=True)
class ImportSurvey:
    """What importing a file of contacts would do, before anything is written."""

    new: int
    there: int  # same UID as a card of the book: left as they are
    repeated: int  # same UID as an earlier card of the file
    unreadable: int
    first_unreadable: int  # line of the file, 0 without
    size: int  # bytes
    names: tuple[str, ...]  # the first new ones
    provider: str  # whose limits these are, "" unknown
    limits: tuple[Verdict, ...]  # "import_contacts", "import_bytes"; advice, as far as known
    unusable: int = 0  # new ones with an e-mail address that cannot be used; it comes as it is
    first_unusable: int = 0  # line of the file where the first such card begins, 0 without


@dataclass(frozen=True, slots=True)
class OccurrenceRow:
    """One occurrence as the store keeps it; fields as in ``Occurrence``."""

    recurrence_id: str
    start: float
    end: float
    all_day: bool = False
    start_date: str = ""
    end_date: str = ""
    summary: str = ""
    location: str = ""
    status: str = ""
    transparent: bool = False
    attendees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactRow:
    """The columns of a card as the store keeps them; fields as in ``Contact``."""

    name: str
    sort_key: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    organization: str = ""
    groups: tuple[str, ...] = ()
    search_text: str = ""  # case-folded: name, addresses, numbers, organization, nickname
    is_group: bool = False
    has_photo: bool = False


@dataclass(frozen=True, slots=True)
class ItemDigest:
    """What lists and searches need of one resource; drawn from its text by ``formats``.

    ``occurrences`` are those inside the window that is expanded when an item is written (about a
    year back to two years ahead); ``first_start`` and ``last_end`` span the whole series, so that
    windows further out can be expanded on demand.
    """

    component: str  # VEVENT, VTODO, VJOURNAL, VCARD, "" unreadable
    uid: str = ""
    first_start: float | None = None  # None: not an event
    last_end: float | None = None  # None with first_start set: open-ended
    recurring: bool = False
    occurrences: tuple[OccurrenceRow, ...] = ()
    contact: ContactRow | None = None
    window: tuple[float, float] | None = None  # for which ``occurrences`` of a series are complete


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the reading view says of a text/calendar part."""

    method: str  # REQUEST, CANCEL, REPLY, PUBLISH ...
    component: str
    uid: str
    recurrence_id: str
    sequence: int
    summary: str
    start: float  # seconds since the epoch, 0 when there is none
    end: float
    all_day: bool
    start_date: str
    end_date: str
    tzid: str
    location: str
    organizer: str  # address
    organizer_name: str
    attendees: tuple[tuple[str, str, str], ...]  # (address, name, PARTSTAT)
    rrule: str
    status: str
    wall_start: str = ""  # ISO local date-time in the event's own zone, "" without a start
    wall_end: str = ""


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation beside what the calendars hold of the same event."""

    invitation: Invitation
    item: ItemId | None  # the event in a calendar, None when it is in none
    calendar: str  # where it is or, without ``item``, would be put; "" nowhere
    recurrence_id: str = ""  # the occurrence to show, "" for a single event
    at: float = 0.0  # when that one starts, seconds since the epoch
    version: int = 0  # 1: later than what the calendar has, -1: earlier, 0: the same or unknown
    cancelled: bool = False  # the calendar knows that it does not take place


@dataclass(frozen=True, slots=True)
class Conflict:
    """One property both sides changed. ``property`` is a path such as "VEVENT/SUMMARY" or
    "VEVENT[20261124T090000]/LOCATION"; the texts are values without escapes."""

    property: str
    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a three-way merge; at conflicting places ``text`` holds theirs."""

    text: str
    conflicts: tuple[Conflict, ...] = ()
