"""Error codes of sending and of messages that came back ({recipient}: to whom), in English."""

from __future__ import annotations

SENDING_WORDS: dict[str, tuple[str, str]] = {
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
}
