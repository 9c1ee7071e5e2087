"""Believable mail, made from a seed, and the quick way to put it into a bed server."""

from __future__ import annotations

import imaplib
import os
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from tests.bed.dovecot import Dovecot

_PEOPLE = (
    ("Nadia Rochat", "nadia@atelier.example"),
    ("Lukas Frei", "lukas@verein.example"),
    ("Giulia Conti", "giulia@officina.example"),
    ("Zoë Brändli", "zoe@verein.example"),
    ("Inés Müller-García", "ines@taller.example"),
    ("田中 恵", "megumi@kobo.example"),
    ("Ольга Соколова", "olga@masterskaya.example"),
)
_TOPICS = (
    "Minutes of Tuesday",
    "Einladung zur Sitzung",
    "Le devis pour la vitrine",
    "Le misure della finestra",
    "La factura de octubre",
    "見積もりの件",
    "Смета на ремонт",
    "Lunch on Friday?",
    "Train tickets",
)
_WORDS = tuple(
    word
    for line in (
        "window workshop Werkstatt Fenster atelier vitrine misura legno madera taller ticket",
        "minutes budget Termin réunion déjà año piace grazie Grüße paint board glue offer",
        "delivery tomorrow again quite perhaps before after between seven eleven",
    )
    for word in line.split()
)

_MAILDIR_FLAGS = {
    "\\Draft": "D",
    "\\Flagged": "F",
    "\\Answered": "R",
    "\\Seen": "S",
    "\\Deleted": "T",
}


@dataclass(frozen=True, slots=True)
class SeedMessage:
    """A message, its flags and when it arrived (seconds since the epoch)."""

    data: bytes
    flags: tuple[str, ...]
    date: float


def believable(
    count: int,
    *,
    seed: int = 1,
    newest: float = 1_790_000_000.0,
    to: str = "ana@atelier.example",
    words: int = 60,
    spacing: float = 3600.0,
) -> Iterator[SeedMessage]:
    """Yield ``count`` messages, oldest first: threads, several scripts, HTML, attachments."""
    chance = random.Random(seed)
    thread: list[str] = []
    topic = _TOPICS[0]
    for number in range(count):
        date = newest - (count - number) * spacing
        identity = f"<{seed}.{number}.{chance.getrandbits(64):016x}@atelier.example>"
        name, address = chance.choice(_PEOPLE)
        message = EmailMessage()
        if thread and chance.random() < 0.4:
            message["In-Reply-To"] = thread[-1]
            message["References"] = " ".join(thread[-10:])
            subject = f"Re: {topic}"
        else:
            thread = []
            topic = f"{chance.choice(_TOPICS)} {chance.randrange(100)}"
            subject = topic
        thread.append(identity)
        message["From"] = f"{name} <{address}>"
        message["To"] = to
        message["Subject"] = subject
        message["Date"] = format_datetime(datetime.fromtimestamp(date, UTC))
        message["Message-ID"] = identity
        text = _text(chance, words)
        message.set_content(text)
        if chance.random() < 0.4:
            message.add_alternative(f"<html><body><p>{text}</p></body></html>", subtype="html")
        if chance.random() < 0.12:
            message.add_attachment(
                chance.randbytes(chance.randrange(500, 5000)),
                maintype="application",
                subtype="octet-stream",
                filename=f"plan-{number}.dat",
            )
        flags = []
        if chance.random() < 0.8:
            flags.append("\\Seen")
        if chance.random() < 0.05:
            flags.append("\\Flagged")
        data = message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        yield SeedMessage(data, tuple(flags), date)


def seed_folder(
    dovecot: Dovecot,
    user: str,
    folder: str = "INBOX",
    messages: Iterable[SeedMessage] | int = 20,
    *,
    password: str = "secret",
) -> int:
    """Put messages into a folder (made when missing) and return how many.

    A maildir is written directly; the server sees the files at its next look. For the other
    drivers the messages go in over IMAP.
    """
    wanted = believable(messages) if isinstance(messages, int) else messages
    if dovecot.driver != "maildir":
        return _append(dovecot, user, folder, wanted, password)
    root = dovecot.mail_directory(user)
    place = root if folder.upper() == "INBOX" else root / ("." + _modified_utf7(folder, "/", "."))
    return write_maildir(place, wanted, owner=dovecot)


def write_maildir(
    place: Path, messages: Iterable[SeedMessage], *, owner: Dovecot | None = None
) -> int:
    """Write messages into the maildir at ``place``; return how many."""
    missing = [path for path in (place, *place.parents) if not path.exists()]
    fresh = not (place / "cur").exists()
    for part in ("cur", "new", "tmp"):
        (place / part).mkdir(parents=True, exist_ok=True)
    if place.name.startswith("."):
        (place / "maildirfolder").touch()
    start = sum(1 for _ in os.scandir(place / "cur"))
    count = 0
    for count, message in enumerate(messages, 1):
        letters = "".join(sorted(_MAILDIR_FLAGS[flag] for flag in message.flags))
        name = (
            f"{int(message.date)}.M{start + count:09d}P1.bed"
            f",S={len(message.data)},W={len(message.data)}:2,{letters}"
        )
        path = place / "cur" / name
        path.write_bytes(message.data)
        os.utime(path, (message.date, message.date))
        if owner is not None:
            owner.own(path)
    if owner is not None:
        made = [place / part for part in ("cur", "new", "tmp", "maildirfolder")] if fresh else []
        for path in (*missing, *made):
            if path.exists():
                owner.own(path)
    return count


def _append(
    dovecot: Dovecot, user: str, folder: str, messages: Iterable[SeedMessage], password: str
) -> int:
    with imaplib.IMAP4(dovecot.host, dovecot.imap_port) as client:
        client.login(user, password)
        name = f'"{_modified_utf7(folder)}"'
        client.create(name)
        count = 0
        for message in messages:
            count += 1
            date = imaplib.Time2Internaldate(message.date)
            answer = client.append(name, " ".join(message.flags), date, message.data)
            if answer[0] != "OK":
                raise RuntimeError(str(answer))
        return count


def _modified_utf7(text: str, separator: str = "", replacement: str = "") -> str:
    """Encode a folder name as RFC 3501 section 5.1.3 wants it, levels separated anew."""
    import base64

    result: list[str] = []
    for run, plain in _runs(text):
        if plain:
            part = run.replace("&", "&-")
            result.append(part.replace(separator, replacement) if separator else part)
        else:
            coded = base64.b64encode(run.encode("utf-16-be")).rstrip(b"=").replace(b"/", b",")
            result.append(f"&{coded.decode('ascii')}-")
    return "".join(result)


def _runs(text: str) -> Sequence[tuple[str, bool]]:
    from itertools import groupby

    return [("".join(run), plain) for plain, run in groupby(text, key=lambda c: " " <= c <= "~")]


def _text(chance: random.Random, words: int) -> str:
    chosen = [chance.choice(_WORDS) for _ in range(max(1, int(words * chance.uniform(0.3, 1.7))))]
    lines = [" ".join(chosen[at : at + 10]) for at in range(0, len(chosen), 10)]
    return "\r\n".join(lines) + "\r\n"
