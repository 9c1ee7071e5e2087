from __future__ import annotations

from dataclasses import replace

import pytest

from app.base.errors import PermanentError, TransientError
from app.domain.accounts import AccountSettings, Connection, ServiceState
from app.domain.journal import NewEntry
from app.domain.mail import Address, Flag, Role
from app.domain.ports import RemoteFolder
from app.store import Store
from app.store.accounts import settings_from_json, settings_to_json
from tests.store.samples import START, add_account, digest, fill, folder, headers, remote


def listed(*paths: str, role: Role = Role.NONE) -> list[RemoteFolder]:
    return [RemoteFolder(path, "/", role, True, True) for path in paths]


def test_settings_survive_json() -> None:
    settings = AccountSettings("a@b", limits=(("recipients", 100),), undo_seconds=0)
    assert settings_from_json(settings_to_json(settings)) == settings
    assert settings_from_json('{"address": "a@b", "of_a_later_version": 1}').address == "a@b"


def test_states_are_kept_per_service(store: Store) -> None:
    account = add_account(store)
    state = ServiceState(account, "mail", Connection.ATTENTION, "password_wrong", (("a", "b"),))
    for code in ("x", "password_wrong"):
        with store.write("test") as tx:
            store.accounts.set_state(
                tx, ServiceState(account, "mail", Connection.ATTENTION, code, (("a", "b"),))
            )
    assert store.accounts.states() == [state]


@pytest.mark.parametrize("keep_data", [False, True])
def test_removing_an_account(store: Store, keep_data: bool) -> None:
    other, account = add_account(store, "x@y"), add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 30)
    with store.write("test") as tx:
        store.journal.add(tx, "x", {}, [
            NewEntry("set_flags", account, "mail:2", {"add": 1}, tuple(places)),
            NewEntry("set_flags", account, "mail:2", {"add": 4}, tuple(places), after=0),
        ])  # fmt: skip
        store.problems.add(tx, "x", account=account)
    with store.write("test") as tx:
        store.accounts.remove(tx, account, keep_data=keep_data)
    assert [a.id for a in store.accounts.all()] == [other]
    with pytest.raises(PermanentError):
        store.accounts.get(account)
    assert store.journal.active() == []
    assert store.problems.all() == []
    steps = 0
    while True:
        with store.write("purge") as tx:
            if not store.accounts.purge(tx, limit=7):
                break
        steps += 1
    assert steps == (0 if keep_data else 6)
    assert len(store.search.find("subject")) == (30 if keep_data else 0)
    assert store.examine() == ""


def test_a_message_on_its_way_to_a_removed_account_stays_where_it_was(store: Store) -> None:
    """Its deletion waits for the copy, which is not made any more."""
    here, there = add_account(store, "x@y"), add_account(store)
    (place,) = fill(store, folder(store, here, "INBOX"), 1)
    with store.write("test") as tx:
        store.journal.add(tx, "move", {}, [
            NewEntry("append", there, f"mail:{there}", {"target": 1}),
            NewEntry("delete", here, f"mail:{here}", {"replaced": True}, (place,), after=0),
        ])  # fmt: skip
    assert store.messages.places([place])[0].hidden
    with store.write("test") as tx:
        store.journal.let_go(tx, there)
        store.accounts.remove(tx, there, keep_data=False)
    assert store.journal.active() == []
    assert not store.messages.places([place])[0].hidden
    with store.write("purge") as tx:
        while store.accounts.purge(tx):
            pass
    assert store.examine() == ""


def test_a_listing_without_inbox_is_not_believed(store: Store) -> None:
    account = add_account(store)
    for listing in ([], listed("Archive")):
        with pytest.raises(TransientError), store.write("test") as tx:
            store.folders.merge_listing(tx, account, listing)
    assert len(store.folders.of(account)) == 5


def test_folders_come_and_go(store: Store) -> None:
    account = add_account(store)
    archive = folder(store, account, "Archive")
    with store.write("test") as tx:
        made = store.folders.add_local(tx, account, "Trash", Role.TRASH)
        store.folders.set_role(tx, archive, Role.NONE)
        left = store.folders.merge_listing(tx, account, listed("inbox", "Ünï/çode", "Archive"))
    assert [f.path for f in left] == ["INBOX", "Trash", "Archive", "Ünï/çode"]
    assert left[3].name == "çode"
    assert store.folders.is_local(made.id)
    assert {f.path for f in store.folders.gone(account)} == {"Sent", "Drafts", "Lists/Python"}
    with store.write("test") as tx:
        store.folders.merge_listing(tx, account, listed("INBOX", "Trash", "Sent"))
        store.folders.merge_listing(tx, account, listed("INBOX", "Sent"))
    assert [f.path for f in store.folders.of(account)] == ["INBOX", "Sent"]
    by_role = store.folders.by_role(account, Role.SENT)
    assert by_role is not None
    assert by_role.path == "Sent"


