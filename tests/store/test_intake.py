from __future__ import annotations

import math
from dataclasses import replace

import pytest

from app.domain.journal import EntryState, NewEntry
from app.domain.mail import VERSIONS_APART, Address, Flag, FlagUpdate, Headers, ServerMessage
from app.formats.digest import digest as make_digest
from app.formats.headers import parse_headers
from app.store import Store
from app.store.intake import arrival
from tests.store.samples import START, add_account, digest, fill, folder, headers, remote, shown


def test_lists_are_newest_first_and_counted(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 5)
    assert shown(store, inbox) == places[::-1]
    with store.write("test") as tx:
        changed = store.messages.update_flags(
            tx,
            inbox,
            [FlagUpdate(2, Flag.SEEN, frozenset(), 9), FlagUpdate(77, Flag.SEEN, frozenset(), 9)],
        )
    assert changed == [places[1]]
    assert store.folders.get(inbox).total == 5
    assert store.folders.get(inbox).unread == 4
    assert places[1] not in store.messages.ids(inbox, unread=True)
    rows = store.messages.rows([places[3], 999, places[0]])
    assert [row.id for row in rows] == [places[3], places[0]]
    assert rows[0].subject == "Subject 4"
    assert list(store.messages.ids(inbox, limit=2)) == places[:2:-1]
    assert store.messages.uids(inbox) == dict(zip(range(1, 6), places, strict=True))


