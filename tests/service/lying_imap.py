"""A small plain IMAP server whose answers a test can falsify one by one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.net.scripted_imap import Conversation, ScriptedImap
from tests.service.mail_bed import mail

Answer = Callable[[bytes], bytes | None]


@dataclass
class Mailbox:
    uidvalidity: int = 7
    messages: dict[int, bytes] = field(default_factory=dict)


class LyingImap(ScriptedImap):
    """``boxes`` is the truth. ``lies`` maps the beginning of a command to a function that is given
    the command and returns untagged lines to send instead (None: the truth after all).
    """

    def __init__(self, count: int = 0) -> None:
        super().__init__(self._converse)
        self.boxes = {"INBOX": Mailbox(messages={n: mail(n) for n in range(1, count + 1)})}
        self.lies: dict[bytes, Answer] = {}
        self.refused = b""  # what a command holds that is answered with NO
        self.deadly = b""  # what a command holds that is answered with BYE
        self.commands: list[bytes] = []

    def _converse(self, c: Conversation) -> None:
        c.log_in(b"IMAP4rev1")
        box = Mailbox()
        while True:
            tag, command = c.command()
            if not tag:
                return
            self.commands.append(command)
            if self.deadly and self.deadly in command:
                c.send(b"* BYE too much\r\n")
                return
            if self.refused and self.refused in command:
                c.send(tag + b" NO not this one\r\n")
                continue
            if command.startswith(b"SELECT"):
                name = command.split(b'"')[1].decode()
                if name not in self.boxes:
                    c.send(tag + b" NO [NONEXISTENT] gone\r\n")
                    continue
                box = self.boxes[name]
            c.send(self._lie(command) or self._truth(command, box))
            c.send(tag + b" OK done\r\n")

    def _lie(self, command: bytes) -> bytes | None:
        for start, answer in self.lies.items():
            if command.startswith(start):
                return answer(command)
        return None

    def _truth(self, command: bytes, box: Mailbox) -> bytes:
        if command.startswith((b"LIST", b"LSUB")):
            kind = command[:4]
            return b"".join(b'* %s () "/" "%s"\r\n' % (kind, n.encode()) for n in self.boxes)
        if command.startswith(b"STATUS"):
            name = command.split(b'"')[1]
            return status(name, self.boxes[name.decode()])
        if command.startswith(b"SELECT"):
            return b"* %d EXISTS\r\n* OK [UIDVALIDITY %d] .\r\n* OK [UIDNEXT %d] .\r\n" % (
                len(box.messages),
                box.uidvalidity,
                max(box.messages, default=0) + 1,
            )
        if command.startswith(b"UID SEARCH"):
            return b"* SEARCH %s\r\n" % b" ".join(b"%d" % uid for uid in sorted(box.messages))
        if command.startswith((b"UID FETCH", b"FETCH")):
            return b"".join(self._fetched(command, box))
        return b""

    def _fetched(self, command: bytes, box: Mailbox) -> list[bytes]:
        by_uid = command.startswith(b"UID")
        asked = command.split(b" ")[2 if by_uid else 1]
        found = []
        for number, (uid, data) in enumerate(sorted(box.messages.items()), 1):
            if names(asked, uid if by_uid else number):
                found.append(fetched(command, number, uid, data))
        return found


def status(name: bytes, box: Mailbox) -> bytes:
    return b'* STATUS "%s" (MESSAGES %d UIDNEXT %d UIDVALIDITY %d UNSEEN 0)\r\n' % (
        name,
        len(box.messages),
        max(box.messages, default=0) + 1,
        box.uidvalidity,
    )


def names(asked: bytes, number: int) -> bool:
    """Tell whether a sequence set names ``number``."""
    for part in asked.split(b","):
        low, _, high = part.partition(b":")
        last = 1 << 40 if high == b"*" else int(high or low)
        if int(low) <= number <= last:
            return True
    return False


def fetched(command: bytes, number: int, uid: int, data: bytes) -> bytes:
    head = b"* %d FETCH (UID %d FLAGS ()" % (number, uid)
    if b"BODY.PEEK[HEADER" in command:
        text = data.split(b"\r\n\r\n")[0] + b"\r\n\r\n"
        head += b' INTERNALDATE "14-Nov-2023 22:13:20 +0000" RFC822.SIZE %d' % len(data)
        return head + b" BODY[HEADER.FIELDS (FROM)] {%d}\r\n%s)\r\n" % (len(text), text)
    if b"BODY.PEEK[]" in command:
        return head + b" RFC822.SIZE %d BODY[] {%d}\r\n%s)\r\n" % (len(data), len(data), data)
    return head + b")\r\n"


def once(answer: bytes) -> Answer:
    """Lie the first time only."""
    left = [answer]
    return lambda _: left.pop() if left else None


def uids_in(command: bytes) -> list[int]:
    match = re.search(rb"FETCH ([\d:,]+)", command)
    return [n for n in range(1, 10_000) if match and names(match[1], n)]
