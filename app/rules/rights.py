"""What the rights of a folder allow (RFC 4314, section 4; the older letters of RFC 2086 count too).

Pure. No letters at all means that the server did not tell: then everything is allowed, and what is
not the server refuses.
"""

from __future__ import annotations

from collections.abc import Mapping

# what is wished -> letters of which one is enough: the new one, then the old that included it
_ENOUGH: Mapping[str, str] = {
    "read": "r",
    "insert": "i",  # put messages in
    "seen": "s",  # keep what was read
    "write": "w",  # other flags and keywords
    "remove": "td",  # take messages out
    "expunge": "ed",
    "create": "kc",  # make folders below
    "delete": "xcd",  # delete or rename the folder
    "administer": "a",
}
NEEDS: Mapping[str, tuple[str, ...]] = {
    "insert": ("insert",),
    "take_out": ("remove", "expunge"),
    "mark_read": ("seen",),
    "flag": ("write",),
    "create": ("create",),
    "rename": ("delete",),
    "delete": ("delete",),
}


def allows(rights: str, what: str) -> bool:
    """Tell whether ``rights`` allow ``what``, a key of ``NEEDS``."""
    if not rights:
        return True
    return all(any(letter in rights for letter in _ENOUGH[right]) for right in NEEDS[what])
