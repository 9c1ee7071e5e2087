"""Verbs about tags. What a message carries is a keyword on the server; name and colour are ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace

from app.base.errors import UserError
from app.domain.ids import AccountId, BatchId, PlaceId
from app.domain.journal import NewEntry
from app.domain.tags import Tag
from app.engine.later import LaterVerbs
from app.engine.mail import mail_lane
from app.operations import local_undo
from app.rules import keywords
from app.store import Transaction

COLORS = (
    "#c0392b", "#b8690f", "#2e7d4f", "#2c5fa8", "#74459a", "#a2445f", "#3f7f8c", "#6d6a3a",
    "#4f6572", "#8a5a3c",
)  # fmt: skip

MOST_PLACES = 2000  # of one journal entry, so that each is carried out in reasonable time


class TagVerbs(LaterVerbs):
    """Give, take, name, colour, order and delete tags."""

    def tags(self) -> list[Tag]:
        """Return the tags in the person's order."""
        return self.store.tags.all()

    def tag(
        self, places: Iterable[PlaceId], *, add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> Future[BatchId]:
        """Give and take tags by name or keyword; a name that is new becomes a tag.

        Raise UserError: "message_unknown", "tag_unknown" (to be taken off), "tag_name_bad".
        """
        wanted, added, removed = list(dict.fromkeys(places)), list(add), list(remove)
        for name in added:
            _check_name(name)

        def work(tx: Transaction) -> BatchId:
            found = self.store.messages.folders_of(wanted)
            if not found:
                raise UserError("message_unknown")
            used = self.store.tags.used(wanted)
            plus = [self._meant(name, used) or self._make_tag(tx, name) for name in added]
            minus: list[Tag] = []
            for name in removed:
                known = self._meant(name, used)
                if known is None:
                    raise UserError("tag_unknown", tag=name)
                minus.append(known)
            payload: dict[str, object] = {
                "add": 0,
                "remove": 0,
                "add_keywords": sorted(t.keyword for t in plus),
                "remove_keywords": sorted(t.keyword for t in minus),
            }
            entries = [
                NewEntry("set_flags", account, mail_lane(account), payload, tuple(ids))
                for account, ids in self._grouped(found.items())
            ]
            names = [t.name for t in plus] or [t.name for t in minus]
            label = "tagged" if plus else "untagged"
            fields: dict[str, object] = {"count": len(found), "tags": ", ".join(names)}
            return self.store.journal.add(tx, label, fields, entries)

        return self._write("tagged", work, lane="mail")

    def add_tag(self, name: str, color: str = "") -> Future[Tag]:
        """Make a tag; raise UserError("tag_exists")."""
        _check_name(name)

        def work(tx: Transaction) -> Tag:
            if keywords.resolve(name, self.tags()) is not None:
                raise UserError("tag_exists", tag=name)
            return self._make_tag(tx, name, color)

        return self._write("tag made", work, lane="later")

    def change_tag(
        self, keyword: str, *, name: str | None = None, color: str | None = None
    ) -> Future[Tag]:
        """Give a tag another name or colour. The keyword stays: other clients go on seeing it."""
        if name is not None:
            _check_name(name)

        def work(tx: Transaction) -> Tag:
            found = self._tag(keyword)
            if name is not None:
                other = next((t for t in self.tags() if keywords.same_name(t.name, name)), None)
                if other is not None and other.keyword.lower() != keyword.lower():
                    raise UserError("tag_exists", tag=name)
            changed = replace(
                found,
                name=found.name if name is None else " ".join(name.split()),
                color=found.color if color is None else color,
            )
            self.store.tags.restore(tx, changed)
            return changed

        return self._write("tag changed", work, lane="later")

    def tagged(self, keyword: str) -> int:
        """Return how many places carry a keyword; looks through all of them."""
        return len(self.store.tags.places(keyword))

    def delete_tag(self, keyword: str) -> Future[BatchId]:
        """Forget a tag and take it off every message that is here."""

        def work() -> BatchId:  # looked for before the transaction, in which nobody else writes
            places = self.store.tags.places(self._tag(keyword).keyword)
            return self._write("tag deleted", lambda tx: delete(tx, places), lane="mail").result()

        def delete(tx: Transaction, seen: Sequence[PlaceId]) -> BatchId:
            found = self._tag(keyword)
            places = self.store.tags.places(found.keyword, among=seen)
            self.store.tags.remove(tx, found.keyword)
            payload: dict[str, object] = {
                "add": 0, "remove": 0, "add_keywords": [], "remove_keywords": [found.keyword],
            }  # fmt: skip
            entries = [
                NewEntry(
                    "set_flags", account, mail_lane(account), payload,
                    tuple(ids[start : start + MOST_PLACES]),
                )
                for account, ids in self._tag_places(places)
                for start in range(0, len(ids), MOST_PLACES)
            ]  # fmt: skip
            fields: dict[str, object] = {
                "count": len(places),
                "tags": found.name,
                "local": local_undo.tag_before(found),
            }
            return self.store.journal.add(tx, "tag_deleted", fields, entries)

        return self._finish(work)

    def arrange_tags(self, order: Sequence[str]) -> Future[None]:
        """Put tags in another order; the first nine have the keys 1 to 9."""
        return self._write(
            "tags arranged", lambda tx: self.store.tags.arrange(tx, order), lane="later"
        )

    # inner

    def _tag_places(self, places: Sequence[PlaceId]) -> list[tuple[AccountId, list[PlaceId]]]:
        return self._grouped(self.store.messages.folders_of(places).items())

    def _tag(self, keyword: str) -> Tag:
        found = keywords.resolve(keyword, self.tags())
        if found is None:
            raise UserError("tag_unknown", tag=keyword)
        return found

    def _meant(self, name: str, used: Iterable[str]) -> Tag | None:
        """Return the tag of that name: ours, or one that another client gave these messages."""
        return keywords.resolve(name, [*self.tags(), *keywords.tags_of(used, ())])

    def _make_tag(self, tx: Transaction, name: str, color: str = "") -> Tag:
        known = self.tags()
        keyword = keywords.keyword_of(name, (t.keyword for t in known))
        chosen = color or COLORS[len(known) % len(COLORS)]
        return self.store.tags.add(tx, keyword, " ".join(name.split()), chosen)


def _check_name(name: str) -> None:
    text = " ".join(name.split())
    if not text or len(text) > keywords.MOST_NAME or not text.isprintable():
        raise UserError("tag_name_bad")
