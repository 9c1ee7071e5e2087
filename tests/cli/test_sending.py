"""send: where the text comes from, and times that cannot be meant."""

from __future__ import annotations

import email
import email.policy
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.base.paths import Profile
from app.cli.sending import BODY_MOST
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import BlobId
from app.engine.engine import Engine

REPOSITORY = Path(__file__).resolve().parents[2]
SEND = ("send", "--to", "ben@atelier.example", "--subject", "Hello", "--at", "2099-01-01T08:00")


def opened(path: Path) -> Engine:
    return Engine(Profile.at(path), face="test", service=False, ca_file=None)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with an account whose servers are never asked."""
    server = Server("127.0.0.1", 1, Transport.TLS, "ana@atelier.example")
    engine = opened(tmp_path / "profile")
    with engine.store.write("test") as tx:
        engine.store.accounts.add(
            tx, AccountSettings("ana@atelier.example", "Ana", imap=server, smtp=server)
        )
    engine.close()
    return tmp_path / "profile"


def run(
    profile: Path, *arguments: str, stdin: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "app", "--profile", str(profile), *arguments],
        capture_output=True,
        cwd=profile.parent,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": "ascii"},
        timeout=60,
        check=False,
        input=stdin if stdin is not None else b"",
    )


def texts(profile: Path) -> list[str]:
    """The text of every message that is queued."""
    engine = opened(profile)
    try:
        blobs = [BlobId(str(e.payload["blob"])) for e in engine.store.journal.sends()]
        found = [
            email.message_from_bytes(engine.store.blobs.get(b), policy=email.policy.default)
            for b in blobs
        ]
    finally:
        engine.close()
    return ["\n".join(str(message.get_content()).splitlines()) for message in found]


def queued(profile: Path) -> int:
    engine = opened(profile)
    try:
        return len(engine.outbox())
    finally:
        engine.close()


def test_the_text_comes_from_standard_input(profile: Path) -> None:
    done = run(profile, *SEND, "--body-file", "-", stdin="Schöne Grüße 🦫\r\nAna\r\n".encode())
    assert done.returncode == 0, done
    assert texts(profile) == ["Schöne Grüße 🦫\nAna"]


def test_a_text_without_end_is_not_read_to_the_end(profile: Path) -> None:
    done = run(profile, "--json", *SEND, "--body-file", "-", stdin=b"x" * (BODY_MOST + 1))
    assert done.returncode == 4, done
    assert json.loads(done.stdout)["error"]["code"] == "file_too_large"
    assert texts(profile) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere.txt", b"There is no file nowhere.txt. Check its name and place."),
        (".", b"The file cannot be read. Check that it is there and yours."),
    ],
)
def test_a_text_that_is_not_there(profile: Path, name: str, words: bytes) -> None:
    done = run(profile, *SEND, "--body-file", name)
    assert (done.returncode, done.stdout) == (4, b"")
    assert done.stderr.splitlines() == [words]
    assert texts(profile) == []


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_a_time_in_the_past_is_a_slip(profile: Path, more: tuple[str, ...]) -> None:
    send = ("send", "--to", "ben@atelier.example", "--at", "2020-01-01T08:00", *more)
    done = run(profile, "--json", *send)
    assert done.returncode == 2, done
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "usage"
    assert "--at 2020-01-01T08:00 is in the past" in error["text"]
    assert texts(profile) == []
    told = run(profile, *send)
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 1


def test_a_finished_message_in_the_past_is_a_slip_too(profile: Path, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"From: ana@atelier.example\r\nTo: ben@atelier.example\r\n\r\nText\r\n")
    done = run(profile, "send", "--raw", str(file), "--at", "2020-01-01T08:00")
    assert done.returncode == 2, done
    assert texts(profile) == []


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("foo bar, x@", "foo bar"),
        ("ben@atelier.example, foo bar", "foo bar"),
        ("ben@atelier.example, x@", "x@"),
        ("Ben <ben>", "ben"),
    ],
)
def test_what_is_no_address_is_named(profile: Path, typed: str, wrong: str) -> None:
    done = run(profile, "--json", *SEND, "--cc", typed)
    assert done.returncode == 4, done
    error = json.loads(done.stdout)["error"]
    assert (error["code"], error["details"]) == ("address_invalid", {"address": wrong})
    assert error["text"].startswith(f"{wrong} ")
    assert texts(profile) == []


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_what_may_be_forgotten_is_said_and_stops_nothing(
    profile: Path, more: tuple[str, ...]
) -> None:
    send = ("send", "--to", "ben@atelier.example", "--at", "2099-01-01T08:00", *more)
    body = b"Den Plan findest du im Anhang."
    done = run(profile, *send, "--body-file", "-", stdin=body)
    assert done.returncode == 0, done
    assert done.stderr.splitlines() == [
        b"Warning: The message has no subject.",
        b"Warning: The text speaks of an attachment, but nothing is attached.",
    ]
    told = run(profile, "--json", *send, "--body-file", "-", "--html", stdin=b"<p>" + body)
    assert (told.returncode, told.stderr) == (0, b"")
    codes = [warning["code"] for warning in json.loads(told.stdout)["warnings"]]
    assert codes == ["no_subject", "no_attachment"]
    assert queued(profile) == (0 if more else 2)


def test_a_complete_message_is_not_warned_of(profile: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("plan", "utf-8")
    body = b"See attached.\n\nBen:\n> no attachment?"
    send = (*SEND, "--body-file", "-", "--attach", str(plan))
    assert json.loads(run(profile, "--json", *send, stdin=body).stdout)["warnings"] == []