def test_the_same_answer_again_changes_nothing(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    assert fill(store, inbox, 20) == fill(store, inbox, 20)
    assert store.folders.get(inbox).total == 20


def test_conversations_merge_when_a_link_arrives(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    with store.write("test") as tx:
        store.messages.add_headers(tx, inbox, [
            (remote(1), headers("a@x", date=START)),
            (remote(2), headers("c@x", date=START + 2)),
        ])  # fmt: skip
    assert len(store.messages.ids(inbox, conversations=True)) == 2
    with store.write("test") as tx:
        (last,) = store.messages.add_headers(
            tx, inbox,
            [(remote(3), headers("b@x", parent="<a@x>", references=("<c@x>",), date=START + 1))],
        )  # fmt: skip
    newest = store.messages.ids(inbox, conversations=True)
    assert len(newest) == 1
    row = store.messages.rows([last])[0]
    assert row.thread_count == 3
    assert len(store.messages.thread(row.thread)) == 3
    assert store.messages.rows(newest)[0].date == START + 2


def test_a_renewed_uidvalidity_finds_every_message_again(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 10)
    with store.write("test") as tx:
        store.messages.set_body(tx, store.messages.place(places[0]).message, b"x" * 1001,
                                digest(of=headers()))  # fmt: skip
        store.messages.renew_uidvalidity(tx, inbox, 99)
    assert store.messages.uids(inbox) == {}
    assert len(shown(store, inbox)) == 10
    found = [
        (
            remote(100 + uid, date=START + 60 * uid, size=1000 + uid),
            headers(f"m{uid}@{inbox}", f"Subject {uid}", date=START + 60 * uid),
        )
        for uid in range(9, 0, -1)
    ]
    with store.write("test") as tx:
        again = store.messages.add_headers(tx, inbox, found)
        assert store.messages.forget_unmatched(tx, inbox) == 1
    assert again == places[8::-1]
    assert len(store.messages.wanted_bodies(inbox)) == 8


def test_a_message_in_two_folders_is_kept_once(store: Store) -> None:
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    (first,) = fill(store, inbox, 1)
    message = store.messages.place(first).message
    with store.write("test") as tx:
        store.messages.set_body(tx, message, b"body", digest(of=headers()))
    answer = (remote(7, date=START + 60, size=1001),
              headers(f"m1@{inbox}", "Subject 1", date=START + 60))  # fmt: skip
    with store.write("test") as tx:
        (second,) = store.messages.add_headers(tx, archive, [answer])
    assert store.messages.place(second).message == message
    assert store.messages.wanted_bodies(archive) == []
    other = (
        remote(8, date=START + 60, size=4),
        headers(f"m1@{inbox}", "Subject 1", date=START + 60),
    )
    with store.write("test") as tx:
        (third,) = store.messages.add_headers(tx, archive, [other])
    assert store.messages.place(third).message != message


def test_what_leaves_every_folder_is_kept_and_found_again(store: Store) -> None:
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    (place,) = fill(store, inbox, 1)
    message = store.messages.place(place).message
    with store.write("test") as tx:
        store.messages.set_body(tx, message, b"body", digest(of=headers()))
        assert store.messages.vanish(tx, inbox, [1, 55]) == 1
    assert shown(store, inbox) == []
    assert store.messages.raw(message) == b"body"
    answer = (
        remote(3, date=START + 60, size=1001),
        headers(f"m1@{inbox}", "Subject 1", date=START + 60),
    )
    with store.write("test") as tx:
        (back,) = store.messages.add_headers(tx, archive, [answer])
    assert store.messages.place(back).message == message
    assert back != place
    assert store.messages.rows([back])[0].thread_count == 1


def test_hostile_values_are_taken_in(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    bad = headers(
        "\udc80@x", "\udcff\x00 sub", sender=(Address("\ud800", "\udfff"),), date=math.inf
    )
    found = [
        (remote(4_294_967_295, size=1 << 80, modseq=1 << 63, date=-1e300), bad),
        (remote(2, size=None, date=None), headers("", date=None)),
        (remote(3, size=None, date=None), headers("", date=math.nan)),
    ]
    with store.write("test") as tx:
        places = store.messages.add_headers(tx, inbox, found)
    assert len(set(places)) == 3
    assert len(store.messages.rows(places)) == 3
    for place in store.messages.places(places):
        assert store.messages.headers(place.message).date


def test_a_date_far_ahead_is_not_believed() -> None:
    assert arrival(START + 1e6, START, 0) == START
    assert arrival(START - 1e6, START, 0) == START - 1e6
    assert arrival(None, None, 5.0) == 5.0
    assert arrival(-3.0, START, 0) == START


def test_wanted_bodies_are_newest_first_and_can_be_given_up(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    places = fill(store, inbox, 4)
    assert [p for _, p, _ in store.messages.wanted_bodies(inbox, limit=3)] == places[:0:-1]
    with store.write("test") as tx:
        store.messages.give_up_body(tx, places[3])
    assert [uid for uid, _, _ in store.messages.wanted_bodies(inbox)] == [3, 2, 1]
    assert len(store.messages.wanted_bodies(inbox, newer_than=START + 150)) == 1


def test_a_damaged_body_is_forgotten_and_wanted_again(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    (place,) = fill(store, inbox, 1)
    message = store.messages.place(place).message
    for _ in range(2):
        with store.write("test") as tx:
            store.messages.set_body(tx, message, b"bytes", digest(of=headers()))
        assert store.messages.raw(message) == b"bytes"
        with store.write("test") as tx:
            store.messages.forget_body(tx, message)
        assert store.messages.raw(message) is None
        assert len(store.messages.wanted_bodies(inbox)) == 1


def test_the_servers_id_decides_what_is_the_same(store: Store) -> None:
    account = add_account(store)
    inbox, work = folder(store, account, "INBOX"), folder(store, account, "Archive")
    one = replace(remote(1), email_id="gm:1", thread_id="gm:t")
    other = replace(remote(2), email_id="gm:2")  # alike in name, date and size
    moved = replace(remote(9), email_id="gm:1", size=4, internaldate=None)
    with store.write("test") as tx:
        places = store.messages.add_headers(
            tx, inbox, [(one, headers("a@x", date=START)), (other, headers("a@x", date=START))]
        )
        places += store.messages.add_headers(tx, work, [(moved, headers("", date=START))])
    first, second, third = (p.message for p in store.messages.places(places))
    assert first == third != second


def test_a_message_known_without_an_id_gets_one(store: Store) -> None:
    """Mail of an older profile, or written here and filed by us."""
    account = add_account(store)
    inbox, work = folder(store, account, "INBOX"), folder(store, account, "Archive")
    with store.write("test") as tx:
        old = store.messages.add_headers(tx, inbox, [(remote(1), headers("a@x", date=START))])
        named = replace(remote(1), email_id="M1")
        new = store.messages.add_headers(tx, work, [(named, headers("a@x", date=START))])
        odd = replace(remote(5), email_id="M1", size=99)
        more = store.messages.add_headers(tx, work, [(odd, headers("other@x", date=0.0))])
    assert len({p.message for p in store.messages.places([*old, *new, *more])}) == 1


def test_new_ids_after_a_new_uidvalidity_make_no_doubles(store: Store) -> None:
    """A server restored from a backup gives new ids: what waits is recognised all the same."""
    inbox = folder(store, add_account(store), "INBOX")
    found = [(replace(remote(n), email_id=f"A{n}"), headers(f"{n}@x")) for n in range(1, 6)]
    again = [(replace(remote(n + 50), email_id=f"B{n}"), h) for n, (_, h) in enumerate(found, 1)]
    again = [
        (replace(new, size=old.size, internaldate=old.internaldate), h)
        for (new, h), (old, _) in zip(again, found, strict=True)
    ]
    with store.write("test") as tx:
        places = store.messages.add_headers(tx, inbox, found)
        store.messages.renew_uidvalidity(tx, inbox, 99)
        assert store.messages.add_headers(tx, inbox, again) == places
        assert store.messages.forget_unmatched(tx, inbox) == 0


def test_a_thread_id_ties_and_is_no_message_id(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    with store.write("test") as tx:
        places = store.messages.add_headers(tx, inbox, [
            (replace(remote(1), thread_id="T1"), headers("a@x")),
            (replace(remote(2), thread_id="T1"), headers("b@x")),
            (remote(3), headers("c@x", references=("<thread:T2>",))),
            (replace(remote(4), thread_id="T2"), headers("d@x")),
        ])  # fmt: skip
    threads = [row.thread for row in store.messages.rows(places)]
    assert threads[0] == threads[1]
    assert len(set(threads)) == 3


def test_headers_that_come_with_the_body_fill_the_row(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    nobody = parse_headers(b"")
    data = b"From: Ana <ana@x.example>\r\nSubject: late\r\nMessage-ID: <l@x>\r\n\r\nbody\r\n"
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, inbox, [(remote(1), nobody)])
    message = store.messages.place(place).message
    with store.write("test") as tx:
        store.messages.set_body(tx, message, data, make_digest(data))
    (row,) = store.messages.rows([place])
    assert (row.subject, row.sender) == ("late", Address("Ana", "ana@x.example"))
    assert store.messages.place(place).rfc_message_id == "<l@x>"
    assert store.search.find("late") == [place]
    assert store.search.find("ana@x.example") == [place]


def test_two_versions_of_a_draft_are_not_taken_for_one_another(store: Store) -> None:
    """Saved in one second, of one length: an archive of everything has both of them."""
    account = add_account(store)
    drafts, everything = folder(store, account, "Drafts"), folder(store, account, "Archive")
    head = headers("draft@x", "Unsent")
    texts = [b"Message-ID: <draft@x>\r\n\r\nversion %d\r\n" % number for number in (1, 2)]
    for text in texts:
        with store.write("test") as tx:
            store.messages.add_local(tx, drafts, text, digest("x", of=head), Flag.DRAFT, START)
    size = len(texts[0])
    with store.write("test") as tx:
        found = [(replace(remote(uid, Flag.DRAFT, size=size), modseq=1), head) for uid in (5, 6)]
        places = store.messages.add_headers(tx, everything, found)
    assert [store.messages.raw(store.messages.place(place).message) for place in places] == [
        None, None,
    ]  # fmt: skip


def test_the_date_tells_which_version_of_a_draft_is_there(store: Store) -> None:
    """Of one name and length; the server has given it a date of arrival of its own."""
    drafts = folder(store, add_account(store), "Drafts")
    heads = [headers("draft@x", "Unsent", date=START + 2 * number) for number in (0, 1)]
    text = b"Message-ID: <draft@x>\r\n\r\nversion\r\n"
    with store.write("test") as tx:
        old, new = (
            store.messages.add_local(
                tx, drafts, text, digest("x", of=head), Flag.DRAFT, head.date or 0.0
            )
            for head in heads
        )
    for uid, head, place in ((7, heads[1], new), (8, heads[0], old)):
        answer = remote(uid, Flag.DRAFT, size=len(text), date=START + 1)
        with store.write("test") as tx:
            assert store.messages.add_headers(tx, drafts, [(answer, head)]) == [place]


def _twice(name: str) -> tuple[tuple[ServerMessage, Headers], tuple[ServerMessage, Headers]]:
    """A message as it came, and the copy of it that a mailing list has sent around later."""
    head = headers(name, "Meeting")
    came = (remote(1, size=1000, date=START), head)
    copy = (remote(2, size=1400, date=START + 30), replace(head, subject="[club] Meeting"))
    return came, copy


def _new_uids(*found: tuple[ServerMessage, Headers]) -> list[tuple[ServerMessage, Headers]]:
    return [(replace(message, uid=message.uid + 50), head) for message, head in found]


@pytest.mark.parametrize("batches", [1, 2])
def test_a_copy_of_a_list_is_not_taken_for_what_waits(store: Store, batches: int) -> None:
    """UIDs are new, and the copy is listed first, being the newest."""
    inbox = folder(store, add_account(store), "INBOX")
    came, copy = _twice("m@x")
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, inbox, [came])
        message = store.messages.place(place).message
        store.messages.set_body(tx, message, b"x" * 1000, digest(of=came[1]))
        store.messages.renew_uidvalidity(tx, inbox, 99)
    listing = _new_uids(copy, came)
    with store.write("test") as tx:
        for part in [listing] if batches == 1 else [listing[:1], listing[1:]]:
            store.messages.add_headers(tx, inbox, part)
        store.messages.forget_unmatched(tx, inbox)
    uids = store.messages.uids(inbox)
    assert uids[51] == place
    assert uids[52] != place
    assert store.messages.place(place).message == message
    assert store.messages.place(uids[52]).body is None
    assert len(shown(store, inbox)) == 2


def test_a_copy_of_a_list_is_not_taken_for_what_was_moved(store: Store) -> None:
    """The server did not tell the UID of what was moved."""
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    came, copy = _twice("m@x")
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, inbox, [came])
        store.messages.place_moved(tx, place, archive, None)
        store.messages.add_headers(tx, archive, _new_uids(copy))
        store.messages.add_headers(tx, archive, _new_uids(came))
    assert store.messages.uids(archive)[51] == place
    assert len(shown(store, archive)) == 2


@pytest.mark.parametrize("alone", [True, False])
def test_what_was_appended_may_come_back_changed(store: Store, alone: bool) -> None:
    """A server may change length and date of what it is given; but what is alike goes first."""
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    came, copy = _twice("m@x")
    with store.write("test") as tx:
        place = store.messages.add_local(
            tx, inbox, b"x" * 1000, digest(of=came[1]), Flag.NONE, START
        )
        entry = NewEntry("append", account, "mail:1", {}, (place,))
        batch = store.journal.add(tx, "x", {}, [entry])
        store.journal.set_state(tx, store.journal.batch_entries(batch)[0].id, EntryState.DONE)
        store.messages.add_headers(tx, inbox, [copy] if alone else [copy, came])
    assert store.messages.uids(inbox)[2 if alone else 1] == place
    assert len(shown(store, inbox)) == (1 if alone else 2)


def test_versions_of_a_draft_that_come_back_changed_are_told_apart(store: Store) -> None:
    """By their Date, for they share their name: also when one has no place here any more."""
    account = add_account(store)
    drafts = folder(store, account, "Drafts")
    dates = [START + VERSIONS_APART * number for number in range(3)]
    with store.write("saved") as tx:
        places = [
            store.messages.add_local(
                tx, drafts, b"x" * 1000, digest(of=headers("m@x", date=date)), Flag.DRAFT, date
            )
            for date in dates[1:]
        ]
        new = [NewEntry("append", account, "mail:1", {}, (place,)) for place in places]
        for entry in store.journal.batch_entries(store.journal.add(tx, "x", {}, new)):
            store.journal.set_state(tx, entry.id, EntryState.DONE)
        store.messages.add_headers(tx, drafts, [
            (remote(uid, Flag.DRAFT, size=1100, date=START + 60), headers("m@x", date=date))
            for uid, date in enumerate(dates, 1)
        ])  # fmt: skip
    uids = store.messages.uids(drafts)
    assert [uids[2], uids[3]] == places
    assert len(uids) == 3


def test_where_no_size_is_told_the_name_has_to_do(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    found = (remote(1, size=None), headers("m@x"))
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, inbox, [found])
        store.messages.renew_uidvalidity(tx, inbox, 99)
        store.messages.add_headers(tx, inbox, _new_uids(found))
    assert store.messages.uids(inbox) == {51: place}
