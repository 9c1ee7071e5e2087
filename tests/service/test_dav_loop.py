"""The DAV loop end to end: real store, real journal, real Radicale, and lines that break."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.domain.accounts import Connection
from app.domain.journal import EntryState
from app.net import http
from app.net.dav import CaldavSession
from app.net.http import HttpClient
from app.operations.dav_delete import DAV_DELETE
from app.operations.dav_put import DAV_PUT
from app.service import dav_loop
from app.service.dav_loop import DavLoop
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.radicale import Radicale
from tests.net.scripted_http import Reply, ScriptedHttp, Seen, reply
from tests.service.dav_bed import PlainSecrets, Side, event, new_user, side


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with Radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


def until(true: Callable[[], bool], seconds: float = 15.0) -> None:
    """Wait for a state that the other thread reaches."""
    end = time.monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert time.monotonic() < end, "not reached"
        pause.wait(0.01)  # not every state is announced


@contextmanager
def running(marmot: Side) -> Iterator[DavLoop]:
    marmot.context.stopping = threading.Event()
    loop = DavLoop(marmot.context)
    thread = threading.Thread(target=loop.run)
    thread.start()
    try:
        yield loop
    finally:
        marmot.context.stopping.set()
        loop.wake("stop")
        thread.join(5)
        assert not thread.is_alive()


def sync_once(marmot: Side) -> None:
    """Let the loop do everything there is to do, then end it."""
    with running(marmot) as loop:
        until(loop.quiet)


def state(marmot: Side) -> tuple[Connection, str]:
    found = marmot.context.state("dav")
    assert found is not None
    return found.state, found.code


@pytest.fixture
def pair(tmp_path: Path, radicale: Radicale) -> Iterator[tuple[Side, Side]]:
    """Two computers of one person, both synced once."""
    user = new_user(radicale, second=True)
    with (
        side(tmp_path / "one", radicale.url, user) as one,
        side(tmp_path / "two", radicale.url, user) as two,
    ):
        sync_once(one)
        sync_once(two)
        yield one, two


def problems(marmot: Side) -> list[str]:
    return [problem.code for problem in marmot.store.problems.all()]


def test_new_event_travels(pair: tuple[Side, Side]) -> None:
    one, two = pair
    batch, item = one.create(event("e1", "Zahnarzt"), "e1")
    assert one.items()["e1"].pending
    sync_once(one)
    assert one.entry(batch).state is EntryState.DONE
    stored = one.store.items.get(item)
    assert stored.etag
    assert stored.href.startswith(one.collection("cal").href)
    assert not stored.pending
    sync_once(two)
    assert "Zahnarzt" in two.items()["e1"].shown_data
    assert state(two) == (Connection.ONLINE, "")


def test_walk_d_edits_on_two_computers_merge(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, item = one.create(event("d", "Sitzung", location="Raum 1"), "d")
    sync_once(one)
    sync_once(two)
    one.replace(item, "Sitzung", "Große Sitzung")
    two.replace(two.items()["d"].id, "Raum 1", "Raum 2")
    sync_once(one)
    sync_once(two)
    sync_once(one)
    for computer in pair:
        text = computer.items()["d"].shown_data
        assert "Große Sitzung" in text
        assert "Raum 2" in text
        assert not computer.items()["d"].pending
        assert problems(computer) == []


def test_walk_d_conflict_keeps_three_texts(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, item = one.create(event("c", "Sitzung"), "c")
    sync_once(one)
    sync_once(two)
    one.replace(item, "Sitzung", "Von eins")
    batch = two.replace(two.items()["c"].id, "Sitzung", "Von zwei")
    sync_once(one)
    sync_once(two)
    entry = two.entry(batch)
    assert entry.state is EntryState.PARKED
    assert entry.error["code"] == "conflict"
    assert "SUMMARY:Sitzung" in str(entry.payload["base"])
    assert "SUMMARY:Von zwei" in str(entry.payload["data"])
    assert "SUMMARY:Von eins" in str(entry.payload["theirs"])
    (conflict,) = entry.payload["conflicts"]  # type: ignore[misc]
    assert conflict["property"].endswith("SUMMARY")
    assert "Von zwei" in two.items()["c"].shown_data
    assert "Von eins" in two.items()["c"].server_data
    assert problems(two) == ["conflict"]
    # The person decides for hers: the parked entry goes, a new one is made on top of theirs.
    known = two.items()["c"]
    with two.store.write("resolve") as tx:
        two.store.journal.set_state(tx, entry.id, EntryState.CANCELLED)
    two.edit(known.id, known.server_data.replace("Von eins", "Einig"))
    sync_once(two)
    sync_once(one)
    assert "Einig" in one.items()["c"].shown_data


def test_delete_travels_and_undo_brings_it_back(pair: tuple[Side, Side]) -> None:
    one, two = pair
    one.create(event("x", "Weg"), "x")
    sync_once(one)
    sync_once(two)
    batch = two.delete(two.items()["x"].id)
    assert "x" not in two.items()
    sync_once(two)
    sync_once(one)
    assert "x" not in one.items()
    inverse = DAV_DELETE.inverse(two.entry(batch), two.store)
    assert inverse is not None
    with two.store.write("undo") as tx:
        two.store.journal.add(tx, "undone", {}, [inverse])
    assert "Weg" in two.items()["x"].shown_data
    sync_once(two)
    sync_once(one)
    assert "Weg" in one.items()["x"].shown_data
    assert not two.items()["x"].pending


def test_delete_loses_against_an_edit_nobody_saw(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, item = one.create(event("y", "Alt"), "y")
    sync_once(one)
    sync_once(two)
    one.replace(item, "Alt", "Wichtig")
    batch = two.delete(two.items()["y"].id)
    sync_once(one)
    sync_once(two)
    assert two.entry(batch).state is EntryState.FAILED
    assert problems(two) == ["changed_on_server"]
    assert "Wichtig" in two.items()["y"].shown_data


def test_edit_wins_over_a_delete(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, item = one.create(event("z", "Alt"), "z")
    sync_once(one)
    sync_once(two)
    one.delete(item)
    two.replace(two.items()["z"].id, "Alt", "Doch")
    sync_once(one)
    sync_once(two)
    sync_once(one)
    for computer in pair:
        assert "Doch" in computer.items()["z"].shown_data
        assert problems(computer) == []


def test_undo_of_an_edit_and_of_a_creation(pair: tuple[Side, Side]) -> None:
    one, two = pair
    created, item = one.create(event("u", "Erst"), "u")
    sync_once(one)
    edited = one.replace(item, "Erst", "Dann")
    sync_once(one)
    for batch, expected in ((edited, "Erst"), (created, None)):
        inverse = DAV_PUT.inverse(one.entry(batch), one.store)
        assert inverse is not None
        with one.store.write("undo") as tx:
            one.store.journal.add(tx, "undone", {}, [inverse])
        sync_once(one)
        sync_once(two)
        shown = two.items().get("u")
        assert (shown is None) if expected is None else expected in shown.shown_data  # type: ignore[union-attr]
        assert problems(one) == []


def test_many_offline_edits_of_one_event_arrive_in_order(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, item = one.create(event("m", "Stand 0"), "m")
    for number in range(6):
        one.replace(item, f"Stand {number}", f"Stand {number + 1}")
    sync_once(one)
    sync_once(two)
    assert "Stand 6" in two.items()["m"].shown_data
    assert one.store.journal.active(one.lane) == []
    last = one.delete(item)
    assert one.entry(last).payload["base_etag"]
    sync_once(one)
    assert problems(one) == []
    sync_once(two)
    assert "m" not in two.items()


def test_edits_and_delete_while_offline(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, kept = one.create(event("k", "A"), "k")
    sync_once(one)
    one.replace(kept, "SUMMARY:A", "SUMMARY:B")
    one.delete(kept)
    _, never = one.create(event("n", "N"), "n")
    one.delete(never)
    sync_once(one)
    sync_once(two)
    assert two.items() == {}
    assert one.store.journal.active(one.lane) == []
    assert problems(one) == []


def test_move_to_another_calendar_and_back(pair: tuple[Side, Side]) -> None:
    one, two = pair
    _, item = one.create(event("v", "Umzug"), "v")
    sync_once(one)
    sync_once(two)
    batch = one.edit(item, one.store.items.get(item).shown_data, "other")
    assert "v" in one.items("other")
    assert "v" not in one.items("cal")
    sync_once(one)
    sync_once(two)
    assert "v" in two.items("other")
    assert "v" not in two.items("cal")
    inverse = DAV_PUT.inverse(one.entry(batch), one.store)
    assert inverse is not None
    with one.store.write("undo") as tx:
        one.store.journal.add(tx, "undone", {}, [inverse])
    sync_once(one)
    sync_once(two)
    assert "v" in two.items("cal")
    assert "v" not in two.items("other")
    assert problems(one) == problems(two) == []


def test_a_put_whose_answer_was_lost_is_not_doubled(pair: tuple[Side, Side]) -> None:
    one, two = pair
    batch, item = one.create(event("l", "Einmal"), "l")
    one.context.stopping = threading.Event()
    session = one.session()
    real = session.put

    def lost(*args: object, **options: object) -> object:
        real(*args, **options)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    session.put = lost  # type: ignore[method-assign, assignment]
    from app.operations.remote import Remote

    with pytest.raises(KeyboardInterrupt):
        one.context.drain(one.lane, Remote(one.store, one.clock, dav=session))
    with one.store.write("restart") as tx:
        one.store.journal.recover(tx)
    sync_once(one)
    sync_once(two)
    assert one.entry(batch).state is EntryState.DONE
    assert len(two.store.items.of(two.collection("cal").id)) == 1
    assert len(one.store.items.of(one.collection("cal").id)) == 1

    edit = one.replace(item, "Einmal", "Zweimal")
    one.context.stopping = threading.Event()
    with pytest.raises(KeyboardInterrupt):
        one.context.drain(one.lane, Remote(one.store, one.clock, dav=session))
    with one.store.write("restart") as tx:
        one.store.journal.recover(tx)
    sync_once(one)
    assert one.entry(edit).state is EntryState.DONE
    assert problems(one) == []


def test_wrong_password_asks_for_attention_and_is_not_repeated(
    tmp_path: Path, radicale: Radicale
) -> None:
    user = new_user(radicale)
    with side(tmp_path / "p", radicale.url, user) as marmot:
        secrets = PlainSecrets({f"account:{marmot.account}:dav": "wrong"})
        marmot.context.secrets = secrets
        with running(marmot) as loop:
            until(loop.quiet)
            assert state(marmot) == (Connection.ATTENTION, "password_wrong")
            loop.wake("journal")
            until(loop.quiet)
            secrets.put(f"account:{marmot.account}:dav", "secret")
            loop.wake("settings")
            until(lambda: state(marmot)[0] is Connection.ONLINE)


def test_missing_password_and_locked_secrets(tmp_path: Path, radicale: Radicale) -> None:
    with side(tmp_path / "p", radicale.url, "nobody") as marmot:
        secrets = PlainSecrets({})
        marmot.context.secrets = secrets
        sync_once(marmot)
        assert state(marmot) == (Connection.ATTENTION, "password_missing")
        secrets.locked = True
        sync_once(marmot)
        assert state(marmot) == (Connection.ATTENTION, "secrets_locked")


def test_unreachable_then_back(
    tmp_path: Path, radicale: Radicale, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dav_loop, "FIRST_GAP", 0.1)
    user = new_user(radicale)
    down = threading.Event()
    down.set()
    with side(tmp_path / "p", radicale.url, user) as marmot:

        class Line(CaldavSession):
            def collections(self):  # type: ignore[no-untyped-def]
                if down.is_set():
                    from app.base.errors import TransientError

                    raise TransientError("network_down")
                return super().collections()

        monkeypatch.setattr(dav_loop, "CaldavSession", Line)
        batch, _ = marmot_event(marmot, radicale)
        with running(marmot) as loop:
            until(lambda: marmot.context.state("dav") is not None)
            until(lambda: state(marmot) == (Connection.OFFLINE, "network_down"))
            assert loop.quiet() in (True, False)
            down.clear()
            until(lambda: state(marmot)[0] is Connection.ONLINE)
            until(loop.quiet)
        assert marmot.entry(batch).state is EntryState.DONE


def marmot_event(marmot: Side, radicale: Radicale):  # type: ignore[no-untyped-def]
    """Sync the collections once without the loop, then create an event."""
    from app.service.dav_sync import DavSync

    session = marmot.session()
    DavSync(marmot.context).run(session)
    return marmot.create(event("off", "Offline"), "off")


def test_captive_portal_is_named_and_harmless(pair: tuple[Side, Side]) -> None:
    one, _ = pair
    one.create(event("p", "Da"), "p")
    sync_once(one)
    settings = one.context.settings()
    page = reply(200, "<html>hotel</html>", kind="text/html")
    with ScriptedHttp(lambda seen: page) as hotel:
        import dataclasses

        with one.store.write("moved") as tx:
            one.store.accounts.update(
                tx, one.account, dataclasses.replace(settings, dav_url=hotel.url)
            )
        sync_once(one)
        assert state(one) == (Connection.OFFLINE, "captive_portal")
    assert "p" in one.items()


def test_quit_is_quick_while_the_server_is_silent(tmp_path: Path) -> None:
    asked, release = threading.Event(), threading.Event()

    def silent(seen: Seen) -> Reply:
        asked.set()
        release.wait(20)
        return None

    with ScriptedHttp(silent) as server, side(tmp_path / "p", server.url, "ann") as marmot:
        loop = DavLoop(marmot.context)
        thread = threading.Thread(target=loop.run)
        thread.start()
        assert asked.wait(5)
        started = time.monotonic()
        marmot.context.stopping.set()
        loop.wake("stop")
        thread.join(5)
        assert not thread.is_alive()
        assert time.monotonic() - started < 2
        release.set()


def test_a_half_open_line_is_noticed_and_left(
    tmp_path: Path, radicale: Radicale, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It dies without a word under a PUT: given up at the limit, which ships as a minute."""
    monkeypatch.setattr(http, "READ_SECONDS", 0.5)
    monkeypatch.setattr(dav_loop, "FIRST_GAP", 0.05)
    user = new_user(radicale)
    with (
        FaultProxy(radicale.port) as proxy,
        side(tmp_path / "p", f"http://127.0.0.1:{proxy.port}/", user) as marmot,
        running(marmot) as loop,
    ):
        until(lambda: marmot.context.state("dav") is not None and loop.quiet())
        proxy.script.append(Fault(after_client=b"PUT /", action="blackhole"))
        batch, _ = marmot.create(event("h", "Da"), "h")
        loop.wake("journal")
        assert proxy.wait_for_strike().silent
        until(lambda: marmot.entry(batch).state is EntryState.DONE)
        assert problems(marmot) == []


