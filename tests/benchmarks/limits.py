"""What this machine can do at all: sockets drained, rows inserted, bytes written."""

from __future__ import annotations

import os
import socket
import sqlite3
import time
from pathlib import Path

from tests.bed.dovecot import Dovecot

HEADER_FIELDS = (
    "FROM TO CC BCC REPLY-TO SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES LIST-ID CONTENT-TYPE"
)


class RawImap:
    """An IMAP client that reads answers without looking at them."""

    def __init__(self, dovecot: Dovecot, user: str, password: str) -> None:
        self._socket = socket.create_connection((dovecot.host, dovecot.imap_port), timeout=60)
        self._buffer = bytearray(1 << 20)
        self._socket.recv_into(self._buffer)
        self.command(f'LOGIN "{user}" "{password}"')

    def command(self, text: str) -> int:
        """Send a command and drain the answer; return its bytes."""
        self._socket.sendall(f"x {text}\r\n".encode())
        view = memoryview(self._buffer)
        total = 0
        tail = b""
        while True:
            got = self._socket.recv_into(self._buffer)
            if not got:
                raise ConnectionError(text.split()[0])
            total += got
            tail = (tail + bytes(view[max(0, got - 4096) : got]))[-4096:]
            last = tail.rstrip(b"\r\n").rpartition(b"\r\n")[2]
            if tail.endswith(b"\r\n") and last.startswith((b"x NO", b"x BAD")):
                raise ConnectionError(last.decode("ascii", "replace"))
            if tail.endswith(b"\r\n") and last.startswith(b"x OK"):
                return total

    def close(self) -> None:
        self._socket.close()


def drain_headers(dovecot: Dovecot, user: str, password: str, folders: list[str]) -> float:
    """Return the seconds to read the list columns of all messages of ``folders``."""
    client = RawImap(dovecot, user, password)
    start = time.perf_counter()
    for folder in folders:
        client.command(f'EXAMINE "{folder}"')
        client.command(
            "UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE MODSEQ "
            f"BODY.PEEK[HEADER.FIELDS ({HEADER_FIELDS})])"
        )
    spent = time.perf_counter() - start
    client.close()
    return spent


def drain_bodies(dovecot: Dovecot, user: str, password: str, folders: list[str]) -> float:
    """Return the seconds to read all messages of ``folders``."""
    client = RawImap(dovecot, user, password)
    start = time.perf_counter()
    for folder in folders:
        client.command(f'EXAMINE "{folder}"')
        client.command("UID FETCH 1:* (UID BODY.PEEK[])")
    spent = time.perf_counter() - start
    client.close()
    return spent


def insert_rows(place: Path, count: int) -> float:
    """Return the seconds to put ``count`` rows of a list's size into SQLite, with one index."""
    path = place / "limit.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, a, b, c, d REAL, e, f, g)")
    connection.execute("CREATE INDEX row_date ON row(d)")
    start = time.perf_counter()
    for first in range(0, count, 500):
        with connection:
            connection.executemany(
                "INSERT INTO row (a, b, c, d, e, f, g) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    ("s" * 60, "n" * 20, "m" * 40, float(n), n % 7, n % 500, "r" * 120)
                    for n in range(first, min(count, first + 500))
                ],
            )
    spent = time.perf_counter() - start
    connection.close()
    path.unlink()
    return spent


def index_text(place: Path, texts: list[str]) -> float:
    """Return the seconds to put ``texts`` into a bare full-text index."""
    path = place / "limit-fts.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize=unicode61)"
    )
    start = time.perf_counter()
    for first in range(0, len(texts), 500):
        with connection:
            connection.executemany(
                "INSERT INTO words(rowid, text) VALUES (?, ?)",
                enumerate(texts[first : first + 500], first + 1),
            )
    spent = time.perf_counter() - start
    connection.close()
    path.unlink()
    return spent


def write_disk(place: Path, size: int) -> float:
    """Return the seconds to write ``size`` bytes in a row and flush them."""
    path = place / "limit.bin"
    block = os.urandom(1 << 20)
    start = time.perf_counter()
    with path.open("wb") as file:
        for _ in range(max(1, size >> 20)):
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    spent = time.perf_counter() - start
    path.unlink()
    return spent
