"""Add and remove flags and keywords.

Payload: ``add``, ``remove`` (Flag bits), ``add_keywords``, ``remove_keywords``; or ``each``, which
is {place: [add, remove, add_keywords, remove_keywords]}, where places differ. These are wished
states: running it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.base.errors import PermanentError
from app.domain.ids import PlaceId
from app.domain.journal import Entry, NewEntry, Shown
from app.domain.mail import Flag, FlagUpdate, Place
from app.domain.ports import Selected
from app.operations import mailbox
from app.operations.remote import Remote
from app.rules.rights import allows
from app.store import Store


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be added to and removed from one place."""

    add: Flag
    remove: Flag
    add_keywords: frozenset[str]
    remove_keywords: frozenset[str]

    @classmethod
    def of(cls, payload: Mapping[str, object], place: PlaceId) -> _Wish:
        each = payload.get("each")
        if isinstance(each, Mapping):
            own = each.get(str(place))
            if not isinstance(own, list) or len(own) != 4:
                return cls(Flag.NONE, Flag.NONE, frozenset(), frozenset())
            return cls(
                Flag(mailbox.number(own[0])),
                Flag(mailbox.number(own[1])),
                mailbox.words(own[2]),
                mailbox.words(own[3]),
            )
        return cls(
            Flag(mailbox.number(payload.get("add"))),
            Flag(mailbox.number(payload.get("remove"))),
            mailbox.words(payload.get("add_keywords")),
            mailbox.words(payload.get("remove_keywords")),
        )

    def flags(self, before: Flag) -> Flag:
        return (before | self.add) & ~self.remove

    def keywords(self, before: frozenset[str]) -> frozenset[str]:
        """Keywords are the same in any case; those that are there keep their letters."""
        known = _lower(before)
        more = frozenset(word for word in self.add_keywords if word.lower() not in known)
        less = _lower(self.remove_keywords)
        return frozenset(word for word in before | more if word.lower() not in less)

    def within(self, selected: Selected) -> _Wish:
        """Return what a server can keep in this folder (its PERMANENTFLAGS)."""
        add, add_keywords = mailbox.kept(selected, self.add, self.add_keywords)
        remove, remove_keywords = mailbox.kept(selected, self.remove, self.remove_keywords)
        return _Wish(add, remove, add_keywords, remove_keywords)

    def under(self, rights: str) -> _Wish:
        """Return what we may mark in a folder that somebody shares: an answer to a message there
        must not fail because it cannot be marked as answered."""
        seen, others = allows(rights, "mark_read"), allows(rights, "flag")
        mask = (Flag.SEEN if seen else Flag.NONE) | (~Flag.SEEN if others else Flag.NONE)
        if seen and others:
            return self
        return _Wish(
            self.add & mask,
            self.remove & mask,
            self.add_keywords if others else frozenset(),
            self.remove_keywords if others else frozenset(),
        )

    def to_json(self) -> list[object]:
        return [int(self.add), int(self.remove), sorted(self.add_keywords),
                sorted(self.remove_keywords)]  # fmt: skip


class SetFlags:
    kind = "set_flags"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        wish = _Wish.of(payload, shown.place)
        return replace(
            shown,
            flags=wish.flags(shown.flags),
            keywords=wish.keywords(shown.keywords),
            hidden=shown.hidden or bool(wish.add & Flag.DELETED),
        )

    def run(self, entry: Entry, remote: Remote) -> str:
        reached = 0
        for number, places in mailbox.by_folder(remote, entry.places).items():
            folder = remote.store.folders.get(number)
            selected, lost = mailbox.try_enter(remote, folder), 0
            if selected is None:
                continue
            for part in mailbox.chunks(places):
                located = mailbox.with_uids(remote, folder, part)
                groups: dict[_Wish, dict[int, Place]] = {}
                for uid, place in located.items():
                    whole = _Wish.of(entry.payload, place.id)
                    wish = whole.within(selected)
                    lost += len(whole.add_keywords - wish.add_keywords)
                    wish = wish.under(folder.rights)
                    groups.setdefault(wish, {})[uid] = place
                for wish, members in groups.items():
                    self._store(remote, place_folder=places[0], wish=wish, members=members)
                reached += len(located)
            if lost:
                mailbox.say_not_kept(remote, folder)
        if not reached:
            raise mailbox.gone()
        return ""

    def _store(
        self, remote: Remote, *, place_folder: Place, wish: _Wish, members: dict[int, Place]
    ) -> None:
        imap, uids = mailbox.session(remote), sorted(members)
        if wish.add or wish.add_keywords:
            imap.store_flags(uids, wish.add, sorted(wish.add_keywords), add=True)
        if wish.remove or wish.remove_keywords:
            imap.store_flags(uids, wish.remove, sorted(wish.remove_keywords), add=False)
        updates = [
            FlagUpdate(
                uid,
                wish.flags(place.server_flags),
                wish.keywords(place.server_keywords),
                place.modseq,
            )
            for uid, place in members.items()
        ]
        with remote.store.write("flags stored") as tx:
            remote.store.messages.update_flags(tx, place_folder.folder, updates)

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        each: dict[PlaceId, _Wish] = {}
        former = store.journal.former(entry.id)
        for place in store.messages.places(entry.places):
            before = former.get(place.id)
            if before is None:
                continue
            done = _Wish.of(entry.payload, place.id)
            back = _Wish(
                add=done.remove & before.flags,
                remove=done.add & ~before.flags,
                add_keywords=frozenset(
                    w for w in before.keywords if w.lower() in _lower(done.remove_keywords)
                ),
                remove_keywords=frozenset(
                    w for w in done.add_keywords if w.lower() not in _lower(before.keywords)
                ),
            )
            if back.to_json() != [0, 0, [], []]:
                each[place.id] = back
        if not each:
            if entry.places and not store.messages.places(entry.places):
                raise PermanentError("moved_on")
            return None
        wishes = set(each.values())
        payload: dict[str, object]
        if len(wishes) == 1:
            add, remove, add_keywords, remove_keywords = wishes.pop().to_json()
            payload = {
                "add": add,
                "remove": remove,
                "add_keywords": add_keywords,
                "remove_keywords": remove_keywords,
            }
        else:
            payload = {"each": {str(place): wish.to_json() for place, wish in each.items()}}
        return NewEntry(self.kind, entry.account, entry.lane, payload, tuple(each))


def _lower(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)
