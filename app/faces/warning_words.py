"""Codes of warnings about a message in English; the window translates, the command line prints.

A warning says what may deceive or is missing, never that something went wrong here. ``{names}`` are
fields of the warning. Codes of errors that became warnings (a message that could not be decrypted)
stand here too, in the words of a reader.
"""

from __future__ import annotations

WARNING_WORDS: dict[str, str] = {
    # who it is from
    "several_from": "The message names several senders.",
    "sender_missing": "The message does not say who sent it.",
    "sender_name_is_address": "The sender calls itself {shown}, but the mail comes from {real}.",
    "sender_look_alike": "The sender's address ends in {host}, which has look-alike letters"
    " (really {real}).",
    # where its links lead
    "link_text_differs": "A link shows {shown} but leads to {real}.",
    "link_look_alike": "A link leads to {host}, a name with look-alike letters (really {real}).",
    "link_ip_host": "A link leads to a bare number address, {host}.",
    "link_user_at_host": "A link hides its real target, {host}, behind another name.",
    # what could not be shown
    "message_limited": "The message is built so oddly that only its source is shown.",
    "text_truncated": "The message is very long; the end is left out.",
    "html_too_large": "The message is too large to be shown with its layout; some is left out.",
    "rest_not_here": "Only the beginning of this message is on this computer. Connect to load the"
    " rest.",
    "rest_on_its_way": "Only the beginning of this message is here; the rest is still being"
    " loaded.",
    "attachment_name_disguised": "The attachment {name} hides what kind of file it is.",
    # encryption
    "encrypted_inside": "Encrypted and plain parts are mixed; only the plain ones are shown.",
    "secrets_locked": "The message is encrypted. Enter the master password, then open it again.",
    "pgp_refused": "The encrypted part was refused ({reason}); nothing of it is shown.",
    "pgp_no_key": "The message is encrypted for a key that is not here.",
    "pgp_armor": "The encrypted part is damaged; nothing of it is shown.",
    "pgp_too_large": "The encrypted part is too large; nothing of it is shown.",
    "pgp_unreadable": "The encrypted part cannot be read; nothing of it is shown.",
}
