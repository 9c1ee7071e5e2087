"""Keeping the full-text index: external content, so the old words are named when they leave."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.store.transaction import Transaction
from app.store.words import spaced

Words = tuple[int, str, str, str, str]  # message, subject, people, body, file names
_INTO_TEXT = (
    "INSERT INTO message_text (message_id, subject, people, body, files) VALUES (?, ?, ?, ?, ?)"
)
_INTO_INDEX = "INSERT INTO message_fts (rowid, subject, people, body, files) VALUES (?, ?, ?, ?, ?)"


def add(tx: Transaction, rows: Sequence[Words]) -> None:
    """Index messages that are not in the index yet."""
    ready = [
        (message, spaced(subject), spaced(people), spaced(body), spaced(files))
        for message, subject, people, body, files in rows
    ]
    tx.many(_INTO_TEXT, ready)
    tx.many(_INTO_INDEX, ready)


def remove(tx: Transaction, messages: Iterable[int]) -> None:
    """Take messages out of the index; those that are not in it do not matter."""
    wanted = json.dumps(list(messages))
    tx.run(
        "INSERT INTO message_fts (message_fts, rowid, subject, people, body, files)"
        " SELECT 'delete', message_id, subject, people, body, files FROM message_text"
        " WHERE message_id IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    tx.run(
        "DELETE FROM message_text WHERE message_id IN (SELECT value FROM json_each(?))", (wanted,)
    )
