"""Which links may be followed, and what a person is told before.

Only http, https, mailto and tel; the scheme is checked again at click time whatever the page says.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from app.domain.mail import Address

SCHEMES = ("http", "https", "mailto", "tel")


@dataclass(frozen=True, slots=True)
class Link:
    """A checked link: ``shown`` is the honest target for the status line."""

    url: str
    scheme: str
    shown: str
    suspicious: str = ""  # code: "", "ip_host", "user_at_host", "look_alike"


def check(url: str) -> Link | None:
    """Return the link when its scheme is allowed, else None."""
    cleaned = "".join(c for c in url.strip() if c.isprintable())
    try:
        parts = urlsplit(cleaned)
        host = parts.hostname or ""
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in SCHEMES:
        return None
    if scheme in ("mailto", "tel"):
        return Link(cleaned, scheme, unquote(parts.path)[:200])
    if not host:
        return None
    rest = (parts.path or "") + (f"?{parts.query}" if parts.query else "")
    return Link(cleaned, scheme, f"{ascii_host(host)}{rest}"[:200], _suspicion(host, parts.netloc))


def ascii_host(host: str) -> str:
    """Return the host as the network sees it, so that look-alike letters show as xn--."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode("ascii")


def _suspicion(host: str, netloc: str) -> str:
    if "@" in netloc:
        return "user_at_host"
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        pass
    else:
        return "ip_host"
    if not host.isascii() or "xn--" in host:
        return "look_alike"
    return ""


def mailto(url: str) -> tuple[tuple[Address, ...], str]:
    """Return recipients and subject of a mailto link; everything else in it is ignored, so that
    a link can neither send, attach nor take options."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return (), ""
    names = [unquote(p).strip() for p in parts.path.split(",")]
    query = parse_qs(parts.query)
    for more in query.get("to", []):
        names += [p.strip() for p in more.split(",")]
    found = tuple(Address("", _line(n)) for n in names if "@" in n and _line(n) == n)
    return found[:20], _line((query.get("subject") or [""])[0])[:500]


def _line(text: str) -> str:
    return "".join(c for c in text if c.isprintable())
