"""Error codes of the disk, the profile and the processes of Marmot, in English."""

from __future__ import annotations

MACHINE_WORDS: dict[str, tuple[str, str]] = {
    "secrets_locked": ("Your passwords are locked.", "Enter the master password."),
    "master_password_wrong": ("That is not the master password.", "Try again."),
    "vault_not_written": ("Passwords could not be saved.", "Check that the disk has space."),
    "disk_full": (
        "The disk is full.",
        "Reading works; writing goes on as soon as there is space.",
    ),
    "disk_error": ("The disk reports an error.", "Make a backup and check the disk."),
    "store_busy": ("The mailbox file is busy.", "Try again in a moment."),
    "store_closed": ("Marmot is closing.", ""),
    "store_damaged": (
        "The mailbox file is damaged.",
        "It will be rebuilt from the server; drafts and unsent mail are kept.",
    ),
    "store_newer": (
        "This profile was used by a newer version of Marmot.",
        "Install the newer version. Nothing was changed.",
    ),
    "blob_damaged": ("A stored message is damaged.", "It will be loaded again."),
    "blob_unknown": ("A stored message is missing.", "It will be loaded again."),
    "file_unreadable": ("The file cannot be read.", "Check that it is there and yours."),
    "file_unwritable": (
        "The file {name} cannot be written.",
        "Choose another place, or make room there.",
    ),
    "file_too_large": ("The file is too large.", ""),
    "usage": (
        "The command is not understood: {problem}.",
        "Add --help to see how it is written.",
    ),
    "id_invalid": (
        "“{id}” is no id.",
        "An id is the number that lists and searches show in front of a row.",
    ),
    "ca_file_unreadable": ("The file of certificates cannot be read.", ""),
    "service_lost": (
        "The part of Marmot that talks to the servers stopped.",
        "It is started again by itself; what you did is safe.",
    ),
    "service_not_started": (
        "The part of Marmot that talks to the servers did not start.",
        "What you do is kept and sent later. Start Marmot again.",
    ),
    "service_running": ("Marmot is running already.", ""),
    "call_unknown": ("Two versions of Marmot are running.", "Close all windows, start again."),
    "cancelled": ("Cancelled.", ""),
    "stopped": ("Stopped.", ""),
    "sync_unfinished": ("Not everything could be fetched.", "Marmot goes on later."),
    "secrets_unreadable": (
        "The secrets on standard input are no JSON object.",
        'Write {{"password": "..."}} to standard input.',
    ),
    "profile_unusable": (
        "The profile directory cannot be used.",
        "Check that it exists and that you may write there.",
    ),
    "profile_readable": (
        "{name} in the profile can be read by others on this computer.",
        "Take the right to read it away from them.",
    ),
    "window_running": ("Marmot is open already.", "Its window has been brought to the front."),
    "demo_servers_not_started": (
        "The sample data could not be started.",
        "Try again; the exact reason is under Details.",
    ),
    "entry_unknown": ("This change is not in the journal any more.", ""),
    "problem_unknown": ("There is no such problem.", "It may have been solved already."),
    "problem_settled": ("This cannot be tried again.", "Do it once more by hand."),
    "file_not_found": ("There is no file {name}.", "Check its name and place."),
    "bug": ("Marmot made a mistake.", "It was written to the log; nothing was lost."),
    "bad_arguments": ("Marmot made a mistake.", "It was written to the log; nothing was lost."),
    "disk_nearly_full": ("The disk is nearly full.", "Make room, so that Marmot can go on."),
}
