"""Taking in what the server lists: which place and which message each answer belongs to.

A UID that is new to a folder is, in this order:

1. a place of that folder that waits for its UID (moved, copied or appended by us without being
   told, or forgotten with an old UIDVALIDITY), and is alike; what was appended may have been
   changed by the server, and is known by its Message-ID when nothing in the batch is alike;
2. another place of a message the account has already, so that its body is not loaded twice (on
   Gmail a message lies in All Mail and under each of its labels);
3. a new message.

A message is recognised by EMAILID (RFC 8474) or X-GM-MSGID where the server tells them, else by
Message-ID, size, date and subject; two UIDs of one folder that are alike in these are two
messages still, for the second may be made to look like the first (S6). Two that have different
ids are two, whatever their headers say; only a waiting place may get another id, because a
server that was set up anew gives new ones.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.base.errors import PermanentError
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import BodyDigest, Flag, Headers, ServerMessage
from app.store import history, index, mail_rules, people
from app.store.arrivals import arrived
from app.store.correspondents import Tally
from app.store.people import clean
from app.store.places import Places, join_keywords
from app.store.threads import MAX_REFERENCES, Weaver, links
from app.store.transaction import Transaction

_LATEST = 4_102_444_800.0  # the year 2100: later dates are mistakes or tricks
_AHEAD = 2 * 86_400.0
_BIG = (1 << 62) - 1
_DELETED = int(Flag.DELETED)

_MESSAGE = (
    "INSERT INTO message (id, account_id, rfc_message_id, in_reply_to, references_text, subject,"
    " sender_name, sender_addr, to_text, people_json, list_id, date, internaldate, size, marks,"
    " snippet, thread_id, body_blob, indexed, email_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PLACE = (
    "INSERT INTO place (id, message_id, folder_id, uid, server_flags, server_keywords, modseq,"
    " shown_folder_id, shown_flags, shown_keywords, hidden, date, thread_id, whole)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(slots=True)
class _Known:
    """A message the account has, as far as recognising it needs."""

    id: int
    size: int
    internaldate: float
    date: float
    thread: int
    whole: bool
    orphaned: bool
    email_id: str
    subject: str
    here: bool = False  # it has a place in the folder already
    place: int = 0  # the waiting place, when it is one of the folder
    ours: bool = False  # that place is of a message we have appended


@dataclass(slots=True)
class _Batch:
    messages: list[tuple[Any, ...]] = field(default_factory=list)
    places: list[tuple[Any, ...]] = field(default_factory=list)
    adopted: list[tuple[Any, ...]] = field(default_factory=list)
    revived: list[int] = field(default_factory=list)
    named: list[tuple[str, int]] = field(default_factory=list)  # EMAILID, message
    recompute: list[PlaceId] = field(default_factory=list)
    fresh: list[tuple[int, float]] = field(default_factory=list)  # message, INTERNALDATE


class Intake:
    """One batch for one folder inside one transaction."""

    def __init__(self, tx: Transaction, places: Places, folder: FolderId) -> None:
        row = tx.one(
            "SELECT f.account_id, a.address FROM folder f JOIN account a ON a.id = f.account_id"
            " WHERE f.id = ?",
            (folder,),
        )
        if row is None:
            raise PermanentError("folder_unknown", folder=folder)
        self._tx = tx
        self._places = places
        self._folder = folder
        self._account = AccountId(row[0])
        self._batch = _Batch()
        self._tally = Tally(row[1])
        self._index_later = False

    def add(
        self, found: Sequence[tuple[ServerMessage, Headers]], *, index_later: bool = False
    ) -> list[PlaceId]:
        """Take in a batch; return the place of each answer, in the order given."""
        tx = self._tx
        self._index_later = index_later
        here = self._here([remote.uid for remote, _ in found])
        names = {
            remote.uid: links(headers, remote.thread_id)
            for remote, headers in found
            if remote.uid not in here
        }
        weaver = Weaver(tx, self._account, {name for group in names.values() for name in group})
        waiting = self._waiting()
        adopted = _matched(waiting, [pair for pair in found if pair[0].uid not in here])
        elsewhere = self._elsewhere([h.message_id for _, h in found if h.message_id])
        by_id = self._by_id([remote.email_id for remote, _ in found if remote.email_id])
        next_message, next_place = tx.next_id("message"), tx.next_id("place")
        result: list[PlaceId] = []
        for remote, headers in found:
            uid = remote.uid
            if uid in here:
                place = here[uid]
                self._reflag(place, remote)
                result.append(place)
                continue
            match = adopted.get(uid)
            if match is not None:
                place = PlaceId(match.place)
                self._adopt(place, match, remote)
            else:
                place = PlaceId(next_place)
                next_place += 1
                known = by_id.get(remote.email_id) or _same(
                    elsewhere.get(headers.message_id, ()), remote, headers
                )
                if known is None:
                    known = self._new_message(
                        next_message, remote, headers, weaver.assign(names[uid])
                    )
                    self._batch.fresh.append((known.id, known.internaldate))
                    next_message += 1
                    if headers.message_id:
                        elsewhere[headers.message_id].append(known)
                elif known.orphaned:
                    known.orphaned = False
                    self._batch.revived.append(known.id)
                    weaver.count(known.thread)
                self._name(known, remote)
                known.here = True
                if known.email_id:
                    by_id[known.email_id] = known
                self._new_place(place, known, remote)
            here[uid] = place
            result.append(place)
        self._write(weaver)
        return result

    def add_local(self, remote: ServerMessage, digest: BodyDigest, blob: str) -> PlaceId:
        """Add a message of our own that has no UID yet, body and all."""
        tx, headers = self._tx, digest.headers
        names = links(headers)
        weaver = Weaver(tx, self._account, names)
        known = self._new_message(
            tx.next_id("message"), remote, headers, weaver.assign(names), digest=digest, blob=blob
        )
        place = PlaceId(tx.next_id("place"))
        self._new_place(place, known, remote, uid=None)
        self._write(weaver)
        return place

    # recognising

    def _here(self, uids: Sequence[int]) -> dict[int, PlaceId]:
        rows = self._tx.read(
            "SELECT uid, id FROM place WHERE folder_id = ?"
            " AND uid IN (SELECT value FROM json_each(?))",
            (self._folder, json.dumps(list(uids))),
        )
        return {uid: PlaceId(place) for uid, place in rows}

    def _waiting(self) -> dict[str, list[_Known]]:
        found: dict[str, list[_Known]] = defaultdict(list)
        for name, *rest in self._tx.read(
            "SELECT m.rfc_message_id, m.id, m.size, m.internaldate, m.date, m.thread_id,"
            " m.body_blob IS NOT NULL, m.orphaned_at IS NOT NULL, m.email_id, m.subject, 0, p.id,"
            " EXISTS (SELECT 1 FROM entry_place x JOIN entry e ON e.id = x.entry_id"
            "  WHERE x.place_id = p.id AND e.kind IN ('append', 'restore'))"
            " FROM place p JOIN message m ON m.id = p.message_id"
            " WHERE p.folder_id = ? AND p.uid IS NULL ORDER BY p.id",
            (self._folder,),
        ):
            found[name].append(_Known(*rest))
        return found

    def _elsewhere(self, names: Sequence[str]) -> dict[str, list[_Known]]:
        found: dict[str, list[_Known]] = defaultdict(list)
        for name, *rest in self._tx.read(
            "SELECT rfc_message_id, id, size, internaldate, date, thread_id,"
            " body_blob IS NOT NULL, orphaned_at IS NOT NULL, email_id, subject, EXISTS ("
            "  SELECT 1 FROM place p WHERE p.message_id = message.id AND p.folder_id = ?)"
            " FROM message WHERE account_id = ?"
            " AND rfc_message_id IN (SELECT value FROM json_each(?))",
            (self._folder, self._account, json.dumps([clean(name) for name in names])),
        ):
            found[name].append(_Known(*rest))
        return found

    def _by_id(self, ids: Sequence[str]) -> dict[str, _Known]:
        if not ids:
            return {}
        rows = self._tx.read(
            "SELECT id, size, internaldate, date, thread_id, body_blob IS NOT NULL,"
            " orphaned_at IS NOT NULL, email_id, subject FROM message"
            " WHERE account_id = ? AND email_id <> ''"
            " AND email_id IN (SELECT value FROM json_each(?))",
            (self._account, json.dumps(ids)),
        )
        return {row[7]: _Known(*row) for row in rows}

    # collecting

    def _name(self, known: _Known, remote: ServerMessage) -> None:
        """Keep the server's id of a message that came without one, or has another one now."""
        if remote.email_id and known.email_id != remote.email_id:
            known.email_id = remote.email_id
            self._batch.named.append((remote.email_id, known.id))

    def _reflag(self, place: PlaceId, remote: ServerMessage) -> None:
        self._tx.run(
            "UPDATE place SET server_flags = ?, server_keywords = ?, modseq = max(modseq, ?)"
            " WHERE id = ?",
            (int(remote.flags), join_keywords(remote.keywords), min(remote.modseq, _BIG), place),
        )
        self._batch.recompute.append(place)

    def _adopt(self, place: PlaceId, known: _Known, remote: ServerMessage) -> None:
        self._name(known, remote)
        self._batch.adopted.append(
            (remote.uid, int(remote.flags), join_keywords(remote.keywords),
             min(remote.modseq, _BIG), place)
        )  # fmt: skip
        self._batch.recompute.append(place)

    def _new_message(
        self,
        number: int,
        remote: ServerMessage,
        headers: Headers,
        thread: int,
        *,
        digest: BodyDigest | None = None,
        blob: str | None = None,
    ) -> _Known:
        date = arrival(headers.date, remote.internaldate, self._tx.now)
        size = max(0, min(remote.size or 0, _BIG))
        self._tally.count(headers, date)
        sender = headers.sender[0] if headers.sender else None
        subject = clean(headers.subject)
        self._batch.messages.append((
            number, self._account, clean(headers.message_id), clean(headers.in_reply_to),
            clean(" ".join(headers.references[-MAX_REFERENCES:])), subject,
            clean(sender.name) if sender else "", clean(sender.addr) if sender else "",
            people.short(headers.to or headers.cc or headers.bcc), people.pack(headers),
            clean(headers.list_id), date, _bounded(remote.internaldate), size,
            int(headers.marks | digest.marks) if digest else int(headers.marks),
            clean(digest.snippet) if digest else "", thread, blob,
            2 if digest else 0 if self._index_later else 1, remote.email_id,
        ))  # fmt: skip
        if not self._index_later:
            text = digest.text if digest else ""
            files = " ".join(digest.file_names) if digest else ""
            index.put(self._tx, number, (subject, people.searched(headers), text, files))
        return _Known(number, size, _bounded(remote.internaldate), date, thread, blob is not None,
                      orphaned=False, email_id=remote.email_id, subject=subject)  # fmt: skip

    def _new_place(
        self, place: PlaceId, known: _Known, remote: ServerMessage, uid: int | None = -1
    ) -> None:
        flags, keywords = int(remote.flags), join_keywords(remote.keywords)
        self._batch.places.append((
            place, known.id, self._folder, remote.uid if uid == -1 else uid, flags, keywords,
            min(remote.modseq, _BIG), self._folder, flags, keywords,
            int(bool(flags & _DELETED)), known.date, known.thread, int(known.whole),
        ))  # fmt: skip

    def _write(self, weaver: Weaver) -> None:
        tx, batch = self._tx, self._batch
        weaver.prepare()
        tx.many(_MESSAGE, batch.messages)
        tx.many(_PLACE, batch.places)
        tx.many(
            "UPDATE place SET uid = ?, server_flags = ?, server_keywords = ?, modseq = ?"
            " WHERE id = ?",
            batch.adopted,
        )
        tx.many(
            "UPDATE message SET orphaned_at = NULL WHERE id = ?",
            [(message,) for message in batch.revived],
        )
        tx.many("UPDATE message SET email_id = ? WHERE id = ?", batch.named)
        history.forget(tx, batch.revived)
        if batch.fresh:
            mail_rules.queue(tx, self._folder, batch.fresh)
        weaver.finish()
        self._tally.write(tx)
        self._places.recompute(tx, batch.recompute)
        messages = [row[0] for row in batch.messages]
        arrived(tx, self._places, self._folder, messages, [row[:2] for row in batch.places])
        if batch.places:
            tx.note("places", self._folder, [row[0] for row in batch.places])


