"""What the tree shows beside folders: snoozed messages, awaited answers, saved searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.ids import PlaceId
from app.domain.later import SavedSearch, Watch, WatchState
from app.ui.mail.sources import SAVED, SNOOZED, WAITING, Source
from app.ui.words import tr

if TYPE_CHECKING:
    from app.engine.engine import Engine


@dataclass(frozen=True, slots=True)
class Shelf:
    """Read together with the folders."""

    snoozed: int = 0
    watches: tuple[Watch, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    own: frozenset[str] = frozenset()  # addresses of the person, lower case

    @property
    def overdue(self) -> int:
        return sum(1 for w in self.watches if w.state is WatchState.DUE)

    def watch_of(self, place: PlaceId) -> Watch | None:
        return next((w for w in self.watches if w.place == place), None)

    def search_of(self, key: str) -> SavedSearch | None:
        return next((s for s in self.searches if f"{SAVED}{s.id}" == key), None)


def read_shelf(engine: Engine) -> Shelf:
    """Read it (reader thread)."""
    return Shelf(
        len(engine.snoozed()),
        tuple(engine.watches()),
        tuple(engine.saved_searches()),
        frozenset(a.settings.address.lower() for a in engine.accounts()),
    )


def places(shelf: Shelf, shown: str) -> Sequence[tuple[str, str, int, Source]]:
    """Return (title, icon, count, source) of the places that there is something in.

    ``shown``: the key of the place on show, which does not go while it is looked at.
    """
    found: list[tuple[str, str, int, Source]] = []
    if shelf.snoozed or shown == SNOOZED:
        title = tr("Snoozed")
        found.append((title, "calendar-clock", shelf.snoozed, Source(SNOOZED, title)))
    if shelf.watches or shown == WAITING:
        title = tr("Waiting for answer")
        source = Source(WAITING, title)
        found.append((title, "message-square-reply", shelf.overdue, source))
    for search in shelf.searches:
        source = Source(f"{SAVED}{search.id}", search.name, query=search.query)
        found.append((search.name, "search", 0, source))
    return found
