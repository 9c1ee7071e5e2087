"""An IMAP server in memory, of our own, that keeps mail and has odd habits that are switched on.

It is a plain RFC 3501 server first; ``Habits`` makes it Courier-like or Gmail-like, lets it
renew UIDVALIDITY, answer out of order, lie about sizes, say goodbye in mid-command and so on.
It knows neither CONDSTORE nor QRESYNC: Dovecot is there for these.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import time
from dataclasses import dataclass, field, replace
from typing import Self

from tests.bed.odd_mail import Box, Mail, part_of
from tests.bed.odd_search import search
from tests.bed.odd_wire import Argument, Command, Wire, from_utf7, named, to_utf7
from tests.bed.process import LOOPBACK, Server, free_port

ALL_MAIL = b"[Gmail]/All Mail"
BIN = b"[Gmail]/Trash"


@dataclass(frozen=True)
class Habits:
    """Capabilities beyond IMAP4rev1, and what is wrong with the server."""

    capabilities: tuple[str, ...] = ()
    gmail: bool = False  # labels instead of folders; X-GM-* needs X-GM-EXT-1 in the capabilities
    tells_uidnext: bool = True  # in SELECT; STATUS always does
    shuffled: bool = False  # FETCH answers newest first, whatever was asked
    unsolicited: bool = False  # FETCH answers nobody asked for in between
    size: int | None = None  # RFC822.SIZE of every message; may be negative
    nil_headers: frozenset[int] = frozenset()  # UIDs whose HEADER.FIELDS is NIL
    renews_empty: bool = False  # an empty mailbox has another UIDVALIDITY at each opening
    shrinks: bool = False  # EXISTS that grows smaller without EXPUNGE
    bye_after: int = 0  # headers and bodies given on a connection until BYE; 0: never
    huge_literal: int = 0  # the UID whose body is announced with 5 GB
    broken_names: tuple[bytes, ...] = ()  # lines of LIST nobody can read
    silent_after: int = 0  # headers and bodies given on a connection until it falls silent
    transfers: int | None = None  # COPY and MOVE that are carried out until one is refused
    moves_half: bool = False  # a MOVE that is refused moves the first half (RFC 6851 section 3.3)
    drip: float = 0.0  # seconds between bytes of an answer to FETCH


COURIER = Habits(tells_uidnext=False)
GMAIL = Habits(
    ("UIDPLUS", "MOVE", "IDLE", "ID", "UNSELECT", "X-GM-EXT-1", "SPECIAL-USE", "LITERAL-",
     "ESEARCH"),
    gmail=True,
)  # fmt: skip
MODERN = Habits(
    ("UIDPLUS", "MOVE", "IDLE", "ID", "ENABLE", "OBJECTID", "UTF8=ACCEPT", "BINARY", "LITERAL+",
     "COMPRESS=DEFLATE", "ESEARCH"),
)  # fmt: skip

_GMAIL_BOXES = {
    ALL_MAIL: "\\All",
    b"[Gmail]/Sent Mail": "\\Sent",
    b"[Gmail]/Drafts": "\\Drafts",
    b"[Gmail]/Spam": "\\Junk",
    BIN: "\\Trash",
}


class OddImap(Server):
    """Serves one mailbox to whoever knows ``password``. ``habits`` may be replaced at any time."""

    def __init__(self, habits: Habits = COURIER, *, password: str = "secret") -> None:
        self.habits = habits
        self.password = password
        self.port = free_port()
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.boxes: dict[bytes, Box] = {b"INBOX": Box(b"INBOX")}
        if habits.gmail:
            for name, use in _GMAIL_BOXES.items():
                self.boxes[name] = Box(name, (use,))
        self.commands: list[bytes] = []
        self.identified = b""
        self.errors: list[BaseException] = []
        self.fetched = 0  # bytes sent in answers to FETCH
        self.given = 0  # headers and bodies in them
        self._listener: socket.socket | None = None
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def start(self) -> Self:
        self._listener = socket.create_server((LOOPBACK, self.port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()
        return self

    def stop(self) -> None:
        if self._listener is not None:
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(5)

    def cut(self) -> None:
        """End every connection."""
        for sock in list(self._sockets):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        with self.changed:
            self.changed.notify_all()

    def behave(self, **habits: object) -> None:
        """Change some habits."""
        with self.changed:
            self.habits = replace(self.habits, **habits)  # type: ignore[arg-type]

    # the mail

    def box(self, name: str = "INBOX") -> Box:
        return self.boxes[name.encode()]

    def put(self, data: bytes, *names: str, date: float = 1_700_000_000.0) -> Mail:
        """Deliver one message into mailboxes (on Gmail: labels, and All Mail)."""
        mail = Mail(data, date)
        with self.changed:
            for name in names or ("INBOX",):
                self.boxes.setdefault(name.encode(), Box(name.encode())).put(mail)
            if self.habits.gmail:
                self.boxes[ALL_MAIL].put(mail)
            self.changed.notify_all()
        return mail

    def labels(self, mail: Mail) -> list[bytes]:
        names = [b.name for b in self.boxes.values() if mail in b.messages.values()]
        system = {
            b"INBOX": b"\\Inbox",
            b"[Gmail]/Sent Mail": b"\\Sent",
            b"[Gmail]/Drafts": b"\\Draft",
        }
        return [system.get(name, name) for name in names if name not in (ALL_MAIL, BIN)]

    # connections

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _serve(self, sock: socket.socket) -> None:
        try:
            _Connection(self, Wire(sock)).serve()
        except OSError:
            pass  # the client had enough, or the test
        except BaseException as error:
            self.errors.append(error)
        finally:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()


class _Refused(Exception):
    """A NO with its text."""


@dataclass
class _Connection:
    """One client: which mailbox it has selected, and which messages it knows of there."""

    server: OddImap
    wire: Wire
    box: Box | None = None
    known: list[int] = field(default_factory=list)  # UIDs by sequence number
    given: int = 0  # FETCH answers so far
    utf8: bool = False
    user: bool = False

    @property
    def habits(self) -> Habits:
        return self.server.habits

    def serve(self) -> None:
        self.wire.send(b"* OK ready\r\n")
        while (command := self.wire.command()) is not None:
            self.server.commands.append(b"LOGIN" if command.name == "LOGIN" else command.text)
            method = getattr(self, "_do_" + command.name.lower().replace(" ", "_"), None)
            if method is None or (not self.user and command.name not in _BEFORE_LOGIN):
                self.wire.send(command.tag + b" BAD what?\r\n")
                continue
            try:
                with self.server.changed:
                    text = method(command) or b"OK done"
                    if self.box is not None:
                        self._tell(expunged=command.name not in ("FETCH", "STORE", "SEARCH"))
                    self.server.changed.notify_all()
            except _Refused as refused:
                text = b"NO " + str(refused).encode()
            self.wire.send(command.tag + b" " + text + b"\r\n")
            if command.name == "COMPRESS":
                self.wire.pack()
            if command.name == "LOGOUT":
                return

    def _tell(self, *, expunged: bool = True) -> None:
        """Say what changed in the selected mailbox since it was last told."""
        assert self.box is not None
        there = self.box.messages
        if expunged:
            for number in range(len(self.known), 0, -1):
                if self.known[number - 1] not in there:
                    del self.known[number - 1]
                    self.wire.send(b"* %d EXPUNGE\r\n" % number)
        new = [uid for uid in there if uid not in set(self.known)]
        if new:
            self.known += new
            self.wire.send(b"* %d EXISTS\r\n" % len(self.known))
        elif self.habits.shrinks and len(self.known) > 3:
            self.wire.send(b"* %d EXISTS\r\n" % (len(self.known) - 3))

    # any state

    def _do_capability(self, command: Command) -> None:
        words = " ".join(("IMAP4rev1", *self.habits.capabilities)).encode()
        self.wire.send(b"* CAPABILITY " + words + b"\r\n")

    def _do_noop(self, command: Command) -> None:
        pass

    def _do_logout(self, command: Command) -> None:
        self.box = None
        self.wire.send(b"* BYE see you\r\n")

    def _do_login(self, command: Command) -> None:
        if command.word(1).decode() != self.server.password:
            raise _Refused("[AUTHENTICATIONFAILED] no")
        self.user = True

    def _do_id(self, command: Command) -> None:
        self.server.identified = command.text
        self.wire.send(b'* ID ("name" "Odd" "version" "1.0" "vendor" "the bed")\r\n')

    def _do_enable(self, command: Command) -> None:
        self.utf8 = self.utf8 or b"UTF8=ACCEPT" in command.text
        self.wire.send(b"* ENABLED" + (b" UTF8=ACCEPT" if self.utf8 else b"") + b"\r\n")

    def _do_compress(self, command: Command) -> bytes:
        return b"OK packed from here on"

    # mailboxes

    def _wire_name(self, name: bytes) -> bytes:
        """Return the key of a mailbox for a name as this client writes it (keys are UTF-8)."""
        if name.upper() == b"INBOX":
            return b"INBOX"
        return name if self.utf8 else from_utf7(name)

    def _shown_name(self, name: bytes) -> bytes:
        text = name if self.utf8 else to_utf7(name)
        return b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'

    def _named(self, argument: Argument, refusal: str = "no such mailbox") -> Box:
        assert isinstance(argument, bytes)
        box = self.server.boxes.get(self._wire_name(argument))
        if box is None:
            raise _Refused(refusal)
        return box

    def _do_list(self, command: Command) -> None:
        kind = command.name.encode()
        for box in self.server.boxes.values():
            words = " ".join(box.attributes) if "SPECIAL-USE" in self.habits.capabilities else ""
            name = self._shown_name(box.name)
            self.wire.send(b'* %s (%s) "/" %s\r\n' % (kind, words.encode(), name))
        for line in self.habits.broken_names:
            self.wire.send(b"* %s () %s\r\n" % (kind, line))

    _do_lsub = _do_list

    def _do_create(self, command: Command) -> None:
        name = self._wire_name(command.word(0))
        if name in self.server.boxes:
            raise _Refused("[ALREADYEXISTS] it exists")
        self.server.boxes[name] = Box(name)

    def _do_delete(self, command: Command) -> None:
        del self.server.boxes[self._named(command.arguments[0]).name]

    def _do_rename(self, command: Command) -> None:
        """Give a mailbox another name, and those below it as well (RFC 3501 section 6.3.5)."""
        box, new = self._named(command.arguments[0]), self._wire_name(command.word(1))
        if new in self.server.boxes:
            raise _Refused("[ALREADYEXISTS] it exists")
        old = box.name
        for name in [n for n in self.server.boxes if n == old or n.startswith(old + b"/")]:
            moved = self.server.boxes.pop(name)
            moved.name = new + name[len(old) :]
            self.server.boxes[moved.name] = moved

    def _do_subscribe(self, command: Command) -> None:
        self._named(command.arguments[0]).subscribed = True

    def _do_unsubscribe(self, command: Command) -> None:
        self._named(command.arguments[0]).subscribed = False

    def _do_status(self, command: Command) -> None:
        box = self._named(command.arguments[0])
        unseen = sum("\\Seen" not in mail.flags for mail in box.messages.values())
        figures = [b"MESSAGES %d" % len(box.messages), b"UNSEEN %d" % unseen]
        figures.append(b"UIDVALIDITY %d" % box.uidvalidity)
        figures.append(b"UIDNEXT %d" % box.uidnext)
        if "OBJECTID" in self.habits.capabilities:
            figures.append(b"MAILBOXID (F%d)" % (id(box) % 100_000))
        name = self._shown_name(box.name)
        self.wire.send(b"* STATUS %s (%s)\r\n" % (name, b" ".join(figures)))

    def _do_select(self, command: Command) -> bytes:
        self.box = None
        box = self._named(command.arguments[0])
        if self.habits.renews_empty and not box.messages:
            box.uidvalidity += 1
        self.box, self.known = box, list(box.messages)
        lines = [b"FLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft)"]
        lines.append(b"%d EXISTS" % len(box.messages))
        lines.append(b"OK [UIDVALIDITY %d] ." % box.uidvalidity)
        lines.append(b"OK [PERMANENTFLAGS (\\Seen \\Flagged \\Deleted \\Answered \\Draft \\*)] .")
        if self.habits.tells_uidnext:
            lines.append(b"OK [UIDNEXT %d] ." % box.uidnext)
        if "OBJECTID" in self.habits.capabilities:
            lines.append(b"OK [MAILBOXID (F%d)] ." % (id(box) % 100_000))
        self.wire.send(b"".join(b"* " + line + b"\r\n" for line in lines))
        return b"OK [READ-WRITE] open"

    def _do_unselect(self, command: Command) -> None:
        self.box = None

    # messages

    @property
    def here(self) -> Box:
        if self.box is None:
            raise _Refused("nothing is selected")
        return self.box

    def _uids(self, argument: bytes) -> list[int]:
        return named(argument, sorted(self.here.messages))

    def _do_uid_search(self, command: Command) -> None:
        text, keys = command.text, list(command.arguments)
        if keys[0] == b"RETURN":
            del keys[:2]
        if keys[0] == b"CHARSET":
            if self.utf8:
                raise _Refused("[BADCHARSET] RFC 6855 section 3")
            del keys[:2]
        try:
            uids = search(self.here, keys)
        except ValueError as error:
            raise _Refused(f"what is {error}?") from None
        if b"RETURN (ALL)" in text:
            found = b" ALL " + b",".join(b"%d" % uid for uid in uids) if uids else b""
            self.wire.send(b'* ESEARCH (TAG "%s") UID%s\r\n' % (command.tag, found))
        else:
            self.wire.send(b"* SEARCH" + b"".join(b" %d" % uid for uid in uids) + b"\r\n")

    def _do_fetch(self, command: Command) -> None:
        numbers = named(command.word(0), list(range(1, len(self.known) + 1)))
        self._fetch([self.known[number - 1] for number in numbers], command)

    def _do_uid_fetch(self, command: Command) -> None:
        self._fetch(self._uids(command.word(0)), command)

    def _fetch(self, uids: list[int], command: Command) -> None:
        for uid in sorted(uids, reverse=self.habits.shuffled):
            if uid not in self.known or uid not in self.here.messages:
                continue
            if self.habits.bye_after and self.given >= self.habits.bye_after:
                self.wire.send(b"* BYE enough for now\r\n")
                raise ConnectionError
            if self.habits.silent_after and self.given >= self.habits.silent_after:
                self.server.changed.wait_for(lambda: not self.habits.silent_after, 30)
            peeked = b"PEEK" in command.text
            self.given += peeked
            self.server.given += peeked
            if self.habits.unsolicited:
                self.wire.send(b"* 1 FETCH (FLAGS (\\Recent))\r\n")
                self.wire.send(b"* 1 FETCH (UID 4000000 FLAGS () BODY[] {6}\r\nalien\n)\r\n")
            answer = b"* %d FETCH (%s)\r\n" % (
                self.known.index(uid) + 1,
                b" ".join(self._items(uid, command.text)),
            )
            self.server.fetched += len(answer)
            self._send(answer)

    def _send(self, answer: bytes) -> None:
        if not self.habits.drip:
            self.wire.send(answer)
            return
        for byte in answer:
            self.wire.send(bytes((byte,)))
            self.server.changed.wait(self.habits.drip)  # others are served meanwhile

    def _items(self, uid: int, text: bytes) -> list[bytes]:
        mail, habits = self.here.messages[uid], self.habits
        found = [b"UID %d" % uid]
        asked = re.sub(rb"\[[^\]]*\]", b"", text).upper()
        if b"FLAGS" in asked:
            flags = " ".join(sorted(self.here.flags_of(uid))).encode()
            found.append(b"FLAGS (%s)" % flags)
        if b"INTERNALDATE" in asked:
            day = time.strftime("%d-%b-%Y %H:%M:%S +0000", time.gmtime(mail.date))
            found.append(b'INTERNALDATE "%s"' % day.encode())
        if b"RFC822.SIZE" in asked:
            size = len(mail.data) if habits.size is None else habits.size
            found.append(b"RFC822.SIZE %d" % size)
        if b"X-GM-MSGID" in asked:
            found.append(b"X-GM-MSGID %d" % (1_278_455_344_230_334_000 + mail.number))
            found.append(b"X-GM-THRID %d" % _number(mail.thread))
            labels = b" ".join(self._shown_name(label) for label in self.server.labels(mail))
            found.append(b"X-GM-LABELS (%s)" % labels)
        if b"EMAILID" in asked:
            found.append(b"EMAILID (M%d)" % mail.number)
            found.append(b"THREADID (T%d)" % _number(mail.thread))
        for kind, section, start, length in re.findall(
            rb"(BODY|BINARY)\.PEEK\[([^\]]*)\](?:<(\d+)\.(\d+)>)?", text
        ):
            if start:
                data = mail.data[int(start) :][: int(length)]
                found.append(b"BODY[]<%b> {%d}\r\n%b" % (start, len(data), data))
            else:
                found.append(self._section(uid, mail, kind, section))
        return found

    def _section(self, uid: int, mail: Mail, kind: bytes, section: bytes) -> bytes:
        if section.startswith(b"HEADER.FIELDS"):
            if uid in self.habits.nil_headers:
                return b"BODY[%s] NIL" % section
            names = section.decode().partition("(")[2].strip(") ").split()
            data: bytes | None = mail.fields(names)
        elif not section:
            if uid == self.habits.huge_literal:
                return b"BODY[] {5000000000}\r\nand so on"
            data = mail.data
        else:
            data = part_of(mail.data, section.decode(), decoded=kind == b"BINARY")
        if data is None:
            return b"%s[%s] NIL" % (kind, section)
        mark = b"~" if kind == b"BINARY" else b""
        return b"%s[%s] %s{%d}\r\n%s" % (kind, section, mark, len(data), data)

    def _do_uid_store(self, command: Command) -> None:
        flags = command.arguments[2]
        assert isinstance(flags, list)
        add = command.word(1).startswith(b"+")
        for uid in self._uids(command.word(0)):
            for flag in flags:
                assert isinstance(flag, bytes)
                self._set_flag(uid, flag.decode(), add=add)

    def _set_flag(self, uid: int, flag: str, *, add: bool) -> None:
        if flag == "\\Deleted":
            (self.here.deleted.add if add else self.here.deleted.discard)(uid)
        else:
            flags = self.here.messages[uid].flags
            (flags.add if add else flags.discard)(flag)

    def _do_uid_copy(self, command: Command) -> bytes:
        target = self._named(command.arguments[1], "[TRYCREATE] no such mailbox")
        if self._had_enough():
            raise _Refused("[CANNOT] not these")
        pairs = [(uid, self._copy(uid, target)) for uid in self._uids(command.word(0))]
        return self._told(target, pairs)

    def _copy(self, uid: int, target: Box) -> int:
        mail = self.here.messages[uid]
        if self.habits.gmail:
            return target.put(mail)
        same = mail.number if "OBJECTID" in self.habits.capabilities else Mail(b"", 0).number
        return target.put(Mail(mail.data, mail.date, set(mail.flags), same))

    def _told(self, target: Box, pairs: list[tuple[int, int]]) -> bytes:
        if "UIDPLUS" not in self.habits.capabilities or not pairs:
            return b"OK copied"
        old, new = (b",".join(b"%d" % uid for uid in uids) for uids in zip(*pairs, strict=True))
        return b"OK [COPYUID %d %s %s] copied" % (target.uidvalidity, old, new)

    def _do_uid_move(self, command: Command) -> bytes | None:
        if "MOVE" not in self.habits.capabilities:
            raise _Refused("what is MOVE?")
        target = self._named(command.arguments[1], "[TRYCREATE] no such mailbox")
        uids = self._uids(command.word(0))
        refused = self._had_enough()
        if refused:
            uids = uids[: len(uids) // 2] if self.habits.moves_half else []
        pairs = [(uid, self._copy(uid, target)) for uid in uids]
        for uid in uids:
            self._remove(uid, moved=target)
        if refused:
            raise _Refused("[CANNOT] not these")
        return self._told(target, pairs)

    def _had_enough(self) -> bool:
        left = self.habits.transfers
        if left:
            self.server.behave(transfers=left - 1)
        return left == 0

    def _remove(self, uid: int, moved: Box | None = None) -> None:
        """Take a message out of the mailbox; on Gmail that takes a label off."""
        mail = self.here.drop(uid)
        if mail is None or not self.habits.gmail:
            return
        gone = self.here.name == ALL_MAIL or (moved is not None and moved.name == BIN)
        if gone and self.here.name != BIN:
            for box in self.server.boxes.values():
                if box.name != BIN:
                    box.drop_mail(mail)
            self.server.boxes[BIN].put(mail)

    def _do_expunge(self, command: Command) -> None:
        for uid in sorted(self.here.deleted):
            self._remove(uid)

    def _do_uid_expunge(self, command: Command) -> None:
        if "UIDPLUS" not in self.habits.capabilities:
            raise _Refused("what is UIDPLUS?")
        for uid in self._uids(command.word(0)):
            if uid in self.here.deleted:
                self._remove(uid)

    def _do_append(self, command: Command) -> bytes:
        box = self._named(command.arguments[0], "[TRYCREATE] no such mailbox")
        utf8 = b"UTF8" in command.arguments[1:-1]
        last = command.arguments[-1]
        data = last[0] if utf8 and isinstance(last, list) else last
        flags = command.arguments[1]
        assert isinstance(data, bytes)
        assert isinstance(flags, list)
        mail = Mail(data, _date(command.arguments))
        if self.utf8 and not utf8 and not mail.header.isascii():
            raise _Refused("[CLIENTBUG] UTF8 is missing")
        uid = box.put(mail)
        for flag in flags:
            assert isinstance(flag, bytes)
            if flag == b"\\Deleted":
                box.deleted.add(uid)
            else:
                mail.flags.add(flag.decode())
        if self.habits.gmail:
            self.server.boxes[ALL_MAIL].put(mail)
        if "UIDPLUS" in self.habits.capabilities:
            return b"OK [APPENDUID %d %d] kept" % (box.uidvalidity, uid)
        return b"OK kept"

    def _do_idle(self, command: Command) -> None:
        if "IDLE" not in self.habits.capabilities:
            raise _Refused("what is IDLE?")
        self.wire.send(b"+ waiting\r\n")
        done = threading.Event()
        watcher = threading.Thread(target=self._wait_for_done, args=(done,), daemon=True)
        watcher.start()
        while not done.is_set():
            if self.box is not None:
                self._tell()
            self.server.changed.wait(1.0)
        watcher.join(5)

    def _wait_for_done(self, done: threading.Event) -> None:
        with contextlib.suppress(OSError):
            self.wire.line()
        with self.server.changed:
            done.set()
            self.server.changed.notify_all()


_BEFORE_LOGIN = ("CAPABILITY", "LOGIN", "NOOP", "LOGOUT")


def _number(text: str) -> int:
    """Return a number that stands for ``text``, the same in every process."""
    return int.from_bytes(text.encode()[-7:], "big")


def _date(arguments: list[Argument]) -> float:
    for argument in arguments[1:]:
        if isinstance(argument, bytes) and re.match(rb" ?\d+-\w{3}-\d{4} ", argument):
            text = argument.decode().strip()
            return float(
                time.mktime(time.strptime(text, "%d-%b-%Y %H:%M:%S +0000")) - time.timezone
            )
    return float(int(time.time()))
