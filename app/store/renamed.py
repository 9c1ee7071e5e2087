"""Folders that another client renamed, recognised by MAILBOXID (RFC 8474).

Without the id a renamed folder is one that is gone and one that is new: its messages are
recognised by their headers, which have to be read again. With it nothing is read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.domain.ids import AccountId
from app.domain.ports import RemoteFolder
from app.store.transaction import Transaction


def carry_over(tx: Transaction, account: AccountId, listing: Sequence[RemoteFolder]) -> bool:
    """Give folders whose id is listed under another path that path; tell whether there were any."""
    told = _ids(listing)
    if not told:
        return False
    listed = {remote.path for remote in listing}
    rows = tx.read("SELECT path, mailbox_id, id FROM folder WHERE account_id = ?", (account,))
    known = {row[0] for row in rows}
    moved = [
        (told[mailbox_id], number)
        for path, mailbox_id, number in rows
        if path not in listed and told.get(mailbox_id, path) not in known
    ]
    tx.many("UPDATE folder SET path = ? WHERE id = ?", moved)
    return bool(moved)


def keep_ids(tx: Transaction, account: AccountId, listing: Sequence[RemoteFolder]) -> None:
    """Keep the ids that were told, after the listing was taken over."""
    tx.many(
        "UPDATE folder SET mailbox_id = ? WHERE account_id = ? AND path = ? AND mailbox_id <> ?",
        [(name, account, path, name) for name, path in _ids(listing).items()],
    )


def _ids(listing: Sequence[RemoteFolder]) -> dict[str, str]:
    """Return id -> path; an id told twice is none."""
    counts = Counter(remote.mailbox_id for remote in listing)
    return {r.mailbox_id: r.path for r in listing if r.mailbox_id and counts[r.mailbox_id] == 1}
