"""What ``--help`` says of arguments: by their name, or by command and name."""

from __future__ import annotations

import argparse

_ID = "id of the message, as lists and searches print it"
_TIME = "a time like 2026-11-24T09:00, local where it has no offset"

ARGUMENTS: dict[str, str] = {
    "log_level": "how much is told on standard error",
    "address": "an e-mail address",
    "account": "address or id of the account",
    "limit": "at most so many rows",
    "id": _ID,
    "ids": f"{_ID}; several are possible",
    "uid": "UID of the event, as events prints it",
    "recurrence_id": "the one occurrence of a series, as events prints it",
    "scope": "which occurrences: this one, this and the following ones, or all",
    "start": f"first moment: {_TIME}",
    "end": f"moment of the end: {_TIME}",
    "until": _TIME,
    "calendar": "name or id of the calendar",
    "book": "name or id of the address book",
    "dry_run": "tell what would be done, and do nothing",
    "fingerprint": "fingerprint of the key, as keys list prints it",
    "name": "its name",
    "query": "what is looked for, see search --help",
    "color": "colour as #RRGGBB",
    "tag": "name of the tag",
    "list": "list them",
    # account
    "account add name": "your name, as recipients see it",
    "account add provider": "id of a known provider whose settings are taken",
    "account add imap": "mail server; without it the settings are looked for",
    "account add imap_security": "how the line to the mail server is protected",
    "account add imap_user": "user name there, if it is not the address",
    "account add smtp": "sending server",
    "account add smtp_security": "how the line to the sending server is protected",
    "account add smtp_user": "user name there, if it is not the address",
    "account add dav": "address of calendars and contacts",
    "account add dav_user": "user name there, if it is not the address",
    "account add no_mail": "calendars and contacts only",
    "account add policy": "what is kept here whole: all, headers, or the last MONTHS months",
    "account add plan": "plan of the provider, for its limits",
    "account remove keep_data": "leave its messages on this computer",
    # mail
    "sync account": "only this account: its address or id",
    "sync watch": "go on until interrupted, and tell what happens",
    "folders account": "only this account: its address or id",
    "folder path": "path of the folder as folders prints it, or a role",
    "folder create path": "path of the new folder; the server's separator nests",
    "folder rename to": "the new path",
    "folder role role": "what it is used as",
    "folder policy policy": "account: as its account; all, headers, or the last MONTHS months",
    "list folder": "path of the folder, or a role such as inbox",
    "list offset": "leave out so many rows first",
    "list unread": "only unread messages",
    "list conversations": "one row a conversation",
    "show raw": "the message as it was transmitted",
    "show html": "its HTML, made safe",
    "show part": "one attachment by its number",
    "open file": "the .eml file",
    "move to": "path of the folder",
    "copy to": "path of the folder",
    "undo batch": "number of the action, as undo --list prints it",
    "history ids": "ids of what is put back, as history prints them",
    "history since": f"only what left since {_TIME}",
    "tag words": "messages by their ids, tags to put on as +NAME and to take off as -NAME",
    "tags rename name": "its new name",
    "tags order tags": "names of tags; those not named follow",
    "searches id": "id of the saved search, as searches prints it",
    "searches order ids": "ids of saved searches; those not named follow",
    "rules id": "id of the rule, as rules prints it",
    "rules add file": "file with the rule as JSON",
    "rules rehearse folder": "path of the folder whose mail is looked at",
    # sending
    "send sender": "address of the account that sends",
    "send to": "a recipient; may be given again",
    "send cc": "a recipient of a copy; may be given again",
    "send bcc": "a recipient the others do not see; may be given again",
    "send subject": "the subject",
    "send body_file": "file with the text, UTF-8; - reads standard input",
    "send attach": "a file to attach; may be given again",
    "send sign": "sign it with your OpenPGP key",
    "send encrypt": "encrypt it to all recipients with OpenPGP",
    "send at": f"not before {_TIME}",
    "send raw": "send this .eml file as it is",
    "outbox action": "try again, take back, tell an unknown fate, or print the story of one",
    "outbox id": "id of the message, as outbox prints it",
    # calendars
    "event add ics": "take the events of this iCalendar file",
    "event summary": "its title",
    "event all_day": "it takes whole days",
    "event tz": "time zone such as Europe/Zurich",
    "event location": "where it takes place",
    "event description": "notes",
    "event rrule": "how it repeats, such as FREQ=WEEKLY;COUNT=5",
    "event reminder": "remind so many minutes before; may be given again",
    "event attendee": "address of an attendee; may be given again",
    "conflicts keep keep": "which version stays",
    "conflicts keep id": "id of the conflict, as conflicts prints it",
    # contacts
    "contacts query": "part of a name or address",
    "contacts import file": "the .vcf file",
    "contact id": "id or UID of the contact",
    "contact ids": "ids or UIDs of contacts",
    "contact add vcf": "take the card of this .vcf file",
    "contact name": "whole name",
    "contact given": "given name",
    "contact family": "family name",
    "contact email": "an e-mail address; may be given again",
    "contact phone": "a telephone number; may be given again",
    "contact organization": "company or club",
    "contact title": "position there",
    "contact birthday": "a day like 1990-05-17",
    "contact note": "notes",
    "contact group": "a group it is in; may be given again",
    # state
    "problems action": "retry: try again; dismiss: take it off the list",
    "problems id": "id of the problem, as problems prints it",
    "keys import file": "file with the key",
    "keys export secret": "the secret key, protected by a passphrase from standard input",
}


def explain(parser: argparse.ArgumentParser, command: str = "") -> None:
    """Give every command a sentence of its own and every argument its words."""
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            if not action.help:
                action.help = _words(command, action.dest)
            continue
        told = {one.dest: one.help or "" for one in action._choices_actions}
        for name, sub in action.choices.items():
            if sub.description is None and name in told:
                sub.description = f"{told[name][:1].upper()}{told[name][1:]}."
            explain(sub, f"{command} {name}".strip())


def _words(command: str, name: str) -> str | None:
    head = command.partition(" ")[0]
    for known in (f"{command} {name}", f"{head} {name}", name):
        if known in ARGUMENTS:
            return ARGUMENTS[known]
    return None
