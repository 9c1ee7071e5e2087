"""What an IMAP server's refusals mean: NO, BAD and BYE with their response codes (RFC 5530)."""

from __future__ import annotations

import re

from app.base.errors import MarmotError, PermanentError, TransientError, UserError

_CODE = re.compile(r"\s*\[([A-Za-z0-9-]+)(?: ([^\]]*))?\]")
_BUSY = ("UNAVAILABLE", "LIMIT", "INUSE", "SERVERBUG", "CONTACTADMIN")
_GONE_WORDS = re.compile(
    r"(?i)(?:doesn'?t|does not|not|no longer) exist|no such|unknown (?:mailbox|folder)"
    r"|(?:mailbox|folder) not found|not found"
)
_BUSY_WORDS = re.compile(
    r"(?i)too many|try again|temporar|unavailable|rate limit|throttl|internal (?:server )?error"
)
_QUOTA_WORDS = re.compile(r"(?i)quota|mailbox is full|not enough (?:disk )?space")
MAX_DETAILS = 500


def response_code(text: str) -> tuple[str, str]:
    """Return the response code of a status text in upper case and its argument."""
    match = _CODE.match(text)
    return (match[1].upper(), match[2] or "") if match else ("", "")


def refusal(status: str, text: str, command: str = "", folder: str = "") -> MarmotError:
    """Return the error a tagged NO or BAD stands for. ``command`` is its name, for the details."""
    code, _ = response_code(text)
    details = f"{command} {status} {text}".strip()[:MAX_DETAILS]
    if code == "OVERQUOTA" or (status == "NO" and not code and _QUOTA_WORDS.search(text)):
        return UserError("over_quota", details=details)
    if code in _BUSY or (not code and _BUSY_WORDS.search(text)):
        return TransientError("server_busy", details=details)
    if code == "TRYCREATE":
        return PermanentError("target_missing", details=details, folder=folder)
    if code == "NONEXISTENT":
        return PermanentError("folder_gone", details=details, folder=folder)
    if status == "NO" and not code and _GONE_WORDS.search(text):
        kind = "target_missing" if command in ("COPY", "MOVE", "APPEND") else "folder_gone"
        return PermanentError(kind, details=details, folder=folder)
    if code == "ALREADYEXISTS":
        return PermanentError("folder_exists", details=details, folder=folder)
    if code in ("NOPERM", "CANNOT"):
        return PermanentError("not_permitted", details=details, folder=folder)
    if code in ("TOOBIG", "APPENDLIMIT"):
        return PermanentError("message_too_large", details=details)
    if code in ("EXPUNGEISSUED", "CLIENTBUG"):
        return TransientError("server_busy", details=details)
    return PermanentError("server_refused", details=details, folder=folder)


def login_refusal(text: str, host: str) -> MarmotError:
    """Return the error a refused LOGIN or AUTHENTICATE stands for."""
    code, _ = response_code(text)
    details = text.strip()[:MAX_DETAILS]
    if code in _BUSY or (not code and _BUSY_WORDS.search(text)):
        return TransientError("server_busy", host=host, details=details)
    if code == "PRIVACYREQUIRED":
        return UserError("insecure_refused", host=host, details=details)
    if code == "EXPIRED":
        return UserError("password_expired", host=host, details=details)
    return UserError("password_wrong", host=host, details=details)


def goodbye(text: str, host: str = "") -> MarmotError:
    """Return the error an untagged BYE stands for."""
    return TransientError("server_bye", host=host, details=text.strip()[:MAX_DETAILS])
