"""The engine's machinery: one writer thread, a few readers, the link and the change pump."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from app.base.clock import Clock, SystemClock
from app.base.paths import Profile
from app.domain.ids import AccountId
from app.domain.journal import Change
from app.engine.changes import ChangePump
from app.engine.link import ServiceLink
from app.operations.opening import open_store
from app.store import Store, Transaction

log = logging.getLogger(__name__)

T = TypeVar("T")
LAST_WRITES = 10.0  # seconds a closing engine waits for messages that are being built
EventListener = Callable[[dict[str, object]], None]


class Core:
    """What every group of verbs stands on. Safe to use from any thread."""

    def __init__(
        self,
        profile: Profile,
        *,
        face: str,
        service: bool,
        ca_file: str | None,
        clock: Clock | None = None,
    ) -> None:
        self.profile = profile
        self.clock = clock or SystemClock()
        self.store: Store = open_store(profile, role="face", clock=self.clock)
        self._event_listeners: list[EventListener] = []
        self._unfinished: set[Future[Any]] = set()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(4, thread_name_prefix="reader")
        self._callers = ThreadPoolExecutor(6, thread_name_prefix="caller")
        self._teller = ThreadPoolExecutor(1, thread_name_prefix="teller")  # never behind a call
        self._pump = ChangePump(self.store)
        self.link = ServiceLink(profile, face=face, ca_file=ca_file, on_event=self._on_event)
        if service:
            self.link.keep_running()

    def close(self) -> None:
        """Finish the writes under way, leave the service, close the store."""
        wait(list(self._unfinished), timeout=LAST_WRITES)
        self._writer.shutdown(wait=True)
        self.link.close()
        self._callers.shutdown(wait=False, cancel_futures=True)
        self._teller.shutdown(wait=False, cancel_futures=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._pump.close()
        self.store.close()

    def query(self, work: Callable[[], T]) -> Future[T]:
        """Run a query on the reader pool."""
        return self._readers.submit(work)

    def subscribe(self, callback: Callable[[Sequence[Change]], None]) -> Callable[[], None]:
        """Hear of changes on the engine's thread; call the result to stop."""
        return self._pump.subscribe(callback)

    def subscribe_events(self, callback: EventListener) -> Callable[[], None]:
        """Hear events of the service: "raise", "progress", "service" (up or down)."""
        self._event_listeners.append(callback)

        def stop() -> None:
            if callback in self._event_listeners:
                self._event_listeners.remove(callback)

        return stop

    # inner

    def _on_event(self, event: dict[str, object]) -> None:
        if event.get("event") == "changes":
            self._pump.poke()
            return
        if event.get("event") == "service":
            self._pump.poke()
        for listener in list(self._event_listeners):
            try:
                listener(event)
            except Exception:
                log.exception("event listener")

    def _later(self, work: Callable[[], T]) -> Future[T]:
        """Run something that waits (a call to the service, building a message)."""
        return self._callers.submit(work)

    def _finish(self, work: Callable[[], T]) -> Future[T]:
        """The same for what ends in a write of the person's own words: ``close`` waits for it."""
        future = self._callers.submit(work)
        self._unfinished.add(future)
        future.add_done_callback(self._unfinished.discard)
        return future

    def _call(self, name: str, **args: object) -> Future[Any]:
        """Call the service without blocking; see ``app/service/calls.py``."""
        return self._later(lambda: self.link.call(name, args))

    def _tell(self, name: str, args: dict[str, object]) -> None:
        """Tell the service something; nothing is lost when it cannot be told."""
        try:
            self._teller.submit(self.link.tell, name, args)
        except RuntimeError:
            log.debug("closing; %s not told", name)

    def _write(
        self,
        reason: str,
        work: Callable[[Transaction], T],
        *,
        account: AccountId | None = None,
        lane: str = "",
    ) -> Future[T]:
        """Run ``work`` in one transaction on the writer thread, then tell everybody."""

        def run() -> T:
            with self.store.write(reason) as tx:
                result = work(tx)
            self._pump.poke()
            self._tell("wake", {"reason": "journal", "account": account, "lane": lane})
            return result

        return self._writer.submit(run)
