"""Read one provider file (TOML) into a ``Provider``; the shape is told in docs/providers.md.

A broken file raises PermanentError("provider_file_broken") with the name of the file and the place
in it, so that whoever edits the data sees at once what is wrong. Unknown keys are left alone: newer
files may know more than this program.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.base.errors import PermanentError
from app.domain.accounts import Limit, Provider, Server, Transport

MAX_BYTES = 200_000
LIMIT_NAMES = frozenset(
    {
        "recipients_per_message",
        "recipients_per_window",
        "window_hours",
        "message_bytes",
        "attachment_soft_bytes",
        "folder_messages",
        "import_contacts",
        "import_bytes",
    }
)

Table = Mapping[str, Any]
Limits = tuple[tuple[str, Limit], ...]


class _Broken(ValueError):
    """The place in the file that is wrong."""


def load(path: Path) -> Provider:
    """Read the provider file at ``path``."""
    try:
        data = path.read_bytes()
        if len(data) > MAX_BYTES:
            raise _Broken("size")
        return _provider(tomllib.loads(data.decode("utf-8")))
    except _Broken as error:
        raise PermanentError("provider_file_broken", file=path.name, place=str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PermanentError("provider_file_broken", file=path.name, place="toml") from error
    except OSError as error:
        raise PermanentError("provider_file_unreadable", file=path.name) from error


def _provider(table: Table) -> Provider:
    identity = _text(table, "id")
    if not identity:
        raise _Broken("id")
    limits = _limits(_table(table, "limits"), "limits")
    plans = _table(table, "plans")
    retention = _table(table, "retention").get("days", 0)
    if type(retention) is not int or retention < 0:
        raise _Broken("retention.days")
    found_plans: list[tuple[str, str]] = []
    plan_limits: list[tuple[str, Limits]] = []
    for plan in plans:
        inner = _table(plans, plan)
        found_plans.append((plan, _text(inner, "label") or plan))
        plan_limits.append((plan, _limits(_table(inner, "limits"), f"plans.{plan}.limits")))
    labels = _table(table, "labels")
    passwords = _table(table, "passwords")
    return Provider(
        id=identity,
        name=_text(table, "name") or identity,
        domains=tuple(domain.lower() for domain in _texts(table, "domains")),
        mx_suffixes=tuple(suffix.lower().strip(".") for suffix in _texts(table, "mx_suffixes")),
        imap=_servers(table, "imap"),
        smtp=_servers(table, "smtp"),
        dav_url=_text(_table(table, "dav"), "url"),
        user_labels=tuple((service, _text(labels, service)) for service in labels),
        password_hints=tuple((service, _text(passwords, service)) for service in passwords),
        plans=tuple(found_plans),
        limits=limits,
        plan_limits=tuple(plan_limits),
        retention_days=retention,
        quirks=frozenset(_texts(table, "quirks")),
        identities=_identities(table),
        facts=tuple((key, _text(_table(table, "facts"), key)) for key in _table(table, "facts")),
    )


def _table(table: Table, key: str) -> Table:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise _Broken(key)
    return value


def _text(table: Table, key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _Broken(key)
    return value.strip()


def _texts(table: Table, key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _Broken(key)
    return tuple(value)


def _servers(table: Table, key: str) -> tuple[Server, ...]:
    found: list[Server] = []
    entries = table.get(key, [])
    if not isinstance(entries, list):
        raise _Broken(key)
    for number, entry in enumerate(entries):
        place = f"{key}[{number}]"
        if not isinstance(entry, dict):
            raise _Broken(place)
        host, port = _text(entry, "host"), entry.get("port")
        if not host or type(port) is not int or not 0 < port < 65_536:
            raise _Broken(place)
        try:
            security = Transport(_text(entry, "security") or "tls")
        except ValueError as error:
            raise _Broken(f"{place}.security") from error
        if security is Transport.NONE:  # never in a bundled profile
            raise _Broken(f"{place}.security")
        found.append(Server(host.lower(), port, security, _text(entry, "user") or "{address}"))
    return tuple(found)


def _limits(table: Table, place: str) -> Limits:
    found: list[tuple[str, Limit]] = []
    for name in table:
        if name not in LIMIT_NAMES:
            continue
        entry = _table(table, name)
        value, as_of = entry.get("value"), entry.get("as_of")
        if type(value) is not int or value < 0:
            raise _Broken(f"{place}.{name}.value")
        found.append((name, Limit(value, _text(entry, "source"), _day(as_of, place, name))))
    return tuple(found)


def _day(value: object, place: str, name: str) -> str:
    """Return an ISO date; TOML has dates of its own, text is accepted as well."""
    if isinstance(value, date):
        return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise _Broken(f"{place}.{name}.as_of") from error


def _identities(table: Table) -> tuple[tuple[str, str, str], ...]:
    entries = table.get("identities", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise _Broken("identities")
    return tuple((_text(e, "id"), _text(e, "label"), _text(e, "found_at")) for e in entries)
