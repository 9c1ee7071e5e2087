"""The operations on folders against a server in memory: whole, refused, cut short, undone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.base.clock import SystemClock
from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.base.paths import Profile
from app.domain.ids import BatchId, FolderId, PlaceId
from app.domain.journal import Entry, EntryState, NewEntry
from app.domain.mail import Address, Draft, Flag, Role
from app.engine.engine import Engine
from app.operations.remote import Remote
from app.operations.role_folder import role_folder
from app.operations.table import OPERATIONS
from app.service.context import LoopContext
from app.store import Store
from tests.operations.fake_imap import FakeImapSession, Mailbox, Stored
from tests.operations.test_send import NoSecrets
from tests.store.samples import add_account, digest, fill, folder, headers

WAIT = 10.0


class Quiet(Engine):
    """An engine whose service is never called."""

    def _tell(self, name: str, args: dict[str, object]) -> None:
        return


@dataclass
class Bench:
    """A face, and a server whose journal is carried out by hand."""

    engine: Engine
    imap: FakeImapSession

    def __post_init__(self) -> None:
        self.account = self.engine.accounts()[0].id
        self.lane = f"mail:{self.account}"

    @property
    def store(self) -> Store:
        return self.engine.store

    def id(self, path: str) -> FolderId:
        found = self.store.folder_view.by_path(self.account, path)
        assert found is not None, (path, self.shown())
        return found.id

    def shown(self) -> set[str]:
        """The paths a person sees, without those every account has."""
        usual = {"INBOX", "Archive", "Sent", "Drafts", "Lists/Python", "Trash"}
        return {f.path for f in self.engine.folders()} - usual

    def there(self) -> set[str]:
        return set(self.imap.boxes) - {
            "INBOX", "Archive", "Sent", "Drafts", "Lists/Python", "Trash",
        }  # fmt: skip

    def mail(self, path: str) -> list[str]:
        """Message-IDs as shown in a folder."""
        rows = self.engine.rows(self.engine.list_ids(self.id(path)))
        return sorted(self.store.messages.place(r.id).rfc_message_id for r in rows)

    def drain(self) -> list[MarmotError]:
        """Carry out what may run, as the journal runner does; return the errors."""
        errors: list[MarmotError] = []
        for _ in range(100):
            entry = self.store.journal.next(self.lane, self.engine.clock.now())
            if entry is None:
                return errors
            error = self.run(entry)
            if error is not None:
                errors.append(error)
                if isinstance(error, TransientError):
                    return errors
        raise AssertionError("no end")

    def run(self, entry: Entry) -> MarmotError | None:
        journal = self.store.journal
        with self.store.write("test") as tx:
            journal.set_state(tx, entry.id, EntryState.RUNNING, attempts=entry.attempts + 1)
        state, error = EntryState.DONE, None
        try:
            OPERATIONS[entry.kind].run(entry, Remote(self.store, SystemClock(), imap=self.imap))
        except TransientError as caught:
            state, error = EntryState.QUEUED, caught
        except PermanentError as caught:
            state, error = EntryState.FAILED, caught
        with self.store.write("test") as tx:
            journal.set_state(tx, entry.id, state, error=error)
        return error

    def undo(self, batch: BatchId) -> None:
        self.engine.undo(batch).result(WAIT)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    from tests.store.samples import open_store

    store = open_store(tmp_path)
    account = add_account(store)
    inbox = folder(store, account, "INBOX")
    fill(store, inbox, 3)
    store.close()
    engine = Quiet(Profile(tmp_path), face="test", service=False, ca_file=None)
    imap = FakeImapSession("MOVE", "UIDPLUS")
    for stamp, path in enumerate(("INBOX", "Archive", "Sent", "Drafts", "Lists/Python"), 1):
        imap.boxes[path] = Mailbox(uidvalidity=stamp)
    for uid in (1, 2, 3):
        imap.boxes["INBOX"].put(Stored(f"<m{uid}@{inbox}>", size=1000 + uid))
    yield Bench(engine, imap)
    engine.close()


def put(bench: Bench, path: str, count: int = 2) -> list[PlaceId]:
    """Have messages in a folder on both sides."""
    number = bench.id(path)
    box = bench.imap.boxes[path]
    for uid in range(1, count + 1):
        box.put(Stored(f"<m{uid}@{number}>", size=1000 + uid))
    with bench.store.write("test") as tx:
        bench.store.folders.set_sync(tx, number, uidvalidity=box.uidvalidity, uidnext=box.uidnext)
    return fill(bench.store, number, count)


def made(bench: Bench, *paths: str) -> None:
    for path in paths:
        bench.engine.create_folder(bench.account, path).result(WAIT)
    assert bench.drain() == []


def test_a_new_folder_is_seen_at_once_and_made_later(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "Projects").result(WAIT)
    assert bench.shown() == {"Projects"}
    assert bench.there() == set()
    assert bench.drain() == []
    assert bench.there() == {"Projects"}
    assert bench.shown() == {"Projects"}


def test_folders_in_between_are_made_too(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "A/B/C").result(WAIT)
    assert bench.shown() == {"A", "A/B", "A/B/C"}
    assert bench.drain() == []
    assert bench.there() == {"A", "A/B", "A/B/C"}
    bench.engine.create_folder(bench.account, "D", parent=bench.id("A/B")).result(WAIT)
    assert bench.drain() == []
    assert "A/B/D" in bench.there()


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 300])
def test_names_that_cannot_be(bench: Bench, name: str) -> None:
    with pytest.raises(UserError) as caught:
        bench.engine.create_folder(bench.account, name).result(WAIT)
    assert caught.value.code == "folder_name_bad"
    assert bench.store.journal.active() == []


@pytest.mark.parametrize("name", ["Archive", "inbox"])
def test_a_folder_that_is_there_is_not_made_twice(bench: Bench, name: str) -> None:
    with pytest.raises(UserError) as caught:
        bench.engine.create_folder(bench.account, name).result(WAIT)
    assert caught.value.code == "folder_exists"


def test_messages_go_into_a_folder_that_is_still_to_be_made(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "New").result(WAIT)
    ids = bench.engine.list_ids(bench.id("INBOX"))
    bench.engine.move([PlaceId(i) for i in ids], bench.id("New")).result(WAIT)
    assert len(bench.mail("New")) == 3
    assert bench.drain() == []
    assert len(bench.imap.names("New")) == 3
    assert bench.imap.names("INBOX") == []


def test_a_move_waits_for_its_folder(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "New").result(WAIT)
    ids = bench.engine.list_ids(bench.id("INBOX"))
    bench.engine.move([PlaceId(i) for i in ids], bench.id("New")).result(WAIT)
    create, move = bench.store.journal.active()
    with bench.store.write("test") as tx:  # the server was busy
        bench.store.journal.set_state(tx, create.id, EntryState.QUEUED, attempts=1, not_before=9e12)
    error = bench.run(bench.store.journal.get(move.id))
    assert error is not None
    assert error.code == "folder_not_made"
    assert isinstance(error, TransientError)
    assert error.delay is not None
    assert error.delay > 1e12  # until then, not every second
    assert bench.there() == set()


def test_what_only_waits_for_its_folder_is_told_apart(bench: Bench) -> None:
    """The mail loop looks at the folders of the server after everything else."""
    context = LoopContext(
        bench.store, bench.account, NoSecrets(), SystemClock(), threading.Event(), None
    )
    remote = Remote(bench.store, SystemClock(), imap=bench.imap)
    bench.engine.create_folder(bench.account, "New").result(WAIT)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.move(ids, bench.id("New")).result(WAIT)
    create, move = bench.store.journal.active()
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(tx, create.id, EntryState.QUEUED, attempts=1, not_before=9e12)
    assert context.drain(bench.lane, remote) == 0
    assert context.trouble[bench.lane] == {"folder_not_made"}
    assert bench.store.journal.get(move.id).not_before == pytest.approx(9e12)
    bench.imap.refuse = "create"
    with bench.store.write("test") as tx:
        for entry in (create, move):
            bench.store.journal.set_state(tx, entry.id, EntryState.QUEUED, not_before=0.0)
    assert context.drain(bench.lane, remote) == 0
    assert context.trouble[bench.lane] == {"not_permitted", "folder_gone"}
    bench.engine.set_flags(ids, add=Flag.SEEN).result(WAIT)
    assert context.drain(bench.lane, remote) == 1
    assert context.trouble[bench.lane] == set()


def test_a_refused_folder_goes_and_its_messages_come_back(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "New").result(WAIT)
    ids = bench.engine.list_ids(bench.id("INBOX"))
    bench.engine.move([PlaceId(i) for i in ids], bench.id("New")).result(WAIT)
    bench.imap.refuse = "create"
    errors = bench.drain()
    assert [e.code for e in errors] == ["not_permitted", "folder_gone"]
    assert bench.shown() == set()
    assert len(bench.mail("INBOX")) == 3
    bench.imap.refuse = ""
    made(bench, "New")  # the name is free again
    assert bench.there() == {"New"}


def test_undo_of_a_new_folder(bench: Bench) -> None:
    batch = bench.engine.create_folder(bench.account, "New").result(WAIT)
    bench.undo(batch)
    assert bench.shown() == set()
    assert bench.drain() == []
    assert bench.there() == set()
    batch = bench.engine.create_folder(bench.account, "New").result(WAIT)
    assert bench.drain() == []
    bench.undo(batch)
    assert bench.shown() == set()
    assert bench.drain() == []
    assert bench.there() == set()


def test_undo_of_a_new_folder_with_mail_is_refused(bench: Bench) -> None:
    batch = bench.engine.create_folder(bench.account, "New").result(WAIT)
    ids = bench.engine.list_ids(bench.id("INBOX"))
    bench.engine.move([PlaceId(i) for i in ids], bench.id("New")).result(WAIT)
    with pytest.raises(UserError):
        bench.undo(batch)
    assert len(bench.mail("New")) == 3


def test_a_rename_is_seen_at_once_with_all_below(bench: Bench) -> None:
    made(bench, "A/B/C")
    places = put(bench, "A/B")
    number = bench.id("A")
    batch = bench.engine.rename_folder(number, "Z").result(WAIT)
    assert bench.shown() == {"Z", "Z/B", "Z/B/C"}
    assert bench.there() == {"A", "A/B", "A/B/C"}
    bench.engine.set_flags(places, add=Flag.FLAGGED).result(WAIT)
    assert bench.drain() == []
    assert bench.there() == {"Z", "Z/B", "Z/B/C"}
    assert bench.id("Z") == number
    assert all(m.flags & Flag.FLAGGED for m in bench.imap.boxes["Z/B"].messages.values())
    assert bench.imap.subscribed >= {"Z", "Z/B", "Z/B/C"}
    bench.undo(batch)
    assert bench.shown() == {"A", "A/B", "A/B/C"}
    assert bench.drain() == []
    assert bench.there() == {"A", "A/B", "A/B/C"}


def test_undo_of_a_rename_that_has_not_run(bench: Bench) -> None:
    made(bench, "A")
    batch = bench.engine.rename_folder(bench.id("A"), "Z").result(WAIT)
    bench.undo(batch)
    assert bench.shown() == {"A"}
    assert bench.drain() == []
    assert bench.there() == {"A"}


def test_renames_on_renames_end_where_the_person_wanted(bench: Bench) -> None:
    made(bench, "A/B", "Q")
    put(bench, "A/B")
    a, b, q = bench.id("A"), bench.id("A/B"), bench.id("Q")
    bench.engine.rename_folder(a, "A2").result(WAIT)
    bench.engine.move_folder(a, q).result(WAIT)
    bench.engine.rename_folder(b, "B2").result(WAIT)
    bench.engine.create_folder(bench.account, "A").result(WAIT)
    bench.engine.rename_folder(q, "R").result(WAIT)
    wanted = {"R", "R/A2", "R/A2/B2", "A"}
    assert bench.shown() == wanted
    assert bench.drain() == []
    assert bench.there() == wanted == bench.shown()
    assert len(bench.imap.names("R/A2/B2")) == 2
    assert bench.id("A") != a


def test_later_actions_on_folders_wait_for_earlier_ones(bench: Bench) -> None:
    made(bench, "A")
    a = bench.id("A")
    bench.engine.rename_folder(a, "B").result(WAIT)
    bench.engine.create_folder(bench.account, "A").result(WAIT)
    first, _second = bench.store.journal.active()
    with bench.store.write("test") as tx:  # the server was busy
        bench.store.journal.set_state(tx, first.id, EntryState.QUEUED, not_before=9e12)
    assert bench.store.journal.next(bench.lane, bench.engine.clock.now()) is None
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(tx, first.id, EntryState.QUEUED, not_before=0.0)
    assert bench.drain() == []
    assert bench.id("B") == a
    assert bench.there() == {"A", "B"}


@pytest.mark.parametrize("verb", ["create", "rename", "delete"])
def test_a_lost_answer_is_recognised(bench: Bench, verb: str) -> None:
    """The server has done it, the line broke, and an older action waits for the same folder."""
    made(bench, "Old")
    places = put(bench, "Old")
    number = bench.id("Old")
    bench.engine.set_flags(places, add=Flag.SEEN).result(WAIT)
    if verb == "create":
        bench.engine.create_folder(bench.account, "New").result(WAIT)
    elif verb == "rename":
        bench.engine.rename_folder(number, "New").result(WAIT)
    else:
        bench.engine.delete_folder(number).result(WAIT)
    flags = bench.store.journal.active()[0]
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(tx, flags.id, EntryState.QUEUED, not_before=9e12)
        if verb == "delete":  # its messages wait behind the flags; the folder alone is meant here
            bench.store.journal.set_state(tx, flags.id, EntryState.CANCELLED)
    bench.imap.cut = verb
    assert [e.code for e in bench.drain()] == ["connection_lost"]
    if verb != "delete":
        with bench.store.write("test") as tx:
            bench.store.journal.set_state(tx, flags.id, EntryState.QUEUED, not_before=0.0)
    assert bench.drain() == []
    assert bench.there() == {"create": {"Old", "New"}, "rename": {"New"}, "delete": set()}[verb]
    assert bench.shown() == bench.there()
    if verb == "rename":
        assert bench.id("New") == number
        assert all(m.flags & Flag.SEEN for m in bench.imap.boxes["New"].messages.values())


def test_a_refused_rename_is_taken_back(bench: Bench) -> None:
    made(bench, "A")
    bench.engine.rename_folder(bench.id("A"), "Z").result(WAIT)
    bench.imap.refuse = "rename"
    assert [e.code for e in bench.drain()] == ["not_permitted"]
    assert bench.shown() == {"A"} == bench.there()


def test_a_rename_another_client_did_as_well(bench: Bench) -> None:
    made(bench, "A")
    put(bench, "A")
    bench.engine.rename_folder(bench.id("A"), "Z").result(WAIT)
    bench.imap.boxes["Z"] = bench.imap.boxes.pop("A")
    assert bench.drain() == []
    assert bench.shown() == {"Z"}


def test_a_name_taken_by_another_client_meanwhile(bench: Bench) -> None:
    made(bench, "A")
    bench.engine.rename_folder(bench.id("A"), "Z").result(WAIT)
    bench.imap.boxes["Z"] = Mailbox(uidvalidity=99)
    assert [e.code for e in bench.drain()] == ["folder_exists"]
    assert bench.shown() == {"A"}
    assert bench.there() == {"A", "Z"}


def test_inbox_stays_and_no_folder_goes_into_itself(bench: Bench) -> None:
    made(bench, "A/B")
    for call in (
        lambda: bench.engine.rename_folder(bench.id("INBOX"), "Post"),
        lambda: bench.engine.delete_folder(bench.id("INBOX")),
        lambda: bench.engine.move_folder(bench.id("A"), bench.id("A/B")),
        lambda: bench.engine.move_folder(bench.id("A"), bench.id("A")),
        lambda: bench.engine.rename_folder(bench.id("A"), "B/C"),
        lambda: bench.engine.rename_folder(bench.id("A"), "Sent"),
    ):
        with pytest.raises(UserError):
            call().result(WAIT)
    assert bench.store.journal.active() == []


def test_a_deleted_folder_leaves_its_mail_in_trash(bench: Bench) -> None:
    made(bench, "A/B", "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    put(bench, "A")
    put(bench, "A/B", 3)
    bench.imap.boxes["A"].put(Stored("<unlisted@x>"))  # came meanwhile, not listed here
    a, b = bench.id("A"), bench.id("A/B")
    batch = bench.engine.delete_folder(a).result(WAIT)
    assert bench.shown() == set()
    assert len(bench.mail("Trash")) == 5
    assert bench.drain() == []
    assert bench.there() == set()
    assert len(bench.imap.names("Trash")) == 6
    assert "<unlisted@x>" in bench.imap.names("Trash")
    bench.undo(batch)
    assert bench.shown() == {"A", "A/B"}
    assert (bench.id("A"), bench.id("A/B")) == (a, b)
    assert bench.drain() == []
    assert bench.there() == {"A", "A/B"}
    assert len(bench.imap.names("A")) == 2
    assert len(bench.imap.names("A/B")) == 3
    assert len(bench.mail("A/B")) == 3


def test_a_refused_deletion_puts_the_mail_back(bench: Bench) -> None:
    made(bench, "A")
    put(bench, "A")
    bench.engine.delete_folder(bench.id("A")).result(WAIT)
    bench.imap.refuse = "delete"
    assert [e.code for e in bench.drain()] == ["not_permitted"]
    assert bench.shown() == {"A"}
    assert len(bench.mail("A")) == 2
    assert len(bench.imap.names("A")) == 2
    assert bench.imap.names("Trash") == []


@pytest.mark.parametrize("server", [("MOVE", "UIDPLUS"), ()], ids=["full", "plain"])
@pytest.mark.parametrize("missing", ["target_missing", "folder_gone"])
def test_a_deletion_makes_trash_again(bench: Bench, missing: str, server: tuple[str, ...]) -> None:
    """Another client has removed Trash; what came into the folder meanwhile needs it."""
    made(bench, "A", "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    bench.imap.boxes["A"].put(Stored("<unlisted@x>"))
    bench.engine.delete_folder(bench.id("A")).result(WAIT)
    del bench.imap.boxes["Trash"]
    bench.imap.missing = missing
    bench.imap.capabilities = frozenset(server)
    assert bench.drain() == []
    assert bench.imap.names("Trash") == ["<unlisted@x>"]
    assert "A" not in bench.imap.boxes
    assert bench.shown() == set()


def test_a_deletion_waits_for_copies_into_the_folder(bench: Bench) -> None:
    """They were asked for before it, and were put off: they go to Trash with the rest."""
    made(bench, "A", "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.copy(ids[:1], bench.id("A")).result(WAIT)
    bench.engine.delete_folder(bench.id("A")).result(WAIT)
    (copy,) = (entry for entry in bench.store.journal.active() if entry.kind == "copy")
    later = bench.engine.clock.now() + 50
    with bench.store.write("test") as tx:  # the line was cut
        bench.store.journal.set_state(
            tx, copy.id, EntryState.QUEUED, attempts=1, not_before=later,
            error=TransientError("connection_lost"),
        )  # fmt: skip
    (error,) = bench.drain()
    assert isinstance(error, TransientError)
    assert error.delay is not None
    assert 1 < error.delay <= 50
    assert "A" in bench.imap.boxes
    assert bench.run(bench.store.journal.get(copy.id)) is None
    assert bench.drain() == []
    assert "A" not in bench.imap.boxes
    assert len(bench.imap.names("Trash")) == 1


def test_a_deletion_does_not_wait_for_what_waits_for_the_person(bench: Bench) -> None:
    """The copy is behind a change of the same message that is parked."""
    made(bench, "A", "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.set_flags(ids[:1], add=Flag.FLAGGED).result(WAIT)
    bench.engine.copy(ids[:1], bench.id("A")).result(WAIT)
    bench.engine.delete_folder(bench.id("A")).result(WAIT)
    flag, *_rest = bench.store.journal.active()
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(tx, flag.id, EntryState.PARKED)
    assert bench.drain() == []
    assert "A" not in bench.imap.boxes


def test_a_deletion_without_trash_is_refused(bench: Bench) -> None:
    """The folder is still on the server: it is shown again."""
    made(bench, "A", "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    bench.imap.boxes["A"].put(Stored("<unlisted@x>"))
    bench.engine.delete_folder(bench.id("A")).result(WAIT)
    del bench.imap.boxes["Trash"]
    bench.imap.missing = "folder_gone"
    bench.imap.create = lambda path, role=Role.NONE: None  # type: ignore[method-assign]
    assert [e.code for e in bench.drain()] == ["target_missing"]
    assert bench.imap.names("A") == ["<unlisted@x>"]
    assert bench.shown() == {"A"}


def test_a_deletion_of_a_folder_that_goes_meanwhile(bench: Bench) -> None:
    made(bench, "A", "Trash")
    bench.imap.boxes["A"].put(Stored("<unlisted@x>"))
    bench.engine.delete_folder(bench.id("A")).result(WAIT)

    def gone(uids: object, target: str, done: object) -> dict[int, int]:
        del bench.imap.boxes["A"]
        raise PermanentError("folder_gone")

    bench.imap.move = gone  # type: ignore[method-assign, assignment]
    assert bench.drain() == []
    assert bench.shown() == set()


def test_a_folder_inside_trash_is_deleted_for_good(bench: Bench) -> None:
    made(bench, "Trash", "Trash/Old")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    put(bench, "Trash/Old")
    bench.engine.delete_folder(bench.id("Trash/Old")).result(WAIT)
    assert bench.drain() == []
    assert "Trash/Old" not in bench.imap.boxes
    assert bench.imap.names("Trash") == []


def test_a_refused_deletion_for_good_says_so(bench: Bench) -> None:
    made(bench, "Trash", "Trash/Old")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    put(bench, "Trash/Old")
    bench.engine.delete_folder(bench.id("Trash/Old")).result(WAIT)
    bench.imap.refuse = "delete"
    assert [e.code for e in bench.drain()] == ["not_permitted"]
    assert "Trash/Old" in bench.shown()


def test_a_refused_deletion_whose_mail_has_moved_on_says_so(bench: Bench) -> None:
    made(bench, "A")
    places = put(bench, "A")
    bench.engine.delete_folder(bench.id("A")).result(WAIT)
    bench.engine.move(places, bench.id("Archive")).result(WAIT)
    bench.imap.refuse = "delete"
    assert [e.code for e in bench.drain()] == ["not_permitted"]
    assert bench.shown() == {"A"}
    assert len(bench.mail("Archive")) == 2


def test_emptying_trash_leaves_what_came_later(bench: Bench) -> None:
    made(bench, "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    number = bench.id("Trash")
    put(bench, "Trash", 2)
    box = bench.imap.boxes["Trash"]
    box.put(Stored("<never.listed@x>"))
    with bench.store.write("test") as tx:
        bench.store.folders.set_sync(tx, number, uidnext=box.uidnext)
    bench.engine.empty_folder(number).result(WAIT)
    assert bench.mail("Trash") == []
    box.put(Stored("<later@x>"))
    bench.imap.cut = "expunge"
    assert [e.code for e in bench.drain()] == ["connection_lost"]
    assert bench.drain() == []
    assert bench.imap.names("Trash") == ["<later@x>"]


def test_emptying_another_folder_moves_to_trash(bench: Bench) -> None:
    bench.imap.boxes["Trash"] = Mailbox(uidvalidity=50)
    number = bench.id("INBOX")
    batch = bench.engine.empty_folder(number).result(WAIT)
    assert bench.mail("INBOX") == []
    assert bench.drain() == []
    assert len(bench.imap.names("Trash")) == 3
    bench.undo(batch)
    assert bench.drain() == []
    assert len(bench.imap.names("INBOX")) == 3


def test_subscribing_and_back(bench: Bench) -> None:
    made(bench, "A")
    number = bench.id("A")
    batch = bench.engine.subscribe_folder(number, subscribed=False).result(WAIT)
    assert not bench.engine.folder(number).subscribed
    assert bench.drain() == []
    assert "A" not in bench.imap.subscribed
    assert not bench.store.folders.get(number).subscribed
    bench.undo(batch)
    assert bench.engine.folder(number).subscribed
    assert bench.drain() == []
    assert "A" in bench.imap.subscribed


def test_rights_decide_what_is_possible(bench: Bench) -> None:
    made(bench, "Shared")
    number = bench.id("Shared")
    put(bench, "Shared")
    with bench.store.write("test") as tx:
        bench.store.folders.set_rights(tx, number, "lr")
    inbox = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    there = [PlaceId(i) for i in bench.engine.list_ids(number)]
    refused = {
        "no_right_flag": lambda: bench.engine.set_flags(there, add=Flag.SEEN).result(WAIT),
        "no_right_insert": lambda: bench.engine.move(inbox, number).result(WAIT),
        "no_right_take_out": lambda: bench.engine.delete(there).result(WAIT),
        "no_right_rename": lambda: bench.engine.rename_folder(number, "X").result(WAIT),
        "no_right_delete": lambda: bench.engine.delete_folder(number).result(WAIT),
        "no_right_create": lambda: bench.engine.create_folder(
            bench.account, "Y", parent=number
        ).result(WAIT),
    }
    for code, call in refused.items():
        with pytest.raises(UserError) as caught:
            call()
        assert caught.value.code == code
    assert bench.store.journal.active() == []
    bench.engine.copy(there, bench.id("INBOX")).result(WAIT)  # reading is allowed
    assert bench.drain() == []


def test_new_folders_go_under_the_own_namespace(bench: Bench) -> None:
    with bench.store.write("test") as tx:
        bench.store.settings.set(tx, f"mail.namespace.{bench.account}", ["INBOX/", "/"])
    bench.engine.create_folder(bench.account, "Projects").result(WAIT)
    assert bench.shown() == {"INBOX/Projects"}
    assert bench.drain() == []
    assert bench.there() == {"INBOX/Projects"}


def test_marks_that_may_not_be_set_do_not_fail_what_belongs_to_them(bench: Bench) -> None:
    """An answer to a message in somebody's folder marks it as answered where that is allowed."""
    made(bench, "Shared")
    number = bench.id("Shared")
    places = put(bench, "Shared")
    with bench.store.write("test") as tx:
        bench.store.folders.set_rights(tx, number, "lrs")
        entry = NewEntry(
            "set_flags", bench.account, bench.lane,
            {"add": int(Flag.ANSWERED | Flag.SEEN), "add_keywords": ["todo"]}, tuple(places),
        )  # fmt: skip
        bench.store.journal.add(tx, "answered", {}, [entry])
    assert bench.drain() == []
    there = bench.imap.boxes["Shared"].messages.values()
    assert all(m.flags == Flag.SEEN and not m.keywords for m in there)
    assert all(r.flags == Flag.SEEN for r in bench.engine.rows(places))


