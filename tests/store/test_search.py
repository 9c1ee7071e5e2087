from __future__ import annotations

import sqlite3
import string
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.ids import FolderId, PlaceId
from app.domain.mail import Address, Flag, FlagUpdate, Mark
from app.rules.query import parse
from app.store import Store, search
from app.store.query import Lookup, Plan, plan
from tests.store.samples import START, add_account, digest, fill, folder, headers, remote

DAY = 86_400.0


@pytest.fixture
def library(store: Store) -> dict[str, PlaceId]:
    """Six messages that differ in what search can ask for."""
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    pictures = (Address("Müller, Grace", "grace@müller.example"),)
    found = {
        "plan": (inbox, headers("1@x", "Quarterly plan", date=START), "the budget is final"),
        "lunch": (inbox, headers("2@x", "Lunch?", date=START + DAY), "noodles and naïve plans"),
        "photo": (archive, headers("3@x", "Photos", sender=pictures, date=START + 2 * DAY), "see"),
        "tokyo": (archive, headers("4@x", "東京タワー", date=START + 3 * DAY), "日本語の本文です"),
        "reply": (archive, headers("5@x", "Re: plan", to=pictures, date=START + 4 * DAY), "ok"),
    }
    places: dict[str, PlaceId] = {}
    for number, (name, (where, head, text)) in enumerate(found.items(), 1):
        flags = Flag.SEEN if name != "lunch" else Flag.FLAGGED
        answer = remote(number, flags, size=1000 * number, date=head.date)
        with store.write("test") as tx:
            (places[name],) = store.messages.add_headers(tx, where, [(answer, head)])
        message = store.messages.place(places[name]).message
        if name == "lunch":
            with store.write("test") as tx:
                store.messages.update_flags(
                    tx, where, [FlagUpdate(number, flags, frozenset({"Work"}), 2)]
                )
                tx.run("INSERT INTO tag (keyword, name) VALUES ('work', 'Büro')")
        files = ("holiday.zip",) if name == "photo" else ()
        body = digest(text, files, of=head)
        if files:
            body = type(body)(head, "", text, files, Mark.ATTACHMENT)
        with store.write("test") as tx:
            store.messages.set_body(tx, message, text.encode(), body)
    index_all(store)
    return places


def index_all(store: Store) -> None:
    """What the background step of the service does."""
    for account in store.accounts.all():
        while any(store.indexing.left(account.id)):
            with store.write("words") as tx:
                store.indexing.add_words(tx, account.id, limit=3)
            with store.write("substrings") as tx:
                store.indexing.add_substrings(tx, account.id, limit=3)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("plan", "reply lunch plan"),  # the last word is open: plan, plans
        ("plan ", "reply lunch plan"),
        ('"plan"', "reply plan"),
        ("budget final", "plan"),
        ('"budget is final"', "plan"),
        ('"final budget"', ""),
        ("naive", "lunch"),
        ("subject:plan", "reply plan"),
        ("plan -budget", "reply"),
        ("-plan in:inbox", "lunch"),
        ("from:muller", "photo"),
        ("from:grace@m", "photo"),
        ("to:grace", "reply"),
        ("-from:grace in:archive", "reply tokyo"),
        ("has:attachment", "photo"),
        ("holiday", "photo"),
        ("file:holiday", "photo"),
        ("is:unread", "lunch"),
        ("is:flagged", "lunch"),
        ("-is:unread in:inbox", "plan"),
        ("larger:2500", "reply tokyo photo"),
        ("smaller:2k", "plan"),
        ("京タ", "tokyo"),
        ("日本", "tokyo"),
        ("本日", ""),
        ("after:2023-11-17", "reply tokyo"),
        ("before:2023-11-16 plan", "plan lunch"),
        ("after:2023-99-99", ""),
        ("nobody", ""),
        ("body:budget", "plan"),
        ("body:quarterly", ""),
        ("cc:grace", ""),
        ("to:grace@mü", "reply"),
        ("NOT from:ada", "photo"),
        ("budget OR noodles", "lunch plan"),
        ("(budget OR photos) in:inbox", "plan"),
        ("is:flagged OR from:grace", "photo lunch"),
        ("subject:(re plan)", "reply"),
        ("-subject:(re plan) plan", "lunch plan"),
        ("-(plan OR lunch) -in:archive", ""),
        ("on:2023-11-18", "reply"),
        ("on:2023-11 is:unread", "lunch"),
        ("after:2023 before:16.11.2023", "lunch plan"),
        ("newer:7d", ""),
        ("account:me@example", "reply tokyo photo lunch plan"),
        ("account:nobody", ""),
        ("in:anywhere budget", "plan"),
        ("tag:work", "lunch"),
        ("-tag:work in:inbox", "plan"),
        ("tag:Büro", "lunch"),
        ("has:tag", "lunch"),
        ("list:python", ""),
        ("larger:1.5k smaller:2500", "lunch"),
        ("arter", "plan"),  # a part of a word of the subject
        ("lida", "photo"),  # of a file name
        ("subject:hoto", "photo"),
        ("from:rac", "photo"),
        ('"arter"', ""),
        ("udget", ""),  # texts are not looked through for parts of words
        ("タワー", "tokyo"),
    ],
)  # fmt: skip
def test_queries(store: Store, library: dict[str, PlaceId], query: str, names: str) -> None:
    named = {place: name for name, place in library.items()}
    wanted = names.split()
    if query.startswith("before"):
        wanted = ["lunch", "plan"]
    assert [named[place] for place in store.search.find(query)] == wanted


