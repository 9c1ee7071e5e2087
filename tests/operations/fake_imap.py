"""FakeImapSession: a mail server in memory behind the ImapSession port.

``capabilities`` decides what it tells and what is atomic; without ``keywords`` it refuses to file
a message with one that is not in ``permanent``; ``cut`` names a verb whose next use has
its effect on the server (or half of it) and then breaks the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.base.errors import PermanentError, TransientError
from app.domain.mail import FLAG_NAMES, Flag, FlagUpdate, Role, ServerMessage
from app.domain.ports import Carried, Namespace, QuotaFigure, RemoteFolder, Selected


@dataclass(frozen=True)
class Stored:
    """A message as the server has it."""

    name: str  # Message-ID
    flags: Flag = Flag.NONE
    keywords: frozenset[str] = frozenset()
    data: bytes = b""
    size: int = 1000


@dataclass
class Mailbox:
    uidvalidity: int = 1
    uidnext: int = 1
    messages: dict[int, Stored] = field(default_factory=dict)

    def put(self, message: Stored) -> int:
        uid = self.uidnext
        self.uidnext += 1
        self.messages[uid] = message
        return uid


class FakeImapSession:
    def __init__(self, *capabilities: str) -> None:
        self.boxes: dict[str, Mailbox] = {}
        self.capabilities: frozenset[str] = frozenset(capabilities)
        self.selected: Selected | None = None
        self.keywords = True
        self.permanent: frozenset[str] = frozenset()  # keywords that PERMANENTFLAGS names
        self.cut = ""
        self.log: list[str] = []
        self.refuse = ""  # a verb the server says no to
        self.missing = "target_missing"  # what is said of a target that is not there
        self.at_once = 500  # UIDs in one command of a move or copy
        self.subscribed: set[str] = set()
        self.dates: dict[int, float] = {}  # INTERNALDATE by UID, 0 otherwise

    def names(self, path: str) -> list[str]:
        return [message.name for message in self.boxes[path].messages.values()]

    def here(self) -> Mailbox:
        assert self.selected is not None
        return self.boxes[self.selected.path]

    def used(self, verb: str) -> None:
        self.log.append(verb)

    def broken(self, verb: str) -> None:
        if self.cut == verb:
            self.cut = ""
            self.selected = None
            raise TransientError("connection_lost")

    def refused(self, verb: str) -> None:
        if self.refuse == verb:
            raise PermanentError("not_permitted")

    def stamp(self) -> int:
        return 1 + max((box.uidvalidity for box in self.boxes.values()), default=0)

    def box(self, path: str, code: str) -> Mailbox:
        if path not in self.boxes:
            raise PermanentError(code)
        return self.boxes[path]

    # the port

    def folders(self) -> list[RemoteFolder]:
        return [RemoteFolder(path, "/", Role.NONE, True, True) for path in self.boxes]

    def status(self, path: str) -> RemoteFolder:
        box = self.box(path, "folder_gone")
        return replace(RemoteFolder(path, "/", Role.NONE, True, True), uidvalidity=box.uidvalidity)

    def select(
        self, path: str, *, uidvalidity: int = 0, modseq: int = 0, known_uids: Sequence[int] = ()
    ) -> Selected:
        self.used("select")
        self.selected = None
        box = self.box(path, "folder_gone")
        self.selected = Selected(
            path, len(box.messages), box.uidvalidity, box.uidnext, 0, False, self.keywords,
            keywords=self.permanent,
        )  # fmt: skip
        return self.selected

    def all_uids(self) -> list[int]:
        return sorted(self.here().messages)

    def fetch_headers(self, uids: Sequence[int]) -> Iterator[ServerMessage]:
        for uid in uids:
            found = self.here().messages.get(uid)
            if found is not None:
                date = self.dates.get(uid, 0.0)
                yield ServerMessage(
                    uid, found.flags, found.keywords, date, found.size, 0, found.name.encode()
                )

    def fetch_newest(self, count: int) -> list[ServerMessage]:
        return list(self.fetch_headers(self.all_uids()[-count:]))

    def fetch_bodies(self, uids: Sequence[int]) -> Iterator[ServerMessage]:
        return self.fetch_headers(uids)

    def fetch_flags(self, uids: Sequence[int] | None, changed_since: int = 0) -> list[FlagUpdate]:
        return [FlagUpdate(u, m.flags, m.keywords, 0) for u, m in self.here().messages.items()]

    def store_flags(
        self, uids: Sequence[int], flags: Flag, keywords: Iterable[str], *, add: bool
    ) -> None:
        self.used("store")
        words = frozenset(keywords)
        for uid in uids:
            found = self.here().messages.get(uid)
            if found is not None:
                self.here().messages[uid] = replace(
                    found,
                    flags=found.flags | flags if add else found.flags & ~flags,
                    keywords=found.keywords | words if add else found.keywords - words,
                )
        self.broken("store")

    def move(self, uids: Sequence[int], target: str, done: Carried | None = None) -> dict[int, int]:
        self.used("move")
        every: dict[int, int] = {}
        for part in self._commands(uids):
            told = self._copied(part, target)
            if "MOVE" not in self.capabilities:
                self.broken("half move")
            for uid in part:
                self.here().messages.pop(uid, None)
            self.broken("move")
            every |= self._told(part, told, done)
        return every

    def copy(self, uids: Sequence[int], target: str, done: Carried | None = None) -> dict[int, int]:
        self.used("copy")
        every: dict[int, int] = {}
        for part in self._commands(uids):
            told = self._copied(part, target)
            self.broken("copy")
            every |= self._told(part, told, done)
        return every

    def _commands(self, uids: Sequence[int]) -> list[Sequence[int]]:
        return [uids[at : at + self.at_once] for at in range(0, len(uids), self.at_once)]

    def _told(
        self, uids: Sequence[int], told: dict[int, int], done: Carried | None
    ) -> dict[int, int]:
        told = told if "UIDPLUS" in self.capabilities else {}
        if done is not None:
            done(uids, told)
        return told

    def _copied(self, uids: Sequence[int], target: str) -> dict[int, int]:
        box = self.box(target, self.missing)
        return {
            uid: box.put(self.here().messages[uid]) for uid in uids if uid in self.here().messages
        }

    def append(
        self, path: str, data: bytes, flags: Flag, keywords: Iterable[str], date: float | None
    ) -> int | None:
        self.used("append")
        box = self.box(path, self.missing)
        if not self.keywords:
            own = {n.lower() for flag, n in FLAG_NAMES.items() if flag & flags and n[0] == "$"}
            if not own | {word.lower() for word in keywords} <= self.permanent:
                raise PermanentError("refused")
        name = data.split(b"Message-ID: ", 1)[-1].split(b"\r\n", 1)[0].decode()
        uid = box.put(Stored(name, flags, frozenset(keywords), data, len(data)))
        self.broken("append")
        return uid if "UIDPLUS" in self.capabilities else None

    def expunge(self, uids: Sequence[int]) -> None:
        self.used("expunge")
        for uid in uids:
            self.here().messages.pop(uid, None)
        self.broken("expunge")

    def find_message_id(self, message_id: str) -> list[int]:
        self.used("search")
        return [uid for uid, found in self.here().messages.items() if found.name == message_id]

    def create(self, path: str, role: Role = Role.NONE) -> None:
        self.used("create")
        self.refused("create")
        self.boxes.setdefault(path, Mailbox(uidvalidity=self.stamp()))
        self.broken("create")

    def rename(self, path: str, target: str) -> None:
        self.used("rename")
        self.refused("rename")
        self.box(path, "folder_gone")
        if target in self.boxes:
            raise PermanentError("folder_exists")
        for name in [n for n in self.boxes if n == path or n.startswith(path + "/")]:
            self.boxes[target + name[len(path) :]] = self.boxes.pop(name)
        self.broken("rename")

    def delete(self, path: str) -> None:
        self.used("delete")
        self.refused("delete")
        self.boxes.pop(path, None)
        self.broken("delete")

    def subscribe(self, path: str, *, subscribed: bool) -> None:
        self.used("subscribe")
        (self.subscribed.add if subscribed else self.subscribed.discard)(path)

    def namespaces(self) -> list[Namespace]:
        return []

    def rights(self, paths: Sequence[str]) -> dict[str, str]:
        return {}

    def quota(self, path: str) -> list[QuotaFigure] | None:
        return None

    def idle(self, stop: Callable[[], bool], timeout: float) -> bool:
        return False

    def wake(self) -> None:
        return

    def noop(self) -> None:
        return

    def close(self) -> None:
        self.selected = None
