"""What a person and a second client do to a mailbox, and the books of what was promised.

The person acts through the engine, whatever the network, the disk or the service are doing. An act
that was promised (its future gave a result) must be found in the end: where it was put, once, with
its flags. One that was refused (no room) must have left nothing. The second client acts straight on
the server. Letters belong to the person, to the other client, or to both: what both touch may end
wherever the last of them put it, so of those only store and server are compared.
"""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from app.base.errors import TransientError, UserError
from app.domain.ids import AccountId, BatchId, FolderId, PlaceId
from app.domain.mail import Address, Draft, Flag, Role
from app.domain.ports import ImapSession
from app.engine.engine import Engine
from tests.service.mail_bed import mail
from tests.service.mail_reckoning import Mailbox

T = TypeVar("T")
WAIT = 30.0
FOLDERS = ("INBOX", "One", "Two")  # nobody renames or deletes these
MARKS = Flag.SEEN | Flag.FLAGGED
LATER = 30 * 86_400.0  # seconds ahead
ACTS = {
    "flag": 5, "tag": 4, "move": 5, "copy": 2, "delete": 2, "draft": 4, "discard": 1, "send": 3,
    "create": 2, "rename": 2, "shift": 1, "drop": 1, "empty": 1, "snooze": 2, "wake": 1, "undo": 2,
}  # fmt: skip
OTHERS = {"append": 3, "flag": 3, "move": 3, "expunge": 2, "rename": 1}


@dataclass
class Letter:
    """``homes``: how often it must be in each folder, by the folder's id in the store."""

    number: int
    whose: str  # "ours", "theirs" or "shared"
    homes: Counter[FolderId] = field(default_factory=Counter)
    flags: Flag = Flag.NONE
    keywords: set[str] = field(default_factory=set)
    loose: bool = False  # its copies have flags of their own
    snoozed: bool | None = False  # None: it may be shown again, as it was deleted


@dataclass
class Books:
    """Everything that was promised."""

    letters: dict[int, Letter] = field(default_factory=dict)
    folders: dict[FolderId, str] = field(default_factory=dict)  # the person's own: id -> path
    drafts: dict[str, tuple[PlaceId, str]] = field(default_factory=dict)  # subject -> text
    discarded: set[str] = field(default_factory=set)
    sent: list[str] = field(default_factory=list)


