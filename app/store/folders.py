"""Mail folders: what the server lists, what sync knows of them, and their counts."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from app.base.errors import PermanentError, TransientError
from app.domain.ids import AccountId, FolderId
from app.domain.mail import Folder, Role
from app.domain.ports import RemoteFolder
from app.rules import folder_renames
from app.store.database import Database
from app.store.transaction import Transaction

_SELECT = (
    "SELECT id, account_id, path, delimiter, role, selectable, subscribed, uidvalidity, uidnext,"
    " highestmodseq, total, unread, server_total, headers_complete, synced_at, rights, space,"
    " mailbox_id, policy FROM folder"
)
# local: 0 on the server; 1 made here, made on the server when something first needs it
PLANNED = 2  # exists as long as an active entry says so: not made yet, or deleted
_HERE = "gone = 0 AND local < 2"
_APART = "\x01"  # no server has it in a name
_ORDER = {role: number for number, role in enumerate((
    Role.INBOX, Role.FLAGGED, Role.DRAFTS, Role.OUTBOX, Role.SENT, Role.ARCHIVE, Role.JUNK,
    Role.TRASH, Role.ALL, Role.NONE,
))}  # fmt: skip


class Folders:
    """A folder that left the server's list is kept as "gone": not listed, its mail still there."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def of(self, account: AccountId) -> list[Folder]:
        """Return the folders of an account: those with a role first, then by name."""
        rows = self._db.read(f"{_SELECT} WHERE account_id = ? AND {_HERE}", (account,))
        return in_order(map(folder_of, rows))

    def all(self, account: AccountId) -> list[tuple[Folder, bool]]:
        """Return every folder ever seen or planned, and whether the server (or we) has it."""
        rows = self._db.read(
            f"{_SELECT.replace(' FROM', f', {_HERE} FROM')} WHERE account_id = ? ORDER BY id",
            (account,),
        )
        return [(folder_of(row), bool(row[-1])) for row in rows]

    def get(self, folder: FolderId) -> Folder:
        """Return one folder, also a gone one; raise PermanentError("folder_unknown")."""
        row = self._db.one(f"{_SELECT} WHERE id = ?", (folder,))
        if row is None:
            raise PermanentError("folder_unknown", folder=folder)
        return folder_of(row)

    def by_path(self, account: AccountId, path: str) -> Folder | None:
        row = self._db.one(
            f"{_SELECT} WHERE account_id = ? AND path = ? AND {_HERE}", (account, path)
        )
        return folder_of(row) if row else None

    def by_role(self, account: AccountId, role: Role) -> Folder | None:
        row = self._db.one(
            f"{_SELECT} WHERE account_id = ? AND role = ? AND {_HERE}"
            " ORDER BY role_fixed DESC, id LIMIT 1",
            (account, role.value),
        )
        return folder_of(row) if row else None

    def is_local(self, folder: FolderId) -> bool:
        """Tell whether the folder was made here and has not been seen on the server yet."""
        row = self._db.one("SELECT local FROM folder WHERE id = ?", (folder,))
        return bool(row and row[0])

    def set_made(self, tx: Transaction, folder: FolderId) -> None:
        """Take over that the server has made a folder of ours."""
        tx.run("UPDATE folder SET local = 0 WHERE id = ?", (folder,))

    def gone(self, account: AccountId) -> list[Folder]:
        """Return the folders that left the server's list and may still hold mail here."""
        rows = self._db.read(f"{_SELECT} WHERE account_id = ? AND gone = 1 ORDER BY id", (account,))
        return [folder_of(row) for row in rows]

    def merge_listing(
        self, tx: Transaction, account: AccountId, listing: Sequence[RemoteFolder]
    ) -> list[Folder]:
        """Take over the server's list of folders and return the folders there are now.

        A list without INBOX is a broken answer, not an empty account (RFC 9051 section 5.1):
        TransientError("folder_list_broken") and nothing is changed.
        """
        if not any(_is_inbox(remote.path) for remote in listing):
            raise TransientError("folder_list_broken")
        changed = self._follow_renames(tx, account, listing)
        known = {
            row[0]: row[1:]
            for row in tx.read(
                "SELECT path, id, delimiter, role, role_fixed, selectable, subscribed, gone, local,"
                " rights, space, mailbox_id FROM folder WHERE account_id = ?",
                (account,),
            )
        }
        listed: set[str] = set()
        for remote in listing:
            path = "INBOX" if _is_inbox(remote.path) else remote.path
            if path in listed:
                continue
            listed.add(path)
            role = Role.INBOX if path == "INBOX" else remote.role
            row = known.get(path)
            if row is None:
                changed = True
                tx.run(
                    "INSERT INTO folder (account_id, path, delimiter, role, selectable, subscribed,"
                    " rights, space, mailbox_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (account, path, remote.delimiter, role.value, remote.selectable,
                     remote.subscribed, remote.rights, remote.space, remote.mailbox_id),
                )  # fmt: skip
                continue
            number, _, old_role, fixed, *_rest = row
            # a role the server does not tell stays what it was: guessed or made by us
            kept = old_role if fixed or role is Role.NONE else role.value
            more = (remote.rights or row[8], remote.space, remote.mailbox_id or row[10])
            now = (remote.delimiter, kept, fixed, remote.selectable, remote.subscribed, 0, 0, *more)
            if tuple(row[1:]) != now:
                changed = True
                tx.run(
                    "UPDATE folder SET delimiter = ?, role = ?, selectable = ?, subscribed = ?,"
                    " rights = ?, space = ?, mailbox_id = ?, gone = 0, local = 0 WHERE id = ?",
                    (remote.delimiter, kept, remote.selectable, remote.subscribed, *more, number),
                )
        for path, row in known.items():
            if path not in listed and not row[6] and not row[7] and row[2] != Role.OUTBOX.value:
                changed = True
                tx.run("UPDATE folder SET gone = 1 WHERE id = ?", (row[0],))
        if changed:
            tx.note("folders", account)
        return self.of(account)

    def _follow_renames(
        self, tx: Transaction, account: AccountId, listing: Sequence[RemoteFolder]
    ) -> bool:
        """Take over new names of folders we know; places, UIDs and queued actions stay theirs."""
        rows = tx.read(
            "SELECT id, path, mailbox_id, uidvalidity, uidnext, server_total, highestmodseq, gone"
            " FROM folder WHERE account_id = ? AND local = 0 AND role <> ?",
            (account, Role.OUTBOX.value),
        )
        listed = {remote.path for remote in listing}
        here = {row[1] for row in rows if not row[7]}
        missing = [
            folder_renames.Missing(FolderId(row[0]), *row[2:7])
            for row in rows
            if row[1] not in listed and not _is_inbox(row[1])
        ]
        fresh = [r for r in listing if r.path not in here and not _is_inbox(r.path)]
        found = folder_renames.find(missing, fresh) if missing and fresh else []
        for renamed in found:
            self._clear_path(tx, account, renamed.path, renamed.id)
            tx.run("UPDATE folder SET path = ? WHERE id = ?", (renamed.path, renamed.id))
            if not renamed.sure:
                self._forget_uids(tx, renamed.id)
        return bool(found)

    # what operations on folders have brought about

    def is_planned(self, folder: FolderId) -> bool:
        """Tell whether the server does not have the folder (yet, or any more) by our own doing."""
        row = self._db.one("SELECT local FROM folder WHERE id = ?", (folder,))
        return row is None or row[0] == PLANNED

    def plan(self, tx: Transaction, account: AccountId, delimiter: str) -> FolderId:
        """Make a row for a folder that an entry is to create; it has no path of its own yet."""
        number = tx.insert(
            "INSERT INTO folder (account_id, path, delimiter, local) VALUES (?, ?, ?, ?)",
            (account, _APART + uuid.uuid4().hex, delimiter, PLANNED),
        )
        tx.note("folders", account)
        return FolderId(number)

    def made(self, tx: Transaction, folder: FolderId, path: str) -> None:
        """Take over that the server has made a planned folder under ``path``."""
        account = self._account(tx, folder)
        twin = tx.one(
            "SELECT id, uidvalidity, uidnext FROM folder WHERE account_id = ? AND path = ?"
            f" AND id <> ? AND {_HERE}",
            (account, path, folder),
        )
        if twin is not None:  # another client made it and sync was quicker: the two become one
            tx.run("UPDATE place SET folder_id = ? WHERE folder_id = ?", (folder, twin[0]))
            tx.run(
                "UPDATE place SET shown_folder_id = ? WHERE shown_folder_id = ?", (folder, twin[0])
            )
            tx.note("places", folder)
        self._clear_path(tx, account, path, folder)
        self._forget_uids(tx, folder)
        tx.run(
            "UPDATE folder SET path = ?, local = 0, gone = 0, selectable = 1, subscribed = 1,"
            " mailbox_id = '', rights = '' WHERE id = ?",
            (path, folder),
        )
        tx.note("folders", account)

    def renamed(self, tx: Transaction, folder: FolderId, path: str) -> None:
        """Take over that the server has renamed a folder, and all below it."""
        account = self._account(tx, folder)
        for number, new in self.below(folder, path):
            self._clear_path(tx, account, new, number)
            tx.run("UPDATE folder SET path = ? WHERE id = ?", (new, number))
        tx.note("folders", account)

    def below(self, folder: FolderId, path: str) -> list[tuple[FolderId, str]]:
        """Return a folder and those below it on the server, with the paths they would have if it
        were at ``path``."""
        top = self.get(folder)
        found = [(top.id, path)]
        for other in self.of(top.account) if top.delimiter else ():
            if other.path.startswith(top.path + top.delimiter):
                found.append((other.id, path + other.path[len(top.path) :]))
        return found

    def deleted(self, tx: Transaction, folder: FolderId) -> None:
        """Take over that the server has the folder no more; its id may be made again by undo."""
        self._forget_uids(tx, folder)
        tx.run(
            "UPDATE folder SET gone = 1, local = ?, mailbox_id = '', rights = '' WHERE id = ?",
            (PLANNED, folder),
        )
        tx.note("folders", self._account(tx, folder))

    def set_subscribed(self, tx: Transaction, folder: FolderId, *, subscribed: bool) -> None:
        tx.run("UPDATE folder SET subscribed = ? WHERE id = ?", (subscribed, folder))
        tx.note("folders", self._account(tx, folder))

    def set_policy(self, tx: Transaction, folder: FolderId, policy: str) -> None:
        """Set which bodies of a folder are kept here; "" as the account says."""
        tx.run("UPDATE folder SET policy = ? WHERE id = ?", (policy, folder))
        tx.note("folders", self._account(tx, folder))

    def set_rights(self, tx: Transaction, folder: FolderId, rights: str) -> None:
        """Keep what the server lets us do in a folder."""
        if tx.run(
            "UPDATE folder SET rights = ? WHERE id = ? AND rights <> ?", (rights, folder, rights)
        ):
            tx.note("folders", self._account(tx, folder))

    def _account(self, tx: Transaction, folder: FolderId) -> AccountId:
        row = tx.one("SELECT account_id FROM folder WHERE id = ?", (folder,))
        if row is None:
            raise PermanentError("folder_unknown", folder=folder)
        return AccountId(row[0])

    def _clear_path(self, tx: Transaction, account: AccountId, path: str, but: FolderId) -> None:
        """Let no other row have ``path``: one that has it is of a folder that is gone."""
        tx.run(
            "UPDATE folder SET gone = 1, path = ? || id || path"
            " WHERE account_id = ? AND path = ? AND id <> ?",
            (_APART, account, path, but),
        )

    def _forget_uids(self, tx: Transaction, folder: FolderId) -> None:
        tx.run("UPDATE place SET uid = NULL, modseq = 0 WHERE folder_id = ?", (folder,))
        tx.run(
            "UPDATE folder SET uidvalidity = 0, uidnext = 0, highestmodseq = 0,"
            " headers_complete = 0, synced_at = NULL WHERE id = ?",
            (folder,),
        )

    def set_sync(
        self,
        tx: Transaction,
        folder: FolderId,
        *,
        uidvalidity: int | None = None,
        uidnext: int | None = None,
        highestmodseq: int | None = None,
        server_total: int | None = None,
        headers_complete: bool | None = None,
        synced_at: float | None = None,
    ) -> None:
        """Keep what sync learned; None leaves a value as it is."""
        tx.run(
            "UPDATE folder SET uidvalidity = coalesce(?, uidvalidity),"
            " uidnext = coalesce(?, uidnext), highestmodseq = coalesce(?, highestmodseq),"
            " server_total = coalesce(?, server_total),"
            " headers_complete = coalesce(?, headers_complete),"
            " synced_at = coalesce(?, synced_at) WHERE id = ?",
            (uidvalidity, uidnext, highestmodseq, server_total, headers_complete, synced_at,
             folder),
        )  # fmt: skip
        if server_total is not None or headers_complete is not None or synced_at is not None:
            row = tx.one("SELECT account_id FROM folder WHERE id = ?", (folder,))
            if row:
                tx.note("folders", row[0])

    def set_role(self, tx: Transaction, folder: FolderId, role: Role) -> None:
        """Let the person's choice of a role stand, whatever the server says of it."""
        row = tx.one("SELECT account_id FROM folder WHERE id = ?", (folder,))
        if row is None:
            raise PermanentError("folder_unknown", folder=folder)
        if role is not Role.NONE:
            tx.run(
                "UPDATE folder SET role = '', role_fixed = 1 WHERE account_id = ? AND role = ?",
                (row[0], role.value),
            )
        tx.run("UPDATE folder SET role = ?, role_fixed = 1 WHERE id = ?", (role.value, folder))
        tx.note("folders", row[0])

    def add_local(self, tx: Transaction, account: AccountId, path: str, role: Role) -> Folder:
        """Return the folder of this path, made here when there is none; on the server it is made
        when the first operation needs it."""
        row = tx.one("SELECT id FROM folder WHERE account_id = ? AND path = ?", (account, path))
        if row is None:
            sibling = tx.one(
                "SELECT delimiter FROM folder WHERE account_id = ? AND delimiter <> ''"
                " ORDER BY path = 'INBOX' DESC LIMIT 1",
                (account,),
            )
            number = tx.insert(
                "INSERT INTO folder (account_id, path, delimiter, role, local)"
                " VALUES (?, ?, ?, ?, 1)",
                (account, path, sibling[0] if sibling else "/", role.value),
            )
        else:
            number = int(row[0])
            # One that is gone, or was deleted by us, is made anew, as any that was made here: the
            # UIDs known of it mean nothing any more.
            forgotten = tx.run(
                "UPDATE folder SET uidvalidity = 0, uidnext = 0, highestmodseq = 0,"
                " headers_complete = 0 WHERE id = ? AND gone = 1",
                (number,),
            )
            if forgotten:
                tx.run("UPDATE place SET uid = NULL, modseq = 0 WHERE folder_id = ?", (number,))
            tx.run(
                "UPDATE folder SET local = local > 0 OR gone = 1, gone = 0,"
                " role = CASE WHEN role = '' AND role_fixed = 0 THEN ? ELSE role END WHERE id = ?",
                (role.value, number),
            )
        tx.note("folders", account)
        return self.get(FolderId(number))


