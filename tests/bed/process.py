"""Server processes of the bed: a free port, ready when it answers, gone when the test is over."""

from __future__ import annotations

import atexit
import contextlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

LOOPBACK = "127.0.0.1"

_chooser = random.SystemRandom()
_handed_out: set[int] = set()


class Unavailable(Exception):
    """A server of the bed cannot run here; the text says why."""


def free_port() -> int:
    """Return a free loopback port below the ephemeral range, so no outgoing connection takes it."""
    for _ in range(200):
        port = _chooser.randrange(18_000, 32_000)
        if port in _handed_out:
            continue
        with socket.socket() as probe:
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
        _handed_out.add(port)
        return port
    raise Unavailable("no free loopback port was found")


def program(name: str, *places: str) -> str:
    """Return the path of an installed program; raise Unavailable when there is none."""
    path = (
        os.environ.get("PATH", "")
        + os.pathsep
        + os.pathsep.join((*places, "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"))
    )
    found = shutil.which(name, path=path)
    if found is None:
        raise Unavailable(f"{name} is not installed")
    return found


def short_directory() -> Path:
    """Make a directory with a short name (socket paths end at 104 bytes), others may pass it."""
    place = "/tmp" if os.name == "posix" else None
    path = Path(tempfile.mkdtemp(prefix="marmot-bed-", dir=place))
    path.chmod(0o755)
    return path


def passable(path: Path) -> bool:
    """Return whether another user could reach ``path`` through all its parents."""
    return all(parent.stat().st_mode & 0o001 for parent in (path, *path.parents))


class Server:
    """Base of the servers: ``with`` starts and stops; what it logs stays readable in ``log``."""

    def start(self) -> Self:
        raise TypeError(f"{type(self).__name__} does not say how it starts")

    def stop(self) -> None:
        raise TypeError(f"{type(self).__name__} does not say how it stops")

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


class ServerProcess:
    """One child in a session of its own; only its own process group is ever signalled."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        *,
        user: tuple[int, int] | None = None,
        environment: Mapping[str, str] | None = None,
        directory: Path | None = None,
        grace: float = 5.0,
    ) -> None:
        self.log = log
        self._grace = grace
        # Should this process be killed, the kernel ends the server too (Linux).
        guard = shutil.which("setpriv") if sys.platform == "linux" else None
        if guard is not None:
            command = [guard, "--pdeathsig", "KILL", *command]
        with log.open("ab") as sink:
            self._process = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                cwd=directory,
                env=dict(environment) if environment is not None else None,
                user=user[0] if user else None,
                group=user[1] if user else None,
                extra_groups=[] if user else None,
                # The program's own mask keeps others out; these servers have several users.
                umask=0o022 if os.name == "posix" else -1,
            )
        atexit.register(self.stop)

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait_for_port(self, port: int, timeout: float = 30.0) -> None:
        """Return once ``port`` accepts; raise Unavailable when it ended or took too long."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            try:
                socket.create_connection((LOOPBACK, port), timeout=1.0).close()
                return
            except OSError:
                pass
            try:  # waiting for its end is the pause: a dead server is noticed at once
                code = self._process.wait(timeout=0.01)
            except subprocess.TimeoutExpired:
                continue
            raise Unavailable(f"the server ended with {code}: {self.tail()}")
        raise Unavailable(f"the server did not answer in {timeout:.0f} s: {self.tail()}")

    def tail(self, size: int = 2000) -> str:
        """Return the end of what the process said."""
        return self.log.read_bytes()[-size:].decode("utf-8", "replace")

    def kill(self) -> None:
        """End it the hard way, as a crash does."""
        self._signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        self._process.wait()

    def wait(self, timeout: float = 10.0) -> None:
        """Wait for its own end, but not for ever."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=timeout)

    def stop(self) -> None:
        """Ask it to end, insist after some seconds, and leave nothing of its group behind."""
        atexit.unregister(self.stop)
        if self._process.poll() is None:
            self._process.terminate()
            self.wait(timeout=self._grace)
        self._signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        self._process.wait()

    def _signal(self, number: int) -> None:
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, number)
            elif self._process.poll() is None:
                self._process.kill()
        except ProcessLookupError:
            pass
