"""The calls a face may make, by name; arguments and results are plain JSON values.

Secrets arrive here once (account set-up, unlocking) and go straight into the vault; they are
never part of an answer.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base.codec import decode, encode
from app.base.errors import MarmotError, TransientError, UserError
from app.domain.accounts import AccountSettings, Connection
from app.domain.ids import AccountId, PlaceId
from app.domain.journal import EntryState
from app.domain.mail import Draft
from app.service.context import LoopContext
from app.service.endpoint import Handler, Peer

if TYPE_CHECKING:
    from app.service.supervisor import Service

Args = Mapping[str, Any]

SOON = 30.0  # seconds a sync waits for an entry whose chosen time has not come

SECRET_NAMES = {"password": "mail", "dav_password": "dav", "smtp_password": "smtp"}


class Calls:
    """The handlers; one instance per service."""

    def __init__(self, service: Service) -> None:
        from app.service.key_jobs import KeyJobs
        from app.service.reading_jobs import ReadingJobs

        self._service = service
        self._reading = ReadingJobs(service)
        self._keys = KeyJobs(service)

    def table(self) -> dict[str, Handler]:
        """Return every call by its name."""
        names = [n for n in dir(self) if n.startswith("call_")]
        return {n.removeprefix("call_"): getattr(self, n) for n in names}

    # presence

    def call_hello(self, peer: Peer, args: Args) -> object:
        peer.face = str(args.get("face", ""))
        if peer.face == "window":
            self._service.activate()
        from app import __version__

        return {"version": __version__}

    def call_wake(self, peer: Peer, args: Args) -> object:
        """A face committed something: look at the journal, tell the other faces."""
        account = args.get("account")
        self._service.announce(but=peer)
        self._service.reminders.soon()
        if args.get("lane") == "later":
            return None  # of this machine only: no server has to know
        self._service.wake(
            str(args.get("reason", "journal")),
            AccountId(int(account)) if account is not None else None,
            str(args.get("lane", "")),
        )
        return None

    def call_raise(self, peer: Peer, args: Args) -> object:
        windows = (
            [p for p in self._service.endpoint.peers if p.face == "window"]
            if (self._service.endpoint)
            else []
        )
        for window in windows:
            window.send({"event": "raise", "args": encode(args.get("argv", []))})
        return bool(windows)

    def call_stop(self, peer: Peer, args: Args) -> object:
        self._service.stop()
        return None

    # secrets

    def call_locked(self, peer: Peer, args: Args) -> object:
        return self._service.secrets.locked

    def call_unlock(self, peer: Peer, args: Args) -> object:
        self._service.secrets.unlock(str(args["master_password"]))
        if any(p.face == "window" for p in self._peers()):
            self._service.activate()
        return None

    # accounts

    def call_discover(self, peer: Peer, args: Args) -> object:
        from app.net.discovery import discover

        found = discover(
            str(args["address"]), self._service.providers, ca_file=self._service.ca_file
        )
        return encode(found)

    def call_test_account(self, peer: Peer, args: Args) -> object:
        from app.service.account_test import test_account

        settings, secrets = self._settings_and_secrets(args)
        return encode(test_account(settings, secrets, ca_file=self._service.ca_file))

    def call_add_account(self, peer: Peer, args: Args) -> object:
        service = self._service
        if service.secrets.locked:
            raise UserError("secrets_locked")
        settings = decode(AccountSettings, args["settings"])
        with service.store.write("account added") as tx:
            known = {a.settings.address.lower() for a in service.store.accounts.all()}
            if settings.address.lower() in known:
                raise UserError("account_exists", address=settings.address)
            account = service.store.accounts.add(tx, settings)
        try:
            self._keep_secrets(account, args.get("secrets") or {})
        except MarmotError:
            with service.store.write("account without its secrets") as tx:
                service.store.accounts.remove(tx, account, keep_data=False)
            raise
        service.announce()
        if any(p.face == "window" for p in self._peers()):
            service.activate()
        return account

    def call_update_account(self, peer: Peer, args: Args) -> object:
        service = self._service
        account = AccountId(int(args["account"]))
        before = service.store.accounts.get(account).settings
        settings = decode(AccountSettings, args["settings"])
        self._keep_secrets(account, args.get("secrets") or {})  # first: it may be refused
        with service.store.write("account changed") as tx:
            service.store.accounts.update(tx, account, settings)
            if settings.largest != before.largest:
                service.store.messages.want_again(tx, account)
        service.announce()
        service.restart(account)
        return None

    def call_remove_account(self, peer: Peer, args: Args) -> object:
        service = self._service
        account = AccountId(int(args["account"]))
        service.store.accounts.get(account)
        if service.secrets.locked:
            raise UserError("secrets_locked")  # its passwords could not be forgotten
        service.stop_account(account)
        with service.store.write("account removed") as tx:
            service.store.journal.let_go(tx, account)
            service.store.accounts.remove(tx, account, keep_data=bool(args.get("keep_data")))
        for name in SECRET_NAMES.values():
            service.secrets.delete(f"account:{account}:{name}")
        service.maintenance.soon()
        service.announce()
        return None

    # sync

    def call_sync(self, peer: Peer, args: Args) -> object:
        """Run until the accounts are mirrored and their journals empty, or they wait."""
        service = self._service
        if service.secrets.locked:
            raise UserError("secrets_locked")
        service.activate()
        wanted = args.get("account")
        account = AccountId(int(wanted)) if wanted is not None else None
        self._try_now(account)
        service.wake("user", account)
        self._wait_until_quiet(peer, account, float(args.get("timeout") or 3600.0))
        states = [
            s for s in service.store.accounts.states() if account is None or s.account == account
        ]
        return encode(states)

    def _try_now(self, account: AccountId | None) -> None:
        """The person asks: what servers put off without naming a time need not wait any longer.

        Messages do, at growing gaps; each of them can be sent now from the outbox.
        """
        store, now = self._service.store, self._service.clock.now()
        put_off = [
            entry.id
            for group in self._service.groups()
            if account in (None, group.context.account)
            for lane in (f"mail:{group.context.account}", f"dav:{group.context.account}")
            if store.journal.next_time(lane, now) is not None
            for entry in store.journal.active(lane)
            if entry.not_before > now and entry.error and entry.error.get("delay") is None
        ]
        if put_off:
            with store.write("tried now") as tx:
                for number in put_off:
                    if store.journal.get(number).state is EntryState.QUEUED:
                        store.journal.set_state(tx, number, EntryState.QUEUED, not_before=0.0)

    def _wait_until_quiet(self, peer: Peer, account: AccountId | None, timeout: float) -> None:
        end = time.monotonic() + timeout
        told: dict[tuple[int, str], tuple[str, int, int]] = {}
        while time.monotonic() < end:
            busy = False
            for group in self._service.groups():
                if account is not None and group.context.account != account:
                    continue
                for name, loop in group.all():
                    busy = not loop.quiet() or self._due_soon(group.context, name) or busy
                    state = group.context.state(name)
                    if state is None:
                        continue
                    now = (state.activity, state.done, state.total)
                    if told.get((state.account, name)) != now:
                        told[state.account, name] = now
                        peer.send(
                            {
                                "event": "progress",
                                "account": state.account,
                                "service": name,
                                "what": state.activity,
                                "done": state.done,
                                "total": state.total,
                            }
                        )
            if not busy:
                return
            time.sleep(0.02)  # a poll of in-process flags; the loops never wait for this
        raise TransientError("sync_unfinished")

    def _due_soon(self, context: LoopContext, service: str) -> bool:
        """Tell whether an entry of the lane runs now or within SOON and the line stands.

        One that a server has put off is not waited for: the answer would be the same for a while.
        """
        state = context.state(service)
        if state is None or state.state is not Connection.ONLINE:
            return False
        now = self._service.clock.now()
        lane, journal = f"{service}:{context.account}", self._service.store.journal
        if journal.next(lane, now) is not None:
            return True
        due = journal.next_time(lane, now, untried=True)
        return due is not None and due - now <= SOON

    # reading

    def call_render(self, peer: Peer, args: Args) -> object:
        return encode(
            self._reading.open_place(
                PlaceId(int(args["place"])), pictures=bool(args.get("pictures"))
            )
        )

    def call_render_file(self, peer: Peer, args: Args) -> object:
        return encode(self._reading.open_file(Path(str(args["path"]))))

    def call_part(self, peer: Peer, args: Args) -> object:
        return str(self._reading.part(PlaceId(int(args["place"])), str(args["part"])))

    def call_fetch(self, peer: Peer, args: Args) -> object:
        """Make sure the whole message is in the store."""
        self._reading.whole(PlaceId(int(args["place"])))
        return None

    def call_want_folder(self, peer: Peer, args: Args) -> object:
        """The person looks at this folder: it goes first."""
        from app.domain.ids import FolderId

        folder = self._service.store.folders.get(FolderId(int(args["folder"])))
        group = self._service.loops(folder.account)
        if group is not None and group.mail is not None:
            group.mail.want_folder(folder.id)
        return None

    def call_search_server(self, peer: Peer, args: Args) -> object:
        """Ask the servers; places of what they find, headers fetched where they were missing."""
        from app.service.search_jobs import search_servers

        wanted = args.get("account")
        account = AccountId(int(wanted)) if wanted is not None else None
        return search_servers(self._service, peer, str(args["query"]), account)

    # writing and keys

    def call_protect(self, peer: Peer, args: Args) -> object:
        """Build, sign and encrypt a draft; answer with the blob of the wire bytes."""
        blob, size = self._keys.protect(
            decode(Draft, args["draft"]), str(args["message_id"]), float(args["date"])
        )
        return {"blob": blob, "size": size}

    def call_generate_key(self, peer: Peer, args: Args) -> object:
        return encode(self._keys.generate(AccountId(int(args["account"]))))

    def call_import_key(self, peer: Peer, args: Args) -> object:
        return encode(self._keys.import_key(str(args["data"]), str(args.get("passphrase") or "")))

    def call_export_key(self, peer: Peer, args: Args) -> object:
        return self._keys.export(
            str(args["fingerprint"]),
            secret=bool(args.get("secret")),
            passphrase=str(args.get("passphrase") or ""),
        )

    def call_delete_key(self, peer: Peer, args: Args) -> object:
        self._keys.delete(str(args["fingerprint"]))
        return None

    # state

    def call_doctor(self, peer: Peer, args: Args) -> object:
        from app.service.doctor import examine

        return encode(examine(self._service))

    # inner

    def _peers(self) -> list[Peer]:
        return self._service.endpoint.peers if self._service.endpoint else []

    def _settings_and_secrets(self, args: Args) -> tuple[AccountSettings, dict[str, str]]:
        if args.get("account") is None:
            secrets = {str(k): str(v) for k, v in (args.get("secrets") or {}).items()}
            return decode(AccountSettings, args["settings"]), secrets
        account = AccountId(int(args["account"]))
        settings = self._service.store.accounts.get(account).settings
        stored = {}
        for name, kept in SECRET_NAMES.items():
            value = self._service.secrets.get(f"account:{account}:{kept}")
            if value is not None:
                stored[name] = value
        return settings, stored

    def _keep_secrets(self, account: AccountId, secrets: Mapping[str, object]) -> None:
        for name, kept in SECRET_NAMES.items():
            value = secrets.get(name)
            if value:
                self._service.secrets.put(f"account:{account}:{kept}", str(value))


def calls_of(service: Service) -> dict[str, Handler]:
    """Return the table of calls of a service."""
    return Calls(service).table()
