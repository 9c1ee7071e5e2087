"""The run halves of the mail operations against a server in memory, whole and cut short."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from app.base.clock import SystemClock
from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.ids import AccountId, EntryId, FolderId, PlaceId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import VERSIONS_APART, Flag, Role
from app.domain.ports import Selected
from app.operations.remote import Remote
from app.operations.table import OPERATIONS
from app.store import Store
from tests.operations.fake_imap import FakeImapSession, Mailbox, Stored
from tests.store.samples import (
    START,
    add_account,
    digest,
    fill,
    folder,
    headers,
    open_store,
    remote,
    shown,
)

FULL = ("MOVE", "UIDPLUS")
SERVERS = [FULL, ("UIDPLUS",), ()]
DATA = b"Message-ID: <new@x>\r\n\r\ntext\r\n"


@dataclass
class Bench:
    """A store and a server that agree, and the way entries are run."""

    store: Store
    imap: FakeImapSession
    account: AccountId
    inbox: FolderId
    archive: FolderId
    places: list[PlaceId]

    def act(
        self, kind: str, payload: dict[str, object], places: list[PlaceId] | None = None
    ) -> EntryId:
        chosen = tuple(self.places if places is None else places)
        with self.store.write("test") as tx:
            batch = self.store.journal.add(
                tx, kind, {}, [NewEntry(kind, self.account, "mail:1", payload, chosen)]
            )
        return self.store.journal.batch_entries(batch)[0].id

    def run(self, entry: EntryId) -> MarmotError | None:
        """Run an entry as the journal runner does; return the error it ended with."""
        found = self.store.journal.get(entry)
        with self.store.write("test") as tx:
            self.store.journal.set_state(tx, entry, EntryState.RUNNING, attempts=found.attempts + 1)
        error: MarmotError | None = None
        state = EntryState.DONE
        try:
            OPERATIONS[found.kind].run(found, Remote(self.store, SystemClock(), imap=self.imap))
        except TransientError as caught:
            error, state = caught, EntryState.QUEUED
        except PermanentError as caught:
            error, state = caught, EntryState.FAILED
        with self.store.write("test") as tx:
            self.store.journal.set_state(tx, entry, state, error=error)
        return error

    def undo(self, entry: EntryId) -> None:
        found = self.store.journal.get(entry)
        inverse = OPERATIONS[found.kind].inverse(found, self.store)
        assert inverse is not None
        again = self.act(inverse.kind, inverse.payload, list(inverse.places))
        assert self.run(again) is None

    def sync(self, path: str) -> None:
        """A plain complete pass over one folder."""
        where = folder(self.store, self.account, path)
        box = self.imap.boxes[path]
        found = [
            (remote(uid, m.flags, size=m.size, keywords=m.keywords, date=_date(m.name)),
             headers(m.name.strip("<>"), _subject(m.name), date=_date(m.name)))
            for uid, m in box.messages.items()
        ]  # fmt: skip
        gone = set(self.store.messages.uids(where)) - set(box.messages)
        with self.store.write("test") as tx:
            self.store.messages.vanish(tx, where, gone)
            self.store.messages.add_headers(tx, where, found)
            self.store.messages.forget_unmatched(tx, where)

    def agree(self) -> None:
        """After a sync both sides show the same, and nothing is pending."""
        for path, box in self.imap.boxes.items():
            self.sync(path)
            where = folder(self.store, self.account, path)
            rows = self.store.messages.rows(shown(self.store, where))
            mine = sorted(
                (self.store.messages.place(r.id).rfc_message_id, int(r.flags)) for r in rows
            )
            assert mine == sorted((m.name, int(m.flags)) for m in box.messages.values())
            assert not any(row.pending for row in rows)


def _number(name: str) -> int:
    """Return which of the messages of ``fill`` this is, 0: none."""
    found = re.match(r"<m(\d+)@", name)
    return int(found.group(1)) if found else 0


def _date(name: str) -> float:
    return START + 60 * _number(name)


def _subject(name: str) -> str:
    return f"Subject {_number(name)}" if _number(name) else "Hello"


@pytest.fixture(params=SERVERS, ids=["full", "no-move", "plain"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    store = open_store(tmp_path)
    account = add_account(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    places = fill(store, inbox, 3)
    imap = FakeImapSession(*request.param)
    for path in ("INBOX", "Archive", "Sent", "Drafts"):
        imap.boxes[path] = Mailbox()
    for uid in (1, 2, 3):
        imap.boxes["INBOX"].put(Stored(f"<m{uid}@{inbox}>", size=1000 + uid))
    with store.write("test") as tx:
        store.folders.set_sync(tx, inbox, uidvalidity=1)
    yield Bench(store, imap, account, inbox, archive, places)
    store.close()


def test_flags_reach_the_server_and_come_back(bench: Bench) -> None:
    first = bench.act("set_flags", {"add": int(Flag.FLAGGED)}, bench.places[:1])
    assert bench.run(first) is None
    entry = bench.act("set_flags", {"add": int(Flag.SEEN | Flag.FLAGGED), "add_keywords": ["work"]})
    assert bench.run(entry) is None
    for message in bench.imap.boxes["INBOX"].messages.values():
        assert message.flags == Flag.SEEN | Flag.FLAGGED
        assert message.keywords == {"work"}
    rows = bench.store.messages.rows(bench.places)
    assert [row.flags for row in rows] == [Flag.SEEN | Flag.FLAGGED] * 3
    bench.undo(entry)
    flags = [int(m.flags) for m in bench.imap.boxes["INBOX"].messages.values()]
    assert flags == [int(Flag.FLAGGED), 0, 0]
    bench.agree()


def test_a_server_without_keywords_keeps_what_it_can(bench: Bench) -> None:
    bench.imap.keywords = False
    entry = bench.act("set_flags", {"add": int(Flag.ANSWERED | Flag.FORWARDED)})
    assert bench.run(entry) is None
    assert {m.flags for m in bench.imap.boxes["INBOX"].messages.values()} == {Flag.ANSWERED}


@pytest.mark.parametrize("cut", ["", "move", "half move"])
def test_move(bench: Bench, cut: str) -> None:
    bench.imap.cut = cut if cut != "half move" or "MOVE" not in bench.imap.capabilities else ""
    happens = bool(bench.imap.cut)
    entry = bench.act("move", {"target": bench.archive})
    assert shown(bench.store, bench.archive) == bench.places[::-1]
    error = bench.run(entry)
    if happens:
        assert error is not None
        assert bench.run(entry) is None
    assert sorted(bench.imap.names("Archive")) == [f"<m{n}@{bench.inbox}>" for n in (1, 2, 3)]
    assert bench.imap.names("INBOX") == []
    assert shown(bench.store, bench.archive) == bench.places[::-1]
    bench.agree()
    assert shown(bench.store, bench.archive) == bench.places[::-1]  # the same places
    bench.undo(entry)
    assert len(bench.imap.names("INBOX")) == 3
    bench.agree()
    assert sorted(shown(bench.store, bench.inbox)) == sorted(bench.places)


def test_a_move_meets_sync_after_a_crash(bench: Bench) -> None:
    bench.imap.cut = "move"
    entry = bench.act("move", {"target": bench.archive}, bench.places[:1])
    assert bench.run(entry) is not None
    bench.sync("INBOX")
    bench.sync("Archive")
    assert bench.run(entry) is None
    bench.agree()
    assert len(shown(bench.store, bench.archive)) == 1
    assert len(bench.imap.names("Archive")) == 1


@pytest.mark.parametrize("missing", ["target_missing", "folder_gone"])
def test_a_move_into_a_folder_made_here(bench: Bench, missing: str) -> None:
    bench.imap.missing = missing
    with bench.store.write("test") as tx:
        made = bench.store.folders.add_local(tx, bench.account, "New", Role.NONE)
    entry = bench.act("move", {"target": made.id})
    assert bench.run(entry) is None
    assert len(bench.imap.names("New")) == 3
    del bench.imap.boxes["Archive"]  # a folder that another client has deleted meanwhile
    assert bench.run(bench.act("move", {"target": bench.archive})) is None
    bench.agree()


def test_messages_gone_on_the_server(bench: Bench) -> None:
    box = bench.imap.boxes["INBOX"]
    del box.messages[1]
    entry = bench.act("move", {"target": bench.archive})
    assert bench.run(entry) is None
    bench.agree()
    assert len(shown(bench.store, bench.archive)) == 2
    bench.imap.boxes["Archive"].messages.clear()
    gone = bench.act("move", {"target": bench.inbox}, bench.places[1:])
    error = bench.run(gone)
    assert error is None or error.code == "message_gone"
    bench.agree()
    assert shown(bench.store, bench.inbox) == []


def test_a_changed_uidvalidity_waits_for_sync(bench: Bench) -> None:
    bench.imap.boxes["INBOX"].uidvalidity = 2
    for kind, payload in (
        ("delete", {}),
        ("move", {"target": bench.archive}),
        ("set_flags", {"add": 1}),
    ):
        error = bench.run(bench.act(kind, payload))
        assert isinstance(error, TransientError)
        assert error.code == "uidvalidity_changed"
    assert len(bench.imap.names("INBOX")) == 3
    assert "store" not in bench.imap.log


@pytest.mark.parametrize("kind", ["copy", "move"])
def test_a_uid_told_under_another_uidvalidity_takes_no_place(bench: Bench, kind: str) -> None:
    """The target was set up anew and gives UIDs that are known here as those of other messages."""
    mine = bench.imap.boxes["Archive"].put(Stored("<m9@x>", size=1009))
    bench.sync("Archive")
    box = bench.imap.boxes["Archive"] = Mailbox(uidvalidity=9)
    (kept,) = shown(bench.store, bench.archive)
    entry = bench.act(kind, {"target": bench.archive}, bench.places[:1])
    assert bench.run(entry) is None
    assert list(box.messages) == [mine]
    assert bench.store.messages.place(kept).uid == mine
    assert kept in shown(bench.store, bench.archive)
    found = bench.store.journal.get(entry)
    try:
        inverse = OPERATIONS[kind].inverse(found, bench.store)
    except PermanentError:
        return  # nothing to take back before sync has found the copy
    assert inverse is None or kept not in inverse.places


@pytest.mark.parametrize("bench", [FULL, ("UIDPLUS",)], indirect=True)
def test_a_uid_told_under_another_uidvalidity_is_not_an_older_draft(bench: Bench) -> None:
    """The versions of a draft share their Message-ID. Were the new one to take the place of the old
    one, it would go with it."""
    drafts = folder(bench.store, bench.account, "Drafts")
    old_uid = bench.imap.boxes["Drafts"].put(Stored("<new@x>", size=5))
    bench.sync("Drafts")
    old = bench.store.messages.uids(drafts)[old_uid]
    later = headers("new@x", date=START + VERSIONS_APART)
    with bench.store.write("saved again") as tx:
        bench.store.folders.set_sync(tx, drafts, uidvalidity=1)
        new = bench.store.messages.add_local(
            tx, drafts, DATA, digest(of=later), Flag.DRAFT, START + VERSIONS_APART
        )
        blob = tx.put_blob(DATA)
    payload = {"target": drafts, "blob": blob, "flags": 17, "message_id": "<new@x>", "date": START}
    delete = bench.act("delete", {"replaced": True}, [old])
    append = bench.act("append", payload, [new])
    bench.imap.boxes["Drafts"] = Mailbox(uidvalidity=9)
    assert bench.run(append) is None
    assert list(bench.imap.boxes["Drafts"].messages) == [old_uid]
    assert bench.store.journal.get(delete).places == (old,)
    assert new in shown(bench.store, drafts)


@pytest.mark.parametrize("cut", ["", "expunge"])
def test_delete_removes_exactly_these(bench: Bench, cut: str) -> None:
    bench.imap.cut = cut
    entry = bench.act("delete", {}, bench.places[:2])
    assert shown(bench.store, bench.inbox) == bench.places[2:]
    if bench.run(entry) is not None:
        assert bench.run(entry) is None
    assert bench.imap.names("INBOX") == [f"<m3@{bench.inbox}>"]
    bench.agree()
    with pytest.raises(PermanentError):
        bench.undo(entry)


@pytest.mark.parametrize("cut", ["", "copy"])
def test_copy(bench: Bench, cut: str) -> None:
    bench.imap.cut = cut
    entry = bench.act("copy", {"target": bench.archive})
    if bench.run(entry) is not None:
        assert bench.run(entry) is None
    assert len(bench.imap.names("Archive")) == 3
    bench.agree()
    assert len(shown(bench.store, bench.archive)) == 3
    if "UIDPLUS" in bench.imap.capabilities or cut:
        bench.undo(entry)
        assert bench.imap.names("Archive") == []
        assert len(bench.imap.names("INBOX")) == 3
    bench.agree()


@pytest.mark.parametrize("kind", ["copy", "move"])
def test_a_cut_copy_ends_where_an_empty_folder_is_always_new(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Some servers renew the UIDVALIDITY of an empty folder at every opening."""
    select = bench.imap.select

    def renewing(path: str, **rest: Any) -> Selected:
        box = bench.imap.boxes[path]
        box.uidvalidity += not box.messages
        return select(path, **rest)

    monkeypatch.setattr(bench.imap, "select", renewing)
    with bench.store.write("synchronised") as tx:
        bench.store.folders.set_sync(tx, bench.archive, uidvalidity=1, headers_complete=True)
    monkeypatch.setattr(bench.imap, "used", _cut_before(bench.imap, kind))
    entry = bench.act(kind, {"target": bench.archive}, bench.places[:1])
    assert isinstance(bench.run(entry), TransientError)
    assert bench.imap.names("Archive") == []
    assert bench.run(entry) is None
    assert len(bench.imap.names("Archive")) == 1


