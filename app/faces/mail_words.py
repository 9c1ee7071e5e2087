"""Error codes of folders, messages, tags, searches and of taking back, in English."""

from __future__ import annotations

MAIL_WORDS: dict[str, tuple[str, str]] = {
    "folder_gone": ("The folder is no longer on the server.", "Choose another folder."),
    "folder_unknown": ("This folder is not known here.", "Check its name."),
    "folder_name_bad": (
        "A folder cannot have this name.",
        "Use a short name without line breaks and without the mark that separates folders.",
    ),
    "folder_needed": (
        "The folder {folder} cannot be renamed or deleted: every mailbox needs it.",
        "",
    ),
    "folder_into_itself": ("A folder cannot be moved into itself.", "Choose another place."),
    "folder_not_empty": (
        "There are messages in the folder, so it was kept.",
        "Move them elsewhere first, or delete the folder: they go to Trash.",
    ),
    "folder_not_made": (
        "The folder is not on the server yet.",
        "Marmot goes on as soon as it is made.",
    ),
    "folder_role_bad": ("This folder cannot be used as that.", "Choose another one."),
    "policy_bad": (
        "This is not known as a choice of what to keep on this computer.",
        'Use "all", "headers", a number of months, or "account".',
    ),
    "no_right_insert": (
        "You may not put messages into the folder {folder}.",
        "Whoever shares it can give you the right.",
    ),
    "no_right_take_out": (
        "You may not take messages out of the folder {folder}.",
        "You can copy them instead.",
    ),
    "no_right_flag": (
        "You may read the folder {folder}, but not mark messages in it.",
        "Whoever shares it can give you the right.",
    ),
    "no_right_create": (
        "You may not make folders in {folder}.",
        "Choose another place.",
    ),
    "no_right_rename": (
        "You may not rename or move the folder {folder}.",
        "Whoever shares it can give you the right.",
    ),
    "no_right_delete": (
        "You may not delete the folder {folder}.",
        "Whoever shares it can give you the right.",
    ),
    "storage_nearly_full": (
        "Your mailbox is {percent} % full.",
        "Empty Trash and Spam, or delete large messages, before new mail is refused.",
    ),
    "storage_full": (
        "Your mailbox is full: new mail may be refused.",
        "Empty Trash and Spam, or delete large messages.",
    ),
    "folder_large": (
        "The folder {folder} holds {count} messages; {provider} advises at most {limit}.",
        "In the provider's words: {advice}.",
    ),
    "message_gone": ("The message is no longer on the server.", "What you did was taken back."),
    "message_unknown": ("This message is no longer here.", ""),
    "gone": ("It is no longer there.", ""),
    "body_not_here": (
        "This message is not on this computer yet.",
        "It opens as soon as there is a connection.",
    ),
    "body_on_its_way": (
        "This message is large and still being loaded.",
        "It opens as soon as all of it is here.",
    ),
    "part_unknown": ("This attachment is not in the message.", ""),
    "no_folder": ("This account has no such folder.", "Choose one in the account's settings."),
    "not_supported": ("The server cannot do this.", ""),
    "history_unknown": (
        "This message is no longer kept.",
        "It has been put back already, or the time it is kept for is over.",
    ),
    "nothing_to_undo": ("There is nothing to undo.", ""),
    "cannot_undo": ("This cannot be undone.", ""),
    "cannot_undo_deleted_for_good": (
        "This cannot be undone: the messages were deleted for good.",
        "",
    ),
    "cannot_undo_moved_on": (
        "This cannot be undone: the messages are no longer where it put them.",
        "They stay where they are now.",
    ),
    "cannot_undo_copy_unknown": (
        "This cannot be undone: the server did not say which message is the copy.",
        "Delete the copy by hand.",
    ),
    "former_folder_gone": ("The folder they came from is no longer there.", ""),
    "cannot_undo_former_folder_gone": (
        "This cannot be undone: the folder the messages came from is no longer there.",
        "They stay where they are now.",
    ),
    "moved_on": ("The messages are no longer where they were put.", ""),
    "already_undone": ("This has been undone already.", ""),
    "batch_unknown": ("This action is not remembered any more.", "Actions are kept for 7 days."),
    "time_past": ("This time is over already.", "Choose a later one."),
    "time_too_far": ("This time is more than ten years ahead.", "Choose an earlier one."),
    "not_snoozed": ("None of these messages is snoozed.", ""),
    "watch_unknown": ("Nobody waits for an answer to this message.", ""),
    "watch_impossible": (
        "An answer to this message could not be recognised: it has no Message-ID.",
        "",
    ),
    "tag_unknown": ("There is no tag “{tag}”.", "The list of tags is in the settings."),
    "tag_exists": ("There is a tag “{tag}” already.", "Choose another name."),
    "tag_name_bad": ("A tag needs a name of at most 60 letters.", "Choose another name."),
    "tags_not_kept": (
        "The server keeps no tags of one's own in {folder}.",
        "The tag was taken off again. In another folder it may work.",
    ),
    "color_invalid": ("“{text}” is no colour.", "Write it like #2c5fa8."),
    "date_invalid": (
        "{text} names no date.",
        "Write a date like 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m or 1y;"
        " in quotation marks it is looked for as text.",
    ),
    "size_invalid": (
        "{text} names no size.",
        "Write a size like 500k or 2M; in quotation marks it is looked for as text.",
    ),
    "search_unknown": ("This saved search is no longer here.", ""),
    "search_empty": ("There is nothing to search for.", "Type something first."),
    "name_empty": ("A name is missing.", "Enter one."),
    "operation_unknown": ("This step comes from a newer version.", "Update Marmot."),
    "search_offline": (
        "The server cannot be reached now; only what is on this computer was searched.",
        "Search on the server again when there is a connection.",
    ),
    "search_refused": (
        "The server cannot search for this.",
        "Try other words; what is on this computer was searched.",
    ),
    "over_quota": (
        "The mailbox on the server is full.",
        "Delete mail or ask your provider for more room, then try again.",
    ),
    "target_missing": (
        "The target folder does not exist on the server any more.",
        "Nothing was moved. Choose another folder.",
    ),
    "folder_exists": ("A folder of this name exists already.", "Choose another name."),
    "not_permitted": (
        "The server does not permit this.",
        "Nothing was changed. Ask whoever shares this folder with you.",
    ),
    "too_many_folders": (
        "The server lists more folders than can be handled.",
        "The folders known so far are kept.",
    ),
    "folder_closed": ("The folder was closed by the server.", "Marmot opens it again by itself."),
    "folder_changing": ("The folder is changing on the server.", "Marmot tries again by itself."),
    "folder_list_broken": (
        "The server's list of folders could not be read.",
        "The folders known so far are kept.",
    ),
    "uidvalidity_changed": (
        "The server has renumbered this folder.",
        "Marmot matches it again by itself.",
    ),
    "deleted_for_good": ("It was deleted for good and cannot be taken back.", ""),
    "copy_unknown": ("The copy was not found any more.", "Nothing was changed."),
    "message_unreadable": (
        "One message could not be read from the server.",
        "All others are here. Webmail may still show it.",
    ),
    "body_too_large": (
        "One message is too large to keep on this computer.",
        "Open it in the webmail of your provider.",
    ),
    "message_too_large": (
        "The message is larger than is allowed ({limit} bytes).",
        "Remove attachments, or send a link to them.",
    ),
    "place_unknown": ("There is no such message.", "It may have been moved or deleted."),
}
