"""The last line of defence: a message that hangs, eats memory or kills its reader is given up on,
told once, and never stops the service."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.base.octets import FileRange
from app.domain.mail import Mark
from app.formats.digest import digest
from app.formats.headers import parse_headers
from app.formats.opened import assemble
from app.service import parsing as parsing_module
from app.service import worker_process
from app.service.attempts import Attempts
from app.service.parsing import GIVE_UP, Parsing
from app.service.readable import KnownKey, open_readable
from app.service.watchdog import EXIT, Watchdog
from app.service.worker_process import LimitExceeded, WorkerProcess

SMALL = b"From: a@b.example\r\nSubject: hello\r\n\r\nwords\r\n"
LARGE = SMALL + b"more words\r\n" * 150_000
LONG_HEADER = b"Subject: long\r\nX: " + b"y" * 80_000 + b"\r\n\r\nbehind a long header\r\n"

# What a worker does instead of parsing, by the subject of the message.
ILL = """
import os, signal, sys
from app.service import parse_worker

def ill(raw, args):
    text = bytes(raw[:2000])
    if b"hang" in text:
        while True:
            pass
    if b"frozen" in text:
        import re
        re.fullmatch(r"(a|a)*b", "a" * 60)
    if b"memory" in text:
        return len([bytes(1 << 20) for _ in range(100_000)])
    if b"recursion" in text:
        return ill(raw, args)
    if b"die" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if b"once" in text:
        mark = text.partition(b"once ")[2].split()[0].decode()
        if not os.path.exists(mark):
            open(mark, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
    if b"fault" in text:
        raise ZeroDivisionError
    return well(raw, args)

well = parse_worker.JOBS["digest"]
for name in ("digest", "open", "headers"):
    parse_worker.JOBS[name] = ill if name == "digest" else parse_worker.JOBS[name]
if "open" in sys.argv:
    opens = parse_worker.JOBS["open"]
    parse_worker.JOBS["open"] = lambda raw, args: ill(raw, args) and opens(raw, args)
parse_worker.CPU_SECONDS = 1
parse_worker.MEMORY = 64 << 20
sys.exit(parse_worker.serve())
"""


class NoKeys:
    def known(self) -> list[KnownKey]:
        return []

    def secret_keys(self) -> list[str]:
        return []


@pytest.fixture
def parsing(tmp_path: Path) -> Iterator[Parsing]:
    made = Parsing(tmp_path / "attempts")
    yield made
    made.close()


@pytest.fixture
def ill(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers fall ill of what the subject says."""
    monkeypatch.setattr(
        worker_process, "worker_command", lambda: [sys.executable, "-c", ILL, "open"]
    )


def large(subject: str) -> bytes:
    return LARGE.replace(b"hello", subject.encode(), 1)


# ---- where it is parsed


def test_small_ones_are_parsed_here_and_large_ones_in_a_worker(parsing: Parsing) -> None:
    assert parsing.digest("b:1:1", SMALL) == digest(SMALL)
    assert parsing.headers("h:1:1", SMALL) == parse_headers(SMALL)
    assert parsing.open("m:1:1", SMALL, NoKeys()) == open_readable(SMALL, NoKeys())
    assert parsing._sync.pid is None
    assert parsing._reading.pid is None
    for raw in (LARGE, LONG_HEADER):
        assert parsing.digest("b:2:2", raw) == digest(raw)
        assert parsing.open("m:2:2", raw, NoKeys()) == open_readable(raw, NoKeys())
    assert parsing.headers("h:2:2", LONG_HEADER) == parse_headers(LONG_HEADER)
    assert parsing._sync.pid not in (None, os.getpid())
    assert parsing._reading.pid not in (None, os.getpid(), parsing._sync.pid)


def test_a_part_of_a_file_is_read_by_the_worker_itself(parsing: Parsing, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.write_bytes(b"before" + LARGE + b"after")
    raw = FileRange(pack, 6, len(LARGE))
    assert parsing.digest("b:1:1", raw) == digest(LARGE)
    assert parsing.open("m:1:1", raw, NoKeys()).headers.subject == "hello"


def test_parts_are_taken_in_the_worker_too(parsing: Parsing, tmp_path: Path) -> None:
    raw = (
        b"Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nhello\r\n--B\r\n"
        b"Content-Disposition: attachment; filename=../x.bin\r\n\r\n" + b"z" * 2_000_000
    )
    path = parsing.part("m:1:1", raw, NoKeys(), "2", tmp_path / "parts")
    assert path.name == "x.bin"
    assert path.parent.parent == tmp_path / "parts"
    assert path.read_bytes() == b"z" * 2_000_000
    assert path.stat().st_mode & 0o777 == 0o400


def test_the_worker_asks_for_keys_only_when_a_message_needs_them(parsing: Parsing) -> None:
    asked: list[str] = []

    class Keys:
        def known(self) -> list[KnownKey]:
            asked.append("known")
            return []

        def secret_keys(self) -> list[str]:
            asked.append("secret")
            from app.base.errors import UserError

            raise UserError("secrets_locked")

    parsing.open("m:1:1", LARGE, Keys())
    assert asked == []
    armor = b"-----BEGIN PGP MESSAGE-----\r\n\r\n" + b"QUJD" * 300_000
    encrypted = SMALL + armor + b"\r\n-----END PGP MESSAGE-----\r\n"
    opened = parsing.open("m:2:2", encrypted, Keys())
    assert asked == ["secret"]
    assert [w.code for w in opened.warnings] == ["secrets_locked"]
    assert opened.security.encryption == "refused"


# ---- limits


@pytest.mark.usefixtures("ill")
@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's limits are POSIX")
@pytest.mark.parametrize("trouble", ["hang", "frozen", "memory", "recursion", "die"])
def test_what_is_too_much_is_limited_and_the_next_one_read(parsing: Parsing, trouble: str) -> None:
    found = parsing.digest("b:1:1", large(trouble))
    assert found.marks == Mark.LIMITED
    assert (found.text, found.snippet, found.file_names) == ("", "", ())
    good = parsing.digest("b:2:2", LARGE)
    assert good == digest(LARGE)


@pytest.mark.usefixtures("ill")
def test_the_parents_clock_ends_it_everywhere(
    parsing: Parsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the kernel's help (Windows): the job is given up by the clock, and only once."""
    monkeypatch.setattr(worker_process, "WALL_SECONDS", -len(LARGE) / (1 << 20) + 0.05)
    worker = WorkerProcess()
    with pytest.raises(LimitExceeded, match="time"):
        worker.run("digest", {}, large("hang"))
    worker.close()


@pytest.mark.usefixtures("ill")
def test_a_limited_message_is_shown_as_source_and_not_tried_again(
    parsing: Parsing, tmp_path: Path
) -> None:
    raw = large("die")
    opened = parsing.open("m:1:1", raw, NoKeys(), headers=parse_headers(SMALL))
    assert opened.source_only
    assert [w.code for w in opened.warnings] == ["message_limited"]
    assert opened.text.startswith("From: a@b.example\nSubject: die")
    assert opened.headers.subject == "hello"
    parsing.close()
    again = Parsing(tmp_path / "attempts")  # its worker would never answer: it is not asked
    again._reading.close()
    assert again.open("m:1:1", raw, NoKeys()).source_only
    with pytest.raises(LimitExceeded):
        again.part("m:1:1", raw, NoKeys(), "1", tmp_path)
    with pytest.raises(TransientError):
        again.open("m:2:2", raw, NoKeys())


@pytest.mark.usefixtures("ill")
@pytest.mark.expects_warnings("one message not read: BugError")
def test_a_fault_of_ours_costs_one_message_its_text(parsing: Parsing) -> None:
    assert parsing.digest("b:1:1", large("fault")).marks == Mark.LIMITED
    assert parsing.digest("b:2:2", LARGE) == digest(LARGE)


@pytest.mark.usefixtures("ill")
def test_a_killed_worker_is_replaced_and_its_job_done_again(
    parsing: Parsing, tmp_path: Path
) -> None:
    found = parsing.digest("b:1:1", large(f"once {tmp_path / 'killed'} x"))
    assert (tmp_path / "killed").exists()
    assert "more words" in found.text


def test_kill_between_jobs_costs_nothing(parsing: Parsing) -> None:
    parsing.digest("b:1:1", LARGE)
    pid = parsing._sync.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    assert parsing.digest("b:2:2", LARGE) == digest(LARGE)
    assert parsing._sync.pid != pid


@pytest.mark.usefixtures("ill")
def test_close_ends_a_job_under_way(parsing: Parsing) -> None:
    errors: list[BaseException] = []

    def work() -> None:
        try:
            parsing._sync.run("digest", {}, large("hang"))
        except (TransientError, LimitExceeded) as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    while parsing._sync.pid is None:
        thread.join(0.01)  # until another process has begun
    parsing.close()
    thread.join(30)
    assert not thread.is_alive()
    assert errors
    assert parsing._sync.pid is None


# ---- what a dead process leaves


CRASH = """
import os, sys
from pathlib import Path
from app.service.attempts import Attempts
marks = Attempts(Path(sys.argv[1]))
marks.mark("b:1:100")
marks.clear()
marks.mark(*sys.argv[2:], timed=False)
os.kill(os.getpid(), 9) if os.name == "posix" else os._exit(9)
"""


def _crash(folder: Path, *keys: str) -> None:
    """Let a process die that stores these."""
    root = Path(parsing_module.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", CRASH, str(folder), *keys],
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert done.returncode != 0


@pytest.mark.expects_warnings("a former run ended")
def test_a_message_at_a_death_goes_to_the_worker_and_is_stored_alone(tmp_path: Path) -> None:
    folder = tmp_path / "attempts"
    _crash(folder, "b:2:200", "b:3:300")
    first = Parsing(folder)
    assert [first.attempts.deaths(key) for key in ("b:1:100", "b:2:200", "b:3:300")] == [0, 1, 1]
    assert first.digest("b:2:200", SMALL) == digest(SMALL)
    assert first._sync.pid is not None  # not here
    keys = ["b:1:100", "b:2:200", "b:4:400", "b:5:500"]
    assert [keys[part] for part in first.batches(keys)] == [keys[:1], keys[1:2], keys[2:]]
    with first.storing(["b:3:300"]):
        pass
    assert first.attempts.deaths("b:3:300") == 0  # forgiven
    first.close()
    again = Parsing(folder)  # nothing died meanwhile: nothing is counted twice
    assert again.attempts.deaths("b:2:200") == 1
    again.close()


@pytest.mark.expects_warnings("a former run ended")
def test_only_what_was_alone_at_every_death_is_kept_unread(tmp_path: Path) -> None:
    folder = tmp_path / "attempts"
    for _ in range(GIVE_UP + 1):  # power cuts, kills: a batch says nothing of one of its messages
        _crash(folder, "b:2:200", "b:3:300")
        parsing = Parsing(folder)
        assert parsing.attempts.deaths("b:2:200") == 1
        parsing.close()
    for _ in range(GIVE_UP - 1):
        parsing = Parsing(folder)
        assert parsing.digest("b:2:200", SMALL) == digest(SMALL)
        parsing.close()
        _crash(folder, "b:2:200")
    parsing = Parsing(folder)
    assert parsing.digest("b:2:200", SMALL).marks == Mark.LIMITED
    assert parsing.headers("b:2:200", SMALL).marks == Mark.LIMITED
    assert parsing.digest("b:3:300", SMALL) == digest(SMALL)
    parsing.close()


def test_a_newer_program_tries_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marks = Attempts(tmp_path / "a")
    marks.note_limited("m:1:1")
    assert Attempts(tmp_path / "a").was_limited("m:1:1")
    monkeypatch.setattr("app.service.attempts.__version__", "99.0")
    assert not Attempts(tmp_path / "a").was_limited("m:1:1")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 1}', b"\xff" * 100])
def test_damaged_marks_are_no_obstacle(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "memory.json").write_bytes(content)
    (tmp_path / "page-9").write_bytes(b"")
    marks = Attempts(tmp_path)
    marks.mark("x")
    assert marks.deaths("x") == 0


def test_without_a_place_to_write_everything_works(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for marks in (Attempts(tmp_path / "file" / "below"), Attempts()):
        marks.mark("x")
        marks.note_limited("y")
        assert marks.was_limited("y")
        marks.clear()


@pytest.mark.expects_warnings("reading one message takes too long")
def test_the_watchdog_ends_what_takes_too_long(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ended: list[int] = []
    marks = Attempts(tmp_path / "a")
    dog = Watchdog(marks, ended.append)
    marks.mark("b:1:1", timed=False)
    monkeypatch.setattr("app.service.watchdog.STUCK_SECONDS", -1.0)
    assert marks.longest() == 0.0
    monkeypatch.setattr("app.service.watchdog.STUCK_SECONDS", 0.0)
    dog.look()
    assert ended == []
    marks.mark("b:1:1")
    while marks.longest() == 0.0:
        pass
    dog.look()
    assert ended == [EXIT]
    marks.clear()
    dog.look()
    assert ended == [EXIT]
    dog.stop()


FROZEN = """
import re, sys
from pathlib import Path
from app.service import watchdog
from app.service.attempts import Attempts
watchdog.FROZEN_SECONDS = 0.5
marks = Attempts(Path(sys.argv[1]))
dog = watchdog.Watchdog(marks)
dog.look()
marks.mark("b:7:7")
re.fullmatch(r"(a|a)*b", "a" * 60)  # holds the lock of the interpreter for years
"""


@pytest.mark.expects_warnings("a former run ended")
def test_a_reader_that_never_gives_the_interpreter_back_ends_with_the_process(
    tmp_path: Path,
) -> None:
    root = Path(parsing_module.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", FROZEN, str(tmp_path / "a")],
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert done.returncode == 1
    assert Attempts(tmp_path / "a").deaths("b:7:7") == 1


# ---- what it costs


def test_the_guard_costs_ordinary_messages_next_to_nothing(parsing: Parsing) -> None:
    """CPU of marking against that of digesting a short ordinary message, in the same run."""
    raw = SMALL.replace(b"words", b"some ordinary words in a line of text\r\n" * 200)
    rounds = 400
    digest(raw)
    parsing.attempts.mark("b:1:1")
    digesting = _best(lambda: [digest(raw) for _ in range(rounds)])

    def guard() -> None:
        for _ in range(rounds):
            parsing._is_suspicious("b:1:1", raw)
            parsing.attempts.mark("b:1:1")
            parsing.attempts.clear()

    assert _best(guard) < 0.1 * digesting


def _best(run: object) -> float:
    best = float("inf")
    for _ in range(5):
        before = time.process_time()
        run()  # type: ignore[operator]
        best = min(best, time.process_time() - before)
    return best


def test_both_ways_give_the_same(parsing: Parsing) -> None:
    """Whatever crosses the pipe comes out as it went in."""
    from tests.formats.hostile import CASES

    for name in ("mime 900 attached messages", "name right to left", "header 8-bit soup"):
        raw = CASES[name].build(0.05)
        parsing.attempts._deaths["b:1:1"] = 1
        parsing.attempts._deaths["m:1:1"] = 1
        assert parsing.digest("b:1:1", raw) == digest(raw)
        from app.formats.message import open_message

        assert parsing.open("m:1:1", raw, NoKeys()) == assemble(open_message(raw))
