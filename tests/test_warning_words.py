"""Every warning about a message has a sentence in both faces."""

from __future__ import annotations

import re
from pathlib import Path

from app.cli.sentences import sentence_of_warning
from app.domain.mail import Warning
from app.faces.warning_words import WARNING_WORDS

_MADE = re.compile(r"\bWarning\(\s*\"([a-z_]+)\"")


def test_every_warning_has_a_sentence(repository: Path) -> None:
    made: set[str] = set()
    for file in (repository / "app" / "formats").rglob("*.py"):
        made.update(_MADE.findall(file.read_text("utf-8")))
    assert len(made) >= 13
    assert made <= set(WARNING_WORDS)


def test_missing_fields_and_unknown_codes_do_not_raise() -> None:
    for code in (*WARNING_WORDS, "never_heard_of"):
        told = sentence_of_warning(Warning(code))
        assert told.endswith(".")
        assert "{" not in told
    told = sentence_of_warning(Warning("link_ip_host", (("host", "{evil}"),)))
    assert "{evil}" in told
