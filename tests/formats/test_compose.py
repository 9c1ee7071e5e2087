"""Messages to send: correct MIME, nothing injected, sizes known, round trips exact."""

from __future__ import annotations

import email
import email.policy
import os
import plistlib
from datetime import timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import UserError
from app.domain.accounts import Server, Transport
from app.domain.ids import AccountId, BlobId
from app.domain.mail import Address, Draft, DraftAttachment
from app.formats import mobileconfig
from app.formats.compose import build, estimate_size, message_header
from app.formats.header_lines import date_field, wire_address
from app.formats.headers import parse_headers
from app.formats.message import open_message, part, protected_subject
from app.formats.pgp_mime import (
    HIDDEN_SUBJECT,
    inner_part,
    sign_canonical,
    wrap_encrypted,
    wrap_signed,
)
from app.formats.reply import (
    base_subject,
    forward_subject,
    quote,
    reply_recipients,
    reply_subject,
    threading,
)

ME = Address("Jürgen Müller, Dr.", "j@example.org")
BLOBS = {
    "pdf": os.urandom(70_000),
    "png": b"\x89PNG" * 300,
    "eml": b"From: a@b.org\r\nSubject: inner\r\n\r\nhi\r\n",
    "bad": b"From: a@b.org\n\n\xff\xfe",
}


def blob(name: BlobId) -> bytes:
    return BLOBS[name]


def file(name: str, kind: str, key: str, content_id: str = "") -> DraftAttachment:
    return DraftAttachment(name, kind, BlobId(key), len(BLOBS[key]), content_id)


def draft(**changes: object) -> Draft:
    fields: dict[str, object] = {
        "account": AccountId(1),
        "sender": ME,
        "to": (Address("Ann", "ann@example.net"),),
        "subject": "Hi",
        "text": "Hello\n",
    }
    return Draft(**{**fields, **changes})  # type: ignore[arg-type]


def made(item: Draft, **options: object) -> bytes:
    raw = build(
        item,
        blob,
        date=1.7e9,
        message_id="<m@example.org>",
        user_agent="Marmot 0.1",
        **options,  # type: ignore[arg-type]
    )
    check_wire(raw)
    return raw


def check_wire(raw: bytes) -> None:
    bare = raw.replace(b"\r\n", b"")
    assert b"\n" not in bare
    assert b"\r" not in bare
    assert b"\0" not in raw
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.isascii()


FULL = draft(
    to=tuple(Address(f"Person {n} äöü", f"p{n}@example.org") for n in range(60)),
    cc=(Address('He said "hi", \\o/', "a@straße.example"),),
    bcc=(Address("Secret", "secret@example.org"),),
    subject="Grüße 🦫 " + "sehr langer Betreff " * 20,
    text="Hallo Anna,\n\nFrom here\n.\n..\n> > quoted " + "wort " * 60 + "\n-- \nsig äöü\n",
    html='<p>Hallo <img src="cid:pic1@x"></p>',
    attachments=(
        file("Grüße und ein langer Name " * 4 + ".pdf", "application/pdf", "pdf"),
        file("p.png", "image/png", "png", "pic1@x"),
        file("x.eml", "message/rfc822", "eml"),
        file("y.eml", "message/rfc822", "bad"),
    ),
    in_reply_to="<a@b>",
    references=("<c@d>", "<a@b>"),
)


def test_round_trip() -> None:
    raw = made(FULL)
    parsed = open_message(raw)
    headers = parsed.headers
    assert headers.subject == FULL.subject.strip()
    assert headers.sender == (ME,)
    assert headers.to == FULL.to
    assert headers.cc[0].name == FULL.cc[0].name
    assert headers.cc[0].addr == "a@xn--strae-oqa.example"
    assert headers.date == 1.7e9
    assert headers.message_id == "<m@example.org>"
    assert headers.in_reply_to == "<a@b>"
    assert headers.references == ("<c@d>", "<a@b>")
    assert b"secret" not in raw.lower()
    assert parsed.text == FULL.text.rstrip("\n").replace("wort \n", "wort\n")
    assert 'src="cid:pic1@x"' in parsed.html
    assert dict(parsed.cids)["pic1@x"] == parsed.attachments[0].part
    contents = {a.name[:5]: part(raw, a.part)[0] for a in parsed.attachments}
    assert contents["Grüße"] == BLOBS["pdf"]
    assert contents["p.png"] == BLOBS["png"]
    assert contents["x.eml"] == BLOBS["eml"]
    assert contents["y.eml"] == BLOBS["bad"]
    assert [w.code for w in parsed.warnings] == []


