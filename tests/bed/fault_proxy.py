"""A TCP proxy that breaks: cuts, resets, delays, slow lines, silence and refusals, by script.

proxy.script.append(Fault(client_bytes=1000, action="reset"))   # for the next connection
proxy.default = Fault(delay=0.2, bandwidth=50_000)               # for all others
"""

from __future__ import annotations

import contextlib
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, Self

from tests.bed.process import LOOPBACK, Server, free_port

# A two-int structure everywhere but on Windows, where it holds two shorts.
_LINGER_ZERO = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)

Action = Literal["close", "reset", "blackhole"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What becomes of one connection. Nothing set: a plain wire.

    The ``action`` strikes once a limit is reached: so many bytes forwarded from the client or
    from the server, or when the bytes of one side contain a text (``after_client``: the text is
    still forwarded to the server; ``before_server``: nothing from that text on reaches the client;
    ``after_server``: the line with that text is the last to reach the client).
    """

    client_bytes: int | None = None
    server_bytes: int | None = None
    after_client: bytes = b""
    before_server: bytes = b""
    after_server: bytes = b""
    action: Action = "reset"
    shut: bool = False  # when the action strikes, no new connection is accepted any more
    refuse: bool = False  # accept and reset at once
    delay: float = 0.0  # seconds for each chunk, each way
    bandwidth: int = 0  # bytes a second, each way; 0: as fast as it goes


@dataclass(eq=False, slots=True)
class Wire:
    """One connection through the proxy."""

    fault: Fault
    client: socket.socket
    server: socket.socket | None = None
    from_client: int = 0
    from_server: int = 0
    struck: bool = False
    silent: bool = False
    ended: int = 0  # directions that said goodbye by themselves
    lock: threading.Lock = field(default_factory=threading.Lock)

    def cut(self, action: Action = "reset") -> None:
        """End the connection now, or keep it open and silent."""
        with self.lock:
            self.struck = True
            if action == "blackhole":
                self.silent = True
                return
            for end in (self.client, self.server):
                if end is not None:
                    _shut(end, reset=action == "reset")


class FaultProxy(Server):
    """Forwards a loopback port to ``target`` (a port, or host and port) through faults."""

    def __init__(self, target: int | tuple[str, int]) -> None:
        self.target = (LOOPBACK, target) if isinstance(target, int) else target
        self.host = LOOPBACK
        self.port = free_port()
        self.default = Fault()
        self.script: list[Fault] = []
        self.wires: list[Wire] = []
        self._changed = threading.Condition()
        self._listener: socket.socket | None = None
        self._stopping = False
        self._heard: bytearray | None = None

    def start(self) -> Self:
        self._listen()
        return self

    def stop(self) -> None:
        self._stopping = True
        self.close_door()
        for wire in list(self.wires):
            wire.cut()

    @contextlib.contextmanager
    def listening(self) -> Iterator[bytearray]:
        """Keep what clients send meanwhile, for lines without encryption."""
        self._heard = bytearray()
        try:
            yield self._heard
        finally:
            self._heard = None

    # ---- faults at will

    def cut_all(self, action: Action = "reset") -> int:
        """End every open connection now; return how many there were."""
        open_ones = [wire for wire in self.wires if not wire.struck and wire.ended < 2]
        for wire in open_ones:
            wire.cut(action)
        return len(open_ones)

    def close_door(self) -> None:
        """Refuse new connections, as a machine without the service does."""
        listener, self._listener = self._listener, None
        if listener is not None:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def open_door(self) -> None:
        """Accept again on the same port."""
        if self._listener is None:
            self._listen()

    def wait_for_connections(self, count: int, timeout: float = 10.0) -> None:
        """Return once ``count`` connections were made since the start."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.wires) >= count, timeout):
                raise TimeoutError(f"{len(self.wires)} of {count} connections")

    def wait_for_strike(self, timeout: float = 10.0) -> Wire:
        """Return the first connection whose fault struck, once there is one."""
        with self._changed:
            if not self._changed.wait_for(lambda: any(w.struck for w in self.wires), timeout):
                raise TimeoutError("no fault struck")
            return next(wire for wire in self.wires if wire.struck)

    @property
    def bytes_from_client(self) -> int:
        return sum(wire.from_client for wire in self.wires)

    @property
    def bytes_from_server(self) -> int:
        return sum(wire.from_server for wire in self.wires)

    # ---- its threads

    def _listen(self) -> None:
        listener = socket.create_server((self.host, self.port), backlog=128)
        self._listener = listener
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            fault = self.script.pop(0) if self.script else self.default
            wire = Wire(fault, client)
            with self._changed:
                self.wires.append(wire)
                self._changed.notify_all()
            if fault.refuse:
                wire.cut()
                continue
            threading.Thread(target=self._connect, args=(wire,), daemon=True).start()

    def _connect(self, wire: Wire) -> None:
        try:
            wire.server = socket.create_connection(self.target, timeout=20)
            wire.server.settimeout(None)
        except OSError:
            wire.cut()
            return
        for end in (wire.client, wire.server):
            with contextlib.suppress(OSError):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for from_client in (True, False):
            threading.Thread(target=self._pump, args=(wire, from_client), daemon=True).start()

    def _pump(self, wire: Wire, from_client: bool) -> None:
        assert wire.server is not None
        source, sink = (wire.client, wire.server) if from_client else (wire.server, wire.client)
        fault = wire.fault
        limit = fault.client_bytes if from_client else fault.server_bytes
        needle = fault.after_client if from_client else fault.before_server or fault.after_server
        size = 65536 if not fault.bandwidth else max(256, fault.bandwidth // 20)
        passed, tail = 0, b""
        while True:
            try:
                data = source.recv(size)
            except OSError:
                break
            if not data:
                break
            if wire.silent:
                continue
            strike = False
            if limit is not None and passed + len(data) >= limit:
                data, strike = data[: limit - passed], True
            if needle:
                text = tail + data
                end = _end_at(text, fault, from_client=from_client)
                if end >= 0:
                    data, strike = data[: max(0, end - len(tail))], True
                at = text.find(needle)
                tail = text[at if at >= 0 else max(0, len(text) - len(needle) + 1) :]
            if fault.delay:
                time.sleep(fault.delay)  # the delay is the fault itself
            if fault.bandwidth:
                time.sleep(len(data) / fault.bandwidth)  # and so is the slowness
            try:
                sink.sendall(data)
            except OSError:
                break
            passed += len(data)
            if from_client:
                if (heard := self._heard) is not None:
                    heard += data
                wire.from_client = passed
            else:
                wire.from_server = passed
            if strike:
                self._strike(wire)
                if not wire.silent:
                    return
        if not wire.struck:  # one side said goodbye: pass it on, let the other direction drain
            with contextlib.suppress(OSError):
                sink.shutdown(socket.SHUT_WR)
            with wire.lock:
                wire.ended += 1
            if wire.ended == 2:
                wire.cut("close")
                wire.struck = False

    def _strike(self, wire: Wire) -> None:
        if wire.fault.shut:  # first: a client may be back at once
            self.close_door()
        wire.cut(wire.fault.action)
        with self._changed:
            self._changed.notify_all()


def _end_at(text: bytes, fault: Fault, *, from_client: bool) -> int:
    """Return how much of ``text`` still passes when it has what a fault waits for, else -1."""
    if from_client:
        at = text.find(fault.after_client)
        return at if at < 0 else at + len(fault.after_client)
    if fault.before_server:
        return text.find(fault.before_server)
    at = text.find(fault.after_server)
    return at if at < 0 else text.find(b"\n", at) + 1 or -1


def _shut(end: socket.socket, *, reset: bool) -> None:
    with contextlib.suppress(OSError):
        if reset:  # a linger time of zero: close() sends RST instead of FIN
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
            # A recv() blocked in a pump keeps the socket alive; this wakes it without a FIN.
            end.shutdown(socket.SHUT_RD)
        else:
            end.shutdown(socket.SHUT_RDWR)
    end.close()
