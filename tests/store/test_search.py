from __future__ import annotations

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.ids import FolderId, PlaceId
from app.domain.mail import Address, Flag, Mark
from app.store import Store
from app.rules.query import parse
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
        files = ("holiday.zip",) if name == "photo" else ()
        body = digest(text, files, of=head)
        if files:
            body = type(body)(head, "", text, files, Mark.ATTACHMENT)
        with store.write("test") as tx:
            store.messages.set_body(tx, message, text.encode(), body)
    return places


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
    assert len(store.search.find("m50@1 subject")) == 0
    assert len(store.search.find("budget OR subject")) == 3
    assert len(store.search.find("subject")) == 2


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


ODD = st.text(
    alphabet=st.sampled_from(string.printable + '"*()^:-+{}\x00äß日本\ud800\U0001f600'), max_size=60
)

NAMES = ["from", "to", "in", "has", "is", "before", "after", "larger", "subject", "near"]


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.one_of(ODD, st.text(), st.builds("{}:{}".format, st.sampled_from(NAMES), ODD)))
def test_no_text_makes_search_fail(store: Store, query: str) -> None:
    if not store.accounts.all():
        fill(store, folder(store, add_account(store), "INBOX"), 3)
    assert parse(query) is not None
    found = store.search.find(query)
    assert len(found) <= 3
    store.search.find('"' + query, limit=2, offset=1)