def test_pages_and_coverage(store: Store, library: dict[str, PlaceId]) -> None:
    everything = store.search.find("in:INBOX") + store.search.find("in:Archive")
    assert len(everything) == 5
    assert store.search.find("plan", limit=1, offset=1) == store.search.find("plan")[1:2]
    assert store.search.coverage() == (5, 5)
    fill(store, FolderId(1), 2, first=50)
    assert store.search.coverage() == (5, 7)
    index_all(store)
    assert store.search.coverage() == (5, 7)  # their texts are not here
    assert len(store.search.find("m50@1 subject")) == 0
    assert len(store.search.find("budget OR subject")) == 3
    assert len(store.search.find("subject")) == 2


@pytest.mark.parametrize("figure", ["coverage", "total"])
def test_figures_are_counted_anew_only_when_something_was_written(
    store: Store, library: dict[str, PlaceId], figure: str
) -> None:
    asked = getattr(store.search, figure)
    counted: list[str] = []

    def traced(statement: str) -> None:
        if "FROM message" in statement:
            counted.append(statement)

    first = asked()
    store.search._db.reader().set_trace_callback(traced)
    assert asked() == first
    assert counted == []
    fill(store, FolderId(1), 2, first=50)
    assert asked() == {"coverage": (5, 7), "total": 7}[figure]
    assert len(counted) == 1
    with store.write("in the middle of it") as tx:
        for left in (6, 5):
            tx.run(
                "UPDATE message SET orphaned_at = 1 WHERE id ="
                " (SELECT max(id) FROM message WHERE orphaned_at IS NULL)"
            )
            assert asked() == {"coverage": (5, left), "total": left}[figure]


def test_a_deleted_message_is_not_found(store: Store, library: dict[str, PlaceId]) -> None:
    with store.write("test") as tx:
        store.messages.vanish(tx, store.messages.place(library["tokyo"]).folder, [4])
    assert store.search.find("日本") == []


def test_a_word_in_nearly_every_message_is_found_newest_first(store: Store) -> None:
    account = add_account(store)
    places = fill(store, folder(store, account, "INBOX"), 2_500)
    assert store.search.find("subject", limit=3) == places[:-4:-1]
    assert store.search.find('subject "77"', limit=3, offset=1) == []
    assert store.search.find("subject in:archive") == []
    assert len(store.search.find("subject", limit=9_999)) == 2_500


