"""The DAV session against Radicale and against servers that are odd or hostile."""

from __future__ import annotations

import logging
import re
import time
import tracemalloc
import uuid
from collections.abc import Callable, Iterator

import pytest

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.ports import RemoteCollection, RemoteItem
from app.net.dav import CaldavSession, is_garbled
from app.net.dav_discovery import check_dav, find_dav
from app.net.http import HttpClient
from tests.bed.radicale import Radicale
from tests.net.scripted_http import Reply, ScriptedHttp, Seen, reply

Open = Callable[..., CaldavSession]


@pytest.fixture
def connect() -> Iterator[Open]:
    opened: list[CaldavSession] = []

    def session(url: str, user: str = "ann", password: str = "secret") -> CaldavSession:
        opened.append(CaldavSession(url, user, password))
        return opened[-1]

    yield session
    for one in opened:
        one.close()


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with Radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


def event(uid: str, summary: str = "Büro") -> str:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Marmot//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        "DTSTAMP:20260101T000000Z",
        "DTSTART:20260105T100000Z",
        "DTEND:20260105T110000Z",
        f"SUMMARY:{summary}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n"


def card(uid: str, name: str) -> str:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name};;;;\r\nEND:VCARD\r\n"


_MKCALENDAR = (
    '<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
    ' xmlns:I="http://apple.com/ns/ical/"><D:set><D:prop><D:displayname>Work &amp; life'
    "</D:displayname><I:calendar-color>#FF8800FF</I:calendar-color></D:prop></D:set></C:mkcalendar>"
)
_MKBOOK = (
    '<D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>'
    "<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype>"
    "<D:displayname>People</D:displayname></D:prop></D:set></D:mkcol>"
)


def make_collections(radicale: Radicale, user: str) -> None:
    radicale.add_user(user, "secret")
    client = HttpClient(radicale.url, user, "secret")
    try:
        made = client.request("MKCALENDAR", f"/{user}/cal/", body=_MKCALENDAR.encode())
        assert made.status == 201
        assert client.request("MKCOL", f"/{user}/book/", body=_MKBOOK.encode()).status == 201
    finally:
        client.close()


@pytest.fixture
def session(radicale: Radicale, connect: Open) -> CaldavSession:
    user = "u" + uuid.uuid4().hex[:8]
    make_collections(radicale, user)
    return connect(radicale.url, user)


def pick(session: CaldavSession, kind: str) -> RemoteCollection:
    return next(one for one in session.collections() if one.kind == kind)


# -- a real server --------------------------------------------------------------------------


def test_discovers_calendar_and_book(session: CaldavSession) -> None:
    calendar, book = pick(session, "calendar"), pick(session, "book")
    assert calendar.name == "Work & life"
    assert calendar.color == "#ff8800"
    assert calendar.components == {"VEVENT", "VTODO", "VJOURNAL"}
    assert not calendar.read_only
    assert book.name == "People"
    assert calendar.ctag
    assert calendar.sync_token
    assert calendar.href.startswith("http://127.0.0.1")
    before = session.requests
    session.collections()
    assert session.requests == before + 1  # homes are known by now


def test_write_read_and_follow_changes(session: CaldavSession) -> None:
    calendar = pick(session, "calendar")
    hrefs = [f"{calendar.href}{uuid.uuid4()}.ics" for _ in range(5)]
    stored = [
        session.put(href, event(f"e{i}"), "calendar", etag="") for i, href in enumerate(hrefs)
    ]
    assert all(item.etag and item.data and "Büro" in item.data for item in stored)
    calendar = pick(session, "calendar")
    first = session.changes(calendar, "")
    assert first.complete
    assert {item.href: item.etag for item in first.changed} == {i.href: i.etag for i in stored}
    assert first.token
    got = {item.href: item for item in session.multiget(calendar, hrefs)}
    assert {item.etag for item in got.values()} == {item.etag for item in stored}
    assert not session.changes(calendar, first.token).changed

    changed = session.put(hrefs[0], event("e0", "Neu"), "calendar", etag=stored[0].etag)
    session.delete(hrefs[1], etag=stored[1].etag)
    session.delete(hrefs[1], etag=stored[1].etag)  # already gone is fine
    later = session.changes(calendar, first.token)
    assert not later.complete
    assert [(i.href, i.etag) for i in later.changed] == [(hrefs[0], changed.etag)]
    assert later.removed == (hrefs[1],)
    assert session.get(hrefs[1]) is None


