"""What left its last folder, where and how it was: kept for some days so that it can be put back.

A message without any place stays in the store (``message.orphaned_at``). When it loses the last
one because we deleted it, because another client did, or with its whole folder, a row here says
where it lay. A move, or being recognised again after its folder began anew, gives it a place again
and the row goes. What is older than the days to keep is purged with its text and the right to its
bytes; those leave the disk with ``compaction``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from app.domain.history import DAY, FOR_EVER, KEEP_DAYS, KEEP_SETTING, Lost
from app.domain.ids import AccountId, BlobId, FolderId, MessageId, PlaceId, ThreadId
from app.domain.mail import Address, Flag, Mark
from app.store import index
from app.store.database import Database
from app.store.transaction import Transaction

if TYPE_CHECKING:
    from app.store.places import Places

GRACE = DAY  # a message may be between two folders for so long, even when nothing is to be kept
_BLOB = re.compile(r'"([0-9a-f]{64})"')
_SELECT = (
    "SELECT h.id, h.account_id, h.message_id, h.folder_path, h.flags, h.keywords, h.vanished_at,"
    " h.reason, m.sender_name, m.sender_addr, m.to_text, m.subject, m.snippet, m.date,"
    " m.internaldate, m.size, m.marks, m.thread_id, m.body_blob, m.rfc_message_id"
    " FROM history h JOIN message m ON m.id = h.message_id"
)
# Not what is back in a folder, nor a draft of which a later version is known.
_LISTED = (
    " EXISTS (SELECT 1 FROM account a WHERE a.id = h.account_id AND a.removed = 0)"
    " AND NOT EXISTS (SELECT 1 FROM place p WHERE p.message_id = h.message_id"
    "  AND (p.hidden <> 1 OR p.uid IS NOT NULL OR p.pending = 1))"
    " AND NOT ((h.flags & 16) <> 0 AND m.rfc_message_id <> '' AND EXISTS ("
    "  SELECT 1 FROM message n WHERE n.account_id = m.account_id"
    "  AND n.rfc_message_id = m.rfc_message_id AND n.id > m.id))"
)
_ANY = "SELECT id FROM history LIMIT ?"
_SETTLED = (
    "SELECT h.id FROM history h WHERE h.vanished_at < ? AND EXISTS"
    " (SELECT 1 FROM message m WHERE m.id = h.message_id AND m.orphaned_at IS NULL) LIMIT ?"
)
Last = tuple[int, int, int, str, int, str, bool]  # place, message, account, path, flags, ...


# called by ``places`` and ``intake`` in their transaction


def last_places(tx: Transaction, places: str) -> list[Last]:
    """Read where these places (a JSON list) are and how they are shown; before they go."""
    rows: list[Last] = tx.read(
        "SELECT p.id, p.message_id, f.account_id, f.path, p.shown_flags, p.shown_keywords,"
        " p.uid IS NULL AND p.hidden = 1 FROM place p JOIN folder f ON f.id = p.folder_id"
        " WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.id",
        (places,),
    )
    return rows


def remember(tx: Transaction, last: Sequence[Last], reason: str) -> None:
    """Keep where those messages were that have no place left."""
    if not last or keep_days(tx) == 0:
        return
    wanted = (json.dumps([row[1] for row in last]),)
    without = {
        row[0]
        for row in tx.read(
            "SELECT id FROM message WHERE id IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM place p WHERE p.message_id = message.id)",
            wanted,
        )
    }
    # One that was to be put back and never reached the server is what it was before.
    never = {row[1] for row in last if row[6]}
    back = {
        row[0]
        for row in tx.read(
            "SELECT message_id FROM history WHERE message_id IN (SELECT value FROM json_each(?))"
            " AND restored_at IS NOT NULL",
            (json.dumps(sorted(never & without)),),
        )
    }
    tx.many("UPDATE history SET restored_at = NULL WHERE message_id = ?", [(m,) for m in back])
    fresh = {row[1]: row for row in reversed(last) if row[1] in without and row[1] not in back}
    tx.many("DELETE FROM history WHERE message_id = ?", [(message,) for message in fresh])
    tx.many(
        "INSERT INTO history (message_id, account_id, folder_path, flags, keywords, vanished_at,"
        " reason, place_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (message, account, path, flags & ~int(Flag.DELETED), words, tx.now, reason, place)
            for place, message, account, path, flags, words, _ in sorted(fresh.values())
        ],
    )
    if fresh or back:
        tx.note("history")


def forget(tx: Transaction, messages: Iterable[int]) -> None:
    """Messages are in a folder of the server again: there is nothing to put back."""
    gone = tx.many("DELETE FROM history WHERE message_id = ?", [(m,) for m in messages])
    if gone > 0:
        tx.note("history")


def keep_days(tx: Transaction) -> int:
    row = tx.one("SELECT value_json FROM setting WHERE name = ?", (KEEP_SETTING,))
    return _days(json.loads(row[0])) if row else KEEP_DAYS


def _days(value: object) -> int:
    """Return days as chosen: 0 nothing is kept, -1 for ever."""
    if isinstance(value, bool) or not isinstance(value, int):
        return KEEP_DAYS
    return max(FOR_EVER, value)


class History:
    def __init__(self, database: Database, places: Places) -> None:
        self._db = database
        self._places = places

    def days(self) -> int:
        """Return for how many days is kept what was deleted: 0 nothing, -1 for ever."""
        row = self._db.one("SELECT value_json FROM setting WHERE name = ?", (KEEP_SETTING,))
        return _days(json.loads(row[0])) if row else KEEP_DAYS

    def all(self, *, since: float = 0.0, words: Sequence[str] = (), limit: int = 500) -> list[Lost]:
        """Return what is gone from all folders, latest first; all of ``words`` must occur in
        subject, sender or recipients."""
        where, values = "", []
        for word in words:
            where += (
                " AND instr(lower(m.subject || ' ' || m.sender_name || ' ' || m.sender_addr"
                " || ' ' || m.to_text || ' ' || h.folder_path), lower(?))"
            )
            values.append(word)
        rows = self._db.read(
            f"{_SELECT} WHERE h.vanished_at >= ? AND {_LISTED}{where}"
            " ORDER BY h.vanished_at DESC, m.date DESC, h.id DESC LIMIT ?",
            (since, *values, limit),
        )
        return [_lost(row) for row in rows]

    def count(self) -> int:
        row = self._db.one(
            f"SELECT count(*) FROM history h JOIN message m ON m.id = h.message_id WHERE {_LISTED}"
        )
        return int(row[0]) if row else 0

    def some(self, ids: Iterable[int]) -> list[Lost]:
        """Return those of these rows that can still be put back, in the order asked."""
        order = list(ids)
        found = {
            row[0]: _lost(row)
            for row in self._db.read(
                f"{_SELECT} WHERE h.id IN (SELECT value FROM json_each(?)) AND {_LISTED}",
                (json.dumps(order),),
            )
        }
        return [found[number] for number in order if number in found]

    def of_places(self, places: Iterable[PlaceId]) -> list[Lost]:
        """Return the rows of messages that had these places last."""
        rows = self._db.read(
            f"{_SELECT} WHERE h.place_id IN (SELECT value FROM json_each(?)) AND {_LISTED}"
            " ORDER BY h.id",
            (json.dumps(list(places)),),
        )
        return [_lost(row) for row in rows]

    def put_back(self, tx: Transaction, lost: Lost, folder: FolderId) -> PlaceId:
        """Give a message a place again. It is hidden until a journal entry shows it, so that one
        that is cancelled or refused leaves nothing behind but the row of the history."""
        old = tx.read("SELECT id FROM place WHERE message_id = ? AND uid IS NULL", (lost.message,))
        self._places.delete(tx, [PlaceId(row[0]) for row in old], "vanished")
        place = tx.insert(
            "INSERT INTO place (message_id, folder_id, uid, server_flags, server_keywords,"
            " shown_folder_id, shown_flags, shown_keywords, hidden, date, thread_id, whole)"
            " SELECT id, ?, NULL, ?, ?, ?, ?, ?, 1, date, thread_id, 1 FROM message WHERE id = ?",
            (folder, int(lost.flags | Flag.DELETED), " ".join(sorted(lost.keywords)), folder,
             int(lost.flags), " ".join(sorted(lost.keywords)), lost.message),
        )  # fmt: skip
        revived = tx.run(
            "UPDATE message SET orphaned_at = NULL WHERE id = ? AND orphaned_at IS NOT NULL",
            (lost.message,),
        )
        if revived:
            tx.run(
                "UPDATE thread SET message_count = message_count + 1"
                " WHERE id = (SELECT thread_id FROM message WHERE id = ?)",
                (lost.message,),
            )
        tx.run("UPDATE history SET restored_at = ? WHERE message_id = ?", (tx.now, lost.message))
        tx.note("history")
        return PlaceId(place)

    def is_back(self, tx: Transaction, place: PlaceId, folder: FolderId, uid: int | None) -> None:
        """Take over that the server has the message again."""
        tx.run(
            "UPDATE place SET server_flags = server_flags & ~? WHERE id = ? AND uid IS NULL",
            (int(Flag.DELETED), place),
        )
        self._places.moved(tx, place, folder, uid)
        tx.note("history")

    def purge(self, tx: Transaction, limit: int = 200) -> int:
        """Let up to ``limit`` messages go that were without a place for longer than is kept.

        Return how many went; call again, each time in a new transaction, until it is 0.
        """
        days = keep_days(tx)
        if days < 0:
            return 0
        before = tx.now - max(GRACE, days * DAY)
        rows = tx.read(
            "SELECT id, body_blob, head_blob, rfc_message_id, thread_id FROM message"
            " WHERE orphaned_at < ?"
            " AND NOT EXISTS (SELECT 1 FROM place p WHERE p.message_id = message.id) LIMIT ?",
            (before, limit),
        )
        if not rows:
            return 0
        chosen = json.dumps([row[0] for row in rows])
        index.remove(tx, [row[0] for row in rows])
        tx.run("DELETE FROM message WHERE id IN (SELECT value FROM json_each(?))", (chosen,))
        tx.run(
            "DELETE FROM thread WHERE id IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM message WHERE thread_id = thread.id)",
            (json.dumps([row[4] for row in rows]),),
        )
        free(tx, rows)
        tx.note("history")
        return len(rows)

    def settle(self, tx: Transaction, limit: int = 200) -> int:
        """Forget up to ``limit`` old rows of messages that are in a folder again, or any when
        nothing is to be kept. Call it after and as ``purge``: then few old rows are left."""
        days = keep_days(tx)
        if days < 0:
            return 0
        if days == 0:
            return tx.run(f"DELETE FROM history WHERE id IN ({_ANY})", (limit,))
        before = tx.now - max(GRACE, days * DAY)
        return tx.run(f"DELETE FROM history WHERE id IN ({_SETTLED})", (before, limit))


def free(tx: Transaction, rows: Sequence[tuple[Any, ...]]) -> None:
    """Give up the bytes that nothing else needs of messages that are gone: (id, body_blob,
    head_blob, Message-ID, ...)."""
    blobs = {blob for row in rows for blob in row[1:3] if blob is not None}
    if not blobs:
        return
    # The same bytes have the same Message-ID: looked for by it, there is no index by blob.
    for body, head in tx.read(
        "SELECT body_blob, head_blob FROM message WHERE account_id IN (SELECT id FROM account)"
        " AND rfc_message_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted({row[3] for row in rows})),),
    ):
        blobs -= {body, head}
    for (payload,) in tx.read("SELECT payload_json FROM entry WHERE lane NOT LIKE 'dav:%'"):
        blobs.difference_update(_BLOB.findall(payload))
    tx.many("DELETE FROM blob WHERE id = ?", [(blob,) for blob in sorted(blobs)])


def _lost(row: tuple[Any, ...]) -> Lost:
    return Lost(
        id=row[0],
        account=AccountId(row[1]),
        message=MessageId(row[2]),
        folder=row[3],
        flags=Flag(row[4]),
        keywords=frozenset(row[5].split()),
        vanished_at=row[6],
        reason=row[7],
        sender=Address(row[8], row[9]),
        to=row[10],
        subject=row[11],
        snippet=row[12],
        date=row[13],
        received=row[14],
        size=row[15],
        marks=Mark(row[16]),
        thread=ThreadId(row[17]),
        body=None if row[18] is None else BlobId(row[18]),
        rfc_message_id=row[19],
    )