class Torment:
    """The person. ``chance`` draws; every act is one method without arguments."""

    def __init__(
        self, engine: Engine, account: AccountId, chance: random.Random, *, gmail: bool = False
    ) -> None:
        self.engine, self.account, self.chance, self.gmail = engine, account, chance, gmail
        self.books = Books()
        self.number = 0
        self.refused = 0
        self.done: Counter[str] = Counter()
        self._last: tuple[BatchId, Books] | None = None
        self.base = {path: self._id(path) for path in FOLDERS}

    # acts

    def act(self) -> str:
        """Do something drawn; return what."""
        (kind,) = self.chance.choices(list(ACTS), list(ACTS.values()))
        self.perform(kind)
        return kind

    def perform(self, kind: str) -> None:
        before = copy.deepcopy(self.books)
        last, self._last = self._last, None
        try:
            if kind == "undo":
                self._undo(last)
            else:
                batch = getattr(self, f"_{kind}")()
                if isinstance(batch, int) and kind in ("flag", "tag", "move"):
                    self._last = BatchId(batch), before
        except (TransientError, UserError) as error:  # no room, or gone meanwhile: nothing happened
            if error.code not in ("disk_full", "store_busy", "message_unknown"):
                raise
            self.books = before
            self.refused += 1
            return
        self.done[kind] += 1

    def _flag(self) -> BatchId | None:
        chosen = self._some()
        if not chosen:
            return None
        add, remove = self.chance.choice(
            [(Flag.SEEN, Flag.NONE), (Flag.FLAGGED, Flag.SEEN), (Flag(0), MARKS), (MARKS, Flag(0))]
        )  # fmt: skip
        for letter in chosen.values():
            letter.flags = (letter.flags | add) & ~remove
        return self._wait(self.engine.set_flags(list(chosen), add=add, remove=remove))

    def _tag(self) -> BatchId | None:
        chosen = self._some()
        if not chosen:
            return None
        name, keyword = self.chance.choice([("Work", "$label2"), ("Later", "$label5")])
        if all(keyword in letter.keywords for letter in chosen.values()):
            for letter in chosen.values():
                letter.keywords.discard(keyword)
            return self._wait(self.engine.tag(list(chosen), remove=[name]))
        for letter in chosen.values():
            letter.keywords.add(keyword)
        return self._wait(self.engine.tag(list(chosen), add=[name]))

    def _move(self) -> BatchId | None:
        source, target = self._two_folders()
        chosen = self._some(source, free_of=target)
        if not chosen:
            return None
        for letter in chosen.values():
            letter.homes = letter.homes - Counter([source]) + Counter([target])
        return self._wait(self.engine.move(list(chosen), target))

    def _copy(self) -> BatchId | None:
        source, target = self._two_folders()
        chosen = self._some(source, free_of=target)
        if not chosen:
            return None
        for letter in chosen.values():
            letter.homes[target] += 1
            letter.loose = True
        return self._wait(self.engine.copy(list(chosen), target))

    def _delete(self) -> BatchId | None:
        source = self.chance.choice(self._choosable())
        chosen = self._some(source)
        if not chosen:
            return None
        batch = self._wait(self.engine.delete(list(chosen)))
        for letter in chosen.values():
            self._trashed(letter, source)
        return batch

    def _draft(self) -> None:
        drafts = self.books.drafts
        subject = self.chance.choice([*drafts, f"draft {self._next()}"])
        text = f"version {self._next()}"
        known = drafts.get(subject)
        draft = self._letter(subject, text)
        if known is not None:
            draft = replace(draft, draft_place=known[0], message_id=f"<{_slug(subject)}@draft>")
        else:
            draft = replace(draft, message_id=f"<{_slug(subject)}@draft>")
        drafts[subject] = self._wait(self.engine.save_draft(draft)), text

    def _discard(self) -> None:
        drafts = self.books.drafts
        if not drafts:
            return
        subject = self.chance.choice(list(drafts))
        place, _text = drafts.pop(subject)
        self.books.discarded.add(subject)
        self._wait(self.engine.discard_draft(place))

    def _send(self) -> None:
        subject = f"sent {self._next()}"
        self._wait(self.engine.send(self._letter(subject, "Hello."), undo_seconds=0))
        self.books.sent.append(subject)

    def _create(self) -> None:
        if len(self.books.folders) >= 6:
            return
        parent = self.chance.choice([None, *self.books.folders])
        name = f"New {self._next()}"
        path = f"{self.books.folders[parent]}/{name}" if parent is not None else name
        self._wait(self.engine.create_folder(self.account, name, parent))
        self.books.folders[self._id(path)] = path

    def _rename(self) -> None:
        if not self.books.folders:
            return
        folder = self.chance.choice(list(self.books.folders))
        old = self.books.folders[folder]
        name = f"Renamed {self._next()}"
        self._wait(self.engine.rename_folder(folder, name))
        self._place_anew(old, old.rpartition("/")[0], name)

    def _shift(self) -> None:
        """Put a folder below another one, or to the top."""
        if not self.books.folders:
            return
        folder = self.chance.choice(list(self.books.folders))
        old = self.books.folders[folder]
        parent = self.chance.choice([None, *self.books.folders])
        if parent is not None and f"{self.books.folders[parent]}/".startswith(f"{old}/"):
            parent = None
        above = self.books.folders[parent] if parent is not None else ""
        self._wait(self.engine.move_folder(folder, parent))
        self._place_anew(old, above, old.rpartition("/")[2])

    def _drop(self) -> None:
        if not self.books.folders:
            return
        folder = self.chance.choice(list(self.books.folders))
        path = self.books.folders[folder]
        self._wait(self.engine.delete_folder(folder))
        doomed = [f for f, p in self.books.folders.items() if f"{p}/".startswith(f"{path}/")]
        for each in doomed:
            del self.books.folders[each]
            self._emptied(each)

    def _empty(self) -> None:
        trash = self._trash()
        choice = [*self.books.folders, *([trash] if trash is not None else [])]
        if not choice:
            return
        folder = self.chance.choice(choice)
        listed = {letter.number for letter in self._listed(folder).values()}
        self._wait(self.engine.empty_folder(folder))
        self._emptied(folder, only=listed)

    def _snooze(self) -> None:
        chosen = self._some(only_single=True)
        if not chosen:
            return
        self._wait(self.engine.snooze(list(chosen), self.engine.clock.now() + LATER))
        trash = self._trash()
        for letter in chosen.values():
            # On Gmail it may be shown here still, while its deletion elsewhere waits: in Trash it
            # is asleep no more.
            letter.snoozed = None if trash is not None and letter.homes[trash] else True

    def _wake(self) -> None:
        asleep = self.engine.snoozed()
        if not asleep:
            return
        one = self.chance.choice(asleep)
        (row,) = self.engine.rows([one.place])
        letter = self._of(row.subject)
        self._wait(self.engine.wake([one.place]))
        if letter is not None:
            letter.snoozed = False

    def _undo(self, last: tuple[BatchId, Books] | None) -> None:
        if last is None:
            return
        batch, former = last
        self._wait(self.engine.undo(batch))
        for number, letter in self.books.letters.items():
            if letter.whose == "theirs":  # what the other client did since stands
                former.letters[number] = letter
        self.books = former

    # parts

    def _wait(self, future: Future[T]) -> T:
        return future.result(WAIT)

    def _next(self) -> int:
        self.number += 1
        return self.number

    def _id(self, path: str) -> FolderId:
        found = self.engine.store.folder_view.by_path(self.account, path)
        assert found is not None, path
        return found.id

    def _trash(self) -> FolderId | None:
        found = self.engine.store.folders.by_role(self.account, Role.TRASH)
        return found.id if found is not None else None

    def _choosable(self) -> list[FolderId]:
        return [*self.base.values(), *self.books.folders]

    def _two_folders(self) -> tuple[FolderId, FolderId]:
        source, target = self.chance.sample(self._choosable(), 2)
        return source, target

    def _of(self, subject: str) -> Letter | None:
        kind, _, number = subject.partition(" ")
        return self.books.letters.get(int(number)) if kind == "number" else None

    def _listed(self, folder: FolderId) -> dict[PlaceId, Letter]:
        """Return the letters a folder shows."""
        found: dict[PlaceId, Letter] = {}
        for row in self.engine.rows(self.engine.list_ids(folder)):
            letter = self._of(row.subject)
            if letter is not None:
                found[row.id] = letter
        return found

    def _some(
        self,
        folder: FolderId | None = None,
        *,
        free_of: FolderId | None = None,
        only_single: bool = False,
    ) -> dict[PlaceId, Letter]:
        """Draw up to three letters of a folder that the person may touch."""
        where = folder if folder is not None else self.chance.choice(self._choosable())
        listed = {
            place: letter
            for place, letter in self._listed(where).items()
            if letter.whose != "theirs"
            and (free_of is None or not letter.homes[free_of])
            and not (only_single and letter.homes.total() != 1)
        }
        # The same message twice in a folder cannot be told apart by its subject.
        twice = Counter(letter.number for letter in listed.values())
        free = [place for place, letter in listed.items() if twice[letter.number] == 1]
        picked = self.chance.sample(free, min(len(free), self.chance.randint(1, 3)))
        return {place: listed[place] for place in picked}

    def _trashed(self, letter: Letter, source: FolderId) -> None:
        trash = self._trash()
        assert trash is not None
        if source == trash:
            letter.homes.pop(trash, None)
        elif self.gmail:  # the one message leaves all its labels
            letter.homes = Counter([trash])
        else:
            letter.homes = letter.homes - Counter([source]) + Counter([trash])
        letter.snoozed = None if letter.snoozed and letter.homes else False

    def _emptied(self, folder: FolderId, only: set[int] | None = None) -> None:
        for letter in self.books.letters.values():
            if only is not None and letter.number not in only:
                continue
            while letter.homes[folder] > 0:
                self._trashed(letter, folder)

    def _place_anew(self, old: str, above: str, name: str) -> None:
        new = f"{above}/{name}" if above else name
        for folder, path in self.books.folders.items():
            if f"{path}/".startswith(f"{old}/"):
                self.books.folders[folder] = new + path[len(old) :]

    def _letter(self, subject: str, text: str) -> Draft:
        me = Address("Ana", "ana@atelier.example")
        return Draft(
            account=self.account, sender=me, to=(Address("", "ben@atelier.example"),),
            subject=subject, text=text,
        )  # fmt: skip

    # at the end

    def settle_unknown(self, delivered: Callable[[str], int]) -> None:
        """Say of each message of unknown fate what the person can see: whether it arrived."""
        for item in self.engine.outbox():
            if item.stage(self.engine.clock.now()) != "unknown":
                continue
            try:
                self._wait(self.engine.settle_send(item.entry, sent=delivered(item.subject) > 0))
            except UserError as error:
                if error.code != "fate_known":  # it became known between the two looks
                    raise

    def losses(self, there: Mailbox, delivered: Callable[[str], int]) -> list[str]:
        """Return what was promised and is not on the server, or more than once."""
        paths = {**{number: path for path, number in self.base.items()}, **self.books.folders}
        trash = self.engine.store.folders.by_role(self.account, Role.TRASH)
        if trash is not None:
            paths[trash.id] = trash.path
        wrong: list[str] = []
        for letter in self.books.letters.values():
            if letter.whose == "shared":
                continue
            found = there.places(b"number %d" % letter.number)
            if self.gmail:
                found.pop("[Gmail]/All Mail", None)
            wanted = Counter({paths[f]: n for f, n in letter.homes.items() if n})
            seen = Counter({path: len(kept) for path, kept in found.items()})
            if wanted != seen:
                wrong.append(f"number {letter.number}: wanted {dict(wanted)}, is {dict(seen)}")
            elif not letter.loose:
                for kept in (k for every in found.values() for k in every):
                    flags, words = Flag(kept[0]) & _kept_flags(letter), set(kept[1])
                    if (flags, words) != (letter.flags, letter.keywords):
                        wrong.append(
                            f"number {letter.number}: wanted {letter.flags!r} {letter.keywords},"
                            f" is {flags!r} {words}"
                        )
        for folder, path in self.books.folders.items():
            if path not in there.folders:
                wrong.append(f"folder {folder} {path!r} is not on the server")
        wrong += self._lost_writing(there, delivered)
        return wrong

    def _lost_writing(self, there: Mailbox, delivered: Callable[[str], int]) -> list[str]:
        wrong: list[str] = []
        for subject, (_place, text) in self.books.drafts.items():
            texts = [kept[2] or b"" for kept in _without_all(there.places(subject.encode()))]
            if len(texts) != 1 or text.encode() not in texts[0]:
                wrong.append(f"{subject}: {len(texts)} of {text}")
        for subject in self.books.discarded:
            if _without_all(there.places(subject.encode())):
                wrong.append(f"{subject} was discarded and is there")
        for subject in self.books.sent:
            filed = len(_without_all(there.places(subject.encode())))
            if (delivered(subject), filed) != (1, 1):
                wrong.append(f"{subject}: delivered {delivered(subject)}, filed {filed}")
        asleep = {row.subject for row in self._asleep()}
        for letter in self.books.letters.values():
            known = letter.whose == "ours" and letter.snoozed is not None
            if known and letter.snoozed != (f"number {letter.number}" in asleep):
                wrong.append(f"number {letter.number}: snoozed {letter.snoozed}")
        return wrong

    def _asleep(self) -> list[Any]:
        return self.engine.rows([one.place for one in self.engine.snoozed()])


