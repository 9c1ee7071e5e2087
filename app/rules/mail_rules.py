"""Which rules catch a message and what they want: pure, over header and digest.

Text is compared without regard to case and accents, and never as a pattern. Rules are asked in
their order; the first one that says where a message goes has decided that, flags and tags add up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from app.base.errors import UserError
from app.domain.ids import AccountId
from app.domain.mail import Address, Flag
from app.domain.mail_rules import (
    ACTIONS,
    FIELDS,
    LEAVING,
    TEXT_FIELDS,
    WITH_VALUE,
    Action,
    Condition,
    Facts,
    MailRule,
    Verdict,
)

MOST = 50  # conditions or actions of one rule
LONGEST = 1000  # characters of a value
Folded = dict[str, tuple[str, ...]]  # folded texts of a message by field, made when asked for
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_KEYWORD_FORBIDDEN = frozenset('(){%*"\\]')


def check(rule: MailRule) -> MailRule:
    """Return the rule when it can work; raise UserError with what is missing."""
    if not rule.name.strip() or len(rule.name) > LONGEST:
        raise _invalid("rule_name_missing")
    if not 0 < len(rule.conditions) <= MOST:
        raise _invalid("rule_no_conditions")
    if not 0 < len(rule.actions) <= MOST:
        raise _invalid("rule_no_actions")
    for condition in rule.conditions:
        _check_condition(condition)
    for action in rule.actions:
        if action.kind not in ACTIONS:
            raise _invalid("rule_action_unknown", value=action.kind)
        if action.kind in WITH_VALUE and not 0 < len(action.value.strip()) <= LONGEST:
            raise _invalid("rule_action_value", value=action.kind)
        if action.kind == "tag" and not is_keyword(action.value):
            raise _invalid("rule_tag_invalid", value=action.value)
    if sum(action.kind in LEAVING for action in rule.actions) > 1:
        raise _invalid("rule_two_places")
    if rule.account is None and any(a.kind in ("move", "copy") for a in rule.actions):
        raise _invalid("rule_needs_account")
    return rule


def _check_condition(condition: Condition) -> None:
    if condition.field not in FIELDS:
        raise _invalid("rule_condition_unknown", value=condition.field)
    if condition.field in TEXT_FIELDS:
        if condition.op not in ("contains", "is"):
            raise _invalid("rule_condition_unknown", value=condition.op)
        if not fold(condition.value) or len(condition.value) > LONGEST:
            raise _invalid("rule_value_missing", value=condition.field)
    elif condition.field == "size":
        if condition.op not in ("above", "below"):
            raise _invalid("rule_condition_unknown", value=condition.op)
        if not (condition.value.isascii() and condition.value.isdigit()):
            raise _invalid("rule_value_missing", value=condition.field)
        if len(condition.value) > 15:
            raise _invalid("rule_value_missing", value=condition.field)


def is_keyword(text: str) -> bool:
    """Tell whether an IMAP server can keep this as a keyword (RFC 9051, flag-keyword)."""
    return (
        0 < len(text) <= 100
        and text.isascii()
        and all(33 <= ord(c) < 127 and c not in _KEYWORD_FORBIDDEN for c in text)
    )


def needs_text(rules: Iterable[MailRule]) -> bool:
    """Tell whether a rule asks for more than the header tells."""
    wanted = {"body", "attachment"}
    return any(c.field in wanted for rule in rules for c in rule.conditions)


def matches(rule: MailRule, facts: Facts) -> bool:
    """Tell whether the rule catches a message."""
    return _catches(rule, facts, {})


def _catches(rule: MailRule, facts: Facts, folded: Folded) -> bool:
    held = (_holds(condition, facts, folded) for condition in rule.conditions)
    return bool(rule.conditions) and (all(held) if rule.match_all else any(held))


def judge(rules: Sequence[MailRule], facts: Facts) -> Verdict:
    """Ask rules in their order what is to be done with a message."""
    names: list[str] = []
    flags = Flag.NONE
    keywords: set[str] = set()
    copies: dict[str, None] = {}
    leaving: Action | None = None
    folded: Folded = {}
    for rule in rules:
        if not _catches(rule, facts, folded):
            continue
        names.append(rule.name)
        for action in rule.actions:
            if action.kind == "flag":
                flags |= Flag.FLAGGED
            elif action.kind == "read":
                flags |= Flag.SEEN
            elif action.kind == "tag":
                keywords.add(action.value)
            elif action.kind == "copy":
                copies[action.value] = None
            elif leaving is None:
                leaving = action
        if rule.stops:
            break
    return Verdict(tuple(names), flags, frozenset(keywords), tuple(copies), leaving)


def _holds(condition: Condition, facts: Facts, folded: Folded) -> bool:
    return _plainly(condition, facts, folded) != condition.negated


def _plainly(condition: Condition, facts: Facts, folded: Folded) -> bool:
    field = condition.field
    if field == "attachment":
        return facts.attachment
    if field == "known":
        return facts.known
    if field == "size":
        limit = int(condition.value)
        return facts.size > limit if condition.op == "above" else facts.size < limit
    wanted = fold(condition.value)
    if condition.op == "is":
        return any(fold(text) == wanted for text in _exact(field, facts))
    if field not in folded:
        folded[field] = tuple(fold(text) for text in _texts(field, facts))
    return any(_contains(text, wanted) for text in folded[field])


def _texts(field: str, facts: Facts) -> tuple[str, ...]:
    if field == "from":
        return tuple(str(address) for address in facts.sender)
    if field == "to":
        return tuple(str(address) for address in facts.to)
    return {
        "subject": (facts.subject,),
        "body": (facts.text, *facts.file_names),
        "list": (facts.list_id,),
        "account": (facts.account,),
        "folder": (facts.folder,),
    }.get(field, ())


def _exact(field: str, facts: Facts) -> tuple[str, ...]:
    """Return what "is" compares: of people the address or the name, each for itself."""
    if field in ("from", "to"):
        return _parts(facts.sender if field == "from" else facts.to)
    return _texts(field, facts)


def _parts(people: Iterable[Address]) -> tuple[str, ...]:
    return tuple(part for person in people for part in (person.addr, person.name) if part)


def _contains(text: str, wanted: str) -> bool:
    """Tell whether one folded text has another in it."""
    if wanted in text:
        return True
    if wanted.isascii() or text.isascii():
        return False
    # the index keeps ideographs apart from each other
    return wanted.replace(" ", "") in text.replace(" ", "")


def fold(text: str) -> str:
    """Return text for comparing: without case, accents and repeated white space."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return " ".join(text.casefold().split())


