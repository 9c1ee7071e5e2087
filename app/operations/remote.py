"""What an operation is, and what its run half is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from app.base.clock import Clock
from app.domain.ids import FolderId
from app.domain.journal import Entry, FolderShown, ItemShown, NewEntry, Shown
from app.domain.ports import DavSession, ImapSession, SmtpSender
from app.store import Store


@dataclass
class Remote:
    """The sessions that the loop running a lane has open, and the store."""

    store: Store
    clock: Clock
    imap: ImapSession | None = None
    smtp: SmtpSender | None = None
    dav: DavSession | None = None


class Runnable(Protocol):
    """The halves that mail and DAV operations share."""

    @property
    def kind(self) -> str: ...

    def run(self, entry: Entry, remote: Remote) -> str:
        """Bring the entry about on the server and take over what it says; return its words.

        Running it again after a crash at any point does no harm (the send operation says how it
        differs). Raises the four kinds of ``app.base.errors``.
        """
        ...

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        """Return what takes back an entry that has run; None when there is nothing to do.

        Raise PermanentError when it cannot be taken back.
        """
        ...


class Operation(Runnable, Protocol):
    """A mail operation."""

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        """Return how a place looks while the entry is active. Pure."""
        ...


class FolderOperation(Runnable, Protocol):
    """An operation on folders themselves."""

    def show_folders(
        self, tree: Mapping[FolderId, FolderShown], payload: Mapping[str, object]
    ) -> Mapping[FolderId, FolderShown]:
        """Return those folders of ``tree`` that look different while the entry is active. Pure."""
        ...


class ItemOperation(Runnable, Protocol):
    """A DAV operation."""

    def show(self, shown: ItemShown, payload: Mapping[str, object]) -> ItemShown:
        """Return how an item looks while the entry is active. Pure."""
        ...
