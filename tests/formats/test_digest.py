"""Digests of whole messages: the right words, the right marks, little work."""

from __future__ import annotations

import base64
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.mail import Mark
from app.formats.digest import MAX_ATTACHED, MAX_TEXT, digest
from app.formats.file_names import RISKY_ENDINGS, is_risky, safe_name
from app.formats.message import open_message
from app.formats.parts import MAX_PARTS, read_parts
from app.formats.transfer import decode_transfer, decoded_size


def mail(kind: str, body: str | bytes, *more: str) -> bytes:
    data = body.encode() if isinstance(body, str) else body
    head = ["From: a@b.org", "Subject: x", f"Content-Type: {kind}", *more]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + data.replace(b"\n", b"\r\n")


def parts(*pieces: str, boundary: str = "B") -> str:
    return "".join(f"--{boundary}\n{piece}\n" for piece in pieces) + f"--{boundary}--\n"


def test_plain_text() -> None:
    found = digest(
        mail(
            "text/plain; charset=utf-8",
            "Hello Anna,\n\nOn Monday B wrote:\n> old words\n\nGr=C3=BC=C3=9Fe =\nvon\n-- \nMe",
            "Content-Transfer-Encoding: quoted-printable",
        )
    )
    assert found.snippet == "Grüße von"
    assert "old words" in found.text
    assert found.marks == Mark.NONE


def test_only_quotes_still_give_a_snippet() -> None:
    assert digest(mail("text/plain", "> one\n> two\n")).snippet == "> one > two"


def test_alternative_takes_the_plain_text_unless_it_is_a_stub() -> None:
    html = "Content-Type: text/html\n\n<style>no</style><p>rich &amp; <b>words</b></p>"
    long = "Content-Type: text/plain\n\n" + "plain words " * 30
    stub = "Content-Type: text/plain\n\nPlease use a modern reader."
    kind = "multipart/alternative; boundary=B"
    assert "rich" not in digest(mail(kind, parts(long, html))).text
    found = digest(mail(kind, parts(stub, html)))
    assert "rich & words" in found.text
    assert "no" not in found.text.split()


def test_files_and_marks() -> None:
    pdf = base64.b64encode(b"%PDF" * 1000).decode()
    found = digest(
        mail(
            "multipart/mixed; boundary=B",
            parts(
                "\nHello there",
                'Content-Type: application/pdf; name="=?utf-8?Q?=C3=BC.pdf?="\n'
                f"Content-Transfer-Encoding: base64\n\n{pdf}",
                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR",
            ),
        )
    )
    assert found.file_names == ("ü.pdf",)
    assert found.marks == Mark.ATTACHMENT | Mark.INVITATION
    assert "PDF" not in found.text
    assert "VCALENDAR" not in found.text


def test_pictures_inside_the_text_are_no_attachment() -> None:
    body = parts(
        "Content-Type: text/html\n\n<img src=cid:a>hi",
        "Content-Type: image/png; name=logo.png\nContent-ID: <a>\n\nx",
    )
    assert digest(mail("multipart/related; boundary=B", body)).marks == Mark.NONE


@pytest.mark.parametrize(
    ("kind", "body", "mark"),
    [
        ("multipart/encrypted; boundary=B", parts("\na", "\nb"), Mark.ENCRYPTED),
        ("text/plain", "-----BEGIN PGP MESSAGE-----\n\nabc", Mark.ENCRYPTED),
        ("text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\n\nabc", Mark.SIGNED),
        ("multipart/signed; boundary=B", parts("\na", "\nb"), Mark.SIGNED),
        ("application/pkcs7-mime; smime-type=enveloped-data", "x", Mark.ENCRYPTED),
        ("multipart/report; report-type=delivery-status; boundary=B", parts("\na"), Mark.BOUNCE),
    ],
)
def test_marks(kind: str, body: str, mark: Mark) -> None:
    assert mark in digest(mail(kind, body)).marks


def test_forwarded_message_is_searched() -> None:
    inner = "Content-Type: message/rfc822\n\nSubject: inner\n\nneedle"
    found = digest(mail("multipart/mixed; boundary=B", parts("\nouter", inner)))
    assert "needle" in found.text
    assert found.snippet == "outer"


def test_boundary_shapes() -> None:
    for body in (
        "preamble\n--B \t\n\none\n--B\n\ntwo\n--B--\nepilogue",
        "--B\n\none\n--Bx\n--B\n\ntwo",
        "--B\n\none\n--B\n\ntwo\n--B",
    ):
        text = digest(mail("multipart/mixed; boundary=B", body)).text
        assert "one" in text
        assert "two" in text
        assert "epilogue" not in text
    assert "words" in digest(mail("multipart/mixed", "words")).text
    nested = parts(
        "Content-Type: multipart/mixed; boundary=BB\n\n" + parts("\ninner", boundary="BB"), "\nlast"
    )
    text = digest(mail("multipart/mixed; boundary=B", nested)).text
    assert "inner" in text
    assert "last" in text


