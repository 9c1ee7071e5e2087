"""A logged-in IMAP session: what sync and operations ask of a mail server.

Works on plain IMAP4rev1 and uses LIST-STATUS, SPECIAL-USE, CONDSTORE, QRESYNC, ESEARCH, MOVE,
UIDPLUS, LITERAL+ and IDLE where they are offered. Bulk FETCH runs with two commands in flight,
sized by bytes and by how fast the line is. Answers for messages nobody asked for are dropped.
"""

from __future__ import annotations

import select
import socket
import ssl
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag, FlagUpdate, ServerMessage
from app.domain.ports import RemoteFolder, Selected
from app.net import imap_listing, imap_names, tls
from app.net import imap_syntax as syntax
from app.net.imap_connection import (
    MAX_ANSWERS,
    MAX_CAPABILITIES,
    Connection,
    Literal,
    Untagged,
)
from app.net.imap_fetch import Fetched
from app.net.sockets import TooMuch

HEADER_FIELDS = (
    "FROM TO CC BCC REPLY-TO SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES LIST-ID CONTENT-TYPE "
    "AUTO-SUBMITTED"
)
IDLE_RENEW_SECONDS = 9.5 * 60  # servers may log out after 10 minutes (R12)
NOOP_SECONDS = 60.0  # polling where IDLE is not offered
STOP_CHECK_SECONDS = 5.0
HEADER_ESTIMATE = 700  # bytes of an answer with the kept header fields
BODY_ESTIMATE = 30_000
FIRST_BATCH = 64 << 10  # bytes asked for by the first command
LARGEST_BATCH = 4 << 20
SMALLEST_BATCH = 32 << 10
BATCH_SECONDS = 0.5  # what one command should take, so that the journal never waits long
MAX_UIDS = 1_000_000
IN_FLIGHT = 2
MAX_IDLE_BYTES = 8 << 20  # of news nobody can use, in one IDLE


