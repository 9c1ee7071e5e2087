"""The parent's side of the parsing worker: started with the first job, ended at its limits.

A worker that dies without an answer may have been killed by anybody: its job is given to a fresh
one, once. What kills that one too, or takes longer than it may, is beyond the limits.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.base.errors import TransientError, from_json
from app.base.octets import FileRange, Octets
from app.service.parse_worker import ANSWER, REQUEST

log = logging.getLogger(__name__)

WALL_SECONDS = 120.0  # where the kernel does not count; a second more for each megabyte
ANSWER_LIMIT = 256 << 20
_NO_WINDOW = 0x00004000 | 0x08000000  # Windows: BELOW_NORMAL_PRIORITY_CLASS, CREATE_NO_WINDOW


class LimitExceeded(Exception):
    """The message took more than it may: "time", "memory" or "crash"."""


class KeysAsked(Exception):
    """The message needs keys to be read: "known" or "secret"."""


class WorkerProcess:
    """One worker; its jobs wait for each other. ``close`` ends it, also in the middle of a job."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The process that runs now, None when there is none."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else None

    def run(self, job: str, args: Mapping[str, object], raw: Octets) -> Any:
        """Do one job and return its result.

        Raise ``LimitExceeded``, ``KeysAsked``, or what the job raised.
        """
        with self._turn:
            for attempt in (1, 2):
                answer = self._once(job, args, raw)
                if answer is not None:
                    break
                log.info("parsing worker lost, attempt %d", attempt)
            else:
                raise LimitExceeded("crash")
        if "limited" in answer:
            raise LimitExceeded(str(answer["limited"]))
        if "keys" in answer:
            raise KeysAsked(str(answer["keys"]))
        if "error" in answer:
            raise from_json(answer["error"])
        return answer["result"]

    def close(self) -> None:
        """End the worker now; later jobs fail with TransientError("stopped")."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()
        with self._turn:  # a job that was under way ends now
            if self._child is not None:
                self._forget(self._child)

    # inner

    def _once(self, job: str, args: Mapping[str, object], raw: Octets) -> dict[str, Any] | None:
        """Return the answer, None when the worker died of something else than its limits."""
        child = self._running()
        fired = threading.Event()

        def end() -> None:
            fired.set()
            child.kill()

        clock = threading.Timer(WALL_SECONDS + len(raw) / (1 << 20), end)
        clock.daemon = True
        clock.start()
        try:
            self._send(child, job, args, raw)
            answer = self._receive(child)
        except (OSError, ValueError):
            answer = None
        finally:
            clock.cancel()
        if answer is not None:
            return answer
        child.kill()
        code = child.wait()
        self._forget(child)
        if self._closed:
            raise TransientError("stopped")
        if fired.is_set() or code == -getattr(signal, "SIGXCPU", 0):
            raise LimitExceeded("time")
        return None

    def _send(
        self, child: subprocess.Popen[bytes], job: str, args: Mapping[str, object], raw: Octets
    ) -> None:
        request: dict[str, object] = {"job": job, "args": args}
        data = b""
        if isinstance(raw, FileRange):
            request |= {"file": str(raw.path), "position": raw.position, "length": len(raw)}
        else:
            data = raw[:]
        told = json.dumps(request).encode("ascii")
        assert child.stdin is not None
        child.stdin.write(REQUEST.pack(len(told), len(data)) + told)
        child.stdin.write(data)
        child.stdin.flush()

    def _receive(self, child: subprocess.Popen[bytes]) -> dict[str, Any] | None:
        assert child.stdout is not None
        head = child.stdout.read(ANSWER.size)
        if len(head) < ANSWER.size:
            return None
        (size,) = ANSWER.unpack(head)
        if size > ANSWER_LIMIT:
            return {"limited": "memory"}
        data = child.stdout.read(size)
        if len(data) < size:
            return None
        found = json.loads(data.decode("utf-8", "surrogatepass"))
        if "limited" in found:
            self._forget(child)
        return found if isinstance(found, dict) else None

    def _running(self) -> subprocess.Popen[bytes]:
        child = self._child
        if child is not None and child.poll() is None:
            return child
        if child is not None:
            self._forget(child)
        if self._closed:
            raise TransientError("stopped")
        try:
            child = subprocess.Popen(
                worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
            )
        except OSError as error:  # no process or no memory left: not the message's fault
            raise TransientError("stopped") from error
        self._child = child
        if self._closed:
            child.kill()
        return child

    def _forget(self, child: subprocess.Popen[bytes]) -> None:
        for stream in (child.stdin, child.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:  # what was never sent
                pass
        child.kill()
        child.wait()
        if self._child is child:
            self._child = None


def worker_command() -> list[str]:
    """Return the command line that starts a worker: the program itself, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--parse"]
    return [sys.executable, "-m", "app", "--parse"]


def _environment() -> dict[str, str]:
    environment = {k: v for k, v in os.environ.items() if k != "MARMOT_MASTER_PASSWORD"}
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[2])
        rest = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = root + (os.pathsep + rest if rest else "")
    return environment
