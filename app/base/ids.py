"""Random identifiers: tokens, RFC 5322 Message-IDs, iCalendar and vCard UIDs."""

from __future__ import annotations

import re
import secrets
import uuid

_DOMAIN = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\]")


def new_uid() -> str:
    """Return a fresh UID for an event, task or card (RFC 7986 section 5.3: a UUID)."""
    return str(uuid.uuid4())


def new_message_id(domain: str) -> str:
    """Return a Message-ID with angle brackets, unguessable and free of host and user names.

    ``domain`` is the part behind the at sign of the sender's address (RFC 5322 section 3.6.4).
    """
    try:
        safe = domain.encode("idna").decode("ascii") if domain.isprintable() else ""
    except UnicodeError:  # an empty or endless label
        safe = ""
    if not _DOMAIN.fullmatch(safe):
        safe = "localhost"
    return f"<{secrets.token_hex(16)}@{safe}>"
