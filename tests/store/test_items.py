from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.base.paths import Profile
from app.domain.ids import CollectionId
from app.domain.journal import EntryState, ItemShown, NewEntry
from app.domain.pim import CollectionKind, ContactRow, ItemDigest, OccurrenceRow
from app.domain.ports import RemoteCollection, RemoteItem
from app.store import Store
from tests.store.samples import add_account

DAY = 86_400.0


def digest_item(data: str, kind: str) -> ItemDigest:
    """Read the tests' own form: "uid start [weekly]" of an event, "uid name address" of a card."""
    if not data:
        return ItemDigest("")
    uid, second, *rest = data.split()
    if kind == "book":
        row = ContactRow(second, second.lower(), (rest[0],), search_text=data.casefold())
        return ItemDigest("VCARD", uid, contact=row)
    start = float(second)
    recurring = "weekly" in rest
    starts = [start + 7 * DAY * n for n in range(4 if recurring else 1)]
    rows = tuple(OccurrenceRow(str(s), s, s + 3600, summary=uid) for s in starts)
    end = None if recurring else start + 3600
    window = (0.0, 28 * DAY) if recurring else None
    return ItemDigest("VEVENT", uid, start, end, recurring, rows, window=window)


def put(shown: ItemShown, payload: object) -> ItemShown:
    assert isinstance(payload, dict)
    return replace(shown, data=payload["data"], hidden=False)


def drop(shown: ItemShown, payload: object) -> ItemShown:
    return replace(shown, hidden=True)


def listed(path: str, kind: str, **more: object) -> RemoteCollection:
    known = RemoteCollection(
        f"https://x/{path}/", kind, path, "#112233", frozenset({"VEVENT"}), False, "", ""
    )
    return replace(known, **more)  # type: ignore[arg-type]


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Store]:
    shows = {"dav_put": put, "dav_delete": drop}
    store = Store.open(Profile(tmp_path), role="face", item_shows=shows, digest_item=digest_item)
    account = add_account(store)
    both = [listed("cal", "calendar"), listed("book", "book")]
    with store.write("test") as tx:
        assert store.collections.merge_listing(tx, account, both) == []
    yield store
    store.close()


def arrive(store: Store, where: CollectionId, **texts: str) -> None:
    kind = store.collections.get(where).kind
    found = [
        (RemoteItem(f"/{name}", f"e-{text}", text), digest_item(text, kind))
        for name, text in texts.items()
    ]
    with store.write("test") as tx:
        store.items.put_server(tx, where, found)


def test_events_from_the_server_are_shown_in_their_time(diary: Store) -> None:
    (calendar,) = diary.collections.all(CollectionKind.CALENDAR)
    arrive(diary, calendar.id, a="one 1000", b="series 500 weekly")
    assert [o.uid for o in diary.items.occurrences(0, DAY)] == ["series", "one"]
    assert [o.start for o in diary.items.occurrences(7 * DAY, 8 * DAY)] == [500 + 7 * DAY]
    assert diary.items.recurring_open(0, 20 * DAY) == []
    assert [i.uid for i in diary.items.recurring_open(20 * DAY, 40 * DAY)] == ["series"]
    assert diary.items.etags(calendar.id) == {"/a": "e-one 1000", "/b": "e-series 500 weekly"}
    assert diary.collections.get(calendar.id).total == 2
    arrive(diary, calendar.id, a="one 9000")
    assert [o.start for o in diary.items.occurrences(0, DAY)] == [500, 9000]
    with diary.write("test") as tx:
        assert diary.items.remove_server(tx, calendar.id, ["/a", "/zzz"]) == 1
    assert [o.uid for o in diary.items.occurrences(0, DAY)] == ["series"]


def test_a_queued_wish_is_shown_and_survives_sync(diary: Store) -> None:
    (calendar,) = diary.collections.all(CollectionKind.CALENDAR)
    account = calendar.account
    arrive(diary, calendar.id, a="one 1000")
    item = diary.items.by_uid("one")[0]
    with diary.write("test") as tx:
        batch = diary.journal.add(tx, "event_saved", {}, [
            NewEntry("dav_put", account, "dav:1", {"data": "one 5000"}, items=(item.id,)),
        ])  # fmt: skip
    (seen,) = diary.items.occurrences(0, DAY)
    assert (seen.start, seen.pending) == (5000, True)
    arrive(diary, calendar.id, a="one 7000")
    assert diary.items.occurrences(0, DAY)[0].start == 5000
    assert diary.items.get(item.id).server_data == "one 7000"
    entry = diary.journal.batch_entries(batch)[0]
    with diary.write("test") as tx:
        diary.journal.set_state(tx, entry.id, EntryState.FAILED)
    assert diary.items.occurrences(0, DAY)[0].start == 7000
    assert not diary.items.get(item.id).pending


