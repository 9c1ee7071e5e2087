"""Finding the DAV server of a domain (RFC 6764), and testing one step by step.

``find_dav`` asks anonymously: no credential leaves before the person has seen the address of the
server that was found. Only https is followed (loopback apart), whatever DNS or a redirect says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import urljoin, urlsplit

import dns.exception
import dns.resolver

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.accounts import StepResult
from app.net.dav import CaldavSession
from app.net.dav_collections import WELL_KNOWN
from app.net.http import Answer, HttpClient, Origin, canonical_url

DNS_SECONDS = 5.0
MAX_HOPS = 5
SrvLookup = Callable[[str], list[str]]  # domain -> URLs in order of preference


def srv_urls(domain: str) -> list[str]:
    """Look up _caldavs._tcp and _carddavs._tcp with their TXT paths; only the secure ones."""
    found: list[str] = []
    resolver = dns.resolver.Resolver()
    for service in ("_caldavs._tcp", "_carddavs._tcp"):
        name = f"{service}.{domain}."
        try:
            records = sorted(
                resolver.resolve(name, "SRV", lifetime=DNS_SECONDS),
                key=lambda record: (record.priority, -record.weight),
            )
        except (dns.exception.DNSException, OSError, ValueError):
            continue
        path = ""
        try:
            for text in resolver.resolve(name, "TXT", lifetime=DNS_SECONDS):
                value = b"".join(text.strings).decode("utf-8", "replace")
                if value.lower().startswith("path="):
                    path = value[5:]
        except (dns.exception.DNSException, OSError, ValueError):
            pass
        for record in records[:4]:
            host = record.target.to_text().rstrip(".")
            if host:
                port = "" if record.port == 443 else f":{record.port}"
                found.append(f"https://{host}{port}{path or ''}")
    return list(dict.fromkeys(found))


def find_dav(
    target: str,
    *,
    ca_file: str | None = None,
    srv: SrvLookup = srv_urls,
    stop: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Return DAV URLs for a URL, a host, a domain or an e-mail address, best first.

    Empty when nothing answers like a DAV server. Raises nothing but TransientError("cancelled").
    """
    target = target.strip()
    if "://" in target:
        starts = [target]
    else:
        domain = target.rpartition("@")[2].strip("/ ").lower()
        if not domain:
            return []
        starts = [*srv(domain.partition("/")[0]), f"https://{domain}"]
    found: list[str] = []
    for start in starts:
        for url in _candidates(start):
            try:
                place = _resolve(url, ca_file, stop)
            except MarmotError as error:
                if error.code == "cancelled":
                    raise
                continue
            if place is not None and place not in found:
                found.append(place)
            if place is not None:
                break
    return found


def _candidates(start: str) -> Iterable[str]:
    """Name the places to ask under one start: itself when it has a path, then the well-known."""
    if urlsplit(start).path.strip("/"):
        yield start
    for path in WELL_KNOWN:
        yield urljoin(start + "/", path)
    if not urlsplit(start).path.strip("/"):
        yield start + "/" if not start.endswith("/") else start


def _resolve(url: str, ca_file: str | None, stop: Callable[[], bool]) -> str | None:
    """Follow redirects without credentials; return the URL when a DAV server answers there."""
    place = canonical_url(url)
    for _hop in range(MAX_HOPS):
        Origin.of(place).check_secure()
        client = HttpClient(place, ca_file=ca_file, stop=stop)
        try:
            answer = client.request(
                "PROPFIND", place, headers={"Depth": "0", "Content-Length": "0"}, follow=False
            )
        finally:
            client.close()
        location = answer.headers.get("location", "")
        if answer.status in (301, 302, 303, 307, 308) and location:
            place = canonical_url(location, place)
            continue
        return place if _is_dav(answer) else None
    return None


def _is_dav(answer: Answer) -> bool:
    if answer.status == 207 and not answer.is_html:
        return True
    if answer.status == 401:
        # Any guarded page says 401; DAV servers name themselves, or at least know PROPFIND.
        return True
    return answer.status in (403, 405) and "dav" in answer.headers


def check_dav(
    url: str,
    user: str,
    password: str,
    *,
    ca_file: str | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> list[StepResult]:
    """Test a DAV server: steps "dav_connect", "dav_login", "dav_home"; never raises.

    "dav_home" tells in its fields how many calendars and address books there are.
    """
    steps: list[StepResult] = []
    try:
        origin = Origin.of(canonical_url(url))
        origin.check_secure()
        client = HttpClient(url, ca_file=ca_file, stop=stop)
        try:
            client.request("OPTIONS", canonical_url(url), follow=False)
        finally:
            client.close()
    except MarmotError as error:
        return [_failed("dav_connect", error)]
    steps.append(StepResult("dav_connect", True, fields=(("host", origin.host),)))
    session = CaldavSession(url, user, password, ca_file=ca_file, stop=stop)
    try:
        collections = session.collections()
    except MarmotError as error:
        login = isinstance(error, UserError) and error.code == "password_wrong"
        if not login and not isinstance(error, TransientError | PermanentError):
            steps.append(StepResult("dav_login", True))
        return [*steps, _failed("dav_login" if login else "dav_home", error)]
    finally:
        session.close()
    calendars = sum(one.kind == "calendar" for one in collections)
    fields = (("calendars", str(calendars)), ("books", str(len(collections) - calendars)))
    home = (
        StepResult("dav_home", True, fields=fields)
        if collections
        else StepResult("dav_home", False, code="no_collections", fields=fields)
    )
    return [*steps, StepResult("dav_login", True), home]


def _failed(step: str, error: MarmotError) -> StepResult:
    fields = tuple((name, str(value)) for name, value in error.fields.items())
    return StepResult(step, False, error.code, fields, error.details)