def _draft(bench: Bench) -> Draft:
    return Draft(
        bench.account, Address("", "me@example.org"), (Address("", "you@example.org"),),
        subject="Plan", text="text",
    )  # fmt: skip


@pytest.mark.parametrize("offline", [False, True])
def test_a_deleted_folder_of_a_role_is_made_again(bench: Bench, offline: bool) -> None:
    """Offline the deletion has not run when something is put into the folder once more."""
    for path in ("Archive", "Drafts", "Sent"):
        bench.engine.delete_folder(bench.id(path)).result(WAIT)
        assert offline or bench.drain() == []
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.archive(ids[:2]).result(WAIT)
    assert len(bench.mail("Archive")) == 2
    bench.engine.archive(ids[2:]).result(WAIT)
    place = bench.engine.save_draft(_draft(bench)).result(WAIT)
    assert list(bench.engine.list_ids(bench.id("Drafts"))) == [place]
    bench.engine.save_draft(replace(_draft(bench), draft_place=place)).result(WAIT)
    with bench.store.write("test") as tx:
        sent = role_folder(bench.store, tx, bench.account, Role.SENT)
        payload: dict[str, object] = {
            "target": sent.id, "blob": tx.put_blob(b"Message-ID: <s@x>\r\n\r\n"), "flags": 1,
            "message_id": "<s@x>",
        }  # fmt: skip
        copy = NewEntry("append", bench.account, bench.lane, payload)
        bench.store.journal.add(tx, "sent", {}, [copy])
    assert bench.drain() == []
    assert len(bench.imap.names("Archive")) == 3
    assert len(bench.imap.names("Drafts")) == 1
    assert bench.imap.names("Sent") == ["<s@x>"]
    assert len(bench.mail("Archive")) == 3
    assert len(bench.mail("Drafts")) == 1
    assert bench.engine.folder(bench.id("Archive")).role is Role.ARCHIVE


