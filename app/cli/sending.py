"""send, outbox, quota."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
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

if TYPE_CHECKING:
    from app.cli.run import Session
    from app.engine.writing import OutboxItem


def send(session: Session) -> int:
    options, engine = session.options, session.engine
    account = find_account(engine, options.sender)
    if options.raw is not None:
        if not options.raw.is_file():
            raise UserError("file_not_found", name=options.raw.name)
        data = options.raw.read_bytes()
        if options.dry_run:
            return _print_check(session, engine.prepare_raw(account.id, data).result())
        at = when(options.at) if options.at else None
        batch = engine.send_raw(account.id, data, at=at).result()
        session.out.document({"batch": str(batch)}, "Queued.")
        return DONE
    draft = _draft(session, account.id, account.settings.name, account.settings.address)
    if options.dry_run:
        return _print_check(session, engine.prepare(draft).result())
    at = when(options.at) if options.at else None
    batch = engine.send(draft, at=at, undo_seconds=0).result()
    session.out.document({"batch": str(batch)}, "Queued.")
    return DONE


def _print_check(session: Session, check: SendCheck) -> int:
    session.out.document(check_document(check), _check_text(check))
    return DONE if check.allowed else NEEDS_USER


def _draft(session: Session, account: int, name: str, address: str) -> Draft:
    from app.domain.ids import AccountId

    options, engine = session.options, session.engine
    text = ""
    if options.body_file is not None:
        if not options.body_file.is_file():
            raise UserError("file_not_found", name=options.body_file.name)
        text = options.body_file.read_text("utf-8", errors="replace")
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


def _people(values: list[str]) -> tuple[Address, ...]:
    from app.formats.addresses import parse_addresses

    people: list[Address] = []
    for value in values:
        found = parse_addresses(value, keep_names=True)
        if value.strip() and not found:
            raise UserError("address_invalid", address=value)
        people += found
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
