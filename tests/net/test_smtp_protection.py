"""The line to an SMTP server before it is proven: no secret, no word kept (S1, S2, S3, R14)."""

from __future__ import annotations

import base64

import pytest

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.net.smtp import SmtplibSender
from tests.bed.certificates import Authority
from tests.bed.scripted_smtp import ScriptedSmtp

PASSWORD = "geheim-marker-9c1"
OFFER = b"250-x\r\n250 STARTTLS\r\n"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"))


def attempt(server: ScriptedSmtp, security: Transport, ca_file: object = None) -> str:
    """Send one message; return the code it failed with, "" when it went."""
    where = Server("127.0.0.1", server.port, security, "me@x.example")
    sender = SmtplibSender(where, PASSWORD, str(ca_file) if ca_file else None)
    try:
        sender.send(
            b"Subject: body-marker\r\n\r\nx\r\n",
            "me@x.example",
            ["a@x.example"],
            before_data=lambda: None,
            before_dot=lambda: None,
        )
    except MarmotError as error:
        return error.code
    return ""


def told(server: ScriptedSmtp) -> bytes:
    """Return all that clients said, in clear or protected."""
    return b"\n".join(
        conversation.raw + conversation.message + "\n".join(conversation.commands).encode()
        for conversation in server.conversations
    )


def no_secret(server: ScriptedSmtp) -> bool:
    packed = base64.b64encode(f"\0me@x.example\0{PASSWORD}".encode())
    said = told(server)
    return not any(
        word in said for word in (PASSWORD.encode(), packed, b"AUTH", b"MAIL FROM", b"body-marker")
    )


@pytest.mark.parametrize("security", [Transport.TLS, Transport.STARTTLS])
@pytest.mark.parametrize(
    ("make", "code"),
    [
        ("expired", "tls_expired"),
        ("not_yet_valid", "tls_clock"),
        ("wrong_name", "tls_wrong_name"),
        ("good", "tls_untrusted"),
    ],
)
def test_no_secret_behind_a_bad_certificate(
    authority: Authority, make: str, code: str, security: Transport
) -> None:
    with ScriptedSmtp({"EHLO": OFFER}, getattr(authority, make)()) as server:
        server.implicit_tls = security is Transport.TLS
        trusted = None if make == "good" else authority.ca_file
        assert attempt(server, security, trusted) == code
        assert server.conversations  # it was there, and heard nothing
        assert no_secret(server)


@pytest.mark.parametrize(
    "script",
    [
        {"EHLO": b"250-x\r\n250 AUTH PLAIN LOGIN\r\n"},
        {"EHLO": b"250-x\r\n250-AUTH PLAIN\r\n250 XXXXXXXA\r\n"},  # what a stripping box leaves
        {"EHLO": OFFER, "STARTTLS": b"454 not now\r\n"},
        {"EHLO": OFFER, "STARTTLS": b"501 no\r\n"},
        {"EHLO": OFFER, "STARTTLS": b"250 as you like\r\n"},
        {"EHLO": OFFER, "STARTTLS": b"220 go\r\n220 again\r\n"},
        {"EHLO": b"500 what\r\n"},
    ],
)
def test_no_secret_where_protection_is_taken_away(
    authority: Authority, script: dict[str, object]
) -> None:
    with ScriptedSmtp(script, authority.good()) as server:
        code = attempt(server, Transport.STARTTLS, authority.ca_file)
        assert code, "sent in clear"
        assert no_secret(server)


def test_what_was_offered_in_clear_is_forgotten(authority: Authority) -> None:
    ehlo = [b"250-x\r\n250-STARTTLS\r\n250-SIZE 3\r\n250-PIPELINING\r\n250 AUTH LOGIN\r\n", b""]
    ehlo[1] = b"250-x\r\n250 AUTH PLAIN\r\n"
    with ScriptedSmtp({"EHLO": list(ehlo)}, authority.good()) as server:
        assert attempt(server, Transport.STARTTLS, authority.ca_file) == ""
        verbs = [command.split(" ")[0] for command in server.last.commands]
        assert verbs[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]
        assert server.last.commands[3].startswith("AUTH PLAIN ")  # not LOGIN, and no limit of 3
        assert b"AUTH" not in server.last.raw
        assert len(server.accepted) == 1


@pytest.mark.parametrize(
    "greeting",
    [
        b"HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Sign in</html>",
        b"* OK IMAP4rev1 ready\r\n",
        b"SSH-2.0-OpenSSH_9.0\r\n",
        b"+OK POP3\r\n",
        b"\x00\x01\xff\xfe",
    ],
)
@pytest.mark.parametrize("security", [Transport.TLS, Transport.STARTTLS, Transport.NONE])
def test_another_server_at_this_place_is_named(greeting: bytes, security: Transport) -> None:
    with ScriptedSmtp({"GREETING": greeting + b"\r\n"}) as server:
        assert attempt(server, security) == "not_this_server"
        assert no_secret(server)
