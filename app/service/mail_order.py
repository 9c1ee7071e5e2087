"""What of an account is worked on, and in which order: questions that need no connection."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.accounts import AccountSettings
from app.domain.mail import Folder, Role
from app.domain.ports import RemoteFolder

MONTH_SECONDS = 30.44 * 86_400
_LATE = (Role.JUNK, Role.TRASH, Role.ALL, Role.FLAGGED)


def is_changed(folder: Folder, remote: RemoteFolder) -> bool:
    """Tell from STATUS whether a folder must be opened; True when STATUS does not say enough."""
    if not remote.selectable:
        return False
    if not folder.headers_complete or folder.synced_at is None:
        return True
    if min(remote.messages, remote.uidnext, remote.uidvalidity) < 0:
        return True
    return (
        remote.uidvalidity != folder.uidvalidity
        or remote.uidnext != folder.uidnext
        or remote.messages != folder.server_total
        or (remote.highestmodseq > 0 and remote.highestmodseq != folder.highestmodseq)
    )


def oldest_wanted(settings: AccountSettings, now: float) -> float | None:
    """Return the date from which on bodies are kept here; None: no bodies are fetched unasked."""
    if settings.policy == "headers":
        return None
    if settings.policy.isdecimal():
        return now - int(settings.policy) * MONTH_SECONDS
    return 0.0


def in_order(folders: Iterable[Folder]) -> list[Folder]:
    """Return the folders as they are worked through: INBOX first, what repeats others last."""
    return sorted(
        (folder for folder in folders if folder.selectable and folder.role is not Role.OUTBOX),
        key=lambda f: (f.role is not Role.INBOX, f.role in _LATE, f.role is Role.ALL, f.path),
    )
