"""What rules want, as entries of the journal: one batch, so that it can be undone together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from app.base.errors import PermanentError
from app.domain.ids import AccountId, BatchId, FolderId, MessageId, PlaceId
from app.domain.journal import NewEntry
from app.domain.mail import Flag, Role
from app.domain.mail_rules import Verdict
from app.operations.role_folder import role_folder
from app.store import Store, Transaction

LABEL = "rules_applied"
ROLES = {"archive": Role.ARCHIVE, "junk": Role.JUNK, "delete": Role.TRASH}
K = TypeVar("K", bound=Hashable)


def carry_out(
    store: Store,
    tx: Transaction,
    account: AccountId,
    wanted: Mapping[PlaceId, tuple[MessageId, Verdict]],
    batch: BatchId | None = None,
) -> BatchId | None:
    """Write what rules want done with places of an account, and for each message why.

    Return the batch, None when there is nothing to be done; ``batch``: one of the same action that
    another account has entries in already.

    Raise PermanentError("rule_folder_gone") with ``path`` when a folder is not there.
    """
    entries = _entries(store, tx, account, {place: v for place, (_, v) in wanted.items()})
    caught = {m: v for m, v in wanted.values() if v.rules}
    names = list(dict.fromkeys(name for v in caught.values() for name in v.rules))
    if entries:
        fields: dict[str, object] = {"count": len(caught), "rules": names}
        batch = store.journal.add(tx, LABEL, fields, entries, into=batch)
    for rules, messages in _groups(caught, lambda v: v.rules).items():
        store.mail_rules.given(tx, messages, batch, rules)
    return batch


def folder_of(store: Store, account: AccountId, path: str) -> FolderId:
    found = store.folders.by_path(account, path)
    if found is None or not found.selectable:
        raise PermanentError("rule_folder_gone", path=path)
    return found.id


def _entries(
    store: Store, tx: Transaction, account: AccountId, wanted: Mapping[PlaceId, Verdict]
) -> list[NewEntry]:
    lane = f"mail:{account}"
    made: list[NewEntry] = []
    marks = _groups(wanted, lambda v: (v.flags, v.keywords))
    for (flags, keywords), places in marks.items():
        if flags or keywords:
            payload: dict[str, object] = {
                "add": int(flags),
                "remove": int(Flag.NONE),
                "add_keywords": sorted(keywords),
                "remove_keywords": [],
            }
            made.append(NewEntry("set_flags", account, lane, payload, tuple(places)))
    for path in dict.fromkeys(path for v in wanted.values() for path in v.copies):
        target = folder_of(store, account, path)
        places = [place for place, v in wanted.items() if path in v.copies]
        made.append(NewEntry("copy", account, lane, {"target": target}, tuple(places)))
    for action, places in _groups(wanted, lambda v: v.leaving).items():
        if action is None:
            continue
        if action.kind in ROLES:
            target = role_folder(store, tx, account, ROLES[action.kind]).id
        else:
            target = folder_of(store, account, action.value)
        here = store.messages.folders_of(places)
        away = tuple(place for place in places if here.get(place) not in (None, target))
        if away:
            made.append(NewEntry("move", account, lane, {"target": target}, away))
    return made


T = TypeVar("T", bound=Hashable)


def _groups(wanted: Mapping[T, Verdict], key: Callable[[Verdict], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for one, verdict in wanted.items():
        groups.setdefault(key(verdict), []).append(one)
    return groups
