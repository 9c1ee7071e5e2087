"""MIME: depth, number, boundaries, parameters."""

from __future__ import annotations

from tests.formats.hostile.building import HTML, PLAIN, TOP, case, coded, deep, mail, mixed, text

# ---- structure


def deep_closed(n: int) -> bytes:
    return deep(n) + b"".join(b"\r\n--b%d--" % i for i in reversed(range(n)))


case("mime 1,000 deep", 1_000, deep)
case("mime 100,000 deep", 100_000, deep)
case("mime deep alternatives", 1_000, lambda n: deep(n, b"alternative"))
case("mime deep related", 1_000, lambda n: deep(n, b"related"))
case("mime deep closed", 20_000, deep_closed)
case("mime 45 deep and wide", 900, lambda n: deep(45) + (b"\r\n--b44\r\n" + PLAIN + b"\r\nx") * n)
case("mime 10,000 parts", 10_000, lambda n: mixed(*[PLAIN + b"\r\nx"] * n))
case("mime 999 parts", 999, lambda n: mixed(*[PLAIN + b"\r\nx"] * n))
case(
    "mime 999 headers of 1 MB",
    30,
    lambda n: mixed(*[PLAIN + b"X: " + b"y" * 900_000 + b"\r\n\r\nx"] * n),
)
case(
    "mime 999 big headers",
    900,
    lambda n: mixed(*[b"Content-Type: text/plain; " + b"a=b; " * 4_000 + b"\r\n\r\nx"] * n),
)
case("mime 900 pages", 900, lambda n: mixed(*[HTML + b"\r\n<p>x<p>" * 20] * n))
case("mime 90 large pages", 90, lambda n: mixed(*[HTML + b"\r\n" + b"<b><i><u>x</p>" * 14_000] * n))
case("mime 90 large texts", 90, lambda n: mixed(*[PLAIN + b"\r\n" + b"x" * 200_000] * n))
case("mime 60 pages of 1 MB", 60, lambda n: mixed(*[HTML + b"\r\n" + b"<p>x" * 250_000] * n))
case("mime 60 empty pages of 1 MB", 60, lambda n: mixed(*[HTML + b"\r\n" + b"<p>" * 333_000] * n))
case(
    "mime 900 attached messages",
    900,
    lambda n: mixed(
        *[b"Content-Type: message/rfc822\r\n\r\nSubject: " + b"=?utf-8?q?a?= " * 50 + b"\r\n\r\nx"]
        * n
    ),
)
case(
    "mime 900 files in quoted",
    900,
    lambda n: mixed(
        *[
            b"Content-Type: application/zip\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + b"=41" * 7_000
        ]
        * n
    ),
)
case("mime prefixes of boundaries", 90, lambda n: _prefixes(n))
case(
    "mime candidates",
    1_000_000,
    lambda n: mail(b"Content-Type: multipart/mixed; boundary=B\r\n", b"--Bx\r\n" * n),
)
case("mime candidates in depth", 30_000, lambda n: deep(45) + b"\r\n" + b"--b4x\r\n" * n)
case(
    "mime nothing but dashes",
    5_000_000,
    lambda n: mail(b"Content-Type: multipart/mixed; boundary=-\r\n", b"\n-" * (n // 2)),
)
case(
    "mime one dash boundary",
    5_000_000,
    lambda n: mail(b'Content-Type: multipart/mixed; boundary="-"\r\n', b"-" * n),
)
case(
    "mime empty boundary",
    100_000,
    lambda n: mail(b'Content-Type: multipart/mixed; boundary=""\r\n', b"--\r\n" * n),
)
case("mime boundary of 10 KB", 10_000, lambda n: mixed(PLAIN + b"\r\nx", boundary=b"b" * n))
case(
    "mime same boundary",
    20_000,
    lambda n: mail(
        b"Content-Type: multipart/mixed; boundary=B\r\n",
        b"--B\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n" * n,
    ),
)
case(
    "mime closing lines",
    200_000,
    lambda n: mail(b"Content-Type: multipart/mixed; boundary=B\r\n", b"--B--\r\n" * n),
)
case(
    "mime long boundary lines",
    4_000,
    lambda n: mail(
        b"Content-Type: multipart/mixed; boundary=B\r\n", (b"--B" + b" " * 900 + b"x\r\n") * n
    ),
)
case(
    "mime messages in messages",
    20_000,
    lambda n: (
        mail(b"", b"").rstrip()
        + b"\r\n"
        + b"Content-Type: message/rfc822\r\n\r\n" * n
        + b"honest words"
    ),
)
case(
    "mime messages in digest",
    900,
    lambda n: mixed(*[b"\r\nSubject: x\r\n\r\nhonest words"] * n, kind=b"digest"),
)
case("mime encoded messages", 40, lambda n: _coded_messages(n))
case(
    "mime cid for ever",
    900,
    lambda n: mixed(
        HTML + b"\r\n" + b'<img src="cid:a">' * 20_000,
        *[b"Content-Type: image/png\r\nContent-ID: <a%d>\r\n\r\nx" % i for i in range(n)],
        kind=b"related",
    ),
)
case(
    "mime related start",
    100_000,
    lambda n: mail(
        b'Content-Type: multipart/related; boundary=B; start="' + b"<" * n + b'"\r\n',
        b"--B\r\n\r\nx\r\n--B--",
    ),
)
case(
    "mime parameters x 10,000",
    10_000,
    lambda n: mail(
        b"Content-Type: text/plain" + b"".join(b"; name*%d=a" % i for i in range(n)) + b"\r\n"
    ),
)
case(
    "mime encoded parameters",
    10_000,
    lambda n: mail(
        b"Content-Type: text/plain" + b"".join(b"; name*%d*=%%41" % i for i in range(n)) + b"\r\n"
    ),
)
case(
    "mime parameter quotes",
    900_000,
    lambda n: mail(b'Content-Type: text/plain; name="' + b'\\"' * (n // 2) + b"\r\n"),
)
case(
    "mime parameter spaces",
    900_000,
    lambda n: mail(b"Content-Type: text/plain" + b"; " * (n // 2) + b"\r\n"),
)
case(
    "mime parameter equals",
    900_000,
    lambda n: mail(b"Content-Type: text/plain; a" + b"=" * n + b"\r\n"),
)
case(
    "mime parameter names",
    300_000,
    lambda n: mail(b"Content-Type: text/plain;" + b"a" * n + b"\r\n"),
)
case("mime type of 1 MB", 900_000, lambda n: mail(b"Content-Type: " + b"a" * n + b"/b\r\n"))
case(
    "mime types twice",
    1_000,
    lambda n: mail(b"Content-Type: text/html\r\nContent-Type: multipart/mixed; boundary=B\r\n" * n),
)
case(
    "mime NUL everywhere",
    200_000,
    lambda n: b"\0".join([TOP, PLAIN, b"Subject: trap\0", b"\r\n"]) + b"\0honest\0words" * n,
)


def _prefixes(depth: int) -> bytes:
    """Boundaries each of which begins like the one round it: b, bb, bbb ..."""
    out = TOP + b"Subject: trap\r\n"
    for i in range(1, depth + 1):
        out += b"Content-Type: multipart/mixed; boundary=%s\r\n\r\n--%s\r\n" % (b"b" * i, b"b" * i)
    return (
        out
        + b"\r\nhonest words\r\n"
        + b"".join(b"--%s--\r\n" % (b"b" * i) for i in range(depth, 0, -1))
        + b"--bbb\r\n" * 15_000
    )


def _coded_messages(depth: int) -> bytes:
    body = text(b"honest words")
    for _ in range(depth):
        body = mail(
            b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n", coded(body)
        )
        if len(body) > 3_000_000:
            break
    return body
