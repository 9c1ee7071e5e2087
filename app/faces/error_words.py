"""Error codes and step names in English; the window translates them, the command line prints them.

The only table of its kind: a new code gets its sentence here. ``{names}`` are fields of the error.
"""

from __future__ import annotations

from app.faces.rule_errors import RULE_WORDS


def with_code(text: str, code: object) -> str:
    """Put a server's reply code into a sentence that does not name it yet."""
    number = str(code or "")
    if not number or number in text:
        return text
    return f"{text.removesuffix('.')} ({number})."


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
        "Check server name and port, or try again later.",
    ),
    "connection_lost": ("The connection was lost.", "Marmot tries again by itself."),
    "line_lost_each_time": (
        "The connection to the server ended each time this change was tried.",
        "It waits here; other changes go on. Try it again later, or ask whoever runs the server.",
    ),
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
        "The server refused at least one recipient.",
        "Nothing was sent. Correct the addresses named under Details in the message, which is back"
        " in Drafts.",
    ),
    "rejected": ("The server refused the message.", "It is back in Drafts; see its words."),
    "send_rejected": ("The server refused the message.", "It is back in Drafts; see its words."),
    "server_full": (
        "There is no space left on the server.",
        "Delete something there or get more space, then try again.",
    ),
    "already_sent": ("The message has left already.", "It cannot be taken back any more."),
    "fate_known": ("It is known what became of this message.", "The Outbox shows it."),
    "already_sending": ("The message is being sent.", "It cannot be taken back any more."),
    # mail
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
    "part_unknown": ("This attachment is not in the message.", ""),
    "no_folder": ("This account has no such folder.", "Choose one in the account's settings."),
    "not_supported": ("The server cannot do this.", ""),
    "history_unknown": (
        "This message is no longer kept.",
        "It has been put back already, or the time it is kept for is over.",
    ),
    **RULE_WORDS,
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
    "search_unknown": ("This saved search is no longer here.", ""),
    "search_empty": ("There is nothing to search for.", "Type something first."),
    "name_empty": ("A name is missing.", "Enter one."),
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
    "file_unwritable": (
        "The file {name} cannot be written.",
        "Choose another place, or make room there.",
    ),
    "file_too_large": ("The file is too large.", ""),
    "usage": (
        "The command is not understood: {problem}.",
        "Add --help to see how it is written.",
    ),
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
    "no_account": ("There is no account yet.", "Add one first."),
    "secrets_unreadable": (
        "The secrets on standard input are no JSON object.",
        'Write {{"password": "..."}} to standard input.',
    ),
    "password_missing": ("A password is missing.", "Enter the password of this account."),
    "password_expired": (
        "The password has expired.",
        "Set a new one at your provider, then enter it here.",
    ),
    "password_not_ascii": (
        "The server does not accept this password's special characters.",
        "Choose a password of plain letters, digits and signs at your provider.",
    ),
    "login_refused": (
        "The server refused to sign you in.",
        "Check user name and password; the exact answer is under Details.",
    ),
    "address_invalid": (
        "{address} is not a mail address that can be used.",
        "Write it as name@domain.",
    ),
    "address_not_ascii": (
        "{address} cannot be sent to by this server.",
        "Ask for an address without special letters before the @.",
    ),
    "nothing_discovered": (
        "No servers were found for {address}.",
        "Enter the server names by hand; your provider's help pages name them.",
    ),
    "port_invalid": (
        "{port} is not a port number.",
        "Write host:port, for example mail.example.org:993.",
    ),
    "provider_unknown": (
        "There is no provider called {provider}.",
        "Leave it out, or name the servers yourself.",
    ),
    "provider_file_broken": ("A provider file of Marmot is damaged.", "Install Marmot again."),
    "provider_file_unreadable": (
        "A provider file of Marmot cannot be read.",
        "Install Marmot again.",
    ),
    "no_mail_server": ("This account has no mail server.", "Add one in its settings."),
    "no_dav_here": (
        "There is no calendar or address book server at this address.",
        "Check the address; your provider's help pages name it.",
    ),
    "mobileconfig_unreadable": (
        "This is no configuration profile that can be read.",
        "Load it again from your provider.",
    ),
    "mobileconfig_empty": (
        "This configuration profile holds no mail or calendar account.",
        "Enter the servers by hand.",
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
    "passphrase_missing": ("A secret key leaves only under a pass phrase.", "Enter a pass phrase."),
    "starttls_missing": (
        "{host} offers no encryption on this connection.",
        "No password was sent. Choose TLS with another port, or check the network you are in.",
    ),
    "starttls_injection": (
        "Somebody tried to slip commands into the connection to {host}.",
        "No password was sent. Do not use this network.",
    ),
    "tls_failed": (
        "No encrypted connection to {host} could be made.",
        "Check server name, port and security.",
    ),
    "answer_unreadable": (
        "{host} gave an answer that makes no sense.",
        "Nothing was changed. Marmot tries again by itself.",
    ),
    "unreadable_answer": (
        "The server gave an answer that makes no sense.",
        "Nothing was changed. Marmot tries again by itself.",
    ),
    "protocol_error": (
        "{host} does not keep to the rules of mail.",
        "Nothing was changed. The exact answer is under Details.",
    ),
    "server_bye": ("The server ended the connection.", "Marmot tries again by itself."),
    "server_refused": (
        "The server refused this.",
        "Nothing was changed there. Its exact answer is under Details; ask whoever runs it.",
    ),
    "refused": (
        "The server refused this.",
        "Nothing was changed there. Its exact answer is under Details; ask whoever runs it.",
    ),
    "forbidden": (
        "The server does not permit this.",
        "Nothing was changed there. Ask whoever shares or runs it for the right to do so.",
    ),
    "offline": ("There is no connection to the server now.", "It will be done when there is one."),
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
    # a message came back; {recipient} is the address it could not be brought to
    "bounced_address_unknown": (
        "The message did not reach {recipient}: there is no such address.",
        "Check how the address is written and send it again.",
    ),
    "bounced_domain_unknown": (
        "The message did not reach {recipient}: there is no mail server for this address.",
        "Check the part of the address behind the @.",
    ),
    "bounced_mailbox_full": (
        "The message did not reach {recipient}: the mailbox is full.",
        "Try again in a few days, or reach the person in another way.",
    ),
    "bounced_mailbox_closed": (
        "The message did not reach {recipient}: the mailbox does not take mail any more.",
        "Ask the person for another address.",
    ),
    "bounced_too_large": (
        "The message did not reach {recipient}: it is too large for the other server.",
        "Send it again with smaller files, or send a link instead.",
    ),
    "bounced_looks_like_spam": (
        "The message did not reach {recipient}: the other server took it for spam.",
        "Send it again with other words and fewer links, or ask your provider.",
    ),
    "bounced_sender_refused": (
        "The message did not reach {recipient}: the other server does not trust your address.",
        "Ask your provider to check SPF, DKIM and DMARC of your domain.",
    ),
    "bounced_not_allowed": (
        "The message did not reach {recipient}: the other server does not let you write there.",
        "The server's words are under Details.",
    ),
    "bounced_server_trouble": (
        "The message did not reach {recipient}: the other server could not take it.",
        "Send it again later.",
    ),
    "bounced_delayed": (
        "The message has not reached {recipient} yet.",
        "The servers go on trying. There is nothing to do.",
    ),
    "bounced_other": (
        "The message did not reach {recipient}.",
        "The server's words are under Details.",
    ),
    "body_too_large": (
        "One message is too large to keep on this computer.",
        "Open it in the webmail of your provider.",
    ),
    "message_too_large": (
        "The message is larger than is allowed ({limit} bytes).",
        "Remove attachments, or send a link to them.",
    ),
    "entry_unknown": ("This change is not in the journal any more.", ""),
    "place_unknown": ("There is no such message.", "It may have been moved or deleted."),
    "item_unknown": ("There is no such entry.", "It may have been deleted."),
    "problem_unknown": ("There is no such problem.", "It may have been solved already."),
    "problem_settled": ("This cannot be tried again.", "Do it once more by hand."),
    "recipients_missing": ("The message has no recipients.", "Add at least one."),
    "recipients_deferred": (
        "The server cannot take some recipients now.",
        "Nothing was sent. Marmot tries again by itself for a day.",
    ),
    "too_many_recipients": (
        "The server does not take so many recipients at once.",
        "Nothing was sent. The message is back in Drafts; send it to fewer people at a time.",
    ),
    "send_refused": (
        "The server refused the message.",
        "It is back in Drafts. Its words are under Details; change the message and send it again.",
    ),
    "send_deferred": (
        "The server cannot take the message now.",
        "Marmot tries again by itself for a day.",
    ),
    "send_given_up": (
        "The server did not take the message for a whole day.",
        "It is back in Drafts. Send it again later, or ask your provider.",
    ),
    "send_cancelled": ("The message was taken back.", "It is in Drafts."),
    "smtputf8_missing": (
        "The server cannot send to addresses with special letters.",
        "Nothing was sent. Ask for a plain address.",
    ),
    "quota_full": (
        "The sending limit of your provider is reached.",
        "The message waits until there is room again.",
    ),
    "limit_recipients": (
        "{used} recipients are more than the {limit} your provider allows in one message.",
        "Send it in several messages.",
    ),
    "limit_window": (
        "This message would exceed your provider's {limit} sends in the window.",
        "Send it later or to fewer people.",
    ),
    "limit_size": (
        "With {used} bytes the message is larger than the {limit} bytes your provider allows.",
        "Remove attachments, or send a link to them.",
    ),
    "limit_other": (
        "The message exceeds a limit of your provider.",
        "Make it smaller or send to fewer people.",
    ),
    "attachment_too_large": (
        "{name} is too large to be sent by mail.",
        "Send a link to it instead.",
    ),
    "file_not_found": ("There is no file {name}.", "Check its name and place."),
    "mailto_invalid": ("This link names no mail address.", "Nothing was opened."),
    "not_canonical": (
        "The message cannot be signed as it is.",
        "Send it without a signature, or remove unusual characters.",
    ),
    "time_invalid": (
        "{text} is no time that can be understood.",
        "Write it like 2026-11-24T09:00.",
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
    "pgp_too_large": ("The encrypted data is too large.", "Nothing was opened."),
    "pgp_armor": ("The OpenPGP data is damaged.", "Ask for it once more."),
    "pgp_several_keys": ("The file holds several keys.", "Import them one by one."),
    "pgp_other_key": ("This is another key than the known one.", "Nothing was changed."),
    "pgp_key_unusable": (
        "The key of {address} cannot be used ({reason}).",
        "Nothing was sent. Ask for a new key.",
    ),
    "pgp_no_own_key": (
        "There is no secret key for {address}.",
        "Make or import one in the settings.",
    ),
    "pgp_bad_user_id": (
        "Name or address do not fit into a key.",
        "Change the name in the account's settings.",
    ),
    "pgp_passphrase_empty": ("The pass phrase is empty.", "Enter a pass phrase."),
    "nothing_to_protect": (
        "Neither signing nor encrypting was asked for.",
        "Send it as an ordinary message.",
    ),
    "bug": ("Marmot made a mistake.", "It was written to the log; nothing was lost."),
    "bad_arguments": ("Marmot made a mistake.", "It was written to the log; nothing was lost."),
    "disk_nearly_full": ("The disk is nearly full.", "Make room, so that Marmot can go on."),
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
    "profile": "The profile is private",
    "store": "The mailbox file",
    "secrets": "The store of passwords",
    "account_mail": "Connection for mail",
    "account_send": "Connection for sending",
    "account_dav": "Connection for calendar and contacts",
    "service": "Background service",
    "disk": "Space on the disk",
    "folders": "Size of the folders",
}