def test_a_server_that_is_full_or_forbids_it_keeps_the_wish(tmp_path: Path) -> None:
    server = OddServer()
    with ScriptedHttp(server) as http, side(tmp_path / "p", http.url, "ann") as marmot:
        sync_once(marmot)
        batch, _ = marmot.create(event("f", "Voll"), "f")
        server.put_status = 507
        sync_once(marmot)
        entry = marmot.entry(batch)
        assert entry.state is EntryState.PARKED
        assert entry.error["code"] == "server_full"
        assert "f" in marmot.items()
        server.put_status = 403
        other, _ = marmot.create(event("g", "Verboten"), "g")
        sync_once(marmot)
        assert marmot.entry(other).state is EntryState.PARKED
        assert "g" in marmot.items()


def test_one_locked_resource_does_not_stop_the_lane(tmp_path: Path) -> None:
    server = OddServer()
    with ScriptedHttp(server) as http, side(tmp_path / "p", http.url, "ann") as marmot:
        sync_once(marmot)
        locked, _ = marmot.create(event("l1", "Gesperrt"), "l1")
        free, _ = marmot.create(event("l2", "Frei"), "l2")
        server.put_status_of = lambda body: 423 if b"l1" in body else 0
        sync_once(marmot)
        assert marmot.entry(locked).state is EntryState.QUEUED
        assert marmot.entry(free).state is EntryState.DONE
        assert state(marmot)[0] is Connection.ONLINE


