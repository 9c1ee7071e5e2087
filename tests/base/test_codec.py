from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.codec import decode, encode
from app.base.errors import (
    BugError,
    MarmotError,
    PermanentError,
    TransientError,
    UserError,
    from_json,
    kind_of,
)
from app.base.ids import new_message_id
from app.domain.accounts import AccountSettings, Candidate, ServiceState, StepResult
from app.domain.mail import Draft, OpenedMessage
from app.domain.pim import CardFields, EventFields
from app.domain.ports import KeyInfo

CLASSES = (
    AccountSettings,
    Candidate,
    ServiceState,
    StepResult,
    Draft,
    OpenedMessage,
    CardFields,
    EventFields,
    KeyInfo,
)
settings_of_any_kind = st.one_of([st.from_type(cls) for cls in CLASSES])


@given(settings_of_any_kind)
def test_everything_that_crosses_the_pipe_comes_back(value: object) -> None:
    wire = json.loads(json.dumps(encode(value), ensure_ascii=False, allow_nan=True))
    back = decode(type(value), wire)
    assert repr(back) == repr(value)  # repr: a nan is no equal of itself


def test_unknown_keys_are_ignored_and_missing_ones_have_defaults() -> None:
    found = decode(AccountSettings, {"address": "a@b.ch", "of_tomorrow": 1})
    assert found == AccountSettings("a@b.ch")


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "text",
        {},
        {"address": 1},
        {"address": "a@b.ch", "imap": {"host": "x"}},
        {"address": "a@b.ch", "imap": {"host": "x", "port": True, "security": "tls", "user": "u"}},
        {"address": "a@b.ch", "imap": {"host": "x", "port": 1, "security": "odd", "user": "u"}},
    ],
)
def test_what_does_not_fit_is_a_value_error(data: object) -> None:
    with pytest.raises(ValueError, match=r"expected|missing|alternative|valid"):
        decode(AccountSettings, data)


def test_only_plain_things_are_encoded() -> None:
    assert encode(frozenset({"b", "a"})) == ["a", "b"]
    with pytest.raises(TypeError):
        encode(object())


field = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()


@given(
    st.sampled_from([UserError, TransientError, PermanentError, BugError]),
    st.text(),
    st.dictionaries(st.text(min_size=1).filter(lambda n: n != "delay"), field),
)
def test_errors_cross_the_pipe(
    kind: type[MarmotError], details: str, fields: dict[str, str | int | float | bool | None]
) -> None:
    error = kind("some_code", details=details)
    error.fields = fields
    back = from_json(json.loads(json.dumps(error.to_json())))
    assert (type(back), back.code, back.details, back.fields) == (
        kind,
        "some_code",
        details,
        fields,
    )
    assert kind_of(back) == kind_of(error)


def test_the_delay_of_a_transient_error_crosses_too() -> None:
    back = from_json(TransientError("server_busy", delay=30).to_json())
    assert isinstance(back, TransientError)
    assert back.delay == 30.0
    assert str(back) == "server_busy"


@given(st.text(max_size=80))
def test_a_message_id_is_plain_whatever_the_domain(domain: str) -> None:
    found = new_message_id(domain)
    assert found.isascii()
    assert found.startswith("<")
    assert found.count("@") == 1
    assert not any(c.isspace() for c in found)


@pytest.mark.parametrize("domain", ["", "a..b", "x" * 70 + ".ch", "a b", "evil>\r\nBcc: x"])
def test_an_odd_domain_does_not_stop_writing(domain: str) -> None:
    assert new_message_id(domain).endswith("@localhost>")


def test_an_international_domain_is_kept() -> None:
    assert new_message_id("bücher.example").endswith("@xn--bcher-kva.example>")
