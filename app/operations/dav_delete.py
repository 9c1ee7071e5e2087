"""Delete an event, task or card on its server.

Payload: ``base`` and ``base_etag`` (what the person saw when deleting), ``uid``, ``collection``.
If it was changed on the server meanwhile, their version wins: it comes back, with a problem that
says why. Nothing is deleted that the person has not seen. Refused changes of the item that are
overtaken (``dav_resource.server_base``) are superseded when it is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.base.errors import PermanentError, TransientError
from app.domain.journal import Entry, ItemShown, NewEntry
from app.domain.ports import DavSession
from app.operations.dav_resource import (
    item_of,
    own_errors,
    same_text,
    server_base,
    session_of,
    supersede,
    text_of,
)
from app.operations.remote import Remote
from app.store import Store

ROUNDS = 3


class DavDelete:
    """Implements ``operations.Operation`` for kind "dav_delete"; safe to run again."""

    kind = "dav_delete"

    def show(self, shown: ItemShown, payload: Mapping[str, object]) -> ItemShown:
        return replace(shown, hidden=True)

    def run(self, entry: Entry, remote: Remote) -> str:
        """Delete with If-Match; raise PermanentError("changed_on_server") when theirs wins."""
        store, session = remote.store, session_of(remote)
        item = store.items.get(item_of(entry))
        if not item.href:  # never there, or gone by itself
            with store.write("refused changes superseded") as tx:
                supersede(store, tx, entry)
            return ""
        home = store.items.server_collection(item.id)
        with own_errors():
            self._delete(entry, item.href, session, remote)
        with store.write("resource deleted") as tx:
            # The row stays as long as the journal knows this entry: undo needs it.
            store.items.remove_server(tx, home, [item.href])
            supersede(store, tx, entry)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        """Return the entry that puts the deleted text back as a new resource.

        Raise PermanentError("item_unknown") when its time is over.
        """
        item = store.items.get(item_of(entry)).id  # PermanentError("item_unknown")
        base = text_of(entry, "base")
        if not base:
            return None
        payload: dict[str, object] = {
            "data": base,
            "base": "",
            "base_etag": "",
            "uid": text_of(entry, "uid"),
            "component": text_of(entry, "component"),
            "collection": entry.payload.get("collection"),
        }
        return NewEntry("dav_put", entry.account, entry.lane, payload, items=(item,))

    def _delete(self, entry: Entry, href: str, session: DavSession, remote: Remote) -> None:
        base, etag = server_base(remote.store, entry)
        for _round in range(ROUNDS):
            if etag:
                try:
                    session.delete(href, etag=etag)
                except PermanentError as error:
                    if error.code not in ("precondition_failed", "gone"):
                        raise
                else:
                    return
            theirs = session.get(href)
            if theirs is None or theirs.data is None:
                return
            if not same_text(theirs.data, base):
                self._give_back(entry, remote)
            if not theirs.etag:  # a server without ETags: we have just looked
                session.delete(href, etag="*")
                return
            etag = theirs.etag
        raise TransientError("resource_busy")

    def _give_back(self, entry: Entry, remote: Remote) -> None:
        """Take over their version and stop."""
        store, session = remote.store, session_of(remote)
        item = store.items.get(item_of(entry))
        theirs = session.get(item.href)
        if theirs is not None:
            home = store.items.server_collection(item.id)
            with store.write("changed on the server") as tx:
                store.items.server_stored(tx, item.id, home, theirs)
        raise PermanentError("changed_on_server", item=int(item.id))


DAV_DELETE = DavDelete()
