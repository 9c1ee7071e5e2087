"""Headers: how much of them, encoded words, addresses, ids and dates."""

from __future__ import annotations

import base64
import random
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

from tests.formats.hostile.building import TOP, case, mail

# ---- header: how much of it


case(
    "header 100,000 fields",
    100_000,
    lambda n: mail(b"".join(b"X-%d: y\r\n" % i for i in range(n))),
)
case("header 100,000 same", 100_000, lambda n: mail(b"Received: from a by b\r\n" * n))
case("header one long field", 20_000_000, lambda n: mail(b"X-Long: " + b"a" * n + b"\r\n"))
case("header one folded field", 1_000_000, lambda n: mail(b"X-Long: a\r\n" + b" b\r\n" * n))
case("header empty folds", 1_000_000, lambda n: mail(b"Subject: a\r\n" + b" \r\n" * n))
case(
    "header folds by tabs",
    1_000_000,
    lambda n: mail(b"Subject: a\r\n" + b"\t\r\n" * n + b"\tb\r\n"),
)
case("header never ends", 20_000_000, lambda n: TOP + b"Subject: trap\r\nX: " + b"y" * n)
case("header bare returns", 3_000_000, lambda n: mail(b"X: " + b"\r" * n + b"\r\n"))
case("header NULs", 900_000, lambda n: mail(b"Subject: " + b"\0" * n + b"trap\r\n"))
case("header colons", 900_000, lambda n: mail(b":" * n + b"\r\n"))
case("header names only", 100_000, lambda n: mail(b"Subject\r\n" * n))
case("header name of spaces", 900_000, lambda n: mail(b" " * n + b": x\r\n"))
case("header no body", 1, lambda n: TOP + b"Subject: trap\r\n")
case("header no line end", 1, lambda n: b"Subject: trap")
case("header only NULs", 2_000_000, lambda n: b"\0" * n)
case("header binary", 2_000_000, lambda n: random.Random(1).randbytes(n))
case(
    "header 8-bit soup",
    900_000,
    lambda n: mail(
        b"Subject: "
        + random.Random(2).randbytes(n).replace(b"\n", b"").replace(b"\r", b"")
        + b"\r\n"
    ),
)


# ---- header: encoded words


