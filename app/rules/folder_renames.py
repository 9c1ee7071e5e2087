"""Which folder that left the server's list is one that came into it under another name.

Pure. MAILBOXID (RFC 8474) is proof where one folder has it. Without it UIDVALIDITY, UIDNEXT and
the number of messages must agree, on one folder on each side only; then the modification sequence
decides whether the UIDs can be trusted as well, or only the name is taken over and the messages are
recognised one by one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.domain.ids import FolderId
from app.domain.ports import RemoteFolder

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Missing:
    """A folder of ours that the list does not name any more."""

    id: FolderId
    mailbox_id: str
    uidvalidity: int
    uidnext: int
    total: int
    highestmodseq: int


@dataclass(frozen=True, slots=True)
class Renamed:
    """``sure``: the same mailbox with the same UIDs, nothing need be listed again."""

    id: FolderId
    path: str
    sure: bool


def find(missing: Sequence[Missing], fresh: Sequence[RemoteFolder]) -> list[Renamed]:
    """Return the renames among folders that are missing and folders that are new."""
    found: list[Renamed] = []
    # An id that two folders have says nothing.
    told = Counter(remote.mailbox_id for remote in fresh)
    ours = Counter(one.mailbox_id for one in missing)
    by_id = {
        remote.mailbox_id: remote
        for remote in fresh
        if remote.mailbox_id and told[remote.mailbox_id] == ours[remote.mailbox_id] == 1
    }
    left: list[Missing] = []
    for one in missing:
        remote = by_id.pop(one.mailbox_id, None) if one.mailbox_id else None
        if remote is not None:
            found.append(Renamed(one.id, remote.path, sure=True))
        else:
            left.append(one)
    taken = {renamed.path for renamed in found}
    candidates = [remote for remote in fresh if remote.path not in taken]
    olds = _by_key((_key_of(one), one) for one in left)
    news = _by_key((_key_there(remote), remote) for remote in candidates)
    for key, group in olds.items():
        others = news.get(key, [])
        if key is None or len(group) != 1 or len(others) != 1:
            continue
        old, new = group[0], others[0]
        if old.mailbox_id and new.mailbox_id:
            continue  # both told, and another one
        sure = old.total == 0 or 0 < old.highestmodseq == new.highestmodseq
        found.append(Renamed(old.id, new.path, sure))
    return found


_Key = tuple[int, int, int] | None


def _key_of(one: Missing) -> _Key:
    if one.uidvalidity <= 0 or one.uidnext <= 0:
        return None
    return (one.uidvalidity, one.uidnext, one.total)


def _key_there(remote: RemoteFolder) -> _Key:
    if remote.uidvalidity <= 0 or remote.uidnext <= 0 or remote.messages < 0:
        return None
    return (remote.uidvalidity, remote.uidnext, remote.messages)


def _by_key(pairs: Iterable[tuple[_Key, T]]) -> dict[_Key, list[T]]:
    found: dict[_Key, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