def test_stale_etags_and_taken_names_are_refused(session: CaldavSession) -> None:
    calendar = pick(session, "calendar")
    href = f"{calendar.href}{uuid.uuid4()}.ics"
    old = session.put(href, event("x"), "calendar", etag="")
    session.put(href, event("x", "Zwei"), "calendar", etag=old.etag)
    for action in (
        lambda: session.put(href, event("x", "Drei"), "calendar", etag=old.etag),
        lambda: session.put(href, event("x", "Vier"), "calendar", etag=""),
        lambda: session.delete(href, etag=old.etag),
    ):
        with pytest.raises(PermanentError) as caught:
            action()
        assert caught.value.code == "precondition_failed"
    kept = session.get(href)
    assert kept is not None
    assert "Zwei" in (kept.data or "")


def test_unknown_token_falls_back_to_a_listing(session: CaldavSession) -> None:
    calendar = pick(session, "calendar")
    session.put(f"{calendar.href}a.ics", event("a"), "calendar", etag="")
    answer = session.changes(calendar, "http://radicale.org/ns/sync/" + "0" * 64)
    assert answer.complete
    assert len(answer.changed) == 1


def test_cards_with_umlauts_survive(session: CaldavSession) -> None:
    book = pick(session, "book")
    href = f"{book.href}{uuid.uuid4()}.vcf"
    item = session.put(href, card("c1", "Zoë Müller 🦫"), "book", etag="")
    assert "Zoë Müller 🦫" in (item.data or "")
    assert [i.data for i in session.multiget(book, [href, href + "x.vcf"])][-1] is None


def test_names_with_odd_letters(session: CaldavSession) -> None:
    calendar = pick(session, "calendar")
    href = f"{calendar.href}b@ü%20x.ics"
    item = session.put(href, event("odd"), "calendar", etag="")
    listed = session.changes(calendar, "").changed
    assert [i.etag for i in listed] == [item.etag]
    (got,) = session.multiget(calendar, [listed[0].href])
    assert got.etag == item.etag


def test_wrong_password(radicale: Radicale, session: CaldavSession, connect: Open) -> None:
    with pytest.raises(UserError) as caught:
        connect(radicale.url, "nobody", "wrong").collections()
    assert caught.value.code == "password_wrong"


def test_steps_of_a_test(radicale: Radicale, session: CaldavSession) -> None:
    session.collections()
    name = session.homes[0].rstrip("/").rpartition("/")[2]
    good = check_dav(radicale.url, name, "secret")
    assert [(s.step, s.ok) for s in good] == [
        ("dav_connect", True),
        ("dav_login", True),
        ("dav_home", True),
    ]
    assert dict(good[-1].fields) == {"calendars": "1", "books": "1"}
    bad = check_dav(radicale.url, name, "wrong")
    assert [(s.step, s.ok, s.code) for s in bad][-1] == ("dav_login", False, "password_wrong")
    assert check_dav("http://dav.example.org/", "a", "b")[0].code == "insecure_refused"


def test_finds_a_server_anonymously(radicale: Radicale) -> None:
    assert find_dav(radicale.url) == [radicale.url]


def test_many_events_are_read_in_batches(radicale: Radicale, session: CaldavSession) -> None:
    calendar = pick(session, "calendar")
    user = session.homes[0].rstrip("/").rpartition("/")[2]
    place = radicale.collections(user) / "cal"
    for i in range(400):
        (place / f"{i}.ics").write_text(event(f"bulk{i}"), newline="")
    found = session.changes(calendar, "")
    got = list(session.multiget(calendar, [item.href for item in found.changed]))
    assert len(got) == 400
    assert all(item.data for item in got)


# -- odd and hostile servers ----------------------------------------------------------------

_DAV = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'


def multi(*responses: str, token: str = "") -> str:
    end = f"<d:sync-token>{token}</d:sync-token>" if token else ""
    return f'<?xml version="1.0"?><d:multistatus {_DAV}>{"".join(responses)}{end}</d:multistatus>'


def prop(href: str, props: str, status: str = "200 OK") -> str:
    return (
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop>"
        f"<d:status>HTTP/1.1 {status}</d:status></d:propstat></d:response>"
    )


