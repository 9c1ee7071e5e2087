"""Whatever a server's habits, the store ends as its mirror (R9, R16, S6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.mail import FLAG_NAMES, Flag
from app.domain.mail_rules import Action, Condition, MailRule
from app.net.imap_names import decode
from app.service import mail_idle, mail_loop
from tests.bed.odd_imap import ALL_MAIL, COURIER, GMAIL, MODERN, Habits, OddImap
from tests.bed.odd_mail import Box
from tests.service.mail_bed import MailBed, Mirror, mail
from tests.store.test_mail_rules import enable

MakeServer = Callable[[Habits], OddImap]
_BITS = {name: flag for flag, name in FLAG_NAMES.items()}
SEEN = {"add": 1, "remove": 0, "add_keywords": [], "remove_keywords": []}


@pytest.fixture(autouse=True)
def _short_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)
    monkeypatch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.2)
    monkeypatch.setattr(mail_idle, "BURST_SECONDS", 0.05)
    monkeypatch.setattr(mail_idle, "FIRST_GAP", 0.02)


class Odd:
    """An odd server and a profile that mirrors it."""

    def __init__(self, server: OddImap, root: Path) -> None:
        self.server = server
        self.bed = MailBed(root, server.port, "ana")

    def truth(self) -> Mirror:
        """Return what the server has, past its habits."""
        found: Mirror = {}
        for name, box in self.server.boxes.items():
            found[decode(name, utf8=True)] = {
                uid: (
                    int(sum((_BITS.get(f, Flag.NONE) for f in box.flags_of(uid)), Flag.NONE)),
                    m.data,
                )
                for uid, m in box.messages.items()
            }
        return found

    def start(self) -> None:
        self.bed.start()
        self.bed.until_quiet()

    def sync(self) -> None:
        self.bed.sync()

    def settled(self) -> bool:
        return not self.bed.store.journal.active() and self.bed.loop.quiet()

    def messages(self) -> int:
        """Return how many messages (not places) the store holds."""
        row = self.bed.store.messages._db.one(
            "SELECT count(*) FROM message WHERE orphaned_at IS NULL"
        )
        assert row is not None
        return int(row[0])


@pytest.fixture
def odd(odd_imap: MakeServer, tmp_path: Path) -> Iterator[Callable[[Habits], Odd]]:
    made: list[Odd] = []

    def make(habits: Habits) -> Odd:
        found = Odd(odd_imap(habits), tmp_path / str(len(made)))
        made.append(found)
        return found

    yield make
    for found in made:
        found.bed.close()


KINDS = pytest.mark.parametrize(
    "kind", [COURIER, GMAIL, MODERN], ids=["courier", "gmail", "modern"]
)


@KINDS
def test_two_sides_end_alike(odd: Callable[[Habits], Odd], kind: Habits) -> None:
    """Actions here, changes there, over folders with every kind of name (R16)."""
    side = odd(kind)
    server = side.server
    for number in range(1, 61):
        server.put(mail(number))
    for number in range(61, 66):
        server.put(mail(number), "Grüße & mehr")
    side.start()
    assert side.bed.here() == side.truth()
    other = side.bed.folder("Grüße & mehr").id
    side.bed.do("set_flags", SEEN, side.bed.places("INBOX")[:5])
    side.bed.do("move", {"target": other}, side.bed.places("INBOX")[5:8])
    server.put(mail(90))
    with server.changed:
        server.box().drop(3)
        server.box().messages[4].flags.add("\\Flagged")
    side.bed.until(side.settled)
    side.sync()
    assert side.bed.here() == side.truth()
    assert len(side.bed.places("Grüße & mehr")) == 8
    assert not side.bed.store.problems.all()


@KINDS
@pytest.mark.parametrize(
    "habit",
    [
        {"shuffled": True},
        {"unsolicited": True},
        {"size": 1},
        {"size": -7},
        {"size": 1 << 40},
        {"bye_after": 17},
        {"shrinks": True},
        {"nil_headers": frozenset({1, 30, 60})},
        {"broken_names": (b'"/" "half', b'"/" ((', b"{3")},
        {"tells_uidnext": False},
        {"shuffled": True, "unsolicited": True, "size": 0, "bye_after": 23, "shrinks": True},
    ],
    ids=lambda habit: "+".join(f"{k}={v}" for k, v in habit.items())[:40],
)
@pytest.mark.expects_warnings("shorter than the folder")
def test_odd_habits_end_alike(
    odd: Callable[[Habits], Odd], kind: Habits, habit: dict[str, object]
) -> None:
    side = odd(replace(kind, **habit))  # type: ignore[arg-type]
    for number in range(1, 61):
        side.server.put(mail(number))
    side.start()
    side.bed.until(lambda: side.bed.here() == side.truth() and side.bed.loop.quiet())
    side.server.put(mail(61))
    with side.server.changed:
        side.server.box().drop(2)
    side.sync()
    side.bed.until(lambda: side.bed.here() == side.truth() and side.bed.loop.quiet())
    assert side.messages() == len(
        {m for b in side.server.boxes.values() for m in b.messages.values()}
    )
    subjects = {row.subject for row in side.bed.store.messages.rows(side.bed.places("INBOX"))}
    assert subjects == {f"number {n}" for n in range(1, 62) if n != 2}


@KINDS
def test_a_new_uidvalidity_costs_under_five_percent(
    odd: Callable[[Habits], Odd], kind: Habits
) -> None:
    """R9: re-matched, not loaded again; what was not sent yet survives; no doubles."""
    side = odd(kind)
    for number in range(1, 101):
        side.server.put(mail(number) + b"x" * 20_000)
    side.start()
    first, held = side.server.fetched, side.messages()
    side.bed.stop()
    side.bed.do("set_flags", SEEN, side.bed.places("INBOX")[:10])
    with side.server.changed:
        side.server.box().renew()
    side.server.fetched = 0
    side.bed.again()
    side.bed.until(side.settled)
    side.sync()
    assert side.bed.here() == side.truth()
    assert sum(flags & 1 for flags, _ in side.truth()["INBOX"].values()) == 10
    assert side.messages() == held
    assert len(side.bed.places("INBOX")) == 100
    share = side.server.fetched / first
    print(f"loaded again: {share:.1%} of {first} bytes")
    assert share < 0.05


@KINDS
def test_an_empty_folder_with_ever_new_uidvalidity_costs_nothing(
    odd: Callable[[Habits], Odd], kind: Habits
) -> None:
    side = odd(replace(kind, renews_empty=True))
    side.server.put(mail(1))
    side.server.put(mail(2), "Passing")
    side.start()
    with side.server.changed:
        side.server.box("Passing").drop(1)
    side.sync()
    side.server.fetched = 0
    side.server.commands.clear()
    for _ in range(5):
        side.sync()
    assert side.server.fetched < 2_000  # the flags of INBOX, on servers that cannot tell changes
    assert not [c for c in side.server.commands if b"HEADER.FIELDS" in c or b"BODY.PEEK[]" in c]
    assert side.bed.here() == side.truth()


def test_without_uidnext_in_select_other_folders_stay_closed(odd: Callable[[Habits], Odd]) -> None:
    """An action of the person must not open every folder of a Courier-like server (R16)."""
    side = odd(COURIER)
    side.server.put(mail(0))
    for number in range(1, 6):
        side.server.put(mail(number), f"Box {number}")
    side.start()
    side.sync()
    side.server.commands.clear()
    side.bed.do("set_flags", SEEN, side.bed.places("INBOX"))
    side.bed.until(side.settled)
    assert not [c for c in side.server.commands if c.startswith(b'SELECT "Box')]
    side.server.put(mail(9), "Box 3")
    side.bed.do("set_flags", {**SEEN, "add": 4}, side.bed.places("INBOX"))
    side.bed.until(side.settled)
    assert [c for c in side.server.commands if c.startswith(b"SELECT")][-1] == b'SELECT "Box 3"'
    assert side.bed.here() == side.truth()


def test_a_gmail_message_is_stored_and_loaded_once(odd: Callable[[Habits], Odd]) -> None:
    side = odd(GMAIL)
    for number in range(1, 31):
        side.server.put(mail(number), "INBOX", "Work", "Paris", "Later")
    side.start()
    assert side.bed.here() == side.truth()
    assert side.messages() == 30
    assert len(side.bed.places("[Gmail]/All Mail")) == 30
    loads = [c for c in side.server.commands if b"BODY.PEEK[]" in c]
    assert side.server.fetched < 30 * 5 * 700 + 30 * len(mail(1)) * 2
    assert loads
    side.bed.do("set_flags", SEEN, side.bed.places("INBOX")[:4])
    side.bed.until(side.settled)
    side.sync()
    assert side.bed.here() == side.truth()


@KINDS
def test_equal_headers_in_one_folder_are_two_messages(
    odd: Callable[[Habits], Odd], kind: Habits
) -> None:
    """A duplicate Message-ID, equal date and length, another text: no body under another UID."""
    side = odd(kind)
    one = mail(1) + b"this is the first\r\n"
    two = mail(1) + b"that was a second\r\n"
    assert len(one) == len(two)
    side.server.put(one)
    side.server.put(two)
    side.start()
    assert side.bed.here() == side.truth()
    assert side.messages() == 2


def test_the_servers_thread_ids_tie_what_headers_do_not(odd: Callable[[Habits], Odd]) -> None:
    side = odd(GMAIL)
    root = b"Subject: plan\r\nMessage-ID: <root@x>\r\n\r\nroot\r\n"
    answer = b"Subject: Re: plan\r\nMessage-ID: <a@x>\r\nIn-Reply-To: <root@x>\r\n\r\nyes\r\n"
    side.server.put(root)
    side.server.put(answer)
    side.server.put(mail(7))
    side.start()
    threads = {r.subject: r.thread for r in side.bed.store.messages.rows(side.bed.places("INBOX"))}
    assert threads["plan"] == threads["Re: plan"] != threads["number 7"]


@pytest.mark.expects_warnings("the answer for one message")
def test_a_literal_without_end_spoils_one_message_only(odd: Callable[[Habits], Odd]) -> None:
    side = odd(replace(COURIER, huge_literal=20))
    for number in range(1, 41):
        side.server.put(mail(number))
    side.start()
    side.bed.until(
        lambda: (
            sum(b is not None for _, b in side.bed.here()["INBOX"].values()) == 39
            and side.bed.loop.quiet()
        )
    )
    assert side.bed.here()["INBOX"][20][1] is None
    assert [p.code for p in side.bed.store.problems.all()] == ["message_unreadable"]


@pytest.mark.expects_warnings("the answer for one message")
def test_a_literal_without_end_does_not_stop_the_rules(odd: Callable[[Habits], Odd]) -> None:
    """The rules ask for its text before anything is listed, after every reconnect."""
    side = odd(replace(COURIER, huge_literal=2))
    side.server.put(mail(1))
    side.start()
    side.bed.until_quiet()
    rule = MailRule("Text", (Condition("body", "body 3"),), (Action("flag"),))
    enable(side.bed.store, rule)
    for number in (2, 3, 4):
        side.server.put(mail(number), date=side.bed.context.clock.now())
    side.sync()
    store = side.bed.store
    assert set(store.messages.uids(side.bed.folder("INBOX").id)) == {1, 2, 3, 4}
    assert store.mail_rules.waiting(side.bed.account, 10) == []
    rows = {row.subject: row for row in store.messages.rows(side.bed.places("INBOX"))}
    assert {name for name, row in rows.items() if row.flags & Flag.FLAGGED} == {"number 3"}
    assert [p.code for p in store.problems.all()] == ["message_unreadable"]


def test_a_folder_renamed_elsewhere_is_not_read_again(odd: Callable[[Habits], Odd]) -> None:
    side = odd(MODERN)
    for number in range(1, 41):
        side.server.put(mail(number), "Box")
    side.start()
    with side.server.changed:
        box = side.server.boxes.pop(b"Box")
        box.name = "Kiste für später".encode()
        side.server.boxes[box.name] = box
    side.server.fetched = 0
    side.sync()
    assert side.bed.here() == side.truth()
    assert side.server.given == 80
    assert side.server.fetched < 40 * 50  # their flags


def test_names_in_utf8(odd: Callable[[Habits], Odd]) -> None:
    side = odd(MODERN)
    for name in ("Grüße", "日本語", "a&b", "&AOQ-"):
        side.server.put(mail(1), name)
    side.start()
    assert side.bed.here() == side.truth()
    assert ALL_MAIL.decode() not in side.bed.here()


@pytest.mark.parametrize(
    "capabilities",
    [("UIDPLUS", "MOVE"), ("UIDPLUS",), ("MOVE",), ()],
    ids=["full", "no-move", "no-uidplus", "plain"],
)
@pytest.mark.parametrize("verb", ["move", "copy"])
def test_commands_before_a_refused_one_count(
    odd: Callable[[Habits], Odd], verb: str, capabilities: tuple[str, ...]
) -> None:
    """So many scattered UIDs that one part of an entry takes several commands (R2, R4)."""
    side = odd(Habits(capabilities, moves_half=True))
    side.server.boxes[b"Archive"] = Box(b"Archive")
    inbox = side.server.box()
    inbox.uidnext = 1_000_000_000
    for number in range(1, 401):
        inbox.uidnext += 1
        side.server.put(mail(number))
    side.start()
    places = side.bed.places("INBOX")
    side.server.behave(transfers=1)
    side.bed.do(verb, {"target": side.bed.folder("Archive").id}, places)
    side.bed.until(lambda: side.bed.store.problems.all() != [])
    side.bed.until(side.settled)
    assert {p.code for p in side.bed.store.problems.all()} == {"not_permitted"}
    side.sync()
    assert side.bed.here() == side.truth()
    archive = side.server.box("Archive").messages
    assert 300 < len(archive) < 400
    assert side.messages() == 400
    assert side.bed.store.history.all() == []
    if verb == "move":  # the rows went along, none was made anew
        assert sorted(side.bed.places("INBOX") + side.bed.places("Archive")) == sorted(places)
