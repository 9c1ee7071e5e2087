"""Doors to the outside that lower floors are handed, named like things.

All methods block and raise ``app.base.errors``; one session belongs to one thread at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.base.octets import Octets
from app.domain.mail import Flag, FlagUpdate, Role, ServerMessage

# Hears of each command of a move or copy that the server has carried out: its UIDs, and what was
# told of them (old UID -> new UID).
Carried = Callable[[Sequence[int], Mapping[int, int]], None]


@dataclass(frozen=True, slots=True)
class RemoteFolder:
    """One LIST answer, with STATUS when LIST-STATUS gave it (-1: not told)."""

    path: str  # decoded text
    delimiter: str
    role: Role
    selectable: bool
    subscribed: bool
    messages: int = -1
    uidnext: int = -1
    uidvalidity: int = -1
    highestmodseq: int = -1
    unseen: int = -1
    rights: str = ""  # MYRIGHTS, "" not told
    mailbox_id: str = ""  # MAILBOXID, "" not told
    space: str = ""  # "" own, "other" people's, "shared"


@dataclass(frozen=True, slots=True)
class Namespace:
    """One namespace (RFC 2342). ``space``: "" own, "other", "shared"; ``prefix`` decoded."""

    space: str
    prefix: str
    delimiter: str


@dataclass(frozen=True, slots=True)
class QuotaFigure:
    """One resource of a quota root (RFC 9208); STORAGE in bytes."""

    root: str
    resource: str
    used: int
    allowed: int


@dataclass(frozen=True, slots=True)
class Selected:
    """What SELECT told. ``vanished`` and ``changed`` are filled by QRESYNC only."""

    path: str
    exists: int
    uidvalidity: int
    uidnext: int  # 0: the server did not say
    highestmodseq: int  # 0: no CONDSTORE in this folder
    read_only: bool
    permanent_keywords: bool  # PERMANENTFLAGS has \\*
    vanished: tuple[int, ...] = ()
    changed: tuple[FlagUpdate, ...] = ()
    qresync: bool = False  # vanished and changed are the whole difference
    mailbox_id: str = ""  # MAILBOXID (RFC 8474), "" when not told
    keywords: frozenset[str] = frozenset()  # that PERMANENTFLAGS names, lower case


@dataclass(frozen=True, slots=True)
class SearchText:
    """Text inside a search that is to travel as a string; everything else are keywords."""

    text: str


class ImapSession(Protocol):
    """A logged-in IMAP connection. UIDs everywhere, never sequence numbers."""

    @property
    def capabilities(self) -> frozenset[str]: ...

    @property
    def selected(self) -> Selected | None: ...

    @property
    def server_words(self) -> str:
        """Name and version the server gave of itself (ID, RFC 2971), "" when it said nothing."""
        ...

    @property
    def line_is_slow(self) -> bool:
        """Tell whether the line, as measured so far, is what long answers wait for."""
        ...

    def compress(self) -> bool:
        """Pack what goes over the line from here on (RFC 4978); False where not offered."""
        ...

    def folders(self) -> list[RemoteFolder]:
        """LIST all folders, with special use and STATUS in one round trip where offered."""
        ...

    @property
    def listing_complete(self) -> bool:
        """False when the last ``folders`` met lines it could not read: absence means nothing."""
        ...

    def status(self, path: str) -> RemoteFolder: ...

    def select(
        self,
        path: str,
        *,
        uidvalidity: int = 0,
        modseq: int = 0,
        known_uids: Sequence[int] = (),
    ) -> Selected:
        """SELECT; with ``uidvalidity`` and ``modseq`` use QRESYNC where offered.

        Raise PermanentError("folder_gone") when it does not exist.
        """
        ...

    def all_uids(self) -> list[int]:
        """Return every UID of the selected folder, ascending."""
        ...

    def fetch_headers(self, uids: Sequence[int]) -> Iterator[ServerMessage]:
        """Stream UID, FLAGS, INTERNALDATE, RFC822.SIZE, MODSEQ and the kept header fields."""
        ...

    def fetch_newest(self, count: int) -> Iterator[ServerMessage]:
        """Stream headers of the newest ``count`` messages, one round trip after SELECT."""
        ...

    def fetch_bodies(
        self, uids: Sequence[int], sizes: Mapping[int, int] | None = None
    ) -> Iterator[ServerMessage]:
        """Stream whole messages (BODY.PEEK[]); answers for other UIDs are dropped. ``sizes``
        (UID -> bytes) helps to cut the work into pieces.
        """
        ...

    def fetch_slice(self, uid: int, start: int, length: int) -> bytes | None:
        """Return ``length`` bytes of a whole message from ``start`` on (BODY.PEEK[]<start.length>):
        fewer at its end, None when the server has no such message. A server that gives the whole
        whatever is asked brings more at once, up to 4 MiB.
        """
        ...

    @property
    def slice_bytes(self) -> int:
        """Bytes to ask ``fetch_slice`` for, so that it takes about half a second on this line as
        measured so far: 64 kB to 4 MiB.
        """
        ...

    def fetch_flags(self, uids: Sequence[int] | None, changed_since: int = 0) -> list[FlagUpdate]:
        """Return flags of ``uids`` (None: all), only those with a greater MODSEQ if asked."""
        ...

    def store_flags(
        self, uids: Sequence[int], flags: Flag, keywords: Iterable[str], *, add: bool
    ) -> None:
        """Add or remove flags and keywords (UID STORE +FLAGS.SILENT / -FLAGS.SILENT)."""
        ...

    def move(self, uids: Sequence[int], target: str, done: Carried | None = None) -> dict[int, int]:
        """Move within the account (MOVE, else COPY + STORE \\Deleted + UID EXPUNGE, else the same
        without UIDPLUS, never expunging other messages). Return old UID -> new UID as far as told.

        Many UIDs take several commands: ``done`` hears of each part that has been moved, also
        when a later one is refused.
        """
        ...

    def copy(self, uids: Sequence[int], target: str, done: Carried | None = None) -> dict[int, int]:
        """Copy within the account; return and tell ``done`` as ``move`` does."""
        ...

    def append(
        self,
        path: str,
        data: Octets,
        flags: Flag,
        keywords: Iterable[str],
        date: float | None,
    ) -> int | None:
        """APPEND; return the new UID when APPENDUID told it. A part of a file is not loaded."""
        ...

    def expunge(self, uids: Sequence[int]) -> None:
        """Remove exactly these messages for good, and no others."""
        ...

    def find_message_id(self, message_id: str) -> list[int]:
        """UID SEARCH HEADER Message-ID in the selected folder."""
        ...

    def search(self, keys: Sequence[str | SearchText]) -> list[int]:
        """UID SEARCH in the selected folder: keywords of RFC 9051 section 6.4.4 and texts.

        Raise PermanentError("search_refused") when the server cannot look for such text.
        """
        ...

    def create(self, path: str, role: Role = Role.NONE) -> None:
        """CREATE and SUBSCRIBE, with the special use where the server can; one that is there
        already is no error.
        """
        ...

    def rename(self, path: str, target: str) -> None:
        """RENAME a folder with all below it. Raise PermanentError("folder_gone") or
        ("folder_exists")."""
        ...

    def delete(self, path: str) -> None:
        """DELETE a folder and its subscription; one that is not there is no error."""
        ...

    def subscribe(self, path: str, *, subscribed: bool) -> None: ...

    def namespaces(self) -> list[Namespace]:
        """Return the namespaces; empty when the server does not tell."""
        ...

    def rights(self, paths: Sequence[str]) -> dict[str, str]:
        """Return MYRIGHTS of those paths where it is told; empty without ACL."""
        ...

    def quota(self, path: str) -> list[QuotaFigure] | None:
        """Return what the quota roots of a folder hold; None when the server does not tell."""
        ...

    def fetch_part(self, uid: int, part: str) -> bytes:
        """Return one MIME part of a message of the selected folder, decoded.

        ``part`` is its path ("2", "1.3"). Raise PermanentError("message_gone" or
        "message_unreadable").
        """
        ...

    def notify(self) -> bool:
        """Have ``idle`` also tell of folders that are not selected (NOTIFY, RFC 5465); False
        where that is not offered.
        """
        ...

    def take_elsewhere(self) -> bool:
        """Tell whether a folder that is not selected changed since the last call."""
        ...

    def idle(self, stop: Callable[[], bool], timeout: float) -> bool:
        """Wait in IDLE (or by NOOP where not offered) until the server reports a change (True),
        ``stop()`` turns true or ``timeout`` seconds passed (False). ``wake()`` ends it at once.
        """
        ...

    def wake(self) -> None:
        """End a running ``idle`` from another thread."""
        ...

    def noop(self, timeout: float = 60.0) -> None: ...

    def abort(self) -> None:
        """Cut the connection from another thread: whatever waits in it ends at once."""
        ...

    def close(self) -> None:
        """LOGOUT as far as possible within a second; never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server took the message: its last words and the recipients it refused."""

    answer: str
    refused: tuple[tuple[str, int, str], ...] = ()  # (address, code, words)


class SmtpSender(Protocol):
    """Sends one message over one fresh connection."""

    def send(
        self,
        data: Octets,
        sender: str,
        recipients: Sequence[str],
        *,
        before_data: Callable[[], None],
        before_dot: Callable[[], None],
        max_size: Callable[[int], None] | None = None,
    ) -> Accepted:
        """Deliver ``data`` with CRLF lines; it is read twice, in windows, and never loaded whole.
        ``before_data`` runs before DATA, ``before_dot`` before the final dot leaves: both commit
        the phase. ``max_size`` is told EHLO's SIZE before MAIL.

        Raise TransientError / PermanentError with fields ``smtp_code``; "fate_unknown"
        (TransientError) when the line broke after the final dot.
        """
        ...


@dataclass(frozen=True, slots=True)
class RemoteCollection:
    href: str
    kind: str  # "calendar" or "book"
    name: str
    color: str
    components: frozenset[str]
    read_only: bool
    ctag: str
    sync_token: str


@dataclass(frozen=True, slots=True)
class RemoteItem:
    """One resource: ``data`` None means only href and ETag are known."""

    href: str
    etag: str
    data: str | None


@dataclass(frozen=True, slots=True)
class RemoteChanges:
    """Answer of sync-collection, or of a full listing when ``complete``."""

    changed: tuple[RemoteItem, ...]
    removed: tuple[str, ...]
    token: str
    complete: bool  # ``changed`` names everything there is


class DavSession(Protocol):
    """An authenticated CalDAV and CardDAV client of one account; same origin only."""

    def collections(self) -> list[RemoteCollection]:
        """Discover principal, homes and collections (RFC 6764, RFC 4791, RFC 6352)."""
        ...

    def changes(self, collection: RemoteCollection, token: str) -> RemoteChanges:
        """sync-collection since ``token`` ("" first), else a full PROPFIND of ETags."""
        ...

    def multiget(
        self, collection: RemoteCollection, hrefs: Sequence[str]
    ) -> Iterator[RemoteItem]: ...

    def get(self, href: str) -> RemoteItem | None:
        """GET one resource; None when it is gone (404, 410)."""
        ...

    def put(self, href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        """PUT with If-Match ``etag`` ("" : If-None-Match *), read back, return what is there now.

        Raise PermanentError("precondition_failed") on 412.
        """
        ...

    def delete(self, href: str, *, etag: str) -> None:
        """DELETE with If-Match; a resource already gone is no error."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class KeyInfo:
    """One OpenPGP certificate as a person sees it. ``problems``: codes such as "expired"."""

    fingerprint: str
    addresses: tuple[str, ...]
    names: tuple[str, ...]
    created: float
    expires: float | None
    algorithm: str
    secret: bool
    can_encrypt: bool
    can_sign: bool
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureResult:
    """``state`` as in cli.md: none good good_unverified bad unknown_key cannot_check."""

    state: str
    fingerprint: str = ""
    signer: str = ""
    created: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decrypted:
    data: bytes
    signature: SignatureResult


