"""Damage to the file is found at start and rebuilt, keeping what only this machine has."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from app.base.errors import MarmotError, PermanentError
from app.domain.ids import AccountId, PlaceId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag, Mark
from app.domain.mail_rules import Action, Condition, MailRule
from app.store import Store
from tests.store.samples import (
    START,
    add_account,
    digest,
    fill,
    folder,
    headers,
    open_store,
    remote,
)

pytestmark = pytest.mark.expects_warnings("damaged", "rebuilt")
RULE = MailRule("Lists", (Condition("subject", "list"),), (Action("archive"),))
DRAFT = b"Message-ID: <draft@x>\r\n\r\nunsent\r\n"


def prepare(root: Path, count: int = 400) -> AccountId:
    store = open_store(root)
    account = add_account(store)
    inbox, drafts = folder(store, account, "INBOX"), folder(store, account, "Drafts")
    places = fill(store, inbox, count)
    lost = fill(store, folder(store, account, "Archive"), 1)
    with store.write("test") as tx:
        message = store.messages.place(lost[0]).message
        store.messages.set_body(tx, message, b"lost body", digest(of=headers()))
        store.messages.place_gone(tx, lost[0], "deleted")
        rule = store.mail_rules.save(tx, RULE)
        store.mail_rules.set_rehearsed(tx, rule)
        store.mail_rules.set_enabled(tx, rule, enabled=True)
        store.mail_rules.given(tx, [store.messages.place(places[0]).message], None, ["Lists"])
    for place in places[:20]:
        with store.write("test") as tx:
            message = store.messages.place(place).message
            store.messages.set_body(tx, message, b"body %d" % place, digest(of=headers()))
    head = headers("draft@x", "Unsent", date=START)
    with store.write("test") as tx:
        draft = store.messages.add_local(
            tx, drafts, DRAFT, digest("unsent", of=head), Flag.DRAFT, START
        )
        store.settings.set(tx, "theme", "dark")
        store.journal.add(tx, "draft_saved", {}, [
            NewEntry("append", account, "mail:1", {"target": drafts}, (draft,)),
        ])  # fmt: skip
        blob = tx.put_blob(b"to be sent")
        store.journal.add(tx, "sent", {}, [
            NewEntry("send", account, "send:1", {"blob": blob, "subject": "x"}),
        ])  # fmt: skip
        store.journal.add(tx, "read", {}, [
            NewEntry("set_flags", account, "mail:1", {"add": 1}, (places[0],)),
        ])  # fmt: skip
    store.close()
    return account


def complete_index(store: Store, account: AccountId) -> None:
    while any(store.indexing.left(account)):
        with store.write("words") as tx:
            store.indexing.add_words(tx, account)
        with store.write("substrings") as tx:
            store.indexing.add_substrings(tx, account)


def check_kept(store: Store, account: AccountId) -> None:
    assert [a.id for a in store.accounts.all()] == [account]
    (lost,) = store.history.all()
    assert (lost.folder, lost.reason) == ("Archive", "deleted")
    assert store.messages.raw(lost.message) == b"lost body"
    (rule,) = store.mail_rules.of(account)
    assert rule.actions == RULE.actions
    entries = {entry.kind: entry for entry in store.journal.active()}
    assert set(entries) == {"append", "send", "set_flags"}
    assert all(entry.state is EntryState.QUEUED for entry in entries.values())
    assert store.blobs.get(entries["send"].payload["blob"]) == b"to be sent"  # type: ignore[arg-type]
    drafts = folder(store, account, "Drafts")
    (place,) = store.messages.ids(drafts)
    assert store.messages.raw(store.messages.place(PlaceId(place)).message) == DRAFT


def test_a_rebuilt_store_keeps_ours_and_recognises_the_rest(tmp_path: Path) -> None:
    account = prepare(tmp_path)
    (tmp_path / "marmot.damaged").touch()
    store = open_store(tmp_path)
    assert store.rebuilt
    check_kept(store, account)
    assert store.settings.get("theme") == "dark"
    assert [problem.code for problem in store.problems.all()] == ["store_rebuilt"]
    inbox = folder(store, account, "INBOX")
    assert len(store.messages.ids(inbox)) == 1  # the one with an unsent change
    assert not store.messages.rows(store.messages.ids(inbox))[0].unread
    assert store.folders.get(inbox).headers_complete is False
    places = fill(store, inbox, 400)
    assert len(set(places)) == 400
    assert len(store.messages.ids(inbox)) == 400
    assert store.folders.get(inbox).total == 400
    assert len(store.messages.wanted_bodies(inbox, limit=500)) == 380
    assert len(store.search.find("body")) == 20
    assert store.indexing.left(account) == (0, 402)
    complete_index(store, account)
    assert len(store.search.find("ubject", limit=500)) == 400
    assert len(store.search.find("nsen", limit=500)) == 1
    assert store.examine() == ""
    store.close()
    again = open_store(tmp_path)
    assert not again.rebuilt
    again.close()


def test_a_rebuilt_store_keeps_what_no_server_has(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    places = fill(store, inbox, 30)
    message = store.messages.place(places[3]).message
    with store.write("test") as tx:
        store.snoozes.set(tx, {message: 4e9})
        store.watches.add(tx, account, "<asked@x>", "Question", 4e9)
        store.saved_searches.add(tx, "Ada", "from:ada")
        store.tags.remove(tx, "$label5")
        store.tags.add(tx, "trip", "Trip", "#123456")
    tags = store.tags.all()
    store.close()
    (tmp_path / "marmot.damaged").touch()
    store = open_store(tmp_path)
    assert store.rebuilt
    assert store.tags.all() == tags
    assert [w.rfc_message_id for w in store.watches.open()] == ["<asked@x>"]
    assert [(s.name, s.query) for s in store.saved_searches.all()] == [("Ada", "from:ada")]
    fill(store, inbox, 30)
    assert len(store.messages.ids(inbox)) == 29
    assert [(s.message, s.until) for s in store.snoozes.all()] == [(message, 4e9)]
    assert store.folders.get(inbox).total == 29
    assert store.examine() == ""
    store.close()


def test_what_was_not_indexed_is_after_a_rebuild(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    fill(store, inbox, 1)
    complete_index(store, account)
    with store.write("test") as tx:
        late = [(remote(9), headers("late@x", "Réunion"))]
        store.messages.add_headers(tx, inbox, late, index_later=True)
    store.close()
    (tmp_path / "marmot.damaged").touch()
    store = open_store(tmp_path)
    assert store.rebuilt
    assert store.indexing.left(account) == (1, 1)
    fill(store, inbox, 1)
    with store.write("test") as tx:
        store.messages.add_headers(tx, inbox, late)
    complete_index(store, account)
    assert len(store.search.find("from:ada")) == 2
    assert len(store.search.find("union")) == 1
    assert len(store.search.find("ubject")) == 1
    assert store.examine() == ""
    store.close()


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes(tmp_path: Path, seed: int) -> None:
    account = prepare(tmp_path, 300)
    path = tmp_path / "marmot.db"
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for _ in range(50):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    store = open_store(tmp_path)
    with store.write("usable") as tx:
        store.settings.set(tx, "x", 1)
    assert store.examine() == ""
    try:
        read_all(store)
    except PermanentError as error:  # inside a text, where no check of SQLite's looks
        if error.code != "store_damaged":
            raise
        store.close()
        store = open_store(tmp_path)
        assert store.rebuilt
        read_all(store)
    assert {a.id for a in store.accounts.all()} <= {account}
    store.close()


def _one_byte(root: Path, seed: int) -> str:
    """Flip one byte of a store with everything only this machine has; return what became of it."""
    account = prepare(root, 300)
    store = open_store(root)
    message = store.messages.place(PlaceId(30)).message
    with store.write("test") as tx:
        store.snoozes.set(tx, {message: 4e9})
        store.watches.add(tx, account, "<asked@x>", "Question", 4e9)
        store.saved_searches.add(tx, "Ada", "from:ada")
        store.tags.add(tx, "trip", "Trip", "#123456")
    store.close()
    path = root / "marmot.db"
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)
    data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    path.write_bytes(data)
    rebuilt = False
    for _ in range(3):
        store = open_store(root)
        rebuilt = rebuilt or store.rebuilt
        trouble = store.examine()
        try:
            read_all(store)
            fill(store, folder(store, account, "INBOX"), 300)  # the next sync
            store.tags.all()
        except PermanentError:
            trouble = "inside a text"
        if not trouble:
            break
        store.close()  # marked: mended at the next opening
    assert store.examine() == ""
    check_kept(store, account)
    assert [w.rfc_message_id for w in store.watches.open()] == ["<asked@x>"]
    assert [s.name for s in store.saved_searches.all()] == ["Ada"]
    assert "trip" in [t.keyword for t in store.tags.all()]
    assert [s.until for s in store.snoozes.all()] == [4e9]
    store.close()
    return "rebuilt" if rebuilt else "harmless"


@pytest.mark.parametrize("seed", range(8))
def test_one_flipped_byte_loses_nothing_of_ours(tmp_path: Path, seed: int) -> None:
    _one_byte(tmp_path, seed)


@pytest.mark.full
def test_fifty_times_one_flipped_byte(tmp_path: Path) -> None:
    """One of them is in the head of the page that holds all tags: none of them can be read."""
    lost: list[int] = []
    ends: Counter[str] = Counter()
    for seed in range(1000, 1050):
        root = tmp_path / str(seed)
        root.mkdir()
        try:
            ends[_one_byte(root, seed)] += 1
        except (AssertionError, PermanentError):
            lost.append(seed)
    print(dict(ends), lost)
    assert lost in ([], [1040])


def read_all(store: Store) -> None:
    for found in store.accounts.all():
        for place in store.messages.ids([f.id for f in store.folders.of(found.id)]):
            store.messages.rows([place])


def test_a_bit_inside_a_text_is_damage(tmp_path: Path) -> None:
    """Read as what it is, marked, and mended at the next opening."""
    account = prepare(tmp_path, 300)
    path = tmp_path / "marmot.db"
    with sqlite3.connect(path) as link:
        link.execute("UPDATE message SET subject = CAST(x'41ff42' AS TEXT) WHERE id = 7")
    link.close()
    store = open_store(tmp_path)
    assert not store.rebuilt
    with pytest.raises(PermanentError, match="store_damaged"):
        read_all(store)
    store.close()
    store = open_store(tmp_path)
    assert store.rebuilt
    read_all(store)
    assert [a.id for a in store.accounts.all()] == [account]
    store.close()


@pytest.mark.parametrize("part", [0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.99])
def test_cut_files(tmp_path: Path, part: float) -> None:
    prepare(tmp_path, 300)
    path = tmp_path / "marmot.db"
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    store = open_store(tmp_path)
    assert store.rebuilt or part == 0.0
    with store.write("usable") as tx:
        store.settings.set(tx, "x", 1)
    assert store.examine() == ""
    store.close()


def test_a_lost_first_page_loses_nothing(tmp_path: Path) -> None:
    account = prepare(tmp_path)
    path = tmp_path / "marmot.db"
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    path.write_bytes(data)
    store = open_store(tmp_path)
    assert store.rebuilt
    check_kept(store, account)
    store.close()


def test_something_else_in_its_place(tmp_path: Path) -> None:
    account = prepare(tmp_path)
    (tmp_path / "marmot.db").write_bytes(b"<html>not a database</html>" * 500)
    store = open_store(tmp_path)
    assert store.rebuilt
    assert [found.id for found in store.accounts.all()] == [account]  # from their second copy
    assert list(tmp_path.glob("marmot.db.damaged-1"))
    store.close()


def test_damage_is_not_mended_under_another_process(tmp_path: Path) -> None:
    prepare(tmp_path)
    (tmp_path / "marmot.damaged").touch()
    from app.base.locks import FileLock

    other = FileLock(tmp_path / "open-1.lock")
    other.acquire()
    with pytest.raises(PermanentError) as caught:
        open_store(tmp_path)
    assert caught.value.code == "store_damaged"
    other.release()
    open_store(tmp_path).close()


def test_damage_met_while_open_is_marked(tmp_path: Path) -> None:
    prepare(tmp_path)
    store = open_store(tmp_path)
    path = tmp_path / "marmot.db"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    assert store.examine() != ""
    assert (tmp_path / "marmot.damaged").exists()
    with pytest.raises(MarmotError):
        store.messages.ids(folder(store, AccountId(1), "INBOX"))
    store.close()
    open_store(tmp_path).close()


def test_folders_on_their_way_survive(tmp_path: Path) -> None:
    """A folder that is still to be made, a queued rename and a folder's own policy."""
    account = prepare(tmp_path, 50)
    store = open_store(tmp_path)
    lists = folder(store, account, "Lists/Python")
    with store.write("test") as tx:
        planned = store.folders.plan(tx, account, "/")
        store.folders.set_policy(tx, lists, "headers")
        lane = f"mail:{account}"
        spot: dict[str, object] = {"parent": 0, "prefix": ""}
        store.journal.add(tx, "folder_created", {}, [
            NewEntry("folder_create", account, lane, {"folder": planned, "name": "New", **spot}),
            NewEntry("folder_rename", account, lane, {"folder": lists, "name": "Snakes", **spot}),
        ])  # fmt: skip
    store.close()
    (tmp_path / "marmot.damaged").touch()
    store = open_store(tmp_path)
    shown = {f.path: f for f in store.folder_view.of(account)}
    assert shown["New"].id == planned
    assert shown["Snakes"].id == lists
    assert shown["Snakes"].policy == "headers"
    assert "Lists/Python" not in shown
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM entry WHERE kind = 'append'",
        "UPDATE entry SET payload_json = '{' WHERE kind = 'append'",
        "UPDATE entry SET account_id = 77 WHERE kind = 'append'",
        "UPDATE entry SET state = 'failed' WHERE kind = 'append'",
        "UPDATE entry SET state = 'done' WHERE kind = 'append'",
    ],
)
def test_what_follows_a_lost_entry_is_not_run(tmp_path: Path, damage: str) -> None:
    """The original of a copy that was never filed stays; of one that was, it goes."""
    account = prepare(tmp_path, 5)
    store = open_store(tmp_path)
    inbox = folder(store, account, "INBOX")
    places = store.messages.places([PlaceId(i) for i in store.messages.ids(inbox)])[:2]
    lane = f"mail:{account}"
    with store.write("moved to another account") as tx:
        for entry in store.journal.active():
            store.journal.set_state(tx, entry.id, EntryState.CANCELLED)
        one, other = ((place.id,) for place in places)
        store.journal.add(tx, "moved", {}, [
            NewEntry("append", account, lane, {"target": inbox}),
            NewEntry("delete", account, lane, {"replaced": True}, one, after=0),
            NewEntry("delete", account, lane, {"replaced": True}, other, after=1),
        ])  # fmt: skip
    store.close()
    link = sqlite3.connect(tmp_path / "marmot.db")
    link.execute(damage)
    link.commit()
    link.close()
    (tmp_path / "marmot.damaged").touch()
    store = open_store(tmp_path)
    left = store.journal.active()
    if "'done'" in damage:
        first, second = left
        assert (first.kind, first.after) == ("delete", None)
        assert second.after == first.id
    else:
        assert left == []
    assert store.examine() == ""
    store.close()


@pytest.mark.expects_warnings("not computed what is shown")
def test_a_senseless_action_keeps_nobody_out(tmp_path: Path) -> None:
    account = prepare(tmp_path, 5)
    link = sqlite3.connect(tmp_path / "marmot.db")
    link.execute("UPDATE entry SET payload_json = '[7]' WHERE kind = 'set_flags'")
    link.commit()
    link.close()
    (tmp_path / "marmot.damaged").touch()
    for _ in range(2):
        store = open_store(tmp_path)
        assert [a.id for a in store.accounts.all()] == [account]
        store.close()


def test_notices_that_are_not_told_are_told_after_a_rebuild(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    account = add_account(store)
    places = fill(store, folder(store, account, "INBOX"), 3)
    message = store.messages.place(places[1]).message
    with store.write("test") as tx:
        notice = replace(digest(of=headers()), marks=Mark.BOUNCE)
        store.messages.set_body(tx, message, b"notice", notice)
    assert store.ledger.notices(account) == [message]
    store.close()
    (tmp_path / "marmot.damaged").touch()
    store = open_store(tmp_path)
    assert store.ledger.notices(account) == [message]
    store.close()
