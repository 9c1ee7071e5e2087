"""From an address to proposals: who the provider is, and which servers to use.

Asked at the same time, each with its own patience: the bundled provider files (by domain, then by
where the domain's mail is delivered), what the domain publishes (autoconfig, SRV records,
well-known DAV), a public collection of such files; when all of it is silent, usual names are tried.
No password is at hand here, and no server learns the address, only the domain. Without a network
the bundled files still answer.
"""

from __future__ import annotations

import functools
import logging
import queue
import threading
import time
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

import dns.exception
import dns.resolver

from app.base.errors import MarmotError, UserError
from app.base.paths import resources_dir
from app.domain.accounts import AccountSettings, Candidate, Provider, Server, Transport
from app.net import autoconfig, tls
from app.net.dav_discovery import find_dav
from app.net.smtp_line import SmtpLine
from app.net.sockets import Stream, TooMuch, connect
from app.providers import match, settings_for

log = logging.getLogger(__name__)

DNS_SECONDS = 4.0
GUESS_SECONDS = 5.0
_IMAP_SERVICES = (("_imaps._tcp", Transport.TLS), ("_imap._tcp", Transport.STARTTLS))
_SMTP_SERVICES = (("_submissions._tcp", Transport.TLS), ("_submission._tcp", Transport.STARTTLS))
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Target:
    """One SRV record."""

    host: str
    port: int


class Names(Protocol):
    """What is asked of the domain name system; empty when there is nothing or no network."""

    def srv(self, name: str) -> list[Target]: ...

    def mx(self, domain: str) -> list[str]: ...


class DnsNames:
    """Asks the system's resolver."""

    def srv(self, name: str) -> list[Target]:
        try:
            answer = dns.resolver.Resolver().resolve(f"{name}.", "SRV", lifetime=DNS_SECONDS)
            records = sorted(answer, key=lambda record: (record.priority, -record.weight))
        except (dns.exception.DNSException, OSError, ValueError):
            return []
        found = [Target(record.target.to_text().rstrip("."), record.port) for record in records]
        return [target for target in found[:4] if target.host]  # "." means: not offered

    def mx(self, domain: str) -> list[str]:
        try:
            answer = dns.resolver.Resolver().resolve(f"{domain}.", "MX", lifetime=DNS_SECONDS)
            records = sorted(answer, key=lambda record: int(record.preference))
        except (dns.exception.DNSException, OSError, ValueError):
            return []
        return [record.exchange.to_text().rstrip(".").lower() for record in records[:8]]


@dataclass(frozen=True, slots=True)
class Places:
    """The templates of ``resources/discovery.toml``."""

    autoconfig: tuple[str, ...] = ()
    database: tuple[str, ...] = ()
    guess_imap: tuple[str, ...] = ()
    guess_smtp: tuple[str, ...] = ()


