"""account add, list, test, remove; discover."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from app import providers
from app.base.codec import encode
from app.base.errors import UserError
from app.cli.output import DONE, FAILED
from app.cli.sentences import sentence_of_step
from app.domain.accounts import Account, AccountSettings, Server, StepResult, Transport
from app.engine import Engine

if TYPE_CHECKING:
    import argparse

    from app.cli.run import Session

_PORTS = {
    "imap": {Transport.TLS: 993, Transport.STARTTLS: 143, Transport.NONE: 143},
    "smtp": {Transport.TLS: 465, Transport.STARTTLS: 587, Transport.NONE: 25},
}


def find_account(engine: Engine, wanted: str | None) -> Account:
    """Return the account named by address or id; without a name the only (or first) one."""
    accounts = engine.accounts()
    for account in accounts:
        if wanted is not None and wanted.lower() in (
            str(account.id),
            account.settings.address.lower(),
        ):
            return account
    if wanted is not None:
        raise UserError("account_unknown", address=wanted)
    if not accounts:
        raise UserError("no_account")
    return accounts[0]


def read_secrets() -> dict[str, str]:
    """Read the JSON object with secrets from standard input; {} when there is none."""
    if sys.stdin is None or sys.stdin.isatty():
        return {}
    text = sys.stdin.read()
    if not text.strip():
        return {}
    try:
        data = json.loads(text)
    except ValueError as error:
        raise UserError("secrets_unreadable") from error
    if not isinstance(data, dict):
        raise UserError("secrets_unreadable")
    return {str(name): str(value) for name, value in data.items()}


def add(session: Session) -> int:
    options, engine = session.options, session.engine
    secrets = read_secrets()
    settings = _settings(engine, options)
    missing = [
        name
        for name, needed in (("password", settings.imap), ("dav_password", settings.dav_url))
        if needed and not secrets.get(name)
    ]
    if "dav_password" in missing and secrets.get("password"):
        secrets["dav_password"] = secrets["password"]
        missing.remove("dav_password")
    if missing:
        raise UserError("password_missing", which=missing[0])
    account = engine.add_account(settings, secrets).result()
    session.out.document(
        {"id": str(account), "address": settings.address}, f"Added {settings.address}."
    )
    return DONE


def _settings(engine: Engine, options: argparse.Namespace) -> AccountSettings:
    address = str(options.address)
    if "@" not in address:
        raise UserError("address_invalid", address=address)
    given = options.imap or options.smtp or options.dav
    if given:
        base = AccountSettings(address, provider=options.provider or "generic")
    else:
        base = _known_settings(engine, address, options.provider)
    imap = None if options.no_mail else _server(options, "imap", address) or base.imap
    smtp = None if options.no_mail else _server(options, "smtp", address) or base.smtp
    return replace(
        base,
        name=options.name or base.name,
        imap=imap,
        smtp=smtp,
        dav_url=options.dav or base.dav_url,
        dav_user=options.dav_user or base.dav_user or address,
        policy=options.policy,
        largest=max(0, options.largest) << 20,
        plan=options.plan or base.plan,
        undo_seconds=0 if given else base.undo_seconds,
    )


def _known_settings(engine: Engine, address: str, provider: str) -> AccountSettings:
    if provider:
        named = {known.id: known for known in engine.providers()}
        if provider not in named:
            raise UserError("provider_unknown", provider=provider)
        return providers.settings_for(named[provider], address)
    candidates = engine.discover(address).result()
    if not candidates:
        raise UserError("nothing_discovered", address=address)
    return candidates[0].settings


def _server(options: argparse.Namespace, kind: str, address: str) -> Server | None:
    place = getattr(options, kind)
    if not place:
        return None
    host, _, port = str(place).rpartition(":")
    if not host:
        host, port = port, ""
    if port and not port.isdecimal():
        raise UserError("port_invalid", port=port)
    named = getattr(options, f"{kind}_security")
    if named:
        security = Transport(named)
    elif port in ("143", "587", "25"):
        security = Transport.STARTTLS
    else:
        security = Transport.TLS
    user = getattr(options, f"{kind}_user") or address
    return Server(host.strip("[]"), int(port or _PORTS[kind][security]), security, user)


def account_row(account: Account) -> dict[str, object]:
    settings = account.settings
    return {
        "id": str(account.id),
        "address": settings.address,
        "name": settings.name,
        "provider": settings.provider,
        "imap": encode(settings.imap),
        "smtp": encode(settings.smtp),
        "dav": settings.dav_url,
        "policy": settings.policy,
        "largest": settings.largest,
    }


def list_accounts(session: Session) -> int:
    states: dict[int, dict[str, str]] = {}
    for state in session.engine.states():
        states.setdefault(state.account, {})[state.service] = (
            f"{state.state.value} {state.code}".strip()
        )
    rows: list[Mapping[str, object]] = [
        {**account_row(account), "states": states.get(account.id, {})}
        for account in session.engine.accounts()
    ]
    session.out.rows(rows, ("id", "address", "name", "provider", "states"))
    return DONE


def test(session: Session) -> int:
    account = find_account(session.engine, session.options.account)
    steps = session.engine.test_stored_account(account.id).result()
    print_steps(session, steps)
    return DONE if all(step.ok for step in steps) else FAILED


def print_steps(session: Session, steps: list[StepResult]) -> None:
    rows = [{**encode(step), "text": sentence_of_step(step)} for step in steps]
    if session.out.as_json:
        session.out.document(rows)
        return
    for step in steps:
        print(f"{'ok    ' if step.ok else 'failed'}  {sentence_of_step(step)}")


def remove(session: Session) -> int:
    account = find_account(session.engine, session.options.account)
    session.engine.remove_account(account.id, keep_data=session.options.keep_data).result()
    session.out.document({"removed": str(account.id)}, f"Removed {account.settings.address}.")
    return DONE


def discover(session: Session) -> int:
    found = session.engine.discover(session.options.address).result()
    if session.out.as_json:
        session.out.document(encode(found))
        return DONE if found else FAILED
    for candidate in found:
        settings = candidate.settings
        print(f"{candidate.label or candidate.source} ({candidate.source})")
        for name, server in (("IMAP", settings.imap), ("SMTP", settings.smtp)):
            if server is not None:
                print(f"  {name}  {server.host}:{server.port} {server.security.value}")
        if settings.dav_url:
            print(f"  DAV   {settings.dav_url}")
    if not found:
        raise UserError("nothing_discovered", address=session.options.address)
    return DONE


HANDLERS: dict[str, Callable[[Session], int]] = {
    "account add": add,
    "account list": list_accounts,
    "account test": test,
    "account remove": remove,
    "discover": discover,
}
