"""DAV over TLS: a server that cannot prove who it is learns nothing."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.errors import MarmotError, TransientError, UserError
from app.net.dav import CaldavSession
from app.net.dav_discovery import check_dav, find_dav
from tests.bed.certificates import Authority, Certificate
from tests.bed.radicale import Radicale
from tests.net.scripted_http import Reply, ScriptedHttp, Seen, reply


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"))


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with Radicale(tmp_path_factory.mktemp("radicale"), tls=True) as server:
        server.add_user("ann", "secret")
        yield server


def fault(url: str, ca_file: Path | None) -> MarmotError:
    session = CaldavSession(url, "ann", "secret", ca_file=str(ca_file) if ca_file else None)
    try:
        with pytest.raises(MarmotError) as caught:
            session.collections()
    finally:
        session.close()
    return caught.value


def test_a_proven_server_is_used(radicale: Radicale) -> None:
    session = CaldavSession(radicale.url, "ann", "secret", ca_file=str(radicale.ca_file))
    try:
        assert session.collections() == []
    finally:
        session.close()
    steps = check_dav(radicale.url, "ann", "secret", ca_file=str(radicale.ca_file))
    assert [(step.step, step.ok) for step in steps][:2] == [
        ("dav_connect", True),
        ("dav_login", True),
    ]


def test_an_unknown_authority_is_refused(radicale: Radicale) -> None:
    error = fault(radicale.url, None)
    assert isinstance(error, UserError)
    assert error.code == "tls_untrusted"
    assert find_dav(radicale.url) == []
    assert check_dav(radicale.url, "ann", "secret")[0].code == "tls_untrusted"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (Authority.expired, "tls_expired"),
        (Authority.not_yet_valid, "tls_clock"),
        (Authority.wrong_name, "tls_wrong_name"),
    ],
)
def test_bad_certificates_are_named_and_no_word_is_sent(
    authority: Authority, make: Callable[[Authority], Certificate], code: str
) -> None:
    context = make(authority).server_context()
    with ScriptedHttp(lambda seen: reply(207), tls=context) as server:
        error = fault(server.url, authority.ca_file)
        assert error.code == code
        assert server.seen == []


def test_a_server_without_tls_is_not_spoken_to(authority: Authority) -> None:
    with ScriptedHttp(lambda seen: reply(207)) as server:
        error = fault(server.url.replace("http:", "https:"), authority.ca_file)
        assert error.code in ("not_this_server", "connection_lost")
        assert server.seen == []


def test_a_redirect_to_clear_text_is_not_followed(authority: Authority) -> None:
    with ScriptedHttp(lambda seen: reply(207)) as clear:

        def script(seen: Seen) -> Reply:
            return reply(301, headers={"Location": f"http://127.0.0.1:{clear.port}/dav/"})

        with ScriptedHttp(script, tls=authority.good().server_context()) as server:
            error = fault(server.url, authority.ca_file)
    assert isinstance(error, TransientError)
    assert error.code == "captive_portal"
    assert clear.seen == []


def test_discovery_carries_no_credentials_and_follows_to_the_real_place(
    authority: Authority,
) -> None:
    def script(seen: Seen) -> Reply:
        if seen.path.startswith("/.well-known/"):
            return reply(301, headers={"Location": "/dav/"})
        return reply(401, headers={"WWW-Authenticate": 'Basic realm="dav"'})

    with ScriptedHttp(script, tls=authority.good().server_context()) as server:
        host = f"127.0.0.1:{server.port}"
        ca_file = str(authority.ca_file)
        assert find_dav(server.url, ca_file=ca_file) == [server.url + "dav/"]
        assert find_dav(f"ann@{host}", ca_file=ca_file, srv=lambda domain: []) == [
            server.url + "dav/"
        ]
        assert not any("authorization" in seen.headers for seen in server.seen)


def test_a_silent_handshake_ends_when_the_program_does(authority: Authority) -> None:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        held: list[socket.socket] = []

        def accept() -> None:
            held.append(listener.accept()[0])
            stop.set()

        thread = threading.Thread(target=accept)
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        session = CaldavSession(url, "ann", "secret", stop=stop.is_set)
        started = time.monotonic()
        with pytest.raises(TransientError) as caught:
            session.collections()
        assert time.monotonic() - started < 3
        thread.join()
        held[0].close()
        session.close()
    assert caught.value.code == "cancelled"


def test_contexts_of_the_bed_are_sound(authority: Authority) -> None:
    assert isinstance(authority.good().server_context(), ssl.SSLContext)
