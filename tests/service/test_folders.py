"""Folders between a face, the mail loop and real servers: offline first, two clients, restarts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.domain.ids import FolderId, PlaceId
from app.domain.mail import Address, Draft, Flag, Role
from app.engine.engine import Engine
from app.net.imap_session import ImapClientSession
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.conftest import BedUser
from tests.service.mail_bed import MailBed, mail

WAIT = 10.0


class Face(Engine):
    """A face whose wake-ups go straight to the loop of the bed."""

    bed: MailBed

    def _tell(self, name: str, args: dict[str, object]) -> None:
        if name == "wake":
            self.bed.loop.wake("journal")


class Side:
    def __init__(self, root: Path, port: int, user: str, *, direct: int = 0) -> None:
        self.bed = MailBed(root, port, user, direct=direct)
        self.engine = Face(self.bed.profile, face="test", service=False, ca_file=None)
        self.engine.bed = self.bed
        self.account = self.bed.account

    def close(self) -> None:
        self.engine.close()
        self.bed.close()

    def start(self) -> None:
        self.bed.start()
        self.bed.until_quiet()

    def settle(self) -> None:
        """Sync until both sides agree and the journal is empty."""
        self.bed.sync()
        self.bed.until(lambda: not self.engine.journal())
        self.bed.sync()
        assert self.bed.there() == self.bed.here()

    def id(self, path: str) -> FolderId:
        found = self.engine.store.folder_view.by_path(self.account, path)
        assert found is not None, (path, self.shown())
        return found.id

    def shown(self) -> set[str]:
        return {f.path for f in self.engine.folders()}

    def places(self, path: str) -> list[PlaceId]:
        return [PlaceId(i) for i in self.engine.list_ids(self.id(path))]

    def received(self) -> int:
        """Bytes the loop's session has received so far."""
        session = self.bed.loop._session
        assert isinstance(session, ImapClientSession)
        return session.received

    def problems(self) -> list[str]:
        return [p.code for p in self.engine.problems()]


@pytest.fixture(params=["dovecot", "plain", "pymap"])
def side(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Side]:
    if request.param == "pymap":
        bed = request.getfixturevalue("pymap_server")
        bed.add_user("ana@atelier.example", "secret", ["Trash"])
        made = Side(tmp_path, bed.port, "ana@atelier.example")
    else:
        prefix = "plain_" if request.param == "plain" else ""
        bed = request.getfixturevalue(f"{prefix}dovecot")
        user = request.getfixturevalue(f"{prefix}mail_user")
        made = Side(tmp_path, bed.imap_port, user.name)
    yield made
    made.close()


def test_a_day_with_folders(side: Side) -> None:
    """Everything a person does to folders, offline and without a pause, arrives in order."""
    side.bed.fill("INBOX", range(1, 6))
    side.bed.fill("Old", range(6, 9))
    side.bed.fill("Old/Inner", range(9, 12))
    side.start()
    side.bed.stop()  # offline from here on
    engine, old, inner = side.engine, side.id("Old"), side.id("Old/Inner")
    engine.create_folder(side.account, "Projects").result(WAIT)
    engine.move(side.places("INBOX")[:2], side.id("Projects")).result(WAIT)
    engine.move_folder(old, side.id("Projects")).result(WAIT)
    engine.rename_folder(side.id("Projects"), "Projekte").result(WAIT)
    engine.set_flags(side.places("Projekte/Old"), add=Flag.FLAGGED).result(WAIT)
    engine.rename_folder(old, "Alt").result(WAIT)
    engine.create_folder(side.account, "Old").result(WAIT)
    engine.move(side.places("INBOX")[:1], side.id("Old")).result(WAIT)
    engine.delete_folder(inner).result(WAIT)
    shown = side.shown()
    assert {"Projekte", "Projekte/Alt", "Old"} <= shown
    assert not {"Projects", "Old/Inner", "Projekte/Alt/Inner"} & shown
    side.bed.again()
    side.settle()
    assert side.shown() == shown | {"Trash"}
    there = side.bed.there()
    assert {path: len(mails) for path, mails in there.items() if mails} == {
        "INBOX": 2, "Projekte": 2, "Projekte/Alt": 3, "Old": 1, "Trash": 3,
    }  # fmt: skip
    assert all(flags & Flag.FLAGGED for flags, _ in there["Projekte/Alt"].values())
    assert side.id("Projekte/Alt") == old
    assert side.problems() == []


