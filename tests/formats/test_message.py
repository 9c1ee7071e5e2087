"""Opened messages: the right text, files, warnings, and exactly what was signed."""

from __future__ import annotations

import json

import pytest

from app.base.errors import UserError
from app.domain.mail import Security, Warning
from app.formats.authentication import authentication
from app.formats.flowed import flow, unflow
from app.formats.message import open_message, part, protected_subject, unwrap
from app.formats.opened import MAX_MARKUP, assemble, from_json, remote_pictures, to_json
from tests.formats.test_digest import mail, parts


def codes(raw: bytes) -> list[str]:
    return [warning.code for warning in open_message(raw).warnings]


def test_plain_message() -> None:
    opened = open_message(mail("text/plain; charset=iso-8859-1", b"Gr\xfc\xdfe\n"))
    assert opened.text == "Grüße"
    assert opened.html == ""
    assert opened.attachments == ()


def test_newsletter_with_pictures_and_file() -> None:
    related = "Content-Type: multipart/related; boundary=R\n\n" + parts(
        "Content-Type: text/html\n\n<p>Rich <img src=cid:a@b><img src=http://t.example/1></p>",
        "Content-Type: image/png; name=logo.png\nContent-ID: <a@b>\n"
        "Content-Transfer-Encoding: base64\n\niVBORw==",
        boundary="R",
    )
    alternative = "Content-Type: multipart/alternative; boundary=A\n\n" + parts(
        "Content-Type: text/plain\n\nPlain", related, boundary="A"
    )
    file = 'Content-Type: text/plain; name="x.txt"\nContent-Disposition: attachment\n\nfile'
    raw = mail("multipart/mixed; boundary=B", parts(alternative, file))
    parsed = open_message(raw)
    assert parsed.text == "Plain"
    assert [(a.part, a.name, a.inline) for a in parsed.attachments] == [
        ("1.2.2", "logo.png", True),
        ("2", "x.txt", False),
    ]
    assert remote_pictures(parsed) == ("http://t.example/1",)
    opened = assemble(parsed)
    assert 'src="marmot-part:///1.2.2"' in opened.html
    assert opened.remote_blocked == 1
    assert part(raw, "1.2.2") == (b"\x89PNG", "image/png", "logo.png")
    assert part(raw, "2") == (b"file", "text/plain", "x.txt")
    with pytest.raises(UserError, match="part_unknown"):
        part(raw, "9")
    assert from_json(json.loads(json.dumps(to_json(opened)))) == opened
    shown = assemble(parsed, remote={"http://t.example/1": "marmot-part:///remote/0"})
    assert shown.remote_blocked == 0
    assert "marmot-part:///remote/0" in shown.html


def test_several_text_parts_stay_apart() -> None:
    """An open tag in one part must not swallow the next (how plaintext leaks)."""
    raw = mail(
        "multipart/mixed; boundary=B",
        parts(
            'Content-Type: text/html\n\n<p>one<img src="http://evil.example/',
            "Content-Type: text/plain\n\nsecret <two>",
            'Content-Type: text/html\n\n">three',
        ),
    )
    opened = assemble(open_message(raw))
    assert "secret &lt;two&gt;" in opened.html
    assert "evil.example" not in opened.html
    assert "three" in opened.html


def test_attached_message() -> None:
    inner = (
        "Content-Type: message/rfc822\n\nSubject: The inner/one\n"
        "Content-Type: multipart/mixed; boundary=I\n\n" + parts("\ninside", boundary="I")
    )
    raw = mail("multipart/mixed; boundary=B", parts("\nouter", inner))
    parsed = open_message(raw)
    assert parsed.text == "outer"
    assert [a.name for a in parsed.attachments] == ["The inner_one.eml"]
    assert part(raw, "2")[0].startswith(b"Subject: The inner")
    assert part(raw, "2.1.1")[0] == b"inside"


def test_invitation() -> None:
    raw = mail(
        "multipart/alternative; boundary=B",
        parts("\nCome", "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"),
    )
    parsed = open_message(raw)
    assert parsed.invitation.startswith("BEGIN:VCALENDAR")
    assert parsed.text == "Come"


def test_unknown_alternative_is_shown() -> None:
    raw = mail("multipart/alternative; boundary=B", parts("Content-Type: text/enriched\n\nwords"))
    assert open_message(raw).text == "words"