def _cut_before(imap: FakeImapSession, verb: str) -> Callable[[str], None]:
    """Return a log that breaks the line once, before the server has heard ``verb``."""
    left = [verb]

    def used(said: str) -> None:
        if said in left:
            left.remove(said)
            imap.selected = None
            raise TransientError("connection_lost")
        imap.log.append(said)

    return used


@pytest.mark.parametrize("kind", ["copy", "move"])
def test_copies_are_known_again_under_another_uidvalidity(bench: Bench, kind: str) -> None:
    """The answer is lost, and then the target is set up anew: nothing is copied twice."""
    if kind == "move" and "MOVE" in bench.imap.capabilities:
        return  # nothing is left in the source then
    bench.imap.boxes["Archive"].put(Stored(f"<m1@{bench.inbox}>", size=1001))  # was there before
    bench.sync("Archive")
    entry = bench.act(kind, {"target": bench.archive}, bench.places[:2])
    bench.imap.cut = "half move" if kind == "move" else "copy"
    assert bench.run(entry) is not None
    box = bench.imap.boxes["Archive"]
    assert len(box.messages) == 3
    box.uidvalidity, box.uidnext = 9, 504
    box.messages = dict(enumerate(box.messages.values(), 501))
    for listed in (False, True):
        with bench.store.write("another uidvalidity") as tx:
            if not listed:
                bench.store.messages.renew_uidvalidity(tx, bench.archive, 9)
            bench.store.folders.set_sync(tx, bench.archive, headers_complete=listed)
        if listed:
            bench.sync("Archive")
        error = bench.run(entry)
        assert (error is None) == listed
    assert len(box.messages) == 3
    assert len(bench.imap.names("INBOX")) == (3 if kind == "copy" else 1)
    bench.agree()