def test_server_that_ignores_conditions_loses_no_version(tmp_path: Path) -> None:
    """If-Match and If-None-Match without effect: reading before the overwrite saves the other."""
    server = OddServer()
    server.conditions = False
    with ScriptedHttp(server) as http, side(tmp_path / "p", http.url, "ann") as marmot:
        sync_once(marmot)
        _, item = marmot.create(event("o", "Alt", location="Hier"), "o")
        sync_once(marmot)
        (path,) = server.data
        server.data[path] = server.data[path].replace(b"Hier", b"Dort")
        marmot.replace(item, "Alt", "Neu")
        sync_once(marmot)
        assert b"Neu" in server.data[path]
        assert b"Dort" in server.data[path]
        server.data[path] = server.data[path].replace(b"SUMMARY:Neu", b"SUMMARY:Ihres")
        batch = marmot.replace(item, "SUMMARY:Neu", "SUMMARY:Meins")
        sync_once(marmot)
        assert marmot.entry(batch).state is EntryState.PARKED
        assert b"Ihres" in server.data[path]


@pytest.mark.parametrize("etags", [True, False])
def test_server_that_rewrites_what_it_stores(tmp_path: Path, etags: bool) -> None:
    server = OddServer()
    server.etags = etags
    server.rewrite = lambda body: body.replace(b"END:VEVENT", b"X-SERVER:1\r\nEND:VEVENT")
    with ScriptedHttp(server) as http, side(tmp_path / "p", http.url, "ann") as marmot:
        sync_once(marmot)
        _, item = marmot.create(event("r", "Eins"), "r")
        sync_once(marmot)
        assert "X-SERVER" in marmot.items()["r"].shown_data
        for old, new in (("Eins", "Zwei"), ("Zwei", "Drei")):
            marmot.replace(item, old, new)
        sync_once(marmot)
        sync_once(marmot)
        assert problems(marmot) == []
        assert "Drei" in marmot.items()["r"].shown_data
        assert len(marmot.items()) == 1
        marmot.delete(item)
        sync_once(marmot)
        assert server.data == {}
        assert problems(marmot) == []