def bare(href: str, status: str) -> str:
    return f"<d:response><d:href>{href}</d:href><d:status>HTTP/1.1 {status}</d:status></d:response>"


CALENDAR = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"


def at(server: ScriptedHttp) -> RemoteCollection:
    return RemoteCollection(
        server.url + "cal/", "calendar", "", "", frozenset({"VEVENT"}), False, "", ""
    )


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(MarmotError) as caught:
        action()
    return caught.value.code


@pytest.mark.parametrize(
    "page",
    [
        reply(200, "<html><body>Welcome to the hotel</body></html>", kind="text/html"),
        reply(200, "<!DOCTYPE html><html><p>Sign in", kind="application/xml"),
        reply(207, "<html>" + "x" * 5000 + "</html>", kind=""),
        reply(511, "sign in", kind="text/plain"),
    ],
)
def test_captive_portal_is_named_and_means_nothing(page: bytes, connect: Open) -> None:
    with ScriptedHttp(lambda seen: page) as server:
        session = connect(server.url)
        assert code_of(session.collections) == "captive_portal"
        assert code_of(lambda: session.changes(at(server), "")) == "captive_portal"
        assert code_of(lambda: session.changes(at(server), "t1")) == "captive_portal"
        ask = lambda: list(session.multiget(at(server), [at(server).href + "1", "2"]))  # noqa: E731
        assert code_of(ask) == "captive_portal"
        assert code_of(lambda: session.put(at(server).href + "1", "x", "calendar", etag="1")) == (
            "captive_portal"
        )


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<d:multistatus xmlns:d='DAV:'><d:response>",
        multi()[:-5],
        "not xml at all",
        multi(),  # well-formed, but does not even name the collection
        multi(prop("/cal/", "<d:resourcetype><d:collection/></d:resourcetype>")),
        multi(bare("/cal/", "404 Not Found")),
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>' + multi()[21:],
        "<error/>",
    ],
)
def test_unreadable_listing_is_never_empty(body: str, connect: Open) -> None:
    with ScriptedHttp(lambda seen: reply(207, body)) as server:
        assert code_of(lambda: connect(server.url).changes(at(server), "")) in (
            "unreadable_answer",
            "captive_portal",
        )


def test_hrefs_of_other_hosts_are_ignored(connect: Open) -> None:
    evil = "https://evil.example/cal/1.ics"

    def script(seen: Seen) -> Reply:
        if b"home-set" in seen.body:
            home = "<c:calendar-home-set><d:href>https://evil.example/</d:href><d:href>/h/</d:href>"
            return reply(207, multi(prop(seen.path, home + "</c:calendar-home-set>")))
        if seen.path == "/h/":
            return reply(207, multi(prop("//evil.example/c/", CALENDAR), prop("/cal/", CALENDAR)))
        listed = prop(evil, "<d:getetag>1</d:getetag>") + prop("/other/2.ics", "")
        good = prop("/cal/3.ics", "<d:getetag>3</d:getetag>")
        return reply(207, multi(prop("/cal/", CALENDAR), listed, good))

    with ScriptedHttp(script) as server:
        session = connect(server.url)
        (found,) = session.collections()
        assert found.href == server.url + "cal/"
        listing = session.changes(found, "")
        assert [item.href for item in listing.changed] == [server.url + "cal/3.ics"]
        assert code_of(lambda: session.get(evil)) == "foreign_href"


def test_answers_for_other_resources_are_not_filed(connect: Open) -> None:
    def script(seen: Seen) -> Reply:
        if seen.method == "GET":
            return reply(404)
        data = f"<c:calendar-data>{event('z')}</c:calendar-data><d:getetag>9</d:getetag>"
        return reply(207, multi(prop("/cal/other.ics", data), prop("/cal/1.ics", data)))

    with ScriptedHttp(script) as server:
        base = server.url + "cal/"
        got = list(connect(server.url).multiget(at(server), [base + "1.ics", base + "2.ics"]))
    assert [(item.href, item.data is None) for item in got] == [
        (base + "1.ics", False),
        (base + "2.ics", True),
    ]


