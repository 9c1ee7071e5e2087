"""Calendars, reports, OpenPGP, S/MIME, and names of attachments."""

from __future__ import annotations

import base64
import random
import struct
import zlib

from tests.formats.hostile.building import B64, PLAIN, case, coded, file, mail, mixed, text

# ---- calendars, reports, OpenPGP, S/MIME


def _calendar(body: bytes) -> bytes:
    return mixed(
        PLAIN + b"\r\nhonest words",
        b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        + body
        + b"END:VCALENDAR\r\n",
        kind=b"alternative",
    )


_EVENT = b"BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20240101T100000Z\r\n%sEND:VEVENT\r\n"
case(
    "calendar 100,000 events",
    100_000,
    lambda n: _calendar(b"".join(_EVENT % (i, b"") for i in range(n))),
)
case(
    "calendar every second",
    1,
    lambda n: _calendar(_EVENT % (1, b"RRULE:FREQ=SECONDLY;INTERVAL=0\r\n")),
)
case("calendar one line", 8_000_000, lambda n: _calendar(b"SUMMARY:" + b"a" * n + b"\r\n"))
case("calendar folds", 2_000_000, lambda n: _calendar(b"SUMMARY:a\r\n" + b" b\r\n" * (n // 4)))
case("calendar begins", 500_000, lambda n: _calendar(b"BEGIN:VEVENT\r\n" * (n // 14)))


def _report(status: bytes, kind: bytes = b"delivery-status") -> bytes:
    part = b"Content-Type: message/" + kind + b"\r\n\r\n" + status
    return mixed(PLAIN + b"\r\nhonest words", part, kind=b"report; report-type=" + kind)


_RECIPIENT = (
    b"Final-Recipient: rfc822; a%d@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    b"Diagnostic-Code: smtp; no\r\n\r\n"
)
case(
    "report 100,000 recipients",
    100_000,
    lambda n: _report(b"".join(_RECIPIENT % i for i in range(n))),
)
case("report empty lines", 4_000_000, lambda n: _report(b"\r\n" * (n // 2)))
case("report spaces", 4_000_000, lambda n: _report(b" " * n + b"\r\n"))
case(
    "report words",
    400_000,
    lambda n: _report(
        b"Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nDiagnostic-Code: smtp; "
        + b"5.1" * n
        + b"\r\n"
    ),
)
case(
    "report failed recipients",
    100_000,
    lambda n: mail(b"X-Failed-Recipients: " + b"a@b.example," * n + b"\r\n"),
)

_ARMOR = b"-----BEGIN PGP MESSAGE-----\r\n\r\n%s\r\n-----END PGP MESSAGE-----\r\n"
case("armor of 8 MB", 8_000_000, lambda n: text(_ARMOR % (b"QUJD" * (n // 4))))
case("armor begins", 2_000_000, lambda n: text(b"-----BEGIN PGP MESSAGE-----\r\n" * (n // 29)))
case(
    "armor signed begins",
    2_000_000,
    lambda n: text(b"-----BEGIN PGP SIGNED MESSAGE-----\r\n" * (n // 36)),
)
case(
    "armor hash headers",
    2_000_000,
    lambda n: text(b"-----BEGIN PGP SIGNED MESSAGE-----\r\n" + b"Hash: x\r\n" * (n // 9)),
)
case("armor headers", 2_000_000, lambda n: text(_ARMOR % (b"Comment: x\r\n" * (n // 12))))
case(
    "armor signed text",
    2_000_000,
    lambda n: text(
        b"-----BEGIN PGP SIGNED MESSAGE-----\r\n\r\n"
        + b"- - \r\n" * (n // 6)
        + b"-----BEGIN PGP SIGNATURE-----\r\n\r\nabc\r\n-----END PGP SIGNATURE-----\r\n"
    ),
)


def _encrypted(data: bytes) -> bytes:
    return mixed(
        b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
        b"Content-Type: application/octet-stream\r\n\r\n" + data,
        kind=b"encrypted",
    )


def _packet(tag: int, body: bytes) -> bytes:
    return bytes((0xC0 | tag, 0xFF)) + struct.pack(">I", len(body)) + body


def _zipped(data: bytes) -> bytes:
    made = zlib.compressobj(9, wbits=-15)
    return made.compress(data) + made.flush()


case("packets without end", 6_000_000, lambda n: _encrypted(b"\xcb\x00" * (n // 2)))
case("packets one byte pieces", 6_000_000, lambda n: _encrypted(b"\xd2" + b"\xe0a" * (n // 2)))
case(
    "packets session keys",
    100_000,
    lambda n: _encrypted(
        _packet(1, b"\x03" + b"A" * 8 + b"\x01\x00\x08\xff") * n + _packet(18, b"\x01" + b"x" * 40)
    ),
)
case(
    "packets compressed bomb",
    1,
    lambda n: _encrypted(_packet(8, b"\x01" + _zipped(b"\0" * 200_000_000))),
)
case("packets huge length", 1, lambda n: _encrypted(b"\xd2\xff\xff\xff\xff\xff" + b"x" * 100))
case("packets markers", 2_000_000, lambda n: _encrypted(_packet(10, b"PGP") * (n // 9)))
case(
    "packets of random",
    2_000_000,
    lambda n: _encrypted(bytes([0xC0]) + random.Random(5).randbytes(n)),
)
case(
    "signed by a bomb",
    400_000,
    lambda n: mixed(
        PLAIN + b"\r\nhonest words",
        b"Content-Type: application/pgp-signature\r\n\r\n"
        + b"-----BEGIN PGP SIGNATURE-----\r\n\r\n"
        + base64.b64encode(
            _packet(2, b"\x04\x00\x01\x0a\x00\x00\x00\x00\xab\xcd\x00\x08\xff") * (n // 18)
        )
        + b"\r\n-----END PGP SIGNATURE-----",
        kind=b"signed",
    ),
)
case(
    "signed large text",
    8_000_000,
    lambda n: mixed(
        PLAIN + b"\r\n" + b"a\n" * (n // 2),
        b"Content-Type: application/pgp-signature\r\n\r\nx",
        kind=b"signed",
    ),
)
case(
    "smime enveloped",
    4_000_000,
    lambda n: mail(
        b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n"
        + B64,
        coded(b"\x30\x80" * (n // 3)),
    ),
)
case(
    "smime signed",
    4_000_000,
    lambda n: mixed(
        PLAIN + b"\r\nhonest words",
        b"Content-Type: application/pkcs7-signature\r\n\r\n" + b"\x30\x84\xff" * (n // 3),
        kind=b"signed",
    ),
)


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
    "device superscript": '; filename="COM\u00b9.txt"'.encode(),
    "trailing dots": b'; filename="x.exe...   "',
    "right to left": b"; filename*=utf-8''invoice%E2%80%AEfdp.exe",
    "double ending": b'; filename="invoice.pdf                                      .exe"',
    "NUL": b'; filename="x.pdf\0.exe"',
    "controls": b"; filename*=utf-8''a%0D%0AContent-Type:%20text/html%0D%0A%0D%0Ax.exe",
    "stream": b'; filename="x.txt:evil.exe"',
    "only dots": b'; filename="....."',
    "empty": b'; filename=""',
    "hidden": b"; filename=.bashrc",
    "full width": '; filename="x\uff0eexe"'.encode(),
    "zero width": '; filename="x.e\u200bxe"'.encode(),
    "surrogates": b"; filename*=utf-8''%ED%A0%80.exe",
    "tilde": b"; filename=~/.ssh/authorized_keys",
    "percent": b'; filename="%2e%2e%2fx %s %n $(id) `id`"',
    "dashes": b'; filename="-rf *"',
}
for _name, _value in _NAMES.items():
    case(f"name {_name}", 1, lambda n, value=_value: file(value))  # type: ignore[misc]
case(
    "name many of one",
    500,
    lambda n: mixed(*[b"Content-Disposition: attachment; filename=same.txt\r\n\r\nx"] * n),
)
