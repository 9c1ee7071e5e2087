"""Write an event, task or card to its server: new, changed, or moved to another collection.

Payload: ``data`` (the wish), ``base`` and ``base_etag`` (what the wish was made from; "" for a new
one), ``uid``, ``component``, ``collection`` (id of where it shall be). Added while running:
``href`` (name chosen for a new resource, committed before the PUT so that a repeated one hits the
same), ``left`` (href, ETag and collection it is moved away from), ``theirs``, ``theirs_etag`` and
``conflicts`` when it is parked as a conflict.

Before an overwrite the resource is read, because some servers ignore If-Match; the PUT carries the
ETag of what was read. What both sides changed is merged by property. A real conflict leaves their
version on the server and ours shown, and waits for the person with all three texts.

Whatever else the server says, the wish is kept: its entry is parked and stays shown until the
person tries again, discards it, or changes the item once more. That later change overtakes it; it
is merged on the base of the first one overtaken, and when it is done those are superseded. A later
one that ends in a conflict notes them as ``over``: its base is the server's then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.base.errors import PermanentError, TransientError, UserError
from app.base.ids import new_uid
from app.domain.ids import CollectionId
from app.domain.journal import Entry, EntryState, ItemShown, NewEntry
from app.domain.pim import Collection, Item
from app.domain.ports import DavSession, RemoteItem
from app.operations.dav_resource import (
    as_listed,
    has_uid,
    item_of,
    overtaken,
    own_errors,
    rebase_followers,
    same_text,
    server_base,
    session_of,
    supersede,
    text_of,
)
from app.operations.remote import Remote
from app.rules.merge import three_way
from app.store import Store

ROUNDS = 5  # times another client may be quicker before we step back for a while


class DavPut:
    """Implements ``operations.Operation`` for kind "dav_put"; safe to run again after a crash."""

    kind = "dav_put"

    def show(self, shown: ItemShown, payload: Mapping[str, object]) -> ItemShown:
        collection = payload.get("collection")
        return ItemShown(
            str(payload.get("data") or shown.data),
            CollectionId(collection) if isinstance(collection, int) else shown.collection,
            hidden=False,
        )

    def run(self, entry: Entry, remote: Remote) -> str:
        """Put the wish. Raise UserError("conflict"), ("server_full"), ("text_garbled"),
        PermanentError("read_only_collection"), ("forbidden"), ("uid_conflict"), ("refused"):
        parked, all of them.
        """
        with own_errors():
            return self._run(entry, remote)

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        """Return what takes the write back: put what was there before, or delete the new resource.

        What others wrote into the object since, and what is to come after this, stays. Of an entry
        that is just running, or may have reached the server, it is made on top of its wish, which
        the server has by then. Raise PermanentError("item_unknown") when the item is gone
        altogether.
        """
        item = store.items.get(item_of(entry))
        running = entry.state is not EntryState.DONE
        if not item.href and not running:
            return None
        base = text_of(entry, "base")
        payload: dict[str, object] = {
            "base": text_of(entry, "data") if running else item.shown_data,
            "base_etag": "" if running or item.pending else item.etag,
            "uid": item.uid,
            "component": text_of(entry, "component"),
            "collection": int(
                store.items.server_collection(item.id) if running else item.collection
            ),
        }
        if not base:
            return NewEntry("dav_delete", entry.account, entry.lane, payload, items=(item.id,))
        left = entry.payload.get("left")
        if isinstance(left, dict) and isinstance(left.get("collection"), int):
            payload["collection"] = left["collection"]
        payload["data"] = base
        if not running:
            wish = text_of(entry, "data")
            merged = three_way(wish, base, item.shown_data, prefer="mine")
            payload["data"] = merged.text
            if merged.conflicts:  # the same was changed again since: the person is asked
                payload |= {"base": wish, "base_etag": ""}
        return NewEntry("dav_put", entry.account, entry.lane, payload, items=(item.id,))

    # -- the steps ------------------------------------------------------------------------------

    def _run(self, entry: Entry, remote: Remote) -> str:
        store, session = remote.store, session_of(remote)
        item = store.items.get(item_of(entry))
        home = store.items.server_collection(item.id)
        target = store.collections.get(_target(entry, home))
        if target.read_only:
            raise PermanentError("read_only_collection", collection=int(target.id))
        moving = bool(item.href) and target.id != home
        if item.href and not moving:
            stored, sent = self._overwrite(entry, item.href, target, remote)
        else:
            entry = _named(entry, item, home, target, store)
            stored, sent = self._create(entry, target, remote, moving=moving)
            _leave(entry, store, session)
        with store.write("resource put") as tx:
            store.items.server_stored(tx, item.id, target.id, stored)
            supersede(store, tx, entry)
        rebase_followers(store, entry, sent, stored)
        return ""

    def _overwrite(
        self, entry: Entry, href: str, target: Collection, remote: Remote
    ) -> tuple[RemoteItem, str]:
        """Return what the server has now, and the text it was given: the wish, maybe merged."""
        session = session_of(remote)
        wish = text_of(entry, "data")
        base, base_etag = server_base(remote.store, entry)
        for _round in range(ROUNDS):
            theirs = session.get(href)
            if theirs is None or theirs.data is None:
                # Deleted there, edited here: the edit stays.
                etag, text = "", wish
            elif same_text(theirs.data, wish):
                return theirs, wish  # done before, and the answer was lost
            else:
                untouched = bool(theirs.etag) and theirs.etag == base_etag
                if untouched or same_text(theirs.data, base):
                    text = wish
                else:
                    text = self._merged(entry, base, wish, theirs, target, remote)
                if same_text(theirs.data, text):
                    return theirs, text
                etag = theirs.etag or "*"
            try:
                return session.put(href, text, target.kind.value, etag=etag), text
            except PermanentError as error:
                if error.code != "precondition_failed":
                    raise
        raise TransientError("resource_busy")

    def _merged(
        self,
        entry: Entry,
        base: str,
        wish: str,
        theirs: RemoteItem,
        target: Collection,
        remote: Remote,
    ) -> str:
        """Return both sides' changes in one text; park the entry when they contradict."""
        text = theirs.data or ""
        merged = three_way(base, wish, text)
        if not merged.conflicts:
            return merged.text
        store = remote.store
        payload: dict[str, object] = {
            **entry.payload,
            "base": base,
            "over": [int(other.id) for other in overtaken(store, entry)],
            "theirs": text,
            "theirs_etag": theirs.etag,
            "conflicts": [
                {"property": c.property, "base": c.base, "mine": c.mine, "theirs": c.theirs}
                for c in merged.conflicts
            ],
        }
        with store.write("conflict kept") as tx:
            store.items.server_stored(tx, item_of(entry), target.id, theirs)
            store.journal.set_state(tx, entry.id, EntryState.RUNNING, payload=payload)
        raise UserError(
            "conflict",
            item=int(item_of(entry)),
            properties=", ".join(c.property for c in merged.conflicts)[:200],
        )

    def _create(
        self, entry: Entry, target: Collection, remote: Remote, *, moving: bool
    ) -> tuple[RemoteItem, str]:
        """Return what the server has now, and the text it was given: an earlier try's may have
        been changed by somebody else since.
        """
        session = session_of(remote)
        href, wish = text_of(entry, "href"), text_of(entry, "data")
        if entry.attempts:
            # The name is random and ours alone: what is there was made of this very wish.
            there = session.get(href) or _renamed(entry, target, remote)
            if there is not None:
                return there, there.data or wish
        try:
            return session.put(href, wish, target.kind.value, etag=""), wish
        except PermanentError as error:
            if error.code == "precondition_failed":
                there = session.get(href)
                if there is not None:
                    return there, there.data or wish
                raise TransientError("resource_busy") from None
            if not moving or error.code not in ("uid_conflict", "forbidden", "refused"):
                raise
            # One UID may be there only once in all collections: the old place goes first. The
            # text is safe in the journal meanwhile.
            if not _delete_left(entry, session):
                raise
        return session.put(href, wish, target.kind.value, etag=""), wish


