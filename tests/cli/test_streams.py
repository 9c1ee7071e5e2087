"""How answers leave: usage errors, odd terminals, readers that go away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
MAIL = (
    "From: Zoë <zoe@atelier.example>\r\nTo: ana@atelier.example\r\n"
    "Subject: Grüße 🦫\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    "Schöne Grüße 🦫\r\n"
).encode()


def run(
    profile: Path, *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "app", "--profile", str(profile), *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=profile.parent,
        env={
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "MARMOT_MASTER_PASSWORD": "master password of the tests",
            **(environment or {}),
        },
        timeout=60,
        check=False,
    )


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.mark.parametrize(
    "words",
    [
        ("no-such-command",),
        ("list",),
        ("account",),
        ("--log-level", "loud", "folders"),
        ("event", "add", "--reminder", "soon"),
        ("--demo", "folders"),  # never the real profile instead of the sample data
        ("--self-test", "folders"),
        (),
    ],
)
def test_a_usage_error_is_json_too(profile: Path, words: tuple[str, ...]) -> None:
    done = run(profile, "--json", *words)
    assert done.returncode == 2, done
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "usage"
    assert error["text"]
    assert error["hint"]
    assert error["details"]["problem"]
    assert done.stderr == b""


def test_a_usage_error_in_words_goes_to_standard_error(profile: Path) -> None:
    done = run(profile, "list")
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"--folder" in done.stderr
    assert b"Traceback" not in done.stderr


def test_every_error_has_its_four_keys(profile: Path) -> None:
    done = run(profile, "--json", "show", "7")
    assert done.returncode == 4
    document = json.loads(done.stdout)
    assert set(document) == {"error"}
    assert set(document["error"]) == {"code", "text", "hint", "details"}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_of_any_encoding_will_do(profile: Path, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(MAIL)
    narrow = {"PYTHONIOENCODING": encoding}
    told = run(profile, "open", str(file), environment=narrow)
    assert told.returncode == 0, told
    assert b"Subject: Gr" in told.stdout
    exact = run(profile, "--json", "open", str(file), environment=narrow)
    assert exact.returncode == 0, exact
    assert json.loads(exact.stdout.decode("utf-8"))["subject"] == "Grüße 🦫"


def test_a_reader_that_has_enough_is_no_error_message(profile: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "app", "--profile", str(profile), "--json", "folders"],
            stdout=write,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            cwd=profile.parent,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            timeout=60,
            check=False,
        )
    finally:
        os.close(write)
    assert done.stderr == b""
    assert done.returncode == 1