def nested(depth: int) -> bytes:
    head = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)
    )
    return f"Subject: x\n{head}\ntext".encode()


BOMBS = {
    "deep": nested(5_000),
    "wide": b"Content-Type: multipart/mixed; boundary=B\n\n" + b"--B\n\nx\n" * 100_000,
    "near": b"Content-Type: multipart/mixed; boundary=B\n\n" + b"--Bx\n" * 1_000_000,
    "messages": b"Content-Type: message/rfc822\n\n" * 20_000,
    "text": b"Content-Type: text/plain\n\n" + b"word " * 4_000_000,
    "html": b"Content-Type: text/html\n\n" + b"<" * 5_000_000,
    "base64": b"Content-Transfer-Encoding: base64\n\n" + b"QUJD" * 2_000_000,
    "quoted": b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 5_000_000,
    "file": b"Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n"
    + b"QUJD" * 2_000_000,
    "no header": b"\n" * 3_000_000,
    "same boundary": b"Content-Type: multipart/mixed; boundary=B\n\n"
    + b"--B\nContent-Type: multipart/mixed; boundary=B\n\n" * 20_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_bounded(name: str) -> None:
    raw = BOMBS[name]
    tracemalloc.start()
    try:
        found = digest(raw)
        opened = open_message(raw)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000_000
    assert len(found.text) <= MAX_TEXT
    assert len(found.snippet) <= 200
    if name in ("deep", "wide", "near", "messages"):
        assert Mark.LIMITED in found.marks
        assert opened.limited
        assert len(opened.source) <= 200_000
        assert [w.code for w in opened.warnings][-1] == "message_limited"
    root, _ = read_parts(raw)
    assert sum(1 for _ in root.walk()) <= MAX_PARTS + 1


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(b"--B\n", b"--B--\n", b"\n", b"Content-Type: multipart/mixed; boundary=B\n"),
                *(b"Content-Type: text/html\n", b"Content-Transfer-Encoding: base64\n", b"\xff"),
                *(b"Content-Type: message/rfc822\n", b"Content-Disposition: attachment\n"),
                *(b"Content-Type: multipart/alternative; boundary=B\n", b"<p>", b"QQ==", b"\r\n"),
                *(b"Content-Type: multipart/signed; boundary=B\n", b"text ", b"\x00", b"=?"),
                *(b"Content-Type: application/pgp-signature\n", b"-----BEGIN PGP MESSAGE-----\n"),
                *(b"-----BEGIN PGP SIGNED MESSAGE-----\n", b"-----BEGIN PGP SIGNATURE-----\n"),
                *(b"-----END PGP SIGNATURE-----\n", b"Content-ID: <a>\n", b"Subject: "),
            ]
        ),
        max_size=40,
    ).map(b"".join)
)
def test_never_raises(raw: bytes) -> None:
    for data in (raw, b"Content-Type: multipart/mixed; boundary=B\n\n" + raw):
        found = digest(data)
        found.text.encode("utf-8")
        opened = open_message(data)
        opened.text.encode("utf-8")
        opened.html.encode("utf-8")


def test_transfer_encodings() -> None:
    data = bytes(range(256)) * 40
    coded = base64.encodebytes(data)
    assert decode_transfer(coded, "base64") == data
    assert decode_transfer(coded, "base64", 100) == data[:100]
    assert decoded_size(coded, 0, len(coded), "base64") == len(data)
    assert decode_transfer(b"QUJ\r\nD!!RA", "base64") == b"ABCD"
    assert decode_transfer(b"begin 644 x\r\n#0V%T\r\n`\r\nend\r\n", "x-uuencode") == b"Cat"
    assert decode_transfer(b"begin 644 x\n\xff\xff\nend", "uuencode") in (b"", b"\x00" * 31, b"")
    assert decode_transfer(b"a=\r\nb=ZZ=", "quoted-printable").startswith(b"ab")


