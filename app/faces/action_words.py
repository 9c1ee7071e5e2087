"""What the person did, in words: the labels of the journal's batches."""

from __future__ import annotations

from collections.abc import Callable, Mapping

ACTION_WORDS: dict[str, str] = {
    "marked_read": "Marked as read",
    "marked_unread": "Marked as unread",
    "flagged": "Flagged",
    "unflagged": "Flag taken off",
    "tagged": "Tagged {tags}",
    "untagged": "Tag taken off: {tags}",
    "tag_deleted": "Tag deleted: {tags}",
    "archived": "Archived",
    "junked": "Moved to Spam",
    "moved": "Moved to {folder}",
    "copied": "Copied to {folder}",
    "deleted": "Deleted",
    "trashed": "Moved to Trash",
    "deleted_for_good": "Deleted for good",
    "sent": "Sent a message",
    "snoozed": "Put off until later",
    "woken": "Brought back from snooze",
    "watched": "Waiting for an answer",
    "unwatched": "Stopped waiting for an answer",
    "search_deleted": "Saved search deleted: {name}",
    "event_added": "Event added: {summary}",
    "event_saved": "Event changed: {summary}",
    "event_deleted": "Event deleted",
    "events_added": "Events added",
    "conflict_kept_both": "Kept both versions",
    "contact_added": "Contact added: {name}",
    "contact_saved": "Contact changed: {name}",
    "contacts_deleted": "Contacts deleted",
}
OF_MESSAGES = frozenset({  # their count is one of messages
    "marked_read", "marked_unread", "flagged", "unflagged", "tagged", "untagged", "tag_deleted",
    "archived", "junked", "moved", "copied", "deleted", "snoozed", "woken",
})  # fmt: skip


class _Fields(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def action_words(
    label: str, fields: Mapping[str, object], translate: Callable[[str], str] = str
) -> str:
    """Return the words for an action; an unknown one is named by its label."""
    if label == "deleted" and "for_good" in fields:  # not noted by earlier versions
        if not fields["for_good"]:
            label = "trashed"
        elif fields["for_good"] == fields.get("count"):
            label = "deleted_for_good"
    text = ACTION_WORDS.get(label)
    if text is None:
        return label.replace("_", " ").capitalize()
    named = {key: value for key, value in fields.items() if value not in (None, "")}
    if label in ("tagged", "untagged") and "tags" not in named:
        return translate(ACTION_WORDS["flagged"])
    return translate(text).format_map(_Fields(named)).removesuffix(": …")