def test_a_deletion_that_is_put_off_takes_nothing_along(bench: Bench) -> None:
    """What was archived after the folder was deleted waits until it is gone, and made anew."""
    bench.engine.delete_folder(bench.id("Archive")).result(WAIT)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.archive(ids).result(WAIT)
    delete, create, move = bench.store.journal.active()
    assert [delete.kind, create.kind, move.kind] == ["folder_delete", "folder_create", "move"]
    later = bench.engine.clock.now() + 50
    with bench.store.write("test") as tx:  # the server was busy
        bench.store.journal.set_state(
            tx, delete.id, EntryState.QUEUED, attempts=1, not_before=later,
            error=TransientError("server_refused"),
        )  # fmt: skip
    (error,) = bench.drain()
    assert isinstance(error, TransientError)
    assert error.delay is not None
    assert 1 < error.delay <= 50
    assert len(bench.mail("Archive")) == 3
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(tx, delete.id, EntryState.QUEUED, not_before=0.0)
    assert bench.drain() == []
    assert len(bench.imap.names("Archive")) == 3
    assert "Trash" not in bench.imap.boxes


@pytest.mark.parametrize("below", [False, True])
def test_a_deletion_that_waits_for_the_person_is_not_asked_every_second(
    bench: Bench, below: bool
) -> None:
    made(bench, "Archive/B", "Trash")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
    put(bench, "Archive/B" if below else "Archive")
    bench.engine.delete_folder(bench.id("Archive")).result(WAIT)
    (out,) = (entry for entry in bench.store.journal.active() if entry.kind == "move")
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(
            tx, out.id, EntryState.PARKED, attempts=1, error=UserError("over_quota")
        )
    bench.engine.archive([PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]).result(
        WAIT
    )
    (error,) = bench.drain()
    assert isinstance(error, TransientError)
    assert error.code == "folder_not_made"
    assert error.delay is not None
    assert 50 < error.delay <= 60
    with bench.store.write("tried again") as tx:
        bench.store.journal.set_state(tx, out.id, EntryState.QUEUED, not_before=0.0)
    assert bench.drain() == []
    assert len(bench.imap.names("Archive")) == 3
    assert len(bench.imap.names("Trash")) == 2


