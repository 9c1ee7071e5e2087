"""What is shown of a place: server state plus active journal entries, in their order, less what
is snoozed (``hidden`` 2: neither listed nor counted in its folder, but in the place for it).

Only this module writes the shown_* columns of existing places. Sync writes server_* through it,
the journal asks it to recompute; so neither can undo the other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.domain.ids import FolderId, PlaceId
from app.domain.journal import NO_PLACE, PER_PLACE, ShowFunction, Shown
from app.domain.mail import VERSIONS_APART, Flag
from app.store import history
from app.store.database import Database
from app.store.transaction import Transaction

NO_KEYWORDS: frozenset[str] = frozenset()
_FLAGS: dict[int, Flag] = {}
GONE, ASLEEP = 1, 2  # why a place is hidden


def flag(value: int) -> Flag:
    """Return the Flag of stored bits (the enum's own look-up is slow for combinations)."""
    known = _FLAGS.get(value)
    if known is None:
        known = _FLAGS[value] = Flag(value)
    return known


def split_keywords(text: str) -> frozenset[str]:
    return frozenset(text.split()) if text else NO_KEYWORDS


def join_keywords(keywords: Iterable[str]) -> str:
    return " ".join(sorted(keywords))


@dataclass(frozen=True, slots=True)
class Twin:
    """The other place that has a UID, as the server said it.

    ``same``: it is of the same message, which sync may have taken for a new one; versions of a
    draft, which share their Message-ID, are told apart by their Date.
    """

    id: PlaceId
    flags: int
    keywords: str
    modseq: int
    same: bool


class Places:
    def __init__(self, database: Database, shows: Mapping[str, ShowFunction]) -> None:
        self._db = database
        self._shows = dict(shows)

    def recompute(self, tx: Transaction, places: Iterable[PlaceId]) -> None:
        """Write what is shown of these places and note those that look different now.

        Places that are alike are computed once, and those that come to look alike are written
        by one statement: a selection may hold many thousand.
        """
        wanted = json.dumps(sorted(set(places)))
        if wanted == "[]":
            return
        entries = self._active(tx, wanted)
        asleep, awake_in = self._asleep(tx, wanted)
        alike: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        for number, *state in tx.read(
            "SELECT id, folder_id, server_flags, server_keywords, shown_folder_id, shown_flags,"
            " shown_keywords, hidden, pending FROM place"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        ):
            alike[(entries.get(number, ()), number in asleep, *state)].append(number)
        steps = self._steps(tx, {entry for mine, *_ in alike for entry in mine})
        updates: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        for (mine, sleeps, folder, flags, keywords, *old), numbers in alike.items():
            todo = [steps[entry] for entry in mine if entry in steps]
            apart = any(not PER_PLACE.isdisjoint(payload) for _, payload in todo)
            for group in [[number] for number in numbers] if apart else [numbers]:
                shown = Shown(
                    FolderId(folder),
                    flag(flags),
                    split_keywords(keywords),
                    bool(flags & Flag.DELETED),
                    PlaceId(group[0]) if apart else NO_PLACE,
                )
                for show, payload in todo:
                    shown = show(shown, payload)
                if shown.folder != folder and not _is_there(tx, shown.folder):
                    shown = replace(shown, folder=FolderId(folder))
                hidden = GONE if shown.hidden else 0
                if sleeps and not hidden and shown.folder not in awake_in:
                    hidden = ASLEEP
                new = (
                    int(shown.folder),
                    int(shown.flags),
                    join_keywords(shown.keywords),
                    hidden,
                    int(bool(mine)),
                )
                if new != tuple(old):
                    updates[new].extend(group)
                    for scope in {old[0], new[0]}:
                        tx.note("places", scope, group)
        for values, numbers in updates.items():
            tx.run(
                "UPDATE place SET shown_folder_id = ?, shown_flags = ?, shown_keywords = ?,"
                " hidden = ?, pending = ? WHERE id IN (SELECT value FROM json_each(?))",
                (*values, json.dumps(numbers)),
            )

    def _asleep(self, tx: Transaction, wanted: str) -> tuple[set[int], set[int]]:
        """Return which of these places are of snoozed messages, and the folders (Trash and Spam)
        that show such messages all the same."""
        if tx.one("SELECT 1 FROM snooze WHERE woken = 0 LIMIT 1") is None:
            return set(), set()
        rows = tx.read(
            "SELECT p.id FROM place p JOIN snooze s ON s.message_id = p.message_id AND s.woken = 0"
            " WHERE p.id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        folders = tx.read("SELECT id FROM folder WHERE role IN ('trash', 'junk')") if rows else []
        return {row[0] for row in rows}, {row[0] for row in folders}

    def _active(self, tx: Transaction, wanted: str) -> dict[int, tuple[int, ...]]:
        """Return the active entries that are about each of these places, in their order."""
        found: dict[int, tuple[int, ...]] = {}
        if tx.one("SELECT 1 FROM entry WHERE state IN ('queued', 'running', 'parked')") is None:
            return found
        for place, entry in tx.read(
            "SELECT p.place_id, e.id FROM entry_place p"
            " JOIN entry e ON e.id = p.entry_id AND e.state IN ('queued', 'running', 'parked')"
            " WHERE p.place_id IN (SELECT value FROM json_each(?)) ORDER BY p.place_id, e.id",
            (wanted,),
        ):
            found[place] = (*found.get(place, ()), entry)
        return found

    def _steps(
        self, tx: Transaction, entries: Iterable[int]
    ) -> dict[int, tuple[ShowFunction, Mapping[str, object]]]:
        """Return the show half and the payload of each entry that has one."""
        return {
            entry: (self._shows[kind], json.loads(payload))
            for entry, kind, payload in tx.read(
                "SELECT id, kind, payload_json FROM entry"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(entries)),),
            )
            if kind in self._shows
        }

    def touched(self, tx: Transaction, places: Iterable[PlaceId]) -> set[PlaceId]:
        """Return those of the places that active entries are about."""
        rows = tx.read(
            "SELECT DISTINCT p.place_id FROM entry_place p"
            " JOIN entry e ON e.id = p.entry_id AND e.state IN ('queued', 'running', 'parked')"
            " WHERE p.place_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(places)),),
        )
        return {PlaceId(row[0]) for row in rows}

    def twin(
        self, tx: Transaction, place: PlaceId, folder: FolderId, uid: int | None
    ) -> Twin | None:
        """Return the other place that has a UID in a folder."""
        row = tx.one(
            "SELECT p.id, p.server_flags, p.server_keywords, p.modseq, p.message_id = o.id"
            " OR (m.rfc_message_id = o.rfc_message_id AND CASE"
            "  WHEN o.rfc_message_id = '' THEN m.size = o.size"
            "  WHEN f.role = 'drafts' OR (p.server_flags & ?) <> 0 THEN abs(m.date - o.date) < ?"
            "  ELSE 1 END)"
            " FROM place p JOIN folder f ON f.id = p.folder_id"
            " JOIN message m ON m.id = p.message_id"
            " JOIN message o ON o.id = (SELECT message_id FROM place WHERE id = ?)"
            " WHERE p.folder_id = ? AND p.uid = ? AND p.id <> ?",
            (int(Flag.DRAFT), VERSIONS_APART, place, folder, uid, place),
        )
        if row is None:
            return None
        number, flags, keywords, modseq, same = row
        return Twin(PlaceId(number), flags, keywords, modseq, bool(same))

    def moved(self, tx: Transaction, place: PlaceId, folder: FolderId, uid: int | None) -> None:
        """Take over that the server has the message in ``folder`` now, ``uid`` when it told.

        When sync was quicker and has a place there already, the two become this one. A UID that is
        another message's here was told under another UIDVALIDITY: it is forgotten, for sync will
        find that out. What has neither UID nor Message-ID, and drafts, whose versions share theirs,
        are found by listing the folder only: it counts as not listed.
        """
        if uid is not None:
            twin = self.twin(tx, place, folder, uid)
            if twin is not None and not twin.same:
                uid = None
            elif twin is not None:
                tx.run(
                    "UPDATE place SET server_flags = ?, server_keywords = ?, modseq = ?"
                    " WHERE id = ?",
                    (twin.flags, twin.keywords, twin.modseq, place),
                )
                tx.run(
                    "UPDATE OR IGNORE entry_place SET place_id = ? WHERE place_id = ?",
                    (place, twin.id),
                )
                self.delete(tx, [twin.id])
        tx.run(
            "UPDATE place SET folder_id = ?, uid = ?, modseq = CASE WHEN folder_id = ? THEN modseq"
            " ELSE 0 END WHERE id = ?",
            (folder, uid, folder, place),
        )
        if uid is None:
            tx.run(
                "UPDATE folder SET headers_complete = 0 WHERE id = ? AND EXISTS ("
                " SELECT 1 FROM place p JOIN message m ON m.id = p.message_id"
                " WHERE p.id = ? AND (m.rfc_message_id = '' OR folder.role = 'drafts'))",
                (folder, place),
            )
        self.recompute(tx, [place])

    def delete(self, tx: Transaction, places: Iterable[PlaceId], reason: str = "") -> int:
        """Delete places; a message without any place is kept and marked as orphaned.

        With a ``reason`` the history remembers where and how those were, see ``history``.
        """
        wanted = json.dumps(list(places))
        rows = tx.read(
            "SELECT id, message_id, shown_folder_id, hidden FROM place"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        if not rows:
            return 0
        last = history.last_places(tx, wanted) if reason else []
        tx.run("DELETE FROM place WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
        for number, _message, folder, _hidden in rows:
            tx.note("places", folder, (number,))
        orphans = json.dumps(
            [
                row[0]
                for row in tx.read(
                    "SELECT id FROM message WHERE id IN (SELECT value FROM json_each(?))"
                    " AND orphaned_at IS NULL"
                    " AND NOT EXISTS (SELECT 1 FROM place p WHERE p.message_id = message.id)",
                    (json.dumps([row[1] for row in rows]),),
                )
            ]
        )
        tx.run(
            "UPDATE thread SET message_count = message_count - c.n FROM ("
            " SELECT thread_id, count(*) AS n FROM message"
            " WHERE id IN (SELECT value FROM json_each(?)) GROUP BY thread_id) AS c"
            " WHERE thread.id = c.thread_id",
            (orphans,),
        )
        tx.run(
            "UPDATE message SET orphaned_at = ? WHERE id IN (SELECT value FROM json_each(?))",
            (tx.now, orphans),
        )
        history.remember(tx, last, reason)
        return len(rows)


def _is_there(tx: Transaction, folder: FolderId) -> bool:
    """Tell whether a folder an action names is there: a rebuild may have lost it."""
    return tx.one("SELECT 1 FROM folder WHERE id = ?", (folder,)) is not None
