"""What a message list shows: a folder, all inboxes, or what a search found."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.accounts import Account
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import Folder, Role
from app.ui.words import tr

if TYPE_CHECKING:
    from app.engine.engine import Engine

SNOOZED, WAITING, SAVED = "snoozed", "waiting", "saved:"  # keys; SAVED with the search's id
SEARCH_MOST = 2000  # rows of a search; the header says when there are more


@dataclass(frozen=True, slots=True)
class Source:
    """``key`` names it over restarts: "inboxes", "flagged", "outbox", "deleted", "folder:7",
    "search", "snoozed", "waiting", "saved:3"."""

    key: str
    title: str
    folders: tuple[FolderId, ...] = ()
    role: Role = Role.NONE
    account: AccountId | None = None
    query: str = ""
    also: tuple[PlaceId, ...] = ()  # hits of a server, joined with those of the query

    @property
    def outgoing(self) -> bool:
        """The other side is the recipient."""
        return self.role in (Role.SENT, Role.DRAFTS, Role.OUTBOX)

    @property
    def flat(self) -> bool:
        """Single messages, never conversations."""
        return bool(self.query) or self.key in (SNOOZED, WAITING)


@dataclass(frozen=True, slots=True)
class Listing:
    """Ids of a source and the figures of its header."""

    ids: array[int]
    total: int
    unread: int
    searched: int = 0
    of: int = 0
    more: bool = False
    times: Mapping[int, float] = field(default_factory=dict)  # to come, by place; instead of dates


def of_folder(folder: Folder) -> Source:
    return Source(
        f"folder:{folder.id}", folder_title(folder), (folder.id,), folder.role, folder.account
    )


def inboxes(folders: Sequence[Folder]) -> Source:
    ids = tuple(f.id for f in folders if f.role is Role.INBOX)
    return Source("inboxes", tr("Inbox"), ids, Role.INBOX)


def search(query: str) -> Source:
    return Source("search", tr("Search"), query=query)


def flagged() -> Source:
    return Source("flagged", tr("Flagged", "folder"), query="is:flagged")


def deleted() -> Source:
    return Source("deleted", tr("Deleted lately"))


def outbox() -> Source:
    return Source("outbox", tr("Outbox"), role=Role.OUTBOX)


def folder_title(folder: Folder) -> str:
    """Return a folder's name; special ones in the user's language."""
    names = {
        Role.INBOX: tr("Inbox"),
        Role.DRAFTS: tr("Drafts"),
        Role.SENT: tr("Sent"),
        Role.ARCHIVE: tr("Archive", "folder"),
        Role.JUNK: tr("Spam"),
        Role.TRASH: tr("Trash"),
    }
    return names.get(folder.role) or folder.name or folder.path


def place_names(accounts: Sequence[Account], folders: Sequence[Folder]) -> dict[FolderId, str]:
    """Return what a row says of where its message is; with the account when there are several."""
    addresses = {a.id: a.settings.address for a in accounts}
    several = len(addresses) > 1
    made: dict[FolderId, str] = {}
    for folder in folders:
        title = folder_title(folder)
        address = addresses.get(folder.account, "")
        made[folder.id] = f"{title} · {address}" if several and address else title
    return made


def read(
    engine: Engine,
    source: Source,
    *,
    unread: bool,
    conversations: bool,
    keep: Sequence[int] = (),
) -> Listing:
    """Read a source's ids (reader thread). With ``unread``, rows of ``keep`` stay although they
    have been read meanwhile, as long as they are still in the folder."""
    if source.key == SNOOZED:
        return _timed((s.place, s.until) for s in engine.snoozed())
    if source.key == WAITING:
        return _timed((w.place, w.until) for w in engine.watches() if w.place is not None)
    if source.query:
        found = engine.search(source.query, limit=SEARCH_MOST + 1, also=source.also)
        ids: array[int] = array("q", found.ids[:SEARCH_MOST])
        if unread:
            ids = array("q", [r.id for r in engine.rows(ids) if r.unread])
        more = len(found.ids) > SEARCH_MOST
        return Listing(ids, len(ids), 0, found.searched, found.total, more)
    if not source.folders:
        return Listing(array("q"), 0, 0)
    known = [engine.folder(id) for id in source.folders]
    total, fresh = sum(f.total for f in known), sum(f.unread for f in known)
    ids = engine.list_ids(list(source.folders), conversations=conversations)
    if unread:
        only = set(engine.list_ids(list(source.folders), unread=True, conversations=False))
        only.update(keep)
        ids = array("q", [i for i in engine.list_ids(list(source.folders)) if i in only])
    return Listing(ids, total, fresh)


def _timed(found: Iterable[tuple[int, float]]) -> Listing:
    times = dict(found)
    return Listing(array("q", times), len(times), 0, times=times)
