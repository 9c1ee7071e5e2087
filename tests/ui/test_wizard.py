from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.accounts import AccountSettings, Candidate, Server, StepResult, Transport
from app.engine.engine import Engine
from app.ui.window import Window
from app.ui.wizard import fields
from app.ui.wizard.dialog import SERVERS, START, TEST, AccountWizard
from app.ui.wizard.fields import Form, ServerForm

GOOD = Form(
    address="ana@example.org",
    password="x",
    imap=ServerForm("imap.example.org", "993", Transport.TLS, "ana"),
    smtp=ServerForm("smtp.example.org", "465", Transport.TLS, "ana"),
)


@pytest.mark.parametrize(
    "address", ["", "ana", "ana@", "@example.org", "a b@example.org", "ana@example", "a@b@c.org"]
)
def test_an_impossible_address_is_named(address: str) -> None:
    assert fields.first_page_problem(Form(address=address, password="x"))


def test_a_password_is_asked_for() -> None:
    assert fields.first_page_problem(Form(address="ana@example.org"))
    assert not fields.first_page_problem(Form(address="ana@example.org", password="x"))


def test_good_servers_are_accepted() -> None:
    assert fields.problem(GOOD) == ""
    assert fields.problem(replace(GOOD, dav_url="https://dav.example.org/")) == ""


@pytest.mark.parametrize(
    "form",
    [
        Form(),
        replace(GOOD, imap=replace(GOOD.imap, port="0")),
        replace(GOOD, imap=replace(GOOD.imap, port="99999")),
        replace(GOOD, imap=replace(GOOD.imap, port="²")),
        replace(GOOD, imap=replace(GOOD.imap, host="imap example")),
        replace(GOOD, imap=replace(GOOD.imap, user="")),
        replace(GOOD, smtp=replace(GOOD.smtp, security=Transport.NONE)),
        replace(GOOD, dav_url="http://dav.example.org/"),
        replace(GOOD, dav_url="dav.example.org"),
        replace(GOOD, dav_url="https://[::1"),
    ],
)
def test_what_is_wrong_is_said(form: Form) -> None:
    assert fields.problem(form)


def test_no_encryption_is_for_this_computer_only() -> None:
    local = replace(GOOD.imap, host="127.0.0.1", security=Transport.NONE)
    assert fields.problem(replace(GOOD, imap=local)) == ""


def test_templates_of_user_names_are_filled() -> None:
    found = AccountSettings("", imap=Server("imap.example.org", 993, Transport.TLS, "{address}"))
    form = fields.from_settings(found, Form(address="ana@example.org"))
    assert form.imap.user == "ana@example.org"
    assert fields.to_settings(form, found).imap == Server(
        "imap.example.org", 993, Transport.TLS, "ana@example.org"
    )


def test_dav_takes_the_mail_password_unless_told_another() -> None:
    assert fields.secrets_of(replace(GOOD, dav_url="https://d.example/")) == {
        "password": "x",
        "dav_password": "x",
    }
    other = replace(GOOD, dav_url="https://d.example/", dav_password="y")
    assert fields.secrets_of(other)["dav_password"] == "y"


@pytest.fixture
def wizard(engine: Engine, window_of: object, qtbot: QtBot) -> Iterator[AccountWizard]:
    assert callable(window_of)
    window: Window = window_of()
    made = AccountWizard(window.context, window)
    made.open()
    yield made
    if shiboken6.isValid(made):  # it deletes itself once it is closed
        made.close()


def answered(value: object) -> Future[object]:
    future: Future[object] = Future()
    future.set_result(value)
    return future


def test_from_address_to_account_by_keyboard(
    wizard: AccountWizard, engine: Engine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = AccountSettings(
        "",
        imap=Server("imap.example.org", 993, Transport.TLS, "{address}"),
        smtp=Server("smtp.example.org", 465, Transport.TLS, "{address}"),
    )
    candidates = [Candidate(settings, "autoconfig", "Example")]
    monkeypatch.setattr(engine, "discover", lambda _a: answered(candidates))
    bad = StepResult("imap_login", False, "password_wrong", details="NO [AUTHENTICATIONFAILED]")
    results = [[bad], [StepResult("imap_login", True), StepResult("smtp_login", True)]]
    monkeypatch.setattr(engine, "test_account", lambda _s, _p: answered(results.pop(0)))
    asked: list[tuple[object, object]] = []

    def add(what: object, secrets: object) -> Future[object]:
        asked.append((what, secrets))
        return answered(1)

    monkeypatch.setattr(engine, "add_account", add)
    qtbot.keyClick(wizard.start.address, Qt.Key.Key_Return)
    assert wizard.pages.currentIndex() == START
    assert wizard.message.text()
    qtbot.keyClicks(wizard.start.address, "ana@example.org")
    qtbot.keyClicks(wizard.start.password, "secret")
    qtbot.keyClick(wizard.start.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.pages.currentIndex() == SERVERS)
    assert wizard.servers.imap.host.text() == "imap.example.org"
    assert wizard.servers.imap.user.text() == "ana@example.org"
    assert "published by the provider" in wizard.servers.found.currentText()
    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.test.state.text().startswith("Not everything"))
    assert not wizard.next.isEnabled()
    qtbot.mouseClick(wizard.back, Qt.MouseButton.LeftButton)
    assert wizard.pages.currentIndex() == SERVERS
    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.pages.currentIndex() == TEST and wizard.next.isEnabled())
    with qtbot.waitSignal(wizard.added):
        qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    stored, secrets = asked[0]
    assert isinstance(stored, AccountSettings)
    assert stored.address == "ana@example.org"
    assert secrets == {"password": "secret"}


def test_nothing_found_leads_to_fields(
    wizard: AccountWizard, engine: Engine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "discover", lambda _a: answered([]))
    qtbot.keyClicks(wizard.start.address, "ana@example.org")
    qtbot.keyClicks(wizard.start.password, "secret")
    qtbot.keyClick(wizard.start.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.pages.currentIndex() == SERVERS)
    assert "No settings" in wizard.message.text()
    assert wizard.servers.imap.port.text() == "993"
