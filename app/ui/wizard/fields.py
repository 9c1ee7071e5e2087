"""The fields of an account: servers, user names, and what is wrong with them.

``Form`` is plain data and checked without Qt, so that every rule has a test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from app.domain.accounts import AccountSettings, Server, Transport
from app.ui.words import tr

_ADDRESS = re.compile(r"[^\s@<>,;\"()]+@[^\s@<>,;\"()]+\.[^\s@<>,;\"().]{2,}|[^\s@]+@localhost")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.\-]*[A-Za-z0-9])?|\[?[0-9a-fA-F:]+\]?")
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class ServerForm:
    """One server as typed; ``host`` "" means: this service is not used."""

    host: str = ""
    port: str = ""
    security: Transport = Transport.TLS
    user: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Everything the wizard asks, as typed."""

    address: str = ""
    name: str = ""
    password: str = ""
    imap: ServerForm = ServerForm()
    smtp: ServerForm = ServerForm()
    dav_url: str = ""
    dav_user: str = ""
    dav_password: str = ""
    plan: str = ""


def valid_address(text: str) -> bool:
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def first_page_problem(form: Form, *, needs_password: bool = True) -> str:
    """Return what is missing on the first page, "" when nothing is."""
    if not valid_address(form.address):
        return tr("Enter your e-mail address, such as ana@example.org.")
    if needs_password and not form.password:
        return tr("Enter the password.")
    return ""


def problem(form: Form) -> str:
    """Return what is wrong with the servers, "" when nothing is."""
    if not (form.imap.host or form.smtp.host or form.dav_url):
        return tr("Enter at least one server.")
    for server, name in ((form.imap, tr("Incoming mail")), (form.smtp, tr("Outgoing mail"))):
        wrong = _server_problem(server)
        if wrong:
            return f"{name}: {wrong}"
    if form.dav_url:
        return _url_problem(form.dav_url)
    return ""


def _server_problem(server: ServerForm) -> str:
    if not server.host:
        return ""
    if _HOST.fullmatch(server.host) is None:
        return tr("this is not a server name")
    if not (server.port.isascii() and server.port.isdigit() and 0 < int(server.port) < 65536):
        return tr("the port is a number from 1 to 65535")
    if server.security is Transport.NONE and server.host not in LOOPBACK:
        return tr("without encryption only this computer itself can be used")
    if not server.user:
        return tr("the user name is missing")
    return ""


def _url_problem(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, port_ok = parts.hostname or "", parts.port is None or parts.port > 0
    except ValueError:
        host, port_ok, parts = "", False, urlsplit("")
    if parts.scheme == "https" and host and port_ok:
        return ""
    if parts.scheme == "http" and host in LOOPBACK:
        return ""
    return tr("Calendar and contacts: the address must begin with https://")


def to_settings(form: Form, base: AccountSettings) -> AccountSettings:
    """Return ``base`` (what discovery or the stored account says) with what was typed."""
    return replace(
        base,
        address=form.address.strip(),
        name=form.name.strip(),
        imap=_to_server(form.imap),
        smtp=_to_server(form.smtp),
        dav_url=form.dav_url.strip(),
        dav_user=form.dav_user.strip() if form.dav_url.strip() else "",
        plan=form.plan,
    )


def _to_server(form: ServerForm) -> Server | None:
    host = form.host.strip()
    if not host:
        return None
    return Server(host, int(form.port), form.security, form.user.strip())


def from_settings(settings: AccountSettings, form: Form) -> Form:
    """Return ``form`` with the servers of ``settings``; address, name and secrets stay."""
    address = form.address or settings.address
    return replace(
        form,
        address=address,
        name=form.name or settings.name,
        imap=_from_server(settings.imap, address),
        smtp=_from_server(settings.smtp, address),
        dav_url=settings.dav_url,
        dav_user=settings.dav_user,
        plan=settings.plan,
    )


def _from_server(server: Server | None, address: str) -> ServerForm:
    if server is None:
        return ServerForm()
    user = server.user.replace("{address}", address).replace("{local}", address.partition("@")[0])
    return ServerForm(server.host, str(server.port), server.security, user)


def secrets_of(form: Form) -> dict[str, str]:
    """Return the secrets that were typed."""
    made: dict[str, str] = {}
    if form.password:
        made["password"] = form.password
    if form.dav_url:
        secret = form.dav_password or form.password
        if secret:
            made["dav_password"] = secret
    return made