def _is_inbox(path: str) -> bool:
    return path.upper() == "INBOX"  # RFC 9051 section 5.1: in any case


def folder_of(row: tuple[Any, ...]) -> Folder:
    path, delimiter = str(row[2]), str(row[3])
    return Folder(
        id=FolderId(row[0]),
        account=AccountId(row[1]),
        path=path,
        name=last_name(path, delimiter),
        delimiter=delimiter,
        role=Role(row[4]),
        selectable=bool(row[5]),
        subscribed=bool(row[6]),
        uidvalidity=row[7],
        uidnext=row[8],
        highestmodseq=row[9],
        total=row[10],
        unread=row[11],
        server_total=row[12],
        headers_complete=bool(row[13]),
        synced_at=row[14],
        rights=row[15],
        space=row[16],
        mailbox_id=row[17],
        policy=row[18],
    )


def last_name(path: str, delimiter: str) -> str:
    """Return the part of a path behind its last delimiter."""
    return path.rsplit(delimiter, 1)[-1] or path if delimiter else path


def in_order(folders: Iterable[Folder]) -> list[Folder]:
    """Return folders as they are listed: those with a role first, then by name; those of others
    last."""
    spaces = {"": 0, "other": 1, "shared": 2}
    return sorted(
        folders, key=lambda f: (spaces.get(f.space, 2), _ORDER[f.role], f.path.casefold())
    )
