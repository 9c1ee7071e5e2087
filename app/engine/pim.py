"""Verbs and queries about calendars, events, address books and cards."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from concurrent.futures import Future
from datetime import datetime
from typing import Literal

from app.base.errors import MarmotError, UserError
from app.base.ids import new_uid
from app.domain.ids import AccountId, BatchId, CollectionId, EntryId, ItemId
from app.domain.journal import Entry, EntryState, NewEntry
from app.domain.pim import (
    CardFields,
    Collection,
    CollectionKind,
    Contact,
    EventFields,
    Item,
    Occurrence,
)
from app.engine.keyring import KeyVerbs
from app.store import Transaction

Scope = Literal["this", "following", "all"]
Keep = Literal["mine", "theirs", "both"]

MAX_FILE = 50_000_000  # bytes of an .ics or .vcf file taken in at once


def dav_lane(account: AccountId) -> str:
    return f"dav:{account}"


class PimVerbs(KeyVerbs):
    """Collections, events and contacts; every change is a journal entry per resource."""

    # collections

    def collections(self, kind: CollectionKind | None = None) -> list[Collection]:
        return self.store.collections.all(kind)

    def set_collection(
        self,
        identifier: CollectionId,
        *,
        visible: bool | None = None,
        color: str | None = None,
        default: bool | None = None,
    ) -> Future[None]:
        """Keep what the person chose for a calendar or book on this machine."""
        return self._write(
            "collection",
            lambda tx: self.store.collections.choose(
                tx, identifier, visible=visible, color=color, default=default
            ),
        )

    def item(self, identifier: ItemId) -> Item:
        return self.store.items.get(identifier)

    def find_item(self, uid: str) -> Item | None:
        """Return the shown item with this UID."""
        found = self.store.items.by_uid(uid)
        return found[0] if found else None

    def batch_uids(self, batch: BatchId) -> list[str]:
        """Return the UIDs of what a batch wrote."""
        return [
            str(entry.payload["uid"])
            for entry in self.store.journal.batch_entries(batch)
            if entry.payload.get("uid")
        ]

    # events

    def occurrences(self, start: float, end: float) -> list[Occurrence]:
        """Return what touches [start, end), earliest first, of visible and hidden calendars."""
        found = self.store.items.occurrences(start, end)
        beyond = self.store.items.recurring_open(start, end)
        if not beyond:
            return found
        again = {item.id for item in beyond}
        found = [o for o in found if o.item not in again]
        for item in beyond:
            found += self._expanded(item, start, end)
        found.sort(key=lambda o: (o.start, -o.end, o.item))
        return found

    def event(self, item: ItemId, recurrence_id: str = "") -> EventFields:
        """Return the fields of an event, a series, or one occurrence."""
        from app.formats.icalendar import to_fields

        return to_fields(self.store.items.get(item).shown_data, recurrence_id)

    def local_zone(self) -> str:
        """Return the IANA name of the machine's time zone, "UTC" when it cannot be told."""
        return local_zone()

    def save_event(
        self,
        collection: CollectionId,
        fields: EventFields,
        *,
        item: ItemId | None = None,
        recurrence_id: str = "",
        scope: Scope = "all",
    ) -> Future[BatchId]:
        """Make or change an event; ``scope`` says what an edited occurrence stands for.

        Raise UserError: "collection_read_only", "address_invalid" for a new attendee without an
        address, and what is wrong with times and rule.
        """
        from app.formats.icalendar import apply_fields

        def work(tx: Transaction) -> BatchId:
            self._check_writable(collection)
            known = self.store.items.get(item) if item is not None else None
            _check_people(fields)
            texts = apply_fields(
                known.shown_data if known else None,
                fields,
                uid=new_uid(),
                recurrence_id=recurrence_id,
                scope=scope,
                now=self.clock.now(),
            )
            entries: list[NewEntry] = []
            if known is not None and known.collection == collection:
                entries.append(self._put(collection, known, texts[0], "VEVENT"))
                texts = texts[1:]
            elif known is not None:  # to another calendar: there first, then away from here
                self._check_removable(known)
                entries += [self._new(tx, collection, text, "VEVENT") for text in texts]
                entries.append(self._delete_entry(known, after=0))
                texts = []
            entries += [self._new(tx, collection, text, "VEVENT") for text in texts]
            label = "event_saved" if known else "event_added"
            return self.store.journal.add(tx, label, {"summary": fields.summary}, entries)

        return self._write("event saved", work, lane="dav")

    def delete_event(
        self, item: ItemId, *, recurrence_id: str = "", scope: Scope = "all"
    ) -> Future[BatchId]:
        """Delete an event, one occurrence of it, or it and all following."""
        from app.formats.icalendar import delete_occurrence

        def work(tx: Transaction) -> BatchId:
            known = self.store.items.get(item)
            self._check_removable(known)
            rest = None
            if recurrence_id and scope != "all":
                rest = delete_occurrence(
                    known.shown_data, recurrence_id, scope, now=self.clock.now()
                )
            if rest is None:
                entry = self._delete_entry(known)
            else:
                entry = self._put(known.collection, known, rest, "VEVENT")
            return self.store.journal.add(tx, "event_deleted", {}, [entry])

        return self._write("event deleted", work, lane="dav")

    def add_ics(self, text: str, collection: CollectionId | None = None) -> Future[BatchId]:
        """Take the objects of an .ics file into a calendar (the default one by default)."""
        from app.formats.icalendar import digest_item, split_ics

        def work(tx: Transaction) -> BatchId:
            objects = split_ics(text)
            if not objects:
                raise UserError("calendar_unreadable")
            first = digest_item(objects[0]).component
            target = collection or self._default(CollectionKind.CALENDAR, first)
            self._check_writable(target)
            entries = [self._new(tx, target, one, digest_item(one).component) for one in objects]
            return self.store.journal.add(tx, "event_added", {"count": len(entries)}, entries)

        if len(text) > MAX_FILE:
            raise UserError("file_too_large", limit=MAX_FILE)
        return self._write("events added", work, lane="dav")

    # conflicts

    def conflicts(self) -> list[Entry]:
        """Return the entries whose wish contradicts the server's text, oldest first.

        Their payload holds ``base``, ``data`` (ours), ``theirs`` and ``conflicts``.
        """
        return [
            entry
            for entry in self.store.journal.parked()
            if entry.kind == "dav_put" and entry.error.get("code") == "conflict"
        ]

    def refused(self) -> dict[ItemId, bool]:
        """Return the items with a change that the server refused; true: it never had the item.

        They are shown with that change. One that is only here may be edited and moved even if its
        collection can only be read.
        """
        items = {item for e in self.store.journal.parked() if e.kept for item in e.items}
        return {item: not self.store.items.get(item).href for item in items}

    def resolve_conflict(self, entry: EntryId, keep: Keep) -> Future[None]:
        """Settle a conflict: "mine" (where both contradict), "theirs", or "both" as two items.

        Raise UserError("conflict_settled") when it is none (any more).
        """
        from app.rules.merge import three_way, under_uid

        def work(tx: Transaction) -> None:
            found = next((e for e in self.conflicts() if e.id == entry), None)
            if found is None:
                raise UserError("conflict_settled")
            texts = (str(found.payload.get(name) or "") for name in ("base", "data", "theirs"))
            base, mine, theirs = texts
            if keep == "mine":
                over = ("theirs", "theirs_etag", "conflicts")
                payload = {k: v for k, v in found.payload.items() if k not in over}
                payload["data"] = three_way(base, mine, theirs, prefer="mine").text
                payload["base"] = theirs
                payload["base_etag"] = found.payload.get("theirs_etag") or ""
                self.store.journal.set_state(
                    tx, entry, EntryState.QUEUED, payload=payload, not_before=0.0, forgiven=True
                )
            else:  # what was refused before it is part of it
                for one in (found, *self._refused_before(found)):
                    self.store.journal.set_state(tx, one.id, EntryState.CANCELLED)
                    self.store.problems.dismiss_entry(tx, one.id)
            if keep == "both":
                collection = self.store.items.get(found.items[0]).collection
                component = str(found.payload.get("component") or "VEVENT")
                copy = self._new(tx, collection, under_uid(mine, new_uid()), component)
                self.store.journal.add(tx, "conflict_kept_both", {}, [copy])
            self.store.problems.dismiss_entry(tx, entry)

        return self._write("conflict resolved", work, lane="dav")

    # contacts

    def contacts(self, collection: CollectionId | None = None, query: str = "") -> list[Contact]:
        """Return contacts by name; ``query`` narrows while typing."""
        from app.formats.vcard import sort_key

        # the searched text is without accents, so what is looked for must be too
        return self.store.items.contacts(collection, sort_key(query))

    def card(self, item: ItemId) -> CardFields:
        """Return the fields of a card."""
        from app.formats.vcard import to_fields

        return to_fields(self.store.items.get(item).shown_data)

    def photo(self, item: ItemId) -> bytes | None:
        """Return a card's picture, None when it has none."""
        from app.formats.vcard import photo

        return photo(self.store.items.get(item).shown_data)

    def save_contact(
        self, collection: CollectionId, fields: CardFields, *, item: ItemId | None = None
    ) -> Future[BatchId]:
        """Make or change a card; everything the editor does not know stays in it."""
        from app.formats.vcard import apply_fields

        def work(tx: Transaction) -> BatchId:
            self._check_writable(collection)
            known = self.store.items.get(item) if item is not None else None
            text = apply_fields(
                known.shown_data if known else None, fields, uid=new_uid(), now=self.clock.now()
            )
            if known is not None and known.collection == collection:
                entries = [self._put(collection, known, text, "VCARD")]
            elif known is not None:  # to another book: there first, then away from here
                self._check_removable(known)
                entries = [self._new(tx, collection, text, "VCARD")]
                entries.append(self._delete_entry(known, after=0))
            else:
                entries = [self._new(tx, collection, text, "VCARD")]
            label = "contact_saved" if known else "contact_added"
            return self.store.journal.add(tx, label, {"name": fields.name}, entries)

        return self._write("contact saved", work, lane="dav")

    def add_vcard(self, text: str, collection: CollectionId | None = None) -> Future[BatchId]:
        """Take the cards of a .vcf file into a book (the default one by default)."""
        from app.formats.vcard import split_cards

        def work(tx: Transaction) -> BatchId:
            cards = split_cards(text)
            if not cards:
                raise UserError("card_unreadable")
            target = collection or self._default(CollectionKind.BOOK, "")
            self._check_writable(target)
            entries = [self._new(tx, target, card, "VCARD") for card in cards]
            return self.store.journal.add(tx, "contact_added", {"count": len(entries)}, entries)

        if len(text) > MAX_FILE:
            raise UserError("file_too_large", limit=MAX_FILE)
        return self._write("contacts added", work, lane="dav")

    def delete_contacts(self, items: Iterable[ItemId]) -> Future[BatchId]:
        """Delete cards."""
        wanted = list(dict.fromkeys(items))

        def work(tx: Transaction) -> BatchId:
            known = [self.store.items.get(item) for item in wanted]
            for item in known:
                self._check_removable(item)
            entries = [self._delete_entry(item) for item in known]
            return self.store.journal.add(tx, "contacts_deleted", {"count": len(entries)}, entries)

        return self._write("contacts deleted", work, lane="dav")

    # inner

    def _refused_before(self, entry: Entry) -> list[Entry]:
        """Return the refused changes of its item that an entry goes past, in their order."""
        return [
            other
            for item in entry.items
            for other in self.store.journal.active_of_item(item)
            if other.id < entry.id and other.kept
        ]

    def _expanded(self, item: Item, start: float, end: float) -> list[Occurrence]:
        from app.formats.icalendar import occurrences

        try:
            rows = occurrences(item.shown_data, start, end)
        except MarmotError:
            return []
        return [
            Occurrence(
                item=item.id,
                collection=item.collection,
                uid=item.uid,
                recurrence_id=row.recurrence_id,
                start=row.start,
                end=row.end,
                all_day=row.all_day,
                start_date=row.start_date,
                end_date=row.end_date,
                summary=row.summary,
                location=row.location,
                status=row.status,
                transparent=row.transparent,
                recurring=True,
                attendees=row.attendees,
                pending=item.pending,
            )
            for row in rows
        ]

    def _default(self, kind: CollectionKind, component: str) -> CollectionId:
        found = self.store.collections.default(kind, component)
        if found is None:
            raise UserError("no_collection", kind=kind.value)
        return found.id

    def _check_writable(self, collection: CollectionId) -> None:
        found = self.store.collections.get(collection)
        if found.read_only:
            raise UserError("collection_read_only", name=found.name)

    def _check_removable(self, known: Item) -> None:
        """Raise UserError("collection_read_only"); what was never on the server may always go."""
        if known.href:
            self._check_writable(known.collection)

    def _put(self, collection: CollectionId, known: Item, text: str, component: str) -> NewEntry:
        account = self.store.collections.get(collection).account
        payload: dict[str, object] = {
            "data": text,
            "base": known.shown_data,
            "base_etag": _shown_etag(known),
            "uid": known.uid,
            "component": component,
            "collection": collection,
        }
        return NewEntry("dav_put", account, dav_lane(account), payload, items=(known.id,))

    def _new(
        self, tx: Transaction, collection: CollectionId, text: str, component: str
    ) -> NewEntry:
        from app.operations.opening import digest_item

        kind = "book" if component == "VCARD" else "calendar"
        uid = digest_item(text, kind).uid or new_uid()
        item = self.store.items.add_local(tx, collection, uid)
        account = self.store.collections.get(collection).account
        payload: dict[str, object] = {
            "data": text,
            "base": "",
            "base_etag": "",
            "uid": uid,
            "component": component,
            "collection": collection,
        }
        return NewEntry("dav_put", account, dav_lane(account), payload, items=(item,))

    def _delete_entry(self, known: Item, *, after: int | None = None) -> NewEntry:
        account = self.store.collections.get(known.collection).account
        payload: dict[str, object] = {
            "base": known.shown_data,
            "base_etag": _shown_etag(known),
            "uid": known.uid,
            "collection": known.collection,
        }
        return NewEntry(
            "dav_delete", account, dav_lane(account), payload, items=(known.id,), after=after
        )


