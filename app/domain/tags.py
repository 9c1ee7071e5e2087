"""Tags: IMAP keywords with a name and a colour."""

from __future__ import annotations

from dataclasses import dataclass

# What Thunderbird calls its first five (RFC 5788 registers no names for them).
DEFAULT_TAGS: dict[str, str] = {
    "$label1": "Important",
    "$label2": "Work",
    "$label3": "Personal",
    "$label4": "To Do",
    "$label5": "Later",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """``keyword`` is what servers and other clients see; it stays when the tag is renamed."""

    keyword: str
    name: str
    color: str = ""  # "#rrggbb", "" none
    position: int = 0
    known: bool = True  # False: another client's keyword that has no line of its own here
