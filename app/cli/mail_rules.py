"""rules: list, show, add, rehearse, enable, disable, delete."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import UserError
from app.cli.accounts import find_account
from app.cli.mail import find_folder, message_row
from app.cli.numbers import number_of
from app.cli.output import DONE, print_table
from app.domain.ids import FolderId
from app.domain.mail_rules import Action, Condition, MailRule, RuleId
from app.rules.mail_rules import from_json, to_json

if TYPE_CHECKING:
    from app.cli.run import Session


def rule_row(rule: MailRule, addresses: Mapping[int, str]) -> dict[str, object]:
    return {
        "id": str(rule.id),
        **to_json(rule),
        "account": addresses.get(rule.account) if rule.account is not None else None,
        "enabled": rule.enabled,
        "rehearsed": rule.rehearsed is not None,
        "paused": rule.paused,
        "position": rule.position,
    }


def in_words(rule: MailRule) -> str:
    """Return a rule as a line to read."""
    joint = " and " if rule.match_all else " or "
    told = joint.join(_condition(c) for c in rule.conditions)
    return f"if {told}: {', '.join(_action(a) for a in rule.actions)}"


def _condition(condition: Condition) -> str:
    no = "not " if condition.negated else ""
    if condition.field in ("attachment", "known"):
        return f"{no}{condition.field}"
    return f"{no}{condition.field} {condition.op} {condition.value}"


def _action(action: Action) -> str:
    return f"{action.kind} {action.value}".strip()


def rules(session: Session) -> int:
    if session.options.action not in (None, "list"):
        raise UserError("usage", problem="rules: ID is missing")
    addresses = _addresses(session)
    rows = [rule_row(rule, addresses) for rule in session.engine.rules()]
    if session.out.as_json:
        session.out.rows(rows, ())
        return DONE
    told = [
        {
            "id": rule.id,
            "on": "rests" if rule.paused else ("on" if rule.enabled else "off"),
            "name": rule.name,
            "rule": in_words(rule),
        }
        for rule in session.engine.rules()
    ]
    print_table(told, ("id", "on", "name", "rule"))
    return DONE


def show(session: Session) -> int:
    rule = session.engine.rule(_id(session))
    session.out.document(rule_row(rule, _addresses(session)), f"{rule.name}\n{in_words(rule)}")
    return DONE


def add(session: Session) -> int:
    data = _read(session.options.file)
    if isinstance(data, dict) and isinstance(data.get("account"), str):
        data = {**data, "account": find_account(session.engine, data["account"]).id}
    number = session.engine.save_rule(from_json(data)).result()
    session.out.document(
        {"id": str(number), "enabled": False},
        f"Rule {number} added, switched off. Look at what it would catch: rules rehearse {number}",
    )
    return DONE


def rehearse(session: Session) -> int:
    engine, options, number = session.engine, session.options, _id(session)
    rule = engine.rule(number)
    folder: FolderId | None = None
    if options.folder:
        account = str(rule.account) if rule.account is not None else None
        folder = find_folder(engine, options.folder, account).id
    found = engine.rehearse_stored(number, folder).result()
    paths: dict[FolderId, str] = {}
    rows = [message_row(engine, row, paths) for row in engine.rows(found.caught)]
    batch: str | None = None
    if options.apply:
        batch = str(engine.apply_rule(rule, found.caught).result())
    if session.out.as_json:
        session.out.document(
            {
                "looked_at": found.looked_at,
                "caught": len(found.caught),
                "without_text": found.without_text,
                "actions": to_json(rule)["actions"],
                "rows": rows,
                "batch": batch,
            }
        )
        return DONE
    print_table(rows, ("id", "folder", "date", "from", "subject"))
    print(f"Of the last {found.looked_at} messages it would have caught {len(found.caught)}.")
    if found.without_text:
        print(f"{found.without_text} were judged by their header: their text is not here.")
    if batch is not None:
        print(f"Done with these now; to take it back: undo {batch}")
    return DONE


def _switch(*, enabled: bool) -> Callable[[Session], int]:
    def handler(session: Session) -> int:
        number = _id(session)
        session.engine.rule(number)
        session.engine.enable_rule(number, enabled=enabled).result()
        session.out.document(
            {"id": str(number), "enabled": enabled},
            "The rule is on: new mail goes through it." if enabled else "The rule is off.",
        )
        return DONE

    return handler


def delete(session: Session) -> int:
    number = _id(session)
    session.engine.delete_rule(number).result()
    session.out.document({"id": str(number), "deleted": True}, "The rule is deleted.")
    return DONE


def _id(session: Session) -> RuleId:
    return RuleId(number_of(str(session.options.id)))


def _addresses(session: Session) -> dict[int, str]:
    return {account.id: account.settings.address for account in session.engine.accounts()}


def _read(file: Path) -> object:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except FileNotFoundError as error:
        raise UserError("file_not_found", name=file.name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("file_unreadable", name=file.name) from error
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserError("rule_unreadable") from error


HANDLERS: dict[str, Callable[[Session], int]] = {
    "rules": rules,
    "rules show": show,
    "rules add": add,
    "rules rehearse": rehearse,
    "rules enable": _switch(enabled=True),
    "rules disable": _switch(enabled=False),
    "rules delete": delete,
}
