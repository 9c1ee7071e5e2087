"""DAV sync with the real store: against Radicale, and against servers that cannot be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.ports import RemoteChanges, RemoteCollection, RemoteItem
from app.service.dav_sync import DavSync
from tests.bed.radicale import Radicale
from tests.service.dav_bed import Side, card, event, new_user, side


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with Radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


class MemoryDav:
    """A DAV server in memory that lies on demand. Speaks the port, as no real server would."""

    def __init__(self) -> None:
        self.href = "http://127.0.0.1/cal/"
        self.data: dict[str, tuple[str, str]] = {}  # href -> etag, text
        self.log: list[str] = []  # hrefs touched, one a change: the token is a position
        self.ctags = True
        self.listed = True
        self.tokens = "honest"  # "ignored": everything each time; "deaf": nothing ever; "none"
        self.lose: set[str] = set()  # hrefs left out of listings
        self.error: MarmotError | None = None
        self.withheld: set[str] = set()  # hrefs listed but never delivered
        self.etags = True
        self.fetched: list[str] = []
        self.full_listings = 0

    def set(self, name: str, text: str) -> None:
        href = self.href + name
        self.log.append(href)
        self.data[href] = (f'"{len(self.log)}"', text)

    def remove(self, name: str) -> None:
        self.log.append(self.href + name)
        del self.data[self.href + name]

    def collections(self) -> list[RemoteCollection]:
        if not self.listed:
            return []
        mark = str(len(self.log))
        return [
            RemoteCollection(
                self.href,
                "calendar",
                "cal",
                "",
                frozenset({"VEVENT"}),
                False,
                "c" + mark if self.ctags else "",
                "",
            )
        ]

    def changes(self, collection: RemoteCollection, token: str) -> RemoteChanges:
        if self.error is not None:
            raise self.error
        now = "" if self.tokens == "none" else f"t{len(self.log)}"
        shown = {href: one for href, one in self.data.items() if href not in self.lose}
        everything = tuple(self._item(href) for href in shown)
        if not token or self.tokens == "none":
            self.full_listings += 1
            return RemoteChanges(everything, (), now, True)
        if self.tokens == "ignored":
            return RemoteChanges(everything, (), now, False)
        if self.tokens == "deaf":
            return RemoteChanges((), (), now, False)
        touched = dict.fromkeys(self.log[int(token[1:]) :])
        changed = tuple(self._item(href) for href in touched if href in shown)
        removed = tuple(href for href in touched if href not in shown)
        return RemoteChanges(changed, removed + tuple(self.lose), now, False)

    def _item(self, href: str) -> RemoteItem:
        return RemoteItem(href, self.data[href][0] if self.etags else "", None)

    def multiget(self, collection: RemoteCollection, hrefs: Sequence[str]) -> Iterator[RemoteItem]:
        for href in hrefs:
            self.fetched.append(href)
            if href not in self.withheld:
                etag, text = self.data[href]
                yield RemoteItem(href, etag if self.etags else "", text)

    def get(self, href: str) -> RemoteItem | None:
        return None

    def put(self, href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        raise PermanentError("not_supported")

    def delete(self, href: str, *, etag: str) -> None:
        raise PermanentError("not_supported")

    def close(self) -> None:
        return None


@pytest.fixture
def marmot(tmp_path: Path) -> Iterator[Side]:
    with side(tmp_path / "profile", "http://127.0.0.1/", "ann") as opened:
        yield opened


@pytest.fixture
def server() -> MemoryDav:
    made = MemoryDav()
    for number in range(30):
        made.set(f"{number}.ics", event(f"e{number}"))
    return made


def codes(marmot: Side) -> list[str]:
    return [problem.code for problem in marmot.store.problems.all()]


def test_first_sync_then_only_what_changed(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    assert sync.run(server) is False
    assert len(marmot.items()) == 30
    server.fetched.clear()
    sync.run(server)
    assert server.fetched == []
    server.set("3.ics", event("e3", "Neu"))
    server.remove("4.ics")
    sync.run(server)
    assert server.fetched == [server.href + "3.ics"]
    assert "Neu" in marmot.items()["e3"].shown_data
    assert "e4" not in marmot.items()
    assert server.full_listings == 1


def test_server_data_is_verbatim(marmot: Side, server: MemoryDav) -> None:
    odd = event("odd", "a\\, b", extra="X-ODD;P=1:käse").replace("\r\n", "\n")
    server.set("odd.ics", odd)
    DavSync(marmot.context).run(server)
    assert marmot.items()["odd"].server_data == odd


def test_unreadable_object_is_kept_and_told(marmot: Side, server: MemoryDav) -> None:
    server.set("bad.ics", "this is no calendar")
    sync = DavSync(marmot.context)
    sync.run(server)
    item = marmot.store.items.by_href(marmot.collection("cal").id, server.href + "bad.ics")
    assert item is not None
    assert item.server_data == "this is no calendar"
    assert codes(marmot) == ["item_unreadable"]
    server.fetched.clear()
    sync.run(server, full=True)
    assert server.fetched == []


@pytest.mark.parametrize("tokens", ["honest", "none"])
def test_mass_disappearance_is_believed_the_second_time(
    marmot: Side, server: MemoryDav, tokens: str
) -> None:
    server.tokens = tokens
    sync = DavSync(marmot.context)
    sync.run(server)
    for number in range(20):
        server.remove(f"{number}.ics")
    assert sync.run(server) is True
    assert len(marmot.items()) == 30
    assert codes(marmot) == ["many_vanished"]
    assert sync.run(server) is False
    assert len(marmot.items()) == 10
    assert codes(marmot) == []


def test_mass_disappearance_that_was_a_fault_leaves_all(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    server.lose = set(server.data)
    server.log.append("x")
    sync.run(server)
    assert len(marmot.items()) == 30
    server.lose = set()
    sync.run(server)
    sync.run(server)
    assert len(marmot.items()) == 30
    assert codes(marmot) == []


def test_growing_disappearance_is_doubted_again(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    server.lose = {f"{server.href}{n}.ics" for n in range(20)}
    server.log.append("x")
    sync.run(server)
    server.lose |= {f"{server.href}{n}.ics" for n in range(20, 25)}
    sync.run(server)
    assert len(marmot.items()) == 30


def test_few_deletions_are_believed_at_once(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    for number in range(10):
        server.remove(f"{number}.ics")
    sync.run(server)
    assert len(marmot.items()) == 20


@pytest.mark.parametrize(
    "error",
    [
        TransientError("unreadable_answer"),
        PermanentError("answer_too_large"),
        PermanentError("gone"),
        PermanentError("forbidden"),
    ],
)
def test_bad_answers_delete_nothing(marmot: Side, server: MemoryDav, error: MarmotError) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    server.error = error
    server.log.append("x")
    sync.run(server)
    assert len(marmot.items()) == 30
    assert codes(marmot) == [error.code]
    server.error = None
    sync.run(server)
    assert codes(marmot) == []


def test_captive_portal_stops_the_sync(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    server.error = TransientError("captive_portal")
    server.log.append("x")
    with pytest.raises(TransientError):
        sync.run(server)
    assert len(marmot.items()) == 30
    assert codes(marmot) == []


def test_empty_list_of_collections_deletes_nothing(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    server.listed = False
    for _ in range(4):
        sync.run(server)
    assert len(marmot.items()) == 30


def test_collection_that_is_gone_goes_after_two_lists(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    server.listed = False
    server.error = PermanentError("gone")
    assert sync.run(server) is True
    assert len(marmot.items()) == 30
    sync.run(server)
    assert marmot.store.collections.of(marmot.account) == []


def test_collections_of_a_former_address_go_once_the_new_one_works(
    marmot: Side, server: MemoryDav
) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)

    class Elsewhere(MemoryDav):
        def changes(self, collection: RemoteCollection, token: str) -> RemoteChanges:
            if not collection.href.startswith(self.href):
                raise PermanentError("foreign_href")
            return super().changes(collection, token)

    other = Elsewhere()
    other.href = "http://localhost/cal/"
    other.set("1.ics", event("e1"))
    sync.run(other)
    sync.run(other)
    assert [one.href for one in marmot.store.collections.of(marmot.account)] == [other.href]


def test_collection_with_unsent_edits_stays(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    marmot.replace(marmot.items()["e1"].id, "Büro", "Meins")
    server.listed = False
    server.error = PermanentError("gone")
    for _ in range(3):
        sync.run(server)
    assert "Meins" in marmot.items()["e1"].shown_data


@pytest.mark.parametrize("tokens", ["ignored", "deaf", "none"])
@pytest.mark.parametrize("ctags", [True, False])
def test_tokens_that_lie(marmot: Side, server: MemoryDav, tokens: str, ctags: bool) -> None:
    server.tokens, server.ctags = tokens, ctags
    sync = DavSync(marmot.context)
    sync.run(server)
    server.set("1.ics", event("e1", "Neu"))
    server.set("new.ics", event("new"))
    server.remove("2.ics")
    # Deaf and without any mark of a change: only the daily full compare finds it.
    sync.run(server, full=tokens == "deaf" and not ctags)
    items = marmot.items()
    assert "Neu" in items["e1"].shown_data
    assert "new" in items
    assert "e2" not in items


def test_without_etags(marmot: Side, server: MemoryDav) -> None:
    server.etags = False
    sync = DavSync(marmot.context)
    sync.run(server)
    server.set("1.ics", event("e1", "Neu"))
    server.remove("2.ics")
    sync.run(server)
    assert "Neu" in marmot.items()["e1"].shown_data
    assert "e2" not in marmot.items()
    assert len(marmot.items()) == 29


def test_withheld_object_is_asked_for_again(marmot: Side, server: MemoryDav) -> None:
    server.withheld = {server.href + "5.ics"}
    sync = DavSync(marmot.context)
    sync.run(server)
    assert len(marmot.items()) == 29
    assert codes(marmot) == ["item_unavailable"]
    server.withheld = set()
    sync.run(server)
    assert len(marmot.items()) == 30
    assert codes(marmot) == []


def test_cut_in_the_middle_continues(marmot: Side, server: MemoryDav) -> None:
    for number in range(30, 700):
        server.set(f"{number}.ics", event(f"e{number}"))

    class Cut(MemoryDav):
        def multiget(
            self, collection: RemoteCollection, hrefs: Sequence[str]
        ) -> Iterator[RemoteItem]:
            for item in super().multiget(collection, hrefs):
                if len(self.fetched) > 400:
                    raise TransientError("connection_lost")
                yield item

    cut = Cut()
    cut.data, cut.log = server.data, server.log
    with pytest.raises(TransientError):
        DavSync(marmot.context).run(cut)
    stored = len(marmot.items())
    assert stored >= 250
    DavSync(marmot.context).run(server)
    assert len(marmot.items()) == 700
    assert len(server.fetched) == 700 - stored


def test_sync_leaves_a_pending_edit_shown(marmot: Side, server: MemoryDav) -> None:
    sync = DavSync(marmot.context)
    sync.run(server)
    item = marmot.items()["e1"]
    marmot.replace(item.id, "Büro", "Meins")
    server.set("1.ics", event("e1", "Ihres"))
    sync.run(server)
    now = marmot.store.items.get(item.id)
    assert "Meins" in now.shown_data
    assert "Ihres" in now.server_data
    server.remove("1.ics")
    sync.run(server)
    assert "Meins" in marmot.store.items.get(item.id).shown_data


def test_real_server_and_its_cost(tmp_path: Path, radicale: Radicale) -> None:
    user = new_user(radicale)
    place = radicale.collections(user)
    count = 400
    for number in range(count):
        name = place / "cal" / f"{number}.ics"
        name.write_text(event(f"e{number}", "Über"), newline="")
    (place / "book" / "1.vcf").write_text(card("c1", "Zoë"), newline="")
    with side(tmp_path / "p", radicale.url, user) as marmot:
        session = marmot.session()
        sync = DavSync(marmot.context)
        sync.run(session)
        assert len(marmot.items()) == count
        assert list(marmot.items("book")) == ["c1"]
        assert "Über" in marmot.items()["e7"].shown_data
        before = session.requests
        sync.run(session)
        assert session.requests == before + 1
