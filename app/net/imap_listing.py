"""Answers about folders and sets of messages: LIST, STATUS, SELECT, SEARCH, COPYUID."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.base.errors import PermanentError, TransientError
from app.domain.mail import FlagUpdate, Role
from app.domain.ports import Namespace, RemoteFolder, Selected
from app.net import imap_folders, imap_names
from app.net import imap_syntax as syntax
from app.net.imap_connection import Connection, Untagged
from app.net.imap_errors import response_code
from app.net.imap_fetch import Fetched
from app.rules import folder_roles

MAX_FOLDERS = 20_000
MAX_VANISHED = 1_000_000
MAX_CHANGED = 500_000  # flags told by SELECT; more is read the long way
_PIECE = 1 << 18  # bytes of a SEARCH answer taken apart at once
_MAX_NAME = 4000  # bytes of a folder's name
MAX_HIDDEN = 10  # namespaces listed by themselves
_NO_MAIL = ("~", "#news", "#ftp", "#mh")  # prefixes of UW's server behind which no mail folders are
_MAX_NUMBER = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Listed:
    """One folder of a listing with its name as sent."""

    path: str
    wire: bytes
    folder: RemoteFolder


def status_items(modseq: bool, mailbox_id: bool = False) -> bytes:
    return b"(MESSAGES UIDNEXT UIDVALIDITY UNSEEN%s%s)" % (
        b" HIGHESTMODSEQ" if modseq else b"",
        b" MAILBOXID" if mailbox_id else b"",
    )


def same_mailbox(one: str, other: str) -> bool:
    return one == other or (one.upper() == "INBOX" and other.upper() == "INBOX")


def list_folders(
    connection: Connection, namespaces: Sequence[Namespace] = ()
) -> tuple[list[Listed], bool]:
    """LIST everything, with STATUS and MYRIGHTS in the same round trip where offered; namespaces
    that "*" does not reach are listed by themselves.

    Return the folders and whether every line could be read.
    Raise TransientError("too_many_folders") beyond ``MAX_FOLDERS``.
    """
    found, complete = _list(connection, "", namespaces)
    hidden = [
        one.prefix
        for one in namespaces
        if one.space and one.prefix and not one.prefix.startswith(_NO_MAIL)
        and not any(imap_folders.space_of(entry.path, [one]) for entry in found)
    ]  # fmt: skip
    for prefix in hidden[:MAX_HIDDEN]:
        try:
            more, whole = _list(connection, prefix, namespaces)
        except PermanentError:
            continue
        known = {entry.path for entry in found}
        found += [entry for entry in more if entry.path not in known]
        complete = complete and whole
        if len(found) > MAX_FOLDERS:
            raise connection.lost(TransientError("too_many_folders"))
    return found, complete


def _list(
    connection: Connection, prefix: str, namespaces: Sequence[Namespace]
) -> tuple[list[Listed], bool]:
    has = connection.capabilities.__contains__
    modseq = has("CONDSTORE") or has("QRESYNC")
    try:
        wild = b'"" %s' % syntax.quote(imap_names.encode(prefix) + b"*")
    except ValueError:  # a prefix outside ASCII on a server that speaks UTF-8: "*" must do
        return [], True
    if has("LIST-EXTENDED"):
        options = [b"SUBSCRIBED"]
        if has("SPECIAL-USE"):
            options.append(b"SPECIAL-USE")
        if has("LIST-MYRIGHTS"):
            options.append(b"MYRIGHTS")
        if has("LIST-STATUS"):
            options.append(b"STATUS " + status_items(modseq, has("OBJECTID")))
        command = wild + b" RETURN (%s)" % b" ".join(options)
        try:
            tags = [connection.start("LIST", command)]
            return _read_listing(connection, tags, True, namespaces)
        except PermanentError as error:
            if error.code != "server_refused":
                raise
    tags = [connection.start("LIST", wild), connection.start("LSUB", wild)]
    return _read_listing(connection, tags, False, namespaces)


def _read_listing(
    connection: Connection,
    tags: Sequence[bytes],
    extended: bool,
    namespaces: Sequence[Namespace],
) -> tuple[list[Listed], bool]:
    rights: dict[str, str] = {}
    found: dict[str, Listed] = {}
    attributes: dict[str, frozenset[str]] = {}
    statuses: dict[str, RemoteFolder] = {}
    subscribed: set[str] = set()
    complete = True
    for tag in tags:
        try:
            for answer in connection.answers(tag, limit=3 * MAX_FOLDERS):
                if not isinstance(answer, Untagged):
                    continue
                if answer.kind == "STATUS":
                    status = read_status(answer, utf8=connection.utf8)
                    if status is not None:
                        statuses[status.path] = status
                elif answer.kind == "MYRIGHTS":
                    told = imap_folders.read_rights(answer)
                    if told is not None:
                        rights[told[0]] = told[1]
                elif answer.kind in ("LIST", "LSUB"):
                    listed = _read_list(answer, connection.utf8)
                    if listed is None:
                        complete = False
                    elif answer.kind == "LSUB":
                        subscribed.add(listed[0].path)
                    else:
                        found[listed[0].path], attributes[listed[0].path] = listed
                        if len(found) > MAX_FOLDERS:
                            raise connection.lost(TransientError("too_many_folders"))
        except PermanentError:
            if tag == tags[0]:
                raise
            subscribed.update(found)  # no LSUB: all of them count as subscribed
    spaces = {path: imap_folders.space_of(path, namespaces) for path in found}
    own = [path for path in found if not spaces[path]]  # a Trash of others is not ours
    roles = dict(
        zip(
            own,
            folder_roles.assign(
                [
                    (p, found[p].folder.delimiter, folder_roles.by_attributes(attributes[p]))
                    for p in own
                ],
                _own_prefix(namespaces),
            ),
            strict=True,
        )
    )
    result: list[Listed] = []
    for path, entry in found.items():
        names = attributes[path]
        folder = replace(
            entry.folder,
            role=roles.get(path, Role.NONE),
            space=spaces[path],
            rights=rights.get(path, ""),
            selectable=not names & {"\\noselect", "\\nonexistent"},
            subscribed="\\subscribed" in names if extended else path in subscribed,
        )
        status = statuses.get(path)
        result.append(Listed(path, entry.wire, joined(folder, status)))
    return result, complete


def _own_prefix(namespaces: Sequence[Namespace]) -> str:
    return next((one.prefix for one in namespaces if not one.space), "")


def joined(folder: RemoteFolder, status: RemoteFolder | None) -> RemoteFolder:
    """Return ``folder`` with the figures of ``status``."""
    if status is None:
        return folder
    return replace(
        folder,
        messages=status.messages,
        uidnext=status.uidnext,
        uidvalidity=status.uidvalidity,
        highestmodseq=status.highestmodseq,
        unseen=status.unseen,
        mailbox_id=status.mailbox_id,
    )


def _read_list(answer: Untagged, utf8: bool) -> tuple[Listed, frozenset[str]] | None:
    try:
        values = syntax.values(answer.parts)
    except syntax.Unreadable:
        return None
    if len(values) < 3 or not isinstance(values[0], list):
        return None
    delimiter, name = values[1], values[2]
    if name is None:
        name = b"NIL"  # a folder of that name, sent as an atom
    if not isinstance(name, bytes) or not name or len(name) > _MAX_NAME:
        return None
    if delimiter is not None and (not isinstance(delimiter, bytes) or len(delimiter) > 1):
        return None
    names = frozenset(
        value.decode("ascii", "replace").lower() for value in values[0] if isinstance(value, bytes)
    )
    path = imap_names.decode(name, utf8=utf8)
    if path.upper() == "INBOX":
        path = "INBOX"
    folder = RemoteFolder(
        path=path,
        delimiter=delimiter.decode("latin-1") if delimiter else "",
        role=Role.NONE,
        selectable=True,
        subscribed=True,
    )
    return Listed(path, name, folder), names


def read_status(answer: Untagged, *, utf8: bool = False) -> RemoteFolder | None:
    """Read one STATUS answer; None when it cannot be read."""
    try:
        values = syntax.values(answer.parts)
    except syntax.Unreadable:
        return None
    if len(values) < 2 or not isinstance(values[0], bytes) or not isinstance(values[-1], list):
        return None
    if len(values[0]) > _MAX_NAME:
        return None
    figures: dict[str, int] = {}
    mailbox_id = ""
    items = values[-1]
    for name, value in zip(items[::2], items[1::2], strict=False):
        if isinstance(name, bytes) and name.upper() == b"MAILBOXID":
            mailbox_id = _object_id(value)
        elif isinstance(name, bytes) and isinstance(value, bytes) and _is_number(value):
            figures[name.decode("ascii", "replace").upper()] = int(value)
    path = imap_names.decode(values[0], utf8=utf8)
    return RemoteFolder(
        path="INBOX" if path.upper() == "INBOX" else path,
        delimiter="",
        role=Role.NONE,
        selectable=True,
        subscribed=True,
        messages=figures.get("MESSAGES", -1),
        uidnext=figures.get("UIDNEXT", -1),
        uidvalidity=figures.get("UIDVALIDITY", -1),
        highestmodseq=figures.get("HIGHESTMODSEQ", -1),
        unseen=figures.get("UNSEEN", -1),
        mailbox_id=mailbox_id,
    )


def _object_id(value: syntax.Value) -> str:
    """Read ``(id)`` of RFC 8474; "" when it is none."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], bytes):
        text = value[0].decode("ascii", "replace")
        return text if re.fullmatch(r"[A-Za-z0-9_-]{1,255}", text) else ""
    return ""


