"""Where contacts are looked for: everything, one book, one group; and what is read for a list.

``read`` runs on a reader thread. Ten thousand contacts are one query of some ten milliseconds, so
list, counts and letters come from the same look at the store and always fit each other.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.accounts import Account
from app.domain.ids import CollectionId
from app.domain.pim import Collection, CollectionKind, Contact
from app.ui.words import tr

if TYPE_CHECKING:
    from app.engine.engine import Engine

OTHER = "#"  # the section of what does not begin with a letter


@dataclass(frozen=True, slots=True)
class Place:
    """``key`` names it over restarts: "all", "book:7", "group:Choir"."""

    key: str
    title: str
    book: CollectionId | None = None
    group: str = ""

    def holds(self, contact: Contact) -> bool:
        if self.book is not None:
            return contact.collection == self.book
        return not self.group or self.group in contact.groups


@dataclass(frozen=True, slots=True)
class Node:
    """One line at the left: a heading (no place) or a place with its number of contacts."""

    key: str
    title: str
    icon: str = ""
    count: int = 0
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything one look at the store gives the pane."""

    place: Place
    query: str
    ids: array[int]
    contacts: Mapping[int, Contact]
    sections: tuple[tuple[str, int], ...]  # letter and its first row
    nodes: tuple[Node, ...] = ()
    books: tuple[Collection, ...] = ()
    groups: tuple[str, ...] = ()
    changed: tuple[int, ...] = ()  # of those shown before as well


def everything() -> Place:
    return Place("all", tr("All contacts"))


def letter(contact: Contact) -> str:
    """Return the section a contact stands in."""
    first = contact.sort_key[:1].upper()
    return first if first.isalpha() else OTHER


def read(
    engine: Engine, place: Place, query: str, shown: Listing | None = None, *, sides: bool = True
) -> Listing:
    """Read what the pane shows; ``shown``: what it showed until now, to tell what changed. Without
    ``sides`` books, groups and their numbers are those of ``shown`` (only the query is another)."""
    if shown is not None and not sides:
        found = [c for c in engine.contacts(None, query) if place.holds(c)]
        return _listing(place, query, found, shown, shown.nodes, shown.books, shown.groups)
    every = engine.contacts()
    books = engine.collections(CollectionKind.BOOK)
    found = [c for c in every if place.holds(c)]
    if query:
        hits = {c.id for c in engine.contacts(None, query)}
        found = [c for c in found if c.id in hits]
    groups = Counter(g for c in every for g in c.groups)
    nodes = tuple(_nodes(engine.accounts(), books, every, groups))
    names = tuple(sorted(groups, key=str.casefold))
    return _listing(place, query, found, shown, nodes, tuple(books), names)


def _listing(
    place: Place,
    query: str,
    found: Sequence[Contact],
    shown: Listing | None,
    nodes: tuple[Node, ...],
    books: tuple[Collection, ...],
    groups: tuple[str, ...],
) -> Listing:
    old = shown.contacts if shown is not None else {}
    return Listing(
        place=place,
        query=query,
        ids=array("q", [c.id for c in found]),
        contacts={c.id: c for c in found},
        sections=_sections(found),
        nodes=nodes,
        books=books,
        groups=groups,
        changed=tuple(c.id for c in found if c.id in old and old[c.id] != c),
    )


def _sections(shown: Sequence[Contact]) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for row, contact in enumerate(shown):
        found.setdefault(letter(contact), row)
    return tuple(found.items())


def _nodes(
    accounts: Sequence[Account],
    books: Sequence[Collection],
    every: Sequence[Contact],
    groups: Counter[str],
) -> list[Node]:
    whole = everything()
    made = [Node(whole.key, whole.title, "users", len(every), whole)]
    sizes = Counter(c.collection for c in every)
    for account in accounts:
        mine = [b for b in books if b.account == account.id]
        if mine:
            made.append(Node(f"account:{account.id}", account.settings.address))
        for book in mine:
            title = book.name or tr("Address book")
            place = Place(f"book:{book.id}", title, book=book.id)
            icon = "lock" if book.read_only else "book-user"
            made.append(Node(place.key, title, icon, sizes[book.id], place))
    if groups:
        made.append(Node("groups", tr("Groups")))
    for name in sorted(groups, key=str.casefold):
        place = Place(f"group:{name}", name, group=name)
        made.append(Node(place.key, name, "tag", groups[name], place))
    return made
