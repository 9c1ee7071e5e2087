"""Every hostile message stays within bounds set by an honest message of the largest size (S7)."""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.mail import Mark
from app.formats.digest import MAX_TEXT, digest
from app.formats.headers import MAX_SUBJECT, parse_headers
from app.formats.message import MAX_ATTACHMENTS, open_message, part
from app.formats.opened import MAX_WARNINGS, assemble, from_json, to_json
from tests.bed.memory import growth
from tests.formats import hostile_cost
from tests.formats.hostile import CASES, Hostile

SMALL = 0.04  # of the full size; what is quadratic there takes minutes
WORST = 150 << 20  # bytes (S7)
TIMES = 4  # an honest message's cost
MOST_JSON = 11 << 20

every_case = pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)

HONEST = (
    b"From: Ana <ana@atelier.example>\r\nSubject: letter\r\nContent-Type: text/html\r\n\r\n"
    + b'<p style="color:#333">A line of <b>words</b> and '
    b'<a href="https://atelier.example/a">a link</a> &amp; more.</p>\n' * 17_000
)


def _all_steps(raw: bytes) -> None:
    parse_headers(raw[: 2 << 20])
    digest(raw)
    assemble(open_message(raw))


@pytest.fixture(scope="module")
def honest() -> float:
    """The CPU seconds an honest message of nearly two million characters takes here and now."""
    _all_steps(HONEST)  # imports and caches
    before = time.process_time()
    _all_steps(HONEST)
    return time.process_time() - before


@every_case
def test_small_bombs(case: Hostile, honest: float) -> None:
    """They cost less than a few honest messages, and what comes out is bounded and can be sent."""
    raw = case.build(SMALL)
    with growth() as grown:
        before = time.process_time()
        headers, found = parse_headers(raw[: 2 << 20]), digest(raw)
        opened = assemble(open_message(raw))
        seconds = time.process_time() - before
    assert seconds < TIMES * honest
    assert grown.peak < WORST // 2
    assert len(headers.subject) <= MAX_SUBJECT
    assert len(found.text) <= MAX_TEXT
    assert len(found.snippet) <= 200
    assert len(opened.attachments) <= MAX_ATTACHMENTS
    assert len(opened.warnings) <= MAX_WARNINGS
    sent = json.dumps(to_json(opened), ensure_ascii=False)
    assert len(sent.encode()) < MOST_JSON  # no lone surrogate either
    assert from_json(json.loads(sent)) == opened
    codes = [warning.code for warning in opened.warnings]
    assert opened.source_only == ("message_limited" in codes)
    assert bool(found.marks & Mark.LIMITED) <= opened.source_only
    for text in (headers.subject, found.snippet, *(a.name for a in headers.sender)):
        assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text)
    for text in (opened.text, opened.html):
        assert "\x1b" not in text
        assert "\0" not in text


def test_the_honest_parts_are_read() -> None:
    """Bounds must not be kept by showing nothing: where words can be found, they are."""
    unread = {
        case.name
        for case in CASES.values()
        if b"honest words" in case.build(SMALL)[:10_000]
        and "honest words" not in (opened := assemble(open_message(case.build(SMALL)))).text
        and not opened.source_only
    }
    assert unread == {
        "mime messages in digest",  # files
        "mime parameters x 10,000",  # its name makes it a file
        "mime encoded parameters",
    }


@pytest.mark.parametrize("step", hostile_cost.STEPS)
@pytest.mark.full
@every_case
def test_full_bombs(case: Hostile, step: str, honest: float, tmp_path: Path) -> None:
    """At full size, in a process of its own: CPU, memory, and that it ends by itself."""
    file = tmp_path / "message"
    file.write_bytes(case.build())
    cost = hostile_cost.measure(file, step)
    assert not cost.told.startswith("ended with")
    assert cost.seconds < TIMES * honest
    assert cost.peak < WORST


# ---- dates (listed somewhere, and nothing breaks)


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("date ")])
def test_dates_stay_in_the_calendar(name: str) -> None:
    date = parse_headers(CASES[name].build(SMALL)).date
    assert date is None or -11_644_473_600 <= date <= 253_402_300_799


# ---- names of attachments


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("name ")])
def test_parts_can_be_taken_under_their_names(name: str, tmp_path: Path) -> None:
    raw = CASES[name].build(SMALL)
    for attachment in open_message(raw).attachments[:5]:
        _data, _kind, safe = part(raw, attachment.part)
        assert safe == attachment.name
        target = tmp_path / safe
        target.write_bytes(b"x")
        assert target.parent.resolve() == tmp_path.resolve()
        assert target.resolve().parent == tmp_path.resolve()
        target.unlink()


def test_an_unbounded_reader_would_be_found(honest: float) -> None:
    """The measure itself: a quadratic reader and a hungry one break it."""
    raw = CASES["subject openers"].build(SMALL)

    def quadratic() -> None:
        for at in range(0, len(raw), 2):
            raw[at:].count(b"??")

    def hungry() -> list[str]:
        return [f"{number:>200}" for number in range(600_000)]

    assert _seconds(quadratic) > TIMES * honest / 100
    with growth() as grown:
        kept = hungry()
    assert kept
    assert grown.peak > WORST // 2


def _seconds(run: Callable[[], object]) -> float:
    before = time.process_time()
    run()
    return time.process_time() - before
