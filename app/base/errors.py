"""The four kinds of errors; every one carries a code and fields, never a sentence.

Faces turn (code, fields) into words in one place each. ``details`` may hold the exact
answer of a server for the problem panel; it is redacted before it is logged.
"""

from __future__ import annotations

from collections.abc import Mapping

Field = str | int | float | bool | None


class MarmotError(Exception):
    """Base of all expected errors: a stable ``code`` plus ``fields`` to fill a sentence with."""

    def __init__(self, code: str, /, *, details: str = "", **fields: Field) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
        self.fields: dict[str, Field] = dict(fields)

    def __str__(self) -> str:
        return self.code

    def to_json(self) -> dict[str, object]:
        """Return the form that crosses the pipe and is stored with problems."""
        return {
            "kind": kind_of(self),
            "code": self.code,
            "fields": self.fields,
            "details": self.details,
            "delay": getattr(self, "delay", None),
        }


class UserError(MarmotError):
    """The person can mend it: wrong input, wrong password, a limit, a missing choice."""


class TransientError(MarmotError):
    """It may work later by itself: no network, server busy, disk full."""

    def __init__(
        self, code: str, /, *, delay: float | None = None, details: str = "", **fields: Field
    ) -> None:
        super().__init__(code, details=details, **fields)
        self.delay = delay  # seconds the other side asked for, None: our own back-off


class PermanentError(MarmotError):
    """It will not work however often it is tried: the server refused for good."""


class BugError(MarmotError):
    """Marmot itself is wrong."""


_KINDS: dict[str, type[MarmotError]] = {
    "user": UserError,
    "transient": TransientError,
    "permanent": PermanentError,
    "bug": BugError,
}


def kind_of(error: MarmotError) -> str:
    """Return "user", "transient", "permanent" or "bug"."""
    for name, cls in _KINDS.items():
        if isinstance(error, cls):
            return name
    return "bug"


def from_json(data: Mapping[str, object]) -> MarmotError:
    """Rebuild an error that crossed the pipe (inverse of ``MarmotError.to_json``)."""
    cls = _KINDS.get(str(data.get("kind")), BugError)
    raw = data.get("fields")
    fields: dict[str, Field] = {}
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            if isinstance(value, str | int | float | bool) or value is None:
                fields[str(key)] = value
    error = cls(str(data.get("code", "unknown")), details=str(data.get("details") or ""))
    error.fields = fields
    delay = data.get("delay")
    if isinstance(error, TransientError) and isinstance(delay, int | float):
        error.delay = float(delay)
    return error
