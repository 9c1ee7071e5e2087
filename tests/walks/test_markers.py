"""A whole walk, searched by markers: nothing secret on the disk, nobody's mail in a log (S21, S22).

Both processes run at debug level and both meet bugs on the way whose messages quote mail; a
``sitecustomize`` puts them there. The service is started by the test, so that its level is the
test's and what it writes to standard error is kept.
"""

from __future__ import annotations

import json
import stat
import subprocess
import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.walks.world import MASTER, World

PASSWORD = "Passwort-marker-4711"

SUBJECT = "Betreffmarker"
BODY = "Textmarker"
SUMMARY = "Terminmarker"
NAME = "Namenmarker"
FILE = "Anhangmarker.txt"

# Bugs whose messages quote what no log may hold: in an operation, in a loop, in a bare thread, in
# a destructor, and in a command.
BUGS = """
import sys
QUOTE = "Betreffmarker Textmarker of ana.marker@atelier.example, password Passwort-marker-4711"
class Shy:
    def __del__(self):
        raise ValueError(QUOTE)
def fail(*_args, **_kwargs):
    raise ValueError(QUOTE)
if "--service" in sys.orig_argv:
    import threading
    from app.operations import set_flags
    from app.service import dav_loop, supervisor
    set_flags.SetFlags.run = fail
    whole = dav_loop.DavLoop._work
    def once(self, reasons):
        dav_loop.DavLoop._work = whole
        fail()
    dav_loop.DavLoop._work = once
    ready = supervisor.Service.run
    def run(self):
        threading.Thread(target=fail).start()
        Shy()
        ready(self)
    supervisor.Service.run = run
elif "folders" in sys.orig_argv:
    from app.cli import mail
    import app.cli.run
    app.cli.run.HANDLERS["folders"] = fail
elif "calendars" in sys.orig_argv:
    import threading
    from app.engine.engine import Engine
    real = Engine.close
    def close(self):
        threading.Thread(target=fail).start()
        Shy()
        real(self)
    Engine.close = close
"""


@dataclass
class Walk:
    """A world with a walk behind it: what the commands said on standard error, and the rest."""

    world: World
    said: list[str] = field(default_factory=list)

    def step(self, *arguments: str, stdin: object = None) -> object:
        result = self.world.run("--log-level", "debug", *arguments, stdin=stdin, timeout=40)
        self.said.append(result.err)
        return json.loads(result.out) if result.out.strip() else None

    def wait_for_service(self) -> None:
        """Wait until the door of the service is open (it says so in the log of the test's own)."""
        for _look in range(600):
            if (self.world.profile / "service.json").exists():
                return
            time.sleep(0.05)  # polls for another process
        raise AssertionError("no service")

    def files(self) -> list[Path]:
        roots = [self.world.profile, self.world.profile.parent / "tmp"]
        return [path for root in roots for path in root.rglob("*") if path.is_file()]


