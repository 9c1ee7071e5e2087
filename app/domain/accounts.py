"""Accounts, their servers and what a provider is known for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.ids import AccountId


class Transport(StrEnum):
    """How a connection is secured. NONE is accepted for loopback hosts only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Server:
    """Host, port, transport security and user name of an IMAP or SMTP server."""

    host: str
    port: int
    security: Transport
    user: str


@dataclass(frozen=True, slots=True)
class AccountSettings:
    """All that is needed to reach an account but its secrets. Stored as JSON in the store."""

    address: str
    name: str = ""  # the person's name in From
    provider: str = "generic"  # id of a file in resources/providers
    imap: Server | None = None  # None: no mail
    smtp: Server | None = None
    dav_url: str = ""  # "": no calendar and contacts
    dav_user: str = ""
    policy: str = "all"  # bodies to keep: "all", "headers" or a number of months
    largest: int = 0  # bytes of a message that is kept whole unasked, 0: any
    plan: str = ""  # the provider's plan, for its limits
    limits: tuple[tuple[str, int], ...] = ()  # the user's own overrides
    undo_seconds: int = 10  # how long a send can be taken back
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """An account as stored."""

    id: AccountId
    settings: AccountSettings
    position: int


class Connection(StrEnum):
    """The four states of a connection."""

    ONLINE = "online"
    CONNECTING = "connecting"
    OFFLINE = "offline"  # no network, will be tried again
    ATTENTION = "attention"  # needs the user: password, certificate, host


@dataclass(frozen=True, slots=True)
class ServiceState:
    """State of one service ("mail", "send" or "dav") of one account."""

    account: AccountId
    service: str
    state: Connection
    code: str = ""  # error code when offline or attention
    fields: tuple[tuple[str, str], ...] = ()
    activity: str = ""  # code of what runs now: "", "folders", "headers", "bodies", "index", ...
    done: int = 0
    total: int = 0
    since: float = 0.0  # begin of the state; online: when what ran last was done


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step of testing an account: "imap_connect", "imap_login", "smtp_login", "dav_home" ..."""

    step: str
    ok: bool
    code: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    details: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Settings proposed by discovery and where they come from."""

    settings: AccountSettings
    source: str  # "provider", "autoconfig", "srv", "well-known", "guess"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit of a provider: value, where the figure comes from, and as of when (ISO date)."""

    value: int
    source: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Provider:
    """What is known of a provider (a file under resources/providers); never code."""

    id: str
    name: str
    domains: tuple[str, ...] = ()
    mx_suffixes: tuple[str, ...] = ()
    imap: tuple[Server, ...] = ()  # user is a template: "{address}"
    smtp: tuple[Server, ...] = ()
    dav_url: str = ""
    user_labels: tuple[tuple[str, str], ...] = ()  # ("imap", "address"), ("dav", "account_id")
    password_hints: tuple[tuple[str, str], ...] = ()  # ("imap", page url), ("dav", page url)
    plans: tuple[tuple[str, str], ...] = ()  # (id, label)
    limits: tuple[tuple[str, Limit], ...] = field(default=())
    plan_limits: tuple[tuple[str, tuple[tuple[str, Limit], ...]], ...] = ()
    retention_days: int = 0  # of Trash and Junk, 0: unknown
    quirks: frozenset[str] = frozenset()
    identities: tuple[tuple[str, str, str], ...] = ()  # (id, label, page where it is found)
    facts: tuple[tuple[str, str], ...] = ()  # (code, text or page) shown as background
