"""folders, list, search, show, open, flags, move, copy, delete, undo."""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from app.base.codec import encode
from app.base.errors import UserError
from app.cli.accounts import find_account
from app.cli.deliveries import step_text, story_rows
from app.cli.numbers import number_of
from app.cli.output import DONE, PARTLY
from app.cli.sentences import sentence_of_warning
from app.cli.times import rfc3339
from app.domain.ids import BatchId, FolderId, PlaceId
from app.domain.journal import Batch, DeliveryStep
from app.domain.mail import Flag, Folder, Mark, OpenedMessage, Row
from app.engine import Engine
from app.faces.action_words import action_words
from app.rules.keywords import tags_of

if TYPE_CHECKING:
    from app.cli.run import Session


# lists


def find_folder(engine: Engine, path: str, account: str | None = None) -> Folder:
    """Return the folder by path (or role); "ADDRESS:PATH" names the account as well."""
    accounts = [find_account(engine, account)] if account else engine.accounts()
    head, colon, tail = path.partition(":")
    if colon and "@" in head and not account:
        accounts, path = [find_account(engine, head)], tail
    for one in accounts:
        folders = engine.folders(one.id)
        for folder in folders:
            if folder.path == path:
                return folder
        for folder in folders:
            if path.lower() in (folder.path.lower(), folder.role.value) and path:
                return folder
    raise UserError("folder_unknown", path=path)


def folders(session: Session) -> int:
    engine = session.engine
    account = find_account(engine, session.options.account).id if session.options.account else None
    addresses = {a.id: a.settings.address for a in engine.accounts()}
    rows: list[Mapping[str, object]] = [
        {
            "path": f.path,
            "name": f.name,
            "account": addresses[f.account],
            "role": f.role.value,
            "total": f.total,
            "unread": f.unread,
            "subscribed": f.subscribed,
            "space": f.space or "own",
            "rights": f.rights,
            "policy": f.policy or "account",
            "pending": f.pending,
        }
        for f in engine.folders(account)
    ]
    session.out.rows(rows, ("account", "path", "role", "total", "unread"))
    return DONE


def message_row(engine: Engine, row: Row, paths: dict[FolderId, str]) -> dict[str, object]:
    """Return the contract's row of a message."""
    if row.folder not in paths:
        paths[row.folder] = engine.folder(row.folder).path
    return {
        "id": str(row.id),
        "folder": paths[row.folder],
        "from": str(row.sender),
        "to": row.to,
        "subject": row.subject,
        "date": rfc3339(row.date),
        "unread": row.unread,
        "flagged": bool(row.flags & Flag.FLAGGED),
        "tags": [tag.name for tag in tags_of(row.keywords, engine.tags() if row.keywords else ())],
        "size": row.size,
        "has_attachments": bool(row.marks & Mark.ATTACHMENT),
        "conversation": str(row.thread),
        "pending": row.pending,
    }


def list_messages(session: Session) -> int:
    options, engine = session.options, session.engine
    folder = find_folder(engine, options.folder, options.account)
    ids = engine.list_ids(folder.id, unread=options.unread, conversations=options.conversations)
    chosen = ids[options.offset : options.offset + options.limit]
    paths: dict[FolderId, str] = {}
    rows = [message_row(engine, row, paths) for row in engine.rows(chosen)]
    session.out.rows(rows, ("id", "date", "unread", "from", "subject"))
    return DONE


# reading


def place_of(text: str) -> PlaceId:
    """Return the place of a message; raise UserError("id_invalid")."""
    return PlaceId(number_of(text))


def show(session: Session) -> int:
    options, engine = session.options, session.engine
    place = place_of(options.id)
    if not engine.rows([place]):
        raise UserError("message_unknown", id=options.id)
    if options.raw:
        return _print_bytes(session, "raw", engine.raw(place).result())
    if options.part:
        file = engine.part(place, options.part).result()
        return _print_bytes(session, "data", file.read_bytes(), name=file.name)
    message = engine.open_message(place).result()
    sent = engine.delivery(place)
    _print_message(session, message, sent.steps if sent else (), html=options.html)
    return DONE


def _print_bytes(session: Session, key: str, data: bytes, **more: object) -> int:
    """Print bytes as they are; in JSON as text where they are UTF-8, else in base64."""
    if not session.out.as_json:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return DONE
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = base64.b64encode(data).decode("ascii"), "base64"
    document = {"id": session.options.id, **more, "size": len(data), "encoding": encoding}
    session.out.document({**document, key: text})
    return DONE


def open_file(session: Session) -> int:
    if not session.options.file.is_file():
        raise UserError("file_not_found", name=session.options.file.name)
    message = session.engine.open_file(session.options.file).result()
    _print_message(session, message, [], html=False)
    return DONE


