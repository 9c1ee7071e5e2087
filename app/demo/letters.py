"""Makes the messages of the sample world: conversations, circulars, invitations, drafts, junk."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from app.demo.attachments import attachment, page
from app.demo.circulars import CIRCULARS, JUNK, RECEIPTS, Circular
from app.demo.conversations import OF_ANA, OF_LUKAS, Conversation
from app.demo.keys import DemoKeys
from app.demo.people import ANA, LUKAS, PEOPLE, Person

DAY = 86400.0
FOLDERS = ("Drafts", "Sent", "Archive", "Projects", "Trash", "Junk")


@dataclass(frozen=True, slots=True)
class Letter:
    """One message and where it lies."""

    user: str
    folder: str
    data: bytes
    flags: tuple[str, ...]
    when: float


class LetterWriter:
    """Writes all mail of one user, the same for the same ``now``; ``keys`` sign and encrypt."""

    def __init__(self, user: str, now: float, keys: DemoKeys | None) -> None:
        self.user = user
        self._me = next(person for person in PEOPLE.values() if person.address == user)
        self._now = now
        self._keys = keys
        self._chance = random.Random(user)

    def all(self) -> list[Letter]:
        """Return every letter, oldest first."""
        letters = list(self._conversations())
        letters += self._circulars()
        letters += self._oddments()
        letters += self._receipts()
        letters += self._drafts()
        letters += self._junk()
        return sorted(letters, key=lambda letter: letter.when)

    # ---- kinds of mail

    def _conversations(self) -> Iterator[Letter]:
        for conversation in OF_ANA if self.user == ANA else OF_LUKAS:
            yield from self._conversation(conversation)

    def _conversation(self, talk: Conversation) -> Iterator[Letter]:
        known: list[str] = []
        last = len(talk.turns) - 1
        for number, (who, text) in enumerate(talk.turns):
            sender = self._me if who == "me" else PEOPLE[who]
            others = [PEOPLE[name] for name, _ in talk.turns if name != "me"]
            receiver = others[0] if who == "me" and others else self._me
            when = self._now - talk.age * DAY - (last - number) * talk.gap * 3600
            subject = talk.subject if number == 0 else f"Re: {talk.subject}"
            message = self._message(sender, receiver, subject, when)
            copies = [PEOPLE[name] for name in talk.copy_to if PEOPLE[name] != sender]
            if copies:
                message["Cc"] = ", ".join(f"{one.name} <{one.address}>" for one in copies)
            if known:
                message["In-Reply-To"] = known[-1]
                message["References"] = " ".join(known)
            known.append(str(message["Message-ID"]))
            message.set_content(_quoted(text, talk.turns[number - 1][1] if number else ""))
            if number == last:
                for name in talk.attach:
                    data, main, sub = attachment(name)
                    message.add_attachment(data, maintype=main, subtype=sub, filename=name)
            data = _bytes(message)
            if number == last and talk.security and self._keys is not None and who != "me":
                data = self._keys.protect(data, talk.security, sender.address, self.user)
            flags = ["\\Seen"] if who == "me" or last - number >= talk.unread else []
            if number < last and who != "me":
                flags.append("\\Answered")
            if number == last and talk.flagged:
                flags.append("\\Flagged")
            folder = "Sent" if who == "me" else talk.folder
            yield self._letter(folder, data, flags, when)

    def _circulars(self) -> Iterator[Letter]:
        for circular in CIRCULARS:
            if self.user == LUKAS and circular.sender in ("infra", "market", "museum"):
                continue
            age = self._chance.uniform(0.2, circular.every)
            number = 1
            while age < 62:
                yield self._issue(circular, number, age)
                age += circular.every
                number += 1

    def _issue(self, circular: Circular, number: int, age: float) -> Letter:
        midnight = self._now - (self._now % DAY)
        when = min(midnight - int(age) * DAY + circular.hour * 3600, self._now - 600 * number)
        subject, text, html = circular.issue(number)
        message = self._message(PEOPLE[circular.sender], self._me, subject, when)
        if circular.list_id:
            message["List-Id"] = f"<{circular.list_id}>"
            message["List-Unsubscribe"] = f"<https://{circular.list_id}/leave>"
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        read = self._chance.random() < circular.read and age > 0.6
        return self._letter(circular.folder, _bytes(message), ["\\Seen"] if read else [], when)

    def _receipts(self) -> Iterator[Letter]:
        for number in range(40 if self.user == ANA else 18):
            who, subject, text = RECEIPTS[number % len(RECEIPTS)]
            when = self._now - (1.5 + number * 1.45) * DAY - self._chance.uniform(0, 30000)
            message = self._message(
                PEOPLE[who], self._me, subject.format(n=1100 - 7 * number), when
            )
            message.set_content(text)
            if number % 3 == 0:
                name = f"{1100 - 7 * number}.pdf"
                message.add_attachment(
                    page(name), maintype="application", subtype="pdf", filename=name
                )
            folder = ("Archive", "Archive", "Trash", "INBOX")[number % 4]
            yield self._letter(folder, _bytes(message), ["\\Seen"], when)

    def _oddments(self) -> Iterator[Letter]:
        giulia, thomas = PEOPLE["giulia"], PEOPLE["thomas"]
        inviter = giulia if self.user == ANA else thomas
        title = "Budget review" if self.user == ANA else "Vorstand: Jahresplanung"
        when = self._now - 0.12 * DAY
        start = _next_weekday(self._now, 1).replace(hour=10, minute=45)
        text = invitation(title, start, inviter, self._me, when)
        message = self._message(
            inviter, self._me, f"Invitation: {title}, {start:%a %d %b} 11:45", when
        )
        message.set_content(f"{inviter.name} invites you to: {title}")
        message.add_alternative(
            text.encode(), maintype="text", subtype="calendar", params={"method": "REQUEST"}
        )
        yield self._letter("INBOX", _bytes(message), [], when)
        if self.user == ANA:
            yield self._bounce()

    def _bounce(self) -> Letter:
        when = self._now - 3.4 * DAY
        message = self._message(
            PEOPLE["daemon"], self._me, "Undelivered Mail Returned to Sender", when
        )
        message["Auto-Submitted"] = "auto-replied"
        message["MIME-Version"] = "1.0"
        message["Content-Type"] = (
            'multipart/report; report-type="delivery-status"; boundary="=_report"'
        )
        parts = (
            "Content-Type: text/plain; charset=us-ascii\n\n"
            "Your message to m.huber@lettermail.example was not delivered.\n",
            "Content-Type: message/delivery-status\n\n"
            "Reporting-MTA: dns; mx.atelier.example\n\n"
            "Final-Recipient: rfc822; m.huber@lettermail.example\n"
            "Action: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full\n",
        )
        body = "".join(f"--=_report\n{part}\n" for part in parts) + "--=_report--\n"
        data = message.as_bytes().rstrip(b"\n") + b"\n\n" + body.encode("ascii")
        return self._letter("INBOX", data, ["\\Seen"], when)

    def _drafts(self) -> Iterator[Letter]:
        wanted = (
            ("giulia", "Vetrina", "Ciao Giulia,\n\nper il vetro pensavo a"),
            ("zoe", "Beiträge", "Liebe Zoë\n\nhier meine Liste, es fehlen noch"),
            ("priya", "Spine labels", "Hi Priya,\n\nthe green cloth came in two shades, so"),
        )
        for number, (who, subject, text) in enumerate(wanted):
            when = self._now - (0.7 + 2.1 * number) * DAY
            message = self._message(self._me, PEOPLE[who], subject, when)
            message.set_content(text)
            yield self._letter("Drafts", _bytes(message), ["\\Draft", "\\Seen"], when)

    def _junk(self) -> Iterator[Letter]:
        for number in range(12):
            name, address, subject = JUNK[number % len(JUNK)]
            when = self._now - (0.9 + number * 2.2) * DAY
            message = self._message(Person(name, address, "en"), self._me, subject, when)
            message.set_content(f"{subject}. Click here: https://{address.split('@')[1]}/now\n")
            message.add_alternative(
                f'<p>{subject}.</p><p><a href="https://{address.split("@")[1]}/now">'
                "https://www.your-bank.example</a></p>",
                subtype="html",
            )
            yield self._letter("Junk", _bytes(message), ["\\Seen", "$Junk"], when)

    # ---- parts of a message

    def _message(self, sender: Person, to: Person, subject: str, when: float) -> EmailMessage:
        message = EmailMessage()
        message["From"] = f"{_phrase(sender.name)} <{sender.address}>"
        message["To"] = f"{_phrase(to.name)} <{to.address}>"
        message["Subject"] = subject
        message["Date"] = format_datetime(datetime.fromtimestamp(int(when), UTC))
        # nothing of whose mailbox it is: both ends hold the same letter
        key = f"{sender.address} {to.address} {subject} {int(self._now - when)}"
        digest = hashlib.sha256(key.encode()).hexdigest()[:24]
        message["Message-ID"] = f"<{digest}@{sender.address.split('@')[1]}>"
        return message

    def _letter(self, folder: str, data: bytes, flags: list[str], when: float) -> Letter:
        lines = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        return Letter(self.user, folder, lines, tuple(flags), when)


def invitation(
    title: str, start: datetime, organizer: Person, attendee: Person, when: float
) -> str:
    """Return an iTIP request for an hour from ``start``."""
    stamp = datetime.fromtimestamp(int(when), UTC)
    end = start + timedelta(hours=1)
    uid = hashlib.sha256(f"{title}{organizer.address}".encode()).hexdigest()[:20]
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sample//EN",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        f"DTEND:{end:%Y%m%dT%H%M%SZ}",
        f"SUMMARY:{title}",
        "LOCATION:Arolla",
        f"ORGANIZER;CN={organizer.name}:mailto:{organizer.address}",
        f"ATTENDEE;CN={attendee.name};PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{attendee.address}",
        "SEQUENCE:0",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines)


def _next_weekday(now: float, weekday: int) -> datetime:
    day = datetime.fromtimestamp(now, UTC).replace(minute=0, second=0, microsecond=0)
    return day + timedelta(days=(weekday - day.weekday()) % 7 or 7)


def _phrase(name: str) -> str:
    return f'"{name}"' if "'" in name or "," in name else name


def _quoted(text: str, before: str) -> str:
    if not before:
        return text + "\n"
    return text + "\n\n" + "\n".join(f"> {line}" for line in before.split("\n")) + "\n"


def _bytes(message: EmailMessage) -> bytes:
    """Return the message with boundaries that are the same each time."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{number}_{str(message['Message-ID'])[1:13]}")
    return message.as_bytes()
