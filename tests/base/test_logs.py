from __future__ import annotations

import io
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import UserError
from app.base.logs import RedactingFormatter, redact, set_up


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    """The root logger, put back as it was."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    for handler in handlers:
        root.removeHandler(handler)  # set_up closes what it finds; these are of the test runner
    yield root
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    for handler in handlers:
        root.addHandler(handler)


@pytest.mark.parametrize(
    "text",
    [
        "password=hunter2",
        "password: hunter2",
        'the answer {"password": "hunter2"} came',
        "{'dav_password': 'hunter2 hunter2'}",
        "Authorization: Basic hunter2",
        "authorization: Bearer hunter2",
        "AUTH token hunter2",
        "pass phrase = hunter2",
        "passphrase=hunter2",
        'secret="hunter2 and hunter2',
    ],
)
def test_secrets_are_masked(text: str) -> None:
    assert "hunter2" not in redact(text)


@pytest.mark.parametrize(
    "address",
    ["ana.meier@atelier.example", "jürg.müller@atelier.example", "用户@例子.广告", "a'b+c@x.ch"],
)
def test_local_parts_are_masked(address: str) -> None:
    domain = address.partition("@")[2]
    masked = redact(f"from <{address}> to {address}, ({address})")
    assert masked == f"from <***@{domain}> to ***@{domain}, (***@{domain})"


@given(st.text(max_size=200))
def test_masking_never_fails_and_settles(text: str) -> None:
    once = redact(text)
    assert redact(once) == once or "***" in redact(once)


def test_masking_is_linear() -> None:
    redact("a" * 200_000 + "@" + "b" * 200_000 + "password " * 20_000)


def test_a_traceback_names_places_and_types_only() -> None:
    def fails() -> None:
        subject = "Kündigung von ana@atelier.example"
        raise ValueError(subject)

    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(RedactingFormatter("%(message)s"))
    record_of = logging.Logger("test")
    record_of.addHandler(handler)
    try:
        fails()
    except ValueError:
        record_of.exception("it failed")
    try:
        raise UserError("password_wrong", details="NO ana@atelier.example")
    except UserError:
        record_of.exception("that too")
    told = stream.getvalue()
    assert "Kündigung" not in told
    assert "ana@" not in told
    assert "ValueError" in told
    assert "test_logs.py" in told
    assert " fails" in told
    assert "UserError password_wrong" in told


def test_the_log_file_holds_masked_lines(root_logger: logging.Logger, tmp_path: Path) -> None:
    file = tmp_path / "service.log"
    set_up("info", file, stderr=False)
    set_up("info", file, stderr=False)  # again: the first file is closed, no line is doubled
    logging.getLogger("elsewhere").info("mail of %s", "ana@atelier.example")
    written = file.read_text("utf-8")
    assert written.count("mail of ***@atelier.example") == 1


@pytest.mark.expects_warnings("uncaught")
def test_what_nobody_catches_is_told_without_its_words(
    root_logger: logging.Logger, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    class Shy:
        def __del__(self) -> None:
            raise ValueError("Geheimnis of a destructor")

    def fails() -> None:
        raise ValueError("Geheimnis of a thread")

    file = tmp_path / "service.log"
    set_up("info", file, stderr=False)
    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    Shy()
    try:
        fails()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    written = file.read_text("utf-8")
    assert written.count("ValueError") == 3
    assert "test_logs.py" in written
    told = written + "".join(capfd.readouterr())
    assert "Geheimnis" not in told
