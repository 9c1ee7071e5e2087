"""Which conversation a message belongs to, decided once when it arrives.

Messages share a thread when they name each other, or the same third message, in Message-ID,
In-Reply-To or References (the groups of RFC 5256 THREAD=REFERENCES, not the tree), or when the
server gives them the same THREADID (RFC 8474) or X-GM-THRID.
A message that links two threads makes them one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from app.domain.ids import AccountId
from app.domain.mail import Headers
from app.store.people import clean
from app.store.transaction import Transaction

MAX_REFERENCES = 50  # of one message; the newest count, a hostile header may hold thousands


def links(headers: Headers, thread_id: str = "") -> tuple[str, ...]:
    """Return the msg-ids that tie a message to its thread, its own first.

    The server's id of the conversation counts as one more; with its prefix it is no msg-id.
    """
    found = [headers.message_id] if headers.message_id else []
    if headers.in_reply_to:
        found.append(headers.in_reply_to)
    found.extend(headers.references[-MAX_REFERENCES:])
    if thread_id:
        found.append(f"thread:{thread_id}")
    return tuple(dict.fromkeys(clean(name) for name in found))


class Weaver:
    """Assigns threads to the new messages of one batch inside one transaction."""

    def __init__(self, tx: Transaction, account: AccountId, wanted: Iterable[str]) -> None:
        self._tx = tx
        self._account = account
        self._next = tx.next_id("thread")
        self._known: dict[str, int] = dict(
            tx.read(
                "SELECT rfc_message_id, thread_id FROM thread_reference WHERE account_id = ?"
                " AND rfc_message_id IN (SELECT value FROM json_each(?))",
                (account, json.dumps(list(wanted))),
            )
        )
        self._fresh: list[str] = []
        self._new: list[int] = []
        self._joined: dict[int, int] = {}  # thread that was merged away -> the one it went into
        self._counts: Counter[int] = Counter()

    def assign(self, names: Sequence[str]) -> int:
        """Return the thread of a message with these links, making or merging threads."""
        found = {self._known[name] for name in names if name in self._known}
        if not found:
            thread = self._next
            self._next += 1
            self._new.append(thread)
        else:
            thread = min(found)
            for other in found - {thread}:
                self._merge(other, thread)
        for name in names:
            if name not in self._known:
                self._known[name] = thread
                self._fresh.append(name)
        self._counts[thread] += 1
        return thread

    def count(self, thread: int) -> None:
        """Count a message that is back from being without any place."""
        self._counts[self.current(thread)] += 1

    def current(self, thread: int) -> int:
        """Return the thread that ``thread`` has become through merging."""
        while thread in self._joined:
            thread = self._joined[thread]
        return thread

    def _merge(self, old: int, new: int) -> None:
        self._joined[old] = new
        for name, thread in self._known.items():
            if thread == old:
                self._known[name] = new
        self._counts[new] += self._counts.pop(old, 0)

    def prepare(self) -> None:
        """Write the threads, so that messages can refer to them; before ``finish``."""
        self._tx.many(
            "INSERT INTO thread (id, account_id) VALUES (?, ?)",
            [(thread, self._account) for thread in self._new],
        )

    def finish(self) -> None:
        """Write counts, links and mergers of the batch."""
        tx = self._tx
        for old in self._joined:
            new = self.current(old)
            values = (new, old)
            changed = tx.read(
                "SELECT DISTINCT p.shown_folder_id, p.id FROM message m"
                " JOIN place p ON p.message_id = m.id WHERE m.thread_id = ?",
                (old,),
            )
            for folder, place in changed:
                tx.note("places", folder, (place,))
            tx.run(
                "UPDATE place SET thread_id = ? WHERE message_id IN"
                " (SELECT id FROM message WHERE thread_id = ?)",
                values,
            )
            tx.run("UPDATE message SET thread_id = ? WHERE thread_id = ?", values)
            tx.run("UPDATE thread_reference SET thread_id = ? WHERE thread_id = ?", values)
            tx.run(
                "UPDATE thread SET message_count = message_count"
                " + (SELECT message_count FROM thread WHERE id = ?) WHERE id = ?",
                (old, new),
            )
            tx.run("DELETE FROM thread WHERE id = ?", (old,))
        tx.many(
            "INSERT OR IGNORE INTO thread_reference (account_id, rfc_message_id, thread_id)"
            " VALUES (?, ?, ?)",
            [(self._account, name, self._known[name]) for name in self._fresh],
        )
        tx.many(
            "UPDATE thread SET message_count = message_count + ? WHERE id = ?",
            [(count, thread) for thread, count in self._counts.items()],
        )