def test_a_refused_deletion_leaves_what_was_archived_later(bench: Bench) -> None:
    put(bench, "Archive")
    bench.engine.delete_folder(bench.id("Archive")).result(WAIT)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.archive(ids).result(WAIT)
    bench.imap.refuse = "delete"
    assert [e.code for e in bench.drain()] == ["not_permitted"]
    assert len(bench.imap.names("Archive")) == 5
    assert len(bench.mail("Archive")) == 5


def test_a_folder_made_again_by_undo_takes_mail_at_once(bench: Bench) -> None:
    batch = bench.engine.delete_folder(bench.id("Archive")).result(WAIT)
    assert bench.drain() == []
    bench.undo(batch)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.archive(ids).result(WAIT)
    assert len(bench.mail("Archive")) == 3
    assert bench.drain() == []
    assert len(bench.imap.names("Archive")) == 3


def test_a_folder_planned_under_the_name_of_a_role_is_used(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "Junk").result(WAIT)
    ids = [PlaceId(i) for i in bench.engine.list_ids(bench.id("INBOX"))]
    bench.engine.junk(ids).result(WAIT)
    assert len(bench.mail("Junk")) == 3
    assert bench.drain() == []
    assert len(bench.imap.names("Junk")) == 3
    assert len(bench.mail("Junk")) == 3


