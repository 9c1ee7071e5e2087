"""Discovery: what each source proposes, what is refused, and how little is told to anybody."""

from __future__ import annotations

import contextlib
import http.server
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.base.paths import resources_dir
from app.domain.accounts import Provider, Server, Transport
from app.net import autoconfig
from app.net.autoconfig import Unreadable
from app.net.discovery import Places, Target, bundled_places, discover
from app.providers import load_all
from tests.bed.certificates import Authority
from tests.bed.scripted_smtp import ScriptedSmtp

ADDRESS = "anna@atelier.example"
CONFIG = b"""<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="atelier.example">
    <displayName>Atelier Mail</displayName>
    <incomingServer type="pop3"><hostname>pop.atelier.example</hostname><port>995</port>
      <socketType>SSL</socketType><username>%EMAILADDRESS%</username></incomingServer>
    <incomingServer type="imap"><hostname>plain.atelier.example</hostname><port>143</port>
      <socketType>plain</socketType><username>%EMAILADDRESS%</username></incomingServer>
    <incomingServer type="imap"><hostname>imap.%EMAILDOMAIN%</hostname><port>993</port>
      <socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>
    <outgoingServer type="smtp"><hostname>smtp.atelier.example</hostname><port>587</port>
      <socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username></outgoingServer>
  </emailProvider>
</clientConfig>"""


class FixedNames:
    """A domain name system of our own."""

    def __init__(
        self, srv: dict[str, list[Target]] | None = None, mx: list[str] | None = None
    ) -> None:
        self._srv = srv or {}
        self._mx = mx or []
        self.asked: list[str] = []

    def srv(self, name: str) -> list[Target]:
        self.asked.append(name)
        return self._srv.get(name, [])

    def mx(self, domain: str) -> list[str]:
        self.asked.append(domain)
        return self._mx


class Web:
    """An https server that says what it is told to."""

    def __init__(self, authority: Authority, *, tls: bool = True) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.requests: list[tuple[str, str, dict[str, str]]] = []
        web = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.requests.append((self.command, self.path, dict(self.headers)))
                status, headers, body = web.pages.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(body)

            do_PROPFIND = do_GET  # noqa: N815

            def log_message(self, format: str, *args: object) -> None: ...

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate = authority.good()
            context.load_cert_chain(certificate.cert, certificate.key)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def url(self, path: str) -> str:
        return f"https://localhost:{self.port}{path}"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"))


@pytest.fixture
def web(authority: Authority) -> Iterator[Web]:
    made = Web(authority)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def no_real_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look-ups of made-up domains end here, whatever the machine's resolver would do."""
    original = socket.getaddrinfo

    def local(host: object, *rest: object, **named: object) -> object:
        if host in ("localhost", "127.0.0.1", "::1"):
            return original(host, *rest, **named)  # type: ignore[arg-type]
        raise socket.gaierror(socket.EAI_NONAME, "not here")

    monkeypatch.setattr(socket, "getaddrinfo", local)


def test_a_known_domain_is_answered_without_any_network(monkeypatch: pytest.MonkeyPatch) -> None:
    names = FixedNames()
    providers = load_all(resources_dir() / "providers")
    (candidate,) = discover("anna@ik.me", providers, names=names, places=Places())
    assert candidate.source == "provider"
    assert candidate.settings.imap == Server(
        "mail.infomaniak.com", 993, Transport.TLS, "anna@ik.me"
    )
    assert candidate.settings.provider == "infomaniak"
    assert names.asked == []


def test_a_domain_of_its_own_is_recognised_by_its_mx() -> None:
    provider = Provider(
        "hoster",
        "Hoster",
        mx_suffixes=("hoster.example",),
        imap=(Server("mail.hoster.example", 993, Transport.TLS, "{address}"),),
    )
    names = FixedNames(mx=["mx1.hoster.example"])
    found = discover(ADDRESS, [provider], names=names, places=Places())
    assert [(c.source, c.label) for c in found] == [("provider", "Hoster")]
    assert found[0].settings.imap == Server("mail.hoster.example", 993, Transport.TLS, ADDRESS)


