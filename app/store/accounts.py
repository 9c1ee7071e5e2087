"""Accounts, and the state of their connections."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from app.base.errors import PermanentError
from app.domain.accounts import (
    Account,
    AccountSettings,
    Connection,
    Server,
    ServiceState,
    Transport,
)
from app.domain.ids import AccountId
from app.store import history, index
from app.store.database import Database
from app.store.transaction import Transaction

_PURGE = (  # children first; each deletes at most the given number of rows of the account
    "DELETE FROM place WHERE message_id IN ({messages})",
    "DELETE FROM message WHERE id IN ({messages})",
)


class Accounts:
    """``removed`` in the table: 0 in use, 1 to be purged, 2 its data stays for reading."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[Account]:
        """Return the accounts in use, in the person's order."""
        rows = self._db.read(
            "SELECT id, settings_json, position FROM account WHERE removed = 0"
            " ORDER BY position, id"
        )
        return [Account(AccountId(n), settings_from_json(text), pos) for n, text, pos in rows]

    def get(self, account: AccountId) -> Account:
        """Return one account in use; raise PermanentError("account_unknown")."""
        row = self._db.one(
            "SELECT settings_json, position FROM account WHERE id = ? AND removed = 0", (account,)
        )
        if row is None:
            raise PermanentError("account_unknown", account=account)
        return Account(account, settings_from_json(row[0]), row[1])

    def add(self, tx: Transaction, settings: AccountSettings) -> AccountId:
        number = tx.insert(
            "INSERT INTO account (address, position, settings_json)"
            " VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM account), ?)",
            (settings.address, settings_to_json(settings)),
        )
        tx.durable = True
        tx.note("account")
        return AccountId(number)

    def update(self, tx: Transaction, account: AccountId, settings: AccountSettings) -> None:
        changed = tx.run(
            "UPDATE account SET address = ?, settings_json = ? WHERE id = ? AND removed = 0",
            (settings.address, settings_to_json(settings), account),
        )
        if not changed:
            raise PermanentError("account_unknown", account=account)
        tx.durable = True
        tx.note("account")

    def reorder(self, tx: Transaction, accounts: list[AccountId]) -> None:
        tx.many(
            "UPDATE account SET position = ? WHERE id = ?",
            [(position, account) for position, account in enumerate(accounts)],
        )
        tx.note("account")

    def remove(self, tx: Transaction, account: AccountId, *, keep_data: bool) -> None:
        """Take an account out of use at once and cancel what it had queued.

        Without ``keep_data`` its rows go afterwards in batches, see ``purge``.
        """
        tx.run("UPDATE account SET removed = ? WHERE id = ?", (2 if keep_data else 1, account))
        tx.run(
            "UPDATE entry SET state = 'cancelled', finished = ?"
            " WHERE account_id = ? AND state IN ('queued', 'running', 'parked')",
            (tx.now, account),
        )
        tx.run("UPDATE problem SET dismissed = 1 WHERE account_id = ?", (account,))
        tx.run("DELETE FROM service_state WHERE account_id = ?", (account,))
        tx.durable = True
        for kind in ("account", "journal", "outbox", "problems"):
            tx.note(kind)
        tx.note("folders", account)

    def purge(self, tx: Transaction, limit: int = 500) -> int:
        """Delete up to ``limit`` messages of removed accounts, at last the accounts themselves.

        Return how many rows went; call again, each time in a new transaction, until it is 0.
        """
        row = tx.one("SELECT id FROM account WHERE removed = 1 ORDER BY id LIMIT 1")
        if row is None:
            return 0
        account = int(row[0])
        rows = tx.read(
            "SELECT id, body_blob, head_blob, rfc_message_id FROM message WHERE account_id = ?"
            " LIMIT ?",
            (account, limit),
        )
        chosen = [row[0] for row in rows]
        if chosen:
            ids = json.dumps(chosen)
            index.remove(tx, chosen)
            for statement in _PURGE:
                tx.run(statement.format(messages="SELECT value FROM json_each(?)"), (ids,))
            history.free(tx, rows)
            return len(chosen)
        tx.run("DELETE FROM thread_reference WHERE account_id = ?", (account,))
        tx.run(
            "UPDATE entry SET after_id = NULL"
            " WHERE after_id IN (SELECT id FROM entry WHERE account_id = ?)",
            (account,),
        )
        tx.run("DELETE FROM account WHERE id = ?", (account,))
        tx.note("account")
        return 1

    def states(self) -> list[ServiceState]:
        """Return the last reported state of every service of the accounts in use."""
        rows = self._db.read(
            "SELECT s.account_id, s.service, s.state, s.code, s.fields_json, s.activity, s.done,"
            " s.total, s.since FROM service_state s JOIN account a ON a.id = s.account_id"
            " WHERE a.removed = 0 ORDER BY a.position, a.id, s.service"
        )
        return [
            ServiceState(
                account=AccountId(account),
                service=service,
                state=Connection(state),
                code=code,
                fields=tuple((str(k), str(v)) for k, v in json.loads(fields).items()),
                activity=activity,
                done=done,
                total=total,
                since=since,
            )
            for account, service, state, code, fields, activity, done, total, since in rows
        ]

    def set_state(self, tx: Transaction, state: ServiceState) -> None:
        """Keep what a service reports; of an account that is no longer in use nothing is kept."""
        tx.run(
            "INSERT INTO service_state (account_id, service, state, code, fields_json, activity,"
            " done, total, since) SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM account"
            " WHERE id = ? AND removed = 0"
            " ON CONFLICT (account_id, service) DO UPDATE SET state = excluded.state,"
            " code = excluded.code, fields_json = excluded.fields_json,"
            " activity = excluded.activity, done = excluded.done, total = excluded.total,"
            " since = excluded.since",
            (
                state.service,
                state.state.value,
                state.code,
                json.dumps(dict(state.fields)),
                state.activity,
                state.done,
                state.total,
                state.since,
                state.account,
            ),
        )
        tx.note("state", state.account)


def settings_to_json(settings: AccountSettings) -> str:
    return json.dumps(asdict(settings))


def settings_from_json(text: str) -> AccountSettings:
    """Read stored settings; fields that a later version added or dropped are no error."""
    data: dict[str, Any] = json.loads(text)
    plain = {
        name: data[name]
        for name in AccountSettings.__slots__
        if name in data and name not in ("imap", "smtp", "limits")
    }
    limits = tuple((str(name), int(value)) for name, value in data.get("limits", ()))
    return AccountSettings(
        **plain, imap=_server(data.get("imap")), smtp=_server(data.get("smtp")), limits=limits
    )


def _server(data: dict[str, Any] | None) -> Server | None:
    if not data:
        return None
    return Server(
        str(data["host"]), int(data["port"]), Transport(data["security"]), str(data["user"])
    )