@pytest.mark.parametrize("offline", [False, True])
def test_a_message_is_put_back_into_a_folder_deleted_here(bench: Bench, offline: bool) -> None:
    made(bench, "Trash", "Club")
    with bench.store.write("test") as tx:
        bench.store.folders.set_role(tx, bench.id("Trash"), Role.TRASH)
        text = b"Message-ID: <lost@x>\r\n\r\ntext\r\n"
        found = digest(of=headers("lost@x"))
        place = bench.store.messages.add_local(tx, bench.id("Club"), text, found, Flag.SEEN, 1.0)
    with bench.store.write("test") as tx:
        bench.store.messages.place_gone(tx, place, "deleted")
    (lost,) = bench.engine.history()
    bench.engine.delete_folder(bench.id("Club")).result(WAIT)
    assert offline or bench.drain() == []
    bench.engine.restore([lost.id]).result(WAIT)
    assert bench.mail("Club") == ["<lost@x>"]
    assert bench.drain() == []
    assert bench.imap.names("Club") == ["<lost@x>"]


def test_no_folder_waits_for_one_that_is_made_behind_it(bench: Bench) -> None:
    """Child and parent were deleted one after the other, and are brought back in this order."""
    made(bench, "P/C")
    child = bench.engine.delete_folder(bench.id("P/C")).result(WAIT)
    assert bench.drain() == []
    parent = bench.engine.delete_folder(bench.id("P")).result(WAIT)
    bench.imap.cut = "delete"
    assert [e.code for e in bench.drain()] == ["connection_lost"]
    bench.undo(child)
    bench.undo(parent)
    assert [e.code for e in bench.drain()] == ["folder_gone"]
    assert bench.store.journal.active() == []
    assert bench.shown() == bench.there()
    assert "P" in bench.there()


