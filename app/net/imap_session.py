"""A logged-in IMAP session: what sync and operations ask of a mail server.

Works on plain IMAP4rev1 and uses LIST-STATUS, SPECIAL-USE, CONDSTORE, QRESYNC, ESEARCH, MOVE,
UIDPLUS, LITERAL+, IDLE, NOTIFY, BINARY, OBJECTID, UTF8=ACCEPT, COMPRESS and Gmail's ids where
they are offered. ``imap_bulk`` fetches many messages. Answers for messages nobody asked for are
dropped.
"""

from __future__ import annotations

import ssl
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from app.base.errors import MarmotError, PermanentError, TransientError
from app.base.octets import Octets
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag, FlagUpdate, Role, ServerMessage
from app.domain.ports import Carried, Namespace, QuotaFigure, RemoteFolder, SearchText, Selected
from app.formats.fields import header_end
from app.net import (
    imap_folders,
    imap_greeting,
    imap_listing,
    imap_names,
    imap_part,
    imap_search,
    tls,
)
from app.net import imap_syntax as syntax
from app.net.imap_bulk import MAX_UIDS, Bulk
from app.net.imap_connection import (
    MAX_CAPABILITIES,
    Connection,
    Literal,
    Untagged,
)
from app.net.imap_fetch import Fetched
from app.net.imap_idle import Waiting