def test_a_rename_by_another_client_keeps_the_mail(side: Side) -> None:
    side.bed.fill("INBOX", range(1, 3))
    side.bed.fill("Club", range(100, 140))
    side.bed.fill("Club/2023", range(200, 220))
    side.start()
    number, places = side.id("Club"), set(side.places("Club"))
    text = {p: side.bed.store.messages.place(p).body for p in places}
    assert all(text.values())
    other = side.bed.client()
    before = side.received()
    other.rename("Club", "Verein")
    side.bed.sync()
    assert "Verein" in side.shown()
    assert "Club" not in side.shown()
    shown = set(side.places("Verein"))
    assert {side.bed.store.messages.place(p).body for p in shown} == set(text.values())
    assert len(side.places("Verein/2023")) == 20
    # rows may be listed again where the server has no modification sequences, texts never
    assert side.received() - before < 60 * 900
    assert side.id("Verein") == number
    assert shown == places
    side.settle()


def test_mail_moves_with_a_folder_another_client_renamed(side: Side) -> None:
    """What was queued for a folder under its old name reaches it under the new one."""
    side.bed.fill("INBOX", range(1, 3))
    side.bed.fill("Club", range(100, 104))
    side.start()
    side.bed.stop()
    side.engine.set_flags(side.places("Club"), add=Flag.FLAGGED).result(WAIT)
    with side.bed.store.write("test") as tx:  # the loop lists before it carries this out
        (entry,) = side.bed.store.journal.active()
        side.bed.store.journal.set_state(
            tx, entry.id, entry.state, not_before=side.bed.context.clock.now() + 3.0
        )
    side.bed.client().rename("Club", "Verein")
    side.bed.again()
    side.settle()
    assert all(flags & Flag.FLAGGED for flags, _ in side.bed.there()["Verein"].values())
    assert side.problems() == []


def test_a_folder_deleted_elsewhere_lets_its_mail_go(side: Side) -> None:
    side.bed.fill("INBOX", range(1, 3))
    side.bed.fill("Weg", range(3, 6))
    side.start()
    assert side.engine.search("number").total == 5
    side.bed.client().delete("Weg")
    side.bed.sync()
    assert "Weg" not in side.shown()
    gone = side.bed.store.folders.gone(side.account)
    assert [side.bed.store.messages.held(f.id) for f in gone if f.path == "Weg"] == [[]]
    side.bed.fill("Weg", range(3, 6))  # put back: nothing of it is loaded again
    before = side.received()
    side.bed.sync()
    assert len(side.places("Weg")) == 3
    assert side.received() - before < 8000
    side.settle()


def test_a_new_name_taken_meanwhile_is_told_once(side: Side) -> None:
    side.bed.fill("Mine", range(1, 3))
    side.start()
    side.bed.stop()
    side.engine.rename_folder(side.id("Mine"), "Ours").result(WAIT)
    side.bed.fill("Ours", range(3, 4))
    side.bed.again()
    side.settle()
    assert side.problems() == ["folder_exists"]
    assert {"Mine", "Ours"} <= side.shown()
    assert len(side.places("Mine")) == 2


def test_undo_after_everything_reached_the_server(side: Side) -> None:
    side.bed.fill("A", range(1, 4))
    side.bed.fill("A/B", range(4, 6))
    side.start()
    whole = {path: len(mails) for path, mails in side.bed.there().items() if mails}
    engine, a = side.engine, side.id("A")
    first = engine.rename_folder(a, "Z").result(WAIT)
    side.settle()
    second = engine.delete_folder(a).result(WAIT)
    side.settle()
    assert not {"A", "Z"} & set(side.bed.there())
    engine.undo(second).result(WAIT)
    side.settle()
    engine.undo(first).result(WAIT)
    side.settle()
    assert {path: len(mails) for path, mails in side.bed.there().items() if mails} == whole
    assert side.id("A") == a
    assert side.problems() == []


def test_emptying_trash(side: Side) -> None:
    side.bed.fill("Trash", range(1, 8))
    side.start()
    side.engine.empty_folder(side.id("Trash")).result(WAIT)
    assert side.places("Trash") == []
    side.settle()
    assert side.bed.there()["Trash"] == {}


