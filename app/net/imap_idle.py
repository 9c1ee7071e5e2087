"""Waiting for what a server tells unasked: IDLE (RFC 2177), NOTIFY (RFC 5465), else NOOP.

NOTIFY makes the server tell of every folder, so that one waiting connection watches an account.
Without it only the selected folder is heard of.
"""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Callable
from contextlib import suppress

from app.base.errors import PermanentError
from app.net.imap_connection import MAX_ANSWERS, Connection, Untagged
from app.net.imap_errors import response_code
from app.net.imap_fetch import Fetched
from app.net.sockets import TooMuch

IDLE_RENEW_SECONDS = 9 * 60  # with the patience for its answer 10 minutes (R12)
NOOP_SECONDS = 60.0  # polling where IDLE is not offered
STOP_CHECK_SECONDS = 5.0
MAX_IDLE_BYTES = 8 << 20  # of news nobody can use, in one IDLE
# FlagChange and MessageNew may be asked for together with MessageExpunge only (section 5).
_MESSAGES = b"MessageNew MessageExpunge FlagChange"
_NOTIFY = b"SET (SELECTED (%s)) (PERSONAL (%s MailboxName))" % (_MESSAGES, _MESSAGES)


class Waiting:
    """What one session has heard unasked. One thread waits; ``wake`` may be called from any."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.noticed = False  # something changed in the selected folder, or elsewhere
        self._elsewhere = False
        self._notifying = False
        self._wake_read, self._wake_write = socket.socketpair()
        self._wake_read.setblocking(False)
        self._wake_write.setblocking(False)

    def hear(self, answer: Untagged | Fetched) -> None:
        """Note an answer of any command."""
        if isinstance(answer, Fetched):
            return
        if answer.kind in ("EXISTS", "EXPUNGE", "VANISHED"):
            self.noticed = True
        elif self._notifying and answer.kind in ("STATUS", "LIST", "LSUB"):
            self.noticed = self._elsewhere = True
        elif self._notifying and answer.kind == "OK":
            code, _ = response_code(answer.text)
            if code == "NOTIFICATIONOVERFLOW":  # too much changed: it tells no more
                self.noticed = self._elsewhere = True
                self._notifying = False

    def notify(self) -> bool:
        """Ask to be told of all folders; False where that is not offered."""
        if "NOTIFY" not in self._connection.capabilities:
            return False
        self._notifying = True
        try:
            self._connection.run("NOTIFY", _NOTIFY)
        except PermanentError:
            self._notifying = False
        return self._notifying

    def take_elsewhere(self) -> bool:
        """Tell whether a folder that is not selected changed since the last call."""
        told, self._elsewhere = self._elsewhere, False
        return told

    def idle(self, stop: Callable[[], bool], timeout: float) -> bool:
        """As ``ImapSession.idle``."""
        end = time.monotonic() + timeout
        while True:
            if self.noticed:
                self.noticed = False
                return True
            left = end - time.monotonic()
            if left <= 0 or stop() or not self._connection.usable:
                return False
            if "IDLE" in self._connection.capabilities:
                ended = self._idle_once(stop, min(left, IDLE_RENEW_SECONDS))
            else:
                ended = self._poll_once(stop, min(left, NOOP_SECONDS))
            if ended:
                noticed, self.noticed = self.noticed, False
                return noticed

    def _idle_once(self, stop: Callable[[], bool], seconds: float) -> bool:
        """One IDLE command; True when waiting is over, False when it is only to be renewed."""
        connection = self._connection
        tag = connection.start("IDLE")
        ended = False
        if connection.wait_for_continuation(tag):
            end = time.monotonic() + seconds
            told, heard = 0, connection.stream.received
            while not (ended or self.noticed or connection.ended(tag)):
                left = end - time.monotonic()
                if left <= 0:
                    break
                told += 1
                if told > MAX_ANSWERS or connection.stream.received - heard > MAX_IDLE_BYTES:
                    raise connection.lost(TooMuch())
                if self._readable(left):
                    self._take_answer()
                ended = self._woken() or stop()
            if not connection.ended(tag):
                connection.send_raw(b"DONE\r\n")
        for answer in connection.answers(tag):
            self.noticed |= isinstance(answer, Fetched)
        return ended or self.noticed

    def _take_answer(self) -> None:
        answer = self._connection.read_unasked()
        if answer is not None:
            self.noticed |= isinstance(answer, Fetched)

    def _poll_once(self, stop: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._readable(left):
                break
            if self._woken() or stop():
                return True
        tag = self._connection.start("NOOP")
        for answer in self._connection.answers(tag):
            self.noticed |= isinstance(answer, Fetched)
        return self.noticed

    def _readable(self, seconds: float) -> bool:
        """Wait until the server says something (True), or a wake-up or a while (False)."""
        stream = self._connection.stream
        if stream.pending():
            return True
        watched = [stream.sock, self._wake_read]
        try:
            ready, _, _ = select.select(watched, [], [], min(seconds, STOP_CHECK_SECONDS))
            return stream.sock in ready and (not stream.packed or stream.receive_ready())
        except (OSError, ValueError):  # closed by ``abort``
            raise self._connection.lost(ConnectionAbortedError()) from None

    def _woken(self) -> bool:
        try:
            return bool(self._wake_read.recv(4096))
        except OSError:
            return False

    def wake(self) -> None:
        with suppress(OSError):
            self._wake_write.send(b"w")

    def close(self) -> None:
        self._wake_read.close()
        self._wake_write.close()