def arrival(date: float | None, internaldate: float | None, now: float) -> float:
    """Return the date a message is listed under: its own unless that is missing or absurd."""
    arrived = _bounded(internaldate) or now
    if date is None or not 0 < date < _LATEST or date > arrived + _AHEAD:
        return arrived
    return date


def _bounded(moment: float | None) -> float:
    return moment if moment is not None and 0 < moment < _LATEST else 0.0


def _matched(
    waiting: dict[str, list[_Known]], found: Sequence[tuple[ServerMessage, Headers]]
) -> dict[int, _Known]:
    """Find the waiting place of each answer that has one, by UID: first what is alike, so that a
    copy which came by another way, and is listed before, takes nothing away from it."""
    matched: dict[int, _Known] = {}
    if not waiting:
        return matched
    for choose in (_exact, _dated, _named):
        for remote, headers in found:
            candidates = waiting.get(clean(headers.message_id))
            if not candidates or remote.uid in matched:
                continue
            match = choose(candidates, remote, headers)
            if match is not None:
                candidates.remove(match)
                matched[remote.uid] = match
    return matched


def _exact(candidates: Sequence[_Known], remote: ServerMessage, headers: Headers) -> _Known | None:
    if headers.date is not None:  # versions of a draft: the nearest, see ``save_draft``
        date = headers.date
        candidates = sorted(candidates, key=lambda known: abs(known.date - date))
    return _same(candidates, remote, headers) or _first(_alike(candidates, remote, headers))


