"""An engine with one mail account on the bed's servers, and a second look at the mailbox."""

from __future__ import annotations

import email
import email.policy
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

from imapclient import IMAPClient

from app.base.locks import FileLock
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import AccountId, PlaceId
from app.domain.mail import Address, Draft, Flag, Folder, Role
from app.engine import Engine
from tests.bed.dovecot import Dovecot
from tests.bed.postfix import Postfix

NOBODY = AccountId(0)


@dataclass
class Mailbox:
    """``address``: the person, with the password "secret"."""

    engine: Engine
    dovecot: Dovecot
    postfix: Postfix
    address: str
    account: AccountId = NOBODY

    def settings(self, **changes: object) -> AccountSettings:
        values: dict[str, object] = {
            "address": self.address,
            "name": "Ana",
            "imap": Server("127.0.0.1", self.dovecot.imap_port, Transport.NONE, self.address),
            "smtp": Server("127.0.0.1", self.postfix.plain_port, Transport.NONE, self.address),
            "undo_seconds": 0,
            **changes,
        }
        return AccountSettings(**values)  # type: ignore[arg-type]

    def add(self) -> Mailbox:
        """Add the account and mirror it."""
        found = self.engine.add_account(self.settings(), {"password": "secret"})
        self.account = found.result(timeout=30)
        return self.sync()

    def sync(self) -> Mailbox:
        self.engine.sync(self.account).result(timeout=60)
        return self

    def kill_service(self) -> None:
        """End the service in the middle of whatever it does."""
        with suppress(OSError, ValueError):
            told = json.loads((self.engine.profile.root / "service.json").read_text("utf-8"))
            os.kill(int(told["pid"]), signal.SIGKILL)

    @contextmanager
    def client(self) -> Iterator[IMAPClient]:
        with IMAPClient("127.0.0.1", self.dovecot.imap_port, ssl=False) as client:
            client.login(self.address, "secret")
            yield client

    def without_service(self, other: Engine) -> Mailbox:
        """Return the same in the hands of an engine that nobody carries anything out for."""
        self.engine.link.tell("stop")
        self.engine.close()
        lock = FileLock(self.engine.profile.service_lock)
        lock.acquire(timeout=10.0)
        lock.release()
        self.engine = other
        return self

    def put(self, *subjects: str, folder: str = "INBOX") -> None:
        """File messages straight on the server."""
        with self.client() as client:
            for subject in subjects:
                mail = EmailMessage()
                mail["From"], mail["To"] = "ben@atelier.example", self.address
                mail["Subject"], mail["Message-ID"] = subject, f"<{subject}@test>"
                mail.set_content("Hello.")
                client.append(folder, mail.as_bytes(policy=email.policy.SMTP))

    def on_server(self, folder: str = "INBOX") -> list[tuple[str, bool]]:
        """Return (subject, seen) of what the server holds, sorted."""
        with self.client() as client:
            if not client.folder_exists(folder):
                return []
            client.select_folder(folder, readonly=True)
            uids = client.search()
            found = client.fetch(uids, ["BODY.PEEK[HEADER]", "FLAGS"]) if uids else {}
            return sorted(
                (
                    str(email.message_from_bytes(d[b"BODY[HEADER]"])["Subject"]),
                    b"\\Seen" in d[b"FLAGS"],
                )
                for d in found.values()
            )

    def folder(self, role: Role) -> Folder:
        found = self.engine.store.folders.by_role(self.account, role)
        assert found is not None, role
        return found

    def shown(self, role: Role = Role.INBOX) -> dict[str, PlaceId]:
        """Return subject -> place of what the face shows."""
        if self.engine.store.folders.by_role(self.account, role) is None:
            return {}
        ids = self.engine.list_ids(self.folder(role).id)
        return {row.subject: row.id for row in self.engine.rows(ids)}

    def seen(self, subject: str) -> bool:
        (row,) = self.engine.rows([self.shown()[subject]])
        return bool(row.flags & Flag.SEEN)

    def draft(self, subject: str = "Draft", **changes: Any) -> Draft:
        values: dict[str, Any] = {
            "account": self.account,
            "sender": Address("Ana", self.address),
            "to": (Address("", self.address),),
            "subject": subject,
            "text": "Hello.\n",
            **changes,
        }
        return Draft(**values)
