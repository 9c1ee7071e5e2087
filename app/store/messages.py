"""Messages and their places: lists for faces, differences for sync, local ones for operations."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from app.base.errors import PermanentError
from app.base.octets import Octets
from app.domain.ids import AccountId, BlobId, FolderId, MessageId, PlaceId, ThreadId
from app.domain.mail import (
    Address,
    BodyDigest,
    Flag,
    FlagUpdate,
    Headers,
    Mark,
    Place,
    Row,
    ServerMessage,
)
from app.store import index, late_headers, people
from app.store.blobs import Blobs
from app.store.correspondents import Correspondents
from app.store.database import Database
from app.store.intake import Intake
from app.store.people import clean, first_recipient
from app.store.places import NO_KEYWORDS, Places, flag, join_keywords, split_keywords
from app.store.transaction import Transaction

_ROWS = (
    "SELECT p.id, p.message_id, m.account_id, p.shown_folder_id, m.sender_name, m.sender_addr,"
    " m.to_text, m.subject, m.snippet, p.date, p.shown_flags, p.shown_keywords, m.marks, m.size,"
    " p.thread_id, t.message_count, m.body_blob, p.pending,"
    " substr(m.people_json, 1, 1000) FROM place p"
    " JOIN message m ON m.id = p.message_id JOIN thread t ON t.id = p.thread_id WHERE p.id IN "
)
_PLACES = (
    "SELECT p.id, p.message_id, p.folder_id, p.uid, p.server_flags, p.server_keywords, p.modseq,"
    " p.shown_folder_id, p.shown_flags, p.shown_keywords, p.hidden, m.rfc_message_id, m.body_blob"
    " FROM place p JOIN message m ON m.id = p.message_id"
)
_ANY_SIZE = 1 << 62
_MARKS: dict[int, Mark] = {}


class Messages:
    def __init__(self, database: Database, blobs: Blobs, places: Places) -> None:
        self._db = database
        self._blobs = blobs
        self._places = places
        self._correspondents = Correspondents(database)

    # lists

    def ids(
        self,
        folder: FolderId | Sequence[FolderId],
        *,
        unread: bool = False,
        conversations: bool = False,
        limit: int = 0,
    ) -> array[int]:
        """Return the places shown in one or several folders, newest first; ``limit`` 0: all.

        With ``conversations`` only the newest place of each thread.
        """
        chosen = [int(folder)] if isinstance(folder, int) else [int(f) for f in folder]
        if not chosen:
            return array("q")
        where = f"shown_folder_id IN ({','.join('?' * len(chosen))}) AND hidden = 0"
        if unread:
            where += " AND (shown_flags & 1) = 0"
        order = "ORDER BY date DESC, id DESC"
        if conversations:
            rows = self._db.read(f"SELECT id, thread_id FROM place WHERE {where} {order}", chosen)
            newest: dict[int, int] = {}
            for place, thread in rows:
                if thread not in newest:
                    newest[thread] = place
            found = array("q", newest.values())
            return found[:limit] if limit else found
        bound = f" LIMIT {int(limit)}" if limit else ""
        rows = self._db.read(f"SELECT id FROM place WHERE {where} {order}{bound}", chosen)
        return array("q", [row[0] for row in rows])

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Return list rows in the order asked; places that are gone are left out."""
        found: dict[int, Row] = {}
        for start in range(0, len(ids), 500):
            part = [int(number) for number in ids[start : start + 500]]
            for row in self._db.read(f"{_ROWS}({','.join('?' * len(part))})", part):
                found[row[0]] = _row(row)
        return [found[number] for number in ids if number in found]

    def thread(self, thread: ThreadId) -> list[PlaceId]:
        """Return one visible place of each message of a conversation, oldest first."""
        rows = self._db.read(
            "SELECT p.id FROM message m JOIN place p ON p.id = ("
            "  SELECT q.id FROM place q JOIN folder f ON f.id = q.shown_folder_id"
            "  WHERE q.message_id = m.id AND q.hidden <> 1"
            "  ORDER BY f.role IN ('trash', 'junk', 'all'), f.gone, q.id LIMIT 1)"
            " WHERE m.thread_id = ? ORDER BY m.date, m.id",
            (thread,),
        )
        return [PlaceId(row[0]) for row in rows]

    def place(self, place: PlaceId) -> Place:
        """Return one place; raise PermanentError("place_unknown")."""
        found = self.places([place])
        if not found:
            raise PermanentError("place_unknown", place=place)
        return found[0]

    def places(self, ids: Iterable[PlaceId]) -> list[Place]:
        """Return places in the order asked; those that are gone are left out."""
        order = list(ids)
        found = {
            row[0]: _place(row)
            for row in self._db.read(
                f"{_PLACES} WHERE p.id IN (SELECT value FROM json_each(?))", (json.dumps(order),)
            )
        }
        return [found[number] for number in order if number in found]

    def folders_of(self, ids: Iterable[PlaceId]) -> dict[PlaceId, FolderId]:
        """Return the folder the server has each place in, in the order asked; without gone ones."""
        order = list(ids)
        found = dict(
            self._db.read(
                "SELECT id, folder_id FROM place WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(order),),
            )
        )
        return {number: found[number] for number in order if number in found}

    def by_rfc_id(self, account: AccountId, rfc_message_id: str) -> list[Place]:
        """Return the places of messages with this Message-ID."""
        rows = self._db.read(
            f"{_PLACES} WHERE m.account_id = ? AND m.rfc_message_id = ?"
            " AND m.rfc_message_id <> '' ORDER BY p.id",
            (account, clean(rfc_message_id)),
        )
        return [_place(row) for row in rows]

    def headers(self, message: MessageId) -> Headers:
        """Return the kept header fields; raise PermanentError("message_unknown")."""
        row = self._db.one(
            "SELECT subject, people_json, date, rfc_message_id, in_reply_to, references_text,"
            " list_id, marks FROM message WHERE id = ?",
            (message,),
        )
        if row is None:
            raise PermanentError("message_unknown", message=message)
        subject, packed, date, name, parent, references, list_id, marks = row
        who = people.unpack(packed)
        return Headers(
            subject=subject,
            sender=who["sender"],
            to=who["to"],
            cc=who["cc"],
            bcc=who["bcc"],
            reply_to=who["reply_to"],
            date=date,
            message_id=name,
            in_reply_to=parent,
            references=tuple(references.split()),
            list_id=list_id,
            marks=_mark(marks),
        )

    def raw(self, message: MessageId) -> bytes | None:
        """Return the whole message, None while only its header is here.

        Raise PermanentError("blob_damaged") when the bytes are not what was stored; after
        ``forget_body`` sync loads them again.
        """
        row = self._db.one("SELECT body_blob FROM message WHERE id = ?", (message,))
        if row is None or row[0] is None:
            return None
        return self._blobs.get(BlobId(row[0]))

    def octets(self, message: MessageId) -> Octets | None:
        """As ``raw``, but a large message is not loaded: it stays a part of a file."""
        row = self._db.one("SELECT body_blob FROM message WHERE id = ?", (message,))
        return self._blobs.octets(BlobId(row[0])) if row and row[0] is not None else None

    def size(self, message: MessageId) -> int:
        """Return the bytes a message has as told by its server, 0 when unknown."""
        row = self._db.one("SELECT size FROM message WHERE id = ?", (message,))
        return int(row[0]) if row else 0

    def complete(self, text: str, limit: int = 8) -> list[Address]:
        """Return addresses that complete what is typed, likeliest first."""
        return self._correspondents.complete(text, limit)

    # sync

    def uids(self, folder: FolderId) -> dict[int, PlaceId]:
        rows = self._db.read(
            "SELECT uid, id FROM place WHERE folder_id = ? AND uid IS NOT NULL ORDER BY uid",
            (folder,),
        )
        return dict(rows)

    def waiting(self, folder: FolderId) -> bool:
        """Tell whether a place has lost its UID while the journal was about it.

        What was never on the server (an append of ours) is not meant.
        """
        row = self._db.one(
            "SELECT 1 FROM place p WHERE p.folder_id = ? AND p.uid IS NULL"
            " AND EXISTS (SELECT 1 FROM entry_place x WHERE x.place_id = p.id)"
            " AND NOT EXISTS (SELECT 1 FROM entry_place x JOIN entry e ON e.id = x.entry_id"
            "  WHERE x.place_id = p.id AND e.kind IN ('append', 'send')) LIMIT 1",
            (folder,),
        )
        return row is not None

    def known_flags(self, folder: FolderId) -> dict[int, tuple[int, str]]:
        """Return uid -> (flags, keywords sorted and separated by a space), as the server said."""
        rows = self._db.read(
            "SELECT uid, server_flags, server_keywords FROM place"
            " WHERE folder_id = ? AND uid IS NOT NULL",
            (folder,),
        )
        return {uid: (flags, keywords) for uid, flags, keywords in rows}

    def add_headers(
        self,
        tx: Transaction,
        folder: FolderId,
        found: Sequence[tuple[ServerMessage, Headers]],
        *,
        index_later: bool = False,
    ) -> list[PlaceId]:
        """Take in messages of a folder; return the place of each, in the order given.

        ``index_later``: their words are indexed with their bodies, or by ``Store.indexing``.
        """
        return Intake(tx, self._places, folder).add(found, index_later=index_later)

    def update_flags(
        self, tx: Transaction, folder: FolderId, updates: Sequence[FlagUpdate]
    ) -> list[PlaceId]:
        """Write the server's flags; return the places where they really changed."""
        known = {
            uid: (place, flags, keywords)
            for uid, place, flags, keywords in tx.read(
                "SELECT uid, id, server_flags, server_keywords FROM place WHERE folder_id = ?"
                " AND uid IN (SELECT value FROM json_each(?))",
                (folder, json.dumps([update.uid for update in updates])),
            )
        }
        changed: list[tuple[int, str, int, int]] = []
        for update in updates:
            old = known.get(update.uid)
            keywords = join_keywords(update.keywords)
            if old is not None and (old[1], old[2]) != (int(update.flags), keywords):
                changed.append((int(update.flags), keywords, update.modseq, old[0]))
        tx.many(
            "UPDATE place SET server_flags = ?, server_keywords = ?, modseq = max(modseq, ?)"
            " WHERE id = ?",
            changed,
        )
        places = [PlaceId(row[3]) for row in changed]
        self._places.recompute(tx, places)
        return places

    def vanish(self, tx: Transaction, folder: FolderId, uids: Iterable[int]) -> int:
        """Take over that the server has these no more; return how many of them we knew.

        A place that the journal is still about only loses its UID: its entry finds out by
        Message-ID what became of it.
        """
        rows = tx.read(
            "SELECT id FROM place WHERE folder_id = ? AND uid IN (SELECT value FROM json_each(?))",
            (folder, json.dumps(list(uids))),
        )
        places = [PlaceId(row[0]) for row in rows]
        kept = self._places.touched(tx, places)
        tx.many("UPDATE place SET uid = NULL, modseq = 0 WHERE id = ?", [(p,) for p in kept])
        self._places.delete(tx, [p for p in places if p not in kept], "vanished")
        return len(places)

    def renew_uidvalidity(self, tx: Transaction, folder: FolderId, uidvalidity: int) -> None:
        """Forget all UIDs of a folder whose UIDVALIDITY changed; the places stay and are
        recognised again by ``add_headers``. After the complete pass: ``forget_unmatched``."""
        tx.run("UPDATE place SET uid = NULL, modseq = 0 WHERE folder_id = ?", (folder,))
        tx.run(
            "UPDATE folder SET uidvalidity = ?, uidnext = 0, highestmodseq = 0,"
            " headers_complete = 0 WHERE id = ?",
            (uidvalidity, folder),
        )

    def held(self, folder: FolderId) -> list[PlaceId]:
        """Return all places the server had in a folder."""
        return [
            PlaceId(row[0])
            for row in self._db.read("SELECT id FROM place WHERE folder_id = ?", (folder,))
        ]

    def release(self, tx: Transaction, places: Sequence[PlaceId]) -> int:
        """Delete places of a folder that is gone, but none that the journal is about."""
        kept = self._places.touched(tx, places)
        return self._places.delete(tx, [p for p in places if p not in kept], "folder_gone")

    def forget_unmatched(self, tx: Transaction, folder: FolderId) -> int:
        """After a complete pass: delete the places of a folder the server did not list, but
        none that the journal is still about, nor what the server refused to take.

        What is hidden and was never there (``add_elsewhere``) leaves no history.
        """
        never = tx.read(
            "SELECT id FROM place WHERE folder_id = ? AND uid IS NULL AND hidden = 1 AND EXISTS ("
            " SELECT 1 FROM entry_place p JOIN entry e ON e.id = p.entry_id"
            " WHERE p.place_id = place.id AND e.kind = 'append'"
            " AND e.state IN ('failed', 'cancelled'))",
            (folder,),
        )
        unsent = [PlaceId(row[0]) for row in never]
        kept = self._places.touched(tx, unsent)
        gone = self._places.delete(tx, [p for p in unsent if p not in kept])
        places = [
            PlaceId(row[0])
            for row in tx.read(
                "SELECT id FROM place WHERE folder_id = ? AND uid IS NULL AND NOT EXISTS ("
                " SELECT 1 FROM entry_place p JOIN entry e ON e.id = p.entry_id"
                " WHERE p.place_id = place.id AND e.kind = 'append' AND e.state = 'failed')",
                (folder,),
            )
        ]
        kept = self._places.touched(tx, places)
        return gone + self._places.delete(tx, [p for p in places if p not in kept], "vanished")

    def set_body(
        self, tx: Transaction, message: MessageId, data: bytes, digest: BodyDigest
    ) -> None:
        """Keep a whole message and index its text."""
        self.set_bodies(tx, [(message, data, digest)])

    def set_bodies(
        self, tx: Transaction, found: Sequence[tuple[MessageId, bytes, BodyDigest]]
    ) -> None:
        """Keep whole messages and index their texts; a handful of statements for a batch."""
        blobs = tx.put_blobs([data for _, data, _ in found])
        self.set_stored(
            tx,
            [
                (message, blob, len(data), digest)
                for blob, (message, data, digest) in zip(blobs, found, strict=True)
            ],
        )

    def set_stored(
        self, tx: Transaction, found: Sequence[tuple[MessageId, BlobId, int, BodyDigest]]
    ) -> None:
        """Take over whole messages (message, blob, bytes, digest) that are in the body store."""
        tx.many(
            "UPDATE message SET body_blob = ?, head_blob = NULL,"
            " size = CASE WHEN size = 0 THEN ? ELSE size END WHERE id = ?",
            [(blob, size, message) for message, blob, size, _ in found],
        )
        self._digested(tx, [(message, digest) for message, _, _, digest in found], whole=1)
        notices = [(message,) for message, _, _, digest in found if digest.marks & Mark.BOUNCE]
        tx.many("INSERT OR IGNORE INTO notice (message_id) VALUES (?)", notices)

    def set_head(
        self, tx: Transaction, message: MessageId, data: bytes, digest: BodyDigest
    ) -> None:
        """Keep the beginning of a message whose whole is only loaded when it is asked for."""
        tx.run("UPDATE message SET head_blob = ? WHERE id = ?", (tx.put_blob(data), message))
        self._digested(tx, [(message, digest)], whole=3)

    def head(self, message: MessageId) -> bytes | None:
        """Return what ``set_head`` kept, None when there is nothing."""
        row = self._db.one("SELECT head_blob FROM message WHERE id = ?", (message,))
        return self._blobs.get(BlobId(row[0])) if row and row[0] is not None else None

    def _digested(
        self, tx: Transaction, found: Sequence[tuple[MessageId, BodyDigest]], *, whole: int
    ) -> None:
        """Keep and index what was read out of messages."""
        wanted = (json.dumps([message for message, _ in found]),)
        known = {
            number: (subject, packed)
            for number, subject, packed in tx.read(
                "SELECT id, subject, people_json FROM message"
                " WHERE id IN (SELECT value FROM json_each(?))",
                wanted,
            )
        }
        tx.many(
            "UPDATE message SET snippet = ?, marks = marks | ?, indexed = 2 | (indexed & 4)"
            " WHERE id = ?",
            [(clean(digest.snippet), int(digest.marks), message) for message, digest in found],
        )
        late_headers.mend(tx, known, found)
        for message, digest in found:
            if message in known:
                subject, packed = known[message]
                index.put(
                    tx,
                    message,
                    (subject, people.words(packed), digest.text, " ".join(digest.file_names)),
                )
        for place, folder in tx.read(
            "SELECT id, shown_folder_id FROM place"
            " WHERE message_id IN (SELECT value FROM json_each(?))",
            wanted,
        ):
            tx.note("places", folder, (place,))
        tx.run(
            "UPDATE place SET whole = ? WHERE message_id IN (SELECT value FROM json_each(?))",
            (whole, *wanted),
        )
        tx.note("message", 0, list(known))

    def forget_body(self, tx: Transaction, message: MessageId) -> None:
        """Forget a damaged body, so that it is loaded again."""
        row = tx.one("SELECT body_blob FROM message WHERE id = ?", (message,))
        if row is None or row[0] is None:
            return
        tx.run("DELETE FROM blob WHERE id = ?", row)  # so that the same bytes are stored afresh
        tx.run(
            "UPDATE place SET whole = 0 WHERE message_id IN"
            " (SELECT id FROM message WHERE body_blob = ?)",
            row,
        )
        tx.run("UPDATE message SET body_blob = NULL WHERE body_blob = ?", row)
        tx.note("message", 0, (message,))

    def want_again(self, tx: Transaction, account: AccountId) -> None:
        """Let messages of which only the beginning was kept be looked at again: their limit
        has changed."""
        tx.run(
            "UPDATE place SET whole = 0 WHERE whole = 3 AND folder_id IN"
            " (SELECT id FROM folder WHERE account_id = ?)",
            (account,),
        )

    def give_up_body(self, tx: Transaction, place: PlaceId) -> None:
        """The server cannot give this body: ``wanted_bodies`` names it no more."""
        tx.run("UPDATE place SET whole = 2 WHERE id = ? AND whole = 0", (place,))

    def wanted_bodies(
        self,
        folder: FolderId,
        *,
        newer_than: float = 0.0,
        sizes: tuple[int, int | None] = (0, None),
        limit: int = 200,
    ) -> list[tuple[int, PlaceId, int]]:
        """Return (uid, place, size) of messages whose body is not here, newest first; ``sizes``:
        the least and the most bytes they have."""
        rows = self._db.read(
            "SELECT p.uid, p.id, m.size FROM place p JOIN message m ON m.id = p.message_id"
            " WHERE p.folder_id = ? AND p.whole = 0 AND p.uid IS NOT NULL AND p.date >= ?"
            " AND +m.size BETWEEN ? AND ? ORDER BY p.date DESC LIMIT ?",
            (folder, newer_than, sizes[0], _ANY_SIZE if sizes[1] is None else sizes[1], limit),
        )
        return [(uid, PlaceId(place), size) for uid, place, size in rows]

    # local places (operations)

    def add_local(
        self,
        tx: Transaction,
        folder: FolderId,
        data: Octets,
        digest: BodyDigest,
        flags: Flag,
        date: float,
        blob: BlobId | None = None,
    ) -> PlaceId:
        """Add a message of ours that the server has not (yet); ``blob``: kept already as that."""
        blob = blob or tx.put_blob(data[:])
        remote = ServerMessage(0, flags, NO_KEYWORDS, date, len(data), 0, None)
        return Intake(tx, self._places, folder).add_local(remote, digest, blob)

    def add_elsewhere(self, tx: Transaction, place: Place, folder: FolderId) -> PlaceId:
        """Add a message that is here whole to a folder of another account, as it is shown now.

        It is hidden until a journal entry shows it, so that one that is cancelled or refused leaves
        nothing behind. Raise PermanentError("message_unknown").
        """
        row = tx.one(
            "SELECT m.internaldate, m.date, m.size, m.marks, m.snippet, coalesce(t.body, ''),"
            " coalesce(t.files, ''), m.body_blob FROM message m"
            " LEFT JOIN message_text t ON t.message_id = m.id WHERE m.id = ?",
            (place.message,),
        )
        if row is None or row[7] is None:
            raise PermanentError("message_unknown", message=place.message)
        received, date, size, marks, snippet, text, files, blob = row
        digest = BodyDigest(self.headers(place.message), snippet, text, (files,), _mark(marks))
        flags = place.shown_flags | Flag.DELETED
        remote = ServerMessage(0, flags, place.shown_keywords, received or date, size, 0, None)
        return Intake(tx, self._places, folder).add_local(remote, digest, blob)

    def received(self, message: MessageId) -> tuple[float, int]:
        """Return when its server got a message, else its own date, and the bytes it has there."""
        row = self._db.one("SELECT internaldate, date, size FROM message WHERE id = ?", (message,))
        if row is None:
            raise PermanentError("message_unknown", message=message)
        return float(row[0] or row[1]), int(row[2])

    def copy_local(
        self, tx: Transaction, place: PlaceId, folder: FolderId, uid: int | None = None
    ) -> PlaceId | None:
        """Add a second place of a message, under the UID that the server told for the copy.

        Return the place that is there already when sync was quicker, None when ``place`` is gone
        or the UID another message's: it was told under another UIDVALIDITY.
        """
        there = self._places.twin(tx, place, folder, uid)
        if there is not None:
            return there.id if there.same else None
        row = tx.one(
            "SELECT message_id, shown_flags, shown_keywords, date, thread_id, whole FROM place"
            " WHERE id = ?",
            (place,),
        )
        if row is None:
            return None
        message, flags, keywords, date, thread, whole = row
        number = tx.insert(
            "INSERT INTO place (message_id, folder_id, uid, server_flags, server_keywords,"
            " shown_folder_id, shown_flags, shown_keywords, date, thread_id, whole)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (message, folder, uid, flags, keywords, folder, flags, keywords, date, thread, whole),
        )
        self._places.recompute(tx, [PlaceId(number)])  # it may be snoozed
        tx.note("places", folder, (number,))
        return PlaceId(number)

    def place_moved(
        self, tx: Transaction, place: PlaceId, folder: FolderId, uid: int | None
    ) -> None:
        """Take over the place the server has given a message, the UID when it told."""
        self._places.moved(tx, place, folder, uid)

    def place_gone(self, tx: Transaction, place: PlaceId, reason: str = "vanished") -> None:
        """Take over that the server has the message there no more; ``reason`` as in ``history``,
        "" when it is not worth remembering."""
        self._places.delete(tx, [place], reason)

    def recompute(self, tx: Transaction, places: Iterable[PlaceId]) -> None:
        """Write what is shown of places: server state plus active entries."""
        self._places.recompute(tx, places)


def _mark(value: int) -> Mark:
    known = _MARKS.get(value)
    if known is None:
        known = _MARKS[value] = Mark(value)
    return known


def _row(row: tuple[Any, ...]) -> Row:
    return Row(
        row[0],
        row[1],
        row[2],
        row[3],
        Address(row[4], row[5]),
        row[6],
        row[7],
        row[8],
        row[9],
        flag(row[10]),
        split_keywords(row[11]) if row[11] else NO_KEYWORDS,
        _mark(row[12]),
        row[13],
        row[14],
        row[15],
        row[16],
        bool(row[17]),
        first_recipient(row[18]),
    )


def _place(row: tuple[Any, ...]) -> Place:
    return Place(
        id=row[0],
        message=row[1],
        folder=row[2],
        uid=row[3],
        server_flags=flag(row[4]),
        server_keywords=split_keywords(row[5]),
        modseq=row[6],
        shown_folder=row[7],
        shown_flags=flag(row[8]),
        shown_keywords=split_keywords(row[9]),
        hidden=bool(row[10]),
        rfc_message_id=row[11],
        body=row[12],
    )
