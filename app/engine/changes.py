"""Tells subscribers what changed in the store, whoever changed it.

The change log is the truth; a notice over the link, a commit of our own or a look at
``data_version`` once a second only say when to read it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from app.domain.journal import Change
from app.store import Store

log = logging.getLogger(__name__)

Listener = Callable[[Sequence[Change]], None]

LOOK_EVERY = 1.0  # seconds between looks when nobody says anything


class ChangePump:
    """Reads the change log on a thread of its own and calls subscribers there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Listener] = []
        self._guard = threading.Lock()
        self._poke = threading.Event()
        self._closed = False
        self._seq = store.changes.last_seq()
        self._thread = threading.Thread(target=self._run, name="changes", daemon=True)
        self._thread.start()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with changes, on the pump's thread; return how to stop that."""
        with self._guard:
            self._listeners.append(listener)

        def stop() -> None:
            with self._guard:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def poke(self) -> None:
        """Look at the log now."""
        self._poke.set()

    def close(self) -> None:
        self._closed = True
        self._poke.set()
        self._thread.join(3.0)

    def _run(self) -> None:
        version = -1
        while not self._closed:
            poked = self._poke.wait(LOOK_EVERY)
            self._poke.clear()
            if self._closed:
                return
            try:
                seen = self._store.changes.data_version()
                if not poked and seen == version:
                    continue
                found = self._store.changes.since(self._seq)
                version = seen
            except Exception:
                log.exception("change log")
                continue
            if found:
                self._seq = max(change.seq for change in found)
                self._tell(found)

    def _tell(self, found: Sequence[Change]) -> None:
        with self._guard:
            listeners = list(self._listeners)
        for listener in listeners:
            try:
                listener(found)
            except Exception:
                log.exception("change listener")
