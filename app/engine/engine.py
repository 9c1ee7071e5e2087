"""The engine: every verb and query of a face in one object."""

from __future__ import annotations

from app.base.clock import Clock
from app.base.paths import Profile
from app.engine.state import StateVerbs


class Engine(StateVerbs):
    """One per face process. Queries are quick and synchronous, verbs return futures."""

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

        Without it the service is started by the first call that needs one.
        """
        return cls(profile, face=face, service=service, ca_file=ca_file, clock=clock)
