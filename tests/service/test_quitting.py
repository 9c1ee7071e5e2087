"""Ending the service takes three seconds at most, wherever its servers have fallen silent (R12)."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.base.locks import FileLock
from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.journal import EntryState, SendPhase
from app.engine import Engine
from app.operations.opening import open_store
from app.service import supervisor
from app.service.supervisor import Service
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.postfix import Postfix
from tests.bed.radicale import Radicale
from tests.bed.scripted_smtp import SILENCE, ScriptedSmtp
from tests.conftest import BedUser
from tests.service.dav_bed import new_user
from tests.service.service_bed import (
    add_account,
    deliver,
    queue_event,
    queue_message,
    read_collections,
)

QUIT_SECONDS = 3.0


class Mute:
    """A server that takes connections and never says a word."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(20)
        self.port: int = self._listener.getsockname()[1]
        self._lines: list[socket.socket] = []

    def __enter__(self) -> Mute:
        return self

    def __exit__(self, *_: object) -> None:
        for sock in (self._listener, *self._lines):
            sock.close()

    def wait(self, *, for_words: bool) -> None:
        """Return once somebody has connected and, if asked, spoken."""
        line, _ = self._listener.accept()
        self._lines.append(line)
        if for_words:
            line.settimeout(20)
            assert line.recv(1)


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """An empty profile whose vault opens by itself."""
    monkeypatch.setenv("MARMOT_MASTER_PASSWORD", "master password of the tests")
    return Profile.at(tmp_path / "profile")


@pytest.fixture
def service(profile: Profile) -> Iterator[Service]:
    made = Service(profile)
    yield made
    made.close()


def quit_takes(service: Service) -> float:
    """End the service; return the seconds that took, once nothing of it runs any more."""
    threads = [thread for group in service.groups() for thread in group.threads]
    assert len(threads) == 3
    assert all(thread.is_alive() for thread in threads)
    began = time.monotonic()
    service.close()
    took = time.monotonic() - began
    print(f"ended after {took:.2f} s")
    assert not any(thread.is_alive() for thread in threads)
    lock = FileLock(service.profile.service_lock)
    assert lock.try_acquire()  # the next start need not wait either
    lock.release()
    return took


def all_is_due_again(profile: Profile, *lanes: str) -> None:
    """What was under way is carried out by the next service at once, not after a gap."""
    store = open_store(profile, role="service")
    try:
        with store.write("recover") as tx:
            store.journal.recover(tx)
        for lane in lanes:
            entry = store.journal.next(lane, time.time())
            assert entry is not None, lane
            assert entry.error.get("code") != "cancelled", "told as if somebody had"
    finally:
        store.close()


@pytest.mark.parametrize("security", [Transport.NONE, Transport.TLS, Transport.STARTTLS])
def test_servers_that_never_say_a_word(service: Service, security: Transport) -> None:
    """Waiting for a greeting, for the answer to a TLS handshake, for the head of an answer."""
    with Mute() as imap, Mute() as smtp, Mute() as web:
        host = "127.0.0.1" if security is Transport.NONE else "localhost"
        scheme = "http" if security is Transport.NONE else "https"
        settings = AccountSettings(
            "ana@atelier.example",
            imap=Server(host, imap.port, security, "ana"),
            smtp=Server(host, smtp.port, security, "ana"),
            dav_url=f"{scheme}://{host}:{web.port}/",
        )
        account = add_account(service, settings)
        queue_message(service, account, "ana@atelier.example", "quit")
        service.activate()
        imap.wait(for_words=security is Transport.TLS)
        smtp.wait(for_words=security is Transport.TLS)
        web.wait(for_words=True)
        assert quit_takes(service) < QUIT_SECONDS
        all_is_due_again(service.profile, f"send:{account}")


