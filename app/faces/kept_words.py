"""Words about what a server has refused and this computer keeps: added to those of the error.

An error or problem carries ``kept``: the kind of operation whose wish waits for the person.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.faces.error_words import ERROR_WORDS

# kind of operation: where it is now, and what can be done
KEPT_WORDS: dict[str, str] = {
    "dav_put": (
        "The change is kept on this computer: try again, edit it once more, move it to another"
        " place, or discard it."
    ),
    "dav_delete": "It is still on the server: try again, or discard the deletion.",
    "send": (
        "The message is kept in the Outbox with the server's words. Send it again there, or take"
        " it back to a draft and change it."
    ),
}

# of errors whose ordinary words are about mail
ENTRY_WORDS: dict[str, tuple[str, str]] = {
    "too_large_for_server": (
        "The entry is larger than the server accepts.",
        "Make it smaller, for example without its picture.",
    ),
    "gone": ("The server has no place for this entry any more.", ""),
}


def words_of(code: str, fields: Mapping[str, object]) -> tuple[str, tuple[str, ...]] | None:
    """Return what happened and the sentences of advice; None for a code without words."""
    kept = str(fields.get("kept") or "")
    # a reason that an error gives may have words of its own
    found = ERROR_WORDS.get(f"{code}_{fields.get('reason', '')}") or ERROR_WORDS.get(code)
    if kept.startswith("dav_"):
        found = ENTRY_WORDS.get(code, found)
    if found is None:
        return None
    what, advice = found
    if kept == "send":
        advice = ""  # it tells of Drafts, which this account does not have
    return what, tuple(part for part in (advice, KEPT_WORDS.get(kept, "")) if part)
