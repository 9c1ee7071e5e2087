"""Rules in words: what the lists offer, and a whole rule as a sentence."""

from __future__ import annotations

from app.domain.mail_rules import TEXT_FIELDS, Action, Condition, MailRule
from app.ui.words import quoted, size, tr

Choices = list[tuple[str, str]]  # words, value


def fields() -> Choices:
    return [
        (tr("Sender"), "from"),
        (tr("Recipient (To or Cc)"), "to"),
        (tr("Subject"), "subject"),
        (tr("Text and file names"), "body"),
        (tr("Mailing list"), "list"),
        (tr("Attachment"), "attachment"),
        (tr("Size"), "size"),
        (tr("Sender known to me"), "known"),
        (tr("Account"), "account"),
        (tr("Folder"), "folder"),
    ]


def tests_of(field: str) -> list[tuple[str, tuple[str, bool]]]:
    """Return what a field may be asked: words, (op, negated)."""
    if field in TEXT_FIELDS:
        return [
            (tr("contains"), ("contains", False)),
            (tr("does not contain"), ("contains", True)),
            (tr("is"), ("is", False)),
            (tr("is not"), ("is", True)),
        ]
    if field == "size":
        return [(tr("is above"), ("above", False)), (tr("is below"), ("below", False))]
    return [(tr("yes"), ("", False)), (tr("no"), ("", True))]


def actions() -> Choices:
    return [
        (tr("Move to folder"), "move"),
        (tr("Copy to folder"), "copy"),
        (tr("Add tag"), "tag"),
        (tr("Flag"), "flag"),
        (tr("Mark as read"), "read"),
        (tr("Archive"), "archive"),
        (tr("Move to Spam"), "junk"),
        (tr("Move to Trash"), "delete"),
    ]


def sentence_of(rule: MailRule) -> str:
    """Return a rule as one sentence."""
    joint = tr(" and ") if rule.match_all else tr(" or ")
    when = joint.join(_condition(one) for one in rule.conditions)
    return tr("If {when}: {what}", when=when, what=", ".join(action_words(a) for a in rule.actions))


def _condition(one: Condition) -> str:
    field = next((words for words, value in fields() if value == one.field), one.field)
    test = next(
        (words for words, key in tests_of(one.field) if key == (one.op, one.negated)), one.op
    )
    if one.field in TEXT_FIELDS:
        return f"{field} {test} {quoted(one.value)}"
    if one.field == "size":
        return f"{field} {test} {size(int(one.value or 0))}"
    return f"{field}: {tr('no') if one.negated else tr('yes')}"


def action_words(one: Action) -> str:
    words = next((words for words, kind in actions() if kind == one.kind), one.kind)
    return f"{words} {quoted(one.value)}" if one.value else words
