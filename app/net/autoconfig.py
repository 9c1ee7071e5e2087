"""Configuration files that mail domains publish ("autoconfig"): fetched and read with care.

https only, bounded, without credentials and without the address; the XML may declare nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.parsers import expat

from app.base.errors import MarmotError
from app.domain.accounts import Server, Transport
from app.net.http import HttpClient, Origin, canonical_url

LIMIT = 128 * 1024
_DEPTH = 16
_NODES = 2000
_HOPS = 4
_HOST = re.compile(r"^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9-]{1,63}$")
_SECURITY = {"SSL": Transport.TLS, "STARTTLS": Transport.STARTTLS}


class Unreadable(Exception):
    """The answer is no configuration file."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a configuration file proposes, in its own order of preference."""

    name: str = ""
    imap: tuple[Server, ...] = ()
    smtp: tuple[Server, ...] = ()


@dataclass(slots=True)
class _Node:
    tag: str
    attributes: dict[str, str]
    text: str = ""
    children: list[_Node] = field(default_factory=list)

    def find(self, tag: str) -> list[_Node]:
        return [child for child in self.children if child.tag == tag]

    def word(self, tag: str) -> str:
        found = self.find(tag)
        return found[0].text.strip() if found else ""


def fetch(url: str, *, ca_file: str | None, stop: Callable[[], bool]) -> bytes | None:
    """GET a file anonymously, following redirects to other https places; None without one."""
    place = canonical_url(url)
    for _ in range(_HOPS):
        if Origin.of(place).scheme != "https":
            return None
        client = HttpClient(place, ca_file=ca_file, stop=stop)
        try:
            answer = client.request("GET", place, limit=LIMIT, follow=False)
        finally:
            client.close()
        location = answer.headers.get("location", "")
        if 300 <= answer.status < 400 and location:
            place = canonical_url(location, place)
            continue
        return answer.body if answer.status == 200 and not answer.is_html else None
    return None


def read(data: bytes, address: str) -> Published:
    """Read a configuration file for ``address``; raise Unreadable.

    Servers without encryption, with odd names or unknown places for the user are left out.
    """
    root = _parse(data)
    if root.tag != "clientConfig" or not root.find("emailProvider"):
        raise Unreadable
    provider = root.find("emailProvider")[0]
    return Published(
        name=provider.word("displayShortName")[:100] or provider.word("displayName")[:100],
        imap=_servers(provider, "incomingServer", "imap", address),
        smtp=_servers(provider, "outgoingServer", "smtp", address),
    )


def usable_host(host: str) -> bool:
    """Tell whether ``host`` is a plain host name."""
    return bool(_HOST.match(host))


def _servers(provider: _Node, tag: str, kind: str, address: str) -> tuple[Server, ...]:
    found: list[Server] = []
    for node in provider.find(tag)[:20]:
        security = _SECURITY.get(node.word("socketType").upper())
        host = _filled(node.word("hostname"), address).rstrip(".").lower()
        port = node.word("port")
        if node.attributes.get("type") != kind or security is None or not usable_host(host):
            continue
        if not (port.isascii() and port.isdigit() and len(port) < 6 and 0 < int(port) < 65536):
            continue
        user = _filled(node.word("username") or "%EMAILADDRESS%", address)
        if "%" in user or len(user) > 320 or not user.isprintable():
            continue
        found.append(Server(host, int(port), security, user))
    return tuple(found)


def _filled(template: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    for name, value in (
        ("%EMAILADDRESS%", address),
        ("%EMAILLOCALPART%", local),
        ("%EMAILDOMAIN%", domain),
    ):
        template = template.replace(name, value)
    return template


def _parse(data: bytes) -> _Node:
    parser = expat.ParserCreate()
    top = _Node("", {})
    open_nodes = [top]
    count = 0

    def refuse(*_: object) -> None:
        raise Unreadable

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > _NODES or len(open_nodes) > _DEPTH:
            raise Unreadable
        node = _Node(tag, attributes)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_tag: str) -> None:
        open_nodes.pop()

    def text(piece: str) -> None:
        node = open_nodes[-1]
        if len(node.text) < 1000:
            node.text += piece

    parser.StartDoctypeDeclHandler = refuse  # no entities, no outside files
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        raise Unreadable from None
    if len(top.children) != 1:
        raise Unreadable
    return top.children[0]


def published(
    url: str, address: str, *, ca_file: str | None, stop: Callable[[], bool]
) -> Published | None:
    """Fetch and read; None when there is nothing to be had."""
    try:
        data = fetch(url, ca_file=ca_file, stop=stop)
        return read(data, address) if data else None
    except (MarmotError, Unreadable):
        return None


def host_of(url: str) -> str:
    return urlsplit(url).hostname or ""
