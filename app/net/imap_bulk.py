"""Bulk FETCH: headers, bodies and flags of many messages of the selected folder.

Runs with two commands in flight, sized by bytes and by how fast the line is. Answers for messages
nobody asked for are dropped.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial

from app.domain.mail import FlagUpdate, ServerMessage
from app.net import imap_syntax as syntax
from app.net.imap_connection import Connection
from app.net.imap_fetch import Fetched

HEADER_FIELDS = (
    "FROM TO CC BCC REPLY-TO SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES LIST-ID CONTENT-TYPE "
    "AUTO-SUBMITTED"
)
HEADER_ESTIMATE = 700  # bytes of an answer with the kept header fields
BODY_ESTIMATE = 30_000
FIRST_BATCH = 64 << 10  # bytes asked for by the first command
LARGEST_BATCH = 4 << 20
SMALLEST_BATCH = 32 << 10
SMALLEST_SLICE = 64 << 10  # of one message: less would be mostly waiting
BATCH_SECONDS = 0.5  # what one command should take, so that the journal never waits long
MAX_UIDS = 1_000_000
IN_FLIGHT = 2


def _weight(sizes: Mapping[int, int], uid: int) -> int:
    return sizes.get(uid, BODY_ESTIMATE)


class Bulk:
    """One per connection: it learns how much to ask for at once. ``modseq`` of its verbs: whether
    the selected folder keeps them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._batch_bytes = FIRST_BATCH

    def headers(self, uids: Sequence[int], *, modseq: bool) -> Iterator[ServerMessage]:
        # Closed here, not by the collector of garbage: what that raises would be lost.
        with closing(self._stream(uids, self._items(modseq), lambda _: HEADER_ESTIMATE)) as stream:
            for found in stream:
                if found.header is not None and found.flags is not None:
                    yield found.message()

    def newest(self, count: int, exists: int, *, modseq: bool) -> Iterator[ServerMessage]:
        if exists <= 0 or count <= 0:
            return
        first = max(1, exists - count + 1)
        tag = self._connection.start("FETCH", b"%d:*" % first, self._items(modseq))
        given: set[int] = set()
        done = False
        try:
            for answer in self._connection.answers(tag, limit=count + 10_000):
                if (
                    isinstance(answer, Fetched)
                    and answer.uid
                    and answer.number >= first
                    and answer.header is not None
                    and answer.flags is not None
                    and answer.uid not in given
                    and len(given) < 2 * count
                ):
                    given.add(answer.uid)
                    self._connection.asked_for(answer)
                    yield answer.message()
            done = True
        finally:
            if not done:
                self._connection.finish(tag)

    def bodies(self, uids: Sequence[int], sizes: Mapping[int, int]) -> Iterator[ServerMessage]:
        """``sizes`` (UID -> bytes): what the commands are sized by, as far as it is known."""
        items = b"(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])"
        weigh = partial(_weight, sizes)
        with closing(self._stream(uids, items, weigh)) as stream:
            for found in stream:
                if found.body is not None:
                    yield found.message()

    @property
    def slice_bytes(self) -> int:
        """How much of one message to ask for at once, for about ``BATCH_SECONDS``."""
        return max(SMALLEST_SLICE, self._batch_bytes)

    def slice(self, uid: int, start: int, length: int) -> bytes | None:
        connection = self._connection
        began, before = time.monotonic(), connection.stream.received
        carried = connection.stream.carried
        items = b"(UID BODY.PEEK[]<%d.%d>)" % (start, length)
        tag = connection.start("UID FETCH", b"%d" % uid, items)
        found: bytes | None = None
        for answer in connection.answers(tag):
            if isinstance(answer, Fetched) and answer.uid == uid and answer.body is not None:
                if answer.origin is None:  # a server that gives the whole whatever is asked
                    found = answer.body[start : start + max(length, LARGEST_BATCH)]
                elif answer.origin == start:
                    found = answer.body[:length]
        if found is not None and len(found) >= length:  # a short end says little of the line
            taken = max(time.monotonic() - began, 0.001)
            connection.speed.transferred(connection.stream.carried - carried, taken)
            self._adapt(connection.stream.received - before, taken)
        return found

    def flags(
        self, uids: Sequence[int] | None, exists: int, changed_since: int, *, modseq: bool
    ) -> list[FlagUpdate]:
        if uids is not None and not uids:
            return []
        items = b"(UID FLAGS MODSEQ)" if modseq else b"(UID FLAGS)"
        modifier: tuple[bytes, ...] = ()
        if changed_since and modseq:
            modifier = (b"(CHANGEDSINCE %d)" % changed_since,)
        asked = None if uids is None else set(uids)
        limit = 2 * max(min(exists, MAX_UIDS), len(uids or ())) + 20_000
        found: dict[int, FlagUpdate] = {}
        sets = [b"1:*"] if uids is None else list(syntax.uid_sets(uids, 7000))
        for part in sets:
            tag = self._connection.start("UID FETCH", part, items, *modifier)
            for answer in self._connection.answers(tag, limit=limit):
                if (
                    isinstance(answer, Fetched)
                    and answer.uid
                    and answer.flags is not None
                    and (asked is None or answer.uid in asked)
                ):
                    if answer.uid not in found:
                        self._connection.asked_for(answer)
                    found[answer.uid] = answer.update()
        return list(found.values())

    def _items(self, modseq: bool) -> bytes:
        more = b" MODSEQ" if modseq and self._has("CONDSTORE", "QRESYNC") else b""
        if self._has("OBJECTID"):
            more += b" EMAILID THREADID"
        elif self._has("X-GM-EXT-1"):
            more += b" X-GM-MSGID X-GM-THRID X-GM-LABELS"
        return b"(UID FLAGS INTERNALDATE RFC822.SIZE%s BODY.PEEK[HEADER.FIELDS (%s)])" % (
            more,
            HEADER_FIELDS.encode("ascii"),
        )

    def _has(self, *capabilities: str) -> bool:
        return not self._connection.capabilities.isdisjoint(capabilities)

    def _stream(
        self, uids: Sequence[int], items: bytes, weight: Callable[[int], int]
    ) -> Generator[Fetched, None, None]:
        """Run UID FETCH over ``uids`` in their order, two commands in flight."""
        waiting: deque[tuple[bytes, set[int]]] = deque()
        at = 0
        try:
            while at < len(uids) or waiting:
                while at < len(uids) and len(waiting) < IN_FLIGHT:
                    chunk: set[int] = set()
                    budget = self._batch_bytes
                    while at < len(uids) and (not chunk or budget > 0) and len(chunk) < 2000:
                        chunk.add(uids[at])
                        budget -= weight(uids[at])
                        at += 1
                    # A scattered set is cut where its text would grow too long for a server.
                    for part in syntax.uid_sets(chunk, 7000):
                        asked = set(syntax.expand(syntax.ranges(part), MAX_UIDS))
                        waiting.append((self._connection.start("UID FETCH", part, items), asked))
                tag, asked = waiting.popleft()
                yield from self._one_command(tag, asked, waiting)
        finally:
            # Left early: the answers still under way are read and dropped.
            while waiting:
                self._connection.finish(waiting.popleft()[0])

    def _one_command(
        self, tag: bytes, asked: set[int], later: Iterable[tuple[bytes, set[int]]]
    ) -> Iterator[Fetched]:
        connection = self._connection
        started, before, spent_outside = time.monotonic(), connection.stream.received, 0.0
        carried = connection.stream.carried
        done = False
        try:
            for answer in connection.answers(tag, limit=4 * len(asked) + 20_000):
                if not isinstance(answer, Fetched) or answer.origin is not None:
                    continue  # no slice was asked for: it would be taken for the whole
                uid = answer.uid
                if uid in asked:
                    if answer.header is not None or answer.body is not None:
                        asked.discard(uid)
                else:
                    for _, others in later:
                        if uid in others and (answer.header is not None or answer.body is not None):
                            others.discard(uid)
                            break
                    else:
                        continue  # not asked for: dropped (S6)
                if answer.header is not None or answer.body is not None:
                    connection.asked_for(answer)
                pause = time.monotonic()
                yield answer
                spent_outside += time.monotonic() - pause
            done = True
        finally:
            if not done:
                connection.finish(tag)
        taken = max(time.monotonic() - started - spent_outside, 0.001)
        connection.speed.transferred(connection.stream.carried - carried, taken)
        self._adapt(connection.stream.received - before, taken)

    def _adapt(self, size: int, seconds: float) -> None:
        """Size the next commands so that each takes about ``BATCH_SECONDS`` on this line."""
        if size < 4096:
            return
        wished = int(size / seconds * BATCH_SECONDS)
        grown = min(wished, self._batch_bytes * 4)
        self._batch_bytes = max(SMALLEST_BATCH, min(LARGEST_BATCH, grown))
