"""Snoozed messages, watches, tags and saved searches in the store."""

from __future__ import annotations

from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.later import WatchState
from app.domain.mail import Address, Flag, FlagUpdate, Mark, Role
from app.operations.local_undo import snoozes_before, take_back
from app.operations.waking import tell_due, wake_due
from app.store import Store
from tests.store.samples import START, add_account, fill, folder, headers, remote, shown

FAR = 4_000_000_000.0


def snooze(store: Store, *places: PlaceId, until: float = FAR) -> None:
    with store.write("test") as tx:
        store.snoozes.set(tx, {p.message: until for p in store.messages.places(places)})


def arrive(
    store: Store,
    where: FolderId,
    name: str,
    *,
    uid: int = 90,
    parent: str = "",
    sender: str = "ada@example.org",
    date: float = FAR,
    marks: Mark = Mark.NONE,
) -> PlaceId:
    head = headers(
        name, "Re", sender=(Address("", sender),), parent=f"<{parent}>" if parent else "",
        date=date, marks=marks,
    )  # fmt: skip
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, where, [(remote(uid, date=date), head)])
    return place


def counts(store: Store, where: FolderId) -> tuple[int, int]:
    found = store.folders.get(where)
    return found.total, found.unread


def test_a_snoozed_message_is_neither_listed_nor_counted(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    first, second, third = fill(store, inbox, 3)
    snooze(store, second)
    assert shown(store, inbox) == [third, first]
    assert counts(store, inbox) == (2, 2)
    assert [s.place for s in store.snoozes.all()] == [second]
    assert store.messages.rows([second])[0].subject == "Subject 2"
    assert store.search.find("subject") == [third, second, first]
    assert store.search.find("is:unread") == [third, second, first]
    with store.write("flags by another client") as tx:
        store.messages.update_flags(tx, inbox, [FlagUpdate(2, Flag.SEEN, frozenset(), 9)])
    assert shown(store, inbox) == [third, first]
    assert counts(store, inbox) == (2, 2)


def test_it_wakes_on_top_and_unread_with_one_notice(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    first, second, third = fill(store, inbox, 3)
    with store.write("read") as tx:
        store.messages.update_flags(tx, inbox, [FlagUpdate(1, Flag.SEEN, frozenset(), 2)])
    snooze(store, first, second, until=START + 50)
    assert wake_due(store, START + 49) == 0
    assert shown(store, inbox) == [third]
    assert wake_due(store, START + 50) == 2
    assert sorted(shown(store, inbox)[:2]) == [first, second]
    assert shown(store, inbox)[2] == third
    assert counts(store, inbox) == (3, 3)
    (entry,) = store.journal.active()
    assert (entry.kind, entry.places) == ("set_flags", (first,))
    assert len(store.snoozes.untold()) == 2
    assert store.snoozes.all() == []
    with store.write("told") as tx:
        store.snoozes.told(tx, store.snoozes.untold())
    assert store.snoozes.untold() == []


def test_it_stays_asleep_when_another_client_moves_it(store: Store) -> None:
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    (place,) = fill(store, inbox, 1)
    snooze(store, place)
    with store.write("moved elsewhere") as tx:
        store.messages.vanish(tx, inbox, [1])
    assert store.snoozes.all() == []  # nowhere for the moment
    head = headers(f"m1@{inbox}", "Subject 1", date=START + 60)
    with store.write("seen again") as tx:
        (again,) = store.messages.add_headers(
            tx, archive, [(remote(7, date=START + 60, size=1001), head)]
        )
    assert shown(store, archive) == []
    assert counts(store, archive) == (0, 0)
    assert [s.place for s in store.snoozes.all()] == [again]
    assert wake_due(store, FAR) == 1
    assert shown(store, archive) == [again]


def test_a_new_uidvalidity_does_not_wake_it(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    places = fill(store, inbox, 3)
    snooze(store, places[0])
    with store.write("uidvalidity") as tx:
        store.messages.renew_uidvalidity(tx, inbox, 77)
    assert fill(store, inbox, 3) == places
    assert shown(store, inbox) == [places[2], places[1]]


def test_a_message_in_the_conversation_brings_it_back_at_once(store: Store) -> None:
    account = add_account(store)
    inbox, sent = folder(store, account, "INBOX"), folder(store, account, "Sent")
    first, second = fill(store, inbox, 2)
    snooze(store, first, second)
    arrive(store, inbox, "old", parent=f"m1@{inbox}", date=START)  # listed late, not new
    arrive(store, sent, "mine", parent=f"m1@{inbox}")
    assert first not in shown(store, inbox)
    new = arrive(store, inbox, "new", uid=91, parent=f"m1@{inbox}")
    assert set(shown(store, inbox)) >= {new, first}
    assert second not in shown(store, inbox)
    assert store.snoozes.untold() == []  # the new message is its own notice


def test_trash_shows_what_is_snoozed(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    (place,) = fill(store, inbox, 1)
    snooze(store, place)
    with store.write("deleted elsewhere") as tx:
        trash = store.folders.add_local(tx, account, "Trash", Role.TRASH).id
        store.messages.place_moved(tx, place, trash, 4)
    assert shown(store, trash) == [place]
    assert store.snoozes.all() == []
    assert wake_due(store, FAR) == 1
    assert store.snoozes.untold() == []


def test_a_snooze_is_taken_back_exactly(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    first, second, third = fill(store, inbox, 3)
    message = store.messages.place(second).message
    before = snoozes_before(store, [message])
    snooze(store, second)
    with store.write("undo") as tx:
        take_back(tx, store, before)
    assert shown(store, inbox) == [third, second, first]
    snooze(store, second, until=FAR)
    again = snoozes_before(store, [message])
    with store.write("woken") as tx:
        store.snoozes.wake(tx, [message], tell=False)
    assert shown(store, inbox)[0] == second
    with store.write("undo") as tx:
        take_back(tx, store, again)
    assert store.snoozes.until([message]) == {message: FAR}
    assert shown(store, inbox) == [third, first]


# watches


def watch(store: Store, account: AccountId, name: str, until: float = FAR) -> int:
    with store.write("test") as tx:
        return store.watches.add(tx, account, f"<{name}>", "Question", until)


def states(store: Store) -> list[tuple[str, WatchState]]:
    return [(w.rfc_message_id, w.state) for w in store.watches.open()]


def test_an_answer_from_somebody_else_settles_a_watch(store: Store) -> None:
    account = add_account(store)
    inbox, sent = folder(store, account, "INBOX"), folder(store, account, "Sent")
    watch(store, account, "question")
    asked = arrive(store, sent, "question", sender="me@example.org")
    assert store.watches.open()[0].place == asked
    arrive(store, inbox, "mine", uid=91, parent="question", sender="Me@example.org")
    arrive(store, inbox, "bounce", uid=92, parent="question", marks=Mark.BOUNCE)
    arrive(store, inbox, "other", uid=93)
    assert states(store) == [("<question>", WatchState.WAITING)]
    arrive(store, inbox, "answer", uid=94, parent="question")
    assert states(store) == []


def test_an_answer_to_the_answer_counts_and_an_old_one_does_not(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    arrive(store, inbox, "question", sender="me@example.org", date=START)
    watch(store, account, "question")
    arrive(store, inbox, "early", uid=91, parent="question", date=START + 1)
    assert states(store) == [("<question>", WatchState.WAITING)]
    arrive(store, inbox, "late", uid=92, parent="early")
    assert states(store) == []


def test_what_nobody_answers_is_due_once_and_told_once(store: Store) -> None:
    account = add_account(store)
    watch(store, account, "question", until=START)
    watch(store, account, "later", until=START + 100)
    assert tell_due(store, START - 1) == 0
    assert tell_due(store, START) == 1
    assert tell_due(store, START) == 0
    assert states(store) == [("<question>", WatchState.DUE), ("<later>", WatchState.WAITING)]
    assert [w.rfc_message_id for w in store.watches.untold()] == ["<question>"]
    with store.write("told") as tx:
        store.watches.told(tx, store.watches.untold())
    assert store.watches.untold() == []
    watch(store, account, "question", until=START + 200)  # wait longer
    assert states(store) == [("<later>", WatchState.WAITING), ("<question>", WatchState.WAITING)]


# tags and searches


def test_thunderbirds_five_tags_are_there(store: Store) -> None:
    names = [(t.keyword, t.name) for t in store.tags.all()]
    assert names[0] == ("$label1", "Important")
    assert len(names) == 5
    with store.write("test") as tx:
        store.tags.add(tx, "trip", "Trip", "#123456")
        store.tags.add(tx, "$LABEL1", "Urgent", "#654321")
        store.tags.arrange(tx, ["trip", "$label3"])
        store.tags.remove(tx, "$label5")
    assert [t.name for t in store.tags.all()] == ["Trip", "Personal", "Urgent", "Work", "To Do"]
    assert store.tags.all()[2].keyword == "$label1"


def test_places_of_a_keyword(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    fill(store, inbox, 3)
    with store.write("test") as tx:
        tagged = [FlagUpdate(1, Flag.NONE, frozenset({"Work"}), 2),
                  FlagUpdate(2, Flag.NONE, frozenset({"workshop"}), 2)]  # fmt: skip
        (first, _second) = store.messages.update_flags(tx, inbox, tagged)
    assert store.tags.places("wORK") == [first]
    assert store.tags.used([first]) == {"Work"}


def test_saved_searches_keep_their_order(store: Store) -> None:
    with store.write("test") as tx:
        one = store.saved_searches.add(tx, "Invoices", "subject:invoice")
        two = store.saved_searches.add(tx, "Ada", "from:ada")
        store.saved_searches.arrange(tx, [two])
        store.saved_searches.change(tx, one, name="Bills")
    assert [(s.name, s.query) for s in store.saved_searches.all()] == [
        ("Ada", "from:ada"),
        ("Bills", "subject:invoice"),
    ]
    with store.write("test") as tx:
        store.saved_searches.remove(tx, two)
    assert [s.id for s in store.saved_searches.all()] == [one]


def test_actions_without_entries_are_forgotten_in_time(store: Store) -> None:
    with store.write("test") as tx:
        batch = store.journal.add(tx, "snoozed", {"count": 1}, [])
        assert store.journal.prune(tx, tx.now - 1) == 0
    assert store.journal.batch(batch) is not None
    with store.write("test") as tx:
        assert store.journal.prune(tx, tx.now + 1) == 1
    assert store.journal.batch(batch) is None


def test_what_comes_while_news_are_told_is_told_next(store: Store) -> None:
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    first, second, third = fill(store, inbox, 3)
    for until, place in ((START + 1, first), (START + 2, second), (START + 1, third)):
        snooze(store, place, until=until)
    with store.write("test") as tx:
        for until in (START + 1, START + 2):
            store.watches.add(tx, account, f"<{until}@x>", "Question", until)
        trash = store.folders.add_local(tx, account, "Trash", Role.TRASH)
        tx.run(
            "UPDATE place SET folder_id = ?, shown_folder_id = ? WHERE id = ?",
            (trash.id, trash.id, third),
        )
    wake_due(store, START + 1)
    tell_due(store, START + 1)
    back, overdue = store.snoozes.untold(), store.watches.untold()
    assert ([s.place for s in back], len(overdue)) == ([first], 1)
    wake_due(store, START + 2)
    tell_due(store, START + 2)
    with store.write("told") as tx:
        store.snoozes.told(tx, back)
        store.watches.told(tx, overdue)
        assert tx.one("SELECT count(*) FROM snooze") == (1,)  # nothing is left of the third
    assert [s.place for s in store.snoozes.untold()] == [second]
    assert [w.until for w in store.watches.untold()] == [START + 2]
