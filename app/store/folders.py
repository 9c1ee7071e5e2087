"""Mail folders: what the server lists, what sync knows of them, and their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.base.errors import PermanentError, TransientError
from app.domain.ids import AccountId, FolderId
from app.domain.mail import Folder, Role
from app.domain.ports import RemoteFolder
from app.store.database import Database
from app.store.transaction import Transaction

_SELECT = (
    "SELECT id, account_id, path, delimiter, role, selectable, subscribed, uidvalidity, uidnext,"
    " highestmodseq, total, unread, server_total, headers_complete, synced_at FROM folder"
)
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
        rows = self._db.read(f"{_SELECT} WHERE account_id = ? AND gone = 0", (account,))
        return sorted(map(_folder, rows), key=lambda f: (_ORDER[f.role], f.path.casefold()))

    def get(self, folder: FolderId) -> Folder:
        """Return one folder, also a gone one; raise PermanentError("folder_unknown")."""
        row = self._db.one(f"{_SELECT} WHERE id = ?", (folder,))
        if row is None:
            raise PermanentError("folder_unknown", folder=folder)
        return _folder(row)

    def by_path(self, account: AccountId, path: str) -> Folder | None:
        row = self._db.one(
            f"{_SELECT} WHERE account_id = ? AND path = ? AND gone = 0", (account, path)
        )
        return _folder(row) if row else None

    def by_role(self, account: AccountId, role: Role) -> Folder | None:
        row = self._db.one(
            f"{_SELECT} WHERE account_id = ? AND role = ? AND gone = 0"
            " ORDER BY role_fixed DESC, id LIMIT 1",
            (account, role.value),
        )
        return _folder(row) if row else None

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
        return [_folder(row) for row in rows]

    def merge_listing(
        self, tx: Transaction, account: AccountId, listing: Sequence[RemoteFolder]
    ) -> list[Folder]:
        """Take over the server's list of folders and return the folders there are now.

        A list without INBOX is a broken answer, not an empty account (RFC 9051 section 5.1):
        TransientError("folder_list_broken") and nothing is changed.
        """
        if not any(_is_inbox(remote.path) for remote in listing):
            raise TransientError("folder_list_broken")
        known = {
            row[0]: row[1:]
            for row in tx.read(
                "SELECT path, id, delimiter, role, role_fixed, selectable, subscribed, gone, local"
                " FROM folder WHERE account_id = ?",
                (account,),
            )
        }
        changed = False
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
                    "INSERT INTO folder (account_id, path, delimiter, role, selectable, subscribed)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (account, path, remote.delimiter, role.value, remote.selectable,
                     remote.subscribed),
                )  # fmt: skip
                continue
            number, _, old_role, fixed, *_rest = row
            # a role the server does not tell stays what it was: guessed or made by us
            kept = old_role if fixed or role is Role.NONE else role.value
            now = (remote.delimiter, kept, fixed, remote.selectable, remote.subscribed, 0, 0)
            if tuple(row[1:]) != now:
                changed = True
                tx.run(
                    "UPDATE folder SET delimiter = ?, role = ?, selectable = ?, subscribed = ?,"
                    " gone = 0, local = 0 WHERE id = ?",
                    (remote.delimiter, kept, remote.selectable, remote.subscribed, number),
                )
        for path, row in known.items():
            if path not in listed and not row[6] and not row[7] and row[2] != Role.OUTBOX.value:
                changed = True
                tx.run("UPDATE folder SET gone = 1 WHERE id = ?", (row[0],))
        if changed:
            tx.note("folders", account)
        return self.of(account)

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
            # One that is gone is made anew: the UIDs known of it mean nothing any more.
            forgotten = tx.run(
                "UPDATE folder SET uidvalidity = 0, uidnext = 0, highestmodseq = 0,"
                " headers_complete = 0 WHERE id = ? AND gone = 1",
                (number,),
            )
            if forgotten:
                tx.run("UPDATE place SET uid = NULL, modseq = 0 WHERE folder_id = ?", (number,))
            tx.run(
                "UPDATE folder SET local = max(local, gone), gone = 0,"
                " role = CASE WHEN role = '' AND role_fixed = 0 THEN ? ELSE role END WHERE id = ?",
                (role.value, number),
            )
        tx.note("folders", account)
        return self.get(FolderId(number))


def _is_inbox(path: str) -> bool:
    return path.upper() == "INBOX"  # RFC 9051 section 5.1: in any case


def _folder(row: tuple[Any, ...]) -> Folder:
    path, delimiter = str(row[2]), str(row[3])
    return Folder(
        id=FolderId(row[0]),
        account=AccountId(row[1]),
        path=path,
        name=path.rsplit(delimiter, 1)[-1] or path if delimiter else path,
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
    )