def test_a_rename_tried_again_does_not_wait_for_what_is_behind_it(bench: Bench) -> None:
    made(bench, "A")
    number = bench.id("A")
    bench.engine.rename_folder(number, "Z").result(WAIT)
    (rename,) = bench.store.journal.active()
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(
            tx, rename.id, EntryState.PARKED, attempts=1, error=UserError("over_quota")
        )
    deleted = bench.engine.delete_folder(number).result(WAIT)
    assert bench.drain() == []
    bench.undo(deleted)
    with bench.store.write("tried again") as tx:
        bench.store.journal.set_state(tx, rename.id, EntryState.QUEUED, not_before=0.0)
    assert [e.code for e in bench.drain()] == ["folder_gone"]
    assert bench.store.journal.active() == []
    assert bench.there() == {"Z"} == bench.shown()


@pytest.mark.parametrize("synced", [True, False])
def test_another_folder_of_the_new_name_is_not_taken_for_ours(bench: Bench, synced: bool) -> None:
    """The line broke before the rename; then another client deleted ours and made one so named."""
    made(bench, "A")
    if synced:
        put(bench, "A")
    number = bench.id("A")
    bench.engine.rename_folder(number, "Z").result(WAIT)
    (entry,) = bench.store.journal.active()
    bench.imap.refuse = "rename"
    remote = Remote(bench.store, SystemClock(), imap=bench.imap)
    with pytest.raises(PermanentError):  # stands for a line that broke there
        OPERATIONS[entry.kind].run(entry, remote)
    with bench.store.write("test") as tx:
        bench.store.journal.set_state(tx, entry.id, EntryState.QUEUED, attempts=1)
    bench.imap.refuse = ""
    del bench.imap.boxes["A"]
    bench.imap.boxes["Z"] = Mailbox(uidvalidity=777)
    bench.imap.boxes["Z"].put(Stored("<theirs@x>"))
    assert [e.code for e in bench.drain()] == ["folder_gone"]
    assert bench.store.folders.get(number).path == "A"
    assert bench.imap.names("Z") == ["<theirs@x>"]


def test_a_lost_answer_is_recognised_for_a_folder_just_made(bench: Bench) -> None:
    bench.engine.create_folder(bench.account, "A").result(WAIT)
    number = bench.id("A")
    bench.engine.rename_folder(number, "Z").result(WAIT)
    bench.imap.cut = "rename"
    assert [e.code for e in bench.drain()] == ["connection_lost"]
    assert bench.drain() == []
    assert bench.there() == {"Z"} == bench.shown()
    assert bench.id("Z") == number