def test_an_item_made_here_becomes_the_servers(diary: Store) -> None:
    (calendar,) = diary.collections.all(CollectionKind.CALENDAR)
    with diary.write("test") as tx:
        item = diary.items.add_local(tx, calendar.id, "new")
        batch = diary.journal.add(tx, "event_saved", {}, [
            NewEntry("dav_put", calendar.account, "dav:1", {"data": "new 100"}, items=(item,)),
        ])  # fmt: skip
    assert [o.uid for o in diary.items.occurrences(0, DAY)] == ["new"]
    arrive(diary, calendar.id, x="new 100")  # the answer to the PUT was lost, sync found it
    assert diary.items.get(item).href == "/x"
    with diary.write("test") as tx:
        diary.items.server_stored(tx, item, calendar.id, RemoteItem("/x", "e2", "new 100"))
        diary.journal.set_state(tx, diary.journal.batch_entries(batch)[0].id, EntryState.DONE)
        assert diary.items.sweep(tx) == 0
    assert len(diary.items.of(calendar.id)) == 1
    assert diary.items.get(item).etag == "e2"


def test_a_cancelled_creation_leaves_nothing(diary: Store) -> None:
    (calendar,) = diary.collections.all(CollectionKind.CALENDAR)
    with diary.write("test") as tx:
        item = diary.items.add_local(tx, calendar.id, "new")
        batch = diary.journal.add(tx, "event_saved", {}, [
            NewEntry("dav_put", calendar.account, "dav:1", {"data": "new 100"}, items=(item,)),
        ])  # fmt: skip
        diary.journal.set_state(tx, diary.journal.batch_entries(batch)[0].id, EntryState.CANCELLED)
    assert diary.items.occurrences(0, DAY) == []
    assert diary.items.of(calendar.id) == []
    with diary.write("test") as tx:
        assert diary.items.sweep(tx) == 0  # the journal may still bring it back
        diary.journal.prune(tx, tx.now + 1)
        assert diary.items.sweep(tx) == 1


def test_contacts_are_sorted_searched_and_complete_addresses(diary: Store) -> None:
    (book,) = diary.collections.all(CollectionKind.BOOK)
    arrive(diary, book.id, a="1 Zoe zoe@x.example", b="2 Ann ann@y.example")
    assert [c.name for c in diary.items.contacts()] == ["Ann", "Zoe"]
    assert [c.name for c in diary.items.contacts(book.id, "Y.EXAMPLE ann")] == ["Ann"]
    assert diary.items.contacts(book.id, "nobody' OR 1=1") == []
    assert [a.addr for a in diary.messages.complete("zo")] == ["zoe@x.example"]
    assert diary.messages.complete("%") == []
    assert diary.messages.complete("") == []


def test_collections_keep_the_persons_choices(diary: Store) -> None:
    (calendar,) = diary.collections.all(CollectionKind.CALENDAR)
    with diary.write("test") as tx:
        diary.collections.choose(tx, calendar.id, visible=False, color="#ff0000", default=True)
        diary.collections.set_suspect(tx, calendar.id, ["/b", "/a"])
        missing = diary.collections.merge_listing(
            tx,
            calendar.account,
            [listed("cal", "calendar", name="New", color="#0000ff", read_only=True)],
        )
    assert [found.name for found in missing] == ["book"]
    found = diary.collections.get(calendar.id)
    assert (found.name, found.color, found.visible, found.read_only) == (
        "New",
        "#ff0000",
        False,
        True,
    )
    assert diary.collections.suspect(calendar.id) == ["/a", "/b"]
    assert diary.collections.default(CollectionKind.CALENDAR) is None  # read-only now
    with diary.write("test") as tx:
        diary.collections.remove(tx, calendar.id)
    assert diary.collections.all(CollectionKind.CALENDAR) == []