def _is_number(text: bytes) -> bool:
    return text.isdigit() and len(text) <= 19 and int(text) <= _MAX_NUMBER


@dataclass(slots=True)
class Selection:
    """Gathers the answers to SELECT. ``known`` bounds what VANISHED can name."""

    path: str
    known: frozenset[int]
    exists: int = -1
    codes: dict[str, str] = field(default_factory=dict)
    permanent: frozenset[bytes] = frozenset()
    changed: dict[int, FlagUpdate] = field(default_factory=dict)
    vanished: list[tuple[int, int]] = field(default_factory=list)
    readable: bool = True

    def take(self, answer: Untagged | Fetched) -> None:
        if isinstance(answer, Fetched):
            if answer.uid and answer.flags is not None:
                if len(self.changed) >= MAX_CHANGED:
                    self.readable = False
                else:
                    self.changed[answer.uid] = answer.update()
        elif answer.kind == "EXISTS":
            self.exists = answer.number
        elif answer.kind == "OK":
            code, argument = response_code(answer.text)
            if code == "CLOSED":  # the end of what belongs to the folder selected before
                self.exists = -1
                self.codes.clear()
                self.changed.clear()
                self.vanished.clear()
            elif code:
                self.codes.setdefault(code[:40], argument[:40])
                if code == "PERMANENTFLAGS" and len(argument) <= syntax.MAX_FLAGS:
                    inner = argument.strip("() ").lower().encode("utf-8", "replace")
                    self.permanent = frozenset(inner.split())
        elif answer.kind == "VANISHED":
            self._take_vanished(answer.text)

    def _take_vanished(self, text: str) -> None:
        words = text.split()
        try:
            found = syntax.ranges(words[-1].encode("ascii", "replace")) if words else []
        except syntax.Unreadable:
            self.readable = False
            return
        if len(self.vanished) + len(found) > syntax.MAX_RANGES:
            self.readable = False
        else:
            self.vanished += found

    def _number(self, code: str) -> int:
        text = self.codes.get(code, "").encode("ascii", "replace")
        return int(text) if _is_number(text) else 0

    def result(self, last_text: str, quick: bool, uidvalidity: int) -> Selected | None:
        """Return what SELECT told; None when EXISTS or UIDVALIDITY is missing."""
        told = self._number("UIDVALIDITY")
        if self.exists < 0 or not told:
            return None
        same = quick and told == uidvalidity and "NOMODSEQ" not in self.codes
        vanished: tuple[int, ...] = ()
        if same and self.readable:
            gone = self._vanished_known()
            if gone is None:
                same = False
            else:
                vanished = tuple(gone)
        whole = same and self.readable and self._number("HIGHESTMODSEQ") > 0
        return Selected(
            path=self.path,
            exists=self.exists,
            uidvalidity=told,
            uidnext=self._number("UIDNEXT"),
            highestmodseq=self._number("HIGHESTMODSEQ"),
            read_only=response_code(last_text)[0] == "READ-ONLY",
            permanent_keywords=b"\\*" in self.permanent,
            keywords=frozenset(
                word.decode("ascii", "replace")
                for word in self.permanent
                if not word.startswith(b"\\")
            ),
            vanished=vanished if whole else (),
            changed=tuple(self.changed.values()) if whole else (),
            qresync=whole,
            mailbox_id=_object_id([self.codes.get("MAILBOXID", "").strip("()").encode()]),
        )

    def _vanished_known(self) -> list[int] | None:
        """Return the vanished UIDs, of the known ones when they were given."""
        if not self.known:
            try:
                return syntax.expand(self.vanished, MAX_VANISHED)
            except syntax.Unreadable:
                return None
        gone: set[int] = set()
        for first, last in self.vanished:
            if last - first < len(self.known):
                gone.update(uid for uid in range(first, last + 1) if uid in self.known)
            else:
                gone.update(uid for uid in self.known if first <= uid <= last)
        return sorted(gone)


