"""The folder of a role, made when an account has none."""

from __future__ import annotations

from app.domain.ids import AccountId
from app.domain.mail import Folder, Role
from app.store import Store, Transaction

NAMES = {
    Role.ARCHIVE: "Archive",
    Role.TRASH: "Trash",
    Role.JUNK: "Junk",
    Role.SENT: "Sent",
    Role.DRAFTS: "Drafts",
}


def role_folder(store: Store, tx: Transaction, account: AccountId, role: Role) -> Folder:
    """Return the account's folder of a role; a new one is made on the server when first needed."""
    found = store.folders.by_role(account, role)
    return found or store.folders.add_local(tx, account, NAMES[role], role)
