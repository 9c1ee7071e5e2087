"""DAV resources: what the server has, what is shown, and the rows drawn from that.

As with places, server_* columns are written by sync and finished operations, shown_* are computed:
server state plus active journal entries in order. Occurrences and contact rows are drawn from the
shown text by the digest that ``formats`` provides.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.base.errors import PermanentError
from app.domain.ids import CollectionId, ItemId
from app.domain.journal import ItemShown, ShowItemFunction
from app.domain.pim import Contact, Item, ItemDigest, Occurrence
from app.domain.ports import RemoteItem
from app.store.database import Database
from app.store.people import clean
from app.store.transaction import Transaction

DigestFunction = Callable[[str, str], ItemDigest]
_SELECT = (
    "SELECT id, shown_collection_id, href, etag, uid, server_data, shown_data, hidden, pending"
    " FROM item"
)
_CONTACT = (
    "SELECT i.id, i.shown_collection_id, i.uid, c.name, c.sort_key, c.emails, c.phones,"
    " c.organization, c.groups_text, c.is_group, c.has_photo, i.pending"
    " FROM contact c JOIN item i ON i.id = c.item_id AND i.hidden = 0"
)


class Items:
    def __init__(
        self,
        database: Database,
        shows: Mapping[str, ShowItemFunction],
        digest: DigestFunction | None,
    ) -> None:
        self._db = database
        self._shows = dict(shows)
        self._digest = digest

    # reading

    def get(self, item: ItemId) -> Item:
        """Return one item; raise PermanentError("item_unknown")."""
        row = self._db.one(f"{_SELECT} WHERE id = ?", (item,))
        if row is None:
            raise PermanentError("item_unknown", item=item)
        return _item(row)

    def of(self, collection: CollectionId, *, component: str = "") -> list[Item]:
        """Return the items shown in a collection, all or of one component."""
        rows = self._db.read(
            f"{_SELECT} WHERE shown_collection_id = ? AND hidden = 0"
            " AND (? = '' OR component = ?) ORDER BY id",
            (collection, component, component),
        )
        return [_item(row) for row in rows]

    def by_href(self, collection: CollectionId, href: str) -> Item | None:
        """Return the item the server has under an href of this collection."""
        row = self._db.one(
            f"{_SELECT} WHERE collection_id = ? AND href = ? AND href <> ''", (collection, href)
        )
        return _item(row) if row else None

    def by_uid(self, uid: str) -> list[Item]:
        """Return the shown items with this UID, in any collection."""
        rows = self._db.read(f"{_SELECT} WHERE uid = ? AND hidden = 0 ORDER BY id", (uid,))
        return [_item(row) for row in rows]

    def uids(self, collection: CollectionId) -> set[str]:
        """Return the UIDs of what is shown in a collection."""
        return set(
            self._db.column(
                "SELECT uid FROM item WHERE shown_collection_id = ? AND hidden = 0 AND uid <> ''",
                (collection,),
            )
        )

    def etags(self, collection: CollectionId) -> dict[str, str]:
        """Return href -> ETag of what the server has."""
        rows = self._db.read(
            "SELECT href, etag FROM item WHERE collection_id = ? AND href <> ''", (collection,)
        )
        return dict(rows)

    def server_collection(self, item: ItemId) -> CollectionId:
        """Return the collection the server has the item in, moved or not."""
        row = self._db.one("SELECT collection_id FROM item WHERE id = ?", (item,))
        if row is None:
            raise PermanentError("item_unknown", item=item)
        return CollectionId(row[0])

    def occurrences(self, start: float, end: float) -> list[Occurrence]:
        """Return the stored occurrences that touch [start, end), earliest first.

        Series that reach outside their expanded window: see ``recurring_open``.
        """
        rows = self._db.read(
            "SELECT o.item_id, i.shown_collection_id, i.uid, o.recurrence_id, o.start_at, o.end_at,"
            " o.all_day, o.start_date, o.end_date, o.summary, o.location, o.status, o.transparent,"
            " i.recurring, o.attendees, i.pending FROM occurrence o"
            " JOIN item i ON i.id = o.item_id AND i.hidden = 0"
            " WHERE o.start_at < ? AND (o.end_at > ? OR o.start_at >= ?)"
            " ORDER BY o.start_at, o.end_at DESC, o.item_id",
            (end, start, start),
        )
        return [_occurrence(row) for row in rows]

    def recurring_open(self, start: float, end: float) -> list[Item]:
        """Return series with occurrences possible in [start, end) beyond their stored window."""
        rows = self._db.read(
            f"{_SELECT} WHERE first_start < ? AND hidden = 0 AND recurring = 1"
            " AND (last_end IS NULL OR last_end > ?)"
            " AND (expanded_from IS NULL OR max(first_start, ?) < expanded_from"
            "      OR min(coalesce(last_end, ?), ?) > expanded_to) ORDER BY id",
            (end, start, start, end, end),
        )
        return [_item(row) for row in rows]

    def contacts(
        self, collection: CollectionId | None = None, query: str = "", limit: int = 0
    ) -> list[Contact]:
        """Return cards by sort key; ``query``: every word occurs in the card's searched text."""
        where, values = ["1"], []
        if collection is not None:
            where.append("i.shown_collection_id = ?")
            values.append(str(collection))
        for word in clean(query).casefold().split()[:16]:
            where.append("instr(c.search_text, ?) > 0")
            values.append(word)
        bound = f" LIMIT {int(limit)}" if limit else ""
        rows = self._db.read(
            f"{_CONTACT} WHERE {' AND '.join(where)} ORDER BY c.sort_key, i.id{bound}", values
        )
        return [_contact(row) for row in rows]

    def contact(self, item: ItemId) -> Contact | None:
        row = self._db.one(f"{_CONTACT} WHERE i.id = ?", (item,))
        return _contact(row) if row else None

    # sync

    def put_server(
        self,
        tx: Transaction,
        collection: CollectionId,
        found: Sequence[tuple[RemoteItem, ItemDigest]],
    ) -> list[ItemId]:
        """Take over resources as the server has them now; return their items in order.

        A new href whose UID belongs to an item of ours that waits to be put there is that item: the
        answer to its PUT was lost.
        """
        result: list[ItemId] = []
        for remote, digest in found:
            if remote.data is None:
                continue
            row = tx.one(
                "SELECT id FROM item WHERE collection_id = ? AND href = ? AND href <> ''",
                (collection, remote.href),
            ) or tx.one(
                "SELECT id FROM item WHERE collection_id = ? AND href = '' AND uid = ?"
                " AND uid <> ''",
                (collection, digest.uid),
            )
            item = ItemId(row[0]) if row else self.add_local(tx, collection, digest.uid)
            self._stored(tx, item, collection, remote, digest)
            result.append(item)
        return result

    def server_stored(
        self,
        tx: Transaction,
        item: ItemId,
        collection: CollectionId,
        remote: RemoteItem,
        digest: ItemDigest | None = None,
    ) -> None:
        """Take over what the server has after a PUT (or MOVE) of this item."""
        twin = tx.one(
            "SELECT id FROM item WHERE collection_id = ? AND href = ? AND href <> '' AND id <> ?",
            (collection, remote.href, item),
        )
        if twin is not None:  # sync was quicker
            tx.run("UPDATE OR IGNORE entry_item SET item_id = ? WHERE item_id = ?", (item, twin[0]))
            self._delete(tx, [twin[0]])
        self._stored(tx, item, collection, remote, digest or self._digested(tx, item, remote))

    def remove_server(self, tx: Transaction, collection: CollectionId, hrefs: Iterable[str]) -> int:
        """Take over that the server has these resources no more; return how many we knew.

        What the journal is still about stays, without its href.
        """
        rows = tx.read(
            "SELECT id FROM item WHERE collection_id = ? AND href <> ''"
            " AND href IN (SELECT value FROM json_each(?))",
            (collection, json.dumps(list(hrefs))),
        )
        items = [int(row[0]) for row in rows]
        kept = self._touched(tx, items)
        self._delete(tx, [item for item in items if item not in kept])
        for item in kept:
            tx.run("UPDATE item SET href = '', etag = '', server_data = '' WHERE id = ?", (item,))
        self.recompute(tx, [ItemId(item) for item in kept])
        return len(items)

    def item_gone(self, tx: Transaction, item: ItemId) -> None:
        """Take over that the server has deleted this item, because we asked for it."""
        self._delete(tx, [item])

    def add_local(self, tx: Transaction, collection: CollectionId, uid: str) -> ItemId:
        """Add an item the server does not have yet; a dav_put entry then shows it."""
        return ItemId(
            tx.insert(
                "INSERT INTO item (collection_id, shown_collection_id, uid, hidden)"
                " VALUES (?, ?, ?, 1)",
                (collection, collection, clean(uid)),
            )
        )

    def sweep(self, tx: Transaction) -> int:
        """Delete items that neither the server nor the journal knows (undo needs the latter)."""
        rows = tx.read(
            "SELECT id FROM item WHERE href = '' AND pending = 0"
            " AND id NOT IN (SELECT item_id FROM entry_item)"
        )
        items = [int(row[0]) for row in rows]
        kept = self._touched(tx, items)
        self._delete(tx, [item for item in items if item not in kept])
        return len(items) - len(kept)

    def stale(self, until: float, limit: int = 200) -> list[ItemId]:
        """Return series whose stored window ends before ``until`` although they go on."""
        rows = self._db.read(
            "SELECT id FROM item WHERE recurring = 1 AND expanded_to < ?"
            " AND (last_end IS NULL OR last_end > expanded_to) LIMIT ?",
            (until, limit),
        )
        return [ItemId(row[0]) for row in rows]

    def expand(self, tx: Transaction, items: Iterable[ItemId]) -> None:
        """Draw the rows of items again, for a window that has moved on."""
        for item in items:
            row = tx.one(
                "SELECT i.shown_data, c.kind, c.id FROM item i"
                " JOIN collection c ON c.id = i.shown_collection_id WHERE i.id = ?",
                (item,),
            )
            if row is not None and self._digest is not None:
                self._write_rows(tx, item, self._digest(row[0], row[1]))
                tx.note("items", row[2], (item,))

    # what is shown

    def recompute(
        self,
        tx: Transaction,
        items: Iterable[ItemId],
        digests: Mapping[ItemId, ItemDigest] | None = None,
    ) -> None:
        """Write what is shown of these items; ``digests``: of their server text, when known."""
        wanted = json.dumps(sorted(set(items)))
        if wanted == "[]":
            return
        entries = self._active(tx, wanted)
        for row in tx.read(
            "SELECT i.id, i.collection_id, i.server_data, i.shown_data, i.shown_collection_id,"
            " i.hidden, i.pending, c.kind FROM item i"
            " JOIN collection c ON c.id = i.collection_id"
            " WHERE i.id IN (SELECT value FROM json_each(?))",
            (wanted,),
        ):
            number, collection, server, *old, kind = row
            shown = ItemShown(server, CollectionId(collection), hidden=not server)
            mine = entries.get(number, ())
            for name, payload in mine:
                show = self._shows.get(name)
                if show is not None:
                    shown = show(shown, payload)
            if shown.collection != collection and not _is_there(tx, shown.collection):
                shown = replace(shown, collection=CollectionId(collection))
            data = clean(shown.data)
            new = [data, int(shown.collection), int(shown.hidden), int(bool(mine))]
            if new == old:
                continue
            tx.run(
                "UPDATE item SET shown_data = ?, shown_collection_id = ?, hidden = ?, pending = ?"
                " WHERE id = ?",
                (*new, number),
            )
            if data != old[0]:
                digest = digests.get(number) if digests and data == server else None
                if digest is None and self._digest is not None:
                    digest = self._digest(data, kind)
                if digest is not None:
                    self._write_rows(tx, number, digest)
            for scope in {old[1], new[1]}:
                tx.note("items", scope, (number,))

    def _active(
        self, tx: Transaction, wanted: str
    ) -> dict[int, list[tuple[str, Mapping[str, object]]]]:
        found: dict[int, list[tuple[str, Mapping[str, object]]]] = defaultdict(list)
        for item, kind, payload in tx.read(
            "SELECT p.item_id, e.kind, e.payload_json FROM entry_item p"
            " JOIN entry e ON e.id = p.entry_id AND e.state IN ('queued', 'running', 'parked')"
            " WHERE p.item_id IN (SELECT value FROM json_each(?)) ORDER BY p.item_id, e.id",
            (wanted,),
        ):
            found[item].append((kind, json.loads(payload)))
        return found

    def _touched(self, tx: Transaction, items: Sequence[int]) -> set[int]:
        return set(self._active(tx, json.dumps(list(items))))

    def _stored(
        self,
        tx: Transaction,
        item: ItemId,
        collection: CollectionId,
        remote: RemoteItem,
        digest: ItemDigest | None,
    ) -> None:
        tx.run(
            "UPDATE item SET collection_id = ?, href = ?, etag = ?, server_data = ?,"
            " uid = CASE WHEN ? = '' THEN uid ELSE ? END WHERE id = ?",
            (collection, remote.href, remote.etag, clean(remote.data or ""),
             clean(digest.uid) if digest else "", clean(digest.uid) if digest else "", item),
        )  # fmt: skip
        self.recompute(tx, [item], {item: digest} if digest else None)

    def _digested(self, tx: Transaction, item: ItemId, remote: RemoteItem) -> ItemDigest | None:
        row = tx.one(
            "SELECT c.kind FROM item i JOIN collection c ON c.id = i.collection_id WHERE i.id = ?",
            (item,),
        )
        if row is None or self._digest is None or remote.data is None:
            return None
        return self._digest(remote.data, row[0])

    def _delete(self, tx: Transaction, items: Iterable[int]) -> None:
        for item in items:
            row = tx.one("SELECT shown_collection_id FROM item WHERE id = ?", (item,))
            if row is not None:
                tx.run("DELETE FROM item WHERE id = ?", (item,))
                tx.note("items", row[0], (item,))

    def _write_rows(self, tx: Transaction, item: int, digest: ItemDigest) -> None:
        window = digest.window or (None, None)
        tx.run(
            "UPDATE item SET component = ?, first_start = ?, last_end = ?, recurring = ?,"
            " expanded_from = ?, expanded_to = ?, uid = CASE WHEN ? = '' THEN uid ELSE ? END"
            " WHERE id = ?",
            (digest.component, digest.first_start, digest.last_end, digest.recurring, *window,
             clean(digest.uid), clean(digest.uid), item),
        )  # fmt: skip
        tx.run("DELETE FROM occurrence WHERE item_id = ?", (item,))
        tx.many(
            "INSERT OR REPLACE INTO occurrence (item_id, recurrence_id, start_at, end_at, all_day,"
            " start_date, end_date, summary, location, status, transparent, attendees)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    item, o.recurrence_id, o.start, o.end, o.all_day, o.start_date, o.end_date,
                    clean(o.summary), clean(o.location), clean(o.status), o.transparent,
                    clean(" ".join(o.attendees)),
                )
                for o in digest.occurrences
            ],
        )  # fmt: skip
        tx.run("DELETE FROM contact WHERE item_id = ?", (item,))
        card = digest.contact
        if card is not None:
            tx.run(
                "INSERT INTO contact (item_id, name, sort_key, emails, phones, organization,"
                " groups_text, search_text, is_group, has_photo)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    item, clean(card.name), clean(card.sort_key), _lines(card.emails),
                    _lines(card.phones), clean(card.organization), _lines(card.groups),
                    clean(card.search_text), card.is_group, card.has_photo,
                ),
            )  # fmt: skip