class ImapClientSession:
    """Implements ``domain.ports.ImapSession``. One thread uses it; ``wake`` and ``abort`` may be
    called from any.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._selected: Selected | None = None
        self._permanent: frozenset[bytes] = frozenset()
        self._wire_names: dict[str, bytes] = {}
        self._bulk = Bulk(connection)
        self._listing_complete = True
        self._qresync = False
        self._namespaces: list[Namespace] | None = None  # asked once a connection
        self._words = ""
        self._waiting = Waiting(connection)
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
            session._greet()
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
        """Bytes received so far, after decryption and unpacking."""
        return self._connection.stream.received

    @property
    def carried(self) -> int:
        """Bytes received so far as they came over the line: fewer when it is packed."""
        return self._connection.stream.carried

    @property
    def line_is_slow(self) -> bool:
        return self._connection.speed.slow

    @property
    def server_words(self) -> str:
        return self._words

    def compress(self) -> bool:
        return self._connection.compress()

    def _has(self, capability: str) -> bool:
        return capability in self._connection.capabilities

    @property
    def _modseqs(self) -> bool:
        return self._has("CONDSTORE") or self._has("QRESYNC")

    def _greet(self) -> None:
        greeted = imap_greeting.greet(self._connection)
        self._qresync, self._words = greeted.qresync, greeted.words
        self._connection.utf8 = greeted.utf8

    def _on_answer(self, answer: Untagged | Fetched) -> None:
        """Note what the server tells unasked."""
        self._waiting.hear(answer)
        if (
            isinstance(answer, Untagged)
            and answer.kind == "CAPABILITY"
            and len(answer.parts[0]) <= MAX_CAPABILITIES
        ):
            self._connection.capabilities = frozenset(answer.text.upper().split())

    # folders

    def folders(self) -> list[RemoteFolder]:
        # STATUS of the selected mailbox tells what this session has seen of it, which is not
        # what arrived since (RFC 9051 section 6.3.11), nor that it was made anew. This has a
        # round trip of its own: servers put off such news while more commands wait.
        if self._selected is not None and self._has("UNSELECT"):
            self._leave()
        elif self._selected is not None:
            self.noop()
        namespaces = self.namespaces()
        found, complete = imap_listing.list_folders(self._connection, namespaces)
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
        items = imap_listing.status_items(self._modseqs, self._has("OBJECTID"))
        return self._connection.start("STATUS", *self._name(path), items)

    def _collect_status(self, tag: bytes, path: str, into: dict[str, RemoteFolder]) -> None:
        with suppress(PermanentError):
            answers = self._connection.answers(tag, folder=path)
            for answer in answers:
                if isinstance(answer, Untagged) and answer.kind == "STATUS":
                    status = imap_listing.read_status(answer, utf8=self._connection.utf8)
                    if status is not None and imap_listing.same_mailbox(status.path, path):
                        into[path] = status

    def status(self, path: str) -> RemoteFolder:
        found: dict[str, RemoteFolder] = {}
        tag = self._start_status(path)
        for answer in self._connection.answers(tag, folder=path):
            if isinstance(answer, Untagged) and answer.kind == "STATUS":
                status = imap_listing.read_status(answer, utf8=self._connection.utf8)
                if status is not None:
                    found[path] = status
        if path not in found:
            raise TransientError("answer_unreadable", host=self._connection.host)
        return found[path]

    def create(self, path: str, role: Role = Role.NONE) -> None:
        imap_folders.create(self._connection, self._name(path), path, role)

    def rename(self, path: str, target: str) -> None:
        self._leave()
        imap_folders.rename(self._connection, self._name(path), self._name(target), path)
        self._wire_names.pop(path, None)

    def delete(self, path: str) -> None:
        self._leave()
        imap_folders.delete(self._connection, self._name(path), path)
        self._wire_names.pop(path, None)

    def subscribe(self, path: str, *, subscribed: bool) -> None:
        imap_folders.subscribe(self._connection, self._name(path), path, subscribed=subscribed)

    def namespaces(self) -> list[Namespace]:
        if self._namespaces is None:
            self._namespaces = []
            if self._has("NAMESPACE"):
                with suppress(PermanentError):
                    answers = self._connection.run("NAMESPACE")
                    self._namespaces = imap_folders.read_namespaces(answers)
        return self._namespaces

    def rights(self, paths: Sequence[str]) -> dict[str, str]:
        if not self._has("ACL"):
            return {}
        return imap_folders.rights(self._connection, paths, self._name)

    def quota(self, path: str) -> list[QuotaFigure] | None:
        if not (self._has("QUOTA") or any(c.startswith("QUOTA=") for c in self.capabilities)):
            return None
        try:
            return imap_folders.quota(self._connection, self._name(path), path)
        except PermanentError:
            return None

    def _leave(self) -> None:
        """Leave the selected folder: servers say BYE to a session whose folder, or one above it, is
        taken away. CLOSE would expunge."""
        if self._selected is None:
            return
        self._selected = None
        with suppress(PermanentError):  # another client may have taken it away already
            if self._has("UNSELECT"):
                self._connection.run("UNSELECT")
            else:
                self._connection.run("EXAMINE", *self._name("INBOX"), folder="INBOX")

    def _name(self, path: str) -> tuple[bytes | Literal, ...]:
        wire = self._wire_names.get(path)
        if wire is None:
            wire = imap_names.encode(path, utf8=self._connection.utf8)
        try:
            return (syntax.quote(wire, utf8=self._connection.utf8),)
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
        self._waiting.noticed = False
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
        self._waiting.noticed = False
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

    def search(self, keys: Sequence[str | SearchText]) -> list[int]:
        for arguments in imap_search.attempts(keys, utf8=self._connection.utf8):
            with suppress(PermanentError):
                return self._search(*arguments)
        raise PermanentError("search_refused", host=self._connection.host)

    def _search(self, *criteria: bytes | Literal) -> list[int]:
        extended = self._has("ESEARCH")
        first = (b"RETURN (ALL)",) if extended else ()
        answers = self._connection.run("UID SEARCH", *first, *criteria)
        try:
            return imap_listing.read_search(answers, MAX_UIDS)
        except syntax.Unreadable as error:
            raise self._connection.lost(error) from None

    def _has_modseq(self) -> bool:
        return self._selected is not None and self._selected.highestmodseq > 0

    def fetch_headers(self, uids: Sequence[int]) -> Iterator[ServerMessage]:
        return self._bulk.headers(uids, modseq=self._has_modseq())

    def fetch_newest(self, count: int) -> Iterator[ServerMessage]:
        exists = self._selected.exists if self._selected else 0
        return self._bulk.newest(count, exists, modseq=self._has_modseq())

    def fetch_bodies(
        self, uids: Sequence[int], sizes: Mapping[int, int] | None = None
    ) -> Iterator[ServerMessage]:
        """As in the port; with ``sizes`` (UID -> bytes) the commands are sized by them."""
        return self._bulk.bodies(uids, sizes or {})

    def fetch_flags(self, uids: Sequence[int] | None, changed_since: int = 0) -> list[FlagUpdate]:
        exists = self._selected.exists if self._selected else 0
        return self._bulk.flags(uids, exists, changed_since, modseq=self._has_modseq())

    def fetch_part(self, uid: int, part: str) -> bytes:
        return imap_part.fetch_part(self._connection, uid, part)

    @property
    def slice_bytes(self) -> int:
        return self._bulk.slice_bytes

    def fetch_slice(self, uid: int, start: int, length: int) -> bytes | None:
        return self._bulk.slice(uid, start, length)

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

    def move(self, uids: Sequence[int], target: str, done: Carried | None = None) -> dict[int, int]:
        every: dict[int, int] = {}
        for part in syntax.uid_sets(uids):
            asked = syntax.expand(syntax.ranges(part), len(uids))
            if self._has("MOVE"):
                told = self._transfer("MOVE", part, asked, target)
            else:
                told = self._transfer("COPY", part, asked, target)
                self.expunge(asked)
            if done is not None:
                done(asked, told)
            every.update(told)
        return every

    def copy(self, uids: Sequence[int], target: str, done: Carried | None = None) -> dict[int, int]:
        every: dict[int, int] = {}
        for part in syntax.uid_sets(uids):
            asked = syntax.expand(syntax.ranges(part), len(uids))
            told = self._transfer("COPY", part, asked, target)
            if done is not None:
                done(asked, told)
            every.update(told)
        return every

    def _transfer(
        self, verb: str, part: bytes, asked: Sequence[int], target: str
    ) -> dict[int, int]:
        """Carry out one command about ``part``, which is ``asked`` as the server reads it."""
        tag = self._connection.start(f"UID {verb}", part, *self._name(target))
        answers = self._connection.answers(tag, folder=target, limit=4 * len(asked) + 20_000)
        texts = [a.text for a in answers if isinstance(a, Untagged) and a.kind in ("OK", "NO")]
        told: dict[int, int] = {}
        for text in (*texts, self._connection.last_text):
            told.update(imap_listing.copied_uids(text))
        wanted = set(asked)
        return {old: new for old, new in told.items() if old in wanted}

    def append(
        self,
        path: str,
        data: Octets,
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
        utf8 = self._connection.utf8 and not data[: header_end(data)[0]].isascii()
        tag = self._connection.start("APPEND", *head, Literal(data, utf8))
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

    def notify(self) -> bool:
        return self._waiting.notify()

    def take_elsewhere(self) -> bool:
        return self._waiting.take_elsewhere()

    def idle(self, stop: Callable[[], bool], timeout: float) -> bool:
        return self._waiting.idle(stop, timeout)

    def wake(self) -> None:
        self._waiting.wake()

    def noop(self, timeout: float = 60.0) -> None:
        try:
            self._connection.run("NOOP", seconds=timeout)
        except PermanentError:
            if self._selected is None:
                raise
            self._selected = None  # another client took the selected folder away; the line stands

    def abort(self) -> None:
        """Cut the connection from any thread: whatever waits in it ends at once."""
        self._connection.abort()
        self.wake()

    def close(self) -> None:
        with suppress(MarmotError, OSError):
            self._connection.close()
        self._waiting.close()
