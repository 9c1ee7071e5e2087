"""Error codes of OpenPGP keys, in English."""

from __future__ import annotations

KEY_WORDS: dict[str, tuple[str, str]] = {
    "pgp_refused": ("The encrypted part was refused: {reason}.", "Nothing of it is shown."),
    "pgp_no_key": ("There is no key for {address}.", "Import the key or send without encryption."),
    "pgp_no_secret_key": ("You have no secret key for this.", "Make or import one in Settings."),
    "pgp_passphrase_wrong": ("That pass phrase does not fit the key.", "Try again."),
    "pgp_unreadable": ("This is not an OpenPGP key.", ""),
    "pgp_no_key_in_data": ("There is no key in this file.", ""),
    "passphrase_missing": ("A secret key leaves only under a pass phrase.", "Enter a pass phrase."),
    "not_canonical": (
        "The message cannot be signed as it is.",
        "Send it without a signature, or remove unusual characters.",
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
}
