"""Verbs and queries about accounts."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from functools import cached_property

from app import providers
from app.base.codec import decode, encode
from app.base.paths import resources_dir
from app.domain.accounts import (
    Account,
    AccountSettings,
    Candidate,
    Provider,
    ServiceState,
    StepResult,
)
from app.domain.ids import AccountId
from app.engine.core import Core


class AccountVerbs(Core):
    """Add, test, change and remove accounts; their connection states."""

    @cached_property
    def _providers(self) -> list[Provider]:
        return providers.load_all(resources_dir() / "providers")

    def providers(self) -> list[Provider]:
        """Return the bundled provider profiles."""
        return self._providers

    def provider(self, identifier: str) -> Provider:
        """Return a provider by id, the generic one when it is unknown."""
        named = {provider.id: provider for provider in self._providers}
        return named.get(identifier) or named.get("generic") or Provider("generic", "")

    def accounts(self) -> list[Account]:
        return self.store.accounts.all()

    def account(self, identifier: AccountId) -> Account:
        """Raise PermanentError("account_unknown")."""
        return self.store.accounts.get(identifier)

    def states(self) -> list[ServiceState]:
        """Return the last known state of every service of every account."""
        return self.store.accounts.states()

    def discover(self, address: str) -> Future[list[Candidate]]:
        """Find settings for an address; no password is sent anywhere."""
        return self._later(
            lambda: [
                decode(Candidate, item) for item in self.link.call("discover", {"address": address})
            ]
        )

    def test_account(
        self, settings: AccountSettings, secrets: Mapping[str, str]
    ) -> Future[list[StepResult]]:
        """Try each server of ``settings``; nothing is stored."""
        args = {"settings": encode(settings), "secrets": dict(secrets)}
        return self._later(lambda: _steps(self.link.call("test_account", args)))

    def test_stored_account(self, identifier: AccountId) -> Future[list[StepResult]]:
        """Try each server of an existing account with its stored secrets."""
        return self._later(lambda: _steps(self.link.call("test_account", {"account": identifier})))

    def add_account(
        self, settings: AccountSettings, secrets: Mapping[str, str]
    ) -> Future[AccountId]:
        """Store an account; ``secrets``: "password", "dav_password", "smtp_password"."""
        args = {"settings": encode(settings), "secrets": dict(secrets)}
        return self._later(lambda: AccountId(int(self.link.call("add_account", args))))

    def update_account(
        self,
        identifier: AccountId,
        settings: AccountSettings,
        secrets: Mapping[str, str] | None = None,
    ) -> Future[None]:
        """Change settings and, where given, secrets; its loops start anew."""
        return self._call(
            "update_account",
            account=identifier,
            settings=encode(settings),
            secrets=dict(secrets or {}),
        )

    def remove_account(self, identifier: AccountId, *, keep_data: bool = False) -> Future[None]:
        return self._call("remove_account", account=identifier, keep_data=keep_data)

    def locked(self) -> Future[bool]:
        """Tell whether a master password is needed."""
        return self._call("locked")

    def unlock(self, master_password: str) -> Future[None]:
        """Raise UserError("master_password_wrong") when it does not fit."""
        return self._call("unlock", master_password=master_password)


def _steps(data: object) -> list[StepResult]:
    return [decode(StepResult, item) for item in data] if isinstance(data, list) else []