_LOST = ("Rename completed", "Create completed", "Delete completed", "Move completed")


@pytest.mark.parametrize(
    "fault",
    [Fault(before_server=text.encode()) for text in _LOST]
    + [Fault(after_client=word) for word in (b"RENAME", b"CREATE", b"DELETE", b"MOVE")],
    ids=lambda f: (f.before_server or f.after_client).decode(),
)
def test_a_cut_in_a_chain_of_folder_actions(
    tmp_path: Path,
    dovecot: Dovecot,
    mail_user: BedUser,
    fault_proxy: Callable[[int], FaultProxy],
    fault: Fault,
) -> None:
    """The line breaks at each of these: before, or after the server has acted, three times."""
    proxy = fault_proxy(dovecot.imap_port)
    side = Side(tmp_path, proxy.port, mail_user.name, direct=dovecot.imap_port)
    try:
        side.bed.fill("A", range(1, 4))
        side.bed.fill("A/B", range(4, 7))
        side.start()
        side.bed.stop()
        engine, a = side.engine, side.id("A")
        engine.rename_folder(a, "X").result(WAIT)
        engine.create_folder(side.account, "A").result(WAIT)
        engine.move_folder(a, side.id("A")).result(WAIT)
        engine.rename_folder(a, "Y").result(WAIT)
        engine.delete_folder(side.id("A/Y/B")).result(WAIT)
        shown = side.shown()
        proxy.script = [fault] * 3
        side.bed.again()
        side.bed.until(lambda: not side.engine.journal(), timeout=60)
        side.settle()
        assert side.shown() == shown
        assert side.id("A/Y") == a
        sizes = {path: len(mails) for path, mails in side.bed.there().items() if mails}
        assert sizes == {"A/Y": 3, "Trash": 3}
        assert side.problems() == []
        assert any(wire.struck for wire in proxy.wires)
    finally:
        side.close()


# ---- shared folders and quota


def test_folders_of_others_and_a_full_mailbox(tmp_path: Path, shared_dovecot: Dovecot) -> None:
    ana, ben = "ana.f@atelier.example", "ben.f@atelier.example"
    for name in (ana, ben):
        shared_dovecot.add_user(name)
    shared_dovecot.share_public("Rules", "lr")
    his = MailBed(tmp_path / "ben", shared_dovecot.imap_port, ben)
    his.fill("Team", range(1, 3))
    his.client()._connection.run("SETACL", b"Team", ana.encode(), b"lrsi")
    side = Side(tmp_path / "ana", shared_dovecot.imap_port, ana)
    try:
        side.bed.fill("INBOX", range(1, 3))
        side.start()
        team = side.engine.folder(side.id(f"shared/{ben}/Team"))
        public = side.engine.folder(side.id("Public/Rules"))
        assert (team.space, public.space) == ("other", "shared")
        assert not side.engine.may(public, "insert")
        assert side.engine.may(team, "insert")
        assert not side.engine.may(team, "take_out")
        with pytest.raises(UserError) as caught:
            side.engine.move(side.places("INBOX"), public.id).result(WAIT)
        assert caught.value.code == "no_right_insert"
        side.engine.move(side.places("INBOX")[:1], team.id).result(WAIT)
        side.bed.sync()
        side.bed.until(lambda: not side.engine.journal())
        assert len(his.there()["Team"]) == 3

        (use,) = side.engine.storage(side.account)
        assert use.allowed == 100 * 1024
        assert use.percent < 90
        assert side.problems() == []
        client = side.bed.client()
        big = mail(500) + b"x" * 92_000
        client.append("INBOX", big, Flag.NONE, (), None)
        side.bed.sync()
        (problem,) = side.engine.problems()
        assert problem.code == "storage_nearly_full"
        assert 90 <= int(str(problem.fields["percent"])) < 100
        side.bed.sync()
        assert len(side.engine.problems()) == 1
        side.engine.dismiss_problem(problem.id).result(WAIT)
        side.bed.sync()
        assert side.problems() == []  # told once, not at every look
        side.engine.delete(side.places("INBOX")[:1]).result(WAIT)
        side.bed.sync()
        trash = side.engine.store.folders.by_role(side.account, Role.TRASH)
        assert trash is not None
        side.engine.empty_folder(trash.id).result(WAIT)
        side.bed.until(lambda: not side.engine.journal())
        side.bed.sync()
        (use,) = side.engine.storage(side.account)
        assert use.percent < 90
    finally:
        side.close()
        his.close()