def _check_people(fields: EventFields) -> None:
    """Raise UserError("address_invalid"): what is no address would not be seen any more."""
    from app.formats.event_series import address

    for who in fields.attendees:
        if not address(who):
            raise UserError("address_invalid", address=who)


def _shown_etag(known: Item) -> str:
    """Return the ETag of what is shown; "" when the server has another text, maybe unseen."""
    return "" if known.pending else known.etag


def local_zone() -> str:
    """Return the IANA name of the machine's time zone, "UTC" when it cannot be told."""
    import os

    named = os.environ.get("TZ", "").lstrip(":")
    if "/" in named and not named.startswith("/"):
        return named
    try:
        target = os.path.realpath("/etc/localtime")
    except OSError:
        target = ""
    _, found, name = target.partition("/zoneinfo/")
    if found and name:
        return name
    key = getattr(datetime.now().astimezone().tzinfo, "key", None) or _windows_zone()
    return str(key) if key else "UTC"


def _windows_zone() -> str | None:
    """Return the IANA name of the zone Windows is set to, None elsewhere."""
    if sys.platform != "win32":
        return None
    import winreg

    from app.formats.calendar_times import named_zone

    place = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            name = str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0]).partition("\0")[0]
    except OSError:
        return None
    return getattr(named_zone(name), "key", None)
