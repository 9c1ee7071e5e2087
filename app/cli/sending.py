"""send, outbox, quota."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.codec import encode
from app.base.errors import UserError, from_json
from app.cli.accounts import find_account
from app.cli.deliveries import deliveries, story_rows
from app.cli.folders import storage_rows, storage_text
from app.cli.numbers import number_of
from app.cli.output import DONE, NEEDS_USER
from app.cli.sentences import hint_of, sentence_of, sentence_of_verdict
from app.cli.times import rfc3339
from app.domain.ids import EntryId
from app.domain.limits import Quota, SendCheck
from app.domain.mail import Address, Draft
from app.rules.doubts import Doubt, doubts_about

if TYPE_CHECKING:
    from app.cli.run import Session
    from app.engine.writing import OutboxItem

BODY_MOST = 16 * 1024 * 1024  # bytes of a message's text; what is larger belongs into a file
HTML_LOOKED_AT = 200_000  # characters of an HTML text that are searched for words
DOUBTS = {
    Doubt.NO_SUBJECT: "The message has no subject.",
    Doubt.NO_ATTACHMENT: "The text speaks of an attachment, but nothing is attached.",
}


def send(session: Session) -> int:
    options, engine = session.options, session.engine
    at = _due(session)
    account = find_account(engine, options.sender)
    if options.raw is not None:
        if not options.raw.is_file():
            raise UserError("file_not_found", name=options.raw.name)
        data = options.raw.read_bytes()
        if options.dry_run:
            return _print_check(session, engine.prepare_raw(account.id, data, at).result())
        batch = engine.send_raw(account.id, data, at=at).result()
        session.out.document({"batch": str(batch)}, "Queued.")
        return DONE
    draft = _draft(session, account.id, account.settings.name, account.settings.address)
    warnings = _warnings(draft)
    if options.dry_run:
        return _print_check(session, engine.prepare(draft, at).result(), warnings)
    batch = engine.send(draft, at=at, undo_seconds=0).result()
    session.out.warn(w["text"] for w in warnings)
    session.out.document({"batch": str(batch), "warnings": warnings}, "Queued.")
    return DONE


def _print_check(
    session: Session, check: SendCheck, warnings: Sequence[Mapping[str, str]] = ()
) -> int:
    session.out.warn(w["text"] for w in warnings)
    document = {**check_document(check), "warnings": list(warnings)}
    session.out.document(document, _check_text(check))
    return DONE if check.allowed else NEEDS_USER


def _warnings(draft: Draft) -> list[dict[str, str]]:
    """Return what may have been forgotten; it is said and stops nothing."""
    from app.formats.html_text import html_to_text

    text = html_to_text(draft.html[:HTML_LOOKED_AT]) if draft.html else draft.text
    doubts = doubts_about(draft.subject, text, len(draft.attachments))
    return [{"code": doubt.value, "text": DOUBTS[doubt]} for doubt in doubts]


def _draft(session: Session, account: int, name: str, address: str) -> Draft:
    from app.domain.ids import AccountId

    options, engine = session.options, session.engine
    text = _body(options.body_file) if options.body_file is not None else ""
    attachments = tuple(engine.add_attachment(path).result() for path in options.attach)
    return Draft(
        account=AccountId(account),
        sender=Address(name, address),
        to=_people(options.to),
        cc=_people(options.cc),
        bcc=_people(options.bcc),
        subject=options.subject,
        text="" if options.html else text,
        html=text if options.html else "",
        attachments=attachments,
        sign=options.sign,
        encrypt=options.encrypt,
    )


def _body(path: Path) -> str:
    """Read the text of a message, at most ``BODY_MOST`` bytes of UTF-8; "-" is standard input."""
    try:
        if str(path) != "-":
            with path.open("rb") as file:
                data = file.read(BODY_MOST + 1)
        elif sys.stdin is not None:
            data = sys.stdin.buffer.read(BODY_MOST + 1)
        else:  # closed by who started us
            raise UserError("file_unreadable", name="-")
    except FileNotFoundError as error:
        raise UserError("file_not_found", name=path.name) from error
    except OSError as error:
        raise UserError("file_unreadable", name=path.name) from error
    if len(data) > BODY_MOST:
        raise UserError("file_too_large", name=path.name)
    text = data.decode("utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _due(session: Session) -> float | None:
    """Return the time of ``--at``; one that has passed is a slip, never "at once"."""
    text = session.options.at
    if not text:
        return None
    at = when(text)
    if at < session.engine.clock.now():
        raise UserError("usage", problem=f"send: --at {text} is in the past")
    return at


def _people(values: list[str]) -> tuple[Address, ...]:
    """Read recipients; what is no address is refused by name rather than left out."""
    from app.formats.typed_addresses import parse_typed, plausible

    people = [person for value in values for person in parse_typed(value)]
    for person in people:
        if not plausible(person.addr):
            raise UserError("address_invalid", address=person.addr)
    return tuple(people)


def when(text: str) -> float:
    """Read an RFC 3339 time (local when it has no offset) as seconds since the epoch."""
    try:
        return datetime.fromisoformat(text).astimezone().timestamp()
    except (ValueError, OverflowError, OSError) as error:
        raise UserError("time_invalid", text=text) from error


def check_document(check: SendCheck) -> dict[str, object]:
    return {
        "allowed": check.allowed,
        "recipients": check.recipients,
        "size": check.size,
        "verdicts": [
            {**encode(v), "at": rfc3339(v.at) if v.at else None, "text": sentence_of_verdict(v)}
            for v in check.verdicts
        ],
        "quota": quota_document(check.quota),
    }


def _check_text(check: SendCheck) -> str:
    lines = [sentence_of_verdict(verdict) for verdict in check.verdicts]
    lines.append("It may be sent." if check.allowed else "It cannot be sent like this.")
    return "\n".join(lines)


def quota_document(quota: Quota) -> dict[str, object]:
    found: dict[str, object] = encode(quota)
    found["frees"] = [{"at": rfc3339(f.at), "places": f.places} for f in quota.frees]
    return found


def show_quota(session: Session) -> int:
    account = find_account(session.engine, session.options.account)
    quota = session.engine.quota(account.id)
    text = (
        f"{quota.left} of {quota.per_window} sends left in {quota.window_hours} h "
        f"({quota.used_certain} used, {quota.used_estimated} estimated); "
        f"{quota.per_message} recipients per message. {quota.source} {quota.as_of}".rstrip()
        if quota.per_window
        else "No sending limit is known for this account."
    )
    uses = session.engine.storage(account.id)
    text = f"{text}\n{storage_text(uses)}".rstrip()
    session.out.document({**quota_document(quota), "storage": storage_rows(uses)}, text)
    return DONE


def outbox(session: Session) -> int:
    options, engine = session.options, session.engine
    if options.sent or options.action == "story":
        return deliveries(session)
    if options.action:
        if not options.id:
            raise UserError("usage", problem=f"outbox {options.action}: ID is missing")
        entry = EntryId(number_of(options.id))
        if entry not in {item.entry for item in engine.outbox()}:
            raise UserError("message_unknown", id=options.id)
        if options.action == "retry":
            engine.retry_send(entry).result()
        elif options.action == "cancel":
            engine.cancel_send(entry).result()
        else:
            engine.settle_send(entry, sent=options.action == "sent").result()
        session.out.document({options.action: options.id}, "Done.")
        return DONE
    rows: list[Mapping[str, object]] = [
        {
            **_outbox_row(item, engine.clock.now()),
            "delivery": story_rows(engine.delivery_story(item.entry)),
        }
        for item in engine.outbox()
    ]
    session.out.rows(rows, ("id", "stage", "not_before", "to", "subject", "text"))
    return DONE


def _outbox_row(item: OutboxItem, now: float) -> dict[str, object]:
    error = from_json(item.error) if item.error else None
    return {
        "id": str(item.entry),
        "account": str(item.account),
        "subject": item.subject,
        "to": list(item.to),
        "state": item.state.value,
        "phase": item.phase.value,
        "stage": item.stage(now),
        "attempts": item.attempts,
        "not_before": rfc3339(item.not_before) if item.not_before else None,
        "created": rfc3339(item.created),
        "answer": item.answer,
        "error": item.error.get("code") if item.error else None,
        "size": item.size,
        "text": sentence_of(error) if error else "",
        "hint": hint_of(error) if error else "",
    }


HANDLERS: dict[str, Callable[[Session], int]] = {
    "send": send,
    "outbox": outbox,
    "quota": show_quota,
}
