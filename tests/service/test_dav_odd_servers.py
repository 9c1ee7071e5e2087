"""Calendars and address books on servers with bad habits (R17): tokens that are stale, ignored or
answered with silence, ETags that are missing, objects that are stored in another form. Whatever
the habit, a sync compares all there is, loses nothing and doubles nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.operations.remote import Remote
from app.service.dav_sync import DavSync
from tests.net.scripted_http import Reply, ScriptedHttp, Seen, reply
from tests.service.dav_bed import Side, card, event, side

NAMES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
NAMES += ' xmlns:v="urn:ietf:params:xml:ns:carddav" xmlns:s="http://calendarserver.org/ns/"'
KINDS = ("cal", "book")
COUNT = 12


def _plain(text: str) -> str:
    return text.replace("\r", "")


@dataclass
class OddDav:
    """A server with a calendar and a book, honest but for the habits it is given."""

    tokens: str = "honest"  # stale-403, stale-409, stale-410, stale-500, ignored, deaf, none
    ctags: bool = True
    etags: str = "all"  # none: nowhere; listed: not with GET and PUT; got: not in listings
    form: str = "sent"  # added: a line more; sorted: lines in another order; moved: under
    # another name, which it tells; moved silently
    data: dict[str, bytes] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)  # paths touched: a token is a position
    listings: int = 0
    writes: int = 0
    lost: list[bytes] = field(default_factory=list)  # in PUTs whose answer does not arrive

    def set(self, path: str, text: str) -> None:
        self.writes += 1
        self.log.append(path)
        self.data[path] = text.encode()

    def remove(self, path: str) -> None:
        self.log.append(path)
        del self.data[path]

    def texts(self, name: str) -> dict[str, str]:
        own = f"/home/{name}/"
        return {
            path: _plain(data.decode()) for path, data in self.data.items() if path.startswith(own)
        }

    def etag(self, path: str) -> str:
        return f'"{self.log.count(path)}-{len(self.data[path])}"'

    def touched(self, name: str) -> list[str]:
        return [path for path in self.log if path.startswith(f"/home/{name}/")]

    def token(self, name: str) -> str:
        return "" if self.tokens == "none" else f"urn:at:{len(self.touched(name))}"

    def __call__(self, seen: Seen) -> Reply:
        return getattr(self, "on_" + seen.method.lower())(seen)  # type: ignore[no-any-return]

    def on_propfind(self, seen: Seen) -> Reply:
        if b"home-set" in seen.body:
            homes = "".join(
                f"<{one}-home-set><d:href>/home/</d:href></{one}-home-set>"
                for one in ("c:calendar", "v:addressbook")
            )
            return self.multi([self.part(seen.path, homes)])
        if seen.path == "/home/":
            return self.multi([self.collection(name) for name in KINDS])
        self.listings += 1
        name = seen.path.split("/")[2]
        parts = [self.collection(name)]
        return self.multi(parts + [self.item(path) for path in self.texts(name)])

    def collection(self, name: str) -> str:
        kind = {"cal": "<c:calendar/>", "book": "<v:addressbook/>"}[name]
        props = f"<d:resourcetype><d:collection/>{kind}</d:resourcetype>"
        props += f"<d:displayname>{name}</d:displayname>"
        if self.token(name):
            props += f"<d:sync-token>{self.token(name)}</d:sync-token>"
        if self.ctags:
            props += f"<s:getctag>{len(self.touched(name))}</s:getctag>"
        return self.part(f"/home/{name}/", props)

    def item(self, path: str, more: str = "") -> str:
        shown = self.etags in ("all", "listed")
        return self.part(
            path, more + (f"<d:getetag>{self.etag(path)}</d:getetag>" if shown else "")
        )

    def on_report(self, seen: Seen) -> Reply:
        name = seen.path.split("/")[2]
        if b"sync-collection" in seen.body:
            return self.on_sync(name, seen.body)
        tag = "c:calendar-data" if name == "cal" else "v:address-data"
        wanted = re.findall(rb"href>([^<]+)<", seen.body)
        return self.multi(
            [
                self.item(path, f"<{tag}>{text}</{tag}>")
                for path, text in self.texts(name).items()
                if path.encode() in wanted
            ]
        )

    def on_sync(self, name: str, body: bytes) -> Reply:
        if self.tokens.startswith("stale"):
            why = "<d:valid-sync-token/>" if self.tokens == "stale-403" else ""
            error = f'<d:error xmlns:d="DAV:">{why}</d:error>'
            return reply(int(self.tokens.partition("-")[2]), error)
        found = re.search(rb"urn:at:(\d+)", body)
        touched = self.touched(name)[int(found.group(1)) if found else 0 :]
        if self.tokens == "ignored":
            touched = list(self.texts(name))
        elif self.tokens == "deaf":
            touched = []
        gone = "<d:response><d:href>{}</d:href><d:status>HTTP/1.1 404 X</d:status></d:response>"
        parts = [self.item(path) if path in self.data else gone.format(path) for path in touched]
        parts = list(dict.fromkeys(parts))
        return self.multi([*parts, f"<d:sync-token>{self.token(name)}</d:sync-token>"])

    def on_get(self, seen: Seen) -> Reply:
        if seen.path not in self.data:
            return reply(404)
        return reply(200, self.data[seen.path], kind="text/plain", headers=self.mark(seen.path))

    def mark(self, path: str) -> dict[str, str]:
        return {"ETag": self.etag(path)} if self.etags in ("all", "got") else {}

    def refused(self, seen: Seen) -> bool:
        there = seen.path in self.data
        if seen.headers.get("if-none-match") == "*":
            return there
        match = seen.headers.get("if-match", "")
        return bool(match) and (not there or match not in ("*", self.etag(seen.path)))

    def on_put(self, seen: Seen) -> Reply:
        answer = self.written(seen)
        if self.lost and self.lost[0] in seen.body:
            del self.lost[0]
            return None
        return answer

    def written(self, seen: Seen) -> Reply:
        if self.refused(seen):
            return reply(412)
        text, path, headers = seen.body.decode(), seen.path, {}
        if self.form.startswith("moved") and path not in self.data:
            path = re.sub(r"[^/]+$", f"server-{self.writes}", path)
            headers = {"Location": path} if self.form == "moved" else {}
        self.set(path, self.stored(text))
        if self.form == "sent":
            headers |= self.mark(path)
        return reply(201, headers=headers)

    def stored(self, text: str) -> str:
        start, end = "VERSION:3.0\r\n", "END:VCARD"
        if "VEVENT" in text:
            start, end = "BEGIN:VEVENT\r\n", "END:VEVENT"
        if self.form == "added" and "X-SERVER" not in text:
            return text.replace(end, f"X-SERVER:1\r\n{end}")
        if self.form == "sorted":
            before, _, rest = text.partition(start)
            lines, _, after = rest.partition(end)
            return before + start + "".join(sorted(lines.splitlines(keepends=True))) + end + after
        return text

    def on_delete(self, seen: Seen) -> Reply:
        if self.refused(seen):
            return reply(412)
        if seen.path not in self.data:
            return reply(404)
        self.remove(seen.path)
        return reply(204)

    @staticmethod
    def part(href: str, props: str) -> str:
        return (
            f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop>"
            "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        )

    @staticmethod
    def multi(parts: list[str]) -> bytes:
        return reply(207, f"<d:multistatus {NAMES}>{''.join(parts)}</d:multistatus>")


def made(name: str, uid: str, word: str) -> str:
    """Return an event or a card with one word in it."""
    return event(uid, word, location="Ort") if name == "cal" else card(uid, word)


class Bench:
    """A Marmot at such a server."""

    def __init__(self, marmot: Side, server: OddDav, name: str) -> None:
        self.marmot, self.server, self.name = marmot, server, name
        self.place = f"/home/{name}/"
        self._session = marmot.session()
        self._sync = DavSync(marmot.context)
        for number in range(COUNT):
            server.set(f"{self.place}{number}", made(name, f"o{number}", f"First {number}"))

    def round(self, *, full: bool = False) -> None:
        """Carry out what waits and sync once; nothing is doubted."""
        remote = Remote(self.marmot.store, self.marmot.clock, dav=self._session)
        self.marmot.context.drain(self.marmot.lane, remote)
        assert self._sync.run(self._session, full=full) is False

    def both_change(self) -> None:
        """Let the server change, add and remove, and the person too."""
        server, marmot, name, place = self.server, self.marmot, self.name, self.place
        server.set(f"{place}1", made(name, "o1", "Theirs"))
        server.set(f"{place}new", made(name, "theirs", "Added there"))
        server.remove(f"{place}2")
        server.remove(f"{place}3")
        items = marmot.items(name)
        marmot.replace(items["o4"].id, "First 4", "Ours")
        marmot.create(made(name, "ours", "Added here"), "ours", name)
        marmot.delete(items["o5"].id)

    def expected(self) -> dict[str, str]:
        """Return the word of each UID when both have changed."""
        words = {f"o{n}": f"First {n}" for n in range(COUNT) if n not in (2, 3, 5)}
        more = {"o1": "Theirs", "o4": "Ours", "theirs": "Added there", "ours": "Added here"}
        return {**words, **more}

    def check(self, expected: dict[str, str]) -> None:
        """Compare the server with what is wanted, and Marmot with the server, row by row."""
        there = self.server.texts(self.name)
        assert sorted(map(_uid_and_word, there.values())) == sorted(expected.items())
        collection = self.marmot.collection(self.name)
        rows = self.marmot.store.items.of(collection.id)
        prefix = self.server_url
        here = [(row.href.removeprefix(prefix), _plain(row.shown_data)) for row in rows]
        assert sorted(here) == sorted(there.items())
        assert not any(row.pending for row in rows)
        assert self.marmot.store.journal.active() == []
        assert [problem.code for problem in self.marmot.store.problems.all()] == []

    @property
    def server_url(self) -> str:
        return self.marmot.url.rstrip("/")


def _uid_and_word(text: str) -> tuple[str, str]:
    lines = dict(line.split(":", 1) for line in text.splitlines())
    return lines["UID"], lines.get("SUMMARY") or lines["FN"]


@pytest.fixture(params=KINDS)
def bench(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bench]:
    server = OddDav()
    with ScriptedHttp(server) as http, side(tmp_path / "profile", http.url, "ann") as marmot:
        yield Bench(marmot, server, request.param)


@pytest.mark.parametrize("ctags", [True, False])
def test_an_honest_server_is_not_listed_twice(bench: Bench, ctags: bool) -> None:
    """The measure for the others: here tokens are enough."""
    bench.server.ctags = ctags
    bench.round()
    before = bench.server.listings
    bench.both_change()
    bench.round()
    bench.check(bench.expected())
    assert bench.server.listings == before


@pytest.mark.parametrize("etags", ["all", "none", "listed", "got"])
@pytest.mark.parametrize("ctags", [True, False])
@pytest.mark.parametrize(
    "tokens", ["stale-403", "stale-409", "stale-410", "stale-500", "ignored", "deaf", "none"]
)
def test_tokens_that_are_no_good(bench: Bench, tokens: str, ctags: bool, etags: str) -> None:
    bench.server.ctags, bench.server.etags = ctags, etags
    bench.round()
    before = bench.server.listings
    bench.server.tokens = tokens
    bench.both_change()
    bench.round()
    bench.check(bench.expected())
    assert bench.server.listings > before
    bench.round()
    bench.check(bench.expected())


@pytest.mark.parametrize("etags", ["none", "listed", "got"])
def test_without_etags(bench: Bench, etags: str) -> None:
    """Changes of both sides, then a contradiction and a deletion of what was changed unseen."""
    bench.server.etags = etags
    bench.round()
    bench.both_change()
    bench.round()
    bench.check(bench.expected())
    marmot, name, place = bench.marmot, bench.name, bench.place
    items = marmot.items(name)
    conflict = marmot.replace(items["o6"].id, "First 6", "Mine")
    marmot.delete(items["o7"].id)
    bench.server.set(f"{place}6", made(name, "o6", "Yours"))
    bench.server.set(f"{place}7", made(name, "o7", "Unseen"))
    bench.round()
    assert marmot.entry(conflict).error["code"] == "conflict"
    assert "Mine" in marmot.items(name)["o6"].shown_data
    words = dict(map(_uid_and_word, bench.server.texts(name).values()))
    assert words == {**bench.expected(), "o6": "Yours", "o7": "Unseen"}
    assert "Unseen" in marmot.items(name)["o7"].shown_data


@pytest.mark.parametrize("etags", ["all", "none", "listed", "got"])
@pytest.mark.parametrize("form", ["added", "sorted", "moved"])
@pytest.mark.parametrize("lost", [[], [b"Ours"], [b"Ours"] * 2, [b"Added here"]])
def test_objects_stored_in_another_form(
    bench: Bench, form: str, etags: str, lost: list[bytes]
) -> None:
    """Two edits of one object, a creation with an edit behind it, and a deletion of our own; also
    when the answer to a write does not arrive, once or twice.
    """
    bench.server.form, bench.server.etags = form, etags
    bench.round()
    bench.server.lost = list(lost)
    marmot, name = bench.marmot, bench.name
    bench.both_change()
    item = marmot.items(name)["ours"].id
    marmot.replace(item, "Added here", "Changed here")
    marmot.replace(marmot.items(name)["o4"].id, "Ours", "Ours again")
    if lost not in ([], [b"Ours"]):  # that one is mended by the connection itself
        with pytest.raises(TransientError, match="connection_lost"):
            bench.round()
    bench.round()
    assert bench.server.lost == []
    expected = {**bench.expected(), "o4": "Ours again", "ours": "Changed here"}
    bench.check(expected)
    marmot.delete(item)
    marmot.delete(marmot.items(name)["o4"].id)
    bench.round()
    del expected["o4"], expected["ours"]
    bench.check(expected)
