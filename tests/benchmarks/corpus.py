"""The mailbox that is measured: made from a seed, written straight into a maildir.

Shape at 50,000: 1.76 GB, 60 folders, INBOX 47 %, 42 % HTML, 12 % attachments, 14 charsets.
"""

from __future__ import annotations

import base64
import os
import quopri
import random
from collections.abc import Iterator
from pathlib import Path
from time import gmtime, strftime

from tests.bed.dovecot import Dovecot
from tests.bed.seeding import SeedMessage, write_maildir

NEWEST = 1_795_000_000.0
INBOX_SHARE = 0.47
FOLDER_COUNT = 60

# charset, a sentence that it can write, share of the messages
CHARSETS = (
    ("utf-8", "Zoë und François trinken Tee – naïve façade, coûte 12 €.", 46),
    ("us-ascii", "The quick brown binder jumps over the lazy press.", 22),
    ("iso-8859-1", "Grüße aus Zürich, à bientôt, mañana será otro día.", 10),
    ("windows-1252", "“Quoted” — and a price of 12 € for the façade.", 6),
    ("iso-8859-15", "Œuvre complète, 45 € la pièce, Žižkov.", 2),
    ("iso-8859-2", "Příliš žluťoučký kůň úpěl ďábelské ódy.", 2),
    ("windows-1251", "Съешь же ещё этих мягких булок, да выпей чаю.", 2),
    ("koi8-r", "Широкая электрификация южных губерний.", 2),
    ("iso-2022-jp", "いろはにほへと ちりぬるを", 2),
    ("shift_jis", "見積もりの件、よろしくお願いします。", 1),
    ("euc-jp", "製本の道具が届きました。", 1),
    ("gb2312", "你好，附件是报价单。", 2),
    ("big5", "您好，附件是報價單。", 1),
    ("euc-kr", "안녕하세요, 견적서를 보내드립니다.", 1),
)


