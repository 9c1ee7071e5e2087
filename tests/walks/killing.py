"""kill -9, at drawn moments or at a drawn system call of a drawn kind (strace injects it there)."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

from app.base.locks import FileLock
from app.base.paths import Profile
from tests.walks.torment import Act, Torment

# Before a page is written, before it is made durable, before something is said or heard.
# With each the call of its thread at which the kill strikes at most: about what one action takes.
WRITES = {"pwrite64": 30, "fsync,fdatasync": 4, "write": 6}
TALKS = ("sendto", "recvfrom")  # of the service only
LATEST = 60  # of the service, which goes on for longer


class Killer(Torment):
    """Runs commands and kills the face or the service after a drawn while."""

    _kills = 0
    _runs = 0

    @property
    def kills(self) -> int:
        return self._kills

    def strike(self, act: Act) -> None:
        """Run an act with a kill in the middle and book it."""
        out = self._output()
        with out.open("wb") as stream:
            child = self._start(act.command, stream.fileno())
            self._strike(child)
            try:
                code = child.wait(timeout=60)
            except subprocess.TimeoutExpired:
                child.kill()
                code = child.wait()
        act.book(code, out.read_text("utf-8", errors="replace"))

    def sync(self) -> None:
        """Synchronise, with a kill in the middle."""
        self.strike(Act(self.world.command("sync"), lambda _code, _out: None))

    def _output(self) -> Path:
        self._runs += 1
        return self.room / f"run{self._runs}.out"

    def _start(self, command: list[str], out: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.DEVNULL,
            env=self.world.environ(),
        )

    def _strike(self, child: subprocess.Popen[bytes]) -> None:
        threading.Event().wait(self.chance.uniform(0.05, 2.0))  # the drawn moment
        pid = self._service_pid()
        if pid is not None and self.chance.random() < 0.6:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                self._kills += 1
        elif child.poll() is None:
            child.kill()
            self._kills += 1

    def _service_pid(self) -> int | None:
        try:
            told = json.loads((self.world.profile / "service.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return int(told["pid"])


class CallKiller(Killer):
    """The same at the Nth system call of a thread: the face's, or the service's it starts."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self._traces: dict[Path, int] = {}

    @property
    def kills(self) -> int:
        """Count the traces of which a thread came to its last call."""
        return sum(_struck(trace, count) for trace, count in self._traces.items())

    def _start(self, command: list[str], out: int) -> subprocess.Popen[bytes]:
        if self.chance.random() < 0.5:
            self._end_service()
        if command[-1] == "sync":
            calls = self.chance.choice((*WRITES, *TALKS))
            count = int(LATEST ** self.chance.random())  # the first calls are the likelier ones
        else:
            (calls,) = self.chance.choices(list(WRITES), (3, 1, 1))
            count = self.chance.randint(1, WRITES[calls])
        trace = self.room / f"run{self._runs}.trace"
        self._traces[trace] = count
        inject = f"inject={calls}:signal=SIGKILL:when={count}"
        # -D: the tracer is the grandchild, so that what we wait for is the command itself
        tracing = ["strace", "-D", "-f", "-s", "0"]
        tracing += ["-e", f"trace={calls}", "-e", inject, "-o", str(trace)]
        return super()._start([*tracing, *command], out)

    def _strike(self, child: subprocess.Popen[bytes]) -> None:
        """It is in the orders of the tracer."""

    def _end_service(self) -> None:
        """Let the next command start one of its own, under the same orders."""
        self.world.stop_service()
        with FileLock(Profile.at(self.world.profile).service_lock):
            pass


def _struck(trace: Path, count: int) -> bool:
    try:
        lines = trace.read_text("utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return False
    calls = Counter(line.split(None, 1)[0] for line in lines if _is_call(line))
    return any(number >= count for number in calls.values())


def _is_call(line: str) -> bool:
    """Tell a call ("123 fsync(3) = ?") from its resumption, a signal or an end."""
    _, _, rest = line.partition(" ")
    return not rest.strip().startswith(("<", "+", "-"))


def tracing_fails(room: Path) -> str:
    """Return why strace cannot kill at a call here; "" when it can."""
    if shutil.which("strace") is None:
        return "strace is not installed (apt-get install strace)"
    script = "import os, sys; os.fsync(os.open(sys.argv[1], os.O_RDWR))"
    file = room / "file"
    file.touch()
    probe = ["strace", "-D", "-f", "-o", str(room / "probe")]
    probe += ["-e", "trace=fsync", "-e", "inject=fsync:signal=SIGKILL:when=1"]
    probe += [sys.executable, "-c", script, str(file)]
    done = subprocess.run(probe, capture_output=True, check=False)
    if done.returncode != -signal.SIGKILL:
        return "strace cannot trace here (ptrace is forbidden?)"
    return ""