class OpenPgp(Protocol):
    """Certificates and messages under our policy. Keys are passed as armored text; the caller
    stores them. Errors: UserError("pgp_...") or PermanentError("pgp_refused", reason=...)."""

    def generate(self, name: str, address: str, *, expires_days: int | None) -> tuple[str, str]:
        """Make an Ed25519/Cv25519 key; return (armored certificate, armored secret key)."""
        ...

    def inspect(self, armored: str | bytes) -> list[KeyInfo]: ...

    def public_part(self, armored_secret: str) -> str: ...

    def merge(self, known: str, received: str) -> str:
        """Return the union of two copies of one certificate; raise if fingerprints differ."""
        ...

    def encrypt(
        self, data: bytes, recipients: Sequence[str], *, signer_secret: str | None
    ) -> bytes:
        """Encrypt (and sign inside) to the chosen subkey of each certificate; return armor."""
        ...

    def sign_detached(self, data: bytes, signer_secret: str) -> tuple[bytes, str]:
        """Return (armored signature, micalg such as "pgp-sha512")."""
        ...

    def decrypt(
        self, data: bytes, secrets: Sequence[str], certificates: Sequence[str]
    ) -> Decrypted: ...

    def verify_detached(
        self, data: bytes, signature: bytes, certificates: Sequence[str]
    ) -> SignatureResult: ...


class Secrets(Protocol):
    """Names such as "account:3:mail", "account:3:dav", "pgp:FINGERPRINT" -> text."""

    @property
    def locked(self) -> bool:
        """True while a master password is needed and not given."""
        ...

    def unlock(self, master_password: str) -> None:
        """Raise UserError("master_password_wrong") when it does not fit."""
        ...

    def get(self, name: str) -> str | None: ...

    def put(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...

    def names(self) -> list[str]: ...
