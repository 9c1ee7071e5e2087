"""Apple configuration profiles (.mobileconfig): mail, calendar and contacts servers out of one.

Signed profiles are read without checking the signature: the person sees and confirms the servers.
Passwords in a profile are never taken.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Mapping
from urllib.parse import urlsplit
from xml.parsers.expat import ExpatError

from app.base.errors import UserError
from app.domain.accounts import AccountSettings, Server, Transport

MAX_PROFILE = 5_000_000
_MAIL = "com.apple.mail.managed"
_CALENDAR = "com.apple.caldav.account"
_CONTACTS = "com.apple.carddav.account"
_HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]")


def read(data: bytes) -> AccountSettings:
    """Return the account a profile describes.

    Raise UserError("mobileconfig_unreadable") or UserError("mobileconfig_empty") when there is no
    mail, calendar or contacts account in it.
    """
    if len(data) > MAX_PROFILE:
        raise UserError("mobileconfig_unreadable", reason="too_large")
    payloads = _payloads(_property_list(data))
    mail = next((p for p in payloads if p.get("PayloadType") == _MAIL and _is_imap(p)), None)
    dav = next((p for p in payloads if p.get("PayloadType") == _CALENDAR), None)
    book = next((p for p in payloads if p.get("PayloadType") == _CONTACTS), None)
    if mail is None and dav is None and book is None:
        raise UserError("mobileconfig_empty")
    address = _text(mail, "EmailAddress") if mail else ""
    imap = _server(mail, "Incoming", 993, 143) if mail else None
    smtp = _server(mail, "Outgoing", 465, 587) if mail else None
    if smtp is not None and not smtp.user and imap is not None:
        smtp = Server(smtp.host, smtp.port, smtp.security, imap.user)
    dav_user = _text(dav, "CalDAVUsername") or _text(book, "CardDAVUsername")
    if not address and "@" in dav_user:
        address = dav_user
    return AccountSettings(
        address=address,
        name=_text(mail, "EmailAccountName")[:200] if mail else "",
        imap=imap,
        smtp=smtp,
        dav_url=_dav_url(dav, "CalDAV") or _dav_url(book, "CardDAV"),
        dav_user=dav_user,
    )


def _property_list(data: bytes) -> object:
    """Read the XML or binary property list, bare or inside a signature (CMS)."""
    if b"<!ENTITY" in data or b"<!entity" in data:
        raise UserError("mobileconfig_unreadable", reason="entities")
    for candidate in _candidates(data):
        try:
            return plistlib.loads(candidate)
        except (ValueError, ExpatError, OverflowError, RecursionError, MemoryError, LookupError):
            continue
        except (TypeError, AttributeError, IndexError, KeyError):
            continue  # plistlib's own stumbles over malformed lists
    raise UserError("mobileconfig_unreadable", reason="format")


def _candidates(data: bytes) -> list[bytes]:
    found: list[bytes] = []
    if data[:1] != b"\x30":
        found.append(data)
    start = data.find(b"<?xml")
    if start < 0:
        start = data.find(b"<plist")
    if start >= 0:
        end = data.rfind(b"</plist>")
        if end > start:
            found.append(data[start : end + 8])
            # Signers cut long content into octet strings; their headers stand in the middle.
            found.append(_joined_octets(data[start : end + 8]))
    start = data.find(b"bplist00")
    if start >= 0 and data[:1] == b"\x30":
        found.append(data[start:])
    return found


def _joined_octets(data: bytes) -> bytes:
    """Take out the DER headers of octet strings between the pieces of signed content."""
    return re.sub(rb"\x04(?:\x81.|\x82..|\x83...|[\x01-\x7f](?=[^\x00-\x7f]))", b"", data)


def _payloads(root: object) -> list[Mapping[str, object]]:
    if not isinstance(root, Mapping):
        return []
    content = root.get("PayloadContent")
    if not isinstance(content, list):
        return [root]
    return [item for item in content[:200] if isinstance(item, Mapping)]


def _is_imap(payload: Mapping[str, object]) -> bool:
    return payload.get("EmailAccountType") in (None, "EmailTypeIMAP")


def _server(payload: Mapping[str, object], side: str, tls: int, plain: int) -> Server | None:
    host = _text(payload, f"{side}MailServerHostName").strip().lower()
    if not _HOST.fullmatch(host):
        return None
    secure = payload.get(f"{side}MailServerUseSSL") is not False
    port = payload.get(f"{side}MailServerPortNumber")
    if not isinstance(port, int) or isinstance(port, bool) or not 0 < port < 65_536:
        port = tls if secure else plain
    # "UseSSL" says only that the line is protected; the port says how. Never without: a profile
    # that asks for a bare line gets STARTTLS, and a server that has none is told to the person.
    security = Transport.TLS if secure and port not in (143, 587, 25) else Transport.STARTTLS
    user = _text(payload, f"{side}MailServerUsername") or _text(payload, "EmailAddress")
    return Server(host, port, security, user)


def _dav_url(payload: Mapping[str, object] | None, prefix: str) -> str:
    host = _text(payload, f"{prefix}HostName").strip()
    if not payload or not host:
        return ""
    principal = _text(payload, f"{prefix}PrincipalURL").strip()
    if principal.lower().startswith("https://"):
        return principal[:2_000]
    if "://" in host:
        try:
            host = urlsplit(host).hostname or ""
        except ValueError:
            return ""
    if not _HOST.fullmatch(host):
        return ""
    port = payload.get(f"{prefix}Port")
    shown = isinstance(port, int) and not isinstance(port, bool) and 0 < port < 65_536
    suffix = f":{port}" if shown and port not in (443, 80) else ""
    path = principal if principal.startswith("/") else "/"
    return f"https://{host.lower()}{suffix}{path}"


def _text(payload: Mapping[str, object] | None, key: str) -> str:
    value = payload.get(key) if payload else None
    if not isinstance(value, str):
        return ""
    return "".join(char for char in value[:500] if char.isprintable()).strip()