def from_json(data: object) -> MailRule:
    """Read a rule as the command line takes it; raise UserError as ``check``."""
    if not isinstance(data, Mapping):
        raise _invalid("rule_unreadable")
    account = data.get("account")
    conditions = data.get("conditions")
    actions = data.get("actions")
    if not isinstance(conditions, list) or not isinstance(actions, list):
        raise _invalid("rule_unreadable")
    return check(
        MailRule(
            name=_text(data, "name"),
            conditions=tuple(condition_from(one) for one in conditions),
            actions=tuple(action_from(one) for one in actions),
            match_all=data.get("match", "all") != "any",
            stops=data.get("stop") is True,
            account=AccountId(account) if isinstance(account, int) else None,
        )
    )


def to_json(rule: MailRule) -> dict[str, object]:
    """Return what ``from_json`` reads."""
    return {
        "name": rule.name,
        "account": rule.account,
        "match": "all" if rule.match_all else "any",
        "conditions": [
            {"field": c.field, "op": c.op, "value": c.value, "not": c.negated}
            for c in rule.conditions
        ],
        "actions": [{"do": a.kind, "value": a.value} for a in rule.actions],
        "stop": rule.stops,
    }


def condition_from(data: object) -> Condition:
    if not isinstance(data, Mapping):
        raise _invalid("rule_no_conditions")
    field = _text(data, "field")
    usual = "above" if field == "size" else "contains"
    return Condition(
        field, _text(data, "value"), _text(data, "op") or usual, data.get("not") is True
    )


def action_from(data: object) -> Action:
    if not isinstance(data, Mapping):
        raise _invalid("rule_no_actions")
    return Action(_text(data, "do"), _text(data, "value"))


def _text(data: Mapping[object, object], name: str) -> str:
    found = data.get(name, "")
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise _invalid("rule_unreadable", value=name)
    return str(found)


def _invalid(code: str, value: str = "") -> UserError:
    return UserError(code, value=value[:100])
