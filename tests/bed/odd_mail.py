"""What the odd server keeps: messages, and mailboxes that hold them under UIDs of their own.

A message may lie in several mailboxes; its flags belong to it, its place to each. That is how
Gmail sees labels, and with one mailbox a message it is plain IMAP.
"""

from __future__ import annotations

import email
import itertools
import re
import time
from dataclasses import dataclass, field
from typing import Any

_ids = itertools.count(1)
_FIELD = r"(?im)^%s:[ \t]*((?:[^\r\n]|\r\n[ \t])*)"


@dataclass(eq=False)
class Mail:
    """One message; ``number`` is what EMAILID and X-GM-MSGID are made of."""

    data: bytes
    date: float
    flags: set[str] = field(default_factory=set)
    number: int = field(default_factory=lambda: next(_ids))

    @property
    def header(self) -> bytes:
        head, gap, _ = self.data.partition(b"\r\n\r\n")
        return head + (gap or b"\r\n\r\n")

    def fields(self, names: list[str]) -> bytes:
        """Return the asked header fields as HEADER.FIELDS does."""
        wanted = {name.lower() for name in names}
        lines = re.split(rb"\r\n(?![ \t])", self.header)
        found = [x for x in lines if x.partition(b":")[0].decode("latin-1").lower() in wanted]
        return b"".join(line + b"\r\n" for line in found) + b"\r\n"

    def value(self, name: str) -> str:
        found = re.search(_FIELD % re.escape(name), self.header.decode("utf-8", "replace"))
        return found[1].strip() if found else ""

    @property
    def thread(self) -> str:
        """Return what THREADID and X-GM-THRID are made of: the first message of the thread."""
        root = (self.value("References").split() or [self.value("In-Reply-To")])[0]
        return root or self.value("Message-ID") or str(self.number)


@dataclass(eq=False)
class Box:
    """A mailbox. ``attributes`` are those of LIST."""

    name: bytes  # as on the wire
    attributes: tuple[str, ...] = ()
    uidvalidity: int = field(default_factory=lambda: int(time.time()) + next(_ids))
    uidnext: int = 1
    messages: dict[int, Mail] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)  # UIDs with \Deleted: of the place, not the mail
    subscribed: bool = True

    def put(self, mail: Mail) -> int:
        """Add a message, or return the UID it has here already."""
        for uid, known in self.messages.items():
            if known is mail:
                return uid
        uid = self.uidnext
        self.uidnext += 1
        self.messages[uid] = mail
        return uid

    def drop(self, uid: int) -> Mail | None:
        self.deleted.discard(uid)
        return self.messages.pop(uid, None)

    def drop_mail(self, mail: Mail) -> None:
        for uid in [uid for uid, known in self.messages.items() if known is mail]:
            self.drop(uid)

    def renew(self) -> None:
        """Give the mailbox another UIDVALIDITY and every message another UID."""
        self.uidvalidity += 1000 + next(_ids)
        kept = list(self.messages.values())
        marked = [mail for uid, mail in self.messages.items() if uid in self.deleted]
        self.messages, self.deleted, self.uidnext = {}, set(), 500
        for mail in kept:
            self.put(mail)
        self.deleted = {uid for uid, mail in self.messages.items() if mail in marked}

    def flags_of(self, uid: int) -> set[str]:
        return self.messages[uid].flags | ({"\\Deleted"} if uid in self.deleted else set())


def part_of(data: bytes, section: str, *, decoded: bool) -> bytes | None:
    """Return one part as BODY or BINARY gives it, found with the standard library."""
    numbers, mime = section.removesuffix(".MIME"), section.endswith(".MIME")
    part: Any = email.message_from_bytes(data)
    for number in map(int, numbers.split(".")):
        children = part.get_payload()
        if isinstance(children, list):
            if number > len(children):
                return None
            part = children[number - 1]
        elif number != 1:
            return None
    raw = part.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    head, _, body = raw.partition(b"\r\n\r\n")
    if mime:
        return head + b"\r\n\r\n"
    if not decoded:
        return body
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else None