@pytest.fixture
def walk(world: World, tmp_path: Path) -> Iterator[Walk]:
    bugs, room = tmp_path / "bugs", tmp_path / "tmp"
    bugs.mkdir()
    room.mkdir()
    (bugs / "sitecustomize.py").write_text(BUGS, "utf-8")
    environ = world.environ()
    world.environment = {
        "PYTHONPATH": f"{bugs}:{environ['PYTHONPATH']}",
        "TMPDIR": str(room),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    world.password = PASSWORD
    world.dovecot.add_user(world.address, PASSWORD)
    world.dovecot.add_user(world.other, PASSWORD)
    world.radicale.add_user(world.dav_user, PASSWORD)
    with (tmp_path / "service.err").open("wb") as errors:
        service = subprocess.Popen(
            [*world.command()[:-1], "--log-level", "debug", "--service"],
            env=world.environ(), stdin=subprocess.DEVNULL, stdout=errors, stderr=errors,
        )  # fmt: skip
        made = Walk(world)
        made.wait_for_service()
        yield made
        world.stop_service()
        service.wait(20)


def take(walk: Walk) -> None:
    """Do a bit of everything."""
    world = walk.world
    world.deliver(f"{SUBJECT} one", f"{BODY} one")
    world.deliver_html(f"{SUBJECT} two", f"<p>{BODY} <img src='http://x.example/{BODY}'>")
    world.wait_for_mail([f"{SUBJECT} one", f"{SUBJECT} two"])
    world.add_account()
    walk.step("sync")
    body = world.profile.parent / "body.txt"
    body.write_text(f"{BODY} sent", "utf-8")
    attached = world.profile.parent / FILE
    attached.write_text(f"{BODY} attached", "utf-8")
    walk.step(
        "send", "--to", world.other, "--subject", f"{SUBJECT} sent",
        "--body-file", str(body), "--attach", str(attached),
    )  # fmt: skip
    walk.step("send", "--to", "nobody@nowhere.invalid", "--subject", f"{SUBJECT} refused")
    rows = walk.step("list", "--folder", "INBOX")
    assert isinstance(rows, list)
    for row in rows:
        walk.step("show", row["id"])
    walk.step("flag", rows[0]["id"])  # meets a bug
    walk.step("move", rows[1]["id"], "Archive")
    walk.step("search", BODY)
    walk.step("folders")  # meets a bug
    key = walk.step("keys", "generate", world.address)
    assert isinstance(key, dict)
    walk.step("keys", "export", key["fingerprint"])
    walk.step("event", "add", "--summary", SUMMARY, "--start", "2026-12-01T10:00")
    walk.step("contact", "add", "--name", NAME, "--email", "zora.marker@verein.example")
    walk.step("calendars")
    world.lines[0].cut_all()
    walk.step("sync")
    walk.step("account", "test", world.address)
    walk.step("doctor")
    world.password = "wrong-" + PASSWORD
    walk.step("account", "add", f"second.{world.address}", "--imap",
        f"127.0.0.1:{world.imap.port}", "--imap-security", "none",
        stdin={"password": world.password})  # fmt: skip
    walk.step("sync")
    world.password = PASSWORD


def test_no_log_quotes_and_no_file_betrays(walk: Walk) -> None:
    take(walk)
    world = walk.world
    assert (world.profile / "service.json").exists()  # while it runs: log file and all
    betrayed = [
        PASSWORD.encode(),
        PASSWORD.encode("utf-16-le"),
        b64encode(PASSWORD.encode()),
        b64encode(f"\0{world.address}\0{PASSWORD}".encode()),
        b64encode(f"{world.dav_user}:{PASSWORD}".encode()),
        PASSWORD.encode().hex().encode(),
        MASTER.encode(),
        b"PRIVATE KEY",
    ]
    for _moment in ("running", "ended"):
        found = walk.files()
        assert {"marmot.db", "vault", "service.log"} <= {path.name for path in found}
        for path in found:
            data = path.read_bytes()
            for marker in betrayed:
                assert marker not in data, (path.name, marker)
        for path in [world.profile, *world.profile.rglob("*")]:
            mode = path.lstat()
            wanted = 0o600 if stat.S_ISREG(mode.st_mode) else 0o700
            assert not stat.S_IMODE(mode.st_mode) & ~wanted, (path.name, oct(mode.st_mode))
        world.stop_service()

    logs = [path.read_text("utf-8") for path in (world.profile / "logs").iterdir()]
    errors = (world.profile.parent / "service.err").read_text("utf-8")
    told = "\n".join([*logs, *walk.said, errors])
    # it was said, at debug level, with the places of bugs, of both processes
    assert " DEBUG " in logs[0]
    assert logs[0].count("ValueError") >= 4, logs[0]  # operation, loop, thread, destructor
    assert sum(text.count("ValueError") for text in walk.said) >= 3
    assert "sitecustomize.py" in logs[0]
    local_parts = [world.address.partition("@")[0], world.other.partition("@")[0]]
    quoted = [SUBJECT, BODY, SUMMARY, NAME, FILE, PASSWORD, MASTER, "ana.marker", "zora.marker"]
    for marker in [*quoted, *local_parts]:
        assert marker not in told, (marker, [line for line in told.splitlines() if marker in line])