def test_a_folder_with_the_same_id_under_another_name_is_the_same(store: Store) -> None:
    account = add_account(store)
    inbox = RemoteFolder("INBOX", "/", Role.INBOX, True, True, mailbox_id="F0")
    box = RemoteFolder("Box", "/", Role.NONE, True, True, mailbox_id="F1")
    with store.write("test") as tx:
        store.folders.merge_listing(tx, account, [inbox, box])
    old = folder(store, account, "Box")
    with store.write("test") as tx:
        store.folders.merge_listing(tx, account, [inbox, replace(box, path="Chest")])
    assert folder(store, account, "Chest") == old
    assert store.folders.by_path(account, "Box") is None
    # an id that two folders have, or one that is still there, says nothing
    twice = [replace(box, path="Chest"), replace(box, path="Trunk")]
    with store.write("test") as tx:
        store.folders.merge_listing(tx, account, [inbox, *twice])
    assert folder(store, account, "Chest") == old
    with store.write("test") as tx:
        store.folders.merge_listing(
            tx, account, [inbox, *(replace(f, path=f.path + "2") for f in twice)]
        )
    assert {f.id for f in store.folders.gone(account)} >= {old}


def test_the_ledger_counts_each_recipient_once_and_estimates_the_rest(store: Store) -> None:
    account = add_account(store)
    sent = folder(store, account, "Sent")
    entry = None
    with store.write("test") as tx:
        batch = store.journal.add(tx, "sent", {}, [NewEntry("send", account, "send:1", {})])
        entry = store.journal.batch_entries(batch)[0].id
        for _ in range(2):
            store.ledger.add(tx, account, entry, "<a@x>", ["A@x", "b@x", "a@x"], START)
        store.ledger.add_step(tx, entry, "queued")
        store.ledger.add_step(tx, entry, "accepted", "250 ok")
        to = (Address("", "c@x"), Address("", "d@x"), Address("", "C@x"))
        store.messages.add_headers(tx, sent, [
            (remote(1), headers("a@x", date=START)),
            (remote(2), headers("elsewhere@x", to=to, date=START + 5)),
        ])  # fmt: skip
    rows = store.ledger.since(account, START)
    assert [(r.sent_at, r.count, r.certain) for r in rows] == [
        (START, 2, True),
        (START + 5, 2, False),
    ]
    assert store.ledger.since(account, START + 10) == []
    assert [step.step for step in store.ledger.story(entry)] == ["queued", "accepted"]
    assert store.ledger.entry_of(account, "<a@x>") == entry


def test_problems_keys_and_settings(store: Store) -> None:
    with store.write("test") as tx:
        for _ in range(2):
            store.problems.add(tx, "quota_full", fields={"n": 1})
        store.keys.put(tx, "ab", "armor", ["B@x", "a@x"], secret=True)
        store.keys.put(tx, "AB", "armor 2", ["a@x"], verified=True)
        store.settings.set(tx, "s", {"a": [1]})
        store.settings.allow_remote(tx, "News@x", True)
    (problem,) = store.problems.all()
    assert problem.fields == {"n": 1}
    (key,) = store.keys.for_address("A@X")
    assert (key.armored, key.secret, key.verified) == ("armor 2", True, True)
    assert store.keys.for_address("%") == []
    assert store.settings.get("s") == {"a": [1]}
    assert store.settings.remote_allowed("news@X")
    with store.write("test") as tx:
        store.problems.dismiss(tx, problem.id)
        store.keys.delete(tx, "ab")
    assert store.problems.all() == []
    assert store.keys.all() == []


def test_people_complete(store: Store) -> None:
    account = add_account(store)
    inbox, sent = folder(store, account, "INBOX"), folder(store, account, "Sent")
    me, ada = Address("Me", "me@example.org"), Address("Ada Müller", "Ada@math.example")
    spam = Address("", "adz@spam.example")
    with store.write("test") as tx:
        store.messages.add_headers(tx, inbox, [
            (remote(n), headers(f"s{n}@x", sender=(spam,))) for n in range(1, 6)
        ])  # fmt: skip
        store.messages.add_headers(tx, sent, [
            (remote(1), headers("o@x", sender=(me,), to=(ada,))),
        ])  # fmt: skip
    assert [a.addr for a in store.messages.complete("AD")] == [
        "ada@math.example",
        "adz@spam.example",
    ]
    assert [a.name for a in store.messages.complete("muller")] == ["Ada Müller"]


def test_a_full_disk_stops_writing_and_heals(store: Store) -> None:
    inbox = folder(store, add_account(store), "INBOX")
    fill(store, inbox, 10)
    link = store._db._writer
    pages = link.execute("PRAGMA page_count").fetchone()[0]
    link.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(TransientError) as caught:
        fill(store, inbox, 3000, first=100)
    assert caught.value.code == "disk_full"
    assert len(store.messages.ids(inbox)) == 10
    link.execute("PRAGMA max_page_count = 1073741823")
    fill(store, inbox, 3000, first=100)
    assert len(store.messages.ids(inbox)) == 3010
    assert store.examine() == ""


def test_a_local_message_is_adopted_when_the_server_lists_it(store: Store) -> None:
    account = add_account(store)
    drafts = folder(store, account, "Drafts")
    head = headers("d@x", "Draft")
    with store.write("test") as tx:
        place = store.messages.add_local(tx, drafts, b"x" * 50, digest(of=head), Flag.DRAFT, START)
        entry = NewEntry("append", account, f"mail:{account}", {}, (place,))
        store.journal.add(tx, "draft_saved", {}, [entry])
    with store.write("test") as tx:
        again = store.messages.add_headers(
            tx, drafts, [(remote(9, Flag.DRAFT, size=52, date=START + 900), head)]
        )
    assert again == [place]
    assert store.messages.place(place).uid == 9