def test_paged_sync_collection(connect: Open) -> None:
    def script(seen: Seen) -> Reply:
        token = re.search(rb"sync-token>([^<]*)<", seen.body)
        page = int((token.group(1) if token else b"0")[-1:] or b"0")
        responses = [prop(f"/cal/{page}.ics", f"<d:getetag>{page}</d:getetag>")]
        if page == 2:
            responses.append(bare("/cal/1.ics", "404 Not Found"))
        if page < 3:
            responses.append(bare("/cal/", "507 Insufficient Storage"))
        return reply(207, multi(*responses, token=f"t{page + 1}"))

    with ScriptedHttp(script) as server:
        changes = connect(server.url).changes(at(server), "t1")
    assert [item.etag for item in changes.changed] == ["2", "3"]
    assert [href[-5:] for href in changes.removed] == ["1.ics"]
    assert changes.token == "t4"


@pytest.mark.parametrize("status", [400, 403, 405, 409, 412, 415, 500, 501])
def test_refused_sync_collection_becomes_a_listing(status: int, connect: Open) -> None:
    def script(seen: Seen) -> Reply:
        if seen.method == "REPORT":
            return reply(status, '<d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>')
        etag = "<d:getetag>3</d:getetag>"
        return reply(207, multi(prop("/cal/", CALENDAR), prop("/cal/3.ics", etag)))

    with ScriptedHttp(script) as server:
        changes = connect(server.url).changes(at(server), "old")
    assert changes.complete
    assert [item.etag for item in changes.changed] == ["3"]


def test_one_poisoned_object_does_not_hide_the_others(connect: Open) -> None:
    """A control character makes every multistatus that holds it ill-formed."""

    def script(seen: Seen) -> Reply:
        if seen.method == "GET":
            return reply(200, "BEGIN:VCALENDAR\x0b\r\n", kind="text/calendar")
        hrefs = re.findall(rb"href>([^<]+)<", seen.body)
        return reply(
            207,
            multi(
                *(
                    prop(
                        href.decode(),
                        "<c:calendar-data>BEGIN:X"
                        + ("\x0b" if href.endswith(b"/7") else "")
                        + "</c:calendar-data><d:getetag>e</d:getetag>",
                    )
                    for href in hrefs
                )
            ),
        )

    with ScriptedHttp(script) as server:
        hrefs = [f"{server.url}cal/{i}" for i in range(16)]
        got = {item.href: item.data for item in connect(server.url).multiget(at(server), hrefs)}
    assert sorted(got) == sorted(hrefs)
    assert "\x0b" in (got[hrefs[7]] or "")


def test_no_multiget_means_single_reads(connect: Open) -> None:
    def script(seen: Seen) -> Reply:
        if seen.method == "REPORT":
            return reply(403)
        if seen.path.endswith("/2"):
            return reply(403)
        return reply(200, "BEGIN:X", kind="text/calendar", headers={"ETag": '"e"'})

    with ScriptedHttp(script) as server:
        hrefs = [f"{server.url}cal/{i}" for i in range(4)]
        session = connect(server.url)
        got = list(session.multiget(at(server), hrefs))
        assert [item.href for item in got] == [hrefs[0], hrefs[1], hrefs[3]]  # not told: left out
        list(session.multiget(at(server), hrefs))
    assert sum(seen.method == "REPORT" for seen in server.seen) == 1


