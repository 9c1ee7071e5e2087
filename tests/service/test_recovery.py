"""A line that was cut is taken up again within ten seconds after it is back, where it was (R11).

All gaps are those that ship.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Connection, Server, Transport
from app.domain.ids import AccountId
from app.domain.journal import EntryState
from app.domain.mail import Flag
from app.service import back_off
from app.service.supervisor import Service
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.postfix import Postfix
from tests.bed.radicale import Radicale
from tests.conftest import BedUser
from tests.service.dav_bed import new_user
from tests.service.mail_bed import MailBed
from tests.service.service_bed import (
    add_account,
    deliver,
    queue_event,
    queue_message,
    read_collections,
)

RECOVERY_SECONDS = 10.0
LARGE = b"From: a@x.example\r\nSubject: %d\r\nMessage-ID: <%d@x>\r\n\r\n"
LINE = b"0123456789" * 7 + b"\r\n"


def test_a_cut_in_fetch(
    tmp_path: Path,
    dovecot: Dovecot,
    mail_user: BedUser,
    fault_proxy: Callable[[int], FaultProxy],
) -> None:
    """40 messages of 72 kB; the line breaks in the middle of one and stays away for a while."""
    proxy = fault_proxy(dovecot.imap_port)
    bed = MailBed(tmp_path, proxy.port, mail_user.name, direct=dovecot.imap_port)
    try:
        client = bed.client()
        for number in range(40):
            data = LARGE % (number, number) + LINE * 1000
            client.append("INBOX", data, Flag.NONE, (), 1_700_000_000.0 + number)
        there = bed.there()
        proxy.script.append(Fault(server_bytes=1_500_000, shut=True))
        bed.start()
        proxy.wait_for_strike()
        bed.until(lambda: bed.state is Connection.OFFLINE)
        came = {uid: body for uid, (_, body) in bed.here()["INBOX"].items() if body is not None}
        assert 0 < len(came) < 40
        assert came == {uid: there["INBOX"][uid][1] for uid in came}, "half a message as a whole"
        before = proxy.bytes_from_server
        began = time.monotonic()
        proxy.open_door()
        bed.until(lambda: _bodies(bed) == 40)
        took = time.monotonic() - began
        again = proxy.bytes_from_server - before
        print(f"recovered in {took:.1f} s: {len(came)} were here, {again} bytes came for the rest")
        assert took < RECOVERY_SECONDS
        assert again < (40 - len(came)) * 73_000 + 40_000
        bed.until_quiet()
        assert bed.here() == there
    finally:
        bed.close()


def _bodies(bed: MailBed) -> int:
    return sum(body is not None for _, body in bed.here().get("INBOX", {}).values())


class Lines:
    """One account of a running service, and the three lines it hangs on."""

    def __init__(self, service: Service, account: AccountId, *lines: FaultProxy) -> None:
        self.service, self.account = service, account
        self.imap, self.smtp, self.web = self.all = lines

    def until(self, reached: Callable[[], bool], seconds: float = 30.0) -> None:
        """Wait for what the threads of the service reach."""
        end = time.monotonic() + seconds
        while not reached():
            assert time.monotonic() < end, "not reached"
            self._threads()[0].join(0.01)  # not every state is announced

    def quiet(self) -> bool:
        return all(loop.quiet() for _, loop in self.service.groups()[0].all())

    def offline(self) -> bool:
        context = self.service.groups()[0].context
        found = [context.state(name) for name in ("mail", "send", "dav")]
        return all(state and state.state is Connection.OFFLINE for state in found)

    def _threads(self) -> list[threading.Thread]:
        return self.service.groups()[0].threads


@pytest.fixture
def lines(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    dovecot: Dovecot,
    postfix: Postfix,
    radicale: Radicale,
    mail_user: BedUser,
    fault_proxy: Callable[[int], FaultProxy],
) -> Iterator[Lines]:
    """A mirrored account on real servers, in IDLE, with nothing left to do."""
    monkeypatch.setenv("MARMOT_MASTER_PASSWORD", "master password of the tests")
    ports = (dovecot.imap_port, postfix.plain_port, radicale.port)
    imap, smtp, web = proxies = [fault_proxy(port) for port in ports]
    service = Service(Profile.at(tmp_path / "profile"))
    settings = AccountSettings(
        mail_user.name,
        imap=Server("127.0.0.1", imap.port, Transport.NONE, mail_user.name),
        smtp=Server("127.0.0.1", smtp.port, Transport.NONE, mail_user.name),
        dav_url=f"http://127.0.0.1:{web.port}/",
        dav_user=new_user(radicale),
    )
    account = add_account(service, settings)
    read_collections(service, account)
    deliver(dovecot, mail_user.name, range(20))
    service.activate()
    made = Lines(service, account, *proxies)
    made.until(made.quiet)
    imap.wait_for_connections(2)  # the second one is in IDLE
    yield made
    service.close()


@pytest.mark.parametrize("outage", [0.0, pytest.param(60.0, marks=pytest.mark.full)])
def test_a_cut_in_idle_put_and_data(
    lines: Lines, dovecot: Dovecot, mail_user: BedUser, outage: float
) -> None:
    """All three lines break at what they carry; new mail, an event and a message wait for them."""
    service, store = lines.service, lines.service.store
    lines.imap.close_door()
    lines.imap.cut_all()
    lines.web.cut_all()
    lines.web.default = Fault(after_client=b"PUT /", shut=True)
    lines.smtp.default = Fault(after_client=b"middle", shut=True)
    put = queue_event(service, lines.account, "cut")
    body = b"middle\r\n" + LINE * 100
    sent = queue_message(service, lines.account, mail_user.name, "cut", body)
    service.wake("journal")
    lines.until(lines.offline)
    assert any(wire.struck for wire in lines.web.wires)
    assert any(wire.struck for wire in lines.smtp.wires)
    deliver(dovecot, mail_user.name, range(20, 30))
    threading.Event().wait(outage)  # the outage itself: gaps grow meanwhile

    took: dict[str, float] = {}
    began = time.monotonic()
    for line in lines.all:
        line.default = Fault()
        line.open_door()
    inbox = store.folders.by_path(lines.account, "INBOX")
    assert inbox is not None
    waited: dict[str, Callable[[], bool]] = {
        "new mail": lambda: len(store.messages.ids(inbox.id)) >= 30,
        "event": lambda: store.journal.get(put).state is EntryState.DONE,
        "message": lambda: store.journal.get(sent).state is EntryState.DONE,
    }

    def look() -> bool:
        for name, reached in waited.items():
            if name not in took and reached():
                took[name] = time.monotonic() - began
        return len(took) == len(waited)

    lines.until(look)
    print(f"after {outage:.0f} s: " + ", ".join(f"{name} {took[name]:.1f} s" for name in took))
    assert all(seconds < RECOVERY_SECONDS for seconds in took.values()), took
    lines.until(lambda: len(store.messages.ids(inbox.id)) == 31 and lines.quiet())  # once
    assert len(store.items.of(next(iter(_calendars(lines))))) == 1
    assert store.problems.all() == []


def _calendars(lines: Lines) -> Iterator[int]:
    for found in lines.service.store.collections.of(lines.account):
        if found.name == "cal":
            yield found.id


def test_tries_stay_close_together() -> None:
    """The longest gap leaves room to connect and to sync, in a young outage and without network."""
    assert back_off.EARLY_LONGEST_GAP <= 8.0
    for code in ("connection_lost", "connection_refused", "timeout", "captive_portal"):
        assert back_off.stays_close(code, 299.0)
        assert not back_off.stays_close(code, 301.0)
    for code in ("network_down", "host_unknown"):
        assert back_off.stays_close(code, 86_400.0)
    for code in ("server_busy", "bug"):
        assert not back_off.stays_close(code, 0.0)
