"""How long a lost line may be left alone before it is tried again (R11).

While an outage is young, tries stay so close together that all is well ten seconds after the line
is back. Later they grow apart, so that no server that is down for a day is asked every few seconds;
but where it is this machine that has no network, asking costs no server anything.
"""

from __future__ import annotations

EARLY_SECONDS = 300.0  # an outage is young
EARLY_LONGEST_GAP = 8.0
_NO_NETWORK = frozenset({"host_unknown", "network_down"})
_NO_LINE = _NO_NETWORK | {"captive_portal", "connection_lost", "connection_refused", "timeout"}


def stays_close(code: str, outage: float) -> bool:
    """Tell whether tries stay EARLY_LONGEST_GAP apart at most.

    ``code`` says why the last one failed, ``outage`` is the seconds since the line was lost.
    """
    return code in _NO_NETWORK or (code in _NO_LINE and outage < EARLY_SECONDS)
