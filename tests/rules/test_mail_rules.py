"""Which rules catch what, and what they come to together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import MarmotError, UserError
from app.domain.ids import AccountId
from app.domain.mail import Address, Flag
from app.domain.mail_rules import (
    ACTIONS,
    FIELDS,
    LEAVING,
    Action,
    Condition,
    Facts,
    MailRule,
)
from app.faces.error_words import ERROR_WORDS
from app.rules.mail_rules import check, fold, from_json, judge, matches, needs_text, to_json

FACTS = Facts(
    sender=(Address("Zoë Müller", "zoe@verein.example"),),
    to=(Address("", "me@example.org"), Address("Board", "board@verein.example")),
    subject="Re: Ausflug nach ÉVOLÈNE",
    text="Wir treffen uns  am\nBahnhof. 東京 で 会 いましょう",
    file_names=("Programm.pdf",),
    list_id="members.verein.example",
    attachment=True,
    size=5000,
    account="me@example.org",
    folder="INBOX",
    known=True,
)


FLAG = (Action("flag"),)


def rule(*conditions: Condition, do: tuple[Action, ...] = FLAG, match_all: bool = True) -> MailRule:
    return MailRule("r", conditions, do, match_all)


HOLD = [
    Condition("from", "zoe@"),
    Condition("from", "ZOE MULLER"),
    Condition("from", "zoe@verein.example", "is"),
    Condition("from", "zoë müller", "is"),
    Condition("to", "board"),
    Condition("to", "board@verein.example", "is"),
    Condition("subject", "evolene"),
    Condition("subject", "re: ausflug nach évolène", "is"),
    Condition("body", "uns am bahnhof"),
    Condition("body", "programm.pdf"),
    Condition("body", "会いましょう"),
    Condition("list", "members.verein"),
    Condition("attachment"),
    Condition("size", "4999", "above"),
    Condition("size", "5001", "below"),
    Condition("account", "me@example.org", "is"),
    Condition("folder", "inbox", "is"),
    Condition("known"),
]
FAIL = [
    Condition("from", "zoe@", "is"),
    Condition("from", "zoe.*verein"),
    Condition("to", "zoe"),
    Condition("subject", "bahnhof"),
    Condition("body", "ausflug"),
    Condition("size", "5000", "above"),
    Condition("size", "5000", "below"),
    Condition("folder", "INBOX/Work", "is"),
]


@pytest.mark.parametrize("condition", HOLD, ids=str)
def test_conditions_that_hold(condition: Condition) -> None:
    assert matches(check(rule(condition)), FACTS)
    assert not matches(rule(replace(condition, negated=True)), FACTS)


@pytest.mark.parametrize("condition", FAIL, ids=str)
def test_conditions_that_do_not(condition: Condition) -> None:
    assert not matches(check(rule(condition)), FACTS)
    assert matches(rule(replace(condition, negated=True)), FACTS)


@given(st.lists(st.sampled_from(HOLD + FAIL), min_size=1, max_size=6), st.booleans())
def test_all_and_any(conditions: list[Condition], every: bool) -> None:
    holds = [one in HOLD for one in conditions]
    found = matches(rule(*conditions, match_all=every), FACTS)
    assert found == (all(holds) if every else any(holds))


@given(st.lists(
    st.tuples(st.booleans(), st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=4),
              st.booleans()), max_size=6,
))  # fmt: skip
def test_what_several_rules_come_to(drawn: list[tuple[bool, list[str], bool]]) -> None:
    rules = [
        MailRule(
            str(number),
            (HOLD[0] if catches else FAIL[0],),
            tuple(Action(kind, f"v{number}") for kind in kinds),
            stops=stops,
        )
        for number, (catches, kinds, stops) in enumerate(drawn)
    ]
    verdict = judge(rules, FACTS)
    asked: list[MailRule] = []
    for one, (catches, _, stops) in zip(rules, drawn, strict=True):
        if catches:
            asked.append(one)
            if stops:
                break
    done = [action for one in asked for action in one.actions]
    assert verdict.rules == tuple(one.name for one in asked)
    assert bool(verdict.flags & Flag.FLAGGED) == any(a.kind == "flag" for a in done)
    assert bool(verdict.flags & Flag.SEEN) == any(a.kind == "read" for a in done)
    assert verdict.keywords == {a.value for a in done if a.kind == "tag"}
    assert set(verdict.copies) == {a.value for a in done if a.kind == "copy"}
    assert verdict.leaving == next((a for a in done if a.kind in LEAVING), None)


@given(st.text(max_size=60), st.text(min_size=1, max_size=20))
def test_text_of_strangers_is_never_a_pattern(text: str, value: str) -> None:
    facts = Facts(subject=text, text=text, sender=(Address(text, text),))
    for field in ("subject", "body", "from"):
        condition = Condition(field, value)
        if fold(value):
            held = matches(rule(condition), facts)
            assert held or fold(value) not in fold(text)
    assert matches(rule(Condition("subject", text + value)), Facts(subject=text + value)) or not (
        fold(text + value)
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(FIELDS),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["name", "conditions", "actions", "field", "value", "do", "op", "not"]),
        inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@given(json_values)
def test_any_document_is_a_rule_or_refused_in_words(data: object) -> None:
    try:
        found = from_json(data)
    except MarmotError as error:
        refused = error
    else:
        assert from_json(to_json(found)) == found
        return
    assert refused.code in ERROR_WORDS


def test_a_rule_survives_its_document() -> None:
    whole = MailRule(
        "Lists",
        tuple(HOLD),
        (Action("move", "Lists/Python"), Action("tag", "work"), Action("read")),
        match_all=False,
        stops=True,
        account=AccountId(7),
    )
    assert from_json(to_json(whole)) == whole


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("rule_name_missing", MailRule(" ", (HOLD[0],), (Action("flag"),))),
        ("rule_no_conditions", MailRule("x", (), (Action("flag"),))),
        ("rule_no_actions", MailRule("x", (HOLD[0],), ())),
        ("rule_condition_unknown", rule(Condition("colour", "x"))),
        ("rule_condition_unknown", rule(Condition("from", "x", "matches"))),
        ("rule_value_missing", rule(Condition("from", " "))),
        ("rule_value_missing", rule(Condition("size", "-1", "above"))),
        ("rule_value_missing", rule(Condition("size", "²", "above"))),
        ("rule_action_unknown", rule(HOLD[0], do=(Action("shred"),))),
        ("rule_action_value", rule(HOLD[0], do=(Action("move"),))),
        ("rule_tag_invalid", rule(HOLD[0], do=(Action("tag", "two words"),))),
        ("rule_two_places", rule(HOLD[0], do=(Action("archive"), Action("junk")))),
        ("rule_needs_account", rule(HOLD[0], do=(Action("copy", "Lists"),))),
    ],
)
def test_what_cannot_work_is_refused_in_words(code: str, broken: MailRule) -> None:
    with pytest.raises(UserError) as caught:
        check(broken)
    assert caught.value.code == code
    assert code in ERROR_WORDS


def test_only_bodies_that_are_asked_for_are_needed() -> None:
    assert needs_text([rule(HOLD[0]), rule(Condition("body", "x"))])
    assert needs_text([rule(Condition("attachment"))])
    assert not needs_text([rule(HOLD[0], Condition("size", "5", "above"))])
