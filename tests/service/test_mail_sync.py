"""The steps of mail synchronisation against servers whose answers are wrong (R9, R15, S6)."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.domain.mail import Folder
from app.domain.mail_rules import Action, Condition, MailRule
from app.net.imap_session import ImapClientSession
from app.service import folder_facts, mail_order, mail_rules, mail_sync
from app.service.sync_run import SyncRun
from tests.service.lying_imap import LyingImap, Mailbox, fetched, once, uids_in
from tests.service.mail_bed import MailBed, mail
from tests.store.test_mail_rules import enable


class Side:
    """A lying server, a store, and the steps run by hand."""

    def __init__(self, root: Path, server: LyingImap) -> None:
        self.server = server
        self.bed = MailBed(root, server.port, "ana")
        self.store = self.bed.store
        self.session = ImapClientSession.open(self.bed.server, "secret")
        self.run = SyncRun(self.bed.context, self.session)

    def close(self) -> None:
        self.session.abort()
        self.session.close()
        self.bed.close()

    def sync(self) -> None:
        """One whole pass, without the loop."""
        for folder in mail_order.in_order(self.list()):
            assert mail_sync.sync_folder_changes(self.run, folder)
            assert mail_sync.sync_bodies(self.run, folder)

    def list(self) -> list[Folder]:
        mail_sync.sync_folders(self.run)
        return self.store.folders.of(self.bed.account)

    def uids(self, path: str = "INBOX") -> list[int]:
        return list(self.store.messages.uids(self.bed.folder(path).id))

    def bodies(self) -> set[bytes | None]:
        return {body for _, body in self.bed.here()["INBOX"].values()}


@pytest.fixture
def side(tmp_path: Path) -> Iterator[Side]:
    with LyingImap(20) as server:
        side = Side(tmp_path, server)
        side.sync()
        assert side.uids() == list(range(1, 21))
        yield side
        side.close()
    assert not server.errors


def test_plain_truth(side: Side) -> None:
    side.server.boxes["INBOX"].messages = {n: mail(n) for n in range(15, 26)}
    side.sync()
    assert side.uids() == list(range(15, 26))
    assert side.bodies() == {mail(n) for n in range(15, 26)}


@pytest.mark.parametrize("answer", [b"* SEARCH\r\n", b"* SEARCH 3 4\r\n"])
@pytest.mark.expects_warnings("shorter than the folder")
def test_a_short_search_deletes_nothing(side: Side, answer: bytes) -> None:
    side.server.lies[b"UID SEARCH"] = lambda _: answer
    side.sync()
    assert side.uids() == list(range(1, 21))


def test_a_folder_empty_for_a_moment_keeps_its_mail(side: Side) -> None:
    side.server.lies[b"SELECT"] = once(b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n")
    side.server.lies[b"UID SEARCH"] = once(b"* SEARCH\r\n")
    side.sync()
    assert side.uids() == list(range(1, 21))


def test_a_folder_really_emptied_is_emptied(side: Side) -> None:
    side.server.boxes["INBOX"].messages = {}
    side.sync()
    assert side.uids() == []


def test_a_search_without_answer_ends_the_pass(side: Side) -> None:
    side.server.lies[b"UID SEARCH"] = lambda _: b"* 20 EXISTS\r\n"
    with pytest.raises(TransientError):
        side.sync()
    assert side.uids() == list(range(1, 21))


@pytest.mark.parametrize("answer", [b"* 20 EXISTS\r\n", b'* LIST () "/" "INBO\r\n'])
@pytest.mark.expects_warnings("a list without INBOX")
def test_an_empty_or_broken_list_keeps_all_folders(side: Side, answer: bytes) -> None:
    side.server.boxes["Other"] = Mailbox(messages={1: mail(1)})
    side.sync()
    side.server.lies[b"LIST"] = lambda _: answer
    assert [folder.path for folder in side.list()] == ["INBOX", "Other"]


def test_half_unreadable_list_keeps_what_it_does_not_name(side: Side) -> None:
    side.server.boxes["Other"] = Mailbox()
    side.sync()
    side.server.lies[b"LIST"] = lambda _: b'* LIST () "/" INBOX\r\n* LIST () "/" (\r\n'
    assert [folder.path for folder in side.list()] == ["INBOX", "Other"]


def test_most_folders_missing_once_are_kept(side: Side) -> None:
    for number in range(20):
        side.server.boxes[f"Box {number}"] = Mailbox()
    assert len(side.list()) == 21
    side.server.lies[b"LIST"] = once(b'* LIST () "/" INBOX\r\n')
    assert len(side.list()) == 21
    side.server.boxes = {"INBOX": side.server.boxes["INBOX"]}
    side.server.lies.clear()
    assert len(side.list()) == 1


def test_a_new_uidvalidity_loads_no_body_again(side: Side) -> None:
    box = side.server.boxes["INBOX"]
    box.uidvalidity = 8
    box.messages = {n + 100: mail(n) for n in range(1, 21)}
    side.server.commands.clear()
    side.sync()
    assert side.uids() == list(range(101, 121))
    assert not [c for c in side.server.commands if b"BODY.PEEK[]" in c]
    assert side.bodies() == {mail(n) for n in range(1, 21)}


def test_a_new_uidvalidity_with_nothing_readable_keeps_all(side: Side) -> None:
    side.server.boxes["INBOX"].uidvalidity = 8
    side.server.lies[b"UID FETCH"] = lambda _: b"* 20 EXISTS\r\n"
    side.sync()
    assert len(side.bed.places("INBOX")) == 20
    side.server.lies.clear()
    side.sync()
    assert side.uids() == list(range(1, 21))
    assert len(side.bed.places("INBOX")) == 20


def test_an_empty_folder_renewed_each_time_costs_nothing(side: Side) -> None:
    box = side.server.boxes["Empty"] = Mailbox(uidvalidity=100)
    for number in range(5):
        box.uidvalidity += number + 1
        side.server.commands.clear()
        side.sync()
        entered = side.server.commands.index(b'SELECT "Empty"')
        assert not [c for c in side.server.commands[entered + 1 :] if c.startswith(b"UID")]


def test_bodies_of_others_are_never_filed(side: Side) -> None:
    box = side.server.boxes["INBOX"]
    box.messages[21] = mail(21)
    box.messages[22] = mail(22)

    def swapped(command: bytes) -> bytes | None:
        if b"BODY.PEEK[]" not in command:
            return None
        return b"".join(fetched(command, n, n + 500, mail(666)) for n in uids_in(command))

    side.server.lies[b"UID FETCH"] = swapped
    side.sync()
    assert mail(666) not in side.bodies()


def _crooked(chance: random.Random, uid: int, truth: bytes) -> bytes:
    """Answer a FETCH of one body in a way that gives nobody a right to file it under ``uid``, or
    truthfully beside something wrong."""
    other = mail(900 + uid)
    size = b"RFC822.SIZE %d " % len(truth)
    right = b"* %d FETCH (UID %d FLAGS () %sBODY[] {%d}\r\n%s)\r\n" % (
        uid, uid, size, len(truth), truth
    )  # fmt: skip

    def said(head: bytes, item: bytes = b"BODY[]", data: bytes = other) -> bytes:
        return b"* %d FETCH (%sFLAGS () %s {%d}\r\n%s)\r\n" % (
            uid, head, item, len(data), data
        )  # fmt: skip

    mine = b"UID %d " % uid
    return chance.choice(
        [
            right,
            b"* %d FETCH (UID %d FLAGS ())\r\n" % (uid, uid),
            b"* %d FETCH (UID %d BODY[] NIL)\r\n" % (uid, uid),
            said(b""),  # no UID: the number of the message is all there is
            said(b"UID 0 "),
            said(b"UID %d " % (uid + 5_000)),
            said(b"UID %d " % chance.randint(1, 20)),  # one that is here already
            said(mine),  # the body of another message under this very UID
            said(mine, b"BODY[TEXT]"),
            said(mine, b"BODY[1]"),
            said(mine, b"BODY[HEADER]"),
            said(mine, b"BODY[]<0>", truth[:40]),  # a piece that nobody asked for
            said(mine, b"BODY[]<40>", truth[40:]),
            right + said(mine),  # and another one under the same UID
            right + said(b"UID %d " % (uid + 5_000)),
            said(b"") + right,
            right.replace(b"* %d FETCH" % uid, b"* %d FETCH" % (uid + 3)),  # the UID counts
            b"* %d EXPUNGE\r\n* %d EXISTS\r\n" % (1_000 + uid, 1_000) + right,
        ]
    )


def _answers_that_lie(side: Side, seed: int) -> int:
    """One pass over 30 new messages; return how many bodies were filed."""
    chance = random.Random(seed)
    box = side.server.boxes["INBOX"]
    for number in range(21, 51):
        box.messages[number] = mail(number)

    def lie(command: bytes) -> bytes | None:
        if b"BODY.PEEK[]" not in command:
            return None
        answers = [_crooked(chance, n, box.messages[n]) for n in uids_in(command)]
        chance.shuffle(answers)
        return b"".join(answers)

    side.server.lies[b"UID FETCH"] = lie
    side.sync()
    here = {uid: body for uid, (_, body) in side.bed.here()["INBOX"].items()}
    assert set(here) == set(box.messages)
    filed = {uid: body for uid, body in here.items() if body is not None}
    assert filed == {uid: box.messages[uid] for uid in filed}
    return len(filed) - 20


def test_swapped_bodies_are_not_filed_and_come_when_the_server_is_in_order_again(
    side: Side,
) -> None:
    box = side.server.boxes["INBOX"]
    box.messages[21], box.messages[22] = mail(21), mail(22)

    def swapped(command: bytes) -> bytes | None:
        if b"BODY.PEEK[]" not in command:
            return None
        return b"".join(fetched(command, n, n, mail(43 - n)) for n in uids_in(command))

    side.server.lies[b"UID FETCH"] = swapped
    side.sync()
    here = side.bed.here()["INBOX"]
    assert [here[uid][1] for uid in (21, 22)] == [None, None]
    side.server.lies.clear()
    folder = side.bed.folder("INBOX")
    known = side.store.messages.uids(folder.id)  # what opening one of them asks for
    assert mail_sync.fetch_bodies(side.run, folder, [(uid, known[uid], 0) for uid in (21, 22)])
    here = side.bed.here()["INBOX"]
    assert [here[uid][1] for uid in (21, 22)] == [mail(21), mail(22)]


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(n, marks=pytest.mark.full) for n in range(4, 100))]
)
def test_answers_that_lie_file_no_body_under_another_uid(side: Side, seed: int) -> None:
    filed = _answers_that_lie(side, seed)
    print(f"{filed} of 30 filed, each its own")
    assert 0 < filed < 30


def test_a_body_never_given_is_a_problem_and_no_endless_loop(side: Side) -> None:
    side.server.boxes["INBOX"].messages[21] = mail(21)

    def silent(command: bytes) -> bytes | None:
        return b"* 21 EXISTS\r\n" if b"BODY.PEEK[]" in command else None

    side.server.lies[b"UID FETCH"] = silent
    side.sync()
    side.sync()
    assert [problem.code for problem in side.store.problems.all()] == ["message_unreadable"]


def test_a_header_never_given_is_a_problem_and_the_rest_arrives(side: Side) -> None:
    for number in (21, 22, 23):
        side.server.boxes["INBOX"].messages[number] = mail(number)

    def without_22(command: bytes) -> bytes | None:
        if b"HEADER.FIELDS" not in command:
            return None
        return b"* 23 EXISTS\r\n" + b"".join(
            fetched(command, n, n, mail(n)) for n in uids_in(command) if n != 22
        )

    side.server.lies[b"UID FETCH"] = without_22
    side.sync()
    assert side.uids() == [*range(1, 22), 23]
    assert [problem.code for problem in side.store.problems.all()] == ["message_unreadable"]


def test_a_folder_that_cannot_be_opened_is_passed_over(side: Side) -> None:
    side.server.boxes["Other"] = Mailbox(messages={1: mail(1)})
    side.sync()
    del side.server.boxes["Other"]
    other = side.bed.folder("Other")
    assert mail_sync.sync_folder_changes(side.run, other)
    assert len(side.bed.places("Other")) == 1


def test_rows_of_an_unseen_inbox_come_first(tmp_path: Path) -> None:
    with LyingImap(200) as server:
        side = Side(tmp_path, server)
        assert mail_sync.first_rows(side.run)
        assert side.uids() == list(range(141, 201))
        assert [c.split(b" ")[0] for c in server.commands] == [b"SELECT", b"FETCH"]
        side.sync()
        assert side.uids() == list(range(1, 201))
        assert not mail_sync.first_rows(side.run)
        side.close()


def test_a_pass_left_early_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_sync, "ROWS_PER_WRITE", 20)
    monkeypatch.setattr(mail_sync, "BODIES_PER_SLICE", 30)
    with LyingImap(200) as server:
        side = Side(tmp_path, server)
        (inbox,) = side.list()
        hurry = SyncRun(side.bed.context, side.session, urgent=lambda: True)
        steps = 0
        while not mail_sync.sync_folder_changes(hurry, inbox):
            steps += 1
            assert steps < 100
        assert steps > 3
        assert side.bed.folder("INBOX").headers_complete
        while not mail_sync.sync_bodies(side.run, inbox):
            pass
        assert len(side.bodies()) == 200
        side.close()


def test_small_bodies_come_before_all_large_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many large ones are the newest: they must neither go first nor leave room for a few
    small ones a time only."""
    large = {n: mail(n) + b"more\r\n" * 200 for n in range(41, 61)}
    small = {n: mail(n) for n in range(1, 41)}
    monkeypatch.setattr(mail_sync, "SMALL_BODY", 800)
    monkeypatch.setattr(mail_sync, "BODIES_PER_SLICE", 10)
    with LyingImap(1) as server:
        server.boxes["INBOX"].messages = {**small, **large}
        side = Side(tmp_path, server)
        (inbox,) = side.list()
        assert mail_sync.sync_folder_changes(side.run, inbox)
        server.commands.clear()
        assert mail_sync.sync_bodies(side.run, inbox)
        asked = [uids_in(c) for c in server.commands if b"BODY.PEEK[]" in c]
        assert [set(uids) <= set(small) for uids in asked] == sorted(
            (set(uids) <= set(small) for uids in asked), reverse=True
        )
        assert [len(uids) for uids in asked[:4]] == [10, 10, 10, 10]
        assert side.bodies() == {*small.values(), *large.values()}
        side.close()