def test_the_standard_library_agrees() -> None:
    message = email.message_from_bytes(made(FULL), policy=email.policy.default)
    assert message["subject"] == FULL.subject.strip()
    assert message.defects == []
    assert [a.addr_spec for a in message["to"].addresses] == [a.addr for a in FULL.to]
    body = message.get_body(("plain",))
    assert body is not None
    assert "sig äöü" in body.get_content()
    names = [p.get_filename() for p in message.walk() if p.get_filename()]
    assert names[0] == "p.png"
    assert names[1].startswith("Grüße und")
    for piece in message.walk():
        assert piece.defects == []


def test_simple_message_is_simple() -> None:
    raw = made(draft())
    assert b"multipart" not in raw
    assert b"Content-Transfer-Encoding: 7bit\r\n\r\nHello\r\n" in raw


def test_draft_keeps_bcc_and_half_addresses() -> None:
    item = draft(bcc=(Address("", "b@c.org"),), to=(Address("", "half"),), sender=Address("", ""))
    raw = made(item, keep_bcc=True)
    assert parse_headers(raw).bcc == (Address("", "b@c.org"),)
    with pytest.raises(UserError, match="address_invalid"):
        made(item)


EVIL = [
    "\r\nBcc: x@evil.org",
    "\nBcc: x@evil.org",
    "\rBcc: x@evil.org",
    "\r\n\r\nbody",
    "\x00",
    "\u2028B: c",
]


