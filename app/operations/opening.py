"""Open the store with the knowledge that lives above it: shown effects and item digests."""

from __future__ import annotations

from typing import Literal

from app.base.clock import Clock, SystemClock
from app.base.paths import Profile
from app.domain.pim import ItemDigest
from app.operations.table import FOLDER_SHOWS, ITEM_SHOWS, SHOWS
from app.store import Store


def digest_item(data: str, kind: str) -> ItemDigest:
    """Return what the store keeps in columns of a calendar object or card (kind: CollectionKind).

    The parsers are imported when first needed: a window that shows mail never pays for them.
    """
    if kind == "book":
        from app.formats import vcard

        return vcard.digest_item(data)
    from app.formats import icalendar

    return icalendar.digest_item(data)


def open_store(
    profile: Profile, *, role: Literal["face", "service"], clock: Clock | None = None
) -> Store:
    """Open the profile's store for this process; see ``Store.open`` for the errors."""
    return Store.open(
        profile,
        role=role,
        clock=clock or SystemClock(),
        shows=SHOWS,
        item_shows=ITEM_SHOWS,
        digest_item=digest_item,
        folder_shows=FOLDER_SHOWS,
    )
