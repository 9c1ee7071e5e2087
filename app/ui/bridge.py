"""Engine notices -> Qt signals on the UI thread, several close ones as one.

The engine calls back on its own thread; everything here crosses by queued signals. Views connect
to ``changed`` with the kinds they care for and read again what they show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.journal import Change

if TYPE_CHECKING:
    from app.engine.engine import Engine

GATHER_MS = 40  # notices within this time become one
EVERY_KIND = (
    "account", "journal", "outbox", "problems", "keys", "settings", "tags", "snooze", "watch",
    "searches",
)  # fmt: skip


class Bridge(QObject):
    """Subscribes to the engine for the life of the window."""

    changed = Signal(object)  # frozenset of (kind, scope)
    messages_changed = Signal(object)  # frozenset of message ids; None: any
    raise_requested = Signal()
    service_changed = Signal(bool)  # is the service up
    told = Signal(object)  # every other event: dict
    _changes = Signal(object)
    _event = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._closed = False
        self._pending: set[tuple[str, int]] = set()
        self._messages: set[int] | None = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER_MS)
        self._timer.timeout.connect(self._flush)
        self._changes.connect(self._on_changes, Qt.ConnectionType.QueuedConnection)
        self._event.connect(self._on_event, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: list[Callable[[], None]] = [
            engine.subscribe(self._changes.emit),
            engine.subscribe_events(self._event.emit),
        ]

    def close(self) -> None:
        """Tell nothing any more; notices that are still on their way across are dropped."""
        self._closed = True
        for stop in self._unsubscribe:
            stop()
        self._unsubscribe.clear()
        self._timer.stop()

    def _on_changes(self, changes: Sequence[Change]) -> None:
        if self._closed:
            return
        for change in changes:
            if change.kind == "all":
                self._everything()
            elif change.kind != "message":
                self._pending.add((change.kind, change.scope))
            elif change.ids is None:
                self._messages = None
            elif self._messages is not None:
                self._messages.update(change.ids)
        waiting = self._pending or self._messages is None or self._messages
        if waiting and not self._timer.isActive():
            self._timer.start()

    def _everything(self) -> None:
        """The log was pruned past what was read: anything may have changed."""
        engine = self._engine
        self._messages = None
        self._pending.update((kind, 0) for kind in EVERY_KIND)
        self._pending.update(("places", folder.id) for folder in engine.folders())
        self._pending.update(("items", one.id) for one in engine.collections())
        for account in engine.accounts():
            self._pending.update((kind, account.id) for kind in ("folders", "collections", "state"))

    def _flush(self) -> None:
        pending, self._pending = frozenset(self._pending), set()
        messages, self._messages = self._messages, set()
        if messages is None or messages:
            self.messages_changed.emit(None if messages is None else frozenset(messages))
        if pending:
            self.changed.emit(pending)

    def _on_event(self, event: dict[str, object]) -> None:
        if self._closed:
            return
        name = event.get("event")
        if name == "raise":
            self.raise_requested.emit()
        elif name == "service":
            self.service_changed.emit(bool(event.get("up")))
        else:
            self.told.emit(event)


def kinds(changes: frozenset[tuple[str, int]]) -> frozenset[str]:
    """Return the kinds in a ``changed`` signal."""
    return frozenset(kind for kind, _scope in changes)