def _target(entry: Entry, home: CollectionId) -> CollectionId:
    collection = entry.payload.get("collection")
    return CollectionId(collection) if isinstance(collection, int) else home


def _named(entry: Entry, item: Item, home: CollectionId, target: Collection, store: Store) -> Entry:
    """Choose the name of a new resource and commit it, with what a move leaves behind."""
    known = text_of(entry, "href")
    if known.startswith(target.href):
        return entry
    ending = ".vcf" if target.kind.value == "book" else ".ics"
    payload: dict[str, object] = {**entry.payload, "href": target.href + new_uid() + ending}
    if item.href and store.collections.get(home).account == entry.account:
        payload["left"] = {"href": item.href, "etag": item.etag, "collection": int(home)}
    with store.write("name of a new resource") as tx:
        store.journal.set_state(tx, entry.id, EntryState.RUNNING, payload=payload)
    return replace(entry, payload=payload, attempts=0)


def _renamed(entry: Entry, target: Collection, remote: Remote) -> RemoteItem | None:
    """Return what an earlier try made, on a server that chooses the names of new resources.

    The UID alone does not say so: somebody else may have taken in the same invitation.
    """
    store, session, place = remote.store, session_of(remote), as_listed(target)
    known = store.items.etags(target.id)
    new = [item.href for item in session.changes(place, "").changed if item.href not in known]
    for item in session.multiget(place, new):
        text = item.data or ""
        if not has_uid(text, text_of(entry, "uid")):
            continue
        if not three_way("", text_of(entry, "data"), text).conflicts:
            return item
    return None


def _left(entry: Entry) -> tuple[str, str]:
    left = entry.payload.get("left")
    if not isinstance(left, dict):
        return "", ""
    return str(left.get("href") or ""), str(left.get("etag") or "")


def _delete_left(entry: Entry, session: DavSession) -> bool:
    """Delete where a moved resource was; False when it was changed there meanwhile (it stays)."""
    href, etag = _left(entry)
    if not href:
        return False
    try:
        session.delete(href, etag=etag)
    except PermanentError as error:
        if error.code not in ("precondition_failed", "gone"):
            raise
        return error.code == "gone"
    return True


def _leave(entry: Entry, store: Store, session: DavSession) -> None:
    """Finish a move; a version changed at the old place meanwhile is kept there."""
    if _left(entry)[0]:
        _delete_left(entry, session)


DAV_PUT = DavPut()
