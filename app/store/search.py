"""Full-text search over everything that is here, newest first, in as small pieces as wanted.

Four ways to the newest hits, chosen by how many there are:

- few: the index names them, their places are sorted;
- many: down from the newest place, picking those the index named; what that does not find within
  a while is sorted after all;
- no words asked for: down from the newest place, looking at each;
- none, but a size that few have: those are named by their index and sorted.

Messages that are not indexed yet (a first sync) are looked through by their subjects and people,
newest first and not without end. When the words find little, parts of words are tried.
"""

from __future__ import annotations

import heapq
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from app.domain.ids import PlaceId
from app.rules.query import HasMark, parse
from app.store.connection import DRIVER_FAULTS, is_odd_match
from app.store.database import Database
from app.store.query import IN_FTS, Plan, joined, plan, without_text

T = TypeVar("T")
FEW = 10  # hits by words; below, parts of words are tried as well
COMMON = 500  # a word with as many hits is one: it is not looked for inside others
DENSE = 20_000  # hits that are not collected here: SQLite looks each place up in them
CHUNK = 200
_UNINDEXED_MOST = 100_000  # messages looked through that are not indexed yet
_PATIENCE = 4  # times the places that should have to be looked at, before the rest is sorted
Hit = tuple[float, int, int]  # date and id of the place, both negative: sorted is newest first