def _print_message(
    session: Session, message: OpenedMessage, story: Sequence[DeliveryStep], *, html: bool
) -> None:
    headers = message.headers
    if session.out.as_json:
        security = encode(message.security)
        security["authentication"] = dict(message.security.authentication)
        session.out.document(
            {
                "subject": headers.subject,
                "from": [str(a) for a in headers.sender],
                "to": [str(a) for a in headers.to],
                "cc": [str(a) for a in headers.cc],
                "date": rfc3339(headers.date),
                "message_id": headers.message_id,
                "text": message.text,
                "html": message.html,
                "attachments": [encode(a) for a in message.attachments],
                "security": security,
                "warnings": [
                    {"code": w.code, "text": sentence_of_warning(w)} for w in message.warnings
                ],
                "remote_blocked": message.remote_blocked,
                "invitation": message.invitation,
                "source_only": message.source_only,
                "delivery": story_rows(story),
            }
        )
        return
    if html:
        print(message.html)
        return
    people = (("From", headers.sender), ("To", headers.to), ("Cc", headers.cc))
    for name, addresses in people:
        if addresses:
            print(f"{name}: {', '.join(str(a) for a in addresses)}")
    print(f"Date: {rfc3339(headers.date) or ''}\nSubject: {headers.subject}")
    security = message.security
    if security.encryption != "none" or security.signature != "none":
        print(f"Encryption: {security.encryption}; signature: {security.signature}")
    for warning in message.warnings:
        print(f"Note: {sentence_of_warning(warning)}")
    for step in story:
        print(f"{rfc3339(step.at)} {step.step} {step_text(step)}".rstrip())
    print(f"\n{message.text}")
    for attachment in message.attachments:
        print(f"[{attachment.part}] {attachment.name} ({attachment.size} bytes)")


# verbs


def _verb(
    label: str, act: Callable[[Engine, list[PlaceId]], Future[BatchId]]
) -> Callable[[Session], int]:
    def handler(session: Session) -> int:
        places = [place_of(text) for text in session.options.ids]
        known = {row.id for row in session.engine.rows(places)}
        unknown = [str(p) for p in places if p not in known]
        if unknown and len(unknown) == len(places):
            raise UserError("message_unknown", id=unknown[0])
        batch = act(session.engine, [p for p in places if p in known]).result()
        session.out.document(
            {"batch": str(batch), "done": len(known), "unknown": unknown},
            f"{label}: {len(known)}." + (f" Unknown: {', '.join(unknown)}." if unknown else ""),
        )
        return PARTLY if unknown else DONE

    return handler


def _mover(label: str, *, copying: bool) -> Callable[[Session], int]:
    def handler(session: Session) -> int:
        target = _target(session.engine, session.options.to, session.options.ids)

        def act(engine: Engine, places: list[PlaceId]) -> Future[BatchId]:
            verb = engine.copy if copying else engine.move
            return verb(places, target.id)

        return _verb(label, act)(session)

    return handler


def _target(engine: Engine, path: str, ids: Sequence[str]) -> Folder:
    """Return the folder by path, of the messages' own account where that has one."""
    places = [place_of(text) for text in ids]
    own = dict.fromkeys(engine.folder(row.folder).account for row in engine.rows(places))
    if len(own) == 1:
        try:
            return find_folder(engine, path, str(next(iter(own))))
        except UserError:
            pass  # "ADDRESS:PATH", or only another account has it
    return find_folder(engine, path)


def undo(session: Session) -> int:
    wanted = session.options.batch
    if session.options.list:
        return _list_actions(session)
    number = None if wanted is None else BatchId(number_of(wanted))
    batch = session.engine.undo(number).result()
    left = batch.fields.get("left", 0)
    text = f"Taken back: {action_text(batch)}."
    if left:
        text += f" {left} of them have moved on since and stay where they are."
    session.out.document(
        {"undone": str(batch.id), "label": batch.label, "left": left},
        text,
    )
    return PARTLY if left else DONE


def _list_actions(session: Session) -> int:
    rows: list[Mapping[str, object]] = [
        {
            "batch": str(batch.id),
            "label": batch.label,
            "text": action_text(batch),
            "count": batch.fields.get("count"),
            "subject": batch.fields.get("subject", ""),
            "at": rfc3339(batch.created),
            "undone": batch.undone,
        }
        for batch in session.engine.actions(session.options.limit)
    ]
    session.out.rows(rows, ("batch", "at", "undone", "count", "text", "subject"))
    return DONE


def action_text(batch: Batch) -> str:
    """Return what an action was, in words."""
    return action_words(batch.label, batch.fields)


HANDLERS: dict[str, Callable[[Session], int]] = {
    "folders": folders,
    "list": list_messages,
    "show": show,
    "open": open_file,
    "read": _verb("Marked as read", lambda e, ids: e.set_flags(ids, add=Flag.SEEN)),
    "unread": _verb("Marked as unread", lambda e, ids: e.set_flags(ids, remove=Flag.SEEN)),
    "flag": _verb("Flagged", lambda e, ids: e.set_flags(ids, add=Flag.FLAGGED)),
    "unflag": _verb("Flag removed", lambda e, ids: e.set_flags(ids, remove=Flag.FLAGGED)),
    "archive": _verb("Archived", lambda e, ids: e.archive(ids)),
    "delete": _verb("Deleted", lambda e, ids: e.delete(ids)),
    "junk": _verb("Marked as junk", lambda e, ids: e.junk(ids)),
    "move": _mover("Moved", copying=False),
    "copy": _mover("Copied", copying=True),
    "undo": undo,
}
