"""The send ledger (one row per recipient) and the delivery story of each message sent."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.ids import AccountId, EntryId, MessageId
from app.domain.journal import DeliveryStep
from app.store.database import Database
from app.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """Recipients of one message at one moment. Not ``certain``: read off a copy in Sent that
    another program made, so the figure is an estimate."""

    sent_at: float
    count: int
    certain: bool


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that the server took, as the ledger knows it."""

    entry: EntryId
    account: AccountId
    message_id: str
    recipients: tuple[str, ...]
    sent_at: float


class Ledger:
    def __init__(self, database: Database) -> None:
        self._db = database

    def add(
        self,
        tx: Transaction,
        account: AccountId,
        entry: EntryId | None,
        rfc_message_id: str,
        recipients: Sequence[str],
        sent_at: float,
    ) -> None:
        """Count each recipient of a message that the server took (or may have taken).

        Counting the same message to the same recipient again changes nothing.
        """
        known = {
            row[0]
            for row in tx.read(
                "SELECT recipient FROM send_ledger WHERE account_id = ? AND rfc_message_id = ?"
                " AND entry_id IS ?",
                (account, rfc_message_id, entry),
            )
        }
        tx.many(
            "INSERT INTO send_ledger (account_id, entry_id, rfc_message_id, recipient, sent_at)"
            " VALUES (?, ?, ?, ?, ?)",
            [
                (account, entry, rfc_message_id, recipient, sent_at)
                for recipient in dict.fromkeys(r.lower() for r in recipients)
                if recipient not in known
            ],
        )
        tx.durable = True
        tx.note("outbox")

    def remove(self, tx: Transaction, entry: EntryId) -> None:
        """Take back the rows of an entry that turned out not to have been sent."""
        tx.run("DELETE FROM send_ledger WHERE entry_id = ?", (entry,))
        tx.note("outbox")

    def since(self, account: AccountId, start: float) -> list[LedgerRow]:
        """Return what was sent from ``start`` on, oldest first, estimates included."""
        certain = self._db.read(
            "SELECT sent_at, count(*) FROM send_ledger WHERE account_id = ? AND sent_at >= ?"
            " GROUP BY entry_id, rfc_message_id, sent_at",
            (account, start),
        )
        rows = [LedgerRow(at, count, certain=True) for at, count in certain]
        rows += [LedgerRow(at, n, certain=False) for at, n in self._foreign(account, start)]
        return sorted(rows, key=lambda row: row.sent_at)

    def _foreign(self, account: AccountId, start: float) -> list[tuple[float, int]]:
        found = self._db.read(
            "SELECT DISTINCT m.id, m.date, m.people_json FROM folder f"
            " JOIN place p ON p.shown_folder_id = f.id AND p.hidden = 0 AND p.date >= ?"
            " JOIN message m ON m.id = p.message_id"
            " WHERE f.account_id = ? AND f.role = 'sent' AND NOT EXISTS ("
            "  SELECT 1 FROM send_ledger l WHERE l.account_id = f.account_id"
            "  AND l.rfc_message_id = m.rfc_message_id AND m.rfc_message_id <> '')",
            (start, account),
        )
        rows: list[tuple[float, int]] = []
        for _id, date, people_json in found:
            people = json.loads(people_json)
            addrs = {
                str(addr).lower()
                for kind in ("to", "cc", "bcc")
                for _, addr in people.get(kind, [])
            }
            if addrs:
                rows.append((date, len(addrs)))
        return rows

    def add_step(
        self, tx: Transaction, entry: EntryId, step: str, details: str = "", *, recipient: str = ""
    ) -> None:
        """Append a step to the delivery story of a send entry."""
        tx.run(
            "INSERT INTO delivery (entry_id, at, step, details, recipient) VALUES (?, ?, ?, ?, ?)",
            (entry, tx.now, step, details, recipient),
        )
        tx.note("outbox")

    def story(self, entry: EntryId) -> list[DeliveryStep]:
        """Return the delivery story of a send entry, oldest step first."""
        rows = self._db.read(
            "SELECT at, step, details, recipient FROM delivery WHERE entry_id = ? ORDER BY id",
            (entry,),
        )
        return [DeliveryStep(*row) for row in rows]

    def recipients_of(self, entry: EntryId) -> set[str]:
        """Return the addresses (lower case) a message was sent to."""
        return set(
            self._db.column("SELECT recipient FROM send_ledger WHERE entry_id = ?", (entry,))
        )

    def notices(self, account: AccountId) -> list[MessageId]:
        """Return the notices of delivery that nobody has looked at, oldest first."""
        rows = self._db.read(
            "SELECT n.message_id FROM notice n CROSS JOIN message m ON m.id = n.message_id"
            " WHERE m.account_id = ? ORDER BY n.message_id",
            (account,),
        )
        return [MessageId(row[0]) for row in rows]

    def notice_told(self, tx: Transaction, message: MessageId) -> None:
        """What a notice says is in the story now, or it says nothing of ours."""
        tx.run("DELETE FROM notice WHERE message_id = ?", (message,))

    def sent(self, limit: int = 50) -> list[SentMessage]:
        """Return the messages sent last, newest first."""
        return self._messages("entry_id IS NOT NULL", (limit,))

    def message(self, entry: EntryId) -> SentMessage | None:
        """Return the message of a send entry, None when no server took it."""
        found = self._messages("entry_id = ?", (entry, 1))
        return found[0] if found else None

    def _messages(self, where: str, values: Sequence[int]) -> list[SentMessage]:
        rows = self._db.read(
            "SELECT entry_id, account_id, rfc_message_id, group_concat(recipient, char(10)),"
            f" max(sent_at) AS at FROM send_ledger WHERE {where}"
            " GROUP BY entry_id ORDER BY at DESC, entry_id DESC LIMIT ?",
            values,
        )
        return [
            SentMessage(EntryId(entry), AccountId(owner), name, tuple(people.split("\n")), at)
            for entry, owner, name, people, at in rows
        ]

    def entry_of(self, account: AccountId, rfc_message_id: str) -> EntryId | None:
        """Return the send entry of one of our messages, for bounces that name it."""
        row = self._db.one(
            "SELECT entry_id FROM send_ledger WHERE account_id = ? AND rfc_message_id = ?"
            " AND entry_id IS NOT NULL LIMIT 1",
            (account, rfc_message_id),
        )
        return EntryId(row[0]) if row else None
