"""What putting and deleting a DAV resource have in common: the session, comparison of texts, and
how errors of a server concern one entry only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from app.base.errors import BugError, MarmotError, TransientError, UserError
from app.domain.ids import ItemId
from app.domain.journal import Entry, EntryState
from app.domain.pim import Collection
from app.domain.ports import DavSession, RemoteCollection, RemoteItem
from app.operations.remote import Remote
from app.rules.merge import three_way
from app.store import Store, Transaction

_FOLD = re.compile(r"\r?\n[ \t]")
# Refusals about which the person can do something: also a deletion is kept and shown, not reverted.
_KEPT = frozenset({"server_full", "text_garbled", "too_large_for_server", "foreign_href"})
_ONE_RESOURCE = frozenset({423, 500})  # locked, or the server stumbles over this very object


def session_of(remote: Remote) -> DavSession:
    if remote.dav is None:
        raise BugError("dav_session_missing")
    return remote.dav


def item_of(entry: Entry) -> ItemId:
    if not entry.items:
        raise BugError("entry_without_item")
    return entry.items[0]


def text_of(entry: Entry, name: str) -> str:
    return str(entry.payload.get(name) or "")


def as_listed(collection: Collection) -> RemoteCollection:
    """Return a collection as the session names it, without a mark of any state."""
    return RemoteCollection(
        collection.href,
        collection.kind.value,
        collection.name,
        collection.color,
        collection.components,
        collection.read_only,
        "",
        "",
    )


def same_text(one: str, other: str) -> bool:
    """Compare objects regardless of folding, line ends and blank lines."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> list[str]:
    lines = _FOLD.sub("", text.replace("\r\n", "\n")).split("\n")
    return [line.rstrip("\r") for line in lines if line.strip()]


def has_uid(text: str, uid: str) -> bool:
    """Tell whether an object or card bears this UID."""
    named = (line.partition(":") for line in _plain(text))
    return any(
        name.upper().partition(";")[0] == "UID" and value.strip() == uid for name, _, value in named
    )


@contextmanager
def own_errors() -> Iterator[None]:
    """Keep a fault of one resource from stopping the lane, and a full server from losing work."""
    try:
        yield
    except TransientError as error:
        if error.code == "server_busy" and error.fields.get("status") in _ONE_RESOURCE:
            raise TransientError(
                "resource_busy", delay=error.delay, details=error.details, **error.fields
            ) from None
        raise
    except UserError:
        raise
    except MarmotError as error:
        if error.code in _KEPT:
            raise UserError(error.code, details=error.details, **error.fields) from None
        raise


def overtaken(store: Store, entry: Entry) -> list[Entry]:
    """Return the earlier changes of the same item that this one goes past, in their order.

    The server has refused them (``Entry.kept``), or the person has just asked for another try.
    """
    past = entry.payload.get("over")
    known = past if isinstance(past, list) else []
    return [
        other
        for other in store.journal.active_of_item(item_of(entry))
        if other.id < entry.id and other.lane == entry.lane and other.id not in known
    ]


def server_base(store: Store, entry: Entry) -> tuple[str, str]:
    """Return text and ETag of what the server had when all that is not on it was begun.

    The wish of an entry that overtakes refused ones holds theirs too: it is merged on their base.
    Its own base stays in its payload, for undo: that is what was shown before.
    """
    first = next(iter(overtaken(store, entry)), entry)
    return text_of(first, "base"), text_of(first, "base_etag")


def supersede(store: Store, tx: Transaction, entry: Entry) -> None:
    """Give up the refused changes that this one has gone past, and their problems."""
    old = [
        other.id
        for other in store.journal.active_of_item(item_of(entry))
        if other.id < entry.id
        and other.lane == entry.lane
        and other.state is not EntryState.RUNNING
    ]
    store.journal.supersede(tx, old, entry.id)
    for other in old:
        store.problems.dismiss_entry(tx, other)


def rebase_followers(store: Store, entry: Entry, sent: str, stored: RemoteItem) -> None:
    """Tell later entries on the same item what their base looks like on the server by now.

    They were made on top of the wish; the server may store it in another form, and its ETag is new.
    Without this our own write would look like somebody else's. What the server or, where the wish
    was merged before it was ``sent``, others put in comes into the later wishes too: on the new
    base it would be taken out. A later one that contradicts what others wrote, or deletes it
    unseen, keeps its base and finds that out.
    """
    item, wish = item_of(entry), text_of(entry, "data")
    later = [
        other
        for other in store.journal.active_of_item(item)
        if other.id > entry.id and other.lane == entry.lane
    ]
    if not any(text_of(other, "base") == wish for other in later):
        return
    ours = same_text(sent, wish)
    became = {wish: stored.data or sent}  # bases of later ones: what they are by now
    with store.write("later entries rebased") as tx:
        for other in later:
            old, data = text_of(other, "base"), text_of(other, "data")
            if old not in became or (other.state is not EntryState.QUEUED and not other.kept):
                continue
            base = became[old]
            etag = stored.etag if old == wish else ""
            payload = {**other.payload, "base": base, "base_etag": etag}
            if other.kind == "dav_put" and not same_text(base, old):
                merged = three_way(old, data, base, prefer="mine")
                if merged.conflicts and not ours:
                    continue
                payload["data"] = merged.text
                if ours:
                    became[data] = merged.text
            elif not ours:
                continue
            store.journal.set_state(tx, other.id, other.state, payload=payload)
