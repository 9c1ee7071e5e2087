"""Messages that somebody opened and whose bodies are not here yet.

An ordinary one is fetched before everything else, in one go. A large one comes in slices, the one
opened last first; between two of them it gives way to whatever the loop has for it, and goes on
behind what came (``large_bodies``).
"""

from __future__ import annotations

import threading
from concurrent.futures import Future
from dataclasses import replace

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.ids import PlaceId
from app.service import mail_sync
from app.service.large_bodies import in_slices
from app.service.sync_run import SyncRun

PATIENCE_SECONDS = 90.0  # a face waits so long for a body, and longer while it gets on
HELD_CALLS = 2  # that wait for longer: each has a thread of a small pool


class Arrival(Future[None]):
    """Done when the body is here. ``loaded``: bytes of a large one that came so far."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded = 0

    def count(self, loaded: int) -> None:
        """Take note of what came so far."""
        self.loaded = loaded


class Patience:
    """How long calls of faces wait for bodies. The loading goes on when one has no more of it."""

    def __init__(self) -> None:
        self._room = threading.Semaphore(HELD_CALLS)

    def wait(self, arrival: Arrival) -> None:
        """Wait as long as the message gets on, and as few others wait for long.

        Raise what went wrong, else TransientError("body_not_here") when nothing came and
        ("body_on_its_way") when it takes longer.
        """
        held = False
        try:
            while True:
                before = arrival.loaded
                try:
                    return arrival.result(timeout=PATIENCE_SECONDS)
                except TimeoutError as error:
                    if not arrival.loaded:
                        raise TransientError("body_not_here") from error
                    held = held or self._room.acquire(blocking=False)
                    if not held or arrival.loaded == before:
                        raise TransientError("body_on_its_way") from error
        finally:
            if held:
                self._room.release()


class OpenedBodies:
    """Those that are waited for in a mail loop; ``want`` and ``fail`` from any thread."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: dict[PlaceId, Arrival] = {}
        self._large: set[PlaceId] = set()  # those among them that come in slices

    def want(self, place: PlaceId) -> Arrival:
        """Return the arrival of a body, which is the last one asked for from now on."""
        with self._guard:
            arrival = self._waiting.pop(place, None) or Arrival()
            self._waiting[place] = arrival
            return arrival

    @property
    def large(self) -> bool:
        """Tell whether a large one waits for ``go_on``."""
        with self._guard:
            return bool(self._large)

    def ordinary(self) -> PlaceId | None:
        """Return the next one to ``fetch``."""
        with self._guard:
            return next((place for place in self._waiting if place not in self._large), None)

    def fetch(self, run: SyncRun, place: PlaceId) -> None:
        """Fetch one; a large one is only set aside for ``go_on``."""
        calm = SyncRun(run.context, run.session, told=run.told, poison=run.poison)
        self._settle(run, calm, place, large=False)

    def go_on(self, run: SyncRun) -> None:
        """Fetch the large one opened last, until it is here or something is urgent."""
        with self._guard:
            place = next((p for p in reversed(self._waiting) if p in self._large), None)
            arrival = self._waiting.get(place) if place is not None else None
        if place is not None and arrival is not None:
            self._settle(run, replace(run, arrived=arrival.count), place, large=True)

    def fail(self, error: MarmotError) -> None:
        """The line is gone: whoever waits is told."""
        with self._guard:
            waiting, self._waiting = self._waiting, {}
            self._large.clear()
        for arrival in waiting.values():
            arrival.set_exception(error)

    def _settle(self, run: SyncRun, inner: SyncRun, place: PlaceId, *, large: bool) -> None:
        failure: MarmotError | None = None
        try:
            if not self._fetch(run, inner, place, large=large):
                return
        except (PermanentError, UserError) as error:
            failure = error
        with self._guard:
            arrival = self._waiting.pop(place, None)
            self._large.discard(place)
        if arrival is None:
            return
        if failure is not None:
            arrival.set_exception(failure)
        else:
            arrival.set_result(None)

    def _fetch(self, run: SyncRun, inner: SyncRun, place_id: PlaceId, *, large: bool) -> bool:
        """Return False when it is not here yet, and is to be gone on with."""
        store = run.context.store
        place = store.messages.place(place_id)
        if place.body is not None:
            return True
        if place.uid is None:
            raise PermanentError("message_gone")
        size = store.messages.size(place.message)
        if not large and in_slices(run.session, size):
            with self._guard:
                self._large.add(place_id)
            return False
        folder = store.folders.get(place.folder)
        try:
            if not mail_sync.fetch_bodies(inner, folder, [(place.uid, place_id, size)]):
                return False
        except TransientError as error:
            run.note_poison(folder.id, error)
            raise
        found = store.messages.places([place_id])
        if not found or found[0].body is None:
            raise PermanentError("message_gone")
        return True
