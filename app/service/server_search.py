"""Asking the server what is not here: messages whose text the policy leaves there, or that have
not been synchronised yet.

A job belongs to one account and is done folder by folder on its command connection, between more
urgent work. Whatever a server answers is checked here once more as far as headers tell (dates,
people, flags), so that its idea of a date or a word does not show.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import Flag, Folder
from app.domain.ports import ImapSession, SearchText
from app.rules import query as q
from app.rules.query import All, Any, Node, Not
from app.service import mail_order, mail_sync
from app.service.sync_run import SyncRun

log = logging.getLogger(__name__)

MOST_FOUND = 2_000  # of one folder, the newest
MOST_FETCHED = 500  # headers of one folder that are not here yet
_DAY = 86_400.0  # servers compare dates without their zones
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COLUMNS = {"": "TEXT", "subject": "SUBJECT", "body": "BODY", "files": "TEXT"}
_PEOPLE = {"sender": "FROM", "to": "TO", "cc": "CC", "bcc": "BCC"}
_FLAGS = {
    Flag.SEEN: ("SEEN", "UNSEEN"),
    Flag.FLAGGED: ("FLAGGED", "UNFLAGGED"),
    Flag.ANSWERED: ("ANSWERED", "UNANSWERED"),
    Flag.DRAFT: ("DRAFT", "UNDRAFT"),
}
Keys = list[str | SearchText]


@dataclass
class ServerSearch:
    """One search in one account. ``future`` ends when every folder was asked."""

    account: AccountId
    text: str
    found: list[PlaceId] = field(default_factory=list)
    refused: int = 0  # folders that could not be searched
    asked: int = 0
    total: int = 0
    future: Future[None] = field(default_factory=Future)
    _left: deque[FolderId] | None = None
    _keys: Keys = field(default_factory=list)

    def step(self, run: SyncRun) -> bool:
        """Ask one folder; return True when there is none left. Raises when the line is lost."""
        if self._left is None:
            self._begin(run)
        assert self._left is not None
        if self._left:
            folder = run.context.store.folders.get(self._left[0])
            try:
                found = _search(run, folder, self._keys)
                self.found += run.context.store.search.narrowed(self.text, found)
            except (PermanentError, UserError) as error:
                log.info("folder %d not searched: %s", folder.id, error.code)
                self.refused += 1
            self._left.popleft()
            self.asked += 1
        return not self._left

    def _begin(self, run: SyncRun) -> None:
        query = q.parse(self.text)
        self._keys = keys(query)
        folders = run.context.store.folders.of(self.account)
        if not folders:
            mail_sync.sync_folders(run)
            folders = run.context.store.folders.of(self.account)
        chosen = [f for f in mail_order.in_order(folders) if _within(query, f)]
        self._left = deque(f.id for f in chosen) if self._keys else deque()
        self.total = len(self._left)


def keys(query: All) -> Keys:
    """Return the search as IMAP says it; conditions no server knows are left out."""
    return _keys(query) or []


def _keys(node: Node) -> Keys | None:
    """Return the keys of a node, None where it cannot be said (and all must be let through)."""
    if isinstance(node, All):
        return [key for part in node.parts for key in _keys(part) or ()] or None
    if isinstance(node, Any):
        choices = [_keys(part) for part in node.parts]
        if any(choice is None for choice in choices):
            return None
        made: Keys = []
        for position, choice in enumerate(choices):
            more = position < len(choices) - 1
            made += [*(["OR"] if more else []), "(", *(choice or ()), ")"]
        return made
    if isinstance(node, Not):
        # What is only nearly said must not be turned round.
        exact = all(isinstance(x, q.Words | q.Person | q.HasFlag) for x in q.leaves(node.part))
        inner = _keys(node.part) if exact else None
        return None if inner is None else ["NOT", "(", *inner, ")"]
    return _leaf(node)


def _leaf(node: Node) -> Keys | None:
    if isinstance(node, q.Words):
        return [_COLUMNS[node.column], SearchText(node.text.strip())]
    if isinstance(node, q.Person):
        return [_PEOPLE[node.kind], SearchText(node.text.strip())]
    if isinstance(node, q.HasFlag):
        names = _FLAGS.get(node.flag)
        return None if names is None else [names[0] if node.wanted else names[1]]
    if isinstance(node, q.Sized):
        size = min(node.size, 0xFFFF_FFFF)
        return ["LARGER" if node.larger else "SMALLER", str(size)]
    if isinstance(node, q.OnList):
        return ["HEADER", "LIST-ID", SearchText(node.name)]
    if isinstance(node, q.Dated):
        made: Keys = []
        if node.start is not None:
            made += ["SENTSINCE", _date(node.start - _DAY)]
        if node.end is not None:
            made += ["SENTBEFORE", _date(node.end + 2 * _DAY)]
        return made or None
    return None


def _date(moment: float) -> str:
    at = time.gmtime(min(max(moment, 0.0), 253_000_000_000.0))
    return f"{at.tm_mday}-{_MONTHS[at.tm_mon - 1]}-{at.tm_year:04d}"


def _within(query: All, folder: Folder) -> bool:
    """Tell whether the folder is one of those asked for."""
    for part in query.parts:
        if isinstance(part, q.Within):
            if part.name != folder.role.value and part.name not in folder.path.lower():
                return False
        elif isinstance(part, Not):
            left_out = part.part
            if isinstance(left_out, q.Within) and left_out.name == folder.role.value:
                return False
    return True


def _search(run: SyncRun, folder: Folder, wanted: Keys) -> list[PlaceId]:
    """Search one folder; headers of what is not here are fetched. Return the places."""
    session, store = run.session, run.context.store
    selected = session.select(folder.path)
    if folder.uidvalidity and selected.uidvalidity != folder.uidvalidity:
        raise PermanentError("folder_changing", folder=folder.id)  # the next sync knows what to do
    folder = mail_sync.check_uidvalidity(run, folder, selected)
    if not selected.exists:
        return []
    uids = session.search(wanted)[-MOST_FOUND:]
    known = store.messages.uids(folder.id)
    missing = [uid for uid in reversed(uids) if uid not in known][:MOST_FETCHED]
    if missing:
        _fetch(run, session, folder, missing)
        known = store.messages.uids(folder.id)
    return [known[uid] for uid in uids if uid in known]


def _fetch(run: SyncRun, session: ImapSession, folder: Folder, missing: list[int]) -> None:
    mail_sync.add_rows(run, folder, list(session.fetch_headers(missing)))


def fail(job: ServerSearch, error: MarmotError) -> None:
    """End a job that cannot be done."""
    with suppress(InvalidStateError):  # it has ended otherwise at this moment
        job.future.set_exception(error)


class Searches:
    """The jobs waiting in a mail loop; filled from any thread, worked on by the loop's own."""

    def __init__(self) -> None:
        self._jobs: deque[ServerSearch] = deque()

    def add(self, job: ServerSearch) -> None:
        self._jobs.append(job)

    def work(self, run: SyncRun) -> None:
        """Do the waiting jobs; give way between two folders when something is urgent."""
        while self._jobs and not run.context.stopping.is_set():
            job = self._jobs[0]
            if job.future.done() or job.step(run):
                self._jobs.popleft()
                with suppress(InvalidStateError):  # given up by who waited
                    job.future.set_result(None)
            elif run.urgent():
                return

    @property
    def waiting(self) -> bool:
        return bool(self._jobs)

    def fail(self, error: MarmotError) -> None:
        """The line is gone: whoever waits is told."""
        if error.code == "offline":
            error = TransientError("search_offline")
        while self._jobs:
            fail(self._jobs.popleft(), error)