class ImapClientSession:
    """Implements ``domain.ports.ImapSession``. One thread uses it; ``wake`` and ``abort`` may be
    called from any.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._selected: Selected | None = None
        self._permanent: frozenset[bytes] = frozenset()
        self._wire_names: dict[str, bytes] = {}
        self._batch_bytes = FIRST_BATCH
        self._noticed = False
        self._listing_complete = True
        self._qresync = False
        self._wake_read, self._wake_write = socket.socketpair()
        self._wake_read.setblocking(False)
        self._wake_write.setblocking(False)
        connection.changed = self._on_answer

    @classmethod
    def open(
        cls,
        server: Server,
        password: str,
        *,
        ca_file: str | None = None,
        context: ssl.SSLContext | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImapClientSession:
        """Connect and log in. Raise UserError (certificate, password, ...) or TransientError."""
        if server.security is not Transport.NONE and context is None:
            context = tls.client_context(ca_file)
        connection = Connection.open(server, password, context=context, cancelled=cancelled)
        session = cls(connection)
        try:
            session._enable()
        except BaseException:
            session.close()
            raise
        return session

    # state

    @property
    def capabilities(self) -> frozenset[str]:
        return self._connection.capabilities

    @property
    def selected(self) -> Selected | None:
        return self._selected

    @property
    def listing_complete(self) -> bool:
        """False when the last ``folders`` met lines that could not be read."""
        return self._listing_complete

    @property
    def received(self) -> int:
        """Bytes received so far, after decryption."""
        return self._connection.stream.received

    def _has(self, capability: str) -> bool:
        return capability in self._connection.capabilities

    @property
    def _modseqs(self) -> bool:
        return self._has("CONDSTORE") or self._has("QRESYNC")

    def _enable(self) -> None:
        if self._has("ENABLE") and self._has("QRESYNC"):
            with suppress(PermanentError):
                answers = self._connection.run("ENABLE", b"QRESYNC")
                self._qresync = any(
                    a.kind == "ENABLED" and "QRESYNC" in a.text.upper() for a in answers
                )

    def _on_answer(self, answer: Untagged | Fetched) -> None:
        """Note what the server tells unasked."""
        if isinstance(answer, Fetched):
            return
        if answer.kind in ("EXISTS", "EXPUNGE", "VANISHED"):
            self._noticed = True
        elif answer.kind == "CAPABILITY" and len(answer.parts[0]) <= MAX_CAPABILITIES:
            self._connection.capabilities = frozenset(answer.text.upper().split())

    # folders

    def folders(self) -> list[RemoteFolder]:
        # STATUS of the selected mailbox tells what this session has seen of it, which is not
        # what arrived since (RFC 9051 section 6.3.11), nor that it was made anew. This has a
        # round trip of its own: servers put off such news while more commands wait.
        if self._selected is not None and self._has("UNSELECT"):
            self._selected = None
            self._connection.run("UNSELECT")
        elif self._selected is not None:
            self.noop()
        found, complete = imap_listing.list_folders(self._connection)
        self._listing_complete = complete
        self._wire_names.update((entry.path, entry.wire) for entry in found)
        remote = [entry.folder for entry in found]
        if self._has("LIST-STATUS") and self._has("LIST-EXTENDED"):
            return remote
        return self._with_status(remote)

    def _with_status(self, remote: list[RemoteFolder]) -> list[RemoteFolder]:
        """Ask STATUS of every folder, many commands in flight."""
        statuses: dict[str, RemoteFolder] = {}
        waiting: deque[tuple[bytes, str]] = deque()
        wanted = [folder.path for folder in remote if folder.selectable]
        for path in wanted:
            if len(waiting) >= 16:
                self._collect_status(*waiting.popleft(), statuses)
            waiting.append((self._start_status(path), path))
        while waiting:
            self._collect_status(*waiting.popleft(), statuses)
        return [imap_listing.joined(folder, statuses.get(folder.path)) for folder in remote]

    def _start_status(self, path: str) -> bytes:
        items = imap_listing.status_items(self._modseqs)
        return self._connection.start("STATUS", *self._name(path), items)

    def _collect_status(self, tag: bytes, path: str, into: dict[str, RemoteFolder]) -> None:
        with suppress(PermanentError):
            answers = self._connection.answers(tag, folder=path)
            for answer in answers:
                if isinstance(answer, Untagged) and answer.kind == "STATUS":
                    status = imap_listing.read_status(answer)
                    if status is not None and imap_listing.same_mailbox(status.path, path):
                        into[path] = status

    def status(self, path: str) -> RemoteFolder:
        found: dict[str, RemoteFolder] = {}
        tag = self._start_status(path)
        for answer in self._connection.answers(tag, folder=path):
            if isinstance(answer, Untagged) and answer.kind == "STATUS":
                status = imap_listing.read_status(answer)
                if status is not None:
                    found[path] = status
        if path not in found:
            raise TransientError("answer_unreadable", host=self._connection.host)
        return found[path]

    def create(self, path: str) -> None:
        try:
            self._connection.run("CREATE", *self._name(path), folder=path)
        except PermanentError as error:
            if error.code != "folder_exists" and "exists" not in error.details.lower():
                raise
        with suppress(PermanentError):
            self._connection.run("SUBSCRIBE", *self._name(path), folder=path)

    def _name(self, path: str) -> tuple[bytes | Literal, ...]:
        wire = self._wire_names.get(path)
        if wire is None:
            wire = imap_names.encode(path)
        try:
            return (syntax.quote(wire),)
        except ValueError:
            return (Literal(wire),)

    def select(
        self,
        path: str,
        *,
        uidvalidity: int = 0,
        modseq: int = 0,
        known_uids: Sequence[int] = (),
    ) -> Selected:
        self._selected = None
        self._noticed = False
        arguments: list[bytes | Literal] = [*self._name(path)]
        quick = bool(self._qresync and uidvalidity and modseq)
        if quick:
            # The list of known UIDs stays here: sent along it would also limit what is reported
            # (RFC 7162 section 3.2.5.2), and new messages would be missing.
            arguments.append(b"(QRESYNC (%d %d))" % (uidvalidity, modseq))
        elif self._modseqs:
            arguments.append(b"(CONDSTORE)")
        try:
            tag = self._connection.start("SELECT", *arguments)
            selection = imap_listing.Selection(path, frozenset(known_uids))
            for answer in self._connection.answers(tag, folder=path, limit=2_000_000):
                if isinstance(answer, Fetched) and answer.uid not in selection.changed:
                    self._connection.asked_for(answer)
                selection.take(answer)
        except PermanentError as error:
            if error.code == "server_refused" and "BAD" not in error.details[:12]:
                # Few servers name the reason; a folder that LIST named may still be closed to us.
                raise PermanentError("folder_closed", details=error.details, folder=path) from None
            raise
        selected = selection.result(self._connection.last_text, quick, uidvalidity)
        if selected is None:
            raise TransientError("answer_unreadable", host=self._connection.host)
        self._permanent = selection.permanent
        self._selected = selected
        self._noticed = False
        return selected

    # reading

    def all_uids(self) -> list[int]:
        return self._search(b"ALL")

    def find_message_id(self, message_id: str) -> list[int]:
        raw = message_id.strip().encode("utf-8", "replace")
        try:
            argument: tuple[bytes | Literal, ...] = (syntax.quote(raw),)
        except ValueError:
            argument = (Literal(raw),)
        return self._search(b"HEADER Message-ID", *argument)

    def _search(self, *criteria: bytes | Literal) -> list[int]:
        extended = self._has("ESEARCH")
        first = (b"RETURN (ALL)",) if extended else ()
        answers = self._connection.run("UID SEARCH", *first, *criteria)
        try:
            return imap_listing.read_search(answers, MAX_UIDS)
        except syntax.Unreadable as error:
            raise self._connection.lost(error) from None

    def _fetch_items(self) -> bytes:
        modseq = b" MODSEQ" if self._modseqs and self._has_modseq() else b""
        return b"(UID FLAGS INTERNALDATE RFC822.SIZE%s BODY.PEEK[HEADER.FIELDS (%s)])" % (
            modseq,
            HEADER_FIELDS.encode("ascii"),
        )

    def _has_modseq(self) -> bool:
        return self._selected is not None and self._selected.highestmodseq > 0

    def fetch_headers(self, uids: Sequence[int]) -> Iterator[ServerMessage]:
        for found in self._stream(uids, self._fetch_items(), lambda _: HEADER_ESTIMATE):
            if found.header is not None and found.flags is not None:
                yield found.message()

    def fetch_newest(self, count: int) -> list[ServerMessage]:
        exists = self._selected.exists if self._selected else 0
        if exists <= 0 or count <= 0:
            return []
        first = max(1, exists - count + 1)
        tag = self._connection.start("FETCH", b"%d:*" % first, self._fetch_items())
        found: dict[int, ServerMessage] = {}
        for answer in self._connection.answers(tag, limit=count + 10_000):
            if (
                isinstance(answer, Fetched)
                and answer.uid
                and answer.number >= first
                and answer.header is not None
                and answer.flags is not None
                and len(found) < 2 * count
            ):
                if answer.uid not in found:
                    self._connection.asked_for(answer)
                found[answer.uid] = answer.message()
        return [found[uid] for uid in sorted(found, reverse=True)]

    def fetch_bodies(
        self, uids: Sequence[int], sizes: Mapping[int, int] | None = None
    ) -> Iterator[ServerMessage]:
        """As in the port; with ``sizes`` (UID -> bytes) the commands are sized by them."""
        known = sizes or {}
        items = b"(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])"
        for found in self._stream(uids, items, lambda uid: known.get(uid, BODY_ESTIMATE)):
            if found.body is not None:
                yield found.message()

    def fetch_slice(self, uid: int, start: int, length: int) -> bytes | None:
        items = b"(UID BODY.PEEK[]<%d.%d>)" % (start, length)
        tag = self._connection.start("UID FETCH", b"%d" % uid, items)
        found: bytes | None = None
        for answer in self._connection.answers(tag):
            if isinstance(answer, Fetched) and answer.uid == uid and answer.body is not None:
                found = answer.body
        if found is not None and len(found) > length:  # a server that cannot: the whole came
            return found[start : start + length]
        return found

    def _stream(
        self, uids: Sequence[int], items: bytes, weight: Callable[[int], int]
    ) -> Iterator[Fetched]:
        """Run UID FETCH over ``uids`` in their order, two commands in flight."""
        waiting: deque[tuple[bytes, set[int]]] = deque()
        at = 0
        try:
            while at < len(uids) or waiting:
                while at < len(uids) and len(waiting) < IN_FLIGHT:
                    chunk: set[int] = set()
                    budget = self._batch_bytes
                    while at < len(uids) and (not chunk or budget > 0) and len(chunk) < 2000:
                        chunk.add(uids[at])
                        budget -= weight(uids[at])
                        at += 1
                    # A scattered set is cut where its text would grow too long for a server.
                    for part in syntax.uid_sets(chunk, 7000):
                        asked = set(syntax.expand(syntax.ranges(part), MAX_UIDS))
                        waiting.append((self._connection.start("UID FETCH", part, items), asked))
                tag, asked = waiting.popleft()
                yield from self._one_command(tag, asked, waiting)
        finally:
            # Left early: the answers still under way are read and dropped.
            while waiting:
                self._connection.finish(waiting.popleft()[0])

    def _one_command(
        self, tag: bytes, asked: set[int], later: Iterable[tuple[bytes, set[int]]]
    ) -> Iterator[Fetched]:
        connection = self._connection
        started, before, spent_outside = time.monotonic(), self.received, 0.0
        done = False
        try:
            for answer in connection.answers(tag, limit=4 * len(asked) + 20_000):
                if not isinstance(answer, Fetched):
                    continue
                uid = answer.uid
                if uid in asked:
                    if answer.header is not None or answer.body is not None:
                        asked.discard(uid)
                else:
                    for _, others in later:
                        if uid in others and (answer.header is not None or answer.body is not None):
                            others.discard(uid)
                            break
                    else:
                        continue  # not asked for: dropped (S6)
                if answer.header is not None or answer.body is not None:
                    connection.asked_for(answer)
                pause = time.monotonic()
                yield answer
                spent_outside += time.monotonic() - pause
            done = True
        finally:
            if not done:
                connection.finish(tag)
        taken = max(time.monotonic() - started - spent_outside, 0.001)
        self._adapt(self.received - before, taken)

    def _adapt(self, size: int, seconds: float) -> None:
        """Size the next commands so that each takes about ``BATCH_SECONDS`` on this line."""
        if size < 4096:
            return
        wished = int(size / seconds * BATCH_SECONDS)
        grown = min(wished, self._batch_bytes * 4)
        self._batch_bytes = max(SMALLEST_BATCH, min(LARGEST_BATCH, grown))

    def fetch_flags(self, uids: Sequence[int] | None, changed_since: int = 0) -> list[FlagUpdate]:
        if uids is not None and not uids:
            return []
        items = b"(UID FLAGS MODSEQ)" if self._has_modseq() else b"(UID FLAGS)"
        modifier: tuple[bytes, ...] = ()
        if changed_since and self._has_modseq():
            modifier = (b"(CHANGEDSINCE %d)" % changed_since,)
        asked = None if uids is None else set(uids)
        exists = self._selected.exists if self._selected else 0
        limit = 2 * max(min(exists, MAX_UIDS), len(uids or ())) + 20_000
        found: dict[int, FlagUpdate] = {}
        sets = [b"1:*"] if uids is None else list(syntax.uid_sets(uids, 7000))
        for part in sets:
            tag = self._connection.start("UID FETCH", part, items, *modifier)
            for answer in self._connection.answers(tag, limit=limit):
                if (
                    isinstance(answer, Fetched)
                    and answer.uid
                    and answer.flags is not None
                    and (asked is None or answer.uid in asked)
                ):
                    if answer.uid not in found:
                        self._connection.asked_for(answer)
                    found[answer.uid] = answer.update()
        return list(found.values())

    # changing

    def store_flags(
        self, uids: Sequence[int], flags: Flag, keywords: Iterable[str], *, add: bool
    ) -> None:
        atoms = self._storable(syntax.flag_list(flags, keywords))
        if not atoms or not uids:
            return
        item = b"+FLAGS.SILENT" if add else b"-FLAGS.SILENT"
        for part in syntax.uid_sets(uids):
            tag = self._connection.start("UID STORE", part, item, b"(%s)" % b" ".join(atoms))
            silent = set(uids)
            for answer in self._connection.answers(tag, limit=len(uids) * 4 + 10_000):
                if isinstance(answer, Fetched) and answer.uid in silent:
                    silent.discard(answer.uid)
                    self._connection.asked_for(answer)

    def _storable(self, atoms: list[bytes]) -> list[bytes]:
        """Leave out keywords this folder cannot keep: the rest would be refused with them."""
        if not self._permanent or b"\\*" in self._permanent:
            return atoms
        return [atom for atom in atoms if atom.lower() in self._permanent]

    def move(self, uids: Sequence[int], target: str) -> dict[int, int]:
        if not uids:
            return {}
        if not self._has("MOVE"):
            told = self.copy(uids, target)
            self.expunge(uids)
            return told
        return self._transfer("MOVE", uids, target)

    def copy(self, uids: Sequence[int], target: str) -> dict[int, int]:
        return self._transfer("COPY", uids, target) if uids else {}

    def _transfer(self, verb: str, uids: Sequence[int], target: str) -> dict[int, int]:
        told: dict[int, int] = {}
        for part in syntax.uid_sets(uids):
            tag = self._connection.start(f"UID {verb}", part, *self._name(target))
            answers = self._connection.answers(tag, folder=target, limit=4 * len(uids) + 20_000)
            texts = [a.text for a in answers if isinstance(a, Untagged) and a.kind in ("OK", "NO")]
            for text in (*texts, self._connection.last_text):
                told.update(imap_listing.copied_uids(text))
        asked = set(uids)
        return {old: new for old, new in told.items() if old in asked}

    def append(
        self,
        path: str,
        data: bytes,
        flags: Flag,
        keywords: Iterable[str],
        date: float | None,
    ) -> int | None:
        for word in self.capabilities:
            name, _, limit = word.partition("=")
            if name == "APPENDLIMIT" and limit.isdecimal() and len(data) > int(limit):
                raise PermanentError("message_too_large", limit=int(limit))
        head: list[bytes | Literal] = [*self._name(path)]
        head.append(b"(%s)" % b" ".join(syntax.flag_list(flags, keywords)))
        if date is not None:
            head.append(syntax.date_time(date))
        tag = self._connection.start("APPEND", *head, Literal(data))
        for _ in self._connection.answers(tag, folder=path):
            pass
        return imap_listing.appended_uid(self._connection.last_text)

    def expunge(self, uids: Sequence[int]) -> None:
        if not uids:
            return
        self.store_flags(uids, Flag.DELETED, (), add=True)
        if self._has("UIDPLUS"):
            for part in syntax.uid_sets(uids):
                self._connection.run("UID EXPUNGE", part, limit=4 * len(uids) + 20_000)
            return
        # EXPUNGE removes all that is marked: the marks of other messages are taken off meanwhile.
        others = sorted(set(self._search(b"DELETED")) - set(uids))
        self.store_flags(others, Flag.DELETED, (), add=False)
        try:
            self._connection.run("EXPUNGE", limit=4 * len(uids) + 20_000)
        finally:
            if self._connection.usable:
                self.store_flags(others, Flag.DELETED, (), add=True)

    # waiting

    def idle(self, stop: Callable[[], bool], timeout: float) -> bool:
        end = time.monotonic() + timeout
        while True:
            if self._noticed:
                self._noticed = False
                return True
            left = end - time.monotonic()
            if left <= 0 or stop() or not self._connection.usable:
                return False
            if self._has("IDLE"):
                ended = self._idle_once(stop, min(left, IDLE_RENEW_SECONDS))
            else:
                ended = self._poll_once(stop, min(left, NOOP_SECONDS))
            if ended:
                noticed, self._noticed = self._noticed, False
                return noticed

    def _idle_once(self, stop: Callable[[], bool], seconds: float) -> bool:
        """One IDLE command; True when waiting is over, False when it is only to be renewed."""
        connection = self._connection
        tag = connection.start("IDLE")
        ended = False
        if connection.wait_for_continuation(tag):
            end = time.monotonic() + seconds
            told, heard = 0, self.received
            while not (ended or self._noticed or connection.ended(tag)):
                left = end - time.monotonic()
                if left <= 0:
                    break
                told += 1
                if told > MAX_ANSWERS or self.received - heard > MAX_IDLE_BYTES:
                    raise connection.lost(TooMuch())
                if connection.stream.pending() or self._wait(left):
                    self._take_idle_answers()
                ended = self._woken() or stop()
            if not connection.ended(tag):
                connection.send_raw(b"DONE\r\n")
        for answer in connection.answers(tag):
            self._noticed |= isinstance(answer, Fetched)
        return ended or self._noticed

    def _take_idle_answers(self) -> None:
        answer = self._connection.read_unasked()
        if answer is not None:
            self._noticed |= isinstance(answer, Fetched)

    def _poll_once(self, stop: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._connection.stream.pending() or self._wait(left):
                break
            if self._woken() or stop():
                return True
        tag = self._connection.start("NOOP")
        for answer in self._connection.answers(tag):
            self._noticed |= isinstance(answer, Fetched)
        return self._noticed

    def _wait(self, seconds: float) -> bool:
        """Wait until the server says something (True), or a wake-up or a while (False)."""
        watched = [self._connection.stream.sock, self._wake_read]
        try:
            ready, _, _ = select.select(watched, [], [], min(seconds, STOP_CHECK_SECONDS))
        except (OSError, ValueError):  # closed by ``abort``
            raise self._connection.lost(ConnectionAbortedError()) from None
        return self._connection.stream.sock in ready

    def _woken(self) -> bool:
        try:
            return bool(self._wake_read.recv(4096))
        except OSError:
            return False

    def wake(self) -> None:
        with suppress(OSError):
            self._wake_write.send(b"w")

    def noop(self, timeout: float = 60.0) -> None:
        self._connection.run("NOOP", seconds=timeout)

    def abort(self) -> None:
        """Cut the connection from any thread: whatever waits in it ends at once."""
        self._connection.abort()
        self.wake()

    def close(self) -> None:
        with suppress(MarmotError, OSError):
            self._connection.close()
        self._wake_read.close()
        self._wake_write.close()
