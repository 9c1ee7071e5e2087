"""The mail loop against real servers and broken lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.errors import PermanentError, TransientError
from app.domain.accounts import Connection
from app.domain.ids import PlaceId
from app.domain.mail import Flag
from app.service import mail_idle, mail_loop
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.conftest import BedUser
from tests.service.mail_bed import MailBed, mail

Make = Callable[..., MailBed]


@pytest.fixture(autouse=True)
def _short_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)
    monkeypatch.setattr(mail_loop, "EARLY_LONGEST_GAP", 0.2)
    monkeypatch.setattr(mail_idle, "BURST_SECONDS", 0.05)
    monkeypatch.setattr(mail_idle, "FIRST_GAP", 0.02)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    beds: list[MailBed] = []

    def build(port: int, user: str, **options: object) -> MailBed:
        bed = MailBed(tmp_path / str(len(beds)), port, user, **options)  # type: ignore[arg-type]
        beds.append(bed)
        return bed

    yield build
    for bed in beds:
        bed.close()


@pytest.fixture(params=["dovecot", "plain"])
def bed(request: pytest.FixtureRequest, make: Make) -> MailBed:
    prefix = "plain_" if request.param == "plain" else ""
    server: Dovecot = request.getfixturevalue(f"{prefix}dovecot")
    user: BedUser = request.getfixturevalue(f"{prefix}mail_user")
    return make(server.imap_port, user.name)


def test_first_sync_mirrors_everything(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 91))
    bed.fill("Grüße", range(101, 104), Flag.SEEN)
    bed.start()
    bed.until_quiet()
    assert bed.here() == bed.there()
    assert bed.state is Connection.ONLINE
    assert bed.folder("INBOX").headers_complete
    assert bed.store.search.find("body 55")
    assert not bed.store.problems.all()


def test_a_sync_that_ends_renews_the_time_of_the_state(bed: MailBed) -> None:
    bed.start()
    bed.until_quiet()
    first = bed.context.state("mail")
    assert first is not None
    bed.sync()
    second = bed.context.state("mail")
    assert second is not None
    assert second.since > first.since
    assert (second.state, second.activity) == (Connection.ONLINE, "")


def test_changes_by_another_client_arrive(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 31))
    bed.fill("Other", range(41, 43))
    bed.start()
    bed.until_quiet()
    client = bed.client()
    client.select("INBOX")
    client.store_flags([1, 2, 3], Flag.SEEN, (), add=True)
    client.expunge([4, 5])
    client.move([6, 7], "Other")
    client.append("INBOX", mail(99), Flag.FLAGGED, (), None)
    client.create("New")
    bed.sync()
    assert bed.here() == bed.there()


def test_new_mail_is_pushed(bed: MailBed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.net.imap_idle.NOOP_SECONDS", 0.1)
    bed.fill("INBOX", range(1, 3))
    bed.start()
    bed.until_quiet()
    bed.fill("INBOX", range(3, 5))
    bed.until(lambda: len(bed.places("INBOX")) == 4 and bed.loop.quiet())
    assert bed.here() == bed.there()


def test_most_of_a_folder_gone_is_believed_at_second_look(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 41))
    bed.start()
    bed.until_quiet()
    client = bed.client()
    client.select("INBOX")
    client.expunge(range(1, 39))
    bed.sync()
    assert bed.here() == bed.there()
    assert len(bed.places("INBOX")) == 2


def test_a_folder_gone_and_one_renamed(bed: MailBed) -> None:
    bed.fill("Passing", range(1, 4))
    bed.start()
    bed.until_quiet()
    client = bed.client()
    client._connection.run("DELETE", b'"Passing"')
    bed.sync()
    assert bed.store.folders.by_path(bed.account, "Passing") is None
    assert bed.here() == bed.there()


def test_a_recreated_folder_is_matched_not_loaded_again(bed: MailBed) -> None:
    bed.fill("Box", range(1, 31))
    bed.start()
    bed.until_quiet()
    before = {p.message for p in bed.store.messages.places(bed.places("Box"))}
    old = bed.folder("Box").uidvalidity
    client = bed.client()
    client._connection.run("DELETE", b'"Box"')
    bed.fill("Box", range(29, 0, -1))
    bed.sync()
    assert bed.folder("Box").uidvalidity != old
    assert bed.here() == bed.there()
    after = {p.message for p in bed.store.messages.places(bed.places("Box"))}
    assert after < before
    assert len(after) == 29


def test_actions_reach_the_server(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 11))
    bed.fill("Target", range(21, 22))
    bed.start()
    bed.until_quiet()
    inbox = bed.places("INBOX")
    seen = {"add": 1, "remove": 0, "add_keywords": [], "remove_keywords": []}
    bed.do("set_flags", seen, inbox[:3])
    bed.do("move", {"target": bed.folder("Target").id}, inbox[3:5])
    bed.until(lambda: not bed.store.journal.active() and bed.loop.quiet())
    bed.sync()
    there = bed.there()
    assert bed.here() == there
    assert len(there["Target"]) == 3
    assert sum(flags & 1 for flags, _ in there["INBOX"].values()) == 3


def test_what_was_done_offline_goes_first(bed: MailBed) -> None:
    bed.fill("INBOX", range(1, 6))
    bed.start()
    bed.until_quiet()
    bed.stop()
    seen = {"add": 1, "remove": 0, "add_keywords": [], "remove_keywords": []}
    bed.do("set_flags", seen, bed.places("INBOX"))
    bed.fill("INBOX", range(6, 9))
    bed.again()
    bed.until(lambda: not bed.store.journal.active() and bed.loop.quiet())
    assert bed.here() == bed.there()
    assert sum(flags & 1 for flags, _ in bed.here()["INBOX"].values()) == 5


def test_a_wrong_password_is_tried_once(
    dovecot: Dovecot, mail_user: BedUser, make: Make, fault_proxy: Callable[[int], FaultProxy]
) -> None:
    proxy = fault_proxy(dovecot.imap_port)
    bed = make(proxy.port, mail_user.name, direct=dovecot.imap_port)
    bed.secrets.password = "wrong"
    bed.start()
    bed.until(lambda: bed.state is Connection.ATTENTION and bed.loop.quiet())
    state = bed.context.state("mail")
    assert state is not None
    assert state.code == "password_wrong"
    bed.loop.wake("journal")
    bed.until_quiet()
    assert len(proxy.wires) == 1
    with pytest.raises(TransientError):
        bed.loop.want_body(PlaceId(1)).result(5)
    bed.secrets.password = "secret"
    bed.loop.wake("user")
    bed.until(lambda: bed.state is Connection.ONLINE and bed.loop.quiet())


def test_locked_secrets_need_the_person(bed: MailBed) -> None:
    bed.secrets.password = None
    bed.start()
    bed.until(lambda: bed.state is Connection.ATTENTION and bed.loop.quiet())
    state = bed.context.state("mail")
    assert state is not None
    assert state.code == "secrets_locked"


def test_bodies_on_demand(dovecot: Dovecot, mail_user: BedUser, make: Make) -> None:
    bed = make(dovecot.imap_port, mail_user.name, policy="headers")
    bed.fill("INBOX", range(1, 4))
    bed.start()
    bed.until_quiet()
    place = bed.places("INBOX")[0]
    message = bed.store.messages.place(place).message
    assert bed.store.messages.raw(message) is None
    bed.loop.want_body(place).result(10)
    assert bed.store.messages.raw(message) == mail(3)
    client = bed.client()
    client.select("INBOX")
    client.expunge([1])
    with pytest.raises(PermanentError) as caught:
        bed.loop.want_body(bed.places("INBOX")[-1]).result(10)
    assert caught.value.code == "message_gone"


def test_only_recent_bodies_under_a_policy_of_months(
    dovecot: Dovecot, mail_user: BedUser, make: Make
) -> None:
    bed = make(dovecot.imap_port, mail_user.name, policy="12")
    now = bed.context.clock.now()
    client = bed.client()
    client.append("INBOX", b"Message-ID: <old@x>\r\n\r\nold\r\n", Flag.NONE, (), now - 4e7)
    client.append("INBOX", b"Message-ID: <new@x>\r\n\r\nnew\r\n", Flag.NONE, (), now - 1e6)
    bed.start()
    bed.until_quiet()
    assert [body for _, body in bed.here()["INBOX"].values()] == [
        None,
        b"Message-ID: <new@x>\r\n\r\nnew\r\n",
    ]


def test_the_folder_looked_at_goes_first(bed: MailBed) -> None:
    bed.fill("Zuletzt", range(1, 4))
    bed.start()
    bed.until_quiet()
    bed.fill("Zuletzt", range(4, 6))
    bed.loop.want_folder(bed.folder("Zuletzt").id)
    bed.until(lambda: len(bed.places("Zuletzt")) == 5 and bed.loop.quiet())


# ---- broken lines


@pytest.mark.parametrize("after", [1_500, 4_000, 9_000, 20_000, 45_000])
def test_cuts_at_any_place_continue(
    dovecot: Dovecot,
    mail_user: BedUser,
    make: Make,
    fault_proxy: Callable[[int], FaultProxy],
    after: int,
) -> None:
    proxy = fault_proxy(dovecot.imap_port)
    proxy.script = [Fault(server_bytes=after), Fault(server_bytes=after * 2, action="close")]
    bed = make(proxy.port, mail_user.name, direct=dovecot.imap_port)
    bed.fill("INBOX", range(1, 151))
    bed.start()
    bed.until(lambda: bed.state is Connection.ONLINE and len(proxy.wires) > 2 and bed.loop.quiet())
    assert bed.here() == bed.there()


def test_server_away_and_back(
    dovecot: Dovecot, mail_user: BedUser, make: Make, fault_proxy: Callable[[int], FaultProxy]
) -> None:
    proxy = fault_proxy(dovecot.imap_port)
    bed = make(proxy.port, mail_user.name, direct=dovecot.imap_port)
    bed.fill("INBOX", range(1, 4))
    bed.start()
    bed.until_quiet()
    proxy.close_door()
    proxy.cut_all()
    bed.until(lambda: bed.state is Connection.OFFLINE)
    bed.fill("INBOX", range(4, 6))
    proxy.open_door()
    bed.until(lambda: bed.state is Connection.ONLINE and len(bed.places("INBOX")) == 5)
    bed.until_quiet()
    assert bed.here() == bed.there()


def test_a_killed_server_comes_back(tmp_path: Path, make: Make) -> None:
    server = Dovecot(tmp_path / "server").start()
    try:
        server.add_user("ana")
        bed = make(server.imap_port, "ana")
        bed.fill("INBOX", range(1, 21))
        bed.start()
        bed.until_quiet()
        server.restart(crash=True)
        bed.sync()
        bed.fill("INBOX", range(21, 23))
        bed.until(lambda: bed.state is Connection.ONLINE and len(bed.places("INBOX")) == 22)
        bed.until_quiet()
        assert bed.here() == bed.there()
        bed.close()
    finally:
        server.stop()


@pytest.mark.parametrize(
    "fault",
    [Fault(server_bytes=0, action="blackhole"), Fault(server_bytes=3_000, action="blackhole")],
)
def test_quitting_does_not_wait_for_a_silent_server(
    dovecot: Dovecot,
    mail_user: BedUser,
    make: Make,
    fault_proxy: Callable[[int], FaultProxy],
    fault: Fault,
) -> None:
    proxy = fault_proxy(dovecot.imap_port)
    proxy.default = fault
    bed = make(proxy.port, mail_user.name, direct=dovecot.imap_port)
    bed.fill("INBOX", range(1, 31))
    bed.start()
    proxy.wait_for_strike()
    assert bed.stop() < 3.0
