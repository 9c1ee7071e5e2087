"""Hostile messages by name, the same on every run; ``size`` 1.0 is what an attacker would send.

Each entry is a function of a count: how many repetitions of its trick are wanted at full size.
Nothing here is a sentence of a real message; an honest word stands where a reader could find it.
"""

from __future__ import annotations

import base64
import quopri
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime
from datetime import UTC, datetime

TOP = b"From: Ana <ana@atelier.example>\r\nTo: ben@atelier.example\r\n"
PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n"


@dataclass(frozen=True, slots=True)
class Hostile:
    """``make(n)`` builds the message with ``n`` repetitions; ``full`` is how many there would be."""

    name: str
    full: int
    make: Callable[[int], bytes]

    def build(self, size: float = 1.0) -> bytes:
        """Return the message at a part of its full size."""
        return self.make(max(1, int(self.full * size)))


CASES: dict[str, Hostile] = {}


def _case(name: str, full: int, make: Callable[[int], bytes]) -> None:
    assert name not in CASES
    CASES[name] = Hostile(name, full, make)


def _mail(head: bytes, body: bytes = b"honest words\r\n") -> bytes:
    """A message about ``head``; the subject is its own unless there is one in it."""
    subject = b"" if b"subject:" in head.lower() else b"Subject: trap\r\n"
    return TOP + subject + head + b"\r\n" + body


def _mixed(*parts: bytes, kind: bytes = b"mixed", boundary: bytes = b"B") -> bytes:
    inside = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    head = b"Content-Type: multipart/" + kind + b'; boundary="' + boundary + b'"\r\n'
    return _mail(head, inside + b"--" + boundary + b"--\r\n")


def _text(body: bytes, more: bytes = b"") -> bytes:
    return _mail(PLAIN + more, body)


def _page(body: bytes, more: bytes = b"") -> bytes:
    return _mail(HTML + more, body)


def _coded(data: bytes) -> bytes:
    return base64.encodebytes(data)


def _file(name: bytes, body: bytes = b"x", kind: bytes = b"application/octet-stream") -> bytes:
    head = b"Content-Type: " + kind + b"\r\nContent-Disposition: attachment" + name + b"\r\n\r\n"
    return _mixed(PLAIN + b"\r\nhonest words", head + body)


# ---- header: how much of it

_case("header 100,000 fields", 100_000, lambda n: _mail(b"".join(b"X-%d: y\r\n" % i for i in range(n))))
_case("header 100,000 same", 100_000, lambda n: _mail(b"Received: from a by b\r\n" * n))
_case("header one long field", 20_000_000, lambda n: _mail(b"X-Long: " + b"a" * n + b"\r\n"))
_case("header one folded field", 1_000_000, lambda n: _mail(b"X-Long: a\r\n" + b" b\r\n" * n))
_case("header empty folds", 1_000_000, lambda n: _mail(b"Subject: a\r\n" + b" \r\n" * n))
_case("header folds by tabs", 1_000_000, lambda n: _mail(b"Subject: a\r\n" + b"\t\r\n" * n + b"\tb\r\n"))
_case("header never ends", 20_000_000, lambda n: TOP + b"Subject: trap\r\nX: " + b"y" * n)
_case("header bare returns", 3_000_000, lambda n: _mail(b"X: " + b"\r" * n + b"\r\n"))
_case("header NULs", 900_000, lambda n: _mail(b"Subject: " + b"\0" * n + b"trap\r\n"))
_case("header colons", 900_000, lambda n: _mail(b":" * n + b"\r\n"))
_case("header names only", 100_000, lambda n: _mail(b"Subject\r\n" * n))
_case("header name of spaces", 900_000, lambda n: _mail(b" " * n + b": x\r\n"))
_case("header no body", 1, lambda n: TOP + b"Subject: trap\r\n")
_case("header no line end", 1, lambda n: b"Subject: trap")
_case("header only NULs", 2_000_000, lambda n: b"\0" * n)
_case("header binary", 2_000_000, lambda n: random.Random(1).randbytes(n))
_case("header 8-bit soup", 900_000, lambda n: _mail(b"Subject: " + random.Random(2).randbytes(n).replace(b"\n", b"").replace(b"\r", b"") + b"\r\n"))

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
}  # fmt: skip


def _nested_word(depth: int) -> bytes:
    word = b"trap"
    for _ in range(depth):
        word = b"=?utf-8?b?" + base64.b64encode(word) + b"?="
    return word


for _name, (_full, _make) in _SUBJECTS.items():
    _case(f"subject {_name}", _full, lambda n, make=_make: _mail(b"Subject: " + make(n) + b"\r\n"))  # type: ignore[misc]
