"""Testing an account: every step is named, and no failure escapes as an exception."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from app.domain.accounts import AccountSettings, Server, StepResult, Transport
from app.service import account_test
from tests.bed.certificates import Authority
from tests.bed.dovecot import Dovecot
from tests.bed.process import Unavailable
from tests.bed.scripted_smtp import ScriptedSmtp


def said(steps: list[StepResult]) -> list[tuple[str, bool, str]]:
    return [(step.step, step.ok, step.code) for step in steps]


def smtp_steps(server: ScriptedSmtp, password: str = "secret") -> list[tuple[str, bool, str]]:
    address = Server("127.0.0.1", server.port, Transport.NONE, "me@x.example")
    return said(account_test.test_smtp(address, password, None))


def test_smtp_steps() -> None:
    with ScriptedSmtp() as server:
        assert smtp_steps(server) == [("smtp_connect", True, ""), ("smtp_login", True, "")]
        assert smtp_steps(server, "") == [("smtp_login", False, "password_missing")]
    with ScriptedSmtp({"AUTH": b"535 5.7.8 no\r\n"}) as server:
        assert smtp_steps(server) == [
            ("smtp_connect", True, ""),
            ("smtp_login", False, "password_wrong"),
        ]
    with ScriptedSmtp({"GREETING": b"HTTP/1.1 200 OK\r\n"}) as server:
        assert smtp_steps(server) == [("smtp_connect", False, "not_this_server")]


def test_certificates_are_told_apart(tmp_path: Path) -> None:
    authority = Authority(tmp_path / "ca")
    for certificate, code in (
        (authority.expired(), "tls_expired"),
        (authority.wrong_name(), "tls_wrong_name"),
    ):
        with ScriptedSmtp(certificate=certificate) as server:
            server.implicit_tls = True
            address = Server("127.0.0.1", server.port, Transport.TLS, "me@x.example")
            steps = account_test.test_smtp(address, "secret", str(authority.ca_file))
            assert said(steps) == [("smtp_connect", False, code)]


def test_an_account_is_tried_as_a_whole(tmp_path: Path) -> None:
    try:
        dovecot = Dovecot(tmp_path / "dovecot")
    except Unavailable as error:
        pytest.skip(str(error))
    closed = socket.create_server(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.close()
    with dovecot, ScriptedSmtp() as smtp:
        dovecot.add_user("me@x.example")
        settings = AccountSettings(
            "me@x.example",
            imap=Server("127.0.0.1", dovecot.imaps_port, Transport.TLS, "me@x.example"),
            smtp=Server("127.0.0.1", smtp.port, Transport.NONE, "me@x.example"),
            dav_url=f"http://127.0.0.1:{port}/",
        )
        ca_file = str(dovecot.ca_file)
        steps = account_test.test_account(settings, {"password": "secret"}, ca_file=ca_file)
        assert said(steps) == [
            ("imap_connect", True, ""),
            ("imap_login", True, ""),
            ("imap_folders", True, ""),
            ("smtp_connect", True, ""),
            ("smtp_login", True, ""),
            ("dav_connect", False, "connection_refused"),
        ]
        assert settings.imap is not None
        wrong = account_test.test_mail(settings.imap, "false", ca_file)
        assert said(wrong)[-1] == ("imap_login", False, "password_wrong")
