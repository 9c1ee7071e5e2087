"""Error codes of accounts and of finding their servers, in English."""

from __future__ import annotations

ACCOUNT_WORDS: dict[str, tuple[str, str]] = {
    "account_exists": ("This address is set up already.", "Look in Settings, Accounts."),
    "account_unknown": ("This account is no longer here.", ""),
    "nothing_found": ("No settings were found for this address.", "Enter them by hand."),
    "no_account": ("There is no account yet.", "Add one first."),
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
}
