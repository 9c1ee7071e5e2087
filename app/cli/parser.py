"""The grammar of the command line (the contract: names are added, never renamed)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from app.base.logs import LEVELS
from app.cli import folders as folder_commands
from app.cli.help_words import explain

QUERY_HELP = """\
Words are looked for in subject, people, text and file names; accents and case do not matter.

  from: to: cc: bcc: subject: body: file:      words in one place: from:ada subject:"the plan"
  has:attachment|invitation|tag|signature      is:unread|read|flagged|answered|forwarded|draft
  before: after: on: older: newer:             2024, 2024-03, 2024-03-15, yesterday, 7d, 2w, 6m
  in:FOLDER  account:ADDRESS  tag:NAME  list:NAME  larger:2M  smaller:100k
  "a phrase"  -not  this OR that  (brackets)   subject:(all of these)

Trash and Spam are searched too; -in:trash -in:junk leaves them out. A query that begins with a
minus goes behind "--"."""
_SECURITY = ("tls", "starttls", "none")


_VERBS = {
    "read": "mark messages as read",
    "unread": "mark messages as unread",
    "flag": "flag messages",
    "unflag": "take the flag off messages",
    "archive": "move messages to the archive",
    "delete": "move messages to Trash; in Trash delete them for good",
    "junk": "move messages to Junk and mark them as such",
}


class UsageError(Exception):
    """The words on the command line make no command; the text says why."""


class Parser(argparse.ArgumentParser):
    """Raises instead of printing and leaving, so that ``--json`` is kept to for usage as well."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}")


def build_parser() -> argparse.ArgumentParser:
    """Return the whole parser; ``command`` (and ``action``) name what to run."""
    top = Parser(
        prog="marmot",
        description="Mail, calendar and contacts, offline first. Without a command: the window.",
        allow_abbrev=False,
    )
    top.add_argument("--profile", type=Path, help="directory of the profile")
    top.add_argument("--json", action="store_true", help="one JSON document on standard output")
    top.add_argument("--log-level", default="warning", choices=LEVELS, type=str.lower)
    top.add_argument("--ca", metavar="FILE", help="an additional certificate authority (PEM)")
    top.add_argument("--demo", action="store_true", help="the window on sample data")
    top.add_argument("--self-test", action="store_true", help="check this installation")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _accounts(commands)
    _mail(commands)
    _tags_and_times(commands)
    _rules(commands)
    _sending(commands)
    _calendar(commands)
    _contacts(commands)
    _state(commands)
    explain(top)
    return top


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]


def _accounts(commands: Commands) -> None:
    account = commands.add_parser("account", help="add, list, test or remove accounts")
    actions = account.add_subparsers(dest="action", required=True)
    add = actions.add_parser(
        "add", help="add an account; its secrets come as JSON on standard input"
    )
    add.add_argument("address")
    add.add_argument("--name", default="")
    add.add_argument("--provider", default="")
    for kind in ("imap", "smtp"):
        add.add_argument(f"--{kind}", metavar="HOST:PORT")
        add.add_argument(f"--{kind}-security", choices=_SECURITY)
        add.add_argument(f"--{kind}-user")
    add.add_argument("--dav", metavar="URL")
    add.add_argument("--dav-user")
    add.add_argument("--no-mail", action="store_true")
    add.add_argument("--policy", default="all")
    add.add_argument(
        "--largest", type=int, default=0, metavar="MIB", help="larger messages come when opened"
    )
    add.add_argument("--plan", default="")
    actions.add_parser("list", help="list the accounts and the state of their connections")
    actions.add_parser("test", help="test each step of reaching an account's servers").add_argument(
        "account"
    )
    remove = actions.add_parser("remove", help="remove an account from this computer")
    remove.add_argument("account")
    remove.add_argument("--keep-data", action="store_true")
    commands.add_parser("discover", help="find servers for an address").add_argument("address")


