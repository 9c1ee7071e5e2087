"""Brings results of the engine's futures back to the UI thread.

``work.then(owner, future, done, failed)`` calls exactly one of the two on the UI thread, and none
when ``owner`` has gone meanwhile. Errors nobody handles go to ``failed_quietly`` (the window shows
them). Nothing ever waits on the UI thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

T = TypeVar("T")

log = logging.getLogger(__name__)


class Work(QObject):
    """One per application."""

    failed_quietly = Signal(object)  # the exception
    _arrived = Signal(object)  # a callable to run on the UI thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def then(
        self,
        owner: QObject,
        future: Future[T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Call ``done(result)`` or ``failed(error)`` on the UI thread."""

        def deliver() -> None:
            if not shiboken6.isValid(owner):
                return
            try:
                result = future.result()
            except CancelledError:
                return
            except Exception as error:
                if failed is not None:
                    failed(error)
                else:
                    self.failed_quietly.emit(error)
                return
            if done is not None:
                done(result)

        future.add_done_callback(lambda _f: self.call(deliver))

    def close(self) -> None:
        """Deliver nothing any more: the window is gone and the engine is being closed."""
        self._closed = True

    def call(self, work: Callable[[], object]) -> None:
        """Run ``work`` soon on the UI thread; may be called from any thread."""
        if shiboken6.isValid(self):
            self._arrived.emit(work)

    def _on_arrived(self, work: Callable[[], object]) -> None:
        if not self._closed:
            work()


class Debounce(QObject):
    """Runs something once after calls have paused for ``ms`` milliseconds."""

    def __init__(self, ms: int, run: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ms)
        self._timer.timeout.connect(lambda: run())

    def __call__(self) -> None:
        if not self._closed:
            self._timer.start()

    def cancel(self) -> None:
        self._timer.stop()

    def close(self) -> None:
        """Never run again: what it works with is being put away."""
        self._closed = True
        self._timer.stop()

    def flush(self) -> None:
        """Run at once if a call is waiting."""
        if self._timer.isActive():
            self._timer.stop()
            self._timer.timeout.emit()
