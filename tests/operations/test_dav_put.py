"""The DAV operations against a shelf in memory: what they ask, keep and give back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.domain.ids import CollectionId, ItemId
from app.domain.journal import Entry, EntryState, ItemShown, NewEntry
from app.domain.ports import RemoteChanges, RemoteCollection, RemoteItem
from app.operations.dav_delete import DAV_DELETE
from app.operations.dav_put import DAV_PUT
from app.operations.dav_resource import same_text
from app.operations.opening import digest_item, open_store
from app.operations.remote import Remote
from app.store import Store

HOME = "https://dav.example.org/ann/"
LANE = "dav:1"


def event(summary: str, *more: str) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:e", f"SUMMARY:{summary}"]
    return "\r\n".join([*lines, "DTSTART:20261124T100000Z", *more, "END:VEVENT", "END:VCALENDAR"])


class Shelf:
    """A DavSession over a dictionary; ``fail`` is raised by the next write."""

    def __init__(self) -> None:
        self.data: dict[str, tuple[int, str]] = {}
        self.count = 0
        self.fail: list[MarmotError] = []
        self.done: list[str] = []

    def store(self, href: str, data: str) -> RemoteItem:
        self.count += 1
        self.data[href] = (self.count, data)
        return RemoteItem(href, str(self.count), data)

    def collections(self) -> list[RemoteCollection]:
        return []

    def changes(self, collection: RemoteCollection, token: str) -> RemoteChanges:
        return RemoteChanges((), (), "", False)

    def multiget(self, collection: RemoteCollection, hrefs: Sequence[str]) -> Iterator[RemoteItem]:
        return iter(())

    def get(self, href: str) -> RemoteItem | None:
        self.done.append("get")
        if href not in self.data:
            return None
        etag, data = self.data[href]
        return RemoteItem(href, str(etag), data)

    def put(self, href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        self.done.append("put")
        if self.fail:
            raise self.fail.pop(0)
        there = self.data.get(href)
        if (etag == "" and there) or (
            etag not in ("", "*") and (not there or str(there[0]) != etag)
        ):
            raise PermanentError("precondition_failed")
        return self.store(href, data)

    def delete(self, href: str, *, etag: str) -> None:
        self.done.append("delete")
        if self.fail:
            raise self.fail.pop(0)
        there = self.data.get(href)
        if there and etag not in ("", "*") and str(there[0]) != etag:
            raise PermanentError("precondition_failed")
        self.data.pop(href, None)

    def close(self) -> None:
        return None


class Desk:
    """A store with two calendars, and what the engine and the service do with it."""

    def __init__(self, root: Path) -> None:
        self.shelf = Shelf()
        self.store: Store = open_store(Profile(root), role="service")
        self.remote = Remote(self.store, SystemClock(), dav=self.shelf)
        with self.store.write("account") as tx:
            account = self.store.accounts.add(tx, AccountSettings("ann@example.org", dav_url=HOME))
            listing = [
                RemoteCollection(f"{HOME}{name}/", "calendar", name, "", frozenset(), ro, "", "")
                for name, ro in (("a", False), ("b", False), ("locked", True))
            ]
            self.store.collections.merge_listing(tx, account, listing)
        self.account = account
        self.ids = {c.name: c.id for c in self.store.collections.of(account)}

    def known(self, text: str) -> ItemId:
        """Put a resource on the shelf and let the store know it."""
        found = self.shelf.store(f"{HOME}a/known.ics", text)
        with self.store.write("sync") as tx:
            pair = (found, digest_item(text, "calendar"))
            return self.store.items.put_server(tx, self.ids["a"], [pair])[0]

    def new(self) -> ItemId:
        with self.store.write("new") as tx:
            return self.store.items.add_local(tx, self.ids["a"], "e")

    def add(self, kind: str, item: ItemId, data: str, collection: str = "a") -> Entry:
        known = self.store.items.get(item)
        payload: dict[str, object] = {
            "data": data,
            "base": known.shown_data,
            "base_etag": "" if known.pending else known.etag,
            "uid": "e",
            "component": "VEVENT",
            "collection": int(self.ids[collection]),
        }
        with self.store.write("act") as tx:
            entry = NewEntry(kind, self.account, LANE, payload, items=(item,))
            batch = self.store.journal.add(tx, "saved", {}, [entry])
        return self.store.journal.batch_entries(batch)[0]

    def run(self, entry: Entry) -> Entry:
        operation = DAV_PUT if entry.kind == "dav_put" else DAV_DELETE
        entry = self.store.journal.get(entry.id)
        with self.store.write("starts") as tx:
            self.store.journal.set_state(
                tx, entry.id, EntryState.RUNNING, attempts=entry.attempts + 1
            )
        operation.run(entry, self.remote)
        with self.store.write("done") as tx:
            self.store.journal.set_state(tx, entry.id, EntryState.DONE)
        return self.store.journal.get(entry.id)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.store.close()


def fails(desk: Desk, entry: Entry) -> MarmotError:
    with pytest.raises(MarmotError) as caught:
        desk.run(entry)
    return caught.value


def test_show_is_the_wish() -> None:
    shown = ItemShown("old", CollectionId(1), hidden=True)
    put = DAV_PUT.show(shown, {"data": "new", "collection": 2})
    assert put == ItemShown("new", CollectionId(2), hidden=False)
    assert DAV_DELETE.show(put, {}).hidden


def test_new_resources_get_names_nobody_can_guess(desk: Desk) -> None:
    first, second = desk.new(), desk.new()
    for item in (first, second):
        desk.run(desk.add("dav_put", item, event("A")))
    names = sorted(desk.shelf.data)
    assert len(names) == 2
    assert all(name.startswith(f"{HOME}a/") and name.endswith(".ics") for name in names)
    assert all(len(name) > len(HOME) + 36 for name in names)
    assert desk.shelf.done == ["put", "put"]


def test_a_repeated_creation_uses_the_same_name(desk: Desk) -> None:
    item = desk.new()
    entry = desk.add("dav_put", item, event("A"))
    desk.shelf.fail = [TransientError("connection_lost")]
    fails(desk, entry)
    name = desk.store.journal.get(entry.id).payload["href"]
    desk.shelf.store(str(name), event("A", "X-SERVER:1"))  # it had arrived after all
    desk.run(entry)
    assert list(desk.shelf.data) == [name]
    assert "X-SERVER" in desk.store.items.get(item).shown_data


def test_an_untouched_resource_is_overwritten_with_its_etag(desk: Desk) -> None:
    item = desk.known(event("A"))
    desk.run(desk.add("dav_put", item, event("B")))
    assert desk.store.items.get(item).etag == "2"
    assert "SUMMARY:B" in desk.store.items.get(item).server_data
    assert not desk.store.items.get(item).pending


def test_a_quicker_writer_is_merged_with(desk: Desk) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_put", item, event("B"))
    real = desk.shelf.get

    def raced(href: str) -> RemoteItem | None:
        found = real(href)
        if desk.shelf.count == 1:  # between our GET and our PUT
            desk.shelf.store(href, event("A", "LOCATION:Theirs"))
        return found

    desk.shelf.get = raced  # type: ignore[method-assign]
    desk.run(entry)
    text = desk.store.items.get(item).server_data
    assert "SUMMARY:B" in text
    assert "LOCATION:Theirs" in text


def test_an_endless_race_steps_back(desk: Desk) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_put", item, event("B"))
    desk.shelf.fail = [PermanentError("precondition_failed") for _ in range(9)]
    error = fails(desk, entry)
    assert (type(error), error.code) == (TransientError, "resource_busy")


@pytest.mark.parametrize("code", ["server_full", "text_garbled", "foreign_href"])
def test_refusals_the_person_can_mend_are_parked(desk: Desk, code: str) -> None:
    entry = desk.add("dav_put", desk.known(event("A")), event("B"))
    desk.shelf.fail = [PermanentError(code)]
    error = fails(desk, entry)
    assert (type(error), error.code) == (UserError, code)


@pytest.mark.parametrize(("status", "code"), [(423, "resource_busy"), (503, "server_busy")])
def test_one_locked_resource_is_told_from_a_busy_server(desk: Desk, status: int, code: str) -> None:
    entry = desk.add("dav_put", desk.known(event("A")), event("B"))
    desk.shelf.fail = [TransientError("server_busy", delay=9, status=status)]
    error = fails(desk, entry)
    assert error.code == code
    assert isinstance(error, TransientError)
    assert error.delay == 9


def test_read_only_collections_are_not_asked(desk: Desk) -> None:
    entry = desk.add("dav_put", desk.known(event("A")), event("B"), "locked")
    assert fails(desk, entry).code == "read_only_collection"
    assert desk.shelf.done == []


def test_a_move_leaves_one_resource(desk: Desk) -> None:
    item = desk.known(event("A"))
    done = desk.run(desk.add("dav_put", item, event("A"), "b"))
    (name,) = desk.shelf.data
    assert name.startswith(f"{HOME}b/")
    assert desk.store.items.get(item).collection == desk.ids["b"]
    back = DAV_PUT.inverse(done, desk.store)
    assert back is not None
    assert back.payload["collection"] == int(desk.ids["a"])


def test_a_move_where_a_uid_may_be_only_once(desk: Desk) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_put", item, event("A"), "b")
    desk.shelf.fail = [PermanentError("uid_conflict")]
    desk.run(entry)
    (name,) = desk.shelf.data
    assert name.startswith(f"{HOME}b/")


def test_a_move_keeps_what_was_changed_at_the_old_place(desk: Desk) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_put", item, event("A"), "b")
    desk.shelf.store(f"{HOME}a/known.ics", event("Theirs"))
    desk.run(entry)
    assert len(desk.shelf.data) == 2


def test_delete_and_its_inverse(desk: Desk) -> None:
    item = desk.known(event("A"))
    done = desk.run(desk.add("dav_delete", item, ""))
    assert desk.shelf.data == {}
    back = DAV_DELETE.inverse(done, desk.store)
    assert back is not None
    with desk.store.write("undo") as tx:
        batch = desk.store.journal.add(tx, "undone", {}, [back])
    desk.run(desk.store.journal.batch_entries(batch)[0])
    assert [text for _, text in desk.shelf.data.values()] == [event("A")]
    assert not desk.store.items.get(item).hidden


def test_delete_of_what_was_changed_gives_theirs_back(desk: Desk) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_delete", item, "")
    desk.shelf.store(f"{HOME}a/known.ics", event("Theirs"))
    assert fails(desk, entry).code == "changed_on_server"
    assert "Theirs" in desk.store.items.get(item).server_data
    assert len(desk.shelf.data) == 1


def test_delete_twice_is_fine(desk: Desk) -> None:
    item = desk.known(event("A"))
    entry = desk.add("dav_delete", item, "")
    desk.shelf.data.clear()
    desk.run(entry)


def test_same_text_ignores_folding_only() -> None:
    assert same_text("A:b\r\n c\r\n\r\n", "A:bc\n")
    assert not same_text("A:bc", "A:bd")


@pytest.mark.parametrize("created", [True, False])
def test_undo_of_a_write_that_is_on_the_wire(desk: Desk, created: bool) -> None:
    """The face takes it back while the service is sending it: it is taken back behind it."""
    item = desk.new() if created else desk.known(event("Before"))
    entry = desk.add("dav_put", item, event("After"))
    put = desk.shelf.put
    taken: list[Entry] = []

    def undone_meanwhile(href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        if not taken:
            back = DAV_PUT.inverse(desk.store.journal.get(entry.id), desk.store)
            assert back is not None
            with desk.store.write("undo") as tx:
                batch = desk.store.journal.add(tx, "undone", {}, [back])
            taken.extend(desk.store.journal.batch_entries(batch))
        return put(href, data + "\r\nX-SERVER:1", kind, etag=etag)

    desk.shelf.put = undone_meanwhile  # type: ignore[method-assign]
    desk.run(entry)
    shown = desk.store.items.get(item)
    assert shown.hidden if created else "Before" in shown.shown_data
    desk.run(taken[0])
    texts = [text for _, text in desk.shelf.data.values()]
    assert texts == [] if created else ("Before" in texts[0] and len(texts) == 1)


def test_undo_of_a_creation_whose_answer_was_lost(desk: Desk) -> None:
    item = desk.new()
    entry = desk.add("dav_put", item, event("New"))
    put = desk.shelf.put

    def cut(href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        put(href, data, kind, etag=etag)
        raise TransientError("connection_lost")

    desk.shelf.put = cut  # type: ignore[method-assign]
    with pytest.raises(TransientError):
        desk.run(entry)
    desk.shelf.put = put  # type: ignore[method-assign]
    with desk.store.write("waits") as tx:
        desk.store.journal.set_state(tx, entry.id, EntryState.QUEUED)
    back = DAV_PUT.inverse(desk.store.journal.get(entry.id), desk.store)
    assert back is not None
    with desk.store.write("undo") as tx:
        batch = desk.store.journal.add(tx, "undone", {}, [back])
    desk.run(entry)
    desk.run(desk.store.journal.batch_entries(batch)[0])
    assert desk.shelf.data == {}
    assert desk.store.items.get(item).hidden