def test_a_published_file_is_used_and_the_address_kept_back(web: Web, authority: Authority) -> None:
    web.pages["/atelier.example.xml"] = (200, {"Content-Type": "text/xml"}, CONFIG)
    places = Places(autoconfig=(web.url("/{domain}.xml"),))
    found = discover(ADDRESS, [], names=FixedNames(), places=places, ca_file=str(authority.ca_file))
    (candidate,) = found
    assert (candidate.source, candidate.label) == ("autoconfig", "Atelier Mail")
    settings = candidate.settings
    assert settings.imap == Server("imap.atelier.example", 993, Transport.TLS, "anna")
    assert settings.smtp == Server("smtp.atelier.example", 587, Transport.STARTTLS, ADDRESS)
    for _, path, headers in web.requests:
        assert "anna" not in path + repr(headers)
        assert "Authorization" not in headers


def test_redirects_are_followed_to_https_only(web: Web, authority: Authority) -> None:
    clear = Web(authority, tls=False)
    try:
        clear.pages["/x.xml"] = (200, {}, CONFIG)
        web.pages["/x.xml"] = (200, {}, CONFIG)
        web.pages["/down"] = (302, {"Location": f"http://localhost:{clear.port}/x.xml"}, b"")
        web.pages["/on"] = (302, {"Location": web.url("/x.xml")}, b"")
        web.pages["/round"] = (302, {"Location": web.url("/round")}, b"")

        def places(path: str) -> Places:
            return Places(autoconfig=(web.url(path),))

        def ask(path: str) -> int:
            return len(
                discover(
                    ADDRESS,
                    [],
                    names=FixedNames(),
                    places=places(path),
                    ca_file=str(authority.ca_file),
                )
            )

        assert ask("/on") == 1
        assert ask("/down") == 0
        assert ask("/round") == 0
        assert clear.requests == []
    finally:
        clear.close()


def test_an_untrusted_certificate_publishes_nothing(web: Web) -> None:
    web.pages["/x.xml"] = (200, {}, CONFIG)
    places = Places(autoconfig=(web.url("/x.xml"),))
    assert discover(ADDRESS, [], names=FixedNames(), places=places) == []
    assert web.requests == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Sign in</body></html>",
        b"<clientConfig>",
        b"<clientConfig/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><clientConfig><emailProvider/></clientConfig>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><clientConfig/>'.encode("utf-16"),
        b"<a>" * 10_000,
        b"<clientConfig>" + b"<a/>" * 5_000 + b"</clientConfig>",
        b"x" * 1_000_000,
        b"\xff\xfe\x00",
    ],
)
def test_hostile_files_are_no_files(web: Web, authority: Authority, body: bytes) -> None:
    with pytest.raises(Unreadable):
        autoconfig.read(body, ADDRESS)
    web.pages["/x.xml"] = (200, {}, body)
    places = Places(autoconfig=(web.url("/x.xml"),))
    found = discover(ADDRESS, [], names=FixedNames(), places=places, ca_file=str(authority.ca_file))
    assert found == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (b"imap.%EMAILDOMAIN%", b"imap.x/../evil"),
        (b"imap.%EMAILDOMAIN%", b"user@evil.example"),
        (b"<port>993</port>", b"<port>99999</port>"),
        (b"<port>993</port>", b"<port>-1</port>"),
        (b"%EMAILLOCALPART%", b"%REALNAME%"),
        (b"%EMAILLOCALPART%", b"a&#10;b"),
    ],
)
def test_odd_servers_are_left_out(field: bytes, value: bytes) -> None:
    read = autoconfig.read(CONFIG.replace(field, value), ADDRESS)
    assert read.imap == ()
    assert len(read.smtp) == 1


