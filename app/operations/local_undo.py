"""Taking back what was done on this computer only: snoozes, watches, tags, saved searches.

Such an action has no journal entry; its batch says under ``local`` how things were before, as lists
of [id, ...] by kind. Everything here can be read back after a week and restarts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.ids import AccountId, MessageId
from app.domain.later import SavedSearch, Watch, WatchState
from app.domain.tags import Tag
from app.store import Store, Transaction

Local = dict[str, list[list[object]]]


def snoozes_before(store: Store, messages: Sequence[MessageId]) -> Local:
    """Return until when these messages sleep now, null for those that are awake."""
    until = store.snoozes.until(messages)
    return {"snooze": [[message, until.get(message)] for message in messages]}


def watch_before(account: AccountId, rfc_message_id: str, found: Watch | None) -> Local:
    """Return the open watch for a message as it is now, or that there is none."""
    if found is None:
        return {"watch": [[account, rfc_message_id, "", None, ""]]}
    return {"watch": [[account, rfc_message_id, found.subject, found.until, found.state.value]]}


def tag_before(tag: Tag) -> Local:
    return {"tag": [[tag.keyword, tag.name, tag.color, tag.position]]}


def search_before(search: SavedSearch) -> Local:
    return {"search": [[search.id, search.name, search.query, search.position]]}


def take_back(tx: Transaction, store: Store, local: object) -> None:
    """Make it as it was before."""
    if not isinstance(local, Mapping):
        return
    times: dict[MessageId, float | None] = {}
    for message, until in _lines(local, "snooze", 2):
        times[MessageId(_int(message))] = float(until) if isinstance(until, int | float) else None
    if times:
        store.snoozes.set(tx, times)
    for account, name, subject, until, state in _lines(local, "watch", 5):
        now = store.watches.of(AccountId(_int(account)), str(name))
        if isinstance(until, int | float):
            number = store.watches.add(
                tx, AccountId(_int(account)), str(name), str(subject), float(until)
            )
            store.watches.set_state(tx, number, WatchState(str(state)))
        elif now is not None:
            store.watches.set_state(tx, now.id, WatchState.DISMISSED)
    for keyword, name, color, position in _lines(local, "tag", 4):
        store.tags.restore(tx, Tag(str(keyword), str(name), str(color), _int(position)))
    for search, name, query, position in _lines(local, "search", 4):
        store.saved_searches.restore(
            tx, SavedSearch(_int(search), str(name), str(query), _int(position))
        )


def _lines(local: Mapping[str, object], kind: str, width: int) -> list[list[object]]:
    found = local.get(kind)
    lines = found if isinstance(found, list) else []
    return [line for line in lines if isinstance(line, list) and len(line) == width]


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0
