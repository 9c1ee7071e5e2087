"""Error codes of connections, their encryption and signing in, in English."""

from __future__ import annotations

CONNECTION_WORDS: dict[str, tuple[str, str]] = {
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
    "password_wrong": (
        "The server did not accept user name and password.",
        "Check both. Some providers want a password made for this program.",
    ),
    "login_disabled": ("The server does not allow signing in here.", "Check the port."),
    "no_auth_method": ("The server offers no way of signing in that is known.", ""),
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
}