class Corpus:
    """All messages of a mailbox of ``size``, the same for the same seed."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self.size = size
        self._chance = random.Random(seed)
        self._words = _vocabulary(self._chance, 30_000)
        self._charsets = [name for name, _, share in CHARSETS for _ in range(share)]
        self._sentences = {name: text for name, text, _ in CHARSETS}
        self._blob = base64.encodebytes(self._chance.randbytes(600_000)).replace(b"\n", b"\r\n")
        self._people = [
            (
                f"{self._word().title()} {self._word().title()}",
                f"p{number}@mail{number % 90}.example",
            )
            for number in range(1500)
        ]
        self._threads: list[tuple[str, list[str]]] = []
        self._folders = self._share()

    def folders(self) -> dict[str, int]:
        """Return folder names and how many messages each holds."""
        return dict(self._folders)

    def _share(self) -> dict[str, int]:
        result = {"INBOX": int(self.size * INBOX_SHARE)}
        rest = self.size - result["INBOX"]
        weights = [1 / (number + 3) for number in range(FOLDER_COUNT - 1)]
        scale = rest / sum(weights)
        names = ["Sent", "Archive", "Drafts", "Junk", "Trash"]
        names += [f"Projects/{self._word()}-{number}" for number in range(25)]
        names += [f"Lists/{self._word()}-{number}" for number in range(29)]
        for name, weight in zip(names, weights, strict=True):
            result[name] = int(weight * scale)
        result["Archive"] += self.size - sum(result.values())
        return result

    def messages(self, folder: str, count: int) -> Iterator[SeedMessage]:
        """Yield the messages of a folder, oldest first, spread over three years."""
        chance = self._chance
        step = 3 * 365 * 86400 / max(1, count)
        for number in range(count):
            date = NEWEST - (count - number) * step + chance.uniform(0, step)
            flags = ("\\Seen",) if chance.random() < 0.93 else ()
            if chance.random() < 0.03:
                flags = (*flags, "\\Flagged")
            yield SeedMessage(self.message(folder, number, date), flags, date)

    def message(self, folder: str, number: int, date: float) -> bytes:
        """Return one message; written by hand because the library needs a millisecond for one."""
        chance = self._chance
        charset = chance.choice(self._charsets)
        identity = f"<{chance.getrandbits(80):020x}@{folder.split('/')[0].lower()}.example>"
        subject, references = self._thread(identity, charset)
        name, address = chance.choice(self._people)
        header = [
            f"Return-Path: <{address}>",
            *(_received(chance, hop, date) for hop in range(3)),
            "DKIM-Signature: v=1; a=rsa-sha256; d=example; s=k1; h=from:to:subject:date;",
            "\tbh=" + "".join(chance.choices("abcdefghijkmnpqrstuvwxyzABCD234567", k=43)) + "=;",
            "\tb=" + "".join(chance.choices("abcdefghijkmnpqrstuvwxyzABCD234567", k=172)),
            f"From: {_encoded(name, charset)} <{address}>",
            "To: Ana Meier <ana@atelier.example>",
            f"Subject: {_encoded(subject, charset)}",
            strftime("Date: %a, %d %b %Y %H:%M:%S +0000", gmtime(date)),
            f"Message-ID: {identity}",
        ]
        if references:
            header.append(f"In-Reply-To: {references[-1]}")
            header.append("References: " + "\r\n ".join(references[-12:]))
        if folder.startswith("Lists/"):
            header.append(f"List-Id: <{folder[6:].lower()}.lists.example>")
        header.append("MIME-Version: 1.0")
        return "\r\n".join(header).encode("utf-8") + b"\r\n" + self._content(charset, number)

    def large(self, size: int) -> SeedMessage:
        """Return a message of about ``size`` bytes with one attachment, in the middle of INBOX."""
        date = NEWEST - 1.5 * 365 * 86400
        head, _, _ = self.message("INBOX", self.size, date).partition(b"\r\nMIME-Version")
        text = _text_part("plain", self._text("utf-8", 200), "utf-8", self._chance)
        film = (
            b"Content-Type: video/mp4; name=workshop.mp4\r\n"
            b"Content-Disposition: attachment; filename=workshop.mp4\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\n"
        ) + self._blob * (size // len(self._blob) + 1)
        body = _multipart("mixed", self.size, (text, film))
        return SeedMessage(head + b"\r\nMIME-Version: 1.0\r\n" + body, (), date)

    def _content(self, charset: str, number: int) -> bytes:
        chance = self._chance
        text = self._text(charset, int(chance.lognormvariate(5.6, 0.9)))
        body = _text_part("plain", text, charset, chance)
        if chance.random() < 0.42:
            rows = int(chance.lognormvariate(4.0, 0.7))
            body = _multipart("alternative", number, (body, _html_part(text, charset, rows)))
        if chance.random() < 0.12:
            size = min(len(self._blob) - 80, int(chance.lognormvariate(11.72, 0.9)))
            start = chance.randrange(0, (len(self._blob) - size) // 78 + 1) * 78
            name = f"{self._word()}.pdf"
            body = _multipart(
                "mixed",
                number,
                (
                    body,
                    f"Content-Type: application/pdf; name={name}\r\n"
                    f"Content-Disposition: attachment; filename={name}\r\n"
                    "Content-Transfer-Encoding: base64\r\n\r\n".encode()
                    + self._blob[start : start + size // 78 * 78],
                ),
            )
        return body

    def _thread(self, identity: str, charset: str) -> tuple[str, list[str]]:
        chance = self._chance
        if self._threads and chance.random() < 0.45:
            subject, known = chance.choice(self._threads)
            references = list(known)
            known.append(identity)
            return f"Re: {subject}", references
        subject = f"{self._sentences[charset][:24]} {self._word()} {self._word()}"
        self._threads.append((subject, [identity]))
        if len(self._threads) > 400:
            self._threads.pop(chance.randrange(400))
        return subject, []

    def _text(self, charset: str, words: int) -> str:
        sentence = self._sentences[charset]
        lines = []
        for at in range(0, max(1, words), 12):
            lines.append(" ".join(self._word() for _ in range(min(12, words - at) or 1)))
            if at % 96 == 0:
                lines.append(sentence)
        return "\r\n".join(lines)

    def _name(self) -> str:
        return f"{self._word().title()} {self._word().title()}"

    def _word(self) -> str:
        # Squared, so that few words are common and many rare, as in any language.
        return self._words[int(len(self._words) * self._chance.random() ** 3)]


def fill(dovecot: Dovecot, user: str, corpus: Corpus) -> int:
    """Write the corpus into the maildir of ``user``; return its bytes."""
    root = dovecot.mail_directory(user)
    total = 0

    def counted(messages: Iterator[SeedMessage]) -> Iterator[SeedMessage]:
        nonlocal total
        for message in messages:
            total += len(message.data)
            yield message

    for folder, count in corpus.folders().items():
        place = root if folder == "INBOX" else root / ("." + folder.replace("/", "."))
        write_maildir(place, counted(corpus.messages(folder, count)), owner=dovecot)
    for path in (root, root.parent):
        dovecot.own(path)
    return total


def deliver(dovecot: Dovecot, user: str, messages: list[SeedMessage]) -> None:
    """Let new mail arrive in INBOX at one moment."""
    root = dovecot.mail_directory(user)
    ready: list[tuple[Path, Path]] = []
    for number, message in enumerate(messages):
        waiting = root / "tmp" / f"{int(message.date)}.N{number:06d}.bed"
        waiting.write_bytes(message.data)
        dovecot.own(waiting)
        ready.append((waiting, root / "new" / waiting.name))
    for waiting, arrived in ready:
        os.rename(waiting, arrived)  # noqa: PTH104  (the shorter call: all at one moment)


def _vocabulary(chance: random.Random, count: int) -> list[str]:
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"] + ["sch", "tion", "ner"]
    return ["".join(chance.choices(syllables, k=chance.randrange(1, 5))) for _ in range(count)]


def _received(chance: random.Random, hop: int, date: float) -> str:
    stamp = strftime("%a, %d %b %Y %H:%M:%S +0000", gmtime(date))
    return (
        f"Received: from mx{hop}.mail{chance.randrange(90)}.example (mx{hop} [192.0.2.{hop}])\r\n"
        f"\tby in{hop}.example with ESMTPS id {chance.getrandbits(48):012x}; {stamp}"
    )


def _encoded(text: str, charset: str) -> str:
    try:
        text.encode("ascii")
        return text
    except UnicodeEncodeError:
        pass
    try:
        text.encode(charset)
    except UnicodeEncodeError:  # a reply in another charset than the question
        charset = "utf-8"
    words = []
    for at in range(0, len(text), 18):
        coded = base64.b64encode(text[at : at + 18].encode(charset)).decode("ascii")
        words.append(f"=?{charset}?B?{coded}?=")
    return "\r\n ".join(words)


def _text_part(kind: str, text: str, charset: str, chance: random.Random) -> bytes:
    data = text.encode(charset, "replace") + b"\r\n"
    head = f'Content-Type: text/{kind}; charset="{charset}"\r\nContent-Transfer-Encoding: '
    if charset in ("us-ascii", "iso-2022-jp"):
        return head.encode() + b"7bit\r\n\r\n" + data
    if chance.random() < 0.5:
        coded = quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
        return head.encode() + b"quoted-printable\r\n\r\n" + coded
    return head.encode() + b"base64\r\n\r\n" + base64.encodebytes(data).replace(b"\n", b"\r\n")


def _html_part(text: str, charset: str, rows: int) -> bytes:
    row = (
        '<tr><td style="padding:12px 24px;font-family:Helvetica,Arial,sans-serif;font-size:14px;'
        'line-height:21px;color:#333333" align="left" valign="top"><a href="https://www.example/'
        'click?id={n}" style="color:#2f6f5e;text-decoration:none">{line}</a></td></tr>\r\n'
    )
    lines = text.split("\r\n")
    inner = "".join(row.format(n=n, line=lines[n % len(lines)]) for n in range(max(1, rows)))
    html = f"<html><body><table width=600>{inner}</table></body></html>\r\n"
    return (
        f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    ).encode() + html.encode(charset, "replace")


def _multipart(kind: str, number: int, parts: tuple[bytes, ...]) -> bytes:
    boundary = f"=_{kind}_{number}".encode()
    head = f'Content-Type: multipart/{kind}; boundary="'.encode() + boundary + b'"\r\n\r\n'
    return (
        head
        + b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
        + b"--"
        + boundary
        + b"--\r\n"
    )