class Other:
    """The second client: it acts on the server, past all faults, and books what it did."""

    def __init__(self, torment: Torment, connect: Callable[[], ImapSession]) -> None:
        self._torment = torment
        self._connect = connect

    def act(self) -> None:
        chance = self._torment.chance
        (kind,) = chance.choices(list(OTHERS), list(OTHERS.values()))
        client = self._connect()
        try:
            getattr(self, f"_{kind}")(client)
        finally:
            client.close()

    def put(self, number: int, whose: str, path: str) -> None:
        """Deliver a letter."""
        client = self._connect()
        self._append(client, number=number, whose=whose, path=path)
        client.close()

    def _append(
        self, client: ImapSession, *, number: int = 0, whose: str = "theirs", path: str = ""
    ) -> None:
        torment = self._torment
        number = number or 500 + torment._next()
        path = path or torment.chance.choice(FOLDERS)
        client.append(path, mail(number), Flag.NONE, (), 1_700_000_000.0 + number)
        homes = Counter([torment.base[path]])
        torment.books.letters[number] = Letter(number, whose, homes)

    def _flag(self, client: ImapSession) -> None:
        for uid, letter in self._chosen(client)[1].items():
            client.store_flags([uid], Flag.FLAGGED, (), add=True)
            letter.flags |= Flag.FLAGGED

    def _move(self, client: ImapSession) -> None:
        path, chosen = self._chosen(client)
        base = self._torment.base
        target = self._torment.chance.choice([p for p in FOLDERS if p != path])
        free = {u: each for u, each in chosen.items() if not each.homes[base[target]]}
        if free:
            client.move(list(free), target)
        for letter in free.values():
            letter.homes = letter.homes - Counter([base[path]]) + Counter([base[target]])

    def _expunge(self, client: ImapSession) -> None:
        path, chosen = self._chosen(client, most=1)
        if chosen:
            client.expunge(list(chosen))
        for letter in chosen.values():
            letter.homes.pop(self._torment.base[path], None)

    def _rename(self, client: ImapSession) -> None:
        """Make a folder, or rename the one of the last time, with a letter in it."""
        there = [f.path for f in client.folders() if f.path.startswith("Theirs")]
        new = f"Theirs {self._torment._next()}"
        if there:
            client.rename(there[0], new)
        else:
            client.create(new)
            client.append(new, mail(1400), Flag.NONE, (), None)

    def _chosen(self, client: ImapSession, most: int = 2) -> tuple[str, dict[int, Letter]]:
        torment = self._torment
        path = torment.chance.choice(FOLDERS)
        client.select(path)
        uids = client.all_uids()
        deleted = (
            {u.uid for u in client.fetch_flags(None) if u.flags & Flag.DELETED} if uids else {}
        )
        found: dict[int, Letter] = {}
        for message in client.fetch_bodies([u for u in uids if u not in deleted]):
            head = (message.body or b"").partition(b"Subject: ")[2].partition(b"\r\n")[0]
            letter = torment._of(head.decode("ascii", "replace"))
            if letter is not None and letter.whose != "ours":
                found[message.uid] = letter
        picked = torment.chance.sample(sorted(found), min(most, len(found)))
        return path, {uid: found[uid] for uid in picked}


def _kept_flags(letter: Letter) -> Flag:
    return MARKS if letter.whose == "ours" else Flag.FLAGGED


def _without_all(found: dict[str, list[Any]]) -> list[Any]:
    return [k for path, every in found.items() if path != "[Gmail]/All Mail" for k in every]


def _slug(subject: str) -> str:
    return subject.replace(" ", "-")
