"""The bundled provider files, and files that are broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.base.errors import PermanentError
from app.base.paths import resources_dir
from app.domain.accounts import AccountSettings, Provider, Transport
from app.providers import account_key, load, load_all, match, resolve_limits, settings_for


@pytest.fixture(scope="module")
def bundled() -> dict[str, Provider]:
    return {provider.id: provider for provider in load_all(resources_dir() / "providers")}


def test_every_bundled_file_is_sound(bundled: dict[str, Provider]) -> None:
    assert {"infomaniak", "generic"} <= bundled.keys()
    assert list(bundled)[-1] == "generic"
    domains = [domain for provider in bundled.values() for domain in provider.domains]
    assert len(domains) == len(set(domains))
    for provider in bundled.values():
        for server in (*provider.imap, *provider.smtp):
            assert server.security is not Transport.NONE
        limits = [*provider.limits, *(x for _plan, found in provider.plan_limits for x in found)]
        for _name, limit in limits:
            assert limit.source
            assert date.fromisoformat(limit.as_of)


def test_infomaniak_facts(bundled: dict[str, Provider]) -> None:
    found = bundled["infomaniak"]
    settings = settings_for(found, "ann@ik.me", "mail_starter", dav_user="AB 12345")
    assert settings.imap is not None
    assert settings.smtp is not None
    assert (settings.imap.host, settings.imap.port) == ("mail.infomaniak.com", 993)
    assert settings.imap.user == settings.smtp.user == "ann@ik.me"
    assert [(s.port, s.security.value) for s in found.smtp] == [(587, "starttls"), (465, "tls")]
    assert (settings.dav_url, settings.dav_user) == ("https://sync.infomaniak.com/", "AB12345")
    assert settings_for(found, "ann@ik.me").dav_user == ""  # not the address: it is asked for
    limits = resolve_limits(found, settings)
    assert limits.recipients_per_message == 100
    assert limits.message_bytes == 210_763_776 == 201 * 2**20
    assert limits.attachment_soft_bytes == 25 * 2**20
    assert (limits.retention_days, limits.window_hours) == (30, 24)
    assert {identity for identity, _label, _where in found.identities} == {
        *("address", "account_id", "account_email")
    }
    assert dict(found.user_labels)["drive"] == "account_email"


@pytest.mark.parametrize(
    ("plan", "window"),
    [
        ("", 500),
        ("my_ksuite", 500),
        ("my_ksuite_plus", 1440),
        ("ksuite_free", 500),
        ("ksuite_standard", 1440),
        ("ksuite_business", 1440),
        ("ksuite_enterprise", 1440),
        ("mail_starter", 500),
        ("mail_premium", 1440),
    ],
)
def test_infomaniak_plans(bundled: dict[str, Provider], plan: str, window: int) -> None:
    settings = AccountSettings("a@ik.me", provider="infomaniak", plan=plan)
    limits = resolve_limits(bundled["infomaniak"], settings)
    assert limits.recipients_per_window == window
    assert limits.origin("recipients_per_window")[1] == "2026-01-01"


def test_the_person_has_the_last_word(bundled: dict[str, Provider]) -> None:
    settings = AccountSettings(
        "a@ik.me",
        plan="ksuite_standard",
        limits=(("recipients_per_window", 100), ("nonsense", 3), ("message_bytes", -1)),
    )
    limits = resolve_limits(bundled["infomaniak"], settings)
    assert limits.recipients_per_window == 100
    assert limits.origin("recipients_per_window") == ("user", "")
    assert limits.message_bytes == 210_763_776
    assert resolve_limits(None, replace(settings, limits=())).recipients_per_window == 0


def test_matching(bundled: dict[str, Provider]) -> None:
    known = list(bundled.values())

    def found(address: str, *mx: str) -> str | None:
        provider = match(known, address, mx)
        return provider.id if provider else None

    assert found("Ann@IK.me") == "infomaniak"
    assert found("ik.me") == "infomaniak"
    assert found("ann@example.org", "MTA-GW.infomaniak.ch.") == "infomaniak"
    assert found("ann@example.org", "notinfomaniak.ch") is None
    assert found("ann@example.org") is None
    assert found("") is None
    assert found("ann@gmail.com") == "gmail"


def test_generic_settings(bundled: dict[str, Provider]) -> None:
    settings = settings_for(bundled["generic"], "a@b.ch", "no such plan")
    assert (settings.imap, settings.smtp, settings.dav_url, settings.plan) == (None, None, "", "")


def test_account_key() -> None:
    assert account_key(" abcd efgh\tijkl ") == "abcdefghijkl"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("id = ", "toml"),
        ("name = 'x'", "id"),
        ("id = 3", "id"),
        ("id = 'x'\ndomains = 'a'", "domains"),
        ("id = 'x'\nimap = 3", "imap"),
        ("id = 'x'\n[[imap]]\nhost = 'h'", "imap[0]"),
        ("id = 'x'\n[[smtp]]\nhost = 'h'\nport = 99999", "smtp[0]"),
        ("id = 'x'\n[[smtp]]\nhost = 'h'\nport = 25\nsecurity = 'none'", "smtp[0].security"),
        ("id = 'x'\n[[smtp]]\nhost = 'h'\nport = 25\nsecurity = 'ssl'", "smtp[0].security"),
        ("id = 'x'\n[limits.message_bytes]\nvalue = '1'", "limits.message_bytes.value"),
        ("id = 'x'\n[limits.message_bytes]\nvalue = 1", "limits.message_bytes.as_of"),
        (
            "id = 'x'\n[plans.p.limits.window_hours]\nvalue = true\nas_of = 2026-01-01",
            "plans.p.limits.window_hours.value",
        ),
        ("id = 'x'\n[retention]\ndays = -1", "retention.days"),
        ("id = 'x'\nidentities = [1]", "identities"),
        ("id = 'x'\nplans = 1", "plans"),
        ("x" * 300_000, "size"),
        ("\udcff", "toml"),
    ],
)
def test_broken_files_name_the_place(tmp_path: Path, text: str, place: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(PermanentError, match="provider_file_broken") as caught:
        load(path)
    assert caught.value.fields == {"file": "broken.toml", "place": place}
    with pytest.raises(PermanentError):
        load_all(tmp_path)


def test_unknown_keys_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("id = 'x'\nfuture = {a = 1}\n[limits.tomorrow]\nvalue = 1\n", encoding="utf-8")
    assert load(path).limits == ()
    with pytest.raises(PermanentError, match="provider_file_unreadable"):
        load(tmp_path / "none.toml")