def test_flowed_text() -> None:
    text = "a " * 100 + "end\n\n> " + "q " * 60 + "\n-- \nMe\n From\n>x\n"
    sent = flow(text)
    assert max(map(len, sent.split("\n"))) <= 74
    back = unflow(sent)
    assert "a a a end" in back
    assert "\n-- \n" in back
    assert "> " + ("q " * 60).strip() in back
    assert unflow("a \nb\n>c \n>d\n") == "a b\n> c d\n"
    assert unflow("a \n b", delete_space=True) == "ab"
    flowed = mail("text/plain; format=flowed", "one \ntwo\n")
    assert open_message(flowed).text == "one two"


def test_disguised_attachment() -> None:
    raw = mail(
        "application/octet-stream; name*=utf-8''invoice%E2%80%AEfdp.exe",
        "x",
        "Content-Disposition: attachment",
    )
    parsed = open_message(raw)
    assert parsed.attachments[0].name == "invoicefdp.exe"
    assert parsed.attachments[0].risky
    assert "attachment_name_disguised" in codes(raw)


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        ('From: "support@bank.com" <x@evil.org>', "sender_name_is_address"),
        ("From: support@bank.com <x@evil.org>", "sender_name_is_address"),
        ("From: =?utf-8?B?c3VwcG9ydEBiYW5rLmNvbQ==?= <x@evil.org>", "sender_name_is_address"),
        ("From: a@b.org, c@d.org", "several_from"),
        ("From: a@b.org\r\nFrom: c@d.org", "several_from"),
        ("From: x@xn--pypal-4ve.com", "sender_look_alike"),
        ("X: y", "sender_missing"),
    ],
)
def test_sender_honesty(sender: str, code: str) -> None:
    assert code in codes(f"{sender}\r\n\r\nhi".encode())


def test_ordinary_senders_do_not_warn() -> None:
    for sender in ("A <a@b.org>", '"a@b.org" <A@b.org>', "a@münchen.de", "Ann at home <a@b.org>"):
        assert codes(f"From: {sender}\r\n\r\nhi".encode()) == []


def test_authentication_of_the_receiving_server_only() -> None:
    good = (
        "authentication-results",
        " mx.me.org 1; spf=pass (a; dkim=x) smtp=y; dkim=fail; dmarc=none",
    )
    forged = ("authentication-results", " mx.me.org; dkim=pass; dmarc=pass")
    received = ("received", "from evil by mx.me.org")
    expected = (("spf", "pass"), ("dkim", "fail"), ("dmarc", "none"))
    assert authentication([good, received, forged]) == expected
    assert authentication([received, forged]) == ()
    assert authentication([received, forged], trusted=["me.org"]) != ()
    assert authentication([received, forged], trusted=["e.org"]) == ()
    assert (
        authentication([("authentication-results", "x; evil=pass; spf=wonderful; " + "(" * 9999)])
        == ()
    )
    raw = b"Authentication-Results: mx; spf=pass\r\nFrom: a@b.org\r\n\r\nx"
    assert assemble(open_message(raw)).security.authentication == (("spf", "pass"),)


SIGNED = (
    b"From: a@b.org\r\nContent-Type: multipart/signed; boundary=S\r\n\r\n"
    b"--S\r\nContent-Type: text/plain\r\n\r\nsigned words \r\n\r\n--S\r\n"
    b"Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--S--\r\n"
)


def test_signed_bytes_are_exact() -> None:
    for raw in (SIGNED, SIGNED.replace(b"\r\n", b"\n")):
        shape = open_message(raw).pgp
        assert shape is not None
        assert (shape.kind, shape.part) == ("signed", "whole")
        assert shape.data == b"Content-Type: text/plain\r\n\r\nsigned words \r\n"
        assert shape.signature.startswith(b"-----BEGIN PGP SIGNATURE-----")


def test_signed_part_of_a_larger_message_says_which() -> None:
    inner = SIGNED.partition(b"\r\n")[2].replace(b"\r\n", b"\n").decode()
    raw = mail("multipart/mixed; boundary=B", parts("\nforged introduction", inner))
    parsed = open_message(raw)
    assert parsed.pgp is not None
    assert parsed.pgp.part == "2"
    forwarded = mail(
        "multipart/mixed; boundary=B", parts(f"Content-Type: message/rfc822\n\n{inner}")
    )
    assert open_message(forwarded).pgp is None