@pytest.mark.parametrize("cut", ["", "append"])
def test_a_draft_is_filed_once(bench: Bench, cut: str) -> None:
    drafts = folder(bench.store, bench.account, "Drafts")
    old = bench.imap.boxes["Drafts"].put(Stored("<new@x>", size=5))  # an older version of it
    bench.sync("Drafts")
    with bench.store.write("test") as tx:
        place = bench.store.messages.add_local(
            tx, drafts, DATA, digest(of=headers("new@x")), Flag.DRAFT, START
        )
        blob = tx.put_blob(DATA)
    payload = {"target": drafts, "blob": blob, "flags": 17, "message_id": "<new@x>", "date": START}
    bench.imap.cut = cut
    entry = bench.act("append", payload, [place])
    if bench.run(entry) is not None:
        assert bench.run(entry) is None
    assert bench.imap.names("Drafts") == ["<new@x>", "<new@x>"]
    assert bench.imap.log.count("append") == 1
    assert bench.run(bench.act("delete", {}, [bench.store.messages.uids(drafts)[old]])) is None
    assert [m.data for m in bench.imap.boxes["Drafts"].messages.values()] == [DATA]
    bench.agree()
    assert shown(bench.store, drafts) == [place]


def test_the_deletion_of_an_old_version_spares_the_new_one(bench: Bench) -> None:
    """Cut short, it is tried again when the server has the new one, of the same Message-ID."""
    drafts = folder(bench.store, bench.account, "Drafts")
    head = headers("new@x")
    with bench.store.write("test") as tx:
        old, new = (
            bench.store.messages.add_local(tx, drafts, DATA, digest(of=head), Flag.DRAFT, START)
            for _ in range(2)
        )
        blob = tx.put_blob(DATA)
    payload = {"target": drafts, "blob": blob, "flags": 17, "message_id": "<new@x>", "date": START}
    assert bench.run(bench.act("append", payload, [new])) is None
    told = bench.store.messages.place(new).uid is not None
    delete = bench.act("delete", {}, [old])
    error = bench.run(delete)
    assert bench.imap.names("Drafts") == ["<new@x>"]
    assert (error is None) == told
    if error is not None:
        with bench.store.write("listed") as tx:
            bench.store.messages.place_moved(tx, new, drafts, 1)
            bench.store.folders.set_sync(tx, drafts, headers_complete=True)
        assert bench.run(delete) is None
    assert bench.imap.names("Drafts") == ["<new@x>"]
    assert shown(bench.store, drafts) == [new]


