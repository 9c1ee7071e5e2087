"""Rules for new mail, which messages wait for them, and what they did.

A message new to the profile that arrives in an INBOX gets a row in ``rule_run`` in the transaction
that takes it in; giving it to the rules and marking that row is one transaction again. So each is
given to them once, whatever is killed in between, and never one that was moved there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.base.errors import UserError
from app.domain.ids import AccountId, BatchId, FolderId, MessageId, PlaceId
from app.domain.mail import Mark
from app.domain.mail_rules import Facts, MailRule, RuleId
from app.rules.mail_rules import action_from, condition_from, to_json
from app.store import people
from app.store.database import Database
from app.store.transaction import Transaction

DAY = 86_400.0
RECENT = 30 * DAY  # what arrived earlier and is only seen now was moved here by somebody
_SELECT = (
    "SELECT id, account_id, name, position, enabled, conditions_json, actions_json, stops,"
    " rehearsed, paused FROM rule"
)
_FACTS = (
    "SELECT p.id, m.id, m.people_json, m.subject, m.list_id, m.size, m.marks, f.path, a.address,"
    " t.body, t.files, m.indexed, f.account_id FROM place p JOIN message m ON m.id = p.message_id"
    " JOIN folder f ON f.id = p.folder_id JOIN account a ON a.id = f.account_id"
    " LEFT JOIN message_text t ON t.message_id = m.id"
    " WHERE p.id IN (SELECT value FROM json_each(?)) AND p.hidden = 0"
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that waits for the rules. ``place`` None: it has left the INBOX meanwhile."""

    message: MessageId
    place: PlaceId | None
    folder: FolderId
    uid: int
    size: int
    wanted: bool  # its body is neither here nor known to be out of reach


@dataclass(frozen=True, slots=True)
class Known:
    """Facts of a place, and whether they include the text."""

    place: PlaceId
    message: MessageId
    account: AccountId
    facts: Facts
    whole: bool


def queue(tx: Transaction, folder: FolderId, fresh: Sequence[tuple[int, float]]) -> None:
    """Let messages (id, INTERNALDATE) that are new to the profile wait for the rules, when they
    arrived in an INBOX that is kept in step and there are rules; called by ``intake``."""
    row = tx.one(
        "SELECT headers_complete, synced_at FROM folder f WHERE id = ? AND role = 'inbox'"
        " AND synced_at IS NOT NULL AND EXISTS (SELECT 1 FROM rule WHERE enabled = 1"
        " AND (account_id IS NULL OR account_id = f.account_id))",
        (folder,),
    )
    if row is None:
        return
    earliest = tx.now - RECENT if row[0] else max(tx.now - RECENT, float(row[1]) - DAY)
    tx.many(
        "INSERT OR IGNORE INTO rule_run (message_id, at) VALUES (?, 0)",
        [(message,) for message, arrived in fresh if arrived >= earliest],
    )