def test_a_folder_missing_from_one_list_keeps_its_mail(side: Side) -> None:
    """One list without a folder (R15): it is let go only when the server says that it is gone."""
    side.server.boxes["Other"] = Mailbox(messages={n: mail(n) for n in range(30, 35)})
    side.sync()
    other = side.bed.folder("Other")
    side.server.lies[b"LIST"] = lambda _: b'* LIST () "/" INBOX\r\n'
    assert [folder.path for folder in side.list()] == ["INBOX"]
    folder_facts.let_go(side.run)
    assert len(side.store.messages.held(other.id)) == 5
    side.server.lies.clear()
    side.sync()
    assert side.bed.folder("Other").id == other.id
    assert side.uids("Other") == list(range(30, 35))
    del side.server.boxes["Other"]
    side.server.lies[b"STATUS"] = lambda _: b"* OK nothing to tell\r\n"
    side.list()
    folder_facts.let_go(side.run)  # no answer is no answer
    assert len(side.store.messages.held(other.id)) == 5


@pytest.mark.expects_warnings("texts for the rules")
def test_what_the_server_refuses_is_judged_without_its_text(side: Side) -> None:
    enable(side.store, MailRule("T", (Condition("body", "x"),), (Action("flag"),)))
    side.server.boxes["INBOX"].messages[21] = mail(21)
    today = time.strftime("%d-%b-%Y", time.gmtime()).encode()
    side.server.lies[b"UID FETCH 21 (UID"] = lambda command: fetched(
        command, 21, 21, mail(21)
    ).replace(b"14-Nov-2023", today)
    assert mail_sync.sync_folder_changes(side.run, side.bed.folder("INBOX"))
    assert len(side.store.mail_rules.waiting(side.bed.account, 10)) == 1
    side.server.refused = b"BODY.PEEK[]"
    assert mail_rules.apply(side.run)
    assert side.store.mail_rules.waiting(side.bed.account, 10) == []
    assert not side.store.journal.active()