def test_what_is_not_indexed_yet_is_found_by_subject_and_people(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    old = fill(store, inbox, 3)
    found = [
        (remote(n, date=START + 60 * n, size=n), headers(f"{n}@y", f"Réunion {n}", date=START + n))
        for n in range(200, 320)
    ]
    with store.write("test") as tx:
        new = store.messages.add_headers(tx, inbox, found, index_later=True)
    assert store.indexing.left(account) == (120, 3)
    assert store.search.coverage() == (0, 123)
    assert store.search.find("reunion", limit=2) == new[:-3:-1]
    assert store.search.find("from:ada", limit=200) == [*reversed(new), *reversed(old)]
    assert store.search.find("reunion 205") == [new[5]]
    assert store.search.find("body:reunion") == []
    assert store.search.find("subject:reunion -310 is:unread", limit=1) == [new[-1]]
    before = store.search.find("reunion", limit=200)
    index_all(store)
    assert store.indexing.left(account) == (0, 0)
    assert store.search.find("reunion", limit=200) == before
    assert store.search.find("union 205") == [new[5]]


def test_texts_that_come_later_replace_the_words_and_the_parts(store: Store) -> None:
    (place,) = fill(store, folder(store, add_account(store), "INBOX"), 1)
    index_all(store)
    assert store.search.find("ubjec") == [place]
    message = store.messages.place(place).message
    with store.write("test") as tx:
        body = digest("words", ("Rechnung_2024.pdf",), of=headers("m1@1", "Subject 1"))
        store.messages.set_body(tx, message, b"words", body)
    assert store.search.find("echnung") == []  # until the background step has run
    index_all(store)
    for query in ("words", "rechnung", "echnung", "ubjec", "file:nung_2024"):
        assert store.search.find(query) == [place], query


def test_a_purged_message_leaves_no_parts_of_words_behind(store: Store) -> None:
    account = add_account(store)
    fill(store, folder(store, account, "INBOX"), 4)
    index_all(store)
    grams = "SELECT count(*) FROM message_grams WHERE message_grams MATCH 'ubj'"
    assert store._db.one(grams) == (4,)
    with store.write("test") as tx:
        store.accounts.remove(tx, account, keep_data=False)
        while store.accounts.purge(tx):
            pass
    assert store._db.one(grams) == (0,)


def test_hits_come_in_pieces(store: Store) -> None:
    account = add_account(store)
    places = fill(store, folder(store, account, "INBOX"), 450)
    pieces = list(store.search.stream("subject", first=20))
    assert [len(piece) for piece in pieces] == [20, 200, 200, 30]
    assert [place for piece in pieces for place in piece] == places[::-1]
    assert list(store.search.stream("nothing")) == []


@pytest.mark.parametrize("dense", [20_000, 100])
def test_many_hits_in_another_order_than_their_ids(
    store: Store, dense: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids that do not follow the dates, and hits that are rarer among the new than the old."""
    monkeypatch.setattr(search, "DENSE", dense)
    inbox = folder(store, add_account(store), "INBOX")
    found = []
    for n in range(1, 1501):
        date = START + 60 * ((n * 7919) % 1511)
        name = "needle" if date < START + 60 * 900 else "hay"
        found.append((remote(n, date=date, size=n), headers(f"{n}@z", f"{name} {n}", date=date)))
    with store.write("test") as tx:
        places = store.messages.add_headers(tx, inbox, found)
    dated = sorted(
        ((head.date or 0.0, place) for (_, head), place in zip(found, places, strict=True)),
        reverse=True,
    )
    subjects = {place: head.subject for (_, head), place in zip(found, places, strict=True)}
    wanted = [place for _, place in dated if subjects[place].startswith("needle")]
    for limit in (5, 50, 800, 1500):
        assert store.search.find("needle", limit=limit) == wanted[:limit]
        assert store.search.find("needle from:ada", limit=limit) == wanted[:limit]
        assert store.search.find("needle in:inbox -hay", limit=limit) == wanted[:limit]
    assert store.search.find("needle larger:700", limit=1500) == [
        place for place in wanted if int(subjects[place].split()[1]) > 700
    ]


def test_hits_of_a_server_are_joined_without_doubles(
    store: Store, library: dict[str, PlaceId]
) -> None:
    inbox = folder(store, store.accounts.all()[0].id, "INBOX")
    answer = remote(4, size=4000, date=START + 3 * DAY)
    with store.write("test") as tx:  # the same message in a second folder
        head = headers("4@x", "東京タワー", date=START + 3 * DAY)
        (copy,) = store.messages.add_headers(tx, inbox, [(answer, head)])
    assert store.messages.place(copy).message == store.messages.place(library["tokyo"]).message
    found = [library["reply"], library["tokyo"]]
    more = [library["plan"], copy, library["photo"], PlaceId(10**9)]
    joined = store.search.joined(found, more)
    assert joined == [library[name] for name in ("reply", "tokyo", "photo", "plan")]


def test_what_a_server_found_is_checked_as_far_as_headers_tell(
    store: Store, library: dict[str, PlaceId]
) -> None:
    everything = list(library.values())
    named = {place: name for name, place in library.items()}

    def kept(query: str) -> str:
        return " ".join(named[place] for place in store.search.narrowed(query, everything))

    assert kept("whatever the text") == "reply tokyo photo lunch plan"
    assert kept("word in:inbox") == "lunch plan"
    assert kept("word from:grace") == "photo"
    assert kept("word has:attachment") == "photo"
    assert kept("word -is:unread after:2023-11-17") == "reply tokyo"


def test_a_whole_address_is_no_beginning_and_half_of_one_is_found(
    store: Store, library: dict[str, PlaceId]
) -> None:
    (lookup,) = plan(parse("grace@example.org")).lookups
    assert not lookup.words.endswith("*")
    (lookup,) = plan(parse("grace@example")).lookups
    assert lookup.words.endswith("*")
    (lookup,) = plan(parse("from:grace@example.org")).lookups
    assert "org" not in lookup.words
    assert store.search.find("from:ada@example.com") == []
    whole = store.search.find("from:ada@example.org")
    assert whole
    for half in ("from:ada@example.or", "from:ada@exam", "ada@example.or"):
        assert store.search.find(half) == whole


def test_sizes_that_few_have_and_many(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 40)  # of 1001 to 1040 bytes, the newest the largest
    assert store.search.find("larger:1M") == []
    assert store.search.find("larger:1k", limit=3) == places[:-4:-1]
    assert len(store.search.find("larger:1k in:inbox", limit=100)) == 40
    assert store.search.find("larger:1k in:archive") == []
    assert len(store.search.find("smaller:2k from:ada", limit=100)) == 40


ODD = st.text(
    alphabet=st.sampled_from(string.printable + '"*()^:-+{}\x00äß日本\ud800\U0001f600'), max_size=60
)

NAMES = [
    "from", "to", "in", "has", "is", "before", "after", "larger", "subject", "near", "tag", "list",
    "account", "on", "file", "body", "-from", "NOT in", "a OR subject", "(from", "-(is",
    "subject:(",
]  # fmt: skip


def fill_later(store: Store) -> None:
    with store.write("test") as tx:
        store.messages.add_headers(
            tx, FolderId(1), [(remote(99), headers("99@x", "Later"))], index_later=True
        )


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.one_of(ODD, st.text(), st.builds("{}:{}".format, st.sampled_from(NAMES), ODD)))
def test_no_text_makes_search_fail(store: Store, query: str) -> None:
    if not store.accounts.all():
        fill(store, folder(store, add_account(store), "INBOX"), 3)
        fill_later(store)
    assert parse(query) is not None
    found = store.search.find(query)
    assert len(found) <= 4
    store.search.narrowed(query, found)
    store.search.find('"' + query, limit=2, offset=1)


@pytest.mark.parametrize("sql", ["SELECT missing FROM place", "SELEC"])
def test_a_mistake_in_our_sql_is_not_nothing_found(
    store: Store, monkeypatch: pytest.MonkeyPatch, sql: str
) -> None:
    monkeypatch.setattr("app.store.search._select", lambda _source, _where: sql)
    with pytest.raises(sqlite3.OperationalError):
        store.search.find("is:unread")


@pytest.mark.parametrize(
    ("errno", "expected"),
    [
        (sqlite3.SQLITE_IOERR_READ, TransientError("disk_error")),
        (sqlite3.SQLITE_BUSY, TransientError("store_busy")),
        (sqlite3.SQLITE_CORRUPT, PermanentError("store_damaged")),
    ],
)
def test_a_search_that_cannot_be_carried_out_says_so(
    store: Store, monkeypatch: pytest.MonkeyPatch, errno: int, expected: MarmotError
) -> None:
    def fail(*_given: object) -> NoReturn:
        error = sqlite3.OperationalError("fault")
        error.sqlite_errorcode = errno
        raise error

    monkeypatch.setattr(store.search, "_rows", fail)
    with pytest.raises(type(expected), match=expected.code):
        store.search.find("is:unread")


@pytest.mark.parametrize("match", ['"', "a AND", "(", "*", "^", "a NEAR/x b", "\x00"])
def test_text_that_the_index_cannot_read_finds_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch, match: str
) -> None:
    odd = Plan(lookups=[Lookup(match)], plain=["(0)"])
    monkeypatch.setattr("app.store.search.plan", lambda _query: odd)
    assert store.search.find("anything") == []
