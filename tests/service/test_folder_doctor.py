"""The doctor tells of large folders in the provider's words, and of no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.base.paths import Profile
from app.cli.sentences import sentence_of_step
from app.domain.accounts import AccountSettings
from app.domain.mail import Role
from app.service.doctor import examine
from app.service.supervisor import Service
from tests.store.samples import fill


@pytest.mark.parametrize(("provider", "told"), [("infomaniak", True), ("generic", False)])
def test_a_large_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, provider: str, told: bool
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    service = Service(Profile.at(tmp_path / "profile"))
    try:
        limits = (("folder_messages", 20),) if told else ()
        settings = AccountSettings("ana@example.org", provider=provider, limits=limits)
        with service.store.write("test") as tx:
            account = service.store.accounts.add(tx, settings)
            large = service.store.folders.add_local(tx, account, "Large", Role.NONE).id
            small = service.store.folders.add_local(tx, account, "Small", Role.NONE).id
        fill(service.store, large, 21)
        fill(service.store, small, 20)
        found = [step for step in examine(service) if step.step == "folders"]
        assert [dict(step.fields)["folder"] for step in found] == (["Large"] if told else [])
        assert all(step.ok for step in found)  # an advice, not a fault
        for step in found:
            words = sentence_of_step(step)
            assert "Large holds 21 messages; Infomaniak advises at most 20" in words
            assert "4,000 to 5,000 messages in one folder" in words
    finally:
        service.close()