class MailRules:
    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[MailRule]:
        """Return the rules in their order."""
        return [_rule(row) for row in self._db.read(f"{_SELECT} ORDER BY position, id")]

    def of(self, account: AccountId) -> list[MailRule]:
        """Return those that run for an account, in their order."""
        return [
            rule
            for rule in self.all()
            if rule.enabled and not rule.paused and rule.account in (None, account)
        ]

    def get(self, rule: RuleId) -> MailRule:
        """Return one rule; raise UserError("rule_unknown")."""
        row = self._db.one(f"{_SELECT} WHERE id = ?", (rule,))
        if row is None:
            raise UserError("rule_unknown")
        return _rule(row)

    def save(self, tx: Transaction, rule: MailRule) -> RuleId:
        """Add a rule, or change it; a changed one is off until it was rehearsed."""
        packed = to_json(rule)
        values = (
            rule.account, rule.name, json.dumps(packed["conditions"]),
            json.dumps({"match": packed["match"], "do": packed["actions"]}), int(rule.stops),
        )  # fmt: skip
        tx.note("rules")
        tx.durable = True
        if not rule.id:
            return RuleId(
                tx.insert(
                    "INSERT INTO rule (account_id, name, conditions_json, actions_json, stops,"
                    " position, created) VALUES (?, ?, ?, ?, ?,"
                    " (SELECT coalesce(max(position), -1) + 1 FROM rule), ?)",
                    (*values, tx.now),
                )
            )
        same = _essence(self.get(rule.id)) == _essence(rule)
        tx.run(
            "UPDATE rule SET account_id = ?, name = ?, conditions_json = ?, actions_json = ?,"
            " stops = ?, paused = '', enabled = CASE WHEN ? THEN enabled ELSE 0 END,"
            " rehearsed = CASE WHEN ? THEN rehearsed END WHERE id = ?",
            (*values, same, same, rule.id),
        )
        return rule.id

    def set_rehearsed(self, tx: Transaction, rule: RuleId) -> None:
        tx.run("UPDATE rule SET rehearsed = ? WHERE id = ?", (tx.now, rule))
        tx.note("rules")

    def set_enabled(self, tx: Transaction, rule: RuleId, *, enabled: bool) -> None:
        """Raise UserError("rule_not_rehearsed") before what it would do was seen."""
        if enabled and self.get(rule).rehearsed is None:
            raise UserError("rule_not_rehearsed")
        tx.run("UPDATE rule SET enabled = ?, paused = '' WHERE id = ?", (int(enabled), rule))
        tx.durable = True
        tx.note("rules")

    def pause(self, tx: Transaction, rule: RuleId, why: str) -> None:
        """Let an enabled rule rest until the person has looked at it."""
        tx.run("UPDATE rule SET paused = ? WHERE id = ?", (why, rule))
        tx.note("rules")

    def delete(self, tx: Transaction, rule: RuleId) -> None:
        if not tx.run("DELETE FROM rule WHERE id = ?", (rule,)):
            raise UserError("rule_unknown")
        tx.durable = True
        tx.note("rules")

    def reorder(self, tx: Transaction, rules: Sequence[RuleId]) -> None:
        tx.many(
            "UPDATE rule SET position = ? WHERE id = ?",
            [(position, rule) for position, rule in enumerate(rules)],
        )
        tx.note("rules")

    # messages

    def facts(self, places: Iterable[PlaceId]) -> list[Known]:
        """Return what rules may know of places, in the order asked; hidden ones are left out."""
        order = list(places)
        rows = {row[0]: row for row in self._db.read(_FACTS, (json.dumps(order),))}
        senders = {
            address.addr.lower()
            for row in rows.values()
            for address in people.unpack(row[2])["sender"]
        }
        known = self._known(senders)
        return [_known(rows[place], known) for place in order if place in rows]

    def waiting(self, account: AccountId, limit: int) -> list[Arrived]:
        """Return messages that have not been given to the rules yet, oldest first."""
        rows = self._db.read(
            "SELECT m.id, p.id, p.folder_id, p.uid, m.size, p.whole FROM rule_run r"
            " CROSS JOIN message m ON m.id = r.message_id"
            " LEFT JOIN place p ON p.id = (SELECT q.id FROM place q JOIN folder f"
            "  ON f.id = q.folder_id WHERE q.message_id = m.id AND f.role = 'inbox'"
            "  AND q.uid IS NOT NULL AND q.hidden = 0 AND q.shown_folder_id = q.folder_id LIMIT 1)"
            " WHERE r.at = 0 AND m.account_id = ? ORDER BY r.message_id LIMIT ?",
            (account, limit),
        )
        return [
            Arrived(
                MessageId(message),
                None if place is None else PlaceId(place),
                FolderId(folder or 0),
                uid or 0,
                size,
                whole == 0,
            )
            for message, place, folder, uid, size, whole in rows
        ]

    def given(
        self,
        tx: Transaction,
        messages: Iterable[MessageId],
        batch: BatchId | None = None,
        rules: Sequence[str] = (),
    ) -> None:
        """Messages have been given to the rules; ``rules`` names those that caught them."""
        names = json.dumps(list(rules)) if rules else ""
        tx.many(
            "INSERT INTO rule_run (message_id, at, batch_id, rules) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (message_id) DO UPDATE SET at = excluded.at,"
            " batch_id = excluded.batch_id, rules = excluded.rules",
            [(message, tx.now, batch, names) for message in messages],
        )

    def why(self, message: MessageId) -> tuple[tuple[str, ...], BatchId | None, float]:
        """Return the names of the rules that caught a message, their batch and when."""
        row = self._db.one(
            "SELECT rules, batch_id, at FROM rule_run WHERE message_id = ? AND rules <> ''",
            (message,),
        )
        if row is None:
            return (), None, 0.0
        batch = None if row[1] is None else BatchId(row[1])
        return tuple(str(name) for name in json.loads(row[0])), batch, float(row[2])

    def _known(self, addresses: set[str]) -> set[str]:
        """Return those that were written to, or are in an address book."""
        if not addresses:
            return set()
        found = {
            str(row[0])
            for row in self._db.read(
                "SELECT addr FROM correspondent WHERE sent > 0"
                " AND addr IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(addresses)),),
            )
        }
        for (emails,) in self._db.read("SELECT emails FROM contact WHERE emails <> ''"):
            found.update(addresses.intersection(str(emails).lower().split("\n")))
        return found


def _essence(rule: MailRule) -> tuple[object, ...]:
    """Return what decides what a rule does, and so whether it was rehearsed like this."""
    return (rule.account, rule.conditions, rule.actions, rule.match_all, rule.stops)


def _rule(row: tuple[Any, ...]) -> MailRule:
    actions = json.loads(row[6])
    return MailRule(
        id=RuleId(row[0]),
        account=None if row[1] is None else AccountId(row[1]),
        name=row[2],
        position=row[3],
        enabled=bool(row[4]),
        conditions=tuple(condition_from(one) for one in json.loads(row[5])),
        actions=tuple(action_from(one) for one in actions["do"]),
        match_all=actions["match"] != "any",
        stops=bool(row[7]),
        rehearsed=row[8],
        paused=row[9],
    )


def _known(row: tuple[Any, ...], known: set[str]) -> Known:
    who = people.unpack(row[2])
    return Known(
        PlaceId(row[0]),
        MessageId(row[1]),
        AccountId(row[12]),
        Facts(
            sender=who["sender"],
            to=(*who["to"], *who["cc"]),
            subject=row[3],
            text=row[9] or "",
            file_names=(row[10],) if row[10] else (),
            list_id=row[4],
            attachment=bool(row[6] & Mark.ATTACHMENT),
            size=row[5],
            account=row[8],
            folder=row[7],
            known=any(address.addr.lower() in known for address in who["sender"]),
        ),
        row[11] >= 2,
    )
