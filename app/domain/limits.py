"""Results of the checks that keep a message inside its provider's limits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    OK = "ok"
    NEAR = "near"  # amber
    OVER = "over"  # red: Send explains instead


@dataclass(frozen=True, slots=True)
class Verdict:
    """One checked limit. ``kind``: "recipients", "window", "size", "attachment_soft"; of a file to
    be imported "import_contacts", "import_bytes"."""

    kind: str
    used: int  # with this message
    limit: int
    severity: Severity
    hint: str = ""  # what to do: "split_message", "wait_until", "move_to_planner", "use_link"
    at: float = 0.0  # when there is room again, seconds since the epoch, 0 when that does not apply


@dataclass(frozen=True, slots=True)
class Freed:
    at: float
    places: int


@dataclass(frozen=True, slots=True)
class Quota:
    """The sliding window of sends (cli.md, ``quota``)."""

    per_message: int
    per_window: int
    window_hours: int
    used_certain: int
    used_estimated: int
    left: int
    frees: tuple[Freed, ...]
    source: str
    as_of: str


@dataclass(frozen=True, slots=True)
class SendCheck:
    """All verdicts on one draft, worst first, with the figures the status line shows."""

    recipients: int
    size: int  # exact encoded bytes, or the estimate while typing
    verdicts: tuple[Verdict, ...]
    quota: Quota

    @property
    def allowed(self) -> bool:
        return all(v.severity is not Severity.OVER for v in self.verdicts)


@dataclass(frozen=True, slots=True)
class ResolvedLimits:
    """The limits in force for one account: provider, plan, then the user's own figures.

    A value of 0 means: no such limit is known. ``origins`` tells for each name its source and
    date: "user" when the user set it.
    """

    recipients_per_message: int = 0
    recipients_per_window: int = 0
    window_hours: int = 24
    message_bytes: int = 0  # as encoded
    attachment_soft_bytes: int = 0  # raw
    folder_messages: int = 0  # advice
    import_contacts: int = 0  # in one file, advice
    import_bytes: int = 0  # of one file, advice
    retention_days: int = 0  # of Trash and Junk
    origins: tuple[tuple[str, str, str], ...] = ()  # (name, source, as_of)

    def origin(self, name: str) -> tuple[str, str]:
        """Return (source, as_of) of a limit, empty texts when it is unknown."""
        for known, source, as_of in self.origins:
            if known == name:
                return source, as_of
        return "", ""
