from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import app
from app.base.errors import BugError, PermanentError, UserError
from app.ui.sentences import known_codes, of_error, sentence

_RAISED = re.compile(r"\b(?:User|Transient|Permanent)Error\(\s*\"([a-z_0-9]+)\"")
# codes no person ever meets: they only cross between our own processes
INNER = {"nested_write", "bad_arguments"}


def raised_codes() -> set[str]:
    root = Path(app.__file__).parent
    found: set[str] = set()
    for package in ("base", "engine", "formats", "net", "openpgp", "operations", "rules"):
        for file in (root / package).rglob("*.py"):
            found.update(_RAISED.findall(file.read_text("utf-8")))
    for package in ("service", "store", "providers"):
        for file in (root / package).rglob("*.py"):
            found.update(_RAISED.findall(file.read_text("utf-8")))
    return found


def test_every_code_has_words_of_its_own() -> None:
    assert raised_codes() - known_codes() - INNER == set()


def test_an_unknown_code_is_named_and_never_silent() -> None:
    found = sentence("never_heard_of")
    assert "never_heard_of" in found.what
    assert found.advice


def test_missing_fields_do_not_raise() -> None:
    for code in known_codes():
        words = str(sentence(code, {}))
        assert words
        assert not re.search(r"\{[a-z_]+\}", words)


def test_fields_with_braces_stay_text() -> None:
    assert "{evil}" in str(sentence("host_unknown", {"host": "{evil}"}))


def test_the_server_code_is_shown() -> None:
    assert "(552)." in str(sentence("rejected", {"smtp_code": 552}))


def test_bugs_never_show_a_traceback() -> None:
    for error in (BugError("bug"), ValueError("secret words"), PermanentError("x")):
        assert "secret" not in str(of_error(error))


def test_a_full_window_says_when_there_is_room() -> None:
    at = datetime(2031, 5, 4, 9, 12).timestamp()
    said = str(of_error(UserError("limit_window", used=520, limit=500, at=at)))
    assert "There is room 4 " in said
    assert "09:12" in said
