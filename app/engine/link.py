"""The face's end of the service's local endpoint: start it, call it, hear from it, get it back.

The service is started as the program itself with a flag, so that a frozen bundle works the same.
When it dies, calls under way fail with TransientError("service_lost") and, where a service is
wanted, it is started again with growing gaps.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import Any

from app.base.errors import MarmotError, TransientError, from_json
from app.base.paths import Profile
from app.base.pipes import hang_up

log = logging.getLogger(__name__)

START_LIMIT = 20.0  # seconds until a started service must answer
ALREADY_RUNNING = 3  # exit code of a service that found another one holding the lock
_BELOW_NORMAL = 0x00004000 | 0x08000000  # Windows: BELOW_NORMAL_PRIORITY_CLASS, CREATE_NO_WINDOW


def service_command(profile: Profile, ca_file: str | None) -> list[str]:
    """Return the command line that starts the service of ``profile``."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    command = [*start, "--service", "--profile", str(profile.root)]
    if ca_file:
        command += ["--ca", ca_file]
    return command


class ServiceLink:
    """A connection to the service; thread-safe. ``wanted`` keeps a service running."""

    def __init__(
        self,
        profile: Profile,
        *,
        face: str,
        ca_file: str | None,
        on_event: Callable[[dict[str, object]], None],
    ) -> None:
        self._profile = profile
        self._face = face
        self._ca_file = ca_file
        self._on_event = on_event
        self._guard = threading.RLock()
        self._sending = threading.Lock()
        self._connecting = threading.Lock()
        self._connection: Connection[Any, Any] | None = None
        self._pending: dict[int, Future[Any]] = {}
        self._number = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = threading.Event()
        self.wanted = False

    @property
    def up(self) -> bool:
        return self._connection is not None

    def call(self, name: str, args: Mapping[str, object] | None = None) -> Any:
        """Call the service and wait for its answer, starting it first when necessary."""
        self._ensure(start=True)
        future = self._send(name, args or {})
        return future.result()

    def tell(self, name: str, args: Mapping[str, object] | None = None) -> None:
        """Call without waiting, and only when a service is running already."""
        try:
            if self._ensure(start=self.wanted):
                self._send(name, args or {})
        except MarmotError:
            log.info("service not reached for %s; the store holds it", name)

    def keep_running(self) -> None:
        """Start the service now and again whenever it dies (what a window wants)."""
        self.wanted = True
        threading.Thread(target=self._keep, name="service-keeper", daemon=True).start()

    def close(self) -> None:
        """Leave; the service ends by itself when no face is left."""
        with self._guard:
            self._closed.set()
            connection, child = self._connection, self._child
        self._drop(connection)
        if child is not None and child.poll() is None:
            # It leaves a little later: somebody has to take its exit code then.
            threading.Thread(target=child.wait, name="service-reaper", daemon=True).start()

    # inner

    def _keep(self) -> None:
        gap = 0.2
        while not self._closed.is_set():
            if not self.up:
                try:
                    self._ensure(start=True)
                    gap = 0.2
                except MarmotError as error:
                    if self._closed.is_set():
                        return  # left while it was being started
                    log.warning("service: %s", error.code)
                    gap = min(30.0, gap * 2)
            self._closed.wait(gap)

    def _ensure(self, *, start: bool) -> bool:
        if self.up:
            return True
        with self._connecting:
            if self.up:
                return True
            if self._closed.is_set():
                raise TransientError("service_lost")
            if self._connect():
                return True
            if not start:
                return False
            started = self._launch()
            end = time.monotonic() + START_LIMIT
            again, gap = 0.0, 0.2
            while time.monotonic() < end and not self._closed.is_set():
                if self._connect():
                    return True
                ended = self._child.poll() if self._child is not None else None
                if ended == ALREADY_RUNNING:
                    # Another face's service answers soon; or one is just ending and ours is wanted.
                    if again and time.monotonic() >= again:
                        self._launch()
                        again, gap = 0.0, gap * 2
                    elif not again:
                        again = time.monotonic() + gap
                elif ended is not None:
                    if started:
                        break
                    started = self._launch()  # the one before was just dying and is gone now
                self._closed.wait(0.02)  # polls for the other process to open its door
            raise TransientError("service_not_started")

    def _launch(self) -> bool:
        """Start a service, unless ours still runs; tell whether one was started."""
        if self._child is not None and self._child.poll() is None:
            return False
        environment = dict(os.environ)
        if not getattr(sys, "frozen", False):
            root = str(Path(__file__).resolve().parents[2])
            rest = environment.get("PYTHONPATH")
            environment["PYTHONPATH"] = root + (os.pathsep + rest if rest else "")
        flags = _BELOW_NORMAL if sys.platform == "win32" else 0
        with self._guard:  # ``close`` looks for a child to wait for
            if self._closed.is_set():
                return False
            self._child = subprocess.Popen(
                service_command(self._profile, self._ca_file),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                creationflags=flags,
                start_new_session=sys.platform != "win32",
            )
        return True

    def _connect(self) -> bool:
        connection = self._knock()
        if connection is None:
            return False
        with self._guard:
            if self._closed.is_set():
                hang_up(connection)
                return False
            self._connection = connection
        threading.Thread(
            target=self._listen, args=(connection,), name="service-link", daemon=True
        ).start()
        try:
            self._send("hello", {"face": self._face}).result(timeout=START_LIMIT)
        except (MarmotError, TimeoutError):
            self._drop(connection)
            return False
        self._on_event({"event": "service", "up": True})
        return True

    def _knock(self) -> Connection[Any, Any] | None:
        """Connect and prove who we are; a service that does not answer is given up."""
        try:
            told = json.loads(self._profile.endpoint_file.read_text("utf-8"))
            address, key = str(told["address"]), bytes.fromhex(told["key"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        answer: Future[Connection[Any, Any] | None] = Future()
        waiting = threading.Event()

        def knock() -> None:
            found: Connection[Any, Any] | None = None
            try:
                found = Client(address, authkey=key)
            except (OSError, EOFError, ValueError, AuthenticationError):
                pass
            if answer.set_running_or_notify_cancel():
                answer.set_result(found)
            elif found is not None:
                found.close()
            waiting.set()

        # On a thread: the handshake has no time limit of its own.
        threading.Thread(target=knock, name="service-knock", daemon=True).start()
        end = time.monotonic() + START_LIMIT
        while not waiting.wait(0.05):
            if (self._closed.is_set() or time.monotonic() >= end) and answer.cancel():
                return None
        return answer.result()

    def _send(self, name: str, args: Mapping[str, object]) -> Future[Any]:
        future: Future[Any] = Future()
        with self._guard:
            connection = self._connection
            if connection is None:
                future.set_exception(TransientError("service_lost"))
                return future
            self._number += 1
            number = self._number
            self._pending[number] = future
        message = {"id": number, "call": name, "args": args}
        data = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
        try:
            with self._sending:
                connection.send_bytes(data)
        except (OSError, ValueError, TypeError):  # TypeError: closed meanwhile
            self._fail(number)
        return future

    def _fail(self, number: int) -> None:
        with self._guard:
            future = self._pending.pop(number, None)
        if future is not None and future.set_running_or_notify_cancel():
            future.set_exception(TransientError("service_lost"))

    def _listen(self, connection: Connection[Any, Any]) -> None:
        while True:
            try:
                message = json.loads(connection.recv_bytes().decode("utf-8", "surrogatepass"))
            except (OSError, EOFError, ValueError, TypeError):
                break
            if "event" in message:
                self._on_event(message)
            else:
                self._resolve(message)
        was_up = self._drop(connection)
        if was_up and not self._closed.is_set():
            self._on_event({"event": "service", "up": False})

    def _resolve(self, message: dict[str, Any]) -> None:
        with self._guard:
            future = self._pending.pop(int(message.get("id") or 0), None)
        if future is None or not future.set_running_or_notify_cancel():
            return
        if "error" in message:
            future.set_exception(from_json(message["error"]))
        else:
            future.set_result(message.get("result"))

    def _drop(self, connection: Connection[Any, Any] | None) -> bool:
        """Forget ``connection``; fail what was waiting on it. Return whether it was current."""
        if connection is None:
            return False
        with self._guard:
            current = self._connection is connection
            if current:
                self._connection = None
                waiting, self._pending = list(self._pending.values()), {}
            else:
                waiting = []
        hang_up(connection)
        for future in waiting:
            if future.set_running_or_notify_cancel():
                future.set_exception(TransientError("service_lost"))
        return current
