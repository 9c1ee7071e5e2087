"""Keeping the full-text index.

External content: the index has no copy of the words, so the old ones are named when they leave.
Within a transaction changes are collected and written at its end in the order of their row ids: an
index that is written out of order, or by INSERT ... SELECT (which opens a savepoint), flushes its
buffer at every message, which is several times slower.

A mailbox that is loaded for the first time is not indexed by its headers only to be indexed again
when the bodies come: ``message.indexed`` is 0 then, and ``store.indexing`` sees to what is left.
Substrings are a second index (trigrams, without its content: the old ones are named as well), fed
from what the first one holds by the same background step and never by sync itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from app.store.query import fold
from app.store.words import spaced

if TYPE_CHECKING:
    from app.store.transaction import Transaction

Words = tuple[str, str, str, str]  # subject, people, body, file names
_INTO_TEXT = (
    "INSERT INTO message_text (subject, people, body, files, message_id) VALUES (?, ?, ?, ?, ?)"
)
_CHANGE_TEXT = (
    "UPDATE message_text SET subject = ?, people = ?, body = ?, files = ? WHERE message_id = ?"
)
_INTO_INDEX = "INSERT INTO message_fts (subject, people, body, files, rowid) VALUES (?, ?, ?, ?, ?)"
_OUT_OF_INDEX = (
    "INSERT INTO message_fts (message_fts, rowid, subject, people, body, files)"
    " VALUES ('delete', ?, ?, ?, ?, ?)"
)
_OUT_OF_GRAMS = (
    "INSERT INTO message_grams (message_grams, rowid, subject, people, files)"
    " VALUES ('delete', ?, ?, ?, ?)"
)
_INTO_GRAMS = "INSERT INTO message_grams (rowid, subject, people, files) VALUES (?, ?, ?, ?)"
SUBSTRINGS = 4  # the bit of message.indexed


def put(tx: Transaction, message: int, words: Words) -> None:
    """Let the index say this of a message, once the transaction commits."""
    tx.words[message] = words


def flush(tx: Transaction) -> None:
    """Write what ``put`` collected; called by ``Store.write`` before it commits."""
    if not tx.words:
        return
    pending = sorted(tx.words.items())
    tx.words = {}
    indexed = _indexed(tx, [message for message, _ in pending])
    ready = [(*(spaced(text) for text in words), message) for message, words in pending]
    fresh = [row for row in ready if row[4] not in indexed]
    if len(fresh) == len(ready):
        tx.many(_INTO_TEXT, ready)
        tx.many(_INTO_INDEX, ready)
        return
    _forget_substrings(tx, [indexed[message] for message in sorted(indexed)])
    # The words of a message leave and come at the same row id: both in one pass over the ids.
    for row in ready:
        if row[4] in indexed:
            tx.run(_OUT_OF_INDEX, indexed[row[4]])
        tx.run(_INTO_INDEX, row)
    tx.many(_INTO_TEXT, fresh)
    tx.many(_CHANGE_TEXT, [row for row in ready if row[4] in indexed])


def remove(tx: Transaction, messages: Iterable[int]) -> None:
    """Take messages out of the index; those that are not in it do not matter."""
    chosen = sorted(messages)
    for message in chosen:
        tx.words.pop(message, None)
    known = list(_indexed(tx, chosen).values())
    _forget_substrings(tx, known)
    tx.many(_OUT_OF_INDEX, known)
    tx.many("DELETE FROM message_text WHERE message_id = ?", [(message,) for message in chosen])


def add_substrings(tx: Transaction, messages: list[int]) -> None:
    """Let the index of substrings say what the index of words says of these messages."""
    known = _indexed(tx, messages)
    tx.many(_INTO_GRAMS, [_grams(row) for row in known.values()])
    tx.run(
        "UPDATE message SET indexed = indexed | ? WHERE id IN (SELECT value FROM json_each(?))",
        (SUBSTRINGS, json.dumps(messages)),
    )


def _forget_substrings(tx: Transaction, rows: list[tuple[Any, ...]]) -> None:
    """Take the messages of these rows of ``message_text`` out, those that are in."""
    inside = {
        number
        for (number,) in tx.read(
            "SELECT id FROM message WHERE id IN (SELECT value FROM json_each(?))"
            " AND (indexed & ?) <> 0",
            (json.dumps([row[0] for row in rows]), SUBSTRINGS),
        )
    }
    if not inside:
        return
    tx.many(_OUT_OF_GRAMS, [_grams(row) for row in rows if row[0] in inside])
    tx.run(
        "UPDATE message SET indexed = indexed & ~? WHERE id IN (SELECT value FROM json_each(?))",
        (SUBSTRINGS, json.dumps(sorted(inside))),
    )


def _grams(row: tuple[Any, ...]) -> tuple[Any, ...]:
    number, subject, people, _body, files = row
    return number, fold(subject), fold(people), fold(files)


def _indexed(tx: Transaction, messages: list[int]) -> dict[int, tuple[Any, ...]]:
    """Return what the index knows of these messages, in the order of their ids."""
    rows = tx.read(
        "SELECT message_id, subject, people, body, files FROM message_text"
        " WHERE message_id IN (SELECT value FROM json_each(?)) ORDER BY message_id",
        (json.dumps(messages),),
    )
    return {row[0]: row for row in rows}