def _lines(values: Iterable[str]) -> str:
    return "\n".join(clean(value).replace("\n", " ") for value in values)


def _item(row: tuple[Any, ...]) -> Item:
    return Item(
        id=ItemId(row[0]),
        collection=CollectionId(row[1]),
        href=row[2],
        etag=row[3],
        uid=row[4],
        server_data=row[5],
        shown_data=row[6],
        hidden=bool(row[7]),
        pending=bool(row[8]),
    )


def _occurrence(row: tuple[Any, ...]) -> Occurrence:
    return Occurrence(
        item=row[0],
        collection=row[1],
        uid=row[2],
        recurrence_id=row[3],
        start=row[4],
        end=row[5],
        all_day=bool(row[6]),
        start_date=row[7],
        end_date=row[8],
        summary=row[9],
        location=row[10],
        status=row[11],
        transparent=bool(row[12]),
        recurring=bool(row[13]),
        attendees=tuple(row[14].split()),
        pending=bool(row[15]),
    )


def _contact(row: tuple[Any, ...]) -> Contact:
    return Contact(
        id=row[0],
        collection=row[1],
        uid=row[2],
        name=row[3],
        sort_key=row[4],
        emails=tuple(row[5].splitlines()),
        phones=tuple(row[6].splitlines()),
        organization=row[7],
        groups=tuple(row[8].splitlines()),
        is_group=bool(row[9]),
        has_photo=bool(row[10]),
        pending=bool(row[11]),
    )


def _is_there(tx: Transaction, collection: CollectionId) -> bool:
    """Tell whether a collection an action names is there: a rebuild may have lost it."""
    return tx.one("SELECT 1 FROM collection WHERE id = ?", (collection,)) is not None
