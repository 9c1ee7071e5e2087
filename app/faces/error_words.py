"""Error codes and step names in English; the window translates them, the command line prints them.

The only table of its kind, put together from those of its areas: a new code gets its sentence in
one of them. ``{names}`` are fields of the error.
"""

from __future__ import annotations

from app.faces.account_words import ACCOUNT_WORDS
from app.faces.calendar_words import CALENDAR_WORDS
from app.faces.connection_words import CONNECTION_WORDS
from app.faces.key_words import KEY_WORDS
from app.faces.machine_words import MACHINE_WORDS
from app.faces.mail_words import MAIL_WORDS
from app.faces.rule_errors import RULE_WORDS
from app.faces.sending_words import SENDING_WORDS


def with_code(text: str, code: object) -> str:
    """Put a server's reply code into a sentence that does not name it yet."""
    number = str(code or "")
    if not number or number in text:
        return text
    return f"{text.removesuffix('.')} ({number})."


# code: (what happened, what to do); {fields} of the error may be used. A code is in one part only.
PARTS: tuple[dict[str, tuple[str, str]], ...] = (
    ACCOUNT_WORDS,
    CALENDAR_WORDS,
    CONNECTION_WORDS,
    KEY_WORDS,
    MACHINE_WORDS,
    MAIL_WORDS,
    RULE_WORDS,
    SENDING_WORDS,
)

ERROR_WORDS: dict[str, tuple[str, str]] = {
    code: words for part in PARTS for code, words in part.items()
}

STEP_WORDS: dict[str, str] = {
    "imap_connect": "Reach the mail server",
    "imap_tls": "Encrypted connection for mail",
    "imap_login": "Sign in for mail",
    "imap_folders": "Read the folders",
    "smtp_connect": "Reach the sending server",
    "smtp_tls": "Encrypted connection for sending",
    "smtp_login": "Sign in for sending",
    "dav_connect": "Reach the calendar server",
    "dav_login": "Sign in for calendar and contacts",
    "dav_home": "Find calendars and address books",
    "profile": "The profile is private",
    "store": "The mailbox file",
    "secrets": "The store of passwords",
    "account_mail": "Connection for mail",
    "account_send": "Connection for sending",
    "account_dav": "Connection for calendar and contacts",
    "service": "Background service",
    "disk": "Space on the disk",
    "folders": "Size of the folders",
}
