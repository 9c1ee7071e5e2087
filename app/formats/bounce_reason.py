"""Why a message came back: enhanced status codes (RFC 3463, RFC 7372) and the words beside them to
the few reasons that tell a person what to do.
"""

from __future__ import annotations

REASONS = frozenset(
    {
        "address_unknown",
        "domain_unknown",
        "mailbox_full",
        "mailbox_closed",
        "too_large",
        "looks_like_spam",
        "sender_refused",
        "not_allowed",
        "server_trouble",
        "delayed",
        "other",
    }
)

# Longest prefix wins.
_BY_STATUS = {
    "1.1": "address_unknown",
    "1.2": "domain_unknown",
    "1.3": "address_unknown",
    "1.6": "mailbox_closed",
    "1.7": "sender_refused",
    "1.8": "sender_refused",
    "1.10": "domain_unknown",
    "2.0": "mailbox_closed",
    "2.1": "mailbox_closed",
    "2.2": "mailbox_full",
    "2.3": "too_large",
    "3.1": "mailbox_full",
    "3.4": "too_large",
    "3": "server_trouble",
    "4.1": "server_trouble",
    "4.2": "server_trouble",
    "4.3": "domain_unknown",
    "4.4": "domain_unknown",
    "4.6": "server_trouble",
    "4.7": "server_trouble",
    "5.3": "not_allowed",
    "7.0": "not_allowed",
    "7.1": "not_allowed",
    "7.2": "not_allowed",
    "7.8": "sender_refused",
    "7.9": "sender_refused",
    "7.20": "sender_refused",
    "7.21": "sender_refused",
    "7.22": "sender_refused",
    "7.23": "sender_refused",
    "7.24": "sender_refused",
    "7.25": "sender_refused",
    "7.26": "sender_refused",
    "7.27": "sender_refused",
    "7": "not_allowed",
}

# Words that tell more than a general code; the first that is found decides.
_BY_WORDS = (
    ("looks_like_spam", ("spam", "blocklist", "blacklist", "block list", "reputation", "dnsbl")),
    ("mailbox_full", ("mailbox full", "over quota", "quota exceeded", "mailbox is full")),
    ("address_unknown", ("user unknown", "unknown user", "no such user", "does not exist",
                         "mailbox unavailable", "recipient address rejected", "no mailbox")),
    ("domain_unknown", ("host not found", "domain not found", "name service error", "nxdomain")),
    ("too_large", ("message too large", "size limit", "exceeds maximum size")),
    ("sender_refused", ("spf", "dkim", "dmarc")),
    ("not_allowed", ("relay", "not permitted", "access denied", "policy")),
)  # fmt: skip


def reason_of(action: str, status: str, words: str) -> str:
    """Return one of ``REASONS`` for a report's action, enhanced status code and words."""
    if action == "delayed":
        return "delayed"
    by_status = ""
    _class, _, rest = status.partition(".")
    while rest:
        if rest in _BY_STATUS:
            by_status = _BY_STATUS[rest]
            break
        rest = rest.rpartition(".")[0]
    if by_status and by_status not in ("not_allowed", "server_trouble"):
        return by_status
    lower = words.lower()
    for reason, signs in _BY_WORDS:
        if any(sign in lower for sign in signs):
            return reason
    return by_status or "other"