class Search:
    def __init__(self, database: Database) -> None:
        self._db = database
        self._seen = threading.local()  # the last figures, and the state of the data they are of

    def find(self, query: str, *, limit: int = 50, offset: int = 0) -> list[PlaceId]:
        """Return one place of each message found, newest first; an odd query finds nothing.

        Operators: see ``app.rules.query``.
        """
        if limit <= 0:
            return []
        skip = max(0, offset)
        return list(islice(self._each(query, skip + limit), skip, skip + limit))

    def stream(self, query: str, *, first: int = 50) -> Iterator[list[PlaceId]]:
        """Give the same in pieces, the ``first`` newest hits at once."""
        hits = self._each(query, first)
        size = first
        while piece := list(islice(hits, size)):
            yield piece
            size = CHUNK

    def narrowed(self, query: str, places: Sequence[PlaceId]) -> list[PlaceId]:
        """Return those of the places that fulfil all of a query that needs no text: dates, folders,
        flags, people. What a server found by words is checked with it.
        """
        parsed = parse(query)
        chosen = plan(without_text(parsed))
        for part in parsed.parts:
            if isinstance(part, HasMark):  # not known before the whole message is here
                chosen.where.append("((m.marks & ?) <> 0 OR m.body_blob IS NULL)")
                chosen.values.append(int(part.mark))
        sql = _select("place p", [*chosen.where, "p.id IN (SELECT value FROM json_each(?))"])
        rows = self._db.read(sql, [*chosen.values, json.dumps(list(places))])
        return [PlaceId(-place) for _date, place, _message in rows]

    def joined(self, found: Sequence[PlaceId], more: Sequence[PlaceId]) -> list[PlaceId]:
        """Return both without a message twice, newest first; ``found`` keeps its places."""
        rows = self._db.read(
            "SELECT -date, -id, message_id, id IN (SELECT value FROM json_each(?1)) FROM place"
            " WHERE hidden = 0 AND id IN (SELECT value FROM json_each(?1) UNION"
            " SELECT value FROM json_each(?2)) ORDER BY 4 DESC",
            (json.dumps(list(found)), json.dumps(list(more))),
        )
        first: dict[int, tuple[float, int]] = {}
        for date, place, message, _own in rows:
            first.setdefault(message, (date, place))
        return [PlaceId(-place) for _date, place in sorted(first.values())]

    def coverage(self) -> tuple[int, int]:
        """Return how many messages are indexed with their text, and how many there are.

        What lies nowhere any more (the history keeps it) cannot be found and is not counted.
        """
        return self._kept("coverage", self._coverage)

    def total(self) -> int:
        """Return how many messages there are: the second figure of ``coverage``, for less."""
        return self._kept("total", self._total)

    # inner

    def _kept(self, name: str, count: Callable[[], T]) -> T:
        """Count, unless that was done in this thread and nothing has been written since."""
        link = self._db.reader()
        if link.in_transaction:  # what is written there changes no version
            return count()
        state = (link, self._db.one("PRAGMA data_version"))
        known: tuple[object, T] | None = getattr(self._seen, name, None)
        if known is not None and known[0] == state:
            return known[1]
        found = count()
        setattr(self._seen, name, (state, found))
        return found

    def _coverage(self) -> tuple[int, int]:
        row = self._db.one(
            "SELECT (SELECT count(*) FROM message),"
            " (SELECT count(*) FROM message WHERE indexed IN (0, 1) AND indexed < 6),"
            " (SELECT count(*) FROM message WHERE indexed = 5 AND indexed < 6),"
            " count(*), coalesce(sum(indexed IN (0, 1, 5)), 0)"
            " FROM message WHERE orphaned_at IS NOT NULL"
        )
        every, partly, headers, gone, gone_partly = map(int, row or (0, 0, 0, 0, 0))
        total = every - gone
        return total - (partly + headers - gone_partly), total

    def _total(self) -> int:
        row = self._db.one(
            "SELECT (SELECT count(*) FROM message)"
            " - (SELECT count(*) FROM message WHERE orphaned_at IS NOT NULL)"
        )
        return int(row[0]) if row else 0

    def _each(self, query: str, first: int) -> Iterator[PlaceId]:
        """Give a place of each message found; text that the index cannot read ends it.

        Raise as every read: TransientError("disk_error"), ("store_busy"),
        PermanentError("store_damaged").
        """
        chosen = plan(parse(query))
        if chosen.empty:
            return
        seen: set[int] = set()
        try:
            for _date, place, message in self._hits(chosen, first):
                if message not in seen:
                    seen.add(message)
                    yield PlaceId(-place)
        except DRIVER_FAULTS as error:
            if not is_odd_match(error):
                self._db.explain(error)
                raise

    def _hits(self, chosen: Plan, first: int) -> Iterator[Hit]:
        hits = self._by_words(chosen, first)
        if chosen.loosens:
            few = list(islice(hits, FEW))
            # Parts of words include the words: with few hits this replaces what was found.
            hits = _chain(few, hits) if len(few) == FEW else self._by_parts(chosen, few, first)
        if not chosen.lookups or not self._some_unindexed():
            return hits
        return heapq.merge(hits, self._unindexed(chosen))

    def _by_words(self, chosen: Plan, first: int) -> Iterator[Hit]:
        if not chosen.lookups:
            few = self._of_size(chosen)
            if few is not None:
                return self._newest(few, chosen, first)
            return self._walk(chosen.where, chosen.values)
        plain = chosen.one_word and not any("m." in condition for condition in chosen.where)
        if plain and self._has(chosen.match, DENSE):
            return self._walk([IN_FTS, *chosen.where], [chosen.match, *chosen.values])
        return self._newest(self._ids("message_fts", chosen.match), chosen, first)

    def _by_parts(self, chosen: Plan, few: list[Hit], first: int) -> Iterator[Hit]:
        """The same where a word that is rare by itself may also be a part of a word of subject,
        people or file names. ``few``: what the words have found.
        """
        rare = [one for one in chosen.lookups if one.substring and not self._has(one.words, COMMON)]
        among: set[int] | None = None
        for lookup in rare:
            found = self._ids("message_fts", lookup.words)
            found |= self._ids("message_grams", lookup.substring)
            among = found if among is None else among & found
        common = [one for one in chosen.lookups if one not in rare]
        if not among:
            return iter(few)
        if common:
            among &= self._ids("message_fts", joined(common))
        return self._newest(among, chosen, first)

    def _of_size(self, chosen: Plan) -> set[int] | None:
        """Return the messages of the asked size; None when none is asked for, or many have it."""
        if not chosen.sizes:
            return None
        found = self._db.read(
            f"SELECT m.id FROM message m WHERE {' AND '.join(chosen.sizes)} LIMIT {DENSE}",
            chosen.size_values,
        )
        return {number for (number,) in found} if len(found) < DENSE else None

    def _has(self, match: str, many: int) -> bool:
        """Tell whether at least so many messages match."""
        counted = self._db.one(
            "SELECT count(*) FROM"
            " (SELECT rowid FROM message_fts WHERE message_fts MATCH ? LIMIT ?)",
            (match, many),
        )
        return counted is not None and counted[0] >= many

    def _ids(self, table: str, match: str) -> set[int]:
        found = self._db.reader().execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (match,)
        )
        return {number for (number,) in found}

    def _newest(self, among: set[int], chosen: Plan, first: int) -> Iterator[Hit]:
        """Give the places of these messages that fulfil the conditions, newest first."""
        if not among:
            return
        row = self._db.one("SELECT seq FROM sqlite_sequence WHERE name = 'message'")
        gap = max(1.0, (row[0] if row else 0) / len(among))  # places walked for one hit
        where = ["p.message_id IN (SELECT value FROM json_each(?))", *chosen.where]
        after: list[object] = []
        if 2 * len(among) > first * gap:
            found = 0
            batch: list[Hit] = []
            for step, hit in enumerate(self._walk(chosen.dates, chosen.date_values)):
                if hit[2] in among:
                    batch.append(hit)
                spent = step > _PATIENCE * gap * (found + len(batch) + first)
                if len(batch) >= first or spent:
                    for checked in self._fulfilling(batch, chosen):
                        found += 1
                        yield checked
                    batch = []
                if spent:
                    where.append("(p.date, p.id) < (?, ?)")
                    after = [-hit[0], -hit[1]]
                    break
            else:
                yield from self._fulfilling(batch, chosen)
                return
        values: list[object] = [json.dumps(list(among)), *chosen.values, *after]
        yield from self._rows(_select("place p", where), values)

    def _fulfilling(self, hits: list[Hit], chosen: Plan) -> Iterator[Hit]:
        if not chosen.where or not hits:
            return iter(hits)
        ids = json.dumps([-place for _date, place, _message in hits])
        where = ["p.id IN (SELECT value FROM json_each(?))", *chosen.where]
        return self._rows(_select("place p", where), [ids, *chosen.values])

    def _walk(self, where: list[str], values: list[object]) -> Iterator[Hit]:
        """Give the places that fulfil the conditions, down from the newest."""
        return self._rows(_select("place p INDEXED BY place_date", where), values)

    def _some_unindexed(self) -> bool:
        return (
            self._db.one("SELECT 1 FROM message WHERE indexed = 0 AND indexed < 6 LIMIT 1")
            is not None
        )

    def _unindexed(self, chosen: Plan) -> Iterator[Hit]:
        source = (
            "(SELECT id FROM message WHERE indexed = 0 AND indexed < 6 ORDER BY date DESC"
            f" LIMIT {_UNINDEXED_MOST}) u JOIN place p ON p.message_id = u.id"
        )
        return self._rows(_select(source, chosen.plain), chosen.plain_values)

    def _rows(self, sql: str, values: Sequence[object]) -> Iterator[Hit]:
        return iter(self._db.reader().execute(sql, values))


def _select(source: str, where: list[str]) -> str:
    text = " ".join(where)
    if "m." in text:
        source += " JOIN message m ON m.id = p.message_id"
    if "f." in text:
        source += " JOIN folder f ON f.id = p.shown_folder_id"
    conditions = " AND ".join([*where, "p.hidden <> 1"])  # snoozed ones are found
    return (
        f"SELECT -p.date, -p.id, p.message_id FROM {source} WHERE {conditions}"
        " ORDER BY p.date DESC, p.id DESC"
    )


def _chain(first: list[Hit], rest: Iterator[Hit]) -> Iterator[Hit]:
    yield from first
    yield from rest
