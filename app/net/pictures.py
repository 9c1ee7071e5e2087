"""Fetches one remote picture for the reading view: no cookies, no referrer, no credentials.

Only public addresses: a mail must not make Marmot knock at the router or a printer. The name is
resolved once and the connection goes to exactly the address that was checked.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from urllib.parse import urljoin, urlsplit

from app.net.sockets import look_up
from app.net.tls import client_context

SECONDS = 15.0  # for one picture, redirects included
REDIRECTS = 3


def fetch_picture(
    url: str, *, limit: int, ca_file: str | None, public_only: bool = True
) -> tuple[str, bytes] | None:
    """Return (content type, bytes), None when it could not be had within ``limit`` bytes."""
    end = time.monotonic() + SECONDS
    for _hop in range(REDIRECTS + 1):
        try:
            found = _once(url, limit, ca_file, public_only, end)
        except (OSError, http.client.HTTPException, ValueError):
            return None
        if not isinstance(found, str):
            return found
        url = urljoin(url, found)
    return None


def _once(
    url: str, limit: int, ca_file: str | None, public_only: bool, end: float
) -> tuple[str, bytes] | str | None:
    """Return the picture, the target of a redirect, or None."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    port = parts.port or (443 if parts.scheme == "https" else 80)
    left = end - time.monotonic()
    if left <= 0:
        return None
    raw = _connected(parts.hostname, port, end, public_only)
    if raw is None:
        return None
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=left)
    try:
        if parts.scheme == "https":
            context: ssl.SSLContext = client_context(ca_file)
            connection.sock = context.wrap_socket(raw, server_hostname=parts.hostname)
        else:
            connection.sock = raw
        target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        connection.request("GET", target, headers={"Accept": "image/*", "Connection": "close"})
        answer = connection.getresponse()
        if answer.status in (301, 302, 303, 307, 308):
            return answer.getheader("Location") or None
        if answer.status != 200:
            return None
        kind = (answer.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        body = bytearray()
        while piece := answer.read1(65536):
            body += piece
            if len(body) > limit or time.monotonic() > end:
                return None
        return kind, bytes(body)
    finally:
        connection.close()
        raw.close()


def _connected(host: str, port: int, end: float, public_only: bool) -> socket.socket | None:
    for _family, _type, _proto, _name, place in look_up(host, port, end):
        address = ipaddress.ip_address(str(place[0]).partition("%")[0])
        if public_only and not address.is_global:
            continue
        left = end - time.monotonic()
        if left <= 0:
            return None
        return socket.create_connection((str(place[0]), port), timeout=left)
    return None