def test_a_copy_in_sent_is_not_filed_beside_the_servers_own(bench: Bench) -> None:
    sent = folder(bench.store, bench.account, "Sent")
    with bench.store.write("test") as tx:
        blob = tx.put_blob(DATA)
    payload = {"target": sent, "blob": blob, "flags": 1, "message_id": "<new@x>"}
    for _ in range(3):
        assert bench.run(bench.act("append", payload, [])) is None
    assert bench.imap.names("Sent") == ["<new@x>"]
    bench.agree()


def test_a_server_without_keywords_takes_the_message_and_says_so(bench: Bench) -> None:
    bench.imap.keywords = False
    bench.imap.permanent = frozenset({"known"})
    with bench.store.write("test") as tx:
        blob = tx.put_blob(DATA)
    payload: dict[str, object] = {
        "target": bench.archive, "blob": blob, "flags": int(Flag.SEEN | Flag.FORWARDED),
        "keywords": ["Known", "club"], "message_id": "<new@x>",
    }  # fmt: skip
    assert bench.run(bench.act("append", payload, [])) is None
    (found,) = bench.imap.boxes["Archive"].messages.values()
    assert (found.flags, found.keywords) == (Flag.SEEN, {"Known"})
    (problem,) = bench.store.problems.all()
    assert (problem.code, problem.fields) == ("tags_not_kept", {"folder": "Archive"})


