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
from app.domain.ports import DavSession, RemoteItem
from app.operations.remote import Remote
from app.store import Store

_FOLD = re.compile(r"\r?\n[ \t]")
# Refusals about which the person can do something: the wish is kept and shown, not reverted.
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


def same_text(one: str, other: str) -> bool:
    """Compare objects regardless of folding, line ends and blank lines."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> list[str]:
    lines = _FOLD.sub("", text.replace("\r\n", "\n")).split("\n")
    return [line.rstrip("\r") for line in lines if line.strip()]


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


def rebase_followers(store: Store, entry: Entry, wish: str, stored: RemoteItem) -> None:
    """Tell later entries on the same item what their base looks like on the server by now.

    They were made on top of ``wish``; the server may store it in another form, and its ETag is new.
    Without this our own write would look like somebody else's.
    """
    item = item_of(entry)
    later = [
        other
        for other in store.journal.active_of_item(item)
        if other.id > entry.id and other.lane == entry.lane and text_of(other, "base") == wish
    ]
    if not later:
        return
    with store.write("later entries rebased") as tx:
        for other in later:
            if other.state is not EntryState.QUEUED:
                continue
            payload = {**other.payload, "base": stored.data or wish, "base_etag": stored.etag}
            store.journal.set_state(tx, other.id, other.state, payload=payload)