@pytest.mark.parametrize(
    ("sent", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\x.exe", "x.exe"),
        ("/abs/x.txt", "x.txt"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("LPT1.pdf.exe", "_LPT1.pdf.exe"),
        ("NUL .txt", "_NUL.txt"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("x.pdf" + " " * 200 + ".exe", "x.pdf.exe"),
        ("x.exe. . .", "x.exe"),
        ("x.txt:stream", "x.txt_stream"),
        ("a<b>|c?*.txt", "a_b__c__.txt"),
        ("\x00\n\r", "_"),
        ("", "attachment"),
        ("..", "attachment"),
        (".bashrc", "bashrc"),
        ("a/b/", "b"),
        ("über.pdf", "über.pdf"),
    ],
)
def test_safe_names(sent: str, safe: str) -> None:
    assert safe_name(sent) == safe


def test_safe_name_takes_the_ending_of_its_type_only_when_it_has_no_name() -> None:
    assert safe_name("", "application/pdf") == "attachment.pdf"
    assert safe_name("x", "application/pdf") == "x"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_every_name_is_writable(sent: str) -> None:
    name = safe_name(sent)
    assert name
    assert len(name.encode("utf-8")) <= 255
    assert not set(name) & set('/\\<>:"|?*\0\n')
    assert name.strip(". ") == name
    assert name.partition(".")[0].strip().lower() not in ("con", "nul", "aux", "prn", "com1")
    assert safe_name(name) == name


@pytest.mark.parametrize("ending", ["a" * 19 + " b", "exe " * 10, "a. b. c. " * 5])
def test_a_cut_ending_does_not_end_in_a_space(ending: str) -> None:
    """Windows leaves trailing spaces and dots out when it writes."""
    name = safe_name("x." + ending)
    assert name.strip(". ") == name


def test_risky_endings() -> None:
    assert len(RISKY_ENDINGS) >= 60
    for name in ("x.EXE", "x.pdf.js", "x.html", "x.lnk", "x.docm", "x.ps1", "x.iso", "x.svg"):
        assert is_risky(safe_name(name))
    for name in ("x.pdf", "x.docx", "x.jpg", "x.txt", "x", "exe"):
        assert not is_risky(safe_name(name))
    assert is_risky("x", "application/x-msdownload")


def attached(kind: str, name: str, body: str, encoding: str = "") -> str:
    head = f'Content-Type: {kind}\nContent-Disposition: attachment; filename="{name}"'
    return head + (f"\nContent-Transfer-Encoding: {encoding}" if encoding else "") + f"\n\n{body}"


@pytest.mark.parametrize(
    ("kind", "name", "body", "found", "lost"),
    [
        ("text/csv", "a.csv", "name;town\nAda;Arolla", "Arolla", ""),
        ("application/json", "a.json", '{"town": "Arolla"}', "Arolla", ""),
        ("application/geo+json", "a", '{"town": "Arolla"}', "Arolla", ""),
        ("application/xml", "a.xml", "<town secret='x'>Arolla</town>", "Arolla", "secret"),
        ("text/html", "a.html", "<style>no</style><p>Arolla", "Arolla", "style"),
        ("application/octet-stream", "notes.md", "# Arolla", "Arolla", ""),
        ("application/octet-stream", "notes.exe", "Arolla", "", "Arolla"),
        ("application/pdf", "a.pdf", "%PDF Arolla", "", "Arolla"),
        ("image/svg+xml", "a.svg", "<text>Arolla</text>", "", "Arolla"),
        (
            "text/calendar",
            "a.ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:secret\nSUMMARY:Trip to Aro\n lla\\, early\n"
            "ATTENDEE;CN=Grace:mailto:grace@x.example\nEND:VEVENT\nEND:VCALENDAR",
            "Trip to Arolla, early\nGrace\ngrace@x.example",
            "secret",
        ),
        (
            "text/x-vcard",
            "a.vcf",
            "BEGIN:VCARD\nFN:Ada\nORG:Arolla Ltd;Sales\nPHOTO:secret\nEND:VCARD",
            "Arolla Ltd Sales",
            "secret",
        ),
    ],
)
def test_attached_texts(kind: str, name: str, body: str, found: str, lost: str) -> None:
    text = "Content-Type: text/plain\n\nwritten"
    made = digest(mail("multipart/mixed; boundary=B", parts(attached(kind, name, body), text)))
    assert made.snippet == "written"
    assert made.text.startswith("written")
    assert found in made.text
    assert not lost or lost not in made.text
    assert made.file_names == (name,) or name == "a"
    assert made.marks & Mark.ATTACHMENT


def test_an_attached_message_is_found_by_its_subject_and_sender() -> None:
    inner = (
        "Content-Type: message/rfc822\n\nSubject: =?utf-8?q?Caf=C3=A9?=\nFrom: Ada <a@b.org>\n\nhi"
    )
    text = "Content-Type: text/plain\n\nwritten"
    made = digest(mail("multipart/mixed; boundary=B", parts(text, inner)))
    assert "Café" in made.text
    assert "a@b.org" in made.text
    assert made.snippet == "written"


def test_an_invitation_is_found_by_what_it_says() -> None:
    text = "Content-Type: text/plain\n\n" + "you are invited " * 20
    event = (
        "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VEVENT\nLOCATION:Arolla\nEND:VEVENT"
    )
    made = digest(mail("multipart/alternative; boundary=B", parts(text, event)))
    assert "Arolla" in made.text
    assert made.marks & Mark.INVITATION
    assert not made.marks & Mark.ATTACHMENT


def test_attached_texts_are_bounded() -> None:
    big = base64.b64encode(b"wordy words " * 200_000).decode()
    text = "Content-Type: text/plain\n\nwritten"
    pieces = [attached("text/csv", f"{n}.csv", big, "base64") for n in range(5)]
    made = digest(mail("multipart/mixed; boundary=B", parts(text, *pieces)))
    assert len(made.text) <= MAX_ATTACHED + 10_000
    assert made.text.count("written") == 1
    assert len(made.file_names) == 5
