"""Accounts, folders and messages to fill a store with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import Address, BodyDigest, Flag, Headers, Mark, Role, ServerMessage
from app.domain.ports import RemoteFolder
from app.operations.table import FOLDER_SHOWS, ITEM_SHOWS, SHOWS
from app.store import Store
from app.store.database import StoreRole

START = 1_700_000_000.0


def open_store(root: Path, role: StoreRole = "face") -> Store:
    return Store.open(
        Profile(root), role=role, shows=SHOWS, item_shows=ITEM_SHOWS, folder_shows=FOLDER_SHOWS
    )


def add_account(store: Store, address: str = "me@example.org") -> AccountId:
    server = Server("127.0.0.1", 143, Transport.NONE, address)
    with store.write("test") as tx:
        account = store.accounts.add(tx, AccountSettings(address, imap=server))
        listing = [
            RemoteFolder("INBOX", "/", Role.NONE, True, True),
            RemoteFolder("Archive", "/", Role.ARCHIVE, True, True),
            RemoteFolder("Sent", "/", Role.SENT, True, True),
            RemoteFolder("Drafts", "/", Role.DRAFTS, True, True),
            RemoteFolder("Lists/Python", "/", Role.NONE, True, True),
        ]
        store.folders.merge_listing(tx, account, listing)
    return account


def folder(store: Store, account: AccountId, path: str) -> FolderId:
    found = store.folders.by_path(account, path)
    assert found is not None
    return found.id


def headers(
    name: str = "",
    subject: str = "Hello",
    *,
    sender: tuple[Address, ...] = (Address("Ada", "ada@example.org"),),
    to: tuple[Address, ...] = (Address("Me", "me@example.org"),),
    parent: str = "",
    references: tuple[str, ...] = (),
    date: float | None = START,
    marks: Mark = Mark.NONE,
) -> Headers:
    return Headers(
        subject, sender, to, (), (), (), date, f"<{name}>" if name else "", parent, references, "",
        marks,
    )  # fmt: skip


def remote(
    uid: int,
    flags: Flag = Flag.NONE,
    *,
    size: int | None = 1000,
    date: float | None = START,
    keywords: frozenset[str] = frozenset(),
    modseq: int = 1,
) -> ServerMessage:
    return ServerMessage(uid, flags, keywords, date, size, modseq, b"")


def digest(text: str = "body text", files: tuple[str, ...] = (), *, of: Headers) -> BodyDigest:
    return BodyDigest(of, text[:200], text, files, Mark.NONE)


def fill(store: Store, where: FolderId, count: int, *, first: int = 1) -> list[PlaceId]:
    """Add ``count`` messages, each a minute newer than the one before."""
    found = [
        (
            remote(uid, date=START + 60 * uid, size=1000 + uid),
            headers(f"m{uid}@{where}", f"Subject {uid}", date=START + 60 * uid),
        )
        for uid in range(first, first + count)
    ]
    with store.write("test") as tx:
        return store.messages.add_headers(tx, where, found)


def shown(store: Store, where: FolderId | Sequence[FolderId]) -> list[int]:
    return list(store.messages.ids(where))
