"""Error codes and step names in English; the window translates them, the command line prints them.

The only table of its kind: a new code gets its sentence here. ``{names}`` are fields of the error.
"""

from __future__ import annotations

# code: (what happened, what to do); {fields} of the error may be used
ERROR_WORDS: dict[str, tuple[str, str]] = {
    # connection
    "network_down": ("There is no network connection.", "Marmot tries again by itself."),
    "host_unknown": (
        "The server {host} was not found.",
        "Check the server name, or try again later.",
    ),
    "connection_refused": (
        "{host} does not accept connections on this port.",
        "Check server name and port.",
    ),
    "connection_lost": ("The connection was lost.", "Marmot tries again by itself."),
    "timeout": ("The server did not answer in time.", "Marmot tries again by itself."),
    "server_busy": ("The server is busy.", "Marmot tries again later by itself."),
    "captive_portal": (
        "This network wants you to sign in first.",
        "Open a web browser, sign in to the network, then try again.",
    ),
    "not_this_server": (
        "Something answers at {host}, but it is not your server.",
        "Check the network you are in and the server name.",
    ),
    "bad_answer": (
        "The server gave an answer that makes no sense.",
        "Nothing was changed. Try again later; the exact answer is under Details.",
    ),
    "answer_too_large": (
        "The server's answer was larger than allowed and was cut off.",
        "Nothing was changed.",
    ),
    "content_too_large": ("The content is larger than allowed.", "It was left out."),
    "content_too_deep": ("The content is nested too deeply.", "It was left out."),
    "bad_url": ("The address {url} cannot be used.", "It must begin with https://."),
    "foreign_href": (
        "The server pointed to another server.",
        "Marmot does not follow it, to protect your password.",
    ),
    # encryption of the line
    "tls_required": (
        "{host} offers no encrypted connection.",
        "No password was sent. Choose TLS with another port, or ask the provider.",
    ),
    "insecure_refused": (
        "This connection would not be encrypted.",
        "No password was sent. Choose TLS or STARTTLS.",
    ),
    "tls_untrusted": (
        "The certificate of {host} comes from an authority this computer does not know.",
        "No password was sent. Check the server name; ask whoever runs the server.",
    ),
    "tls_wrong_name": (
        "The certificate belongs to another server, not to {host}.",
        "No password was sent. Check the server name.",
    ),
    "tls_expired": (
        "The certificate of {host} has expired.",
        "No password was sent. Try later, or tell whoever runs the server.",
    ),
    "tls_clock": (
        "The clock of this computer seems to be wrong, so certificates do not fit.",
        "Set date and time, then try again.",
    ),
    "tls_too_old": (
        "{host} only knows outdated encryption.",
        "No password was sent. Tell whoever runs the server.",
    ),
    # signing in
    "password_wrong": (
        "The server did not accept user name and password.",
        "Check both. Some providers want a password made for this program.",
    ),
    "login_disabled": ("The server does not allow signing in here.", "Check the port."),
    "no_auth_method": ("The server offers no way of signing in that is known.", ""),
    "secrets_locked": ("Your passwords are locked.", "Enter the master password."),
    "master_password_wrong": ("That is not the master password.", "Try again."),
    "vault_not_written": ("Passwords could not be saved.", "Check that the disk has space."),
    # sending
    "too_large_for_server": (
        "The message is larger than the server accepts ({limit} bytes).",
        "Remove attachments or send a link instead.",
    ),
    "size_over": ("The message is too large.", "Remove attachments or send a link instead."),
    "recipients_over": ("Too many recipients.", "Send it in several parts."),
    "window_over": (
        "The provider's sending limit is reached.",
        "Send later, when places are free again.",
    ),
    "over_limit": ("A limit of your provider is reached.", "Look at the line under recipients."),
    "no_recipients": ("Nobody is named as recipient.", "Enter at least one address."),
    "no_smtp": ("This account has no server for sending.", "Add one in the account's settings."),
    "bad_address": ("{address} is not an e-mail address.", "Correct it."),
    "fate_unknown": (
        "The connection broke at the last moment: it is not known whether the message was sent.",
        "Marmot looks in Sent. It is never sent twice by itself; decide in the Outbox.",
    ),
    "recipients_refused": (
        "Some recipients were refused: {addresses}",
        "The others have received it. Check these addresses.",
    ),
    "rejected": ("The server refused the message.", "It is back in Drafts; see its words."),
    "send_rejected": ("The server refused the message.", "It is back in Drafts; see its words."),
    "server_full": (
        "There is no space left on the server.",
        "Delete mail there or get more space.",
    ),
    "already_sent": ("The message has left already.", "It cannot be taken back any more."),
    "already_sending": ("The message is being sent.", "It cannot be taken back any more."),
    # mail
    "folder_gone": ("The folder is no longer on the server.", ""),
    "folder_unknown": ("This folder is not known here.", ""),
    "message_gone": ("The message is no longer on the server.", "What you did was taken back."),
    "message_unknown": ("This message is no longer here.", ""),
    "gone": ("It is no longer there.", ""),
    "body_not_here": (
        "This message is not on this computer yet.",
        "It opens as soon as there is a connection.",
    ),
    "part_unknown": ("This attachment is not in the message.", ""),
    "no_folder": ("This account has no such folder.", "Choose one in the account's settings."),
    "not_supported": ("The server cannot do this.", ""),
    "nothing_to_undo": ("There is nothing to undo.", ""),
    "cannot_undo": ("This cannot be undone.", ""),
    "operation_unknown": ("This step comes from a newer version.", "Update Marmot."),
    # calendar and contacts
    "precondition_failed": (
        "It was changed elsewhere at the same time.",
        "Both versions are kept; open it and choose.",
    ),
    "conflict": (
        "It was changed elsewhere at the same time.",
        "Both versions are kept; open it and choose.",
    ),
    "uid_conflict": ("The server already has an entry with this identity.", ""),
    "mass_disappearance": (
        "Most entries of {name} vanished from the server at once.",
        "They are kept here until you confirm.",
    ),
    "read_only": ("This collection can only be read.", "Choose another one."),
    "unreadable": ("An entry could not be read.", "It is kept as it is."),
    # keys
    "pgp_refused": ("The encrypted part was refused: {reason}.", "Nothing of it is shown."),
    "pgp_no_key": ("There is no key for {address}.", "Import the key or send without encryption."),
    "pgp_no_secret_key": ("You have no secret key for this.", "Make or import one in Settings."),
    "pgp_passphrase_wrong": ("That pass phrase does not fit the key.", "Try again."),
    "pgp_unreadable": ("This is not an OpenPGP key.", ""),
    "pgp_no_key_in_data": ("There is no key in this file.", ""),
    # accounts and discovery
    "account_exists": ("This address is set up already.", "Look in Settings, Accounts."),
    "account_unknown": ("This account is no longer here.", ""),
    "nothing_found": ("No settings were found for this address.", "Enter them by hand."),
    # the machine
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
    "file_too_large": ("The file is too large.", ""),
    "ca_file_unreadable": ("The file of certificates cannot be read.", ""),
    # between the two processes
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
}

STEP_WORDS: dict[str, str] = {
    "imap_connect": "Reach the mail server",
    "imap_tls": "Encrypted connection for mail",
    "imap_login": "Sign in for mail",
    "imap_folders": "Read the folders",
    "smtp_connect": "Reach the sending server",
    "smtp_tls": "Encrypted connection for sending",
    "smtp_login": "Sign in for sending",
    "dav_connect": "Reach the calendar server",
    "dav_login": "Sign in for calendar and contacts",
    "dav_home": "Find calendars and address books",
    "store": "The mailbox file",
    "service": "Background service",
    "disk": "Space on the disk",
}
