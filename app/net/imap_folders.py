"""What can be done to folders and what a server tells of them beyond LIST: CREATE with a special
use (RFC 6154), RENAME, DELETE, SUBSCRIBE, NAMESPACE (RFC 2342), MYRIGHTS (RFC 4314), QUOTA
(RFC 9208). Each is optional; answers are read tolerantly and within bounds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from app.base.errors import PermanentError
from app.domain.mail import Role
from app.domain.ports import Namespace, QuotaFigure
from app.net import imap_names
from app.net import imap_syntax as syntax
from app.net.imap_connection import Connection, Literal, Untagged

Name = tuple[bytes | Literal, ...]

MAX_NAMESPACES = 50  # of each kind
MAX_ROOTS = 50
MAX_RIGHTS = 64  # letters
IN_FLIGHT = 16
_MOST = (1 << 63) - 1
_USES = {
    Role.DRAFTS: b"\\Drafts",
    Role.SENT: b"\\Sent",
    Role.ARCHIVE: b"\\Archive",
    Role.JUNK: b"\\Junk",
    Role.TRASH: b"\\Trash",
}
_SPACES = ("", "other", "shared")


def create(connection: Connection, name: Name, path: str, role: Role) -> None:
    """CREATE and SUBSCRIBE; a folder that is there already is no error."""
    use = _USES.get(role) if "CREATE-SPECIAL-USE" in connection.capabilities else None
    try:
        if use is None:
            connection.run("CREATE", *name, folder=path)
        else:
            _create_with_use(connection, name, path, use)
    except PermanentError as error:
        if error.code != "folder_exists" and "exists" not in error.details.lower():
            raise
    with suppress(PermanentError):
        connection.run("SUBSCRIBE", *name, folder=path)


def _create_with_use(connection: Connection, name: Name, path: str, use: bytes) -> None:
    try:
        connection.run("CREATE", *name, b"(USE (%s))" % use, folder=path)
    except PermanentError as error:
        if error.code == "folder_exists" or "exists" in error.details.lower():
            raise
        # another folder has this use already, or it is not wanted here: a plain one will do
        connection.run("CREATE", *name, folder=path)


def rename(connection: Connection, name: Name, target: Name, path: str) -> None:
    connection.run("RENAME", *name, *target, folder=path)


def delete(connection: Connection, name: Name, path: str) -> None:
    """DELETE and UNSUBSCRIBE; a folder that is not there is no error."""
    try:
        connection.run("DELETE", *name, folder=path)
    except PermanentError as error:
        if error.code != "folder_gone":
            raise
    with suppress(PermanentError):
        connection.run("UNSUBSCRIBE", *name, folder=path)


def subscribe(connection: Connection, name: Name, path: str, *, subscribed: bool) -> None:
    connection.run("SUBSCRIBE" if subscribed else "UNSUBSCRIBE", *name, folder=path)


# ---- namespaces


def read_namespaces(answers: Iterable[object]) -> list[Namespace]:
    """Read NAMESPACE: own, other people's, shared; what cannot be read is left out."""
    found: list[Namespace] = []
    for answer in answers:
        if not isinstance(answer, Untagged) or answer.kind != "NAMESPACE":
            continue
        try:
            groups = syntax.values(answer.parts)
        except syntax.Unreadable:
            continue
        for space, group in zip(_SPACES, groups, strict=False):
            for entry in group[:MAX_NAMESPACES] if isinstance(group, list) else ():
                read = _namespace(space, entry)
                if read is not None:
                    found.append(read)
    return found


def _namespace(space: str, entry: object) -> Namespace | None:
    if not isinstance(entry, list) or len(entry) < 2:
        return None
    prefix, delimiter = entry[0], entry[1]
    if not isinstance(prefix, bytes) or len(prefix) > 1000:
        return None
    if delimiter is not None and (not isinstance(delimiter, bytes) or len(delimiter) != 1):
        return None
    mark = delimiter.decode("latin-1") if delimiter else ""
    return Namespace(space, imap_names.decode(prefix), mark)


def space_of(path: str, namespaces: Sequence[Namespace]) -> str:
    """Return the space of a folder: that of the longest prefix it lies under."""
    best, space = -1, ""
    for one in namespaces:
        bare = one.prefix.removesuffix(one.delimiter) if one.delimiter else one.prefix
        under = path.startswith(one.prefix) or (bool(bare) and path == bare)
        if under and len(one.prefix) > best:
            best, space = len(one.prefix), one.space
    return space


# ---- rights


def rights(
    connection: Connection, paths: Sequence[str], name: Callable[[str], Name]
) -> dict[str, str]:
    """Ask MYRIGHTS of every path, several commands in flight; refusals are left out."""
    found: dict[str, str] = {}
    waiting: deque[tuple[bytes, str]] = deque()

    def collect() -> None:
        tag, path = waiting.popleft()
        with suppress(PermanentError):
            for answer in connection.answers(tag, folder=path):
                told = read_rights(answer)
                if told is not None:
                    found[path] = told[1]

    for path in paths:
        if len(waiting) >= IN_FLIGHT:
            collect()
        waiting.append((connection.start("MYRIGHTS", *name(path)), path))
    while waiting:
        collect()
    return found


def read_rights(answer: object) -> tuple[str, str] | None:
    """Read one MYRIGHTS answer: path and letters."""
    if not isinstance(answer, Untagged) or answer.kind != "MYRIGHTS":
        return None
    try:
        values = syntax.values(answer.parts)
    except syntax.Unreadable:
        return None
    if len(values) < 2 or not isinstance(values[0], bytes) or not isinstance(values[1], bytes):
        return None
    letters = values[1][:MAX_RIGHTS].decode("ascii", "replace").lower()
    path = imap_names.decode(values[0])
    # no right at all is an answer too, and must not read as "not told"
    return ("INBOX" if path.upper() == "INBOX" else path), "".join(sorted(set(letters))) or "-"


# ---- quota


def quota(connection: Connection, name: Name, path: str) -> list[QuotaFigure]:
    """GETQUOTAROOT: the figures of all roots of a folder; empty where nothing is limited."""
    found: dict[tuple[str, str], QuotaFigure] = {}
    for answer in connection.run("GETQUOTAROOT", *name, folder=path):
        if answer.kind != "QUOTA":
            continue
        for figure in _read_quota(answer):
            if len(found) < MAX_ROOTS:
                found[figure.root, figure.resource] = figure
    return list(found.values())


def _read_quota(answer: Untagged) -> list[QuotaFigure]:
    try:
        values = syntax.values(answer.parts)
    except syntax.Unreadable:
        return []
    if len(values) < 2 or not isinstance(values[-1], list):
        return []
    root = values[0].decode("utf-8", "replace")[:200] if isinstance(values[0], bytes) else ""
    found: list[QuotaFigure] = []
    items = values[-1]
    for resource, used, allowed in zip(items[::3], items[1::3], items[2::3], strict=False):
        if not (isinstance(resource, bytes) and isinstance(used, bytes)):
            continue
        if not (isinstance(allowed, bytes) and used.isdigit() and allowed.isdigit()):
            continue
        if len(used) > 19 or len(allowed) > 19:
            continue
        kind = resource.decode("ascii", "replace").upper()[:40]
        unit = 1024 if kind == "STORAGE" else 1  # RFC 9208 section 5.1: units of 1024 octets
        have, may = min(int(used) * unit, _MOST), min(int(allowed) * unit, _MOST)
        found.append(QuotaFigure(root, kind, have, may))
    return found
