"""What the supervisor expects of a loop."""

from __future__ import annotations

from typing import Protocol


class Loop(Protocol):
    """One thread's work for one account: mail, send or dav."""

    def run(self) -> None:
        """Work until ``context.stopping`` is set; the thread's target."""
        ...

    def wake(self, reason: str) -> None:
        """Look for work now, from any thread: "journal", "user", "settings", "folder"."""
        ...

    def quiet(self) -> bool:
        """Return whether nothing is left to do now, or it waits for the user or the network."""
        ...