def _mail(commands: Commands) -> None:
    sync = commands.add_parser("sync", help="mirror the servers, carry out the journal")
    sync.add_argument("--account")
    sync.add_argument("--watch", action="store_true")
    folders = commands.add_parser("folders", help="list the folders with their counts")
    folders.add_argument("--account")
    folder_commands.add_parser(commands)
    listing = commands.add_parser("list", help="list the messages of a folder, newest first")
    listing.add_argument("--folder", required=True, metavar="PATH")
    listing.add_argument("--account")
    listing.add_argument("--limit", type=int, default=50)
    listing.add_argument("--offset", type=int, default=0)
    listing.add_argument("--unread", action="store_true")
    listing.add_argument("--conversations", action="store_true")
    search = commands.add_parser(
        "search",
        help="search mail, newest first",
        description=QUERY_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    search.add_argument("query")
    search.add_argument("--limit", type=int, default=50)
    search.add_argument("--server", action="store_true", help="ask the servers too")
    show = commands.add_parser("show", help="print one message")
    show.add_argument("id")
    form = show.add_mutually_exclusive_group()
    form.add_argument("--raw", action="store_true")
    form.add_argument("--html", action="store_true")
    form.add_argument("--part", metavar="N")
    commands.add_parser("open", help="print the message of an .eml file").add_argument(
        "file", type=Path
    )
    for verb, text in _VERBS.items():
        commands.add_parser(verb, help=text).add_argument("ids", nargs="+", metavar="ID")
    for verb in ("move", "copy"):
        moving = commands.add_parser(verb, help=f"{verb} messages to a folder")
        moving.add_argument("ids", nargs="+", metavar="ID")
        moving.add_argument("--to", required=True, metavar="PATH")
    undo = commands.add_parser("undo", help="take back the last action, or one by its batch")
    undo.add_argument("batch", nargs="?")
    undo.add_argument("--list", action="store_true", help="what was done in the last 7 days")
    undo.add_argument("--limit", type=int, default=50)
    history = commands.add_parser(
        "history", help="list what was deleted or vanished lately, or put it back"
    )
    history.add_argument("action", nargs="?", choices=("restore",), help="put messages back")
    history.add_argument("ids", nargs="*", metavar="ID")
    history.add_argument("--since", metavar="T")
    history.add_argument("--limit", type=int, default=500)


class _TagWords(argparse.Action):
    """Words of ``tag``; a request for help stands alone, where it could take no tag off."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        if values in (["-h"], ["--help"]):
            parser.print_help()
            parser.exit()
        setattr(namespace, self.dest, values)


def _tags_and_times(commands: Commands) -> None:
    # no character begins an option here: "-name" takes a tag off
    tag = commands.add_parser(
        "tag", help="tag messages: tag ID... +name -name", prefix_chars="\0", add_help=False
    )
    tag.add_argument("words", nargs="+", action=_TagWords, metavar="ID|+NAME|-NAME")
    tags = commands.add_parser("tags", help="list or change the tags, their names and colours")
    actions = tags.add_subparsers(dest="action")
    actions.add_parser("list", help="list the tags in their order")
    add = actions.add_parser("add", help="make a tag")
    add.add_argument("name")
    add.add_argument("--color", default="", metavar="#RRGGBB")
    rename = actions.add_parser("rename", help="give a tag another name")
    rename.add_argument("tag")
    rename.add_argument("name")
    recolour = actions.add_parser("recolour", aliases=["recolor"], help="give a tag another colour")
    recolour.add_argument("tag")
    recolour.add_argument("color", metavar="#RRGGBB")
    actions.add_parser("delete", help="delete a tag and take it off all messages").add_argument(
        "tag"
    )
    actions.add_parser("order", help="put tags at the head of the list").add_argument(
        "tags", nargs="+"
    )
    snooze = commands.add_parser("snooze", help="hide messages until a time")
    snooze.add_argument("ids", nargs="*", metavar="ID")
    how = snooze.add_mutually_exclusive_group(required=True)
    how.add_argument("--until", metavar="T")
    how.add_argument("--wake", action="store_true", help="bring them back now")
    how.add_argument("--list", action="store_true")
    watch = commands.add_parser("watch", help="tell when nobody has answered a message")
    watch.add_argument("id", nargs="?", metavar="ID")
    how = watch.add_mutually_exclusive_group(required=True)
    how.add_argument("--until", metavar="T")
    how.add_argument("--dismiss", action="store_true", help="wait no longer")
    how.add_argument("--list", action="store_true")
    searches = commands.add_parser("searches", help="list or change the saved searches")
    actions = searches.add_subparsers(dest="action")
    actions.add_parser("list", help="list the saved searches in their order")
    add = actions.add_parser("add", help="save a search")
    add.add_argument("name")
    add.add_argument("query")
    edit = actions.add_parser("edit", help="change a saved search")
    edit.add_argument("id")
    edit.add_argument("--name")
    edit.add_argument("--query")
    actions.add_parser("delete", help="delete a saved search").add_argument("id")
    actions.add_parser("order", help="put saved searches at the head of the list").add_argument(
        "ids", nargs="+"
    )


def _rules(commands: Commands) -> None:
    rules = commands.add_parser("rules", help="list or change what is done with new mail")
    actions = rules.add_subparsers(dest="action")
    actions.add_parser("list", help="list the rules in their order")
    adding = actions.add_parser("add", help="add a rule, switched off at first")
    adding.add_argument("--file", type=Path, required=True, metavar="JSON")
    trying = actions.add_parser("rehearse", help="tell what a rule would have caught of old mail")
    trying.add_argument("id")
    trying.add_argument("--folder", metavar="PATH")
    trying.add_argument("--apply", action="store_true", help="and do it with these now")
    for verb in ("show", "enable", "disable", "delete"):
        actions.add_parser(verb, help=f"{verb} a rule").add_argument("id")


def _sending(commands: Commands) -> None:
    send = commands.add_parser("send", help="queue a message")
    send.add_argument("--from", dest="sender", metavar="A")
    for field in ("to", "cc", "bcc"):
        send.add_argument(f"--{field}", action="append", default=[], metavar="X")
    send.add_argument("--subject", default="")
    send.add_argument("--body-file", type=Path, metavar="F")
    send.add_argument("--html", action="store_true", help="the body file is HTML")
    send.add_argument("--attach", action="append", default=[], type=Path, metavar="F")
    send.add_argument("--sign", action="store_true")
    send.add_argument("--encrypt", action="store_true")
    send.add_argument("--at", metavar="TIME")
    send.add_argument("--dry-run", action="store_true")
    send.add_argument("--raw", type=Path, metavar="FILE")
    outbox = commands.add_parser(
        "outbox", help="list the messages on their way, or decide about one"
    )
    outbox.add_argument("action", nargs="?", choices=("retry", "cancel", "sent", "resend", "story"))
    outbox.add_argument("id", nargs="?")
    outbox.add_argument("--sent", action="store_true", help="what became of the last messages")
    outbox.add_argument("--limit", type=int, default=50)
    quota = commands.add_parser(
        "quota", help="tell what may still be sent, and how full the mailbox is"
    )
    quota.add_argument("account", nargs="?")


def _calendar(commands: Commands) -> None:
    commands.add_parser("calendars", help="list the calendars with their counts")
    events = commands.add_parser("events", help="list the events in a span of time")
    events.add_argument("--from", dest="start", required=True, metavar="T")
    events.add_argument("--to", dest="end", required=True, metavar="T")
    events.add_argument("--calendar", metavar="C")
    event = commands.add_parser("event", help="show, add, edit or delete an event")
    actions = event.add_subparsers(dest="action", required=True)
    show = actions.add_parser("show", help="print one event")
    show.add_argument("uid")
    show.add_argument("--recurrence-id", default="")
    for verb in ("add", "edit"):
        edit = actions.add_parser(verb, help=f"{verb} an event")
        if verb == "add":
            edit.add_argument("--ics", type=Path, metavar="FILE")
            edit.add_argument("--calendar", metavar="C")
        else:
            edit.add_argument("uid")
            _scope(edit)
        edit.add_argument("--summary")
        edit.add_argument("--start", metavar="T")
        edit.add_argument("--end", metavar="T")
        edit.add_argument("--all-day", action="store_true", default=None)
        edit.add_argument("--tz", metavar="ZONE")
        edit.add_argument("--location")
        edit.add_argument("--description")
        edit.add_argument("--rrule")
        edit.add_argument("--reminder", action="append", type=int, metavar="MINUTES")
        edit.add_argument("--attendee", action="append", metavar="A")
    delete = actions.add_parser("delete", help="delete an event, or occurrences of a series")
    delete.add_argument("uid")
    _scope(delete)
    conflicts = commands.add_parser(
        "conflicts", help="list the entries changed on two sides, or settle one"
    )
    settling = conflicts.add_subparsers(dest="action")
    keep = settling.add_parser("keep", help="settle one: keep mine, theirs, or both as two entries")
    keep.add_argument("keep", choices=("mine", "theirs", "both"))
    keep.add_argument("id")


def _scope(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--recurrence-id", default="")
    parser.add_argument("--scope", choices=("this", "following", "all"), default="all")


def _contacts(commands: Commands) -> None:
    commands.add_parser("books", help="list the address books with their counts")
    listing = commands.add_parser("contacts", help="list people by name")
    listing.add_argument("--book", metavar="B")
    listing.add_argument("--query", default="", metavar="Q")
    bringing = listing.add_subparsers(dest="action").add_parser(
        "import", help="take the cards of a .vcf file into a book"
    )
    bringing.add_argument("file", type=Path)
    bringing.add_argument("--book", metavar="B", default=argparse.SUPPRESS)
    bringing.add_argument("--dry-run", action="store_true")
    contact = commands.add_parser("contact", help="show, add, edit or delete a contact")
    actions = contact.add_subparsers(dest="action", required=True)
    actions.add_parser("show", help="print one contact").add_argument("id")
    for verb in ("add", "edit"):
        edit = actions.add_parser(verb, help=f"{verb} a contact")
        if verb == "add":
            edit.add_argument("--vcf", type=Path, metavar="FILE")
            edit.add_argument("--book", metavar="B")
        else:
            edit.add_argument("id")
        edit.add_argument("--name")
        edit.add_argument("--given")
        edit.add_argument("--family")
        edit.add_argument("--email", action="append", metavar="A")
        edit.add_argument("--phone", action="append", metavar="N")
        edit.add_argument("--organization")
        edit.add_argument("--title")
        edit.add_argument("--birthday")
        edit.add_argument("--note")
        edit.add_argument("--group", action="append", metavar="G")
    actions.add_parser("delete", help="delete contacts").add_argument(
        "ids", nargs="+", metavar="ID"
    )


def _state(commands: Commands) -> None:
    problems = commands.add_parser("problems", help="list what went wrong and what can be done")
    problems.add_argument("action", nargs="?", choices=("retry", "dismiss"))
    problems.add_argument("id", nargs="?")
    commands.add_parser("journal", help="list what the servers do not know yet")
    commands.add_parser("doctor", help="check profile, key store and servers")
    keys = commands.add_parser("keys", help="list or change the OpenPGP keys")
    actions = keys.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="list the keys")
    actions.add_parser("generate", help="make a key for an account").add_argument("account")
    actions.add_parser(
        "import", help="take in a key; its passphrase comes as JSON on standard input"
    ).add_argument("file", type=Path)
    export = actions.add_parser("export", help="print a key")
    export.add_argument("fingerprint")
    export.add_argument("--secret", action="store_true")
    actions.add_parser("delete", help="delete a key").add_argument("fingerprint")