def read_search(answers: Sequence[Untagged], limit: int) -> list[int]:
    """Return the ascending UIDs of SEARCH and ESEARCH answers.

    Raise ``syntax.Unreadable`` when there is no such answer or it is not one: silence is not
    "nothing found".
    """
    seen = False
    found: set[int] = set()
    for answer in answers:
        if answer.kind == "SEARCH":
            seen = True
            for piece in _pieces(answer.parts[0].partition(b"(MODSEQ ")[0], b" "):
                words = piece.split()
                if not all(word.isdigit() and len(word) <= 10 for word in words):
                    raise syntax.Unreadable
                found.update(map(int, words))
                if len(found) > limit:
                    raise syntax.Unreadable
        elif answer.kind == "ESEARCH":
            seen = True
            match = re.search(rb"\bALL ([\d:,]+)", answer.parts[0])
            for piece in _pieces(match[1], b",") if match else ():
                found.update(syntax.expand(syntax.ranges(piece), limit - len(found)))
    if not seen:
        raise syntax.Unreadable
    found.discard(0)
    return sorted(found)


def _pieces(text: bytes, between: bytes) -> Iterator[bytes]:
    """Cut a long text at ``between`` so that its words never lie in memory all at once."""
    at = 0
    while at < len(text):
        end = text.find(between, at + _PIECE) if len(text) - at > _PIECE else -1
        yield text[at : end if end >= 0 else len(text)]
        at = end + 1 if end >= 0 else len(text)


def copied_uids(text: str) -> dict[int, int]:
    """Read COPYUID (RFC 4315): old UID -> new UID; empty when it does not add up."""
    code, argument = response_code(text)
    words = argument.encode("ascii", "replace").split()
    if code != "COPYUID" or len(words) != 3:
        return {}
    try:
        old = _in_order(words[1])
        new = _in_order(words[2])
    except syntax.Unreadable:
        return {}
    return dict(zip(old, new, strict=True)) if len(old) == len(new) else {}


def _in_order(text: bytes) -> list[int]:
    return syntax.expand(syntax.ranges(text), 1_000_000)


def appended_uid(text: str) -> int | None:
    """Read APPENDUID (RFC 4315)."""
    code, argument = response_code(text)
    words = argument.split()
    if code == "APPENDUID" and len(words) == 2 and _is_number(words[1].encode("ascii", "replace")):
        return int(words[1])
    return None
