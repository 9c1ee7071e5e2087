"""Error codes of calendars and contacts, in English."""

from __future__ import annotations

CALENDAR_WORDS: dict[str, tuple[str, str]] = {
    "precondition_failed": (
        "It was changed elsewhere at the same time.",
        "Both versions are kept; open it and choose.",
    ),
    "conflict": (
        "It was changed elsewhere at the same time.",
        "Both versions are kept; open it and choose.",
    ),
    "conflict_settled": ("This conflict is settled by now.", ""),
    "conflict_waits": (
        "Both versions wait for your choice.",
        "Compare them and keep one, or both.",
    ),
    "conflict_unknown": ("There is no such conflict.", "It may be settled by now."),
    "uid_conflict": ("The server already has an entry with this identity.", ""),
    "mass_disappearance": (
        "Most entries of {name} vanished from the server at once.",
        "They are kept here until you confirm.",
    ),
    "read_only": ("This collection can only be read.", "Choose another one."),
    "unreadable": ("An entry could not be read.", "It is kept as it is."),
    "item_unknown": ("There is no such entry.", "It may have been deleted."),
    "time_invalid": (
        "{text} is no time that can be understood.",
        "Write it like 2026-11-24T09:00.",
    ),
    "span_backwards": (
        "The span of time ends before it begins.",
        "Give an end that is later than {start}.",
    ),
    "no_collection": (
        "There is no calendar or address book to put it in.",
        "Add an account that has one, and synchronise.",
    ),
    "collection_unknown": ("There is no calendar or address book of that name.", "Check its name."),
    "collection_read_only": (
        "{name} can only be read.",
        "Choose another calendar or address book.",
    ),
    "read_only_collection": (
        "This calendar or address book can only be read.",
        "Nothing was changed on the server.",
    ),
    "event_unknown": ("There is no such event.", "It may have been deleted."),
    "event_already_there": ("This event is in your calendar already.", "Nothing was changed."),
    "event_incomplete": ("An event needs a title and a start.", "Add what is missing."),
    "event_ends_before_start": ("The event ends before it starts.", "Change its start or its end."),
    "event_end_before_start": ("The event ends before it starts.", "Change its start or its end."),
    "event_time_unreadable": ("The times of this event cannot be read.", "Nothing was changed."),
    "occurrence_unknown": ("The series has no occurrence then.", "Choose another one."),
    "zone_unknown": ("There is no time zone {zone}.", "Write it like Europe/Zurich."),
    "time_zone_unknown": ("This time zone is not known.", "Write it like Europe/Zurich."),
    "recurrence_unreadable": (
        "The rule of repetition cannot be read.",
        "Write it like FREQ=WEEKLY;BYDAY=TU.",
    ),
    "calendar_unreadable": ("This is no calendar data that can be read.", "Nothing was changed."),
    "calendar_too_many": (
        "The file holds more events than can be taken in at once.",
        "Split it into smaller files.",
    ),
    "contacts_all_there": (
        "All contacts of this file are in the book already.",
        "Nothing was changed.",
    ),
    "card_unreadable": ("This is no contact data that can be read.", "Nothing was changed."),
    "birthday_unreadable": ("The birthday cannot be read.", "Write it like 1980-05-03."),
    "contact_unknown": ("There is no such contact.", "It may have been deleted."),
    "contact_without_name": ("A contact needs a name.", "Add one."),
    "write_not_seen": (
        "The server says it saved this, but does not show it.",
        "Marmot keeps it and tries again by itself.",
    ),
    "text_garbled": (
        "The server has stored this text in a garbled form.",
        "Your version is kept here.",
    ),
    "resource_busy": ("The server is working on this entry.", "Marmot tries again by itself."),
    "changed_on_server": (
        "It was changed on the server meanwhile and has not been deleted.",
        "Look at it, then delete it again if you still want to.",
    ),
}