def test_a_resolver_that_never_answers(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    asked = {name: threading.Event() for name in ("imap.example", "smtp.example", "dav.example")}

    def hang(host: str, *_: object, **__: object) -> object:
        asked[host].set()
        over.wait(30)
        raise socket.gaierror(socket.EAI_NONAME, "too late")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    settings = AccountSettings(
        "ana@atelier.example",
        imap=Server("imap.example", 993, Transport.TLS, "ana"),
        smtp=Server("smtp.example", 465, Transport.TLS, "ana"),
        dav_url="https://dav.example/",
    )
    account = add_account(service, settings)
    queue_message(service, account, "ana@atelier.example", "quit")
    service.activate()
    try:
        assert all(name.wait(20) for name in asked.values())
        assert quit_takes(service) < QUIT_SECONDS
    finally:
        over.set()
    all_is_due_again(service.profile, f"send:{account}")


@dataclass(frozen=True)
class Silence:
    """Where each of the three lines turns into a black hole."""

    imap: Fault
    smtp: Fault
    web: Fault


SILENCES = {
    "before a word": Silence(
        Fault(server_bytes=0, action="blackhole"),
        Fault(server_bytes=0, action="blackhole"),
        Fault(server_bytes=0, action="blackhole"),
    ),
    "in an answer": Silence(
        Fault(server_bytes=1_200, action="blackhole"),
        Fault(before_server=b"250-8BITMIME", action="blackhole"),
        Fault(server_bytes=40, action="blackhole"),
    ),
    "when it matters": Silence(
        Fault(after_client=b" UID FETCH ", action="blackhole"),
        Fault(before_server=b"354 ", action="blackhole"),
        Fault(after_client=b"PUT /", action="blackhole"),
    ),
}


@pytest.mark.parametrize("where", SILENCES)
def test_real_servers_that_fall_silent(
    service: Service,
    dovecot: Dovecot,
    postfix: Postfix,
    radicale: Radicale,
    mail_user: BedUser,
    where: str,
) -> None:
    silence = SILENCES[where]
    dav_user = new_user(radicale)
    with ExitStack() as stack:
        imap, smtp, web = (
            stack.enter_context(FaultProxy(port))
            for port in (dovecot.imap_port, postfix.plain_port, radicale.port)
        )
        settings = AccountSettings(
            mail_user.name,
            imap=Server("127.0.0.1", imap.port, Transport.NONE, mail_user.name),
            smtp=Server("127.0.0.1", smtp.port, Transport.NONE, mail_user.name),
            dav_url=f"http://127.0.0.1:{web.port}/",
            dav_user=dav_user,
        )
        account = add_account(service, settings)
        deliver(dovecot, mail_user.name, range(20))
        read_collections(service, account)
        queue_event(service, account, "quit")
        queue_message(service, account, mail_user.name, "quit")
        imap.default, smtp.default, web.default = silence.imap, silence.smtp, silence.web
        service.activate()
        for line in (imap, smtp, web):
            line.wait_for_strike(30)
        assert quit_takes(service) < QUIT_SECONDS
        all_is_due_again(service.profile, f"send:{account}", f"dav:{account}")


def test_a_server_that_owes_the_answer_to_the_final_dot(service: Service) -> None:
    """Its answer is worth waiting for, but not longer than quitting may take; the next start tells
    that nobody knows, and does not send again."""
    with ScriptedSmtp({"DOT": SILENCE}) as smtp, Mute() as imap, Mute() as web:
        settings = AccountSettings(
            "ana@atelier.example",
            imap=Server("127.0.0.1", imap.port, Transport.NONE, "ana"),
            smtp=Server("127.0.0.1", smtp.port, Transport.NONE, "ana"),
            dav_url=f"http://127.0.0.1:{web.port}/",
        )
        account = add_account(service, settings)
        queue_message(service, account, "ana@atelier.example", "quit")
        service.activate()
        assert smtp.dotted.wait(20)
        began = time.monotonic()
        service.close()
        assert time.monotonic() - began < QUIT_SECONDS
    for group_thread in list(threading.enumerate()):
        if group_thread.name.startswith("send:"):
            group_thread.join(10)
    store = open_store(service.profile, role="service")
    (entry,) = store.journal.active(f"send:{account}")
    assert entry.phase is SendPhase.DOT
    assert entry.state is EntryState.PARKED
    store.close()


def test_the_window_is_closed_and_the_process_ends(profile: Profile) -> None:
    """The same with the real service in its own process."""
    with Mute() as imap, Mute() as smtp, Mute() as web:
        engine = Engine.open(profile, face="window", service=True)
        settings = AccountSettings(
            "ana@atelier.example",
            imap=Server("localhost", imap.port, Transport.TLS, "ana"),
            smtp=Server("localhost", smtp.port, Transport.TLS, "ana"),
            dav_url=f"https://localhost:{web.port}/",
        )
        engine.add_account(settings, {"password": "secret"}).result(20)
        imap.wait(for_words=True)
        web.wait(for_words=True)
        began = time.monotonic()
        engine.close()
        closed = time.monotonic() - began
        lock = FileLock(profile.service_lock)
        lock.acquire(timeout=20.0)
        lock.release()
        ended = time.monotonic() - began
        print(f"window closed after {closed:.2f} s, service gone after {ended:.2f} s")
        assert closed < QUIT_SECONDS
        assert ended < supervisor.GRACE + QUIT_SECONDS