def test_encrypted_shape() -> None:
    control = "Content-Type: application/pgp-encrypted\n\nVersion: 1"
    data = "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\nabc"
    raw = mail("multipart/encrypted; boundary=B", parts(control, data))
    shape = open_message(raw).pgp
    assert shape is not None
    assert (shape.kind, shape.part) == ("encrypted", "whole")
    assert shape.data.startswith(b"-----BEGIN PGP MESSAGE-----")
    wrapped = mail(
        "multipart/mixed; boundary=M",
        parts(
            "Content-Type: text/html\n\n<img src='http://evil/",
            "Content-Type: multipart/encrypted; boundary=B\n\n" + parts(control, data),
            boundary="M",
        ),
    )
    assert open_message(wrapped).pgp is None
    assert "encrypted_inside" in codes(wrapped)
    assert open_message(mail("multipart/encrypted; boundary=B", parts(data, control))).pgp is None


def test_inline_shapes() -> None:
    clear = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nHello  \n- -dash\n\n"
        "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"
    )
    shape = open_message(mail("text/plain", clear)).pgp
    assert shape is not None
    assert (shape.kind, shape.part) == ("inline_signed", "whole")
    assert shape.data == b"Hello\r\n-dash\r\n"
    assert shape.text == "Hello  \n-dash\n"
    outside = open_message(mail("text/plain", "Not signed!\n" + clear)).pgp
    assert outside is not None
    assert outside.part == "1"
    armor = "-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"
    shape = open_message(mail("text/plain", armor)).pgp
    assert shape is not None
    assert shape.kind == "inline_encrypted"
    assert open_message(mail("text/plain", "x " + armor)).pgp is None
    assert open_message(mail("text/plain", armor[:40])).pgp is None


def test_decrypted_message_keeps_its_outer_header() -> None:
    outer = open_message(b"From: a@b.org\r\nSubject: ...\r\n\r\nx")
    plain = (
        b'Subject: Real\r\nFrom: evil@x.org\r\nContent-Type: text/plain; protected-headers="v1"'
        b"\r\n\r\nsecret"
    )
    joined = unwrap(outer, open_message(plain), protected_subject(plain))
    assert joined.headers.subject == "Real"
    assert joined.headers.sender[0].addr == "a@b.org"
    assert joined.text == "secret"
    assert protected_subject(b"Subject: x\r\n\r\ny") == ""


def test_smime_is_said_honestly() -> None:
    raw = mail("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "x")
    assert assemble(open_message(raw)).security.encryption == "refused"
    signed = "Content-Type: application/pkcs7-signature\n\nx"
    raw = mail("multipart/signed; boundary=B", parts("\nhello", signed))
    opened = assemble(open_message(raw), Security())
    assert opened.security.signature == "cannot_check"
    assert opened.attachments == ()
    assert opened.text == "hello"


def test_limited_message_is_shown_as_source() -> None:
    raw = b"From: a@b.org\nContent-Type: multipart/mixed; boundary=B\n\n" + b"--B\n\nx\n" * 2_000
    opened = assemble(open_message(raw))
    assert opened.source_only
    assert opened.text.startswith("From: a@b.org")
    assert opened.html == ""


def test_nothing_shown_commands_a_terminal() -> None:
    """Escape sequences and 8-bit controls in texts, pages and sources go to a terminal as well."""
    evil = b"a\x1b]0;owned\x07\x1b[2J\x08\xc2\x9b31mb\tc"
    plain = assemble(open_message(mail("text/plain; charset=utf-8", evil)))
    assert plain.text == "a]0;owned[2J31mb\tc"
    page = assemble(open_message(mail("text/html; charset=utf-8", b"<p>" + evil)))
    many = b"--B\n\nx\n" * 2_000
    source = assemble(open_message(mail("multipart/mixed; boundary=B", evil + b"\n" + many)))
    assert source.source_only
    for text in (page.text, page.html, source.text):
        assert "owned" in text
        assert not set(text) & set("\x1b\x07\x08\x9b")


def test_pages_share_one_room() -> None:
    """Each of several pages is small enough to be laid out; all of them together are not."""
    page = "Content-Type: text/html\n\n" + "<p>some words" * 120_000
    opened = assemble(open_message(mail("multipart/mixed; boundary=B", parts(page, page))))
    assert Warning("html_too_large") in opened.warnings
    assert opened.html.count("<p>some words") == 120_000
    assert "marmot-text" in opened.html
    alone = assemble(open_message(mail("multipart/mixed; boundary=B", parts(page))))
    assert Warning("html_too_large") not in alone.warnings


def test_markup_that_swells_is_shown_as_text() -> None:
    opened = assemble(open_message(mail("text/html", b"<" * 1_900_000)))
    assert Warning("html_too_large") in opened.warnings
    assert len(opened.html) < MAX_MARKUP


def test_from_json_takes_anything() -> None:
    for data in ({}, {"headers": 1, "attachments": [1, {}], "warnings": [{}], "security": []}):
        assert from_json(data).security.signature == "none"
