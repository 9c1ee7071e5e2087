"""The registry of hostile messages and the little language they are written in."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass

TOP = b"From: Ana <ana@atelier.example>\r\nTo: ben@atelier.example\r\n"
PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n"


@dataclass(frozen=True, slots=True)
class Hostile:
    """``make(n)`` builds the message with ``n`` repetitions; an attacker would send ``full``."""

    name: str
    full: int
    make: Callable[[int], bytes]

    def build(self, size: float = 1.0) -> bytes:
        """Return the message at a part of its full size."""
        return self.make(max(1, int(self.full * size)))


CASES: dict[str, Hostile] = {}


def case(name: str, full: int, make: Callable[[int], bytes]) -> None:
    assert name not in CASES
    CASES[name] = Hostile(name, full, make)


def mail(head: bytes, body: bytes = b"honest words\r\n") -> bytes:
    """A message about ``head``; the subject is its own unless there is one in it."""
    subject = b"" if b"subject:" in head.lower() else b"Subject: trap\r\n"
    return TOP + subject + head + b"\r\n" + body


def mixed(*parts: bytes, kind: bytes = b"mixed", boundary: bytes = b"B") -> bytes:
    inside = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    head = b"Content-Type: multipart/" + kind + b'; boundary="' + boundary + b'"\r\n'
    return mail(head, inside + b"--" + boundary + b"--\r\n")


def text(body: bytes, more: bytes = b"") -> bytes:
    return mail(PLAIN + more, body)


def page(body: bytes, more: bytes = b"") -> bytes:
    return mail(HTML + more, body)


def coded(data: bytes) -> bytes:
    return base64.encodebytes(data)


def file(name: bytes, body: bytes = b"x", kind: bytes = b"application/octet-stream") -> bytes:
    head = b"Content-Type: " + kind + b"\r\nContent-Disposition: attachment" + name + b"\r\n\r\n"
    return mixed(PLAIN + b"\r\nhonest words", head + body)


def deep(n: int, kind: bytes = b"mixed") -> bytes:
    """``n`` parts in each other, the innermost with words in it."""
    head = b"".join(
        b"Content-Type: multipart/%s; boundary=b%d\r\n\r\n--b%d\r\n" % (kind, i, i)
        for i in range(n)
    )
    return TOP + b"Subject: trap\r\n" + head + b"\r\nhonest words"


B64 = b"Content-Transfer-Encoding: base64\r\n"
QP = b"Content-Transfer-Encoding: quoted-printable\r\n"
UU = b"Content-Transfer-Encoding: x-uuencode\r\n"
