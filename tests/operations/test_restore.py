"""Putting back what was deleted: as it was, where it was, exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import MarmotError
from app.domain.ids import AccountId, EntryId, FolderId, PlaceId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import Flag, Role
from app.operations.remote import Remote
from app.operations.table import OPERATIONS
from app.store import Store
from tests.operations.fake_imap import FakeImapSession, Mailbox, Stored
from tests.store.samples import (
    START,
    add_account,
    digest,
    folder,
    headers,
    open_store,
    remote,
    shown,
)

DATA = b"Message-ID: <lost@x>\r\n\r\ntext\r\n"
UNNAMED = b"Subject: no name\r\n\r\ntext\r\n"


@dataclass
class Bench:
    store: Store
    imap: FakeImapSession
    account: AccountId
    inbox: FolderId
    place: PlaceId
    entry: EntryId

    def run(self) -> MarmotError | None:
        """Run the entry as the journal runner does; return the error it ended with."""
        store, entry = self.store, self.store.journal.get(self.entry)
        with store.write("test") as tx:
            store.journal.set_state(tx, entry.id, EntryState.RUNNING, attempts=entry.attempts + 1)
        try:
            OPERATIONS[entry.kind].run(entry, Remote(store, SystemClock(), imap=self.imap))
        except MarmotError as error:
            with store.write("test") as tx:
                store.journal.set_state(tx, entry.id, EntryState.QUEUED)
            return error
        with store.write("test") as tx:
            store.journal.set_state(tx, entry.id, EntryState.DONE)
        return None


def bench(root: Path, data: bytes, *capabilities: str) -> Bench:
    store = open_store(root)
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    imap = FakeImapSession(*capabilities)
    imap.boxes["INBOX"] = Mailbox(uidnext=5)
    name = "lost@x" if data is DATA else ""
    head = headers(name, "Lost")
    with store.write("test") as tx:
        store.folders.set_sync(tx, inbox, uidvalidity=1)
        (old,) = store.messages.add_headers(
            tx, inbox,
            [(remote(1, Flag.SEEN | Flag.FLAGGED, size=len(data), keywords=frozenset({"work"})),
              head)],
        )  # fmt: skip
        store.messages.set_body(tx, store.messages.place(old).message, data, digest(of=head))
        store.messages.vanish(tx, inbox, [1])
    (lost,) = store.history.all()
    with store.write("test") as tx:
        place = store.history.put_back(tx, lost, inbox)
        payload: dict[str, object] = {
            "target": inbox, "blob": lost.body or "", "size": lost.size, "flags": int(lost.flags),
            "keywords": sorted(lost.keywords), "date": lost.received,
            "message_id": lost.rfc_message_id,
        }  # fmt: skip
        batch = store.journal.add(
            tx, "restored", {}, [NewEntry("restore", account, "mail:1", payload, (place,))]
        )
    return Bench(store, imap, account, inbox, place, store.journal.batch_entries(batch)[0].id)


@pytest.fixture(params=[("UIDPLUS",), ()], ids=["uidplus", "plain"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    made = bench(tmp_path, DATA, *request.param)
    yield made
    made.store.close()


def listed(bench: Bench) -> None:
    """Let sync list the folder as the server has it."""
    found = [
        (remote(uid, m.flags, size=m.size, keywords=m.keywords),
         headers(m.name.strip("<>"), "Lost"))
        for uid, m in bench.imap.boxes["INBOX"].messages.items()
    ]  # fmt: skip
    with bench.store.write("test") as tx:
        bench.store.messages.add_headers(tx, bench.inbox, found)


def check_once(bench: Bench) -> None:
    assert bench.imap.names("INBOX") == ["<lost@x>"]
    listed(bench)
    assert shown(bench.store, bench.inbox) == [bench.place]
    place = bench.store.messages.place(bench.place)
    assert place.uid == next(iter(bench.imap.boxes["INBOX"].messages))
    assert place.shown_flags == place.server_flags == Flag.SEEN | Flag.FLAGGED
    assert place.shown_keywords == {"work"}
    assert bench.store.history.all() == []
    assert not bench.store.journal.active()


def test_it_comes_back_as_it_was(server: Bench) -> None:
    assert server.run() is None
    (there,) = server.imap.boxes["INBOX"].messages.values()
    assert there.data == DATA
    assert there.flags == Flag.SEEN | Flag.FLAGGED
    assert there.keywords == {"work"}
    assert server.store.messages.place(server.place).server_flags == Flag.SEEN | Flag.FLAGGED
    check_once(server)


def test_a_lost_answer_makes_no_double(server: Bench) -> None:
    server.imap.cut = "append"
    assert server.run() is not None
    assert server.store.journal.get(server.entry).attempts == 1
    assert server.run() is None
    assert server.imap.log.count("append") == 1
    check_once(server)


@pytest.mark.parametrize("seen", [False, True], ids=["before sync", "after sync"])
def test_another_client_was_quicker(server: Bench, seen: bool) -> None:
    server.imap.boxes["INBOX"].put(
        Stored("<lost@x>", Flag.SEEN | Flag.FLAGGED, frozenset({"work"}), DATA, len(DATA))
    )
    if seen:
        listed(server)
    assert server.run() is None
    assert "append" not in server.imap.log
    check_once(server)


def test_another_message_of_that_name_is_not_taken_for_it(server: Bench) -> None:
    server.imap.boxes["INBOX"].put(Stored("<lost@x>", size=len(DATA) + 500))
    assert server.run() is None
    assert len(server.imap.boxes["INBOX"].messages) == 2


def test_a_folder_that_went_meanwhile_is_made_again(server: Bench) -> None:
    del server.imap.boxes["INBOX"]
    assert server.run() is None
    check_once(server)


def test_taking_it_back_deletes_it_and_keeps_it_here(server: Bench) -> None:
    assert server.run() is None
    listed(server)
    entry = server.store.journal.get(server.entry)
    inverse = OPERATIONS["restore"].inverse(entry, server.store)
    assert inverse is not None
    assert (inverse.kind, inverse.places) == ("delete", (server.place,))
    with server.store.write("test") as tx:
        batch = server.store.journal.add(tx, "undone", {}, [inverse])
    server.entry = server.store.journal.batch_entries(batch)[0].id
    assert server.run() is None
    assert server.imap.names("INBOX") == []
    (lost,) = server.store.history.all()
    assert (lost.subject, lost.reason, lost.flags) == (
        "Lost", "deleted", Flag.SEEN | Flag.FLAGGED,
    )  # fmt: skip


def test_without_a_name_it_is_known_by_size_and_date(tmp_path: Path) -> None:
    made = bench(tmp_path, UNNAMED)
    made.imap.dates = {5: START}
    made.imap.cut = "append"
    assert made.run() is not None
    assert made.run() is None
    assert len(made.imap.boxes["INBOX"].messages) == 1
    assert made.store.messages.place(made.place).uid == 5
    made.store.close()


def test_a_local_folder_is_made_first(tmp_path: Path) -> None:
    made = bench(tmp_path, DATA, "UIDPLUS")
    with made.store.write("test") as tx:
        target = made.store.folders.add_local(tx, made.account, "New", Role.NONE)
        entry = made.store.journal.get(made.entry)
        made.store.journal.set_state(
            tx, made.entry, EntryState.QUEUED, payload={**entry.payload, "target": target.id}
        )
    assert made.run() is None
    assert made.imap.names("New") == ["<lost@x>"]
    assert made.store.messages.place(made.place).folder == target.id
    made.store.close()
