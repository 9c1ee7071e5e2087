"""Notices of non-delivery, in the shapes that real servers send and in hostile ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mail import Mark
from app.formats.bounce_reason import REASONS, reason_of
from app.formats.delivery_report import report_of
from app.formats.digest import digest
from app.formats.message import open_message

POSTFIX = """From: MAILER-DAEMON@mx.atelier.example (Mail Delivery System)
To: ana@atelier.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.atelier.example
Arrival-Date: Fri, 27 Nov 2026 08:00:00 +0100

Final-Recipient: rfc822; ben@verein.example
Original-Recipient: rfc822;ben@verein.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.verein.example
Diagnostic-Code: smtp; 550 5.1.1 <ben@verein.example>: Recipient address rejected:
    User unknown in local recipient table

Final-Recipient: rfc822; zoe@verein.example
Action: delayed
Status: 4.2.2
Diagnostic-Code: smtp; 452 4.2.2 mailbox full

--b1
Content-Type: message/rfc822

From: Ana <ana@atelier.example>
Message-ID: <letter-1@atelier.example>
Subject: Vereinsreise

Hello
--b1--
"""


def wire(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def test_every_recipient_is_read_with_the_servers_words() -> None:
    report = report_of(wire(POSTFIX))
    assert report is not None
    assert report.message_id == "<letter-1@atelier.example>"
    ben, zoe = report.recipients
    assert (ben.recipient, ben.action, ben.status) == ("ben@verein.example", "failed", "5.1.1")
    assert ben.words.endswith("User unknown in local recipient table")
    assert ben.reason == "address_unknown"
    assert (zoe.action, zoe.reason) == ("delayed", "delayed")
    assert digest(wire(POSTFIX)).marks & Mark.BOUNCE


def test_the_reader_is_told_in_words() -> None:
    codes = {warning.code: dict(warning.fields) for warning in open_message(wire(POSTFIX)).warnings}
    assert codes["bounced_address_unknown"]["recipient"] == "ben@verein.example"
    assert "bounced_delayed" in codes


def test_a_header_alone_names_the_message_too() -> None:
    text = POSTFIX.replace("message/rfc822", "text/rfc822-headers").replace("\nHello", "")
    report = report_of(wire(text))
    assert report is not None
    assert report.message_id == "<letter-1@atelier.example>"


def test_exims_header_field_is_enough() -> None:
    text = (
        "From: Mail Delivery System <Mailer-Daemon@mx.example>\nTo: ana@atelier.example\n"
        "Subject: Mail delivery failed\nX-Failed-Recipients: ben@verein.example,\n"
        " zoe@verein.example\nReferences: <letter-1@atelier.example>\n\nSorry.\n"
    )
    report = report_of(wire(text))
    assert report is not None
    assert report.message_id == "<letter-1@atelier.example>"
    assert [r.recipient for r in report.recipients] == ["ben@verein.example", "zoe@verein.example"]
    assert digest(wire(text)).marks & Mark.BOUNCE


def test_an_ordinary_message_is_no_report() -> None:
    assert (
        report_of(wire("From: a@b.example\nSubject: x\n\nFinal-Recipient: rfc822; a@b\n")) is None
    )


@pytest.mark.parametrize(
    ("action", "status", "words", "reason"),
    [
        ("failed", "5.1.1", "", "address_unknown"),
        ("failed", "5.1.10", "", "domain_unknown"),
        ("failed", "5.2.2", "", "mailbox_full"),
        ("failed", "5.2.1", "", "mailbox_closed"),
        ("failed", "5.3.4", "", "too_large"),
        ("failed", "5.4.4", "Name service error", "domain_unknown"),
        ("failed", "5.7.1", "blocked: see our spam policy", "looks_like_spam"),
        ("failed", "5.7.1", "Relay access denied", "not_allowed"),
        ("failed", "5.7.26", "", "sender_refused"),
        ("failed", "5.0.0", "550 no such user here", "address_unknown"),
        ("failed", "", "", "other"),
        ("failed", "5.4.7", "delivery time expired", "server_trouble"),
        ("delayed", "4.4.1", "", "delayed"),
    ],
)
def test_reasons(action: str, status: str, words: str, reason: str) -> None:
    assert reason_of(action, status, words) == reason


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=200))
def test_any_words_have_a_reason(action: str, status: str, words: str) -> None:
    assert reason_of(action, status, words) in REASONS


@given(st.binary(max_size=600))
def test_rubbish_never_raises(rubbish: bytes) -> None:
    at = wire(POSTFIX).index(b"Final-Recipient")
    report_of(wire(POSTFIX)[:at] + rubbish + wire(POSTFIX)[at:])


def test_a_flood_of_recipients_is_bounded() -> None:
    block = "\nFinal-Recipient: rfc822; p{n}@x.example\nAction: failed\nStatus: 5.1.1\n"
    many = "".join(block.format(n=n) for n in range(5000))
    report = report_of(wire(POSTFIX.replace("\nFinal-Recipient", many + "\nFinal-Recipient", 1)))
    assert report is not None
    assert len(report.recipients) == 500
