"""Headers as sent by everybody: odd shapes read, hostile ones bounded, nothing ever raised."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.mail import Address, Mark
from app.formats import charsets
from app.formats.addresses import MAX_ADDRESSES, parse_addresses
from app.formats.dates import parse_date
from app.formats.encoded_words import decode
from app.formats.headers import MAX_REFERENCES, MAX_SUBJECT, parse_headers
from app.formats.parameters import parse_content


def head(*lines: str) -> bytes:
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8")


def test_ordinary_header() -> None:
    headers = parse_headers(
        head(
            "Date: Tue, 02 Jan 2024 10:11:12 +0100",
            "From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <juergen@example.org>",
            'To: "Doe, John" <john@example.com>, Anna <anna@example.net>',
            "Subject: =?utf-8?B?R3LDvMOfZQ==?= aus Bern",
            "Message-ID: <1@example.org>",
            "In-Reply-To: <0@example.org> (said Anna)",
            "References: <a@x>",
            "\t<0@example.org>",
            "List-Id: Friends <friends.example.org>",
            "Content-Type: multipart/signed; protocol=x",
        )
        + b"body"
    )
    assert headers.subject == "Grüße aus Bern"
    assert headers.sender == (Address("Jürgen Müller", "juergen@example.org"),)
    assert headers.to == (
        Address("Doe, John", "john@example.com"),
        Address("Anna", "anna@example.net"),
    )
    assert headers.date == 1704186672.0
    assert headers.message_id == "<1@example.org>"
    assert headers.in_reply_to == "<0@example.org>"
    assert headers.references == ("<a@x>", "<0@example.org>")
    assert headers.list_id == "friends.example.org"
    assert headers.marks == Mark.LIST | Mark.SIGNED


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("=?utf-8?B?w7w=?= =?utf-8?B?w7w=?=", "üü"),
        ("=?utf-8?B?w7w=?=\r\n =?utf-8?Q?x?=", "üx"),
        ("=?utf-8?B?ww==?= =?utf-8?B?vA==?=", "ü"),  # one character split between two words
        ("=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=", "ü"),
        ("=?utf-8?B?w7w?=", "ü"),  # padding missing
        ("=?utf-8?B?w7w===?=", "ü"),
        ("=?utf-8?B?w 7 w=?=", "ü"),
        ("=?iso-8859-1*en?Q?Andr=E9?=", "André"),
        ("=?x-unknown?Q?caf=C3=A9?=", "café"),
        ("=?punycode?Q?abc-?=", "abc-"),
        ("=?gb2312?B?xOO6ww==?=", "你好"),
        ("=?iso-2022-jp?B?GyRCJDMbKEI=?=", "こ"),
        ("=?utf-8?Q?a b c?=", "a b c"),
        ("=?utf-8?Q?open", "=?utf-8?Q?open"),
        ("a =?= b =??= ?=", "a =?= b =??= ?="),
        ("x=?utf-8?Q?y?=z", "xyz"),
        ("Gr\u00fc\u00dfe", "Grüße"),
        ("a\u202eb\u2066c\x00d", "abcd"),
        ("=?utf-8?B?AAECAwQ=?=", ""),
        ("=?utf-7?Q?+2AA-?=", "?"),  # half a surrogate pair must not get through
    ],
)
def test_encoded_words(sent: str, read: str) -> None:
    assert decode(sent) == read
    assert parse_headers(head(f"Subject: {sent}")).subject == read


def test_raw_bytes_of_both_kinds() -> None:
    raw = b"Subject: Gr\xfc\xdfe\r\nFrom: J\xc3\xbcrgen <j@example.org>\r\n\r\n"
    headers = parse_headers(raw)
    assert headers.subject == "Grüße"
    assert headers.sender[0].name == "Jürgen"


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("a@b.org", [("", "a@b.org")]),
        ("<a@b.org>", [("", "a@b.org")]),
        ("Doe, John <j@d.org>", [("Doe, John", "j@d.org")]),
        ("a@b.org, c@d.org;e@f.org", [("", "a@b.org"), ("", "c@d.org"), ("", "e@f.org")]),
        ("a@b.org (Anna B)", [("Anna B", "a@b.org")]),
        ("Team: a@b.org, C <c@d.org>;", [("", "a@b.org"), ("C", "c@d.org")]),
        ("undisclosed-recipients:;", []),
        ('"A \\"B\\" C" <a@b.org>', [('A "B" C', "a@b.org")]),
        ('"=?utf-8?Q?J=C3=BC?=" <a@b.org>', [("Jü", "a@b.org")]),
        ("=?utf-8?Q?Doe,_J?= <a@b.org>", [("Doe, J", "a@b.org")]),
        ("<@relay.org,@x.org:a@b.org>", [("", "a@b.org")]),
        ('"unclosed <a@b.org>', [("unclosed <>", "a@b.org")]),
        ("A <a@b.org", [("A", "a@b.org")]),
        ("ceo@bank.org <x@evil.org>", [("ceo@bank.org", "x@evil.org")]),
        ("", []),
        (",,,;;", []),
    ],
)
def test_addresses(sent: str, read: list[tuple[str, str]]) -> None:
    assert [(a.name, a.addr) for a in parse_addresses(sent)] == read


def test_sender_without_address_keeps_its_name() -> None:
    assert parse_headers(head("From: Mailer")).sender == (Address("Mailer", ""),)
    assert parse_headers(head("To: Nobody")).to == ()


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("Tue, 02 Jan 2024 10:11:12 +0100", 1704186672.0),
        ("2 Jan 24 10:11 EST", 1704208260.0),
        ("Tue Jan  2 10:11:12 2024", 1704190272.0),
        ("2024-01-02T10:11:12Z", 1704190272.0),
        ("Tue, 2 Jan 2024 10:11:12 GMT (comment)", 1704190272.0),
        ("Tue, 2 Jan 2024 10.11.12 +9999", 1704190272.0),
        ("2 Jan 1600 10:00:00 +0000", None),
        ("31 Dec 9999 23:59:59 -2300", None),
        ("31 Feb 2024 10:00:00 +0000", None),
        ("2 Jan 2024 99:00:00 +0000", None),
        ("soon", None),
        ("", None),
        ("9" * 100_000, None),
    ],
)
def test_dates(sent: str, read: float | None) -> None:
    assert parse_date(sent) == read


def test_ids_are_found_in_dirt() -> None:
    headers = parse_headers(
        head(
            "Message-ID: bare@example.org",
            "In-Reply-To: Your message of Monday <x@y>",
            "References: " + " ".join(f"<{n}@x>" for n in range(5000)),
        )
    )
    assert headers.message_id == "<bare@example.org>"
    assert headers.in_reply_to == "<x@y>"
    assert len(headers.references) == MAX_REFERENCES
    assert headers.references[0] == "<0@x>"
    assert headers.references[-1] == "<4999@x>"


def test_bounce_and_invitation_marks() -> None:
    report = 'multipart/report; report-type="delivery-status"; boundary=x'
    assert parse_headers(head(f"Content-Type: {report}")).marks == Mark.BOUNCE
    assert parse_headers(head("Content-Type: text/calendar")).marks == Mark.INVITATION
    assert parse_headers(head("Content-Type: multipart/encrypted")).marks == Mark.ENCRYPTED


def test_parameters() -> None:
    content = parse_content(
        'Attachment; filename*0*=utf-8\'de\'Gr%C3%BC; filename*1="sse; x.pdf"; x="a;\\"b"'
    )
    assert content.value == "attachment"
    assert content.params == {"x": 'a;"b', "filename": "Grüsse; x.pdf"}
    assert parse_content("text/plain; charset = utf-8").params == {"charset": "utf-8"}
    assert parse_content("text/plain; name==?utf-8?Q?=C3=BC?=").params == {"name": "ü"}
    assert parse_content("a/b; filename*=%FF%").params["filename"]


def test_charsets_never_surprise() -> None:
    assert charsets.decode(b"\x93x\x94", "iso-8859-1") == "\u201cx\u201d"
    assert charsets.decode(b"\xc3\xbc", "us-ascii") == "ü"
    assert charsets.decode(b"\xfc", "utf-8") == "ü"
    assert charsets.decode("Привет".encode("koi8-r"), "koi8-r") == "Привет"
    for label in ("unicode_escape", "rot13", "zlib", "idna", "mbcs", "../x", "a" * 1000, "utf-16"):
        charsets.decode(b"\\ud800x", label).encode("utf-8")


HOSTILE = {
    "subject": b"Subject: " + b"=?utf-8?B?w7zDvMO8w7zDvMO8w7zDvMO8w7w=?= " * 23_000,
    "words": b"Subject: " + b"=?utf-8?Q?" * 100_000,
    "starts": b"Subject: " + b"=?" * 500_000,
    "quotes": b"To: " + b'"a' * 500_000,
    "angles": b"To: " + b"<" * 1_000_000,
    "comments": b"To: " + b"(" * 1_000_000,
    "commas": b"To: " + b"a@b," * 250_000,
    "folded": b"To: a@b" + b",\r\n a@b" * 150_000,
    "ids": b"References: " + b"<a" * 500_000,
    "fields": b"Subject: x\r\n" * 90_000,
    "spaces": b"Content-Type: text/plain" + b"; " * 500_000,
    "params": b"Content-Type: text/plain" + b';a="' * 250_000,
    "names": b"a" * 1_000_000,
    "colons": b":" * 1_000_000,
    "endless": b"Subject: " + b"x" * 5_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_headers_are_bounded(name: str) -> None:
    tracemalloc.start()
    try:
        headers = parse_headers(HOSTILE[name] + b"\r\n\r\n")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 40_000_000
    assert len(headers.subject) <= MAX_SUBJECT
    assert len(headers.to) <= MAX_ADDRESSES
    assert len(headers.references) <= MAX_REFERENCES


PIECES = st.sampled_from(
    [
        *("=?", "?=", "utf-8", "?B?", "?q?", "=C3", "=BC", "w7w=", '"', "<", ">", "(", ")", ","),
        *(";", ":", "@", "a.org", " ", "\r\n ", "\t", "\\", "\u202e", "ü", "\x00", "2024", "Jan"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | st.lists(PIECES, max_size=40).map(lambda p: "".join(p).encode()))
def test_never_raises_and_always_storable(data: bytes) -> None:
    names = (b"Subject", b"From", b"To", b"Date", b"Message-ID", b"References", b"List-Id")
    raw = b"".join(name + b": " + data + b"\r\n" for name in (*names, b"Content-Type"))
    headers = parse_headers(raw)
    texts = [headers.subject, headers.message_id, headers.list_id, *headers.references]
    for address in (*headers.sender, *headers.to):
        texts += [address.name, address.addr]
    for text in texts:
        text.encode("utf-8")
        assert "\n" not in text
        assert "\r" not in text
        assert "\0" not in text
    parse_headers(data)


def test_work_grows_with_the_size_only() -> None:
    """Names without addresses were once joined again at every comma."""
    for piece in ('"a",', "Doe, ", "(a) ", '"a"@,'):
        assert parse_headers(b"To: " + (piece * 60_000).encode() + b"\r\n\r\n").subject == ""
    headers = parse_headers(b"To: " + b"Doe, " * 60 + b"A <a@b.org>\r\n\r\n")
    assert [a.addr for a in headers.to] == ["a@b.org"]