@pytest.mark.parametrize("offline", [False, True])
def test_role_folders_deleted_here_are_made_again(side: Side, offline: bool) -> None:
    """Archived, saved and taken out again after the person has deleted the folders for that."""
    side.bed.fill("INBOX", range(1, 5))
    side.bed.fill("Archive", range(5, 7))
    side.bed.fill("Drafts", range(7, 8))
    side.start()
    engine = side.engine
    inbox = side.places("INBOX")
    if offline:
        side.bed.stop()
    for role in (Role.ARCHIVE, Role.DRAFTS):
        found = engine.store.folders.by_role(side.account, role)
        assert found is not None
        engine.delete_folder(found.id).result(WAIT)
        assert offline or side.settle() is None
    engine.archive(inbox[:2]).result(WAIT)
    me = Address("", "ana@atelier.example")
    draft = Draft(side.account, me, (me,), subject="Plan", text="text")
    place = engine.save_draft(draft).result(WAIT)
    assert side.places("Drafts") == [place]
    assert set(side.places("Archive")) == set(inbox[:2])
    if offline:
        side.bed.again()
    side.settle()
    there = side.bed.there()
    counts = {path: len(mails) for path, mails in there.items() if mails}
    assert counts == {"INBOX": 2, "Archive": 2, "Drafts": 1, "Trash": 3}
    assert side.problems() == []


@pytest.mark.parametrize(
    "fault",
    [
        Fault(before_server=b"Copy completed"),
        Fault(before_server=b"Store completed"),
        Fault(before_server=b"Expunge completed"),
    ],
    ids=lambda f: f.before_server.decode(),
)
def test_the_rest_of_a_deleted_folder_is_in_trash_once(
    tmp_path: Path,
    plain_dovecot: Dovecot,
    plain_mail_user: BedUser,
    fault_proxy: Callable[[int], FaultProxy],
    fault: Fault,
) -> None:
    """What nobody has listed here goes to Trash by COPY, and the answer is lost."""
    proxy = fault_proxy(plain_dovecot.imap_port)
    side = Side(tmp_path, proxy.port, plain_mail_user.name, direct=plain_dovecot.imap_port)
    try:
        side.bed.fill("A", range(0))
        side.bed.fill("Trash", range(10, 12))
        side.start()
        side.bed.stop()
        client = side.bed.client()
        for number in (2, 3, 3, 10):  # two alike, and one that Trash has as well
            client.append("A", mail(number), Flag.NONE, (), 1_700_000_000.0 + number)
        side.engine.delete_folder(side.id("A")).result(WAIT)
        proxy.script = [fault, fault]
        side.bed.again()
        side.settle()
        assert any(wire.struck for wire in proxy.wires)
        assert len(side.bed.there()["Trash"]) == 2 + 4
        assert len(side.places("Trash")) == 6
        assert "A" not in side.bed.there()
        assert side.problems() == []
    finally:
        side.close()


def test_a_rename_cut_short_takes_no_other_folder_for_ours(
    tmp_path: Path,
    plain_dovecot: Dovecot,
    plain_mail_user: BedUser,
    fault_proxy: Callable[[int], FaultProxy],
) -> None:
    """The answer is lost; meanwhile ours is deleted, and another one has the name."""
    proxy = fault_proxy(plain_dovecot.imap_port)
    side = Side(tmp_path, proxy.port, plain_mail_user.name, direct=plain_dovecot.imap_port)
    try:
        side.bed.fill("A", range(1, 4))
        side.start()
        side.bed.stop()
        number = side.id("A")
        side.engine.rename_folder(number, "Z").result(WAIT)
        proxy.script = [Fault(before_server=b"Rename completed", shut=True)]
        side.bed.again()
        side.bed.until(lambda: any(wire.struck for wire in proxy.wires))
        side.bed.stop()
        (entry,) = side.engine.journal()
        assert entry.attempts == 1
        client = side.bed.client()
        client.delete("Z")
        side.bed.fill("Z", range(10, 12))
        proxy.open_door()
        side.bed.again()
        side.settle()
        assert side.id("Z") != number
        assert len(side.places("Z")) == 2
        assert side.problems() == ["folder_gone"]
    finally:
        side.close()
