"""How fast the line to a server is, and whether packing it is worth the server's work.

See docs/decisions/0005-compress-on-slow-lines.md for the figures behind the two limits.
"""

from __future__ import annotations

from dataclasses import dataclass

FAST_RATE = 8_000_000.0  # bytes a second; a server deflates bodies at about 14 MB/s
FAR_SECONDS = 0.010  # a round trip that is longer leaves the local network
ENOUGH_BYTES = 256 << 10
ENOUGH_SECONDS = 1.0


@dataclass(slots=True)
class LineSpeed:
    """What was measured on one connection; 0 is unknown."""

    round_trip: float = 0.0  # seconds, the shortest seen
    rate: float = 0.0  # bytes a second over the line, the fastest seen
    _bytes: int = 0
    _seconds: float = 0.0

    def answered(self, seconds: float) -> None:
        """Count a small command that took so long to be answered."""
        self.round_trip = min(self.round_trip or seconds, seconds)

    def transferred(self, size: int, seconds: float) -> None:
        """Count ``size`` bytes of a bulk answer."""
        self._bytes += size
        self._seconds += seconds
        if self._bytes >= ENOUGH_BYTES or self._seconds >= ENOUGH_SECONDS:
            self.rate = max(self.rate, self._bytes / max(self._seconds, 1e-6))
            self._bytes, self._seconds = 0, 0.0

    @property
    def slow(self) -> bool:
        """Tell whether the line, not the server, is what a bulk answer waits for."""
        return self.rate < FAST_RATE if self.rate else self.round_trip >= FAR_SECONDS