def test_srv_records_and_their_order() -> None:
    names = FixedNames(
        {
            "_imaps._tcp.atelier.example": [Target("imap.hoster.example", 993)],
            "_imap._tcp.atelier.example": [Target("imap.hoster.example", 143)],
            "_submission._tcp.atelier.example": [Target("smtp.hoster.example", 587)],
        }
    )
    (candidate,) = discover(ADDRESS, [], names=names, places=Places())
    assert candidate.source == "srv"
    assert candidate.settings.imap == Server("imap.hoster.example", 993, Transport.TLS, ADDRESS)
    assert candidate.settings.smtp == Server(
        "smtp.hoster.example", 587, Transport.STARTTLS, ADDRESS
    )


def test_dav_is_found_by_srv_and_joined_to_the_mail(web: Web, authority: Authority) -> None:
    web.pages["/.well-known/caldav"] = (301, {"Location": "/dav/"}, b"")
    web.pages["/dav/"] = (401, {"WWW-Authenticate": 'Basic realm="dav"', "DAV": "1"}, b"")
    names = FixedNames(
        {
            "_imaps._tcp.atelier.example": [Target("imap.hoster.example", 993)],
            "_caldavs._tcp.atelier.example": [Target("localhost", web.port)],
        }
    )
    (candidate,) = discover(
        ADDRESS, [], names=names, places=Places(), ca_file=str(authority.ca_file)
    )
    assert candidate.settings.dav_url == web.url("/dav/")
    assert candidate.settings.imap is not None
    for _, _, headers in web.requests:
        assert "Authorization" not in headers


def test_usual_names_are_proposed_only_when_they_answer(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.net import discovery

    greeting = {"GREETING": b"* OK IMAP4rev1 ready\r\n"}
    with (
        ScriptedSmtp(greeting, authority.good()) as imap,
        ScriptedSmtp(None, authority.good()) as smtp,
    ):
        imap.implicit_tls = smtp.implicit_tls = True
        original = discovery.connect

        def to_ports(host: str, port: int, **named: object) -> socket.socket:
            return original("localhost", imap.port if port == 993 else port, **named)  # type: ignore[arg-type]

        def smtp_ports(host: str, port: int, **named: object) -> socket.socket:
            return original("localhost", smtp.port if port == 465 else 1, **named)  # type: ignore[arg-type]

        monkeypatch.setattr("app.net.discovery.connect", to_ports)
        monkeypatch.setattr("app.net.smtp_line.connect", smtp_ports)
        places = Places(guess_imap=("localhost",), guess_smtp=("localhost",))
        (candidate,) = discover(
            ADDRESS, [], names=FixedNames(), places=places, ca_file=str(authority.ca_file)
        )
        assert candidate.source == "guess"
        assert candidate.settings.imap == Server("localhost", 993, Transport.TLS, ADDRESS)
        assert candidate.settings.smtp == Server("localhost", 465, Transport.TLS, ADDRESS)
        assert not any(c.upper().startswith("AUTH") for c in smtp.last.commands)


def test_a_silent_source_costs_only_the_time_given(web: Web, authority: Authority) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    try:
        web.pages["/x.xml"] = (200, {}, CONFIG)
        places = Places(
            autoconfig=(f"https://localhost:{listener.getsockname()[1]}/x.xml",),
            database=(web.url("/x.xml"),),
        )
        started = time.monotonic()
        found = discover(
            ADDRESS,
            [],
            names=FixedNames(),
            places=places,
            ca_file=str(authority.ca_file),
            timeout=1.0,
        )
        assert time.monotonic() - started < 2
        assert [candidate.source for candidate in found] == ["autoconfig"]
    finally:
        listener.close()


@pytest.mark.parametrize(
    "address", ["", "anna", "@x.example", "anna@", "a b@x.example", "a@x/y", "a@<x>", "a@x..y"]
)
def test_what_is_no_address_is_said(address: str) -> None:
    with pytest.raises(UserError, match="address_invalid"):
        discover(address, [], names=FixedNames(), places=Places())


def test_the_bundled_templates_ask_https_and_no_address() -> None:
    places = bundled_places()
    assert places.autoconfig
    assert places.database
    for url in places.autoconfig + places.database:
        assert url.startswith("https://")
        assert "{domain}" in url
        assert "address" not in url
    assert Path(resources_dir() / "discovery.toml").is_file()
