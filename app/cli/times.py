"""Times as the contract writes them."""

from __future__ import annotations

from datetime import datetime


def rfc3339(seconds: float | None) -> str | None:
    """Return local time with offset, None for None."""
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")
    except (OverflowError, OSError, ValueError):
        return None
