"""folder create, rename, delete, empty, read, subscribe, unsubscribe, role, policy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.cli.accounts import find_account
from app.cli.mail import find_folder
from app.cli.output import DONE
from app.domain.ids import AccountId, BatchId
from app.domain.mail import Folder, Role, StorageUse
from app.engine import Engine

if TYPE_CHECKING:
    from app.cli.parser import Commands
    from app.cli.run import Session

_ROLES = {
    "drafts": Role.DRAFTS,
    "sent": Role.SENT,
    "archive": Role.ARCHIVE,
    "junk": Role.JUNK,
    "trash": Role.TRASH,
    "none": Role.NONE,
}


def add_parser(commands: Commands) -> None:
    """Add the grammar of ``folder``; PATH as ``folders`` prints it, or a role."""
    folder = commands.add_parser("folder", help="create, rename, delete or empty a folder")
    actions = folder.add_subparsers(dest="action", required=True)
    helps = {
        "create": "create a folder with those in between that are missing",
        "rename": "give a folder a new path; all below it moves along",
        "delete": "delete a folder; its messages go to Trash",
        "empty": "move its messages to Trash; in Trash and Junk delete them for good",
        "read": "mark all messages as read",
        "subscribe": "list a folder in other programs too",
        "unsubscribe": "list a folder in other programs no longer",
        "role": "use a folder as Sent, Trash ...",
        "policy": "say which messages of a folder are kept here whole",
    }
    for name, text in helps.items():
        one = actions.add_parser(name, help=text)
        one.add_argument("path", metavar="PATH")
        if name == "rename":
            one.add_argument("to", metavar="NEW_PATH")
        elif name == "role":
            one.add_argument("role", choices=sorted(_ROLES))
        elif name == "policy":
            one.add_argument("policy", metavar="account|all|headers|MONTHS")
        one.add_argument("--account")


def _found(session: Session) -> Folder:
    return find_folder(session.engine, session.options.path, session.options.account)


def _done(session: Session, path: str, batch: BatchId | None, text: str) -> int:
    document: dict[str, object] = {"folder": path}
    if batch is not None:
        document["batch"] = str(batch)
    session.out.document(document, text)
    return DONE


def create(session: Session) -> int:
    engine, options = session.engine, session.options
    head, colon, tail = options.path.partition(":")
    if colon and "@" in head and not options.account:
        account, path = find_account(engine, head), tail
    else:
        account, path = find_account(engine, options.account), options.path
    before = {f.id for f in engine.folders(account.id)}
    batch = engine.create_folder(account.id, _inside(engine, account.id, path)).result()
    made = sorted((f for f in engine.folders(account.id) if f.id not in before), key=_length)
    paths = [f.path for f in made] or [path]
    text = f"Created {' and '.join(paths)}."
    if made and "/" in path and made[-1].delimiter not in ("/", ""):
        text += f" On this server “{made[-1].delimiter}” stands between folders, not “/”."
    document = {"folder": paths[-1], "created": paths, "batch": str(batch)}
    session.out.document(document, text)
    return DONE


def _length(folder: Folder) -> int:
    return len(folder.path)


def _inside(engine: Engine, account: AccountId, path: str) -> str:
    """Return a path without the prefix of the own namespace, which is added by itself."""
    told = engine.setting(f"mail.namespace.{account}", ["", ""])
    return path.removeprefix(str(told[0])) if told and told[0] else path


def rename(session: Session) -> int:
    folder, to = _found(session), session.options.to
    batch = session.engine.place_folder(folder.id, to).result()
    path = session.engine.folder(folder.id).path
    return _done(session, path, batch, f"Renamed {folder.path} to {path}.")


def delete(session: Session) -> int:
    folder = _found(session)
    batch = session.engine.delete_folder(folder.id).result()
    text = f"Deleted {folder.path}."
    if folder.total:
        text += f" Its messages ({folder.total}) are in Trash."
    return _done(session, folder.path, batch, text)


def empty(session: Session) -> int:
    folder = _found(session)
    batch = session.engine.empty_folder(folder.id).result()
    where = "deleted for good" if session.engine.is_emptied_for_good(folder) else "moved to Trash"
    return _done(session, folder.path, batch, f"{folder.total} messages {where}.")


def read(session: Session) -> int:
    folder = _found(session)
    batch = session.engine.mark_folder_read(folder.id).result()
    return _done(session, folder.path, batch, f"Marked as read: {folder.unread}.")


def _subscriber(*, subscribed: bool) -> Callable[[Session], int]:
    def handler(session: Session) -> int:
        folder = _found(session)
        batch = session.engine.subscribe_folder(folder.id, subscribed=subscribed).result()
        verb = "Subscribed to" if subscribed else "Unsubscribed from"
        return _done(session, folder.path, batch, f"{verb} {folder.path}.")

    return handler


def role(session: Session) -> int:
    folder, wanted = _found(session), session.options.role
    session.engine.set_folder_role(folder.id, _ROLES[wanted]).result()
    return _done(session, folder.path, None, f"{folder.path} is now used as: {wanted}.")


def policy(session: Session) -> int:
    folder, wanted = _found(session), session.options.policy
    session.engine.set_folder_policy(folder.id, "" if wanted == "account" else wanted).result()
    return _done(session, folder.path, None, f"{folder.path} keeps: {wanted}.")


def storage_rows(uses: list[StorageUse]) -> list[dict[str, object]]:
    """Return the rows of ``quota`` that tell how full the mailbox is; STORAGE in bytes."""
    return [
        {
            "root": use.root,
            "resource": use.resource.lower(),
            "used": use.used,
            "allowed": use.allowed,
            "percent": use.percent,
        }
        for use in uses
    ]


def storage_text(uses: list[StorageUse]) -> str:
    """Return the same in a sentence, "" when the server does not tell."""
    if not uses:
        return ""
    fullest = uses[0]
    if fullest.resource == "STORAGE":
        figures = f"{fullest.used / 2**20:,.0f} of {fullest.allowed / 2**20:,.0f} MiB"
    else:
        figures = f"{fullest.used:,} of {fullest.allowed:,} {fullest.resource.lower()}s"
    return f"Your mailbox is {fullest.percent} % full ({figures})."


HANDLERS: dict[str, Callable[[Session], int]] = {
    "folder create": create,
    "folder rename": rename,
    "folder delete": delete,
    "folder empty": empty,
    "folder read": read,
    "folder subscribe": _subscriber(subscribed=True),
    "folder unsubscribe": _subscriber(subscribed=False),
    "folder role": role,
    "folder policy": policy,
}