@pytest.mark.parametrize("evil", EVIL)
def test_nothing_is_injected(evil: str) -> None:
    item = draft(
        sender=Address("Me" + evil, "me@example.org"),
        to=(Address("A" + evil, "a@example.org"),),
        subject="S" + evil,
        in_reply_to="<a@b>" + evil,
        references=("<a" + evil + "@b>",),
        html="<p>x",
        attachments=(
            DraftAttachment("n" + evil + ".txt", "text/plain" + evil, BlobId("eml"), 9, "c" + evil),
        ),
    )
    raw = made(item)
    head = raw.partition(b"\r\n\r\n")[0]
    names = [line.partition(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"]
    assert b"Bcc" not in names
    assert b"B" not in names
    assert parse_headers(raw).bcc == ()
    assert set(names) <= {
        *(b"Date", b"Message-ID", b"Subject", b"From", b"To", b"In-Reply-To", b"References"),
        *(b"User-Agent", b"MIME-Version", b"Content-Type", b"Content-Transfer-Encoding"),
    }
    for addr in (f"a{evil}@example.org", f"a@example.org{evil}"):
        with pytest.raises(UserError):
            made(draft(to=(Address("", addr),)))


BAD = [
    *("", "a", "a@", "@b", "a b@c.org", "a@b c", "a@b,c@d", "<a@b.org>", "a@b..c", "a@-"),
    *("a;b@c.org", "a@b@c.org", "a@" + "x" * 300, "x" * 400 + "@b.org", "a@[1.2.3.4"),
    *('a"b@c.org', "ü@b.org"),
]


@pytest.mark.parametrize("addr", BAD)
def test_bad_addresses_are_refused(addr: str) -> None:
    with pytest.raises(UserError):
        wire_address(addr)


def test_good_addresses() -> None:
    assert wire_address("a.b+c@example.org") == "a.b+c@example.org"
    assert wire_address("a@münchen.de") == "a@xn--mnchen-3ya.de"
    assert wire_address("a@[192.0.2.1]") == "a@[192.0.2.1]"
    assert wire_address('"a b"@c.org') == '"a b"@c.org'


def test_dates() -> None:
    assert date_field(0) == "Date: Thu, 01 Jan 1970 00:00:00 +0000"
    zone = timezone(timedelta(hours=-3, minutes=-30))
    assert date_field(1.7e9, zone) == "Date: Tue, 14 Nov 2023 18:43:20 -0330"


@pytest.mark.parametrize(
    "item",
    [
        draft(),
        FULL,
        draft(attachments=tuple(file(f"{n}.pdf", "application/pdf", "pdf") for n in range(20))),
        draft(text="ü" * 5_000, html="<p>" + "x" * 50_000),
    ],
)
def test_size_is_known_before(item: Draft) -> None:
    real = len(made(item))
    assert abs(estimate_size(item) - real) <= real * 0.01 + 60


def test_estimate_reads_no_attachment() -> None:
    item = draft(attachments=(DraftAttachment("x", "a/b", BlobId("none"), 146_900_000),))
    assert 200_000_000 < estimate_size(item) < 203_000_000


LINES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\x0b\x0c"), max_size=200
)


@settings(max_examples=150, deadline=None)
@given(LINES, LINES, LINES)
def test_any_text_survives(subject: str, text: str, name: str) -> None:
    item = draft(subject=subject, text=text, sender=Address(name, "me@example.org"))
    raw = made(item)
    parsed = open_message(raw)
    message = email.message_from_bytes(raw)
    assert len(message.keys()) == len(set(message.keys()))
    wanted = [line.rstrip(" ") for line in text.split("\n")]
    if not any(line.lstrip(" ").startswith(">") for line in wanted):
        got = [line.rstrip(" ") for line in parsed.text.split("\n")]
        assert got[: len(wanted)] == ("\n".join(wanted).rstrip("\n")).split("\n")[: len(got)]


def test_signed_and_encrypted_wrappers() -> None:
    inner = inner_part(FULL, blob)
    check_wire(inner)
    assert b" \r\n" not in inner
    assert sign_canonical(inner) == inner
    assert protected_subject(inner) == FULL.subject.strip()
    head = message_header(
        FULL, date=1.7e9, message_id="<m@x>", user_agent="", subject=HIDDEN_SUBJECT
    )
    signature = b"-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"
    signed = wrap_signed(head, inner, signature, "pgp-sha512")
    check_wire(signed)
    parsed = open_message(signed)
    assert parsed.pgp is not None
    assert parsed.pgp.data == inner
    assert parsed.pgp.part == "whole"
    assert parsed.pgp.signature.strip() == signature.replace(b"\n", b"\r\n").strip()
    assert b"micalg=pgp-sha512" in signed
    armor = b"-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"
    encrypted = wrap_encrypted(head, armor)
    check_wire(encrypted)
    parsed = open_message(encrypted)
    assert parsed.headers.subject == "..."
    assert parsed.pgp is not None
    assert parsed.pgp.data.replace(b"\r\n", b"\n").strip() == armor.strip()
    assert b"Betreff" not in encrypted
    with pytest.raises(UserError, match="not_canonical"):
        sign_canonical(b"\xff")


@pytest.mark.parametrize(
    ("subject", "reply", "forward"),
    [
        ("Hi", "Re: Hi", "Fwd: Hi"),
        ("Re: Hi", "Re: Hi", "Fwd: Hi"),
        ("AW: WG: Hi", "Re: WG: Hi", "Fwd: Hi"),
        ("RE: re[2]: Re : Hi", "Re: Hi", "Fwd: Hi"),
        ("SV: VS: R: Rif: TR: Hi", "Re: TR: Hi", "Fwd: Hi"),
        ("回复：Hi", "Re: Hi", "Fwd: Hi"),
        ("RV: Hi", "Re: RV: Hi", "Fwd: Hi"),
        ("Project: start", "Re: Project: start", "Fwd: Project: start"),
        ("", "Re:", "Fwd:"),
    ],
)
def test_subjects(subject: str, reply: str, forward: str) -> None:
    assert reply_subject(subject) == reply
    assert forward_subject(subject) == forward
    assert base_subject("Re: " * 40 + "x") == "x"


def test_reply_recipients() -> None:
    headers = parse_headers(
        b"From: Ann <ann@x.org>\nReply-To: help@x.org\nTo: Me <ME@y.org>, bob@z.org\n"
        b"Cc: ann@x.org, cy@z.org\nMessage-ID: <3@x>\nReferences: <1@x> <2@x>\n\n"
    )
    to, cc = reply_recipients(headers, ["me@y.org"], everyone=False)
    assert [a.addr for a in to] == ["help@x.org"]
    assert cc == ()
    to, cc = reply_recipients(headers, ["me@y.org"], everyone=True)
    assert [a.addr for a in to] == ["help@x.org"]
    assert [a.addr for a in cc] == ["ann@x.org", "bob@z.org", "cy@z.org"]
    assert threading(headers) == ("<3@x>", ("<1@x>", "<2@x>", "<3@x>"))
    mine = parse_headers(b"From: me@y.org\nTo: a@b.org\nCc: me@y.org, c@d.org\n\n")
    to, cc = reply_recipients(mine, ["me@y.org"], everyone=True)
    assert [a.addr for a in (*to, *cc)] == ["a@b.org", "c@d.org"]
    alone = parse_headers(b"From: me@y.org\nTo: me@y.org\n\n")
    assert [a.addr for a in reply_recipients(alone, ["me@y.org"], everyone=False)[0]] == [
        "me@y.org"
    ]


def test_quotes() -> None:
    assert quote("a\n\n> b\n-- \nsig", "Ann wrote:") == "Ann wrote:\n> a\n>\n>> b"


PROFILE = {
    "PayloadType": "Configuration",
    "PayloadContent": [
        {
            "PayloadType": "com.apple.mail.managed",
            "EmailAccountType": "EmailTypeIMAP",
            "EmailAccountName": "Jürgen",
            "EmailAddress": "j@example.org",
            "IncomingMailServerHostName": "mail.example.org",
            "IncomingMailServerPortNumber": 993,
            "IncomingMailServerUseSSL": True,
            "IncomingMailServerUsername": "j@example.org",
            "IncomingPassword": "secret-word",
            "OutgoingMailServerHostName": "mail.example.org",
            "OutgoingMailServerPortNumber": 587,
            "OutgoingMailServerUseSSL": True,
            "OutgoingMailServerUsername": "j@example.org",
        },
        {
            "PayloadType": "com.apple.caldav.account",
            "CalDAVHostName": "sync.example.org",
            "CalDAVPort": 443,
            "CalDAVUsername": "AB12345",
        },
        {
            "PayloadType": "com.apple.carddav.account",
            "CardDAVHostName": "sync.example.org",
            "CardDAVUsername": "AB12345",
        },
    ],
}


def test_profile() -> None:
    xml = plistlib.dumps(PROFILE)
    wrapped = b"\x30\x82\x10\x00\x06\x09*\x86H" + xml + b"\xa0\x82\x03\x00certificates"
    for data in (xml, plistlib.dumps(PROFILE, fmt=plistlib.FMT_BINARY), wrapped):
        account = mobileconfig.read(data)
        assert account.address == "j@example.org"
        assert account.name == "Jürgen"
        assert account.imap == Server("mail.example.org", 993, Transport.TLS, "j@example.org")
        assert account.smtp == Server("mail.example.org", 587, Transport.STARTTLS, "j@example.org")
        assert account.dav_url == "https://sync.example.org/"
        assert account.dav_user == "AB12345"
        assert "secret-word" not in repr(account)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"<plist>",
        b"\x30\x82",
        b"bplist00" + b"\xff" * 50,
        b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]><plist><string>&a;</string></plist>',
        b"<plist>" + b"<array>" * 20_000,
        plistlib.dumps({"PayloadContent": []}),
        plistlib.dumps(["x"]),
        b"x" * 6_000_000,
    ],
)
def test_bad_profiles(data: bytes) -> None:
    with pytest.raises(UserError, match="mobileconfig_"):
        mobileconfig.read(data)


def test_profile_hosts_are_checked() -> None:
    content = {
        "PayloadType": "com.apple.mail.managed",
        "IncomingMailServerHostName": "evil host/\r\n",
        "OutgoingMailServerHostName": "x" * 300,
    }
    account = mobileconfig.read(plistlib.dumps({"PayloadContent": [content]}))
    assert account.imap is None
    assert account.smtp is None
