"""Transfer encodings, charsets and plain text."""

from __future__ import annotations

import quopri

from tests.formats.hostile.building import B64, QP, UU, case, coded, file, mail, text

# ---- transfer encodings and charsets


case("base64 text of 20 MB", 20_000_000, lambda n: text(coded(b"word " * (n // 7)), B64))
case("base64 one line", 20_000_000, lambda n: text(b"QUJD" * (n // 4), B64))
case("base64 of dirt", 8_000_000, lambda n: text(b"!" * n, B64))
case("base64 of padding", 8_000_000, lambda n: text(b"=" * n, B64))
case(
    "base64 file of line ends",
    8_000_000,
    lambda n: file(b"; filename=a.zip\r\nContent-Transfer-Encoding: base64", b"\r\n" * (n // 2)),
)
case("quoted equals", 8_000_000, lambda n: text(b"=" * n, QP))
case("quoted soft breaks", 3_000_000, lambda n: text(b"=\r\n" * n, QP))
case("quoted spaces", 8_000_000, lambda n: text(b" " * n, QP))
case("quoted text", 6_000_000, lambda n: text(quopri.encodestring(b"\xc3\xa4" * (n // 6)), QP))
case(
    "uuencode",
    2_000_000,
    lambda n: text(b"begin 644 a\r\n" + b"M" + b"A" * 60 + (b"\r\nM" + b"A" * 60) * (n // 63), UU),
)
case("uuencode of dirt", 1_000_000, lambda n: text(b"begin 644 a\r\n" + b"z\r\n" * n, UU))
case(
    "uuencode file",
    4_000_000,
    lambda n: file(
        b"; filename=a\r\nContent-Transfer-Encoding: x-uuencode",
        b"begin 644 a\n" + b"#0V%T\n" * (n // 6),
    ),
)
case(
    "encoding unknown",
    1_000_000,
    lambda n: text(
        b"honest words" + b"x" * n, b"Content-Transfer-Encoding: x-" + b"y" * 10_000 + b"\r\n"
    ),
)
_CHARSETS: dict[str, tuple[bytes, bytes]] = {
    "utf-7": (b"utf-7", b"+AGEAYQ-"),
    "utf-7 open": (b"utf-7", b"+AGEAYQ"),
    "utf-7 shifts": (b"utf-7", b"+-+"),
    "iso-2022-jp": (b"iso-2022-jp", b"\x1b$B\x1b(B"),
    "iso-2022-jp open": (b"iso-2022-jp", b"\x1b$B!!"),
    "iso-2022-kr": (b"iso-2022-kr", b"\x0e!!\x0f"),
    "hz": (b"hz-gb-2312", b"~{!!~}"),
    "utf-16": (b"utf-16", b"a\0"),
    "utf-16 half pairs": (b"utf-16be", b"\xd8\x00"),
    "utf-32": (b"utf-32", b"\xff\xfe\xff\xff"),
    "utf-8 broken": (b"utf-8", b"\xff\xc3("),
    "utf-8 overlong": (b"utf-8", b"\xc0\x80"),
    "unknown": (b"x-nothing", b"\x80\xfe"),
    "gb18030": (b"gb18030", b"\x90\x30\x81\x30"),
    "big5": (b"big5", b"\x88\x62"),
    "punycode": (b"punycode", b"a-b"),
    "zlib": (b"zlib_codec", b"x\x9c"),
    "unicode_escape": (b"unicode_escape", b"\\N{BULLET}"),
    "idna": (b"idna", b"a."),
    "raw unicode": (b"raw_unicode_escape", b"\\ud800"),
    "johab": (b"johab", b"\x88\x61"),
    "label of NULs": (b"\0" * 100, b"a"),
}
for _name, (_label, _unit) in _CHARSETS.items():
    case(
        f"charset {_name}",
        6_000_000,
        lambda n, label=_label, unit=_unit: mail(
            b'Content-Type: text/plain; charset="' + label + b'"\r\n', unit * (n // len(unit))
        ),
    )  # type: ignore[misc]
case(
    "charset label of 10 KB",
    10_000,
    lambda n: mail(b"Content-Type: text/plain; charset=" + b"x" * n + b"\r\n"),
)


# ---- plain text


_LINE = 8_000_000
case("text 50 MB in one line", 50_000_000, lambda n: text(b"x" * n))
case("text 50 MB of line ends", 50_000_000, lambda n: text(b"\n" * n))
case("text of returns", _LINE, lambda n: text(b"\r" * n))
case("text of NULs", _LINE, lambda n: text(b"\0" * n))
case("text of quote marks", _LINE, lambda n: text(b">" * n))
case(
    "text of quotes of quotes",
    60_000,
    lambda n: text(b"".join(b">" * (i % 60) + b" x\r\n" for i in range(n))),
)
case("text flowed spaces", _LINE, lambda n: _flowed(b" \r\n" * (n // 3)))
case("text flowed quotes", _LINE, lambda n: _flowed((b">" * 900 + b" x \r\n") * (n // 906)))
case(
    "text flowed deep quotes",
    _LINE,
    lambda n: _flowed(b"".join(b">" * i + b" a \r\n" for i in range(1, int((2 * n) ** 0.5)))),
)
case("text flowed one line", _LINE, lambda n: _flowed(b"a " * (n // 2)))
case("text of links", 2_000_000, lambda n: text(b"https://x.example/a " * (n // 20)))
case("text of half links", 2_000_000, lambda n: text(b"http://" * (n // 7)))
case("text of www", 2_000_000, lambda n: text(b"www." * (n // 4)))
case("text of addresses", 2_000_000, lambda n: text(b"a@" * (n // 2)))
case("text of near addresses", 2_000_000, lambda n: text(b"a." * (n // 2) + b"@"))
case("text of domains", 2_000_000, lambda n: text(b"a@" + b"b." * (n // 2)))
case(
    "text of brackets behind links",
    2_000_000,
    lambda n: text(
        b"http://x.example/"
        + b")" * 1_990
        + b" "
        + b"http://a/"
        + b"(" * 900
        + b")" * 1_000
        + b"\n" * (n // 4_000)
    ),
)
case("text link of brackets", 500, lambda n: text((b"http://x.example/" + b")" * 1_980 + b" ") * n))
case(
    "text attribution",
    200_000,
    lambda n: text(
        (b"a" * 199 + b" wrote" + b"b" * 80 + b"\r\n") * (n // 300) + b"wrote " * (n // 6) + b":"
    ),
)
case(
    "text greeting",
    200_000,
    lambda n: text(b"hello " + b"a" * 60 + b"\r\n" + b"hello " * (n // 6)),
)
case("text entities", 2_000_000, lambda n: text(b'&amp;<>"' * (n // 8)))
case("text emoji", 1_000_000, lambda n: text("\U0001f468\u200d\U0001f469".encode() * (n // 4)))
case("text marks without end", 1_000_000, lambda n: text(b"a" + "\u0335".encode() * n))
case("text right to left", 1_000_000, lambda n: text("\u202e\u2067".encode() * n))
case("text of words", 3_000_000, lambda n: text(b" ".join(b"%x" % i for i in range(n // 6))))


def _flowed(body: bytes) -> bytes:
    return mail(b"Content-Type: text/plain; format=flowed; delsp=yes\r\n", body)