@pytest.mark.parametrize("kind", ["delete", "move", "copy", "set_flags"])
def test_a_message_without_a_name_waits_until_its_folder_is_listed(bench: Bench, kind: str) -> None:
    """UIDs are new: by what would it be found, before sync has matched it?"""
    store, box = bench.store, bench.imap.boxes["INBOX"]
    box.put(Stored("", size=4711))
    found = (remote(4, size=4711), headers("", "No name"))
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, bench.inbox, [found])
        store.messages.renew_uidvalidity(tx, bench.inbox, 2)
    box.uidvalidity = 2
    payload: dict[str, object] = {"target": bench.archive, "add": int(Flag.SEEN)}
    entry = bench.act(kind, payload, [bench.places[0], place])
    error = bench.run(entry)
    assert isinstance(error, TransientError)
    assert error.code == "uidvalidity_changed"
    assert store.messages.places([place])
    with store.write("test") as tx:
        again = [(replace(found[0], uid=4), found[1])]
        assert store.messages.add_headers(tx, bench.inbox, again) == [place]
        store.folders.set_sync(tx, bench.inbox, headers_complete=True)
    assert bench.run(entry) is None
    left = {"delete": 2, "move": 2, "copy": 4, "set_flags": 4}[kind]
    assert len(box.messages) == left
    if kind in ("move", "copy"):
        assert len(bench.imap.names("Archive")) == 2
    if kind == "set_flags":
        assert box.messages[4].flags == Flag.SEEN