class Shelf:
    """A tiny store of resources that can be told to misbehave."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}
        self.change: Callable[[bytes, Seen], bytes] = lambda body, seen: body
        self.etags = True

    def __call__(self, seen: Seen) -> Reply:
        if seen.method == "PUT":
            self.data[seen.path] = self.change(seen.body, seen)
            return reply(201)
        if seen.path not in self.data:
            return reply(404)
        headers = {"ETag": f'"{hash(self.data[seen.path])}"'} if self.etags else {}
        return reply(200, self.data[seen.path], kind="text/vcard", headers=headers)


def test_server_that_changes_what_is_written(connect: Open) -> None:
    shelf = Shelf()
    shelf.change = lambda body, seen: body.replace(b"END:VCARD", b"REV:1\r\nEND:VCARD")
    with ScriptedHttp(shelf) as server:
        item = connect(server.url).put(server.url + "b/1", card("1", "Zoë"), "book", etag="")
    assert "REV:1" in (item.data or "")
    assert item.etag


@pytest.mark.parametrize("kind", ["book", "calendar"])
def test_a_quick_writer_behind_ours_is_not_taken_for_us(kind: str, connect: Open) -> None:
    """Between our PUT and our GET somebody else writes: two ETags, two writers."""

    def script(seen: Seen) -> Reply:
        if seen.method == "PUT":
            return reply(201, headers={"ETag": '"ours"'})
        return reply(200, "BEGIN:THEIRS", kind="text/calendar", headers={"ETag": '"theirs"'})

    with ScriptedHttp(script) as server:
        item = connect(server.url).put(server.url + "b/1", card("1", "Zoë"), kind, etag="")
    assert (item.etag, item.data) == ('"ours"', card("1", "Zoë"))


@pytest.mark.parametrize("there", ['W/"ours"', '"ours-gzip"'])
def test_an_etag_dressed_up_on_the_way_is_the_same(there: str, connect: Open) -> None:
    def script(seen: Seen) -> Reply:
        if seen.method == "PUT":
            return reply(201, headers={"ETag": '"ours"'})
        return reply(200, "BEGIN:REWRITTEN", kind="text/calendar", headers={"ETag": there})

    with ScriptedHttp(script) as server:
        item = connect(server.url).put(server.url + "b/1", card("1", "Zoë"), "book", etag="")
    assert (item.etag, item.data) == (there, "BEGIN:REWRITTEN")


def test_garbled_letters_are_mended_or_reported(connect: Open) -> None:
    shelf = Shelf()

    def garble(body: bytes, seen: Seen) -> bytes:
        if "charset" in seen.headers["content-type"]:
            return body.decode("latin-1").encode()
        return body

    shelf.change = garble
    with ScriptedHttp(shelf) as server:
        item = connect(server.url).put(server.url + "b/1", card("1", "Zoë"), "book", etag="")
        assert "Zoë" in (item.data or "")
        shelf.change = lambda body, seen: body.decode("latin-1").encode()
        again = connect(server.url)
        put = lambda: again.put(server.url + "b/2", card("1", "Zoë"), "book", etag="")  # noqa: E731
        assert code_of(put) == "text_garbled"


@pytest.mark.parametrize(
    ("stored", "garbled"),
    [
        ("FN:Zoë 日本", False),
        ("FN:Zo\r\n ë 日本", False),
        ("FN:Zoe\u0308 日本", False),
        ("FN:ZoÃ« 日本", True),
        ("FN:Zo\ufffd 日本", True),
        ("FN:other", False),
    ],
)
def test_is_garbled(stored: str, garbled: bool) -> None:
    assert is_garbled("FN:Zoë 日本", stored) is garbled


def test_write_that_vanishes_is_told(connect: Open) -> None:
    script: Callable[[Seen], Reply] = lambda seen: reply(201 if seen.method == "PUT" else 404)  # noqa: E731
    with ScriptedHttp(script) as server:
        session = connect(server.url)
        with pytest.raises(TransientError) as caught:
            session.put(server.url + "b/1", "x", "book", etag="")
    assert caught.value.code == "write_not_seen"


@pytest.mark.parametrize(
    "body",
    [
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{i} "{f"&a{i - 1 if i else str()};" * 10}">' for i in range(9))
        + ']><d:multistatus xmlns:d="DAV:">&a8;</d:multistatus>',
        '<d:multistatus xmlns:d="DAV:">' + "<d:x>" * 100_000,
        '<d:multistatus xmlns:d="DAV:"><d:response>' + "<d:x/>" * 300_000,
        '<d:multistatus xmlns:d="DAV:"><d:response><d:href>' + "x" * 10_000_000,
        '<d:multistatus xmlns:d="DAV:">' + "<d:x/>" * 300_000,
    ],
)
def test_xml_bombs_stay_small(body: str, connect: Open) -> None:
    data = body.encode()
    with ScriptedHttp(lambda seen: reply(207, data)) as server:
        session = connect(server.url)
        tracemalloc.start()
        started = time.monotonic()
        assert code_of(lambda: session.changes(at(server), "")) in (
            "unreadable_answer",
            "answer_too_large",
        )
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 30_000_000
    assert time.monotonic() - started < 20


def test_nothing_personal_is_logged(
    radicale: Radicale, session: CaldavSession, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        calendar = pick(session, "calendar")
        session.put(f"{calendar.href}l.ics", event("l", "Geheimnis"), "calendar", etag="")
        session.changes(calendar, "")
    assert "Geheimnis" not in caplog.text
    assert "secret" not in caplog.text


def test_remote_item_is_what_the_port_says() -> None:
    assert RemoteItem("h", "e", None).data is None