class OddServer:
    """A small CalDAV server with one calendar and bad manners on demand."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}
        self.conditions = True
        self.etags = True
        self.put_status = 0
        self.put_status_of: Callable[[bytes], int] = lambda body: 0
        self.rewrite: Callable[[bytes], bytes] = lambda body: body

    def etag(self, path: str) -> str:
        return f'"{hash(self.data[path]) & 0xFFFFFFFF:x}"'

    def __call__(self, seen: Seen) -> Reply:
        return getattr(self, "on_" + seen.method.lower())(seen)  # type: ignore[no-any-return]

    def on_propfind(self, seen: Seen) -> Reply:
        parts = []
        if b"home-set" in seen.body:
            home = "<c:calendar-home-set><d:href>/home/</d:href></c:calendar-home-set>"
            parts.append(self.part(seen.path, home))
        else:
            kind = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
            parts.append(self.part("/home/cal/", kind + "<d:displayname>cal</d:displayname>"))
            if seen.path == "/home/cal/":
                parts += [
                    self.part(
                        path, f"<d:getetag>{self.etag(path)}</d:getetag>" if self.etags else ""
                    )
                    for path in self.data
                ]
        return reply(207, self.multi(parts))

    def on_report(self, seen: Seen) -> Reply:
        if b"sync-collection" in seen.body:
            return reply(403)
        parts = [
            self.part(
                path,
                f"<c:calendar-data>{data.decode()}</c:calendar-data>"
                + (f"<d:getetag>{self.etag(path)}</d:getetag>" if self.etags else ""),
            )
            for path, data in self.data.items()
            if path.encode() in seen.body
        ]
        return reply(207, self.multi(parts))

    def on_get(self, seen: Seen) -> Reply:
        if seen.path not in self.data:
            return reply(404)
        headers = {"ETag": self.etag(seen.path)} if self.etags else {}
        return reply(200, self.data[seen.path], kind="text/calendar", headers=headers)

    def refused(self, seen: Seen) -> bool:
        if not self.conditions:
            return False
        match = seen.headers.get("if-match", "")
        there = seen.path in self.data
        if seen.headers.get("if-none-match") == "*":
            return there
        return bool(match) and (not there or match not in ("*", self.etag(seen.path)))

    def on_put(self, seen: Seen) -> Reply:
        status = self.put_status_of(seen.body) or self.put_status
        if status or self.refused(seen):
            return reply(status or 412)
        self.data[seen.path] = self.rewrite(seen.body)
        return reply(201)

    def on_delete(self, seen: Seen) -> Reply:
        if self.refused(seen):
            return reply(412)
        return reply(204 if self.data.pop(seen.path, None) else 404)

    @staticmethod
    def part(href: str, props: str) -> str:
        return (
            f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop>"
            "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        )

    @staticmethod
    def multi(parts: list[str]) -> str:
        names = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
        return f"<d:multistatus {names}>{''.join(parts)}</d:multistatus>"


def test_session_needs_a_url() -> None:
    with pytest.raises(UserError):
        HttpClient("nonsense")