def _dated(candidates: Sequence[_Known], remote: ServerMessage, headers: Headers) -> _Known | None:
    """Versions of a draft, of a length that the server has changed, are known by their Date."""
    date = headers.date
    if not headers.message_id or date is None:
        return None
    found = [known for known in candidates if known.ours and abs(known.date - date) <= 1.0]
    return found[0] if len(found) == 1 else None


def _named(candidates: Sequence[_Known], remote: ServerMessage, headers: Headers) -> _Known | None:
    """A server may have changed length or date of what we appended; its name is ours alone. Where
    a length was not told there is nothing else to go by."""
    if not headers.message_id or len(candidates) != 1:
        return None
    (only,) = candidates
    return only if only.ours or not only.size or remote.size is None else None


def _same(candidates: Sequence[_Known], remote: ServerMessage, headers: Headers) -> _Known | None:
    """Return the candidate with the same id, else one that is alike and may be it."""
    if not candidates:
        return None
    if remote.email_id:
        for known in candidates:
            if known.email_id == remote.email_id:
                return known
        candidates = [known for known in candidates if not known.email_id]
    found = _alike(candidates, remote, headers)
    if len(found) > 1 and remote.flags & Flag.DRAFT:
        # Its versions share their Message-ID; two saved in one second may be of one size.
        return None
    return _first(found)


def _first(found: Sequence[_Known]) -> _Known | None:
    return found[0] if found else None


def _alike(candidates: Sequence[_Known], remote: ServerMessage, headers: Headers) -> list[_Known]:
    """Return the candidates of equal size and date (within a second, INTERNALDATE or Date)."""
    subject = clean(headers.subject)
    return [
        known
        for known in candidates
        if remote.size is not None
        and not known.here
        and known.size == remote.size
        and known.subject == subject
        and (
            abs(known.internaldate - (remote.internaldate or 0.0)) <= 1.0
            or (headers.date is not None and abs(known.date - headers.date) <= 1.0)
        )
    ]
