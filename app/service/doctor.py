"""Examines the profile, the store, the key store, the disk and the accounts."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import MarmotError
from app.domain.accounts import Connection, StepResult
from app.providers import resolve_limits
from app.service.mail_loop import server_words_name

if TYPE_CHECKING:
    from app.service.supervisor import Service

LITTLE_SPACE = 200 * 1024 * 1024  # bytes


def examine(service: Service) -> list[StepResult]:
    """Return one step per thing looked at."""
    return [
        _profile(service),
        _store(service),
        _secrets(service),
        _disk(service),
        *_accounts(service),
        *_folders(service),
    ]


def _profile(service: Service) -> StepResult:
    if os.name != "posix":
        return StepResult("profile", True)
    wrong = [
        path
        for path in (service.profile.root, *service.profile.root.iterdir())
        if _readable_by_others(path)
    ]
    if wrong:
        return StepResult("profile", False, "profile_readable", (("name", wrong[0].name),))
    return StepResult("profile", True)


def _readable_by_others(path: Path) -> bool:
    try:
        found = path.lstat().st_mode
    except OSError:
        return False  # gone meanwhile
    return not stat.S_ISLNK(found) and bool(found & 0o077)


def _store(service: Service) -> StepResult:
    try:
        report = service.store.examine()
    except MarmotError as error:
        return StepResult("store", False, error.code)
    if report:
        return StepResult("store", False, "store_damaged", details=report)
    return StepResult("store", True)


def _secrets(service: Service) -> StepResult:
    if service.secrets.locked:
        return StepResult("secrets", False, "secrets_locked")
    return StepResult("secrets", True)


def _disk(service: Service) -> StepResult:
    free = shutil.disk_usage(service.profile.root).free
    fields = (("free", str(free)),)
    if free < LITTLE_SPACE:
        return StepResult("disk", False, "disk_nearly_full", fields)
    return StepResult("disk", True, fields=fields)


def _accounts(service: Service) -> list[StepResult]:
    addresses = {a.id: a.settings.address for a in service.store.accounts.all()}
    steps = []
    for state in service.store.accounts.states():
        fields = (("account", addresses.get(state.account, "")), *state.fields)
        ok = state.state in (Connection.ONLINE, Connection.CONNECTING)
        details = ""
        if state.service == "mail" and ok:
            details = str(service.store.settings.get(server_words_name(state.account), ""))
        steps.append(StepResult(f"account_{state.service}", ok, state.code, fields, details))
    return steps


def _folders(service: Service) -> list[StepResult]:
    """Name folders that are larger than the provider advises, in its words. Only providers that
    say so have such a figure; others are not second-guessed."""
    steps = []
    known = {provider.id: provider for provider in service.providers}
    for account in service.store.accounts.all():
        provider = known.get(account.settings.provider)
        limits = resolve_limits(provider, account.settings)
        if provider is None or not limits.folder_messages:
            continue
        for folder in service.store.folders.of(account.id):
            if folder.total > limits.folder_messages:
                fields = (
                    ("folder", folder.path),
                    ("count", f"{folder.total:,}"),
                    ("limit", f"{limits.folder_messages:,}"),
                    ("provider", provider.name),
                    ("advice", dict(provider.facts).get("folders", "")),
                )
                steps.append(StepResult("folders", True, "folder_large", fields))  # advice
    return steps