_SUBJECTS: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "900 KB base64": (40_000, lambda n: b" ".join([b"=?utf-8?B?c2VjcmV0IHdvcmRz?="] * n)),
    "900 KB quoted": (40_000, lambda n: b" ".join([b"=?iso-8859-1?Q?=E4=F6=FC?="] * n)),
    "alternating charsets": (30_000, lambda n: b" ".join([b"=?utf-8?q?a?= =?koi8-r?q?b?="] * n)),
    "unknown charsets": (30_000, lambda n: b" ".join(b"=?x-%d?q?a?=" % i for i in range(n))),
    "nested": (60_000, lambda n: b"=?utf-8?q?" * n + b"a" + b"?=" * n),
    "nested base64": (12, lambda n: _nested_word(n)),
    "openers": (450_000, lambda n: b"=?" * n),
    "half openers": (90_000, lambda n: b"=?utf-8?q?" * n),
    "closers": (450_000, lambda n: b"?=" * n),
    "question marks": (900_000, lambda n: b"=?" + b"?" * n + b"?="),
    "one word": (900_000, lambda n: b"=?utf-8?b?" + b"QUJD" * (n // 4) + b"?="),
    "one quoted word": (900_000, lambda n: b"=?utf-8?q?" + b"=41" * (n // 3) + b"?="),
    "empty words": (70_000, lambda n: b"=?utf-8?b??= " * n),
    "broken base64": (60_000, lambda n: b"=?utf-8?b?Q?= " * n),
    "label of 10 KB": (10_000, lambda n: b"=?" + b"x" * n + b"?q?a?="),
    "utf-7": (60_000, lambda n: b"=?utf-7?q?+AGE-+AGE-?= " * n),
    "iso-2022": (60_000, lambda n: b"=?iso-2022-jp?b?GyRCGyhC?= " * n),
    "utf-16 surrogates": (50_000, lambda n: b"=?utf-16?b?2AAA2A==?= " * n),
    "hz": (60_000, lambda n: b"=?hz-gb-2312?q?~{~{~{~}?= " * n),
    "punycode": (2, lambda n: b"=?punycode?q?" + b"a" * 400_000 + b"?= " * n),
    "unicode_escape": (50_000, lambda n: b"=?unicode_escape?q?=5Cud800?= " * n),
    "idna": (2, lambda n: b"=?idna?q?" + b"a." * 200_000 + b"?= " * n),
    "direction marks": (100_000, lambda n: "\u202e\u2066".encode() * n + b"trap"),
    "combining marks": (300_000, lambda n: b"a" + "\u0301".encode() * n),
    "spaces": (900_000, lambda n: b"a" + b" " * n + b"b"),
    "encoded line ends": (30_000, lambda n: b"=?utf-8?q?a=0D=0ABcc:=20x@y.example?= " * n),
    "re": (300_000, lambda n: b"Re: " * n + b"trap"),
    "brackets": (300_000, lambda n: b"[a] " * n + b"[" * n),
}


def _nested_word(depth: int) -> bytes:
    word = b"trap"
    for _ in range(depth):
        word = b"=?utf-8?b?" + base64.b64encode(word) + b"?="
    return word


for _name, (_full, _make) in _SUBJECTS.items():
    case(f"subject {_name}", _full, lambda n, make=_make: mail(b"Subject: " + make(n) + b"\r\n"))  # type: ignore[misc]
case(
    "subject decode bomb",
    300,
    lambda n: mail(b"Subject: " + b"=?utf-8?q?" + b"=F0=9F=98=80" * (n * 250) + b"?=\r\n"),
)
case("subject twice", 2_000, lambda n: mail(b"Subject: trap\r\n" + b"Subject: other\r\n" * n))


# ---- header: addresses


_PEOPLE: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "100,000 addresses": (100_000, lambda n: b", ".join(b"p%d@x.example" % i for i in range(n))),
    "100,000 names": (
        30_000,
        lambda n: b", ".join(b'"P %d" <p%d@x.example>' % (i, i) for i in range(n)),
    ),
    "no addresses": (100_000, lambda n: b"name " * n),
    "commas": (900_000, lambda n: b"," * n),
    "open quote": (900_000, lambda n: b'"' + b"a" * n),
    "quotes": (450_000, lambda n: b'"' * n),
    "backslashes": (900_000, lambda n: b'"' + b"\\" * n),
    "open brackets": (450_000, lambda n: b"<" * n),
    "angle at": (200_000, lambda n: b"<@" * n),
    "comments": (450_000, lambda n: b"(" * n),
    "closed comments": (300_000, lambda n: b"(" * n + b")" * n),
    "groups": (100_000, lambda n: b"g: " * n + b"a@b.example;" * n),
    "at signs": (900_000, lambda n: b"@" * n),
    "dots": (450_000, lambda n: b"a@" + b"b." * n),
    "one address": (900_000, lambda n: b"a" * n + b"@x.example"),
    "words in quotes": (40_000, lambda n: b'"=?utf-8?q?a?=" <a@b.example>, ' * n),
    "look-alikes": (5_000, lambda n: "\u0430pple@\u0430pple.example, ".encode() * n),
    "name is address": (100_000, lambda n: b'"' + b"a@b." * n + b'" <x@y.example>'),
    "routes": (60_000, lambda n: b"<" + b"@a," * n + b"@b:c@d.example>"),
    "semicolons": (900_000, lambda n: b";:" * (n // 2)),
}
for _name, (_full, _make) in _PEOPLE.items():
    case(
        f"from {_name}",
        _full,
        lambda n, make=_make: (
            b"From: "
            + make(n)
            + b"\r\nTo: "
            + make(n)
            + b"\r\nCc: "
            + make(n)
            + b"\r\nSubject: trap\r\n\r\nhonest words\r\n"
        ),
    )  # type: ignore[misc]
case("from 2,000 fields", 2_000, lambda n: b"From: a@b.example\r\n" * n + b"\r\nhonest words\r\n")


# ---- header: ids, dates, traces


case("references 100,000", 100_000, lambda n: mail(b"References: " + b"<a@b> " * n + b"\r\n"))
case(
    "references distinct",
    60_000,
    lambda n: mail(b"References: " + b" ".join(b"<%d@b>" % i for i in range(n)) + b"\r\n"),
)
case("references open", 900_000, lambda n: mail(b"References: " + b"<" * n + b"\r\n"))
case(
    "references long ids",
    900,
    lambda n: mail(
        b"References: " + b" ".join(b"<%d%s@b>" % (i, b"a" * 980) for i in range(n)) + b"\r\n"
    ),
)
case("message-id endless", 900_000, lambda n: mail(b"Message-ID: <" + b"a" * n + b"@b>\r\n"))
case("message-id of spaces", 900_000, lambda n: mail(b"Message-ID: <" + b" " * n + b">\r\n"))
case(
    "message-id SQL",
    1,
    lambda n: mail(
        b"Message-ID: <'; DROP TABLE message; --@b>\r\nSubject: \" OR 1=1 NEAR(* %_\\ ~!\r\n"
    ),
)
case(
    "message-id injects",
    1,
    lambda n: mail(b"Message-ID: <a\rBcc: x@y.example\r\0@b>\r\nReply-To: a\rb@c.example\r\n"),
)
case("list-id open", 900_000, lambda n: mail(b"List-Id: " + b"<" * n + b"\r\n"))
case(
    "authentication results",
    300_000,
    lambda n: mail(b"Authentication-Results: x" + b";dkim=pass" * n + b"\r\n"),
)
case(
    "authentication comments",
    900_000,
    lambda n: mail(b"Authentication-Results: x; " + b"(" * n + b"\r\n"),
)
_DATES = (
    "Fri, 31 Dec 9999 23:59:59 +0000",
    "Mon, 1 Jan 1601 00:00:00 +0000",
    "Thu, 1 Jan 1970 00:00:00 +0000",
    "Tue, 32 Jan 2024 10:00:00 +0000",
    "Tue, 1 Jan 2024 25:61:61 +9999",
    "Mon, 1 Jan 0000 00:00:00 -0000",
    "Mon, 1 Jan 99999 00:00:00 +0000",
    "1 Jan 24",
    "NaN",
    "-1",
    "1e308",
    "2024-02-30T99:99:99Z",
    "Fri, 31 Dec 9999 23:59:59 -2359",
    "Mon, 1 Jan 1601 00:00:00 +2359",
    "Tue, 19 Jan 2038 03:14:08 +0000",
)
for _date in _DATES:
    case(f"date {_date}", 1, lambda n, text=_date: mail(b"Date: " + text.encode() + b"\r\n"))  # type: ignore[misc]
case("date of digits", 900_000, lambda n: mail(b"Date: " + b"1" * n + b"\r\n"))
case("date of spaces", 900_000, lambda n: mail(b"Date: 1" + b" " * n + b"Jan 2024\r\n"))
case(
    "date many",
    2_000,
    lambda n: mail(
        (b"Date: " + format_datetime(datetime(2024, 1, 1, tzinfo=UTC)).encode() + b"\r\n") * n
    ),
)
