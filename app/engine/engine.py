"""The engine: every verb and query of a face in one object."""

from __future__ import annotations

import time

from app.base.clock import Clock
from app.base.errors import MarmotError, UserError
from app.base.locks import FileLock
from app.base.paths import Profile
from app.engine.folders import FolderVerbs
from app.engine.history import HistoryVerbs
from app.engine.link import ServiceLink
from app.engine.mail_rules import RuleVerbs
from app.engine.tags import TagVerbs

RAISE_WITHIN = 10.0  # seconds a window that is just starting gets to show up


class Engine(HistoryVerbs, RuleVerbs, TagVerbs, FolderVerbs):
    """One per face process. Queries are quick and synchronous, verbs return futures."""

    _window: FileLock | None = None

    @classmethod
    def open(
        cls,
        profile: Profile,
        *,
        face: str = "window",
        service: bool = True,
        ca_file: str | None = None,
        clock: Clock | None = None,
    ) -> Engine:
        """Open the profile's store and, with ``service``, keep a service running.

        Without it the service is started by the first call that needs one. There is one window
        per profile: a second one raises the first and UserError("window_running").
        """
        lock = None
        if face == "window":
            lock = FileLock(profile.window_lock)
            if not lock.try_acquire():
                _raise_other(profile, ca_file)
                raise UserError("window_running")
        try:
            engine = cls(profile, face=face, service=service, ca_file=ca_file, clock=clock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        engine._window = lock
        return engine

    def close(self) -> None:
        """Finish the writes under way, leave the service, close the store."""
        super().close()
        if self._window is not None:
            self._window.release()


def _raise_other(profile: Profile, ca_file: str | None) -> None:
    """Ask the running window to come to the front."""
    link = ServiceLink(profile, face="cli", ca_file=ca_file, on_event=lambda event: None)
    end = time.monotonic() + RAISE_WITHIN
    try:
        while time.monotonic() < end:
            try:
                if link.call("raise"):
                    return
            except MarmotError:
                pass
            time.sleep(0.1)  # the other window is between taking its lock and saying hello
    finally:
        link.close()