_case("subject decode bomb", 300, lambda n: _mail(b"Subject: " + b"=?utf-8?q?" + b"=F0=9F=98=80" * (n * 250) + b"?=\r\n"))
_case("subject twice", 2_000, lambda n: _mail(b"Subject: trap\r\n" + b"Subject: other\r\n" * n))

# ---- header: addresses

_PEOPLE: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "100,000 addresses": (100_000, lambda n: b", ".join(b"p%d@x.example" % i for i in range(n))),
    "100,000 names": (30_000, lambda n: b", ".join(b'"P %d" <p%d@x.example>' % (i, i) for i in range(n))),
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
}  # fmt: skip
for _name, (_full, _make) in _PEOPLE.items():
    _case(f"from {_name}", _full, lambda n, make=_make: b"From: " + make(n) + b"\r\nTo: " + make(n) + b"\r\nCc: " + make(n) + b"\r\nSubject: trap\r\n\r\nhonest words\r\n")  # type: ignore[misc]
_case("from 2,000 fields", 2_000, lambda n: b"From: a@b.example\r\n" * n + b"\r\nhonest words\r\n")

# ---- header: ids, dates, traces

_case("references 100,000", 100_000, lambda n: _mail(b"References: " + b"<a@b> " * n + b"\r\n"))
_case("references distinct", 60_000, lambda n: _mail(b"References: " + b" ".join(b"<%d@b>" % i for i in range(n)) + b"\r\n"))
_case("references open", 900_000, lambda n: _mail(b"References: " + b"<" * n + b"\r\n"))
_case("references long ids", 900, lambda n: _mail(b"References: " + b" ".join(b"<%d%s@b>" % (i, b"a" * 980) for i in range(n)) + b"\r\n"))
_case("message-id endless", 900_000, lambda n: _mail(b"Message-ID: <" + b"a" * n + b"@b>\r\n"))
_case("message-id of spaces", 900_000, lambda n: _mail(b"Message-ID: <" + b" " * n + b">\r\n"))
_case("message-id SQL", 1, lambda n: _mail(b"Message-ID: <'; DROP TABLE message; --@b>\r\nSubject: \" OR 1=1 NEAR(* %_\\ ~!\r\n"))
_case("message-id injects", 1, lambda n: _mail(b"Message-ID: <a\rBcc: x@y.example\r\0@b>\r\nReply-To: a\rb@c.example\r\n"))
_case("list-id open", 900_000, lambda n: _mail(b"List-Id: " + b"<" * n + b"\r\n"))
_case("authentication results", 300_000, lambda n: _mail(b"Authentication-Results: x" + b";dkim=pass" * n + b"\r\n"))
_case("authentication comments", 900_000, lambda n: _mail(b"Authentication-Results: x; " + b"(" * n + b"\r\n"))
_DATES = (
    "Fri, 31 Dec 9999 23:59:59 +0000", "Mon, 1 Jan 1601 00:00:00 +0000", "Thu, 1 Jan 1970 00:00:00 +0000",
    "Tue, 32 Jan 2024 10:00:00 +0000", "Tue, 1 Jan 2024 25:61:61 +9999", "Mon, 1 Jan 0000 00:00:00 -0000",
    "Mon, 1 Jan 99999 00:00:00 +0000", "1 Jan 24", "NaN", "-1", "1e308", "2024-02-30T99:99:99Z",
    "Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 1 Jan 1601 00:00:00 +2359", "Tue, 19 Jan 2038 03:14:08 +0000",
)  # fmt: skip
for _date in _DATES:
    _case(f"date {_date}", 1, lambda n, text=_date: _mail(b"Date: " + text.encode() + b"\r\n"))  # type: ignore[misc]
_case("date of digits", 900_000, lambda n: _mail(b"Date: " + b"1" * n + b"\r\n"))
_case("date of spaces", 900_000, lambda n: _mail(b"Date: 1" + b" " * n + b"Jan 2024\r\n"))
_case("date many", 2_000, lambda n: _mail((b"Date: " + format_datetime(datetime(2024, 1, 1, tzinfo=UTC)).encode() + b"\r\n") * n))

# ---- structure

def _deep(n: int, kind: bytes = b"mixed") -> bytes:
    head = b"".join(b"Content-Type: multipart/%s; boundary=b%d\r\n\r\n--b%d\r\n" % (kind, i, i) for i in range(n))
    return TOP + b"Subject: trap\r\n" + head + b"\r\nhonest words"


def _deep_closed(n: int) -> bytes:
    return _deep(n) + b"".join(b"\r\n--b%d--" % i for i in reversed(range(n)))


