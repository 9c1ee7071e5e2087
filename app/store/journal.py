"""The journal: entries of what the user did, their states, and which may run next.

    queued -> running -> done
       ^         |-----> failed     leaves the sum of what is shown; dependants are cancelled
       |---------|-----> parked     waits for the person, still shown
    queued, parked ----> cancelled

Queued, running and parked entries are part of what is shown. A parked change of an event, task or
card (``Entry.kept``) may be overtaken by a later one of the same item; when that has reached the
server, the parked one is cancelled with ``supersede``. Every method here that changes which
they are recomputes the places and items in the same transaction, and is durable.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.ids import AccountId, BatchId, EntryId, FolderId, ItemId, PlaceId
from app.domain.journal import ACTIVE, Batch, Entry, EntryState, NewEntry, SendPhase, Shown
from app.store.database import Database
from app.store.items import Items
from app.store.places import Places, flag, split_keywords
from app.store.transaction import Transaction

_SELECT = (
    "SELECT id, batch_id, kind, account_id, lane, payload_json, state, phase, attempts, not_before,"
    " created, after_id, error_json, answer FROM entry"
)
# Asked at every change, maybe beside 10,000 others: the index entry_active answers alone.
_IS_SEND = "lane >= 'send:' AND lane < 'send;'"
_IS_OTHER = "NOT (lane >= 'send:' AND lane < 'send;')"
_IS_ACTIVE = "state IN ('queued', 'running', 'parked')"
# These change where folders are: they run one after the other, whatever else waits.
_FOLDER_KINDS = frozenset({"folder_create", "folder_rename", "folder_delete", "folder_subscribe"})
IS_OF_FOLDERS = (  # as the index entry_folder has it
    f"{_IS_ACTIVE}"
    " AND kind IN ('folder_create', 'folder_rename', 'folder_delete', 'folder_subscribe')"
)


class Journal:
    def __init__(self, database: Database, places: Places, items: Items) -> None:
        self._db = database
        self._places = places
        self._items = items

    def add(
        self,
        tx: Transaction,
        label: str,
        fields: dict[str, object],
        entries: Sequence[NewEntry],
        *,
        into: BatchId | None = None,
    ) -> BatchId:
        """Write a batch and show its effect; from the commit on it is safe. ``into``: one that
        was written in this transaction and goes on."""
        batch = into or tx.insert(
            "INSERT INTO batch (label, fields_json, created) VALUES (?, ?, ?)",
            (label, json.dumps(fields), tx.now),
        )
        self.extend(tx, BatchId(batch), entries)
        return BatchId(batch)

    def extend(self, tx: Transaction, batch: BatchId, entries: Sequence[NewEntry]) -> None:
        """Add to a batch that takes more than one short transaction (an import of thousands).

        ``after`` counts within ``entries``. Who writes the batch sees to it that a batch which
        could not be finished is taken back.
        """
        numbers: list[int] = []
        for entry in entries:
            number = tx.insert(
                "INSERT INTO entry (batch_id, account_id, lane, kind, payload_json, not_before,"
                " created, after_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    batch,
                    entry.account,
                    entry.lane,
                    entry.kind,
                    json.dumps(entry.payload),
                    entry.not_before,
                    tx.now,
                    None if entry.after is None else numbers[entry.after],
                ),
            )
            numbers.append(number)
            tx.run(
                "INSERT OR IGNORE INTO entry_place (place_id, entry_id, former_folder_id,"
                " former_flags, former_keywords) SELECT j.value, ?,"
                " coalesce(p.shown_folder_id, 0), coalesce(p.shown_flags, 0),"
                " coalesce(p.shown_keywords, '') FROM json_each(?) j"
                " LEFT JOIN place p ON p.id = j.value",
                (number, json.dumps(list(entry.places))),
            )
            tx.many(
                "INSERT OR IGNORE INTO entry_item (item_id, entry_id) VALUES (?, ?)",
                [(item, number) for item in entry.items],
            )
        self._places.recompute(tx, {place for entry in entries for place in entry.places})
        self._items.recompute(tx, {item for entry in entries for item in entry.items})
        self._noted(tx, (entry.lane for entry in entries))

    def relabel(self, tx: Transaction, batch: BatchId, fields: dict[str, object]) -> None:
        """Say anew what a batch is about, once all of it is known."""
        tx.run("UPDATE batch SET fields_json = ? WHERE id = ?", (json.dumps(fields), batch))
        tx.note("journal")

    def get(self, entry: EntryId) -> Entry:
        """Return one entry; raise PermanentError("entry_unknown")."""
        found = self._entries(f"{_SELECT} WHERE id = ?", (entry,))
        if not found:
            raise PermanentError("entry_unknown", entry=entry)
        return found[0]

    def active(self, lane: str | None = None) -> list[Entry]:
        """Return queued, running and parked entries in their order."""
        if lane is None:
            return self._entries(f"{_SELECT} WHERE {_IS_ACTIVE} ORDER BY id", ())
        return self._entries(f"{_SELECT} WHERE {_IS_ACTIVE} AND lane = ? ORDER BY id", (lane,))

    def of_folders(self, lane: str) -> list[Entry]:
        """Return the active entries of a lane that change where folders are, in their order; cheap
        beside many others."""
        return self._entries(f"{_SELECT} WHERE {IS_OF_FOLDERS} AND lane = ? ORDER BY id", (lane,))

    def of_kind(self, lane: str, kind: str) -> list[Entry]:
        """Return the active entries of one kind in a lane, in their order."""
        where = f"{_IS_ACTIVE} AND lane = ? AND kind = ?"
        return self._entries(f"{_SELECT} WHERE {where} ORDER BY id", (lane, kind))

    def sends(self) -> list[Entry]:
        """Return the active entries of all send lanes in their order; cheap beside many others."""
        return self._entries(f"{_SELECT} WHERE {_IS_ACTIVE} AND {_IS_SEND} ORDER BY id", ())

    def parked(self) -> list[Entry]:
        """Return the entries that wait for the person in their order; cheap beside many others."""
        return self._entries(f"{_SELECT} WHERE {_IS_ACTIVE} AND state = 'parked' ORDER BY id", ())

    def count_active(self, lane: str | None = None) -> int:
        """Return how many changes the servers do not know yet; sends have a list of their own."""
        where, values = ("lane = ?", (lane,)) if lane else (_IS_OTHER, ())
        row = self._db.one(f"SELECT count(*) FROM entry WHERE {_IS_ACTIVE} AND {where}", values)
        return int(row[0]) if row else 0

    def active_of_item(self, item: ItemId) -> list[Entry]:
        """Return the active entries about one item in their order; cheap beside many others."""
        return self._entries(
            f"{_SELECT} WHERE id IN (SELECT entry_id FROM entry_item WHERE item_id = ?)"
            f" AND {_IS_ACTIVE} ORDER BY id",
            (item,),
        )

    def active_of_place(self, place: PlaceId) -> list[Entry]:
        """Return the active entries about one place in their order; cheap beside many others."""
        return self._entries(
            f"{_SELECT} WHERE id IN (SELECT entry_id FROM entry_place WHERE place_id = ?)"
            f" AND {_IS_ACTIVE} ORDER BY id",
            (place,),
        )

    def lanes_that_wait(self) -> list[str]:
        """Return the lanes with an entry that waits for another one, maybe of another lane."""
        rows = self._db.read(
            f"SELECT DISTINCT lane FROM entry WHERE {_IS_ACTIVE} AND after_id IS NOT NULL", ()
        )
        return [str(lane) for (lane,) in rows]

    def next(self, lane: str, now: float) -> Entry | None:
        """Return the first queued entry of the lane that may run.

        Its time has come, what it follows is done, and no earlier active entry of the lane is about
        one of its places or items, but for one that may be overtaken (``Entry.kept``). An action on
        a folder that was cut short goes first: until it is settled nobody knows where that folder
        is.
        """
        doubtful = self._doubtful(lane, now)
        if doubtful is not None:
            return doubtful
        blocked_places: set[int] = set()
        blocked_items: set[int] = set()
        folders_wait = False
        after = 0
        while True:
            part = self._entries(
                f"{_SELECT} WHERE {_IS_ACTIVE} AND lane = ? AND id > ? ORDER BY id LIMIT 16",
                (lane, after),
            )
            for entry in part:
                free = blocked_places.isdisjoint(entry.places) and blocked_items.isdisjoint(
                    entry.items
                )
                if entry.kind in _FOLDER_KINDS:
                    free = free and not folders_wait
                    folders_wait = folders_wait or entry.state is not EntryState.PARKED
                if (
                    free
                    and entry.state is EntryState.QUEUED
                    and entry.due_at(now) <= now
                    and self.is_done(entry.after)
                ):
                    return entry
                blocked_places.update(entry.places)
                if not entry.kept:
                    blocked_items.update(entry.items)
                after = entry.id
            if len(part) < 16:
                return None

    def subject_of(self, entry: EntryId) -> str:
        """Return the subject a send entry was queued with, "" once it has been pruned."""
        row = self._db.one("SELECT payload_json FROM entry WHERE id = ?", (entry,))
        return str(json.loads(row[0]).get("subject", "")) if row else ""

    def _doubtful(self, lane: str, now: float) -> Entry | None:
        found = self._entries(
            f"{_SELECT} WHERE {IS_OF_FOLDERS} AND lane = ? AND state = 'queued' AND attempts > 0"
            " ORDER BY id",
            (lane,),
        )
        first = next((entry for entry in found if entry.due_at(now) <= now), None)
        return first if first is not None and self.is_done(first.after) else None

    def next_time(self, lane: str, now: float, *, untried: bool = False) -> float | None:
        """Return when the earliest queued entry that waits for a later time may run.

        ``untried``: only of those whose time was chosen (undo time, send later), not of those that
        wait because a server could not take them.
        """
        row = self._db.one(
            "SELECT min(not_before) FROM entry"
            " WHERE lane = ? AND state = 'queued' AND not_before > ?"
            " AND (? = 0 OR error_json = '{}')",
            (lane, now, untried),
        )
        return float(row[0]) if row and row[0] is not None else None

    def set_state(
        self,
        tx: Transaction,
        entry: EntryId,
        state: EntryState,
        *,
        phase: SendPhase | None = None,
        error: MarmotError | None = None,
        answer: str = "",
        not_before: float | None = None,
        attempts: int | None = None,
        payload: dict[str, object] | None = None,
        forgiven: bool = False,
    ) -> None:
        """Change an entry's state; None and "" leave a value as it is.

        ``forgiven``: what went wrong is forgotten, and lost lines count anew, but not that it was
        tried: the server may have done it. Failed and cancelled entries take along those that
        follow them.
        """
        row = tx.one("SELECT lane, state FROM entry WHERE id = ?", (entry,))
        if row is None:
            raise PermanentError("entry_unknown", entry=entry)
        is_active = state in ACTIVE
        tx.run(
            "UPDATE entry SET state = ?, phase = coalesce(?, phase),"
            " error_json = coalesce(?, CASE WHEN ? = 'done' THEN '{}' ELSE error_json END),"
            " answer = CASE WHEN ? = '' THEN answer ELSE ? END,"
            " not_before = coalesce(?, not_before), attempts = coalesce(?, attempts),"
            " payload_json = coalesce(?, payload_json), finished = ? WHERE id = ?",
            (
                state.value,
                None if phase is None else phase.value,
                "{}" if forgiven else None if error is None else json.dumps(error.to_json()),
                state.value,
                answer,
                answer,
                not_before,
                attempts,
                None if payload is None else json.dumps(payload),
                None if is_active else tx.now,
                entry,
            ),
        )
        changed = [int(entry)]
        if state in (EntryState.FAILED, EntryState.CANCELLED):
            changed += self._cancel_followers(tx, entry)
        if not is_active or row[1] not in ACTIVE or payload is not None:
            self._recompute(tx, changed)  # else the sum of what is shown is what it was
        self._noted(tx, [row[0]])

    def followers(self, entry: EntryId) -> list[Entry]:
        """Return the active entries that wait for this one to be done, in their order."""
        return self._entries(f"{_SELECT} WHERE after_id = ? AND {_IS_ACTIVE} ORDER BY id", (entry,))

    def is_done(self, entry: EntryId | None) -> bool:
        """Tell whether what follows this entry need not wait for it."""
        if entry is None:
            return True
        row = self._db.one("SELECT state FROM entry WHERE id = ?", (entry,))
        return row is None or row[0] == EntryState.DONE.value

    def let_go(self, tx: Transaction, account: AccountId) -> None:
        """Cancel what an account that is removed was to do first for others, and what follows it.

        A message on its way into it stays where it was.
        """
        rows = tx.read(
            "SELECT DISTINCT e.id FROM entry f JOIN entry e ON e.id = f.after_id"
            " WHERE e.account_id = ? AND f.account_id <> ?"
            " AND e.state IN ('queued', 'running', 'parked')"
            " AND f.state IN ('queued', 'running', 'parked')",
            (account, account),
        )
        for (entry,) in rows:
            self.set_state(tx, EntryId(entry), EntryState.CANCELLED)

    def supersede(self, tx: Transaction, entries: Iterable[EntryId], by: EntryId) -> None:
        """Cancel entries whose wish a later one has carried out.

        What waited for one of them waits for the later one: it is not cancelled along.
        """
        for entry in entries:
            tx.run("UPDATE entry SET after_id = ? WHERE after_id = ?", (by, entry))
            self.set_state(tx, entry, EntryState.CANCELLED)

    def batches(self, limit: int = 20) -> list[Batch]:
        """Return the newest user actions, newest first."""
        rows = self._db.read(
            "SELECT id, label, fields_json, created, undone FROM batch ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return [_batch(row) for row in rows]

    def subjects(self, batches: Sequence[BatchId]) -> dict[BatchId, str]:
        """Return the subject of the first message of each batch that has one here."""
        rows = self._db.read(
            "SELECT f.batch_id, m.subject FROM"
            " (SELECT batch_id, min(id) AS id FROM entry"
            "  WHERE batch_id IN (SELECT value FROM json_each(?)) GROUP BY batch_id) AS f"
            " JOIN place p ON p.id ="
            "  (SELECT min(x.place_id) FROM entry_place x WHERE x.entry_id = f.id)"
            " JOIN message m ON m.id = p.message_id",
            (json.dumps(list(batches)),),
        )
        return {BatchId(batch): subject for batch, subject in rows if subject}

    def batch(self, batch: BatchId) -> Batch | None:
        row = self._db.one(
            "SELECT id, label, fields_json, created, undone FROM batch WHERE id = ?", (batch,)
        )
        return _batch(row) if row else None

    def batch_entries(self, batch: BatchId) -> list[Entry]:
        return self._entries(f"{_SELECT} WHERE batch_id = ? ORDER BY id", (batch,))

    def former(self, entry: EntryId) -> dict[PlaceId, Shown]:
        """Return how the places of an entry were shown just before it was added, for undo."""
        rows = self._db.read(
            "SELECT place_id, former_folder_id, former_flags, former_keywords FROM entry_place"
            " WHERE entry_id = ? ORDER BY place_id",
            (entry,),
        )
        return {
            PlaceId(place): Shown(
                FolderId(folder), flag(flags), split_keywords(keywords), False, PlaceId(place)
            )
            for place, folder, flags, keywords in rows
        }

    def mark_undone(self, tx: Transaction, batch: BatchId) -> None:
        tx.run("UPDATE batch SET undone = 1 WHERE id = ?", (batch,))
        tx.durable = True
        tx.note("journal")

    def recover(self, tx: Transaction) -> int:
        """After a start: entries that a dead service left running are queued again.

        Not so a send whose final dot may have left: its fate is unknown, it is parked.
        """
        unknown = TransientError("fate_unknown")
        parked = tx.run(
            "UPDATE entry SET state = 'parked', error_json = ? WHERE state = 'running'"
            " AND phase = ?",
            (json.dumps(unknown.to_json()), SendPhase.DOT.value),
        )
        queued = tx.run("UPDATE entry SET state = 'queued' WHERE state = 'running'")
        if parked or queued:
            self._noted(tx, ["send:"])
        return parked + queued

    def recompute_active(self, tx: Transaction) -> None:
        """Compute anew what is shown of everything that active entries are about."""
        self._recompute(tx, [row[0] for row in tx.read(f"SELECT id FROM entry WHERE {_IS_ACTIVE}")])

    def prune(self, tx: Transaction, before: float, limit: int = 500) -> int:
        """Delete up to ``limit`` entries finished before a time, and batches left without any."""
        rows = tx.read(
            "SELECT id, batch_id FROM entry WHERE finished < ? AND NOT EXISTS"
            " (SELECT 1 FROM entry f WHERE f.after_id = entry.id) LIMIT ?",
            (before, limit),
        )
        tx.many("DELETE FROM entry WHERE id = ?", [(row[0],) for row in rows])
        tx.many(
            "DELETE FROM batch WHERE id = ?"
            " AND NOT EXISTS (SELECT 1 FROM entry WHERE batch_id = batch.id)",
            [(number,) for number in {row[1] for row in rows}],
        )
        empty = tx.run(
            "DELETE FROM batch WHERE id IN (SELECT id FROM batch WHERE created < ? AND NOT EXISTS"
            " (SELECT 1 FROM entry WHERE batch_id = batch.id) LIMIT ?)",
            (before, limit),
        )  # what was done here only, such as a snooze, or discarded
        return len(rows) + empty

    # inside

    def _cancel_followers(self, tx: Transaction, entry: int) -> list[int]:
        rows = tx.read(
            "WITH RECURSIVE follower(id) AS ("
            " SELECT id FROM entry WHERE after_id = ?"
            " UNION SELECT e.id FROM entry e JOIN follower f ON e.after_id = f.id)"
            f" SELECT id FROM entry WHERE id IN (SELECT id FROM follower) AND {_IS_ACTIVE}",
            (entry,),
        )
        followers = [int(row[0]) for row in rows]
        tx.many(
            "UPDATE entry SET state = 'cancelled', finished = ? WHERE id = ?",
            [(tx.now, follower) for follower in followers],
        )
        return followers

    def _recompute(self, tx: Transaction, entries: Sequence[int]) -> None:
        wanted = json.dumps(entries)
        places = tx.read(
            "SELECT place_id FROM entry_place WHERE entry_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        items = tx.read(
            "SELECT item_id FROM entry_item WHERE entry_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        self._places.recompute(tx, [PlaceId(row[0]) for row in places])
        self._items.recompute(tx, [ItemId(row[0]) for row in items])

    def _noted(self, tx: Transaction, lanes: Iterable[str]) -> None:
        tx.durable = True
        tx.note("journal")
        if any(lane.startswith("send:") for lane in lanes):
            tx.note("outbox")

    def _entries(self, sql: str, values: Sequence[Any]) -> list[Entry]:
        rows = self._db.read(sql, values)
        if not rows:
            return []
        wanted = (json.dumps([row[0] for row in rows]),)
        places: dict[int, list[PlaceId]] = {}
        for entry, place in self._db.read(
            "SELECT entry_id, place_id FROM entry_place"
            " WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id, place_id",
            wanted,
        ):
            places.setdefault(entry, []).append(PlaceId(place))
        items: dict[int, list[ItemId]] = {}
        for entry, item in self._db.read(
            "SELECT entry_id, item_id FROM entry_item"
            " WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id, item_id",
            wanted,
        ):
            items.setdefault(entry, []).append(ItemId(item))
        return [
            _entry(row, tuple(places.get(row[0], ())), tuple(items.get(row[0], ()))) for row in rows
        ]


def _entry(row: tuple[Any, ...], places: tuple[PlaceId, ...], items: tuple[ItemId, ...]) -> Entry:
    return Entry(
        id=EntryId(row[0]),
        batch=BatchId(row[1]),
        kind=row[2],
        account=AccountId(row[3]),
        lane=row[4],
        payload=json.loads(row[5]),
        state=EntryState(row[6]),
        phase=SendPhase(row[7]),
        attempts=row[8],
        not_before=row[9],
        created=row[10],
        after=None if row[11] is None else EntryId(row[11]),
        places=places,
        items=items,
        error=json.loads(row[12]),
        answer=row[13],
    )


def _batch(row: tuple[Any, ...]) -> Batch:
    return Batch(BatchId(row[0]), row[1], json.loads(row[2]), row[3], bool(row[4]))
