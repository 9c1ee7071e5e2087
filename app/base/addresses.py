"""What an e-mail address looks like, as far as that can be told without sending."""

from __future__ import annotations


def is_address(text: str) -> bool:
    """Say whether ``text`` can be an e-mail address; nothing more is known before sending."""
    local, at, domain = text.rpartition("@")
    return bool(at and local and domain) and not any(c.isspace() or c in "<>," for c in text)