_case("mime 1,000 deep", 1_000, _deep)
_case("mime 100,000 deep", 100_000, _deep)
_case("mime deep alternatives", 1_000, lambda n: _deep(n, b"alternative"))
_case("mime deep related", 1_000, lambda n: _deep(n, b"related"))
_case("mime deep closed", 20_000, _deep_closed)
_case("mime 45 deep and wide", 900, lambda n: _deep(45) + (b"\r\n--b44\r\n" + PLAIN + b"\r\nx") * n)
_case("mime 10,000 parts", 10_000, lambda n: _mixed(*[PLAIN + b"\r\nx"] * n))
_case("mime 999 parts", 999, lambda n: _mixed(*[PLAIN + b"\r\nx"] * n))
_case("mime 999 headers of 1 MB", 30, lambda n: _mixed(*[PLAIN + b"X: " + b"y" * 900_000 + b"\r\n\r\nx"] * n))
_case("mime 999 big headers", 900, lambda n: _mixed(*[b"Content-Type: text/plain; " + b"a=b; " * 4_000 + b"\r\n\r\nx"] * n))
_case("mime 900 pages", 900, lambda n: _mixed(*[HTML + b"\r\n<p>x<p>" * 20] * n))
_case("mime 90 large pages", 90, lambda n: _mixed(*[HTML + b"\r\n" + b"<b><i><u>x</p>" * 14_000] * n))
_case("mime 90 large texts", 90, lambda n: _mixed(*[PLAIN + b"\r\n" + b"x" * 200_000] * n))
_case("mime 60 pages of 1 MB", 60, lambda n: _mixed(*[HTML + b"\r\n" + b"<p>x" * 250_000] * n))
_case("mime 60 empty pages of 1 MB", 60, lambda n: _mixed(*[HTML + b"\r\n" + b"<p>" * 333_000] * n))
_case("mime 900 attached messages", 900, lambda n: _mixed(*[b"Content-Type: message/rfc822\r\n\r\nSubject: " + b"=?utf-8?q?a?= " * 50 + b"\r\n\r\nx"] * n))
_case("mime 900 files in quoted", 900, lambda n: _mixed(*[b"Content-Type: application/zip\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=41" * 7_000] * n))
_case("mime prefixes of boundaries", 90, lambda n: _prefixes(n))
_case("mime candidates", 1_000_000, lambda n: _mail(b"Content-Type: multipart/mixed; boundary=B\r\n", b"--Bx\r\n" * n))
_case("mime candidates in depth", 30_000, lambda n: _deep(45) + b"\r\n" + b"--b4x\r\n" * n)
_case("mime nothing but dashes", 5_000_000, lambda n: _mail(b"Content-Type: multipart/mixed; boundary=-\r\n", b"\n-" * (n // 2)))
_case("mime one dash boundary", 5_000_000, lambda n: _mail(b'Content-Type: multipart/mixed; boundary="-"\r\n', b"-" * n))
_case("mime empty boundary", 100_000, lambda n: _mail(b'Content-Type: multipart/mixed; boundary=""\r\n', b"--\r\n" * n))
_case("mime boundary of 10 KB", 10_000, lambda n: _mixed(PLAIN + b"\r\nx", boundary=b"b" * n))
_case("mime same boundary", 20_000, lambda n: _mail(b"Content-Type: multipart/mixed; boundary=B\r\n", b"--B\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n" * n))
_case("mime closing lines", 200_000, lambda n: _mail(b"Content-Type: multipart/mixed; boundary=B\r\n", b"--B--\r\n" * n))
_case("mime long boundary lines", 4_000, lambda n: _mail(b"Content-Type: multipart/mixed; boundary=B\r\n", (b"--B" + b" " * 900 + b"x\r\n") * n))
_case("mime messages in messages", 20_000, lambda n: _mail(b"", b"").rstrip() + b"\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * n + b"honest words")
_case("mime messages in digest", 900, lambda n: _mixed(*[b"\r\nSubject: x\r\n\r\nhonest words"] * n, kind=b"digest"))
_case("mime encoded messages", 40, lambda n: _coded_messages(n))
_case("mime cid for ever", 900, lambda n: _mixed(HTML + b"\r\n" + b'<img src="cid:a">' * 20_000, *[b"Content-Type: image/png\r\nContent-ID: <a%d>\r\n\r\nx" % i for i in range(n)], kind=b"related"))
_case("mime related start", 100_000, lambda n: _mail(b'Content-Type: multipart/related; boundary=B; start="' + b"<" * n + b'"\r\n', b"--B\r\n\r\nx\r\n--B--"))
_case("mime parameters x 10,000", 10_000, lambda n: _mail(b"Content-Type: text/plain" + b"".join(b"; name*%d=a" % i for i in range(n)) + b"\r\n"))
_case("mime encoded parameters", 10_000, lambda n: _mail(b"Content-Type: text/plain" + b"".join(b"; name*%d*=%%41" % i for i in range(n)) + b"\r\n"))
_case("mime parameter quotes", 900_000, lambda n: _mail(b'Content-Type: text/plain; name="' + b"\\\"" * (n // 2) + b"\r\n"))
_case("mime parameter spaces", 900_000, lambda n: _mail(b"Content-Type: text/plain" + b"; " * (n // 2) + b"\r\n"))
_case("mime parameter equals", 900_000, lambda n: _mail(b"Content-Type: text/plain; a" + b"=" * n + b"\r\n"))
_case("mime parameter names", 300_000, lambda n: _mail(b"Content-Type: text/plain;" + b"a" * n + b"\r\n"))
_case("mime type of 1 MB", 900_000, lambda n: _mail(b"Content-Type: " + b"a" * n + b"/b\r\n"))
_case("mime types twice", 1_000, lambda n: _mail(b"Content-Type: text/html\r\nContent-Type: multipart/mixed; boundary=B\r\n" * n))
_case("mime NUL everywhere", 200_000, lambda n: b"\0".join([TOP, PLAIN, b"Subject: trap\0", b"\r\n"]) + b"\0honest\0words" * n)


def _prefixes(depth: int) -> bytes:
    """Boundaries each of which begins like the one round it: b, bb, bbb ..."""
    out = TOP + b"Subject: trap\r\n"
    for i in range(1, depth + 1):
        out += b"Content-Type: multipart/mixed; boundary=%s\r\n\r\n--%s\r\n" % (b"b" * i, b"b" * i)
    return out + b"\r\nhonest words\r\n" + b"".join(b"--%s--\r\n" % (b"b" * i) for i in range(depth, 0, -1)) + b"--bbb\r\n" * 15_000


def _coded_messages(depth: int) -> bytes:
    body = _text(b"honest words")
    for _ in range(depth):
        body = _mail(b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n", _coded(body))
        if len(body) > 3_000_000:
            break
    return body

# ---- transfer encodings and charsets

_B64 = b"Content-Transfer-Encoding: base64\r\n"
_QP = b"Content-Transfer-Encoding: quoted-printable\r\n"
_UU = b"Content-Transfer-Encoding: x-uuencode\r\n"
_case("base64 text of 20 MB", 20_000_000, lambda n: _text(_coded(b"word " * (n // 7)), _B64))
_case("base64 one line", 20_000_000, lambda n: _text(b"QUJD" * (n // 4), _B64))
_case("base64 of dirt", 8_000_000, lambda n: _text(b"!" * n, _B64))
_case("base64 of padding", 8_000_000, lambda n: _text(b"=" * n, _B64))
_case("base64 file of line ends", 8_000_000, lambda n: _file(b"; filename=a.zip\r\nContent-Transfer-Encoding: base64", b"\r\n" * (n // 2)))
_case("quoted equals", 8_000_000, lambda n: _text(b"=" * n, _QP))
_case("quoted soft breaks", 3_000_000, lambda n: _text(b"=\r\n" * n, _QP))
_case("quoted spaces", 8_000_000, lambda n: _text(b" " * n, _QP))
_case("quoted text", 6_000_000, lambda n: _text(quopri.encodestring(b"\xc3\xa4" * (n // 6)), _QP))
_case("uuencode", 2_000_000, lambda n: _text(b"begin 644 a\r\n" + b"M" + b"A" * 60 + (b"\r\nM" + b"A" * 60) * (n // 63), _UU))
_case("uuencode of dirt", 1_000_000, lambda n: _text(b"begin 644 a\r\n" + b"z\r\n" * n, _UU))
_case("uuencode file", 4_000_000, lambda n: _file(b"; filename=a\r\nContent-Transfer-Encoding: x-uuencode", b"begin 644 a\n" + b"#0V%T\n" * (n // 6)))
_case("encoding unknown", 1_000_000, lambda n: _text(b"honest words" + b"x" * n, b"Content-Transfer-Encoding: x-" + b"y" * 10_000 + b"\r\n"))
_CHARSETS: dict[str, tuple[bytes, bytes]] = {
    "utf-7": (b"utf-7", b"+AGEAYQ-"), "utf-7 open": (b"utf-7", b"+AGEAYQ"), "utf-7 shifts": (b"utf-7", b"+-+"),
    "iso-2022-jp": (b"iso-2022-jp", b"\x1b$B\x1b(B"), "iso-2022-jp open": (b"iso-2022-jp", b"\x1b$B!!"),
    "iso-2022-kr": (b"iso-2022-kr", b"\x0e!!\x0f"), "hz": (b"hz-gb-2312", b"~{!!~}"),
    "utf-16": (b"utf-16", b"a\0"), "utf-16 half pairs": (b"utf-16be", b"\xd8\x00"), "utf-32": (b"utf-32", b"\xff\xfe\xff\xff"),
    "utf-8 broken": (b"utf-8", b"\xff\xc3("), "utf-8 overlong": (b"utf-8", b"\xc0\x80"), "unknown": (b"x-nothing", b"\x80\xfe"),
    "gb18030": (b"gb18030", b"\x90\x30\x81\x30"), "big5": (b"big5", b"\x88\x62"), "punycode": (b"punycode", b"a-b"),
    "zlib": (b"zlib_codec", b"x\x9c"), "unicode_escape": (b"unicode_escape", b"\\N{BULLET}"), "idna": (b"idna", b"a."),
    "raw unicode": (b"raw_unicode_escape", b"\\ud800"), "johab": (b"johab", b"\x88\x61"), "label of NULs": (b"\0" * 100, b"a"),
}  # fmt: skip
for _name, (_label, _unit) in _CHARSETS.items():
    _case(f"charset {_name}", 6_000_000, lambda n, label=_label, unit=_unit: _mail(b"Content-Type: text/plain; charset=\"" + label + b"\"\r\n", unit * (n // len(unit))))  # type: ignore[misc]
_case("charset label of 10 KB", 10_000, lambda n: _mail(b"Content-Type: text/plain; charset=" + b"x" * n + b"\r\n"))

# ---- plain text

_LINE = 8_000_000
_case("text 50 MB in one line", 50_000_000, lambda n: _text(b"x" * n))
_case("text 50 MB of line ends", 50_000_000, lambda n: _text(b"\n" * n))
_case("text of returns", _LINE, lambda n: _text(b"\r" * n))
_case("text of NULs", _LINE, lambda n: _text(b"\0" * n))
_case("text of quote marks", _LINE, lambda n: _text(b">" * n))
_case("text of quotes of quotes", 60_000, lambda n: _text(b"".join(b">" * (i % 60) + b" x\r\n" for i in range(n))))
_case("text flowed spaces", _LINE, lambda n: _flowed(b" \r\n" * (n // 3)))
_case("text flowed quotes", _LINE, lambda n: _flowed((b">" * 900 + b" x \r\n") * (n // 906)))
_case("text flowed deep quotes", _LINE, lambda n: _flowed(b"".join(b">" * i + b" a \r\n" for i in range(1, int((2 * n) ** 0.5)))))
_case("text flowed one line", _LINE, lambda n: _flowed(b"a " * (n // 2)))
_case("text of links", 2_000_000, lambda n: _text(b"https://x.example/a " * (n // 20)))
_case("text of half links", 2_000_000, lambda n: _text(b"http://" * (n // 7)))
_case("text of www", 2_000_000, lambda n: _text(b"www." * (n // 4)))
_case("text of addresses", 2_000_000, lambda n: _text(b"a@" * (n // 2)))
_case("text of near addresses", 2_000_000, lambda n: _text(b"a." * (n // 2) + b"@"))
_case("text of domains", 2_000_000, lambda n: _text(b"a@" + b"b." * (n // 2)))
_case("text of brackets behind links", 2_000_000, lambda n: _text(b"http://x.example/" + b")" * 1_990 + b" " + b"http://a/" + b"(" * 900 + b")" * 1_000 + b"\n" * (n // 4_000)))
_case("text link of brackets", 500, lambda n: _text((b"http://x.example/" + b")" * 1_980 + b" ") * n))
_case("text attribution", 200_000, lambda n: _text((b"a" * 199 + b" wrote" + b"b" * 80 + b"\r\n") * (n // 300) + b"wrote " * (n // 6) + b":"))
_case("text greeting", 200_000, lambda n: _text(b"hello " + b"a" * 60 + b"\r\n" + b"hello " * (n // 6)))
_case("text entities", 2_000_000, lambda n: _text(b"&amp;<>\"" * (n // 8)))
_case("text emoji", 1_000_000, lambda n: _text("\U0001f468\u200d\U0001f469".encode() * (n // 4)))
_case("text marks without end", 1_000_000, lambda n: _text(b"a" + "\u0335".encode() * n))
_case("text right to left", 1_000_000, lambda n: _text("\u202e\u2067".encode() * n))
_case("text of words", 3_000_000, lambda n: _text(b" ".join(b"%x" % i for i in range(n // 6))))


def _flowed(body: bytes) -> bytes:
    return _mail(b"Content-Type: text/plain; format=flowed; delsp=yes\r\n", body)

# ---- HTML

_PAGES: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "1,000,000 nested": (1_000_000, lambda n: b"<div>" * n + b"x"),
    "nested formatting": (1_000_000, lambda n: b"<b>" * n + b"x"),
    "formatting and paragraphs": (500_000, lambda n: b"<b><p>" * n + b"x"),
    "fonts and tables": (200_000, lambda n: b"<font><table><td>" * n),
    "half closed": (400_000, lambda n: b"<a><p></a>" * n),
    "huge table": (400_000, lambda n: b"<table>" + b"<tr><td>x" * n),
    "nested tables": (200_000, lambda n: b"<table><tr><td>" * n),
    "cells without table": (500_000, lambda n: b"<td>" * n),
    "lists": (400_000, lambda n: b"<ul><li>" * n),
    "10 MB attribute": (10_000_000, lambda n: b'<p title="' + b"a" * n + b'">x'),
    "1 MB attribute": (1_000_000, lambda n: b'<p title="' + b"a" * n + b'">x'),
    "attributes": (1_000_000, lambda n: b"<p " + b"a " * (n // 2) + b">x"),
    "attribute pairs": (300_000, lambda n: b"<p " + b"".join(b"a%d=b " % i for i in range(n // 7)) + b">x"),
    "open attribute": (1_900_000, lambda n: b'<p a="' * (n // 6)),
    "open tags": (1_900_000, lambda n: b"<" * n),
    "open tag names": (1_900_000, lambda n: b"<a" * (n // 2)),
    "slashes": (1_900_000, lambda n: b"<a" + b"/" * n),
    "end tags": (400_000, lambda n: b"</p>" * n),
    "br": (480_000, lambda n: b"</br>" * (n // 2) + b"<br>" * (n // 2)),
    "comments": (1_900_000, lambda n: b"<!--" * (n // 4)),
    "comment dashes": (1_900_000, lambda n: b"<!" + b"-" * n),
    "declarations": (1_900_000, lambda n: b"<!" * (n // 2)),
    "scripts": (1_900_000, lambda n: b"<script>" * (n // 8)),
    "closed scripts": (100_000, lambda n: b"<script></script>" * n),
    "titles": (1_900_000, lambda n: b"<title>" * (n // 7)),
    "heads": (1_900_000, lambda n: b"<head>" * (n // 6)),
    "heads with styles": (60_000, lambda n: b"<head>" + b"<style>a{}</style>" * n + b"</head>"),
    "svg": (1_900_000, lambda n: b"<svg><math>" * (n // 11)),
    "selects": (1_900_000, lambda n: b"<select>" * (n // 8)),
    "plaintext": (1_900_000, lambda n: b"<plaintext>" * (n // 11)),
    "entities": (180_000, lambda n: b"&amp;" * n),
    "entity flood": (1_900_000, lambda n: b"&" * n),
    "long entity": (1_900_000, lambda n: b"&" + b"a" * n + b";"),
    "number entities": (190_000, lambda n: b"&#1114112;" * n),
    "entity in links": (20_000, lambda n: b'<a href="https://x.example/&amp;&amp;">&lt;</a>' * n),
    "links": (50_000, lambda n: b'<a href="https://x.example/">https://y.example</a>' * n),
    "links without end": (50_000, lambda n: b'<a href="https://x.example/">' * n),
    "links to IDNs": (20_000, lambda n: b'<a href="https://xn--' + b"a" * 59 + b'.example/">x</a>' * n),
    "links with punycode": (20_000, lambda n: b'<a href="https://xn--80ak6aa92e.example/">apple.example</a>' * n),
    "one long link": (1_900_000, lambda n: b'<a href="https://' + b"a." * (n // 2) + b'">x</a>'),
    "link text of dots": (400_000, lambda n: b'<a href="https://x.example">' + b"a." * (n // 2) + b"</a>"),
    "pictures": (50_000, lambda n: b"".join(b'<img src="http://t.example/%d">' % i for i in range(n))),
    "data pictures": (4, lambda n: (b'<img src="data:image/png;base64,' + b"A" * 399_000 + b'">') * n),
    "data of dirt": (4, lambda n: (b'<img src="data:image/png;base64,' + b"A " * 199_000 + b'!">') * n),
    "style attributes": (60_000, lambda n: b'<p style="color:red;width:1px">x' * n),
    "style attribute huge": (1_900_000, lambda n: b'<p style="' + b"color:red;" * (n // 10) + b'">x'),
    "style brackets": (1_900_000, lambda n: b'<p style="a:' + b"(" * n + b'">x'),
    "style comments": (1_900_000, lambda n: b"<style>" + b"/*" * (n // 2) + b"</style>x"),
    "style rules": (190_000, lambda n: b"<style>" + b"a{color:red}" * n + b"</style>x"),
    "style braces": (1_900_000, lambda n: b"<style>" + b"{" * n + b"</style>x"),
    "style closing": (1_900_000, lambda n: b"<style>" + b"}" * n + b"</style>x"),
    "style selectors": (1_900_000, lambda n: b"<style>" + b"a," * (n // 2) + b"b{color:red}</style>x"),
    "style backslashes": (1_900_000, lambda n: b"<style>" + b"\\" * n + b"</style>x"),
    "style urls": (190_000, lambda n: b"<style>a{background:" + b"url(" * (n // 4) + b"}</style>x"),
    "style media": (60_000, lambda n: b"<style>" + b"@media screen{" * n + b"</style>x"),
    "style quotes": (400_000, lambda n: b"<style>a{font:" + b"'\"" * (n // 2) + b"}</style>x"),
    "50 styles": (50, lambda n: (b"<style>" + b"a{color:red}" * 3_000 + b"</style>") * n),
    "one text": (1_900_000, lambda n: b"x" * n),
    "text beyond": (9_000_000, lambda n: b"<p>x" * (n // 4)),
    "NULs": (1_900_000, lambda n: b"<p\0>\0" * (n // 5)),
    "spaces": (1_900_000, lambda n: b"<p>" + b" " * n + b"x"),
    "blockquotes": (200_000, lambda n: b"<blockquote>" * n + b"x"),
    "bodies": (100_000, lambda n: b"<body bgcolor=red>" * n),
    "angle in quotes": (300_000, lambda n: b"<p a='<b c=\"" * (n // 12)),
    "unclosed cells": (190_000, lambda n: b"<table><tr><td><b>" + b"<td>" * n),
    "details": (100_000, lambda n: b"<details><summary>" * n),
    "ruby": (100_000, lambda n: b"<ruby><rt><rp>" * n),
    "cdata": (1_900_000, lambda n: b"<![CDATA[" * (n // 9)),
    "forms": (60_000, lambda n: b"<form action=https://x.example><input value=a>" * n),
}  # fmt: skip
for _name, (_full, _make) in _PAGES.items():
    _case(f"html {_name}", _full, lambda n, make=_make: _page(make(n) + b"<p>honest words"))  # type: ignore[misc]

# ---- calendars, reports, OpenPGP, S/MIME

def _calendar(body: bytes) -> bytes:
    return _mixed(PLAIN + b"\r\nhonest words", b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + body + b"END:VCALENDAR\r\n", kind=b"alternative")


_EVENT = b"BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20240101T100000Z\r\n%sEND:VEVENT\r\n"
_case("calendar 100,000 events", 100_000, lambda n: _calendar(b"".join(_EVENT % (i, b"") for i in range(n))))
_case("calendar every second", 1, lambda n: _calendar(_EVENT % (1, b"RRULE:FREQ=SECONDLY;INTERVAL=0\r\n")))
_case("calendar one line", 8_000_000, lambda n: _calendar(b"SUMMARY:" + b"a" * n + b"\r\n"))
_case("calendar folds", 2_000_000, lambda n: _calendar(b"SUMMARY:a\r\n" + b" b\r\n" * (n // 4)))
_case("calendar begins", 500_000, lambda n: _calendar(b"BEGIN:VEVENT\r\n" * (n // 14)))


def _report(status: bytes, kind: bytes = b"delivery-status") -> bytes:
    part = b"Content-Type: message/" + kind + b"\r\n\r\n" + status
    return _mixed(PLAIN + b"\r\nhonest words", part, kind=b"report; report-type=" + kind)


_RECIPIENT = b"Final-Recipient: rfc822; a%d@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; no\r\n\r\n"
_case("report 100,000 recipients", 100_000, lambda n: _report(b"".join(_RECIPIENT % i for i in range(n))))
_case("report empty lines", 4_000_000, lambda n: _report(b"\r\n" * (n // 2)))
_case("report spaces", 4_000_000, lambda n: _report(b" " * n + b"\r\n"))
_case("report words", 400_000, lambda n: _report(b"Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nDiagnostic-Code: smtp; " + b"5.1" * n + b"\r\n"))
_case("report failed recipients", 100_000, lambda n: _mail(b"X-Failed-Recipients: " + b"a@b.example," * n + b"\r\n"))

_ARMOR = b"-----BEGIN PGP MESSAGE-----\r\n\r\n%s\r\n-----END PGP MESSAGE-----\r\n"
_case("armor of 8 MB", 8_000_000, lambda n: _text(_ARMOR % (b"QUJD" * (n // 4))))
_case("armor begins", 2_000_000, lambda n: _text(b"-----BEGIN PGP MESSAGE-----\r\n" * (n // 29)))
_case("armor signed begins", 2_000_000, lambda n: _text(b"-----BEGIN PGP SIGNED MESSAGE-----\r\n" * (n // 36)))
_case("armor hash headers", 2_000_000, lambda n: _text(b"-----BEGIN PGP SIGNED MESSAGE-----\r\n" + b"Hash: x\r\n" * (n // 9)))
_case("armor headers", 2_000_000, lambda n: _text(_ARMOR % (b"Comment: x\r\n" * (n // 12))))
_case("armor signed text", 2_000_000, lambda n: _text(b"-----BEGIN PGP SIGNED MESSAGE-----\r\n\r\n" + b"- - \r\n" * (n // 6) + b"-----BEGIN PGP SIGNATURE-----\r\n\r\nabc\r\n-----END PGP SIGNATURE-----\r\n"))


def _encrypted(data: bytes) -> bytes:
    return _mixed(b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", b"Content-Type: application/octet-stream\r\n\r\n" + data, kind=b"encrypted")


def _packet(tag: int, body: bytes) -> bytes:
    return bytes((0xC0 | tag, 0xFF)) + struct.pack(">I", len(body)) + body


def _zipped(data: bytes) -> bytes:
    made = zlib.compressobj(9, wbits=-15)
    return made.compress(data) + made.flush()


_case("packets without end", 6_000_000, lambda n: _encrypted(b"\xcb\x00" * (n // 2)))
_case("packets one byte pieces", 6_000_000, lambda n: _encrypted(b"\xd2" + b"\xe0a" * (n // 2)))
_case("packets session keys", 100_000, lambda n: _encrypted(_packet(1, b"\x03" + b"A" * 8 + b"\x01\x00\x08\xff") * n + _packet(18, b"\x01" + b"x" * 40)))
_case("packets compressed bomb", 1, lambda n: _encrypted(_packet(8, b"\x01" + _zipped(b"\0" * 200_000_000))))
_case("packets huge length", 1, lambda n: _encrypted(b"\xd2\xff\xff\xff\xff\xff" + b"x" * 100))
_case("packets markers", 2_000_000, lambda n: _encrypted(_packet(10, b"PGP") * (n // 9)))
_case("packets of random", 2_000_000, lambda n: _encrypted(bytes([0xC0]) + random.Random(5).randbytes(n)))
_case("signed by a bomb", 400_000, lambda n: _mixed(PLAIN + b"\r\nhonest words", b"Content-Type: application/pgp-signature\r\n\r\n" + b"-----BEGIN PGP SIGNATURE-----\r\n\r\n" + base64.b64encode(_packet(2, b"\x04\x00\x01\x0a\x00\x00\x00\x00\xab\xcd\x00\x08\xff") * (n // 18)) + b"\r\n-----END PGP SIGNATURE-----", kind=b"signed"))
_case("signed large text", 8_000_000, lambda n: _mixed(PLAIN + b"\r\n" + b"a\n" * (n // 2), b"Content-Type: application/pgp-signature\r\n\r\nx", kind=b"signed"))
_case("smime enveloped", 4_000_000, lambda n: _mail(b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n" + _B64, _coded(b"\x30\x80" * (n // 3))))
_case("smime signed", 4_000_000, lambda n: _mixed(PLAIN + b"\r\nhonest words", b"Content-Type: application/pkcs7-signature\r\n\r\n" + b"\x30\x84\xff" * (n // 3), kind=b"signed"))

# ---- names of attachments

_NAMES: dict[str, bytes] = {
    "of 10 KB": b"; filename=" + b"a" * 10_000 + b".exe",
    "up": b"; filename=../../../../etc/cron.d/x",
    "up encoded": b"; filename*=utf-8''%2e%2e%2f%2e%2e%2fx.sh",
    "up in words": b'; filename="=?utf-8?q?=2e=2e=2fx=2esh?="',
    "windows path": b'; filename="C:\\\\Windows\\\\System32\\\\x.dll"',
    "root": b"; filename=/etc/passwd",
    "device": b"; filename=CON",
    "device with ending": b"; filename=com1.txt",
    "device with space": b'; filename="nul .txt"',
    "device superscript": "; filename=\"COM\u00b9.txt\"".encode(),
    "trailing dots": b'; filename="x.exe...   "',
    "right to left": "; filename*=utf-8''invoice%E2%80%AEfdp.exe".encode(),
    "double ending": b'; filename="invoice.pdf                                      .exe"',
    "NUL": b'; filename="x.pdf\0.exe"',
    "controls": b'; filename*=utf-8\'\'a%0D%0AContent-Type:%20text/html%0D%0A%0D%0Ax.exe',
    "stream": b'; filename="x.txt:evil.exe"',
    "only dots": b'; filename="....."',
    "empty": b'; filename=""',
    "hidden": b"; filename=.bashrc",
    "full width": "; filename=\"x\uff0eexe\"".encode(),
    "zero width": "; filename=\"x.e\u200bxe\"".encode(),
    "surrogates": b"; filename*=utf-8''%ED%A0%80.exe",
    "tilde": b"; filename=~/.ssh/authorized_keys",
    "percent": b'; filename="%2e%2e%2fx %s %n $(id) `id`"',
    "dashes": b'; filename="-rf *"',
}  # fmt: skip
for _name, _value in _NAMES.items():
    _case(f"name {_name}", 1, lambda n, value=_value: _file(value))  # type: ignore[misc]
_case("name many of one", 500, lambda n: _mixed(*[b"Content-Disposition: attachment; filename=same.txt\r\n\r\nx"] * n))