@functools.cache
def bundled_places() -> Places:
    """Read the templates; without the file only DNS and the provider files are asked."""
    try:
        data = tomllib.loads((resources_dir() / "discovery.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return Places()
    lists = {
        name: tuple(str(item) for item in value)
        for name, value in data.items()
        if isinstance(value, list) and name in Places.__slots__
    }
    return Places(**lists)


def discover(
    address: str,
    providers: Sequence[Provider],
    *,
    ca_file: str | None = None,
    timeout: float = 12.0,
    names: Names | None = None,
    places: Places | None = None,
) -> list[Candidate]:
    """Return proposals for ``address``, best first; [] when nothing is known.

    ``timeout`` (seconds) bounds all of it. Raise UserError("address_invalid").
    """
    address = address.strip()
    domain = _domain(address)
    provider = match(providers, address)
    if provider is not None:
        return [_of_provider(provider, address)]
    search = _Search(
        address, domain, providers, ca_file, names or DnsNames(), places or bundled_places()
    )
    return search.run(time.monotonic() + timeout)


class _Search:
    """One search; its threads end with their own time-outs, nobody waits for stragglers."""

    def __init__(
        self,
        address: str,
        domain: str,
        providers: Sequence[Provider],
        ca_file: str | None,
        names: Names,
        places: Places,
    ) -> None:
        self._address = address
        self._domain = domain
        self._providers = providers
        self._ca_file = ca_file
        self._names = names
        self._places = places
        self._end = 0.0

    def run(self, end: float) -> list[Candidate]:
        self._end = end
        first = end - (end - time.monotonic()) * 0.4
        found = _together(
            {
                "provider": self._by_mx,
                "autoconfig": lambda: self._published(self._places.autoconfig, self._domain),
                "database": lambda: self._published(self._places.database, self._domain),
                "srv": self._by_srv,
                "dav": self._dav,
            },
            first,
        )
        candidates = [
            candidate
            for name in ("provider", "autoconfig", "srv", "database")
            for candidate in found.get(name, [])
        ]
        if not candidates:
            candidates = _together({"guess": self._guess}, end).get("guess", [])
        dav = found.get("dav", [])
        return _unique(self._with_dav(candidates, dav[0].settings.dav_url if dav else ""))

    def _stop(self) -> bool:
        return time.monotonic() > self._end

    def _by_mx(self) -> list[Candidate]:
        hosts = self._names.mx(self._domain)
        provider = match(self._providers, self._address, hosts)
        if provider is not None:
            return [_of_provider(provider, self._address)]
        if not hosts:
            return []
        # The hoster's own entry in the collection often fits the domains it hosts.
        hoster = ".".join(hosts[0].split(".")[-2:])
        if hoster == self._domain or "." not in hoster:
            return []
        return self._published(self._places.database, hoster)

    def _published(self, templates: Sequence[str], domain: str) -> list[Candidate]:
        found: list[Candidate] = []
        for template in templates:
            url = template.replace("{domain}", domain)
            said = autoconfig.published(url, self._address, ca_file=self._ca_file, stop=self._stop)
            if said is not None and (said.imap or said.smtp):
                settings = self._settings(said.imap[:1], said.smtp[:1])
                label = said.name or autoconfig.host_of(url)
                found.append(Candidate(settings, "autoconfig", label))
                break
        return found

    def _by_srv(self) -> list[Candidate]:
        imap = self._srv_server(_IMAP_SERVICES)
        smtp = self._srv_server(_SMTP_SERVICES)
        if not imap and not smtp:
            return []
        label = (imap or smtp)[0].host
        return [Candidate(self._settings(imap, smtp), "srv", label)]

    def _srv_server(self, services: Iterable[tuple[str, Transport]]) -> tuple[Server, ...]:
        for service, security in services:
            for target in self._names.srv(f"{service}.{self._domain}"):
                host = target.host.lower()
                if autoconfig.usable_host(host) and 0 < target.port < 65536:
                    return (Server(host, target.port, security, self._address),)
        return ()

    def _dav(self) -> list[Candidate]:
        urls = find_dav(self._domain, ca_file=self._ca_file, srv=self._dav_urls, stop=self._stop)
        if not urls:
            return []
        settings = AccountSettings(self._address, dav_url=urls[0], dav_user=self._address)
        return [Candidate(settings, "well-known", autoconfig.host_of(urls[0]))]

    def _dav_urls(self, domain: str) -> list[str]:
        found: list[str] = []
        for service in ("_caldavs._tcp", "_carddavs._tcp"):
            for target in self._names.srv(f"{service}.{domain}"):
                port = "" if target.port == 443 else f":{target.port}"
                if autoconfig.usable_host(target.host.lower()):
                    found.append(f"https://{target.host.lower()}{port}")
        return list(dict.fromkeys(found))

    def _guess(self) -> list[Candidate]:
        def tried(
            templates: Sequence[str], kinds: Sequence[tuple[int, Transport]], imap: bool
        ) -> dict[str, Callable[[], list[Server]]]:
            jobs: dict[str, Callable[[], list[Server]]] = {}
            for template in templates:
                for port, security in kinds:
                    host = template.replace("{domain}", self._domain)
                    server = Server(host, port, security, self._address)
                    test = self._greets_imap if imap else self._greets_smtp
                    jobs[f"{host}:{port}"] = functools.partial(_kept, test, server)
            return jobs

        imap_jobs = tried(self._places.guess_imap, ((993, Transport.TLS),), imap=True)
        smtp_kinds = ((465, Transport.TLS), (587, Transport.STARTTLS))
        smtp_jobs = tried(self._places.guess_smtp, smtp_kinds, imap=False)
        # Asked together; taken in the order of the templates.
        answers = _together(
            {f"i {k}": v for k, v in imap_jobs.items()}
            | {f"s {k}": v for k, v in smtp_jobs.items()},
            self._end,
        )
        imap = next((answers[f"i {k}"] for k in imap_jobs if answers.get(f"i {k}")), [])
        smtp = next((answers[f"s {k}"] for k in smtp_jobs if answers.get(f"s {k}")), [])
        if not imap and not smtp:
            return []
        return [Candidate(self._settings(imap, smtp), "guess", (imap or smtp)[0].host)]

    def _greets_imap(self, server: Server) -> bool:
        sock = connect(server.host, server.port, timeout=GUESS_SECONDS, cancelled=self._stop)
        sock = tls.wrap(sock, tls.client_context(self._ca_file), server.host, timeout=GUESS_SECONDS)
        stream = Stream(sock)
        try:
            stream.set_deadline(GUESS_SECONDS)
            return stream.line(4096).startswith(b"* OK")
        except TooMuch:
            return False
        finally:
            stream.close()

    def _greets_smtp(self, server: Server) -> bool:
        line = SmtpLine(server, self._ca_file)
        try:
            line.begin()
            return True
        finally:
            line.finish()

    def _settings(self, imap: Sequence[Server], smtp: Sequence[Server]) -> AccountSettings:
        return AccountSettings(
            self._address, imap=imap[0] if imap else None, smtp=smtp[0] if smtp else None
        )

    def _with_dav(self, candidates: Sequence[Candidate], dav_url: str) -> list[Candidate]:
        if not dav_url:
            return list(candidates)
        if not candidates:
            settings = AccountSettings(self._address, dav_url=dav_url, dav_user=self._address)
            return [Candidate(settings, "well-known", autoconfig.host_of(dav_url))]
        return [
            candidate
            if candidate.settings.dav_url or candidate.source == "provider"
            else replace(
                candidate,
                settings=replace(candidate.settings, dav_url=dav_url, dav_user=self._address),
            )
            for candidate in candidates
        ]


def _domain(address: str) -> str:
    local, at, domain = address.rpartition("@")
    try:
        ascii_domain = domain.rstrip(".").lower().encode("idna").decode("ascii")
    except UnicodeError:
        ascii_domain = ""
    plain = not any(c.isspace() or c in "<>,;\x00" for c in address)
    if not (local and at and plain and autoconfig.usable_host(ascii_domain)):
        raise UserError("address_invalid", address=address)
    return ascii_domain


def _of_provider(provider: Provider, address: str) -> Candidate:
    return Candidate(settings_for(provider, address), "provider", provider.name)


def _kept(test: Callable[[Server], bool], server: Server) -> list[Server]:
    return [server] if test(server) else []


def _together(jobs: Mapping[str, Callable[[], list[T]]], end: float) -> dict[str, list[T]]:
    """Run the jobs in threads of their own; return what was found until ``end`` (monotonic)."""
    answers: queue.SimpleQueue[tuple[str, list[T]]] = queue.SimpleQueue()

    def run(name: str, job: Callable[[], list[T]]) -> None:
        found: list[T] = []
        try:
            found = job()
        except (MarmotError, OSError, ValueError) as error:
            log.debug("discovery %s: %s", name, getattr(error, "code", type(error).__name__))
        finally:
            answers.put((name, found))

    for name, job in jobs.items():
        threading.Thread(target=run, args=(name, job), name="discovery", daemon=True).start()
    result: dict[str, list[T]] = {}
    while len(result) < len(jobs):
        left = end - time.monotonic()
        try:
            name, found = answers.get(timeout=max(0.0, left))
        except queue.Empty:
            break
        result[name] = found
    return result


def _unique(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Drop proposals that name the same servers as an earlier one."""
    seen: set[tuple[object, ...]] = set()
    result: list[Candidate] = []
    for candidate in candidates:
        settings = candidate.settings
        key = (settings.imap, settings.smtp, settings.dav_url)
        if key not in seen:
            seen.add(key)
            result.append(candidate)
    return result
